use std::collections::{BTreeMap, BTreeSet};

use compact_str::CompactString;
use csv::{ByteRecord, ReaderBuilder, StringRecord};
use hashbrown::HashMap;

use super::anomaly::{Anomaly, AnomalyCode};
use super::call_mapping::CallMapping;
use super::call_row::{Columns, Row};
use super::lines::{MAX_COLUMNS, MAX_LINE_BYTES, count_lines};
use super::sessions::{Days, attend};
use super::timed::{Facts, Intake, Kinds, QueueMembers, Rank};
use crate::clock::{Millis, Span, Timestamp, Zone};
use crate::definition::{Command, EndReason, Error, InteractionKind, Violation};
use crate::id::{AgentId, InteractionId, QueueId};

/// Reads a table with one call a row, such as the call records of a telephone system, as CSV or TSV.
///
/// The first row names the columns. A served call becomes [`Command::Begin`] and [`Command::End`] at its agent, in order
/// of the starts, those of one start in order of the lines; calls of an agent may overlap. Other rows are counted, and
/// listed as anomalies where the mapping does not expect them.
///
/// [`Error::Invalid`] where the mapping names columns that the table has not. See [`CallMapping`] for an example of one.
///
/// ```
/// use frontdesk::intake::{CallMapping, call_records};
///
/// let mapping = CallMapping::from_json(
///     r#"{"agent": "agent", "date": {"column": "date"}, "start": "from", "end": "to"}"#,
/// )?;
/// let table = b"agent,date,from,to\nann,2025-06-10,9:00:00,9:05:00\n";
/// let intake = call_records(table, &mapping)?;
/// // Log in, go on queue, begin, end, log out.
/// assert_eq!(intake.facts.len(), 5);
/// assert!(intake.anomalies.is_empty());
/// # Ok::<(), frontdesk::Error>(())
/// ```
pub fn call_records(bytes: &[u8], mapping: &CallMapping) -> Result<Intake, Error> {
    let delimiter = u8::try_from(mapping.delimiter).ok().filter(u8::is_ascii);
    let Some(delimiter) = delimiter.filter(|byte| !b"\"\r\n\0".contains(byte)) else {
        return Err(invalid("delimiter", "one ASCII character, no quote, no end of a line"));
    };
    let mut reader = ReaderBuilder::new()
        .delimiter(delimiter)
        .quoting(mapping.quoting)
        .flexible(true)
        .from_reader(bytes);
    let header = reader.byte_headers().ok().and_then(|header| text(header).ok());
    let Some(mut header) = header.filter(|header| header.len() <= MAX_COLUMNS) else {
        return Err(invalid("table", "a header row in UTF-8 of at most 1,000 columns"));
    };
    header.trim();
    let columns = Columns::find(mapping, &header)?;
    let zone = mapping.zone.clone().unwrap_or_default();

    let mut table = Table::default();
    let mut record = ByteRecord::new();
    while let Ok(true) = reader.read_byte_record(&mut record) {
        let line = record.position().map_or(0, csv::Position::line);
        table.records += 1;
        match text(&record).and_then(|record| width(record, header.len())) {
            Ok(record) => {
                table.row(&Row { mapping, zone: &zone, columns: &columns, record: &record, line });
            }
            Err(message) => table.anomalies.push(Anomaly {
                code: AnomalyCode::BadRow,
                line,
                at: None,
                agent: None,
                message: format!("{message}; set aside"),
            }),
        }
    }
    let mut intake = table.into_intake(mapping, &zone);
    intake.counts.lines = count_lines(bytes);
    Ok(intake)
}

/// What has been read of a table.
#[derive(Debug, Default)]
struct Table {
    records: u64,
    queued: u64,
    wait: i64,
    outcomes: Kinds,
    calls: Vec<Call>,
    anomalies: Vec<Anomaly>,
}

/// A served call.
#[derive(Debug)]
struct Call {
    line: u64,
    id: CompactString,
    agent: AgentId,
    queue: Option<QueueId>,
    span: Span,
}

impl Table {
    fn row(&mut self, row: &Row<'_>) {
        let mapping = row.mapping;
        let outcome = mapping.outcome.as_ref().zip(row.columns.outcome);
        if let Some((outcome, column)) = outcome {
            let found = row.field(column);
            self.outcomes.add(found);
            if outcome.ignored.iter().any(|ignored| ignored == found) {
                return;
            }
            self.add_wait(row);
            if outcome.served.iter().all(|served| served != found) {
                if row.is_timed() {
                    let message =
                        String::from("a call that was not served has times of service; set aside");
                    self.say(AnomalyCode::NotServedButTimed, row.line, None, message);
                }
                return;
            }
        } else {
            self.add_wait(row);
        }

        let found = row.field(row.columns.agent);
        let nobody = found.is_empty() || mapping.no_agent.iter().any(|nobody| nobody == found);
        if nobody {
            let message = String::from("a served call without an agent; set aside");
            self.say(AnomalyCode::NoAgent, row.line, None, message);
        }
        let first = self.anomalies.len();
        let span = row.service(&mut self.anomalies);
        if nobody {
            return;
        }
        let (agent, queue) = match (AgentId::new(found), queue_of(row)) {
            (Ok(agent), Ok(queue)) => (agent, queue),
            (Err(error), _) | (_, Err(error)) => {
                return self.say(
                    AnomalyCode::BadRow,
                    row.line,
                    None,
                    format!("{error}; set aside"),
                );
            }
        };
        for anomaly in self.anomalies.iter_mut().skip(first) {
            anomaly.agent = Some(agent.clone());
        }
        if let Some(span) = span {
            self.calls.push(Call { line: row.line, id: id_of(row), agent, queue, span });
        }
    }

    fn add_wait(&mut self, row: &Row<'_>) {
        if let Some(wait) = row.wait() {
            self.queued += 1;
            self.wait = self.wait.saturating_add(wait.millis());
        }
    }

    fn say(&mut self, code: AnomalyCode, line: u64, at: Option<Timestamp>, message: String) {
        self.anomalies.push(Anomaly { code, line, at, agent: None, message });
    }

    fn into_intake(mut self, mapping: &CallMapping, zone: &Zone) -> Intake {
        self.calls.sort_by_key(|call| (call.span.start, call.line));
        let mut facts = Facts::default();
        let mut uses: HashMap<CompactString, u32> = HashMap::new();
        let mut agents: BTreeMap<AgentId, Vec<(Span, u64)>> = BTreeMap::new();
        let mut queues: BTreeMap<QueueId, BTreeSet<AgentId>> = BTreeMap::new();
        let mut busy_until: HashMap<AgentId, (Timestamp, u64)> = HashMap::new();
        for call in &self.calls {
            let Span { start, end } = call.span;
            let mut say = |code, message| {
                let agent = Some(call.agent.clone());
                self.anomalies.push(Anomaly {
                    code,
                    line: call.line,
                    at: Some(start),
                    agent,
                    message,
                });
            };
            let uses = uses.entry(call.id.clone()).or_default();
            *uses += 1;
            let text = match *uses {
                1 => call.id.to_string(),
                number => format!("{}#{number}", call.id),
            };
            if *uses > 1 {
                say(AnomalyCode::DuplicateId, format!("the id was used before; {text} was used"));
            }
            let Ok(interaction) = InteractionId::new(&text) else {
                say(AnomalyCode::BadRow, String::from("the id has more than 64 bytes; set aside"));
                continue;
            };
            match busy_until.get_mut(&call.agent) {
                Some((until, line)) => {
                    if start < *until {
                        say(
                            AnomalyCode::Overlap,
                            format!("begins during the call of line {line}; replayed"),
                        );
                    }
                    if *until < end {
                        (*until, *line) = (end, call.line);
                    }
                }
                None => {
                    busy_until.insert(call.agent.clone(), (end, call.line));
                }
            }
            let agent = call.agent.clone();
            let begin = Command::Begin {
                agent: agent.clone(),
                interaction: interaction.clone(),
                channel: mapping.channel.clone(),
                kind: InteractionKind::Queue,
            };
            let finish =
                Command::End { agent: agent.clone(), interaction, how: EndReason::Completed };
            // At one instant calls end before others begin; a call without length ends after its own beginning.
            let rank = if start == end { Rank::Earlier } else { Rank::Event };
            facts.push(start, Rank::Earlier, call.line, begin);
            facts.push(end, rank, call.line, finish);
            if let Some(queue) = &call.queue {
                queues.entry(queue.clone()).or_default().insert(agent.clone());
            }
            agents.entry(agent).or_default().push((call.span, call.line));
        }
        let mut days = Days::new(zone);
        for (agent, spans) in &agents {
            attend(&mut facts, &mut days, agent, spans.iter().copied());
        }

        self.anomalies.sort_by_key(|anomaly| anomaly.line);
        let replayed =
            agents.values().map(|calls| u64::try_from(calls.len()).unwrap_or(u64::MAX)).sum();
        let mut intake = Intake {
            agents: agents.into_keys().collect(),
            queues: members(queues),
            facts: facts.sorted(),
            anomalies: self.anomalies,
            ..Intake::default()
        };
        intake.end = intake.facts.last().map(|fact| fact.at);
        intake.counts.records = self.records;
        intake.counts.replayed = replayed;
        intake.counts.set_aside = self.records.saturating_sub(replayed);
        intake.counts.kinds = self.outcomes.into_counts();
        intake.counts.queued = self.queued;
        intake.counts.wait = Millis::from_millis(self.wait);
        intake
    }
}

/// The queues and their members, as an intake lists them.
pub(super) fn members(queues: BTreeMap<QueueId, BTreeSet<AgentId>>) -> Vec<QueueMembers> {
    queues
        .into_iter()
        .map(|(queue, members)| QueueMembers { queue, members: members.into_iter().collect() })
        .collect()
}

fn queue_of(row: &Row<'_>) -> Result<Option<QueueId>, crate::id::IdError> {
    let field = row.columns.queue.map(|column| row.field(column)).unwrap_or_default();
    if field.is_empty() { Ok(None) } else { QueueId::new(field).map(Some) }
}

fn id_of(row: &Row<'_>) -> CompactString {
    let fields: Vec<_> = row.columns.id.iter().map(|&column| row.field(column)).collect();
    if fields.is_empty() {
        compact_str::format_compact!("line-{}", row.line)
    } else {
        fields.join("-").into()
    }
}

fn text(record: &ByteRecord) -> Result<StringRecord, &'static str> {
    if record.as_slice().len() > MAX_LINE_BYTES {
        return Err("the row is too long");
    }
    if record.as_slice().contains(&0) {
        return Err("the row has a NUL byte");
    }
    StringRecord::from_byte_record(record.clone()).map_err(|_| "the row is not UTF-8")
}

fn width(record: StringRecord, columns: usize) -> Result<StringRecord, &'static str> {
    match record.len().cmp(&columns) {
        std::cmp::Ordering::Less => Err("the row has too few columns"),
        std::cmp::Ordering::Equal => Ok(record),
        std::cmp::Ordering::Greater => Err("the row has too many columns"),
    }
}

fn invalid(path: &str, expected: &str) -> Error {
    let violation = Violation {
        code: String::from("OutOfRange"),
        path: path.to_owned(),
        expected: expected.to_owned(),
        found: String::from("something else"),
    };
    Error::Invalid { violations: vec![violation], total: 1 }
}
