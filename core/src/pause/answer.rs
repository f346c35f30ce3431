//! What the account is asked and what it answers, in keys and plain numbers.

use serde::{Deserialize, Serialize};

use crate::clock::{Millis, Span, Timestamp};
use crate::definition::{DeadlineKind, PackedAccountLine, PackedLimit};
use crate::id::{PauseTypeKey, PoolKey};

/// That a pause interval starts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct PauseStart {
    /// By an administrator, whatever the limits say: the desk does not switch during the interval.
    pub(crate) forced: bool,
}

/// Whose limits a grant raises.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub(crate) enum GrantTarget {
    Type(PauseTypeKey),
    Pool(PoolKey),
}

/// What a running pause, or a type that waits to be usable again, makes happen at an instant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum PauseTimer {
    /// A period of the running pause's limits ends and the next begins.
    Boundary,
    /// Nothing keeps the running grace any more: due at the instant at which that came about.
    GraceCancelled,
    /// The interval has lasted as long as it may.
    SinglePauseMaximum,
    /// A share of the limit is used.
    Warning(PackedLimit),
    /// The limit is used up.
    Exhausted(PackedLimit),
    /// The grace is over.
    GraceEnd,
    /// The type can be used again.
    Restored(PauseTypeKey),
}

impl PauseTimer {
    /// The place of this kind among timers of one instant.
    pub(crate) fn rank(self) -> u8 {
        match self {
            Self::Boundary | Self::GraceCancelled => 1,
            Self::SinglePauseMaximum => 6,
            Self::Warning(_) => 7,
            Self::Exhausted(_) => 8,
            Self::GraceEnd => 9,
            Self::Restored(_) => 10,
        }
    }

    /// The order of timers that are due at one instant.
    pub(super) fn order(self) -> (u8, u32) {
        let second = match self {
            Self::GraceCancelled => 1,
            Self::Restored(key) => key.get(),
            _ => 0,
        };
        (self.rank(), second)
    }

    /// What hosts call it.
    pub(crate) fn kind(self) -> DeadlineKind {
        match self {
            Self::Boundary | Self::GraceCancelled => DeadlineKind::PeriodBoundary,
            Self::SinglePauseMaximum => DeadlineKind::SinglePauseMaximum,
            Self::Warning(_) => DeadlineKind::QuotaWarning,
            Self::Exhausted(_) => DeadlineKind::QuotaExhausted,
            Self::GraceEnd => DeadlineKind::QuotaGraceEnd,
            Self::Restored(_) => DeadlineKind::QuotaRestored,
        }
    }
}

/// What `on_exhausted` comes to for a running pause.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Action {
    SwitchTo(PauseTypeKey),
    Notify,
    Resume,
    Logout,
    /// The pause was forced.
    Nothing,
}

impl Action {
    /// Whether the agent leaves the pause type by it.
    pub(super) fn changes_line(self) -> bool {
        matches!(self, Self::SwitchTo(_) | Self::Resume | Self::Logout)
    }
}

/// What follows when the running pause reaches a limit now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Consequence {
    /// Nothing: the pause was forced, or what had to follow has followed.
    Nothing,
    /// The grace that another limit began runs on until then.
    Runs(Timestamp),
    /// A grace begins, until then.
    Grace(Timestamp),
    /// No grace: this has to be done at once.
    Act(Action),
}

impl Consequence {
    /// The end of the grace, as events tell it.
    pub(crate) fn grace_until(self) -> Option<Timestamp> {
        match self {
            Self::Runs(until) | Self::Grace(until) => Some(until),
            Self::Nothing | Self::Act(_) => None,
        }
    }
}

/// A limit that keeps a type from being started.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum LimitRefusal {
    Exhausted(PackedLimit),
    /// Less is left than the type asks for; the limit with the least left.
    BelowMinimum(PackedLimit),
}

/// A span of the account; a pause is split where its periods begin and where its pay changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct AccountSpan {
    pub(crate) span: Span,
    pub(crate) line: PackedAccountLine,
    /// How much of it is over a limit.
    pub(crate) exceeded: Millis,
    pub(crate) corrected: bool,
}

/// The sums of one line. `paid` and `unpaid` add up to `within` and `exceeded`, in each line and over all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct LineTotal {
    pub(crate) line: PackedAccountLine,
    pub(crate) within: Millis,
    pub(crate) exceeded: Millis,
    pub(crate) paid: Millis,
    pub(crate) unpaid: Millis,
}

/// What a correction changes, besides the account itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Correction {
    /// The account of the span before.
    pub(crate) before: Vec<AccountSpan>,
    /// Later switches by the desk that would not have happened.
    pub(crate) switches_in_doubt: Vec<Timestamp>,
}

/// One limit of a type, as of an instant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct LimitState {
    pub(crate) limit: PackedLimit,
    /// Absent for a window that moves along.
    pub(crate) period_start: Option<Timestamp>,
    /// Absent where it is not known.
    pub(crate) period_end: Option<Timestamp>,
    /// With grants; absent for a limit of number.
    pub(crate) allotment: Option<Millis>,
    pub(crate) used: Millis,
    /// With grants; absent for a limit of time.
    pub(crate) count_limit: Option<u32>,
    pub(crate) count: u32,
    pub(crate) remaining: Millis,
    pub(crate) exceeded: Millis,
    pub(crate) exhausted: bool,
}

/// One type, as of an instant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct TypeState {
    /// Time in the current period of the type.
    pub(crate) spent: Millis,
    /// Pauses in the current period of the type.
    pub(crate) count: u32,
    /// The least over the limits of time; absent when there is none.
    pub(crate) remaining: Option<Millis>,
    /// The most over the limits of time.
    pub(crate) exceeded: Millis,
    /// Own allotment, pool allotment, own count, pool count: those that there are.
    pub(crate) limits: Vec<LimitState>,
    pub(crate) running: bool,
}
