//! The model: arrays of units, and sums over them.

mod commands;
mod limits;
mod quotas;

use self::quotas::{is_time, target_of};
use super::super::*;
use super::calendar::{UNIT, openings};
use super::strategy::{Scenario, Step, TypeParts};
use crate::clock::{TimeOfDay, Weekday};
use crate::definition::Period;
use crate::pause::GrantTarget;

/// A period that opened before the scenario began.
const BEFORE: i64 = -1_000_000;

/// How a type stands.
pub(super) struct Paused {
    pub(super) used: i64,
    pub(super) count: u32,
    pub(super) limits: Vec<(PackedLimit, i64, u32, bool)>,
}

/// What a period is made of, as it was when it opened.
#[derive(Clone, Debug, PartialEq)]
enum Kind {
    Day(String, TimeOfDay),
    Week(String, Weekday, TimeOfDay),
    Shift,
    Rolling(i64),
}

/// The period of a unit: where it opened, or the unit before which a moving window does not look.
#[derive(Clone, Debug, PartialEq)]
struct Running {
    kind: Kind,
    open: i64,
}

#[derive(Clone, Debug)]
struct Version<T> {
    unit: i64,
    immediate: bool,
    value: T,
}

#[derive(Clone, Debug)]
struct Grant {
    target: GrantTarget,
    unit: i64,
    time: i64,
    count: u32,
    lapses: i64,
}

#[derive(Clone, Debug)]
struct State {
    key: u32,
    forced: bool,
    /// Where the interval began, and where the present stretch of it did.
    since: i64,
    stretch: i64,
    reached: [bool; 3],
    warned: [bool; 2],
    follow: Follow,
    passed: i64,
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Follow {
    Nothing,
    Grace(i64),
    Done,
}

pub(super) struct Model {
    scenario: Scenario,
    now: i64,
    pub(super) log: Vec<(i64, Told)>,
    /// The line of each unit, and the number of its interval.
    lines: Vec<PackedAccountLine>,
    intervals: Vec<usize>,
    line: PackedAccountLine,
    interval: usize,
    /// Pauses without length, and which intervals count.
    points: Vec<(i64, u32)>,
    counting: Vec<bool>,
    began: Vec<i64>,
    state: Option<State>,
    types: Vec<Vec<Version<TypeParts>>>,
    pools: Vec<Vec<Version<PoolSpec>>>,
    desk_zones: Vec<(i64, String)>,
    own_zones: Vec<(i64, Option<String>)>,
    shifts: Vec<i64>,
    grants: Vec<Grant>,
    disabled: Vec<u32>,
    /// Has been in a typed pause, or was granted or corrected something: others are not watched.
    watched: bool,
    chains: Vec<(GrantTarget, Vec<Option<Running>>)>,
}

fn first_version<T: Clone>(value: &T) -> Vec<Version<T>> {
    vec![Version { unit: 0, immediate: true, value: value.clone() }]
}

impl Model {
    pub(super) fn new(scenario: &Scenario) -> Self {
        let mut model = Self {
            now: 0,
            log: Vec::new(),
            lines: Vec::new(),
            intervals: Vec::new(),
            line: PackedAccountLine::Waiting,
            interval: 0,
            points: Vec::new(),
            counting: vec![false],
            began: vec![0],
            state: None,
            types: scenario.types.iter().map(first_version).collect(),
            pools: scenario.pools.iter().map(first_version).collect(),
            desk_zones: vec![(0, scenario.zone.clone())],
            own_zones: vec![(0, None)],
            shifts: Vec::new(),
            grants: Vec::new(),
            disabled: Vec::new(),
            watched: false,
            chains: Vec::new(),
            scenario: scenario.clone(),
        };
        model.chain_all();
        model
    }

    pub(super) fn advance(&mut self, to: i64) {
        // A command may have left something that is due at once.
        self.fire();
        while self.now < to {
            self.lines.push(self.line);
            self.intervals.push(self.interval);
            self.now += 1;
            self.restore_within_unit();
            self.fire();
        }
    }

    /// A moving window falls below its allotment just after a unit began, not at its end.
    fn restore_within_unit(&mut self) {
        let before = self.now - 1;
        self.disabled.sort_unstable();
        for key in self.disabled.clone() {
            let blocks = |limit: &(PackedLimit, i64, u32, bool)| {
                let target = target_of(limit.0);
                let rolls = self.opening(target, before).is_none();
                limit.3 && !(rolls && is_time(limit.0) && self.falls(target, before))
            };
            let tells = self.type_terms(key, before).0.notify_restored;
            if tells && !self.paused_at(key, before).limits.iter().any(blocks) {
                self.log.push((self.now, Told::Restored(PauseTypeKey::new(key))));
                self.disabled.retain(|disabled| *disabled != key);
            }
        }
    }

    /// Whether usage of a moving window is below the allotment just after `unit`.
    fn falls(&self, target: GrantTarget, unit: i64) -> bool {
        let Some(Running { kind: Kind::Rolling(length), open }) = self.running(target, unit) else {
            return false;
        };
        let members = self.members(target, unit);
        let counts = |v: &i64| {
            let line = self.lines[usize::try_from(*v).unwrap()];
            members.iter().any(|key| line == typed(*key))
        };
        let from = (*open).max(unit + 1 - length).max(0);
        let used = i64::try_from((from..=unit).filter(counts).count()).unwrap();
        self.allowed(target, unit, unit).is_some_and(|allowed| used < allowed)
    }

    pub(super) fn line_of(&self, unit: i64) -> PackedAccountLine {
        self.lines[usize::try_from(unit).unwrap()]
    }
}
