//! One channel: offers, interactions, wrap-up, misses. With the times of the team where there is one
//! team only, or none.

use super::chart::{Chart, State, channel_state};
use crate::clock::Millis;
use crate::definition::{ChannelState, TeamSpec, WrapUpRule};
use crate::id::TeamId;
use crate::status::definitions::Definitions;

pub(super) fn chart(definitions: &Definitions) -> Chart {
    let mut chart = Chart::new("channel", channel_state(ChannelState::Waiting), "login");
    for (state, label) in [
        (ChannelState::Waiting, "Waiting"),
        (ChannelState::Offering, "Offering"),
        (ChannelState::Busy, "Busy"),
        (ChannelState::WrapUp, "Wrap-up"),
        (ChannelState::Missed, "Missed"),
        (ChannelState::Resting, "Resting"),
    ] {
        chart.states.push(State::new(channel_state(state), label));
    }
    let mut teams = definitions.teams.iter().filter(|team| !team.archived);
    let no_team = TeamSpec::new(TeamId::known("none"));
    let team = match (teams.next(), teams.next()) {
        (None, _) => Some(&no_team),
        (Some(team), None) => Some(team),
        (Some(_), Some(_)) => None,
    };
    offers(&mut chart, team);
    rests(&mut chart, team, definitions.policies.resting);
    interactions(&mut chart, team);
    chart
}

fn offers(chart: &mut Chart, team: Option<&TeamSpec>) {
    let [waiting, offering, busy] = ids();
    let offer = match team.and_then(|team| team.offer_timeout) {
        Some(time) => format!("offer, open for {time}"),
        None => String::from("offer"),
    };
    chart.arrow(waiting.as_str(), offering.as_str(), "offer", offer);
    chart.arrow(offering.as_str(), busy.as_str(), "answer", "answer");
    chart.arrow(waiting.as_str(), busy, "begin", "begin");
    chart.arrow(offering, waiting, "offer_failed", "cancelled or lost to another agent");
}

fn rests(chart: &mut Chart, team: Option<&TeamSpec>, resting: Millis) {
    let [waiting, offering, _] = ids();
    let missed = channel_state(ChannelState::Missed);
    let rest = channel_state(ChannelState::Resting);
    match team {
        None => {
            chart.arrow(offering.as_str(), missed.as_str(), "offer_failed", "missed");
            chart.arrow(missed, waiting.as_str(), "rest_end", "after the team's delay");
        }
        Some(team) => {
            for (reason, delay) in [
                ("no answer", team.no_answer_delay),
                ("rejected", team.rejected_delay),
                ("device busy", team.device_busy_delay),
                ("unreachable", team.unreachable_delay),
            ] {
                if delay.is_zero() {
                    let label = format!("{reason}, no delay");
                    chart.arrow(offering.as_str(), waiting.as_str(), "offer_failed", label);
                } else {
                    let label = format!("{reason}, for {delay}");
                    chart.arrow(offering.as_str(), missed.as_str(), "offer_failed", label);
                }
            }
            chart.arrow(missed, waiting.as_str(), "rest_end", "after the delay");
        }
    }
    chart.arrow(offering, rest.as_str(), "withdrawn", "withdrawn by a pause");
    chart.arrow(rest, waiting, "rest_end", format!("after {resting}"));
}

fn interactions(chart: &mut Chart, team: Option<&TeamSpec>) {
    let [waiting, _, busy] = ids();
    let wrap_up = channel_state(ChannelState::WrapUp);
    let rule = team.map(|team| team.wrap_up);
    let end = match rule {
        Some(WrapUpRule::Off) => "end of the last one",
        _ => "end of the last one without wrap-up",
    };
    chart.arrow(busy.as_str(), waiting.as_str(), "end", end);
    let over = match rule {
        Some(WrapUpRule::Off) => return,
        Some(WrapUpRule::OnDemand) => String::from("finish"),
        Some(WrapUpRule::Timed { duration }) => format!("after {duration}, or finish"),
        None => String::from("after the team's time, or finish"),
    };
    chart.arrow(busy, wrap_up.as_str(), "end", "end of the last one from a queue");
    chart.arrow(wrap_up.as_str(), waiting, "finish", over);
    if let Some(team) = team.filter(|team| team.prolong_max > 0) {
        let label = format!("prolong by {}, {} times at most", team.prolong_step, team.prolong_max);
        chart.arrow(wrap_up.as_str(), wrap_up.as_str(), "prolong", label);
    }
}

fn ids() -> [String; 3] {
    [ChannelState::Waiting, ChannelState::Offering, ChannelState::Busy].map(channel_state)
}
