//! Reading of plain spellings: digits, their usual separators, and an extension behind a label. The answer is that of
//! libphonenumber's `parse`, and of what that makes of its own answer; where this module is not sure, it says so.

use super::plan::{Length, MOST_NATIONAL_DIGITS, Plan, Stripped};
use super::{PhoneKey, Region};

/// More digits than a prefix, a country code and a national number have.
const MOST_DIGITS: usize = 24;

/// A plain spelling, taken apart.
pub(super) struct Plain<'t> {
    digits: [u8; MOST_DIGITS],
    length: usize,
    /// Whether a plus stood before the digits.
    pub(super) international: bool,
    pub(super) extension: Option<&'t str>,
}

/// What the digits are under a region's rules.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Reading {
    /// A number of the right length; `fits` if also the plan's pattern has it.
    Number { key: PhoneKey, fits: bool },
    /// No number.
    Nothing,
    /// Ask libphonenumber.
    Unsure,
}

impl<'t> Plain<'t> {
    /// `None` if the text holds more than a plain number.
    pub(super) fn of(text: &'t str) -> Option<Self> {
        let start = text.bytes().position(|byte| byte == b'+' || byte.is_ascii_digit())?;
        if !text.get(..start)?.is_ascii() {
            return None;
        }
        let number = text.get(start..)?;
        let (number, international) = match number.strip_prefix('+') {
            Some(number) => (number, true),
            None => (number, false),
        };
        let mut plain =
            Self { digits: [0; MOST_DIGITS], length: 0, international, extension: None };
        let mut rest = "";
        let mut last = b' ';
        for (place, byte) in number.bytes().enumerate() {
            match byte {
                b'0'..=b'9' => {
                    *plain.digits.get_mut(plain.length)? = byte;
                    plain.length += 1;
                    last = byte;
                }
                b' ' => {}
                b'-' | b'.' | b'(' | b')' | b'/' | b'[' | b']' => last = byte,
                _ => {
                    rest = number.get(place..)?;
                    break;
                }
            }
        }
        if plain.length < 3 {
            return None;
        }
        if !rest.is_empty() {
            // What follows a slash could be a second extension, which libphonenumber cuts off.
            plain.extension = Some(extension(rest).filter(|_| last != b'/')?);
        }
        Some(plain)
    }

    pub(super) fn digits(&self) -> &[u8] {
        self.digits.get(..self.length).unwrap_or_default()
    }

    /// The number under the rules of a region, or of none.
    pub(super) fn read(&self, region: Option<Region>) -> Reading {
        let digits = self.digits();
        let home = region.and_then(Plan::of);
        if self.international {
            return match Plan::of_country_code(digits) {
                // The pattern of a country code's main plan stands for all of its countries.
                Some((plan, code)) => national(plan, plan, digits.get(code..).unwrap_or_default()),
                None => Reading::Unsure,
            };
        }
        let Some(home) = home else { return Reading::Nothing };
        if let Some(rest) = home.without_international_prefix(digits) {
            return match Plan::of_country_code(rest).filter(|_| rest.len() > 2) {
                Some((plan, code)) => national(plan, plan, rest.get(code..).unwrap_or_default()),
                None => Reading::Nothing,
            };
        }
        match without_own_code(home, digits) {
            Ok(Some(rest)) => national(home.main(), home.main(), rest),
            Ok(None) => national(home, home.main(), digits),
            Err(unsure) => unsure,
        }
    }
}

/// The digits behind the country's own code, where they begin with it and are a number only without it.
fn without_own_code<'d>(home: &Plan, digits: &'d [u8]) -> Result<Option<&'d [u8]>, Reading> {
    let mut code = [0; 3];
    let code = code_digits(home.country_code, &mut code);
    let Some(rest) = digits.strip_prefix(code) else { return Ok(None) };
    let Stripped::To(rest) = home.without_trunk_prefix(rest) else { return Err(Reading::Unsure) };
    let is_only_so =
        !home.fits(digits) && home.fits(rest) || home.length(digits) == Length::TooLong;
    Ok(is_only_so.then_some(rest))
}

/// The national part, by the plan that it is read under. What is possible, the code's main plan says.
fn national(plan: &Plan, main: &Plan, digits: &[u8]) -> Reading {
    let Some(mut number) = settled(plan, digits) else { return Reading::Unsure };
    let is_right = (2..=MOST_NATIONAL_DIGITS).contains(&number.len());
    if !is_right || main.length(number) != Length::Possible {
        return Reading::Nothing;
    }
    // So long as the key would be read as another one.
    loop {
        match settled(main, number) {
            Some(rest) if rest.len() < number.len() => number = rest,
            Some(_) => break,
            None => return Reading::Unsure,
        }
    }
    let digits = number.iter().try_fold(u64::from(plan.country_code), |sum, digit| {
        sum.checked_mul(10)?.checked_add(u64::from(digit - b'0'))
    });
    match digits.and_then(PhoneKey::of_number) {
        Some(key) => Reading::Number { key, fits: plan.fits(number) },
        None => Reading::Unsure,
    }
}

/// The digits without trunk prefix, unless they are too short for a number then. `None` if the plan rewrites them.
fn settled<'d>(plan: &Plan, digits: &'d [u8]) -> Option<&'d [u8]> {
    if digits.len() < 2 {
        return Some(digits);
    }
    let Stripped::To(rest) = plan.without_trunk_prefix(digits) else { return None };
    Some(match plan.length(rest) {
        Length::Possible | Length::TooLong => rest,
        Length::Local | Length::Wrong => digits,
    })
}

fn code_digits(code: u16, digits: &mut [u8; 3]) -> &[u8] {
    let mut rest = code;
    let mut used = 0;
    for digit in digits.iter_mut().rev() {
        if rest > 0 {
            *digit = b'0' + (rest % 10).to_le_bytes()[0];
            rest /= 10;
            used += 1;
        }
    }
    digits.get(3 - used..).unwrap_or_default()
}

/// The digits of an extension: a label, a little punctuation, digits up to the end. Labels and how many digits may
/// follow them are libphonenumber's.
fn extension(text: &str) -> Option<&str> {
    const LABELS: [(&str, usize); 9] = [
        ("extension", 20),
        ("extn", 20),
        ("ext", 20),
        ("доб", 20),
        ("anexo", 20),
        ("x", 9),
        ("#", 9),
        ("int", 9),
        ("ДОБ", 20),
    ];
    let text = text.trim_start_matches([' ', '\t', ',']);
    let (label, most) = LABELS.iter().find(|(label, _)| {
        text.get(..label.len()).is_some_and(|start| start.eq_ignore_ascii_case(label))
    })?;
    let behind = text.get(label.len()..)?;
    let behind = behind.strip_prefix([':', '.']).unwrap_or(behind);
    let digits = behind.trim_start_matches([' ', '\t', ',', '-']);
    let is_right =
        (1..=*most).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit());
    is_right.then_some(digits)
}
