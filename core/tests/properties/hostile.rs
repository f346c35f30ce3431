//! Input that nobody means well with: it is refused with a stable code, or taken for what it says, and
//! never panics, hangs or takes memory without bound.

use frontdesk::clock::{Millis, Timestamp};
use frontdesk::id::{ActorId, AgentId, PauseTypeId, PoolId, RuleId, StatusId};
use frontdesk::replay::Replay;
use frontdesk::testing::{
    Stream, day_of, fuzz_command_stream, fuzz_expiry, fuzz_field_schema, fuzz_json_door,
    fuzz_log_parsers, fuzz_record_checker, fuzz_snapshot_reader, fuzz_tag_template,
};
use frontdesk::{
    AgentSpec, Apply, Command, Desk, DeskSettings, Effect, Error, InactivityRuleSpec, OnExhausted,
    PauseTypeSpec, PoolSpec, Query, StatusSpec, wire,
};
use proptest::prelude::*;

fn system() -> ActorId {
    ActorId::new("system").unwrap()
}

fn now() -> Timestamp {
    Timestamp::parse("2025-06-10T08:00:00Z").unwrap()
}

/// The codes of all violations, or the name of the error.
fn codes(result: Result<(), Error>) -> Vec<String> {
    match result {
        Ok(()) => Vec::new(),
        Err(Error::Invalid { violations, .. }) => {
            violations.into_iter().map(|violation| violation.code).collect()
        }
        Err(error) => vec![String::from(error.name())],
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_command_stream(data in prop::collection::vec(any::<u8>(), 0..800)) {
        fuzz_command_stream(&data);
    }

    #[test]
    fn any_json(data in prop::collection::vec(any::<u8>(), 0..300)) {
        fuzz_json_door(&data);
    }

    #[test]
    fn any_snapshot(data in prop::collection::vec(any::<u8>(), 0..60)) {
        fuzz_snapshot_reader(&data);
    }

    #[test]
    fn any_expiry(text in "[+ 0-9a-z,]{0,24}|.{0,70}") {
        fuzz_expiry(text.as_bytes());
    }

    #[test]
    fn any_template(text in "(\\{|\\}|equipment_|name_|serial_|[0-9]|é|\u{1}|,|\n){0,60}") {
        fuzz_tag_template(text.as_bytes());
    }

    #[test]
    fn any_log(data in prop::collection::vec(any::<u8>(), 0..300)) {
        fuzz_log_parsers(&data);
    }

    #[test]
    fn any_record(data in "[{}\\[\\]:,\"a-o0-9.eE+ \\\\-]{0,80}") {
        fuzz_record_checker(data.as_bytes());
        fuzz_field_schema(data.as_bytes());
    }

    /// Lines of a real log with a few bytes changed: read and replayed, or refused with the entry.
    #[test]
    fn any_changed_log(changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..4)) {
        let mut bytes = log_of_a_day();
        for (place, byte) in changes {
            let place = place.index(bytes.len());
            bytes[place] = byte;
        }
        let lines = String::from_utf8_lossy(&bytes);
        if let Ok(mut replay) = Replay::from_json_lines(None, &lines) {
            let outcome = replay.finish().map(drop);
            let refused = matches!(outcome, Err(Error::LogUnreadable { .. }));
            prop_assert!(outcome.is_ok() || refused, "{:?}", outcome);
        }
        fuzz_log_parsers(&[&[1], bytes.as_slice()].concat());
    }

    /// Any value in the place of any value of a command.
    #[test]
    fn any_value_in_any_place(place in 0..COMMANDS.len(), field in 0_usize..4, value in 0..VALUES.len()) {
        let mut command: serde_json::Value = serde_json::from_str(COMMANDS[place]).unwrap();
        let fields = command.as_object_mut().unwrap().values_mut().next().unwrap();
        let fields = fields.as_object_mut().unwrap();
        let names: Vec<String> = fields.keys().cloned().collect();
        fields.insert(names[field % names.len()].clone(), "PLACE".into());
        let text = command.to_string().replace(r#""PLACE""#, VALUES[value]);
        fuzz_json_door(text.as_bytes());
    }
}

const COMMANDS: [&str; 9] = [
    r#"{"Pause":{"agent":"ann","pause_type":"lunch","until":1749578400000,"comment":"soon"}}"#,
    r#"{"Login":{"agent":"ann","session":"desk"}}"#,
    r#"{"Offer":{"agent":"ann","interaction":"a","channel":"voice","expires_at":1749578400000}}"#,
    r#"{"GrantPauseTime":{"agent":"ann","pause_type":"lunch","time":1,"count":1}}"#,
    r#"{"CorrectInterval":{"agent":"ann","start":0,"end":1,"line":"Busy"}}"#,
    r#"{"DefinePauseTypes":{"pause_types":[{"id":"x","allotment":1}],"effect":"Immediate"}}"#,
    r#"{"DefineTeams":{"teams":[{"id":"x","wrap_up":{"Timed":{"duration":1}}}],"apply":"Immediate"}}"#,
    r#"{"DefineShifts":{"agent":"ann","shifts":[{"start":0,"end":1}]}}"#,
    r#"{"DefinePolicies":{"policies":{"session_grace":1,"zone":"UTC"}}}"#,
];

const VALUES: [&str; 24] = [
    "null",
    "true",
    "-1",
    "0",
    "9223372036854775807",
    "-9223372036854775808",
    "9223372036854775808",
    "1e400",
    "0.5",
    "253402300799999",
    "-62135596800000",
    "253402300800000",
    r#""""#,
    r#""\u0000""#,
    r#""9999-12-31T23:59:59.999Z""#,
    r#""0001-01-01T00:00:00Z""#,
    r#""0000-01-01T00:00:00Z""#,
    r#""ann""#,
    "[]",
    "{}",
    "[[]]",
    r#"[{"id":"x","allotment":9223372036854775807,"grace":9223372036854775807}]"#,
    r#"{"session_grace":9223372036854775807,"resting":-5,"skew_tolerance":-9223372036854775808}"#,
    r#"{"Timed":{"duration":9223372036854775807}}"#,
];

/// What the fuzzers start with, and what they have found.
#[test]
#[allow(clippy::disallowed_methods, reason = "seeds are files")]
fn seeds_are_clean() {
    let targets: [(&str, fn(&[u8])); 8] = [
        ("expiry", fuzz_expiry),
        ("tag_template", fuzz_tag_template),
        ("command_stream", fuzz_command_stream),
        ("json_door", fuzz_json_door),
        ("snapshot_reader", fuzz_snapshot_reader),
        ("log_parsers", fuzz_log_parsers),
        ("field_schema", fuzz_field_schema),
        ("record_checker", fuzz_record_checker),
    ];
    for (name, target) in targets {
        let folder = format!("{}/../fuzz/seeds/{name}", env!("CARGO_MANIFEST_DIR"));
        let Ok(files) = std::fs::read_dir(&folder) else {
            println!("skipped: no seeds here for {name}");
            continue;
        };
        for file in files {
            target(&std::fs::read(file.unwrap().path()).unwrap());
        }
    }
}

/// Writes seeds for the fuzzers; to be run again when the format of snapshots changes.
#[test]
#[ignore = "writes files"]
#[allow(clippy::disallowed_methods, reason = "seeds are files")]
fn write_seeds() {
    let folder = |name: &str| {
        let folder = format!("{}/../fuzz/seeds/{name}", env!("CARGO_MANIFEST_DIR"));
        std::fs::create_dir_all(&folder).unwrap();
        folder
    };
    let write = |folder: &str, name: &str, bytes: &[u8]| {
        std::fs::write(format!("{folder}/{name}"), bytes).unwrap();
    };
    let days = folder("command_stream");
    for law in 0..10_u8 {
        let day = (0..1_500_u32)
            .map(|place| ((place + 1_500 * u32::from(law)).wrapping_mul(0x9E37_79B9) >> 24) as u8);
        write(&days, &format!("law_{law}"), &[law].into_iter().chain(day).collect::<Vec<_>>());
    }
    let snapshots = folder("snapshot_reader");
    for seed in [1, 2] {
        write(
            &snapshots,
            &format!("day_{seed}"),
            &[&[0], day_of(seed).snapshot().as_slice()].concat(),
        );
    }
    write(&folder("json_door"), "commands", COMMANDS.join("\n").as_bytes());
    let logs = folder("log_parsers");
    write(&logs, "command_log", &[&[1], log_of_a_day().as_slice()].concat());
    write(&logs, "command_log_replayed", &[&[4], log_of_a_day().as_slice()].concat());
    let queue_log = "1749542400|NONE|q|SIP/1|ADDMEMBER|\n1749542460|c1|q|SIP/1|CONNECT|3|b1|2\n\
                     1749542520|c1|q|SIP/1|COMPLETEAGENT|3|60|1\n1749542530|NONE|NONE|SIP/1|PAUSEALL|lunch\n\
                     1749543600|NONE|NONE|SIP/1|UNPAUSEALL|\n1749543700|NONE|q|SIP/1|REMOVEMEMBER|\n";
    write(&logs, "queue_log", &[&[0], queue_log.as_bytes()].concat());
    write(&logs, "queue_log_replayed", &[&[4], queue_log.as_bytes()].concat());
    let rows = "A,2025-03-30,01:59:00,01:59:30,02:30:00,1830\nA,2025-10-26,23:50:00,23:51:00,00:10:00,1140\n";
    write(&logs, "calls", &[&[2], rows.as_bytes()].concat());
}

fn log_of_a_day() -> Vec<u8> {
    let bytes: Vec<u8> = (0..1_200_u32).map(|place| (place * 37 % 251) as u8).collect();
    let mut stream = Stream::new(&bytes);
    let mut desk = Desk::new(DeskSettings { events: false, log: true });
    let mut lines = Vec::new();
    while let Some(step) = stream.next(&desk) {
        let _ = step.run(&mut desk);
        while let Some(line) = desk.poll_log_json() {
            lines.extend(line.into_bytes());
            lines.push(b'\n');
        }
    }
    lines
}

#[test]
fn a_snapshot_cut_anywhere_is_refused() {
    let snapshot = day_of(3).snapshot();
    for length in 0..snapshot.len() {
        let refused =
            matches!(Desk::restore(&snapshot[..length]), Err(Error::SnapshotUnreadable { .. }));
        assert!(refused, "{length} of {} bytes are taken for all", snapshot.len());
    }
    let longer = [snapshot.as_slice(), &[0]].concat();
    assert!(Desk::restore(&longer).is_err());
}

#[test]
fn a_snapshot_with_any_byte_changed_is_refused_or_a_desk() {
    let snapshot = day_of(4).snapshot();
    let mut read = 0;
    for place in 0..snapshot.len() {
        for change in [1, 0x80, 0xFF] {
            let mut spoilt = snapshot.clone();
            spoilt[place] ^= change;
            let Ok(mut desk) = Desk::restore(&spoilt) else { continue };
            read += 1;
            let again = desk.snapshot();
            assert_eq!(Desk::restore(&again).unwrap().snapshot(), again, "byte {place}");
            let later = desk.clock().unwrap_or_default().saturating_add(Millis::from_hours(1));
            let _ = desk.handle_timeout_within(later, 100);
        }
    }
    assert!(read > 0);
}

/// Days at the first and at the last instants that there are: deadlines and periods end where time does.
#[test]
fn days_at_both_ends_of_time() {
    for seed in 0..40_u8 {
        let bytes: Vec<u8> = (0..1_500_u32)
            .map(|place| ((place + 1_500 * u32::from(seed)).wrapping_mul(0x9E37_79B9) >> 24) as u8)
            .collect();
        for (end, start) in [
            (Timestamp::MIN, Timestamp::MIN),
            (Timestamp::MAX, Timestamp::MAX.saturating_add(Millis::from_hours(-30))),
        ] {
            let mut stream = Stream::new(&bytes);
            let mut ordinary = Desk::default();
            let mut desk = Desk::default();
            let mut first = None;
            while let Some(step) = stream.next(&ordinary) {
                let _ = step.run(&mut ordinary);
                let first = *first.get_or_insert(step.now);
                let now = start.saturating_add(step.now.since(first));
                let _ = match step.command {
                    Some(command) => desk.handle(now, &step.actor, command),
                    None => desk.handle_timeout(now),
                };
                for agent in ["ann", "bob"] {
                    let agent = AgentId::new(agent).unwrap();
                    let _ = desk.query(&system(), &Query::AgentView { agent: agent.clone() });
                    let _ = desk.query(&system(), &Query::Panel { agent, tenant: None });
                }
            }
            desk.handle_timeout_forced(end).unwrap();
            let snapshot = desk.snapshot();
            assert_eq!(Desk::restore(&snapshot).unwrap().snapshot(), snapshot);
        }
    }
}

#[test]
fn all_of_time_passes_at_once() {
    let mut desk = Desk::default();
    let agents = vec![AgentSpec::new(AgentId::new("ann").unwrap())];
    desk.handle(Timestamp::MIN, &system(), Command::DefineAgents { agents }).unwrap();
    desk.handle_json(Timestamp::MIN, "ann", r#"{"Login":{"agent":"ann","session":"s"}}"#).unwrap();
    desk.handle_json(Timestamp::MIN, "ann", r#"{"Pause":{"agent":"ann"}}"#).unwrap();
    desk.handle_timeout(Timestamp::MAX).unwrap();
    let ledger = format!(
        r#"{{"Ledger":{{"agent":"ann","start":{},"end":{}}}}}"#,
        desk.kept_since(&AgentId::new("ann").unwrap()).unwrap().millis(),
        Timestamp::MAX.millis()
    );
    assert!(desk.query_json("ann", &ledger).unwrap().contains("Pause"));
}

#[test]
fn the_clock_goes_back_only_by_force_and_then_not_at_all() {
    let mut desk = Desk::default();
    desk.handle_timeout(now()).unwrap();
    let past = now().saturating_add(Millis::from_hours(-1));
    assert_eq!(codes(desk.handle_timeout(past)), ["ClockSkew"]);
    desk.handle_timeout_forced(past).unwrap();
    assert_eq!(desk.clock(), Some(now()));
    assert_eq!(codes(desk.handle_timeout(Timestamp::MIN)), ["ClockSkew"]);
    desk.handle_timeout_forced(Timestamp::MAX).unwrap();
    assert_eq!(desk.clock(), Some(Timestamp::MAX));
}

#[test]
fn texts_that_are_no_ids_are_refused() {
    let mut desk = Desk::default();
    let long = "x".repeat(65);
    for id in ["", "\\u0000", "a\\u001fb", "\\u007f", long.as_str()] {
        let command = format!(r#"{{"DefineAgents":{{"agents":[{{"id":"{id}"}}]}}}}"#);
        let error = desk.handle_json(now(), "system", &command).unwrap_err();
        assert_eq!(error.name(), "JsonUnreadable", "{id}");
    }
    for actor in ["", "\0", long.as_str()] {
        let command = r#"{"DefineAgents":{"agents":[{"id":"ann"}]}}"#;
        assert_eq!(codes(desk.handle_json(now(), actor, command)), ["BadId"]);
    }
    assert_eq!(desk.agent_ref("ann"), None);
}

#[test]
fn free_texts_are_bounded_and_without_nul() {
    let mut desk = Desk::default();
    let agents = vec![AgentSpec::new(AgentId::new("ann").unwrap())];
    desk.handle(now(), &system(), Command::DefineAgents { agents }).unwrap();
    let pause = |comment: String| Command::Pause {
        agent: AgentId::new("ann").unwrap(),
        pause_type: None,
        until: None,
        comment: Some(comment),
    };
    let both = format!("\0{}", "ä".repeat(501));
    assert_eq!(codes(desk.handle(now(), &system(), pause(both))), ["TooLong", "ContainsNul"]);
    let mut spec = StatusSpec::new(StatusId::new("x").unwrap());
    spec.label = format!("\0{}", "l".repeat(1 << 20));
    let statuses = vec![spec];
    let command = Command::DefineStatuses {
        statuses,
        on_login: None,
        on_logout: None,
        apply: Apply::Immediate,
    };
    let mut found = codes(desk.handle(now(), &system(), command));
    found.sort();
    assert_eq!(found, ["ContainsNul", "TooLong"]);
}

#[test]
fn json_of_great_depth_is_refused() {
    let mut desk = Desk::default();
    let depth = 200_000;
    for (open, close) in [("[", "]"), (r#"{"a":"#, "}")] {
        let deep = format!("{}1{}", open.repeat(depth), close.repeat(depth));
        let inside = format!(r#"{{"Login":{{"agent":{deep},"session":"s"}}}}"#);
        for text in [deep.as_str(), open.repeat(depth).as_str(), inside.as_str()] {
            assert_eq!(codes(desk.handle_json(now(), "system", text)), ["JsonUnreadable"]);
            assert_eq!(desk.query_json("system", text).unwrap_err().name(), "JsonUnreadable");
            assert!(wire::from_json::<frontdesk::LogEntry>(text).is_err());
        }
    }
}

fn many() -> impl Iterator<Item = String> {
    (0..10_000).map(|number| format!("n{number}"))
}

fn stores(desk: &Desk) {
    let snapshot = desk.snapshot();
    assert_eq!(Desk::restore(&snapshot).unwrap().snapshot(), snapshot);
}

#[test]
fn ten_thousand_agents_and_statuses_are_taken() {
    let mut desk = Desk::default();
    let agents = many().map(|id| AgentSpec::new(AgentId::new(id).unwrap())).collect();
    desk.handle(now(), &system(), Command::DefineAgents { agents }).unwrap();
    let statuses = many().map(|id| StatusSpec::new(StatusId::new(id).unwrap())).collect();
    let command = Command::DefineStatuses {
        statuses,
        on_login: None,
        on_logout: None,
        apply: Apply::Immediate,
    };
    desk.handle(now(), &system(), command).unwrap();
    stores(&desk);
}

#[test]
fn ten_thousand_pools_and_types_are_taken() {
    let mut desk = Desk::default();
    let agents = vec![AgentSpec::new(AgentId::new("ann").unwrap())];
    desk.handle(now(), &system(), Command::DefineAgents { agents }).unwrap();
    let pools = many().map(|id| PoolSpec::new(PoolId::new(id).unwrap())).collect();
    desk.handle(now(), &system(), Command::DefinePools { pools, effect: Effect::Immediate })
        .unwrap();
    desk.handle(now(), &system(), types_in_a_chain(None)).unwrap();
    stores(&desk);
}

/// Each switches to the next, and the last to `end`.
fn types_in_a_chain(end: Option<&str>) -> Command {
    let next = many().skip(1).map(Some).chain([end.map(String::from)]);
    let types = many().zip(next).map(|(id, next)| {
        let mut spec = PauseTypeSpec::new(PauseTypeId::new(id).unwrap());
        spec.allotment = Some(Millis::from_minutes(1));
        if let Some(next) = next {
            let pause_type = PauseTypeId::new(next).unwrap();
            spec.on_exhausted = OnExhausted::SwitchTo { pause_type };
        }
        spec
    });
    Command::DefinePauseTypes {
        pause_types: types.collect(),
        effect: Effect::Immediate,
        apply: Apply::Immediate,
    }
}

#[test]
fn a_circle_of_ten_thousand_is_found() {
    let mut desk = Desk::default();
    let found = codes(desk.handle(now(), &system(), types_in_a_chain(Some("n0"))));
    assert!(found.contains(&String::from("Cycle")), "{found:?}");
    assert!(found.len() <= 100);
}

#[test]
fn inactivity_in_a_circle_is_found() {
    let mut desk = Desk::default();
    let status = |id: &str| StatusId::new(id).unwrap();
    let rule = |id: &str, from: &str, to: &str| {
        InactivityRuleSpec::new(RuleId::new(id).unwrap(), vec![status(from)], 1, status(to))
    };
    let rules = vec![rule("1", "online", "pending"), rule("2", "pending", "online")];
    let found = codes(desk.handle(now(), &system(), Command::DefineInactivityRules { rules }));
    assert_eq!(found, ["Cycle"]);
}

#[test]
fn every_violation_is_told_up_to_a_hundred() {
    let mut desk = Desk::default();
    let types = (0..300).map(|number| {
        let mut spec = PauseTypeSpec::new(PauseTypeId::new(format!("n{number}")).unwrap());
        spec.paid_percent = 101;
        spec
    });
    let command = Command::DefinePauseTypes {
        pause_types: types.collect(),
        effect: Effect::Immediate,
        apply: Apply::Immediate,
    };
    let Err(Error::Invalid { violations, total }) = desk.handle(now(), &system(), command) else {
        panic!("not refused");
    };
    assert_eq!((violations.len(), total), (100, 300));
}
