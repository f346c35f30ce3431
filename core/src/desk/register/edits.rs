//! What a row comes to: somebody new, or a change of a card.

use std::collections::BTreeSet;

use super::{ContactEdit, ContactRegister, Told};
use crate::definition::{
    ColumnTarget, ContactChange, ContactField, ContactValue, DomainRule, EmptyCells,
    OrganisationSpec, PersonSpec, Right, RowFault, Violation,
};
use crate::desk::directory::ContactUpdate;
use crate::desk::rows::{
    column_of, faults_of, field_column_of, id_column, put, told_custom, told_of_new,
};
use crate::desk::search::card_by_id;
use crate::directory::{Owner, is_list};
use crate::exchange::{NOT_ALLOWED, Row, fault_of, split_list};
use crate::field::cell_of;
use crate::id::{OrganisationId, OrganisationKey, PersonId, PersonKey, UserGroupId};
use crate::json::Json;

impl ContactRegister<'_> {
    #[allow(clippy::needless_pass_by_value, reason = "made for this row alone")]
    pub(super) fn make_person(
        &self,
        row: &Row<'_>,
        values: Vec<(u32, ContactValue)>,
        fields: Option<&Json>,
    ) -> Result<ContactEdit, Vec<RowFault>> {
        let id = PersonId::new(row.new_id)
            .map_err(|_| vec![fault_of("BadId", id_column(row), "an id")])?;
        let group = values.iter().find(|(_, value)| value.field == ContactField::Group);
        let group = group
            .and_then(|(_, value)| UserGroupId::new(&value.value).ok())
            .or_else(|| self.job.group.clone());
        let Some(group) = group else { return Err(vec![fault_of("Missing", None, "a group")]) };
        if self.state.may_put_into(self.who, Right::UserCreate, &group).is_err() {
            return Err(vec![fault_of(NOT_ALLOWED, None, "a group that the actor may use")]);
        }
        let mut spec = PersonSpec::new(id, group, String::new());
        let mut faults = Vec::new();
        for (column, value) in &values {
            put(&mut spec, value, *column, &mut faults);
        }
        if spec.name.is_empty() {
            let parts = [&spec.given_name, &spec.middle_name, &spec.family_name];
            let parts: Vec<&str> = parts.into_iter().flatten().map(String::as_str).collect();
            spec.name = parts.join(" ");
        }
        let told = told_of_new(row, &values);
        let made = self.state.directory.check_new_person(&spec, self.region, true);
        let (spec, by_domain) =
            made.map_err(|error| faults_of(error, |violation| column_of(row, &violation.path)))?;
        let card = card_by_id(Owner::Person, row.new_id);
        let group = Some(spec.group.clone());
        let card = card.and_then(|card| self.state.new_card(self.who, card, group, fields));
        let card = card
            .map_err(|error| faults_of(error, |violation| field_column_of(row, &violation.path)))?;
        if !faults.is_empty() {
            return Err(faults);
        }
        Ok(ContactEdit::Person { spec: Box::new(spec), by_domain, card, told })
    }

    #[allow(clippy::needless_pass_by_value, reason = "made for this row alone")]
    pub(super) fn make_organisation(
        &self,
        row: &Row<'_>,
        values: Vec<(u32, ContactValue)>,
        fields: Option<&Json>,
    ) -> Result<ContactEdit, Vec<RowFault>> {
        let id = OrganisationId::new(row.new_id)
            .map_err(|_| vec![fault_of("BadId", id_column(row), "an id")])?;
        let mut spec = OrganisationSpec::new(id, String::new());
        let mut faults = Vec::new();
        for (column, value) in &values {
            let text = value.value.clone();
            match value.field {
                ContactField::Name => spec.name = text,
                ContactField::ExternalId => spec.external_id = Some(text),
                ContactField::Email => spec.emails.push(text),
                ContactField::Phone => spec.phones.push(text),
                ContactField::Address => spec.address = Some(text),
                ContactField::Tag => spec.tags.push(text),
                _ => faults.push(fault_of(
                    "NotOfOrganisations",
                    Some(*column),
                    "a field of organisations",
                )),
            }
        }
        let domains = row.cells.iter().filter(|cell| *cell.target == ColumnTarget::Domains);
        spec.domains = domains
            .flat_map(|cell| split_list(&cell.text))
            .map(|domain| DomainRule { domain: domain.into_owned(), forced: false })
            .collect();
        let told = told_of_new(row, &values);
        let made = self.state.directory.check_new_organisation(&spec, self.region);
        let spec =
            made.map_err(|error| faults_of(error, |violation| column_of(row, &violation.path)))?;
        let mut claimed = self.memory.domains.borrow_mut();
        if spec.domains.iter().any(|rule| claimed.contains(&rule.domain)) {
            faults.push(fault_of("Taken", None, "each domain once in a list"));
        }
        let card = card_by_id(Owner::Organisation, row.new_id);
        let card = card.and_then(|card| self.state.new_card(self.who, card, None, fields));
        let card = card
            .map_err(|error| faults_of(error, |violation| field_column_of(row, &violation.path)))?;
        if !faults.is_empty() {
            return Err(faults);
        }
        claimed.extend(spec.domains.iter().map(|rule| rule.domain.clone()));
        Ok(ContactEdit::Organisation { spec: Box::new(spec), card, told })
    }

    pub(super) fn change(
        &self,
        root: u32,
        row: &Row<'_>,
        values: Vec<(u32, ContactValue)>,
        fields: Option<&Json>,
    ) -> Result<Option<ContactEdit>, Vec<RowFault>> {
        let state = self.state;
        let mut changes: Vec<(u32, ContactChange)> = Vec::new();
        let clears = self.job.empty == EmptyCells::Clear;
        let mut cleared: Vec<ContactField> = Vec::new();
        if clears {
            for cell in row.cells {
                let ColumnTarget::Contact { field, of, .. } = cell.target else { continue };
                let empty = cell.text.trim().is_empty();
                // The group and the name cannot be taken away: their empty cells say nothing.
                let kept = matches!(field, ContactField::Group | ContactField::Name);
                if (is_list(*field) || empty) && !kept && !cleared.contains(field) {
                    changes.push((
                        cell.column,
                        ContactChange::Clear {
                            field: *field,
                            of: of.clone().filter(|_| !is_list(*field)),
                        },
                    ));
                    cleared.push(*field);
                }
            }
        }
        for (column, value) in values {
            // Whoever stays in the group needs no right to be put into it.
            let own = state.directory.group_of(PersonKey::new(root)).map(|group| group.id.as_str());
            if value.field == ContactField::Group && own == Some(value.value.as_str()) {
                continue;
            }
            let change = if is_list(value.field) {
                ContactChange::Add { value }
            } else {
                ContactChange::Set { value }
            };
            changes.push((column, change));
        }
        if clears {
            self.keep_lists_that_stay(root, &mut changes);
        }
        let plain: Vec<ContactChange> = changes.iter().map(|(_, change)| change.clone()).collect();
        let column = |violation: &Violation| match violation.path.strip_prefix("changes[") {
            Some(rest) => {
                let number = rest.split(']').next()?.parse::<usize>().ok()?;
                changes.get(number).map(|(column, _)| *column)
            }
            None => field_column_of(row, &violation.path),
        };
        let update = state.check_contact_edit(self.who, self.owner, root, &plain, fields);
        let mut update = update.map_err(|error| faults_of(error, column))?;
        update.edits.retain(|edit| !edit.changes.is_empty());
        if self.other_domains(root, row) {
            let column = row
                .cells
                .iter()
                .find(|cell| *cell.target == ColumnTarget::Domains)
                .map(|cell| cell.column);
            return Err(vec![fault_of(
                "DomainsKnown",
                column,
                "the domains that the organisation has",
            )]);
        }
        if update.is_empty() {
            return Ok(None);
        }
        let told = self.told_of_change(root, &update, row);
        Ok(Some(ContactEdit::Change { update: Box::new(update), told }))
    }

    /// Lists that a row gives as they are need no change.
    fn keep_lists_that_stay(&self, root: u32, changes: &mut Vec<(u32, ContactChange)>) {
        let now = self.state.directory.card_values(self.owner, root);
        for field in [
            ContactField::Email,
            ContactField::Phone,
            ContactField::Handle,
            ContactField::OtherOrganisation,
            ContactField::Tag,
        ] {
            let mut reader =
                crate::directory::Reader::new(&self.state.directory, self.owner, self.region);
            let wanted: Vec<ContactValue> = changes
                .iter()
                .filter_map(|(_, change)| match change {
                    ContactChange::Add { value } if value.field == field => {
                        Some(reader.read(value, ""))
                    }
                    _ => None,
                })
                .collect();
            let own = now.iter().filter(|value| value.value.field() == field);
            let same = own.clone().count() == wanted.len()
                && own.zip(&wanted).all(|(own, wanted)| {
                    own.value.text() == Some(wanted.value.as_str())
                        && own.value.of() == wanted.of.as_deref()
                });
            if same {
                changes.retain(|(_, change)| match change {
                    ContactChange::Clear { field: other, .. } => *other != field,
                    ContactChange::Add { value } => value.field != field,
                    _ => true,
                });
            }
        }
    }

    /// Whether a row says other domains of an organisation than it has: they are set by a command of their own.
    fn other_domains(&self, root: u32, row: &Row<'_>) -> bool {
        let Some(cell) = row.cells.iter().find(|cell| *cell.target == ColumnTarget::Domains) else {
            return false;
        };
        let wanted: BTreeSet<String> =
            split_list(&cell.text).into_iter().map(|text| text.to_lowercase()).collect();
        let known = self.state.directory.organisation(OrganisationKey::new(root));
        let known = known.map(crate::directory::Organisation::domains).unwrap_or_default();
        !wanted.is_empty()
            && known.into_iter().map(|rule| rule.domain).collect::<BTreeSet<_>>() != wanted
    }

    fn told_of_change(&self, root: u32, update: &ContactUpdate, row: &Row<'_>) -> Vec<Told> {
        let ContactUpdate { edits, card, fields, .. } = update;
        let values = self.state.directory.card_values(self.owner, root);
        let now = |field: ContactField, of: Option<&str>| {
            let value = values
                .iter()
                .find(|value| value.value.field() == field && value.value.of() == of)?;
            value.value.text().map(str::to_owned)
        };
        let mut told = Vec::new();
        for change in edits.iter().flat_map(|edit| &edit.changes) {
            let (field, of, before, after) = match change {
                ContactChange::Set { value } => {
                    let before = now(value.field, value.of.as_deref());
                    (value.field, value.of.clone(), before, Some(value.value.clone()))
                }
                ContactChange::Clear { field, of } => {
                    (*field, of.clone(), now(*field, of.as_deref()), None)
                }
                ContactChange::Add { value } | ContactChange::AddFirst { value } => {
                    (value.field, value.of.clone(), None, Some(value.value.clone()))
                }
                ContactChange::Remove { value } => {
                    (value.field, value.of.clone(), Some(value.value.clone()), None)
                }
            };
            told.push((ColumnTarget::Contact { field, of, place: 0 }, before, after));
        }
        let known = self.state.fields.card(card);
        for (key, after) in fields {
            let kind = self.state.fields.field(card.kind, key).map(|field| &field.kind);
            let text = |value: &Json| kind.map(|kind| cell_of(kind, &value.value()));
            let before = known.and_then(|card| card.values.get(key)).and_then(text);
            told.push((
                ColumnTarget::Custom { field: key.clone() },
                before,
                after.as_ref().and_then(text),
            ));
        }
        if update.added.is_some() {
            told.extend(told_custom(row));
        }
        told
    }
}
