//! Erasing: no personal value is left; ids, instants and counts stay.

use super::Directory;
use super::values::Owner;
use crate::id::PersonKey;

impl Directory {
    pub(crate) fn take_erased(&mut self, key: PersonKey) {
        self.forget_person(key.get());
        self.forget_differences(Owner::Person, key.get());
        if let Some(person) = self.persons.get_mut(key.get()) {
            person.record.erase();
            if let Some(history) = &mut person.history {
                history.personas.clear();
                if let Some((_, address)) = &mut history.log_in {
                    *address = None;
                }
                if **history == super::History::default() {
                    person.history = None;
                }
            }
        }
        self.note_person(key.get());
    }

    /// For how many tenants a record has a persona.
    pub(crate) fn number_of_personas(&self, key: PersonKey) -> usize {
        let history = self.person(key).and_then(|person| person.history.as_deref());
        history.map_or(0, |history| history.personas.len())
    }
}
