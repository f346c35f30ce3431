//! Bytes read as a row of choices: what random tests, their shrinking, and fuzzers have in common.

/// The choices that a string of bytes makes. After its end every choice is the first.
#[derive(Debug, Clone)]
pub struct Choices<'a> {
    bytes: &'a [u8],
}

impl<'a> Choices<'a> {
    /// The choices of `bytes`.
    pub fn new(bytes: &'a [u8]) -> Self {
        Self { bytes }
    }

    /// No choice is left.
    pub fn is_empty(&self) -> bool {
        self.bytes.is_empty()
    }

    /// The bytes that were not read yet.
    pub fn rest(&self) -> &'a [u8] {
        self.bytes
    }

    /// A byte.
    pub fn byte(&mut self) -> u8 {
        let Some((first, rest)) = self.bytes.split_first() else { return 0 };
        self.bytes = rest;
        *first
    }

    /// Eight bytes as a number: any.
    pub fn number(&mut self) -> i64 {
        (0..8).fold(0, |number, _| number << 8 | i64::from(self.byte()))
    }

    /// A number below `end`, 0 where that is 0.
    pub fn below(&mut self, end: u8) -> u8 {
        self.byte().checked_rem(end).unwrap_or(0)
    }

    /// True in so many cases of a hundred; false after the end.
    pub fn chance(&mut self, percent: u8) -> bool {
        u32::from(self.byte()) * 100 > 256 * (100 - u32::from(percent))
    }

    /// One of several; the first after the end.
    pub fn pick<T: Copy>(&mut self, first: T, others: &[T]) -> T {
        let count = u8::try_from(others.len()).unwrap_or(u8::MAX).saturating_add(1);
        match self.below(count).checked_sub(1) {
            None => first,
            Some(place) => others.get(usize::from(place)).copied().unwrap_or(first),
        }
    }

    /// Something in so many cases of a hundred.
    pub fn maybe<T>(&mut self, percent: u8, some: impl FnOnce(&mut Self) -> T) -> Option<T> {
        self.chance(percent).then(|| some(self))
    }
}
