use std::collections::BTreeSet;

use super::anomaly::{Anomaly, AnomalyCode};
use super::lines::{count_lines, lines};
use super::timed::{Intake, Kinds, TimedCommand, name_of};
use crate::definition::{Command, LogAction, LogEntry};
use crate::id::AgentId;

/// Reads the log of a frontdesk desk: one [`LogEntry`] a line, as JSON.
///
/// Its commands, definitions included, are the facts, at the instants at which they took effect and by the actors who
/// gave them. Events are not read: a desk that is given the commands makes them again.
///
/// ```
/// use frontdesk::intake::command_log;
///
/// let log = br#"{"seq":1,"prior":"2025-06-10T08:00:00Z","given":"2025-06-10T08:00:00Z",
/// "#;
/// let intake = command_log(log);
/// assert_eq!(intake.anomalies.len(), 1, "the line is no entry");
/// ```
pub fn command_log(bytes: &[u8]) -> Intake {
    let mut intake = Intake::default();
    let mut kinds = Kinds::default();
    let mut agents: BTreeSet<AgentId> = BTreeSet::new();
    let mut latest = None;
    for line in lines(bytes) {
        intake.counts.records += 1;
        let entry: Result<LogEntry, String> = line
            .text
            .map_err(str::to_owned)
            .and_then(|text| serde_json::from_str(text).map_err(|error| error.to_string()));
        let mut say = |code, at, message| {
            intake.anomalies.push(Anomaly { code, line: line.number, at, agent: None, message });
        };
        let entry = match entry {
            Ok(entry) => entry,
            Err(message) => {
                intake.counts.set_aside += 1;
                say(AnomalyCode::BadRow, None, format!("{message}; set aside"));
                continue;
            }
        };
        if latest.is_some_and(|latest| entry.effective < latest) {
            let message = String::from("earlier than a line before; replayed at its own instant");
            say(AnomalyCode::OutOfOrder, Some(entry.effective), message);
        }
        latest = latest.max(Some(entry.effective));
        intake.counts.replayed += 1;
        let LogAction::Accepted { command } = entry.action else {
            kinds.add("Advance");
            continue;
        };
        kinds.add(name_of(&command));
        if let Command::DefineAgents { agents: defined } = &command {
            agents.extend(defined.iter().map(|agent| agent.id.clone()));
        }
        intake.facts.push(TimedCommand {
            at: entry.effective,
            line: line.number,
            actor: entry.actor,
            command,
            otherwise: None,
            inferred: false,
        });
    }
    intake.facts.sort_by_key(|fact| fact.at);
    intake.end = latest;
    intake.agents = agents.into_iter().collect();
    intake.counts.lines = count_lines(bytes);
    intake.counts.kinds = kinds.into_counts();
    intake
}
