//! Channels and queues.

use frontdesk_macros::{Wire, define};
use serde::Serialize;

use super::{one, yes};
use crate::catalogue::Catalogue;
use crate::id::{AgentId, ChannelId, QueueId};
use crate::pack::Pack;

/// Which other channels a channel keeps from being offered work while it is in use.
#[define(define_blocking)]
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, Serialize, Wire, Catalogue, Pack)]
#[pack(plain)]
#[cfg_attr(not(feature = "exhaustive"), non_exhaustive)]
pub enum Blocking {
    /// None.
    #[default]
    Nothing,
    /// All.
    All,
    /// Those named.
    Only {
        /// Their ids.
        channels: Vec<ChannelId>,
    },
}

/// A way in which work reaches agents: voice, chat, e-mail.
#[define(define_channel_spec)]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Wire, Catalogue, Pack)]
#[pack(plain)]
#[allow(clippy::struct_excessive_bools, reason = "each is a switch of its own on the wire")]
pub struct ChannelSpec {
    /// The host's id.
    pub id: ChannelId,
    /// What people read.
    #[serde(default)]
    pub label: String,
    /// How many interactions an agent has at once, 1–1,000.
    #[serde(default = "one")]
    pub capacity: u32,
    /// An active interaction shows the agent as busy.
    #[serde(default = "yes")]
    pub counts_busy: bool,
    /// Which other channels it blocks while active, offering or resting.
    #[serde(default)]
    pub blocks: Blocking,
    /// Wrap-up, too, blocks those channels; else only an active interaction or an offer does.
    #[serde(default = "yes")]
    pub wrap_blocks: bool,
    /// A deferred change waits for this channel.
    #[serde(default = "yes")]
    pub blocks_next: bool,
    /// Takes no new interactions.
    #[serde(default)]
    pub archived: bool,
}

impl ChannelSpec {
    /// A channel for one interaction at a time that blocks no other.
    pub fn new(id: ChannelId) -> Self {
        Self {
            id,
            label: String::new(),
            capacity: 1,
            counts_busy: true,
            blocks: Blocking::default(),
            wrap_blocks: true,
            blocks_next: true,
            archived: false,
        }
    }
}

/// A queue, as far as staffing is concerned. The desk does not route.
#[define(define_queue_spec)]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Wire, Catalogue, Pack)]
#[pack(plain)]
pub struct QueueSpec {
    /// The host's id.
    pub id: QueueId,
    /// What people read.
    #[serde(default)]
    pub label: String,
    /// The agents that serve it.
    #[serde(default)]
    pub members: Vec<AgentId>,
    /// A pause is refused when fewer others than this would be available; 0: never.
    #[serde(default)]
    pub min_available: u32,
    /// Guards nothing any more.
    #[serde(default)]
    pub archived: bool,
}

impl QueueSpec {
    /// A queue without members that guards nothing.
    pub fn new(id: QueueId) -> Self {
        Self { id, label: String::new(), members: Vec::new(), min_available: 0, archived: false }
    }
}
