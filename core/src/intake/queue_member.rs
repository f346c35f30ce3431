use std::collections::BTreeSet;

use super::anomaly::AnomalyCode;
use super::queue_line::QueueLine;
use super::queue_reading::Reading;
use super::sessions::{Attendance, enter, leave, log_in, log_out};
use super::timed::Rank;
use crate::clock::{Millis, Span, Timestamp};
use crate::definition::{Command, EndReason, InteractionKind, OfferFailure};
use crate::id::{AgentId, InteractionId, PauseTypeId};

/// How coarse the instants of a `queue_log` are.
const RESOLUTION: Millis = Millis::from_seconds(1);

/// The place among a member's queues of a log-in that is not to a queue.
const SIGNED_IN: &str = "";

/// A member of queues, as far as the log has been read.
#[derive(Debug)]
pub(super) struct Member<'text> {
    pub(super) agent: AgentId,
    /// All queues that the log shows the member in.
    seen: BTreeSet<&'text str>,
    /// The queues that the member is known to join or leave somewhere in the log.
    joins: BTreeSet<&'text str>,
    /// Those of them that the member leaves before joining: joined before the log begins.
    before: BTreeSet<&'text str>,
    /// The queues that the member is in now by the word of the log.
    joined: BTreeSet<&'text str>,
    /// A log-in that the log does not tell of.
    attendance: Option<Attendance>,
    /// Logged off while a call goes on.
    leaving: bool,
    paused: Paused<'text>,
    calls: Vec<OpenCall<'text>>,
    free_since: Timestamp,
}

#[derive(Debug, Default)]
struct Paused<'text> {
    everywhere: bool,
    queues: BTreeSet<&'text str>,
    told: Told,
    /// A pause in some queues, as long as it may become one in all.
    part: Option<QueueLine<'text>>,
}

/// What the desk was told of a member's pause.
#[derive(Debug, Default, PartialEq, Eq)]
enum Told {
    /// That there is none.
    #[default]
    None,
    /// That there is one, and its type where it has one.
    Pause(Option<PauseTypeId>),
}

#[derive(Debug)]
struct OpenCall<'text> {
    line: QueueLine<'text>,
    interaction: InteractionId,
}

impl<'text> Member<'text> {
    pub(super) fn new(agent: AgentId) -> Self {
        Self {
            agent,
            seen: BTreeSet::new(),
            joins: BTreeSet::new(),
            before: BTreeSet::new(),
            joined: BTreeSet::new(),
            attendance: None,
            leaving: false,
            paused: Paused::default(),
            calls: Vec::new(),
            free_since: Timestamp::MIN,
        }
    }

    /// Notes which queues there are, before any line is applied.
    pub(super) fn see(&mut self, line: &QueueLine<'text>) {
        self.seen.extend(line.queue());
        let (place, leaves) = match line.event {
            "ADDMEMBER" => (line.queue().unwrap_or(SIGNED_IN), false),
            "REMOVEMEMBER" => (line.queue().unwrap_or(SIGNED_IN), true),
            "AGENTLOGIN" | "AGENTCALLBACKLOGIN" => (SIGNED_IN, false),
            "AGENTLOGOFF" | "AGENTCALLBACKLOGOFF" => (SIGNED_IN, true),
            _ => return,
        };
        if self.joins.insert(place) && leaves {
            self.before.insert(place);
        }
    }

    /// Applies a line about this member. Lines come in order of time.
    pub(super) fn apply(&mut self, reading: &mut Reading<'_, 'text>, line: &QueueLine<'text>) {
        if self.paused.part.is_some_and(|part| part.at < line.at) {
            self.report_part(reading);
        }
        if !self.before.is_empty() {
            self.joined = std::mem::take(&mut self.before);
            let began = line.at.saturating_add(-line.ringing().unwrap_or_default());
            log_in(&mut reading.facts, &self.agent, began, line.number);
        }
        match line.event {
            "ADDMEMBER" => self.join(reading, line, line.queue().unwrap_or(SIGNED_IN)),
            "REMOVEMEMBER" => self.leave(reading, line, line.queue().unwrap_or(SIGNED_IN)),
            "AGENTLOGIN" | "AGENTCALLBACKLOGIN" => self.join(reading, line, SIGNED_IN),
            "AGENTLOGOFF" | "AGENTCALLBACKLOGOFF" => {
                self.joined.clear();
                self.leave(reading, line, SIGNED_IN);
            }
            "PAUSEALL" => self.pause(reading, line, None),
            "PAUSE" => self.pause(reading, line, line.queue()),
            "UNPAUSEALL" => self.unpause(reading, line, None),
            "UNPAUSE" => self.unpause(reading, line, line.queue()),
            "CONNECT" => self.connect(reading, line),
            "RINGNOANSWER" if line.ringing() == Some(Millis::ZERO) => {
                self.miss(reading, line, OfferFailure::DeviceBusy);
            }
            "RINGNOANSWER" => self.miss(reading, line, OfferFailure::NoAnswer),
            "RINGCANCELED" => self.miss(reading, line, OfferFailure::Cancelled),
            "AGENTDUMP" => self.miss(reading, line, OfferFailure::Rejected),
            "COMPLETEAGENT" | "COMPLETECALLER" => {
                self.complete(reading, line, EndReason::Completed);
            }
            _ => self.complete(reading, line, EndReason::Transferred),
        }
    }

    /// The server was started anew: its calls are gone.
    pub(super) fn restart(&mut self, reading: &mut Reading<'_, 'text>, line: &QueueLine<'text>) {
        self.abandon_calls(reading, line.at, "the server was started anew");
    }

    /// The log is over.
    pub(super) fn finish(&mut self, reading: &mut Reading<'_, 'text>, end: Timestamp) {
        self.report_part(reading);
        self.abandon_calls(reading, end, "the log is over");
        self.end_attendance(reading);
    }

    fn join(
        &mut self,
        reading: &mut Reading<'_, 'text>,
        line: &QueueLine<'text>,
        place: &'text str,
    ) {
        let away = self.joined.is_empty();
        self.joined.insert(place);
        if away {
            let today = reading.days.date(line.at);
            let attends = self.attendance.is_some_and(|present| present.day == today);
            if attends || (self.attendance.is_some() && !self.calls.is_empty()) {
                self.attendance = None;
            } else {
                self.end_attendance(reading);
                if std::mem::take(&mut self.leaving) {
                    let stay = Command::CancelNext { agent: self.agent.clone() };
                    reading.facts.push(line.at, Rank::Event, line.number, stay);
                }
                self.paused = Paused::default();
                self.free_since = line.at;
                enter(&mut reading.facts, &self.agent, line.at, Rank::Event, line.number);
            }
        }
        let [first, ..] = line.data;
        if line.event == "ADDMEMBER" && first == "PAUSED" {
            self.paused.queues.insert(place);
            self.tell_pause(reading, line, None);
        }
    }

    fn leave(
        &mut self,
        reading: &mut Reading<'_, 'text>,
        line: &QueueLine<'text>,
        place: &'text str,
    ) {
        self.joined.remove(place);
        self.paused.queues.remove(place);
        if self.joined.is_empty() {
            self.leaving = !self.calls.is_empty();
            self.paused = Paused::default();
            self.attendance = None;
            leave(&mut reading.facts, &self.agent, line.at, Rank::Event, line.number);
        } else {
            self.tell_resume(reading, line);
        }
    }

    fn pause(
        &mut self,
        reading: &mut Reading<'_, 'text>,
        line: &QueueLine<'text>,
        queue: Option<&'text str>,
    ) {
        self.attend(reading, line.at, line);
        match queue {
            Some(queue) => {
                self.paused.queues.insert(queue);
            }
            None => self.paused.everywhere = true,
        }
        let [reason, ..] = line.data;
        match (reason.is_empty(), PauseTypeId::new(reason)) {
            (true, _) => self.tell_pause(reading, line, None),
            (false, Ok(pause_type)) => self.tell_pause(reading, line, Some(pause_type)),
            (false, Err(error)) => {
                let message = format!("{error}; replayed as a pause without a type");
                reading.say(AnomalyCode::BadTime, line, Some(&self.agent), message);
                self.tell_pause(reading, line, None);
            }
        }
    }

    fn unpause(
        &mut self,
        reading: &mut Reading<'_, 'text>,
        line: &QueueLine<'text>,
        queue: Option<&'text str>,
    ) {
        self.attend(reading, line.at, line);
        self.paused.everywhere = false;
        match queue {
            Some(queue) => {
                self.paused.queues.remove(queue);
            }
            None => self.paused.queues.clear(),
        }
        self.tell_resume(reading, line);
    }

    fn is_paused_in_all(&self) -> bool {
        let in_all = |queues: &BTreeSet<&str>| {
            let mut queues = queues.iter().filter(|&&queue| queue != SIGNED_IN).peekable();
            queues.peek().is_some() && queues.all(|queue| self.paused.queues.contains(queue))
        };
        let joined = self.joined.iter().any(|&queue| queue != SIGNED_IN);
        self.paused.everywhere || in_all(if joined { &self.joined } else { &self.seen })
    }

    fn tell_pause(
        &mut self,
        reading: &mut Reading<'_, 'text>,
        line: &QueueLine<'text>,
        pause_type: Option<PauseTypeId>,
    ) {
        if !self.is_paused_in_all() {
            self.paused.part.get_or_insert(*line);
            return;
        }
        self.paused.part = None;
        let told = Told::Pause(pause_type.clone());
        if self.paused.told == told {
            return;
        }
        self.paused.told = told;
        reading.pause_types.extend(pause_type.clone());
        let agent = self.agent.clone();
        let pause = Command::Pause { agent, pause_type, until: None, comment: None };
        reading.facts.push(line.at, Rank::Event, line.number, pause);
    }

    fn tell_resume(&mut self, reading: &mut Reading<'_, 'text>, line: &QueueLine<'text>) {
        if self.paused.told != Told::None && !self.is_paused_in_all() {
            self.paused.told = Told::None;
            self.free_since = line.at;
            let resume = Command::Resume { agent: self.agent.clone() };
            // A pause that still waits for the end of a call is given up instead.
            let otherwise = Some(Command::CancelNext { agent: self.agent.clone() });
            reading.facts.push_or(line.at, Rank::Event, line.number, resume, otherwise);
        }
    }

    fn report_part(&mut self, reading: &mut Reading<'_, 'text>) {
        if let Some(part) = self.paused.part.take() {
            let message = "paused in some queues, not in all; no pause of the agent";
            reading.say(AnomalyCode::PausedInPart, &part, Some(&self.agent), message);
        }
    }

    fn connect(&mut self, reading: &mut Reading<'_, 'text>, line: &QueueLine<'text>) {
        if let Some(place) = self.calls.iter().position(|open| open.line.call == line.call) {
            let open = self.calls.remove(place);
            self.abandon(reading, &open, line.at, "it began anew");
        }
        let Some(interaction) = self.offer(reading, line) else { return };
        let agent = self.agent.clone();
        let answer = Command::Answer { agent: agent.clone(), interaction: interaction.clone() };
        let begin = Command::Begin {
            agent,
            interaction: interaction.clone(),
            channel: reading.channel.clone(),
            kind: InteractionKind::Queue,
        };
        reading.facts.push_or(line.at, Rank::Event, line.number, answer, Some(begin));
        self.calls.push(OpenCall { line: *line, interaction });
    }

    fn miss(
        &mut self,
        reading: &mut Reading<'_, 'text>,
        line: &QueueLine<'text>,
        reason: OfferFailure,
    ) {
        let Some(interaction) = self.offer(reading, line) else { return };
        let failed = Command::OfferFailed { agent: self.agent.clone(), interaction, reason };
        reading.facts.push(line.at, Rank::Event, line.number, failed);
        self.free_since = line.at;
    }

    /// The offer that this line ends, from when ringing began.
    fn offer(
        &mut self,
        reading: &mut Reading<'_, 'text>,
        line: &QueueLine<'text>,
    ) -> Option<InteractionId> {
        let Some(interaction) = reading.interaction(line) else {
            let message = "the call's id is empty or has more than 64 bytes; set aside";
            reading.say(AnomalyCode::BadRow, line, Some(&self.agent), message);
            return None;
        };
        let ringing = line.ringing().unwrap_or_else(|| {
            let message = "the time of ringing is no whole number; taken as none";
            reading.say(AnomalyCode::BadTime, line, Some(&self.agent), message);
            Millis::ZERO
        });
        let mut began = line.at.saturating_add(-ringing);
        if began < self.free_since && self.free_since.since(began) <= RESOLUTION {
            began = self.free_since.min(line.at);
        }
        self.attend(reading, began, line);
        let offer = Command::Offer {
            agent: self.agent.clone(),
            interaction: interaction.clone(),
            channel: reading.channel.clone(),
            expires_at: None,
        };
        let rank = if began < line.at { Rank::Earlier } else { Rank::Event };
        reading.facts.push(began, rank, line.number, offer);
        Some(interaction)
    }

    fn complete(
        &mut self,
        reading: &mut Reading<'_, 'text>,
        line: &QueueLine<'text>,
        how: EndReason,
    ) {
        let Some(place) = self.calls.iter().position(|open| open.line.call == line.call) else {
            let message = "the call had not begun at this agent; set aside";
            return reading.say(AnomalyCode::EndWithoutBegin, line, Some(&self.agent), message);
        };
        self.attend(reading, line.at, line);
        let open = self.calls.remove(place);
        let lasted = line.at.since(open.line.at);
        let told = line.call_seconds().map(Millis::from_seconds);
        if told.is_some_and(|told| (told.millis() - lasted.millis()).abs() > RESOLUTION.millis()) {
            let message = format!("the call lasted {} ms, not as told; replayed", lasted.millis());
            reading.say(AnomalyCode::DurationDiffers, line, Some(&self.agent), message);
        }
        let end = Command::End { agent: self.agent.clone(), interaction: open.interaction, how };
        reading.facts.push(line.at, Rank::Event, line.number, end);
        self.free_since = line.at;
        self.leaving &= !self.calls.is_empty();
    }

    fn abandon_calls(&mut self, reading: &mut Reading<'_, 'text>, at: Timestamp, why: &str) {
        for open in std::mem::take(&mut self.calls) {
            self.abandon(reading, &open, at, why);
        }
        self.leaving = false;
    }

    fn abandon(
        &mut self,
        reading: &mut Reading<'_, 'text>,
        open: &OpenCall<'text>,
        at: Timestamp,
        why: &str,
    ) {
        let message = format!("the call has no end; taken as abandoned at {at}, when {why}");
        reading.say(AnomalyCode::NeverEnded, &open.line, Some(&self.agent), message);
        let agent = self.agent.clone();
        let how = EndReason::Abandoned;
        let end = Command::End { agent, interaction: open.interaction.clone(), how };
        reading.facts.infer(at, open.line.number, end);
        self.free_since = at;
        if let Some(present) = &mut self.attendance {
            present.span.end = present.span.end.max(at);
        }
    }

    /// Sees to it that the member is logged in from `began` to the instant of the line at least.
    fn attend(
        &mut self,
        reading: &mut Reading<'_, 'text>,
        began: Timestamp,
        line: &QueueLine<'text>,
    ) {
        if !self.joined.is_empty() || self.leaving {
            return;
        }
        let day = reading.days.date(began);
        match &mut self.attendance {
            Some(present)
                if present.day == day || !self.calls.is_empty() || began <= present.span.end =>
            {
                let end = present.span.end.max(line.at);
                *present =
                    Attendance { day, span: Span { end, ..present.span }, line: line.number };
            }
            _ => {
                self.end_attendance(reading);
                log_in(&mut reading.facts, &self.agent, began, line.number);
                let span = Span { start: began, end: line.at };
                self.attendance = Some(Attendance { day, span, line: line.number });
            }
        }
    }

    fn end_attendance(&mut self, reading: &mut Reading<'_, 'text>) {
        if let Some(past) = self.attendance.take() {
            self.paused = Paused::default();
            log_out(&mut reading.facts, &self.agent, past.span.end, past.line);
        }
    }
}
