//! Erasing persons from a log: what happened stays, what it says of them goes.

use std::collections::{BTreeMap, BTreeSet};

use crate::catalogue::Catalogue;
use crate::definition::{
    AgentSpec, CardKind, CardRef, Command, ContactChange, ContactRef, Event, ExchangeKind,
    LogAction, LogEntry, MergeOrder, PersonSpec,
};
use crate::directory::{field_of, is_personal};
use crate::id::{ActorId, AgentId, PersonId};
use crate::json::Json;

/// The log without the personal values of persons, and of everyone who is merged with one of them at its end.
///
/// An entry that carries such a value, or whose decision depended on one, is redacted: it keeps its events, with the
/// values blanked, and is applied from them when it is replayed. Order, counts, instants and ids stay. The replay of
/// what this gives is the desk of the whole log, [erased](crate::Desk::erase): the same bytes.
pub fn erase_log(log: Vec<LogEntry>, persons: &[PersonId]) -> Vec<LogEntry> {
    let mut erasing = Erasing::of(&log, persons);
    log.into_iter().map(|entry| erasing.erase(entry)).collect()
}

/// Who is erased, and the merges that hold where the log has come to.
struct Erasing {
    persons: BTreeSet<PersonId>,
    merges: BTreeMap<u32, Vec<PersonId>>,
    /// Agents who act for a person of another id.
    agents: BTreeMap<AgentId, ActorId>,
}

impl Erasing {
    /// Everyone who is merged with one of the persons when the log ends.
    fn of(log: &[LogEntry], persons: &[PersonId]) -> Self {
        let mut live: BTreeMap<u32, Vec<PersonId>> = BTreeMap::new();
        for record in log.iter().flat_map(|entry| &entry.events) {
            match &record.event {
                Event::ContactsMerged { merge, order } => drop(live.insert(*merge, parties(order))),
                Event::MergeUndone { merge, .. } => drop(live.remove(merge)),
                _ => {}
            }
        }
        let persons = joined(&live, persons.iter().cloned().collect());
        Self { persons, merges: BTreeMap::new(), agents: BTreeMap::new() }
    }

    fn erase(&mut self, mut entry: LogEntry) -> LogEntry {
        let mut named = BTreeSet::new();
        for record in &mut entry.events {
            self.name_event(&record.event, &mut named);
            self.blank(&mut record.event);
        }
        entry.action = match entry.action {
            LogAction::Accepted { command } => {
                self.name_command(&command, &mut named);
                if named.is_empty() && !depends_on_values(&command) {
                    LogAction::Accepted { command }
                } else {
                    LogAction::Redacted {
                        command: command_name(&command),
                        persons: named.into_iter().collect(),
                    }
                }
            }
            // Redacted before, for others.
            LogAction::Redacted { command, persons } => {
                named.extend(persons);
                LogAction::Redacted { command, persons: named.into_iter().collect() }
            }
            LogAction::Advance => LogAction::Advance,
        };
        entry
    }

    fn note_agents(&mut self, agents: &[AgentSpec]) {
        for AgentSpec { id, person, .. } in agents {
            match person {
                Some(person) => drop(self.agents.insert(id.clone(), person.clone())),
                None => drop(self.agents.remove(id)),
            }
        }
    }

    /// For whom an agent acts.
    fn person_of(&self, agent: &AgentId) -> Option<PersonId> {
        let actor = self.agents.get(agent).map_or(agent.as_str(), ActorId::as_str);
        PersonId::new(actor).ok()
    }

    fn is_agent_of(&self, agent: &AgentId) -> bool {
        self.person_of(agent).is_some_and(|person| self.has(&person))
    }

    /// Everyone on the card of a merge.
    fn merged_by(&self, merge: u32) -> BTreeSet<PersonId> {
        let parties = self.merges.get(&merge).into_iter().flatten().cloned().collect();
        joined(&self.merges, parties)
    }

    fn has(&self, person: &PersonId) -> bool {
        self.persons.contains(person)
    }

    /// Collects the erased persons of an event.
    fn name_event(&mut self, event: &Event, named: &mut BTreeSet<PersonId>) {
        use Event as E;
        match event {
            E::AgentsDefined { agents } => self.note_agents(agents),
            E::PersonCreated { person, .. } => self.name([&person.id], named),
            E::PersonEdited { person, .. }
            | E::PersonDeleted { person }
            | E::PersonaSet { person, .. } => self.name([person], named),
            E::PersonLoggedIn { log_in } => self.name([&log_in.person], named),
            E::AttachedByDomain { persons, .. } | E::PersonsErased { persons } => {
                self.name(persons, named);
            }
            E::NoteAdded { note } => self.name_contact(&note.contact, named),
            E::ImportApplied { kind: ExchangeKind::Persons, rows, .. } => {
                let ids: Vec<PersonId> =
                    rows.iter().filter_map(|row| PersonId::new(&row.id).ok()).collect();
                self.name(&ids, named);
            }
            E::FileLinked { file } => self.name_contact(&file.contact, named),
            E::CardAdded { card, .. }
            | E::CardEdited { card, .. }
            | E::CardMoved { card, .. }
            | E::CardRemoved { card } => self.name_card(card, named),
            E::ContactsMerged { merge, order } => {
                self.merges.insert(*merge, parties(order));
                self.name(&self.merged_by(*merge), named);
            }
            E::MergeUndone { merge, .. } => {
                self.name(&self.merged_by(*merge), named);
                self.merges.remove(merge);
            }
            E::DuplicateDismissed { one, other } => {
                self.name_contact(one, named);
                self.name_contact(other, named);
            }
            _ => {}
        }
    }

    /// Collects the erased persons of a command: it may have had no event, and yet carry a value. It may name a record
    /// that is merged with an erased one by then.
    fn name_command(&self, command: &Command, named: &mut BTreeSet<PersonId>) {
        use Command as C;
        let mut told = BTreeSet::new();
        let mut tell = |contact: &ContactRef| {
            if let ContactRef::Person { person } = contact {
                told.insert(person.clone());
            }
        };
        match command {
            C::AddNote { note } => tell(&note.contact),
            C::LinkFile { file } => tell(&file.contact),
            C::DismissDuplicate { one, other } => {
                tell(one);
                tell(other);
            }
            C::AddCard { card, .. } | C::EditCard { card, .. } if card.kind == CardKind::User => {
                told.extend(PersonId::new(card.id.as_str()));
            }
            C::ErasePersons { persons, .. } => told.extend(persons.iter().cloned()),
            C::CreatePerson { person, .. } => drop(told.insert(person.id.clone())),
            C::EditPerson { person, .. } | C::SetPersona { person, .. } => {
                told.insert(person.clone());
            }
            C::NoteRequest { request } => drop(told.insert(request.person.clone())),
            C::NoteCall { call } => drop(told.insert(call.person.clone())),
            C::NoteLogIn { log_in } => drop(told.insert(log_in.person.clone())),
            // What an agent says of a pause makes it another pause. It is his own, whomever his record is merged with.
            C::Pause { agent, .. }
            | C::ForcePause { agent, .. }
            | C::RequestPause { agent, .. }
            | C::CorrectInterval { agent, .. } => self.name(&self.person_of(agent), named),
            _ => {}
        }
        if !told.is_empty() {
            self.name(&joined(&self.merges, told), named);
        }
    }

    fn name<'a>(
        &self,
        persons: impl IntoIterator<Item = &'a PersonId>,
        named: &mut BTreeSet<PersonId>,
    ) {
        named.extend(persons.into_iter().filter(|person| self.has(person)).cloned());
    }

    fn name_contact(&self, contact: &ContactRef, named: &mut BTreeSet<PersonId>) {
        if let ContactRef::Person { person } = contact {
            self.name([person], named);
        }
    }

    fn name_card(&self, card: &CardRef, named: &mut BTreeSet<PersonId>) {
        if let (CardKind::User, Ok(person)) = (card.kind, PersonId::new(card.id.as_str())) {
            self.name([&person], named);
        }
    }

    fn is_of(&self, contact: &ContactRef) -> bool {
        matches!(contact, ContactRef::Person { person } if self.has(person))
    }

    fn is_card_of(&self, card: &CardRef) -> bool {
        card.kind == CardKind::User
            && PersonId::new(card.id.as_str()).is_ok_and(|person| self.has(&person))
    }

    /// Takes personal values out of an event.
    fn blank(&self, event: &mut Event) {
        use Event as E;
        match event {
            E::PersonCreated { person, .. } if self.has(&person.id) => {
                *person = PersonSpec {
                    organisation: person.organisation.take(),
                    other_organisations: std::mem::take(&mut person.other_organisations),
                    department: person.department.take(),
                    notifications: person.notifications,
                    consent: person.consent,
                    account: person.account,
                    ..PersonSpec::new(person.id.clone(), person.group.clone(), "")
                };
            }
            E::PersonEdited { person, changes, .. } if self.has(person) => {
                changes.retain(|change: &ContactChange| !is_personal(field_of(change)));
            }
            E::PersonLoggedIn { log_in } if self.has(&log_in.person) => log_in.address = None,
            E::PersonaSet { person, persona, .. } if self.has(person) => *persona = None,
            E::PauseStarted { agent, comment, .. }
            | E::DeferredChangeSet { agent, comment, .. }
            | E::PauseRequested { agent, comment, .. }
            | E::IntervalCorrected { agent, comment, .. }
                if self.is_agent_of(agent) =>
            {
                *comment = None;
            }
            E::NoteAdded { note } if self.is_of(&note.contact) => note.text.clear(),
            E::ImportApplied { kind: ExchangeKind::Persons, rows, .. } => {
                for row in rows.iter_mut() {
                    if PersonId::new(&row.id).is_ok_and(|person| self.has(&person)) {
                        row.undo.clear();
                        row.fields = None;
                    }
                }
            }
            E::FileLinked { file } if self.is_of(&file.contact) => file.name.clear(),
            E::CardAdded { card, values, .. } | E::CardEdited { card, values, .. }
                if self.is_card_of(card) =>
            {
                *values = Json::of(&serde_json::Value::Object(serde_json::Map::new()));
            }
            _ => {}
        }
    }
}

/// Persons, and everyone who is merged with one of them.
fn joined(
    merges: &BTreeMap<u32, Vec<PersonId>>,
    mut persons: BTreeSet<PersonId>,
) -> BTreeSet<PersonId> {
    loop {
        let before = persons.len();
        for merged in merges.values() {
            if merged.iter().any(|person| persons.contains(person)) {
                persons.extend(merged.iter().cloned());
            }
        }
        if persons.len() == before {
            return persons;
        }
    }
}

/// The persons of a merge.
fn parties(order: &MergeOrder) -> Vec<PersonId> {
    let all = [&order.survivor].into_iter().chain(&order.sources);
    all.filter_map(|contact| match contact {
        ContactRef::Person { person } => Some(person.clone()),
        ContactRef::Organisation { .. } => None,
    })
    .collect()
}

/// Whether a command was decided by a plan over values of many: without some of them, the plan is another.
fn depends_on_values(command: &Command) -> bool {
    matches!(
        command,
        Command::AttachByDomain { .. }
            | Command::ApplyImport { .. }
            | Command::UndoImport { .. }
            | Command::ApplyFieldChange { .. }
            | Command::UndoFieldChange { .. }
    )
}

/// The name of a command, as it stands on the wire.
fn command_name(command: &Command) -> String {
    let variant = Command::ITEM.variant(crate::catalogue::Fields::kind(command));
    String::from(variant.map_or("", |variant| variant.name))
}
