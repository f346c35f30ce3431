//! The running pause: what is reached, what follows, and who is watched.

use super::quotas::time_limit;
use super::*;

impl Model {
    pub(super) fn fire(&mut self) {
        while self.fire_one() {}
    }

    pub(super) fn fire_one(&mut self) -> bool {
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

    /// A period of the type, or of the pool where it has an allotment, opened now, in the pause, or one with which
    /// another type leaves or joins that pool.
    pub(super) fn boundary(&self, state: &State) -> bool {
        let typed = |key: u32| GrantTarget::Type(PauseTypeKey::new(key));
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
        let other_members =
            |pool: u32| (0..3).any(|key| ended(typed(key)) && self.moves(key, pool));
        ended(typed(state.key))
            || pool.is_some_and(|pool| {
                ended(GrantTarget::Pool(PoolKey::new(pool))) || other_members(pool)
            })
    }

    /// A type leaves a pool or joins it with the period that opened now, by what was known before.
    fn moves(&self, key: u32, pool: u32) -> bool {
        let versions = &self.types[key as usize];
        let known = versions.partition_point(|version| version.unit < self.now).max(1);
        let next = Self::in_force(&versions[..known], Some(self.now), self.now).1;
        (self.type_terms(key, self.now - 1).1 == Some(pool)) != (next == Some(pool))
    }

    pub(super) fn targets(&self, key: u32) -> Vec<(usize, GrantTarget)> {
        let own = GrantTarget::Type(PauseTypeKey::new(key));
        let pool = self.type_terms(key, self.now).1;
        let pool = pool.map(|pool| GrantTarget::Pool(PoolKey::new(pool)));
        let both = [(0, Some(own)), (1, pool)].into_iter();
        let limited = |target: &GrantTarget| self.allowed(*target, self.now, self.now).is_some();
        both.filter_map(|(place, target)| Some((place, target.filter(limited)?))).collect()
    }

    pub(super) fn reading(&self, key: u32, target: GrantTarget) -> (i64, i64, Option<i64>) {
        let members = self.members(target, self.now);
        let used = self.used(target, self.now, &members);
        let allowed = self.allowed(target, self.now, self.now).unwrap();
        let percent = self.type_terms(key, self.now).0.warn_percent;
        (used, allowed, percent.map(|percent| allowed * i64::from(percent) / 100))
    }

    pub(super) fn over(&self, key: u32) -> [bool; 2] {
        let mut over = [false; 2];
        for (place, target) in self.targets(key) {
            let (used, allowed, _) = self.reading(key, target);
            over[place] = used >= allowed;
        }
        over
    }

    pub(super) fn past_share(&self, key: u32) -> [bool; 2] {
        let mut past = [false; 2];
        for (place, target) in self.targets(key) {
            let (used, _, share) = self.reading(key, target);
            past[place] = share.is_some_and(|share| used >= share);
        }
        past
    }

    /// Something changed: what is reached is looked at anew.
    pub(super) fn look_again(&mut self, boundary: bool) {
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

    pub(super) fn consequence(&self, state: &State) -> (Option<Timestamp>, Option<Action>) {
        if state.forced {
            return (None, None);
        }
        let grace = self.type_terms(state.key, self.now).0.grace.millis() / UNIT;
        let until = |unit| Some(super::super::instant(&self.scenario, unit));
        match state.follow {
            Follow::Done => (None, None),
            Follow::Grace(end) => (until(end), None),
            Follow::Nothing if grace == 0 => (None, Some(self.action(state.key, false))),
            Follow::Nothing => (until(self.now + grace), None),
        }
    }

    pub(super) fn follow(&mut self, act: Option<Action>) {
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

    pub(super) fn action(&self, key: u32, forced: bool) -> Action {
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

    pub(super) fn act(&mut self, action: Action) {
        self.log.push((self.now, Told::Did(action)));
        match action {
            Action::SwitchTo(key) => self.switch(typed(key.get()), true, false),
            Action::Resume => self.switch(PackedAccountLine::Waiting, false, false),
            Action::Logout => self.switch(PackedAccountLine::LoggedOut, false, false),
            Action::Notify | Action::Nothing => {}
        }
    }

    pub(super) fn switch(&mut self, line: PackedAccountLine, starts: bool, forced: bool) {
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

    pub(super) fn watch(&mut self) {
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
}
