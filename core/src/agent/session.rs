//! Logging in and out, lost sessions, and roles.

use super::Agent;
use super::state::PresenceSetter;
use crate::clock::Timestamp;
use crate::definition::{
    DndWithQueue, EndReason, Error, LogoutCause, PackedDeferredChange, PackedEvent,
    PackedPresenceCause, PackedWork, PauseEnd, Right, Standing, Withdrawal, WorkAfterLogin,
    WrapUpEnd,
};
use crate::desk::{State, Turn, invalid, violation};
use crate::id::{AgentKey, SessionId};

/// The most sessions of one agent.
const MAX_SESSIONS: usize = 64;

impl State {
    pub(crate) fn login(
        &mut self,
        turn: Turn,
        agent: AgentKey,
        session: &SessionId,
    ) -> Result<(), Error> {
        let record = self.agent(agent)?;
        if record.has_session(session) {
            return Ok(());
        }
        if record.logged_in {
            let open = record.rare.more_sessions.len() + usize::from(record.session.is_some());
            if open >= MAX_SESSIONS {
                let found = format!("{open} sessions");
                return invalid(vec![violation(
                    "TooMany",
                    "session",
                    &format!("at most {MAX_SESSIONS} sessions"),
                    &found,
                )]);
            }
            let coming_back = record.is_disconnected();
            self.emit(turn, PackedEvent::SessionOpened { agent, session: session.clone() });
            if coming_back {
                self.keep_logged_in(turn, agent);
            }
            return Ok(());
        }
        let restore = record.rare.left_on_queue
            && self.definitions.policies.work_after_login == WorkAfterLogin::Restore;
        self.emit(turn, PackedEvent::AgentLoggedIn { agent, session: session.clone() });
        self.presence_by_desk(turn, agent, PackedPresenceCause::Login);
        if restore && self.queue_refusals(agent).is_empty() {
            self.enter_queue(turn, agent);
        }
        Ok(())
    }

    /// A log-out that only the lost connection had called for is given up.
    fn keep_logged_in(&mut self, turn: Turn, agent: AgentKey) {
        let waiting = self.agents.get(agent.index()).and_then(|agent| agent.rare.next.as_ref());
        if let Some(next) = waiting
            && next.cause == Some(LogoutCause::ConnectionLost)
        {
            let change = next.change;
            self.emit(turn, PackedEvent::DeferredChangeCancelled { agent, change });
        }
    }

    pub(crate) fn logout(
        &mut self,
        turn: Turn,
        agent: AgentKey,
        session: Option<&SessionId>,
        forced: bool,
    ) -> Result<(), Error> {
        if forced {
            self.allow(turn.who, Right::AgentStatusOther, agent)?;
        }
        let record = self.agent(agent)?;
        if !record.logged_in {
            return Err(Error::NotLoggedIn { agent: self.agent_id(agent) });
        }
        if let Some(session) = session {
            if !record.has_session(session) {
                return Err(Error::Unknown {
                    kind: String::from("session"),
                    id: String::from(session.as_str()),
                });
            }
            if !record.rare.more_sessions.is_empty() {
                self.emit(turn, PackedEvent::SessionClosed { agent, session: session.clone() });
                return Ok(());
            }
        }
        let cause = if forced { LogoutCause::Forced } else { LogoutCause::Requested };
        if forced {
            self.abandon(turn, agent);
            self.leave(turn, agent, cause);
            return Ok(());
        }
        self.log_out_or_defer(turn, agent, cause)
    }

    /// Logs out now, or as soon as nothing is active and no disposition is missing.
    pub(crate) fn log_out_or_defer(
        &mut self,
        turn: Turn,
        agent: AgentKey,
        cause: LogoutCause,
    ) -> Result<(), Error> {
        let waits = {
            let record = self.agent(agent)?;
            record.is_busy()
                || cause != LogoutCause::ConnectionLost && self.disposition_missing(agent, |_| true)
        };
        self.withdraw_offers(turn, agent, Withdrawal::AgentLoggedOut);
        if waits {
            let change = PackedDeferredChange::LoggedOut;
            return self.defer(turn, agent, change, None, None, Some(cause));
        }
        self.leave(turn, agent, cause);
        Ok(())
    }

    /// Everything that is active is broken off.
    fn abandon(&mut self, turn: Turn, agent: AgentKey) {
        while let Some((interaction, channel)) = self.first_active(agent) {
            let how = EndReason::Abandoned;
            self.emit(turn, PackedEvent::InteractionEnded { agent, interaction, channel, how });
        }
    }

    /// The agent logs out now: what is open is closed.
    pub(crate) fn leave(&mut self, turn: Turn, agent: AgentKey, cause: LogoutCause) {
        self.withdraw_offers(turn, agent, Withdrawal::AgentLoggedOut);
        self.end_wrap_ups(turn, agent, WrapUpEnd::Interrupted);
        let Some(record) = self.agents.get(agent.index()) else { return };
        if let PackedWork::Pause { pause_type } = record.work {
            let cause = PauseEnd::LoggedOut;
            self.emit(turn, PackedEvent::PauseEnded { agent, pause_type, cause });
        }
        self.emit(turn, PackedEvent::AgentLoggedOut { agent, cause });
        self.presence_by_desk(turn, agent, PackedPresenceCause::Logout);
    }

    pub(crate) fn disconnect(
        &mut self,
        turn: Turn,
        agent: AgentKey,
        session: &SessionId,
        at: Timestamp,
    ) -> Result<(), Error> {
        let record = self.agent(agent)?;
        if !record.has_session(session) {
            return Err(Error::Unknown {
                kind: String::from("session"),
                id: String::from(session.as_str()),
            });
        }
        let last = record.rare.more_sessions.is_empty();
        // Told too late, the grace counts from the loss all the same; its end does not lie in the past.
        let end = at.saturating_add(self.definitions.policies.session_grace).max(turn.at);
        let grace_until = last.then_some(end);
        self.emit(turn, PackedEvent::SessionLost { agent, session: session.clone(), grace_until });
        Ok(())
    }

    /// The grace of a lost session is over.
    pub(crate) fn session_grace_ended(&mut self, turn: Turn, agent: AgentKey) {
        self.emit(turn, PackedEvent::SessionGraceEnded { agent });
        // The system's wish is refused by nobody.
        let _ = self.log_out_or_defer(turn, agent, LogoutCause::ConnectionLost);
    }

    /// Log-in and log-out set the presence, unless a person set the present one.
    fn presence_by_desk(&mut self, turn: Turn, agent: AgentKey, cause: PackedPresenceCause) {
        let wanted = match cause {
            PackedPresenceCause::Login => &self.definitions.on_login,
            _ => &self.definitions.on_logout,
        };
        let Some(after) = self.names.statuses.key(wanted.as_str()) else { return };
        let Some(record) = self.agents.get(agent.index()) else { return };
        if record.presence_set_by == PresenceSetter::Person || record.presence == after {
            return;
        }
        let before = record.presence;
        let hold_until = None;
        self.emit(turn, PackedEvent::PresenceChanged { agent, before, after, cause, hold_until });
    }
}

impl Agent {
    /// As what the desk would let the agent go back on queue: off queue is always open.
    pub(crate) fn dnd_keeps_off_queue(&self, policy: DndWithQueue) -> bool {
        self.line == crate::definition::Line::DnD && policy == DndWithQueue::Reject
    }

    /// The standing of the waiting change.
    pub(crate) fn next_standing(&self) -> Option<Standing> {
        self.rare.next.as_ref().map(|next| next.standing)
    }
}
