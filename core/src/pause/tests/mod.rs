//! The account driven by a small desk of its own: fires what is due, and does what follows.

mod laws;
mod model;
mod vectors;

use super::answer::TypeState;
use super::*;
use crate::clock::{Millis, Span, Timestamp, Zone};
use crate::definition::{
    AccountLineKind, Effect, OnExhausted, PackedAccountLine, PackedLimit, PauseTypeSpec, PoolSpec,
};
use crate::id::{PauseTypeKey, PoolKey};

/// What a desk would tell.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Told {
    Period,
    Warned(PackedLimit),
    Exhausted(PackedLimit, Option<Timestamp>),
    Maximum(Option<Timestamp>),
    GraceCancelled,
    GraceEnded,
    Did(Action),
    Restored(PauseTypeKey),
}

#[derive(Clone, Debug)]
struct Desk {
    rules: PauseRules,
    book: PauseBook,
    now: Timestamp,
    log: Vec<(Timestamp, Told)>,
}

impl Desk {
    fn new(at: Timestamp, zone: &str) -> Self {
        let mut rules = PauseRules::default();
        rules.set_desk_zone(at, Zone::named(zone).unwrap());
        Self {
            rules,
            book: PauseBook::new(at, PackedAccountLine::LoggedOut),
            now: at,
            log: Vec::new(),
        }
    }

    fn define(
        &mut self,
        key: u32,
        spec: &PauseTypeSpec,
        pool: Option<u32>,
        to: Option<u32>,
        effect: Effect,
    ) {
        let (pool, to) = (pool.map(PoolKey::new), to.map(PauseTypeKey::new));
        self.rules.define_type(self.now, PauseTypeKey::new(key), spec, pool, to, effect);
        self.book.rules_changed(&self.rules, self.now);
    }

    fn define_pool(&mut self, key: u32, spec: &PoolSpec, effect: Effect) {
        self.rules.define_pool(self.now, PoolKey::new(key), spec, effect);
        self.book.rules_changed(&self.rules, self.now);
    }

    /// Lets time pass; everything that falls due happens at its own instant.
    fn advance(&mut self, now: Timestamp) {
        while let Some((at, timer)) = self.book.next_timer()
            && at <= now
        {
            self.now = at;
            self.fire(at, timer);
        }
        self.now = now;
    }

    fn fire(&mut self, at: Timestamp, timer: PauseTimer) {
        let consequence = self.book.consequence(&self.rules, at);
        let until = consequence.grace_until();
        match timer {
            PauseTimer::Boundary => {
                self.tell(at, Told::Period);
                self.book.boundary_passed(&self.rules, at);
            }
            PauseTimer::GraceCancelled => {
                self.tell(at, Told::GraceCancelled);
                self.book.grace_cancelled(&self.rules, at);
            }
            PauseTimer::Warning(limit) => {
                self.tell(at, Told::Warned(limit));
                self.book.warned(&self.rules, at, limit);
            }
            PauseTimer::Restored(key) => {
                self.tell(at, Told::Restored(key));
                self.book.restored(&self.rules, at, key);
            }
            PauseTimer::Exhausted(limit) => {
                self.tell(at, Told::Exhausted(limit, until));
                self.book.exhausted(&self.rules, at, limit, until);
                self.follow(at, consequence);
            }
            PauseTimer::SinglePauseMaximum => {
                self.tell(at, Told::Maximum(until));
                self.book.maximum_reached(&self.rules, at, until);
                self.follow(at, consequence);
            }
            PauseTimer::GraceEnd => {
                self.tell(at, Told::GraceEnded);
                let action = self.book.on_exhausted(&self.rules, at);
                self.book.grace_ended(&self.rules, at);
                self.follow(at, Consequence::Act(action));
            }
        }
    }

    fn follow(&mut self, at: Timestamp, consequence: Consequence) {
        let Consequence::Act(action) = consequence else { return };
        self.tell(at, Told::Did(action));
        match action {
            Action::SwitchTo(key) => {
                self.switch(typed(key.get()), Some(PauseStart { forced: false }));
            }
            Action::Resume => self.switch(PackedAccountLine::Waiting, None),
            Action::Logout => self.switch(PackedAccountLine::LoggedOut, None),
            Action::Notify | Action::Nothing => {}
        }
    }

    fn tell(&mut self, at: Timestamp, what: Told) {
        self.log.push((at, what));
    }

    fn switch(&mut self, line: PackedAccountLine, start: Option<PauseStart>) {
        self.book.switch(&self.rules, self.now, line, start);
    }

    fn pause(&mut self, at: Timestamp, key: u32) {
        self.advance(at);
        self.switch(typed(key), Some(PauseStart { forced: false }));
    }

    fn force(&mut self, at: Timestamp, key: u32) {
        self.advance(at);
        self.switch(typed(key), Some(PauseStart { forced: true }));
    }

    fn resume(&mut self, at: Timestamp) {
        self.advance(at);
        self.switch(PackedAccountLine::Waiting, None);
    }

    fn state(&self, key: u32) -> TypeState {
        self.book.type_state(&self.rules, PauseTypeKey::new(key), self.now)
    }

    fn refused(&self, key: u32) -> Vec<LimitRefusal> {
        self.book.refusals(&self.rules, PauseTypeKey::new(key), self.now, true)
    }

    fn total(&self, span: Span, line: PackedAccountLine) -> (Millis, Millis) {
        let totals =
            self.book.totals(&self.rules, span, self.now, charges(&[AccountLineKind::LoggedOut]));
        let found = totals.iter().find(|total| total.line == line);
        found.map_or((Millis::ZERO, Millis::ZERO), |total| (total.within, total.exceeded))
    }
}

/// The whole desk's account, with these lines unpaid.
fn charges(unpaid: &[AccountLineKind]) -> Charges<'_> {
    Charges { unpaid, elsewhere: &[] }
}

fn typed(key: u32) -> PackedAccountLine {
    PackedAccountLine::Pause { pause_type: Some(PauseTypeKey::new(key)) }
}

fn spec(id: &str) -> PauseTypeSpec {
    serde_json::from_str(&format!("{{\"id\":\"{id}\"}}")).unwrap()
}

fn pool_spec(id: &str) -> PoolSpec {
    serde_json::from_str(&format!("{{\"id\":\"{id}\"}}")).unwrap()
}

fn at(text: &str) -> Timestamp {
    Timestamp::parse(text).unwrap()
}

fn minutes(minutes: i64) -> Millis {
    Millis::from_minutes(minutes)
}

fn own(key: u32) -> PackedLimit {
    PackedLimit::Allotment { pause_type: PauseTypeKey::new(key) }
}

fn pooled(key: u32) -> PackedLimit {
    PackedLimit::PoolAllotment { pool: PoolKey::new(key) }
}

fn switch_to(id: &str) -> OnExhausted {
    OnExhausted::SwitchTo { pause_type: id.parse().unwrap() }
}
