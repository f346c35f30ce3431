//! Custom fields of cards: commands, events and queries.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use super::query::Asker;
use super::rights::Who;
use super::state::{State, Turn};
use crate::clock::Zone;
use crate::definition::{
    Answer, CardKind, CardRef, Error, PackedCommand, PackedEvent, Query, SubjectKind,
};
use crate::field::{Edit, Schema, Scope, Viewer, sections};
use crate::id::{CardId, DispositionId, FieldId};
use crate::json::Json;

impl State {
    /// Decides a command about fields or cards.
    pub(crate) fn change_fields(
        &mut self,
        turn: Turn,
        command: &PackedCommand,
    ) -> Result<(), Error> {
        use PackedCommand as C;
        use PackedEvent as E;
        let book = &self.fields;
        let event = match command {
            C::DefineFieldGroups { groups } => {
                book.check_groups(groups)?;
                let known = &book.definitions().groups;
                if groups.iter().all(|group| known.contains(group)) {
                    return Ok(());
                }
                E::FieldGroupsDefined { groups: groups.clone() }
            }
            C::DefineFields { fields } => {
                let fields = book.check_fields(fields)?;
                if fields.iter().all(|field| book.definitions().fields.contains(field)) {
                    return Ok(());
                }
                E::FieldsDefined { fields: fields.into() }
            }
            C::SetFieldUses { user, card, fields } => {
                book.check_uses(*card, fields)?;
                E::FieldUsesSet { user: user.clone(), card: *card, fields: fields.clone() }
            }
            C::ApplyFieldChange { change, hash, count } => {
                let plan = book.check_apply(change, hash, *count, self.desk_zone())?;
                E::FieldChangeApplied {
                    number: book.next_change(),
                    change: change.clone(),
                    count: plan.count,
                    zone: self.desk_zone().clone(),
                }
            }
            C::UndoFieldChange { number } => {
                book.check_undo(*number)?;
                E::FieldChangeUndone { number: *number, zone: self.desk_zone().clone() }
            }
            C::ForgetFieldChange { number } => {
                book.check_remembered(*number)?;
                E::FieldChangeForgotten { number: *number }
            }
            C::AddCard { card, user_group, record_type, values } => {
                self.remaining_card(card)?;
                if book.card(card).is_some() {
                    return Err(Error::CardExists { card: card.id.clone() });
                }
                let scope = Scope {
                    user_group: user_group.clone(),
                    record_type: record_type.clone(),
                    viewer: self.viewer(Some(turn.who)),
                    ..Scope::of(card.kind)
                };
                let edit = book.check_new_card(&scope, values)?;
                E::CardAdded {
                    card: card.clone(),
                    user_group: user_group.clone(),
                    record_type: record_type.clone(),
                    values: values_of(&edit),
                }
            }
            C::EditCard { card, values, outcome } => {
                let card = &self.remaining_card(card)?;
                let scope = self.card_scope(card, outcome.as_ref(), Some(turn.who));
                let edit = book.check_edit(&scope, card, values)?;
                if edit.is_empty() && outcome.is_none() {
                    return Ok(());
                }
                let (card, outcome) = (Box::new(card.clone()), outcome.clone());
                E::CardEdited { card, values: values_of(&edit), outcome }
            }
            C::MoveCard { card, user_group, record_type } => {
                let known = book.known_card(card)?;
                if known.user_group == *user_group && known.record_type == *record_type {
                    return Ok(());
                }
                let (user_group, record_type) = (user_group.clone(), record_type.clone());
                E::CardMoved { card: card.clone(), user_group, record_type }
            }
            C::RemoveCard { card } => {
                book.known_card(card)?;
                E::CardRemoved { card: card.clone() }
            }
            _ => return Err(Error::Internal { what: String::from("not a command about fields") }),
        };
        self.emit(turn, event);
        Ok(())
    }

    /// What an event about fields or cards does.
    pub(crate) fn apply_fields(&mut self, event: &PackedEvent) {
        use PackedEvent as E;
        let book = &mut self.fields;
        match event {
            E::FieldGroupsDefined { groups } => book.take_groups(groups),
            E::FieldsDefined { fields } => book.take_fields(fields),
            E::FieldUsesSet { user, card, fields } => book.take_uses(user, *card, fields),
            E::FieldChangeApplied { change, zone, .. } => book.take_change(change, zone),
            E::FieldChangeUndone { number, zone } => book.take_undo(*number, zone),
            E::FieldChangeForgotten { number } => book.take_forgetting(*number),
            E::CardAdded { card, user_group, record_type, values } => {
                let edit = edit_of(values);
                book.take_new_card(card, user_group.clone(), record_type.clone(), &edit);
            }
            E::CardEdited { card, values, .. } => book.take_edit(card, &edit_of(values)),
            E::CardMoved { card, user_group, record_type } => {
                book.take_move(card, user_group.clone(), record_type.clone());
            }
            E::CardRemoved { card } => book.take_removal(card),
            _ => {}
        }
    }

    /// Answers a question about fields or cards of an asker who may ask it.
    pub(super) fn query_fields(&self, asker: Asker, query: &Query) -> Result<Answer, Error> {
        let book = &self.fields;
        match query {
            Query::CardSchema { kind, id, user_group, record_type, outcome } => {
                let new = Scope {
                    user_group: user_group.clone(),
                    record_type: record_type.clone(),
                    ..Scope::of(*kind)
                };
                let scope = self.asked_scope(asker, new, id.as_ref(), outcome.as_ref())?;
                Ok(Answer::CardSchema { sections: sections(book.definitions(), &scope) })
            }
            Query::CardJsonSchema { kind, id, user_group, record_type, outcome } => {
                let new = Scope {
                    user_group: user_group.clone(),
                    record_type: record_type.clone(),
                    ..Scope::of(*kind)
                };
                let scope = self.asked_scope(asker, new, id.as_ref(), outcome.as_ref())?;
                let written = Schema::of_card(book.definitions(), &scope)?.to_json_schema();
                Ok(Answer::CardJsonSchema { schema: written.schema, notes: written.notes })
            }
            Query::CardValues { card } => {
                let known = book.known_card(card)?;
                let scope = book.scope(card, None, self.viewer(asker));
                let (values, dormant) = book.shown(&scope, card)?;
                Ok(Answer::CardValues {
                    user_group: known.user_group.clone(),
                    record_type: known.record_type.clone(),
                    values,
                    dormant,
                })
            }
            Query::CheckCard { card, values, outcome } => {
                let scope = self.card_scope(card, outcome.as_ref(), asker);
                match book.check_edit(&scope, card, values) {
                    Ok(_) => Ok(Answer::CardCheck { violations: Vec::new(), total: 0 }),
                    Err(Error::Invalid { violations, total }) => {
                        Ok(Answer::CardCheck { violations, total })
                    }
                    Err(other) => Err(other),
                }
            }
            Query::PlanFieldChange { change } => {
                Ok(Answer::FieldChangePlan { plan: book.plan(change, self.desk_zone())? })
            }
            Query::FieldDefinitions {} => {
                Ok(Answer::FieldDefinitions { set: book.definitions().clone() })
            }
            Query::FieldChanges {} => Ok(Answer::FieldChanges { changes: book.applied_changes() }),
            _ => Err(Error::Internal { what: String::from("not a query about fields") }),
        }
    }

    /// The scope of a known card, or of a new one.
    fn asked_scope(
        &self,
        asker: Asker,
        new: Scope,
        id: Option<&CardId>,
        outcome: Option<&DispositionId>,
    ) -> Result<Scope, Error> {
        let Some(id) = id else {
            let viewer = self.viewer(asker);
            let scope = Scope { outcome: outcome.cloned(), viewer, ..new };
            return Ok(self.with_required(scope));
        };
        let card = CardRef { kind: new.card, id: id.clone() };
        self.fields.known_card(&card)?;
        Ok(self.card_scope(&card, outcome, asker))
    }

    /// The scope of a card that is to be saved with an outcome.
    pub(super) fn card_scope(
        &self,
        card: &CardRef,
        outcome: Option<&DispositionId>,
        asker: Asker,
    ) -> Scope {
        self.with_required(self.fields.scope(card, outcome, self.viewer(asker)))
    }

    /// Adds what the record type requires with the outcome.
    fn with_required(&self, scope: Scope) -> Scope {
        let kind = match scope.card {
            CardKind::Ticket => SubjectKind::Ticket,
            CardKind::CampaignRecord => SubjectKind::Record,
            CardKind::User | CardKind::Organisation | CardKind::Equipment => return scope,
        };
        let (Some(record_type), Some(outcome)) = (&scope.record_type, &scope.outcome) else {
            return scope;
        };
        let rules = &self.outcomes.definitions;
        let also_required = rules.required_fields(kind, record_type, outcome);
        Scope { also_required, ..scope }
    }

    /// As whom an actor looks at cards. The group of staff is that of the actor's own card.
    pub(super) fn viewer(&self, asker: Asker) -> Viewer {
        let Some(who) = asker else { return Viewer::Staff { group: None } };
        if who == Who::System || self.general_standings(who).overrides() {
            return Viewer::Everything;
        }
        let own = CardId::new(who.name(&self.names).as_str());
        let card = own.ok().map(|id| CardRef { kind: CardKind::User, id });
        let group = card.and_then(|card| self.fields.card(&card)?.user_group.clone());
        Viewer::Staff { group }
    }

    fn desk_zone(&self) -> &Zone {
        &self.definitions.policies.zone
    }
}

/// What an edit changes, as a JSON object.
pub(super) fn values_of(edit: &Edit) -> Json {
    let members: Map<String, Value> = edit
        .iter()
        .map(|(field, value)| {
            (String::from(field.as_str()), value.as_ref().map_or(Value::Null, Json::value))
        })
        .collect();
    Json::of(&Value::Object(members))
}

/// The edit that [`values_of`] wrote.
pub(super) fn edit_of(values: &Json) -> Edit {
    let members: BTreeMap<String, Value> = match values.value() {
        Value::Object(members) => members.into_iter().collect(),
        _ => BTreeMap::new(),
    };
    members
        .into_iter()
        .filter_map(|(field, value)| {
            let field = FieldId::new(field).ok()?;
            Some((field, (!value.is_null()).then(|| Json::of(&value))))
        })
        .collect()
}
