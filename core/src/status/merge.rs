//! How a definition command changes a list of definitions.

use std::collections::BTreeMap;

/// Puts each change in the place of the definition of the same id, or at the end where there is none.
/// An id that occurs twice among the changes stays twice, for the check to find.
pub(crate) fn upsert<T, Id: Ord + Clone>(list: &mut Vec<T>, changes: Vec<T>, id: fn(&T) -> &Id) {
    let mut places: BTreeMap<Id, usize> =
        list.iter().enumerate().map(|(place, item)| (id(item).clone(), place)).collect();
    for change in changes {
        match places.remove(id(&change)).and_then(|place| list.get_mut(place)) {
            Some(item) => *item = change,
            None => list.push(change),
        }
    }
}
