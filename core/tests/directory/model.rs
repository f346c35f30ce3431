//! The naive model: every record keeps what was said of it, and a card is worked out from scratch.

use std::collections::BTreeMap;

use proptest::prelude::*;
use serde_json::Value;

use super::days::{Day, PEOPLE, Step, steps};

/// A value, or that there is none, and when that was told.
type Told = Option<(Option<String>, usize)>;

/// What one record was told.
#[derive(Debug, Clone, Default)]
struct Record {
    name: Told,
    position: Told,
    consent: Told,
    emails: Vec<String>,
}

#[derive(Debug, Default)]
struct Model {
    records: Vec<Record>,
    /// Source: survivor, when, which merge.
    edges: BTreeMap<usize, (usize, usize, usize)>,
    merges: Vec<Vec<usize>>,
    now: usize,
}

impl Model {
    fn new() -> Self {
        let record = |number| Record {
            name: Some((Some(format!("secret name {number}")), 0)),
            emails: vec![format!("secret{number}@example.com")],
            ..Record::default()
        };
        Self { records: (0..PEOPLE).map(record).collect(), now: 1, ..Self::default() }
    }

    fn root(&self, number: usize) -> usize {
        self.edges.get(&number).map_or(number, |(survivor, ..)| self.root(*survivor))
    }

    /// Numbers are in the order of age.
    fn members(&self, root: usize) -> Vec<usize> {
        let others = (0..PEOPLE).filter(|number| *number != root && self.root(*number) == root);
        [root].into_iter().chain(others).collect()
    }

    fn emails(&self, root: usize) -> Vec<String> {
        let mut all = Vec::new();
        for member in self.members(root) {
            for email in &self.records[member].emails {
                if !all.contains(email) {
                    all.push(email.clone());
                }
            }
        }
        all
    }

    fn single(
        &self,
        number: usize,
        field: fn(&Record) -> &Told,
        joined: fn(Option<String>, Option<String>) -> Option<String>,
    ) -> Option<String> {
        let own = field(&self.records[number]);
        let mut value = own.as_ref().and_then(|(value, _)| value.clone());
        for (source, (survivor, at, _)) in &self.edges {
            if *survivor == number && own.as_ref().is_none_or(|(_, told)| told < at) {
                value = joined(value, self.single(*source, field, joined));
            }
        }
        value
    }

    fn run(&mut self, step: &Step) {
        self.now += 1;
        let now = self.now;
        match step {
            Step::Name(who, what) => {
                let root = self.root(*who);
                let text = format!("secret n{what}");
                let same = self.members(root).len() == 1
                    && self.single(root, |record| &record.name, first).as_ref() == Some(&text);
                if !same {
                    self.records[root].name = Some((Some(text), now));
                }
            }
            Step::Position(who, what) => {
                let root = self.root(*who);
                self.records[root].position = Some((Some(format!("secret p{what}")), now));
            }
            Step::ClearPosition(who) => {
                let root = self.root(*who);
                // Alone, nothing is cleared that was not there.
                let merged = self.members(root).len() > 1;
                self.records[root].position = merged.then_some((None, now));
            }
            Step::Consent(who, what) => {
                let root = self.root(*who);
                let text = ["Given", "Unknown", "Withdrawn"][usize::from(*what)];
                self.records[root].consent = Some((Some(String::from(text)), now));
            }
            Step::AddEmail(who, what) => {
                let (root, email) = (self.root(*who), format!("secret{what}@example.com"));
                if !self.emails(root).contains(&email) {
                    self.records[root].emails.push(email);
                }
            }
            Step::RemoveEmail(who, what) => {
                let email = format!("secret{what}@example.com");
                for member in self.members(self.root(*who)) {
                    self.records[member].emails.retain(|known| *known != email);
                }
            }
            Step::Merge(into, from) => {
                let survivor = self.root(*into);
                let number = self.merges.len() + 1;
                let mut sources: Vec<usize> =
                    from.iter().map(|source| self.root(*source)).collect();
                sources.sort_unstable();
                sources.dedup();
                for source in &sources {
                    self.edges.insert(*source, (survivor, now, number));
                }
                self.merges.push(sources);
            }
            Step::Undo(merge) => self.edges.retain(|_, (_, _, number)| number != merge),
            Step::Hobby(..)
            | Step::Note(_)
            | Step::Request(..)
            | Step::Dismiss(..)
            | Step::Pause(_)
            | Step::Begin
            | Step::End
            | Step::Wait => {}
        }
    }
}

fn first(one: Option<String>, other: Option<String>) -> Option<String> {
    one.or(other)
}

/// Nobody having asked is more than consent, and less than refusal.
fn restrictive(one: Option<String>, other: Option<String>) -> Option<String> {
    let rank = |text: Option<&str>| match text {
        Some("Given") => 0,
        Some("Withdrawn") => 2,
        _ => 1,
    };
    if rank(other.as_deref()) > rank(one.as_deref()) { other } else { one }
}

fn texts(card: &Value, field: &str) -> Vec<String> {
    let values = card["values"].as_array().expect("values");
    let of = values.iter().filter(|value| value["field"] == field);
    of.map(|value| String::from(value["value"].as_str().expect("a text"))).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(192))]

    #[test]
    fn cards_are_as_the_naive_model_has_them(steps in steps(40)) {
        let (mut day, mut model) = (Day::new(), Model::new());
        for step in &steps {
            if day.run(step) {
                model.run(step);
            }
            for number in 0..PEOPLE {
                let (card, root) = (day.card(number), model.root(number));
                prop_assert_eq!(&card["person"], &serde_json::json!(format!("p{root}")));
                let members: Vec<String> =
                    model.members(root).into_iter().map(|member| format!("p{member}")).collect();
                prop_assert_eq!(&card["records"], &serde_json::json!(members));
                prop_assert_eq!(texts(&card, "Email"), model.emails(root));
                let name = model.single(root, |record| &record.name, first);
                prop_assert_eq!(texts(&card, "Name").pop(), name);
                let position = model.single(root, |record| &record.position, first);
                prop_assert_eq!(texts(&card, "Position").pop(), position);
                let consent = model.single(root, |record| &record.consent, restrictive);
                let unknown = Some(String::from("Unknown"));
                prop_assert_eq!(texts(&card, "Consent").pop().or(unknown.clone()), consent.or(unknown));
            }
        }
    }
}
