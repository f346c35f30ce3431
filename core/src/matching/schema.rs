//! Which columns a table has, and how they are put together for comparing.

use serde::{Deserialize, Serialize};

use super::normalise::{ColumnKind, DateConvention, Region};
use crate::{Error, Violation};

/// Most columns of a table.
pub const MOST_COLUMNS: usize = 128;
/// Most fields: columns that are compared, where all name columns are one, all e-mail columns are one, and so on.
pub const MOST_FIELDS: usize = 24;

/// A column of a table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Column {
    /// Its header.
    pub name: String,
    /// What it holds.
    pub kind: ColumnKind,
    /// How it writes dates. [`TablePlan`](super::TablePlan) learns it from the first rows where it is left out.
    #[serde(default)]
    pub dates: Option<DateConvention>,
}

impl Column {
    /// A column, whose dates have the day first unless [`Self::dates`] is set.
    pub fn new(name: impl Into<String>, kind: ColumnKind) -> Self {
        Self { name: name.into(), kind, dates: None }
    }

    /// Sets whether the month stands before the day in the column's dates, as in `3/14/1985`. A column of which nothing
    /// was said stays so with `false`: one meaning, one snapshot.
    ///
    /// ```
    /// use frontdesk::matching::Column;
    /// use frontdesk::matching::normalise::ColumnKind;
    ///
    /// let born = Column::new("born", ColumnKind::BirthDate);
    /// assert_eq!(born.clone().with_month_first(false), born);
    /// assert!(born.with_month_first(true).dates.is_some_and(|dates| dates.month_first));
    /// ```
    #[must_use]
    pub fn with_month_first(mut self, month_first: bool) -> Self {
        if month_first || self.dates.is_some() {
            self.dates = Some(DateConvention { month_first, ..self.dates.unwrap_or_default() });
        }
        self
    }

    /// What is wrong if it is told how a column writes dates that has none.
    pub(super) fn wrong_dates(&self) -> Option<Violation> {
        let is_wrong = self.dates.is_some() && self.kind != ColumnKind::BirthDate;
        let path = format!("columns[{}]", self.name);
        is_wrong.then(|| violation("NotOfDates", &path, "a column of dates", self.kind.name()))
    }
}

/// The columns of a table, checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Schema {
    columns: Vec<Column>,
    fields: Vec<Field>,
    places: Vec<Option<usize>>,
    /// The fields in the order in which two rows are compared: identifiers, names, the rest.
    comparing_order: Vec<usize>,
    regions: Vec<Region>,
}

/// What is compared with what: one column, or all columns of one nature together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Field {
    pub(crate) name: String,
    pub(crate) kind: FieldKind,
}

/// How the values of a field are compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum FieldKind {
    Name,
    Email,
    Phone,
    Handle,
    Company,
    Date,
    /// Long numbers and codes, one a person.
    Code,
    /// Anything else that is text.
    Text,
    /// One of few values, that many rows share.
    Category,
}

impl Schema {
    /// Checks columns.
    ///
    /// # Errors
    /// [`Error::Invalid`] with every violation: no column that is compared, headers that repeat, too many columns, a
    /// date convention of a column without dates.
    pub fn new(columns: Vec<Column>) -> Result<Self, Error> {
        let mut violations = Vec::new();
        if columns.len() > MOST_COLUMNS {
            violations.push(violation(
                "TooMany",
                "columns",
                &format!("at most {MOST_COLUMNS}"),
                columns.len(),
            ));
        }
        let mut headers: Vec<&str> = columns.iter().map(|column| column.name.as_str()).collect();
        headers.sort_unstable();
        let repeated = headers
            .iter()
            .zip(headers.iter().skip(1))
            .filter(|(left, right)| left == right)
            .map(|(left, _)| *left);
        violations.extend(
            repeated.map(|name| {
                violation("Repeated", &format!("columns[{name}]"), "one of the name", 2)
            }),
        );

        violations.extend(columns.iter().filter_map(Column::wrong_dates));

        let mut fields: Vec<Field> = Vec::new();
        let mut places = Vec::with_capacity(columns.len());
        for column in &columns {
            let place = field_kind(column.kind).map(|kind| {
                let shared = is_shared(kind)
                    .then(|| fields.iter().position(|field| field.kind == kind))
                    .flatten();
                shared.unwrap_or_else(|| {
                    let name = shared_name(kind).unwrap_or(&column.name).to_owned();
                    fields.push(Field { name, kind });
                    fields.len() - 1
                })
            });
            places.push(place);
        }
        // A number in a column of handles is compared with the phones.
        if fields.iter().any(|field| field.kind == FieldKind::Handle)
            && !fields.iter().any(|field| field.kind == FieldKind::Phone)
        {
            fields.push(Field { name: "phone".to_owned(), kind: FieldKind::Phone });
        }
        if fields.is_empty() {
            violations.push(violation("TooFew", "columns", "at least one that is compared", 0));
        }
        if fields.len() > MOST_FIELDS {
            violations.push(violation(
                "TooMany",
                "columns",
                &format!("at most {MOST_FIELDS} compared"),
                fields.len(),
            ));
        }
        if violations.is_empty() {
            let mut comparing_order: Vec<usize> = (0..fields.len()).collect();
            let effort = |kind: FieldKind| match kind {
                FieldKind::Phone | FieldKind::Email | FieldKind::Handle => 0,
                FieldKind::Name => 1,
                _ => 2,
            };
            comparing_order.sort_by_key(|place| fields.get(*place).map(|field| effort(field.kind)));
            Ok(Self { columns, fields, places, comparing_order, regions: Vec::new() })
        } else {
            Err(Error::invalid(violations))
        }
    }

    /// Sets the regions that phone numbers without a country are likely of, most likely first. The language of a row
    /// counts before them.
    #[must_use]
    pub fn with_regions(mut self, regions: Vec<Region>) -> Self {
        self.regions = regions;
        self
    }

    /// The columns, in their order.
    pub fn columns(&self) -> &[Column] {
        &self.columns
    }

    /// The regions that phone numbers without a country are likely of.
    pub fn regions(&self) -> &[Region] {
        &self.regions
    }

    pub(crate) fn fields(&self) -> &[Field] {
        &self.fields
    }

    pub(crate) fn comparing_order(&self) -> &[usize] {
        &self.comparing_order
    }

    /// The field that a column belongs to.
    pub(crate) fn place_of(&self, column: usize) -> Option<usize> {
        self.places.get(column).copied().flatten()
    }

    pub(crate) fn field_of(&self, kind: FieldKind) -> Option<usize> {
        self.fields.iter().position(|field| field.kind == kind)
    }
}

pub(crate) fn violation(
    code: &str,
    path: &str,
    expected: &str,
    found: impl std::fmt::Display,
) -> Violation {
    Violation {
        code: code.to_owned(),
        path: path.to_owned(),
        expected: expected.to_owned(),
        found: found.to_string(),
    }
}

fn field_kind(kind: ColumnKind) -> Option<FieldKind> {
    Some(match kind {
        ColumnKind::GivenName | ColumnKind::FamilyName | ColumnKind::FullName => FieldKind::Name,
        ColumnKind::Email => FieldKind::Email,
        ColumnKind::Phone => FieldKind::Phone,
        ColumnKind::Handle => FieldKind::Handle,
        ColumnKind::Company => FieldKind::Company,
        ColumnKind::BirthDate => FieldKind::Date,
        ColumnKind::ExternalId => FieldKind::Code,
        ColumnKind::City | ColumnKind::Address | ColumnKind::Text => FieldKind::Text,
        ColumnKind::Language | ColumnKind::Category => FieldKind::Category,
        ColumnKind::Ignored => return None,
    })
}

fn is_shared(kind: FieldKind) -> bool {
    shared_name(kind).is_some()
}

fn shared_name(kind: FieldKind) -> Option<&'static str> {
    match kind {
        FieldKind::Name => Some("name"),
        FieldKind::Email => Some("email"),
        FieldKind::Phone => Some("phone"),
        FieldKind::Handle => Some("handle"),
        _ => None,
    }
}
