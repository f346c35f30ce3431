//! The regions of an agent's state, each with an account of its own.

use frontdesk_macros::{Catalogue, Pack, Wire, define};
use serde::Serialize;

use super::words::{ChannelState, Line, Work};
use crate::clock::{Millis, Timestamp};
use crate::id::{ChannelId, StatusId};

/// A part of an agent's state that changes for itself. In each the agent is in exactly one state at any time.
#[define(define_region)]
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Wire, Catalogue)]
#[cfg_attr(not(feature = "exhaustive"), non_exhaustive)]
pub enum Region {
    /// Whether the agent is logged in.
    Session,
    /// The presence status.
    Presence,
    /// Whether direct and internal calls are received.
    Line,
    /// What the agent is doing as far as queues are concerned.
    Work,
    /// One channel.
    Channel {
        /// The channel.
        channel: ChannelId,
    },
}

/// A state of a region. Line, work and channels are `LoggedOut` while the agent is.
#[define(define_region_state)]
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Wire, Catalogue, Pack)]
#[pack(derive(Copy, PartialOrd, Ord, Eq))]
#[cfg_attr(not(feature = "exhaustive"), non_exhaustive)]
pub enum RegionState {
    /// No session.
    LoggedOut,
    /// Of the session: logged in.
    LoggedIn,
    /// Of the session: the last one was lost, and its grace runs.
    Grace,
    /// Of the presence.
    PresenceIs {
        /// The status.
        status: StatusId,
    },
    /// Of the line.
    LineIs {
        /// Its state.
        line: Line,
    },
    /// Of the work.
    WorkIs {
        /// Its state.
        work: Work,
    },
    /// Of a channel: its own state, busy in a pause, too.
    ChannelIs {
        /// Its state.
        state: ChannelState,
    },
}

/// A span of the account of a region.
#[define(define_region_entry)]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Wire, Catalogue)]
pub struct RegionEntry {
    /// Where it starts.
    pub start: Timestamp,
    /// Where it ends: the start of the next.
    pub end: Timestamp,
    /// The state.
    pub state: RegionState,
}

/// The time that a region was in a state.
#[define(define_region_total)]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Wire, Catalogue)]
pub struct RegionTotal {
    /// The state.
    pub state: RegionState,
    /// The time.
    pub time: Millis,
}

/// The account of one region. The times of `totals` add up to the span that was asked for.
#[define(define_region_account)]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Wire, Catalogue)]
pub struct RegionAccount {
    /// The region.
    pub region: Region,
    /// The spans, in order, without gap or overlap.
    pub entries: Vec<RegionEntry>,
    /// Their sums a state, in the order of the states.
    pub totals: Vec<RegionTotal>,
}
