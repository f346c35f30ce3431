//! The plain words of the domain: states, kinds and reasons that commands, events and answers share.

use frontdesk_macros::{Catalogue, Pack, Wire, define};
use serde::{Deserialize, Serialize};

use crate::id::{ChannelId, PauseTypeId, PoolId, QueueId, StatusId, TeamId};

/// Whether calls that do not come from a queue may ring at the agent.
#[define(define_line)]
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Default,
    Serialize,
    Wire,
    Catalogue,
    Pack,
)]
#[pack(plain)]
#[cfg_attr(not(feature = "exhaustive"), non_exhaustive)]
pub enum Line {
    /// Direct and internal calls are received.
    #[default]
    Ready,
    /// Do not disturb: direct and internal calls are not received.
    DnD,
}

/// What an agent is doing as far as queues are concerned.
#[define(define_work)]
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Wire, Catalogue, Pack)]
#[pack(derive(Copy, PartialOrd, Ord, Eq, Serialize, Deserialize))]
#[cfg_attr(not(feature = "exhaustive"), non_exhaustive)]
pub enum Work {
    /// Logged in, not taking work from queues.
    OffQueue,
    /// Taking work from queues.
    OnQueue,
    /// Away, with or without a named type.
    Pause {
        /// The pause type; absent for an untyped pause, which has no quota.
        pause_type: Option<PauseTypeId>,
    },
    /// Taken off the queues by the desk after too many missed offers.
    BreakOut {
        /// Why.
        reason: BreakOutReason,
    },
}

/// Why the desk took an agent off the queues.
#[define(define_break_out_reason)]
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Wire, Catalogue, Pack,
)]
#[pack(plain)]
#[cfg_attr(not(feature = "exhaustive"), non_exhaustive)]
pub enum BreakOutReason {
    /// The team's `max_no_answer` was reached.
    MaxNoAnswer,
}

/// The state of one channel of an agent, as one word: the first that holds, in this order.
#[define(define_channel_state)]
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Wire, Catalogue, Pack,
)]
#[pack(plain)]
#[cfg_attr(not(feature = "exhaustive"), non_exhaustive)]
pub enum ChannelState {
    /// At least one interaction is active.
    Busy,
    /// An offer is open.
    Offering,
    /// After-call work.
    WrapUp,
    /// An offer was missed; the delay of its reason runs.
    Missed,
    /// A short rest after an offer was withdrawn.
    Resting,
    /// Nothing is going on.
    Waiting,
}

/// What the status panel shows to the agent: the first that holds, in this order.
#[define(define_indicator)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Wire, Catalogue, Pack)]
#[pack(plain)]
#[cfg_attr(not(feature = "exhaustive"), non_exhaustive)]
pub enum Indicator {
    /// An interaction is active on a channel that counts as busy.
    Busy,
    /// An offer is open.
    Offering,
    /// After-call work.
    WrapUp,
    /// An offer was missed; the delay runs.
    Missed,
    /// In a pause.
    Pause,
    /// Taken off the queues after missed offers.
    BreakOut,
    /// Off the queues with do not disturb on.
    DnD,
    /// Free: waiting for a queue, or receiving internal calls.
    Ready,
    /// Logged out.
    Offline,
}

/// What colleagues see: the first that holds, in this order.
#[define(define_colleague_indicator)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Wire, Catalogue, Pack)]
#[pack(plain)]
#[cfg_attr(not(feature = "exhaustive"), non_exhaustive)]
pub enum ColleagueIndicator {
    /// Does not want to be disturbed.
    DnD,
    /// Talking, or about to.
    Busy,
    /// There.
    Online,
    /// In a pause.
    Pause,
    /// Taken off the queues after missed offers.
    BreakOut,
    /// Not there.
    Offline,
}

/// The accounting line that an instant of an agent's day belongs to: the first that holds, in this order.
/// Every millisecond belongs to exactly one line.
#[define(define_account_line)]
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Wire, Catalogue, Pack)]
#[pack(derive(Copy, PartialOrd, Ord, Eq, Serialize, Deserialize))]
#[cfg_attr(not(feature = "exhaustive"), non_exhaustive)]
pub enum AccountLine {
    /// No session.
    LoggedOut,
    /// In a pause; only this line counts against quotas.
    Pause {
        /// The pause type; absent for an untyped pause.
        pause_type: Option<PauseTypeId>,
    },
    /// At least one interaction is active.
    Busy,
    /// An offer is open.
    Offering,
    /// After-call work.
    WrapUp,
    /// Taken off the queues after missed offers.
    BreakOut,
    /// The delay after a missed offer.
    Missed,
    /// The rest after a withdrawn offer.
    Resting,
    /// The presence status does not take work.
    NotEligible {
        /// The presence status.
        status: StatusId,
    },
    /// On queue and free.
    Waiting,
    /// Off queue with do not disturb on.
    DnD,
    /// Off queue, receiving internal calls.
    Ready,
}

/// The kinds of accounting lines, without their details: what a desk declares paid or unpaid.
#[define(define_account_line_kind)]
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Wire, Catalogue, Pack,
)]
#[pack(plain)]
#[cfg_attr(not(feature = "exhaustive"), non_exhaustive)]
pub enum AccountLineKind {
    /// No session.
    LoggedOut,
    /// A pause with a type: paid as the type says.
    TypedPause,
    /// A pause without a type.
    UntypedPause,
    /// At least one interaction is active.
    Busy,
    /// An offer is open.
    Offering,
    /// After-call work.
    WrapUp,
    /// Taken off the queues after missed offers.
    BreakOut,
    /// The delay after a missed offer.
    Missed,
    /// The rest after a withdrawn offer.
    Resting,
    /// The presence status does not take work.
    NotEligible,
    /// On queue and free.
    Waiting,
    /// Off queue with do not disturb on.
    DnD,
    /// Off queue, receiving internal calls.
    Ready,
}

/// Where an interaction came from.
#[define(define_interaction_kind)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Wire, Catalogue, Pack)]
#[pack(plain)]
#[cfg_attr(not(feature = "exhaustive"), non_exhaustive)]
pub enum InteractionKind {
    /// Distributed by a queue; wrap-up follows.
    Queue,
    /// Dialled to the agent.
    Direct,
    /// Placed by the agent.
    Outbound,
    /// Between colleagues.
    Internal,
}

/// How an interaction came to its end.
#[define(define_end_reason)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Wire, Catalogue, Pack)]
#[pack(plain)]
#[cfg_attr(not(feature = "exhaustive"), non_exhaustive)]
pub enum EndReason {
    /// Both sides were done.
    Completed,
    /// Passed on to another agent, where it begins anew.
    Transferred,
    /// Broken off, by a lost line or a forced log-out.
    Abandoned,
}

/// Why an offer was not taken.
#[define(define_offer_failure)]
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Wire, Catalogue, Pack,
)]
#[pack(plain)]
#[cfg_attr(not(feature = "exhaustive"), non_exhaustive)]
pub enum OfferFailure {
    /// It rang and nobody answered.
    NoAnswer,
    /// The agent refused it.
    Rejected,
    /// The device was busy.
    DeviceBusy,
    /// The device could not be reached.
    Unreachable,
    /// The caller or the host took it back: no penalty.
    Cancelled,
    /// Another agent was faster: no penalty.
    LostRace,
}

/// Why the desk withdrew an open offer. None of them counts as a miss.
#[define(define_withdrawal)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Wire, Catalogue, Pack)]
#[pack(plain)]
#[cfg_attr(not(feature = "exhaustive"), non_exhaustive)]
pub enum Withdrawal {
    /// The agent went into a pause.
    AgentPaused,
    /// The agent left the queues.
    AgentOffQueue,
    /// The agent logged out.
    AgentLoggedOut,
    /// The presence became one that takes no work.
    PresenceNotEligible,
    /// Another channel's misses took the agent off the queues.
    AgentBrokenOut,
}

/// How a wrap-up came to its end.
#[define(define_wrap_up_end)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Wire, Catalogue, Pack)]
#[pack(plain)]
#[cfg_attr(not(feature = "exhaustive"), non_exhaustive)]
pub enum WrapUpEnd {
    /// The agent said so.
    Finished,
    /// Its time was over.
    TimedOut,
    /// A pause or a log-out ended it.
    Interrupted,
    /// A new interaction began on the channel.
    Superseded,
}

/// A state change that waits until nothing blocking goes on.
#[define(define_deferred_change)]
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Wire, Catalogue, Pack)]
#[pack(derive(Copy, PartialOrd, Ord, Eq, Serialize, Deserialize))]
#[cfg_attr(not(feature = "exhaustive"), non_exhaustive)]
pub enum DeferredChange {
    /// Go into a pause.
    Pause {
        /// The pause type; absent for an untyped pause.
        pause_type: Option<PauseTypeId>,
    },
    /// Leave the queues.
    OffQueue,
    /// Log out of every session.
    LoggedOut,
}

/// Why an agent logged out.
#[define(define_logout_cause)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Wire, Catalogue, Pack)]
#[pack(plain)]
#[cfg_attr(not(feature = "exhaustive"), non_exhaustive)]
pub enum LogoutCause {
    /// The last session was closed.
    Requested,
    /// Another person, or a rule of the host, forced it.
    Forced,
    /// The connection was lost and did not come back in time.
    ConnectionLost,
    /// A pause quota with the action `Logout` was exhausted.
    QuotaExhausted,
}

/// Why a pause ended, or gave way to another type.
#[define(define_pause_end)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Wire, Catalogue, Pack)]
#[pack(plain)]
#[cfg_attr(not(feature = "exhaustive"), non_exhaustive)]
pub enum PauseEnd {
    /// The agent or a supervisor resumed.
    Resumed,
    /// The instant given with the pause came.
    UntilReached,
    /// Another type was chosen.
    TypeChanged,
    /// An exhausted quota or a maximum ended it.
    LimitReached,
    /// Left for off queue.
    WentOffQueue,
    /// The agent logged out or the session was lost.
    LoggedOut,
}

/// A bound on pauses: which rule and whose.
#[define(define_limit)]
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Wire, Catalogue, Pack)]
#[pack(derive(Copy, PartialOrd, Ord, Eq, Serialize, Deserialize))]
#[cfg_attr(not(feature = "exhaustive"), non_exhaustive)]
pub enum Limit {
    /// The type's own allotment of time.
    Allotment {
        /// The pause type.
        pause_type: PauseTypeId,
    },
    /// The allotment that several types share.
    PoolAllotment {
        /// The pool.
        pool: PoolId,
    },
    /// The type's own number of pauses.
    Count {
        /// The pause type.
        pause_type: PauseTypeId,
    },
    /// The number of pauses that several types share.
    PoolCount {
        /// The pool.
        pool: PoolId,
    },
    /// The longest that one pause of the type may last.
    SinglePauseMaximum {
        /// The pause type.
        pause_type: PauseTypeId,
    },
}

/// One condition that keeps an agent from being offered work.
#[define(define_ineligibility)]
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Wire, Catalogue, Pack)]
#[cfg_attr(not(feature = "exhaustive"), non_exhaustive)]
pub enum Ineligibility {
    /// No session, or the last one was lost.
    NotLoggedIn,
    /// Not on the queues.
    NotOnQueue {
        /// What the agent does instead.
        work: Work,
    },
    /// The presence status takes no work.
    PresenceNotEligible {
        /// The status.
        status: StatusId,
    },
    /// A deferred change waits.
    ChangePending {
        /// Which.
        change: DeferredChange,
    },
    /// The channel is full.
    AtCapacity,
    /// After-call work on the channel.
    WrapUp,
    /// The delay after a missed offer.
    Missed,
    /// The rest after a withdrawn offer.
    Resting,
    /// Another channel blocks this one.
    BlockedBy {
        /// The blocking channel.
        channel: ChannelId,
    },
    /// Do not disturb is on and the policy does not let queue offers through.
    DoNotDisturb,
}

/// One reason why a pause of some type cannot be taken now.
#[define(define_pause_refusal)]
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Wire, Catalogue, Pack)]
#[cfg_attr(not(feature = "exhaustive"), non_exhaustive)]
pub enum PauseRefusal {
    /// The desk wants a type with every pause.
    TypeRequired,
    /// The desk uses no pause types.
    TypesOff,
    /// The type is archived.
    Archived,
    /// The lookup entry is not a pause type.
    NotABreak,
    /// The actor is not among those who may set the type.
    NotSettable,
    /// A limit is exhausted.
    Exhausted {
        /// Which.
        limit: Limit,
    },
    /// Less is left than the type asks for at the start.
    BelowMinimum {
        /// Which limit is the nearest.
        limit: Limit,
    },
    /// A queue would have too few agents.
    Staffing {
        /// The queue.
        queue: QueueId,
        /// How many others are available there.
        available: u32,
        /// How many it needs.
        minimum: u32,
    },
    /// The type has to be requested and approved.
    ApprovalRequired,
}

/// One reason why an agent cannot go on queue now.
#[define(define_queue_refusal)]
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Wire, Catalogue, Pack)]
#[cfg_attr(not(feature = "exhaustive"), non_exhaustive)]
pub enum QueueRefusal {
    /// Do not disturb is on, and the policy is `Reject`.
    DoNotDisturb,
    /// The presence status takes no work.
    PresenceNotEligible {
        /// The status.
        status: StatusId,
    },
}

/// What an actor is to the desk. An actor may have several roles.
#[define(define_role)]
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Wire, Catalogue, Pack)]
#[pack(plain)]
#[cfg_attr(not(feature = "exhaustive"), non_exhaustive)]
pub enum Role {
    /// Leads one team from day to day.
    Supervisor {
        /// The team.
        team: TeamId,
    },
    /// Configures one team.
    TeamAdmin {
        /// The team.
        team: TeamId,
    },
    /// Configures and sees everything.
    CompanyAdmin,
}

/// Who may set a status or a pause type, besides the system, which may set all.
#[define(define_setter)]
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Wire, Catalogue, Pack,
)]
#[pack(plain)]
#[cfg_attr(not(feature = "exhaustive"), non_exhaustive)]
pub enum Setter {
    /// The agent, for the agent's own state.
    Agent,
    /// A supervisor or administrator of the agent's team, or a holder of a bundle that gives the right.
    Supervisor,
    /// A company administrator.
    Administrator,
}

/// What the desk asks the host to tell an agent. The host delivers it.
#[define(define_notice)]
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Wire, Catalogue, Pack)]
#[cfg_attr(not(feature = "exhaustive"), non_exhaustive)]
pub enum Notice {
    /// A share of a quota is used up.
    QuotaWarning {
        /// The pause type.
        pause_type: PauseTypeId,
        /// The limit that draws near.
        limit: Limit,
    },
    /// A quota is used up, or a single pause reached its maximum.
    LimitReached {
        /// The pause type.
        pause_type: PauseTypeId,
        /// The limit.
        limit: Limit,
    },
    /// The desk changed the pause type.
    PauseSwitched {
        /// The type before.
        before: PauseTypeId,
        /// The type now.
        after: PauseTypeId,
    },
    /// The desk ended the pause.
    PauseEnded {
        /// The type that ended.
        pause_type: PauseTypeId,
    },
    /// The desk would have ended the pause and put the agent on queue, but may not.
    ResumeRefused {
        /// Why.
        reasons: Vec<QueueRefusal>,
    },
    /// A disabled type can be used again.
    QuotaRestored {
        /// The pause type.
        pause_type: PauseTypeId,
    },
    /// Another person changed the agent's state.
    ChangedByOther,
    /// A deferred change could not be made when its time came.
    DeferredChangeDropped {
        /// The change.
        change: DeferredChange,
    },
    /// A requested pause was approved.
    PauseApproved,
    /// A requested pause was refused.
    PauseRefused,
    /// Too many offers were missed: off the queues until resumed.
    BrokenOut,
}
