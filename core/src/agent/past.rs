//! What the regions of an agent were before, as far back as the account is kept: the account of each region is worked
//! out from it. Pauses and log-outs stand in the main account already; what a region is most of the time (ready, off
//! queue, waiting) lies between what is noted here.

use serde::{Deserialize, Serialize};

use super::state::{Agent, Channel};
use crate::clock::{Span, Timestamp};
use crate::definition::{BreakOutReason, ChannelState, Line, PackedWork};
use crate::id::{ChannelKey, StatusKey};

/// What a region was for a while.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub(crate) struct Past {
    pub(crate) span: Span,
    pub(crate) was: Was,
}

/// A region with its state.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Was {
    /// The session region, between the loss of the last session and the next log-in or log-out.
    Grace,
    Presence(StatusKey),
    /// The line region.
    DoNotDisturb,
    /// The work region, also where a pause lies over it.
    OnQueue,
    BrokenOut(BreakOutReason),
    Channel(ChannelKey, ChannelState),
}

impl Agent {
    /// What the regions were and are, but for what they are most of the time; of each region in order.
    pub(crate) fn past(&self, now: Timestamp) -> impl Iterator<Item = Past> + '_ {
        let until_now = move |(start, was)| Past { span: Span { start, end: now }, was };
        self.rare.history.past.iter().copied().chain(self.present().map(until_now))
    }

    /// What the regions are, and since when.
    fn present(&self) -> impl Iterator<Item = (Timestamp, Was)> + '_ {
        let grace = self.rare.lost_at.map(|since| (since, Was::Grace));
        let presence = (self.presence_since, Was::Presence(self.presence));
        let line = (self.line == Line::DnD).then_some((self.line_since, Was::DoNotDisturb));
        let queue = self.beneath_pause().map(|was| (self.queue_since, was));
        let channels = self.channels.iter().filter_map(Channel::present);
        grace.into_iter().chain([presence]).chain(line).chain(queue).chain(channels)
    }

    /// What the work region is, or is again after the running pause; nothing where that is off queue.
    pub(super) fn beneath_pause(&self) -> Option<Was> {
        match self.work {
            PackedWork::OnQueue => Some(Was::OnQueue),
            PackedWork::Pause { .. } => self.resumes_on_queue.then_some(Was::OnQueue),
            PackedWork::BreakOut { reason } => Some(Was::BrokenOut(reason)),
            PackedWork::OffQueue => None,
        }
    }

    /// Notes what a region was; what lasted no time leaves no trace.
    pub(super) fn note_past(&mut self, start: Timestamp, end: Timestamp, was: Was) {
        if start < end {
            self.rare.history.past.push(Past { span: Span { start, end }, was });
        }
    }

    /// Notes what the channels were that are given up.
    pub(super) fn note_channels(&mut self, at: Timestamp) {
        let present: Vec<_> = self.channels.iter().filter_map(Channel::present).collect();
        for (since, was) in present {
            self.note_past(since, at, was);
        }
    }
}

impl Channel {
    fn present(&self) -> Option<(Timestamp, Was)> {
        let state = self.state();
        let was = Was::Channel(self.key, state);
        (state != ChannelState::Waiting).then_some((self.since, was))
    }
}
