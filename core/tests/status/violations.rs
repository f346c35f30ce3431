use frontdesk::AgentSpec;
use frontdesk::id::AgentId;
use frontdesk::status::{Definitions, agent_violations, violations};
use serde_json::{Value, json};

use crate::{definitions, rule, statuses};

/// Codes and paths of what is wrong; the desk has one agent, `7`.
fn wrong(replaced: Value) -> Vec<(String, String)> {
    let found = violations(&definitions(replaced), &|agent| agent.as_str() == "7");
    found.into_iter().map(|violation| (violation.code, violation.path)).collect()
}

fn one(replaced: Value, code: &str, path: &str) {
    assert_eq!(wrong(replaced), [(String::from(code), String::from(path))]);
}

fn pause_types(types: Value) -> Value {
    json!({"pause_types": types})
}

#[test]
fn a_new_desk_is_fine() {
    assert_eq!(violations(&Definitions::default(), &|_| false), []);
}

#[test]
fn every_violation_is_listed_at_once() {
    let found = wrong(json!({
        "pause_types": [{
            "id": "x", "label": "a\u{0}b", "paid_percent": 101, "allotment": -1, "pool": "none",
            "count_limit": 1_000_001, "single_maximum": -1, "warn_percent": 0, "grace": -5,
            "period": {"Rolling": {"length": 0}}, "settable_by": ["Agent", "Agent"],
            "minimum_remaining": 31_622_400_001_i64, "approval": {"approved_after": -1},
        }],
        "queues": [{"id": "q", "members": ["7", "7", "8"]}],
        "channels": [{"id": "voice", "capacity": 0, "blocks": {"Only": {"channels": ["fax"]}}}],
    }));
    let paths: Vec<&str> = found.iter().map(|(_, path)| path.as_str()).collect();
    let expected = [
        "pause_types[x].label",
        "pause_types[x].paid_percent",
        "pause_types[x].allotment",
        "pause_types[x].count_limit",
        "pause_types[x].single_maximum",
        "pause_types[x].pool",
        "pause_types[x].period.length",
        "pause_types[x].warn_percent",
        "pause_types[x].grace",
        "pause_types[x].settable_by[Agent]",
        "pause_types[x].minimum_remaining",
        "pause_types[x].approval.approved_after",
        "channels[voice].capacity",
        "channels[voice].blocks.channels[fax]",
        "queues[q].members[7]",
        "queues[q].members[8]",
    ];
    assert_eq!(paths, expected);
}

#[test]
fn labels_and_colours() {
    let status = |fields: Value| {
        let mut all = json!({"id": "online"});
        all.as_object_mut().unwrap().extend(fields.as_object().unwrap().clone());
        json!({"statuses": [all], "on_logout": "online"})
    };
    assert_eq!(wrong(status(json!({"label": "é".repeat(100), "color": "#12aBcD"}))), []);
    one(status(json!({"label": "é".repeat(101)})), "TooLong", "statuses[online].label");
    for color in ["", "#", "red", "#12345", "#1234567", "#12345g", "#12é45", "123456#"] {
        one(status(json!({"color": color})), "BadColor", "statuses[online].color");
    }
}

#[test]
fn ids_are_unique_in_their_kind() {
    let twice = json!({"statuses": [{"id": "online"}, {"id": "offline"}, {"id": "online"}]});
    one(twice, "Duplicate", "statuses[online].id");
    assert_eq!(wrong(json!({"pools": [{"id": "a"}], "teams": [{"id": "a"}]})), []);
}

#[test]
fn what_is_named_exists() {
    one(json!({"on_login": "gone"}), "UnknownReference", "on_login");
    one(
        pause_types(json!([{"id": "a", "on_exhausted": {"SwitchTo": {"pause_type": "b"}}}])),
        "UnknownReference",
        "pause_types[a].on_exhausted",
    );
    let mut idle = rule("r", "gone", 5, "offline");
    one(json!({"rules": [idle.clone()]}), "UnknownReference", "rules[r].statuses[gone]");
    idle["statuses"] = json!(["online"]);
    idle["scope"] = json!({"Team": {"team": "gone"}});
    one(json!({"rules": [idle.clone()]}), "UnknownReference", "rules[r].scope.team");
    idle["scope"] = json!({"Agent": {"agent": "8"}});
    one(json!({"rules": [idle.clone()]}), "UnknownReference", "rules[r].scope.agent");
    idle["scope"] = json!({"Agent": {"agent": "7"}});
    assert_eq!(wrong(json!({"rules": [idle]})), []);
}

#[test]
fn the_numbers_of_teams_and_policies() {
    let team = json!({"teams": [{
        "id": "t", "wrap_up": {"Timed": {"duration": -1}}, "prolong_max": 1001, "max_no_answer": 0,
        "counted_misses": ["NoAnswer", "NoAnswer", "LostRace"],
    }]});
    let found = wrong(team);
    let codes: Vec<&str> = found.iter().map(|(code, _)| code.as_str()).collect();
    assert_eq!(codes, ["OutOfRange", "OutOfRange", "OutOfRange", "Duplicate", "NeverAMiss"]);
    let policies = |fields: Value| json!({"policies": fields});
    one(policies(json!({"retain_days": 63})), "OutOfRange", "policies.retain_days");
    one(policies(json!({"resting": -1})), "OutOfRange", "policies.resting");
    one(
        policies(json!({"activity_kinds": ["a", "b", "a"]})),
        "Duplicate",
        "policies.activity_kinds[a]",
    );
}

#[test]
fn rules() {
    one(
        json!({"rules": [rule("r", "online", 5, "online")]}),
        "SourceIsTarget",
        "rules[r].statuses[online]",
    );
    for minutes in [0, 1441] {
        let found = json!({"rules": [rule("r", "online", minutes, "offline")]});
        one(found, "OutOfRange", "rules[r].after_minutes");
    }
    let nothing = json!({"id": "r", "statuses": [], "after_minutes": 5, "target": "offline"});
    one(json!({"rules": [nothing]}), "Empty", "rules[r].statuses");
}

#[test]
fn rules_of_all_scopes_make_no_circle() {
    let mut back = rule("back", "pending", 5, "online");
    back["scope"] = json!({"Agent": {"agent": "7"}});
    let forth = rule("forth", "online", 5, "pending");
    one(json!({"rules": [forth, back.clone()]}), "Cycle", "rules[forth].target");
    back["enabled"] = json!(false);
    assert_eq!(wrong(json!({"rules": [forth, back]})), []);
}

#[test]
fn what_is_archived_is_no_target() {
    let archived =
        json!([{"id": "online"}, {"id": "pending", "archived": true}, {"id": "offline"}]);
    let found = wrong(json!({"statuses": archived, "rules": [rule("r", "online", 5, "pending")]}));
    assert_eq!(found, [(String::from("ArchivedTarget"), String::from("rules[r].target"))]);
    let found = wrong(json!({"statuses": archived, "rules": [rule("r", "pending", 5, "offline")]}));
    assert_eq!(
        found,
        [(String::from("ArchivedSource"), String::from("rules[r].statuses[pending]"))]
    );
    one(json!({"statuses": archived, "on_login": "pending"}), "ArchivedTarget", "on_login");
    let switch = json!({"SwitchTo": {"pause_type": "b"}});
    one(
        pause_types(json!([{"id": "a", "on_exhausted": switch}, {"id": "b", "archived": true}])),
        "ArchivedTarget",
        "pause_types[a].on_exhausted",
    );
    let both = json!([{"id": "a", "on_exhausted": switch, "archived": true}, {"id": "b", "archived": true}]);
    assert_eq!(wrong(pause_types(both)), []);
}

#[test]
fn chains_of_exhausted_types_come_to_an_end() {
    let to = |target: &str| json!({"SwitchTo": {"pause_type": target}});
    one(
        pause_types(json!([
            {"id": "a", "allotment": 1, "on_exhausted": to("b")},
            {"id": "b", "allotment": 1, "on_exhausted": to("a")},
        ])),
        "Cycle",
        "pause_types[a].on_exhausted",
    );
    let itself = pause_types(json!([{"id": "a", "allotment": 1, "on_exhausted": to("a")}]));
    one(itself, "Cycle", "pause_types[a].on_exhausted");
    one(
        pause_types(json!([{"id": "a", "on_exhausted": to("b")}, {"id": "b", "kind": "Other"}])),
        "NotABreak",
        "pause_types[a].on_exhausted",
    );
}

#[test]
fn a_target_in_the_exhausted_pool_is_no_end() {
    let to = |target: &str| json!({"SwitchTo": {"pause_type": target}});
    let pools = json!([{"id": "p", "allotment": 60_000}, {"id": "open"}]);
    let chain = |types: Value| json!({"pools": pools, "pause_types": types});
    let inside =
        json!([{"id": "a", "pool": "p", "on_exhausted": to("b")}, {"id": "b", "pool": "p"}]);
    one(chain(inside), "NoEnd", "pause_types[a].on_exhausted");
    let outside = json!([
        {"id": "a", "pool": "p", "on_exhausted": to("b")},
        {"id": "b", "pool": "p", "on_exhausted": to("c")},
        {"id": "c"},
    ]);
    assert_eq!(wrong(chain(outside)), []);
    let own_limit = json!([
        {"id": "a", "allotment": 5, "pool": "p", "on_exhausted": to("b")},
        {"id": "b", "pool": "p"},
    ]);
    assert_eq!(wrong(chain(own_limit)), [], "the pool may have time left when a's own is over");
    let open =
        json!([{"id": "a", "pool": "open", "on_exhausted": to("b")}, {"id": "b", "pool": "open"}]);
    assert_eq!(wrong(chain(open)), [], "a pool without allotment limits nothing");
}

#[test]
fn agents() {
    let mut agent: AgentSpec = serde_json::from_value(json!({
        "id": "7", "team": "gone",
        "capacities": [
            {"channel": "voice", "capacity": 1001},
            {"channel": "fax", "capacity": 0},
            {"channel": "voice", "capacity": 0},
        ],
    }))
    .unwrap();
    let found = agent_violations(&[agent.clone()], &Definitions::default());
    let codes: Vec<&str> = found.iter().map(|violation| violation.code.as_str()).collect();
    assert_eq!(codes, ["UnknownReference", "Duplicate", "OutOfRange", "UnknownReference"]);
    agent = AgentSpec::new(AgentId::new("7").unwrap());
    assert_eq!(agent_violations(&[agent.clone()], &Definitions::default()), []);
    assert_eq!(
        agent_violations(&[agent.clone(), agent], &Definitions::default())[0].path,
        "agents[7].id"
    );
}

#[test]
fn ten_thousand_definitions_take_neither_the_stack_nor_long() {
    let ids: Vec<String> = (0..10_000).map(|number| format!("s{number}")).collect();
    let names: Vec<&str> = ids.iter().map(String::as_str).collect();
    let ring =
        (0..10_000).map(|number| rule(&ids[number], &ids[number], 5, &ids[(number + 1) % 10_000]));
    let switches = (0..10_000).map(|number| {
        let next = &ids[(number + 1) % 10_000];
        json!({"id": ids[number], "allotment": 1, "on_exhausted": {"SwitchTo": {"pause_type": next}}})
    });
    let hostile = definitions(json!({
        "statuses": statuses(&names), "on_login": "s0", "on_logout": "s1",
        "rules": ring.collect::<Value>(), "pause_types": switches.collect::<Value>(),
    }));
    let found = violations(&hostile, &|_| false);
    let codes: Vec<&str> = found.iter().map(|violation| violation.code.as_str()).collect();
    assert_eq!(codes, ["Cycle", "Cycle"]);
    assert!(found.iter().all(|violation| violation.found.len() < 500));
    assert_eq!(frontdesk::status::findings(&hostile).len(), 2);
}
