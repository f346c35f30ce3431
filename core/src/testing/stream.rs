//! A day of a desk made of choices: a configuration, and then commands and ticks of all kinds, valid
//! and not, by actors of all kinds, in small and large steps of time.

use super::choices::Choices;
use super::configuration::{
    self, ACTIVITY_KINDS, AGENTS, CHANNELS, PAUSE_TYPES, POOLS, STATUSES, duration, id,
};
use super::records;
use crate::clock::{Millis, Timestamp};
use crate::definition::{
    AccountLine, Answer, ChannelState, ChannelView, Command, EndReason, InteractionKind, Line,
    OfferFailure, Query, Role, Work,
};
use crate::desk::Desk;
use crate::id::{
    ActivityKindId, ActorId, AgentId, BundleId, ChannelId, DispositionId, InteractionId,
    PauseTypeId, PoolId, SessionId, StatusId, TeamId,
};

/// One call of a host.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// The instant that the host gives.
    pub now: Timestamp,
    /// Whether it forces the clock.
    pub forced: bool,
    /// Who acts.
    pub actor: ActorId,
    /// What is asked for; a tick when absent.
    pub command: Option<Command>,
}

impl Step {
    /// Does it.
    pub fn run(&self, desk: &mut Desk) -> Result<(), crate::Error> {
        match (&self.command, self.forced) {
            (Some(command), false) => desk.handle(self.now, &self.actor, command.clone()),
            (Some(command), true) => desk.handle_forced(self.now, &self.actor, command.clone()),
            (None, false) => desk.handle_timeout(self.now),
            (None, true) => desk.handle_timeout_forced(self.now),
        }
    }

    /// The same instant without the command.
    #[must_use]
    pub fn tick(&self) -> Self {
        Self { command: None, ..self.clone() }
    }
}

/// The calls of a day, until the choices are used up.
#[derive(Debug, Clone)]
pub struct Stream<'a> {
    choices: Choices<'a>,
    setup: std::vec::IntoIter<Command>,
    start: Timestamp,
}

impl<'a> Stream<'a> {
    /// The day that `bytes` make.
    pub fn new(bytes: &'a [u8]) -> Self {
        let mut choices = Choices::new(bytes);
        let start = configuration::start(&mut choices);
        let mut setup = configuration::setup(&mut choices, start);
        setup.extend(records::setup());
        Self { choices, setup: setup.into_iter(), start }
    }

    /// The next call to a desk that has handled all calls before.
    pub fn next(&mut self, desk: &Desk) -> Option<Step> {
        let system = ActorId::known("system");
        if let Some(command) = self.setup.next() {
            let command = Some(command);
            return Some(Step { now: self.start, forced: false, actor: system, command });
        }
        if self.choices.is_empty() {
            return None;
        }
        let now = self.instant(desk);
        let forced = self.choices.chance(3);
        if self.choices.chance(10) {
            return Some(Step { now, forced, actor: system, command: None });
        }
        let effective = desk.clock().map_or(now, |clock| clock.max(now));
        let agent = AgentId::known(if self.choices.chance(50) {
            "ann"
        } else {
            id(&mut self.choices, &AGENTS)
        });
        let command = if self.choices.chance(18) {
            records::command(&mut self.choices, effective)
        } else {
            match self.likely(desk, effective, &agent) {
                Some(command) => command,
                None => self.command(desk, effective, &agent),
            }
        };
        let actor = self.actor(&agent, &command);
        Some(Step { now, forced, actor, command: Some(command) })
    }

    /// The choices that are left for a law to make its own.
    pub fn choices(&mut self) -> &mut Choices<'a> {
        &mut self.choices
    }

    fn instant(&mut self, desk: &Desk) -> Timestamp {
        let clock = desk.clock().unwrap_or(self.start);
        let choices = &mut self.choices;
        let elapsed = match choices.below(24) {
            0..=7 => Millis::ZERO,
            8..=11 => return self.near_deadline(desk, clock),
            12..=15 => Millis::from_seconds(i64::from(choices.byte())),
            16..=18 => Millis::from_minutes(i64::from(choices.byte())),
            19 => Millis::from_hours(i64::from(choices.below(12))),
            20 => Millis::from_millis(i64::from(choices.byte())),
            21 => Millis::from_hours(i64::from(choices.below(40))),
            22 => Millis::from_seconds(-i64::from(choices.byte())),
            _ => Millis::from_minutes(-i64::from(choices.below(8))),
        };
        clock.saturating_add(elapsed)
    }

    fn near_deadline(&mut self, desk: &Desk, clock: Timestamp) -> Timestamp {
        let off = self.choices.pick(0, &[0, 0, -1, 1]);
        let deadline = desk.next_deadline().unwrap_or(clock);
        let near = deadline.saturating_add(Millis::from_millis(off));
        // Quotas of a week lie too far ahead for a day.
        near.min(clock.saturating_add(Millis::from_days(1)))
    }

    fn actor(&mut self, agent: &AgentId, command: &Command) -> ActorId {
        let facts = command.right() == crate::Right::Facts;
        let name = match self.choices.below(32) {
            1 => "lead",
            2 => "admin",
            3 => "floor",
            4 => "stranger",
            5 => "bob",
            6 => "person of dee",
            7..=10 => "boss",
            11..=24 if !facts => {
                return ActorId::new(agent.as_str()).unwrap_or(ActorId::known("ann"));
            }
            _ => "system",
        };
        ActorId::known(name)
    }

    /// Mostly what goes on from where the agent is: so that days come far.
    fn likely(&mut self, desk: &Desk, now: Timestamp, agent: &AgentId) -> Option<Command> {
        if self.choices.chance(35) {
            return None;
        }
        let query = Query::AgentView { agent: agent.clone() };
        let Ok(Answer::AgentView { session, work, channels, next, .. }) =
            desk.query(&ActorId::known("system"), &query)
        else {
            return None;
        };
        let agent = agent.clone();
        if !session.logged_in {
            return Some(Command::Login { agent, session: self.session() });
        }
        let in_use =
            |channel: &&ChannelView| channel.interaction.is_some() || !channel.active.is_empty();
        let channel = channels.iter().find(in_use).filter(|_| self.choices.chance(70));
        if let Some(channel) = channel {
            return self.about_channel(&agent, channel);
        }
        if next.is_some() && self.choices.chance(30) {
            return Some(Command::CancelNext { agent });
        }
        match work {
            Work::OffQueue => Some(Command::GoOnQueue { agent }),
            Work::OnQueue if self.choices.chance(70) => Some(Command::Offer {
                interaction: self.new_interaction(),
                agent,
                channel: self.channel(),
                expires_at: self.choices.maybe(40, |choices| now.saturating_add(duration(choices))),
            }),
            Work::OnQueue => {
                let pause_type = Some(self.pause_type());
                Some(Command::Pause { agent, pause_type, until: None, comment: None })
            }
            Work::Pause { .. } | Work::BreakOut { .. } if self.choices.chance(50) => {
                Some(Command::Resume { agent })
            }
            _ => None,
        }
    }

    fn about_channel(&mut self, agent: &AgentId, channel: &ChannelView) -> Option<Command> {
        let agent = agent.clone();
        let named = channel.interaction.clone();
        let active = channel.active.first().map(|active| active.interaction.clone());
        match (channel.state, active, named) {
            (ChannelState::Offering, _, Some(interaction)) => match self.choices.below(4) {
                0 => {
                    let reason =
                        self.choices.pick(OfferFailure::NoAnswer, &[OfferFailure::Rejected]);
                    Some(Command::OfferFailed { agent, interaction, reason })
                }
                _ => Some(Command::Answer { agent, interaction }),
            },
            (ChannelState::Busy, Some(interaction), _) => match self.choices.below(8) {
                0 | 1 => Some(Command::Hold { agent, interaction }),
                2 => Some(Command::Unhold { agent, interaction }),
                3 => {
                    let pause_type = Some(self.pause_type());
                    Some(Command::Pause { agent, pause_type, until: None, comment: None })
                }
                _ => Some(Command::End { agent, interaction, how: EndReason::Completed }),
            },
            (ChannelState::WrapUp, _, Some(interaction)) => match self.choices.below(4) {
                0 => Some(Command::Prolong { agent, interaction }),
                1 => {
                    let disposition = self.choices.maybe(60, |_| DispositionId::known("sold"));
                    Some(Command::Finish { agent, interaction, disposition })
                }
                _ => None,
            },
            _ => None,
        }
    }

    fn command(&mut self, desk: &Desk, now: Timestamp, agent: &AgentId) -> Command {
        let agent = agent.clone();
        match self.choices.below(48) {
            0..=3 => Command::Login { agent, session: self.session() },
            4 => {
                let session = self.choices.maybe(50, |_| ()).map(|()| self.session());
                Command::Logout { agent, session, forced: self.choices.chance(30) }
            }
            5 => Command::Disconnect { agent, session: self.session(), at: self.before(now) },
            6 => Command::SetLine { agent, line: self.choices.pick(Line::DnD, &[Line::Ready]) },
            7..=10 => Command::GoOnQueue { agent },
            11 => Command::GoOffQueue { agent },
            12..=16 => Command::Pause {
                agent,
                pause_type: self.choices.maybe(85, |_| ()).map(|()| self.pause_type()),
                until: self.choices.maybe(15, |choices| now.saturating_add(duration(choices))),
                comment: self.comment(),
            },
            17 => Command::ForcePause {
                agent,
                pause_type: self.choices.maybe(90, |_| ()).map(|()| self.pause_type()),
                until: self.choices.maybe(15, |choices| now.saturating_add(duration(choices))),
                comment: self.comment(),
            },
            18..=20 => Command::Resume { agent },
            21 => Command::CancelNext { agent },
            22 => Command::RequestPause {
                agent,
                pause_type: self.pause_type(),
                comment: self.comment(),
            },
            23 => match self.choices.below(3) {
                0 => Command::ApprovePause { agent },
                1 => Command::RefusePause { agent },
                _ => Command::CancelPauseRequest { agent },
            },
            24..=28 => Command::Offer {
                interaction: self.new_interaction(),
                agent,
                channel: self.channel(),
                expires_at: self.choices.maybe(40, |choices| now.saturating_add(duration(choices))),
            },
            29 | 30 => Command::Answer { interaction: self.interaction(desk, &agent), agent },
            31 => Command::OfferFailed {
                interaction: self.interaction(desk, &agent),
                agent,
                reason: self.choices.pick(
                    OfferFailure::NoAnswer,
                    &[
                        OfferFailure::NoAnswer,
                        OfferFailure::Rejected,
                        OfferFailure::DeviceBusy,
                        OfferFailure::Unreachable,
                        OfferFailure::Cancelled,
                        OfferFailure::LostRace,
                    ],
                ),
            },
            32 | 33 => Command::Begin {
                interaction: if self.choices.chance(30) {
                    self.interaction(desk, &agent)
                } else {
                    self.new_interaction()
                },
                agent,
                channel: self.channel(),
                kind: self.choices.pick(
                    InteractionKind::Queue,
                    &[
                        InteractionKind::Direct,
                        InteractionKind::Outbound,
                        InteractionKind::Internal,
                    ],
                ),
            },
            34 => Command::Hold { interaction: self.interaction(desk, &agent), agent },
            35 => Command::Unhold { interaction: self.interaction(desk, &agent), agent },
            36..=38 => Command::End {
                interaction: self.interaction(desk, &agent),
                agent,
                how: self
                    .choices
                    .pick(EndReason::Completed, &[EndReason::Transferred, EndReason::Abandoned]),
            },
            39 => Command::Prolong { interaction: self.interaction(desk, &agent), agent },
            40 => Command::Finish {
                interaction: self.interaction(desk, &agent),
                agent,
                disposition: self.choices.maybe(50, |_| DispositionId::known("sold")),
            },
            41 => Command::Activity {
                agent,
                kind: ActivityKindId::known(id(&mut self.choices, &ACTIVITY_KINDS)),
                at: self.before(now),
            },
            42 => Command::SetPresence {
                agent,
                status: StatusId::known(id(&mut self.choices, &STATUSES)),
                hold_until: self.choices.maybe(15, |choices| now.saturating_add(duration(choices))),
            },
            43 => {
                let pool = self.choices.chance(30);
                Command::GrantPauseTime {
                    agent,
                    pause_type: (!pool).then(|| self.pause_type()),
                    pool: pool.then(|| PoolId::known(id(&mut self.choices, &POOLS))),
                    time: self.choices.maybe(80, duration),
                    count: self.choices.maybe(30, |choices| u32::from(choices.below(3))),
                }
            }
            44 => self.correction(now, agent),
            45 => self.about_roles(),
            46 => configuration::redefinition(&mut self.choices, now),
            _ => Command::Repin { agent },
        }
    }

    fn correction(&mut self, now: Timestamp, agent: AgentId) -> Command {
        let (one, other) = (self.before(now), self.before(now));
        let line = match self.choices.below(5) {
            0 => AccountLine::Waiting,
            1 => AccountLine::Busy,
            2 => AccountLine::Pause { pause_type: None },
            _ => AccountLine::Pause { pause_type: Some(self.pause_type()) },
        };
        let comment = self.comment();
        Command::CorrectInterval {
            agent,
            start: one.min(other),
            end: one.max(other),
            line,
            comment,
        }
    }

    fn about_roles(&mut self) -> Command {
        let actor = ActorId::known(self.choices.pick("lead", &["ann", "boss", "system"]));
        let team = TeamId::known(self.choices.pick("sales", &["care"]));
        let bundle = BundleId::known("analytics.employees");
        match self.choices.below(4) {
            0 => Command::AssignRole { actor, role: Role::Supervisor { team } },
            1 => Command::RevokeRole { actor, role: Role::Supervisor { team } },
            2 => Command::AssignBundle { actor, bundle },
            _ => Command::RevokeBundle { actor, bundle },
        }
    }

    fn before(&mut self, now: Timestamp) -> Timestamp {
        let sign = if self.choices.chance(3) { 1 } else { -1 };
        let off = match self.choices.below(4) {
            0 => 0,
            1 => i64::from(self.choices.byte()),
            2 => 60_000 * i64::from(self.choices.byte()),
            _ => 1_000 * i64::from(self.choices.byte()),
        };
        now.saturating_add(Millis::from_millis(sign * off))
    }

    fn session(&mut self) -> SessionId {
        SessionId::known(self.choices.pick("desk", &["desk", "phone"]))
    }

    fn pause_type(&mut self) -> PauseTypeId {
        PauseTypeId::known(id(&mut self.choices, &PAUSE_TYPES))
    }

    fn channel(&mut self) -> ChannelId {
        ChannelId::known(id(&mut self.choices, &CHANNELS))
    }

    fn comment(&mut self) -> Option<String> {
        self.choices.maybe(15, |choices| match choices.below(6) {
            0 => String::from("with a NUL \0"),
            1 => "long ".repeat(300),
            _ => String::from("back soon"),
        })
    }

    fn new_interaction(&mut self) -> InteractionId {
        InteractionId::known(self.choices.pick("a", &["b", "c", "d", "e", "f", "g"]))
    }

    /// One that the agent has, mostly.
    fn interaction(&mut self, desk: &Desk, agent: &AgentId) -> InteractionId {
        let query = Query::AgentView { agent: agent.clone() };
        let Ok(Answer::AgentView { channels, .. }) = desk.query(&ActorId::known("system"), &query)
        else {
            return self.new_interaction();
        };
        let known: Vec<_> = channels
            .iter()
            .flat_map(|channel| {
                let active = channel.active.iter().map(|active| active.interaction.clone());
                active.chain(channel.interaction.clone())
            })
            .collect();
        let count = u8::try_from(known.len()).unwrap_or(u8::MAX);
        if count == 0 || self.choices.chance(10) {
            return self.new_interaction();
        }
        let place = usize::from(self.choices.below(count));
        known.get(place).cloned().unwrap_or(InteractionId::known("a"))
    }
}
