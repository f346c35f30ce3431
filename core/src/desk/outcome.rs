//! Dispositions: what the commands about them come to, and what their events do.

use std::collections::BTreeSet;

use super::decide::{invalid, violation};
use super::query::Asker;
use super::state::{State, Turn};
use super::timers::Due;
use crate::definition::{
    BlacklistSkip, BlacklistSource, CardKind, CardRef, DispositionSpec, Error, OutcomeSave,
    PackedCommand, PackedEvent, Subject,
};
use crate::disposition::{Dispositions, ExpiryTerm, SubjectBefore, check_save, next_call_at};
use crate::id::{CardId, DispositionId, QueueId};
use crate::status::upsert;

/// Where scheduled calls stand among timers of one instant.
const CALL_RANK: u8 = 13;

impl State {
    pub(crate) fn decide_disposition(
        &mut self,
        turn: Turn,
        command: &PackedCommand,
    ) -> Result<(), Error> {
        use PackedCommand as C;
        match command {
            C::DefineDispositions { dispositions } => {
                self.define_dispositions(turn, dispositions.to_vec())
            }
            C::CloneDisposition { source, disposition, name, relations } => {
                let clone = self.cloned(source, disposition, name, *relations)?;
                self.define_dispositions(turn, vec![clone])
            }
            C::RelateDisposition { disposition, categories, queues, record_types } => {
                let mut spec = self.disposition(disposition)?.clone();
                spec.categories = categories.to_vec();
                spec.queues = queues.iter().map(|queue| self.names.queues.name(*queue)).collect();
                spec.record_types = record_types.to_vec();
                self.define_dispositions(turn, vec![spec])
            }
            C::DeleteDisposition { disposition } => self.delete_disposition(turn, disposition),
            C::DefineRecordTypes { record_types } => {
                let mut changed = self.outcomes.definitions.clone();
                upsert(&mut changed.record_types, record_types.to_vec(), |spec| &spec.id);
                let record_types = record_types.clone();
                self.redefine(turn, &changed, PackedEvent::RecordTypesDefined { record_types })
            }
            C::SaveOutcome { save } => self.save_outcome(turn, save),
            C::ForgetOutcome { subject } => {
                if self.outcomes.outcome(subject).is_some() {
                    let subject = Box::new(subject.clone());
                    self.emit(turn, PackedEvent::OutcomeForgotten { subject });
                }
                Ok(())
            }
            _ => Err(Error::Internal { what: String::from("not about dispositions") }),
        }
    }

    /// The disposition of this id.
    pub(crate) fn disposition(&self, id: &DispositionId) -> Result<&DispositionSpec, Error> {
        self.outcomes.definitions.disposition(id).ok_or_else(|| Error::Unknown {
            kind: String::from("disposition"),
            id: String::from(id.as_str()),
        })
    }

    /// Checks the disposition of a wrap-up, where the desk has any to check it against.
    pub(crate) fn check_disposition(&self, id: &DispositionId) -> Result<(), Error> {
        if self.outcomes.definitions.dispositions.is_empty() {
            return Ok(());
        }
        if self.disposition(id)?.archived {
            let because = String::from("it is archived");
            return Err(Error::DispositionRefused { disposition: id.clone(), because });
        }
        Ok(())
    }

    /// Whether there is a queue of this id.
    pub(crate) fn is_queue(&self, queue: &QueueId) -> bool {
        self.names.queues.key(queue.as_str()).is_some()
    }

    /// Everything that keeps a save of an asker from being done.
    pub(crate) fn save_violations(
        &self,
        asker: Asker,
        save: &OutcomeSave,
    ) -> Vec<crate::Violation> {
        let rules = &self.outcomes.definitions;
        let zone = &self.definitions.policies.zone;
        let before = self.subject_before(asker, save);
        let mut violations = check_save(rules, save, &before, zone, self.now());
        let agent = save.next_call.as_ref().and_then(|next_call| next_call.agent.as_ref());
        if let Some(agent) = agent.filter(|agent| self.names.agents.key(agent.as_str()).is_none()) {
            let expected = "an agent that there is";
            let wrong = violation("UnknownReference", "next_call.agent", expected, agent.as_str());
            violations.push(wrong);
        }
        if save.region.as_deref().is_some_and(|region| super::blacklist::region(region).is_none()) {
            violations.push(super::blacklist::bad_region("region"));
        }
        violations
    }

    /// The dispositions of a subject; and of its card, where there is one, what it has and requires.
    fn subject_before(&self, asker: Asker, save: &OutcomeSave) -> SubjectBefore<'_> {
        let dispositions = self.outcomes.dispositions_of(&save.subject);
        let card = card_of(&save.subject).filter(|card| self.fields.card(card).is_some());
        let Some(card) = card else { return SubjectBefore { dispositions, ..Default::default() } };
        let required = |id: &DispositionId| {
            let scope = self.card_scope(&card, Some(id), asker);
            (id.clone(), self.fields.required(&scope))
        };
        let validated = |id: &&DispositionId| {
            self.outcomes.definitions.disposition(id).is_some_and(|spec| spec.validation)
        };
        let asked: BTreeSet<&DispositionId> = save.dispositions.iter().filter(validated).collect();
        SubjectBefore {
            dispositions,
            filled: self.fields.filled(&card),
            required: asked.into_iter().map(required).collect(),
        }
    }

    fn define_dispositions(
        &mut self,
        turn: Turn,
        dispositions: Vec<DispositionSpec>,
    ) -> Result<(), Error> {
        let mut changed = self.outcomes.definitions.clone();
        upsert(&mut changed.dispositions, dispositions.clone(), |spec| &spec.id);
        let dispositions = dispositions.into_boxed_slice();
        self.redefine(turn, &changed, PackedEvent::DispositionsDefined { dispositions })
    }

    /// Lets the definitions be changed, if they can be used then and differ from the present ones.
    pub(super) fn redefine(
        &mut self,
        turn: Turn,
        changed: &Dispositions,
        event: PackedEvent,
    ) -> Result<(), Error> {
        if *changed == self.outcomes.definitions {
            return Ok(());
        }
        invalid(changed.violations(&|queue| self.is_queue(queue)))?;
        self.emit(turn, event);
        Ok(())
    }

    fn cloned(
        &self,
        source: &DispositionId,
        disposition: &DispositionId,
        name: &str,
        relations: bool,
    ) -> Result<DispositionSpec, Error> {
        let source = self.disposition(source)?;
        let mut violations = Vec::new();
        if self.outcomes.definitions.disposition(disposition).is_some() {
            let expected = "an id that is not used";
            violations.push(violation("Duplicate", "disposition", expected, disposition.as_str()));
        }
        if source.name.trim().to_lowercase() == name.trim().to_lowercase() {
            let expected = "another name than that of the template";
            violations.push(violation("Duplicate", "name", expected, "the same"));
        }
        invalid(violations)?;
        let mut clone = source.clone();
        clone.id = disposition.clone();
        clone.name = String::from(name);
        clone.archived = false;
        if !relations {
            clone.categories.clear();
            clone.queues.clear();
            clone.record_types.clear();
        }
        Ok(clone)
    }

    fn delete_disposition(&mut self, turn: Turn, id: &DispositionId) -> Result<(), Error> {
        self.disposition(id)?;
        let in_use = |because: &str| {
            Err(Error::DispositionInUse { disposition: id.clone(), because: because.into() })
        };
        if self.outcomes.was_used(id) {
            return in_use("it was set");
        }
        let mut required =
            self.outcomes.definitions.record_types.iter().flat_map(|spec| &spec.required);
        if required.any(|field| field.dispositions.contains(id)) {
            return in_use("a record type requires a field with it");
        }
        let names_it = |missing: &crate::MissingDisposition| match missing {
            crate::MissingDisposition::Timeout { disposition } => disposition == id,
            crate::MissingDisposition::Overdue => false,
        };
        if self.definitions.teams.iter().any(|team| names_it(&team.missing_disposition)) {
            return in_use("a team closes wrap-ups with it");
        }
        self.emit(turn, PackedEvent::DispositionDeleted { disposition: id.clone() });
        Ok(())
    }

    /// The save, then what comes into blacklists, then the next call.
    fn save_outcome(&mut self, turn: Turn, save: &OutcomeSave) -> Result<(), Error> {
        invalid(self.save_violations(Some(turn.who), save))?;
        let before = self.outcomes.outcome(&save.subject);
        let set_before = before.map_or(&[][..], |outcome| outcome.dispositions.as_slice());
        let next_before = before.map(|outcome| (outcome.next_call, outcome.agent.clone()));
        let added: Vec<DispositionId> =
            save.dispositions.iter().filter(|id| !set_before.contains(id)).cloned().collect();
        let zone = &self.definitions.policies.zone;
        let next = save.next_call.as_ref().and_then(|next_call| next_call_at(next_call, zone));
        let agent = save.next_call.as_ref().and_then(|next_call| next_call.agent.clone());
        let is_new = before.is_none() && (!save.dispositions.is_empty() || next.is_some());
        if is_new || set_before != save.dispositions {
            let event = PackedEvent::OutcomeSaved {
                subject: Box::new(save.subject.clone()),
                dispositions: save.dispositions.clone().into(),
                added: added.clone().into(),
            };
            self.emit(turn, event);
        }
        for disposition in &added {
            self.add_number_of(turn, save, disposition);
        }
        let subject = Box::new(save.subject.clone());
        match (next_before.unwrap_or_default(), next) {
            ((Some(before), by), Some(at)) if before == at && by == agent => {}
            (_, Some(next_call_at)) => {
                let agent = Box::new(agent);
                let event = PackedEvent::NextCallScheduled { subject, next_call_at, agent };
                self.emit(turn, event);
            }
            ((Some(_), _), None) => self.emit(turn, PackedEvent::NextCallCancelled { subject }),
            ((None, _), None) => {}
        }
        Ok(())
    }

    /// A disposition was newly set: its blacklist takes the number, or it is told why not.
    fn add_number_of(&mut self, turn: Turn, save: &OutcomeSave, id: &DispositionId) {
        let Some(spec) = self.outcomes.definitions.disposition(id) else { return };
        let Some(blacklist) = spec.blacklist.clone() else { return };
        let until = match spec.expiry.as_deref().map(ExpiryTerm::parse) {
            Some(Ok(term)) => {
                term.after(turn.at, &self.definitions.policies.zone).map(Some).map_err(|_| ())
            }
            _ => Ok(None),
        };
        let archived = self.outcomes.definitions.blacklist(&blacklist).is_none_or(|it| it.archived);
        let number = super::blacklist::read_number(
            save.number.as_deref(),
            self.region_or_own(save.region.as_deref()),
        );
        let (number, until) = match (number, until) {
            _ if archived => return self.skip(turn, save, blacklist, BlacklistSkip::Archived),
            (Err(reason), _) => return self.skip(turn, save, blacklist, reason),
            (_, Err(())) => {
                return self.skip(turn, save, blacklist, BlacklistSkip::ExpiryOutOfRange);
            }
            (Ok(number), Ok(until)) => (number, until),
        };
        let (disposition, subject) = (id.clone(), save.subject.clone());
        let source = BlacklistSource::Disposition { disposition, subject };
        self.add_number(turn, blacklist, number, source, until, None);
    }

    fn skip(
        &mut self,
        turn: Turn,
        save: &OutcomeSave,
        blacklist: crate::id::BlacklistId,
        reason: BlacklistSkip,
    ) {
        let (subject, blacklist) = (Box::new(save.subject.clone()), Box::new(blacklist));
        self.emit(turn, PackedEvent::BlacklistSkipped { subject, blacklist, reason });
    }

    /// The first of the scheduled calls is due.
    pub(crate) fn fire_call(&mut self, turn: Turn) {
        let Some((_, _, subject)) = self.outcomes.first_call() else { return };
        let agent = self.outcomes.outcome(subject).and_then(|outcome| outcome.agent.clone());
        let (subject, agent) = (Box::new(subject.clone()), Box::new(agent));
        self.emit(turn, PackedEvent::NextCallDue { subject, agent });
    }

    /// What an event about dispositions does.
    pub(crate) fn apply_outcome(&mut self, event: &PackedEvent) {
        use PackedEvent as E;
        let outcomes = &mut self.outcomes;
        match event {
            E::DispositionsDefined { dispositions } => {
                let mut changed = outcomes.definitions.clone();
                upsert(&mut changed.dispositions, dispositions.to_vec(), |spec| &spec.id);
                outcomes.define(changed);
            }
            E::DispositionDeleted { disposition } => {
                let mut changed = outcomes.definitions.clone();
                changed.dispositions.retain(|spec| spec.id != *disposition);
                outcomes.define(changed);
            }
            E::RecordTypesDefined { record_types } => {
                let mut changed = outcomes.definitions.clone();
                upsert(&mut changed.record_types, record_types.to_vec(), |spec| &spec.id);
                outcomes.define(changed);
            }
            E::OutcomeSaved { subject, dispositions, .. } => outcomes.save(subject, dispositions),
            E::OutcomeForgotten { subject } => outcomes.forget(subject),
            E::NextCallScheduled { subject, next_call_at, agent } => {
                outcomes.schedule(subject, Some(*next_call_at), (**agent).as_ref());
            }
            E::NextCallCancelled { subject } | E::NextCallDue { subject, .. } => {
                outcomes.schedule(subject, None, None);
            }
            _ => {}
        }
    }

    /// When the first scheduled call is due: after timers of agents at the same instant.
    #[inline]
    pub(crate) fn call_due(&self) -> Option<Due> {
        let (at, number, _) = self.outcomes.first_call()?;
        // Numbers of subjects beyond this only share a place in the order.
        Some(Due::new(at, CALL_RANK, u32::try_from(number).unwrap_or(u32::MAX)))
    }
}

/// The card of a subject, if subjects of its kind have cards and its id can be that of one.
fn card_of(subject: &Subject) -> Option<CardRef> {
    let (kind, id) = match subject {
        Subject::Activity { .. } => return None,
        Subject::Ticket { ticket } => (CardKind::Ticket, ticket.as_str()),
        Subject::Record { record } => (CardKind::CampaignRecord, record.as_str()),
    };
    Some(CardRef { kind, id: CardId::new(id).ok()? })
}
