//! Pause types, pools and their limits.

use frontdesk_macros::{Wire, define};
use serde::Serialize;

use super::everyone;
use crate::catalogue::Catalogue;
use crate::clock::{Millis, TimeOfDay, Weekday, Zone};
use crate::definition::words::Setter;
use crate::id::{PauseTypeId, PoolId, TenantId};
use crate::pack::Pack;

/// When a changed limit acts.
#[define(define_effect)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Wire, Catalogue, Pack)]
#[pack(plain)]
#[cfg_attr(not(feature = "exhaustive"), non_exhaustive)]
pub enum Effect {
    /// From the next quota period of the agent.
    #[default]
    NextPeriod,
    /// At the instant of the change.
    Immediate,
}

/// The span over which a limit counts.
#[define(define_period)]
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Wire, Catalogue, Pack)]
#[pack(plain)]
#[cfg_attr(not(feature = "exhaustive"), non_exhaustive)]
pub enum Period {
    /// A calendar day, usually of 23–25 hours.
    Day {
        /// The zone; the agent's when absent, else the desk's.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        zone: Option<Zone>,
        /// The wall time at which the day starts.
        #[serde(default)]
        day_start: TimeOfDay,
    },
    /// Seven days.
    Week {
        /// The zone; the agent's when absent, else the desk's.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        zone: Option<Zone>,
        /// The first day of the week.
        #[serde(default)]
        first_day: Weekday,
        /// The wall time at which its days start.
        #[serde(default)]
        day_start: TimeOfDay,
    },
    /// From the start of one of the agent's shifts to the start of the next.
    Shift,
    /// The window of this length that ends now, 1 ms to 31 days.
    Rolling {
        /// Its length.
        length: Millis,
    },
}

impl Default for Period {
    fn default() -> Self {
        Self::Day { zone: None, day_start: TimeOfDay::default() }
    }
}

/// What happens to a running pause when its limit, and then the grace, is over.
#[define(define_on_exhausted)]
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, Serialize, Wire, Catalogue, Pack)]
#[pack(plain)]
#[cfg_attr(not(feature = "exhaustive"), non_exhaustive)]
pub enum OnExhausted {
    /// The pause goes on as another type.
    SwitchTo {
        /// That type.
        pause_type: PauseTypeId,
    },
    /// The agent is told; the time over the limit counts as exceeded.
    #[default]
    Notify,
    /// The agent goes back on queue.
    Resume,
    /// The agent is logged out.
    Logout,
}

/// How time over the limit is paid.
#[define(define_overage)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Wire, Catalogue, Pack)]
#[pack(plain)]
#[cfg_attr(not(feature = "exhaustive"), non_exhaustive)]
pub enum Overage {
    /// As the type.
    #[default]
    SameAsType,
    /// Not at all.
    Unpaid,
}

/// What an entry of the pause lookup is for. Only a break can be taken as a pause.
#[define(define_lookup_kind)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Wire, Catalogue, Pack)]
#[pack(plain)]
#[cfg_attr(not(feature = "exhaustive"), non_exhaustive)]
pub enum LookupKind {
    /// A pause type.
    #[default]
    Break,
    /// Another use of the host's lookup.
    Other,
}

/// That a pause has to be requested, and what happens when nobody answers.
#[define(define_approval)]
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Wire, Catalogue, Pack)]
#[pack(plain)]
pub struct Approval {
    /// Approved by itself after this long; never when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub approved_after: Option<Millis>,
}

/// A type of pause.
#[define(define_pause_type_spec)]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Wire, Catalogue, Pack)]
#[pack(plain)]
pub struct PauseTypeSpec {
    /// The host's id.
    pub id: PauseTypeId,
    /// What people read.
    #[serde(default)]
    pub label: String,
    /// What the lookup entry is for.
    #[serde(default)]
    pub kind: LookupKind,
    /// The share of the time that is paid, 0–100 per cent.
    #[serde(default)]
    pub paid_percent: u32,
    /// How much time a period has; unlimited when absent, never selectable by the agent when 0.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub allotment: Option<Millis>,
    /// How many pauses a period has; unlimited when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub count_limit: Option<u32>,
    /// How long one pause may last; unlimited when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub single_maximum: Option<Millis>,
    /// The pool whose limits it shares.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pool: Option<PoolId>,
    /// The period of its own limits.
    #[serde(default)]
    pub period: Period,
    /// Warn when this share of an allotment is used, 1–99 per cent; never when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub warn_percent: Option<u32>,
    /// How long a running pause goes on after its limit before `on_exhausted` acts.
    #[serde(default)]
    pub grace: Millis,
    /// What happens then.
    #[serde(default)]
    pub on_exhausted: OnExhausted,
    /// How time over the limit is paid.
    #[serde(default)]
    pub overage: Overage,
    /// Who may set it.
    #[serde(default = "everyone")]
    pub settable_by: Vec<Setter>,
    /// How much must be left for the agent or a supervisor to start it.
    #[serde(default)]
    pub minimum_remaining: Millis,
    /// That it has to be requested and approved.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub approval: Option<Approval>,
    /// Tell the agent when a rolling limit lets the type be used again.
    #[serde(default)]
    pub notify_restored: bool,
    /// The tenant that owns the type; all when absent. Panel, ledger and timesheet of a tenant look at it: nobody else
    /// is charged.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tenant: Option<TenantId>,
    /// No longer to be chosen; a running pause ends under its last version.
    #[serde(default)]
    pub archived: bool,
}

impl PauseTypeSpec {
    /// An unpaid type without limits that everybody may set.
    ///
    /// ```
    /// use frontdesk::{PauseTypeSpec, clock::Millis, id::PauseTypeId};
    ///
    /// let mut lunch = PauseTypeSpec::new(PauseTypeId::new("lunch")?);
    /// lunch.allotment = Some(Millis::from_minutes(30));
    /// # Ok::<(), frontdesk::id::IdError>(())
    /// ```
    pub fn new(id: PauseTypeId) -> Self {
        Self {
            id,
            label: String::new(),
            kind: LookupKind::default(),
            paid_percent: 0,
            allotment: None,
            count_limit: None,
            single_maximum: None,
            pool: None,
            period: Period::default(),
            warn_percent: None,
            grace: Millis::ZERO,
            on_exhausted: OnExhausted::default(),
            overage: Overage::default(),
            settable_by: everyone(),
            minimum_remaining: Millis::ZERO,
            approval: None,
            notify_restored: false,
            tenant: None,
            archived: false,
        }
    }
}

/// Limits that several pause types share.
#[define(define_pool_spec)]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Wire, Catalogue, Pack)]
#[pack(plain)]
pub struct PoolSpec {
    /// The host's id.
    pub id: PoolId,
    /// What people read.
    #[serde(default)]
    pub label: String,
    /// How much time a period has for all its types together.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub allotment: Option<Millis>,
    /// How many pauses a period has for all its types together.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub count_limit: Option<u32>,
    /// The period of the shared limits.
    #[serde(default)]
    pub period: Period,
    /// No longer limits anything.
    #[serde(default)]
    pub archived: bool,
}

impl PoolSpec {
    /// A pool that does not limit anything yet.
    pub fn new(id: PoolId) -> Self {
        Self {
            id,
            label: String::new(),
            allotment: None,
            count_limit: None,
            period: Period::default(),
            archived: false,
        }
    }
}
