//! Equipment as an import sees it: which thing a row is, and what it comes to.

use std::cell::RefCell;
use std::collections::BTreeMap;

use compact_str::CompactString;

use super::import_answer::row_of;
use super::planning::Memory;
use super::register::{OrganisationNames, Told};
use super::rights::Who;
use super::rows::{faults_of, field_column_of, id_column};
use super::state::State;
use crate::definition::{
    CardKind, ColumnTarget, EmptyCells, EquipmentColumn, EquipmentDetails, EquipmentField,
    EquipmentSpec, Error, ImportJob, ImportRow, MatchKey, RowFault, UnknownNames, Violation,
};
use crate::equipment::{Inventory, folded};
use crate::exchange::{Cell, JointKey, Planned, Register, Row, Sought, Tell, fault_of};
use crate::field::{CellReader, FieldBook};
use crate::id::{EquipmentId, FieldId, OrganisationId};

/// What a row makes of a thing.
pub(super) struct EquipmentRowEdit {
    /// What it was; none where it is new.
    pub(super) before: Option<EquipmentSpec>,
    pub(super) after: EquipmentSpec,
    pub(super) told: Vec<Told>,
}

impl EquipmentRowEdit {
    /// A row as it is told.
    pub(super) fn told_row(row: Planned<Self>) -> ImportRow {
        let told = row.edit.as_ref().map(|edit| edit.told.clone()).unwrap_or_default();
        row_of(row, told, Vec::new())
    }
}

/// The equipment of a desk, for rows of one import.
pub(super) struct EquipmentRegister<'a> {
    state: &'a State,
    job: &'a ImportJob,
    memory: &'a EquipmentMemory,
}

/// What is found out once for an import, or known from its rows before.
pub(super) struct EquipmentMemory {
    by_id: bool,
    /// The equipment as the rows before leave it: parents come before their parts.
    draft: RefCell<Inventory>,
    organisations: OrganisationNames,
    readers: RefCell<BTreeMap<FieldId, Option<CellReader>>>,
}

impl EquipmentMemory {
    pub(super) fn new(state: &State, keys: &[MatchKey]) -> Self {
        Self {
            by_id: keys.contains(&MatchKey::Id),
            draft: RefCell::new(state.inventory.clone()),
            organisations: OrganisationNames::default(),
            readers: RefCell::default(),
        }
    }
}

impl Memory for EquipmentMemory {
    type Edit = EquipmentRowEdit;
    type Register<'a> = EquipmentRegister<'a>;

    fn register<'a>(
        &'a self,
        state: &'a State,
        job: &'a ImportJob,
        _: Who,
    ) -> EquipmentRegister<'a> {
        EquipmentRegister { state, job, memory: self }
    }
}

impl EquipmentRegister<'_> {
    /// The company that a cell names: one of the directory, or one that has equipment already.
    fn organisation(&self, text: &str) -> Option<OrganisationId> {
        let own = || self.state.inventory.organisations().find(|id| id.as_str() == text).cloned();
        let named = self.memory.organisations.find(self.state, text);
        named.and_then(|id| OrganisationId::new(id).ok()).or_else(own)
    }

    fn is_archived(&self, organisation: &OrganisationId) -> bool {
        let directory = &self.state.directory;
        directory.organisation_key(organisation).is_some_and(|key| directory.is_archived(key))
    }

    /// The thing as the row leaves it: `before` with what its cells say.
    fn read(
        &self,
        before: &EquipmentSpec,
        row: &Row<'_>,
        warnings: &mut Vec<RowFault>,
    ) -> Result<EquipmentSpec, Vec<RowFault>> {
        let mut after = before.clone();
        let mut faults = Vec::new();
        let mut placed = false;
        for cell in row.cells {
            let text = cell.text.trim();
            if text.is_empty() {
                if self.job.empty == EmptyCells::Clear {
                    clear(&mut after, cell.target);
                }
                continue;
            }
            let mut wrong = |code: &str, expected: &str| {
                faults.push(fault_of(code, Some(cell.column), expected));
            };
            match cell.target {
                ColumnTarget::Equipment { field } => match field {
                    EquipmentColumn::Organisation => match self.organisation(text) {
                        Some(organisation) if organisation == before.organisation => {
                            after.organisation = organisation;
                        }
                        Some(organisation) if self.is_archived(&organisation) => {
                            wrong("Archived", "an organisation in use");
                        }
                        Some(organisation) => after.organisation = organisation,
                        None => {
                            wrong("Unknown", "a known organisation, of which there is one");
                        }
                    },
                    EquipmentColumn::Parent => match self.parent(text) {
                        Some(parent) => {
                            placed = true;
                            after.parent = Some(parent);
                        }
                        None if self.job.unknown == UnknownNames::LeaveOut => {
                            let fault = fault_of("Unknown", Some(cell.column), "known equipment");
                            warnings.push(RowFault { warning: true, ..fault });
                        }
                        None => wrong("Unknown", "equipment that there is, or of an earlier row"),
                    },
                    EquipmentColumn::Name => text.clone_into(&mut after.details.name),
                    EquipmentColumn::Article => text.clone_into(&mut after.details.article),
                    EquipmentColumn::Serial => text.clone_into(&mut after.details.serial),
                    EquipmentColumn::Description => {
                        text.clone_into(&mut after.details.description);
                    }
                },
                ColumnTarget::Custom { field } if self.is_value(field, text) => {
                    set_field(&mut after.details, field, text);
                }
                ColumnTarget::Custom { .. } => wrong("WrongValue", "a value of the field"),
                _ => {}
            }
        }
        // Whoever changes hands leaves what it was a part of.
        if after.organisation != before.organisation && !placed {
            after.parent = None;
        }
        if faults.is_empty() { Ok(after) } else { Err(faults) }
    }

    fn parent(&self, text: &str) -> Option<EquipmentId> {
        EquipmentId::new(text).ok().filter(|id| self.memory.draft.borrow().contains(id))
    }

    /// Whether a text is a value of a field, as far as the desk has such a field for equipment.
    fn is_value(&self, key: &FieldId, text: &str) -> bool {
        let Some(field) = self.state.fields.field(CardKind::Equipment, key) else { return true };
        let mut readers = self.memory.readers.borrow_mut();
        let reader = readers.entry(key.clone()).or_insert_with(|| FieldBook::cells(field));
        let zone = &self.state.definitions.policies.zone;
        reader.as_ref().is_some_and(|reader| reader.read(text, zone).is_some())
    }

    fn make(
        &self,
        row: &Row<'_>,
        warnings: &mut Vec<RowFault>,
    ) -> Result<EquipmentSpec, Vec<RowFault>> {
        let id = EquipmentId::new(row.new_id)
            .map_err(|_| vec![fault_of("BadId", id_column(row), "an id")])?;
        // The company is what a cell says: a new thing has none yet.
        let nobody = OrganisationId::known("?");
        let details = EquipmentDetails::default();
        let bare = EquipmentSpec { id, organisation: nobody, parent: None, details };
        let says = |field| column_of(row, field).is_some_and(|(_, text)| !text.is_empty());
        let mut faults = Vec::new();
        for (field, expected) in
            [(EquipmentColumn::Organisation, "an organisation"), (EquipmentColumn::Name, "a name")]
        {
            if !says(field) {
                let column = column_of(row, field).map(|(column, _)| column);
                faults.push(fault_of("Missing", column, expected));
            }
        }
        let spec = match self.read(&bare, row, warnings) {
            Ok(spec) => spec,
            Err(others) => {
                faults.extend(others);
                return Err(faults);
            }
        };
        if !faults.is_empty() {
            return Err(faults);
        }
        let mut draft = self.memory.draft.borrow_mut();
        let specs = std::slice::from_ref(&spec);
        draft.add(specs).map_err(|error| faults_of(error, |violation| column(row, violation)))?;
        Ok(spec)
    }

    fn change(
        &self,
        known: u32,
        row: &Row<'_>,
        warnings: &mut Vec<RowFault>,
    ) -> Result<Option<(EquipmentSpec, EquipmentSpec)>, Vec<RowFault>> {
        let mut draft = self.memory.draft.borrow_mut();
        let before = draft.id_at(known).cloned().and_then(|id| draft.spec(&id).ok());
        let Some(before) = before else {
            return Err(vec![fault_of("Refused", None, "a row that can be used")]);
        };
        drop(draft);
        let after = self.read(&before, row, warnings)?;
        if after == before {
            return Ok(None);
        }
        draft = self.memory.draft.borrow_mut();
        draft.place_and_describe(&before, &after).map_err(|error| refused(error, row))?;
        Ok(Some((before, after)))
    }

    /// Other things, known before, have the company, article and serial number.
    fn is_duplicate(&self, spec: &EquipmentSpec) -> bool {
        let EquipmentSpec { id, organisation, details, .. } = spec;
        let inventory = &self.state.inventory;
        !folded(&details.serial).is_empty()
            && inventory
                .with_serial(organisation, &details.article, &details.serial)
                .into_iter()
                .any(|number| inventory.id_at(number) != Some(id))
    }
}

impl Register for EquipmentRegister<'_> {
    type Edit = EquipmentRowEdit;

    fn key(&self, key: MatchKey, text: &str) -> Option<CompactString> {
        let text = text.trim();
        (key == MatchKey::Id && !text.is_empty()).then(|| CompactString::new(text))
    }

    fn joint_key(&self, cells: &[Cell<'_>]) -> Option<JointKey> {
        let says = |wanted: EquipmentColumn| {
            let of = ColumnTarget::Equipment { field: wanted };
            let cell = cells.iter().find(|cell| *cell.target == of)?;
            let text = cell.text.trim();
            (!text.is_empty()).then_some((cell.column, text))
        };
        let (column, serial) = says(EquipmentColumn::Serial)?;
        let organisation = self.organisation(says(EquipmentColumn::Organisation)?.1)?;
        let article = says(EquipmentColumn::Article).map_or("", |(_, text)| text);
        let text = [organisation.as_str(), &folded(article), &folded(serial)].join("\u{1f}");
        let own_id =
            |cell: &Cell<'_>| *cell.target == ColumnTarget::Id && !cell.text.trim().is_empty();
        let finds = !self.memory.by_id || !cells.iter().any(own_id);
        Some(JointKey { column, text: CompactString::from(text), finds })
    }

    fn find(&self, key: MatchKey, canonical: &str) -> Sought {
        let inventory = &self.state.inventory;
        let found: Vec<u32> = match key {
            MatchKey::Id => {
                let id = EquipmentId::new(canonical).ok();
                id.and_then(|id| inventory.number(&id)).into_iter().collect()
            }
            MatchKey::Serial => {
                let mut parts = canonical.splitn(3, '\u{1f}');
                let organisation = parts.next().and_then(|id| OrganisationId::new(id).ok());
                match (organisation, parts.next(), parts.next()) {
                    (Some(organisation), Some(article), Some(serial)) => {
                        inventory.with_serial(&organisation, article, serial)
                    }
                    _ => Vec::new(),
                }
            }
            _ => Vec::new(),
        };
        match found.as_slice() {
            [] => Sought::Nobody,
            [one] => Sought::One(*one),
            _ => Sought::Several,
        }
    }

    fn id(&self, number: u32) -> String {
        self.state.inventory.id_at(number).map(|id| id.as_str().to_owned()).unwrap_or_default()
    }

    fn edit(
        &self,
        known: Option<u32>,
        row: &Row<'_>,
        warnings: &mut Vec<RowFault>,
    ) -> Result<Option<EquipmentRowEdit>, Vec<RowFault>> {
        let (before, after) = match known {
            None => (None, self.make(row, warnings)?),
            Some(number) => match self.change(number, row, warnings)? {
                Some((before, after)) => (Some(before), after),
                None => return Ok(None),
            },
        };
        if self.is_duplicate(&after) {
            let column = column_of(row, EquipmentColumn::Serial).map(|(column, _)| column);
            let fault = fault_of("Duplicate", column, "a serial number of its own");
            warnings.push(RowFault { warning: true, ..fault });
        }
        let told = told(before.as_ref(), &after);
        Ok(Some(EquipmentRowEdit { before, after, told }))
    }

    fn changes(&self, edit: &EquipmentRowEdit, _: &Row<'_>, tell: &mut Tell<'_>) {
        for (target, before, after) in &edit.told {
            tell(target, before.as_deref(), after.as_deref());
        }
    }
}

/// What a cell says of a thing; empty where it says nothing.
pub(super) fn cell_of_equipment(spec: &EquipmentSpec, target: &ColumnTarget) -> String {
    let EquipmentSpec { id, organisation, parent, details } = spec;
    let text = match target {
        ColumnTarget::Id => id.as_str(),
        ColumnTarget::Equipment { field } => match field {
            EquipmentColumn::Organisation => organisation.as_str(),
            EquipmentColumn::Parent => parent.as_ref().map_or("", EquipmentId::as_str),
            EquipmentColumn::Name => &details.name,
            EquipmentColumn::Article => &details.article,
            EquipmentColumn::Serial => &details.serial,
            EquipmentColumn::Description => &details.description,
        },
        ColumnTarget::Custom { field } => {
            let own = details.fields.iter().find(|own| own.field == field.as_str());
            own.map_or("", |own| &own.value)
        }
        ColumnTarget::Contact { .. } | ColumnTarget::Domains => "",
    };
    text.to_owned()
}

/// The columns of a thing besides its id and its custom fields.
pub(super) const COLUMNS: [EquipmentColumn; 6] = [
    EquipmentColumn::Organisation,
    EquipmentColumn::Parent,
    EquipmentColumn::Name,
    EquipmentColumn::Article,
    EquipmentColumn::Serial,
    EquipmentColumn::Description,
];

fn told(before: Option<&EquipmentSpec>, after: &EquipmentSpec) -> Vec<Told> {
    let mut targets: Vec<ColumnTarget> =
        COLUMNS.iter().map(|field| ColumnTarget::Equipment { field: *field }).collect();
    let fields = before.iter().flat_map(|before| &before.details.fields);
    let mut custom: Vec<FieldId> = fields
        .chain(&after.details.fields)
        .filter_map(|own| FieldId::new(&own.field).ok())
        .collect();
    custom.sort_unstable();
    custom.dedup();
    targets.extend(custom.into_iter().map(|field| ColumnTarget::Custom { field }));
    let text = |text: String| (!text.is_empty()).then_some(text);
    targets
        .into_iter()
        .filter_map(|target| {
            let was = before.and_then(|before| text(cell_of_equipment(before, &target)));
            let is = text(cell_of_equipment(after, &target));
            (was != is).then_some((target, was, is))
        })
        .collect()
}

/// An empty cell takes away what can be without.
fn clear(spec: &mut EquipmentSpec, target: &ColumnTarget) {
    match target {
        ColumnTarget::Equipment { field } => match field {
            EquipmentColumn::Organisation | EquipmentColumn::Name => {}
            EquipmentColumn::Parent => spec.parent = None,
            EquipmentColumn::Article => spec.details.article.clear(),
            EquipmentColumn::Serial => spec.details.serial.clear(),
            EquipmentColumn::Description => spec.details.description.clear(),
        },
        ColumnTarget::Custom { field } => {
            spec.details.fields.retain(|own| own.field != field.as_str());
        }
        _ => {}
    }
}

fn set_field(details: &mut EquipmentDetails, field: &FieldId, text: &str) {
    match details.fields.iter_mut().find(|own| own.field == field.as_str()) {
        Some(own) => text.clone_into(&mut own.value),
        None => details
            .fields
            .push(EquipmentField { field: String::from(field.as_str()), value: text.to_owned() }),
    }
}

/// The number and the text of a column.
fn column_of<'r>(row: &'r Row<'_>, field: EquipmentColumn) -> Option<(u32, &'r str)> {
    let target = ColumnTarget::Equipment { field };
    let cell = row.cells.iter().find(|cell| *cell.target == target)?;
    Some((cell.column, cell.text.trim()))
}

/// The column of what a check of a new thing calls so.
fn column(row: &Row<'_>, violation: &Violation) -> Option<u32> {
    let field = match violation.path.rsplit(['.', ']']).next()? {
        "id" => return id_column(row),
        "parent" => EquipmentColumn::Parent,
        "name" => EquipmentColumn::Name,
        "article" => EquipmentColumn::Article,
        "serial" => EquipmentColumn::Serial,
        "description" => EquipmentColumn::Description,
        _ => return field_column_of(row, &violation.path),
    };
    column_of(row, field).map(|(column, _)| column)
}

fn refused(error: Error, row: &Row<'_>) -> Vec<RowFault> {
    let parent = column_of(row, EquipmentColumn::Parent).map(|(column, _)| column);
    match error {
        Error::EquipmentCycle { .. } => {
            vec![fault_of("Cycle", parent, "equipment that is no part of it")]
        }
        Error::EquipmentTooDeep { .. } => vec![fault_of("TooDeep", parent, "fewer levels")],
        Error::OtherOrganisation { .. } => {
            vec![fault_of("OtherOrganisation", parent, "equipment of the same organisation")]
        }
        error => faults_of(error, |violation| column(row, violation)),
    }
}
