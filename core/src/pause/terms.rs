//! What a definition says about limits and pay, and the versions of it that periods look back on.

use serde::{Deserialize, Serialize};

use crate::clock::{Millis, TimeOfDay, Timestamp, Weekday, Zone};
use crate::definition::{Effect, Overage, Period};
use crate::id::{PauseTypeKey, PoolKey};

/// A value and the instant from which it holds.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct Dated<T> {
    pub(super) at: Timestamp,
    pub(super) value: T,
}

/// Adds a value that holds from `at`, where it differs from the last.
pub(super) fn note<T: PartialEq>(list: &mut Vec<Dated<T>>, at: Timestamp, value: T) {
    if list.last().is_none_or(|last| last.value != value) {
        list.push(Dated { at, value });
    }
}

/// What holds at an instant: the first value holds from the beginning.
pub(super) fn held<T>(list: &[Dated<T>], at: Timestamp) -> Option<&T> {
    let found = list.iter().rev().find(|dated| dated.at <= at).or(list.first());
    found.map(|dated| &dated.value)
}

/// The versions of terms, oldest first.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct Versions<T>(Vec<Version<T>>);

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct Version<T> {
    at: Timestamp,
    immediate: bool,
    terms: T,
}

impl<T: PartialEq> Versions<T> {
    pub(super) fn new(at: Timestamp, terms: T) -> Self {
        Self(vec![Version { at, immediate: true, terms }])
    }

    pub(super) fn add(&mut self, at: Timestamp, terms: T, effect: Effect) {
        let immediate = effect == Effect::Immediate;
        let known =
            self.0.last().is_some_and(|last| last.terms == terms && (last.immediate || !immediate));
        if !known {
            self.0.push(Version { at, immediate, terms });
        }
    }

    /// The terms in force at `at` in a period that opened at `opening`; without a period that opens, every
    /// change acts at once.
    #[inline]
    pub(super) fn in_force(&self, opening: Option<Timestamp>, at: Timestamp) -> Option<&T> {
        if let [only] = self.0.as_slice() {
            return Some(&only.terms);
        }
        let acts = |version: &&Version<T>| {
            version.at <= at
                && (version.immediate || opening.is_none_or(|opening| version.at < opening))
        };
        self.0.iter().rev().find(acts).or(self.0.first()).map(|version| &version.terms)
    }

    /// Whether there never was another version.
    pub(super) fn is_only(&self) -> bool {
        self.0.len() == 1
    }

    pub(super) fn all(&self) -> impl Iterator<Item = &T> {
        self.0.iter().map(|version| &version.terms)
    }

    /// The instants at which versions were made.
    pub(super) fn instants(&self) -> impl Iterator<Item = Timestamp> + '_ {
        self.0.iter().map(|version| version.at)
    }
}

/// The limits of a type.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct TypeTerms {
    pub(super) allotment: Option<Millis>,
    pub(super) count_limit: Option<u32>,
    pub(super) single_maximum: Option<Millis>,
    pub(super) pool: Option<PoolKey>,
    pub(super) warn_percent: Option<u32>,
    pub(super) grace: Millis,
    pub(super) then: Then,
    pub(super) minimum_remaining: Millis,
    pub(super) notify_restored: bool,
    pub(super) archived: bool,
}

/// [`OnExhausted`](crate::definition::OnExhausted) with a key.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub(super) enum Then {
    SwitchTo(PauseTypeKey),
    Notify,
    Resume,
    Logout,
}

/// The limits of a pool.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct PoolTerms {
    pub(super) allotment: Option<Millis>,
    pub(super) count_limit: Option<u32>,
}

/// How the time of a type is paid.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct Pay {
    pub(super) percent: u32,
    pub(super) overage: Overage,
}

/// [`Period`] for storing: its own format leaves fields out, which a binary one cannot read.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(super) enum Frame {
    Day { zone: Option<Zone>, day_start: TimeOfDay },
    Week { zone: Option<Zone>, first_day: Weekday, day_start: TimeOfDay },
    Shift,
    Rolling { length: Millis },
}

impl From<&Period> for Frame {
    fn from(period: &Period) -> Self {
        match period {
            Period::Day { zone, day_start } => {
                Self::Day { zone: zone.clone(), day_start: *day_start }
            }
            Period::Week { zone, first_day, day_start } => {
                Self::Week { zone: zone.clone(), first_day: *first_day, day_start: *day_start }
            }
            Period::Shift => Self::Shift,
            Period::Rolling { length } => Self::Rolling { length: *length },
        }
    }
}
