//! What the derive reads, beside what serde's own derive reads: the same values and the same faults.

use proptest::collection::vec;
use proptest::prelude::*;
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::definition::{Command, Error};
use crate::wire::{Wire, to_json};

/// The same definitions twice: once with the derive of serde, once with ours.
macro_rules! twins {
    ($($item:item)*) => {
        mod theirs {
            use serde::{Deserialize as Read, Serialize};
            $($item)*
        }
        mod ours {
            use frontdesk_macros::Wire as Read;
            use serde::Serialize;
            $($item)*
        }
    };
}
twins! {
    fn seven() -> u8 {
        7
    }

    #[derive(Debug, Serialize, Read)]
    #[serde(deny_unknown_fields)]
    pub(super) enum Choice {
        Nothing,
        One(u8),
        Record(Record),
        Fields {
            a: u8,
            #[serde(default)]
            b: Vec<u8>,
            c: Option<bool>,
            #[serde(default = "seven")]
            d: u8,
        },
        Whole { whole: Box<Whole> },
        Other,
    }

    #[derive(Debug, Serialize, Read)]
    #[serde(deny_unknown_fields)]
    pub(super) struct Record {
        pub(super) a: u8,
        pub(super) b: bool,
        pub(super) c: Option<Box<Choice>>,
    }

    #[derive(Debug, Serialize, Read)]
    #[serde(deny_unknown_fields, default)]
    pub(super) struct Whole {
        a: u8,
        b: Option<bool>,
    }

    impl Default for Whole {
        fn default() -> Self {
            Self { a: 200, b: Some(true) }
        }
    }
}

const READABLE: [&str; 6] = [
    r#""Nothing""#,
    r#"{"Other":null}"#,
    r#"{"One":3}"#,
    r#"{"Record":{"c":{"One":255},"b":true,"a":1}}"#,
    r#"{"Fields":{"d":1,"c":null,"a":2}}"#,
    r#"{"Whole":{"whole":{"b":null}}}"#,
];

/// JSON of the names above, in any places, with fields twice and fields unknown.
fn json() -> impl Strategy<Value = String> {
    let names = ["a", "b", "c", "d", "e", "whole", "Nothing", "One", "Record", "Fields", "Whole"];
    let leaf = prop_oneof![
        Just(String::from("null")),
        Just(String::from("true")),
        any::<i16>().prop_map(|number| number.to_string()),
        (0..8_u8).prop_map(|number| number.to_string()),
        proptest::sample::select(names.to_vec()).prop_map(|name| format!("{name:?}")),
        Just(String::from("[1,2]")),
        proptest::sample::select(READABLE.to_vec()).prop_map(String::from),
    ];
    let object = leaf.prop_recursive(4, 24, 4, move |inner| {
        vec((proptest::sample::select(names.to_vec()), inner), 0..5).prop_map(|fields| {
            let fields: Vec<_> =
                fields.into_iter().map(|(name, value)| format!("{name:?}:{value}")).collect();
            format!("{{{}}}", fields.join(","))
        })
    });
    // What is read whole now and then, with something more inside.
    prop_oneof![
        object.clone(),
        (object.clone(), 0..2_u8)
            .prop_map(|(value, a)| format!(r#"{{"a":{a},"b":true,"c":{value}}}"#)),
        object.clone().prop_map(|value| format!(r#"{{"Fields":{{"a":1,"c":{value}}}}}"#)),
        object.prop_map(|value| format!(r#"{{"Whole":{{"whole":{value}}}}}"#)),
    ]
}

/// The value as JSON again, or what is said against it.
fn told<T: DeserializeOwned + Serialize>(text: &str) -> Result<String, String> {
    let value: T = serde_json::from_str(text).map_err(|error| error.to_string())?;
    Ok(to_json(&value).unwrap())
}

/// Lists are no records here, and a name alone is told of otherwise.
fn agree(ours: &Result<String, String>, theirs: &Result<String, String>) -> bool {
    match (ours, theirs) {
        (Err(ours), Err(theirs)) => {
            ours == theirs
                || ours.replace("newtype variant", "struct variant") == *theirs
                || ours.starts_with("invalid type: sequence, expected struct")
        }
        (Err(ours), Ok(_)) => ours.starts_with("invalid type: sequence, expected struct"),
        (ours, theirs) => ours == theirs,
    }
}

#[test]
fn what_can_be_read_is_read() {
    for text in READABLE {
        let read = told::<ours::Choice>(text);
        assert!(read.is_ok(), "{text}: {read:?}");
        assert_eq!(read, told::<theirs::Choice>(text));
    }
}

proptest! {
    #[test]
    fn json_is_read_as_serde_reads_it(text in json()) {
        let (ours, theirs) = (told::<ours::Choice>(&text), told::<theirs::Choice>(&text));
        prop_assert!(agree(&ours, &theirs), "{text}: {ours:?}, serde {theirs:?}");
        let (ours, theirs) = (told::<ours::Record>(&text), told::<theirs::Record>(&text));
        prop_assert!(agree(&ours, &theirs), "{text}: {ours:?}, serde {theirs:?}");
    }

    /// What serde wrote, and any other bytes.
    #[test]
    fn bytes_are_read_as_serde_reads_them(text in json(), noise in vec(any::<u8>(), 0..12), cut in 0..24_usize) {
        let written = serde_json::from_str::<theirs::Record>(&text).map(|value| postcard::to_stdvec(&value).unwrap());
        for mut bytes in [written.unwrap_or_default(), noise] {
            for _ in 0..2 {
                let ours = postcard::from_bytes::<ours::Record>(&bytes).map(|value| to_json(&value).unwrap());
                let theirs = postcard::from_bytes::<theirs::Record>(&bytes).map(|value| to_json(&value).unwrap());
                prop_assert_eq!(ours.ok(), theirs.ok());
                bytes.truncate(cut);
            }
        }
    }
}

fn refused(text: &str) -> String {
    match Command::from_json(text) {
        Err(Error::JsonUnreadable { because, .. }) => because,
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_list_is_no_record() {
    assert_eq!(refused(r#"{"GoOnQueue":["ann"]}"#), "expected struct variant Command::GoOnQueue");
    assert_eq!(refused(r#"{"DefineAgents":{"agents":[["ann"]]}}"#), "expected struct AgentSpec");
}

#[test]
fn a_name_alone_is_told_that_fields_are_missing() {
    assert_eq!(refused(r#""GoOnQueue""#), "expected a variant with its fields");
}
