//! The hash by which plans and records are recognised.

/// A fingerprint of 64 bits that is the same on every platform: eight bytes at a time are mixed in by a rotation and a
/// multiplication.
#[derive(Debug, Clone, Default)]
pub(crate) struct Digest(u64);

impl Digest {
    pub(crate) fn number(&mut self, number: u64) {
        self.0 = (self.0.rotate_left(23) ^ number).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    }

    pub(crate) fn take(&mut self, bytes: &[u8]) {
        // The length first, so that parts do not run together.
        self.number(bytes.len() as u64);
        let mut words = bytes.chunks_exact(8);
        for word in &mut words {
            self.number(u64::from_le_bytes(word.try_into().unwrap_or_default()));
        }
        let mut last = [0; 8];
        for (place, byte) in last.iter_mut().zip(words.remainder()) {
            *place = *byte;
        }
        self.number(u64::from_le_bytes(last));
    }

    pub(crate) fn finish(&self) -> u64 {
        let mixed = (self.0 ^ (self.0 >> 33)).wrapping_mul(0xff51_afd7_ed55_8ccd);
        mixed ^ (mixed >> 33)
    }
}
