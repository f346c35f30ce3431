//! Rows of an import: what they say, and in which column something is wrong.

use super::register::Told;
use crate::definition::{
    ChannelHandle, ColumnTarget, Consent, ContactField, ContactValue, Error, PersonSpec, RowFault,
    TenantSignature, Violation,
};
use crate::exchange::{Cell, NOT_ALLOWED, Row, fault_of};
use crate::id::{ChannelId, DepartmentId, OrganisationId, TenantId};
use crate::matching::normalise::fold_name;

/// What a row that makes somebody says, as far as it is taken.
pub(super) fn told_of_new(row: &Row<'_>, values: &[(u32, ContactValue)]) -> Vec<Told> {
    let mut told: Vec<Told> = values
        .iter()
        .map(|(_, value)| {
            let target =
                ColumnTarget::Contact { field: value.field, of: value.of.clone(), place: 0 };
            (target, None, Some(value.value.clone()))
        })
        .collect();
    told.extend(told_custom(row));
    told
}

/// The custom values and domains of a row.
pub(super) fn told_custom(row: &Row<'_>) -> impl Iterator<Item = Told> {
    let custom = row.cells.iter().filter(|cell| {
        matches!(cell.target, ColumnTarget::Custom { .. } | ColumnTarget::Domains)
            && !cell.text.trim().is_empty()
    });
    custom.map(|cell| (cell.target.clone(), None, Some(cell.text.to_string())))
}

/// Puts a value into its place.
pub(super) fn put(
    spec: &mut PersonSpec,
    value: &ContactValue,
    column: u32,
    faults: &mut Vec<RowFault>,
) {
    use ContactField as F;
    let text = value.value.clone();
    let mut wrong = |expected: &str| faults.push(fault_of("WrongValue", Some(column), expected));
    match value.field {
        F::Name => spec.name = text,
        F::GivenName => spec.given_name = Some(text),
        F::MiddleName => spec.middle_name = Some(text),
        F::FamilyName => spec.family_name = Some(text),
        F::Email => spec.emails.push(text),
        F::Phone => spec.phones.push(text),
        F::Handle => match value.of.as_deref().map(ChannelId::new) {
            Some(Ok(channel)) => spec.handles.push(ChannelHandle { channel, handle: text }),
            _ => wrong("a channel before the handle, as in telegram:ann"),
        },
        F::ExternalId => spec.external_id = Some(text),
        F::Group => {}
        F::Organisation => spec.organisation = OrganisationId::new(&text).ok(),
        F::OtherOrganisation => spec.other_organisations.extend(OrganisationId::new(&text).ok()),
        F::Department => spec.department = DepartmentId::new(&text).ok(),
        F::Position => spec.position = Some(text),
        F::Tag => spec.tags.push(text),
        F::Language => spec.language = Some(text),
        F::Zone => spec.zone = Some(text),
        F::Signature => match value.of.as_deref().map(TenantId::new) {
            None => spec.signature = Some(text),
            Some(Ok(tenant)) => spec.signatures.push(TenantSignature { tenant, text }),
            Some(Err(_)) => wrong("the id of a tenant"),
        },
        F::Notifications => spec.notifications = text == "on",
        F::Consent => match text.as_str() {
            "Given" => spec.consent = Consent::Given,
            "Unknown" => spec.consent = Consent::Unknown,
            "Withdrawn" => spec.consent = Consent::Withdrawn,
            _ => wrong("Given, Unknown or Withdrawn"),
        },
        F::Account => spec.account = text == "on",
        F::Address => spec.address = Some(text),
    }
}

pub(super) fn yes_or_no(text: &str) -> Option<bool> {
    match text.to_ascii_lowercase().as_str() {
        "on" | "yes" | "true" | "1" => Some(true),
        "off" | "no" | "false" | "0" => Some(false),
        _ => None,
    }
}

pub(super) fn same_name(name: &str, text: &str) -> bool {
    fold_name(name) == fold_name(text)
}

pub(super) fn only<'t>(mut texts: impl Iterator<Item = &'t str>) -> Option<String> {
    let one = texts.next()?;
    texts.next().is_none().then(|| one.to_owned())
}

/// The faults of a row that an error stands for: each violation with its column.
pub(super) fn faults_of(error: Error, column: impl Fn(&Violation) -> Option<u32>) -> Vec<RowFault> {
    match error {
        Error::Invalid { violations, .. } => violations
            .iter()
            .map(|violation| fault_of(&violation.code, column(violation), &violation.expected))
            .collect(),
        Error::Denied { .. } => vec![fault_of(NOT_ALLOWED, None, "the right to do so")],
        Error::PersonExists { .. } | Error::OrganisationExists { .. } => {
            vec![fault_of("Exists", None, "an id that is free")]
        }
        _ => vec![fault_of("Refused", None, "a row that can be used")],
    }
}

/// The column of what a check of a new contact calls so.
pub(super) fn column_of(row: &Row<'_>, path: &str) -> Option<u32> {
    use ContactField as F;
    let name = path.split_once('.').map_or(path, |(_, name)| name);
    let name = name.split(['[', '.']).next().unwrap_or(name);
    let field = match name {
        "name" => F::Name,
        "given_name" => F::GivenName,
        "middle_name" => F::MiddleName,
        "family_name" => F::FamilyName,
        "emails" => F::Email,
        "phones" => F::Phone,
        "handles" => F::Handle,
        "external_id" => F::ExternalId,
        "group" => F::Group,
        "organisation" => F::Organisation,
        "other_organisations" => F::OtherOrganisation,
        "department" => F::Department,
        "position" => F::Position,
        "tags" => F::Tag,
        "language" => F::Language,
        "zone" => F::Zone,
        "signature" | "signatures" => F::Signature,
        "address" => F::Address,
        _ => return None,
    };
    let of_field = |cell: &&Cell<'_>| matches!(cell.target, ColumnTarget::Contact { field: own, .. } if *own == field);
    row.cells.iter().find(of_field).map(|cell| cell.column)
}

/// The column of a custom field that a check names.
pub(super) fn field_column_of(row: &Row<'_>, path: &str) -> Option<u32> {
    let named = |cell: &&Cell<'_>| match cell.target {
        ColumnTarget::Custom { field } => {
            path.split(['.', '[', ']']).any(|part| part == field.as_str())
        }
        _ => false,
    };
    row.cells.iter().find(named).map(|cell| cell.column)
}

pub(super) fn id_column(row: &Row<'_>) -> Option<u32> {
    row.cells.iter().find(|cell| *cell.target == ColumnTarget::Id).map(|cell| cell.column)
}
