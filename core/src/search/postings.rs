//! Sets of numbers: small ones as lists, large ones compressed.

use roaring::RoaringBitmap;

use super::words::Owners;

/// Beyond so many numbers a bitmap is smaller than a list.
const MOST_LISTED: usize = 64;

/// A set of numbers. Most pieces belong to one document, few to many.
#[derive(Debug, Clone)]
pub(super) enum Postings {
    One(u32),
    Few(Vec<u32>),
    Many(Box<RoaringBitmap>),
}

impl Default for Postings {
    fn default() -> Self {
        Self::Few(Vec::new())
    }
}

impl Postings {
    pub(super) fn len(&self) -> usize {
        match self {
            Self::One(_) => 1,
            Self::Few(list) => list.len(),
            Self::Many(bitmap) => usize::try_from(bitmap.len()).unwrap_or(usize::MAX),
        }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Adds a number. While many are added, lists grow as they like until [`Postings::shrink`].
    pub(super) fn add(&mut self, number: u32, loading: bool) {
        match self {
            Self::One(one) if *one == number => {}
            Self::One(one) => *self = Self::Few(vec![(*one).min(number), (*one).max(number)]),
            Self::Few(list) if list.is_empty() => *self = Self::One(number),
            Self::Few(list) => {
                if list.last().is_some_and(|last| *last < number) {
                    list.push(number);
                } else if let Err(place) = list.binary_search(&number) {
                    list.insert(place, number);
                }
                if list.len() > MOST_LISTED && !loading {
                    self.shrink();
                }
            }
            Self::Many(bitmap) => {
                bitmap.insert(number);
            }
        }
    }

    pub(super) fn remove(&mut self, number: u32) {
        match self {
            Self::One(one) if *one == number => *self = Self::default(),
            Self::One(_) => {}
            Self::Few(list) => {
                if let Ok(place) = list.binary_search(&number) {
                    list.remove(place);
                }
            }
            Self::Many(bitmap) => {
                bitmap.remove(number);
                if bitmap.len() <= MOST_LISTED as u64 / 2 {
                    *self = Self::Few(bitmap.iter().collect());
                }
            }
        }
    }

    /// The number, if there is but one.
    pub(super) fn only(&self) -> Option<u32> {
        match self {
            Self::One(one) => Some(*one),
            Self::Few(list) => list.first().copied().filter(|_| list.len() == 1),
            Self::Many(_) => None,
        }
    }

    /// Gives back room that is not needed.
    pub(super) fn shrink(&mut self) {
        match self {
            Self::One(_) => {}
            Self::Few(list) if list.len() > MOST_LISTED => {
                let list = list.iter().copied();
                let mut bitmap = RoaringBitmap::from_sorted_iter(list).unwrap_or_default();
                bitmap.optimize();
                *self = Self::Many(Box::new(bitmap));
            }
            Self::Few(list) => list.shrink_to_fit(),
            Self::Many(bitmap) => {
                bitmap.optimize();
            }
        }
    }

    /// Gives every number its new one.
    pub(super) fn renumber(&mut self, moved: impl Fn(u32) -> u32) {
        if let Self::One(one) = self {
            *one = moved(*one);
            return;
        }
        let mut list: Vec<u32> = self.to_vec().into_iter().map(moved).collect();
        list.sort_unstable();
        *self = Self::Few(list);
        self.shrink();
    }

    pub(super) fn to_vec(&self) -> Vec<u32> {
        match self {
            Self::One(one) => vec![*one],
            Self::Few(list) => list.clone(),
            Self::Many(bitmap) => bitmap.iter().collect(),
        }
    }
}

/// Beyond so many listed numbers they are marked in a plain bit field rather than sorted.
const MOST_SORTED: u64 = 2_048;
/// The numbers of bitmaps with no more than so many are marked too.
const MOST_MARKED: u64 = 16_384;

/// The union of many sets.
#[derive(Default)]
pub(super) struct Union<'a> {
    listed: Vec<u32>,
    bitmaps: Vec<&'a RoaringBitmap>,
}

impl<'a> Union<'a> {
    pub(super) fn add(&mut self, postings: &'a Postings) {
        match postings {
            Postings::One(one) => self.listed.push(*one),
            Postings::Few(list) => self.listed.extend_from_slice(list),
            Postings::Many(bitmap) => self.bitmaps.push(bitmap),
        }
    }

    pub(super) fn add_owners(&mut self, owners: Owners<'a>) {
        match owners {
            Owners::One(one) => self.listed.push(one),
            Owners::Shared(postings) => self.add(postings),
        }
    }

    pub(super) fn extend(&mut self, owners: Option<Owners<'a>>) {
        if let Some(owners) = owners {
            self.add_owners(owners);
        }
    }

    pub(super) fn finish(mut self) -> RoaringBitmap {
        if let ([], [one]) = (self.listed.as_slice(), self.bitmaps.as_slice()) {
            return (*one).clone();
        }
        // Many small bitmaps are joined sooner number by number.
        let (large, small): (Vec<_>, Vec<_>) =
            self.bitmaps.into_iter().partition(|bitmap| bitmap.len() > MOST_MARKED);
        let total = small.iter().map(|bitmap| bitmap.len()).sum::<u64>() + self.listed.len() as u64;
        let mut union = if total <= MOST_SORTED {
            self.listed.extend(small.into_iter().flatten());
            self.listed.sort_unstable();
            self.listed.dedup();
            RoaringBitmap::from_sorted_iter(self.listed).unwrap_or_default()
        } else {
            marked(&self.listed, &small)
        };
        for bitmap in large {
            union |= bitmap;
        }
        union
    }
}

/// One set as a bitmap.
pub(super) fn bitmap(postings: &Postings) -> RoaringBitmap {
    let mut union = Union::default();
    union.add(postings);
    union.finish()
}

fn marked(numbers: &[u32], bitmaps: &[&RoaringBitmap]) -> RoaringBitmap {
    let last = numbers
        .iter()
        .copied()
        .max()
        .into_iter()
        .chain(bitmaps.iter().filter_map(|bitmap| bitmap.max()))
        .max();
    let mut bits = vec![0_u8; last.unwrap_or_default() as usize / 8 + 1];
    let mut mark = |number: u32| {
        if let Some(byte) = bits.get_mut(number as usize / 8) {
            *byte |= 1 << (number % 8);
        }
    };
    numbers.iter().copied().for_each(&mut mark);
    for bitmap in bitmaps {
        bitmap.iter().for_each(&mut mark);
    }
    RoaringBitmap::from_lsb0_bytes(0, &bits)
}
