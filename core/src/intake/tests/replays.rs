//! Logs given to a desk.

use crate::intake::{ReplayOptions, replay};

#[test]
fn a_pause_in_a_queue_log() {
    let log = b"1749542400|X|sales|SIP/1001|ADDMEMBER|\n\
1749542460|NONE|NONE|SIP/1001|PAUSEALL|lunch\n\
1749543060|NONE|NONE|SIP/1001|UNPAUSEALL|\n\
1749546000|X|sales|SIP/1001|REMOVEMEMBER|\n";
    let report = replay(log, &ReplayOptions::default()).unwrap();
    println!("{}", serde_json::to_string_pretty(&report).unwrap());
}
