//! Columns: which there are, and what each of them holds.

use std::borrow::Cow;
use std::fmt::Write;

use super::dialect::violation;
use crate::{ColumnTarget, ContactField, EquipmentColumn, Error, ImportColumn, Violation};

/// The most columns that one list may be spread over.
pub const MOST_PLACES: u32 = 100;

/// Checks what columns are said to hold against a table's headers, or its number of columns where there are none. Gives
/// for each column of the table what it holds.
///
/// # Errors
/// [`Error::Invalid`] with every violation: columns that are not there, headers that several columns have, two columns for
/// one value.
pub fn check_columns(
    columns: &[ImportColumn],
    headers: Option<&[String]>,
    width: usize,
) -> Result<Vec<Option<ColumnTarget>>, Error> {
    let mut targets: Vec<Option<ColumnTarget>> = vec![None; width];
    let mut violations: Vec<Violation> = Vec::new();
    for (number, column) in columns.iter().enumerate() {
        let path = format!("columns[{number}]");
        let place = match (&column.header, column.number) {
            (Some(header), None) => place_of(header, headers),
            (None, Some(number)) => {
                let place = (number as usize).checked_sub(1).filter(|place| *place < width);
                place.ok_or(("NotFound", "the number of a column, from 1"))
            }
            _ => Err(("OneOf", "exactly one of header and number")),
        };
        if let ColumnTarget::Contact { field, place, .. } = &column.target {
            let most = if is_list(*field) { MOST_PLACES } else { 0 };
            if *place > most {
                let expected = format!("at most {most}");
                violations.push(violation(
                    "OutOfRange",
                    &format!("{path}.target.place"),
                    &expected,
                    place,
                ));
            }
        }
        match place {
            Err((code, expected)) => violations.push(violation(code, &path, expected, "another")),
            Ok(place) => {
                if targets.iter().flatten().any(|other| *other == column.target) {
                    let expected = "one column for one value";
                    violations.push(violation(
                        "TwoColumns",
                        &format!("{path}.target"),
                        expected,
                        "two",
                    ));
                }
                if let Some(target @ None) = targets.get_mut(place) {
                    *target = Some(column.target.clone());
                } else {
                    let expected = "each column once";
                    violations.push(violation("Repeated", &path, expected, place + 1));
                }
            }
        }
    }
    if violations.is_empty() { Ok(targets) } else { Err(Error::invalid(violations)) }
}

fn place_of(
    header: &str,
    headers: Option<&[String]>,
) -> Result<usize, (&'static str, &'static str)> {
    let headers = headers.ok_or(("NoHeader", "a number: the table has no header"))?;
    let mut places =
        headers.iter().enumerate().filter(|(_, other)| *other == header).map(|(place, _)| place);
    match (places.next(), places.next()) {
        (Some(place), None) => Ok(place),
        (Some(_), Some(_)) => Err(("Ambiguous", "a number: several columns have this header")),
        _ => Err(("NotFound", "a header of the table")),
    }
}

/// Whether contacts have any number of values of this kind.
pub(super) fn is_list(field: ContactField) -> bool {
    use ContactField as F;
    matches!(field, F::Email | F::Phone | F::Handle | F::OtherOrganisation | F::Tag)
}

/// The header of a column that is written out, by which it is recognised when it is read.
pub fn header_of(target: &ColumnTarget) -> Cow<'static, str> {
    match target {
        ColumnTarget::Id => Cow::Borrowed("id"),
        ColumnTarget::Domains => Cow::Borrowed("domains"),
        ColumnTarget::Equipment { field } => Cow::Borrowed(name_of_equipment(*field)),
        ColumnTarget::Custom { field } => Cow::Owned(format!("field:{}", field.as_str())),
        ColumnTarget::Contact { field, of: None, place: 0 | 1 } => Cow::Borrowed(name_of(*field)),
        ColumnTarget::Contact { field, of, place } => {
            let mut name = String::from(name_of(*field));
            if *place > 1 {
                let _ = write!(name, "_{place}");
            }
            if let Some(of) = of {
                name.push(':');
                name.push_str(of);
            }
            Cow::Owned(name)
        }
    }
}

/// What [`header_of`] writes such a header for.
pub(super) fn target_of(header: &str) -> Option<ColumnTarget> {
    match header {
        "id" => return Some(ColumnTarget::Id),
        "domains" => return Some(ColumnTarget::Domains),
        _ => {}
    }
    if let Some((field, _)) = EQUIPMENT.iter().find(|(_, name)| *name == header) {
        return Some(ColumnTarget::Equipment { field: *field });
    }
    if let Some(field) = header.strip_prefix("field:") {
        return Some(ColumnTarget::Custom { field: crate::id::FieldId::new(field).ok()? });
    }
    let (name, of) = match header.split_once(':') {
        Some((name, of)) => (name, Some(of.to_owned())),
        None => (header, None),
    };
    let plain = FIELDS.iter().find(|(_, other)| *other == name).map(|(field, _)| (*field, 0));
    let (field, place) = plain.or_else(|| {
        let (name, place) = name.rsplit_once('_')?;
        let place: u32 = place.parse().ok().filter(|place| (2..=MOST_PLACES).contains(place))?;
        let (field, _) = FIELDS.iter().find(|(field, other)| *other == name && is_list(*field))?;
        Some((*field, place))
    })?;
    Some(ColumnTarget::Contact { field, of, place })
}

fn name_of(field: ContactField) -> &'static str {
    FIELDS.iter().find(|(other, _)| *other == field).map_or("", |(_, name)| name)
}

fn name_of_equipment(field: EquipmentColumn) -> &'static str {
    EQUIPMENT.iter().find(|(other, _)| *other == field).map_or("", |(_, name)| name)
}

/// Not the plain words: those are of contacts.
const EQUIPMENT: [(EquipmentColumn, &str); 6] = {
    use EquipmentColumn as E;
    [
        (E::Organisation, "equipment_organisation"),
        (E::Parent, "equipment_parent"),
        (E::Name, "equipment_name"),
        (E::Article, "equipment_article"),
        (E::Serial, "equipment_serial"),
        (E::Description, "equipment_description"),
    ]
};

const FIELDS: [(ContactField, &str); 21] = {
    use ContactField as F;
    [
        (F::Name, "name"),
        (F::GivenName, "given_name"),
        (F::MiddleName, "middle_name"),
        (F::FamilyName, "family_name"),
        (F::Email, "email"),
        (F::Phone, "phone"),
        (F::Handle, "handle"),
        (F::ExternalId, "external_id"),
        (F::Group, "group"),
        (F::Organisation, "organisation"),
        (F::OtherOrganisation, "other_organisations"),
        (F::Department, "department"),
        (F::Position, "position"),
        (F::Tag, "tags"),
        (F::Language, "language"),
        (F::Zone, "zone"),
        (F::Signature, "signature"),
        (F::Notifications, "notifications"),
        (F::Consent, "consent"),
        (F::Account, "account"),
        (F::Address, "address"),
    ]
};
