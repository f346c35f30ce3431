//! Three weeks of real calls, where they are beside the repository.

use std::collections::BTreeMap;
use std::path::Path;

use super::at;
use crate::clock::Millis;
use crate::definition::{Answer, ChannelState, Command, Query, RegionState};
use crate::desk::{Desk, DeskSettings};
use crate::id::ActorId;
use crate::intake::{
    AnomalyCode, CallMapping, Figures, Intake, ReplayOptions, Setup, call_records, replay,
};

const MAPPING: &str = r#"{
    "delimiter": "\t", "quoting": false, "zone": "Asia/Jerusalem", "id": ["vru+line", "call_id"],
    "agent": "server", "no_agent": ["NO_SERVER"],
    "outcome": {"column": "outcome", "served": ["AGENT"], "ignored": ["PHANTOM"]},
    "date": {"column": "date", "pattern": "%y%m%d"}, "arrived": "vru_entry",
    "queued": {"entered": "q_start", "left": "q_exit"}, "queue": "type",
    "start": "ser_start", "end": "ser_exit", "unset": ["0:00:00"],
    "duration": {"column": "ser_time"}, "end_before_start": "NextDay"
}"#;

#[expect(clippy::disallowed_methods, reason = "a test may read a file")]
fn calls() -> Option<Vec<u8>> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../shared/data/calls/bank_1999_02_01-20.tsv");
    let bytes = std::fs::read(&path).ok();
    if bytes.is_none() {
        eprintln!("skipped: the real calls are not beside the repository");
    }
    bytes
}

fn mapping() -> CallMapping {
    CallMapping::from_json(MAPPING).unwrap()
}

fn read() -> Option<Intake> {
    Some(call_records(&calls()?, &mapping()).unwrap())
}

fn count(intake: &Intake, code: AnomalyCode) -> usize {
    intake.anomalies.iter().filter(|anomaly| anomaly.code == code).count()
}

#[test]
fn every_record_is_accounted_for() {
    let Some(intake) = read() else { return };
    // Counted apart from this library, by a script over the same file.
    assert_eq!(intake.counts.records, 24_223);
    assert_eq!(intake.counts.lines, 24_224);
    let kinds: Vec<_> = intake.counts.kinds.iter().map(|kind| (&*kind.kind, kind.count)).collect();
    assert_eq!(kinds, [("AGENT", 19_844), ("HANG", 4_170), ("PHANTOM", 209)]);
    assert_eq!((intake.counts.replayed, intake.counts.set_aside), (19_443, 4_780));
    assert_eq!((intake.counts.queued, intake.counts.wait.millis()), (12_988, 947_498_000));
    assert_eq!(intake.agents.len(), 24);
    for (code, expected) in [
        (AnomalyCode::NoAgent, 363),
        (AnomalyCode::NoTimes, 38),
        (AnomalyCode::NotServedButTimed, 70),
        // 13 ends and 4 starts that lie before what they follow.
        (AnomalyCode::CrossesMidnight, 17),
        (AnomalyCode::ZeroLength, 30),
        (AnomalyCode::Overlap, 326),
    ] {
        assert_eq!(count(&intake, code), expected, "{code:?}");
    }
    assert_eq!(intake.anomalies.len(), 363 + 38 + 70 + 17 + 30 + 326);
    assert_eq!(intake.end, Some(at("1999-02-21T00:01:28+02:00")));
}

#[test]
fn talk_and_log_in_times_are_those_of_a_plain_sum() {
    let Some(intake) = read() else { return };
    let mut begun = BTreeMap::new();
    let mut talk: BTreeMap<String, i64> = BTreeMap::new();
    let mut present: BTreeMap<String, i64> = BTreeMap::new();
    let mut log_ins = 0;
    for fact in &intake.facts {
        match &fact.command {
            Command::Begin { interaction, .. } => {
                begun.insert(interaction.clone(), fact.at);
            }
            Command::End { interaction, agent, .. } => {
                let start = begun.remove(interaction).unwrap();
                *talk.entry(agent.to_string()).or_default() +=
                    fact.at.since(start).millis() / 1_000;
            }
            Command::Login { agent, .. } => {
                log_ins += 1;
                *present.entry(agent.to_string()).or_default() -= fact.at.millis() / 1_000;
            }
            Command::Logout { agent, .. } => {
                *present.entry(agent.to_string()).or_default() += fact.at.millis() / 1_000;
            }
            _ => {}
        }
    }
    assert!(begun.is_empty());
    assert_eq!(log_ins, 277);
    assert_eq!(talk.values().sum::<i64>(), 3_380_658);
    assert_eq!(present.values().sum::<i64>(), 6_762_898);
    assert_eq!((talk["AVNI"], present["AVNI"]), (315_702, 477_047));
    assert_eq!((talk["PINHAS"], present["PINHAS"]), (26_021, 43_344));
}

#[test]
fn channels_are_busy_as_long_as_agents_are() {
    let Some(intake) = read() else { return };
    let system = ActorId::known("system");
    let mut desk = Desk::new(DeskSettings { events: false, log: false });
    let start = intake.facts[0].at;
    for command in Setup::default().commands(&intake) {
        desk.handle(start, &system, command).unwrap();
    }
    let mut logged_in = BTreeMap::new();
    let (mut busy, mut spans) = (0, 0);
    for fact in intake.facts {
        desk.handle_forced(fact.at, &fact.actor, fact.command.clone()).unwrap();
        match fact.command {
            Command::Login { agent, .. } => drop(logged_in.insert(agent, fact.at)),
            Command::Logout { agent, .. } => {
                let start = logged_in.remove(&agent).unwrap();
                let query = Query::RegionLedger { agent, start, end: fact.at };
                let Ok(Answer::RegionLedger { regions, .. }) = desk.query(&system, &query) else {
                    panic!("no accounts of {query:?}")
                };
                for account in regions {
                    let sum: Millis = account.totals.iter().map(|total| total.time).sum();
                    assert_eq!(sum, fact.at.since(start), "{:?}", account.region);
                    let state = RegionState::ChannelIs { state: ChannelState::Busy };
                    let of_state = account.totals.iter().filter(|total| total.state == state);
                    busy += of_state.map(|total| total.time.millis()).sum::<i64>() / 1_000;
                    spans += account.entries.len();
                }
            }
            _ => {}
        }
    }
    // The union of the calls of an agent, summed up apart from this library.
    assert_eq!(busy, 3_353_403);
    assert!(spans > 19_443, "{spans} spans");
}

#[test]
fn the_desk_finds_the_same_sums() {
    let Some(bytes) = calls() else { return };
    let options = ReplayOptions { mapping: Some(mapping()), ..ReplayOptions::default() };
    let report = replay(&bytes, &options).unwrap();
    assert_eq!(report.counts.records, 24_223);
    assert_eq!(report.agents.len(), 24);
    let refused = report.anomalies.iter().filter(|anomaly| anomaly.code == AnomalyCode::Refused);
    assert_eq!(refused.count(), 0);
    let sum = |figure: fn(&Figures) -> Millis| {
        report.agents.iter().map(|agent| figure(&agent.figures).millis()).sum::<i64>() / 1_000
    };
    // Summed up apart from this library: calls, their union an agent, and first to last of a day.
    assert_eq!(sum(|figures| figures.talk), 3_380_658);
    assert_eq!(sum(|figures| figures.busy), 3_353_403);
    assert_eq!(sum(|figures| figures.overlap), 3_380_658 - 3_353_403);
    assert_eq!(sum(|figures| figures.login), 6_762_898);
    assert_eq!(report.agents.iter().map(|agent| agent.figures.handled).sum::<u32>(), 19_443);
    let avni = report.agents.iter().find(|agent| agent.agent.as_str() == "AVNI").unwrap();
    assert_eq!(avni.figures.handled, 1_265);
    assert_eq!(avni.figures.busy.millis(), 314_736_000);
    for day in report.agents.iter().flat_map(|agent| &agent.days) {
        let account: Millis = day.entries.iter().map(|entry| entry.end.since(entry.start)).sum();
        assert_eq!(account, day.end.since(day.start), "every millisecond once");
    }
}
