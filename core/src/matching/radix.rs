//! Sorting of many (key, value) pairs.

/// Sorts by the upper 32 bits; of equal ones the order stays.
pub(crate) fn sort_by_high_word(entries: &mut Vec<u64>) {
    const DIGIT: u32 = 11;
    if entries.len() < 1 << 12 {
        entries.sort_by_key(|entry| entry >> 32);
        return;
    }
    let mut target = vec![0_u64; entries.len()];
    for shift in [32, 32 + DIGIT, 32 + 2 * DIGIT] {
        let digit = |entry: u64| (entry >> shift) as usize & ((1 << DIGIT) - 1);
        let mut places = [0_u32; 1 << DIGIT];
        for entry in &*entries {
            if let Some(place) = places.get_mut(digit(*entry)) {
                *place += 1;
            }
        }
        let mut sum = 0;
        for place in &mut places {
            (*place, sum) = (sum, sum + *place);
        }
        for entry in &*entries {
            if let Some(place) = places.get_mut(digit(*entry)) {
                if let Some(to) = target.get_mut(*place as usize) {
                    *to = *entry;
                }
                *place += 1;
            }
        }
        std::mem::swap(entries, &mut target);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sorts_as_a_stable_sort_does() {
        let entries: Vec<u64> = (0..20_000_u64)
            .map(|i| (i.wrapping_mul(0x9E37_79B9_7F4A_7C15) & !0xFFFF_FFFF) | i)
            .collect();
        let mut expected = entries.clone();
        expected.sort_by_key(|entry| entry >> 32);
        let mut sorted = entries;
        sort_by_high_word(&mut sorted);
        assert_eq!(sorted, expected);
    }
}
