//! Logs given to a desk.

use super::odd;
use crate::clock::Millis;
use crate::definition::{AccountLine, Error};
use crate::intake::{AnomalyCode, ReplayOptions, Report, replay};

/// 2025-06-10T08:00:00Z, ten o'clock in Prague.
const EIGHT: u64 = 1_749_542_400;

fn run(options: &str, lines: &[(u64, &str)]) -> Report {
    let mut log = String::new();
    for (seconds, rest) in lines {
        log += &(EIGHT + seconds).to_string();
        log += "|";
        log += rest;
        log += "\n";
    }
    replay(log.as_bytes(), &ReplayOptions::from_json(options).unwrap()).unwrap()
}

fn time_on(report: &Report, line: &AccountLine) -> (Millis, Millis) {
    let totals = &report.agents[0].totals;
    let found = totals.iter().find(|total| total.line == *line);
    found.map_or((Millis::ZERO, Millis::ZERO), |total| (total.within, total.exceeded))
}

#[test]
fn a_lunch_that_is_too_long_switches_and_shows_as_exceeded() {
    let options = r#"{"zone": "Europe/Prague", "setup": {"pause_types": [
        {"id": "lunch", "allotment": 1800000, "grace": 60000, "on_exhausted": {"SwitchTo": {"pause_type": "own time"}}},
        {"id": "own time", "label": "Own time"}
    ]}}"#;
    let report = run(
        options,
        &[
            (0, "X|q|A|ADDMEMBER|"),
            (600, "NONE|NONE|A|PAUSEALL|lunch"),
            (600 + 2_400, "NONE|NONE|A|UNPAUSEALL|"),
            (3_600, "X|q|A|REMOVEMEMBER|"),
        ],
    );
    assert_eq!(
        odd(&super::Intake { anomalies: report.anomalies.clone(), ..Default::default() }),
        []
    );
    let lunch = AccountLine::Pause { pause_type: Some("lunch".try_into().unwrap()) };
    let own = AccountLine::Pause { pause_type: Some("own time".try_into().unwrap()) };
    assert_eq!(time_on(&report, &lunch), (Millis::from_minutes(30), Millis::from_minutes(1)));
    assert_eq!(time_on(&report, &own), (Millis::from_minutes(9), Millis::ZERO));
    let day = &report.agents[0].days[0];
    assert_eq!(day.date.to_string(), "2025-06-10");
    assert_eq!(
        (day.panel[0].exceeded, day.panel[0].remaining),
        (Millis::from_minutes(1), Some(Millis::ZERO))
    );
    assert!(day.panel[0].disabled);
    assert_eq!(report.pause_types[1].label, "Own time");
    assert_eq!(report.agents[0].figures.pause, Millis::from_minutes(40));
}

#[test]
fn misses_break_out_and_an_answer_that_is_refused_begins_all_the_same() {
    let options = r#"{"setup": {"team": "t", "teams": [{"id": "t", "max_no_answer": 2}]}}"#;
    let report = run(
        options,
        &[
            (0, "X|q|A|ADDMEMBER|"),
            (20, "c1|q|A|RINGNOANSWER|10000"),
            (40, "c1|q|A|RINGNOANSWER|10000"),
            (100, "c2|q|A|CONNECT|1|u|5"),
            (160, "c2|q|A|COMPLETEAGENT|1|60|1"),
            (200, "NONE|q|A|PAUSE|"),
            (300, "NONE|q|A|UNPAUSE|"),
        ],
    );
    let refused: Vec<_> = report
        .anomalies
        .iter()
        .map(|anomaly| (anomaly.code, anomaly.line, &*anomaly.message))
        .collect();
    assert_eq!(
        refused,
        [
            (
                AnomalyCode::Refused,
                4,
                "Offer refused: the agent is not eligible for 1 reason(s): \
                 [{\"NotOnQueue\":{\"work\":{\"BreakOut\":{\"reason\":\"MaxNoAnswer\"}}}}]"
            ),
            (AnomalyCode::Refused, 4, "Answer refused: the offer of c2 is closed; Begin instead"),
        ]
    );
    let figures = &report.agents[0].figures;
    assert_eq!((figures.handled, figures.talk), (1, Millis::from_minutes(1)));
    assert_eq!(figures.misses[0].count, 2);
    assert_eq!(time_on(&report, &AccountLine::BreakOut).0, Millis::from_seconds(100));
}

#[test]
fn a_pause_wished_in_a_call_and_taken_back_is_given_up() {
    let report = run(
        "{}",
        &[
            (0, "X|q|A|ADDMEMBER|"),
            (10, "c1|q|A|CONNECT|1|u|5"),
            (20, "NONE|q|A|PAUSE|lunch"),
            (30, "NONE|q|A|UNPAUSE|"),
            (60, "c1|q|A|COMPLETEAGENT|1|50|1"),
            (90, "X|q|A|REMOVEMEMBER|"),
        ],
    );
    assert_eq!(report.agents[0].figures.pause, Millis::ZERO);
    assert_eq!(
        report.anomalies[0].message,
        "Resume refused: agent A is not in a pause; CancelNext instead"
    );
}

#[test]
fn days_are_those_of_the_zone_and_idle_days_are_passed_over() {
    let day = 86_400;
    let calls = [
        (100, "c1|q|A|CONNECT|1|u|0"),
        (160, "c1|q|A|COMPLETEAGENT|1|60|1"),
        (3_000 * day, "c2|q|A|CONNECT|1|u|0"),
        (3_000 * day + 60, "c2|q|A|COMPLETEAGENT|1|60|1"),
    ];
    let dates = |report: &Report| {
        report.agents[0].days.iter().map(|day| day.date.to_string()).collect::<Vec<_>>()
    };
    assert_eq!(dates(&run("{}", &calls)), ["2025-06-10", "2033-08-27"]);
    let auckland = run(r#"{"zone": "Pacific/Kiritimati"}"#, &calls);
    assert_eq!(dates(&auckland), ["2025-06-10", "2033-08-27"]);

    let over_midnight = [
        (16 * 3_600 - 60, "c1|q|A|CONNECT|1|u|0"),
        (16 * 3_600 + 30, "c1|q|A|COMPLETEAGENT|1|90|1"),
    ];
    let report = run("{}", &over_midnight);
    let days: Vec<_> =
        report.agents[0].days.iter().map(|day| (day.figures.talk, day.figures.handled)).collect();
    assert_eq!(days, [(Millis::from_seconds(60), 0), (Millis::from_seconds(30), 1)]);
    assert_eq!(report.agents[0].figures.average_handle_time, Some(Millis::from_seconds(90)));
}

#[test]
fn what_cannot_be_replayed_is_refused_whole() {
    let refused = |log: &[u8], options: &str| {
        let options = ReplayOptions::from_json(options).unwrap();
        matches!(replay(log, &options), Err(Error::Invalid { .. }))
    };
    assert!(refused(b"agent,start\n", "{}"), "a table without a mapping");
    let cycle = r#"{"setup": {"teams": [{"id": "t", "max_no_answer": 0}]}}"#;
    assert!(refused(b"1|X|q|A|ADDMEMBER|\n", cycle), "a setup that does not check");
    assert!(refused(b"1|X|q|A|ADDMEMBER|\n999999999|X|q|A|REMOVEMEMBER|\n", "{}"), "too many days");
    assert_eq!(
        replay(
            b"",
            &ReplayOptions { format: Some(crate::intake::LogFormat::Log), ..Default::default() }
        )
        .unwrap()
        .agents,
        []
    );
}
