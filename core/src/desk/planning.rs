//! Plans of imports in steps: the rows of a job as far as they are planned, and what a host holds in between.

use std::borrow::Cow;
use std::fmt;

use super::equipment_register::{EquipmentMemory, EquipmentRowEdit};
use super::exchange::{
    bytes_of, columns_of, described, keys_of, other_encoding, reader_of, too_long,
};
use super::facade::Desk;
use super::import_answer::{ErrorFile, Page};
use super::imports::owner_of;
use super::plain::Asked;
use super::register::ContactMemory;
use super::rights::Who;
use super::state::{Foundation, State};
use super::violation;
use crate::definition::{
    Answer, CellProfile, Error, ExchangeContent, ExchangeFormat, ImportJob, ImportMode, Query,
    Right, RowOutcome,
};
use crate::directory::Owner;
use crate::exchange::{CardReader, Limits, Plan, PlanSettings, Planned, Planner, Register};
use crate::id::ActorId;

/// How many rows are planned before it is looked whether there are more.
const ROWS_AT_ONCE: usize = 1_000;

/// How far a plan of an import is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ImportProgress {
    /// Rows that were planned; the header is none.
    pub rows: u32,
    /// Bytes of the list that were read.
    pub bytes: u64,
    /// Bytes of the list in all: of what base 64 encodes, where it is that.
    pub total_bytes: u64,
    /// Whether all rows are planned.
    pub finished: bool,
}

/// A plan of an import, made in steps: for hosts that show how far it is, let it be cancelled, or do other things in
/// between. It is the question [`Query::PlanImport`] or [`Query::ImportErrors`], and has the same answer, byte for byte.
///
/// Nobody may change meanwhile what rows are planned against: contacts, equipment, definitions, rights. Such a change makes
/// the plan stale; what agents do, calls, notes and time do not. To cancel it, drop it.
///
/// Beginning looks at every byte of the list, which takes about a quarter of a second a gigabyte; a step takes what its rows
/// take, about a microsecond each where they are new and nothing is wrong. It needs the list, which is handed over, and about
/// 100 bytes a row.
///
/// ```
/// use frontdesk::clock::Timestamp;
/// use frontdesk::id::ActorId;
/// use frontdesk::{Answer, Command, Desk, ImportPlanning, Query, wire};
///
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let system = ActorId::new("system")?;
/// let mut desk = Desk::default();
/// let groups = r#"{"DefineUserGroups":{"groups":[{"id":"clients","name":"Clients"}]}}"#;
/// desk.handle(Timestamp::parse("2025-06-10T09:00:00Z")?, &system, wire::from_json(groups)?)?;
///
/// let query: Query = wire::from_json(
///     r#"{"PlanImport":{"job":{"batch":"june","group":"clients","format":{"Table":{}},
///         "content":{"Text":{"text":"name,email\nAnn,ann@example.org\nBo,bo@example.org\n"}},
///         "columns":[{"header":"name","target":{"Contact":{"field":"Name"}}},
///                    {"header":"email","target":{"Contact":{"field":"Email"}}}]}}}"#,
/// )?;
/// let mut planning = ImportPlanning::begin(&desk, &system, query.clone())?;
/// loop {
///     let progress = planning.step(&desk, 1)?;
///     println!("{} of {} bytes", progress.bytes, progress.total_bytes);
///     if progress.finished {
///         break;
///     }
/// }
/// let answer = planning.finish(&desk)?;
/// assert_eq!(answer, desk.query(&system, &query)?);
/// assert!(matches!(answer, Answer::ImportPlanned { plan } if plan.creates == 2));
/// # Ok(())
/// # }
/// ```
pub struct ImportPlanning {
    planning: Option<Planning<'static>>,
    batch: String,
    foundation: Foundation,
}

/// The list is personal.
impl fmt::Debug for ImportPlanning {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let progress = self.planning.as_ref().map(Planning::progress);
        formatter
            .debug_struct("ImportPlanning")
            .field("batch", &self.batch)
            .field("progress", &progress)
            .finish_non_exhaustive()
    }
}

impl ImportPlanning {
    /// Begins to answer a [`Query::PlanImport`] or a [`Query::ImportErrors`], as the desk is now.
    ///
    /// # Errors
    /// As [`Desk::query`]: the actor may not ask, or something is wrong with the job besides its rows. [`Error::Invalid`]
    /// with the code `NotAnImport` for any other query.
    pub fn begin(desk: &Desk, actor: &ActorId, query: Query) -> Result<Self, Error> {
        let state = &desk.state;
        let who = state.allow_import_question(actor, &query)?;
        let (job, wanted) = match query {
            Query::PlanImport { job, after, most, only } => {
                (job, Wanted::Page { after, most, only })
            }
            Query::ImportErrors { job } => (job, Wanted::Errors),
            _ => {
                let expected = "PlanImport or ImportErrors";
                let wrong = violation("NotAnImport", "query", expected, "another query");
                return Err(Error::invalid(vec![wrong]));
            }
        };
        let batch = String::from(job.batch.as_str());
        let planning = Planning::begin(state, who, Cow::Owned(job), wanted)?;
        Ok(Self { planning: Some(planning), batch, foundation: state.foundation.same() })
    }

    /// Plans at most so many further rows, of which a header is one, and tells how far it is. None counts as one.
    ///
    /// # Errors
    /// [`Error::PlanStale`], with the batch in the place of the hash, where this is another desk or one that has changed
    /// since: begin again. [`Error::Invalid`] with the code `Finished` behind [`ImportPlanning::finish`].
    pub fn step(&mut self, desk: &Desk, rows: u64) -> Result<ImportProgress, Error> {
        let planning = self.going_on(desk)?;
        planning.step(&desk.state, usize::try_from(rows).unwrap_or(usize::MAX));
        Ok(planning.progress())
    }

    /// Plans what is left, and gives the answer, once: what [`Desk::query`] gives.
    ///
    /// # Errors
    /// As [`ImportPlanning::step`].
    pub fn finish(&mut self, desk: &Desk) -> Result<Answer, Error> {
        self.going_on(desk)?;
        let planning = self.planning.take().ok_or_else(finished)?;
        Ok(planning.finish(&desk.state))
    }

    fn going_on(&mut self, desk: &Desk) -> Result<&mut Planning<'static>, Error> {
        let planning = self.planning.as_mut().ok_or_else(finished)?;
        if desk.state.foundation.is_same(&self.foundation) {
            Ok(planning)
        } else {
            Err(Error::PlanStale { hash: self.batch.clone() })
        }
    }
}

fn finished() -> Error {
    let expected = "a plan that has not told its answer";
    Error::invalid(vec![violation("Finished", "planning", expected, "one that has")])
}

/// What is asked about an import.
#[derive(Clone, Copy)]
pub(super) enum Wanted {
    /// What it does, with some of the rows.
    Page { after: u32, most: u32, only: Option<RowOutcome> },
    /// The rows that are wrong.
    Errors,
}

/// The answer to a question about an import, as far as it goes.
pub(super) struct Planning<'j> {
    rows: Rows<'j>,
    gathered: Gathered,
    more: bool,
}

enum Rows<'j> {
    Contacts(JobRows<'j, ContactMemory>),
    Equipment(JobRows<'j, EquipmentMemory>),
}

enum Gathered {
    Page(Page),
    Errors(ErrorFile),
}

impl<'j> Planning<'j> {
    pub(super) fn begin(
        state: &State,
        who: Who,
        job: Cow<'j, ImportJob>,
        wanted: Wanted,
    ) -> Result<Self, Error> {
        let rows = match owner_of(job.kind) {
            Some(owner) => {
                let asked = match wanted {
                    Wanted::Page { after, only, .. } => Asked::page(after, only),
                    Wanted::Errors => Asked::none(),
                };
                Rows::Contacts(JobRows::contacts(state, who, job, owner, asked)?)
            }
            None => Rows::Equipment(JobRows::equipment(state, who, job)?),
        };
        let gathered = match wanted {
            Wanted::Page { after, most, only } => Gathered::Page(Page::new(after, most, only)),
            Wanted::Errors => Gathered::Errors(match &rows {
                Rows::Contacts(rows) => rows.error_file()?,
                Rows::Equipment(rows) => rows.error_file()?,
            }),
        };
        Ok(Self { rows, gathered, more: true })
    }

    fn step(&mut self, state: &State, budget: usize) {
        let more = match (&mut self.rows, &mut self.gathered) {
            (Rows::Contacts(rows), Gathered::Page(page)) => {
                let who = rows.who;
                rows.step(state, budget, |memory, row, _| {
                    page.take(row, |row| state.told_row(who, row));
                    if page.is_full() {
                        memory.plain.enough();
                    }
                })
            }
            (Rows::Equipment(rows), Gathered::Page(page)) => {
                rows.step(state, budget, |_, row, _| {
                    page.take(row, EquipmentRowEdit::told_row);
                })
            }
            (Rows::Contacts(rows), Gathered::Errors(file)) => {
                rows.step(state, budget, |_, row, raw| file.take(row.outcome, &row.faults, raw))
            }
            (Rows::Equipment(rows), Gathered::Errors(file)) => {
                rows.step(state, budget, |_, row, raw| file.take(row.outcome, &row.faults, raw))
            }
        };
        self.more = more;
    }

    fn progress(&self) -> ImportProgress {
        let of = |planner: &Planner<'_>| ImportProgress {
            rows: planner.records(),
            bytes: planner.position() as u64,
            total_bytes: planner.total() as u64,
            finished: !self.more,
        };
        match &self.rows {
            Rows::Contacts(rows) => of(&rows.planner),
            Rows::Equipment(rows) => of(&rows.planner),
        }
    }

    pub(super) fn finish(mut self, state: &State) -> Answer {
        while self.more {
            self.step(state, ROWS_AT_ONCE);
        }
        let (mode, (plan, unused)) = match self.rows {
            Rows::Contacts(rows) => (rows.job.mode, rows.told()),
            Rows::Equipment(rows) => (rows.job.mode, rows.told()),
        };
        match self.gathered {
            Gathered::Page(page) => {
                let applicable = plan.errors == 0 || mode == ImportMode::BestEffort;
                Answer::ImportPlanned { plan: page.told(plan, applicable, unused) }
            }
            Gathered::Errors(file) => file.told(),
        }
    }
}

/// What a register finds out once, or knows from the rows before: it outlives the step.
pub(super) trait Memory {
    /// What a row comes to.
    type Edit;
    /// Where rows go.
    type Register<'a>: Register<Edit = Self::Edit>
    where
        Self: 'a;

    /// The desk as rows of a job see it.
    fn register<'a>(&'a self, state: &'a State, job: &'a ImportJob, who: Who)
    -> Self::Register<'a>;
}

/// The rows of a job, as far as they are planned.
pub(super) struct JobRows<'j, M> {
    /// Without its list, where it is owned.
    job: Cow<'j, ImportJob>,
    who: Who,
    memory: M,
    planner: Planner<'j>,
    unused: Vec<String>,
}

impl<'j> JobRows<'j, ContactMemory> {
    pub(super) fn contacts(
        state: &State,
        who: Who,
        job: Cow<'j, ImportJob>,
        owner: Owner,
        asked: Asked,
    ) -> Result<Self, Error> {
        Self::begin(state, who, job, |job| ContactMemory::new(state, job, owner, who, asked))
    }
}

impl<'j> JobRows<'j, EquipmentMemory> {
    /// For whoever may edit it.
    pub(super) fn equipment(
        state: &State,
        who: Who,
        job: Cow<'j, ImportJob>,
    ) -> Result<Self, Error> {
        state.allow_in_desk(who, Right::EquipmentEdit)?;
        Self::begin(state, who, job, |job| EquipmentMemory::new(state, keys_of(job)))
    }
}

impl<'j, M: Memory> JobRows<'j, M> {
    fn begin(
        state: &State,
        who: Who,
        job: Cow<'j, ImportJob>,
        memory: impl FnOnce(&ImportJob) -> M,
    ) -> Result<Self, Error> {
        state.check_job(who, &job)?;
        let (job, bytes) = with_bytes(job)?;
        let (planner, unused) = planner_of(&job, bytes)?;
        let memory = memory(&job);
        Ok(Self { job, who, memory, planner, unused })
    }

    /// Plans at most so many further rows, and hands each over with its text; whether there are more.
    fn step(
        &mut self,
        state: &State,
        rows: usize,
        mut each: impl FnMut(&M, Planned<M::Edit>, &[u8]),
    ) -> bool {
        let Self { job, who, memory, planner, .. } = self;
        let register = memory.register(state, job, *who);
        planner.step(&register, rows, |row, raw| each(memory, row, raw))
    }

    /// Plans all rows, and hands each over.
    pub(super) fn plan_all(
        mut self,
        state: &State,
        mut each: impl FnMut(Planned<M::Edit>),
    ) -> Plan {
        while self.step(state, ROWS_AT_ONCE, |_, row, _| each(row)) {}
        self.planner.finish()
    }

    /// The plan, and the columns that hold nothing.
    fn told(self) -> (Plan, Vec<String>) {
        (self.planner.finish(), self.unused)
    }

    fn error_file(&self) -> Result<ErrorFile, Error> {
        ErrorFile::new(&self.job.format, self.planner.text())
    }
}

/// A job with the bytes of its list: what is owned gives them away.
fn with_bytes(job: Cow<'_, ImportJob>) -> Result<(Cow<'_, ImportJob>, Cow<'_, [u8]>), Error> {
    match job {
        Cow::Borrowed(job) => Ok((Cow::Borrowed(job), bytes_of(&job.content)?)),
        Cow::Owned(mut job) => {
            let nothing = ExchangeContent::Text { text: String::new() };
            let bytes = match std::mem::replace(&mut job.content, nothing) {
                ExchangeContent::Text { text } => text.into_bytes(),
                encoded @ ExchangeContent::Base64 { .. } => bytes_of(&encoded)?.into_owned(),
            };
            Ok((Cow::Owned(job), Cow::Owned(bytes)))
        }
    }
}

/// What plans the rows of a job that was checked, and the columns that hold nothing.
fn planner_of<'j>(
    job: &ImportJob,
    bytes: Cow<'j, [u8]>,
) -> Result<(Planner<'j>, Vec<String>), Error> {
    let settings = PlanSettings {
        job: described(job),
        batch: String::from(job.batch.as_str()),
        kind: job.kind,
        profile: match job.format {
            ExchangeFormat::Table { profile, .. } => profile,
            ExchangeFormat::VCard => CellProfile::RoundTrip,
        },
        match_keys: keys_of(job).to_vec(),
        known: job.known,
        records: (job.first_record, job.last_record.unwrap_or(u32::MAX)),
        limits: Limits::default(),
    };
    match &job.format {
        ExchangeFormat::Table { dialect, .. } => {
            let (targets, unused) = columns_of(&bytes, dialect, job)?;
            let reader = reader_of(bytes, dialect)?;
            Ok((Planner::table(reader, targets, settings), unused))
        }
        ExchangeFormat::VCard => {
            if bytes.len() > settings.limits.bytes {
                return Err(too_long(settings.limits.bytes));
            }
            let text = match bytes {
                Cow::Borrowed(bytes) => std::str::from_utf8(bytes).ok().map(Cow::Borrowed),
                Cow::Owned(bytes) => String::from_utf8(bytes).ok().map(Cow::Owned),
            };
            let text = text.ok_or_else(|| other_encoding("unknown"))?;
            Ok((Planner::cards(CardReader::new(text), settings), Vec::new()))
        }
    }
}

const _: () = {
    // A plan can go on in another thread.
    const fn can_move<T: Send>() {}
    can_move::<ImportPlanning>();
};
