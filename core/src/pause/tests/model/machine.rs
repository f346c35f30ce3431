//! The model: arrays of units, and sums over them.

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

    // Periods.

    fn chain_all(&mut self) {
        let types = (0..3).map(|key| GrantTarget::Type(PauseTypeKey::new(key)));
        let pools = (0..2).map(|key| GrantTarget::Pool(PoolKey::new(key)));
        self.chains = types.chain(pools).map(|target| (target, self.chain(target))).collect();
    }

    /// The definition known at a unit, with those made at the unit itself or not.
    fn kind(&self, target: GrantTarget, unit: i64, inclusive: bool) -> Kind {
        let known = |at: i64| at == 0 || at < unit || inclusive && at == unit;
        let period = match target {
            GrantTarget::Type(key) => {
                let versions = &self.types[key.index()];
                versions.iter().rfind(|v| known(v.unit)).unwrap().value.0.period.clone()
            }
            GrantTarget::Pool(key) => {
                let versions = &self.pools[key.index()];
                versions.iter().rfind(|v| known(v.unit)).unwrap().value.period.clone()
            }
        };
        let desk = || self.desk_zones.iter().rfind(|(at, _)| known(*at)).unwrap().1.clone();
        let own = || self.own_zones.iter().rfind(|(at, _)| known(*at)).unwrap().1.clone();
        let zone = |zone: Option<Zone>| {
            zone.map(|zone| String::from(zone.name())).or_else(own).unwrap_or_else(desk)
        };
        match period {
            Period::Day { zone: set, day_start } => Kind::Day(zone(set), day_start),
            Period::Week { zone: set, first_day, day_start } => {
                Kind::Week(zone(set), first_day, day_start)
            }
            Period::Shift => Kind::Shift,
            Period::Rolling { length } => Kind::Rolling(length.millis() / UNIT),
        }
    }

    fn chain(&self, target: GrantTarget) -> Vec<Option<Running>> {
        let mut kind = self.kind(target, 0, true);
        let mut open = BEFORE;
        let mut opens = self.openings(&kind);
        let mut chain = Vec::new();
        for unit in 0..=self.scenario.units {
            let place = usize::try_from(unit).unwrap();
            if unit > 0 && opens[place] {
                kind = self.kind(target, unit, false);
                open = unit;
                opens = self.openings(&kind);
            }
            let waits = |kind: &Kind, shifts: &[i64]| match kind {
                Kind::Rolling(_) => true,
                Kind::Shift => shifts.first().is_none_or(|first| unit < *first),
                _ => false,
            };
            if unit > 0 && waits(&kind, &self.shifts) {
                let next = self.kind(target, unit, true);
                if next != kind {
                    open = match (&kind, &next) {
                        (Kind::Rolling(length), Kind::Rolling(_)) => open.max(unit - length),
                        _ => unit,
                    };
                    kind = next;
                    opens = self.openings(&kind);
                }
            }
            let none = kind == Kind::Shift && waits(&kind, &self.shifts);
            chain.push((!none).then(|| Running { kind: kind.clone(), open }));
        }
        chain
    }

    fn openings(&self, kind: &Kind) -> Vec<bool> {
        match kind {
            Kind::Day(zone, start) => openings(&self.scenario, zone, *start, None),
            Kind::Week(zone, first, start) => openings(&self.scenario, zone, *start, Some(*first)),
            Kind::Shift => {
                (0..=self.scenario.units).map(|unit| self.shifts.contains(&unit)).collect()
            }
            Kind::Rolling(_) => vec![false; usize::try_from(self.scenario.units + 1).unwrap()],
        }
    }

    fn running(&self, target: GrantTarget, unit: i64) -> Option<&Running> {
        let (_, chain) = self.chains.iter().find(|(known, _)| *known == target).unwrap();
        chain[usize::try_from(unit).unwrap()].as_ref()
    }

    fn opening(&self, target: GrantTarget, unit: i64) -> Option<i64> {
        let running = self.running(target, unit)?;
        (!matches!(running.kind, Kind::Rolling(_))).then_some(running.open)
    }

    /// The last unit of the period of a unit, or now.
    fn last(&self, target: GrantTarget, unit: i64) -> i64 {
        let Some(open) = self.opening(target, unit) else { return unit };
        let same = |later: &i64| self.opening(target, *later) == Some(open);
        (unit..=self.now).take_while(same).last().unwrap_or(unit)
    }

    // Terms.

    fn in_force<T>(versions: &[Version<T>], opening: Option<i64>, unit: i64) -> &T {
        let acts = |v: &&Version<T>| {
            v.unit <= unit && (v.immediate || opening.is_none_or(|open| v.unit < open))
        };
        &versions.iter().rfind(acts).unwrap_or(&versions[0]).value
    }

    fn type_terms(&self, key: u32, unit: i64) -> &TypeParts {
        let target = GrantTarget::Type(PauseTypeKey::new(key));
        Self::in_force(&self.types[key as usize], self.opening(target, unit), unit)
    }

    fn pool_terms(&self, key: u32, unit: i64) -> &PoolSpec {
        let target = GrantTarget::Pool(PoolKey::new(key));
        Self::in_force(&self.pools[key as usize], self.opening(target, unit), unit)
    }

    fn members(&self, target: GrantTarget, unit: i64) -> Vec<u32> {
        match target {
            GrantTarget::Type(key) => vec![key.get()],
            GrantTarget::Pool(pool) => {
                (0..3).filter(|key| self.type_terms(*key, unit).1 == Some(pool.get())).collect()
            }
        }
    }

    // Usage.

    /// Units before `unit` that count in the window of `unit`.
    fn used(&self, target: GrantTarget, unit: i64, members: &[u32]) -> i64 {
        let from = self.from(target, unit);
        let counts = |v: &i64| {
            let line = self.lines[usize::try_from(*v).unwrap()];
            members.iter().any(|key| line == typed(*key))
        };
        i64::try_from((from.max(0)..unit).filter(counts).count()).unwrap()
    }

    fn from(&self, target: GrantTarget, unit: i64) -> i64 {
        match self.running(target, unit) {
            None => unit,
            Some(Running { kind: Kind::Rolling(length), open }) => (*open).max(unit - length),
            Some(Running { open, .. }) => *open,
        }
    }

    fn count(&self, target: GrantTarget, unit: i64, members: &[u32]) -> u32 {
        let Some(running) = self.running(target, unit) else { return 0 };
        let from = self.from(target, unit);
        let inside = |start: i64| match running.kind {
            Kind::Rolling(_) => start > from && start <= unit,
            _ => start >= from && start <= unit,
        };
        let points = self.points.iter().filter(|(at, key)| inside(*at) && members.contains(key));
        let mut seen = Vec::new();
        let mut intervals = 0;
        let present = (self.line, self.interval);
        let lines = self.lines.iter().copied().zip(self.intervals.iter().copied());
        for (at, (line, interval)) in (0..).zip(lines.chain([present])) {
            if !seen.contains(&interval) {
                seen.push(interval);
                let counts = members.iter().any(|key| line == typed(*key));
                intervals += u32::from(counts && self.counting[interval] && inside(at));
            }
        }
        u32::try_from(points.count()).unwrap() + intervals
    }

    fn granted(&self, target: GrantTarget, unit: i64, known: i64) -> (i64, u32) {
        let holds = |grant: &&Grant| {
            let current = match self.opening(target, unit) {
                Some(open) => grant.unit >= open && self.opening(target, grant.unit) == Some(open),
                None => grant.unit <= unit && unit < grant.lapses && grant.lapses < i64::MAX,
            };
            grant.target == target && grant.unit <= known && current
        };
        let grants = self.grants.iter().filter(holds);
        grants.fold((0, 0), |sum, grant| (sum.0 + grant.time, sum.1 + grant.count))
    }

    fn allowed(&self, target: GrantTarget, unit: i64, known: i64) -> Option<i64> {
        self.running(target, unit)?;
        let allotment = match target {
            GrantTarget::Type(key) => self.type_terms(key.get(), known).0.allotment,
            GrantTarget::Pool(key) => {
                let pool = self.pool_terms(key.get(), known);
                pool.allotment.filter(|_| !pool.archived)
            }
        };
        Some(allotment?.millis() / UNIT + self.granted(target, unit, known).0)
    }

    fn most(&self, target: GrantTarget, unit: i64) -> Option<u32> {
        self.running(target, unit)?;
        let most = match target {
            GrantTarget::Type(key) => self.type_terms(key.get(), unit).0.count_limit,
            GrantTarget::Pool(key) => {
                let pool = self.pool_terms(key.get(), unit);
                pool.count_limit.filter(|_| !pool.archived)
            }
        };
        Some(most? + self.granted(target, unit, unit).1)
    }

    pub(super) fn paused(&self, key: u32) -> Paused {
        self.paused_at(key, self.now)
    }

    fn paused_at(&self, key: u32, unit: i64) -> Paused {
        let own = GrantTarget::Type(PauseTypeKey::new(key));
        let pool = self.type_terms(key, unit).1.map(|pool| GrantTarget::Pool(PoolKey::new(pool)));
        let mut limits = Vec::new();
        for target in [Some(own), pool].into_iter().flatten() {
            let members = self.members(target, unit);
            let (used, count) =
                (self.used(target, unit, &members), self.count(target, unit, &members));
            if let Some(allowed) = self.allowed(target, unit, unit) {
                limits.push((time_limit(target), used, count, used >= allowed));
            }
        }
        for target in [Some(own), pool].into_iter().flatten() {
            let members = self.members(target, unit);
            let (used, count) =
                (self.used(target, unit, &members), self.count(target, unit, &members));
            if let Some(most) = self.most(target, unit) {
                limits.push((count_limit(target), used, count, count >= most));
            }
        }
        Paused { used: self.used(own, unit, &[key]), count: self.count(own, unit, &[key]), limits }
    }

    /// Whether a unit of a pause is over a limit, as its period stands at its end or now.
    pub(super) fn is_exceeded(&self, unit: i64) -> bool {
        let line = self.line_of(unit);
        let Some(key) = (0..3).find(|key| line == typed(*key)) else { return false };
        let own = GrantTarget::Type(PauseTypeKey::new(key));
        let over = |target: GrantTarget| {
            let last = self.last(target, unit);
            let known = if self.opening(target, unit).is_some() { last } else { unit };
            let members = self.members(target, known);
            let allowed = match self.opening(target, unit) {
                Some(_) => self.allowed(target, last, last),
                None => self.allowed(target, unit, unit),
            };
            let judged = members.contains(&key);
            judged && allowed.is_some_and(|allowed| self.used(target, unit, &members) >= allowed)
        };
        let (spec, pool, _) = self.type_terms(key, self.last(own, unit));
        let pool = pool.map(|pool| GrantTarget::Pool(PoolKey::new(pool)));
        let began = self.stretch_of(unit);
        let maximum = spec.single_maximum.map(|maximum| maximum.millis() / UNIT);
        over(own) || pool.is_some_and(over) || maximum.is_some_and(|most| unit - began >= most)
    }

    /// Where the interval of a unit began, corrections apart.
    fn stretch_of(&self, unit: i64) -> i64 {
        let place = usize::try_from(unit).unwrap();
        let same = |v: &usize| {
            self.intervals[*v] == self.intervals[place] && self.lines[*v] == self.lines[place]
        };
        i64::try_from((0..=place).rev().take_while(same).last().unwrap()).unwrap()
    }

    // The running pause.

    fn fire(&mut self) {
        while self.fire_one() {}
    }

    fn fire_one(&mut self) -> bool {
        let now = self.now;
        if let Some(state) = self.state.clone() {
            if self.boundary(&state) {
                self.log.push((now, Told::Period));
                self.state.as_mut().unwrap().passed = now;
                self.look_again(true);
                return true;
            }
            if matches!(state.follow, Follow::Grace(_)) && !state.reached.contains(&true) {
                self.log.push((now, Told::GraceCancelled));
                self.state.as_mut().unwrap().follow = Follow::Nothing;
                return true;
            }
            let maximum = self.type_terms(state.key, now).0.single_maximum;
            let maximum = maximum.map(|maximum| maximum.millis() / UNIT);
            if !state.reached[2] && maximum.is_some_and(|most| now - state.since >= most) {
                let (until, act) = self.consequence(&state);
                self.log.push((now, Told::Maximum(until)));
                self.state.as_mut().unwrap().reached[2] = true;
                self.watch();
                self.follow(act);
                return true;
            }
            for (place, target) in self.targets(state.key) {
                let (used, allowed, share) = self.reading(state.key, target);
                let warns = share.is_some_and(|share| used >= share) && used < allowed;
                if !state.warned[place] && warns {
                    self.log.push((now, Told::Warned(time_limit(target))));
                    self.state.as_mut().unwrap().warned[place] = true;
                    return true;
                }
            }
            if !state.reached[0] && !state.reached[1] {
                for (_, target) in self.targets(state.key) {
                    let (used, allowed, _) = self.reading(state.key, target);
                    if used >= allowed {
                        let (until, act) = self.consequence(&state);
                        self.log.push((now, Told::Exhausted(time_limit(target), until)));
                        let over = self.over(state.key);
                        let state = self.state.as_mut().unwrap();
                        state.reached[0] |= over[0];
                        state.reached[1] |= over[1];
                        self.watch();
                        self.follow(act);
                        return true;
                    }
                }
            }
            if let Follow::Grace(until) = state.follow
                && until <= now
            {
                self.log.push((now, Told::GraceEnded));
                self.state.as_mut().unwrap().follow = Follow::Done;
                let act = self.action(state.key, state.forced);
                self.act(act);
                return true;
            }
        }
        self.disabled.sort_unstable();
        for key in self.disabled.clone() {
            let tells = self.type_terms(key, now).0.notify_restored;
            if tells && !self.paused(key).limits.iter().any(|limit| limit.3) {
                self.log.push((now, Told::Restored(PauseTypeKey::new(key))));
                self.disabled.retain(|disabled| *disabled != key);
                return true;
            }
        }
        false
    }

    /// A period of the type, or of the pool where it has an allotment, opened now, in the pause.
    fn boundary(&self, state: &State) -> bool {
        let own = GrantTarget::Type(PauseTypeKey::new(state.key));
        let before = self.now - 1;
        if state.stretch == self.now || state.passed == self.now {
            return false;
        }
        let ended = |target: GrantTarget| {
            let first_shift =
                self.running(target, before).is_none() && self.shifts.first() == Some(&self.now);
            let ends = self.opening(target, before).is_some() || first_shift;
            ends && self.running(target, self.now) != self.running(target, before)
        };
        // The pool whose period ends is that of before.
        let pool = self.type_terms(state.key, before).1.filter(|pool| {
            let mut versions = self.pools[*pool as usize].iter();
            versions.any(|v| v.value.allotment.is_some() && !v.value.archived)
        });
        ended(own) || pool.is_some_and(|pool| ended(GrantTarget::Pool(PoolKey::new(pool))))
    }

    fn targets(&self, key: u32) -> Vec<(usize, GrantTarget)> {
        let own = GrantTarget::Type(PauseTypeKey::new(key));
        let pool = self.type_terms(key, self.now).1;
        let pool = pool.map(|pool| GrantTarget::Pool(PoolKey::new(pool)));
        let both = [(0, Some(own)), (1, pool)].into_iter();
        let limited = |target: &GrantTarget| self.allowed(*target, self.now, self.now).is_some();
        both.filter_map(|(place, target)| Some((place, target.filter(limited)?))).collect()
    }

    fn reading(&self, key: u32, target: GrantTarget) -> (i64, i64, Option<i64>) {
        let members = self.members(target, self.now);
        let used = self.used(target, self.now, &members);
        let allowed = self.allowed(target, self.now, self.now).unwrap();
        let percent = self.type_terms(key, self.now).0.warn_percent;
        (used, allowed, percent.map(|percent| allowed * i64::from(percent) / 100))
    }

    fn over(&self, key: u32) -> [bool; 2] {
        let mut over = [false; 2];
        for (place, target) in self.targets(key) {
            let (used, allowed, _) = self.reading(key, target);
            over[place] = used >= allowed;
        }
        over
    }

    fn past_share(&self, key: u32) -> [bool; 2] {
        let mut past = [false; 2];
        for (place, target) in self.targets(key) {
            let (used, _, share) = self.reading(key, target);
            past[place] = share.is_some_and(|share| used >= share);
        }
        past
    }

    /// Something changed: what is reached is looked at anew.
    fn look_again(&mut self, boundary: bool) {
        self.watch();
        let Some(state) = self.state.clone() else { return };
        let opened =
            |target: GrantTarget| boundary && self.opening(target, self.now) == Some(self.now);
        let mut begun = [false; 2];
        for (place, target) in self.targets(state.key) {
            begun[place] = opened(target);
        }
        let over = self.over(state.key);
        let past = self.past_share(state.key);
        let was = state.reached[0] || state.reached[1];
        let maximum = self.type_terms(state.key, self.now).0.single_maximum;
        let maximum = maximum.map(|maximum| maximum.millis() / UNIT);
        let mut next = state.clone();
        for place in 0..2 {
            next.reached[place] = over[place] && !begun[place] && (was || state.reached[place]);
            next.warned[place] = state.warned[place] && past[place] && !begun[place];
        }
        next.reached[2] &= maximum.is_some_and(|most| self.now - state.since >= most);
        let lifted = (0..2).any(|place| begun[place] && state.reached[place]);
        if state.follow == Follow::Done && (lifted || !next.reached.contains(&true)) {
            next.follow = Follow::Nothing;
        }
        self.state = Some(next);
    }

    fn consequence(&self, state: &State) -> (Option<Timestamp>, Option<Action>) {
        if state.forced {
            return (None, None);
        }
        let grace = self.type_terms(state.key, self.now).0.grace.millis() / UNIT;
        let until = |unit| Some(super::instant(&self.scenario, unit));
        match state.follow {
            Follow::Done => (None, None),
            Follow::Grace(end) => (until(end), None),
            Follow::Nothing if grace == 0 => (None, Some(self.action(state.key, false))),
            Follow::Nothing => (until(self.now + grace), None),
        }
    }

    fn follow(&mut self, act: Option<Action>) {
        let state = self.state.clone().unwrap();
        if state.forced {
            return;
        }
        if let Some(act) = act {
            self.state.as_mut().unwrap().follow = Follow::Done;
            self.act(act);
        } else if state.follow == Follow::Nothing {
            let grace = self.type_terms(state.key, self.now).0.grace.millis() / UNIT;
            self.state.as_mut().unwrap().follow = Follow::Grace(self.now + grace);
        }
    }

    fn action(&self, key: u32, forced: bool) -> Action {
        if forced {
            return Action::Nothing;
        }
        let mut from = key;
        for _ in 0..4 {
            let (spec, _, to) = self.type_terms(from, self.now);
            match (&spec.on_exhausted, to) {
                (OnExhausted::Resume, _) => return Action::Resume,
                (OnExhausted::Logout, _) => return Action::Logout,
                (OnExhausted::SwitchTo { .. }, Some(to)) => {
                    let limits = self.paused(*to).limits;
                    let times = limits.iter().filter(|limit| is_time(limit.0));
                    if *to != key && !times.clone().any(|limit| limit.3) {
                        return Action::SwitchTo(PauseTypeKey::new(*to));
                    }
                    from = *to;
                }
                _ => return Action::Notify,
            }
        }
        Action::Notify
    }

    fn act(&mut self, action: Action) {
        self.log.push((self.now, Told::Did(action)));
        match action {
            Action::SwitchTo(key) => self.switch(typed(key.get()), true, false),
            Action::Resume => self.switch(PackedAccountLine::Waiting, false, false),
            Action::Logout => self.switch(PackedAccountLine::LoggedOut, false, false),
            Action::Notify | Action::Nothing => {}
        }
    }

    fn switch(&mut self, line: PackedAccountLine, starts: bool, forced: bool) {
        if line == self.line && !starts {
            return;
        }
        let was = self.state.is_some();
        if let Some(key) = (0..3).find(|key| self.line == typed(*key))
            && self.counting[self.interval]
            && !self.intervals.contains(&self.interval)
        {
            self.points.push((self.now, key));
        }
        self.line = line;
        self.interval = self.counting.len();
        self.counting.push(starts);
        self.began.push(self.now);
        self.state = None;
        if let Some(key) = (0..3).find(|key| line == typed(*key)) {
            let over = self.over(key);
            self.state = Some(State {
                key,
                forced,
                since: self.now,
                stretch: self.now,
                reached: [over[0], over[1], false],
                warned: self.past_share(key),
                follow: Follow::Nothing,
                passed: BEFORE,
            });
        }
        if was || self.state.is_some() {
            self.watched = true;
            self.watch();
        }
    }

    fn watch(&mut self) {
        if !self.watched {
            return;
        }
        for key in 0..3 {
            let known = self.disabled.contains(&key);
            let tells = self.type_terms(key, self.now).0.notify_restored;
            if known && !tells {
                self.disabled.retain(|disabled| *disabled != key);
            }
            let rolling = |limit: PackedLimit| self.opening(target_of(limit), self.now).is_none();
            let limits = self.paused(key).limits;
            if !known && tells && limits.iter().any(|limit| limit.3 && rolling(limit.0)) {
                self.disabled.push(key);
            }
        }
    }

    // Commands.

    pub(super) fn step(&mut self, step: &Step) {
        let now = self.now;
        // What a command brings about at this instant is no boundary that is passed.
        if let Some(state) = &mut self.state {
            state.passed = now;
        }
        match step {
            Step::Pause(key) => self.switch(typed(*key), true, false),
            Step::Force(key) => self.switch(typed(*key), true, true),
            Step::Untyped => {
                self.switch(PackedAccountLine::Pause { pause_type: None }, true, false);
            }
            Step::Line(line) => self.switch(*line, false, false),
            Step::Grant(target, time, count) => {
                let lapses = match self.running(*target, now) {
                    Some(Running { kind: Kind::Rolling(length), .. }) => now + length,
                    Some(_) => {
                        let open = self.opening(*target, now);
                        let same = |unit: &i64| self.opening(*target, *unit) == open;
                        (now..=self.scenario.units).find(|unit| !same(unit)).unwrap_or(i64::MAX)
                    }
                    None => i64::MAX,
                };
                let grant =
                    Grant { target: *target, unit: now, time: *time, count: *count, lapses };
                if self.running(*target, now).is_some() {
                    self.grants.push(grant);
                    self.watched = true;
                    self.look_again(false);
                }
            }
            Step::EditType(key, parts, effect) => {
                let last = &self.types[*key as usize].last().unwrap().value.0.period;
                let replaced = replaces_window(last, &parts.0.period);
                let immediate = *effect == Effect::Immediate || replaced;
                let version = Version { unit: now, immediate, value: parts.clone() };
                self.types[*key as usize].push(version);
                self.defined();
            }
            Step::EditPool(key, spec, effect) => {
                let last = &self.pools[*key as usize].last().unwrap().value.period;
                let replaced = replaces_window(last, &spec.period);
                let immediate = *effect == Effect::Immediate || replaced;
                let version = Version { unit: now, immediate, value: spec.clone() };
                self.pools[*key as usize].push(version);
                self.defined();
            }
            Step::DeskZone(zone) => {
                self.desk_zones.push((now, zone.clone()));
                self.defined();
            }
            Step::OwnZone(zone) if self.own_zones.last().unwrap().1 == *zone => {}
            Step::OwnZone(zone) => {
                self.own_zones.push((now, zone.clone()));
                self.defined();
            }
            Step::Shifts(units) => {
                self.shifts.retain(|start| *start <= now);
                let mut unit = now;
                for length in units {
                    unit += length;
                    self.shifts.push(unit);
                }
                self.defined();
            }
            Step::Correct { start, length, line } => self.correct(*start, *length, *line),
        }
    }

    fn defined(&mut self) {
        self.chain_all();
        self.look_again(false);
    }

    fn correct(&mut self, back: i64, length: i64, line: PackedAccountLine) {
        let start = (self.now - back).max(0);
        let end = (start + length).min(self.now);
        if start >= end {
            return;
        }
        let place = |unit: i64| usize::try_from(unit).unwrap();
        let is_pause = matches!(line, PackedAccountLine::Pause { .. });
        let old_lines = self.lines.clone();
        let old = self.intervals.clone();
        let first_of = |interval: usize| old.iter().position(|known| *known == interval);
        let left = start.checked_sub(1).filter(|unit| *unit >= 0).map(place);
        let here = place(start);
        let number = if old_lines[here] == line && first_of(old[here]) == Some(here) {
            old[here]
        } else if let Some(left) = left.filter(|left| old_lines[*left] == line) {
            old[left]
        } else {
            self.counting.push(is_pause);
            self.began.push(start);
            self.counting.len() - 1
        };
        for unit in start..end {
            self.lines[place(unit)] = line;
            self.intervals[place(unit)] = number;
        }
        self.watched |= (0..3).any(|key| line == typed(key));
        self.points.retain(|(unit, _)| !(start..end).contains(unit));
        // What is left of an interval that began inside goes on from a span of its line.
        let here = if end == self.now { self.interval } else { old[place(end)] };
        let here_line = if end == self.now { self.line } else { old_lines[place(end)] };
        let began = first_of(here).map_or(self.now, |first| i64::try_from(first).unwrap());
        if here_line == line && began < end {
            for unit in end..self.now {
                if old[place(unit)] == here {
                    self.intervals[place(unit)] = number;
                }
            }
            if self.interval == here {
                self.interval = number;
            }
        }
        // Lines that are not pauses have no intervals to speak of.
        if let Some(state) = &self.state {
            let mut since = self.now;
            for unit in (0..self.now).rev() {
                let same = self.intervals[place(unit)] == self.interval
                    && self.lines[place(unit)] == self.line;
                if !same {
                    break;
                }
                since = unit;
            }
            let state = State { since, stretch: state.stretch, ..state.clone() };
            self.state = Some(state);
        }
        self.look_again(false);
        if self.state.is_none() {
            self.watch();
        }
    }
}

fn replaces_window(last: &Period, next: &Period) -> bool {
    matches!(last, Period::Rolling { .. }) && last != next
}

fn time_limit(target: GrantTarget) -> PackedLimit {
    match target {
        GrantTarget::Type(key) => own(key.get()),
        GrantTarget::Pool(key) => pooled(key.get()),
    }
}

fn count_limit(target: GrantTarget) -> PackedLimit {
    match target {
        GrantTarget::Type(key) => PackedLimit::Count { pause_type: key },
        GrantTarget::Pool(key) => PackedLimit::PoolCount { pool: key },
    }
}

fn target_of(limit: PackedLimit) -> GrantTarget {
    match limit {
        PackedLimit::Allotment { pause_type }
        | PackedLimit::Count { pause_type }
        | PackedLimit::SinglePauseMaximum { pause_type } => GrantTarget::Type(pause_type),
        PackedLimit::PoolAllotment { pool } | PackedLimit::PoolCount { pool } => {
            GrantTarget::Pool(pool)
        }
    }
}

fn is_time(limit: PackedLimit) -> bool {
    matches!(limit, PackedLimit::Allotment { .. } | PackedLimit::PoolAllotment { .. })
}
