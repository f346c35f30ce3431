//! What a desk remembers of one agent.

use std::ops::{Deref, DerefMut};

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::past::{Past, Was};
use crate::clock::Timestamp;
use crate::definition::{
    ChannelState, EndReason, InteractionKind, Line, LogoutCause, OfferFailure,
    PackedDeferredChange, PackedWork, Standing,
};
use crate::desk::Who;
use crate::id::{
    ActorKey, ChannelKey, InteractionId, PauseTypeKey, QueueKey, SessionId, StatusKey, TeamKey,
};
use crate::pause::PauseBook;

/// One agent. What few agents have at a time is in `rare`, so that an idle one is small.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[allow(clippy::struct_excessive_bools, reason = "each is a state of its own")]
pub(crate) struct Agent {
    pub(crate) person: Option<ActorKey>,
    pub(crate) team: Option<TeamKey>,
    /// The version of the definitions that the agent logged in under.
    pub(crate) pinned: u32,
    /// The first session; absent while logged out, and in a grace.
    pub(crate) session: Option<SessionId>,
    pub(crate) logged_in: bool,
    pub(crate) session_since: Timestamp,
    pub(crate) line: Line,
    pub(crate) line_since: Timestamp,
    pub(crate) work: PackedWork,
    pub(crate) work_since: Timestamp,
    /// Since when the agent is on queue or off it, pauses left out.
    pub(crate) queue_since: Timestamp,
    /// Where the running pause leads back to; false outside pauses.
    pub(crate) resumes_on_queue: bool,
    pub(crate) presence: StatusKey,
    pub(crate) presence_since: Timestamp,
    pub(crate) presence_set_by: PresenceSetter,
    /// Inactivity is counted from here.
    pub(crate) base: Timestamp,
    /// No inactivity rule acts before this instant: the end of the last sleep.
    pub(crate) awake_since: Timestamp,
    pub(crate) asleep: bool,
    /// Counts as available for the staffing guard.
    pub(crate) available: bool,
    pub(crate) queues: Box<[QueueKey]>,
    pub(crate) channels: Box<[Channel]>,
    pub(crate) book: PauseBook,
    pub(crate) rare: Rare,
}

/// Who set the present presence status.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum PresenceSetter {
    /// Log-in or log-out.
    Desk,
    /// A person, or the host: log-in and log-out do not change it.
    Person,
    /// An inactivity rule, or a chain of them that began at this status.
    Rule { first: StatusKey },
}

/// What few agents have at a time.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub(crate) struct Seldom {
    /// Sessions besides the first, in the order of their ids.
    pub(crate) more_sessions: Vec<SessionId>,
    pub(crate) grace_until: Option<Timestamp>,
    /// When the last session was lost; absent while there is one, and while logged out.
    pub(crate) lost_at: Option<Timestamp>,
    pub(crate) pause: Option<PauseDetail>,
    pub(crate) next: Option<Next>,
    pub(crate) request: Option<Request>,
    /// No inactivity rule acts before this instant: an administrator's wish.
    pub(crate) hold_until: Option<Timestamp>,
    /// Numbers of interactions that differ from the channel's.
    pub(crate) capacities: Vec<(ChannelKey, u32)>,
    pub(crate) history: History,
    /// Was on queue at log-out.
    pub(crate) left_on_queue: bool,
}

/// What was said of the running pause; most pauses have neither.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct PauseDetail {
    pub(crate) until: Option<Timestamp>,
    pub(crate) comment: Option<Box<str>>,
}

/// A deferred change.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct Next {
    pub(crate) change: PackedDeferredChange,
    pub(crate) until: Option<Timestamp>,
    pub(crate) comment: Option<Box<str>>,
    pub(crate) who: Who,
    pub(crate) standing: Standing,
    pub(crate) since: Timestamp,
    pub(crate) cause: Option<LogoutCause>,
}

/// A requested pause.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct Request {
    pub(crate) pause_type: PauseTypeKey,
    pub(crate) comment: Option<Box<str>>,
    pub(crate) since: Timestamp,
    pub(crate) approved_at: Option<Timestamp>,
}

/// One channel of an agent.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct Channel {
    pub(crate) key: ChannelKey,
    /// Since when its state, as one word, is what it is.
    pub(crate) since: Timestamp,
    pub(crate) active: Vec<Interaction>,
    pub(crate) offer: Option<Offer>,
    pub(crate) rest: Rest,
    /// Counted misses in a row.
    pub(crate) misses: u32,
}

/// An active interaction.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct Interaction {
    pub(crate) id: InteractionId,
    pub(crate) kind: InteractionKind,
    pub(crate) since: Timestamp,
    pub(crate) held_since: Option<Timestamp>,
}

/// An open offer.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct Offer {
    pub(crate) id: InteractionId,
    pub(crate) expires_at: Option<Timestamp>,
}

/// What keeps a free channel from being offered work.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) enum Rest {
    None,
    WrapUp {
        id: InteractionId,
        until: Option<Timestamp>,
        timed: bool,
        prolonged: u32,
        overdue: bool,
    },
    Missed {
        id: InteractionId,
        reason: OfferFailure,
        until: Timestamp,
    },
    Resting {
        until: Timestamp,
    },
}

/// What timesheets and the accounts of regions need of the past, as far back as the account is kept.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub(crate) struct History {
    pub(crate) handled: Vec<Handled>,
    /// Time on hold, one entry a hold.
    pub(crate) holds: Vec<(Timestamp, Timestamp)>,
    pub(crate) misses: Vec<(Timestamp, OfferFailure)>,
    pub(crate) past: Vec<Past>,
    /// From which length on it is worth while to look for what is no longer kept.
    #[serde(skip)]
    pub(crate) look_again: LookAgain,
}

/// A length; no part of the history's value.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct LookAgain(usize);

impl PartialEq for LookAgain {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

/// Shorter histories are left as they are.
const FEW: usize = 64;

impl History {
    /// Whether it has doubled since it was last looked through.
    #[inline]
    pub(crate) fn has_grown(&self) -> bool {
        self.longest() >= self.look_again.0.max(FEW)
    }

    fn longest(&self) -> usize {
        let lists = [self.handled.len(), self.holds.len(), self.misses.len()];
        lists.into_iter().fold(self.past.len(), usize::max)
    }
}

/// An interaction that is over.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub(crate) struct Handled {
    pub(crate) start: Timestamp,
    pub(crate) end: Timestamp,
    pub(crate) channel: ChannelKey,
    pub(crate) kind: InteractionKind,
    pub(crate) how: EndReason,
}

impl Agent {
    /// An agent who has never logged in.
    pub(crate) fn new(at: Timestamp, presence: StatusKey, version: u32, book: PauseBook) -> Self {
        Self {
            person: None,
            team: None,
            pinned: version,
            session: None,
            logged_in: false,
            session_since: at,
            line: Line::Ready,
            line_since: at,
            work: PackedWork::OffQueue,
            work_since: at,
            queue_since: at,
            resumes_on_queue: false,
            presence,
            presence_since: at,
            presence_set_by: PresenceSetter::Desk,
            base: at,
            awake_since: at,
            asleep: false,
            available: false,
            queues: Box::default(),
            channels: Box::default(),
            book,
            rare: Rare::default(),
        }
    }

    pub(crate) fn channel(&self, key: ChannelKey) -> Option<&Channel> {
        self.channels.iter().find(|channel| channel.key == key)
    }

    /// The channel, which comes into being when it is first used.
    pub(crate) fn channel_mut(&mut self, key: ChannelKey, at: Timestamp) -> Option<&mut Channel> {
        if let Some(place) = self.channels.iter().position(|channel| channel.key == key) {
            return self.channels.get_mut(place);
        }
        let mut channels = std::mem::take(&mut self.channels).into_vec();
        channels.push(Channel {
            key,
            since: at,
            active: Vec::new(),
            offer: None,
            rest: Rest::None,
            misses: 0,
        });
        channels.sort_by_key(|channel| channel.key);
        self.channels = channels.into_boxed_slice();
        self.channels.iter_mut().find(|channel| channel.key == key)
    }

    /// The channel at which the interaction is active.
    pub(crate) fn channel_of(&self, id: &InteractionId) -> Option<&Channel> {
        self.channels.iter().find(|channel| channel.interaction(id).is_some())
    }

    /// The channel at which the interaction is offered.
    pub(crate) fn offering(&self, id: &InteractionId) -> Option<&Channel> {
        self.channels.iter().find(|channel| channel.is_offered(id))
    }

    /// The channel at which the interaction is being wrapped up.
    pub(crate) fn wrapping(&self, id: &InteractionId) -> Option<&Channel> {
        self.channels.iter().find(
            |channel| matches!(&channel.rest, Rest::WrapUp { id: wrapped, .. } if wrapped == id),
        )
    }

    /// All sessions, in the order of their ids.
    pub(crate) fn sessions(&self) -> Vec<SessionId> {
        let mut sessions = self.rare.more_sessions.clone();
        sessions.extend(self.session.clone());
        sessions.sort();
        sessions
    }

    pub(crate) fn has_session(&self, id: &SessionId) -> bool {
        self.session.as_ref() == Some(id) || self.rare.more_sessions.contains(id)
    }

    pub(crate) fn in_pause(&self) -> bool {
        matches!(self.work, PackedWork::Pause { .. })
    }

    /// Some interaction is active.
    pub(crate) fn is_busy(&self) -> bool {
        self.channels.iter().any(|channel| !channel.active.is_empty())
    }

    /// In the grace after the last session was lost, or beyond it while an interaction runs.
    pub(crate) fn is_disconnected(&self) -> bool {
        self.logged_in && self.session.is_none()
    }
}

/// What events do.
impl Agent {
    pub(crate) fn log_in(&mut self, at: Timestamp, session: &SessionId, version: u32) {
        self.logged_in = true;
        self.session = Some(session.clone());
        self.session_since = at;
        self.pinned = version;
        self.set_work(at, PackedWork::OffQueue);
        self.base = self.base.max(at);
        self.awake_since = at;
    }

    pub(crate) fn open_session(&mut self, at: Timestamp, session: &SessionId) {
        if self.session.is_none() {
            self.session = Some(session.clone());
            self.rare.grace_until = None;
            self.end_grace(at);
        } else {
            self.rare.more_sessions.push(session.clone());
            self.rare.more_sessions.sort();
        }
    }

    pub(crate) fn close_session(&mut self, session: &SessionId) {
        if self.session.as_ref() == Some(session) {
            let another =
                (!self.rare.more_sessions.is_empty()).then(|| self.rare.more_sessions.remove(0));
            self.session = another;
        } else {
            self.rare.more_sessions.retain(|open| open != session);
        }
    }

    /// The last session is lost, and a grace begins.
    pub(crate) fn begin_grace(&mut self, at: Timestamp, until: Timestamp) {
        self.rare.grace_until = Some(until);
        self.rare.lost_at = Some(at);
    }

    fn end_grace(&mut self, at: Timestamp) {
        if let Some(since) = self.rare.lost_at {
            self.rare.lost_at = None;
            self.note_past(since, at, Was::Grace);
        }
    }

    pub(crate) fn log_out(&mut self, at: Timestamp) {
        self.end_grace(at);
        self.note_channels(at);
        self.rare.left_on_queue = self.work == PackedWork::OnQueue;
        self.logged_in = false;
        self.session = None;
        self.session_since = at;
        self.set_work(at, PackedWork::OffQueue);
        self.set_line(at, Line::Ready);
        self.channels = Box::default();
        let rare = &mut self.rare;
        rare.more_sessions = Vec::new();
        rare.grace_until = None;
        rare.pause = None;
        rare.next = None;
        rare.request = None;
    }

    /// Some number that depends on every part of the record, and on all that its account reads.
    #[inline]
    pub(crate) fn fetch(&self) -> i64 {
        let instants = self.session_since.millis()
            ^ self.line_since.millis()
            ^ self.work_since.millis()
            ^ self.presence_since.millis()
            ^ self.base.millis()
            ^ self.awake_since.millis();
        instants ^ i64::from(self.pinned) ^ self.book.fetch()
    }

    /// A pause begins, with what was said of it.
    pub(crate) fn start_pause(
        &mut self,
        at: Timestamp,
        pause_type: Option<PauseTypeKey>,
        resumes_on_queue: bool,
        detail: Option<PauseDetail>,
    ) {
        self.leave_break_out();
        self.enter(at, PackedWork::Pause { pause_type }, resumes_on_queue);
        if detail.is_some() {
            self.rare.pause = detail;
        }
    }

    /// The pause is over. What follows at the same instant says where the agent goes.
    pub(crate) fn end_pause(&mut self, at: Timestamp) {
        if self.rare.pause.is_some() {
            self.rare.pause = None;
        }
        let work = if self.resumes_on_queue { PackedWork::OnQueue } else { PackedWork::OffQueue };
        self.set_work(at, work);
    }

    /// Changes the work region to anything but a pause.
    pub(crate) fn set_work(&mut self, at: Timestamp, work: PackedWork) {
        self.enter(at, work, false);
    }

    fn enter(&mut self, at: Timestamp, work: PackedWork, resumes_on_queue: bool) {
        let before = self.beneath_pause();
        self.work = work;
        self.work_since = at;
        self.resumes_on_queue = resumes_on_queue;
        if self.beneath_pause() != before {
            if let Some(was) = before {
                self.note_past(self.queue_since, at, was);
            }
            self.queue_since = at;
        }
    }

    pub(crate) fn set_line(&mut self, at: Timestamp, line: Line) {
        if self.line == Line::DnD {
            self.note_past(self.line_since, at, Was::DoNotDisturb);
        }
        self.line = line;
        self.line_since = at;
    }

    pub(crate) fn set_presence(&mut self, at: Timestamp, presence: StatusKey) {
        self.note_past(self.presence_since, at, Was::Presence(self.presence));
        self.presence = presence;
        self.presence_since = at;
    }

    /// Changes a channel; its state counts from now where it becomes another.
    pub(crate) fn alter(
        &mut self,
        key: ChannelKey,
        at: Timestamp,
        change: impl FnOnce(&mut Channel),
    ) {
        let Some(channel) = self.channel_mut(key, at) else { return };
        let (before, since) = (channel.state(), channel.since);
        change(channel);
        if channel.state() != before {
            channel.since = at;
            if before != ChannelState::Waiting {
                self.note_past(since, at, Was::Channel(key, before));
            }
        }
    }

    pub(crate) fn set_rest(&mut self, key: ChannelKey, at: Timestamp, rest: Rest) {
        self.alter(key, at, |channel| channel.rest = rest);
    }

    pub(crate) fn active_mut(
        &mut self,
        key: ChannelKey,
        id: &InteractionId,
    ) -> Option<&mut Interaction> {
        let channel = self.channels.iter_mut().find(|channel| channel.key == key)?;
        channel.active.iter_mut().find(|interaction| interaction.id == *id)
    }

    /// Break-out ends every delay after a miss.
    pub(crate) fn clear_missed(&mut self, at: Timestamp) {
        let missed = |channel: &&Channel| matches!(channel.rest, Rest::Missed { .. });
        let missed: Vec<ChannelKey> =
            self.channels.iter().filter(missed).map(|channel| channel.key).collect();
        for channel in missed {
            self.set_rest(channel, at, Rest::None);
        }
    }

    /// After a break-out, whatever leads out of it, misses are counted from 0.
    pub(crate) fn leave_break_out(&mut self) {
        if matches!(self.work, PackedWork::BreakOut { .. }) {
            for channel in &mut self.channels {
                channel.misses = 0;
            }
        }
    }

    /// Drops what was said of pauses.
    pub(crate) fn forget_comments(&mut self) {
        if let Some(pause) = &mut self.rare.pause {
            pause.comment = None;
            if pause.until.is_none() {
                self.rare.pause = None;
            }
        }
        if let Some(next) = &mut self.rare.next {
            next.comment = None;
        }
        if let Some(request) = &mut self.rare.request {
            request.comment = None;
        }
    }

    /// Forgets what ended before an instant.
    pub(crate) fn forget_before(&mut self, kept_since: Timestamp) {
        let history = &mut self.rare.history;
        history.handled.retain(|handled| handled.end >= kept_since);
        history.holds.retain(|(_, end)| *end >= kept_since);
        history.misses.retain(|(at, _)| *at >= kept_since);
        history.past.retain(|past| past.span.end > kept_since);
        history.look_again = LookAgain(2 * history.longest());
    }
}

impl Channel {
    pub(crate) fn interaction(&self, id: &InteractionId) -> Option<&Interaction> {
        self.active.iter().find(|interaction| interaction.id == *id)
    }

    pub(crate) fn is_offered(&self, id: &InteractionId) -> bool {
        self.offer.as_ref().is_some_and(|offer| offer.id == *id)
    }

    /// Whether the interaction is known to the channel in any way.
    pub(crate) fn knows(&self, id: &InteractionId) -> bool {
        self.is_offered(id)
            || self.interaction(id).is_some()
            || match &self.rest {
                Rest::WrapUp { id: known, .. } | Rest::Missed { id: known, .. } => known == id,
                Rest::None | Rest::Resting { .. } => false,
            }
    }

    /// The interactions that take up capacity.
    pub(crate) fn load(&self) -> u32 {
        u32::try_from(self.active.len() + usize::from(self.offer.is_some())).unwrap_or(u32::MAX)
    }

    pub(crate) fn in_wrap_up(&self) -> bool {
        matches!(self.rest, Rest::WrapUp { .. })
    }
}

/// The part of an agent that is mostly at its default, and then takes up one word and no heap.
#[derive(Debug, Clone, Default)]
pub(crate) struct Rare(Option<Box<Seldom>>);

static NOTHING: Seldom = Seldom {
    more_sessions: Vec::new(),
    grace_until: None,
    lost_at: None,
    pause: None,
    next: None,
    request: None,
    hold_until: None,
    capacities: Vec::new(),
    history: History {
        handled: Vec::new(),
        holds: Vec::new(),
        misses: Vec::new(),
        past: Vec::new(),
        look_again: LookAgain(0),
    },
    left_on_queue: false,
};

impl Deref for Rare {
    type Target = Seldom;

    fn deref(&self) -> &Seldom {
        self.0.as_deref().unwrap_or(&NOTHING)
    }
}

impl DerefMut for Rare {
    fn deref_mut(&mut self) -> &mut Seldom {
        self.0.get_or_insert_default()
    }
}

/// Equal by content: a box of defaults is as good as none.
impl PartialEq for Rare {
    fn eq(&self, other: &Self) -> bool {
        **self == **other
    }
}

impl Serialize for Rare {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let content = (**self != NOTHING).then_some(&**self);
        content.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Rare {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Option::<Box<Seldom>>::deserialize(deserializer).map(Self)
    }
}
