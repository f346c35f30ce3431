use std::collections::{BTreeMap, BTreeSet};

use super::anomaly::{Anomaly, AnomalyCode};
use super::call_records::members;
use super::lines::{count_lines, lines};
use super::queue_line::QueueLine;
use super::queue_member::Member;
use super::queue_reading::Reading;
use super::timed::{Intake, Kinds};
use crate::clock::{Millis, Zone};
use crate::id::{AgentId, ChannelId, QueueId};

/// What a `queue_log` does not say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QueueLogOptions {
    /// The zone whose days bound inferred log-ins. The log's own instants need none.
    pub zone: Zone,
    /// The channel of all calls.
    pub channel: ChannelId,
}

impl Default for QueueLogOptions {
    /// UTC, and the channel `voice`.
    fn default() -> Self {
        Self { zone: Zone::utc(), channel: ChannelId::known("voice") }
    }
}

/// Reads the `queue_log` of Asterisk: lines of `epoch|call|queue|agent|event|data1|data2|…`.
///
/// | event | becomes |
/// |---|---|
/// | `ADDMEMBER`, `AGENTLOGIN`, `AGENTCALLBACKLOGIN` | log-in and `GoOnQueue`, with the first queue; `ADDMEMBER` with `PAUSED` a pause as well |
/// | `REMOVEMEMBER`, `AGENTLOGOFF`, `AGENTCALLBACKLOGOFF` | log-out, with the last queue |
/// | `PAUSEALL`, `PAUSE` | `Pause` once the agent is paused in every queue; the reason is the pause type |
/// | `UNPAUSEALL`, `UNPAUSE` | `Resume` |
/// | `CONNECT` | `Offer` when ringing began, and `Answer`; where the desk refuses that, `Begin` |
/// | `RINGNOANSWER` | `Offer` when ringing began, and `OfferFailed`: `NoAnswer`, or `DeviceBusy` where nothing rang |
/// | `RINGCANCELED`, `AGENTDUMP` | the same with `Cancelled`, `Rejected` |
/// | `COMPLETEAGENT`, `COMPLETECALLER` | `End`, completed |
/// | `TRANSFER`, `BLINDTRANSFER`, `ATTENDEDTRANSFER` | `End`, transferred |
/// | `QUEUESTART` | the end, abandoned, of the calls that the restart of the server cut off |
/// | `ENTERQUEUE`, `ABANDON`, `EXITWITHTIMEOUT` and the like | nothing: they are about callers |
///
/// The first offer of a call has the call's id as that of its interaction; a further one, to another agent at the same
/// time or to the same agent again, has `#2`, `#3` … after it, since a desk takes each id once. As the log has whole
/// seconds, an offer that would begin up to one second before the agent is free begins when he is.
///
/// ```
/// use frontdesk::intake::{QueueLogOptions, queue_log};
///
/// let log = b"1749542400|MANAGER|sales|SIP/1001|ADDMEMBER|\n\
///             1749542460|1749542450.7|sales|SIP/1001|CONNECT|10|1749542455.8|5\n\
///             1749542520|1749542450.7|sales|SIP/1001|COMPLETECALLER|10|60|1\n";
/// let intake = queue_log(log, &QueueLogOptions::default());
/// // Login, GoOnQueue, Offer, Answer, End.
/// assert_eq!(intake.facts.len(), 5);
/// assert!(intake.anomalies.is_empty());
/// ```
pub fn queue_log(bytes: &[u8], options: &QueueLogOptions) -> Intake {
    let mut kinds = Kinds::default();
    let mut intake = Intake::default();
    let mut reading = Reading::new(options);
    let mut read = Vec::new();
    let mut latest = None;
    for line in lines(bytes) {
        intake.counts.records += 1;
        match line.text.and_then(|text| QueueLine::read(line.number, text)) {
            Ok(line) => {
                if latest.is_some_and(|latest| line.at < latest) {
                    let message = "earlier than a line before; replayed at its own instant";
                    reading.say(AnomalyCode::OutOfOrder, &line, None, message);
                }
                latest = latest.max(Some(line.at));
                kinds.add(line.event);
                if let Some(seconds) = line.wait_seconds() {
                    intake.counts.queued += 1;
                    let wait = intake.counts.wait.millis().saturating_add(seconds * 1_000);
                    intake.counts.wait = Millis::from_millis(wait);
                }
                read.push(line);
            }
            Err(message) => reading.anomalies.push(Anomaly {
                code: AnomalyCode::BadRow,
                line: line.number,
                at: None,
                agent: None,
                message: format!("{message}; set aside"),
            }),
        }
    }
    read.sort_by_key(|line| line.at);

    let mut members = find_members(&read, &mut reading);
    for line in &read {
        match (kind_of(line.event), line.agent()) {
            (Kind::Member, Some(agent)) => match members.get_mut(agent) {
                Some(member) => member.apply(&mut reading, line),
                None if AgentId::new(agent).is_err() => {
                    let message = "the agent's name has more than 64 bytes; set aside";
                    reading.say(AnomalyCode::BadRow, line, None, message);
                }
                None => {
                    let message = "nobody of this name is in a queue; set aside";
                    reading.say(AnomalyCode::UnknownMember, line, None, message);
                }
            },
            (Kind::Member, None) => {
                reading.say(AnomalyCode::BadRow, line, None, "the event has no agent; set aside");
            }
            (Kind::Start, _) => {
                for member in members.values_mut() {
                    member.restart(&mut reading, line);
                }
            }
            (Kind::Caller, _) => {}
            (Kind::Unknown, _) => {
                reading.say(AnomalyCode::UnknownEvent, line, None, "an unknown event; set aside");
            }
        }
    }
    if let Some(end) = latest {
        for member in members.values_mut() {
            member.finish(&mut reading, end);
        }
    }
    intake.agents = members.into_values().map(|member| member.agent).collect();
    intake.end = latest;
    intake.counts.lines = count_lines(bytes);
    intake.counts.kinds = kinds.into_counts();
    reading.into_intake(intake)
}

/// What an event is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Member,
    Start,
    Caller,
    Unknown,
}

fn kind_of(event: &str) -> Kind {
    match event {
        "ADDMEMBER"
        | "REMOVEMEMBER"
        | "AGENTLOGIN"
        | "AGENTCALLBACKLOGIN"
        | "AGENTLOGOFF"
        | "AGENTCALLBACKLOGOFF"
        | "PAUSE"
        | "PAUSEALL"
        | "UNPAUSE"
        | "UNPAUSEALL"
        | "CONNECT"
        | "RINGNOANSWER"
        | "RINGCANCELED"
        | "AGENTDUMP"
        | "COMPLETEAGENT"
        | "COMPLETECALLER"
        | "TRANSFER"
        | "BLINDTRANSFER"
        | "ATTENDEDTRANSFER" => Kind::Member,
        "QUEUESTART" => Kind::Start,
        "ENTERQUEUE" | "ABANDON" | "EXITEMPTY" | "EXITWITHKEY" | "EXITWITHTIMEOUT"
        | "JOINEMPTY" | "JOINUNAVAIL" | "LEAVEEMPTY" | "FULL" | "CLOSED" | "DIVERT_CA_RATIO"
        | "DIVERT_HOLDTIME" | "CONFIGRELOAD" | "DID" | "INFO" | "PENALTY" | "MEMBERPENALTY"
        | "RINGINUSE" | "MEMBERRINGINUSE" | "SYSCOMPAT" | "CALLSTATUS" => Kind::Caller,
        _ => Kind::Unknown,
    }
}

/// The members, with the queues that each is seen in. A pause of all queues names the device where the other events name
/// the person, so it makes no member by itself.
fn find_members<'text>(
    read: &[QueueLine<'text>],
    reading: &mut Reading<'_, 'text>,
) -> BTreeMap<&'text str, Member<'text>> {
    let mut members: BTreeMap<&str, Member<'_>> = BTreeMap::new();
    let mut queues: BTreeMap<QueueId, BTreeSet<AgentId>> = BTreeMap::new();
    for line in read {
        let about_queue =
            kind_of(line.event) == Kind::Member && !matches!(line.event, "PAUSEALL" | "UNPAUSEALL");
        let Some(name) = line.agent().filter(|_| about_queue) else { continue };
        let Ok(agent) = AgentId::new(name) else { continue };
        if let Some(Ok(queue)) = line.queue().map(QueueId::new) {
            queues.entry(queue).or_default().insert(agent.clone());
        }
        members.entry(name).or_insert_with(|| Member::new(agent)).see(line);
    }
    reading.queues = self::members(queues);
    members
}
