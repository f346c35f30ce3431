//! A naive model of agents, written from the specification and not from the desk: plain vectors, every
//! timer looked for anew each time, every total summed up anew. Slow, and easy to read.
//!
//! It knows sessions, the line, work, two channels, deferred changes, presence with inactivity, pauses
//! with day quotas, and the staffing guard. Its definitions are the public records.

mod channel;
mod commands;
mod limits;
mod regions;
mod timers;
mod wishes;

use std::collections::BTreeSet;

use frontdesk::clock::{Span, TimeOfDay, Timestamp, Zone};
use frontdesk::{
    AccountLine, ChannelSpec, ChannelState, DeferredChange, DndWithQueue, Indicator,
    InteractionKind, Line, OfferFailure, PauseTypeSpec, Policies, Standing, TeamSpec, Work,
};

/// Why the model refuses: the name of the error, and what it lists.
pub type Refusal = (&'static str, Vec<String>);
pub type Outcome = Result<(), Refusal>;

pub fn refuse(name: &'static str) -> Outcome {
    Err((name, Vec::new()))
}

/// What the model is configured with; it does not change.
#[derive(Debug, Clone)]
pub struct Rules {
    pub policies: Policies,
    pub team: TeamSpec,
    /// Two.
    pub channels: Vec<ChannelSpec>,
    pub types: Vec<PauseTypeSpec>,
    /// From, after so many minutes, to.
    pub inactivity: Vec<(&'static str, i64, &'static str)>,
    /// How many of the two agents must stay.
    pub min_available: usize,
}

#[derive(Debug, Clone)]
pub struct Model {
    pub rules: Rules,
    pub now: i64,
    pub agents: Vec<Agent>,
}

#[derive(Debug, Clone)]
pub struct Agent {
    pub id: &'static str,
    pub logged_in: bool,
    pub sessions: BTreeSet<String>,
    pub session_since: i64,
    pub grace: Option<i64>,
    pub line: Line,
    pub line_since: i64,
    pub work: State,
    pub work_since: i64,
    pub pause: Option<Pause>,
    pub next: Option<Next>,
    pub presence: &'static str,
    pub presence_since: i64,
    pub set_by: SetBy,
    pub base: i64,
    pub awake_since: i64,
    pub asleep: bool,
    pub hold_until: Option<i64>,
    pub channels: Vec<Channel>,
    pub left_on_queue: bool,
    /// The whole account: from when on, and the line.
    pub account: Vec<(i64, AccountLine)>,
    /// The whole account of each region.
    pub regions: Vec<regions::History>,
    /// Each pause with a type: when it started, and the type.
    pub starts: Vec<(i64, usize)>,
    /// Time granted: when, for which type, how much.
    pub grants: Vec<(i64, usize, i64)>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    Off,
    On,
    Pause(Option<usize>),
    BreakOut,
}

#[derive(Debug, Clone)]
pub struct Pause {
    pub started: i64,
    /// The end of the day that runs.
    pub day_end: i64,
    pub until: Option<i64>,
    pub comment: Option<String>,
    pub to_queue: bool,
    pub forced: bool,
    /// The allotment is used up, and that was noticed.
    pub exhausted: bool,
    pub maximum: bool,
    pub grace: Option<i64>,
    /// What follows a limit has followed.
    pub done: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change {
    Pause(Option<usize>),
    OffQueue,
    LoggedOut,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Next {
    pub change: Change,
    pub until: Option<i64>,
    pub comment: Option<String>,
    pub standing: Standing,
    pub actor: String,
    pub lost: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SetBy {
    Desk,
    Person,
    Rule(&'static str),
}

#[derive(Debug, Clone, Default)]
pub struct Channel {
    pub active: Vec<Active>,
    pub offer: Option<(String, Option<i64>)>,
    pub rest: Rest,
    pub misses: u32,
    pub since: i64,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Active {
    pub id: String,
    pub kind: InteractionKind,
    pub since: i64,
    pub held: Option<i64>,
}

#[derive(Debug, Clone, Default, PartialEq)]
pub enum Rest {
    #[default]
    None,
    WrapUp {
        id: String,
        until: Option<i64>,
        timed: bool,
        prolonged: u32,
        overdue: bool,
    },
    Missed {
        id: String,
        reason: OfferFailure,
        until: i64,
    },
    Resting {
        until: i64,
    },
}

impl Model {
    pub fn new(rules: Rules, now: i64) -> Self {
        let agent = |id| Agent {
            id,
            logged_in: false,
            sessions: BTreeSet::new(),
            session_since: now,
            grace: None,
            line: Line::Ready,
            line_since: now,
            work: State::Off,
            work_since: now,
            pause: None,
            next: None,
            presence: "offline",
            presence_since: now,
            set_by: SetBy::Desk,
            base: now,
            awake_since: now,
            asleep: false,
            hold_until: None,
            channels: vec![Channel::default(), Channel::default()],
            left_on_queue: false,
            account: vec![(now, AccountLine::LoggedOut)],
            regions: Vec::new(),
            starts: Vec::new(),
            grants: Vec::new(),
        };
        let mut model = Self { rules, now, agents: vec![agent("ann"), agent("bob")] };
        model.settle();
        model
    }

    pub fn zone(&self) -> &Zone {
        &self.rules.policies.zone
    }

    /// The day that contains an instant.
    pub fn day(&self, at: i64) -> (i64, i64) {
        let at = Timestamp::from_millis(at).unwrap();
        let (_, Span { start, end }) = self.zone().day_containing(TimeOfDay::MIDNIGHT, at);
        (start.millis(), end.millis())
    }

    pub fn type_id(&self, place: Option<usize>) -> Option<frontdesk::id::PauseTypeId> {
        place.map(|place| self.rules.types[place].id.clone())
    }

    /// After every turn: the account, and the sleep of inactivity.
    pub fn settle(&mut self) {
        for place in 0..self.agents.len() {
            let line = self.line_of(place);
            let asleep = self.sleeps(place);
            let now = self.now;
            let agent = &mut self.agents[place];
            if agent.account.last().is_some_and(|(_, last)| *last != line) {
                agent.account.retain(|(at, _)| *at < now);
                agent.account.push((now, line));
            }
            if agent.asleep && !asleep {
                agent.awake_since = now;
            }
            agent.asleep = asleep;
            self.note_regions(place);
        }
    }

    /// The line of this instant: the first that holds.
    pub fn line_of(&self, place: usize) -> AccountLine {
        let agent = &self.agents[place];
        let any = |state| agent.channels.iter().any(|channel| channel.state() == state);
        if !agent.logged_in {
            return AccountLine::LoggedOut;
        }
        if let State::Pause(pause_type) = agent.work {
            return AccountLine::Pause { pause_type: self.type_id(pause_type) };
        }
        for (state, line) in [
            (ChannelState::Busy, AccountLine::Busy),
            (ChannelState::Offering, AccountLine::Offering),
            (ChannelState::WrapUp, AccountLine::WrapUp),
        ] {
            if any(state) {
                return line;
            }
        }
        if agent.work == State::BreakOut {
            return AccountLine::BreakOut;
        }
        if any(ChannelState::Missed) {
            return AccountLine::Missed;
        }
        if any(ChannelState::Resting) {
            return AccountLine::Resting;
        }
        if agent.presence != "online" {
            let status = frontdesk::id::StatusId::new(agent.presence).unwrap();
            return AccountLine::NotEligible { status };
        }
        match (agent.work, agent.line) {
            (State::On, _) => AccountLine::Waiting,
            (_, Line::DnD) => AccountLine::DnD,
            _ => AccountLine::Ready,
        }
    }

    /// What the status panel shows, and since when where the law says so.
    pub fn indicator(&self, place: usize) -> (Indicator, Option<i64>) {
        let agent = &self.agents[place];
        if !agent.logged_in {
            return (Indicator::Offline, Some(agent.session_since));
        }
        for (state, indicator) in [
            (ChannelState::Busy, Indicator::Busy),
            (ChannelState::Offering, Indicator::Offering),
            (ChannelState::WrapUp, Indicator::WrapUp),
            (ChannelState::Missed, Indicator::Missed),
        ] {
            let those =
                agent.channels.iter().zip(&self.rules.channels).filter(|(channel, spec)| {
                    channel.state() == state && (state != ChannelState::Busy || spec.counts_busy)
                });
            if let Some(since) = those.map(|(channel, _)| channel.since).min() {
                return (indicator, Some(since));
            }
        }
        match (agent.work, agent.line) {
            (State::Pause(_), _) => (Indicator::Pause, Some(agent.work_since)),
            (State::BreakOut, _) => (Indicator::BreakOut, Some(agent.work_since)),
            (State::Off, Line::DnD) => (Indicator::DnD, Some(agent.line_since)),
            _ => (Indicator::Ready, None),
        }
    }

    /// The account without changes that are none: from when on, and the line.
    pub fn merged_account(&self, place: usize, from: i64) -> Vec<(i64, AccountLine)> {
        let mut merged: Vec<(i64, AccountLine)> = Vec::new();
        for (at, line) in &self.agents[place].account {
            let at = (*at).max(from);
            if at >= self.now {
                break;
            }
            if merged.last().is_some_and(|(last, _)| *last == at) {
                merged.pop();
            }
            if merged.last().is_none_or(|(_, last)| last != line) {
                merged.push((at, line.clone()));
            }
        }
        merged
    }

    pub fn dnd_closes_queue(&self, agent: &Agent) -> bool {
        agent.line == Line::DnD && self.rules.policies.dnd_with_queue == DndWithQueue::Reject
    }

    pub fn work(&self, place: usize) -> Work {
        match self.agents[place].work {
            State::Off => Work::OffQueue,
            State::On => Work::OnQueue,
            State::Pause(pause_type) => Work::Pause { pause_type: self.type_id(pause_type) },
            State::BreakOut => Work::BreakOut { reason: frontdesk::BreakOutReason::MaxNoAnswer },
        }
    }

    pub fn change(&self, change: Change) -> DeferredChange {
        match change {
            Change::Pause(pause_type) => {
                DeferredChange::Pause { pause_type: self.type_id(pause_type) }
            }
            Change::OffQueue => DeferredChange::OffQueue,
            Change::LoggedOut => DeferredChange::LoggedOut,
        }
    }
}

impl Agent {
    pub fn paused(&self) -> bool {
        matches!(self.work, State::Pause(_))
    }

    pub fn busy(&self) -> bool {
        self.channels.iter().any(|channel| !channel.active.is_empty())
    }
}
