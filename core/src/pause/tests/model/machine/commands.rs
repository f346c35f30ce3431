//! What commands do.

use super::quotas::replaces_window;
use super::*;

impl Model {
    pub(in crate::pause::tests::model) fn step(&mut self, step: &Step) {
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

    pub(super) fn defined(&mut self) {
        self.chain_all();
        self.look_again(false);
    }

    pub(super) fn correct(&mut self, back: i64, length: i64, line: PackedAccountLine) {
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
