//! One interval of the account, in 16 bytes.

use serde::{Deserialize, Serialize};

use crate::clock::Timestamp;
use crate::definition::PackedAccountLine;
use crate::id::{PauseTypeKey, StatusKey};

/// An interval: where it starts and its line. It ends where the next one starts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Entry {
    pub(super) start: Timestamp,
    key: u32,
    kind: Kind,
    flags: u8,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
enum Kind {
    LoggedOut,
    UntypedPause,
    TypedPause,
    Busy,
    Offering,
    WrapUp,
    BreakOut,
    Missed,
    Resting,
    NotEligible,
    Waiting,
    DnD,
    Ready,
}

/// A pause starts here, and counts.
pub(super) const STARTS: u8 = 1;
/// An administrator forced the pause.
pub(super) const FORCED: u8 = 2;
/// The desk began it when a limit was reached.
pub(super) const AUTOMATIC: u8 = 4;
/// A correction made it.
pub(super) const CORRECTED: u8 = 8;

impl Entry {
    #[inline]
    pub(super) fn new(start: Timestamp, line: PackedAccountLine, flags: u8) -> Self {
        let (kind, key) = match line {
            PackedAccountLine::LoggedOut => (Kind::LoggedOut, 0),
            PackedAccountLine::Pause { pause_type: None } => (Kind::UntypedPause, 0),
            PackedAccountLine::Pause { pause_type: Some(key) } => (Kind::TypedPause, key.get()),
            PackedAccountLine::Busy => (Kind::Busy, 0),
            PackedAccountLine::Offering => (Kind::Offering, 0),
            PackedAccountLine::WrapUp => (Kind::WrapUp, 0),
            PackedAccountLine::BreakOut => (Kind::BreakOut, 0),
            PackedAccountLine::Missed => (Kind::Missed, 0),
            PackedAccountLine::Resting => (Kind::Resting, 0),
            PackedAccountLine::NotEligible { status } => (Kind::NotEligible, status.get()),
            PackedAccountLine::Waiting => (Kind::Waiting, 0),
            PackedAccountLine::DnD => (Kind::DnD, 0),
            PackedAccountLine::Ready => (Kind::Ready, 0),
        };
        Self { start, key, kind, flags }
    }

    #[inline]
    pub(super) fn line(&self) -> PackedAccountLine {
        match self.kind {
            Kind::LoggedOut => PackedAccountLine::LoggedOut,
            Kind::UntypedPause => PackedAccountLine::Pause { pause_type: None },
            Kind::TypedPause => PackedAccountLine::Pause { pause_type: self.pause_type() },
            Kind::Busy => PackedAccountLine::Busy,
            Kind::Offering => PackedAccountLine::Offering,
            Kind::WrapUp => PackedAccountLine::WrapUp,
            Kind::BreakOut => PackedAccountLine::BreakOut,
            Kind::Missed => PackedAccountLine::Missed,
            Kind::Resting => PackedAccountLine::Resting,
            Kind::NotEligible => {
                PackedAccountLine::NotEligible { status: StatusKey::new(self.key) }
            }
            Kind::Waiting => PackedAccountLine::Waiting,
            Kind::DnD => PackedAccountLine::DnD,
            Kind::Ready => PackedAccountLine::Ready,
        }
    }

    /// The type of a typed pause.
    #[inline]
    pub(super) fn pause_type(&self) -> Option<PauseTypeKey> {
        (self.kind == Kind::TypedPause).then(|| PauseTypeKey::new(self.key))
    }

    #[inline]
    pub(super) fn is_untyped_pause(&self) -> bool {
        self.kind == Kind::UntypedPause
    }

    #[inline]
    pub(super) fn is_same_line(&self, other: &Self) -> bool {
        self.kind == other.kind && self.key == other.key
    }

    #[inline]
    pub(super) fn has(&self, flag: u8) -> bool {
        self.flags & flag != 0
    }

    /// The same interval from another instant on, with these flags.
    #[must_use]
    pub(super) fn from(self, start: Timestamp, flags: u8) -> Self {
        Self { start, flags, ..self }
    }

    pub(super) fn flags(&self) -> u8 {
        self.flags
    }
}
