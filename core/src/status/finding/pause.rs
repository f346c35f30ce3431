//! Findings about pause types and the queues' staffing guard.

use super::warning;
use crate::clock::Millis;
use crate::definition::{Finding, LookupKind, OnExhausted, PauseTypePolicy, PauseTypeSpec, Setter};
use crate::status::definitions::Definitions;
use crate::status::graph::Graph;
use crate::status::lookup::Lookup;

pub(super) fn pause_findings(lookup: &Lookup<'_>, findings: &mut Vec<Finding>) {
    let types = &lookup.definitions.pause_types;
    policy(lookup.definitions, findings);
    let switches = lookup.switches();
    let reached = reached(lookup, &switches);
    for (place, spec) in types.iter().enumerate().filter(|(_, spec)| in_use(spec)) {
        let led_to = switches.arriving(place).iter().any(|arrow| {
            arrow.from != place
                && reached.get(arrow.from).copied().unwrap_or(false)
                && types.get(arrow.from).is_some_and(|source| can_be_exhausted(lookup, source))
        });
        if !led_to && !for_staff(spec) {
            findings.push(nobody_may_set(spec));
        }
        if for_staff(spec) {
            findings.extend(never_selectable(lookup, spec));
        }
        if !can_be_exhausted(lookup, spec) {
            without_limit(spec, findings);
        }
    }
}

/// Queues whose guard lets nobody go.
pub(super) fn queue_findings(definitions: &Definitions, findings: &mut Vec<Finding>) {
    for queue in definitions.queues.iter().filter(|queue| !queue.archived) {
        let members = queue.members.len();
        if queue.min_available > 0 && members <= queue.min_available as usize {
            let message = match members {
                0 => format!("queue {} asks for agents, but has no members", queue.id),
                _ => format!(
                    "queue {} never lets a member go into a pause: it has {members} and asks for {} others",
                    queue.id, queue.min_available,
                ),
            };
            let path = format!("queues[{}].min_available", queue.id);
            let trace = vec![
                format!("members: {members}"),
                format!("min_available: {}", queue.min_available),
            ];
            findings.push(warning("GuardWithoutMembers", path, message, trace));
        }
    }
}

fn policy(definitions: &Definitions, findings: &mut Vec<Finding>) {
    let mut types = definitions.pause_types.iter().filter(|spec| in_use(spec));
    let path = String::from("policies.pause_type");
    match definitions.policies.pause_type {
        PauseTypePolicy::Off => {
            if let Some(spec) = types.next() {
                let message = "there are pause types, but the policy Off lets none be set";
                let trace = vec![path.clone(), format!("pause_types[{}]", spec.id)];
                findings.push(warning("PauseTypesOff", path, String::from(message), trace));
            }
        }
        PauseTypePolicy::Required => {
            if !types.any(for_staff) {
                let message = "every pause needs a type, but there is none that agents or supervisors may set";
                findings.push(warning(
                    "NoPausePossible",
                    path.clone(),
                    String::from(message),
                    vec![path],
                ));
            }
        }
        PauseTypePolicy::Optional => {}
    }
}

/// Which types a pause can come to have: those that somebody may set, and what they switch to.
fn reached(lookup: &Lookup<'_>, switches: &Graph) -> Vec<bool> {
    let types = &lookup.definitions.pause_types;
    let mut reached = vec![false; types.len()];
    let set = |(_, spec): &(usize, &PauseTypeSpec)| in_use(spec) && !spec.settable_by.is_empty();
    let mut pending: Vec<usize> =
        types.iter().enumerate().filter(set).map(|(place, _)| place).collect();
    while let Some(place) = pending.pop() {
        let Some(slot) = reached.get_mut(place).filter(|slot| !**slot) else { continue };
        *slot = true;
        if types.get(place).is_some_and(|spec| can_be_exhausted(lookup, spec)) {
            pending.extend(switches.leaving(place).iter().map(|arrow| arrow.to));
        }
    }
    reached
}

fn nobody_may_set(spec: &PauseTypeSpec) -> Finding {
    let who = if spec.settable_by.is_empty() { "nobody" } else { "only an administrator" };
    let path = format!("pause_types[{}].settable_by", spec.id);
    let message = format!("{who} may set {}, and no exhausted type switches to it", spec.id);
    warning("NobodyMaySet", path, message, vec![format!("pause_types[{}]", spec.id)])
}

/// A limit that refuses the type from the first moment of every period.
fn never_selectable(lookup: &Lookup<'_>, spec: &PauseTypeSpec) -> Option<Finding> {
    let own = format!("pause_types[{}]", spec.id);
    let pool = lookup.pool(spec);
    let shared = pool.map(|pool| format!("pools[{}]", pool.id)).unwrap_or_default();
    let no_time = |allotment: Option<Millis>| allotment.is_some_and(Millis::is_zero);
    let least = lookup.allotments(spec).min();
    let (path, limit) = if no_time(spec.allotment) {
        (format!("{own}.allotment"), String::from("its allotment is 0"))
    } else if spec.count_limit == Some(0) {
        (format!("{own}.count_limit"), String::from("its number of pauses is 0"))
    } else if no_time(pool.and_then(|pool| pool.allotment)) {
        (format!("{shared}.allotment"), String::from("its pool's allotment is 0"))
    } else if pool.is_some_and(|pool| pool.count_limit == Some(0)) {
        (format!("{shared}.count_limit"), String::from("its pool's number of pauses is 0"))
    } else if least.is_some_and(|least| spec.minimum_remaining > least) {
        let asks = format!("it asks for {} at the start", spec.minimum_remaining);
        (format!("{own}.minimum_remaining"), format!("{asks}, more than there ever is"))
    } else {
        return None;
    };
    let message = format!("{} can never be selected: {limit}", spec.id);
    Some(warning("NeverSelectable", own.clone(), message, vec![own, path]))
}

fn without_limit(spec: &PauseTypeSpec, findings: &mut Vec<Finding>) {
    let own = format!("pause_types[{}]", spec.id);
    if !spec.grace.is_zero() {
        let message = format!("the grace of {} never begins: no time limit ends it", spec.id);
        let path = format!("{own}.grace");
        findings.push(warning("NoGraceEffect", path.clone(), message, vec![own.clone(), path]));
    }
    if spec.on_exhausted != OnExhausted::Notify {
        let message = format!("on_exhausted of {} never acts: it has no time limit", spec.id);
        let path = format!("{own}.on_exhausted");
        findings.push(warning("NeverExhausted", path.clone(), message, vec![own, path]));
    }
}

fn in_use(spec: &PauseTypeSpec) -> bool {
    !spec.archived && spec.kind == LookupKind::Break
}

/// Whether agents or supervisors may set it.
fn for_staff(spec: &PauseTypeSpec) -> bool {
    spec.settable_by.iter().any(|setter| matches!(setter, Setter::Agent | Setter::Supervisor))
}

/// Whether a time limit can end a pause of the type. A count never does.
fn can_be_exhausted(lookup: &Lookup<'_>, spec: &PauseTypeSpec) -> bool {
    spec.single_maximum.is_some() || lookup.allotments(spec).next().is_some()
}
