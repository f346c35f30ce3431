//! Definitions by id, and the graphs that they make.

use std::collections::BTreeMap;

use super::definitions::Definitions;
use super::graph::{Arrow, Graph};
use crate::clock::Millis;
use crate::definition::{InactivityRuleSpec, OnExhausted, PauseTypeSpec, PoolSpec, RuleScope};
use crate::id::{ChannelId, PauseTypeId, PoolId, StatusId, TeamId};

/// The places of definitions in their lists; the first one where an id occurs twice.
#[derive(Debug)]
pub(super) struct Lookup<'a> {
    pub(super) definitions: &'a Definitions,
    pub(super) statuses: BTreeMap<&'a StatusId, usize>,
    pub(super) pause_types: BTreeMap<&'a PauseTypeId, usize>,
    pub(super) pools: BTreeMap<&'a PoolId, usize>,
    pub(super) teams: BTreeMap<&'a TeamId, usize>,
    pub(super) channels: BTreeMap<&'a ChannelId, usize>,
}

impl<'a> Lookup<'a> {
    pub(super) fn new(definitions: &'a Definitions) -> Self {
        Self {
            definitions,
            statuses: places(definitions.statuses.iter().map(|status| &status.id)),
            pause_types: places(definitions.pause_types.iter().map(|kind| &kind.id)),
            pools: places(definitions.pools.iter().map(|pool| &pool.id)),
            teams: places(definitions.teams.iter().map(|team| &team.id)),
            channels: places(definitions.channels.iter().map(|channel| &channel.id)),
        }
    }

    /// Enabled inactivity rules of all scopes, as arrows between statuses.
    pub(super) fn rules(&self) -> Graph {
        Graph::new(self.definitions.statuses.len(), self.rule_arrows())
    }

    /// What an enabled rule does to each status that it watches; what does not check is left out.
    pub(super) fn rule_arrows(&self) -> impl Iterator<Item = Arrow> + '_ {
        let enabled = self.definitions.rules.iter().enumerate().filter(|(_, rule)| rule.enabled);
        enabled.flat_map(move |(by, rule)| {
            let target = self.statuses.get(&rule.target).copied();
            let sources = rule.statuses.iter().filter(|source| **source != rule.target);
            sources.filter_map(move |source| {
                Some(Arrow { from: *self.statuses.get(source)?, to: target?, by })
            })
        })
    }

    /// The enabled rule that decides in each scope for each status: the one of the least time, of
    /// equal ones the one defined first.
    pub(super) fn deciding_rules(&self) -> DecidingRules<'_> {
        let mut deciding =
            DecidingRules { rules: &self.definitions.rules, by_place: BTreeMap::new() };
        for arrow in self.rule_arrows() {
            let Some((place, minutes)) = deciding.place(arrow) else { continue };
            let present =
                deciding.by_place.get(&place).and_then(|present| deciding.place(*present));
            if present.is_none_or(|(_, present)| minutes < present) {
                deciding.by_place.insert(place, arrow);
            }
        }
        deciding
    }

    /// What exhausted pause types switch to, as arrows between types; archived types switch no more.
    pub(super) fn switches(&self) -> Graph {
        let types = self.definitions.pause_types.iter().enumerate();
        let arrows = types.filter(|(_, spec)| !spec.archived).filter_map(|(from, spec)| {
            let to = *self.pause_types.get(switch_target(spec)?)?;
            Some(Arrow { from, to, by: from })
        });
        Graph::new(self.definitions.pause_types.len(), arrows)
    }

    /// The pool of a type, unless it is archived.
    pub(super) fn pool(&self, spec: &PauseTypeSpec) -> Option<&'a PoolSpec> {
        let place = *self.pools.get(spec.pool.as_ref()?)?;
        self.definitions.pools.get(place).filter(|pool| !pool.archived)
    }

    /// The pool whose allotment limits a type.
    pub(super) fn limiting_pool(&self, spec: &PauseTypeSpec) -> Option<&'a PoolSpec> {
        self.pool(spec).filter(|pool| pool.allotment.is_some())
    }

    /// The time limits of a type: its own allotment and its pool's.
    pub(super) fn allotments(&self, spec: &PauseTypeSpec) -> impl Iterator<Item = Millis> {
        spec.allotment.into_iter().chain(self.pool(spec).and_then(|pool| pool.allotment))
    }
}

/// What an exhausted type switches to.
pub(super) fn switch_target(spec: &PauseTypeSpec) -> Option<&PauseTypeId> {
    match &spec.on_exhausted {
        OnExhausted::SwitchTo { pause_type } => Some(pause_type),
        OnExhausted::Notify | OnExhausted::Resume | OnExhausted::Logout => None,
    }
}

fn places<'a, Id: Ord>(ids: impl Iterator<Item = &'a Id>) -> BTreeMap<&'a Id, usize> {
    let mut places = BTreeMap::new();
    for (place, id) in ids.enumerate() {
        places.entry(id).or_insert(place);
    }
    places
}

/// The inactivity rules that decide.
#[derive(Debug)]
pub(super) struct DecidingRules<'a> {
    rules: &'a [InactivityRuleSpec],
    by_place: BTreeMap<Place<'a>, Arrow>,
}

/// A scope and the status that is left.
type Place<'a> = (u8, &'a str, usize);

impl<'a> DecidingRules<'a> {
    /// The deciding rules as arrows, in the order of their definition.
    pub(super) fn arrows(&self) -> Vec<Arrow> {
        let mut arrows: Vec<Arrow> = self.by_place.values().copied().collect();
        arrows.sort_by_key(|arrow| (arrow.by, arrow.from));
        arrows
    }

    /// The rule that decides where this one would act; maybe the same.
    pub(super) fn instead_of(&self, arrow: Arrow) -> Option<Arrow> {
        let (place, _) = self.place(arrow)?;
        self.by_place.get(&place).copied()
    }

    fn place(&self, arrow: Arrow) -> Option<(Place<'a>, u32)> {
        let rule = self.rules.get(arrow.by)?;
        let (width, id) = match &rule.scope {
            RuleScope::Agent { agent } => (0, agent.as_str()),
            RuleScope::Team { team } => (1, team.as_str()),
            RuleScope::Desk => (2, ""),
        };
        Some(((width, id, arrow.from), rule.after_minutes))
    }
}
