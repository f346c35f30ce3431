//! Whether stated probabilities are true.

use frontdesk::matching::normalise::ColumnKind;
use frontdesk::matching::{Column, Detection, DetectionSettings, Matcher, Model, Schema};

use super::tables::{Row, detect, people};

/// Peoples whose names are never mixed: the words of a name go together, so that strangers are namesakes far more often
/// than words alone say.
const PEOPLES: usize = 12;
const GIVEN: usize = 60;
const FAMILY: usize = 400;

/// Persons with a row or two, each a name and perhaps a telephone number; of one person's numbers three of five are the same.
fn namesakes(persons: usize, seed: u64) -> Vec<(usize, String, Option<String>)> {
    let mut state = seed;
    let mut draw = move |below: usize| {
        state =
            state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) as usize % below
    };
    let mut rows = Vec::new();
    for person in 0..persons {
        let people = draw(PEOPLES);
        // Some names are usual, most are rare.
        let mut usual = |number: usize| {
            let most = 1 + draw(number);
            draw(most)
        };
        let (given, family) = (usual(GIVEN), usual(FAMILY));
        let name = format!("{} {}", word(people, given), word(people + PEOPLES, family));
        let number = 420_600_000_000_usize + draw(190_000_000);
        for row in 0..=usize::from(draw(10) < 4) {
            let own =
                if row > 0 && draw(10) < 4 { 420_600_000_000 + draw(190_000_000) } else { number };
            let phone = (draw(10) < 6).then(|| format!("+{own}"));
            rows.push((person, name.clone(), phone));
        }
    }
    rows
}

/// A word of letters that no other number has.
fn word(list: usize, number: usize) -> String {
    let mut mixed = ((list * 1_000 + number) as u64 + 1).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    let mut word = String::new();
    for place in 0..7 {
        let letters: &[u8] = if place % 2 == 0 { b"bdfgklmnprstvz" } else { b"aeiou" };
        let letter = usize::try_from(mixed % letters.len() as u64).expect("few letters");
        word.push(char::from(letters[letter]));
        mixed /= letters.len() as u64;
    }
    word
}

fn detected(rows: &[(usize, String, Option<String>)]) -> Detection {
    let columns = [("name", ColumnKind::FullName), ("phone", ColumnKind::Phone)];
    let columns = columns.map(|(name, kind)| Column::new(name, kind)).to_vec();
    let mut matcher = Matcher::new(Schema::new(columns).expect("columns that check"));
    for (number, (_, name, phone)) in rows.iter().enumerate() {
        matcher.add(&number.to_string(), &[Some(name), phone.as_deref()]);
    }
    let mut detection = matcher.detect(DetectionSettings::default()).expect("ids that are unique");
    detection.finish();
    detection
}

#[test]
fn what_is_stated_is_true_where_names_go_together() {
    let rows = namesakes(20_000, 5);
    let detection = detected(&rows);
    let mut bins = [(0.0, 0.0, 0.0); 5];
    for pair in detection.pairs() {
        let person = |id: &str| rows[id.parse::<usize>().expect("a number")].0;
        let points = pair.score.probability();
        let bin = &mut bins[usize::from(points / 2_000).min(4)];
        bin.0 += 1.0;
        bin.1 += f64::from(points) / 10_000.0;
        bin.2 += f64::from(u8::from(person(pair.left) == person(pair.right)));
    }
    for (number, stated, same) in bins.into_iter().filter(|(number, ..)| *number > 200.0) {
        let off = (stated - same) / number;
        assert!(off.abs() < 0.08, "{number} pairs are {off:+.3} off");
    }
}

#[test]
fn what_rarity_counts_is_in_the_file_and_checked() {
    let detection = detected(&namesakes(5_000, 5));
    let model = detection.model().expect("a model");
    let full = &model.fields[0].levels[0];
    assert!(full.counted_rarity.len() > 1, "{full:?}");
    assert_eq!(&Model::read(&model.to_json()).expect("its own file"), model);
    let mut falling = model.clone();
    falling.fields[0].levels[0].counted_rarity.reverse();
    let error = Model::read(&falling.to_json()).expect_err("points that fall").to_string();
    assert!(error.contains("fields[0].levels[0].counted_rarity"), "{error}");
}

/// The weight of a step of the explanation of two rows.
fn weight(detection: &Detection, left: &str, right: &str, field: &str) -> i32 {
    let explanation = detection.explain(left, right).expect("both rows are there");
    let step = explanation.steps.iter().find(|step| step.field == field);
    step.expect("the field is a step").weight
}

#[test]
fn what_colleagues_share_counts_once() {
    let mut rows = people(400, 11);
    let row = |id: &str, cells: [Option<&str>; 6]| -> Row {
        (id.to_owned(), cells.map(|cell| cell.map(str::to_owned)).to_vec())
    };
    let (line, firm) = (Some("+420 777 123 456"), Some("Quartz and Sons"));
    rows.push(row("one", [Some("Olga Svoboda"), None, line, None, firm, None]));
    rows.push(row("two", [Some("Petra Kralova"), None, line, None, firm, None]));
    rows.push(row("three", [Some("Simon Vesely"), None, None, None, firm, None]));
    let detection = detect(&rows, DetectionSettings::default(), 1 << 20);
    assert!(weight(&detection, "one", "three", "company") > 0);
    let phone = weight(&detection, "one", "two", "phone");
    let alone = weight(&detection, "one", "three", "company");
    let besides = weight(&detection, "one", "two", "company");
    assert_eq!(besides, (alone - phone).max(0));
    assert!(phone + besides >= alone, "sharing more never says less");
}

#[test]
fn a_user_that_spells_the_name_is_no_sign_elsewhere() {
    let mut rows = people(400, 11);
    let row = |id: &str, name: Option<&str>, email: &str| -> Row {
        let cells = [name, Some(email), None, None, None, None];
        (id.to_owned(), cells.map(|cell| cell.map(str::to_owned)).to_vec())
    };
    rows.push(row("named", Some("Olga Svoboda"), "olga.svoboda@example.org"));
    rows.push(row("nameless", None, "olga.svoboda@example.net"));
    rows.push(row("other", Some("Petra Kralova"), "qwx77@example.org"));
    rows.push(row("others", None, "qwx77@example.net"));
    let handle = |id: &str, name: &str, handle: &str| -> Row {
        let cells = [Some(name), None, None, Some(handle), None, None];
        (id.to_owned(), cells.map(|cell| cell.map(str::to_owned)).to_vec())
    };
    rows.push(handle("spelled", "Olga Svoboda", "olga.svoboda"));
    rows.push(handle("chosen", "Petra Kralova", "qwx77"));
    let detection = detect(&rows, DetectionSettings::default(), 1 << 20);
    let level = |left: &str, right: &str, field: &str| {
        let explanation = detection.explain(left, right).expect("both rows are there");
        explanation.steps.into_iter().find(|step| step.field == field).map(|step| step.level)
    };
    assert_eq!(level("named", "nameless", "email").as_deref(), Some("alike"));
    assert_eq!(level("other", "others", "email").as_deref(), Some("same_part"));
    assert_eq!(level("named", "spelled", "handle"), None);
    assert_eq!(level("other", "chosen", "handle").as_deref(), Some("same_part"));
}
