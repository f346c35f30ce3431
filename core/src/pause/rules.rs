use serde::{Deserialize, Serialize};

use crate::clock::{Timestamp, Zone};
use crate::definition::{Effect, PauseTypeSpec, PoolSpec};
use crate::id::{PauseTypeKey, PoolKey};

/// The pause types and pools of a desk, with the past versions that running periods still need.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(crate) struct PauseRules {}

impl PauseRules {
    pub(crate) fn new(at: Timestamp, zone: Zone, retain_days: u32) -> Self { let _ = (at, zone, retain_days); Self::default() }
    pub(crate) fn define_type(&mut self, at: Timestamp, key: PauseTypeKey, spec: &PauseTypeSpec, pool: Option<PoolKey>, switch_to: Option<PauseTypeKey>, effect: Effect) { let _ = (at, key, spec, pool, switch_to, effect); }
    pub(crate) fn define_pool(&mut self, at: Timestamp, key: PoolKey, spec: &PoolSpec, effect: Effect) { let _ = (at, key, spec, effect); }
    pub(crate) fn set_desk_zone(&mut self, at: Timestamp, zone: Zone) { let _ = (at, zone); }
    pub(crate) fn set_retain_days(&mut self, at: Timestamp, days: u32) { let _ = (at, days); }
    /// In the order of definition.
    pub(crate) fn types(&self) -> &[PauseTypeKey] { &[] }
    pub(crate) fn spec(&self, key: PauseTypeKey) -> Option<&PauseTypeSpec> { let _ = key; None }
}
