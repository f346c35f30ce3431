//! Rules that hold for the whole desk.

use frontdesk_macros::{Wire, define};
use serde::Serialize;

use crate::catalogue::Catalogue;
use crate::clock::{Millis, Zone};
use crate::definition::words::AccountLineKind;
use crate::id::ActivityKindId;
use crate::names::Names;
use crate::pack::Pack;

/// How do not disturb and the queues go together.
#[define(define_dnd_with_queue)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Wire, Catalogue, Pack)]
#[pack(plain)]
#[cfg_attr(not(feature = "exhaustive"), non_exhaustive)]
pub enum DndWithQueue {
    /// Either is refused while the other holds.
    #[default]
    Reject,
    /// Going on queue switches do not disturb off.
    ClearDnd,
    /// Both may hold: queue offers come, direct calls do not.
    Allow,
}

/// Whether a pause carries a type.
#[define(define_pause_type_policy)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Wire, Catalogue, Pack)]
#[pack(plain)]
#[cfg_attr(not(feature = "exhaustive"), non_exhaustive)]
pub enum PauseTypePolicy {
    /// Never.
    Off,
    /// As the agent likes.
    #[default]
    Optional,
    /// Always.
    Required,
}

/// What a pause wished during an interaction does.
#[define(define_pause_while_busy)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Wire, Catalogue, Pack)]
#[pack(plain)]
#[cfg_attr(not(feature = "exhaustive"), non_exhaustive)]
pub enum PauseWhileBusy {
    /// It waits until the interaction and its wrap-up are over.
    #[default]
    Defer,
    /// It starts at once; no wrap-up follows the interaction.
    Immediate,
    /// It is refused.
    Reject,
}

/// What an agent does right after log-in.
#[define(define_work_after_login)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Wire, Catalogue, Pack)]
#[pack(plain)]
#[cfg_attr(not(feature = "exhaustive"), non_exhaustive)]
pub enum WorkAfterLogin {
    /// Off queue.
    #[default]
    OffQueue,
    /// On queue if the agent was so at log-out and the guards allow it, else off queue.
    Restore,
}

/// What activity does to a status that an inactivity rule has set.
#[define(define_inactivity_return)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Wire, Catalogue, Pack)]
#[pack(plain)]
#[cfg_attr(not(feature = "exhaustive"), non_exhaustive)]
pub enum InactivityReturn {
    /// Nothing.
    #[default]
    Stay,
    /// The status before the first rule of the chain comes back.
    RestorePrevious,
}

/// Rules that hold for the whole desk.
#[define(define_policies)]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Wire, Catalogue)]
#[serde(default)]
pub struct Policies {
    /// The desk's zone, for agents without their own.
    pub zone: Zone,
    /// The country of phone numbers without country code: two letters of ISO 3166-1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    /// How do not disturb and the queues go together.
    pub dnd_with_queue: DndWithQueue,
    /// Whether a pause carries a type.
    pub pause_type: PauseTypePolicy,
    /// What a pause wished during an interaction does.
    pub pause_while_busy: PauseWhileBusy,
    /// What an agent does right after log-in.
    pub work_after_login: WorkAfterLogin,
    /// How long a lost last session is kept before the agent is logged out.
    pub session_grace: Millis,
    /// How long an agent rests after an offer was withdrawn by a pause.
    pub resting: Millis,
    /// How far `now` may lie before the last seen instant.
    pub skew_tolerance: Millis,
    /// How far `now` may lie after the last seen instant; any distance when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_forward: Option<Millis>,
    /// What activity does to a status that an inactivity rule has set.
    pub inactivity_return: InactivityReturn,
    /// Inactivity rules act during pauses too.
    pub inactivity_in_pause: bool,
    /// The kinds of activity that count.
    pub activity_kinds: Vec<ActivityKindId>,
    /// How many quota days before the current one are kept for queries and corrections, 0–62.
    pub retain_days: u32,
    /// Lines that are not paid; a pause with a type is paid as its type says.
    pub unpaid_lines: Vec<AccountLineKind>,
}

impl Pack for Policies {
    // Boxed, so that a rare event does not make every event large.
    type Packed = Box<Self>;

    fn pack(&self, _: &Names) -> Option<Box<Self>> {
        Some(Box::new(self.clone()))
    }

    fn unpack(packed: &Box<Self>, _: &Names) -> Self {
        packed.as_ref().clone()
    }
}

impl Default for Policies {
    fn default() -> Self {
        Self {
            zone: Zone::utc(),
            region: None,
            dnd_with_queue: DndWithQueue::default(),
            pause_type: PauseTypePolicy::default(),
            pause_while_busy: PauseWhileBusy::default(),
            work_after_login: WorkAfterLogin::default(),
            session_grace: Millis::from_seconds(60),
            resting: Millis::from_seconds(1),
            skew_tolerance: Millis::from_minutes(5),
            max_forward: None,
            inactivity_return: InactivityReturn::default(),
            inactivity_in_pause: false,
            activity_kinds: Vec::new(),
            retain_days: 1,
            unpaid_lines: vec![
                AccountLineKind::LoggedOut,
                AccountLineKind::UntypedPause,
                AccountLineKind::BreakOut,
                AccountLineKind::NotEligible,
            ],
        }
    }
}
