//! What the headers of well-known exports mean, and headers in general.

use super::column::target_of;
use crate::matching::normalise::words_key;
use crate::{ColumnTarget, ContactField, EquipmentColumn, ImportColumn, MappingSuggestion};

/// The headers of one system's exports.
#[derive(Debug)]
pub struct Template {
    /// Whose they are.
    pub name: &'static str,
    /// Of one of these, all must be there.
    telling: &'static [&'static [&'static str]],
    columns: &'static [(&'static str, ContactField, u32)],
}

use ContactField as F;

/// The exports that are recognised by their headers.
pub const TEMPLATES: [Template; 4] = [
    // What Google Contacts has written since 2024. Columns of addresses are there as far as anybody has one.
    Template {
        name: "Google Contacts",
        telling: &[
            &["First Name", "Last Name", "E-mail 1 - Value"],
            &["First Name", "Last Name", "Organization Name", "Labels"],
        ],
        columns: &[
            ("First Name", F::GivenName, 0),
            ("Middle Name", F::MiddleName, 0),
            ("Last Name", F::FamilyName, 0),
            ("Organization Name", F::Organisation, 0),
            ("Organization Title", F::Position, 0),
            ("Organization Department", F::Department, 0),
            ("E-mail 1 - Value", F::Email, 1),
            ("E-mail 2 - Value", F::Email, 2),
            ("E-mail 3 - Value", F::Email, 3),
            ("Phone 1 - Value", F::Phone, 1),
            ("Phone 2 - Value", F::Phone, 2),
            ("Phone 3 - Value", F::Phone, 3),
            ("Address 1 - Formatted", F::Address, 0),
            ("Labels", F::Tag, 0),
        ],
    },
    // What it wrote before.
    Template {
        name: "Google Contacts",
        telling: &[
            &["Given Name", "Family Name", "E-mail 1 - Value"],
            &["Given Name", "Family Name", "Group Membership"],
        ],
        columns: &[
            ("Name", F::Name, 0),
            ("Given Name", F::GivenName, 0),
            ("Additional Name", F::MiddleName, 0),
            ("Family Name", F::FamilyName, 0),
            ("Organization 1 - Name", F::Organisation, 0),
            ("Organization 1 - Title", F::Position, 0),
            ("Organization 1 - Department", F::Department, 0),
            ("E-mail 1 - Value", F::Email, 1),
            ("E-mail 2 - Value", F::Email, 2),
            ("E-mail 3 - Value", F::Email, 3),
            ("Phone 1 - Value", F::Phone, 1),
            ("Phone 2 - Value", F::Phone, 2),
            ("Phone 3 - Value", F::Phone, 3),
            ("Address 1 - Formatted", F::Address, 0),
            ("Group Membership", F::Tag, 0),
        ],
    },
    Template {
        name: "Outlook",
        telling: &[&["First Name", "Last Name", "E-mail Address"]],
        columns: &[
            ("First Name", F::GivenName, 0),
            ("Middle Name", F::MiddleName, 0),
            ("Last Name", F::FamilyName, 0),
            ("Company", F::Organisation, 0),
            ("Department", F::Department, 0),
            ("Job Title", F::Position, 0),
            ("E-mail Address", F::Email, 1),
            ("E-mail 2 Address", F::Email, 2),
            ("E-mail 3 Address", F::Email, 3),
            ("Mobile Phone", F::Phone, 1),
            ("Business Phone", F::Phone, 2),
            ("Home Phone", F::Phone, 3),
            ("Primary Phone", F::Phone, 4),
            ("Business Phone 2", F::Phone, 5),
            ("Home Phone 2", F::Phone, 6),
            ("Other Phone", F::Phone, 7),
            ("Categories", F::Tag, 0),
        ],
    },
    Template {
        name: "HubSpot",
        telling: &[&["Record ID", "First Name", "Last Name", "Email"]],
        columns: &[
            ("Record ID", F::ExternalId, 0),
            ("First Name", F::GivenName, 0),
            ("Last Name", F::FamilyName, 0),
            ("Email", F::Email, 1),
            ("Phone Number", F::Phone, 1),
            ("Mobile Phone Number", F::Phone, 2),
            ("Associated Company", F::Organisation, 0),
            ("Company Name", F::Organisation, 0),
            ("Job Title", F::Position, 0),
            ("Preferred language", F::Language, 0),
            ("Street Address", F::Address, 0),
        ],
    },
];

/// What columns seem to hold, by their headers: those of a known export, of our own, or in plain words. A header that
/// several columns have is not used, nor a value twice.
pub fn suggest_columns(headers: &[String]) -> MappingSuggestion {
    let has = |name: &&str| headers.iter().any(|header| header == name);
    let tells = |all: &&[&str]| all.iter().all(&has);
    let template = TEMPLATES.iter().find(|template| template.telling.iter().any(tells));
    let mut columns: Vec<ImportColumn> = Vec::new();
    for header in headers {
        let target = match template {
            Some(template) => template.columns.iter().find(|(name, ..)| name == header).map(
                |(_, field, place)| ColumnTarget::Contact {
                    field: *field,
                    of: None,
                    place: *place,
                },
            ),
            None => target_of(header).or_else(|| plainly(header)),
        };
        let once = headers.iter().filter(|other| *other == header).count() == 1;
        if let Some(target) = target
            && once
            && columns.iter().all(|column| column.target != target)
        {
            columns.push(ImportColumn { header: Some(header.clone()), number: None, target });
        }
    }
    if template.is_none() {
        as_equipment(&mut columns);
    }
    MappingSuggestion { source: template.map(|template| template.name.to_owned()), columns }
}

/// A list with articles or serial numbers, and without people, is of equipment: what it calls name is that of a thing.
fn as_equipment(columns: &mut Vec<ImportColumn>) {
    let things = |column: &ImportColumn| matches!(column.target, ColumnTarget::Equipment { .. });
    let people = |column: &ImportColumn| {
        let ColumnTarget::Contact { field, .. } = column.target else { return false };
        matches!(field, F::Email | F::Phone | F::GivenName | F::FamilyName | F::Handle)
    };
    if !columns.iter().any(things) || columns.iter().any(people) {
        return;
    }
    for column in columns.iter_mut() {
        let ColumnTarget::Contact { field, .. } = &column.target else { continue };
        let field = match field {
            F::Name => EquipmentColumn::Name,
            F::Organisation => EquipmentColumn::Organisation,
            _ => continue,
        };
        column.target = ColumnTarget::Equipment { field };
    }
    let mut known: Vec<ColumnTarget> = Vec::new();
    columns.retain(|column| {
        let other = matches!(column.target, ColumnTarget::Contact { .. } | ColumnTarget::Domains)
            || known.contains(&column.target);
        known.push(column.target.clone());
        !other
    });
}

/// What a header says in plain words of a few languages.
fn plainly(header: &str) -> Option<ColumnTarget> {
    let key = words_key(header).replace(' ', "");
    let things = EQUIPMENT_WORDS.iter().find(|(_, words)| words.contains(&key.as_str()));
    if let Some((field, _)) = things {
        return Some(ColumnTarget::Equipment { field: *field });
    }
    let field = WORDS.iter().find(|(_, words)| words.contains(&key.as_str()))?.0;
    Some(ColumnTarget::Contact { field, of: None, place: 0 })
}

/// Headers that only lists of equipment have, in the same spelling and languages.
const EQUIPMENT_WORDS: [(EquipmentColumn, &[&str]); 2] = [
    (
        EquipmentColumn::Article,
        &["article", "articlenumber", "sku", "partnumber", "artikel", "artikelnummer", "artikl"],
    ),
    (
        EquipmentColumn::Serial,
        &["serial", "serialnumber", "serialno", "seriennummer", "seriovecislo", "vyrobnicislo"],
    ),
];

/// Headers as [`words_key`] writes them, without blanks: English, Czech, German, Russian.
const WORDS: [(ContactField, &[&str]); 15] = [
    (
        F::Name,
        &[
            "name",
            "fullname",
            "contactname",
            "displayname",
            "contact",
            "jmeno",
            "celejmeno",
            "jmenoaprijmeni",
            "vollername",
            "imia",
            "fio",
            "polnoeimia",
        ],
    ),
    (F::GivenName, &["givenname", "firstname", "forename", "krestnijmeno", "vorname"]),
    (F::MiddleName, &["middlename", "additionalname", "patronymic", "otchestvo"]),
    (
        F::FamilyName,
        &["familyname", "lastname", "surname", "prijmeni", "nachname", "familienname", "familiia"],
    ),
    (
        F::Email,
        &[
            "email",
            "emails",
            "mail",
            "emailaddress",
            "emailaddresses",
            "mejl",
            "epost",
            "pochta",
            "elpochta",
        ],
    ),
    (
        F::Phone,
        &[
            "phone",
            "phones",
            "phonenumber",
            "telephone",
            "tel",
            "mobile",
            "mobilephone",
            "cell",
            "telefon",
            "mobil",
            "handy",
            "telefonnummer",
        ],
    ),
    (
        F::ExternalId,
        &[
            "externalid",
            "extid",
            "customerid",
            "customernumber",
            "clientid",
            "recordid",
            "kundennummer",
            "cislozakaznika",
        ],
    ),
    (
        F::Organisation,
        &[
            "organisation",
            "organization",
            "company",
            "companyname",
            "firma",
            "spolecnost",
            "unternehmen",
            "kompaniia",
            "organizatsiia",
        ],
    ),
    (F::Department, &["department", "oddeleni", "abteilung", "otdel"]),
    (F::Position, &["position", "title", "jobtitle", "pozice", "funkce", "dolzhnost"]),
    (F::Group, &["group", "usergroup", "skupina", "gruppe", "gruppa"]),
    (F::Tag, &["tags", "tag", "labels", "categories", "stitky", "metki"]),
    (F::Language, &["language", "preferredlanguage", "jazyk", "sprache", "iazyk"]),
    (F::Zone, &["zone", "timezone", "casovepasmo", "zeitzone", "chasovoipoias"]),
    (F::Address, &["address", "postaladdress", "adresa", "adresse", "adres"]),
];
