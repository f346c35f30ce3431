//! The directory as an import sees it: who a row is, and what it comes to.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

use compact_str::{CompactString, ToCompactString};
use serde_json::{Map, Value};

use super::directory::ContactUpdate;
use super::imports::rights_of_rows;
use super::plain::{Asked, PlainRows};
use super::planning::Memory;
use super::rights::Who;
use super::rows::{
    column_of, faults_of, field_column_of, id_column, only, put, same_name, told_custom,
    told_of_new, yes_or_no,
};
use super::search::card_by_id;
use super::state::State;
use crate::clock::Zone;
use crate::definition::{
    CardKind, ColumnTarget, ContactChange, ContactField, ContactValue, DomainRule, EmptyCells,
    ImportJob, MatchKey, OrganisationSpec, PackedEvent, PersonSpec, Right, RowFault, UnknownNames,
    Violation,
};
use crate::directory::{Owner, is_list};
use crate::exchange::{Cell, NOT_ALLOWED, Register, Row, Sought, Tell, fault_of, split_list};
use crate::field::{CellReader, FieldBook, cell_of};
use crate::id::{
    DepartmentId, FieldId, OrganisationId, OrganisationKey, PersonId, PersonKey, UserGroupId,
};
use crate::json::Json;
use crate::matching::normalise::{Region, email_key, fold_name, phone_key};

/// What making or changing somebody comes to.
pub(super) enum ContactEdit {
    /// A new person.
    Person { spec: Box<PersonSpec>, by_domain: bool, card: Option<PackedEvent>, told: Vec<Told> },
    /// A new organisation.
    Organisation { spec: Box<OrganisationSpec>, card: Option<PackedEvent>, told: Vec<Told> },
    /// A new person of whom nobody asks more than that it can be made.
    Unasked,
    /// A change of a card.
    Change { update: Box<ContactUpdate>, told: Vec<Told> },
}

impl ContactEdit {
    /// What is told of it; nothing where nobody asks.
    pub(super) fn told(&self) -> &[Told] {
        match self {
            Self::Person { told, .. }
            | Self::Organisation { told, .. }
            | Self::Change { told, .. } => told,
            Self::Unasked => &[],
        }
    }
}

/// A value before and after.
pub(super) type Told = (ColumnTarget, Option<String>, Option<String>);

/// Organisations by their folded names; `None` where several have one.
type ByName = BTreeMap<CompactString, Option<OrganisationKey>>;
/// Organisations by their keys.
type ByKey = BTreeMap<(MatchKey, CompactString), Vec<u32>>;

/// Organisations as rows call them.
#[derive(Default)]
pub(super) struct OrganisationNames(RefCell<Option<ByName>>);

impl OrganisationNames {
    /// The id of the organisation with an id, or of the only one with a name.
    pub(super) fn find(&self, state: &State, text: &str) -> Option<String> {
        let directory = &state.directory;
        if OrganisationId::new(text).is_ok_and(|id| directory.organisation_key(&id).is_some()) {
            return Some(text.to_owned());
        }
        let mut names = self.0.borrow_mut();
        let names = names.get_or_insert_with(|| {
            let mut names: ByName = BTreeMap::new();
            for (key, _) in directory.organisations() {
                if directory.organisation_root(key) != key || directory.is_archived(key) {
                    continue;
                }
                let values = directory.organisation_values(key);
                let name = values.iter().find(|value| value.value.field() == ContactField::Name);
                if let Some(name) = name.and_then(|name| name.value.text()) {
                    names
                        .entry(fold_name(name))
                        .and_modify(|known| *known = None)
                        .or_insert(Some(key));
                }
            }
            names
        });
        let key = names.get(&fold_name(text)).copied().flatten()?;
        Some(state.organisation_name(key).as_str().to_owned())
    }
}

/// The persons or organisations of a desk, for rows of one import.
pub(super) struct ContactRegister<'a> {
    pub(super) state: &'a State,
    pub(super) job: &'a ImportJob,
    pub(super) owner: Owner,
    pub(super) who: Who,
    pub(super) region: Option<Region>,
    pub(super) memory: &'a ContactMemory,
}

/// What is found out once for an import, or known from its rows before.
pub(super) struct ContactMemory {
    pub(super) plain: PlainRows,
    owner: Owner,
    region: Option<Region>,
    may_create: bool,
    may_edit: bool,
    organisations: OrganisationNames,
    /// Organisations by their keys.
    identities: RefCell<Option<ByKey>>,
    /// Domains that rows before have claimed.
    domains: RefCell<BTreeSet<String>>,
    readers: RefCell<BTreeMap<FieldId, Option<CellReader>>>,
}

impl ContactMemory {
    pub(super) fn new(
        state: &State,
        job: &ImportJob,
        owner: Owner,
        who: Who,
        asked: Asked,
    ) -> Self {
        let (create, edit) = rights_of_rows(owner);
        Self {
            plain: PlainRows::new(state, job, owner, asked),
            owner,
            region: job.region.as_deref().and_then(Region::read).or_else(|| state.own_region()),
            may_create: state.allow_in_desk(who, create).is_ok(),
            may_edit: state.allow_in_desk(who, edit).is_ok(),
            organisations: OrganisationNames::default(),
            identities: RefCell::default(),
            domains: RefCell::default(),
            readers: RefCell::default(),
        }
    }
}

impl Memory for ContactMemory {
    type Edit = ContactEdit;
    type Register<'a> = ContactRegister<'a>;

    fn register<'a>(
        &'a self,
        state: &'a State,
        job: &'a ImportJob,
        who: Who,
    ) -> ContactRegister<'a> {
        let Self { owner, region, .. } = *self;
        ContactRegister { state, job, owner, who, region, memory: self }
    }
}

impl ContactRegister<'_> {
    fn root(&self, place: u32) -> u32 {
        self.state.directory.forest(self.owner).root(place)
    }

    /// Whether the actor may see and change who is known.
    fn may_touch(&self, root: u32) -> bool {
        let Owner::Person = self.owner else { return true };
        let Some(groups) = self.state.only_groups(self.who) else { return true };
        let values = self.state.directory.person_values(PersonKey::new(root));
        values.iter().any(|value| {
            value.value.field() == ContactField::Group
                && groups.iter().any(|group| Some(group.as_str()) == value.value.text())
        })
    }

    /// A cell's text as the directory reads it: names as ids, yes and no as on and off. `None` where it is left out.
    pub(super) fn value(
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
    fn contact_values(
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
    fn custom_values(
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

    fn card_kind(&self) -> CardKind {
        match self.owner {
            Owner::Person => CardKind::User,
            Owner::Organisation => CardKind::Organisation,
        }
    }

    fn zone(&self) -> &Zone {
        &self.state.definitions.policies.zone
    }

    #[allow(clippy::needless_pass_by_value, reason = "made for this row alone")]
    fn make_person(
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
    fn make_organisation(
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

    fn change(
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

impl Register for ContactRegister<'_> {
    type Edit = ContactEdit;

    fn key(&self, key: MatchKey, text: &str) -> Option<CompactString> {
        let text = text.trim();
        match key {
            MatchKey::Email => email_key(text),
            MatchKey::Phone => {
                phone_key(text, self.region).map(|number| number.to_compact_string())
            }
            MatchKey::Serial => None,
            MatchKey::Id | MatchKey::ExternalId => {
                (!text.is_empty()).then(|| CompactString::new(text))
            }
        }
    }

    fn find(&self, key: MatchKey, canonical: &str) -> Sought {
        let persons = |field| {
            let found = self.state.directory.owners(field, canonical);
            found.into_iter().map(PersonKey::get).collect()
        };
        let places: Vec<u32> = match (self.owner, key) {
            (_, MatchKey::Id) => {
                self.state.place_by_id(self.owner, canonical).into_iter().collect()
            }
            (Owner::Person, MatchKey::ExternalId) => persons(ContactField::ExternalId),
            (Owner::Person, MatchKey::Email) => persons(ContactField::Email),
            (Owner::Person, MatchKey::Phone) => persons(ContactField::Phone),
            (Owner::Person, MatchKey::Serial) => Vec::new(),
            (Owner::Organisation, _) => self.organisations_with(key, canonical),
        };
        let mut roots: Vec<u32> = places.into_iter().map(|place| self.root(place)).collect();
        roots.sort_unstable();
        roots.dedup();
        match roots.as_slice() {
            [] => Sought::Nobody,
            [one] => Sought::One(*one),
            _ => Sought::Several,
        }
    }

    fn id(&self, number: u32) -> String {
        self.state.directory.id_at(self.owner, number).to_owned()
    }

    fn edit(
        &self,
        known: Option<u32>,
        row: &Row<'_>,
        warnings: &mut Vec<RowFault>,
    ) -> Result<Option<ContactEdit>, Vec<RowFault>> {
        let allowed = match known {
            None => self.memory.may_create,
            Some(root) => self.memory.may_edit && self.may_touch(root),
        };
        if !allowed {
            return Err(vec![fault_of(NOT_ALLOWED, None, "the right to make or change it")]);
        }
        if let Some(root) = known
            && self.state.not_erased(self.owner, root).is_err()
        {
            return Err(vec![fault_of("Erased", None, "somebody whose values were not erased")]);
        }
        if known.is_none() && self.is_plain(row) {
            return Ok(Some(ContactEdit::Unasked));
        }
        let mut faults = Vec::new();
        let values = self.contact_values(row, warnings, &mut faults);
        let fields = self.custom_values(row, known.is_some(), &mut faults);
        if !faults.is_empty() {
            return Err(faults);
        }
        match (known, self.owner) {
            (Some(root), _) => self.change(root, row, values, fields.as_ref()),
            (None, Owner::Person) => self.make_person(row, values, fields.as_ref()).map(Some),
            (None, Owner::Organisation) => {
                self.make_organisation(row, values, fields.as_ref()).map(Some)
            }
        }
    }

    fn changes(&self, edit: &ContactEdit, row: &Row<'_>, tell: &mut Tell<'_>) {
        if let ContactEdit::Unasked = edit {
            self.tell_plain(row, tell);
        }
        for (target, before, after) in edit.told() {
            tell(target, before.as_deref(), after.as_deref());
        }
    }
}

impl ContactRegister<'_> {
    /// Organisations have no index by key of their own: one is made when the first row asks.
    fn organisations_with(&self, key: MatchKey, text: &str) -> Vec<u32> {
        let mut known = self.memory.identities.borrow_mut();
        let known = known.get_or_insert_with(|| {
            let mut identities: BTreeMap<(MatchKey, CompactString), Vec<u32>> = BTreeMap::new();
            let keys = [
                (MatchKey::ExternalId, ContactField::ExternalId),
                (MatchKey::Email, ContactField::Email),
                (MatchKey::Phone, ContactField::Phone),
            ];
            for (place, organisation) in self.state.directory.organisations() {
                for (key, field) in keys {
                    let texts = organisation.record().texts(field);
                    for text in texts.filter_map(|text| self.key(key, text)) {
                        identities.entry((key, text)).or_default().push(place.get());
                    }
                }
            }
            identities
        });
        known.get(&(key, CompactString::new(text))).cloned().unwrap_or_default()
    }
}
