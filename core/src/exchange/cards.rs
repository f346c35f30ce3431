//! vCards: what of them is a contact's, in and out. RFC 6350; what is read may also be of the older versions.

use calcard::vcard::{VCard, VCardEntry, VCardProperty, VCardValue, VCardVersion};
use calcard::{Entry, Parser};

use super::card_reader::CardReader;
use crate::{ColumnTarget, ContactField};

/// What one card says, each value with what it is.
pub type Card = Vec<(ColumnTarget, String)>;

/// Reads cards. One that cannot be read is `None`, in its place; what stands between cards is passed over.
pub fn read_cards(text: &str) -> Vec<Option<Card>> {
    let mut reader = CardReader::new(text);
    let mut cards = Vec::new();
    while let Some(card) = reader.read() {
        cards.push(card.read());
    }
    cards
}

/// What the text of one card says.
pub(super) fn card_of(text: &str) -> Option<Card> {
    match Parser::new(text).entry() {
        Entry::VCard(card) => Some(read(&card)),
        _ => None,
    }
}

/// Writes cards of version 4.0. What a card has no place for is left out.
pub fn write_cards<'c>(cards: impl IntoIterator<Item = &'c [(ColumnTarget, String)]>) -> String {
    let mut text = String::new();
    for card in cards {
        // Writing to a text fails for nothing.
        let _ = written(card).write_to(&mut text, VCardVersion::V4_0);
    }
    text
}

fn read(card: &VCard) -> Card {
    let mut values = Card::new();
    let mut put = |field: ContactField, place: u32, text: &str| {
        let text = text.trim();
        let target = ColumnTarget::Contact { field, of: None, place };
        if !text.is_empty() && !values.iter().any(|(other, _)| *other == target) {
            values.push((target, text.to_owned()));
        }
    };
    let (mut emails, mut phones) = (0, 0);
    let mut tags: Vec<String> = Vec::new();
    for entry in &card.entries {
        let texts = texts(entry);
        let mut parts = texts.iter().map(String::as_str);
        match &entry.name {
            VCardProperty::Fn => put(ContactField::Name, 0, &texts.join(" ")),
            VCardProperty::N => {
                for (field, part) in
                    [ContactField::FamilyName, ContactField::GivenName, ContactField::MiddleName]
                        .into_iter()
                        .zip(parts)
                {
                    put(field, 0, part);
                }
            }
            VCardProperty::Email => {
                emails += 1;
                put(ContactField::Email, emails, parts.next().unwrap_or_default());
            }
            VCardProperty::Tel => {
                phones += 1;
                let number = parts.next().unwrap_or_default();
                put(ContactField::Phone, phones, number.strip_prefix("tel:").unwrap_or(number));
            }
            VCardProperty::Org => {
                put(ContactField::Organisation, 0, parts.next().unwrap_or_default());
                put(ContactField::Department, 0, parts.next().unwrap_or_default());
            }
            VCardProperty::Title => put(ContactField::Position, 0, &texts.join(" ")),
            VCardProperty::Lang => put(ContactField::Language, 0, parts.next().unwrap_or_default()),
            VCardProperty::Tz => put(ContactField::Zone, 0, parts.next().unwrap_or_default()),
            VCardProperty::Uid => {
                put(ContactField::ExternalId, 0, parts.next().unwrap_or_default());
            }
            VCardProperty::Adr => {
                let parts: Vec<&str> =
                    parts.map(str::trim).filter(|part| !part.is_empty()).collect();
                put(ContactField::Address, 0, &parts.join(", "));
            }
            VCardProperty::Categories => tags.extend(texts),
            _ => {}
        }
    }
    let tags: Vec<&str> = tags.iter().map(String::as_str).collect();
    put(ContactField::Tag, 0, &super::list::join_list(&tags));
    values
}

/// The texts of a property: its components, each of them as one text.
fn texts(entry: &VCardEntry) -> Vec<String> {
    let mut texts = Vec::new();
    for value in &entry.values {
        match value {
            VCardValue::Text(text) => texts.push(text.clone()),
            VCardValue::Component(parts) => texts.push(parts.join(" ")),
            _ => {}
        }
    }
    texts
}

fn written(card: &[(ColumnTarget, String)]) -> VCard {
    let value = |wanted: ContactField| {
        card.iter().find_map(|(target, text)| match target {
            ColumnTarget::Contact { field, .. } if *field == wanted => Some(text.as_str()),
            _ => None,
        })
    };
    let all = |wanted: ContactField| {
        card.iter().filter_map(move |(target, text)| match target {
            ColumnTarget::Contact { field, .. } if *field == wanted => Some(text),
            _ => None,
        })
    };
    let text = |text: &str| VCardValue::Text(text.to_owned());
    let mut entries = Vec::new();
    let mut put = |name: VCardProperty, values: Vec<VCardValue>| {
        entries.push(VCardEntry::new(name).with_values(values));
    };
    // Every card has a name, if need be an empty one.
    put(VCardProperty::Fn, vec![text(value(ContactField::Name).unwrap_or_default())]);
    let parts =
        [ContactField::FamilyName, ContactField::GivenName, ContactField::MiddleName].map(value);
    if parts.iter().any(Option::is_some) {
        let parts =
            parts.into_iter().chain([None, None]).map(|part| text(part.unwrap_or_default()));
        put(VCardProperty::N, parts.collect());
    }
    for (field, name) in
        [(ContactField::Email, VCardProperty::Email), (ContactField::Phone, VCardProperty::Tel)]
    {
        for listed in all(field) {
            for one in super::list::split_list(listed) {
                put(name.clone(), vec![text(&one)]);
            }
        }
    }
    match (value(ContactField::Organisation), value(ContactField::Department)) {
        (None, None) => {}
        (organisation, None) => {
            put(VCardProperty::Org, vec![text(organisation.unwrap_or_default())]);
        }
        (organisation, Some(department)) => {
            put(VCardProperty::Org, vec![text(organisation.unwrap_or_default()), text(department)]);
        }
    }
    for (field, name) in [
        (ContactField::Position, VCardProperty::Title),
        (ContactField::Language, VCardProperty::Lang),
        (ContactField::Zone, VCardProperty::Tz),
        (ContactField::ExternalId, VCardProperty::Uid),
    ] {
        if let Some(one) = value(field) {
            put(name, vec![text(one)]);
        }
    }
    if let Some(address) = value(ContactField::Address) {
        // The street has all of it: what a free text is made of is not known.
        let parts = ["", "", address, "", "", "", ""].map(text);
        put(VCardProperty::Adr, parts.into());
    }
    if let Some(tags) = value(ContactField::Tag) {
        put(
            VCardProperty::Categories,
            super::list::split_list(tags).iter().map(|tag| text(tag)).collect(),
        );
    }
    VCard { entries }
}
