//! Contacts as lists: which columns there are, and what stands in them.

use std::borrow::Cow;

use super::query::Asker;
use super::search::card_kind;
use super::state::State;
use super::{invalid, violation};
use crate::definition::{CellProfile, ColumnTarget, ContactField, Error, ExchangeFormat};
use crate::directory::Owner;
use crate::exchange::{Card, Dialect, Writer, header_of, join_list, write_cards};
use crate::field::{Scope, cell_of};
use crate::id::{DepartmentId, OrganisationId};

impl State {
    /// Contacts as a list; the first piece of a table has the headers.
    pub(super) fn exported(
        &self,
        asker: Asker,
        owner: Owner,
        format: &ExchangeFormat,
        columns: &[ColumnTarget],
        places: &[u32],
        first: bool,
    ) -> Result<String, Error> {
        match format {
            ExchangeFormat::Table { dialect, profile } => {
                let dialect = Dialect::new(dialect)?;
                let columns = self.exported_columns(asker, owner, columns)?;
                let mut writer = table_of(dialect, *profile, &columns, first);
                for place in places {
                    let row = self.exported_row(owner, *place, &columns, false);
                    writer.write(row.iter().map(String::as_str));
                }
                Ok(writer.finish())
            }
            ExchangeFormat::VCard if owner == Owner::Person => {
                let columns = self.exported_columns(asker, owner, columns)?;
                let cards = places.iter().map(|place| {
                    let row = self.exported_row(owner, *place, &columns, true);
                    let card =
                        columns.iter().cloned().zip(row).filter(|(_, text)| !text.is_empty());
                    card.collect::<Card>()
                });
                let cards: Vec<Card> = cards.collect();
                Ok(write_cards(cards.iter().map(Vec::as_slice)))
            }
            ExchangeFormat::VCard => {
                let wrong = violation(
                    "NotPersons",
                    "format",
                    "a table: vCards are of persons",
                    "organisations",
                );
                invalid(vec![wrong]).map(|()| String::new())
            }
        }
    }

    /// The columns that are asked for, or all that the asker sees.
    fn exported_columns(
        &self,
        asker: Asker,
        owner: Owner,
        asked: &[ColumnTarget],
    ) -> Result<Vec<ColumnTarget>, Error> {
        use ContactField as F;
        let kind = card_kind(owner);
        let scope = Scope { viewer: self.viewer(asker), ..Scope::of(kind) };
        for target in asked {
            if let ColumnTarget::Custom { field: key } = target {
                let unknown = || Error::Unknown {
                    kind: String::from("field"),
                    id: String::from(key.as_str()),
                };
                let field = self.fields.field(kind, key).ok_or_else(unknown)?;
                if !scope.sees(field) {
                    return Err(Error::FilterNotVisible { field: key.clone() });
                }
            }
        }
        if !asked.is_empty() {
            return Ok(asked.to_vec());
        }
        let of_persons = [
            F::ExternalId,
            F::Name,
            F::GivenName,
            F::MiddleName,
            F::FamilyName,
            F::Email,
            F::Phone,
            F::Handle,
            F::Group,
            F::Organisation,
            F::OtherOrganisation,
            F::Department,
            F::Position,
            F::Tag,
            F::Language,
            F::Zone,
            F::Address,
            F::Signature,
            F::Notifications,
            F::Consent,
            F::Account,
        ];
        let of_organisations = [F::ExternalId, F::Name, F::Email, F::Phone, F::Address, F::Tag];
        let fields = match owner {
            Owner::Person => &of_persons[..],
            Owner::Organisation => &of_organisations[..],
        };
        let mut columns = vec![ColumnTarget::Id];
        columns.extend(fields.iter().map(|field| ColumnTarget::Contact {
            field: *field,
            of: None,
            place: 0,
        }));
        if owner == Owner::Organisation {
            columns.push(ColumnTarget::Domains);
        }
        let groups = &self.fields.definitions().groups;
        let mut custom: Vec<_> = self
            .fields
            .definitions()
            .fields
            .iter()
            .filter(|field| {
                groups.iter().any(|group| group.id == field.group && group.card == kind)
            })
            .filter(|field| !field.archived && scope.sees(field))
            .collect();
        custom.sort_by_key(|field| (field.position, field.key.clone()));
        columns.extend(
            custom.into_iter().map(|field| ColumnTarget::Custom { field: field.key.clone() }),
        );
        Ok(columns)
    }

    /// The cells of a contact. For people who read it elsewhere, organisations and departments are called by name.
    fn exported_row(
        &self,
        owner: Owner,
        root: u32,
        columns: &[ColumnTarget],
        by_name: bool,
    ) -> Vec<String> {
        let values = self.directory.card_values(owner, root);
        let text = |field: ContactField, text: &str| match field {
            ContactField::Organisation if by_name => self.organisation_called(text),
            ContactField::Department if by_name => {
                let department =
                    DepartmentId::new(text).ok().and_then(|id| self.directory.department(&id));
                department.map_or_else(|| text.to_owned(), |department| department.name.clone())
            }
            _ => text.to_owned(),
        };
        let cell = |target: &ColumnTarget| match target {
            ColumnTarget::Id => self.directory.id_at(owner, root).to_owned(),
            ColumnTarget::Domains => {
                let organisation =
                    self.directory.organisation(crate::id::OrganisationKey::new(root));
                let domains =
                    organisation.map(crate::directory::Organisation::domains).unwrap_or_default();
                join_list(&domains.into_iter().map(|rule| rule.domain).collect::<Vec<_>>())
            }
            ColumnTarget::Custom { field } => self.custom_cell(owner, root, field),
            ColumnTarget::Equipment { .. } => String::new(),
            ColumnTarget::Contact { field, of, place } => {
                let own = values.iter().filter(|value| {
                    value.value.field() == *field
                        && (of.is_none() && *field == ContactField::Handle
                            || value.value.of() == of.as_deref())
                });
                let mut texts: Vec<String> = own
                    .filter_map(|value| {
                        let text = text(*field, value.value.text()?);
                        match value.value.of() {
                            Some(channel) if of.is_none() => Some(format!("{channel}:{text}")),
                            _ => Some(text),
                        }
                    })
                    .collect();
                match (crate::directory::is_list(*field), *place) {
                    (true, 0) => join_list(&texts),
                    (true, place) if place as usize <= texts.len() => {
                        join_list(&[texts.swap_remove(place as usize - 1)])
                    }
                    (true, _) => String::new(),
                    (false, _) => texts.pop().unwrap_or_default(),
                }
            }
        };
        columns.iter().map(cell).collect()
    }

    fn custom_cell(&self, owner: Owner, root: u32, key: &crate::id::FieldId) -> String {
        let field = self.fields.field(card_kind(owner), key);
        let values = self.merged_custom_values(owner, root);
        let cell = field
            .zip(values.get(key.as_str()))
            .map(|(field, value)| cell_of(&field.kind, &value.value()));
        cell.unwrap_or_default()
    }

    fn organisation_called(&self, id: &str) -> String {
        let key = OrganisationId::new(id).ok().and_then(|id| self.organisation_place(&id).ok());
        let values = key.map(|key| self.directory.organisation_values(key)).unwrap_or_default();
        let name = values.iter().find(|value| value.value.field() == ContactField::Name);
        name.and_then(|name| name.value.text()).unwrap_or(id).to_owned()
    }
}

/// A piece of a table: the first has the headers, as far as the dialect has any.
pub(super) fn table_of(
    dialect: Dialect,
    profile: CellProfile,
    columns: &[ColumnTarget],
    first: bool,
) -> Writer {
    if !first {
        return Writer::continued(dialect, profile);
    }
    let mut writer = Writer::new(dialect, profile);
    if dialect.told().header {
        let headers: Vec<Cow<'_, str>> = columns.iter().map(header_of).collect();
        writer.write(headers.iter().map(AsRef::as_ref));
    }
    writer
}
