//! Numbers of records: whole ones, and decimals as whole numbers of their last digit.

/// The greatest whole number that a double-precision reader of JSON carries exactly: 2^53 - 1.
pub(super) const MAX_INTEGER: i64 = 9_007_199_254_740_991;
/// The greatest decimal, in units of its last digit: a double-precision reader carries 15 digits exactly.
pub(super) const MAX_DECIMAL: i64 = 999_999_999_999_999;
/// The most digits after the point.
pub(super) const MAX_SCALE: u32 = 9;

/// Why a number is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum NumberFault {
    /// It is too small for any limit.
    Below,
    /// It is too great for any limit.
    Above,
    /// It has more digits after the point than allowed.
    TooPrecise,
    /// It is no number.
    NotANumber,
}

/// The whole number that a JSON reader gave as a float, such as 1.0 or 1e3.
#[allow(clippy::float_cmp, reason = "a whole number equals itself without its fraction, exactly")]
#[allow(clippy::cast_possible_truncation, reason = "beyond the range it saturates, and is refused")]
pub(super) fn whole(number: f64) -> Option<i64> {
    (number.trunc() == number).then_some(number as i64)
}

/// A float in units of 10^-scale, if it is the float nearest to such a decimal.
///
/// A decimal of at most 15 digits is its mantissa divided by a power of ten; both are exact as floats, so
/// IEEE 754 division gives the float nearest to it, everywhere the same.
#[allow(clippy::float_arithmetic, reason = "exact, see above; no float leaves this function")]
#[allow(clippy::float_cmp, reason = "the same decimal is the same float")]
#[allow(clippy::cast_possible_truncation, reason = "beyond the range it saturates, and is refused")]
#[allow(clippy::cast_precision_loss, reason = "both are below 2^53")]
pub(super) fn scaled(number: f64, scale: u32) -> Result<i64, NumberFault> {
    let power = power(scale) as f64;
    let mantissa = (number * power).round() as i64;
    match mantissa {
        _ if mantissa > MAX_DECIMAL => Err(NumberFault::Above),
        _ if mantissa < -MAX_DECIMAL => Err(NumberFault::Below),
        _ if mantissa as f64 / power == number => Ok(mantissa),
        _ => Err(NumberFault::TooPrecise),
    }
}

/// A whole number in units of 10^-scale.
pub(super) fn scaled_integer(number: i64, scale: u32) -> Result<i64, NumberFault> {
    let limit = MAX_DECIMAL / power(scale);
    match number {
        _ if number > limit => Err(NumberFault::Above),
        _ if number < -limit => Err(NumberFault::Below),
        _ => Ok(number * power(scale)),
    }
}

/// A decimal text such as `-10.50` in units of 10^-scale. Zeros at the end do not count as digits.
pub(super) fn read_decimal(text: &str, scale: u32) -> Result<i64, NumberFault> {
    let (digits, negative) = match text.strip_prefix('-') {
        Some(rest) => (rest, true),
        None => (text.strip_prefix('+').unwrap_or(text), false),
    };
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, "0"));
    let all_digits =
        |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    if !all_digits(whole) || !all_digits(fraction) {
        return Err(NumberFault::NotANumber);
    }
    let fraction = fraction.trim_end_matches('0');
    if fraction.len() > scale as usize {
        return Err(NumberFault::TooPrecise);
    }
    let mut mantissa: i64 = 0;
    let zeros = std::iter::repeat_n(b'0', scale as usize - fraction.len());
    for digit in whole.bytes().chain(fraction.bytes()).chain(zeros) {
        mantissa = mantissa * 10 + i64::from(digit - b'0');
        if mantissa > MAX_DECIMAL {
            return Err(if negative { NumberFault::Below } else { NumberFault::Above });
        }
    }
    Ok(if negative { -mantissa } else { mantissa })
}

/// The shortest decimal text of a number in units of 10^-scale.
pub(super) fn decimal_text(mantissa: i64, scale: u32) -> String {
    let power = power(scale);
    let sign = if mantissa < 0 { "-" } else { "" };
    let (whole, fraction) = (mantissa.abs() / power, mantissa.abs() % power);
    if fraction == 0 {
        return format!("{sign}{whole}");
    }
    let digits = format!("{fraction:0width$}", width = scale as usize);
    format!("{sign}{whole}.{}", digits.trim_end_matches('0'))
}

/// 10^scale.
pub(super) fn power(scale: u32) -> i64 {
    10_i64.saturating_pow(scale)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn floats_are_their_decimals() {
        for (number, scale, mantissa) in [
            (0.07, 2, 7),
            (12.34, 2, 1_234),
            (-0.1, 1, -1),
            (1e3, 0, 1_000),
            (999_999_999_999.999, 3, MAX_DECIMAL),
            (0.0, 9, 0),
        ] {
            assert_eq!(scaled(number, scale), Ok(mantissa), "{number}");
        }
        assert_eq!(scaled(0.075, 2), Err(NumberFault::TooPrecise));
        assert_eq!(scaled(1e300, 9), Err(NumberFault::Above));
        assert_eq!(scaled(-1e15, 0), Err(NumberFault::Below));
        assert_eq!(scaled_integer(i64::MIN, 2), Err(NumberFault::Below));
    }

    #[test]
    fn every_two_digit_decimal_is_exact() {
        for mantissa in (-1_000_000..1_000_000).step_by(7) {
            let number: f64 = decimal_text(mantissa, 2).parse().unwrap();
            assert_eq!(scaled(number, 2), Ok(mantissa));
        }
    }

    #[test]
    fn texts() {
        assert_eq!(read_decimal("-10.50", 2), Ok(-1_050));
        assert_eq!(read_decimal("+3", 2), Ok(300));
        assert_eq!(read_decimal("1.234", 2), Err(NumberFault::TooPrecise));
        assert_eq!(read_decimal("1.2300", 2), Ok(123));
        assert_eq!(read_decimal("1.", 2), Err(NumberFault::NotANumber));
        assert_eq!(read_decimal("", 2), Err(NumberFault::NotANumber));
        assert_eq!(read_decimal(&"9".repeat(1_000), 2), Err(NumberFault::Above));
        assert_eq!(decimal_text(-1_050, 2), "-10.5");
        assert_eq!(decimal_text(5, 3), "0.005");
    }
}
