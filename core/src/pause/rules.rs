//! The pause types and pools of a desk.

use std::sync::{Mutex, PoisonError};

use serde::{Deserialize, Serialize};

use super::answer::GrantTarget;
use super::period::{AGENT_DAY, Calendar};
use super::terms::{Dated, Frame, Pay, PoolTerms, Then, TypeTerms, Versions, note};
use crate::clock::{DayCache, Span, TimeOfDay, Timestamp, Zone};
use crate::definition::{Effect, OnExhausted, PauseTypeSpec, PoolSpec};
use crate::id::{PauseTypeKey, PoolKey};

/// The pause types and pools of a desk, with the past versions that periods look back on.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct PauseRules {
    pub(super) zones: Vec<Dated<Zone>>,
    /// How many days before the current one are kept.
    pub(super) retain_days: Vec<Dated<u32>>,
    types: Vec<Option<TypeRules>>,
    pools: Vec<Option<PoolRules>>,
    order: Vec<PauseTypeKey>,
    /// Some type has told, in some version, that it can be used again.
    watches: bool,
    /// Nothing before is kept: days were other days then.
    pub(super) kept_floor: Timestamp,
    /// Nothing is dropped: for a replay, which has the whole log.
    #[serde(skip)]
    pub(super) keeps_all: bool,
    #[serde(skip)]
    memo: Memo,
}

/// One pause type.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct TypeRules {
    pub(super) terms: Versions<TypeTerms>,
    pub(super) frames: Vec<Dated<Frame>>,
    pub(super) pay: Vec<Dated<Pay>>,
}

/// One pool.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct PoolRules {
    pub(super) terms: Versions<PoolTerms>,
    pub(super) frames: Vec<Dated<Frame>>,
    /// The types that any version of theirs puts into the pool.
    pub(super) types: Vec<PauseTypeKey>,
}

impl Default for PauseRules {
    /// Rules without types, for a desk in UTC that keeps one day before the current one.
    fn default() -> Self {
        Self {
            zones: vec![Dated { at: Timestamp::MIN, value: Zone::utc() }],
            retain_days: vec![Dated { at: Timestamp::MIN, value: 1 }],
            types: Vec::new(),
            pools: Vec::new(),
            order: Vec::new(),
            watches: false,
            kept_floor: Timestamp::MIN,
            keeps_all: false,
            memo: Memo::default(),
        }
    }
}

impl PauseRules {
    /// Adds a type or a new version of it. The keys are those of the pool and the type that `spec` names.
    pub(crate) fn define_type(
        &mut self,
        at: Timestamp,
        key: PauseTypeKey,
        spec: &PauseTypeSpec,
        pool: Option<PoolKey>,
        switch_to: Option<PauseTypeKey>,
        effect: Effect,
    ) {
        let terms = TypeTerms {
            allotment: spec.allotment,
            count_limit: spec.count_limit,
            single_maximum: spec.single_maximum,
            pool,
            warn_percent: spec.warn_percent,
            grace: spec.grace,
            then: match (&spec.on_exhausted, switch_to) {
                (OnExhausted::SwitchTo { .. }, Some(target)) => Then::SwitchTo(target),
                (OnExhausted::SwitchTo { .. }, None) | (OnExhausted::Notify, _) => Then::Notify,
                (OnExhausted::Resume, _) => Then::Resume,
                (OnExhausted::Logout, _) => Then::Logout,
            },
            minimum_remaining: spec.minimum_remaining,
            notify_restored: spec.notify_restored,
            archived: spec.archived,
        };
        let pay = Pay { percent: spec.paid_percent, overage: spec.overage };
        let frame = Frame::from(&spec.period);
        let Some(place) = slot(&mut self.types, key.index()) else { return };
        if let Some(known) = place {
            let effect = at_once_after_window(&known.frames, &frame, effect);
            known.terms.add(at, terms, effect);
            note(&mut known.frames, at, frame);
            note(&mut known.pay, at, pay);
        } else {
            *place = Some(TypeRules {
                terms: Versions::new(at, terms),
                frames: vec![Dated { at, value: frame }],
                pay: vec![Dated { at, value: pay }],
            });
            self.order.push(key);
        }
        if let Some(Some(pool)) = pool.and_then(|pool| self.pools.get_mut(pool.index()))
            && !pool.types.contains(&key)
        {
            pool.types.push(key);
        }
        self.watches |= spec.notify_restored;
        self.memo.generation += 1;
    }

    /// Adds a pool or a new version of it.
    pub(crate) fn define_pool(
        &mut self,
        at: Timestamp,
        key: PoolKey,
        spec: &PoolSpec,
        effect: Effect,
    ) {
        let limits = !spec.archived;
        let terms = PoolTerms {
            allotment: spec.allotment.filter(|_| limits),
            count_limit: spec.count_limit.filter(|_| limits),
        };
        let frame = Frame::from(&spec.period);
        let belongs = |rules: &TypeRules| rules.terms.all().any(|terms| terms.pool == Some(key));
        let typed = |key: &PauseTypeKey| self.pause_type(*key).is_some_and(belongs);
        let types = self.order.iter().copied().filter(typed).collect();
        let Some(place) = slot(&mut self.pools, key.index()) else { return };
        match place {
            Some(known) => {
                let effect = at_once_after_window(&known.frames, &frame, effect);
                known.terms.add(at, terms, effect);
                note(&mut known.frames, at, frame);
            }
            None => {
                *place = Some(PoolRules {
                    terms: Versions::new(at, terms),
                    frames: vec![Dated { at, value: frame }],
                    types,
                });
            }
        }
        self.memo.generation += 1;
    }

    /// Changes the zone of agents and periods without their own, from the end of the running periods. While
    /// there are no pause types and no pools, no period runs, and it changes at once.
    pub(crate) fn set_desk_zone(&mut self, at: Timestamp, zone: Zone) {
        if self.order.is_empty() && self.pools.is_empty() {
            let days = self.retain_days.last().map_or(0, |days| days.value);
            let kept = self.agent_calendar().days_back(at, days);
            self.kept_floor = self.kept_floor.max(kept);
            self.zones.clear();
        }
        note(&mut self.zones, at, zone);
        self.memo.generation += 1;
    }

    /// Changes how many days before the current one are kept. What was dropped does not come back.
    pub(crate) fn set_retain_days(&mut self, at: Timestamp, days: u32) {
        note(&mut self.retain_days, at, days);
        self.memo.generation += 1;
    }

    /// Drops nothing from now on, whatever the days to be kept.
    pub(crate) fn keep_all(&mut self) {
        self.keeps_all = true;
    }

    /// The types, in the order of their definition.
    pub(crate) fn types(&self) -> &[PauseTypeKey] {
        &self.order
    }

    /// Whether any type may have to tell that it can be used again.
    #[inline]
    pub(super) fn watches(&self) -> bool {
        self.watches
    }

    #[inline]
    pub(super) fn pause_type(&self, key: PauseTypeKey) -> Option<&TypeRules> {
        self.types.get(key.index())?.as_ref()
    }

    #[inline]
    pub(super) fn pool(&self, key: PoolKey) -> Option<&PoolRules> {
        self.pools.get(key.index())?.as_ref()
    }

    /// Whether the types that count for a limit cannot change while its period runs.
    pub(super) fn has_settled_members(&self, target: GrantTarget) -> bool {
        match target {
            GrantTarget::Type(_) => true,
            GrantTarget::Pool(key) => self.pool(key).is_some_and(|pool| {
                let mut types = pool.types.iter().filter_map(|key| self.pause_type(*key));
                types.all(|rules| rules.terms.is_only())
            }),
        }
    }

    /// All types and pools.
    pub(super) fn targets(&self) -> impl Iterator<Item = GrantTarget> + '_ {
        let pools = (0_u32..).zip(&self.pools).filter(|(_, pool)| pool.is_some());
        let types = self.order.iter().copied().map(GrantTarget::Type);
        types.chain(pools.map(|(place, _)| GrantTarget::Pool(PoolKey::new(place))))
    }

    /// The periods of a type or a pool, as far as the definitions tell them.
    pub(super) fn frames(&self, target: GrantTarget) -> Option<&[Dated<Frame>]> {
        match target {
            GrantTarget::Type(key) => self.pause_type(key).map(|rules| rules.frames.as_slice()),
            GrantTarget::Pool(key) => self.pool(key).map(|rules| rules.frames.as_slice()),
        }
    }

    /// Changes with every definition; tells whether what was worked out before still holds.
    #[inline]
    pub(super) fn generation(&self) -> u64 {
        self.memo.generation
    }

    /// The day of a zone, remembered.
    pub(super) fn day(&self, zone: &Zone, start: TimeOfDay, at: Timestamp) -> Span {
        let mut days = self.memo.days.lock().unwrap_or_else(PoisonError::into_inner);
        days.day(zone, start, at)
    }

    /// The calendar of an agent without a zone or shifts.
    fn agent_calendar(&self) -> Calendar<'_> {
        Calendar { rules: self, frames: &AGENT_DAY, own_zones: &[], shifts: &[], shared: false }
    }
}

/// A window that moves along has no next period: what replaces it acts at once.
fn at_once_after_window(frames: &[Dated<Frame>], next: &Frame, effect: Effect) -> Effect {
    match frames.last().map(|last| &last.value) {
        Some(last @ Frame::Rolling { .. }) if last != next => Effect::Immediate,
        _ => effect,
    }
}

/// The place of a key in a table that grows as needed.
fn slot<T>(table: &mut Vec<Option<T>>, place: usize) -> Option<&mut Option<T>> {
    if table.len() <= place {
        table.resize_with(place + 1, || None);
    }
    table.get_mut(place)
}

/// What can be worked out anew: no part of the rules' value.
#[derive(Debug, Default)]
struct Memo {
    generation: u64,
    days: Mutex<DayCache>,
}

impl Clone for Memo {
    fn clone(&self) -> Self {
        Self { generation: self.generation, days: Mutex::default() }
    }
}

impl PartialEq for Memo {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}
