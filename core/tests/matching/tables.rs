//! Tables for the tests: people with known duplicates, made from a number.

use frontdesk::matching::normalise::ColumnKind;
use frontdesk::matching::{Column, Detection, DetectionSettings, Matcher, Schema};

/// A row: its id, and a cell a column.
pub(crate) type Row = (String, Vec<Option<String>>);

pub(crate) fn schema() -> Schema {
    let columns = [
        ("name", ColumnKind::FullName),
        ("email", ColumnKind::Email),
        ("phone", ColumnKind::Phone),
        ("handle", ColumnKind::Handle),
        ("company", ColumnKind::Company),
        ("city", ColumnKind::City),
    ];
    Schema::new(columns.map(|(name, kind)| Column::new(name, kind)).to_vec())
        .expect("columns that check")
}

/// `number` rows, of which about a third are of people who are there already, spelled otherwise.
pub(crate) fn people(number: usize, seed: u64) -> Vec<Row> {
    const GIVEN: [&str; 12] = [
        "Anna", "Boris", "Clara", "David", "Elena", "Frank", "Greta", "Hugo", "Irina", "Jan",
        "Karel", "Lucy",
    ];
    const FAMILY: [&str; 14] = [
        "Novak", "Miller", "Ivanov", "Schmidt", "Dvorak", "Taylor", "Weber", "Kowalski", "Petrov",
        "Horak", "Smith", "Braun", "Zelenka", "Marek",
    ];
    const CITY: [&str; 5] = ["Brno", "Berlin", "London", "Kazan", "Graz"];
    let mut state = seed;
    let mut draw = move |below: usize| {
        state =
            state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) as usize % below
    };
    let mut rows: Vec<Row> = Vec::new();
    for id in 0..number {
        let row = if id > 0 && draw(3) == 0 {
            let (_, mut cells) = rows[draw(rows.len())].clone();
            match draw(4) {
                0 => {
                    cells[0] = cells[0]
                        .as_ref()
                        .map(|name| name.split(' ').rev().collect::<Vec<_>>().join(" "));
                }
                1 => cells[1] = None,
                2 => cells[2] = None,
                _ => cells[0] = cells[0].as_ref().map(|name| name.to_uppercase()),
            }
            cells
        } else {
            let (given, family) = (GIVEN[draw(12)], FAMILY[draw(14)]);
            let email = format!(
                "{}.{}{}@example.org",
                given.to_lowercase(),
                family.to_lowercase(),
                draw(90)
            );
            let phone = format!("+420 777 {:03} {:03}", draw(1000), draw(1000));
            let some = |there: bool, text: String| there.then_some(text);
            vec![
                some(true, format!("{given} {family}")),
                some(draw(3) > 0, email),
                some(draw(3) > 0, phone),
                some(draw(5) == 0, format!("@{}_{}", given.to_lowercase(), draw(1000))),
                some(draw(4) == 0, format!("{} Ltd", FAMILY[draw(14)])),
                some(draw(2) == 0, CITY[draw(5)].to_owned()),
            ]
        };
        rows.push((format!("r{id:04}"), row));
    }
    rows
}

pub(crate) fn cells(row: &Row) -> Vec<Option<&str>> {
    row.1.iter().map(Option::as_deref).collect()
}

pub(crate) fn detect(rows: &[Row], settings: DetectionSettings, budget: usize) -> Detection {
    let mut matcher = Matcher::new(schema());
    for row in rows {
        matcher.add(&row.0, &cells(row));
    }
    let mut detection = matcher.detect(settings).expect("ids that are unique");
    while detection.step(budget).phase != frontdesk::matching::Phase::Done {}
    detection
}

/// Everything that a detection says, as text.
pub(crate) fn told(detection: &Detection) -> String {
    let mut clusters: Vec<(String, u64)> =
        detection.clusters().map(|(id, cluster)| (id.to_owned(), cluster)).collect();
    clusters.sort();
    // Numbers of clusters follow the order of the rows: name each by its first row instead.
    let named: Vec<(String, String)> = clusters
        .iter()
        .map(|(id, cluster)| {
            let first =
                clusters.iter().find(|(_, other)| other == cluster).map(|(id, _)| id.clone());
            (id.clone(), first.unwrap_or_default())
        })
        .collect();
    let pairs: Vec<(String, String, i32)> = detection
        .pairs()
        .map(|pair| (pair.left.to_owned(), pair.right.to_owned(), pair.score.weight))
        .collect();
    format!("{:?}\n{named:?}\n{pairs:?}", detection.model())
}
