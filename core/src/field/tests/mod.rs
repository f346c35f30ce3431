//! Tests of custom fields as values and functions.

#![allow(
    clippy::needless_pass_by_value,
    clippy::type_complexity,
    reason = "tests write values where they are used"
)]

mod check;
mod definitions;
mod evolution;
mod json_schema;
mod properties;

use serde_json::{Value, json};

use super::{FieldBook, Report, Schema, Scope, Viewer};
use crate::clock::Zone;
use crate::definition::{
    CardKind, CardRef, Error, FieldGroupSpec, FieldKind, FieldOption, FieldSpec, Violation,
};
use crate::id::{CardId, FieldGroupId, FieldId, OptionId, UserGroupId};
use crate::json::Json;

fn field(key: &str, kind: FieldKind) -> FieldSpec {
    FieldSpec::new(FieldId::new(key).unwrap(), FieldGroupId::new("g").unwrap(), kind)
}

fn required(key: &str, kind: FieldKind) -> FieldSpec {
    FieldSpec { required: true, ..field(key, kind) }
}

fn text() -> FieldKind {
    FieldKind::Text { lines: None, min_length: None, max_length: None, pattern: None }
}

fn integer() -> FieldKind {
    FieldKind::Integer { least: None, most: None }
}

fn decimal(scale: u32) -> FieldKind {
    FieldKind::Decimal { scale, least: None, most: None }
}

fn date() -> FieldKind {
    FieldKind::Date { earliest: None, latest: None }
}

fn options(ids: &[&str]) -> Vec<FieldOption> {
    ids.iter().map(|id| FieldOption::new(OptionId::new(id).unwrap())).collect()
}

fn select(ids: &[&str]) -> FieldKind {
    FieldKind::Select { options: options(ids) }
}

fn multi(ids: &[&str]) -> FieldKind {
    FieldKind::MultiSelect { options: options(ids), least: None, most: None }
}

/// `code path` of every violation, from the text and from the value alike.
fn found(schema: &Schema, record: &Value) -> Vec<String> {
    let mut of_text = Report::default();
    schema.check_json(record.to_string().as_bytes(), &mut of_text);
    let mut of_value = Report::default();
    schema.check_value(record, &mut of_value);
    let violations = of_text.violations(schema);
    assert_eq!(violations, of_value.violations(schema));
    assert_eq!(of_text.total(), of_value.total());
    short(&violations)
}

fn short(violations: &[Violation]) -> Vec<String> {
    violations.iter().map(|wrong| format!("{} {}", wrong.code, wrong.path)).collect()
}

fn refusal(outcome: Result<impl Sized, Error>) -> Vec<String> {
    match outcome {
        Err(Error::Invalid { violations, .. }) => short(&violations),
        Err(other) => vec![other.to_string()],
        Ok(_) => Vec::new(),
    }
}

/// A book with one group of organisation cards.
fn book(fields: &[FieldSpec]) -> FieldBook {
    let mut book = FieldBook::default();
    let group =
        FieldGroupSpec::new(FieldGroupId::new("g").unwrap(), "Group", CardKind::Organisation);
    book.check_groups(std::slice::from_ref(&group)).unwrap();
    book.take_groups(&[group]);
    let fields = book.check_fields(fields).unwrap();
    book.take_fields(&fields);
    book
}

fn card(id: &str) -> CardRef {
    CardRef { kind: CardKind::Organisation, id: CardId::new(id).unwrap() }
}

fn add(book: &mut FieldBook, id: &str, values: Value) -> Result<(), Error> {
    let edit = book.check_new_card(&Scope::of(CardKind::Organisation), &Json::of(&values))?;
    book.take_new_card(&card(id), None, None, &edit);
    Ok(())
}

fn edit(book: &mut FieldBook, id: &str, values: Value) -> Result<(), Error> {
    let scope = book.scope(&card(id), None, Viewer::Everything);
    let edit = book.check_edit(&scope, &card(id), &Json::of(&values))?;
    book.take_edit(&card(id), &edit);
    Ok(())
}

fn values(book: &FieldBook, id: &str) -> Value {
    let scope = book.scope(&card(id), None, Viewer::Everything);
    book.shown(&scope, &card(id)).unwrap().0.value()
}
