//! Everything that can happen to an agent's presence, walked breadth first, so that the first way found to
//! anything is a shortest one.

use std::collections::{BTreeMap, VecDeque};

use crate::definition::Setter;
use crate::status::graph::Graph;
use crate::status::lookup::Lookup;

/// How many steps a trace has at most; traces of hostile definitions would fill the memory.
const SHOWN: usize = 100;

/// The presence of one agent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Presence {
    /// The place of the status.
    pub(super) status: usize,
    /// Whether a person set it, so that log-in and log-out keep it.
    pub(super) by_hand: bool,
    /// Whether the agent is logged in.
    pub(super) logged_in: bool,
}

#[derive(Debug, Clone, Copy)]
enum Cause {
    Login,
    Logout,
    Set(Setter),
    Rule(usize),
}

/// How a presence was reached first.
#[derive(Debug, Clone, Copy)]
struct Step {
    /// What was before, and what led on; none at the start.
    before: Option<(Presence, Cause)>,
    /// How many steps it is from the start.
    length: usize,
}

/// What an agent's presence can come to, starting logged out, and how.
pub(super) struct Walk<'a> {
    lookup: &'a Lookup<'a>,
    on_login: usize,
    on_logout: usize,
    came: BTreeMap<Presence, Step>,
}

impl<'a> Walk<'a> {
    /// None where the status of log-in or log-out does not exist.
    pub(super) fn new(lookup: &'a Lookup<'a>, rules: &Graph) -> Option<Self> {
        let definitions = lookup.definitions;
        let on_login = *lookup.statuses.get(&definitions.on_login)?;
        let on_logout = *lookup.statuses.get(&definitions.on_logout)?;
        let mut walk = Self { lookup, on_login, on_logout, came: BTreeMap::new() };
        walk.run(rules);
        Some(walk)
    }

    fn run(&mut self, rules: &Graph) {
        // A status can be set from any other: each is tried until it has been set once.
        let mut settable: Vec<(usize, Setter)> = self.settable().collect();
        let start = Presence { status: self.on_logout, by_hand: false, logged_in: false };
        self.came.insert(start, Step { before: None, length: 0 });
        let mut pending = VecDeque::from([start]);
        while let Some(here) = pending.pop_front() {
            let length = self.came.get(&here).map_or(0, |step| step.length) + 1;
            let mut reach = |next: Presence, cause| {
                self.came.entry(next).or_insert_with(|| {
                    pending.push_back(next);
                    Step { before: Some((here, cause)), length }
                });
            };
            if !here.logged_in {
                let status = if here.by_hand { here.status } else { self.on_login };
                reach(Presence { status, logged_in: true, ..here }, Cause::Login);
                continue;
            }
            settable.retain(|(status, setter)| {
                let other = *status != here.status;
                if other {
                    let next = Presence { status: *status, by_hand: true, logged_in: true };
                    reach(next, Cause::Set(*setter));
                }
                !other
            });
            for arrow in rules.leaving(here.status) {
                let next = Presence { status: arrow.to, by_hand: false, logged_in: true };
                reach(next, Cause::Rule(arrow.by));
            }
            let status = if here.by_hand { here.status } else { self.on_logout };
            reach(Presence { status, logged_in: false, ..here }, Cause::Logout);
        }
    }

    /// The statuses that a person may set, with the least of those who may.
    fn settable(&self) -> impl Iterator<Item = (usize, Setter)> + use<'a> {
        let statuses = self.lookup.definitions.statuses.iter().enumerate();
        statuses.filter(|(_, spec)| !spec.archived).filter_map(|(place, spec)| {
            spec.settable_by.iter().min().map(|setter| (place, *setter))
        })
    }

    /// Whether a logged-in agent can come to have this status.
    pub(super) fn reaches(&self, status: usize) -> bool {
        self.logged_in(status, false) || self.logged_in(status, true)
    }

    /// Whether a logged-in agent can come to have this status in this way.
    pub(super) fn logged_in(&self, status: usize, by_hand: bool) -> bool {
        self.came.contains_key(&Presence { status, by_hand, logged_in: true })
    }

    /// Whether an agent can come to have this status without a person who sets it.
    pub(super) fn reaches_alone(&self, status: usize) -> bool {
        self.logged_in(status, false) || status == self.on_logout
    }

    /// Whether log-out and log-in lead an agent away from a status that no person has set.
    pub(super) fn sessions_leave(&self, status: usize) -> bool {
        self.on_login != status || self.on_logout != status
    }

    /// The status of log-in.
    pub(super) fn on_login(&self) -> usize {
        self.on_login
    }

    /// A shortest way to this presence: statuses, and between them what leads on. Of a very long one
    /// the last [`SHOWN`] steps.
    pub(super) fn trace(&self, presence: Presence) -> Option<Vec<String>> {
        let mut trace = vec![self.name(presence.status)];
        let mut step = *self.came.get(&presence)?;
        let hidden = step.length.saturating_sub(SHOWN);
        while let Some((before, cause)) = step.before.filter(|_| step.length > hidden) {
            trace.push(self.cause(cause));
            trace.push(self.name(before.status));
            step = *self.came.get(&before)?;
        }
        if hidden > 0 {
            trace.push(format!("… after {hidden} steps"));
        }
        trace.reverse();
        Some(trace)
    }

    fn name(&self, status: usize) -> String {
        let spec = self.lookup.definitions.statuses.get(status);
        spec.map(|spec| format!("statuses[{}]", spec.id)).unwrap_or_default()
    }

    fn cause(&self, cause: Cause) -> String {
        match cause {
            Cause::Login => String::from("login"),
            Cause::Logout => String::from("logout"),
            Cause::Set(setter) => format!("set_presence by {setter:?}"),
            Cause::Rule(place) => {
                let rule = self.lookup.definitions.rules.get(place);
                rule.map(|rule| format!("rules[{}]", rule.id)).unwrap_or_default()
            }
        }
    }
}
