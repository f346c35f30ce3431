//! Every state of a small desk: one agent, one channel, two pause types, and steps of a minute. The states
//! are found breadth first; in each of them the invariants of the specification hold.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use frontdesk::clock::{Millis, Timestamp};
use frontdesk::id::{ActorId, AgentId};
use frontdesk::testing::laws::answers_agree_now;
use frontdesk::{AccountLine, Answer, ChannelState, DeadlineKind, Desk, Event, Query, Work, wire};
use serde_json::Value;

/// How many minutes before and after now are told apart; beyond that all are one.
const HORIZON: i64 = 3;

const SETUP: &[&str] = &[
    r#"{"DefinePolicies":{"policies":{"resting":60000,"session_grace":60000}}}"#,
    r#"{"DefineTeams":{"teams":[{"id":"t","wrap_up":{"Timed":{"duration":60000}},"no_answer_delay":60000,
        "max_no_answer":2,"offer_timeout":60000,"prolong_step":60000,"prolong_max":1,
        "disposition_mandatory":true}],"apply":"Immediate"}}"#,
    r#"{"DefinePauseTypes":{"pause_types":[{"id":"unpaid"},
        {"id":"lunch","allotment":120000,"grace":60000,"on_exhausted":{"SwitchTo":{"pause_type":"unpaid"}}}],
        "effect":"Immediate","apply":"Immediate"}}"#,
    r#"{"DefineAgents":{"agents":[{"id":"ann","team":"t"}]}}"#,
];

/// Whose command, and which. `ann` is the agent.
const ALPHABET: &[(&str, &str)] = &[
    ("ann", r#"{"Login":{"agent":"ann","session":"s"}}"#),
    ("ann", r#"{"Logout":{"agent":"ann"}}"#),
    ("ann", r#"{"SetLine":{"agent":"ann","line":"DnD"}}"#),
    ("ann", r#"{"SetLine":{"agent":"ann","line":"Ready"}}"#),
    ("ann", r#"{"GoOnQueue":{"agent":"ann"}}"#),
    ("ann", r#"{"GoOffQueue":{"agent":"ann"}}"#),
    ("ann", r#"{"Pause":{"agent":"ann","pause_type":"lunch"}}"#),
    ("ann", r#"{"Pause":{"agent":"ann"}}"#),
    ("ann", r#"{"Resume":{"agent":"ann"}}"#),
    ("ann", r#"{"CancelNext":{"agent":"ann"}}"#),
    ("ann", r#"{"Prolong":{"agent":"ann","interaction":"a"}}"#),
    ("ann", r#"{"Finish":{"agent":"ann","interaction":"a","disposition":"d"}}"#),
    ("ann", r#"{"SetPresence":{"agent":"ann","status":"pending"}}"#),
    ("ann", r#"{"SetPresence":{"agent":"ann","status":"online"}}"#),
    ("system", r#"{"ForcePause":{"agent":"ann","pause_type":"lunch"}}"#),
    ("system", r#"{"Logout":{"agent":"ann","forced":true}}"#),
    ("system", r#"{"Offer":{"agent":"ann","interaction":"a","channel":"voice"}}"#),
    ("system", r#"{"Answer":{"agent":"ann","interaction":"a"}}"#),
    ("system", r#"{"OfferFailed":{"agent":"ann","interaction":"a","reason":"NoAnswer"}}"#),
    ("system", r#"{"Begin":{"agent":"ann","interaction":"a","channel":"voice","kind":"Queue"}}"#),
    ("host", r#"{"End":{"agent":"ann","interaction":"a","how":"Completed"}}"#),
    ("system", "disconnect"),
];

/// What leads from one state to another: the agent, time, the end of a call; or anything else.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    Own,
    Other,
}

#[test]
fn every_state_of_a_small_desk_is_sound() {
    let mut first = Desk::default();
    let start = Timestamp::parse("2025-06-10T08:00:00Z").unwrap();
    for command in SETUP {
        first.handle_json(start, "system", command).unwrap();
    }
    first.discard_events();
    let mut states: BTreeMap<String, usize> = BTreeMap::new();
    let mut ways: Vec<Vec<(usize, Way)>> = Vec::new();
    let mut views: Vec<Value> = Vec::new();
    let mut queue = VecDeque::from([(first.clone(), 0)]);
    states.insert(key(&first), 0);
    ways.push(Vec::new());
    views.push(view(&first));
    while let Some((desk, place)) = queue.pop_front() {
        for (way, mut next) in steps(&desk) {
            let name = key(&next);
            let known = states.len();
            let target = *states.entry(name).or_insert(known);
            if target == known {
                sound(&mut next);
                ways.push(Vec::new());
                views.push(view(&next));
                queue.push_back((next, target));
            }
            ways[place].push((target, way));
        }
    }
    println!("{} states", states.len());
    assert!(states.len() > 300, "{} states are too few to mean anything", states.len());
    free_from_everywhere(&ways, &views);
}

/// Every state after one command or some time.
fn steps(desk: &Desk) -> Vec<(Way, Desk)> {
    let now = desk.clock().unwrap();
    let mut steps = Vec::new();
    for (actor, command) in ALPHABET {
        let mut next = desk.clone();
        let (actor, way) = match *actor {
            "ann" => ("ann", Way::Own),
            // A call has an end: that a call goes on is a declared state without the agent's exit.
            "host" => ("system", Way::Own),
            other => (other, Way::Other),
        };
        let disconnect =
            format!(r#"{{"Disconnect":{{"agent":"ann","session":"s","at":{}}}}}"#, now.millis());
        let command = if *command == "disconnect" { disconnect.as_str() } else { command };
        if next.handle_json(now, actor, command).is_ok() {
            broke_out_only_after_misses(&mut next);
            steps.push((way, next));
        }
    }
    let mut later = desk.clone();
    later.handle_timeout(now.saturating_add(Millis::from_minutes(1))).unwrap();
    broke_out_only_after_misses(&mut later);
    steps.push((Way::Own, later));
    steps
}

fn broke_out_only_after_misses(desk: &mut Desk) {
    let mut misses = 0;
    while let Some(record) = desk.poll_event() {
        match record.event {
            Event::OfferMissed { misses: counted, .. } => misses = counted,
            Event::BrokeOut { .. } => assert!(misses >= 2, "broken out after {misses} misses"),
            _ => {}
        }
    }
}

fn ask(desk: &Desk, query: &Query) -> Answer {
    desk.query(&ActorId::new("system").unwrap(), query).unwrap()
}

fn ann() -> AgentId {
    AgentId::new("ann").unwrap()
}

fn view(desk: &Desk) -> Value {
    let answer = ask(desk, &Query::AgentView { agent: ann() });
    serde_json::from_str::<Value>(&wire::to_json(&answer).unwrap()).unwrap()["AgentView"].take()
}

/// The state as it is seen, with instants as minutes from now, and what is used of the quota.
fn key(desk: &Desk) -> String {
    let now = desk.clock().unwrap().millis();
    let mut view = view(desk);
    relative(&mut view, now);
    let Answer::Panel { rows, .. } = ask(desk, &Query::Panel { agent: ann(), tenant: None }) else {
        panic!()
    };
    let used: Vec<i64> =
        rows.iter().map(|row| (row.spent.millis() / 60_000).min(HORIZON)).collect();
    format!("{view} {used:?}")
}

fn relative(value: &mut Value, now: i64) {
    match value {
        Value::String(text) => {
            if let Ok(at) = Timestamp::parse(text) {
                let minutes = (at.millis() - now) / 60_000;
                // How long a state lasts makes no difference here; how long it will does.
                *value = Value::from(minutes.clamp(0, HORIZON));
            }
        }
        Value::Object(fields) => {
            fields.remove("elapsed");
            fields.values_mut().for_each(|value| relative(value, now));
        }
        Value::Array(items) => items.iter_mut().for_each(|value| relative(value, now)),
        _ => {}
    }
}

fn sound(desk: &mut Desk) {
    answers_agree_now(desk, &[(ann(), Some("t"))]).unwrap();
    let Answer::AgentView { work, channels, account, next, session, presence, pause_until, .. } =
        ask(desk, &Query::AgentView { agent: ann() })
    else {
        panic!()
    };
    let paused = matches!(work, Work::Pause { .. });
    let states: BTreeSet<ChannelState> = channels.iter().map(|channel| channel.state).collect();
    let voice = channels.first();
    // Eligible implies not paused, and that an offer is taken.
    let mut offered = desk.clone();
    let now = desk.clock().unwrap();
    let offer = r#"{"Offer":{"agent":"ann","interaction":"z","channel":"voice"}}"#;
    let taken = offered.handle_json(now, "system", offer).is_ok();
    let eligible =
        desk.is_eligible(desk.agent_ref("ann").unwrap(), desk.channel_ref("voice").unwrap());
    assert_eq!(eligible, taken, "{}", key(desk));
    assert!(!(eligible && paused));
    // Wrap-up never survives a pause.
    assert!(!(paused && states.contains(&ChannelState::WrapUp)), "{}", key(desk));
    assert!(!(paused && !matches!(account, AccountLine::Pause { .. })));
    // A change waits for something.
    let waits = voice.is_some_and(|voice| {
        matches!(voice.state, ChannelState::Busy | ChannelState::Offering | ChannelState::WrapUp)
    });
    assert!(next.is_none() || waits, "{}", key(desk));
    // No timer without a state.
    let Answer::Deadline { kind, .. } = ask(desk, &Query::DeadlineReason {}) else { panic!() };
    let owner = match kind {
        None => true,
        Some(DeadlineKind::OfferExpiry) => states.contains(&ChannelState::Offering),
        Some(DeadlineKind::WrapUpEnd) => {
            states.contains(&ChannelState::WrapUp) || states.contains(&ChannelState::Busy)
        }
        Some(DeadlineKind::RestEnd) => states
            .iter()
            .any(|state| !matches!(state, ChannelState::Waiting | ChannelState::WrapUp)),
        Some(DeadlineKind::PauseUntil) => pause_until.is_some(),
        Some(DeadlineKind::SessionGrace) => session.grace_until.is_some(),
        Some(DeadlineKind::Inactivity) => session.logged_in && presence.as_str() != "offline",
        Some(_) => paused,
    };
    assert!(owner, "{kind:?} without a state: {}", key(desk));
}

/// From every state the agent comes to be on queue, free and online: by the agent's own commands, by
/// time, and by the end of a call that goes on.
fn free_from_everywhere(ways: &[Vec<(usize, Way)>], views: &[Value]) {
    let free = |view: &Value| {
        view["work"] == "OnQueue"
            && view["account"] == "Waiting"
            && view["presence"] == "online"
            && view["next"].is_null()
            && view["session"]["sessions"] == serde_json::json!(["s"])
    };
    let mut back: Vec<Vec<usize>> = vec![Vec::new(); ways.len()];
    for (source, targets) in ways.iter().enumerate() {
        for (target, way) in targets {
            if *way == Way::Own {
                back[*target].push(source);
            }
        }
    }
    let mut reached: BTreeSet<usize> = BTreeSet::new();
    let mut queue: VecDeque<usize> =
        views.iter().enumerate().filter(|(_, view)| free(view)).map(|(place, _)| place).collect();
    assert!(!queue.is_empty());
    while let Some(place) = queue.pop_front() {
        if reached.insert(place) {
            queue.extend(&back[place]);
        }
    }
    let trapped: Vec<&Value> = (0..ways.len())
        .filter(|place| !reached.contains(place))
        .map(|place| &views[place])
        .collect();
    assert!(trapped.is_empty(), "{} of {}: {}", trapped.len(), ways.len(), trapped[0]);
}
