//! What an import would do: decided row by row, told as a plan, and recognised by its hash.

use std::borrow::Cow;
use std::fmt;
use std::ops::Range;

use compact_str::{CompactString, ToCompactString};

use super::card_reader::CardReader;
use super::cards::Card;
use super::column::header_of;
use super::digest::Digest;
use super::list::{only_value, split_list};
use super::reader::{Limits, Reader, Record, RecordFault};
use super::row::{Cell, JointKey, Register, Row, Sought};
use super::seen::{Code, Seen};
use super::writer::formula_unguarded;
use crate::{
    CellProfile, ColumnTarget, ContactField, ExchangeKind, KnownRows, MatchKey, RowFault,
    RowOutcome,
};

/// How rows are taken.
#[derive(Debug, Clone)]
pub struct PlanSettings {
    /// Everything that the plan depends on besides the text; it goes into the hash.
    pub job: String,
    /// What ids of new rows begin with.
    pub batch: String,
    /// What the rows are.
    pub kind: ExchangeKind,
    /// How cells were written.
    pub profile: CellProfile,
    /// What rows are recognised by.
    pub match_keys: Vec<MatchKey>,
    /// What becomes of those that are.
    pub known: KnownRows,
    /// The records that are read, both included.
    pub records: (u32, u32),
    /// What there may be at most.
    pub limits: Limits,
}

/// What becomes of one row.
#[derive(Debug)]
pub struct Planned<E> {
    /// The number of the record.
    pub record: u32,
    /// The line on which it begins.
    pub line: u64,
    /// Where it stands in the text.
    pub span: (usize, usize),
    /// What is done.
    pub outcome: RowOutcome,
    /// Who is known.
    pub known: Option<u32>,
    /// Who is made, changed or found.
    pub id: Option<CompactString>,
    /// What is done to him.
    pub edit: Option<E>,
    /// What is wrong or odd.
    pub faults: Vec<RowFault>,
}

/// What there was of everything, once all rows were planned.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Plan {
    /// 16 hexadecimal digits.
    pub hash: String,
    /// Records that were read.
    pub records: u32,
    /// Rows that make somebody.
    pub creates: u32,
    /// Rows that change somebody.
    pub updates: u32,
    /// Rows that say what is so.
    pub unchanged: u32,
    /// Rows that are passed over.
    pub skipped: u32,
    /// Rows that are wrong.
    pub errors: u32,
    /// Rows that are odd.
    pub warnings: u32,
}

/// Plans an import in steps. Of a text that is handed over it lives as long as it is wanted.
#[derive(Debug)]
pub struct Planner<'t> {
    source: Source<'t>,
    settings: PlanSettings,
    tally: Tally,
    seen: Seen,
    kept: Kept,
    finished: bool,
}

/// What there was so far.
#[derive(Debug)]
struct Tally {
    digest: Digest,
    plan: Plan,
}

#[derive(Debug)]
#[allow(clippy::large_enum_variant, reason = "there is one for each plan")]
enum Source<'t> {
    Table { reader: Reader<'t>, targets: Vec<Option<ColumnTarget>>, header: bool },
    Cards { reader: CardReader<'t> },
}

impl Source<'_> {
    fn text(&self) -> &[u8] {
        match self {
            Self::Table { reader, .. } => reader.text(),
            Self::Cards { reader } => reader.text().as_bytes(),
        }
    }
}

impl<'t> Planner<'t> {
    /// Plans a table, of which a reader has read nothing yet. `targets` are what its columns hold.
    pub fn table(
        reader: Reader<'t>,
        targets: Vec<Option<ColumnTarget>>,
        settings: PlanSettings,
    ) -> Self {
        let header = reader.dialect().header;
        let ids = targets.iter().flatten().any(|target| *target == ColumnTarget::Id);
        Self::new(Source::Table { reader, targets, header }, ids, settings)
    }

    /// Plans the cards of a text, of which a reader has read nothing yet.
    pub fn cards(reader: CardReader<'t>, settings: PlanSettings) -> Self {
        // No card says an id of the host's.
        Self::new(Source::Cards { reader }, false, settings)
    }

    /// `ids`: whether any row may say its id.
    fn new(source: Source<'t>, ids: bool, settings: PlanSettings) -> Self {
        let text = source.text();
        let mut digest = Digest::default();
        digest.take(settings.job.as_bytes());
        digest.take(text);
        let lines = memchr::memchr_iter(b'\n', text).count();
        let rows = match source {
            Source::Table { .. } => lines,
            Source::Cards { .. } => lines / LINES_OF_A_CARD,
        };
        let (first, last) = settings.records;
        let most = settings.limits.records.min(last.saturating_sub(first).saturating_add(1));
        Self {
            source,
            tally: Tally { digest, plan: Plan::default() },
            seen: Seen::new(rows.min(most as usize), ids),
            kept: Kept::default(),
            settings,
            finished: false,
        }
    }

    /// How many bytes were read; all of them once there are no more records.
    pub fn position(&self) -> usize {
        match &self.source {
            _ if self.finished => self.total(),
            Source::Table { reader, .. } => reader.position(),
            Source::Cards { reader } => reader.position(),
        }
    }

    /// How many bytes there are.
    pub fn total(&self) -> usize {
        self.text().len()
    }

    /// The whole text.
    pub fn text(&self) -> &[u8] {
        self.source.text()
    }

    /// How many records were planned.
    pub fn records(&self) -> u32 {
        self.tally.plan.records
    }

    /// Plans at most so many further records, and hands each over that is a row, with its text as it stands; whether
    /// there are more.
    pub fn step<R: Register>(
        &mut self,
        register: &R,
        records: usize,
        mut planned: impl FnMut(Planned<R::Edit>, &[u8]),
    ) -> bool {
        let mut left = records.max(1);
        while left > 0 && !self.finished {
            let most = left.min(TOGETHER);
            left -= most;
            self.plan_some(register, most, &mut planned);
        }
        !self.finished
    }

    /// What there was.
    pub fn finish(mut self) -> Plan {
        self.tally.plan.hash = format!("{:016x}", self.tally.digest.finish());
        self.tally.plan
    }

    /// Plans at most so many further records together.
    fn plan_some<R: Register>(
        &mut self,
        register: &R,
        most: usize,
        planned: &mut impl FnMut(Planned<R::Edit>, &[u8]),
    ) {
        let Self { source, settings, tally, seen, kept, finished } = self;
        let mut rows: Vec<Cut<R::Edit>>;
        let cards: Vec<Option<Card>>;
        let mut cells: Vec<Cell<'_>>;
        let text: &[u8];
        match source {
            Source::Table { reader, targets, header } => {
                *finished = kept.read(reader, most, settings, *header);
                text = reader.text();
                rows = Vec::with_capacity(most);
                cells = Vec::with_capacity(kept.records.len() * targets.len());
                for record in kept.records() {
                    let Record { number, line, span, fault, .. } = record;
                    let mut row = Planned::new(number, line, span);
                    if number > settings.limits.records {
                        row.faults.push(fault_of("TooManyRecords", None, "a shorter list"));
                    } else if let Some(fault) = fault {
                        row.faults.push(told(fault));
                    } else {
                        row.faults.extend(ragged(&record, targets.len()));
                    }
                    let from = cells.len();
                    if row.faults.iter().all(|fault| fault.warning) {
                        for (column, (text, target)) in (1..).zip(record.cells().zip(&*targets)) {
                            let Some(target) = target else { continue };
                            let text = match settings.profile {
                                CellProfile::RoundTrip => text,
                                CellProfile::Spreadsheet => formula_unguarded(text),
                            };
                            let text = Cow::Borrowed(text);
                            cells.push(Cell { column, target, text, is_key: false });
                        }
                    }
                    rows.push(Cut::new(row, from..cells.len()));
                }
            }
            Source::Cards { reader } => {
                let next;
                (next, *finished) = next_cards(reader, most, settings);
                text = reader.text().as_bytes();
                (rows, cards) = next.into_iter().unzip();
                cells = Vec::new();
                for (cut, card) in rows.iter_mut().zip(&cards) {
                    let from = cells.len();
                    cells.extend(card.iter().flatten().map(|(target, text)| Cell {
                        column: 0,
                        target,
                        text: Cow::Borrowed(text.as_str()),
                        is_key: false,
                    }));
                    cut.cells = from..cells.len();
                }
            }
        }
        let mut keys: Vec<Keyed> = Vec::with_capacity(rows.len() * settings.match_keys.len());
        for cut in &mut rows {
            let from = keys.len();
            let own = cells.get_mut(cut.cells.clone()).unwrap_or_default();
            read_keys(own, settings, seen, register, &mut keys);
            cut.keys = from..keys.len();
        }
        seen.fetch(keys.iter().map(|key| key.code));
        for Cut { row, cells: own, keys: of_row } in rows {
            let own = cells.get(own).unwrap_or_default();
            let keys = keys.get(of_row).unwrap_or_default();
            let raw = text.get(row.span.0..row.span.1).unwrap_or_default();
            planned(decide(row, own, keys, settings, seen, tally, register), raw);
        }
    }
}

/// How many rows are planned together: what is known of their keys is fetched from memory at once.
const TOGETHER: usize = 32;
/// About how many lines a card has, its name and its address included.
const LINES_OF_A_CARD: usize = 6;

/// A row with its cells and its keys.
struct Cut<E> {
    row: Planned<E>,
    cells: Range<usize>,
    keys: Range<usize>,
}

impl<E> Cut<E> {
    fn new(row: Planned<E>, cells: Range<usize>) -> Self {
        Self { row, cells, keys: 0..0 }
    }
}

/// A key of a row.
struct Keyed {
    kind: MatchKey,
    column: u32,
    text: CompactString,
    code: Code,
    finds: bool,
}

/// A row that a card is, and what the card says.
type CardRow<E> = (Cut<E>, Option<Card>);

/// Reads on, at most so many cards; true where there are no more to be planned.
fn next_cards<E>(
    reader: &mut CardReader<'_>,
    most: usize,
    settings: &PlanSettings,
) -> (Vec<CardRow<E>>, bool) {
    let (first, last) = settings.records;
    let mut rows = Vec::new();
    for _ in 0..most {
        let Some(card) = reader.read().filter(|card| card.number <= last) else {
            return (rows, true);
        };
        if card.number < first {
            continue;
        }
        let mut row = Planned::new(card.number, card.line, card.span);
        let is_beyond = card.number > settings.limits.records;
        let read = if is_beyond { None } else { card.read() };
        if is_beyond {
            row.faults.push(fault_of("TooManyRecords", None, "a shorter list"));
        } else if read.is_none() {
            row.faults.push(fault_of("NotACard", None, "a vCard from BEGIN to END"));
        }
        rows.push((Cut::new(row, 0..0), read));
        if is_beyond {
            return (rows, true);
        }
    }
    (rows, false)
}

/// Records that are planned together.
#[derive(Default)]
struct Kept {
    text: String,
    ends: Vec<usize>,
    records: Vec<(Record<'static>, Range<usize>, Range<usize>)>,
}

impl fmt::Debug for Kept {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Kept({} records)", self.records.len())
    }
}

impl Kept {
    /// Reads on, at most so many records; true where there are no more to be planned.
    fn read(
        &mut self,
        reader: &mut Reader<'_>,
        most: usize,
        settings: &PlanSettings,
        header: bool,
    ) -> bool {
        let (first, last) = settings.records;
        self.text.clear();
        self.ends.clear();
        self.records.clear();
        for _ in 0..most {
            let Some(record) = reader.read() else { return true };
            if record.number > last {
                return true;
            }
            if record.number < first || (record.number == 1 && header) {
                continue;
            }
            let (text, ends) = record.parts();
            let from = (self.text.len(), self.ends.len());
            self.text.push_str(text);
            self.ends.extend_from_slice(ends);
            let (text, ends) = (from.0..self.text.len(), from.1..self.ends.len());
            self.records.push((record.moved("", &[]), text, ends));
            if record.number > settings.limits.records {
                return true;
            }
        }
        false
    }

    fn records(&self) -> impl Iterator<Item = Record<'_>> {
        self.records.iter().map(|(record, text, ends)| {
            let text = self.text.get(text.clone()).unwrap_or_default();
            record.moved(text, self.ends.get(ends.clone()).unwrap_or_default())
        })
    }
}

impl<E> Planned<E> {
    fn new(record: u32, line: u64, span: (usize, usize)) -> Self {
        let outcome = RowOutcome::Error;
        Self { record, line, span, outcome, known: None, id: None, edit: None, faults: Vec::new() }
    }
}

impl Tally {
    fn count<E>(&mut self, row: &Planned<E>) {
        let plan = &mut self.plan;
        plan.records += 1;
        let outcome = match row.outcome {
            RowOutcome::Create => &mut plan.creates,
            RowOutcome::Update => &mut plan.updates,
            RowOutcome::Unchanged => &mut plan.unchanged,
            RowOutcome::Skip => &mut plan.skipped,
            RowOutcome::Error => &mut plan.errors,
        };
        *outcome += 1;
        plan.warnings += u32::from(row.outcome != RowOutcome::Error && !row.faults.is_empty());
        let digest = &mut self.digest;
        digest.number(u64::from(row.record));
        digest.number(row.outcome as u64);
        digest.take(row.id.as_deref().unwrap_or_default().as_bytes());
        for fault in &row.faults {
            digest.take(fault.code.as_bytes());
        }
    }

    fn change(&mut self, target: &ColumnTarget, before: Option<&str>, after: Option<&str>) {
        let digest = &mut self.digest;
        digest.take(header_of(target).as_bytes());
        for text in [before, after] {
            digest.number(u64::from(text.is_some()));
            digest.take(text.unwrap_or_default().as_bytes());
        }
    }
}

/// Reads the keys of a row.
fn read_keys<R: Register>(
    cells: &mut [Cell<'_>],
    settings: &PlanSettings,
    seen: &Seen,
    register: &R,
    keys: &mut Vec<Keyed>,
) {
    for kind in settings.match_keys.iter().copied() {
        if kind == MatchKey::Serial {
            keys.extend(register.joint_key(cells).map(|JointKey { column, text, finds }| Keyed {
                kind,
                column,
                code: seen.code(kind, &text),
                text,
                finds,
            }));
            continue;
        }
        for cell in cells.iter_mut().filter(|cell| holds(cell.target, kind)) {
            let column = cell.column;
            let mut read = |text: &str| match register.key(kind, text) {
                Some(text) => {
                    let code = seen.code(kind, &text);
                    keys.push(Keyed { kind, column, code, text, finds: true });
                    true
                }
                None => false,
            };
            match only_value(&cell.text) {
                Some(text) => cell.is_key = !text.is_empty() && read(text),
                None => {
                    for text in split_list(&cell.text) {
                        read(&text);
                    }
                }
            }
        }
    }
}

/// Recognises a row, asks what it comes to, and counts it.
fn decide<R: Register>(
    mut row: Planned<R::Edit>,
    cells: &[Cell<'_>],
    keys: &[Keyed],
    settings: &PlanSettings,
    seen: &mut Seen,
    tally: &mut Tally,
    register: &R,
) -> Planned<R::Edit> {
    let mut new_id = None;
    if row.faults.iter().all(|fault| fault.warning) {
        if cells.iter().all(|cell| cell.text.trim().is_empty()) {
            row.outcome = RowOutcome::Skip;
        } else if recognise(&mut row, keys, settings, seen, register) {
            new_id = Some(come_to(&mut row, cells, settings, seen, register));
        }
    }
    tally.count(&row);
    if let (Some(edit), Some(new_id)) = (&row.edit, &new_id) {
        let told = Row { record: row.record, cells, new_id };
        register.changes(edit, &told, &mut |target, before, after| {
            tally.change(target, before, after);
        });
    }
    row
}

/// Who a row is; false where that is wrong, or all that is asked.
fn recognise<R: Register>(
    row: &mut Planned<R::Edit>,
    keys: &[Keyed],
    settings: &PlanSettings,
    seen: &mut Seen,
    register: &R,
) -> bool {
    let mut known = None;
    for kind in &settings.match_keys {
        let mut of_key: Option<u32> = None;
        for key in keys.iter().filter(|key| key.kind == *kind) {
            let column = Some(key.column);
            if let Some(line) = seen.key(key.code, row.line) {
                let fault = fault_of("RepeatedKey", column, "each key once in a list");
                // Two pieces of one serial number are odd, but there are such.
                let warning = *kind == MatchKey::Serial;
                row.faults.push(RowFault { other_line: Some(line), warning, ..fault });
            }
            if !key.finds {
                continue;
            }
            match register.find(key.kind, &key.text) {
                Sought::Nobody => {}
                Sought::One(number) if of_key.is_none_or(|other| other == number) => {
                    of_key = Some(number);
                }
                _ => row.faults.push(fault_of("Ambiguous", column, "a key of one only")),
            }
        }
        known = known.or(of_key);
    }
    if let Some(number) = known {
        row.id = Some(register.id(number).into());
        row.known = known;
        if let Some(line) = seen.contact(number, row.line) {
            let fault = fault_of("RepeatedContact", None, "each contact once in a list");
            row.faults.push(RowFault { other_line: Some(line), ..fault });
        }
    }
    if row.faults.iter().any(|fault| !fault.warning) {
        return false;
    }
    if known.is_some() && settings.known == KnownRows::Skip {
        row.outcome = RowOutcome::Skip;
        return false;
    }
    true
}

/// What a row that was recognised comes to; gives the id of somebody new.
fn come_to<R: Register>(
    row: &mut Planned<R::Edit>,
    cells: &[Cell<'_>],
    settings: &PlanSettings,
    seen: &mut Seen,
    register: &R,
) -> CompactString {
    let id_cell = cells.iter().find(|cell| *cell.target == ColumnTarget::Id);
    let own_id = id_cell.map(|cell| cell.text.trim()).filter(|id| !id.is_empty());
    let new_id = if let Some(id) = own_id {
        CompactString::new(id)
    } else {
        let mut id = CompactString::new(&settings.batch);
        id.push('-');
        id.push_str(&row.record.to_compact_string());
        id
    };
    let told = Row { record: row.record, cells, new_id: &new_id };
    match register.edit(row.known, &told, &mut row.faults) {
        Err(faults) => {
            // Whom the actor may not touch, he may not even see.
            if faults.iter().any(|fault| fault.code == NOT_ALLOWED) {
                row.id = None;
            }
            row.faults.extend(faults);
        }
        Ok(None) => row.outcome = RowOutcome::Unchanged,
        Ok(Some(edit)) => {
            // No two rows make somebody of one id, one given and the other made up. Where none is given, those that
            // are made up differ by their records.
            if row.known.is_none()
                && seen.ids
                && let Some(line) = seen.key(seen.code(MatchKey::Id, &new_id), row.line)
            {
                let fault = fault_of("RepeatedKey", None, "each id once in a list");
                row.faults.push(RowFault { other_line: Some(line), ..fault });
                return new_id;
            }
            row.edit = Some(edit);
            row.outcome = if row.known.is_some() { RowOutcome::Update } else { RowOutcome::Create };
            row.id.get_or_insert_with(|| new_id.clone());
        }
    }
    new_id
}

fn holds(target: &ColumnTarget, key: MatchKey) -> bool {
    match (target, key) {
        (ColumnTarget::Id, MatchKey::Id) => true,
        (ColumnTarget::Contact { field, .. }, _) => matches!(
            (field, key),
            (ContactField::ExternalId, MatchKey::ExternalId)
                | (ContactField::Email, MatchKey::Email)
                | (ContactField::Phone, MatchKey::Phone)
        ),
        _ => false,
    }
}

/// Too few cells, or more than there are columns.
fn ragged(record: &Record<'_>, width: usize) -> Option<RowFault> {
    let cells = record.len();
    if cells == width {
        return None;
    }
    let expected = format!("{width} cells");
    let empty = record.cells().skip(width).all(|cell| cell.trim().is_empty());
    if cells > width && empty {
        return Some(RowFault { warning: true, ..fault_of("ExtraCells", None, &expected) });
    }
    Some(fault_of("Ragged", u32::try_from(cells.min(width) + 1).ok(), &expected))
}

fn told(fault: RecordFault) -> RowFault {
    let column = |cell: usize| u32::try_from(cell + 1).ok();
    match fault {
        RecordFault::NotUtf8 { byte, cell } => {
            RowFault { byte: Some(byte), ..fault_of("NotUtf8", column(cell), "UTF-8") }
        }
        RecordFault::Nul { byte, cell } => {
            RowFault { byte: Some(byte), ..fault_of("Nul", column(cell), "text without NUL") }
        }
        RecordFault::Unclosed => fault_of("UnclosedQuote", None, "a quote at the end of the cell"),
        RecordFault::TooLong => fault_of("TooLong", None, "shorter cells"),
        RecordFault::TooManyCells => fault_of("TooManyCells", None, "fewer cells"),
    }
}

/// The code of a fault that is a lack of rights.
pub(crate) const NOT_ALLOWED: &str = "NotAllowed";

/// A fault of a row.
pub(crate) fn fault_of(code: &str, column: Option<u32>, expected: &str) -> RowFault {
    RowFault {
        code: code.to_owned(),
        column: column.filter(|column| *column > 0),
        expected: expected.to_owned(),
        byte: None,
        other_line: None,
        warning: false,
    }
}
