//! The accounts of regions, naively: the state of every region is looked at after every turn.

use frontdesk::id::StatusId;
use frontdesk::{ChannelState, Region, RegionState};

use super::Model;

/// From when on a region was in which state.
pub type History = Vec<(i64, RegionState)>;

impl Model {
    /// Every region with its state now.
    fn regions(&self, place: usize) -> Vec<(Region, RegionState)> {
        let agent = &self.agents[place];
        let while_in = |state| if agent.logged_in { state } else { RegionState::LoggedOut };
        let lost = agent.sessions.is_empty();
        let session = if lost { RegionState::Grace } else { RegionState::LoggedIn };
        let line = RegionState::LineIs { line: agent.line };
        let work = RegionState::WorkIs { work: self.work(place) };
        let status = StatusId::new(agent.presence).unwrap();
        let mut regions = vec![
            (Region::Session, while_in(session)),
            (Region::Presence, RegionState::PresenceIs { status }),
            (Region::Line, while_in(line)),
            (Region::Work, while_in(work)),
        ];
        for (channel, spec) in agent.channels.iter().zip(&self.rules.channels) {
            let state = RegionState::ChannelIs { state: channel.state() };
            regions.push((Region::Channel { channel: spec.id.clone() }, while_in(state)));
        }
        regions
    }

    /// After a turn.
    pub fn note_regions(&mut self, place: usize) {
        let regions = self.regions(place);
        let now = self.now;
        let histories = &mut self.agents[place].regions;
        histories.resize(regions.len(), Vec::new());
        for (history, (_, state)) in histories.iter_mut().zip(regions) {
            history.retain(|(at, _)| *at < now);
            if history.last().is_none_or(|(_, last)| *last != state) {
                history.push((now, state));
            }
        }
    }

    /// The account of each region from an instant on, without channels on which nothing went on.
    pub fn region_accounts(&self, place: usize, from: i64) -> Vec<(Region, History)> {
        let names = self.regions(place).into_iter().map(|(region, _)| region);
        let accounts = names.zip(&self.agents[place].regions).map(|(region, history)| {
            let mut account: History = Vec::new();
            for (at, state) in history {
                let at = (*at).max(from);
                account.retain(|(known, _)| *known < at);
                if at < self.now && account.last().is_none_or(|(_, last)| last != state) {
                    account.push((at, state.clone()));
                }
            }
            (region, account)
        });
        let waiting = RegionState::ChannelIs { state: ChannelState::Waiting };
        let idle = [RegionState::LoggedOut, waiting];
        let shown = |(region, account): &(Region, History)| {
            !matches!(region, Region::Channel { .. })
                || account.iter().any(|(_, state)| !idle.contains(state))
        };
        accounts.filter(shown).collect()
    }
}
