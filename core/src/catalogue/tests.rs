#![allow(clippy::disallowed_methods, reason = "a test reads the list recorded beside it")]

use std::collections::{HashMap, HashSet};

use frontdesk_macros::define;

use super::*;
use crate::id::{AgentId, StatusId};

/// Why an agent paused.
#[define(define_reason)]
#[derive(Clone, Debug, PartialEq, Eq, Catalogue)]
enum Reason {
    /// The agent asked.
    Asked,
    /// A rule did it.
    Rule(String),
}

/// A part of the day.
#[derive(Debug, Catalogue, serde::Deserialize)]
struct Window {
    /// The first minute.
    start: u16,
    /// The last minute.
    #[serde(default = "noon")]
    last: u16,
    /// Who is in it.
    #[serde(default)]
    agents: Vec<AgentId>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Right {
    Facts,
    Manage,
}

/// What a host may ask for.
///
/// Second paragraph.
#[derive(Debug, Catalogue)]
#[catalogue(numbered, rights)]
#[repr(u16)]
enum Request {
    /// Moves an agent.
    #[catalogue(right = Right::Facts, answer = "MovedAnswer")]
    SetStatus {
        /// Which agent.
        agent: AgentId,
        /// Where to.
        status: Option<StatusId>,
        /// Why.
        reason: Reason,
        /// When.
        windows: Vec<Window>,
    } = 5,
    /// Stops.
    #[catalogue(right = Right::Manage)]
    Stop = 9,
}

fn noon() -> u16 {
    720
}

fn request() -> Request {
    Request::SetStatus {
        agent: AgentId::new("anna").unwrap(),
        status: None,
        reason: Reason::Rule("late".into()),
        windows: vec![Window { start: 7, last: 9, agents: vec![AgentId::new("bob").unwrap()] }],
    }
}

#[test]
fn metadata_is_as_written() {
    let item = Request::ITEM;
    assert_eq!((item.name, item.snake), ("Request", "request"));
    assert_eq!(item.doc, "What a host may ask for.\n\nSecond paragraph.");
    let [set, stop] = item.variants() else { panic!("two variants") };
    assert_eq!(
        (set.snake, set.number, set.right, set.answer),
        ("set_status", 5, Some("Facts"), Some("MovedAnswer"))
    );
    assert_eq!((stop.number, stop.right, stop.answer), (9, Some("Manage"), None));
    let kinds: Vec<_> = set.fields.iter().map(|field| (field.name, field.kind)).collect();
    assert_eq!(
        kinds,
        [
            ("agent", FieldType::Text("AgentId")),
            ("status", FieldType::Optional(&FieldType::Text("StatusId"))),
            ("reason", FieldType::Enum("Reason")),
            ("windows", FieldType::List(&FieldType::Record("Window"))),
        ]
    );
    assert_eq!(
        Reason::ITEM.variants().iter().map(|variant| variant.number).collect::<Vec<_>>(),
        [1, 2]
    );
    assert!(!Reason::ITEM.is_plain());
}

#[test]
fn a_capital_at_the_end_begins_no_word() {
    assert_eq!(Line::ITEM.variants().last().map(|variant| variant.snake), Some("dnd"));
}

#[test]
fn fields_are_read_by_number() {
    let request = request();
    assert_eq!(request.kind(), 5);
    assert!(matches!(request.field(field_number("agent")), Value::Text("anna")));
    assert!(matches!(request.field(field_number("status")), Value::Absent));
    assert!(matches!(request.field(field_number("nonsense")), Value::Absent));
    let Value::Part(reason) = request.field(field_number("reason")) else { panic!("a part") };
    assert_eq!(reason.item().name, "Reason");
    assert!(matches!(reason.field(field_number("value")), Value::Text("late")));
    let Value::List(windows) = request.field(field_number("windows")) else { panic!("a list") };
    assert_eq!(windows.len(), 1);
    assert!(matches!(windows.at(1), Value::Absent));
    let Value::Part(window) = windows.at(0) else { panic!("a record") };
    assert!(matches!(window.field(field_number("start")), Value::Integer(7)));
    let Value::List(agents) = window.field(field_number("agents")) else { panic!("a list") };
    assert!(matches!(agents.at(0), Value::Text("bob")));
    assert_eq!(Reason::Asked.kind(), 1);
}

#[test]
fn defaults_are_those_of_serde() {
    let defaulted: Vec<_> = Window::ITEM.fields(0).iter().map(|field| field.defaulted).collect();
    assert_eq!(defaulted, [false, true, true]);
    assert_eq!(Window::default_last(), 720);
}

#[test]
fn every_variant_has_its_right() {
    assert_eq!(request().right(), Right::Facts);
    assert_eq!(Request::Stop.right(), Right::Manage);
}

#[test]
fn field_numbers_do_not_collide() {
    let mut names = HashMap::new();
    for item in items() {
        let variants = item.variants().iter().map(|variant| variant.number);
        for field in variants.chain([0]).flat_map(|number| item.fields(number)) {
            assert_eq!(field.number, field_number(field.name));
            assert_eq!(*names.entry(field.number).or_insert(field.name), field.name);
        }
    }
}

#[test]
fn numbers_and_names_are_unique() {
    let mut names = HashSet::new();
    for item in items() {
        assert!(names.insert(item.name), "{} is listed twice", item.name);
        let mut numbers = HashMap::new();
        for variant in item.variants() {
            assert_eq!(numbers.insert(variant.number, variant.name), None, "in {}", item.name);
        }
    }
}

#[test]
fn every_query_names_an_answer() {
    let answers: Vec<_> =
        Answer::ITEM.variants().iter().map(|variant| Some(variant.name)).collect();
    for query in Query::ITEM.variants() {
        assert!(
            answers.contains(&query.answer),
            "{} has the answer {:?}",
            query.name,
            query.answer
        );
    }
}

#[test]
fn json_is_sorted_and_ends_with_a_line() {
    let text = to_json();
    assert!(text.ends_with("]\n"));
    let list: Vec<serde_json::Value> = serde_json::from_str(&text).unwrap();
    assert_eq!(list.len(), items().len());
}

#[test]
fn no_personal_value_is_shown_for_debugging() {
    let json = r#"{"id":"p1","group":"all","name":"Zuzana","emails":["zuzana@example.org"]}"#;
    let person: PersonSpec = crate::wire::from_json(json).unwrap();
    assert_eq!(format!("{:?}", person.value()), "Part(PersonSpec { .. })");
    let fields = person.item().fields(person.kind());
    let shown: Vec<_> =
        fields.iter().map(|field| format!("{:?}", person.field(field.number))).collect();
    assert!(shown.iter().any(|text| text == "Text(6 bytes)"), "{shown:?}");
    assert!(shown.iter().any(|text| text == "List(1 elements)"), "{shown:?}");
    assert!(!shown.concat().to_lowercase().contains("zuzana"), "{shown:?}");
}
