//! The check that definitions pass before they are used.

mod subject;

use std::collections::BTreeSet;
use std::fmt::{Debug, Display};

use self::subject::Subject;
pub(super) use self::subject::is_color;
use super::definitions::Definitions;
use super::flaw::{Flaw, flaws};
use super::lookup::{Lookup, switch_target};
use crate::definition::{
    AgentSpec, Blocking, ChannelSpec, InactivityRuleSpec, LookupKind, OfferFailure, PauseTypeSpec,
    Policies, PoolSpec, QueueSpec, RuleScope, StatusSpec, TeamSpec, Violation, WrapUpRule,
};
use crate::id::AgentId;

const MOST_INTERACTIONS: u32 = 1_000;
const MOST_PAUSES: u32 = 1_000_000;
const MOST_PROLONGATIONS: u32 = 1_000;
const MOST_RETAINED_DAYS: u32 = 62;
const MINUTES_OF_A_DAY: u32 = 1_440;

/// Everything that is wrong with a set of definitions; `agents` tells which agents the desk has.
/// Definitions without violations can be used. The module lists the codes.
///
/// ```
/// use frontdesk::status::{Definitions, violations};
///
/// let mut definitions = Definitions::default();
/// assert!(violations(&definitions, &|_| false).is_empty());
///
/// definitions.statuses[0].color = Some("green".into());
/// let found = violations(&definitions, &|_| false);
/// assert_eq!((found[0].code.as_str(), found[0].path.as_str()), ("BadColor", "statuses[online].color"));
/// ```
pub fn violations(definitions: &Definitions, agents: &dyn Fn(&AgentId) -> bool) -> Vec<Violation> {
    let lookup = Lookup::new(definitions);
    let mut check = Check { lookup: &lookup, agents, found: Vec::new() };
    check.each("statuses", &definitions.statuses, |spec| &spec.id, Check::status);
    check.built_in_statuses(definitions);
    check.each("pause_types", &definitions.pause_types, |spec| &spec.id, Check::pause_type);
    check.each("pools", &definitions.pools, |spec| &spec.id, Check::pool);
    check.each("teams", &definitions.teams, |spec| &spec.id, Check::team);
    check.each("channels", &definitions.channels, |spec| &spec.id, Check::channel);
    check.each("queues", &definitions.queues, |spec| &spec.id, Check::queue);
    check.each("rules", &definitions.rules, |spec| &spec.id, Check::rule);
    check.policies(&definitions.policies);
    check.found.extend(flaws(&lookup).into_iter().map(Flaw::into_violation));
    check.found
}

/// Everything that is wrong with the records of agents under these definitions.
///
/// ```
/// use frontdesk::{AgentSpec, id::{AgentId, TeamId}};
/// use frontdesk::status::{Definitions, agent_violations};
///
/// let mut agent = AgentSpec::new(AgentId::new("7")?);
/// agent.team = Some(TeamId::new("sales")?);
/// let found = agent_violations(&[agent], &Definitions::default());
/// assert_eq!(found[0].path, "agents[7].team");
/// # Ok::<(), frontdesk::id::IdError>(())
/// ```
pub fn agent_violations(agents: &[AgentSpec], definitions: &Definitions) -> Vec<Violation> {
    let lookup = Lookup::new(definitions);
    let mut check = Check { lookup: &lookup, agents: &|_| true, found: Vec::new() };
    check.each("agents", agents, |spec| &spec.id, Check::agent);
    check.found
}

struct Check<'a> {
    lookup: &'a Lookup<'a>,
    agents: &'a dyn Fn(&AgentId) -> bool,
    found: Vec<Violation>,
}

impl Check<'_> {
    /// Checks each definition of a kind, and that no id occurs twice.
    fn each<T, Id: Ord + Display>(
        &mut self,
        kind: &str,
        items: &[T],
        id: fn(&T) -> &Id,
        check: fn(&mut Self, &T, String),
    ) {
        let mut seen = BTreeSet::new();
        for item in items {
            let path = format!("{kind}[{}]", id(item));
            if !seen.insert(id(item)) {
                self.subject(&path).wrong("Duplicate", "id", "each id once", id(item));
            }
            check(self, item, path);
        }
    }

    fn subject(&mut self, path: &str) -> Subject<'_> {
        Subject::new(&mut self.found, String::from(path))
    }

    fn status(&mut self, spec: &StatusSpec, path: String) {
        let mut subject = Subject::new(&mut self.found, path);
        subject.label(&spec.label);
        subject.color(spec.color.as_deref());
        subject.distinct("settable_by", &spec.settable_by, name);
    }

    fn built_in_statuses(&mut self, definitions: &Definitions) {
        let statuses = &self.lookup.statuses;
        let mut subject = Subject::new(&mut self.found, String::new());
        for (field, id) in
            [("on_login", &definitions.on_login), ("on_logout", &definitions.on_logout)]
        {
            subject.known(statuses.contains_key(id), field, "status", id);
        }
    }

    fn pause_type(&mut self, spec: &PauseTypeSpec, path: String) {
        let lookup = self.lookup;
        let mut subject = Subject::new(&mut self.found, path);
        subject.label(&spec.label);
        subject.within("paid_percent", spec.paid_percent, 0..=100);
        subject.optional_duration("allotment", spec.allotment);
        if let Some(count) = spec.count_limit {
            subject.within("count_limit", count, 0..=MOST_PAUSES);
        }
        subject.optional_duration("single_maximum", spec.single_maximum);
        if let Some(pool) = &spec.pool {
            subject.known(lookup.pools.contains_key(pool), "pool", "pool", pool);
        }
        subject.period(&spec.period);
        if let Some(percent) = spec.warn_percent {
            subject.within("warn_percent", percent, 1..=99);
        }
        subject.duration("grace", spec.grace);
        if let Some(target) = switch_target(spec) {
            let found = lookup.pause_types.get(target);
            subject.known(found.is_some(), "on_exhausted", "pause type", target);
            let found = found.and_then(|place| lookup.definitions.pause_types.get(*place));
            if found.is_some_and(|target| target.kind != LookupKind::Break) {
                subject.wrong("NotABreak", "on_exhausted", "an entry of the kind Break", target);
            }
        }
        subject.distinct("settable_by", &spec.settable_by, name);
        subject.duration("minimum_remaining", spec.minimum_remaining);
        if let Some(approval) = &spec.approval {
            subject.optional_duration("approval.approved_after", approval.approved_after);
        }
    }

    fn pool(&mut self, spec: &PoolSpec, path: String) {
        let mut subject = Subject::new(&mut self.found, path);
        subject.label(&spec.label);
        subject.optional_duration("allotment", spec.allotment);
        if let Some(count) = spec.count_limit {
            subject.within("count_limit", count, 0..=MOST_PAUSES);
        }
        subject.period(&spec.period);
    }

    fn team(&mut self, spec: &TeamSpec, path: String) {
        let mut subject = Subject::new(&mut self.found, path);
        subject.label(&spec.label);
        if let WrapUpRule::Timed { duration } = spec.wrap_up {
            subject.duration("wrap_up.duration", duration);
        }
        subject.duration("prolong_step", spec.prolong_step);
        subject.within("prolong_max", spec.prolong_max, 0..=MOST_PROLONGATIONS);
        subject.optional_duration("prolong_window", spec.prolong_window);
        subject.duration("no_answer_delay", spec.no_answer_delay);
        subject.duration("rejected_delay", spec.rejected_delay);
        subject.duration("device_busy_delay", spec.device_busy_delay);
        subject.duration("unreachable_delay", spec.unreachable_delay);
        if let Some(misses) = spec.max_no_answer {
            subject.within("max_no_answer", misses, 1..=u32::MAX);
        }
        subject.distinct("counted_misses", &spec.counted_misses, name);
        for reason in &spec.counted_misses {
            if matches!(reason, OfferFailure::Cancelled | OfferFailure::LostRace) {
                let reason = name(reason);
                let expected = "a failure of the agent's, not of the caller or a race";
                subject.wrong("NeverAMiss", format!("counted_misses[{reason}]"), expected, reason);
            }
        }
        subject.optional_duration("offer_timeout", spec.offer_timeout);
    }

    fn channel(&mut self, spec: &ChannelSpec, path: String) {
        let lookup = self.lookup;
        let mut subject = Subject::new(&mut self.found, path);
        subject.label(&spec.label);
        subject.within("capacity", spec.capacity, 1..=MOST_INTERACTIONS);
        if let Blocking::Only { channels } = &spec.blocks {
            subject.distinct("blocks.channels", channels, ToString::to_string);
            for channel in channels {
                let known = lookup.channels.contains_key(channel);
                subject.known(known, format!("blocks.channels[{channel}]"), "channel", channel);
            }
        }
    }

    fn queue(&mut self, spec: &QueueSpec, path: String) {
        let mut subject = Subject::new(&mut self.found, path);
        subject.label(&spec.label);
        subject.distinct("members", &spec.members, ToString::to_string);
        for member in &spec.members {
            let field = format!("members[{member}]");
            subject.known((self.agents)(member), field, "agent", member);
        }
    }

    fn rule(&mut self, spec: &InactivityRuleSpec, path: String) {
        let lookup = self.lookup;
        let mut subject = Subject::new(&mut self.found, path);
        if spec.statuses.is_empty() {
            subject.wrong("Empty", "statuses", "at least one status", "none");
        }
        subject.distinct("statuses", &spec.statuses, ToString::to_string);
        for status in &spec.statuses {
            let field = format!("statuses[{status}]");
            subject.known(lookup.statuses.contains_key(status), &field, "status", status);
            if *status == spec.target {
                subject.wrong("SourceIsTarget", field, "a status other than the target", status);
            }
        }
        subject.within("after_minutes", spec.after_minutes, 1..=MINUTES_OF_A_DAY);
        let known = lookup.statuses.contains_key(&spec.target);
        subject.known(known, "target", "status", &spec.target);
        match &spec.scope {
            RuleScope::Agent { agent } => {
                subject.known((self.agents)(agent), "scope.agent", "agent", agent);
            }
            RuleScope::Team { team } => {
                subject.known(lookup.teams.contains_key(team), "scope.team", "team", team);
            }
            RuleScope::Desk => {}
        }
    }

    fn policies(&mut self, policies: &Policies) {
        let mut subject = self.subject("policies");
        if let Some(region) = &policies.region
            && crate::matching::normalise::Region::read(region).is_none()
        {
            subject.wrong("BadRegion", "region", "two letters of ISO 3166-1", "something else");
        }
        subject.duration("session_grace", policies.session_grace);
        subject.duration("resting", policies.resting);
        subject.duration("skew_tolerance", policies.skew_tolerance);
        subject.optional_duration("max_forward", policies.max_forward);
        subject.distinct("activity_kinds", &policies.activity_kinds, ToString::to_string);
        subject.within("retain_days", policies.retain_days, 0..=MOST_RETAINED_DAYS);
        subject.distinct("unpaid_lines", &policies.unpaid_lines, name);
    }

    fn agent(&mut self, spec: &AgentSpec, path: String) {
        let lookup = self.lookup;
        let mut subject = Subject::new(&mut self.found, path);
        if let Some(team) = &spec.team {
            subject.known(lookup.teams.contains_key(team), "team", "team", team);
        }
        subject.distinct("capacities", &spec.capacities, |capacity| capacity.channel.to_string());
        for capacity in &spec.capacities {
            let channel = &capacity.channel;
            let field = format!("capacities[{channel}]");
            subject.known(lookup.channels.contains_key(channel), &field, "channel", channel);
            subject.within(&field, capacity.capacity, 0..=MOST_INTERACTIONS);
        }
    }
}

fn name(word: &impl Debug) -> String {
    format!("{word:?}")
}
