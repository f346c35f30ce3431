//! How common values are: how many distinct names have each.

use super::schema::FieldKind;
use super::store::Store;
use super::values::ValueTable;

/// Counts the names of every value.
pub(crate) fn count_names(store: &mut Store) {
    let rows = 0..store.len() as u32;
    let names: Vec<u32> = rows.clone().map(|row| store.name_hash(store.record(row))).collect();
    let fields: Vec<FieldKind> = store.schema.fields().iter().map(|field| field.kind).collect();
    let mut of_users = Vec::new();
    for (place, kind) in fields.iter().enumerate() {
        let mut of_values = Vec::with_capacity(rows.len());
        let mut of_tails = Vec::new();
        for (row, name) in rows.clone().zip(&names) {
            let values = store.record(row).values(place);
            let entry = |id: u32| u64::from(id) << 32 | u64::from(*name);
            match kind {
                FieldKind::Name => {
                    let tokens = values.iter().filter_map(|word| store.names.token(*word));
                    of_values.extend(tokens.map(|token| entry(token.root)));
                }
                FieldKind::Email | FieldKind::Phone => {
                    of_values.extend(values.iter().step_by(3).map(|id| entry(*id)));
                    let parts =
                        if *kind == FieldKind::Email { &mut of_users } else { &mut of_tails };
                    parts.extend(values.iter().skip(1).step_by(3).map(|id| entry(*id)));
                }
                FieldKind::Handle => {
                    of_users.extend(values.iter().map(|id| entry(*id)));
                    of_values.extend(values.iter().map(|id| entry(*id)));
                }
                _ => of_values.extend(values.iter().map(|id| entry(*id))),
            }
        }
        match kind {
            FieldKind::Name => {
                store.names.entities = distinct(&mut of_values, Some(&mut store.names.roots));
            }
            FieldKind::Handle => {
                let entities = distinct(&mut of_values, None);
                set(&mut store.entities, place, entities);
            }
            _ => {
                let entities = distinct(&mut of_values, store.tables.get_mut(place));
                set(&mut store.entities, place, entities);
            }
        }
        if *kind == FieldKind::Phone {
            distinct(&mut of_tails, Some(&mut store.tails));
        }
    }
    distinct(&mut of_users, Some(&mut store.users));
    for row in rows {
        let words: Vec<u32> = match store.schema.field_of(FieldKind::Name) {
            Some(place) => store.record(row).values(place).to_vec(),
            None => break,
        };
        store.names.count_places(&words, 1);
    }
}

fn set(entities: &mut [u64], place: usize, number: u64) {
    if let Some(to) = entities.get_mut(place) {
        *to = number;
    }
}

/// Counts distinct (value, name) pairs, per value into its table.
fn distinct(entries: &mut Vec<u64>, table: Option<&mut ValueTable>) -> u64 {
    entries.sort_unstable();
    entries.dedup();
    if let Some(table) = table {
        table.clear_names();
        for entry in &*entries {
            if let Some(facts) = table.facts_mut((entry >> 32) as u32) {
                facts.names += 1;
            }
        }
    }
    entries.len() as u64
}
