//! Which fields a card has, in which order, and what may be done with them.

use super::compile::Schema;
use crate::definition::{
    CardField, CardKind, CardSection, Error, FieldGroupSpec, FieldSet, FieldSpec,
};
use crate::id::{DispositionId, FieldId, RecordTypeId, UserGroupId};

/// A card, as far as its fields depend on it, and who looks at it.
///
/// ```
/// use frontdesk::CardKind;
/// use frontdesk::field::Scope;
/// use frontdesk::id::UserGroupId;
///
/// let mut scope = Scope::of(CardKind::User);
/// scope.user_group = Some(UserGroupId::new("clients")?);
/// # Ok::<(), frontdesk::id::IdError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scope {
    /// Of what kind the card is.
    pub card: CardKind,
    /// The group of a user.
    pub user_group: Option<UserGroupId>,
    /// The record type of a ticket or campaign record.
    pub record_type: Option<RecordTypeId>,
    /// The outcome that the card is saved with.
    pub outcome: Option<DispositionId>,
    /// What is required besides what the fields say themselves.
    pub also_required: Vec<FieldId>,
    /// For whom.
    pub viewer: Viewer,
}

/// Who looks at a card.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Viewer {
    /// Somebody who sees and changes every field.
    Everything,
    /// Staff of a group, or of none: fields are limited to groups.
    Staff {
        /// The group.
        group: Option<UserGroupId>,
    },
}

impl Scope {
    /// A card of this kind, seen by somebody who sees everything.
    pub fn of(card: CardKind) -> Self {
        Self {
            card,
            user_group: None,
            record_type: None,
            outcome: None,
            also_required: Vec::new(),
            viewer: Viewer::Everything,
        }
    }

    /// Whether the cards have the fields of a group.
    pub(super) fn has_group(&self, group: &FieldGroupSpec) -> bool {
        !group.archived
            && group.card == self.card
            && (group.card != CardKind::User
                || self.user_group.as_ref().is_some_and(|own| group.user_groups.contains(own)))
    }

    pub(crate) fn sees(&self, field: &FieldSpec) -> bool {
        self.is_among(&field.view)
    }

    pub(crate) fn may_edit(&self, field: &FieldSpec) -> bool {
        self.sees(field) && self.is_among(&field.edit)
    }

    /// Whether a card must have a value. Nobody is asked for what he does not see.
    pub(super) fn requires(&self, field: &FieldSpec) -> bool {
        let requires = field.required
            || self.record_type.as_ref().is_some_and(|own| field.required_for.contains(own))
            || self.outcome.as_ref().is_some_and(|own| field.required_on.contains(own))
            || self.also_required.contains(&field.key);
        requires && !field.archived && self.sees(field)
    }

    fn is_among(&self, groups: &[UserGroupId]) -> bool {
        match &self.viewer {
            Viewer::Everything => true,
            Viewer::Staff { group } => {
                groups.is_empty() || group.as_ref().is_some_and(|group| groups.contains(group))
            }
        }
    }
}

/// The fields of a card, group by group: what a form shows. Archived groups and fields, groups of other
/// users, and fields that the viewer does not see are left out; so are groups without fields.
pub fn sections(set: &FieldSet, scope: &Scope) -> Vec<CardSection> {
    let mut groups: Vec<&FieldGroupSpec> =
        set.groups.iter().filter(|group| scope.has_group(group)).collect();
    groups.sort_by(|one, other| (one.position, &one.id).cmp(&(other.position, &other.id)));
    let sections = groups.into_iter().map(|group| {
        let mut fields: Vec<&FieldSpec> = set
            .fields
            .iter()
            .filter(|field| field.group == group.id && !field.archived && scope.sees(field))
            .collect();
        fields.sort_by(|one, other| (one.position, &one.key).cmp(&(other.position, &other.key)));
        let fields = fields.into_iter().map(|field| CardField {
            field: field.clone(),
            required: scope.requires(field),
            editable: scope.may_edit(field),
        });
        CardSection { group: group.id.clone(), name: group.name.clone(), fields: fields.collect() }
    });
    sections.filter(|section| !section.fields.is_empty()).collect()
}

impl Schema {
    /// The schema of a card: the fields of [`sections`], in that order, each required as it is there.
    pub fn of_card(set: &FieldSet, scope: &Scope) -> Result<Self, Error> {
        let fields = sections(set, scope).into_iter().flat_map(|section| section.fields);
        let fields: Vec<FieldSpec> =
            fields.map(|shown| FieldSpec { required: shown.required, ..shown.field }).collect();
        Self::new(&fields)
    }
}
