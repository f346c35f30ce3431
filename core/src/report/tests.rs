use proptest::prelude::*;

use super::tag::Braced;
use super::*;
use crate::definition::{BeyondCount, Error, TagDiagnosticCode as Code, TagField, TagValues};

fn items() -> Vec<TagValues> {
    let item = |name: &str, article: &str, serial: &str, text: &str| TagValues {
        name: name.into(),
        article: article.into(),
        serial: serial.into(),
        text: text.into(),
    };
    vec![
        item("Router", "A-1", "S1", "rack 3"),
        item("{equipment_serial_1}", "", "S2", ""),
        item("Ñandú", "A-3", "S3", "x"),
    ]
}

fn expanded(template: &str) -> (String, Vec<(Code, u64, String)>) {
    let expansion = expand_tags(template, &items(), BeyondCount::Empty).unwrap();
    let found = expansion.diagnostics.into_iter().map(|one| (one.code, one.offset, one.tag));
    (expansion.text, found.collect())
}

#[test]
fn the_table() {
    for (template, text, code) in [
        ("{equipment_name_1}", "Router", None),
        ("{equipment_article_1} {equipment_serial_3} {equipment_text_1}", "A-1 S3 rack 3", None),
        ("{equipment_name_12}", "", Some(Code::BeyondCount)),
        ("{equipment_name_4}", "", Some(Code::BeyondCount)),
        ("{equipment_name_0}", "{equipment_name_0}", Some(Code::NotATag)),
        ("{equipment_name_01}", "{equipment_name_01}", Some(Code::NotATag)),
        ("{equipment_name_-1}", "{equipment_name_-1}", Some(Code::NotATag)),
        ("{equipment_name_1.0}", "{equipment_name_1.0}", Some(Code::NotATag)),
        ("{equipment_name_x}", "{equipment_name_x}", Some(Code::NotATag)),
        ("{equipment_name_*}", "{equipment_name_*}", Some(Code::NotATag)),
        ("{equipment_name_}", "{equipment_name_}", Some(Code::NotATag)),
        ("{equipment_name_1", "{equipment_name_1", Some(Code::NotATag)),
        ("{equipment_colour_1}", "{equipment_colour_1}", Some(Code::NotATag)),
        ("{equipment_name_\u{661}}", "{equipment_name_\u{661}}", Some(Code::NotATag)),
        ("{equipment_name_99999999999999999999}", "", Some(Code::BeyondCount)),
        ("{equipment_name_18446744073709551615}", "", Some(Code::BeyondCount)),
        ("{{equipment_name_1}}", "{Router}", None),
        ("{Equipment_Name_1}", "{Equipment_Name_1}", None),
        ("{ equipment_name_1 }", "{ equipment_name_1 }", None),
        ("{equipment_name_2}", "{equipment_serial_1}", None),
        ("{equipment_article_2}", "", Some(Code::EmptyValue)),
        ("{ticket_id} {}{", "{ticket_id} {}{", None),
        ("", "", None),
    ] {
        let (found_text, found) = expanded(template);
        assert_eq!(found_text, text, "{template}");
        let codes: Vec<Code> = found.iter().map(|one| one.0).collect();
        assert_eq!(codes, code.into_iter().collect::<Vec<_>>(), "{template}");
    }
    let (text, found) = expanded("{equipment_{equipment_name_1}_1}");
    assert_eq!(text, "{equipment_Router_1}");
    assert_eq!(found, [(Code::NotATag, 0, String::from("{equipment_"))]);
}

#[test]
fn beyond_the_count() {
    let template = "{equipment_name_4}-{equipment_serial_9}";
    let kept = expand_tags(template, &items(), BeyondCount::Keep).unwrap();
    assert_eq!((kept.text.as_str(), kept.total), (template, 2));
    let Err(Error::Invalid { violations, total }) =
        expand_tags(template, &items(), BeyondCount::Error)
    else {
        panic!("accepted")
    };
    assert_eq!(total, 2);
    assert_eq!(violations[1].path, "template[19]");
    assert_eq!(violations[1].found, "{equipment_serial_9}");
}

#[test]
fn the_lint_finds_what_the_expansion_keeps_silent_about() {
    let template =
        "{Equipment_Name_1}{ equipment_name_1 }{equipment_name_1}{equipment-name-1}{equip}";
    let (found, total) = lint_tags(template);
    assert_eq!(total, 3);
    assert!(found.iter().all(|one| one.code == Code::LikeATag));
    assert_eq!(found[1].tag, "{ equipment_name_1 }");
}

#[test]
fn texts_with_nul_are_refused_all_at_once() {
    let mut items = items();
    items[1].serial.push('\0');
    items[2].name.push('\0');
    let Err(Error::Invalid { violations, .. }) = expand_tags("a\0b", &items, BeyondCount::Empty)
    else {
        panic!("accepted")
    };
    let paths: Vec<&str> = violations.iter().map(|one| one.path.as_str()).collect();
    assert_eq!(paths, ["template", "equipment[1].serial", "equipment[2].name"]);
}

#[test]
fn hostile_templates_take_linear_time_and_bounded_space() {
    let braces = "{".repeat(1 << 20);
    assert_eq!(expand_tags(&braces, &[], BeyondCount::Empty).unwrap().text, braces);
    let nearly = "{equipment_".repeat(100_000);
    let expansion = expand_tags(&nearly, &items(), BeyondCount::Empty).unwrap();
    assert_eq!(expansion.total, 100_000);
    assert_eq!(expansion.diagnostics.len(), MAX_DIAGNOSTICS);
    let digits = format!("{{equipment_name_{}}}", "9".repeat(1 << 20));
    assert_eq!(expanded(&digits).0, "");
    let long = TagValues { name: "x".repeat(1 << 20), ..TagValues::default() };
    let many = "{equipment_name_1}".repeat(100);
    assert!(expand_tags(&many, &[long], BeyondCount::Empty).is_err());
}

#[test]
fn tables_of_equipment() {
    let read = |table: &str| read_equipment(table.as_bytes());
    let rows = read("\u{feff}Serial, NAME ,colour,Description\n\"S,1\",\"A\nB\",red,\n").unwrap();
    assert_eq!((rows[0].name.as_str(), rows[0].serial.as_str()), ("A\nB", "S,1"));
    assert_eq!((rows[0].text.as_str(), rows.len()), ("", 1));
    let codes = |table: &[u8]| {
        let Err(Error::Invalid { violations, .. }) = read_equipment(table) else { panic!("read") };
        violations.into_iter().map(|one| one.code).collect::<Vec<_>>()
    };
    assert_eq!(codes(b""), ["MissingColumn"]);
    assert_eq!(codes(b"name,name\nx\n"), ["Duplicate", "BadRow"]);
    assert_eq!(codes(b"name\n\xFF\n"), ["NotUtf8"]);
    assert_eq!(read("name\n").unwrap(), []);
}

#[test]
fn histories_as_csv() {
    let at = crate::clock::Timestamp::parse("2025-06-10T09:00:00Z").unwrap();
    let link = |ticket: &str, unlinked_at| crate::TicketLink {
        ticket: crate::id::TicketId::new(ticket).unwrap(),
        organisation: crate::id::OrganisationId::known("acme, inc."),
        linked_at: at,
        unlinked_at,
    };
    let text = ticket_links_csv(&[link("t1", Some(at)), link("t\"2", None)]);
    let rows: Vec<&str> = text.lines().collect();
    assert_eq!(rows[1], "t1,\"acme, inc.\",2025-06-10T09:00:00Z,2025-06-10T09:00:00Z");
    assert_eq!(rows[2], "\"t\"\"2\",\"acme, inc.\",2025-06-10T09:00:00Z,");
}

#[test]
fn timesheets_as_csv() {
    let mut desk = crate::Desk::default();
    let at = crate::clock::Timestamp::parse("2025-06-10T09:00:00Z").unwrap();
    let later = crate::clock::Timestamp::parse("2025-06-10T10:00:00Z").unwrap();
    for command in [
        r#"{"DefineAgents":{"agents":[{"id":"ann"}]}}"#,
        r#"{"Login":{"agent":"ann","session":"desk"}}"#,
    ] {
        desk.handle_json(at, "system", command).unwrap();
    }
    desk.handle_timeout(later).unwrap();
    let agent = crate::id::AgentId::known("ann");
    let query = crate::Query::Timesheet { agent, start: at, end: later, tenant: None };
    let answer = desk.query(&crate::id::ActorId::known("system"), &query).unwrap();
    let text = timesheets_csv(&[answer, crate::Answer::Clock { last_seen: None }]);
    let rows: Vec<&str> = text.lines().collect();
    assert_eq!(rows.len(), 2);
    assert!(
        rows[1].starts_with("ann,2025-06-10T09:00:00Z,2025-06-10T10:00:00Z,3600000,0,"),
        "{text}"
    );
    assert_eq!(rows[0].split(',').count(), rows[1].split(',').count());
}

#[test]
fn one_cell() {
    assert_eq!(equipment_cell(&items(), TagField::Article, "; "), "A-1; A-3");
    assert_eq!(equipment_cell(&[], TagField::Name, ", "), "");
}

/// As the grammar says it, without regard to speed.
fn naive(template: &str, items: &[TagValues]) -> String {
    let mut text = String::new();
    let mut rest = template;
    'next: while let Some(first) = rest.chars().next() {
        for (word, field) in [("name", 0), ("article", 1), ("serial", 2), ("text", 3)] {
            let Some(after) = rest.strip_prefix(&format!("{{equipment_{word}_")) else { continue };
            let Some((digits, after)) = after.split_once('}') else { continue };
            let is_number = digits.bytes().all(|digit| digit.is_ascii_digit());
            if digits.is_empty() || !is_number || digits.starts_with('0') {
                continue;
            }
            if let Some(item) = digits.parse::<usize>().ok().and_then(|place| items.get(place - 1))
            {
                text.push_str([&item.name, &item.article, &item.serial, &item.text][field]);
            }
            rest = after;
            continue 'next;
        }
        text.push(first);
        rest = &rest[first.len_utf8()..];
    }
    text
}

proptest! {
    #[test]
    fn expansion_is_what_the_grammar_says(
        parts in prop::collection::vec(prop_oneof![
            Just("{"), Just("}"), Just("{equipment_"), Just("equipment_"), Just("name_"), Just("serial_"),
            Just("text_"), Just("article_"), Just("1"), Just("2"), Just("3"), Just("0"), Just("12"), Just("é"),
            Just("{equipment_name_2}"), Just(" "), Just("_"),
        ], 0..40)
    ) {
        let template = parts.concat();
        prop_assert_eq!(expanded(&template).0, naive(&template, &items()));
        for (offset, _) in template.match_indices('{') {
            Braced::read(&template[offset..]);
        }
    }
}
