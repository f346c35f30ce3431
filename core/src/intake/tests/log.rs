use super::{at, odd, story};
use crate::definition::{Command, LogAction, LogEntry};
use crate::id::{ActorId, AgentId};
use crate::intake::{AnomalyCode, command_log};

#[test]
fn entries_are_facts_and_advances_are_time() {
    let entry = |seq, when: &str, action| LogEntry {
        seq,
        prior: at(when),
        given: at(when),
        effective: at(when),
        forced: false,
        actor: ActorId::new("ann").unwrap(),
        action,
        events: Vec::new(),
    };
    let resume = Command::Resume { agent: AgentId::new("ann").unwrap() };
    let entries = [
        entry(1, "2025-06-10T08:00:00Z", LogAction::Accepted { command: resume }),
        entry(2, "2025-06-10T09:00:00Z", LogAction::Advance),
    ];
    let mut text: String =
        entries.iter().map(|entry| serde_json::to_string(entry).unwrap() + "\n").collect();
    text += "{}\n";
    let intake = command_log(text.as_bytes());
    assert_eq!(story(&intake), ["06-10T08:00:00 Resume ann"]);
    assert_eq!(intake.facts[0].actor.as_str(), "ann");
    assert_eq!(intake.end, Some(at("2025-06-10T09:00:00Z")));
    assert_eq!(odd(&intake), [(AnomalyCode::BadRow, 3)]);
    let kinds: Vec<_> = intake.counts.kinds.iter().map(|kind| &*kind.kind).collect();
    assert_eq!(kinds, ["Advance", "Resume"]);
}
