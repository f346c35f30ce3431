use frontdesk::Severity;
use frontdesk::status::{Definitions, findings};
use serde_json::{Value, json};

use crate::{definitions, rule, statuses};

/// Code, path and trace of the findings.
fn found(replaced: Value) -> Vec<(String, String, String)> {
    let all = findings(&definitions(replaced)).into_iter();
    all.map(|finding| (finding.code, finding.path, finding.trace.join(" > "))).collect()
}

fn one(replaced: Value, code: &str, path: &str, trace: &str) {
    assert_eq!(found(replaced), [(code.into(), path.into(), trace.into())]);
}

#[test]
fn nothing_is_found_in_a_new_desk_nor_in_a_usual_one() {
    assert_eq!(findings(&Definitions::default()), []);
    let usual = json!({
        "rules": [rule("idle", "online", 10, "pending"), rule("gone", "pending", 30, "offline")],
        "pause_types": [
            {"id": "lunch", "allotment": 1_800_000, "grace": 120_000,
             "on_exhausted": {"SwitchTo": {"pause_type": "unpaid"}}},
            {"id": "unpaid", "settable_by": []},
        ],
        "queues": [{"id": "q", "members": ["1", "2"], "min_available": 1}],
    });
    assert_eq!(found(usual), []);
}

#[test]
fn unreachable_status() {
    let all = json!([{"id": "online"}, {"id": "offline"}, {"id": "lost", "settable_by": []},
                     {"id": "deeper", "settable_by": []}]);
    let unreachable = found(json!({"statuses": all, "rules": [rule("r", "lost", 5, "deeper")]}));
    let codes: Vec<&str> = unreachable.iter().map(|finding| finding.0.as_str()).collect();
    assert_eq!(codes, ["UnreachableStatus", "UnreachableStatus", "RuleNeverActs"]);
    assert_eq!(unreachable[0].2, "statuses[lost]");
    assert_eq!(unreachable[1].2, "statuses[lost] > rules[r] > statuses[deeper]");
}

#[test]
fn trap() {
    let all = json!([
        {"id": "online", "settable_by": ["Agent"]},
        {"id": "offline", "settable_by": ["Agent"]},
        {"id": "training", "settable_by": ["Supervisor"]},
    ]);
    let expected =
        "statuses[offline] > login > statuses[online] > set_presence by Agent > statuses[training]";
    let escape = json!({"statuses": all});
    assert_eq!(found(escape), [], "the agent goes online or offline");
    let all = json!([
        {"id": "online", "settable_by": ["Supervisor"]},
        {"id": "offline", "settable_by": []},
        {"id": "training", "settable_by": ["Agent"]},
    ]);
    one(json!({"statuses": all}), "Trap", "statuses[training]", expected);
    let timed = json!({"statuses": all, "rules": [rule("r", "training", 60, "online")]});
    assert_eq!(found(timed), [], "time leads out");
}

#[test]
fn causes_that_nobody_may_set() {
    one(
        json!({"pause_types": [{"id": "a", "settable_by": []}]}),
        "NobodyMaySet",
        "pause_types[a].settable_by",
        "pause_types[a]",
    );
    one(
        json!({"pause_types": [{"id": "a", "settable_by": ["Administrator"]}]}),
        "NobodyMaySet",
        "pause_types[a].settable_by",
        "pause_types[a]",
    );
    assert_eq!(
        found(json!({"pause_types": [{"id": "a", "settable_by": [], "archived": true}]})),
        []
    );
    one(
        json!({"statuses": [{"id": "online"}, {"id": "offline"},
                            {"id": "vip", "settable_by": ["Administrator"]}]}),
        "NobodyMaySet",
        "statuses[vip].settable_by",
        "statuses[offline] > login > statuses[online] > set_presence by Administrator > statuses[vip]",
    );
}

#[test]
fn types_that_can_never_be_selected() {
    let never = |fields: Value, trace: &str| {
        let mut spec = json!({"id": "a"});
        spec.as_object_mut().unwrap().extend(fields.as_object().unwrap().clone());
        let pools = json!([{"id": "p", "allotment": 0}]);
        one(
            json!({"pause_types": [spec], "pools": pools}),
            "NeverSelectable",
            "pause_types[a]",
            trace,
        );
    };
    never(json!({"allotment": 0}), "pause_types[a] > pause_types[a].allotment");
    never(json!({"count_limit": 0}), "pause_types[a] > pause_types[a].count_limit");
    never(json!({"pool": "p"}), "pause_types[a] > pools[p].allotment");
    never(
        json!({"allotment": 5, "minimum_remaining": 6}),
        "pause_types[a] > pause_types[a].minimum_remaining",
    );
}

#[test]
fn graces_and_actions_without_a_limit() {
    let path = "pause_types[a].grace";
    let trace = "pause_types[a] > pause_types[a].grace";
    one(json!({"pause_types": [{"id": "a", "grace": 5}]}), "NoGraceEffect", path, trace);
    let path = "pause_types[a].on_exhausted";
    let trace = "pause_types[a] > pause_types[a].on_exhausted";
    one(
        json!({"pause_types": [{"id": "a", "on_exhausted": "Resume"}]}),
        "NeverExhausted",
        path,
        trace,
    );
    assert_eq!(found(json!({"pause_types": [{"id": "a", "grace": 5, "single_maximum": 9}]})), []);
}

#[test]
fn rules_that_never_act() {
    let later = rule("later", "online", 30, "offline");
    let sooner = rule("sooner", "online", 10, "pending");
    one(
        json!({"rules": [later, sooner]}),
        "RuleNeverActs",
        "rules[later].statuses[online]",
        "statuses[online] > rules[sooner]",
    );
    let mut of_team = later.clone();
    of_team["scope"] = json!({"Team": {"team": "t"}});
    assert_eq!(found(json!({"rules": [of_team, sooner], "teams": [{"id": "t"}]})), []);
    let all = json!([{"id": "online"}, {"id": "offline", "settable_by": []}]);
    one(
        json!({"statuses": all, "rules": [rule("r", "offline", 5, "online")]}),
        "RuleNeverActs",
        "rules[r].statuses[offline]",
        "statuses[offline] > rules[r]",
    );
}

#[test]
fn guards_policies_and_routing() {
    let queue =
        |members: &[&str]| json!({"queues": [{"id": "q", "members": members, "min_available": 2}]});
    let path = "queues[q].min_available";
    one(queue(&["1", "2"]), "GuardWithoutMembers", path, "members: 2 > min_available: 2");
    assert_eq!(found(queue(&["1", "2", "3"])), []);
    let types = json!([{"id": "a"}]);
    let path = "policies.pause_type";
    one(
        json!({"pause_types": types, "policies": {"pause_type": "Off"}}),
        "PauseTypesOff",
        path,
        "policies.pause_type > pause_types[a]",
    );
    one(json!({"policies": {"pause_type": "Required"}}), "NoPausePossible", path, path);
    let away = json!([{"id": "online", "routing": "NotEligible"}, {"id": "offline", "routing": "NotEligible"}]);
    one(
        json!({"statuses": away}),
        "NoEligibleStatus",
        "statuses",
        "statuses[offline] > login > statuses[online]",
    );
}

#[test]
fn errors_come_first_with_their_whole_trace() {
    let all = findings(&definitions(json!({
        "statuses": statuses(&["online", "a", "b", "offline"]),
        "rules": [
            rule("r1", "online", 5, "a"), rule("r2", "a", 5, "b"), rule("r3", "b", 5, "online"),
            rule("r4", "b", 9, "a"),
        ],
    })));
    assert_eq!((all[0].code.as_str(), all[0].severity), ("Cycle", Severity::Error));
    assert_eq!(all[0].trace.join(" "), "statuses[a] rules[r2] statuses[b] rules[r4] statuses[a]");
    assert_eq!(all[1].code, "RuleNeverActs");
}
