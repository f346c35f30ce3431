//! Texts that occur again and again, kept once, under a number.

use hashbrown::HashTable;

/// A number of a text in its [`ValueTable`].
pub(crate) type ValueId = u32;

/// Texts under numbers, with what comparing needs of each: the table's numbers follow the order of arrival, so nothing
/// that can be seen from outside may depend on them.
#[derive(Debug, Clone, Default)]
pub(crate) struct ValueTable {
    text: String,
    ends: Vec<u32>,
    facts: Vec<ValueFacts>,
    by_text: HashTable<ValueId>,
}

/// What comparing needs of a text.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct ValueFacts {
    /// The same for the same text everywhere.
    pub(crate) hash: u64,
    /// Which letters and digits occur: two texts that are one edit apart differ in two of them at most.
    pub(crate) letters: u64,
    /// How many distinct names have the value.
    pub(crate) names: u32,
}

impl ValueTable {
    /// The number of a text, given now if it is new.
    pub(crate) fn intern(&mut self, text: &str) -> ValueId {
        let hash = hash_text(text);
        if let Some(&known) = self
            .by_text
            .find(hash, |&id| self.facts_of(id).hash == hash && self.text_of(id) == text)
        {
            return known;
        }
        let id = u32::try_from(self.facts.len()).unwrap_or(u32::MAX);
        self.text.push_str(text);
        self.ends.push(u32::try_from(self.text.len()).unwrap_or(u32::MAX));
        self.facts.push(ValueFacts { hash, letters: letters_of(text), names: 0 });
        let facts = &self.facts;
        self.by_text
            .insert_unique(hash, id, |&id| facts.get(id as usize).map_or(0, |facts| facts.hash));
        id
    }

    /// The number of a text that is there already.
    pub(crate) fn find(&self, text: &str) -> Option<ValueId> {
        let hash = hash_text(text);
        self.by_text
            .find(hash, |&id| self.facts_of(id).hash == hash && self.text_of(id) == text)
            .copied()
    }

    pub(crate) fn text_of(&self, id: ValueId) -> &str {
        let start = (id as usize)
            .checked_sub(1)
            .and_then(|before| self.ends.get(before))
            .copied()
            .unwrap_or(0);
        let end = self.ends.get(id as usize).copied().unwrap_or(start);
        self.text.get(start as usize..end as usize).unwrap_or_default()
    }

    pub(crate) fn facts_of(&self, id: ValueId) -> ValueFacts {
        self.facts.get(id as usize).copied().unwrap_or_default()
    }

    pub(crate) fn facts_mut(&mut self, id: ValueId) -> Option<&mut ValueFacts> {
        self.facts.get_mut(id as usize)
    }

    pub(crate) fn len(&self) -> usize {
        self.facts.len()
    }

    pub(crate) fn clear_names(&mut self) {
        self.facts.iter_mut().for_each(|facts| facts.names = 0);
    }

    /// The sum of the squared numbers of names.
    #[allow(clippy::float_arithmetic, reason = "goes into training only")]
    pub(crate) fn squares(&self) -> f64 {
        self.facts.iter().map(|facts| f64::from(facts.names) * f64::from(facts.names)).sum()
    }

    /// How many bytes it takes, about.
    pub(crate) fn bytes(&self) -> usize {
        self.text.capacity()
            + self.ends.capacity() * 4
            + self.facts.capacity() * 24
            + self.by_text.capacity() * 5
    }
}

/// Letters as bits 0–25, digits as 26–35, everything else as one bit.
pub(crate) fn letters_of(text: &str) -> u64 {
    text.bytes().fold(0, |letters, byte| {
        letters
            | 1 << match byte {
                b'a'..=b'z' => byte - b'a',
                b'0'..=b'9' => byte - b'0' + 26,
                _ => 36,
            }
    })
}

/// Letters in 32 bits: digits fall together with some of them.
pub(crate) fn short_letters(letters: u64) -> u32 {
    (letters | letters >> 26) as u32
}

/// A hash that is the same on every platform and in every version.
pub(crate) fn hash_text(text: &str) -> u64 {
    let mut hash = 0x9E37_79B9_7F4A_7C15_u64 ^ text.len() as u64;
    let mut chunks = text.as_bytes().chunks_exact(8);
    for chunk in &mut chunks {
        hash = mix(hash, u64::from_le_bytes(chunk.try_into().unwrap_or_default()));
    }
    let mut last = [0; 8];
    for (to, from) in last.iter_mut().zip(chunks.remainder()) {
        *to = *from;
    }
    mix(hash, u64::from_le_bytes(last))
}

/// Mixes a number into a hash: the two halves of a product, folded, as in wyhash.
pub(crate) fn mix(hash: u64, number: u64) -> u64 {
    let product = u128::from(hash ^ number ^ 0xA076_1D64_78BD_642F)
        * u128::from(number ^ 0xE703_7ED1_A0B4_28DB | 1);
    (product as u64) ^ ((product >> 64) as u64)
}
