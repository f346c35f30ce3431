//! Definitions and the cards that have values: what a desk remembers of custom fields.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::canonical::canonical;
use super::compile::{Schema, same_kind, with_archived_options};
use super::evolution::Change;
use super::fault::{Fault, Place};
use super::flaw::{Flaws, is_blank, violations};
use super::report::Report;
use super::scope::{Scope, Viewer};
use crate::definition::{CardKind, CardRef, Error, FieldGroupSpec, FieldSet, FieldSpec, FieldUser};
use crate::id::{DispositionId, FieldId, RecordTypeId, UserGroupId};
use crate::json::Json;

/// Definitions of fields, and cards with their values.
///
/// Each change is asked for with a `check_…`, which changes nothing and tells everything that forbids it, and
/// done with the `take_…` of the same name, given what the check approved.
#[derive(Debug, Clone, Default)]
pub struct FieldBook {
    pub(super) set: FieldSet,
    pub(super) cards: BTreeMap<CardRef, Card>,
    pub(super) uses: BTreeMap<FieldUser, Use>,
    pub(super) changes: Vec<Change>,
    pub(super) last_change: u32,
    /// Made from the definitions: all fields of a kind of card, none of them required.
    pub(super) schemas: BTreeMap<CardKind, Schema>,
}

/// A card and its values.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Card {
    /// The group of a user.
    pub user_group: Option<UserGroupId>,
    /// The record type of a ticket or campaign record.
    pub record_type: Option<RecordTypeId>,
    /// Values by field, also of fields that the card does not show at present.
    pub values: BTreeMap<FieldId, Json>,
    /// Values that could not be converted when their field changed.
    pub dormant: BTreeMap<FieldId, Json>,
}

/// The fields that something uses.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Use {
    pub(super) card: CardKind,
    pub(super) fields: BTreeSet<FieldId>,
}

/// What an approved edit does: the new value of each field that changes, or none.
pub type Edit = Vec<(FieldId, Option<Json>)>;

/// Definitions.
impl FieldBook {
    /// The definitions.
    pub fn definitions(&self) -> &FieldSet {
        &self.set
    }

    /// Everything that forbids these groups to be added, or to replace those of the same id.
    pub fn check_groups(&self, groups: &[FieldGroupSpec]) -> Result<(), Error> {
        let mut flaws = Flaws::default();
        for group in groups {
            let before = self.set.groups.iter().find(|known| known.id == group.id);
            if before.is_some_and(|before| before.card != group.card) {
                let path = format!("groups[{}]", group.id);
                flaws.note(
                    "Immutable",
                    &path,
                    "card",
                    "the kind of card as it was",
                    "another kind",
                );
            }
        }
        let mut changed = self.set.clone();
        crate::status::upsert(&mut changed.groups, groups.to_vec(), |group| &group.id);
        flaws.extend(violations(&changed));
        flaws.into_result()
    }

    /// Adds or replaces groups that [`FieldBook::check_groups`] approved.
    pub fn take_groups(&mut self, groups: &[FieldGroupSpec]) {
        crate::status::upsert(&mut self.set.groups, groups.to_vec(), |group| &group.id);
        self.compile();
    }

    /// The fields as they will be kept when they are added, or replace those of the same key: options that
    /// are left out are archived. Or everything that forbids it.
    ///
    /// Another kind is refused: it needs a plan. Tighter limits are not: a value is held against them when
    /// it is next edited.
    pub fn check_fields(&self, fields: &[FieldSpec]) -> Result<Vec<FieldSpec>, Error> {
        let mut flaws = Flaws::default();
        let mut kept = fields.to_vec();
        for field in &mut kept {
            let Some(before) = self.card_of(field).and_then(|card| self.field(card, &field.key))
            else {
                continue;
            };
            if !same_kind(&before.kind, &field.kind) {
                let path = format!("fields[{}]", field.key);
                let expected = "the kind as it was: another one needs a plan";
                flaws.note("KindFixed", &path, "kind", expected, "another kind");
            }
            with_archived_options(&before.kind, &mut field.kind);
        }
        let mut changed = self.set.clone();
        self.upsert_fields(&mut changed, &kept);
        flaws.extend(violations(&changed));
        flaws.into_result().map(|()| kept)
    }

    /// Adds or replaces fields that [`FieldBook::check_fields`] approved.
    pub fn take_fields(&mut self, fields: &[FieldSpec]) {
        let mut set = std::mem::take(&mut self.set);
        self.set.groups = std::mem::take(&mut set.groups);
        self.upsert_fields(&mut set, fields);
        self.set.fields = set.fields;
        self.compile();
    }

    /// Tells what uses which fields: a field in use cannot be purged. No fields: it uses none any more.
    pub fn check_uses(&self, card: CardKind, fields: &[FieldId]) -> Result<(), Error> {
        let mut flaws = Flaws::default();
        for field in fields {
            if self.field(card, field).is_none() {
                flaws.note(
                    "Unknown",
                    &format!("fields[{field}]"),
                    "",
                    "a known field",
                    field.as_str(),
                );
            }
        }
        flaws.into_result()
    }

    /// Remembers uses that [`FieldBook::check_uses`] approved.
    pub fn take_uses(&mut self, user: &FieldUser, card: CardKind, fields: &[FieldId]) {
        if fields.is_empty() {
            self.uses.remove(user);
        } else {
            let fields = fields.iter().cloned().collect();
            self.uses.insert(user.clone(), Use { card, fields });
        }
    }

    /// The field of a kind of card.
    pub fn field(&self, card: CardKind, key: &FieldId) -> Option<&FieldSpec> {
        let schema = self.schemas.get(&card)?;
        schema.field(schema.place(key.as_str())?)
    }

    /// The kind of card that a field is of.
    fn card_of(&self, field: &FieldSpec) -> Option<CardKind> {
        self.set.groups.iter().find(|group| group.id == field.group).map(|group| group.card)
    }

    fn upsert_fields(&self, set: &mut FieldSet, fields: &[FieldSpec]) {
        let cards: BTreeMap<_, _> =
            self.set.groups.iter().map(|group| (&group.id, group.card)).collect();
        let of = |field: &FieldSpec| (cards.get(&field.group).copied(), field.key.clone());
        let mut places: BTreeMap<_, usize> =
            set.fields.iter().enumerate().map(|(place, field)| (of(field), place)).collect();
        for field in fields {
            match places.remove(&of(field)).and_then(|place| set.fields.get_mut(place)) {
                Some(known) => *known = field.clone(),
                None => set.fields.push(field.clone()),
            }
        }
    }

    /// Makes the schemas anew.
    pub(super) fn compile(&mut self) {
        self.schemas.clear();
        let mut of_card: BTreeMap<CardKind, Vec<FieldSpec>> = BTreeMap::new();
        for field in &self.set.fields {
            if let Some(card) = self.card_of(field) {
                of_card.entry(card).or_default().push(field.clone());
            }
        }
        for (card, fields) in of_card {
            if let Ok(schema) = Schema::new(&fields) {
                // What a card is asked for depends on the card, not on its kind alone.
                self.schemas.insert(card, schema.requiring_nothing());
            }
        }
    }
}

/// Cards.
impl FieldBook {
    /// The card, if it is known.
    pub fn card(&self, card: &CardRef) -> Option<&Card> {
        self.cards.get(card)
    }

    /// The card, or that it is not known.
    pub fn known_card(&self, card: &CardRef) -> Result<&Card, Error> {
        self.cards.get(card).ok_or_else(|| Error::Unknown {
            kind: String::from("card"),
            id: String::from(card.id.as_str()),
        })
    }

    /// All cards, in the order of their kinds and ids.
    pub fn cards(&self) -> impl Iterator<Item = (&CardRef, &Card)> {
        self.cards.iter()
    }

    /// The scope of a card for a viewer.
    pub fn scope(&self, card: &CardRef, outcome: Option<&DispositionId>, viewer: Viewer) -> Scope {
        let known = self.cards.get(card);
        Scope {
            user_group: known.and_then(|card| card.user_group.clone()),
            record_type: known.and_then(|card| card.record_type.clone()),
            outcome: outcome.cloned(),
            viewer,
            ..Scope::of(card.kind)
        }
    }

    /// The fields that a card fills in: with a value that is not blank, or with a default.
    pub fn filled(&self, card: &CardRef) -> BTreeSet<FieldId> {
        let values = self.cards.get(card).into_iter().flat_map(|card| &card.values);
        let with_value = values.filter(|(_, value)| match value.value() {
            Value::String(text) => !is_blank(&text),
            value => !value.is_null(),
        });
        let fields = self.schemas.get(&card.kind).map_or(&[][..], Schema::fields);
        let with_default = fields.iter().filter(|field| field.default_value.is_some());
        with_value
            .map(|(key, _)| key)
            .chain(with_default.map(|field| &field.key))
            .cloned()
            .collect()
    }

    /// The fields that a card of this scope must have a value of.
    pub fn required(&self, scope: &Scope) -> Vec<FieldId> {
        let required = self.on_card(scope).filter(|(_, field)| scope.requires(field));
        required.map(|(_, field)| field.key.clone()).collect()
    }

    /// The values of a new card: those given, and the defaults of the other fields. Or every violation:
    /// everything required must be there.
    pub fn check_new_card(&self, scope: &Scope, values: &Json) -> Result<Edit, Error> {
        let given = members(values)?;
        let mut all = given.clone();
        for (_, field) in self.on_card(scope) {
            if let (Some(default), false) =
                (&field.default_value, all.contains_key(field.key.as_str()))
            {
                all.insert(String::from(field.key.as_str()), default.value());
            }
        }
        self.check(scope, None, &all, &given, true)
    }

    /// What an edit of a card changes; `null` takes a value away. Or every violation.
    ///
    /// Only fields that the edit changes are checked: older values stay as they are, however the rules
    /// have changed. With an outcome, everything required must be there.
    pub fn check_edit(&self, scope: &Scope, card: &CardRef, values: &Json) -> Result<Edit, Error> {
        let known = self.known_card(card)?;
        let given = members(values)?;
        self.check(scope, Some(known), &given, &given, scope.outcome.is_some())
    }

    /// Puts an approved card in the book.
    pub fn take_new_card(
        &mut self,
        card: &CardRef,
        user_group: Option<UserGroupId>,
        record_type: Option<RecordTypeId>,
        edit: &Edit,
    ) {
        let new = Card { user_group, record_type, ..Card::default() };
        self.cards.insert(card.clone(), new);
        self.take_edit(card, edit);
    }

    /// Does an approved edit.
    pub fn take_edit(&mut self, card: &CardRef, edit: &Edit) {
        let Some(card) = self.cards.get_mut(card) else { return };
        for (field, value) in edit {
            match value {
                Some(value) => card.values.insert(field.clone(), value.clone()),
                None => card.values.remove(field),
            };
            card.dormant.remove(field);
        }
    }

    /// Moves a card to another group of users or record type. Values of fields that it does not show any
    /// more are kept, and are there again when it comes back.
    pub fn take_move(
        &mut self,
        card: &CardRef,
        user_group: Option<UserGroupId>,
        record_type: Option<RecordTypeId>,
    ) {
        if let Some(card) = self.cards.get_mut(card) {
            card.user_group = user_group;
            card.record_type = record_type;
        }
    }

    /// Forgets a card with its values.
    pub fn take_removal(&mut self, card: &CardRef) {
        self.cards.remove(card);
        for change in &mut self.changes {
            change.forget_card(card);
        }
    }

    /// Forgets every value of a card, also what undoing a change would bring back. The card stays.
    pub fn erase_card(&mut self, card: &CardRef) {
        if let Some(known) = self.cards.get_mut(card) {
            known.values.clear();
            known.dormant.clear();
        }
        for change in &mut self.changes {
            change.forget_card(card);
        }
    }

    /// The values that a card shows to a viewer, and the fields that have a value which it does not show:
    /// of another group of users, of an archived field, or not to be converted.
    pub fn shown(&self, scope: &Scope, card: &CardRef) -> Result<(Json, Vec<FieldId>), Error> {
        let known = self.known_card(card)?;
        let mut values = Map::new();
        let mut hidden = BTreeSet::new();
        for (key, value) in &known.values {
            match self.field(card.kind, key) {
                Some(field) if !scope.sees(field) => {}
                Some(field) if self.is_on_card(scope, field) => {
                    values.insert(String::from(key.as_str()), value.value());
                }
                Some(_) => drop(hidden.insert(key.clone())),
                None => {}
            }
        }
        let dormant = known
            .dormant
            .keys()
            .filter(|key| self.field(card.kind, key).is_some_and(|field| scope.sees(field)));
        hidden.extend(dormant.cloned());
        Ok((Json::of(&Value::Object(values)), hidden.into_iter().collect()))
    }

    /// The fields of a card, with their numbers in the schema of its kind.
    fn on_card<'b>(&'b self, scope: &'b Scope) -> impl Iterator<Item = (u32, &'b FieldSpec)> {
        let fields = self.schemas.get(&scope.card).map_or(&[][..], Schema::fields);
        (0_u32..).zip(fields).filter(|(_, field)| self.is_on_card(scope, field))
    }

    pub(super) fn is_on_card(&self, scope: &Scope, field: &FieldSpec) -> bool {
        let group = self.set.groups.iter().find(|group| group.id == field.group);
        !field.archived && group.is_some_and(|group| scope.has_group(group))
    }

    /// Checks `all` values, of which `given` come from the actor.
    fn check(
        &self,
        scope: &Scope,
        before: Option<&Card>,
        all: &Map<String, Value>,
        given: &Map<String, Value>,
        demand_all: bool,
    ) -> Result<Edit, Error> {
        let none = Schema::of_checks(Vec::new(), Vec::new());
        let schema = self.schemas.get(&scope.card).unwrap_or(&none);
        let stored = |key: &str| before.and_then(|card| card.values.get(key)).map(Json::value);
        let mut report = Report::default();
        let changed: Map<String, Value> = all
            .iter()
            .filter(|(key, value)| stored(key).unwrap_or_default() != **value)
            .map(|(key, value)| (key.clone(), value.clone()))
            .collect();
        schema.check_members(&changed, &mut report);
        report.retain(|place, fault| !was_chosen_before(schema, place, fault, &changed, &stored));
        for key in given.keys() {
            let Some(place) = schema.place(key) else { continue };
            match schema.field(place) {
                Some(field) if !self.is_on_card(scope, field) => {
                    report.replace(place, Fault::NotOnCard);
                }
                Some(field) if !scope.may_edit(field) => report.replace(place, Fault::NotEditable),
                _ => {}
            }
        }
        for (place, field) in self.on_card(scope).filter(|(_, field)| scope.requires(field)) {
            let key = field.key.as_str();
            let is_given = all.get(key);
            let value = is_given.cloned().or_else(|| stored(key));
            let touched =
                is_given.is_some() && stored(key).is_some_and(|stored| !is_empty(&stored));
            if (demand_all || touched) && value.is_none_or(|value| is_empty(&value)) {
                report.note(Place::Field(place), Fault::Missing);
            }
        }
        report.sort();
        report.to_result(schema)?;
        let mut edit = Edit::new();
        for (key, value) in changed {
            let Some(field) = schema.place(&key).and_then(|place| schema.field(place)) else {
                continue;
            };
            let value = canonical(&field.kind, value);
            let value = (!value.is_null()).then(|| Json::of(&value));
            if before.is_none_or(|card| card.values.get(&field.key) != value.as_ref()) {
                edit.push((field.key.clone(), value));
            }
        }
        edit.sort();
        Ok(edit)
    }
}

/// Whether a fault is only that an option is archived which the card had before: it may keep it.
fn was_chosen_before(
    schema: &Schema,
    place: &Place,
    fault: Fault,
    changed: &Map<String, Value>,
    stored: &dyn Fn(&str) -> Option<Value>,
) -> bool {
    let (Place::Element(place, element), Fault::ArchivedOption) = (place, fault) else {
        return false;
    };
    let Some(key) = schema.key(*place) else { return false };
    let chosen = changed.get(key).and_then(|list| list.get(*element as usize));
    let before = stored(key);
    let before = before.as_ref().and_then(Value::as_array).map_or(&[][..], Vec::as_slice);
    chosen.is_some_and(|chosen| before.contains(chosen))
}

/// Null, a blank text, an empty list.
pub(super) fn is_empty(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::String(text) => is_blank(text),
        Value::Array(elements) => elements.is_empty(),
        _ => false,
    }
}

/// The members of a JSON object.
fn members(values: &Json) -> Result<Map<String, Value>, Error> {
    let mut flaws = Flaws::default();
    let members = if let Value::Object(members) = values.value() {
        members
    } else {
        flaws.note("WrongType", "values", "", "an object", "another value");
        Map::new()
    };
    flaws.into_result().map(|()| members)
}
