//! The definitions as the machine reads them: by key, one table a kind, with the versions that
//! logged-in agents are pinned to.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::clock::{Millis, Timestamp};
use crate::definition::{
    AgentSpec, Apply, Blocking, ChannelSpec, LookupKind, MissingDisposition, OfferFailure,
    PauseTypeSpec, Routing, RuleScope, Setter, StatusSpec, TeamSpec, WrapUpRule,
};
use crate::id::{AgentKey, ChannelKey, DispositionId, RuleKey, StatusKey, TeamKey};
use crate::names::Names;
use crate::status::Definitions;

/// The most channels of a desk: a set of channels is one word.
pub(crate) const MAX_CHANNELS: usize = 64;

/// The versions of one kind of definition.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct Versions<T> {
    /// Ascending; the last one is the newest.
    list: Vec<(u32, Arc<T>)>,
    /// The newest version that was made to act at once.
    floor: u32,
}

impl<T> Versions<T> {
    pub(crate) fn new(version: u32, rules: T) -> Self {
        Self { list: vec![(version, Arc::new(rules))], floor: version }
    }

    pub(crate) fn add(&mut self, version: u32, rules: T, apply: Apply) {
        self.list.push((version, Arc::new(rules)));
        if apply == Apply::Immediate {
            self.floor = version;
        }
    }

    /// What acts on an agent who is pinned to a version.
    #[inline]
    pub(crate) fn at(&self, pinned: u32) -> Option<&T> {
        if let [(_, only)] = self.list.as_slice() {
            return Some(only);
        }
        let bound = pinned.max(self.floor);
        let after = self.list.partition_point(|(version, _)| *version <= bound);
        let place = after.saturating_sub(1);
        self.list.get(place).map(|(_, rules)| rules.as_ref())
    }

    /// Forgets what acts on nobody any more: versions before the one that acts on `oldest`.
    pub(crate) fn forget_before(&mut self, oldest: u32) {
        let bound = oldest.max(self.floor);
        let after = self.list.partition_point(|(version, _)| *version <= bound);
        self.list.drain(..after.saturating_sub(1));
    }
}

/// A presence status.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct StatusRule {
    pub(crate) eligible: bool,
    pub(crate) settable_by: Vec<Setter>,
    pub(crate) archived: bool,
}

/// A pause type, but for its limits.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct TypeRule {
    pub(crate) is_break: bool,
    pub(crate) settable_by: Vec<Setter>,
    pub(crate) needs_approval: bool,
    /// How long after the request it is approved by itself.
    pub(crate) approved_after: Option<Millis>,
    pub(crate) archived: bool,
}

/// A team's timing.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct TeamRule {
    pub(crate) wrap_up: WrapUpRule,
    pub(crate) wrap_each: bool,
    pub(crate) wrap_outbound: bool,
    pub(crate) prolong_step: Millis,
    pub(crate) prolong_max: u32,
    pub(crate) prolong_window: Option<Millis>,
    pub(crate) disposition_mandatory: bool,
    pub(crate) timeout_disposition: Option<DispositionId>,
    pub(crate) max_no_answer: Option<u32>,
    pub(crate) counted: Vec<OfferFailure>,
    pub(crate) offer_timeout: Option<Millis>,
    delays: [Millis; 4],
}

impl TeamRule {
    /// How long Missed lasts after a failure; zero for those without penalty.
    pub(crate) fn delay(&self, reason: OfferFailure) -> Millis {
        let [no_answer, rejected, device_busy, unreachable] = self.delays;
        match reason {
            OfferFailure::NoAnswer => no_answer,
            OfferFailure::Rejected => rejected,
            OfferFailure::DeviceBusy => device_busy,
            OfferFailure::Unreachable => unreachable,
            OfferFailure::Cancelled | OfferFailure::LostRace => Millis::ZERO,
        }
    }
}

/// A channel.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[allow(clippy::struct_excessive_bools, reason = "each is a rule of its own")]
pub(crate) struct ChannelRule {
    pub(crate) capacity: u32,
    pub(crate) counts_busy: bool,
    /// One bit a channel, by key.
    pub(crate) blocks: u64,
    pub(crate) wrap_blocks: bool,
    pub(crate) blocks_next: bool,
    pub(crate) archived: bool,
}

/// What one inactivity rule does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct InactivityRule {
    pub(crate) after: Millis,
    pub(crate) rule: RuleKey,
    pub(crate) target: StatusKey,
}

/// The rule that decides for each scope of one status.
#[derive(Debug, Clone, Default)]
pub(crate) struct InactivityOf {
    agents: BTreeMap<AgentKey, InactivityRule>,
    teams: BTreeMap<TeamKey, InactivityRule>,
    desk: Option<InactivityRule>,
}

/// The definitions in force, as the machine reads them.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Rules {
    pub(crate) statuses: Versions<Vec<StatusRule>>,
    pub(crate) types: Versions<Vec<TypeRule>>,
    pub(crate) teams: Versions<Teams>,
    pub(crate) channels: Versions<Vec<ChannelRule>>,
    /// No inactivity rule acts before the instant at which the rules became what they are.
    pub(crate) inactivity_since: Timestamp,
    /// By status; made anew from the definitions.
    #[serde(skip)]
    inactivity: Vec<InactivityOf>,
}

/// Teams by key, and the timing of agents without a team.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct Teams {
    list: Vec<TeamRule>,
    none: TeamRule,
}

impl Rules {
    pub(crate) fn new(definitions: &Definitions, names: &Names) -> Self {
        let version = definitions.version;
        Self {
            statuses: Versions::new(version, statuses(&definitions.statuses)),
            types: Versions::new(version, types(&definitions.pause_types)),
            teams: Versions::new(version, teams(&definitions.teams)),
            channels: Versions::new(version, channels(&definitions.channels, names)),
            inactivity_since: Timestamp::MIN,
            inactivity: inactivity(definitions, names),
        }
    }

    /// Forgets the versions that act on nobody who is pinned to `oldest` or later.
    pub(crate) fn forget_before(&mut self, oldest: u32) {
        self.statuses.forget_before(oldest);
        self.types.forget_before(oldest);
        self.teams.forget_before(oldest);
        self.channels.forget_before(oldest);
    }

    pub(crate) fn set_inactivity(&mut self, definitions: &Definitions, names: &Names) {
        self.inactivity = inactivity(definitions, names);
    }

    pub(crate) fn status(&self, pinned: u32, key: StatusKey) -> Option<&StatusRule> {
        self.statuses.at(pinned)?.get(key.index())
    }

    pub(crate) fn team(&self, pinned: u32, key: Option<TeamKey>) -> Option<&TeamRule> {
        let teams = self.teams.at(pinned)?;
        Some(key.and_then(|key| teams.list.get(key.index())).unwrap_or(&teams.none))
    }

    pub(crate) fn channel(&self, pinned: u32, key: ChannelKey) -> Option<&ChannelRule> {
        self.channels.at(pinned)?.get(key.index())
    }

    /// The inactivity rule that decides for an agent in a status: of the narrowest scope that has one.
    #[inline]
    pub(crate) fn inactivity(
        &self,
        status: StatusKey,
        agent: AgentKey,
        team: Option<TeamKey>,
    ) -> Option<InactivityRule> {
        let rules = self.inactivity.get(status.index())?;
        if rules.desk.is_none() && rules.teams.is_empty() && rules.agents.is_empty() {
            return None;
        }
        rules
            .agents
            .get(&agent)
            .or_else(|| rules.teams.get(&team?))
            .or(rules.desk.as_ref())
            .copied()
    }
}

/// Every table is by key: keys are given in the order of definition, and no definition is removed.
pub(crate) fn statuses(specs: &[StatusSpec]) -> Vec<StatusRule> {
    specs
        .iter()
        .map(|spec| StatusRule {
            eligible: spec.routing == Routing::Eligible,
            settable_by: spec.settable_by.clone(),
            archived: spec.archived,
        })
        .collect()
}

pub(crate) fn types(specs: &[PauseTypeSpec]) -> Vec<TypeRule> {
    specs
        .iter()
        .map(|spec| TypeRule {
            is_break: spec.kind == LookupKind::Break,
            settable_by: spec.settable_by.clone(),
            needs_approval: spec.approval.is_some(),
            approved_after: spec.approval.as_ref().and_then(|approval| approval.approved_after),
            archived: spec.archived,
        })
        .collect()
}

pub(crate) fn teams(specs: &[TeamSpec]) -> Teams {
    Teams {
        list: specs.iter().map(team).collect(),
        none: team(&TeamSpec::new(crate::id::TeamId::known("none"))),
    }
}

fn team(spec: &TeamSpec) -> TeamRule {
    TeamRule {
        wrap_up: spec.wrap_up,
        wrap_each: spec.wrap_each,
        wrap_outbound: spec.wrap_outbound,
        prolong_step: spec.prolong_step,
        prolong_max: spec.prolong_max,
        prolong_window: spec.prolong_window,
        disposition_mandatory: spec.disposition_mandatory,
        timeout_disposition: match &spec.missing_disposition {
            MissingDisposition::Overdue => None,
            MissingDisposition::Timeout { disposition } => Some(disposition.clone()),
        },
        max_no_answer: spec.max_no_answer,
        counted: spec.counted_misses.clone(),
        offer_timeout: spec.offer_timeout,
        delays: [
            spec.no_answer_delay,
            spec.rejected_delay,
            spec.device_busy_delay,
            spec.unreachable_delay,
        ],
    }
}

pub(crate) fn channels(specs: &[ChannelSpec], names: &Names) -> Vec<ChannelRule> {
    let bit = |id: &crate::id::ChannelId| {
        names.channels.key(id.as_str()).map_or(0, |key| 1_u64.checked_shl(key.get()).unwrap_or(0))
    };
    specs
        .iter()
        .map(|spec| ChannelRule {
            capacity: spec.capacity,
            counts_busy: spec.counts_busy,
            blocks: match &spec.blocks {
                Blocking::Nothing => 0,
                Blocking::All => u64::MAX,
                Blocking::Only { channels } => {
                    channels.iter().fold(0, |blocks, channel| blocks | bit(channel))
                }
            } & !bit(&spec.id),
            wrap_blocks: spec.wrap_blocks,
            blocks_next: spec.blocks_next,
            archived: spec.archived,
        })
        .collect()
}

fn inactivity(definitions: &Definitions, names: &Names) -> Vec<InactivityOf> {
    let mut table = vec![InactivityOf::default(); definitions.statuses.len()];
    for spec in definitions.rules.iter().filter(|spec| spec.enabled) {
        let (Some(rule), Some(target)) =
            (names.rules.key(spec.id.as_str()), names.statuses.key(spec.target.as_str()))
        else {
            continue;
        };
        let after = Millis::from_minutes(i64::from(spec.after_minutes));
        let rule = InactivityRule { after, rule, target };
        for status in &spec.statuses {
            let Some(row) = names
                .statuses
                .key(status.as_str())
                .and_then(|status| table.get_mut(status.index()))
            else {
                continue;
            };
            match &spec.scope {
                RuleScope::Agent { agent } => {
                    if let Some(agent) = names.agents.key(agent.as_str()) {
                        keep_first(row.agents.entry(agent).or_insert(rule), rule, names);
                    }
                }
                RuleScope::Team { team } => {
                    if let Some(team) = names.teams.key(team.as_str()) {
                        keep_first(row.teams.entry(team).or_insert(rule), rule, names);
                    }
                }
                RuleScope::Desk => keep_first(row.desk.get_or_insert(rule), rule, names),
            }
        }
    }
    table
}

/// The smallest time wins, ties by id.
fn keep_first(kept: &mut InactivityRule, rule: InactivityRule, names: &Names) {
    let order = |rule: &InactivityRule| (rule.after, names.rules.name(rule.rule));
    if order(&rule) < order(kept) {
        *kept = rule;
    }
}

/// How many interactions an agent has at once, where that differs from the channel's number.
pub(crate) fn capacities(spec: &AgentSpec, names: &Names) -> Vec<(ChannelKey, u32)> {
    spec.capacities
        .iter()
        .filter_map(|own| Some((names.channels.key(own.channel.as_str())?, own.capacity)))
        .collect()
}
