//! Which contacts are of one person: keys, and an index that answers at once.

#![allow(clippy::needless_pass_by_value, reason = "what crosses the boundary is handed over")]

use std::collections::HashMap;
use std::sync::Arc;

use frontdesk::matching::normalise::{self, Region};
use frontdesk::matching::{Column, DetectionSettings, Index, Matcher, Model, Schema, TableOptions};
use frontdesk::{Error, wire};

use crate::guarded::Guarded;
use crate::refused;

/// The canonical key of a phone number: `+420777123456`, or `CZ:112` for what no other country can dial. Two spellings of
/// one number have one key. `region` is the country of a number without a country code, in two letters. None for withheld
/// callers and texts without a number.
#[uniffi::export(default(region = None))]
#[allow(clippy::needless_pass_by_value, reason = "an optional text is given by value")]
pub fn phone_key(text: &str, region: Option<String>) -> Result<Option<String>, Error> {
    let region = region.as_deref().map(read_region).transpose()?;
    Ok(normalise::phone_key(text, region).map(|key| key.to_string()))
}

/// The canonical spelling of an e-mail address; none if no mail could be sent there.
#[uniffi::export]
pub fn email_key(text: &str) -> Option<String> {
    normalise::email_key(text).map(Into::into)
}

/// The key of a person's name: its words folded, romanised and sorted, without titles; none for a text without a name.
#[uniffi::export]
pub fn name_key(text: &str) -> Option<String> {
    Some(normalise::name_key(text)).filter(|key| !key.is_empty())
}

/// A column of contacts.
#[derive(Debug, Clone, uniffi::Record)]
pub struct ContactColumn {
    /// Its name.
    pub name: String,
    /// What it holds: `full_name`, `given_name`, `family_name`, `email`, `phone`, `handle`, `company`, `city`, `address`,
    /// `birth_date`, `external_id`, `language`, `text`, `category` or `ignored`.
    pub kind: String,
    /// Of a column of dates: whether the month stands before the day, as in `3/14/1985`.
    #[uniffi(default = false)]
    pub month_first: bool,
}

/// A contact that another is like.
#[derive(Debug, Clone, uniffi::Record)]
pub struct IndexedContact {
    /// Its id.
    pub id: String,
    /// The evidence, in thousandths of a bit.
    pub weight: i32,
    /// How probable it is that both are of one person, in basis points: 9500 is 95 %.
    pub probability: u16,
}

/// A contact: its values by column. Several phone numbers or addresses of one column stand apart by a semicolon.
#[derive(Debug, Clone, uniffi::Record)]
pub struct Contact {
    /// What names it; no other contact has it.
    pub id: String,
    /// Its values.
    pub values: HashMap<String, String>,
}

/// What a search for duplicates found.
#[derive(Debug, Clone, uniffi::Record)]
pub struct Duplicates {
    /// The number of the cluster of each contact, in the order of the contacts: those of one person have the same.
    pub clusters: Vec<u64>,
    /// The model that the contacts taught, for a [`ContactIndex`].
    pub model: String,
}

/// Finds the contacts that are of one person. No labels and no settings are needed.
#[uniffi::export(default(regions = []))]
#[allow(clippy::needless_pass_by_value, reason = "lists are given by value")]
pub fn find_duplicates(
    columns: Vec<ContactColumn>,
    contacts: Vec<Contact>,
    regions: Vec<String>,
) -> Result<Duplicates, Error> {
    let schema = read_schema(&columns, &regions)?;
    let names: Vec<String> = columns.into_iter().map(|column| column.name).collect();
    let mut matcher = Matcher::new(schema);
    for contact in &contacts {
        matcher.add(&contact.id, &cells(&names, &contact.values)?);
    }
    let mut detection = matcher.detect(DetectionSettings::default())?;
    detection.finish();
    Ok(Duplicates {
        clusters: detection.clusters().map(|(_, cluster)| cluster).collect(),
        model: detection.model().map(Model::to_json).unwrap_or_default(),
    })
}

/// Contacts that change one by one, and are asked which of them a contact is like.
#[derive(Debug, uniffi::Object)]
pub struct ContactIndex {
    names: Vec<String>,
    index: Guarded<Index>,
}

#[uniffi::export]
impl ContactIndex {
    /// An index without contacts. `model` is the model file of a detection; `regions` are the countries that phone numbers
    /// without a country code are likely of, in two letters.
    #[uniffi::constructor(default(regions = []))]
    #[allow(clippy::needless_pass_by_value, reason = "lists are given by value")]
    pub fn new(
        columns: Vec<ContactColumn>,
        model: &str,
        regions: Vec<String>,
    ) -> Result<Arc<Self>, Error> {
        let schema = read_schema(&columns, &regions)?;
        let index = Index::new(schema, Model::read(model)?)?;
        let names = columns.into_iter().map(|column| column.name).collect();
        Ok(Arc::new(Self { names, index: Guarded::new(index) }))
    }

    /// How many contacts there are.
    pub fn count(&self) -> Result<u64, Error> {
        self.index.call(|index| Ok(index.len() as u64))
    }

    /// Adds a contact: its values by column. Several phone numbers or addresses of one column stand apart by a semicolon.
    pub fn insert(&self, id: &str, values: HashMap<String, String>) -> Result<(), Error> {
        let cells = cells(&self.names, &values)?;
        self.index.call(|index| index.insert(id, &cells))
    }

    /// Changes a contact.
    pub fn update(&self, id: &str, values: HashMap<String, String>) -> Result<(), Error> {
        let cells = cells(&self.names, &values)?;
        self.index.call(|index| index.update(id, &cells))
    }

    /// Removes a contact.
    pub fn remove(&self, id: &str) -> Result<(), Error> {
        self.index.call(|index| index.remove(id))
    }

    /// The contacts that one is like, best first, of at least the probability `least` in basis points.
    pub fn similar(&self, id: &str, least: u16) -> Result<Vec<IndexedContact>, Error> {
        self.index.call(|index| Ok(shown(index.similar(id, least)?)))
    }

    /// The contacts that one is like which is not in the index.
    pub fn look_up(
        &self,
        values: HashMap<String, String>,
        least: u16,
    ) -> Result<Vec<IndexedContact>, Error> {
        let cells = cells(&self.names, &values)?;
        self.index.call(|index| Ok(shown(index.look_up(&cells, least))))
    }

    /// Says that two contacts are of two people: neither is found for the other until one of them changes in what says who
    /// somebody is.
    pub fn declare_different(&self, left: &str, right: &str) -> Result<(), Error> {
        self.index.call(|index| index.declare_different(left, right))
    }

    /// Why two contacts score as they do, as JSON; none if there is no such contact.
    pub fn explain_json(&self, left: &str, right: &str) -> Result<Option<String>, Error> {
        self.index
            .call(|index| index.explain(left, right).map(|told| wire::to_json(&told)).transpose())
    }

    /// Everything, as bytes: the same for the same contacts, whatever the way to them.
    pub fn snapshot(&self) -> Result<Vec<u8>, Error> {
        self.index.call(|index| Ok(index.snapshot()))
    }
}

fn read_schema(columns: &[ContactColumn], regions: &[String]) -> Result<Schema, Error> {
    let read = |column: &ContactColumn| {
        let path = format!("columns[{}]", column.name);
        let kind = wire::from_json(&format!("{:?}", column.kind));
        let kind =
            kind.map_err(|_| refused("NotAKind", &path, "a kind of column", &"another text"))?;
        Ok(Column::new(column.name.clone(), kind).with_month_first(column.month_first))
    };
    let columns = columns.iter().map(read).collect::<Result<_, Error>>()?;
    TableOptions { id: None, columns, regions: regions.to_vec() }.schema()
}

/// The values in the order of the columns.
fn cells<'v>(
    names: &[String],
    values: &'v HashMap<String, String>,
) -> Result<Vec<Option<&'v str>>, Error> {
    let mut unknown: Vec<&String> = values.keys().filter(|name| !names.contains(name)).collect();
    unknown.sort_unstable();
    if let Some(name) = unknown.first() {
        return Err(refused("NotFound", &format!("values[{name}]"), "a column", &"another"));
    }
    Ok(names.iter().map(|name| values.get(name).map(String::as_str)).collect())
}

fn shown(found: Vec<frontdesk::matching::Similar>) -> Vec<IndexedContact> {
    let similar = |similar: frontdesk::matching::Similar| IndexedContact {
        weight: similar.score.weight,
        probability: similar.score.probability(),
        id: similar.id,
    };
    found.into_iter().map(similar).collect()
}

fn read_region(letters: &str) -> Result<Region, Error> {
    Region::read(letters).ok_or_else(|| {
        refused("NotARegion", "region", "two letters of ISO 3166-1", &"another text")
    })
}
