use super::{odd, story};
use crate::clock::Zone;
use crate::intake::{AnomalyCode, Intake, QueueLogOptions, queue_log};

/// 2025-06-10T08:00:00Z.
const EIGHT: u64 = 1_749_542_400;

/// A log whose lines begin with seconds after eight o'clock.
fn read(lines: &str) -> Intake {
    let mut text = String::new();
    for line in lines.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let (seconds, rest) = line.split_once('|').unwrap();
        text += &(EIGHT + seconds.parse::<u64>().unwrap()).to_string();
        text += "|";
        text += rest;
        text += "\n";
    }
    queue_log(text.as_bytes(), &QueueLogOptions::default())
}

#[test]
fn a_call_from_ringing_to_its_end() {
    let intake = read(
        "0|MANAGER|q1|SIP/1001|ADDMEMBER|
         60|c1|q1|NONE|ENTERQUEUE||5551212|1
         70|c1|q1|SIP/1001|CONNECT|10|c2|5
         130|c1|q1|SIP/1001|COMPLETECALLER|10|60|1
         200|MANAGER|q1|SIP/1001|REMOVEMEMBER|",
    );
    assert_eq!(
        story(&intake),
        [
            "06-10T08:00:00 Login SIP/1001",
            "06-10T08:00:00 GoOnQueue SIP/1001",
            "06-10T08:01:05 Offer SIP/1001 c1",
            "06-10T08:01:10 Answer SIP/1001 c1",
            "06-10T08:02:10 End SIP/1001 c1 Completed",
            "06-10T08:03:20 Logout SIP/1001",
        ]
    );
    assert_eq!(odd(&intake), []);
    assert_eq!((intake.counts.records, intake.counts.replayed), (5, 5));
    assert_eq!((intake.counts.queued, intake.counts.wait.millis()), (1, 10_000));
    assert_eq!(intake.queues[0].members[0].as_str(), "SIP/1001");
}

#[test]
fn ringing_all_and_again_makes_ids_of_their_own() {
    let intake = read(
        "0|X|q1|A|ADDMEMBER|
         0|X|q1|B|ADDMEMBER|
         20|c1|q1|A|RINGNOANSWER|15000
         20|c1|q1|B|RINGNOANSWER|15000
         40|c1|q1|A|RINGNOANSWER|15000
         45|c1|q1|B|RINGNOANSWER|0
         50|c1|q1|B|RINGCANCELED|3000
         50|c1|q1|NONE|ABANDON|1|1|50",
    );
    assert_eq!(
        story(&intake)[4..],
        [
            "06-10T08:00:05 Offer A c1",
            "06-10T08:00:05 Offer B c1#2",
            "06-10T08:00:20 OfferFailed A c1 NoAnswer",
            "06-10T08:00:20 OfferFailed B c1#2 NoAnswer",
            "06-10T08:00:25 Offer A c1#3",
            "06-10T08:00:40 OfferFailed A c1#3 NoAnswer",
            "06-10T08:00:45 Offer B c1#4",
            "06-10T08:00:45 OfferFailed B c1#4 DeviceBusy",
            "06-10T08:00:47 Offer B c1#5",
            "06-10T08:00:50 OfferFailed B c1#5 Cancelled",
        ]
    );
    assert_eq!(odd(&intake), []);
}

#[test]
fn the_resolution_of_a_second_is_allowed_for() {
    let intake = read(
        "0|X|q1|A|ADDMEMBER|
         10|c1|q1|A|CONNECT|1|u|1
         20|c1|q1|A|COMPLETEAGENT|1|10|1
         23|c2|q1|A|CONNECT|1|u|4
         30|c2|q1|A|COMPLETEAGENT|1|7|1
         33|c3|q1|A|CONNECT|1|u|5",
    );
    let told = story(&intake);
    assert_eq!(told[4..6], ["06-10T08:00:20 End A c1 Completed", "06-10T08:00:20 Offer A c2"]);
    assert!(told.contains(&String::from("06-10T08:00:28 Offer A c3")), "two seconds are too much");
}

#[test]
fn a_pause_of_all_queues_is_one_pause() {
    let intake = read(
        "0|X|q1|A|ADDMEMBER|
         0|X|q2|A|ADDMEMBER|
         10|NONE|NONE|A|PAUSEALL|lunch
         10|NONE|q1|A|PAUSE|lunch
         10|NONE|q2|A|PAUSE|lunch
         20|NONE|NONE|A|UNPAUSEALL|
         20|NONE|q1|A|UNPAUSE|
         20|NONE|q2|A|UNPAUSE|
         30|NONE|q1|A|PAUSE|training
         30|NONE|q2|A|PAUSE|training
         40|NONE|q1|A|UNPAUSE|
         50|NONE|q1|A|PAUSE|
         60|X|q1|A|REMOVEMEMBER|
         70|X|q2|A|REMOVEMEMBER|",
    );
    assert_eq!(
        story(&intake)[2..],
        [
            "06-10T08:00:10 Pause A lunch",
            "06-10T08:00:20 Resume A",
            "06-10T08:00:30 Pause A training",
            "06-10T08:00:40 Resume A",
            "06-10T08:00:50 Pause A",
            "06-10T08:01:10 Logout A",
        ]
    );
    assert_eq!(odd(&intake), []);
    let types: Vec<_> = intake.pause_types.iter().map(ToString::to_string).collect();
    assert_eq!(types, ["lunch", "training"]);
}

#[test]
fn a_pause_in_one_queue_of_two_is_told_but_no_pause() {
    let intake = read(
        "0|X|q1|A|ADDMEMBER|
         0|X|q2|A|ADDMEMBER|
         10|NONE|q1|A|PAUSE|lunch
         20|NONE|q1|A|UNPAUSE|
         30|NONE|NONE|SIP/9|PAUSEALL|lunch",
    );
    assert_eq!(intake.facts.len(), 2);
    assert_eq!(odd(&intake), [(AnomalyCode::PausedInPart, 3), (AnomalyCode::UnknownMember, 5)]);
}

#[test]
fn members_added_while_paused_and_without_a_reason() {
    let intake = read("0|X|q1|A|ADDMEMBER|PAUSED");
    assert_eq!(story(&intake)[2], "06-10T08:00:00 Pause A");
}

#[test]
fn who_is_never_logged_in_is_from_the_first_to_the_last_event_of_a_day() {
    let day = 86_400;
    let intake = read(&format!(
        "100|c1|q1|A|CONNECT|1|u|5
         160|c1|q1|A|COMPLETEAGENT|1|60|1
         300|c2|q1|A|RINGNOANSWER|20000
         {0}|c3|q1|A|CONNECT|1|u|2
         {1}|c3|q1|A|COMPLETEAGENT|1|50|1",
        day + 50,
        day + 100,
    ));
    assert_eq!(
        story(&intake),
        [
            "06-10T08:01:35 Login? A",
            "06-10T08:01:35 GoOnQueue? A",
            "06-10T08:01:35 Offer A c1",
            "06-10T08:01:40 Answer A c1",
            "06-10T08:02:40 End A c1 Completed",
            "06-10T08:04:40 Offer A c2",
            "06-10T08:05:00 OfferFailed A c2 NoAnswer",
            "06-10T08:05:00 Logout? A",
            "06-11T08:00:48 Login? A",
            "06-11T08:00:48 GoOnQueue? A",
            "06-11T08:00:48 Offer A c3",
            "06-11T08:00:50 Answer A c3",
            "06-11T08:01:40 End A c3 Completed",
            "06-11T08:01:40 Logout? A",
        ]
    );
}

#[test]
fn a_day_is_one_of_the_zone_and_a_call_over_midnight_keeps_the_agent() {
    // Midnight of Auckland, twelve hours ahead, is noon in UTC: four hours after eight.
    let lines = format!(
        "{0}|c1|q1|A|CONNECT|1|u|0\n{1}|c1|q1|A|COMPLETEAGENT|1|20|1\n{2}|c2|q1|A|RINGNOANSWER|0\n",
        EIGHT + 4 * 3_600 - 10,
        EIGHT + 4 * 3_600 + 10,
        EIGHT + 5 * 3_600,
    );
    let zone = Zone::named("Pacific/Auckland").unwrap();
    let options = QueueLogOptions { zone, ..QueueLogOptions::default() };
    let auckland = queue_log(lines.as_bytes(), &options);
    let utc = queue_log(lines.as_bytes(), &QueueLogOptions::default());
    assert_eq!(story(&auckland), story(&utc));
    let short = format!(
        "{0}|c1|q1|A|RINGNOANSWER|0\n{1}|c2|q1|A|RINGNOANSWER|0\n",
        EIGHT + 4 * 3_600 - 10,
        EIGHT + 4 * 3_600 + 10
    );
    let sessions = |options: &QueueLogOptions| {
        story(&queue_log(short.as_bytes(), options))
            .iter()
            .filter(|line| line.contains("Login"))
            .count()
    };
    assert_eq!((sessions(&options), sessions(&QueueLogOptions::default())), (2, 1));
}

#[test]
fn a_log_that_begins_amid_the_day_knows_who_is_there() {
    let intake = read(
        "100|c1|q1|A|CONNECT|1|u|5
         160|c1|q1|A|COMPLETEAGENT|1|60|1
         900|X|q1|A|REMOVEMEMBER|",
    );
    assert_eq!(story(&intake)[0], "06-10T08:01:35 Login? A");
    assert_eq!(story(&intake)[5], "06-10T08:15:00 Logout A");
}

#[test]
fn calls_without_end_are_abandoned_and_ends_without_calls_set_aside() {
    let intake = read(
        "0|X|q1|A|ADDMEMBER|
         10|c1|q1|A|CONNECT|1|u|1
         20|NONE|NONE|NONE|QUEUESTART|
         30|c2|q1|A|CONNECT|1|u|1
         40|c9|q1|A|COMPLETEAGENT|1|10|1
         50|c3|q1|NONE|NONSENSE|",
    );
    assert_eq!(
        odd(&intake),
        [
            (AnomalyCode::NeverEnded, 2),
            (AnomalyCode::NeverEnded, 4),
            (AnomalyCode::EndWithoutBegin, 5),
            (AnomalyCode::UnknownEvent, 6),
        ]
    );
    assert!(story(&intake).contains(&String::from("06-10T08:00:20 End? A c1 Abandoned")));
    assert!(story(&intake).contains(&String::from("06-10T08:00:50 End? A c2 Abandoned")));
    assert_eq!(intake.counts.set_aside, 2);
}

#[test]
fn logging_off_in_a_call_and_on_again() {
    let intake = read(
        "0|X|NONE|A|AGENTLOGIN|SIP/1
         10|c1|q1|A|CONNECT|1|u|1
         20|X|NONE|A|AGENTLOGOFF|SIP/1|20
         30|X|NONE|A|AGENTLOGIN|SIP/1
         40|c1|q1|A|BLINDTRANSFER|7|default|1|30|1",
    );
    assert_eq!(
        story(&intake)[4..],
        [
            "06-10T08:00:20 Logout A",
            "06-10T08:00:30 CancelNext A",
            "06-10T08:00:30 Login A",
            "06-10T08:00:30 GoOnQueue A",
            "06-10T08:00:40 End A c1 Transferred",
        ]
    );
}

#[test]
fn bad_lines_are_told_and_the_rest_is_read() {
    let text = b"\xEF\xBB\xBF1749542400|X|q1|A|ADDMEMBER|\r\nrubbish\n\n1749542400.123456|c|q1|A|RINGNOANSWER|x\n1749542399|X|q1|B|ADDMEMBER|\n1749542401|\xFF|q|A|PAUSE|\n";
    let intake = queue_log(text, &QueueLogOptions::default());
    assert_eq!(
        odd(&intake),
        [
            (AnomalyCode::BadRow, 2),
            (AnomalyCode::BadTime, 4),
            (AnomalyCode::OutOfOrder, 5),
            (AnomalyCode::BadRow, 6),
        ]
    );
    assert_eq!(story(&intake)[0], "06-10T07:59:59 Login B");
    assert!(story(&intake).contains(&String::from("06-10T08:00:00.123 OfferFailed A c NoAnswer")));
    assert_eq!((intake.counts.lines, intake.counts.records, intake.counts.set_aside), (6, 5, 2));
}
