//! The index beside a scan of all documents.

use proptest::prelude::*;

use super::*;
use crate::matching::normalise::{email_key, fold_name};

/// What a document is, for the scan.
#[derive(Debug, Clone, Default)]
struct Row {
    id: String,
    name: String,
    emails: Vec<String>,
    values: Vec<(Facet, Value)>,
}

impl Row {
    fn document(&self) -> Document<'_> {
        Document {
            id: &self.id,
            name: &self.name,
            emails: self.emails.iter().map(String::as_str).collect(),
            values: self.values.clone(),
        }
    }

    fn matches(&self, query: &Query) -> bool {
        let texts: Vec<_> =
            std::iter::once(&self.name).chain(&self.emails).map(|text| fold_name(text)).collect();
        let has_email = |sought: &str| {
            email_key(sought).is_some_and(|key| {
                self.emails.iter().any(|own| email_key(own).as_ref() == Some(&key))
            })
        };
        let folded = fold_name(&query.text);
        let mut words = folded.split(' ').filter(|word| !word.is_empty());
        words.all(|word| {
            let occurs = texts.iter().any(|text| {
                text.match_indices(word)
                    .any(|(at, _)| !query.at_start || pieces::begins_piece(text, at))
                    || (query.at_start && overlapping(text, word))
            });
            occurs || (word.contains('@') && has_email(word))
        }) && query.email.as_deref().is_none_or(has_email)
            && query
                .clauses
                .iter()
                .all(|clause| clause.any.iter().any(|test| self.passes(&clause.facet, test)))
    }

    fn passes(&self, facet: &Facet, test: &Test) -> bool {
        let own: Vec<&Value> = self
            .values
            .iter()
            .filter(|(other, _)| other == facet)
            .map(|(_, value)| value)
            .collect();
        let same = |one: &Value, other: &Value| match (one, other) {
            (Value::Text(one), Value::Text(other)) => fold_name(one) == fold_name(other),
            _ => one == other,
        };
        let texts = |sought: &str, fits: fn(&str, &str) -> bool| {
            own.iter().any(|value| match value {
                Value::Text(text) => fits(&fold_name(text), &fold_name(sought)),
                Value::Key(key) => fits(key, sought),
                _ => false,
            })
        };
        match test {
            Test::OneOf(wanted) => {
                own.iter().any(|own| wanted.iter().any(|other| same(own, other)))
            }
            Test::NoneOf(wanted) => {
                !own.iter().any(|own| wanted.iter().any(|other| same(own, other)))
            }
            Test::Contains(sought) => texts(sought, |text, sought| text.contains(sought)),
            Test::StartsWith(sought) => texts(sought, |text, sought| text.starts_with(sought)),
            Test::Between(from, to) => own.iter().any(|value| {
                let kind = |bound: &Option<Value>| {
                    bound.as_ref().is_none_or(|bound| {
                        std::mem::discriminant(bound) == std::mem::discriminant(*value)
                    })
                };
                kind(from)
                    && kind(to)
                    && from.as_ref().is_none_or(|from| from <= *value)
                    && to.as_ref().is_none_or(|to| *value <= to)
            }),
            Test::IsEmpty => own.is_empty(),
            Test::IsFilled => !own.is_empty(),
        }
    }
}

/// Whether a word occurs at a start in places that overlap others.
fn overlapping(text: &str, word: &str) -> bool {
    (0..text.len())
        .filter(|at| text.is_char_boundary(*at))
        .any(|at| text[at..].starts_with(word) && pieces::begins_piece(text, at))
}

fn small_text() -> impl Strategy<Value = String> {
    prop_oneof![
        "[abА ]{0,4}",
        "[ab1. éAB@-]{0,8}",
        Just(String::from("Ann Lee")),
        Just(String::from("O'Neill 東京"))
    ]
}

fn address() -> impl Strategy<Value = String> {
    prop_oneof!["[abA]{1,2}[.+]?[ab1]{1,2}@[ab]{1,2}\\.(cz|com)", "[ab]\\.?[ab]@gmail\\.com"]
}

fn field() -> impl Strategy<Value = Facet> {
    prop_oneof![
        Just(Facet::Group),
        Just(Facet::Organisation),
        Just(Facet::Field("a".into())),
        Just(Facet::Field("b".into()))
    ]
}

fn value() -> impl Strategy<Value = Value> {
    prop_oneof![
        any::<bool>().prop_map(Value::Flag),
        (-2_i64..3).prop_map(Value::Number),
        "[ab]{0,2}".prop_map(|text| Value::Key(text.into())),
        "[abÁ]{0,3}".prop_map(|text| Value::Text(text.into())),
    ]
}

fn test() -> impl Strategy<Value = Test> {
    let bounds = prop_oneof![
        (-2_i64..3, -2_i64..3).prop_map(|(from, to)| (Value::Number(from), Value::Number(to))),
        ("[ab]{0,2}", "[ab]{0,2}")
            .prop_map(|(from, to)| (Value::Key(from.into()), Value::Key(to.into()))),
    ];
    prop_oneof![
        prop::collection::vec(value(), 0..3).prop_map(Test::OneOf),
        prop::collection::vec(value(), 0..3).prop_map(Test::NoneOf),
        "[abá]{0,3}".prop_map(Test::Contains),
        "[abá]{0,3}".prop_map(Test::StartsWith),
        (bounds, any::<bool>(), any::<bool>()).prop_map(|((from, to), lower, upper)| {
            Test::Between((lower || !upper).then_some(from), upper.then_some(to))
        }),
        Just(Test::IsEmpty),
        Just(Test::IsFilled),
    ]
}

fn row() -> impl Strategy<Value = Row> {
    let emails = prop::collection::vec(address(), 0..3);
    let values = prop::collection::vec((field(), value()), 0..4);
    ("[a-c]{1,2}", small_text(), emails, values).prop_map(|(id, name, emails, values)| Row {
        id,
        name,
        emails,
        values,
    })
}

fn query() -> impl Strategy<Value = Query> {
    let clause = (field(), prop::collection::vec(test(), 1..3))
        .prop_map(|(facet, any)| Clause { facet, any });
    let text = prop_oneof![small_text(), address(), Just(String::new())];
    (
        text,
        any::<bool>(),
        prop::option::weighted(0.1, address()),
        prop::collection::vec(clause, 0..3),
    )
        .prop_map(|(text, at_start, email, clauses)| Query {
            text,
            at_start,
            email,
            clauses,
            among: None,
        })
}

#[derive(Debug, Clone)]
enum Step {
    Put(u32, Row),
    Remove(u32),
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let step = prop_oneof![
        4 => (0_u32..20, row()).prop_map(|(number, row)| Step::Put(number, row)),
        1 => (0_u32..20).prop_map(Step::Remove),
    ];
    prop::collection::vec(step, 0..60)
}

fn loaded(rows: &[Option<Row>]) -> Index {
    let rows = rows.iter().zip(0_u32..);
    Index::load(rows.filter_map(|(row, number)| Some((number, row.as_ref()?.document()))))
}

proptest! {
    #[test]
    fn finds_what_a_scan_finds(
        steps in steps(),
        queries in prop::collection::vec(query(), 1..6),
        most in 1_usize..5,
        loaded_at in 0_usize..12,
    ) {
        let mut index = Index::default();
        // Loaded in the middle, and changed since, as that of a desk that was restored.
        let mut changed = Index::default();
        let mut rows: Vec<Option<Row>> = vec![None; 20];
        for (place, step) in steps.into_iter().enumerate() {
            if place == loaded_at {
                changed = loaded(&rows);
            }
            match step {
                Step::Put(number, mut row) => {
                    // Ids are unique, and stay what they are.
                    row.id = number.to_string();
                    index.upsert(number, &row.document());
                    changed.upsert(number, &row.document());
                    rows[number as usize] = Some(row);
                }
                Step::Remove(number) => {
                    let was_there = rows[number as usize].take().is_some();
                    prop_assert_eq!(index.remove(number), was_there);
                    prop_assert_eq!(changed.remove(number), was_there);
                }
            }
        }
        let loaded = loaded(&rows);
        for query in queries {
            let mut wanted: Vec<(String, String, u32)> = rows
                .iter()
                .zip(0..)
                .filter_map(|(row, number)| Some((row.as_ref()?, number)))
                .filter(|(row, _)| row.matches(&query))
                .map(|(row, number)| (fold_name(&row.name).to_string(), row.id.clone(), number))
                .collect();
            wanted.sort();
            let wanted: Vec<u32> = wanted.into_iter().map(|(_, _, number)| number).collect();
            for index in [&index, &changed, &loaded] {
                let mut found = Vec::new();
                let mut behind = None;
                loop {
                    let page = index.find(&query, behind.as_ref(), most);
                    prop_assert_eq!(page.total, wanted.len() as u64);
                    found.extend(page.numbers);
                    match page.next {
                        Some(next) => behind = Some(next),
                        None => break,
                    }
                }
                prop_assert_eq!(&found, &wanted);
                prop_assert_eq!(index.count(&query), wanted.len() as u64);
                for number in 0..20 {
                    prop_assert_eq!(index.explain(number, &query).is_empty(), wanted.contains(&number));
                }
            }
        }
    }

    #[test]
    fn nothing_is_left_of_what_was_removed(rows in prop::collection::vec(row(), 0..30)) {
        let mut index = Index::default();
        for (row, number) in rows.iter().zip(0..) {
            index.upsert(number, &row.document());
        }
        for number in 0..30 {
            index.remove(number);
        }
        prop_assert!(index.is_empty());
        prop_assert_eq!(index.pieces_left(), 0);
    }
}

#[test]
fn many_documents_come_in_order_page_by_page() {
    let rows: Vec<Row> = (0..20_000_u32)
        .map(|number| Row {
            id: format!("{number:05}"),
            name: format!(
                "{} {}",
                ["Ann", "Bob", "Cyd"][number as usize % 3],
                number * 7_919 % 20_000
            ),
            emails: vec![format!("{}.{number}@example.org", ["ann", "bob"][number as usize % 2])],
            values: vec![(Facet::Group, Value::Number(i64::from(number % 5)))],
        })
        .collect();
    let index = Index::load(rows.iter().zip(0..).map(|(row, number)| (number, row.document())));
    for text in ["ann", "77", "bob.7", "9@ex", ""] {
        let query = Query { text: text.to_owned(), ..Query::default() };
        let mut wanted: Vec<&Row> = rows.iter().filter(|row| row.matches(&query)).collect();
        wanted.sort_by_key(|row| (fold_name(&row.name), row.id.clone()));
        let (mut behind, mut found) = (None, Vec::new());
        loop {
            let page = index.find(&query, behind.as_ref(), 700);
            found.extend(page.numbers.iter().map(|number| rows[*number as usize].id.as_str()));
            behind = page.next;
            if behind.is_none() {
                break;
            }
        }
        assert!(found.iter().eq(wanted.iter().map(|row| &row.id)), "{text}");
    }
}

#[test]
fn a_query_of_any_length_is_answered() {
    let index = Index::load([(3, Document { id: "x", name: "Ann Lee", ..Document::default() })]);
    let find = |text: String| index.find(&Query { text, ..Query::default() }, None, 10).numbers;
    assert_eq!(find("ann ".repeat(100_000)), [3]);
    assert_eq!(find("é".repeat(100_000)), [0; 0]);
    assert_eq!(find(".".repeat(999)), [0; 0]);
}
