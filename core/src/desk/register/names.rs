//! Organisations as rows call them.

use std::cell::RefCell;
use std::collections::BTreeMap;

use compact_str::CompactString;

use crate::definition::ContactField;
use crate::desk::state::State;
use crate::id::{OrganisationId, OrganisationKey};
use crate::matching::normalise::fold_name;

/// Organisations by their folded names; `None` where several have one.
type ByName = BTreeMap<CompactString, Option<OrganisationKey>>;

/// Organisations as rows call them.
#[derive(Default)]
pub(in crate::desk) struct OrganisationNames(RefCell<Option<ByName>>);

impl OrganisationNames {
    /// The id of the organisation with an id, or of the only one with a name.
    pub(in crate::desk) fn find(&self, state: &State, text: &str) -> Option<String> {
        let directory = &state.directory;
        if OrganisationId::new(text).is_ok_and(|id| directory.organisation_key(&id).is_some()) {
            return Some(text.to_owned());
        }
        let mut names = self.0.borrow_mut();
        let names = names.get_or_insert_with(|| {
            let mut names: ByName = BTreeMap::new();
            for (key, _) in directory.organisations() {
                if directory.organisation_root(key) != key || directory.is_archived(key) {
                    continue;
                }
                let values = directory.organisation_values(key);
                let name = values.iter().find(|value| value.value.field() == ContactField::Name);
                if let Some(name) = name.and_then(|name| name.value.text()) {
                    names
                        .entry(fold_name(name))
                        .and_modify(|known| *known = None)
                        .or_insert(Some(key));
                }
            }
            names
        });
        let key = names.get(&fold_name(text)).copied().flatten()?;
        Some(state.organisation_name(key).as_str().to_owned())
    }
}
