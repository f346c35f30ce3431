//! Presence: the statuses, who sets them, and the inactivity rules.

use super::chart::{Chart, State, identifier, presence_state, setters, shown};
use crate::definition::{InactivityRuleSpec, Routing, RuleScope, StatusSpec};
use crate::status::lookup::Lookup;
use crate::status::violation::is_color;

pub(super) fn chart(lookup: &Lookup<'_>, highlight: Option<&str>) -> Chart {
    let definitions = lookup.definitions;
    let drawn = |spec: &&StatusSpec| {
        !spec.archived || highlight.is_some_and(|id| *id == presence_state(&spec.id))
    };
    let mut chart = Chart::new("presence", presence_state(&definitions.on_login), "login");
    chart.states = definitions.statuses.iter().filter(drawn).map(state).collect();
    chart.anywhere(presence_state(&definitions.on_logout), "logout", "logout");
    for spec in &definitions.statuses {
        if !spec.archived && !spec.settable_by.is_empty() {
            let label = format!("set by {}", setters(&spec.settable_by));
            chart.anywhere(presence_state(&spec.id), "set_presence", label);
        }
    }
    for arrow in lookup.rule_arrows() {
        let status = |place: usize| definitions.statuses.get(place).map(|spec| &spec.id);
        if let (Some(from), Some(to), Some(rule)) =
            (status(arrow.from), status(arrow.to), definitions.rules.get(arrow.by))
        {
            let event = identifier("inactivity.", rule.id.as_str());
            chart.arrow(presence_state(from), presence_state(to), &event, rule_label(rule));
        }
    }
    chart
}

fn state(spec: &StatusSpec) -> State {
    let mut state = State::new(presence_state(&spec.id), shown(&spec.label, spec.id.as_str()));
    state.details.push(String::from(match spec.routing {
        Routing::Eligible => "takes work",
        Routing::NotEligible => "takes no work",
    }));
    state.color = spec.color.clone().filter(|color| is_color(color));
    state
}

fn rule_label(rule: &InactivityRuleSpec) -> String {
    let minutes = rule.after_minutes;
    match &rule.scope {
        RuleScope::Desk => format!("{minutes} min without activity"),
        RuleScope::Team { team } => format!("{minutes} min without activity, team {team}"),
        RuleScope::Agent { agent } => format!("{minutes} min without activity, agent {agent}"),
    }
}
