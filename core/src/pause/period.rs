//! The periods in which limits count.
//!
//! The periods of a type or a pool follow one another without gap. A change of the kind or the zone acts at the
//! end of the running period: that one ends as it opened, and the next begins there, cut short where the new
//! calendar would have begun earlier. A window that moves along, and the time before the first shift, have no
//! end to wait for: there a change acts at once.

use super::rules::PauseRules;
use super::terms::{Dated, Frame, held};
use crate::clock::{Millis, Span, TimeOfDay, Timestamp, Weekday, Zone};
use crate::definition::{Period, Shift};

/// The period that contains an instant, by the calendar alone.
///
/// `zone` is for periods without their own. There is none for [`Period::Shift`], which needs an agent's shifts;
/// for [`Period::Rolling`] it is the window that ends at `at`.
///
/// ```
/// use frontdesk::Period;
/// use frontdesk::clock::{Millis, Timestamp, Zone};
/// use frontdesk::pause::quota_period;
///
/// let prague = Zone::named("Europe/Prague")?;
/// let at = Timestamp::parse("2025-03-30T10:00:00Z")?;
/// let day = quota_period(&Period::default(), &prague, at).ok_or("no day")?;
/// assert_eq!(day.start, Timestamp::parse("2025-03-29T23:00:00Z")?);
/// assert_eq!(day.length(), Millis::from_hours(23));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn quota_period(period: &Period, zone: &Zone, at: Timestamp) -> Option<Span> {
    match period {
        Period::Day { zone: own, day_start } => {
            Some(own.as_ref().unwrap_or(zone).day_containing(*day_start, at).1)
        }
        Period::Week { zone: own, first_day, day_start } => {
            Some(own.as_ref().unwrap_or(zone).week_containing(*first_day, *day_start, at).1)
        }
        Period::Shift => None,
        Period::Rolling { length } => Some(Span { start: at.saturating_add(-*length), end: at }),
    }
}

/// The agent's day: what retention and untyped pauses are counted by.
pub(super) static AGENT_DAY: [Dated<Frame>; 1] = [Dated {
    at: Timestamp::MIN,
    value: Frame::Day { zone: None, day_start: TimeOfDay::MIDNIGHT },
}];

/// A shift, and from when on it counts: its start, or later when the desk heard of it only then.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub(super) struct KnownShift {
    pub(super) shift: Shift,
    pub(super) from: Timestamp,
}

/// Where usage is counted for an instant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Window {
    /// A period; its end is [`Timestamp::MAX`] where it is not known.
    Fixed(Span),
    /// The last `length`, but nothing before `from`.
    Rolling { length: Millis, from: Timestamp },
}

impl Window {
    /// The first instant that counts at `at`.
    pub(super) fn start(&self, at: Timestamp) -> Timestamp {
        match *self {
            Self::Fixed(span) => span.start,
            Self::Rolling { length, from } => at.saturating_add(-length).max(from),
        }
    }

    /// When it opened; a window that moves along never does.
    #[inline]
    pub(super) fn opening(&self) -> Option<Timestamp> {
        match self {
            Self::Fixed(span) => Some(span.start),
            Self::Rolling { .. } => None,
        }
    }

    /// When it ends, where that is known.
    #[inline]
    pub(super) fn end(&self) -> Option<Timestamp> {
        match self {
            Self::Fixed(span) if span.end < Timestamp::MAX => Some(span.end),
            _ => None,
        }
    }
}

/// Everything that the periods of one type or pool depend on for one agent.
#[derive(Clone, Copy)]
pub(super) struct Calendar<'a> {
    pub(super) rules: &'a PauseRules,
    pub(super) frames: &'a [Dated<Frame>],
    pub(super) own_zones: &'a [Dated<Option<Zone>>],
    pub(super) shifts: &'a [KnownShift],
    /// They are a pool's: its types may have been used before it came up.
    pub(super) shared: bool,
}

/// A frame with its zone.
#[derive(Clone, Copy, PartialEq)]
enum Setting<'a> {
    Day { zone: &'a Zone, start: TimeOfDay },
    Week { zone: &'a Zone, first_day: Weekday, start: TimeOfDay },
    Shift,
    Rolling { length: Millis },
}

impl<'a> Calendar<'a> {
    /// The window at an instant; none before the first shift, and none before a pool came up.
    pub(super) fn window(&self, at: Timestamp) -> Option<Window> {
        let mut setting = self.setting(self.frames.first()?.at)?;
        let mut from = Timestamp::MIN;
        for change in self.changes() {
            if change > at {
                break;
            }
            let changed = self.setting(change)?;
            if change < from || changed == setting {
                continue;
            }
            match self.natural(setting, change) {
                Some(Window::Fixed(running)) if running.end > at => break,
                Some(Window::Fixed(running)) => {
                    // A change at the very end is made in the period that opens there.
                    let just_before = running.end.saturating_add(Millis::from_millis(-1));
                    setting = self.setting(just_before)?;
                    from = running.end;
                }
                Some(Window::Rolling { length, .. }) => {
                    // A longer window does not bring back what had left the shorter one.
                    let kept = change.saturating_add(-length).max(from);
                    let still_rolling = matches!(changed, Setting::Rolling { .. });
                    from = if still_rolling { kept } else { change };
                    setting = changed;
                }
                None => {
                    from = change;
                    setting = changed;
                }
            }
        }
        let window = self.natural(setting, at)?;
        if self.shared {
            from = from.max(self.beginning(window.start(at)));
        }
        match window {
            _ if at < from => None,
            Window::Fixed(span) => {
                Some(Window::Fixed(Span { start: span.start.max(from), end: span.end }))
            }
            Window::Rolling { length, .. } => Some(Window::Rolling { length, from }),
        }
    }

    /// Where a window other than `window`, the one at `at`, may begin.
    pub(super) fn next_window(&self, window: Option<Window>, at: Timestamp) -> Option<Timestamp> {
        match window {
            Some(fixed @ Window::Fixed(_)) => fixed.end(),
            Some(Window::Rolling { .. }) => self.next_change(at),
            None => self.next_change(at).into_iter().chain(self.next_shift(at)).min(),
        }
    }

    /// Where the next shift begins to count.
    pub(super) fn next_shift(&self, at: Timestamp) -> Option<Timestamp> {
        let begun = self.shifts.partition_point(|shift| shift.from <= at);
        self.shifts.get(begun).map(|shift| shift.from)
    }

    fn next_change(&self, at: Timestamp) -> Option<Timestamp> {
        self.changes().into_iter().find(|change| *change > at)
    }

    /// How far back usage at an instant is asked for.
    pub(super) fn reach(&self, at: Timestamp) -> Timestamp {
        let start = self.window(at).map_or(at, |window| window.start(at));
        start.max(self.beginning(start))
    }

    /// The start of the day so many days before that of an instant.
    pub(super) fn days_back(&self, at: Timestamp, days: u32) -> Timestamp {
        let mut start = self.window(at).map_or(at, |day| day.start(at));
        for _ in 0..days {
            let before = start.saturating_add(Millis::from_millis(-1));
            start = self.window(before).map_or(start, |day| day.start(before));
        }
        start
    }

    /// Limits look back to the start of the agent's day in which they came up, and no further: what lies before
    /// may not be kept. `start` is where the calendar would have the period begin.
    fn beginning(&self, start: Timestamp) -> Timestamp {
        match self.frames.first() {
            Some(first) if start < first.at => {
                let day = Self { frames: &AGENT_DAY, shared: false, ..*self };
                day.window(first.at).map_or(first.at, |day| day.start(first.at))
            }
            _ => Timestamp::MIN,
        }
    }

    /// The instants of changes since the first definition, in order.
    fn changes(&self) -> Vec<Timestamp> {
        let first = self.frames.first().map(|dated| dated.at);
        let frames = self.frames.iter().map(|dated| dated.at);
        let zones = self.rules.zones.iter().skip(1).map(|dated| dated.at);
        let own = self.own_zones.iter().skip(1).map(|dated| dated.at);
        let all = frames.chain(zones).chain(own);
        let mut instants: Vec<Timestamp> = all.filter(|at| Some(*at) > first).collect();
        instants.sort_unstable();
        instants
    }

    /// What is defined at an instant, whether it acts yet or not.
    fn setting(&self, at: Timestamp) -> Option<Setting<'a>> {
        let zone = |own: &'a Option<Zone>| {
            let agents = || held(self.own_zones, at).and_then(Option::as_ref);
            own.as_ref().or_else(agents).or_else(|| held(&self.rules.zones, at))
        };
        Some(match held(self.frames, at)? {
            Frame::Day { zone: own, day_start } => {
                Setting::Day { zone: zone(own)?, start: *day_start }
            }
            Frame::Week { zone: own, first_day, day_start } => {
                Setting::Week { zone: zone(own)?, first_day: *first_day, start: *day_start }
            }
            Frame::Shift => Setting::Shift,
            Frame::Rolling { length } => Setting::Rolling { length: *length },
        })
    }

    /// The window as it would be if nothing ever changed.
    fn natural(&self, setting: Setting<'_>, at: Timestamp) -> Option<Window> {
        Some(match setting {
            Setting::Day { zone, start } => Window::Fixed(self.rules.day(zone, start, at)),
            Setting::Week { zone, first_day, start } => {
                Window::Fixed(zone.week_containing(first_day, start, at).1)
            }
            Setting::Rolling { length } => Window::Rolling { length, from: Timestamp::MIN },
            Setting::Shift => {
                let begun = self.shifts.partition_point(|shift| shift.from <= at);
                let current = self.shifts.get(begun.checked_sub(1)?)?;
                let end = self.shifts.get(begun).map_or(Timestamp::MAX, |next| next.from);
                Window::Fixed(Span { start: current.from, end })
            }
        })
    }
}
