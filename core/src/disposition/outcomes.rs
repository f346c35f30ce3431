//! What a desk remembers of dispositions: what is set on what, the calls that are scheduled, the blacklists.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::blacklist::Blacklist;
use super::definitions::Dispositions;
use crate::clock::Timestamp;
use crate::definition::{
    BlacklistBlock, BlacklistScope, BlacklistSpec, BlockedCalls, CallDirection, ScheduledCall,
    Subject,
};
use crate::id::{AgentId, BlacklistId, DispositionId, QueueId};
use crate::matching::normalise::PhoneKey;

/// Dispositions as they are set, scheduled calls, and blacklists.
#[derive(Debug, Clone, Default)]
pub struct Outcomes {
    /// The definitions.
    pub definitions: Dispositions,
    /// One for each blacklist that is defined, in the same order.
    lists: Vec<Blacklist>,
    /// Dispositions that were ever set: these are archived, not deleted.
    used: BTreeSet<DispositionId>,
    subjects: BTreeMap<Subject, Outcome>,
    /// Scheduled calls: when, and the number of the subject.
    calls: BTreeMap<(Timestamp, u64), Subject>,
    last_number: u64,
}

/// What is set on one subject.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Outcome {
    /// The number of the subject, in the order in which they came.
    number: u64,
    /// Its dispositions, in order.
    pub dispositions: Vec<DispositionId>,
    /// When it is to be called next.
    pub next_call: Option<Timestamp>,
    /// By whom; by anybody when absent.
    pub agent: Option<AgentId>,
}

impl Outcomes {
    /// Replaces the definitions. A blacklist keeps its numbers.
    pub fn define(&mut self, definitions: Dispositions) {
        let mut present: BTreeMap<BlacklistId, Blacklist> = self
            .definitions
            .blacklists
            .iter()
            .map(|spec| spec.id.clone())
            .zip(std::mem::take(&mut self.lists))
            .collect();
        let lists = definitions.blacklists.iter();
        self.lists = lists.map(|spec| present.remove(&spec.id).unwrap_or_default()).collect();
        self.definitions = definitions;
    }

    /// What is set on a subject.
    pub fn outcome(&self, subject: &Subject) -> Option<&Outcome> {
        self.subjects.get(subject)
    }

    /// The dispositions of a subject.
    pub fn dispositions_of(&self, subject: &Subject) -> &[DispositionId] {
        self.outcome(subject).map_or(&[], |outcome| outcome.dispositions.as_slice())
    }

    /// Whether the disposition was ever set.
    pub fn was_used(&self, disposition: &DispositionId) -> bool {
        self.used.contains(disposition)
    }

    /// Notes that a disposition was set.
    pub fn note_used(&mut self, disposition: &DispositionId) {
        if !self.used.contains(disposition) {
            self.used.insert(disposition.clone());
        }
    }

    /// Sets the dispositions of a subject.
    pub fn save(&mut self, subject: &Subject, dispositions: &[DispositionId]) {
        for disposition in dispositions {
            self.note_used(disposition);
        }
        let number = self.last_number + 1;
        let outcome = self.subjects.entry(subject.clone()).or_insert_with(|| Outcome {
            number,
            dispositions: Vec::new(),
            next_call: None,
            agent: None,
        });
        self.last_number = self.last_number.max(outcome.number);
        outcome.dispositions = dispositions.to_vec();
    }

    /// Schedules the next call of a subject that has an outcome, or takes it away.
    pub fn schedule(&mut self, subject: &Subject, at: Option<Timestamp>, agent: Option<&AgentId>) {
        let Some(outcome) = self.subjects.get_mut(subject) else { return };
        if let Some(before) = outcome.next_call {
            self.calls.remove(&(before, outcome.number));
        }
        outcome.next_call = at;
        outcome.agent = agent.cloned();
        if let Some(at) = at {
            self.calls.insert((at, outcome.number), subject.clone());
        }
    }

    /// Forgets a subject: nothing is set on it, and no call is scheduled.
    pub fn forget(&mut self, subject: &Subject) {
        self.schedule(subject, None, None);
        self.subjects.remove(subject);
    }

    /// The first of the scheduled calls: when, the number of its subject, and the subject.
    pub fn first_call(&self) -> Option<(Timestamp, u64, &Subject)> {
        let ((at, number), subject) = self.calls.first_key_value()?;
        Some((*at, *number, subject))
    }

    /// The scheduled calls, the next ones first.
    pub fn calls(&self) -> impl Iterator<Item = ScheduledCall> {
        self.calls.iter().map(|((at, _), subject)| ScheduledCall {
            subject: subject.clone(),
            next_call_at: *at,
            agent: self.outcome(subject).and_then(|outcome| outcome.agent.clone()),
        })
    }

    /// The numbers of a blacklist.
    pub fn blacklist(&self, id: &BlacklistId) -> Option<&Blacklist> {
        self.lists.get(self.place(id)?)
    }

    /// The numbers of a blacklist, to be changed.
    pub fn blacklist_mut(&mut self, id: &BlacklistId) -> Option<&mut Blacklist> {
        let place = self.place(id)?;
        self.lists.get_mut(place)
    }

    /// Each blacklist with its numbers, in the order of their definition.
    pub fn blacklists(&self) -> impl Iterator<Item = (&BlacklistSpec, &Blacklist)> {
        self.definitions.blacklists.iter().zip(&self.lists)
    }

    /// The blacklists that block a call from or to a number, on a queue or on none: none where it may go on.
    /// Archived ones block nothing.
    pub fn blocks(
        &self,
        number: PhoneKey,
        queue: Option<&QueueId>,
        direction: CallDirection,
        now: Timestamp,
    ) -> Vec<BlacklistBlock> {
        self.blacklists()
            .filter(|(_, list)| list.blocks(number, now))
            .filter(|(spec, _)| applies(spec, queue, direction))
            .map(|(spec, list)| BlacklistBlock {
                blacklist: spec.id.clone(),
                expires_at: list.expires_at(number).flatten(),
            })
            .collect()
    }

    fn place(&self, id: &BlacklistId) -> Option<usize> {
        self.definitions.blacklists.iter().position(|spec| spec.id == *id)
    }
}

fn applies(spec: &BlacklistSpec, queue: Option<&QueueId>, direction: CallDirection) -> bool {
    let way = match spec.blocks {
        BlockedCalls::Both => true,
        BlockedCalls::Inbound => direction == CallDirection::Inbound,
        BlockedCalls::Outbound => direction == CallDirection::Outbound,
    };
    let place = match &spec.scope {
        BlacklistScope::Global => true,
        BlacklistScope::Queues { queues } => queue.is_some_and(|queue| queues.contains(queue)),
    };
    !spec.archived && way && place
}

/// Outcomes as they are stored. Definitions are stored as JSON, since they are what hosts wrote.
#[derive(Serialize, Deserialize)]
struct Stored {
    definitions: String,
    lists: Vec<Blacklist>,
    used: BTreeSet<DispositionId>,
    subjects: BTreeMap<Subject, Outcome>,
    last_number: u64,
}

impl Serialize for Outcomes {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Stored {
            definitions: serde_json::to_string(&self.definitions).unwrap_or_default(),
            lists: self.lists.clone(),
            used: self.used.clone(),
            subjects: self.subjects.clone(),
            last_number: self.last_number,
        }
        .serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Outcomes {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        use serde::de::Error as _;
        let stored = Stored::deserialize(deserializer)?;
        let definitions: Dispositions =
            serde_json::from_str(&stored.definitions).map_err(D::Error::custom)?;
        if definitions.blacklists.len() != stored.lists.len() {
            return Err(D::Error::custom("the blacklists do not go with their definitions"));
        }
        let mut calls = BTreeMap::new();
        for (subject, outcome) in &stored.subjects {
            if outcome.number == 0 || outcome.number > stored.last_number {
                return Err(D::Error::custom("a subject has a number that was not given"));
            }
            if let Some(at) = outcome.next_call
                && calls.insert((at, outcome.number), subject.clone()).is_some()
            {
                return Err(D::Error::custom("two subjects have one number"));
            }
        }
        let Stored { lists, used, subjects, last_number, .. } = stored;
        Ok(Self { definitions, lists, used, subjects, calls, last_number })
    }
}
