//! The checks against slow and obvious ones, on random small desks.

use std::collections::{BTreeMap, BTreeSet};

use frontdesk::clock::Millis;
use frontdesk::id::{PauseTypeId, PoolId, RuleId, StatusId, TeamId};
use frontdesk::status::{Definitions, findings, violations};
use frontdesk::{
    Finding, InactivityRuleSpec, OnExhausted, PauseTypeSpec, PoolSpec, Routing, RuleScope, Setter,
    StatusSpec, TeamSpec,
};
use proptest::prelude::*;

const FAR: usize = usize::MAX / 4;

fn status(place: usize) -> StatusId {
    StatusId::new(format!("s{place}")).unwrap()
}

fn pause_type(place: usize) -> PauseTypeId {
    PauseTypeId::new(format!("p{place}")).unwrap()
}

fn pool(place: usize) -> PoolId {
    PoolId::new(format!("pool{place}")).unwrap()
}

fn team(place: usize) -> TeamId {
    TeamId::new(format!("t{place}")).unwrap()
}

fn settable_by() -> impl Strategy<Value = Vec<Setter>> {
    let all = vec![Setter::Agent, Setter::Supervisor, Setter::Administrator];
    proptest::sample::subsequence(all, 0..=3)
}

prop_compose! {
    fn a_status(place: usize)(
        settable_by in settable_by(),
        archived in prop::bool::weighted(0.1),
        eligible in any::<bool>(),
    ) -> StatusSpec {
        let mut spec = StatusSpec::new(status(place));
        spec.settable_by = settable_by;
        spec.archived = archived;
        spec.routing = if eligible { Routing::Eligible } else { Routing::NotEligible };
        spec
    }
}

prop_compose! {
    fn a_rule(place: usize, statuses: usize)(
        sources in prop::collection::btree_set(0..statuses, 1..=2),
        target in 0..statuses,
        after_minutes in 1_u32..4,
        scope in prop_oneof![Just(RuleScope::Desk), (0_usize..2).prop_map(|t| RuleScope::Team { team: team(t) })],
        enabled in prop::bool::weighted(0.8),
    ) -> InactivityRuleSpec {
        let id = RuleId::new(format!("r{place}")).unwrap();
        let sources = sources.into_iter().map(status).collect();
        let mut spec = InactivityRuleSpec::new(id, sources, after_minutes, status(target));
        spec.scope = scope;
        spec.enabled = enabled;
        spec
    }
}

prop_compose! {
    fn a_pause_type(place: usize, types: usize)(
        settable_by in settable_by(),
        allotment in prop::option::of(0_i64..3),
        maximum in prop::option::weighted(0.2, 1_i64..3),
        in_pool in prop::option::of(0_usize..2),
        target in prop::option::weighted(0.7, 0..types),
        archived in prop::bool::weighted(0.1),
    ) -> PauseTypeSpec {
        let mut spec = PauseTypeSpec::new(pause_type(place));
        spec.settable_by = settable_by;
        spec.allotment = allotment.map(Millis::from_minutes);
        spec.single_maximum = maximum.map(Millis::from_minutes);
        spec.pool = in_pool.map(pool);
        if let Some(target) = target {
            spec.on_exhausted = OnExhausted::SwitchTo { pause_type: pause_type(target) };
        }
        spec.archived = archived;
        spec
    }
}

fn desks() -> impl Strategy<Value = Definitions> {
    (1_usize..6, 0_usize..6, 0_usize..6).prop_flat_map(|(statuses, rules, types)| {
        (
            (0..statuses).map(a_status).collect::<Vec<_>>(),
            (0..rules).map(|place| a_rule(place, statuses)).collect::<Vec<_>>(),
            (0..types).map(|place| a_pause_type(place, types)).collect::<Vec<_>>(),
            prop::collection::vec(prop::option::of(1_i64..9), 2),
            (0..statuses, 0..statuses),
        )
            .prop_map(|(statuses, rules, pause_types, pools, (on_login, on_logout))| {
                let pool_spec = |(place, allotment): (usize, Option<i64>)| {
                    let mut spec = PoolSpec::new(pool(place));
                    spec.allotment = allotment.map(Millis::from_minutes);
                    spec
                };
                Definitions {
                    statuses,
                    rules,
                    pause_types,
                    pools: pools.into_iter().enumerate().map(pool_spec).collect(),
                    teams: vec![TeamSpec::new(team(0)), TeamSpec::new(team(1))],
                    on_login: status(on_login),
                    on_logout: status(on_logout),
                    ..Definitions::default()
                }
            })
    })
}

/// The lengths of all shortest ways of one step or more (Floyd and Warshall).
fn distances(nodes: usize, edges: &BTreeSet<(usize, usize)>) -> Vec<Vec<usize>> {
    let mut distance = vec![vec![FAR; nodes]; nodes];
    for (from, to) in edges {
        distance[*from][*to] = 1;
    }
    for middle in 0..nodes {
        for from in 0..nodes {
            for to in 0..nodes {
                let around = distance[from][middle] + distance[middle][to];
                distance[from][to] = distance[from][to].min(around);
            }
        }
    }
    distance
}

/// The length of a shortest cycle in each group of nodes that lead to each other, by least node.
fn cycles(nodes: usize, edges: &BTreeSet<(usize, usize)>) -> BTreeMap<usize, usize> {
    let distance = distances(nodes, edges);
    let mut cycles = BTreeMap::new();
    for node in (0..nodes).filter(|node| distance[*node][*node] < FAR) {
        let group =
            (0..nodes).filter(|other| distance[node][*other] < FAR && distance[*other][node] < FAR);
        let shortest = group.clone().map(|other| distance[other][other]).min().unwrap();
        cycles.insert(group.min().unwrap(), shortest);
    }
    cycles
}

fn place_of(step: &str) -> usize {
    step.trim_end_matches(']').trim_start_matches(|c: char| !c.is_ascii_digit()).parse().unwrap()
}

fn place(id: &StatusId) -> usize {
    place_of(id.as_str())
}

fn rule_edges(desk: &Definitions) -> BTreeSet<(usize, usize)> {
    let enabled = desk.rules.iter().filter(|rule| rule.enabled);
    let edges = enabled
        .flat_map(|rule| rule.statuses.iter().map(|source| (place(source), place(&rule.target))));
    edges.filter(|(from, to)| from != to).collect()
}

fn switch_edges(desk: &Definitions) -> BTreeSet<(usize, usize)> {
    let types = desk.pause_types.iter().enumerate().filter(|(_, spec)| !spec.archived);
    let edges = types.filter_map(|(from, spec)| match &spec.on_exhausted {
        OnExhausted::SwitchTo { pause_type } => Some((from, place_of(pause_type.as_str()))),
        _ => None,
    });
    edges.collect()
}

/// Rules that decide: no other enabled rule of the scope on the same status comes before.
fn deciding(desk: &Definitions) -> BTreeSet<(usize, usize, usize)> {
    let mut deciding = BTreeSet::new();
    for (by, rule) in desk.rules.iter().enumerate().filter(|(_, rule)| rule.enabled) {
        for source in rule.statuses.iter().filter(|source| **source != rule.target) {
            let beaten = desk.rules.iter().enumerate().any(|(other_by, other)| {
                other.enabled
                    && other.scope == rule.scope
                    && other.statuses.contains(source)
                    && other.target != *source
                    && (other.after_minutes, other_by) < (rule.after_minutes, by)
            });
            if !beaten {
                deciding.insert((place(source), place(&rule.target), by));
            }
        }
    }
    deciding
}

/// Everything that can be done to a presence, one step at a time. A presence is a status, whether it was
/// set by hand, and whether the agent is logged in.
struct Steps {
    edges: BTreeSet<(usize, usize)>,
    by_the_agent_or_time: BTreeSet<(usize, usize)>,
    states: usize,
}

fn number(status: usize, by_hand: bool, logged_in: bool) -> usize {
    status * 4 + usize::from(by_hand) * 2 + usize::from(logged_in)
}

fn steps(desk: &Definitions) -> Steps {
    let count = desk.statuses.len();
    let (mut edges, mut own) = (BTreeSet::new(), BTreeSet::new());
    for status in 0..count {
        for by_hand in [false, true] {
            let here = number(status, by_hand, true);
            let out = number(status, by_hand, false);
            let kept = |other: &StatusId| if by_hand { status } else { place(other) };
            let session = [
                (out, number(kept(&desk.on_login), by_hand, true)),
                (here, number(kept(&desk.on_logout), by_hand, false)),
            ];
            edges.extend(session);
            own.extend(session);
            for (other, spec) in desk.statuses.iter().enumerate() {
                if other != status && !spec.archived && !spec.settable_by.is_empty() {
                    edges.insert((here, number(other, true, true)));
                    if spec.settable_by.contains(&Setter::Agent) {
                        own.insert((here, number(other, true, true)));
                    }
                }
            }
            for (from, to, _) in deciding(desk) {
                if from == status {
                    edges.insert((here, number(to, false, true)));
                    own.insert((here, number(to, false, true)));
                }
            }
        }
    }
    Steps { edges, by_the_agent_or_time: own, states: count * 4 }
}

/// Codes and places of the statuses that are found, with the lengths of their traces where they are ways.
fn expected_of_statuses(desk: &Definitions) -> BTreeMap<(&'static str, usize), usize> {
    let Steps { edges, by_the_agent_or_time, states } = steps(desk);
    let start = number(place(&desk.on_logout), false, false);
    let mut from_start = distances(states, &edges)[start].clone();
    from_start[start] = 0;
    let own = distances(states, &by_the_agent_or_time);
    let in_use = desk.statuses.iter().filter(|spec| !spec.archived).count();
    let mut expected = BTreeMap::new();
    for (status, spec) in desk.statuses.iter().enumerate() {
        let at = |by_hand, logged_in| from_start[number(status, by_hand, logged_in)];
        let alone = at(false, true).min(at(false, false)) < FAR;
        let known_to_few = !spec.settable_by.contains(&Setter::Agent)
            && !spec.settable_by.contains(&Setter::Supervisor);
        if !spec.archived && !alone && at(true, true) == FAR {
            expected.insert(("UnreachableStatus", status), FAR);
        } else if !spec.archived && !alone && known_to_few {
            expected.insert(("NobodyMaySet", status), at(true, true));
        }
        let caught = [false, true].into_iter().filter(|by_hand| {
            let here = number(status, *by_hand, true);
            from_start[here] < FAR
                && (0..states).all(|other| other / 4 == status || own[here][other] >= FAR)
        });
        let nearest = caught.map(|by_hand| at(by_hand, true)).min();
        if let Some(nearest) = nearest.filter(|_| in_use > 1) {
            expected.insert(("Trap", status), nearest);
        }
    }
    expected
}

fn expected_idle_rules(desk: &Definitions) -> BTreeSet<(usize, usize)> {
    let Steps { edges, states, .. } = steps(desk);
    let start = number(place(&desk.on_logout), false, false);
    let from_start = distances(states, &edges)[start].clone();
    let deciding = deciding(desk);
    let mut idle = BTreeSet::new();
    for (by, rule) in desk.rules.iter().enumerate().filter(|(_, rule)| rule.enabled) {
        for source in rule.statuses.iter().filter(|source| **source != rule.target).map(place) {
            let acts = deciding.contains(&(source, place(&rule.target), by));
            let met =
                [false, true].iter().any(|hand| from_start[number(source, *hand, true)] < FAR);
            if !acts || !met {
                idle.insert((by, source));
            }
        }
    }
    idle
}

/// Types that nobody but an administrator sets and that no pause comes to have otherwise.
fn expected_unset_types(desk: &Definitions) -> BTreeSet<usize> {
    let limited = |spec: &PauseTypeSpec| {
        let shared =
            spec.pool.as_ref().and_then(|id| desk.pools.iter().find(|pool| pool.id == *id));
        spec.allotment.is_some()
            || spec.single_maximum.is_some()
            || shared.is_some_and(|pool| pool.allotment.is_some())
    };
    let types = &desk.pause_types;
    let mut set: BTreeSet<usize> = (0..types.len())
        .filter(|place| !types[*place].archived && !types[*place].settable_by.is_empty())
        .collect();
    let edges = switch_edges(desk);
    for _ in 0..types.len() {
        let led = edges.iter().filter(|(from, _)| set.contains(from) && limited(&types[*from]));
        let led: Vec<usize> = led.map(|(_, to)| *to).collect();
        set.extend(led);
    }
    let unset = (0..types.len()).filter(|place| {
        let own = &types[*place].settable_by;
        let staff = own.contains(&Setter::Agent) || own.contains(&Setter::Supervisor);
        let led = edges.iter().any(|(from, to)| {
            to == place && from != place && set.contains(from) && limited(&types[*from])
        });
        !types[*place].archived && !staff && !led
    });
    unset.collect()
}

/// Types that only their pool limits and whose whole chain stays inside it.
fn expected_without_end(desk: &Definitions) -> BTreeSet<usize> {
    let types = &desk.pause_types;
    let limiting = |place: usize| {
        let id = types[place].pool.clone()?;
        desk.pools.iter().find(|pool| pool.id == id && pool.allotment.is_some()).map(|_| id)
    };
    let next: BTreeMap<usize, usize> = switch_edges(desk).into_iter().collect();
    let inside = |place: &usize| {
        let mut here = *place;
        for _ in 0..=types.len() {
            match next.get(&here) {
                None => return here != *place,
                Some(to) if limiting(*to) == limiting(*place) => here = *to,
                Some(_) => return false,
            }
        }
        false
    };
    let alone = |place: &usize| {
        let spec = &types[*place];
        spec.allotment.is_none() && spec.single_maximum.is_none() && limiting(*place).is_some()
    };
    (0..types.len()).filter(alone).filter(inside).collect()
}

fn of_code<'a>(
    found: &'a [Finding],
    code: &'a str,
    kind: &'a str,
) -> impl Iterator<Item = &'a Finding> {
    found.iter().filter(move |finding| finding.code == code && finding.path.starts_with(kind))
}

/// Whether a trace of statuses and rules takes steps that the desk allows.
fn is_way(desk: &Definitions, trace: &[String]) -> bool {
    trace.windows(3).step_by(2).all(|step| {
        let (from, to) = (place_of(&step[0]), place_of(&step[2]));
        if step[1].starts_with("rules") {
            deciding(desk).contains(&(from, to, place_of(&step[1])))
        } else if let Some(setter) = step[1].strip_prefix("set_presence by ") {
            let mut setters = desk.statuses[to].settable_by.iter();
            setters.any(|allowed| format!("{allowed:?}") == setter)
        } else {
            let target = if step[1] == "login" { &desk.on_login } else { &desk.on_logout };
            from == to || to == place(target)
        }
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn cycles_are_found_and_shown_by_a_shortest_one(desk in desks()) {
        let found = findings(&desk);
        let shown: BTreeSet<usize> =
            of_code(&found, "Cycle", "rules").map(|finding| finding.trace.len() / 2).collect();
        let all = cycles(desk.statuses.len(), &rule_edges(&desk));
        prop_assert_eq!(of_code(&found, "Cycle", "rules").count(), all.len());
        prop_assert_eq!(shown, all.into_values().collect());
        for finding in of_code(&found, "Cycle", "rules") {
            prop_assert_eq!(finding.trace.first(), finding.trace.last());
            for step in finding.trace.windows(3).step_by(2) {
                let rule = &desk.rules[place_of(&step[1])];
                prop_assert!(rule.enabled && rule.target == status(place_of(&step[2])));
                prop_assert!(rule.statuses.contains(&status(place_of(&step[0]))));
            }
        }
        let edges = switch_edges(&desk);
        let all = cycles(desk.pause_types.len(), &edges);
        prop_assert_eq!(of_code(&found, "Cycle", "pause_types").count(), all.len());
        for finding in of_code(&found, "Cycle", "pause_types") {
            let around: Vec<usize> = finding.trace.iter().map(|step| place_of(step)).collect();
            prop_assert_eq!(around.first(), around.last());
            prop_assert!(around.windows(2).all(|step| edges.contains(&(step[0], step[1]))));
            prop_assert!(all.values().any(|length| around.len() == length + 1));
        }
    }

    #[test]
    fn statuses_are_found_as_the_model_says_with_shortest_traces(desk in desks()) {
        let all = findings(&desk);
        let mut found = BTreeMap::new();
        for code in ["UnreachableStatus", "NobodyMaySet", "Trap"] {
            for finding in of_code(&all, code, "statuses") {
                let length = if code == "UnreachableStatus" { FAR } else { finding.trace.len() / 2 };
                let id = finding.path.trim_end_matches(".settable_by");
                found.insert((code, place_of(id)), length);
                prop_assert!(is_way(&desk, &finding.trace), "{:?}", finding.trace);
            }
        }
        prop_assert_eq!(found, expected_of_statuses(&desk));
    }

    #[test]
    fn rules_that_never_act_are_those_of_the_model(desk in desks()) {
        let found: BTreeSet<(usize, usize)> = of_code(&findings(&desk), "RuleNeverActs", "rules")
            .map(|finding| finding.path.split_once("].").unwrap())
            .map(|(rule, status)| (place_of(rule), place_of(status)))
            .collect();
        prop_assert_eq!(found, expected_idle_rules(&desk));
    }

    #[test]
    fn pause_types_are_found_as_the_model_says(desk in desks()) {
        let found = findings(&desk);
        let places = |code| -> BTreeSet<usize> {
            of_code(&found, code, "pause_types")
                .map(|finding| place_of(finding.path.split_once(']').unwrap().0))
                .collect()
        };
        prop_assert_eq!(places("NobodyMaySet"), expected_unset_types(&desk));
        prop_assert_eq!(places("NoEnd"), expected_without_end(&desk));
    }

    #[test]
    fn errors_among_the_findings_are_violations_and_the_reverse(desk in desks()) {
        let errors: Vec<_> = findings(&desk)
            .into_iter()
            .filter(|finding| finding.severity == frontdesk::Severity::Error)
            .map(|finding| (finding.code, finding.path))
            .collect();
        let violations: Vec<_> = violations(&desk, &|_| true)
            .into_iter()
            .filter(|violation| violation.code != "SourceIsTarget")
            .map(|violation| (violation.code, violation.path))
            .collect();
        prop_assert_eq!(errors, violations);
    }
}
