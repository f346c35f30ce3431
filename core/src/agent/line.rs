//! What an agent's state amounts to: the accounting line, the channel states, the indicators.

use super::state::{Agent, Channel, Rest};
use crate::clock::Timestamp;
use crate::definition::{
    ChannelState, ColleagueIndicator, Indicator, Line, PackedAccountLine, PackedWork,
};
use crate::desk::State;

impl Channel {
    /// The state of the channel as one word.
    #[inline]
    pub(crate) fn state(&self) -> ChannelState {
        if !self.active.is_empty() {
            ChannelState::Busy
        } else if self.offer.is_some() {
            ChannelState::Offering
        } else {
            match self.rest {
                Rest::WrapUp { .. } => ChannelState::WrapUp,
                Rest::Missed { .. } => ChannelState::Missed,
                Rest::Resting { .. } => ChannelState::Resting,
                Rest::None => ChannelState::Waiting,
            }
        }
    }
}

impl State {
    /// The accounting line of an agent: the first that holds.
    #[inline]
    pub(crate) fn account_line(&self, record: &Agent) -> PackedAccountLine {
        if !record.logged_in {
            return PackedAccountLine::LoggedOut;
        }
        if let PackedWork::Pause { pause_type } = record.work {
            return PackedAccountLine::Pause { pause_type };
        }
        let first = record.channels.iter().map(Channel::state).min();
        match first {
            Some(ChannelState::Busy) => return PackedAccountLine::Busy,
            Some(ChannelState::Offering) => return PackedAccountLine::Offering,
            Some(ChannelState::WrapUp) => return PackedAccountLine::WrapUp,
            _ => {}
        }
        if matches!(record.work, PackedWork::BreakOut { .. }) {
            return PackedAccountLine::BreakOut;
        }
        match first {
            Some(ChannelState::Missed) => return PackedAccountLine::Missed,
            Some(ChannelState::Resting) => return PackedAccountLine::Resting,
            _ => {}
        }
        if !self.presence_is_eligible(record) {
            return PackedAccountLine::NotEligible { status: record.presence };
        }
        match (record.work, record.line) {
            (PackedWork::OnQueue, _) => PackedAccountLine::Waiting,
            (_, Line::DnD) => PackedAccountLine::DnD,
            _ => PackedAccountLine::Ready,
        }
    }

    /// What the status panel shows, and since when the state behind it holds.
    pub(crate) fn indicator(&self, record: &Agent) -> (Indicator, Timestamp) {
        if !record.logged_in {
            return (Indicator::Offline, record.session_since);
        }
        let since = |wanted: ChannelState, busy_only: bool| {
            record
                .channels
                .iter()
                .filter(|channel| channel.state() == wanted)
                .filter(|channel| {
                    !busy_only
                        || self
                            .rules
                            .channel(record.pinned, channel.key)
                            .is_none_or(|rule| rule.counts_busy)
                })
                .map(|channel| channel.since)
                .min()
        };
        let order = [
            (ChannelState::Busy, Indicator::Busy),
            (ChannelState::Offering, Indicator::Offering),
            (ChannelState::WrapUp, Indicator::WrapUp),
            (ChannelState::Missed, Indicator::Missed),
        ];
        for (state, indicator) in order {
            if let Some(since) = since(state, state == ChannelState::Busy) {
                return (indicator, since);
            }
        }
        match (record.work, record.line) {
            (PackedWork::Pause { .. }, _) => (Indicator::Pause, record.work_since),
            (PackedWork::BreakOut { .. }, _) => (Indicator::BreakOut, record.work_since),
            (PackedWork::OffQueue, Line::DnD) => (Indicator::DnD, record.line_since),
            (PackedWork::OffQueue, _) => {
                (Indicator::Ready, record.work_since.max(record.line_since))
            }
            (PackedWork::OnQueue, _) => {
                // Waiting began when the last of the channels came to rest.
                let waiting = record.channels.iter().map(|channel| channel.since).max();
                (Indicator::Ready, waiting.unwrap_or(record.work_since).max(record.work_since))
            }
        }
    }

    /// What colleagues see, and since when the state behind it holds.
    pub(crate) fn colleague_indicator(&self, record: &Agent) -> (ColleagueIndicator, Timestamp) {
        let (indicator, since) = self.indicator(record);
        if record.logged_in && record.line == Line::DnD {
            return (ColleagueIndicator::DnD, record.line_since);
        }
        let shown = match indicator {
            Indicator::Busy | Indicator::Offering => ColleagueIndicator::Busy,
            Indicator::Offline => ColleagueIndicator::Offline,
            _ => match record.work {
                PackedWork::Pause { .. } => ColleagueIndicator::Pause,
                PackedWork::BreakOut { .. } => ColleagueIndicator::BreakOut,
                _ => ColleagueIndicator::Online,
            },
        };
        match shown {
            ColleagueIndicator::Pause | ColleagueIndicator::BreakOut => (shown, record.work_since),
            ColleagueIndicator::Online => (shown, record.session_since),
            _ => (shown, since),
        }
    }
}
