//! What the cells of a row say.

use serde_json::{Map, Value};

use super::ContactRegister;
use crate::clock::Zone;
use crate::definition::{
    CardKind, ColumnTarget, ContactField, ContactValue, EmptyCells, RowFault, UnknownNames,
};
use crate::desk::rows::{only, same_name, yes_or_no};
use crate::directory::{Owner, is_list};
use crate::exchange::{Cell, Row, fault_of, split_list};
use crate::field::FieldBook;
use crate::id::{DepartmentId, UserGroupId};
use crate::json::Json;

impl ContactRegister<'_> {
    /// A cell's text as the directory reads it: names as ids, yes and no as on and off. `None` where it is left out.
    pub(in crate::desk) fn value(
        &self,
        field: ContactField,
        text: &str,
    ) -> Result<Option<String>, &'static str> {
        use ContactField as F;
        let text = text.trim();
        match field {
            F::Group => self.named(self.group(text), "a known group"),
            F::Department => self.named(self.department(text), "a known department"),
            F::Organisation | F::OtherOrganisation => self.named(
                self.memory.organisations.find(self.state, text),
                "a known organisation, of which there is one",
            ),
            F::Notifications | F::Account => match yes_or_no(text) {
                Some(yes) => Ok(Some(String::from(if yes { "on" } else { "off" }))),
                None => Err("on or off"),
            },
            _ => Ok(Some(text.to_owned())),
        }
    }

    fn named(
        &self,
        found: Option<String>,
        expected: &'static str,
    ) -> Result<Option<String>, &'static str> {
        match (found, self.job.unknown) {
            (Some(id), _) => Ok(Some(id)),
            (None, UnknownNames::LeaveOut) => Ok(None),
            (None, _) => Err(expected),
        }
    }

    fn group(&self, text: &str) -> Option<String> {
        let directory = &self.state.directory;
        if UserGroupId::new(text).is_ok_and(|id| directory.group(&id).is_some()) {
            return Some(text.to_owned());
        }
        let named = directory
            .groups()
            .iter()
            .filter(|group| !group.archived && same_name(&group.name, text));
        only(named.map(|group| group.id.as_str()))
    }

    fn department(&self, text: &str) -> Option<String> {
        let directory = &self.state.directory;
        if DepartmentId::new(text).is_ok_and(|id| directory.department(&id).is_some()) {
            return Some(text.to_owned());
        }
        let named = directory.departments().iter();
        only(
            named
                .filter(|one| !one.archived && same_name(&one.name, text))
                .map(|one| one.id.as_str()),
        )
    }

    /// The contact values of a row, each with its column; lists in the order of their places.
    pub(super) fn contact_values(
        &self,
        row: &Row<'_>,
        warnings: &mut Vec<RowFault>,
        faults: &mut Vec<RowFault>,
    ) -> Vec<(u32, ContactValue)> {
        let mut cells: Vec<(&Cell<'_>, ContactField, Option<&str>, u32)> = row
            .cells
            .iter()
            .filter_map(|cell| match cell.target {
                ColumnTarget::Contact { field, of, place } => {
                    Some((cell, *field, of.as_deref(), *place))
                }
                _ => None,
            })
            .collect();
        cells.sort_by_key(|(_, field, of, place)| (*field, of.map(str::to_owned), *place));
        let mut values = Vec::new();
        for (cell, field, of, _) in cells {
            let texts =
                if is_list(field) { split_list(&cell.text) } else { vec![cell.text.trim().into()] };
            for text in texts.iter().filter(|text| !text.is_empty()) {
                let (of, text) = match (field, of) {
                    // Without a channel of the column, each handle says its own.
                    (ContactField::Handle, None) => match text.split_once(':') {
                        Some((channel, handle)) => (Some(channel), handle),
                        None => (None, text.as_ref()),
                    },
                    _ => (of, text.as_ref()),
                };
                match self.value(field, text) {
                    Ok(Some(value)) => {
                        values.push((
                            cell.column,
                            ContactValue { field, value, of: of.map(str::to_owned) },
                        ));
                    }
                    Ok(None) => {
                        let fault = fault_of("Unknown", Some(cell.column), "a known name");
                        warnings.push(RowFault { warning: true, ..fault });
                    }
                    Err(expected) => faults.push(fault_of("Unknown", Some(cell.column), expected)),
                }
            }
        }
        values
    }

    /// The custom values of a row, as a JSON object; none where no column has any.
    pub(super) fn custom_values(
        &self,
        row: &Row<'_>,
        known: bool,
        faults: &mut Vec<RowFault>,
    ) -> Option<Json> {
        let kind = self.card_kind();
        let mut values = Map::new();
        let mut any = false;
        for cell in row.cells {
            let ColumnTarget::Custom { field: key } = cell.target else { continue };
            any = true;
            if cell.text.trim().is_empty() {
                if known && self.job.empty == EmptyCells::Clear {
                    values.insert(key.as_str().to_owned(), Value::Null);
                }
                continue;
            }
            let mut readers = self.memory.readers.borrow_mut();
            let reader = readers.entry(key.clone()).or_insert_with(|| {
                let field = self.state.fields.field(kind, key)?;
                FieldBook::cells(field)
            });
            match reader.as_ref().and_then(|reader| reader.read(&cell.text, self.zone())) {
                Some(value) => drop(values.insert(key.as_str().to_owned(), value)),
                None => {
                    faults.push(fault_of("WrongValue", Some(cell.column), "a value of the field"));
                }
            }
        }
        any.then(|| Json::of(&Value::Object(values)))
    }

    pub(super) fn card_kind(&self) -> CardKind {
        match self.owner {
            Owner::Person => CardKind::User,
            Owner::Organisation => CardKind::Organisation,
        }
    }

    pub(super) fn zone(&self) -> &Zone {
        &self.state.definitions.policies.zone
    }
}
