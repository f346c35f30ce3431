//! Samples by hand, one a feature; the real calls; hostile bytes.

mod calls;
mod hostile;
mod log;
mod queue;
mod real_calls;
mod replays;

use super::{AnomalyCode, Intake, TimedCommand};
use crate::clock::Timestamp;

/// The facts as short lines: instant, agent command, with `?` where inferred.
fn story(intake: &Intake) -> Vec<String> {
    intake.facts.iter().map(told).collect()
}

fn told(fact: &TimedCommand) -> String {
    let json = serde_json::to_value(&fact.command).unwrap();
    let (name, fields) = json.as_object().unwrap().iter().next().unwrap();
    let field = |name: &str| fields.get(name).and_then(|value| value.as_str()).unwrap_or_default();
    let mark = if fact.inferred { "?" } else { "" };
    let clock = fact.at.to_string();
    let mut parts = vec![
        format!("{} {}{mark}", &clock[5..clock.len() - 1], name),
        String::from(field("agent")),
    ];
    for detail in ["interaction", "pause_type", "reason", "how"] {
        if !field(detail).is_empty() {
            parts.push(String::from(field(detail)));
        }
    }
    parts.join(" ")
}

/// The anomalies as code and line.
fn odd(intake: &Intake) -> Vec<(AnomalyCode, u64)> {
    intake.anomalies.iter().map(|anomaly| (anomaly.code, anomaly.line)).collect()
}

fn at(text: &str) -> Timestamp {
    Timestamp::parse(text).unwrap()
}
