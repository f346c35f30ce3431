//! The calls that hosts make all day, by reference: no text is looked up.

use super::facade::{ActorRef, Desk};
use crate::clock::Timestamp;
use crate::definition::{
    Answer, CallDirection, EndReason, Error, InteractionKind, Line, OfferFailure, PackedCommand,
};
use crate::id::{
    ActivityKindKey, AgentKey, ChannelKey, DispositionId, InteractionId, PauseTypeKey, QueueId,
    SessionId, StatusKey,
};

/// Typed calls: each is the command of the same name, with references in the place of ids.
impl Desk {
    /// [`Command::Login`](crate::Command::Login).
    pub fn login(
        &mut self,
        now: Timestamp,
        actor: ActorRef,
        agent: AgentKey,
        session: SessionId,
    ) -> Result<(), Error> {
        self.run(now, false, actor.0, &PackedCommand::Login { agent, session })
    }

    /// [`Command::Logout`](crate::Command::Logout) of a session, or of all.
    pub fn logout(
        &mut self,
        now: Timestamp,
        actor: ActorRef,
        agent: AgentKey,
        session: Option<SessionId>,
    ) -> Result<(), Error> {
        self.run(now, false, actor.0, &PackedCommand::Logout { agent, session, forced: false })
    }

    /// [`Command::SetLine`](crate::Command::SetLine).
    pub fn set_line(
        &mut self,
        now: Timestamp,
        actor: ActorRef,
        agent: AgentKey,
        line: Line,
    ) -> Result<(), Error> {
        self.run(now, false, actor.0, &PackedCommand::SetLine { agent, line })
    }

    /// [`Command::GoOnQueue`](crate::Command::GoOnQueue).
    pub fn go_on_queue(
        &mut self,
        now: Timestamp,
        actor: ActorRef,
        agent: AgentKey,
    ) -> Result<(), Error> {
        self.run(now, false, actor.0, &PackedCommand::GoOnQueue { agent })
    }

    /// [`Command::GoOffQueue`](crate::Command::GoOffQueue).
    pub fn go_off_queue(
        &mut self,
        now: Timestamp,
        actor: ActorRef,
        agent: AgentKey,
    ) -> Result<(), Error> {
        self.run(now, false, actor.0, &PackedCommand::GoOffQueue { agent })
    }

    /// [`Command::Pause`](crate::Command::Pause), without comment and end.
    pub fn pause(
        &mut self,
        now: Timestamp,
        actor: ActorRef,
        agent: AgentKey,
        pause_type: Option<PauseTypeKey>,
    ) -> Result<(), Error> {
        let command = PackedCommand::Pause { agent, pause_type, until: None, comment: None };
        self.run(now, false, actor.0, &command)
    }

    /// [`Command::ForcePause`](crate::Command::ForcePause), without comment and end.
    pub fn force_pause(
        &mut self,
        now: Timestamp,
        actor: ActorRef,
        agent: AgentKey,
        pause_type: Option<PauseTypeKey>,
    ) -> Result<(), Error> {
        let command = PackedCommand::ForcePause { agent, pause_type, until: None, comment: None };
        self.run(now, false, actor.0, &command)
    }

    /// [`Command::Resume`](crate::Command::Resume).
    pub fn resume(
        &mut self,
        now: Timestamp,
        actor: ActorRef,
        agent: AgentKey,
    ) -> Result<(), Error> {
        self.run(now, false, actor.0, &PackedCommand::Resume { agent })
    }

    /// [`Command::Offer`](crate::Command::Offer), by the system.
    pub fn offer(
        &mut self,
        now: Timestamp,
        agent: AgentKey,
        interaction: InteractionId,
        channel: ChannelKey,
        expires_at: Option<Timestamp>,
    ) -> Result<(), Error> {
        let command = PackedCommand::Offer { agent, interaction, channel, expires_at };
        self.run(now, false, ActorRef::SYSTEM.0, &command)
    }

    /// [`Command::Answer`](crate::Command::Answer), by the system.
    pub fn answer(
        &mut self,
        now: Timestamp,
        agent: AgentKey,
        interaction: InteractionId,
    ) -> Result<(), Error> {
        self.run(now, false, ActorRef::SYSTEM.0, &PackedCommand::Answer { agent, interaction })
    }

    /// [`Command::OfferFailed`](crate::Command::OfferFailed), by the system.
    pub fn offer_failed(
        &mut self,
        now: Timestamp,
        agent: AgentKey,
        interaction: InteractionId,
        reason: OfferFailure,
    ) -> Result<(), Error> {
        let command = PackedCommand::OfferFailed { agent, interaction, reason };
        self.run(now, false, ActorRef::SYSTEM.0, &command)
    }

    /// [`Command::Begin`](crate::Command::Begin), by the system.
    pub fn begin(
        &mut self,
        now: Timestamp,
        agent: AgentKey,
        interaction: InteractionId,
        channel: ChannelKey,
        kind: InteractionKind,
    ) -> Result<(), Error> {
        let command = PackedCommand::Begin { agent, interaction, channel, kind };
        self.run(now, false, ActorRef::SYSTEM.0, &command)
    }

    /// [`Command::End`](crate::Command::End), by the system.
    pub fn end(
        &mut self,
        now: Timestamp,
        agent: AgentKey,
        interaction: InteractionId,
        how: EndReason,
    ) -> Result<(), Error> {
        self.run(now, false, ActorRef::SYSTEM.0, &PackedCommand::End { agent, interaction, how })
    }

    /// [`Command::Finish`](crate::Command::Finish).
    pub fn finish(
        &mut self,
        now: Timestamp,
        actor: ActorRef,
        agent: AgentKey,
        interaction: InteractionId,
        disposition: Option<DispositionId>,
    ) -> Result<(), Error> {
        let command = PackedCommand::Finish { agent, interaction, disposition };
        self.run(now, false, actor.0, &command)
    }

    /// [`Command::Activity`](crate::Command::Activity) of now, by the system.
    pub fn activity(
        &mut self,
        now: Timestamp,
        agent: AgentKey,
        kind: ActivityKindKey,
    ) -> Result<(), Error> {
        let command = PackedCommand::Activity { agent, kind, at: now };
        self.run(now, false, ActorRef::SYSTEM.0, &command)
    }

    /// [`Command::SetPresence`](crate::Command::SetPresence), without a hold.
    pub fn set_presence(
        &mut self,
        now: Timestamp,
        actor: ActorRef,
        agent: AgentKey,
        status: StatusKey,
    ) -> Result<(), Error> {
        let command = PackedCommand::SetPresence { agent, status, hold_until: None };
        self.run(now, false, actor.0, &command)
    }

    /// Whether a queue may offer the agent work on a channel, without the reasons: the
    /// [`Query::Eligible`](crate::Query::Eligible) that a router asks for every call.
    pub fn is_eligible(&self, agent: AgentKey, channel: ChannelKey) -> bool {
        self.state.ineligibility(agent, channel, None).is_empty()
    }

    /// [`Query::MayCall`](crate::Query::MayCall), by the system: whether a number may be called, or may call,
    /// as of the last seen instant, and until when that holds if nothing is commanded.
    pub fn may_call(
        &self,
        number: &str,
        region: Option<&str>,
        queue: Option<&QueueId>,
        direction: CallDirection,
    ) -> Result<(bool, Option<Timestamp>), Error> {
        match self.state.may_call(number, region, queue, direction)? {
            Answer::Callability { allowed, valid_until, .. } => Ok((allowed, valid_until)),
            _ => Err(Error::Internal { what: String::from("another answer than was asked for") }),
        }
    }
}
