//! What is wrong with definitions as a whole, rather than with one of their fields: each a violation when
//! the definitions are made, and a finding with its trace when they are checked.

use super::graph::Arrow;
use super::lookup::{Lookup, switch_target};
use crate::definition::{Finding, PauseTypeSpec, Severity, Violation};

/// How many steps of a trace a violation quotes; the finding has all.
const QUOTED: usize = 8;

pub(super) struct Flaw {
    code: &'static str,
    path: String,
    expected: &'static str,
    message: String,
    trace: Vec<String>,
}

impl Flaw {
    pub(super) fn into_violation(self) -> Violation {
        let mut found: Vec<String> = self.trace.iter().take(QUOTED).cloned().collect();
        if self.trace.len() > QUOTED {
            found.push(format!("… ({} in all)", self.trace.len()));
        }
        Violation {
            code: String::from(self.code),
            path: self.path,
            expected: String::from(self.expected),
            found: found.join(" → "),
        }
    }

    pub(super) fn into_finding(self) -> Finding {
        Finding {
            code: String::from(self.code),
            severity: Severity::Error,
            path: self.path,
            message: self.message,
            trace: self.trace,
        }
    }
}

/// Every flaw: targets that are archived, chains without an end, cycles.
pub(super) fn flaws(lookup: &Lookup<'_>) -> Vec<Flaw> {
    let mut flaws = Vec::new();
    archived_statuses(lookup, &mut flaws);
    archived_pause_types(lookup, &mut flaws);
    pools_never_left(lookup, &mut flaws);
    flaws.extend(lookup.switches().cycles().iter().map(|cycle| switch_cycle(lookup, cycle)));
    flaws.extend(lookup.rules().cycles().iter().map(|cycle| rule_cycle(lookup, cycle)));
    flaws
}

fn archived_statuses(lookup: &Lookup<'_>, flaws: &mut Vec<Flaw>) {
    let definitions = lookup.definitions;
    let archived = |id| {
        let place = lookup.statuses.get(id).copied()?;
        definitions.statuses.get(place).filter(|status| status.archived)
    };
    for (path, id) in [("on_login", &definitions.on_login), ("on_logout", &definitions.on_logout)] {
        if archived(id).is_some() {
            flaws.push(Flaw {
                code: "ArchivedTarget",
                path: String::from(path),
                expected: "a status that is not archived",
                message: format!("{path} sets the archived status {id}"),
                trace: vec![String::from(path), status(id)],
            });
        }
    }
    for rule in definitions.rules.iter().filter(|rule| rule.enabled) {
        let path = format!("rules[{}]", rule.id);
        if archived(&rule.target).is_some() {
            flaws.push(Flaw {
                code: "ArchivedTarget",
                path: format!("{path}.target"),
                expected: "a status that is not archived",
                message: format!("rule {} sets the archived status {}", rule.id, rule.target),
                trace: vec![path.clone(), status(&rule.target)],
            });
        }
        for source in rule.statuses.iter().filter(|source| archived(source).is_some()) {
            flaws.push(Flaw {
                code: "ArchivedSource",
                path: format!("{path}.statuses[{source}]"),
                expected: "statuses that are not archived",
                message: format!("rule {} watches the archived status {source}", rule.id),
                trace: vec![status(source), path.clone()],
            });
        }
    }
}

fn archived_pause_types(lookup: &Lookup<'_>, flaws: &mut Vec<Flaw>) {
    let types = &lookup.definitions.pause_types;
    for spec in types.iter().filter(|spec| !spec.archived) {
        let target = switch_target(spec).and_then(|id| lookup.pause_types.get(id));
        let target = target.and_then(|place| types.get(*place));
        if let Some(target) = target.filter(|target| target.archived) {
            flaws.push(Flaw {
                code: "ArchivedTarget",
                path: switch_path(spec),
                expected: "a pause type that is not archived",
                message: format!("{} switches to the archived type {}", spec.id, target.id),
                trace: vec![pause_type(spec), pause_type(target)],
            });
        }
    }
}

/// A type that only its pool limits, and whose chain ends inside that pool: at the moment of the
/// switch every target is exhausted too.
fn pools_never_left(lookup: &Lookup<'_>, flaws: &mut Vec<Flaw>) {
    let types = &lookup.definitions.pause_types;
    let switches = lookup.switches();
    let within = types_without_way_out(lookup);
    for (place, spec) in types.iter().enumerate() {
        let pool_alone = spec.allotment.is_none() && spec.single_maximum.is_none();
        let Some(pool) = lookup.limiting_pool(spec).filter(|_| pool_alone) else { continue };
        let Some(first) = switches.leaving(place).first() else { continue };
        if within.get(place).copied().unwrap_or(false) {
            flaws.push(Flaw {
                code: "NoEnd",
                path: switch_path(spec),
                expected: "a chain that leaves the pool, or no switch",
                message: format!(
                    "{} switches inside the pool {} that has stopped it: every target is exhausted too",
                    spec.id, pool.id,
                ),
                trace: [first.from, first.to]
                    .into_iter()
                    .filter_map(|place| types.get(place))
                    .map(pause_type)
                    .chain([format!("pools[{}]", pool.id)])
                    .collect(),
            });
        }
    }
}

/// For every type, whether its chain ends without leaving the pool that limits it.
fn types_without_way_out(lookup: &Lookup<'_>) -> Vec<bool> {
    let types = &lookup.definitions.pause_types;
    let switches = lookup.switches();
    let pool = |place: usize| {
        types.get(place).and_then(|spec| lookup.limiting_pool(spec)).map(|pool| &pool.id)
    };
    // From the ends backwards; types on a cycle or leading to one are not met.
    let mut within = vec![false; types.len()];
    let mut pending: Vec<usize> = (0..types.len())
        .filter(|place| switches.leaving(*place).is_empty() && pool(*place).is_some())
        .collect();
    while let Some(place) = pending.pop() {
        if let Some(slot) = within.get_mut(place) {
            *slot = true;
        }
        let sources = switches.arriving(place).iter().map(|arrow| arrow.from);
        pending.extend(sources.filter(|source| pool(*source) == pool(place)));
    }
    within
}

fn switch_cycle(lookup: &Lookup<'_>, cycle: &[Arrow]) -> Flaw {
    let types = &lookup.definitions.pause_types;
    let around = cycle.iter().map(|arrow| arrow.from).chain(cycle.first().map(|arrow| arrow.from));
    let around: Vec<&PauseTypeSpec> = around.filter_map(|place| types.get(place)).collect();
    Flaw {
        code: "Cycle",
        path: around.first().map(|spec| switch_path(spec)).unwrap_or_default(),
        expected: "a chain that comes to an end",
        message: String::from("exhausted pause types switch to each other in a circle"),
        trace: around.into_iter().map(pause_type).collect(),
    }
}

fn rule_cycle(lookup: &Lookup<'_>, cycle: &[Arrow]) -> Flaw {
    let definitions = lookup.definitions;
    let name = |place: usize| definitions.statuses.get(place).map(|found| status(&found.id));
    let rule =
        |place: usize| definitions.rules.get(place).map(|rule| format!("rules[{}]", rule.id));
    let steps = cycle.iter().flat_map(|arrow| [name(arrow.from), rule(arrow.by)]);
    let closed = steps.chain(cycle.first().map(|arrow| name(arrow.from)));
    let first = cycle.first().and_then(|arrow| rule(arrow.by)).unwrap_or_default();
    Flaw {
        code: "Cycle",
        path: format!("{first}.target"),
        expected: "rules that lead on and never back",
        message: String::from("inactivity rules lead round in a circle"),
        trace: closed.flatten().collect(),
    }
}

fn status(id: &crate::id::StatusId) -> String {
    format!("statuses[{id}]")
}

fn pause_type(spec: &PauseTypeSpec) -> String {
    format!("pause_types[{}]", spec.id)
}

fn switch_path(spec: &PauseTypeSpec) -> String {
    format!("pause_types[{}].on_exhausted", spec.id)
}
