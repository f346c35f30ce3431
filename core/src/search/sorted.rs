//! Numbers in the order of what they stand for, kept in pieces so that one is put in or taken out cheaply.

use std::cmp::Ordering;

/// A piece that grows beyond so many numbers is halved.
const MOST_IN_PIECE: usize = 512;

/// Numbers in an order that the caller knows.
#[derive(Debug, Clone, Default)]
pub(super) struct Sorted {
    pieces: Vec<Vec<u32>>,
}

/// A place in the order: piece, and place in it.
pub(super) type Place = (usize, usize);

impl Sorted {
    /// All numbers at once.
    pub(super) fn from_numbers(
        mut numbers: Vec<u32>,
        compare: impl Fn(u32, u32) -> Ordering,
    ) -> Self {
        numbers.sort_unstable_by(|one, other| compare(*one, *other));
        Self { pieces: numbers.chunks(MOST_IN_PIECE * 3 / 4).map(<[u32]>::to_vec).collect() }
    }

    /// The first place whose number is not before what is sought; `compare` tells how a number stands to it.
    pub(super) fn place(&self, compare: impl Fn(u32) -> Ordering) -> Place {
        let before = |number: &u32| compare(*number) == Ordering::Less;
        let piece = self.pieces.partition_point(|piece| piece.last().is_some_and(before));
        (piece, self.pieces.get(piece).map_or(0, |piece| piece.partition_point(before)))
    }

    pub(super) fn insert(&mut self, number: u32, compare: impl Fn(u32) -> Ordering) {
        let (mut piece, mut place) = self.place(compare);
        // Behind the last: into the last piece.
        if piece == self.pieces.len() && piece > 0 {
            piece -= 1;
            place = usize::MAX;
        }
        let Some(numbers) = self.pieces.get_mut(piece) else {
            self.pieces.push(vec![number]);
            return;
        };
        numbers.insert(place.min(numbers.len()), number);
        if numbers.len() > MOST_IN_PIECE {
            let behind = numbers.split_off(MOST_IN_PIECE / 2);
            self.pieces.insert(piece + 1, behind);
        }
    }

    /// Takes out the number that `compare` calls equal.
    pub(super) fn remove(&mut self, number: u32, compare: impl Fn(u32) -> Ordering) {
        let (piece, place) = self.place(compare);
        let Some(numbers) = self.pieces.get_mut(piece) else { return };
        if numbers.get(place) == Some(&number) {
            numbers.remove(place);
            if numbers.is_empty() {
                self.pieces.remove(piece);
            }
        }
    }

    /// The numbers from a place to before another.
    pub(super) fn between(
        &self,
        (piece, start): Place,
        (last, end): Place,
    ) -> impl Iterator<Item = u32> {
        let whole = self.pieces.get(piece..last).unwrap_or_default().iter().enumerate();
        let whole = whole.flat_map(move |(number, numbers)| {
            numbers.get(if number == 0 { start } else { 0 }..).unwrap_or_default()
        });
        let first = if piece == last { start } else { 0 };
        let cut =
            self.pieces.get(last).and_then(|numbers| numbers.get(first..end)).unwrap_or_default();
        whole.chain(cut).copied()
    }

    /// The numbers from a place on.
    pub(super) fn numbers_from(&self, (piece, place): Place) -> impl Iterator<Item = u32> {
        let first =
            self.pieces.get(piece).and_then(|numbers| numbers.get(place..)).unwrap_or_default();
        let others = self.pieces.get(piece + 1..).unwrap_or_default();
        first.iter().chain(others.iter().flatten()).copied()
    }
}
