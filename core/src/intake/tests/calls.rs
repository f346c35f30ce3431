use super::{at, odd, story};
use crate::definition::Error;
use crate::intake::{AnomalyCode, CallMapping, Intake, Setup, call_records};

const MAPPING: &str = r#"{
    "zone": "Europe/Prague", "id": ["id"], "agent": "agent", "no_agent": ["-"],
    "outcome": {"column": "how", "served": ["ok"], "ignored": ["test"]},
    "date": {"column": "day", "pattern": "%y%m%d"}, "arrived": "came",
    "queued": {"entered": "in", "left": "out"}, "queue": "line",
    "start": "from", "end": "to", "unset": ["0:00:00"],
    "duration": {"column": "secs"}, "end_before_start": "NextDay"
}"#;

const HEADER: &str = "id,agent,how,day,came,in,out,from,to,secs,line\n";

fn read(rows: &str) -> Intake {
    read_with(MAPPING, rows)
}

fn read_with(mapping: &str, rows: &str) -> Intake {
    let rows: String = rows.lines().map(|row| row.trim().to_owned() + "\n").collect();
    let mapping = CallMapping::from_json(mapping).unwrap();
    call_records((String::from(HEADER) + &rows).as_bytes(), &mapping).unwrap()
}

#[test]
fn calls_log_their_agents_in_from_first_to_last_of_a_day() {
    let intake = read(
        "b,ann,ok,250610,9:00:00,9:00:05,9:00:10,9:00:10,9:05:00,290,q1
         a,ann,ok,250610,8:00:00,0:00:00,0:00:00,8:00:01,8:10:00,599,q1
         c,bob,ok,250611,8:00:00,0:00:00,0:00:00,8:00:01,8:10:00,599,q2
         d,ann,ok,250611,8:00:00,0:00:00,0:00:00,8:10:00,8:10:30,30,q2",
    );
    assert_eq!(
        story(&intake),
        [
            "06-10T06:00:01 Login? ann",
            "06-10T06:00:01 GoOnQueue? ann",
            "06-10T06:00:01 Begin ann a",
            "06-10T06:10:00 End ann a Completed",
            "06-10T07:00:10 Begin ann b",
            "06-10T07:05:00 End ann b Completed",
            "06-10T07:05:00 Logout? ann",
            "06-11T06:00:01 Login? bob",
            "06-11T06:00:01 GoOnQueue? bob",
            "06-11T06:00:01 Begin bob c",
            "06-11T06:10:00 Login? ann",
            "06-11T06:10:00 GoOnQueue? ann",
            "06-11T06:10:00 End bob c Completed",
            "06-11T06:10:00 Begin ann d",
            "06-11T06:10:00 Logout? bob",
            "06-11T06:10:30 End ann d Completed",
            "06-11T06:10:30 Logout? ann",
        ]
    );
    assert_eq!(odd(&intake), []);
    assert_eq!((intake.counts.queued, intake.counts.wait.millis()), (1, 5_000));
    assert_eq!((intake.counts.records, intake.counts.replayed), (4, 4));
    assert_eq!(intake.queues.len(), 2);
    assert_eq!(Setup::default().commands(&intake).len(), 2);
}

#[test]
fn one_call_ends_before_the_next_begins_and_overlaps_are_facts() {
    let intake = read(
        "a,ann,ok,250610,8:00:00,,,8:00:00,8:10:00,600,
         b,ann,ok,250610,8:00:00,,,8:10:00,8:10:00,0,
         c,ann,ok,250610,8:00:00,,,8:10:00,8:20:00,600,
         d,ann,ok,250610,8:00:00,,,8:15:00,8:30:00,900,
         d,ann,ok,250610,8:00:00,,,8:18:00,8:19:00,60,",
    );
    assert_eq!(
        story(&intake)[3..8],
        [
            "06-10T06:10:00 End ann a Completed",
            "06-10T06:10:00 Begin ann b",
            "06-10T06:10:00 End ann b Completed",
            "06-10T06:10:00 Begin ann c",
            "06-10T06:15:00 Begin ann d",
        ]
    );
    assert!(story(&intake).contains(&String::from("06-10T06:18:00 Begin ann d#2")));
    assert_eq!(
        odd(&intake),
        [
            (AnomalyCode::ZeroLength, 3),
            (AnomalyCode::Overlap, 5),
            (AnomalyCode::DuplicateId, 6),
            (AnomalyCode::Overlap, 6),
        ]
    );
}

#[test]
fn rows_that_are_no_served_calls_are_counted_and_listed() {
    let intake = read(
        "a,-,ok,250610,8:00:00,,,8:00:00,8:10:00,600,
         b,ann,left,250610,8:00:00,8:00:00,8:01:00,0:00:00,0:00:00,0,
         c,ann,left,250610,8:00:00,8:00:00,8:01:00,8:01:00,8:02:00,60,
         d,ann,test,250610,8:00:00,,,,,,
         e,ann,ok,250610,8:00:00,,,0:00:00,0:00:00,0,
         f,ann,ok,251310,8:00:00,,,8:00:00,8:10:00,600,
         g,ann,ok,250610,8:00:00,,,8:00:00,x,600,
         h,ann,ok
         i,ann,ok,250610,8:00:00,,,8:00:00,8:10:00,ten,",
    );
    assert_eq!(
        odd(&intake),
        [
            (AnomalyCode::NoAgent, 2),
            (AnomalyCode::NotServedButTimed, 4),
            (AnomalyCode::NoTimes, 6),
            (AnomalyCode::BadTime, 7),
            (AnomalyCode::BadTime, 8),
            (AnomalyCode::BadRow, 9),
            (AnomalyCode::BadTime, 10),
        ]
    );
    let kinds: Vec<_> = intake.counts.kinds.iter().map(|kind| (&*kind.kind, kind.count)).collect();
    assert_eq!(kinds, [("left", 2), ("ok", 5), ("test", 1)]);
    assert_eq!((intake.counts.records, intake.counts.replayed, intake.counts.set_aside), (9, 1, 8));
}

#[test]
fn times_past_midnight_are_the_next_days_where_the_duration_agrees() {
    let rows = "a,ann,ok,250610,23:59:00,,,23:59:30,0:01:00,90,
                b,ann,ok,250610,23:59:50,,,0:02:00,0:03:00,60,
                c,ann,ok,250610,9:00:00,,,9:00:30,9:00:00,30,
                d,ann,ok,250610,9:00:00,,,9:00:30,9:01:00,31,";
    let intake = read(rows);
    assert_eq!(
        odd(&intake),
        [
            (AnomalyCode::CrossesMidnight, 2),
            (AnomalyCode::CrossesMidnight, 3),
            (AnomalyCode::EndBeforeStart, 4),
            (AnomalyCode::DurationDiffers, 5),
        ]
    );
    assert_eq!(
        intake.facts.iter().filter(|fact| fact.line == 2).map(|fact| fact.at).max(),
        Some(at("2025-06-11T00:01:00+02:00"))
    );
    let strict = read_with(&MAPPING.replace("NextDay", "Error"), rows);
    let before = [2, 3, 4].map(|line| (AnomalyCode::EndBeforeStart, line));
    assert_eq!(odd(&strict)[..3], before);
    assert_eq!(strict.counts.replayed, 1);
}

#[test]
fn clocks_put_forward_and_back() {
    let intake = read(
        "a,ann,ok,250330,1:00:00,,,1:59:00,2:30:00,60,
         b,ann,ok,251026,1:00:00,,,1:50:00,2:30:00,6000,
         c,bob,ok,251026,1:00:00,,,1:50:00,2:30:00,2400,
         d,eve,ok,251026,1:00:00,,,2:50:00,2:10:00,1200,",
    );
    let ends: Vec<_> = intake
        .facts
        .iter()
        .filter(|fact| fact.otherwise.is_none() && !fact.inferred)
        .map(|fact| fact.at.to_string())
        .collect();
    assert_eq!(
        odd(&intake),
        [
            (AnomalyCode::GapTime, 2),
            (AnomalyCode::AmbiguousTime, 3),
            (AnomalyCode::AmbiguousTime, 4),
            (AnomalyCode::AmbiguousTime, 5),
            (AnomalyCode::AmbiguousTime, 5),
        ]
    );
    assert_eq!(
        ends,
        [
            "2025-03-30T00:59:00Z",
            "2025-03-30T01:00:00Z",
            "2025-10-25T23:50:00Z",
            "2025-10-25T23:50:00Z",
            "2025-10-26T00:30:00Z",
            "2025-10-26T00:50:00Z",
            "2025-10-26T01:10:00Z",
            "2025-10-26T01:30:00Z",
        ]
    );
}

#[test]
fn columns_with_date_and_offset_need_no_date_column() {
    let mapping = r#"{"agent": "a", "start": "s", "end": "e", "pattern": "%Y-%m-%dT%H:%M:%S%z", "delimiter": ";"}"#;
    let table = "a;s;e\n\"an;n\";2025-06-10T08:00:00+0200;2025-06-10T08:00:10+0200\n";
    let intake = call_records(table.as_bytes(), &CallMapping::from_json(mapping).unwrap()).unwrap();
    assert_eq!(story(&intake)[2], "06-10T06:00:00 Begin an;n line-2");
}

#[test]
fn every_missing_column_is_named() {
    let mapping = CallMapping::from_json(MAPPING).unwrap();
    let Err(Error::Invalid { violations, total }) = call_records(b"agent,how\n", &mapping) else {
        panic!("columns are missing");
    };
    assert_eq!(total, 9);
    assert_eq!(violations[0].path, "id[0]");
    assert!(matches!(CallMapping::from_json("{\"agnt\": 1}"), Err(Error::JsonUnreadable { .. })));
}
