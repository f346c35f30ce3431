//! Lists of contacts, read in and written out: commands and questions.

use std::borrow::Cow;

use compact_str::CompactString;

use super::equipment_register::{EquipmentRegister, EquipmentRowEdit};
use super::imports::owner_of;
use super::plain::Asked;
use super::query::Asker;
use super::register::{ContactEdit, ContactRegister, Told};
use super::rights::Who;
use super::search::{LIKELY, card_kind};
use super::state::{State, Turn};
use super::{invalid, violation};
use crate::definition::{
    Answer, CardKind, CellProfile, ColumnTarget, Error, ExchangeContent, ExchangeFormat,
    ExchangeKind, Identity, ImportJob, ImportMode, ImportPlan, ImportRow, ImportedRow, MatchKey,
    PackedCommand, PackedEvent, PersonSpec, Query, Right, RowCandidate, RowChange, RowFault,
    RowOutcome, TableDialect, Violation,
};
use crate::directory::Owner;
use crate::exchange::{
    Dialect, Limits, Plan, PlanSettings, Planned, Planner, Reader, Register, UnreadableText,
    check_columns, decode_base64, read_cards, suggest_columns, suggest_dialect,
};
use crate::field::Scope;

/// The most rows of a page of a plan.
const MOST_ROWS: u32 = 1_000;
/// The most contacts of one piece of an export.
const MOST_EXPORTED: u32 = 100_000;
/// The most candidates of a row.
const MOST_CANDIDATES: usize = 5;
/// The header behind the others in a table of errors.
const ERRORS_HEADER: &str = "import_errors";

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
                let plan =
                    self.plan_import(who, job, *after, (*most).clamp(1, MOST_ROWS), *only)?;
                Ok(Answer::ImportPlanned { plan })
            }
            Query::ImportErrors { job } => self.import_errors(who, job),
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
                Ok(Answer::ImportUndoPlanned { removed, restored, kept: undoing.kept })
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
            let (plan, _) = self.planned_equipment(turn.who, job, |row| edits.extend(row.edit))?;
            check_plan(job, hash, &plan)?;
            let rows = self.apply_equipment_rows(turn, edits)?;
            self.emit_applied(turn, job, hash, rows);
            return Ok(());
        };
        let mut edits: Vec<(Option<CompactString>, ContactEdit)> = Vec::new();
        let (plan, _) = self.planned(turn.who, job, owner, Asked::all(), |_, row| {
            edits.extend(row.edit.map(|edit| (row.id, edit)));
        })?;
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

    /// Plans a job of persons or organisations and hands over each row. Gives the plan and the columns that hold nothing.
    fn planned(
        &self,
        who: Who,
        job: &ImportJob,
        owner: Owner,
        asked: Asked,
        mut each: impl FnMut(&ContactRegister<'_>, Planned<ContactEdit>),
    ) -> Result<(Plan, Vec<String>), Error> {
        self.check_job(who, job)?;
        let register = ContactRegister::new(self, job, owner, who, asked);
        planned_by(&register, job, |row| each(&register, row))
    }

    /// The same of equipment, for whoever may edit it.
    fn planned_equipment(
        &self,
        who: Who,
        job: &ImportJob,
        each: impl FnMut(Planned<EquipmentRowEdit>),
    ) -> Result<(Plan, Vec<String>), Error> {
        self.allow_in_desk(who, Right::EquipmentEdit)?;
        self.check_job(who, job)?;
        planned_by(&EquipmentRegister::new(self, job, keys_of(job)), job, each)
    }

    fn plan_import(
        &self,
        who: Who,
        job: &ImportJob,
        after: u32,
        most: u32,
        only: Option<RowOutcome>,
    ) -> Result<ImportPlan, Error> {
        let mut page = Page { rows: Vec::new(), more: false, after, most, only };
        let (plan, unused) = match owner_of(job.kind) {
            Some(owner) => {
                let asked = Asked::page(after, only);
                self.planned(who, job, owner, asked, |register, row| {
                    page.take(row, |row| self.told_row(who, row));
                    if page.is_full() {
                        register.plain.enough();
                    }
                })?
            }
            None => self.planned_equipment(who, job, |row| {
                page.take(row, |row| {
                    let told = row.edit.as_ref().map(|edit| edit.told.clone()).unwrap_or_default();
                    row_of(row, told, Vec::new())
                });
            })?,
        };
        let Page { rows, more, .. } = page;
        let next = if more { rows.last().map(|row| row.record) } else { None };
        Ok(ImportPlan {
            hash: plan.hash,
            applicable: plan.errors == 0 || job.mode == ImportMode::BestEffort,
            records: plan.records,
            creates: plan.creates,
            updates: plan.updates,
            unchanged: plan.unchanged,
            skipped: plan.skipped,
            errors: plan.errors,
            warnings: plan.warnings,
            unused,
            rows,
            next,
        })
    }

    fn told_row(&self, who: Who, row: Planned<ContactEdit>) -> ImportRow {
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
    fn check_job(&self, who: Who, job: &ImportJob) -> Result<(), Error> {
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

    fn import_errors(&self, who: Who, job: &ImportJob) -> Result<Answer, Error> {
        let ExchangeFormat::Table { dialect, .. } = &job.format else {
            let wrong = violation("NotATable", "job.format", "a table", "vCards");
            return invalid(vec![wrong])
                .map(|()| Answer::ImportErrors { content: text_of(Vec::new()), rows: 0 });
        };
        let bytes = bytes_of(&job.content)?;
        let reader = reader_of(&bytes, dialect)?;
        let checked = reader.dialect();
        let mut table: Vec<u8> = Vec::new();
        let line_end = match checked.told().terminator {
            Some(terminator) => terminator.into_bytes(),
            None => b"\r\n".to_vec(),
        };
        let mut add = |raw: &[u8], last: &str| {
            table.extend_from_slice(raw);
            table.extend_from_slice(checked.told().delimiter.as_bytes());
            table.extend_from_slice(last.as_bytes());
            table.extend_from_slice(&line_end);
        };
        if checked.told().header {
            let mut reader = reader;
            let header = reader.read().and_then(|record| bytes.get(record.span.0..record.span.1));
            add(header.unwrap_or_default(), ERRORS_HEADER);
        }
        let mut rows = 0;
        let mut unclosed: Option<Vec<u8>> = None;
        let mut note = |outcome: RowOutcome, faults: &[RowFault], span: (usize, usize)| {
            if outcome != RowOutcome::Error {
                return;
            }
            rows += 1;
            let codes: Vec<&str> = faults
                .iter()
                .filter(|fault| !fault.warning)
                .map(|fault| fault.code.as_str())
                .collect();
            let raw = bytes.get(span.0..span.1).unwrap_or_default();
            if codes.contains(&"UnclosedQuote") {
                // Nothing can stand behind it: it is the last, and has no codes.
                unclosed = Some(raw.to_vec());
            } else {
                add(raw, &codes.join(" "));
            }
        };
        match owner_of(job.kind) {
            Some(owner) => self.planned(who, job, owner, Asked::none(), |_, row| {
                note(row.outcome, &row.faults, row.span);
            })?,
            None => {
                self.planned_equipment(who, job, |row| note(row.outcome, &row.faults, row.span))?
            }
        };
        table.extend(unclosed.unwrap_or_default());
        Ok(Answer::ImportErrors { content: text_of(table), rows })
    }
}

/// A page of a plan.
struct Page {
    rows: Vec<ImportRow>,
    more: bool,
    after: u32,
    most: u32,
    only: Option<RowOutcome>,
}

impl Page {
    fn is_full(&self) -> bool {
        self.rows.len() >= self.most as usize
    }

    fn take<E>(&mut self, row: Planned<E>, told: impl FnOnce(Planned<E>) -> ImportRow) {
        if row.record <= self.after || self.only.is_some_and(|only| only != row.outcome) {
            return;
        }
        if self.is_full() {
            self.more = true;
        } else {
            self.rows.push(told(row));
        }
    }
}

fn row_of<E>(row: Planned<E>, told: Vec<Told>, similar: Vec<RowCandidate>) -> ImportRow {
    let Planned { record, line, outcome, id, faults, .. } = row;
    let changes = told
        .into_iter()
        .map(|(target, before, after)| RowChange { target, before, after })
        .collect();
    let id = id.map(String::from);
    ImportRow { record, line, outcome, id, changes, problems: faults, similar }
}

/// Plans a job that was checked.
fn planned_by<R: Register>(
    register: &R,
    job: &ImportJob,
    mut each: impl FnMut(Planned<R::Edit>),
) -> Result<(Plan, Vec<String>), Error> {
    let bytes = bytes_of(&job.content)?;
    let described = described(job);
    let settings = PlanSettings {
        job: &described,
        batch: job.batch.as_str(),
        kind: job.kind,
        profile: match job.format {
            ExchangeFormat::Table { profile, .. } => profile,
            ExchangeFormat::VCard => CellProfile::RoundTrip,
        },
        match_keys: keys_of(job),
        known: job.known,
        records: (job.first_record, job.last_record.unwrap_or(u32::MAX)),
        limits: Limits::default(),
    };
    match &job.format {
        ExchangeFormat::Table { dialect, .. } => {
            let (targets, unused) = columns_of(&bytes, dialect, job)?;
            let reader = reader_of(&bytes, dialect)?;
            let mut planner = Planner::table(reader, &targets, settings);
            while planner.step(register, 1_000, &mut each) {}
            Ok((planner.finish(), unused))
        }
        ExchangeFormat::VCard => {
            let text = std::str::from_utf8(&bytes).map_err(|_| other_encoding("unknown"))?;
            let cards = read_cards(text);
            let mut planner = Planner::cards(text, &cards, settings);
            while planner.step(register, 1_000, &mut each) {}
            Ok((planner.finish(), Vec::new()))
        }
    }
}

/// What rows are recognised by.
fn keys_of(job: &ImportJob) -> &[MatchKey] {
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
fn columns_of(
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

fn reader_of<'b>(bytes: &'b [u8], dialect: &TableDialect) -> Result<Reader<'b>, Error> {
    let limits = Limits::default();
    Reader::new(bytes, Dialect::new(dialect)?, limits).map_err(|fault| refused(fault, limits.bytes))
}

fn refused(fault: UnreadableText, most: usize) -> Error {
    match fault {
        UnreadableText::OtherEncoding(name) => other_encoding(name),
        UnreadableText::TooLong => Error::ListTooLong { most: most as u64 },
    }
}

fn other_encoding(name: &str) -> Error {
    Error::OtherEncoding { encoding: String::from(name) }
}

fn bytes_of(content: &ExchangeContent) -> Result<Cow<'_, [u8]>, Error> {
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

fn text_of(bytes: Vec<u8>) -> ExchangeContent {
    match String::from_utf8(bytes) {
        Ok(text) => ExchangeContent::Text { text },
        Err(error) => {
            ExchangeContent::Base64 { text: crate::exchange::encode_base64(error.as_bytes()) }
        }
    }
}

/// A job without its content, as text: what a plan depends on besides.
fn described(job: &ImportJob) -> String {
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
