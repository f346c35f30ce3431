//! Persons who were erased: entries of the log without their values, and desks that were kept.

use std::collections::BTreeSet;

use super::facade::Desk;
use super::output::Call;
use super::rights::Who;
use super::state::State;
use crate::clock::Timestamp;
use crate::definition::{Error, EventRecord};
use crate::directory::Owner;
use crate::id::{ActorId, PersonId, PersonKey};
use crate::pack::Pack;

impl Desk {
    /// Erases every personal value of persons, and of everyone merged with them, from a desk that was kept: one that a
    /// snapshot gave. Time does not move and nothing is told; those who are not known are passed over. For the running
    /// desk there is the command `ErasePersons`, for logs [`erase_log`](crate::replay::erase_log).
    pub fn erase(&mut self, persons: &[PersonId]) {
        let directory = &self.state.directory;
        let mut all = BTreeSet::new();
        for person in persons {
            let Some(key) = directory.person_key(person) else { continue };
            let root = directory.person_root(key);
            let members = directory.forest(Owner::Person).subtree(root.get());
            all.extend(
                members.into_iter().map(|place| self.state.person_name(PersonKey::new(place))),
            );
        }
        self.state.erase(&all.into_iter().collect::<Vec<_>>());
    }

    /// As an accepted command whose values were erased is done again from the log.
    pub(crate) fn redo_redacted(
        &mut self,
        now: Timestamp,
        forced: bool,
        actor: &ActorId,
        told: &[EventRecord],
        persons: &[PersonId],
    ) -> Result<(), Error> {
        let unknown = || State::denied_stranger(actor, crate::Right::PersonErase);
        let who = self.state.who(actor).ok_or_else(unknown)?;
        self.state.run_redacted(now, forced, who, told, persons)
    }
}

impl State {
    /// A tick, and then what is told to have happened: nothing is decided again.
    fn run_redacted(
        &mut self,
        now: Timestamp,
        forced: bool,
        who: Who,
        told: &[EventRecord],
        persons: &[PersonId],
    ) -> Result<(), Error> {
        let effective = self.effective(now, forced)?;
        let prior = self.clock.unwrap_or(effective);
        let target = self.unfinished.map_or(effective, |unfinished| unfinished.max(effective));
        let before = self.output.last_event();
        self.fire_until(target, now, None);
        let fired = usize::try_from(self.output.last_event() - before).unwrap_or(usize::MAX);
        for record in told.iter().skip(fired) {
            let unreadable = |because: &str| Error::LogUnreadable {
                entry: self.output.last_entry() + 1,
                because: String::from(because),
            };
            let event = record.event.pack(&self.names);
            let event = event.ok_or_else(|| unreadable("an event names what is unknown"))?;
            let by = self.who(&record.actor).ok_or_else(|| unreadable("an actor is unknown"))?;
            self.apply(record.at, by, &event);
            self.output.push(record.at, record.observed_at, by, event);
        }
        self.erase(persons);
        for agent in persons.iter().flat_map(|person| self.agents_of(person)).collect::<Vec<_>>() {
            self.arm(agent);
        }
        let call = Call { prior, given: now, effective: target, forced, who, fired: true };
        self.output.finish(call, None);
        self.note_entry(who, self.output.last_entry());
        self.timers.end_call();
        Ok(())
    }
}
