use proptest::prelude::*;

use crate::clock::Millis;
use crate::intake::{
    CallMapping, Intake, LogFormat, QueueLogOptions, ReplayOptions, call_records, command_log,
    queue_log, replay,
};

/// What holds for every intake: nothing is lost, and time does not go back.
fn check(intake: &Intake) {
    assert_eq!(intake.counts.records, intake.counts.replayed + intake.counts.set_aside);
    assert!(intake.facts.is_sorted_by_key(|fact| fact.at));
    assert!(intake.anomalies.is_sorted_by_key(|anomaly| anomaly.line));
    assert!(intake.facts.last().is_none_or(|fact| Some(fact.at) <= intake.end));
}

fn mapping() -> CallMapping {
    CallMapping::from_json(
        r#"{"agent": "a", "date": {"column": "d"}, "start": "s", "end": "e", "arrived": "r",
            "duration": {"column": "l"}, "end_before_start": "NextDay", "zone": "Europe/Prague"}"#,
    )
    .unwrap()
}

fn queue_line() -> impl Strategy<Value = String> {
    let event = prop::sample::select(vec![
        "ADDMEMBER",
        "REMOVEMEMBER",
        "AGENTLOGIN",
        "AGENTLOGOFF",
        "PAUSE",
        "PAUSEALL",
        "UNPAUSE",
        "UNPAUSEALL",
        "CONNECT",
        "RINGNOANSWER",
        "RINGCANCELED",
        "COMPLETEAGENT",
        "TRANSFER",
        "AGENTDUMP",
        "QUEUESTART",
        "ENTERQUEUE",
        "NONSENSE",
    ]);
    let agent = prop::sample::select(vec!["A", "B", "NONE", ""]);
    let queue = prop::sample::select(vec!["q1", "q2", "NONE"]);
    (0..200_000_u32, 0..4_u8, queue, agent, event, "[0-9x]{0,5}").prop_map(
        |(seconds, call, queue, agent, event, data)| {
            format!("{seconds}|c{call}|{queue}|{agent}|{event}|{data}|{data}|{data}\n")
        },
    )
}

proptest! {
    #[test]
    fn any_queue_log_is_read_and_replayed(lines in prop::collection::vec(queue_line(), 0..60)) {
        let log = lines.concat();
        check(&queue_log(log.as_bytes(), &QueueLogOptions::default()));
        let options = ReplayOptions { format: Some(LogFormat::QueueLog), ..Default::default() };
        let report = replay(log.as_bytes(), &options).unwrap();
        for day in report.agents.iter().flat_map(|agent| &agent.days) {
            let account: Millis = day.entries.iter().map(|entry| entry.end.since(entry.start)).sum();
            assert_eq!(account, day.end.since(day.start));
        }
    }

    #[test]
    fn any_table_is_read(
        rows in prop::collection::vec(
            "[ab]?,2025-(03-30|10-26|02-30),([0-9]{1,2}:[0-9]{2}:[0-9]{2})?,[0-9]{1,2}:[0-9]{2}:00,[0-9]{1,2}:[0-9]{2}:00,[0-9]{0,4}\n",
            0..30,
        ),
    ) {
        let table = String::from("a,d,r,s,e,l\n") + &rows.concat();
        check(&call_records(table.as_bytes(), &mapping()).unwrap());
    }

    #[test]
    fn any_bytes_are_survived(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        check(&queue_log(&bytes, &QueueLogOptions::default()));
        check(&command_log(&bytes));
        let table = [b"a,d,r,s,e,l\n".as_slice(), &bytes].concat();
        check(&call_records(&table, &mapping()).unwrap());
        let _ = call_records(&bytes, &mapping());
    }
}
