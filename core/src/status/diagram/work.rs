//! Work: off queue, on queue, the pauses with their limits, break-out.

use super::chart::{Chart, State, setters, shown, work_state};
use crate::definition::{
    BreakOutReason, LookupKind, OnExhausted, PauseTypePolicy, PauseTypeSpec, Period, TeamSpec,
    Work, WorkAfterLogin,
};
use crate::id::PauseTypeId;
use crate::status::lookup::Lookup;

const LOGGED_OUT: &str = "logged_out";

pub(super) fn chart(lookup: &Lookup<'_>, highlight: Option<&str>) -> Chart {
    let policies = &lookup.definitions.policies;
    let mut logged_out = State::new(LOGGED_OUT, "Logged out");
    logged_out.apart = true;
    let mut chart = Chart::new("work", String::from(LOGGED_OUT), "start");
    chart.states.push(logged_out);
    chart.states.push(State::new(off_queue(), "Off queue"));
    chart.states.push(State::new(on_queue(), "On queue"));
    chart.arrow(LOGGED_OUT, off_queue(), "login", "login");
    if policies.work_after_login == WorkAfterLogin::Restore {
        chart.arrow(LOGGED_OUT, on_queue(), "login", "login, if on queue before");
    }
    chart.anywhere(LOGGED_OUT, "logout", "logout");
    chart.arrow(off_queue(), on_queue(), "go_on_queue", "go_on_queue");
    chart.arrow(on_queue(), off_queue(), "go_off_queue", "go_off_queue");
    let untyped = work_state(&Work::Pause { pause_type: None });
    if policies.pause_type != PauseTypePolicy::Required || highlight == Some(&untyped) {
        chart.states.push(State::new(untyped.as_str(), "Pause"));
        chart.anywhere(untyped.as_str(), "pause", "pause");
        ends(&mut chart, &untyped);
    }
    for spec in &lookup.definitions.pause_types {
        let usable = !spec.archived
            && spec.kind == LookupKind::Break
            && policies.pause_type != PauseTypePolicy::Off;
        if usable || highlight.is_some_and(|id| *id == of_type(&spec.id)) {
            pause(&mut chart, lookup, spec, usable);
        }
    }
    break_out(&mut chart, &lookup.definitions.teams, highlight);
    chart
}

fn pause(chart: &mut Chart, lookup: &Lookup<'_>, spec: &PauseTypeSpec, usable: bool) {
    let id = of_type(&spec.id);
    let mut state = State::new(id.as_str(), shown(&spec.label, spec.id.as_str()));
    state.details = limits(lookup, spec);
    chart.states.push(state);
    if usable && !spec.settable_by.is_empty() {
        let mut label = format!("pause by {}", setters(&spec.settable_by));
        if spec.approval.is_some() {
            label.push_str(", on request");
        }
        chart.anywhere(id.as_str(), "pause", label);
    }
    ends(chart, &id);
    let limited = spec.single_maximum.is_some() || lookup.allotments(spec).next().is_some();
    let label = match spec.grace {
        grace if grace.is_zero() => String::from("exhausted"),
        grace => format!("exhausted, after a grace of {grace}"),
    };
    match &spec.on_exhausted {
        _ if !limited => {}
        OnExhausted::SwitchTo { pause_type } => {
            chart.arrow(id, of_type(pause_type), "exhausted", label);
        }
        OnExhausted::Resume => chart.arrow(id, on_queue(), "exhausted", label),
        OnExhausted::Logout => chart.arrow(id, LOGGED_OUT, "exhausted", label),
        OnExhausted::Notify => {}
    }
}

/// How a person ends a pause.
fn ends(chart: &mut Chart, pause: &str) {
    chart.arrow(pause, on_queue(), "go_on_queue", "go_on_queue, or resume if it began there");
    chart.arrow(pause, off_queue(), "go_off_queue", "go_off_queue, or resume if it began there");
}

fn limits(lookup: &Lookup<'_>, spec: &PauseTypeSpec) -> Vec<String> {
    let mut limits = Vec::new();
    let period = period(&spec.period);
    limits.extend(spec.allotment.map(|time| format!("{time} {period}")));
    limits.extend(spec.count_limit.map(|count| format!("{count} pauses {period}")));
    limits.extend(spec.single_maximum.map(|time| format!("{time} a pause")));
    if let Some(pool) = lookup.pool(spec) {
        let name = shown(&pool.label, pool.id.as_str());
        let period = self::period(&pool.period);
        limits.extend(pool.allotment.map(|time| format!("{name}: {time} {period}")));
        limits.extend(pool.count_limit.map(|count| format!("{name}: {count} pauses {period}")));
    }
    limits.push(format!("{} % paid", spec.paid_percent));
    limits
}

fn period(period: &Period) -> String {
    match period {
        Period::Day { .. } => String::from("a day"),
        Period::Week { .. } => String::from("a week"),
        Period::Shift => String::from("a shift"),
        Period::Rolling { length } => format!("in any {length}"),
    }
}

fn break_out(chart: &mut Chart, teams: &[TeamSpec], highlight: Option<&str>) {
    let id = work_state(&Work::BreakOut { reason: BreakOutReason::MaxNoAnswer });
    let mut misses: Vec<u32> =
        teams.iter().filter(|team| !team.archived).filter_map(|team| team.max_no_answer).collect();
    misses.sort_unstable();
    if misses.is_empty() && highlight != Some(&id) {
        return;
    }
    let number = match (misses.first(), misses.last()) {
        (Some(least), Some(most)) if least == most => least.to_string(),
        (Some(least), Some(most)) => format!("{least} to {most}, as the team says,"),
        _ => String::from("too many"),
    };
    chart.states.push(State::new(id.as_str(), "Break-out"));
    chart.arrow(on_queue(), id.as_str(), "misses", format!("{number} missed offers in a row"));
    chart.arrow(id.as_str(), on_queue(), "resume", "resume");
    chart.arrow(id, off_queue(), "go_off_queue", "go_off_queue");
}

fn of_type(id: &PauseTypeId) -> String {
    work_state(&Work::Pause { pause_type: Some(id.clone()) })
}

fn on_queue() -> String {
    work_state(&Work::OnQueue)
}

fn off_queue() -> String {
    work_state(&Work::OffQueue)
}
