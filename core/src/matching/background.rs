//! What is known of strangers before any pair is looked at: how common values are, and how alike random ones.
#![allow(
    clippy::float_arithmetic,
    clippy::cast_precision_loss,
    clippy::cast_sign_loss,
    reason = "goes into training only, where results are rounded"
)]

use super::compare::{level, one_slip, text_level};
use super::normalise::name::WordForm;
use super::schema::FieldKind;
use super::store::Store;
use super::train::{Background, RARITY_STEPS};
use super::values::{ValueTable, mix};

/// Random pairs of rows that are drawn to see how alike strangers are.
const CHANCE_PAIRS: u64 = 100_000;

/// Rows to learn of strangers from.
#[derive(Debug)]
pub(crate) struct Strangers<'a> {
    pub(crate) store: &'a Store,
    /// How many rows there are, equal ones counted each.
    pub(crate) rows: f64,
    /// Of how many of the pairs training sees the candidates.
    pub(crate) share: f64,
}

impl Strangers<'_> {
    pub(crate) fn background(&self) -> Background {
        let groups = self.store.len();
        let fields = self.store.schema.fields();
        let mut coincidence = Vec::with_capacity(fields.len());
        let mut part_coincidence = Vec::with_capacity(fields.len());
        let mut presence = Vec::with_capacity(fields.len());
        let mut chance = Vec::with_capacity(fields.len());
        for (place, field) in fields.iter().enumerate() {
            let Some(table) = self.store.tables.get(place) else { continue };
            let entities = self.store.entities.get(place).copied().unwrap_or_default() as f64;
            let parts = match field.kind {
                FieldKind::Email | FieldKind::Handle => &self.store.users,
                FieldKind::Phone => &self.store.tails,
                _ => table,
            };
            let table = if field.kind == FieldKind::Handle { parts } else { table };
            let share = |table: &ValueTable| {
                (table.squares() / (entities * entities).max(1.0)).clamp(1e-12, 1.0)
            };
            coincidence.push(share(table));
            part_coincidence.push(share(parts));
            let present = (0..self.store.len() as u32)
                .filter(|row| !self.store.record(*row).values(place).is_empty());
            presence.push(present.count() as f64 / groups.max(1) as f64);
            chance.push(self.chance_levels(place, field.kind, table));
        }
        let (name_coincidence, initial_coincidence) = self.name_coincidence();
        let whole_names = self.whole_names();
        let pairs = (self.rows * (self.rows - 1.0) / 2.0 * self.share).max(1.0);
        let all_compared_from = self.store.len().max(1).ilog2() as usize + 1;
        Background {
            pairs,
            coincidence,
            presence,
            whole_names,
            part_coincidence,
            name_coincidence,
            initial_coincidence,
            all_compared_from,
            chance,
        }
    }

    /// The share of the rows whose name has several words.
    fn whole_names(&self) -> f64 {
        let Some(place) = self.store.schema.field_of(FieldKind::Name) else { return 0.0 };
        let names = &self.store.names;
        let is_whole = |row: &u32| {
            let words = self.store.record(*row).values(place).iter();
            let words = words.filter_map(|word| names.token(*word));
            words.filter(|token| token.form != WordForm::Particle).count() >= 2
        };
        let rows = self.store.len() as u32;
        (0..rows).filter(is_whole).count() as f64 / f64::from(rows.max(1))
    }

    fn name_coincidence(&self) -> ([f64; RARITY_STEPS], [f64; RARITY_STEPS]) {
        let (mut whole, mut initial) = ([0.0; RARITY_STEPS], [0.0; RARITY_STEPS]);
        let Some(place) = self.store.schema.field_of(FieldKind::Name) else {
            return (whole, initial);
        };
        let note = |shares: &mut [f64; RARITY_STEPS], share: f64| {
            if let Some(sum) = shares.get_mut(-libm::log2(share) as usize) {
                *sum += share / self.store.len().max(1) as f64;
            }
        };
        for row in 0..self.store.len() as u32 {
            let words = self.store.record(row).values(place);
            let shares = words
                .iter()
                .filter_map(|word| self.store.names.token(*word))
                .map(|token| libm::exp2(-f64::from(self.store.names.rarity(token)) / 1000.0));
            let (number, product, least) = shares
                .fold((0, 1.0, 1.0_f64), |(number, product, least), share| {
                    (number + 1, product * share, least.min(share))
                });
            if number >= 2 {
                note(&mut whole, product);
                note(&mut initial, least / 16.0);
            }
        }
        (whole, initial)
    }

    fn chance_levels(
        &self,
        place: usize,
        kind: FieldKind,
        table: &ValueTable,
    ) -> [f64; level::COUNT] {
        let mut levels = [0.0; level::COUNT];
        let table = if kind == FieldKind::Handle { &self.store.users } else { table };
        if matches!(kind, FieldKind::Name) {
            return levels;
        }
        let groups = self.store.len() as u64;
        let value = |at: u64| {
            let row = (at % groups.max(1)) as u32;
            self.store.record(row).values(place).first().copied()
        };
        let mut drawn = 0.0;
        for draw in 0..CHANCE_PAIRS {
            let (Some(left), Some(right)) = (value(mix(1, draw)), value(mix(2, draw))) else {
                continue;
            };
            drawn += 1.0;
            let level =
                if left == right { level::EXACT } else { chance_level(table, kind, left, right) };
            if let Some(place) = levels.get_mut(usize::from(level)) {
                *place += 1.0;
            }
        }
        levels.map(|number: f64| (number + 0.5) / (drawn + 3.0))
    }
}

fn chance_level(table: &ValueTable, kind: FieldKind, left: u32, right: u32) -> u8 {
    match kind {
        FieldKind::Email | FieldKind::Phone | FieldKind::Handle => {
            if one_slip(table, left, right) {
                level::CLOSE
            } else {
                level::DIFFERENT
            }
        }
        _ => text_level(table, kind, left, right),
    }
}
