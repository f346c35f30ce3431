//! Periods, what holds in them, and what is used: sums over units.

use super::*;

impl Model {
    pub(super) fn chain_all(&mut self) {
        let types = (0..3).map(|key| GrantTarget::Type(PauseTypeKey::new(key)));
        let pools = (0..2).map(|key| GrantTarget::Pool(PoolKey::new(key)));
        self.chains = types.chain(pools).map(|target| (target, self.chain(target))).collect();
    }

    /// The definition known at a unit, with those made at the unit itself or not.
    pub(super) fn kind(&self, target: GrantTarget, unit: i64, inclusive: bool) -> Kind {
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

    pub(super) fn chain(&self, target: GrantTarget) -> Vec<Option<Running>> {
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

    pub(super) fn openings(&self, kind: &Kind) -> Vec<bool> {
        match kind {
            Kind::Day(zone, start) => openings(&self.scenario, zone, *start, None),
            Kind::Week(zone, first, start) => openings(&self.scenario, zone, *start, Some(*first)),
            Kind::Shift => {
                (0..=self.scenario.units).map(|unit| self.shifts.contains(&unit)).collect()
            }
            Kind::Rolling(_) => vec![false; usize::try_from(self.scenario.units + 1).unwrap()],
        }
    }

    pub(super) fn running(&self, target: GrantTarget, unit: i64) -> Option<&Running> {
        let (_, chain) = self.chains.iter().find(|(known, _)| *known == target).unwrap();
        chain[usize::try_from(unit).unwrap()].as_ref()
    }

    pub(super) fn opening(&self, target: GrantTarget, unit: i64) -> Option<i64> {
        let running = self.running(target, unit)?;
        (!matches!(running.kind, Kind::Rolling(_))).then_some(running.open)
    }

    /// The last unit of the period of a unit, or now.
    pub(super) fn last(&self, target: GrantTarget, unit: i64) -> i64 {
        let Some(open) = self.opening(target, unit) else { return unit };
        let same = |later: &i64| self.opening(target, *later) == Some(open);
        (unit..=self.now).take_while(same).last().unwrap_or(unit)
    }

    // Terms.

    pub(super) fn in_force<T>(versions: &[Version<T>], opening: Option<i64>, unit: i64) -> &T {
        let acts = |v: &&Version<T>| {
            v.unit <= unit && (v.immediate || opening.is_none_or(|open| v.unit < open))
        };
        &versions.iter().rfind(acts).unwrap_or(&versions[0]).value
    }

    pub(super) fn type_terms(&self, key: u32, unit: i64) -> &TypeParts {
        let target = GrantTarget::Type(PauseTypeKey::new(key));
        Self::in_force(&self.types[key as usize], self.opening(target, unit), unit)
    }

    pub(super) fn pool_terms(&self, key: u32, unit: i64) -> &PoolSpec {
        let target = GrantTarget::Pool(PoolKey::new(key));
        Self::in_force(&self.pools[key as usize], self.opening(target, unit), unit)
    }

    pub(super) fn members(&self, target: GrantTarget, unit: i64) -> Vec<u32> {
        match target {
            GrantTarget::Type(key) => vec![key.get()],
            GrantTarget::Pool(pool) => {
                (0..3).filter(|key| self.type_terms(*key, unit).1 == Some(pool.get())).collect()
            }
        }
    }

    // Usage.

    /// Units before `unit` that count in the window of `unit`.
    pub(super) fn used(&self, target: GrantTarget, unit: i64, members: &[u32]) -> i64 {
        let from = self.from(target, unit);
        let counts = |v: &i64| {
            let line = self.lines[usize::try_from(*v).unwrap()];
            members.iter().any(|key| line == typed(*key))
        };
        i64::try_from((from.max(0)..unit).filter(counts).count()).unwrap()
    }

    pub(super) fn from(&self, target: GrantTarget, unit: i64) -> i64 {
        match self.running(target, unit) {
            None => unit,
            Some(Running { kind: Kind::Rolling(length), open }) => (*open).max(unit - length),
            Some(Running { open, .. }) => *open,
        }
    }

    pub(super) fn count(&self, target: GrantTarget, unit: i64, members: &[u32]) -> u32 {
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

    pub(super) fn granted(&self, target: GrantTarget, unit: i64, known: i64) -> (i64, u32) {
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

    pub(super) fn allowed(&self, target: GrantTarget, unit: i64, known: i64) -> Option<i64> {
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

    pub(super) fn most(&self, target: GrantTarget, unit: i64) -> Option<u32> {
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

    pub(in crate::pause::tests::model) fn paused(&self, key: u32) -> Paused {
        self.paused_at(key, self.now)
    }

    pub(super) fn paused_at(&self, key: u32, unit: i64) -> Paused {
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
    pub(in crate::pause::tests::model) fn is_exceeded(&self, unit: i64) -> bool {
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
    pub(super) fn stretch_of(&self, unit: i64) -> i64 {
        let place = usize::try_from(unit).unwrap();
        let same = |v: &usize| {
            self.intervals[*v] == self.intervals[place] && self.lines[*v] == self.lines[place]
        };
        i64::try_from((0..=place).rev().take_while(same).last().unwrap()).unwrap()
    }
}

pub(super) fn replaces_window(last: &Period, next: &Period) -> bool {
    matches!(last, Period::Rolling { .. }) && last != next
}

pub(super) fn time_limit(target: GrantTarget) -> PackedLimit {
    match target {
        GrantTarget::Type(key) => own(key.get()),
        GrantTarget::Pool(key) => pooled(key.get()),
    }
}

pub(super) fn count_limit(target: GrantTarget) -> PackedLimit {
    match target {
        GrantTarget::Type(key) => PackedLimit::Count { pause_type: key },
        GrantTarget::Pool(key) => PackedLimit::PoolCount { pool: key },
    }
}

pub(super) fn target_of(limit: PackedLimit) -> GrantTarget {
    match limit {
        PackedLimit::Allotment { pause_type }
        | PackedLimit::Count { pause_type }
        | PackedLimit::SinglePauseMaximum { pause_type } => GrantTarget::Type(pause_type),
        PackedLimit::PoolAllotment { pool } | PackedLimit::PoolCount { pool } => {
            GrantTarget::Pool(pool)
        }
    }
}

pub(super) fn is_time(limit: PackedLimit) -> bool {
    matches!(limit, PackedLimit::Allotment { .. } | PackedLimit::PoolAllotment { .. })
}
