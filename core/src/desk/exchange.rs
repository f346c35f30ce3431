//! Lists of contacts, read in and written out: commands and questions.

use std::borrow::Cow;

use compact_str::CompactString;

use super::equipment_register::EquipmentRowEdit;
use super::import_answer::row_of;
use super::imports::owner_of;
use super::plain::Asked;
use super::planning::{JobRows, Planning, Wanted};
use super::query::Asker;
use super::register::ContactEdit;
use super::rights::Who;
use super::search::{LIKELY, card_kind};
use super::state::{State, Turn};
use super::{invalid, violation};
use crate::definition::{
    Answer, CardKind, ColumnTarget, Error, ExchangeContent, ExchangeFormat, ExchangeKind, Identity,
    ImportJob, ImportMode, ImportRow, ImportedRow, MatchKey, PackedCommand, PackedEvent,
    PersonSpec, Query, Right, RowCandidate, TableDialect, Violation,
};
use crate::directory::Owner;
use crate::exchange::{
    Dialect, Limits, Plan, Planned, Reader, UnreadableText, check_columns, decode_base64,
    suggest_columns, suggest_dialect,
};
use crate::field::Scope;

/// The most contacts of one piece of an export.
const MOST_EXPORTED: u32 = 100_000;
/// The most candidates of a row.
const MOST_CANDIDATES: usize = 5;

impl State {
    pub(crate) fn decide_import(
        &mut self,
        turn: Turn,
        command: &PackedCommand,
    ) -> Result<(), Error> {
        match command {
            PackedCommand::ApplyImport { job, hash } => self.apply_job(turn, job, hash),
            PackedCommand::UndoImport { batch } => self.undo_import(turn, batch),
            PackedCommand::ForgetImport { batch } => self.forget_import(turn, batch),
            _ => Err(Error::Internal { what: String::from("not about imports") }),
        }
    }

    pub(super) fn query_exchange(&self, asker: Asker, query: &Query) -> Result<Answer, Error> {
        let who = asker.unwrap_or(Who::System);
        match query {
            Query::PlanImport { job, after, most, only } => {
                let wanted = Wanted::Page { after: *after, most: *most, only: *only };
                Ok(Planning::begin(self, who, Cow::Borrowed(job), wanted)?.finish(self))
            }
            Query::ImportErrors { job } => {
                let job = Cow::Borrowed(job);
                Ok(Planning::begin(self, who, job, Wanted::Errors)?.finish(self))
            }
            Query::SuggestDialect { content } => {
                let suggestion =
                    suggest_dialect(&bytes_of(content)?).map_err(|fault| refused(fault, 0))?;
                Ok(Answer::DialectSuggested { suggestion })
            }
            Query::SuggestMapping { headers } => {
                Ok(Answer::MappingSuggested { suggestion: suggest_columns(headers) })
            }
            Query::ExportContacts { kind, format, search, columns, after, most } => {
                let most = (*most).clamp(1, MOST_EXPORTED);
                let Some(owner) = owner_of(*kind) else {
                    return self.export_equipment(
                        who,
                        format,
                        search,
                        columns,
                        after.as_ref(),
                        most,
                    );
                };
                let mut places = Vec::new();
                let mut position = after.clone();
                loop {
                    let left = most - u32::try_from(places.len()).unwrap_or(most);
                    let (page, _, next) =
                        self.found(asker, owner, search, position.as_ref(), left.min(1_000))?;
                    places.extend(page);
                    position = next;
                    if position.is_none() || places.len() >= most as usize {
                        break;
                    }
                }
                let text =
                    self.exported(asker, owner, format, columns, &places, after.is_none())?;
                let contacts = u32::try_from(places.len()).unwrap_or(u32::MAX);
                Ok(Answer::Exported { text, contacts, next: position })
            }
            Query::Imports {} => Ok(Answer::Imports { imports: self.imports.views() }),
            Query::PlanUndoImport { batch } => {
                let undoing = self.plan_import_undo(who, batch)?;
                let (removed, restored) = undoing.counts();
                let kept = self.kept_as_seen(who, batch, undoing.kept)?;
                Ok(Answer::ImportUndoPlanned { removed, restored, kept })
            }
            _ => Err(Error::Internal { what: String::from("not about lists") }),
        }
    }

    /// Everything is checked in the plan; what follows from it cannot be refused.
    fn apply_job(&mut self, turn: Turn, job: &ImportJob, hash: &str) -> Result<(), Error> {
        if let Some((applied, undone)) = self.imports.hash(&job.batch) {
            return match (applied == hash, undone) {
                (true, false) => Ok(()),
                _ => Err(Error::ImportExists { batch: job.batch.clone() }),
            };
        }
        let Some(owner) = owner_of(job.kind) else {
            let mut edits: Vec<EquipmentRowEdit> = Vec::new();
            let rows = JobRows::equipment(self, turn.who, Cow::Borrowed(job))?;
            let plan = rows.plan_all(self, |row| edits.extend(row.edit));
            check_plan(job, hash, &plan)?;
            let rows = self.apply_equipment_rows(turn, edits)?;
            self.emit_applied(turn, job, hash, rows);
            return Ok(());
        };
        let mut edits: Vec<(Option<CompactString>, ContactEdit)> = Vec::new();
        let rows = JobRows::contacts(self, turn.who, Cow::Borrowed(job), owner, Asked::all())?;
        let plan = rows.plan_all(self, |row| edits.extend(row.edit.map(|edit| (row.id, edit))));
        check_plan(job, hash, &plan)?;
        self.changing_many(edits.len(), |state| {
            let rows = state.apply_edits(turn, owner, edits);
            state.emit_applied(turn, job, hash, rows);
        });
        Ok(())
    }

    fn apply_edits(
        &mut self,
        turn: Turn,
        owner: Owner,
        edits: Vec<(Option<CompactString>, ContactEdit)>,
    ) -> Vec<ImportedRow> {
        let mut rows = Vec::with_capacity(edits.len());
        for (id, edit) in edits {
            let mut row = ImportedRow {
                id: id.unwrap_or_default().into(),
                created: true,
                undo: Vec::new(),
                fields: None,
            };
            match edit {
                ContactEdit::Person { spec, by_domain, card, .. } => {
                    self.emit(turn, PackedEvent::PersonCreated { person: spec, by_domain });
                    if let Some(card) = card {
                        self.emit(turn, card);
                    }
                }
                ContactEdit::Organisation { spec, card, .. } => {
                    self.emit(turn, PackedEvent::OrganisationCreated { organisation: spec });
                    if let Some(card) = card {
                        self.emit(turn, card);
                    }
                }
                ContactEdit::Unasked => continue,
                ContactEdit::Change { update, .. } => {
                    row.created = false;
                    row.undo = self.values_now(owner, update.root, &update.edits);
                    row.fields = self.fields_now(owner, &row.id, &update);
                    self.emit_update(turn, *update);
                }
            }
            rows.push(row);
        }
        rows
    }

    fn emit_applied(&mut self, turn: Turn, job: &ImportJob, hash: &str, rows: Vec<ImportedRow>) {
        let event = PackedEvent::ImportApplied {
            batch: Box::new(job.batch.clone()),
            kind: job.kind,
            hash: hash.into(),
            rows: rows.into(),
        };
        self.emit(turn, event);
    }

    pub(super) fn told_row(&self, who: Who, row: Planned<ContactEdit>) -> ImportRow {
        let told = row.edit.as_ref().map(ContactEdit::told).unwrap_or_default().to_vec();
        let similar = match &row.edit {
            Some(ContactEdit::Person { spec, .. }) => self.similar_to(who, spec),
            _ => Vec::new(),
        };
        row_of(row, told, similar)
    }

    /// Persons who may be a new one, as far as the actor sees them.
    fn similar_to(&self, who: Who, spec: &PersonSpec) -> Vec<RowCandidate> {
        let email = spec.emails.first().map(|address| Identity::Email { address: address.clone() });
        let phone = spec.phones.first().map(|number| Identity::Phone { number: number.clone() });
        let Some(identity) = email.or(phone) else { return Vec::new() };
        let found =
            self.directory.similar_to(Some(&spec.name), &identity, self.own_region(), LIKELY);
        let named =
            found.into_iter().map(|found| (self.person_name(found.person), found.probability));
        named
            .filter(|(person, _)| self.reaches(who, Right::ContactsView, person).is_ok())
            .take(MOST_CANDIDATES)
            .map(|(person, probability)| RowCandidate {
                id: person.as_str().to_owned(),
                probability: probability.into(),
            })
            .collect()
    }

    /// Everything that is wrong with a job besides its rows.
    pub(super) fn check_job(&self, who: Who, job: &ImportJob) -> Result<(), Error> {
        let mut violations: Vec<Violation> = Vec::new();
        let mut note = |code: &str, path: &str, expected: &str| {
            violations.push(violation(code, path, expected, "something else"));
        };
        let mut keys: Vec<MatchKey> = job.match_keys.clone();
        keys.sort_unstable();
        if keys.windows(2).any(|pair| pair.first() == pair.last()) {
            note("Repeated", "job.match_keys", "each key once");
        }
        if job.first_record == 0 || job.last_record.is_some_and(|last| last < job.first_record) {
            note("OutOfRange", "job.first_record", "from 1, and not behind the last");
        }
        if job
            .region
            .as_deref()
            .is_some_and(|region| crate::matching::normalise::Region::read(region).is_none())
        {
            note("NotARegion", "job.region", "two letters of ISO 3166-1");
        }
        if let Some(group) = &job.group {
            match self.directory.group(group) {
                None => note("Unknown", "job.group", "a known group"),
                Some(group) if group.archived => note("Archived", "job.group", "a group in use"),
                Some(_) => {}
            }
        }
        for (place, key) in keys_of(job).iter().enumerate() {
            let of_things = matches!(key, MatchKey::Id | MatchKey::Serial);
            let path = format!("job.match_keys[{place}]");
            match job.kind {
                ExchangeKind::Equipment if !of_things => {
                    note("NotOfEquipment", &path, "Id or Serial");
                }
                ExchangeKind::Equipment => {}
                _ if *key == MatchKey::Serial => note("NotOfContacts", &path, "another key"),
                _ => {}
            }
        }
        if job.format == ExchangeFormat::VCard {
            if job.kind != ExchangeKind::Persons {
                note("NotPersons", "job.format", "a table: vCards are of persons");
            }
            if !job.columns.is_empty() {
                note("OutOfPlace", "job.columns", "nothing for vCards");
            }
        }
        let owner = owner_of(job.kind);
        let kind = owner.map_or(CardKind::Equipment, card_kind);
        let scope = Scope { viewer: self.viewer(Some(who)), ..Scope::of(kind) };
        for (place, column) in job.columns.iter().enumerate() {
            let path = format!("job.columns[{place}].target");
            match &column.target {
                ColumnTarget::Custom { field: key } => match self.fields.field(kind, key) {
                    Some(field) if !scope.sees(field) => {
                        note("NotVisible", &path, "a field that the actor sees");
                    }
                    Some(field) if field.archived => note("Archived", &path, "a field in use"),
                    Some(_) => {}
                    // Equipment has fields that only its owner knows.
                    None if owner.is_none() => {}
                    None => note("Unknown", &path, "a known field"),
                },
                ColumnTarget::Contact { .. } | ColumnTarget::Domains if owner.is_none() => {
                    note("NotOfEquipment", &path, "a value of equipment");
                }
                ColumnTarget::Equipment { .. } if owner.is_some() => {
                    note("NotOfContacts", &path, "a value of contacts");
                }
                ColumnTarget::Domains if job.kind != ExchangeKind::Organisations => {
                    note("NotOfPersons", &path, "a value of persons");
                }
                _ => {}
            }
        }
        invalid(violations)
    }
}

/// What rows are recognised by.
pub(super) fn keys_of(job: &ImportJob) -> &[MatchKey] {
    match (job.match_keys.as_slice(), job.kind) {
        ([], ExchangeKind::Equipment) => &[MatchKey::Id, MatchKey::Serial],
        ([], ExchangeKind::Persons | ExchangeKind::Organisations) => {
            &[MatchKey::ExternalId, MatchKey::Email]
        }
        (keys, _) => keys,
    }
}

/// Whether what is planned now is what was planned, and may be applied.
fn check_plan(job: &ImportJob, hash: &str, plan: &Plan) -> Result<(), Error> {
    if plan.hash != hash {
        return Err(Error::PlanStale { hash: String::from(hash) });
    }
    if plan.errors > 0 && job.mode == ImportMode::AllOrNothing {
        return Err(Error::ImportRefused { errors: plan.errors });
    }
    Ok(())
}

/// What columns hold, by the first record of a table, and the columns that hold nothing.
pub(super) fn columns_of(
    bytes: &[u8],
    dialect: &TableDialect,
    job: &ImportJob,
) -> Result<(Vec<Option<ColumnTarget>>, Vec<String>), Error> {
    let mut reader = reader_of(bytes, dialect)?;
    let first: Vec<String> = match reader.read() {
        Some(record) if record.fault.is_none() => record.cells().map(str::to_owned).collect(),
        Some(_) => {
            let wrong = violation(
                "Unreadable",
                "job.content",
                "a first record that can be read",
                "another",
            );
            return Err(Error::invalid(vec![wrong]));
        }
        None => Vec::new(),
    };
    let headers = dialect.header.then_some(first.as_slice());
    let targets = check_columns(&job.columns, headers, first.len())?;
    let unused = (1..).zip(&targets).filter(|(_, target)| target.is_none());
    let called = |number: usize| match headers.and_then(|headers| headers.get(number - 1)) {
        Some(header) => header.clone(),
        None => number.to_string(),
    };
    let unused = unused.map(|(number, _)| called(number)).collect();
    Ok((targets, unused))
}

pub(super) fn reader_of<'b>(
    bytes: impl Into<Cow<'b, [u8]>>,
    dialect: &TableDialect,
) -> Result<Reader<'b>, Error> {
    let limits = Limits::default();
    Reader::new(bytes, Dialect::new(dialect)?, limits).map_err(|fault| refused(fault, limits.bytes))
}

fn refused(fault: UnreadableText, most: usize) -> Error {
    match fault {
        UnreadableText::OtherEncoding(name) => other_encoding(name),
        UnreadableText::TooLong => too_long(most),
    }
}

pub(super) fn too_long(most: usize) -> Error {
    Error::ListTooLong { most: most as u64 }
}

pub(super) fn other_encoding(name: &str) -> Error {
    Error::OtherEncoding { encoding: String::from(name) }
}

pub(super) fn bytes_of(content: &ExchangeContent) -> Result<Cow<'_, [u8]>, Error> {
    match content {
        ExchangeContent::Text { text } => Ok(Cow::Borrowed(text.as_bytes())),
        ExchangeContent::Base64 { text } => match decode_base64(text) {
            Some(bytes) => Ok(Cow::Owned(bytes)),
            None => Err(Error::invalid(vec![violation(
                "NotBase64",
                "content.text",
                "base 64",
                "something else",
            )])),
        },
    }
}

pub(super) fn text_of(bytes: Vec<u8>) -> ExchangeContent {
    match String::from_utf8(bytes) {
        Ok(text) => ExchangeContent::Text { text },
        Err(error) => {
            ExchangeContent::Base64 { text: crate::exchange::encode_base64(error.as_bytes()) }
        }
    }
}

/// A job without its content, as text: what a plan depends on besides.
pub(super) fn described(job: &ImportJob) -> String {
    let job = ImportJob {
        batch: job.batch.clone(),
        kind: job.kind,
        format: job.format.clone(),
        content: ExchangeContent::Text { text: String::new() },
        columns: job.columns.clone(),
        match_keys: keys_of(job).to_vec(),
        known: job.known,
        empty: job.empty,
        unknown: job.unknown,
        mode: job.mode,
        group: job.group.clone(),
        first_record: job.first_record,
        last_record: job.last_record,
        region: job.region.clone(),
    };
    serde_json::to_string(&job).unwrap_or_default()
}
