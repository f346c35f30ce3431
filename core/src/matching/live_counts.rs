//! How common values are, kept while rows come and go: the same numbers that counting all rows gives.

use hashbrown::HashMap;

use super::schema::FieldKind;
use super::store::Store;

/// What is counted: the values of a field, or the parts and users that fields share.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Counted {
    Field(u8),
    Roots,
    Users,
    Tails,
}

/// How many groups of equal rows have each (value, name) pair.
#[derive(Debug, Clone, Default)]
pub(crate) struct LiveCounts {
    pairs: HashMap<(Counted, u32, u32), u32, foldhash::fast::FixedState>,
}

impl LiveCounts {
    /// Counts a row in.
    pub(crate) fn add(&mut self, store: &mut Store, row: u32) {
        self.change(store, row, true);
    }

    /// Counts a row out.
    pub(crate) fn remove(&mut self, store: &mut Store, row: u32) {
        self.change(store, row, false);
    }

    fn change(&mut self, store: &mut Store, row: u32, comes: bool) {
        let name = store.name_hash(store.record(row));
        let fields: Vec<FieldKind> = store.schema.fields().iter().map(|field| field.kind).collect();
        for (place, kind) in fields.into_iter().enumerate() {
            let values: Vec<u32> = store.record(row).values(place).to_vec();
            let field = Counted::Field(u8::try_from(place).unwrap_or(u8::MAX));
            match kind {
                FieldKind::Name => {
                    let roots: Vec<u32> = values
                        .iter()
                        .filter_map(|word| store.names.token(*word))
                        .map(|token| token.root)
                        .collect();
                    for root in roots {
                        self.count(store, Counted::Roots, root, name, comes);
                    }
                    store.names.count_places(&values, if comes { 1 } else { -1 });
                }
                FieldKind::Email | FieldKind::Phone => {
                    let parts =
                        if kind == FieldKind::Email { Counted::Users } else { Counted::Tails };
                    for triple in values.chunks_exact(3) {
                        let [value, part, _] = triple else { continue };
                        self.count(store, field, *value, name, comes);
                        self.count(store, parts, *part, name, comes);
                    }
                }
                FieldKind::Handle => {
                    for value in values {
                        self.count(store, field, value, name, comes);
                        self.count(store, Counted::Users, value, name, comes);
                    }
                }
                _ => values
                    .into_iter()
                    .for_each(|value| self.count(store, field, value, name, comes)),
            }
        }
    }

    /// Counts a pair in or out; the first and the last of its kind change the numbers.
    fn count(&mut self, store: &mut Store, counted: Counted, value: u32, name: u32, comes: bool) {
        let key = (counted, value, name);
        let number = self.pairs.entry(key).or_default();
        let changes = if comes {
            *number += 1;
            *number == 1
        } else {
            *number = number.saturating_sub(1);
            *number == 0
        };
        if !changes {
            return;
        }
        if !comes {
            self.pairs.remove(&key);
        }
        let by = |number: u32| if comes { number + 1 } else { number.saturating_sub(1) };
        let by_all = |number: u64| if comes { number + 1 } else { number.saturating_sub(1) };
        let facts = match counted {
            Counted::Roots => {
                store.names.entities = by_all(store.names.entities);
                store.names.roots.facts_mut(value)
            }
            Counted::Users => store.users.facts_mut(value),
            Counted::Tails => store.tails.facts_mut(value),
            Counted::Field(field) => {
                let place = usize::from(field);
                if let Some(entities) = store.entities.get_mut(place) {
                    *entities = by_all(*entities);
                }
                store.tables.get_mut(place).and_then(|table| table.facts_mut(value))
            }
        };
        if let Some(facts) = facts {
            facts.names = by(facts.names);
        }
    }
}
