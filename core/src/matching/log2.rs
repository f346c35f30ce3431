//! Logarithms in whole thousandths, the same on every platform.
#![allow(
    clippy::cast_sign_loss,
    clippy::cast_possible_wrap,
    reason = "the ranges are those of the tables below"
)]

use std::sync::LazyLock;

/// Fractional parts: `round(1000 * log2(1 + i / 64))`, by squaring.
#[allow(
    clippy::indexing_slicing,
    reason = "computed when it is compiled, where a mistake is an error"
)]
const FRACTION: [u32; 65] = {
    let mut table = [0; 65];
    let mut i = 0;
    while i <= 64 {
        // The mantissa in 1..=2 as a number with 30 fractional bits.
        let mut mantissa: u64 = (64 + i as u64) << 24;
        let mut bits: u64 = 0;
        let mut step = 0;
        while step < 20 {
            mantissa = (mantissa * mantissa) >> 30;
            bits <<= 1;
            if mantissa >= 1 << 31 {
                mantissa >>= 1;
                bits |= 1;
            }
            step += 1;
        }
        table[i] = if i == 64 { 1000 } else { ((bits * 1000 + (1 << 19)) >> 20) as u32 };
        i += 1;
    }
    table
};

/// `1000 * log2(number)`, to about one thousandth and a half; 0 for 0.
pub(crate) fn milli_log2(number: u64) -> u32 {
    let Some(whole) = number.checked_ilog2() else { return 0 };
    // Six bits choose the entry, the next ten weigh it against its neighbour.
    let mantissa =
        if whole >= 16 { number >> (whole - 16) } else { number << (16 - whole) } - (1 << 16);
    let (entry, between) = ((mantissa >> 10) as usize, mantissa as u32 & 0x3FF);
    let at = |place: usize| FRACTION.get(place).copied().unwrap_or(1000);
    whole * 1000 + at(entry) + (((at(entry + 1) - at(entry)) * between) >> 10)
}

/// `1000 * log2(whole / part)`, at least 0.
pub(crate) fn milli_bits_of_share(part: u64, whole: u64) -> u32 {
    milli_log2(whole.max(1)).saturating_sub(milli_log2(part.max(1)))
}

/// `1000 * log2(1 + 2^(bits / 1000))`: how much a second way of coming about adds to a chance.
pub(crate) fn milli_log2_one_plus(bits: i32) -> i32 {
    match bits {
        ..LOWEST => 0,
        HIGHEST.. => bits,
        _ => from_table(&ONE_PLUS, bits),
    }
}

/// The probability, in basis points, of odds of `2^(bits / 1000)`.
pub(crate) fn basis_points(bits: i32) -> u16 {
    let points = match bits {
        ..LOWEST => 0,
        HIGHEST.. => 10_000,
        _ => from_table(&PROBABILITY, bits),
    };
    u16::try_from(points).unwrap_or(10_000)
}

const LOWEST: i32 = -16_000;
const HIGHEST: i32 = 16_000;
const STEP: i32 = 4;

fn from_table(table: &[i32], bits: i32) -> i32 {
    table.get(((bits - LOWEST) / STEP) as usize).copied().unwrap_or_default()
}

static ONE_PLUS: LazyLock<Vec<i32>> = LazyLock::new(|| {
    let value = |power: u64| milli_log2((1 << 32) + power) as i32 - 32_000;
    (LOWEST..HIGHEST).step_by(STEP as usize).map(|bits| value(power_of_two(bits))).collect()
});

static PROBABILITY: LazyLock<Vec<i32>> = LazyLock::new(|| {
    let value = |power: u64| ((10_000 * power + (1 << 31)) / ((1 << 32) + power)) as i32;
    (LOWEST..HIGHEST)
        .step_by(STEP as usize)
        .map(|bits| value(power_of_two(bits)).min(10_000))
        .collect()
});

/// `2^(bits / 1000 + 32)` for bits below 16,000: the greatest number whose logarithm is not greater.
fn power_of_two(bits: i32) -> u64 {
    let wanted = (bits + 32_000).max(0) as u32;
    let (mut low, mut high) = (1_u64, 1_u64 << 48);
    while low + 1 < high {
        let middle = low.midpoint(high);
        if milli_log2(middle) <= wanted { low = middle } else { high = middle }
    }
    low
}

#[cfg(test)]
#[allow(
    clippy::cast_precision_loss,
    clippy::float_arithmetic,
    reason = "the floats are the reference"
)]
mod tests {
    use super::*;

    #[test]
    fn logarithms_are_right_to_two_thousandths() {
        for number in (1..3000_u64).chain([65_535, 1_000_000, u64::MAX]) {
            let exact = 1000.0 * (number as f64).log2();
            assert!((f64::from(milli_log2(number)) - exact).abs() < 2.0, "{number}");
        }
        assert_eq!(milli_log2(0), 0);
        assert_eq!(milli_bits_of_share(1, 8), 3000);
        assert_eq!(milli_bits_of_share(9, 8), 0);
    }
}
