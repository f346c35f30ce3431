//! The records by slot: those that were settled side by side in a few large allocations, later ones each in its own.

use std::collections::BTreeMap;

use roaring::RoaringBitmap;

use super::record::Record;

/// Records of one allocation.
const PAGE: usize = 1_024;

/// Records by slot.
#[derive(Clone, Default)]
pub(super) struct Records {
    pages: Vec<Page>,
    settled: u32,
    /// The slots whose settled records were taken out, and what was put into them since.
    gone: RoaringBitmap,
    replaced: BTreeMap<u32, Box<[u8]>>,
    later: Vec<Box<[u8]>>,
}

#[derive(Clone, Default)]
struct Page {
    bytes: Box<[u8]>,
    /// Where each record ends. One that was taken out is zeros.
    ends: Vec<u32>,
}

impl Page {
    fn range(&self, place: usize) -> Option<std::ops::Range<usize>> {
        let start = place.checked_sub(1).and_then(|before| self.ends.get(before)).copied();
        let end = self.ends.get(place).copied()?;
        Some(start.unwrap_or_default() as usize..end as usize)
    }
}

impl Records {
    /// How many slots there are.
    pub(super) fn len(&self) -> usize {
        self.settled as usize + self.later.len()
    }

    /// How many of them were settled.
    pub(super) fn settled(&self) -> u32 {
        self.settled
    }

    /// The record in a slot; nothing in a free one.
    pub(super) fn get(&self, slot: u32) -> Option<Record<'_>> {
        let bytes = match slot.checked_sub(self.settled) {
            Some(place) => self.later.get(place as usize).map(|bytes| &**bytes),
            None if self.gone.contains(slot) => self.replaced.get(&slot).map(|bytes| &**bytes),
            None => self.page(slot),
        };
        bytes.filter(|bytes| !bytes.is_empty()).map(Record)
    }

    /// Puts a record into a slot.
    pub(super) fn put(&mut self, slot: u32, bytes: Vec<u8>) {
        match slot.checked_sub(self.settled) {
            Some(place) => {
                if let Some(place) = self.later.get_mut(place as usize) {
                    *place = bytes.into();
                }
            }
            None => drop(self.replaced.insert(slot, bytes.into())),
        }
    }

    /// Takes the record out of a slot, and leaves nothing of it.
    pub(super) fn take(&mut self, slot: u32) -> Option<Box<[u8]>> {
        let Some(place) = slot.checked_sub(self.settled) else {
            if !self.gone.insert(slot) {
                return self.replaced.remove(&slot);
            }
            let (page, place) = (slot as usize / PAGE, slot as usize % PAGE);
            let page = self.pages.get_mut(page)?;
            let range = page.range(place)?;
            let bytes = page.bytes.get_mut(range)?;
            let taken = Box::from(&*bytes);
            bytes.fill(0);
            return Some(taken);
        };
        self.later.get_mut(place as usize).map(std::mem::take)
    }

    /// A new free slot.
    pub(super) fn push(&mut self) -> u32 {
        self.later.push(Box::default());
        u32::try_from(self.len() - 1).unwrap_or(u32::MAX)
    }

    /// All records, in these slots in order.
    pub(super) fn in_order(&self, slots: impl Iterator<Item = u32>) -> Self {
        let mut settled = Self::default();
        let (mut bytes, mut ends) = (Vec::new(), Vec::new());
        for slot in slots {
            bytes.extend_from_slice(self.get(slot).unwrap_or_default().0);
            ends.push(u32::try_from(bytes.len()).unwrap_or(u32::MAX));
            settled.settled += 1;
            if ends.len() == PAGE {
                let bytes = std::mem::take(&mut bytes).into();
                settled.pages.push(Page { bytes, ends: std::mem::take(&mut ends) });
            }
        }
        ends.shrink_to_fit();
        settled.pages.push(Page { bytes: bytes.into(), ends });
        settled.pages.shrink_to_fit();
        settled
    }

    fn page(&self, slot: u32) -> Option<&[u8]> {
        let page = self.pages.get(slot as usize / PAGE)?;
        page.bytes.get(page.range(slot as usize % PAGE)?)
    }
}
