//! The key: a number in eight bytes.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A country or territory by its two letters of ISO 3166-1 (`CZ`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Region([u8; 2]);

impl Region {
    /// Reads two ASCII letters, in any case. Whether such a country exists is not asked.
    pub const fn read(text: &str) -> Option<Self> {
        match text.as_bytes() {
            [first, second] if first.is_ascii_alphabetic() && second.is_ascii_alphabetic() => {
                Some(Self([first.to_ascii_uppercase(), second.to_ascii_uppercase()]))
            }
            _ => None,
        }
    }

    /// The two letters, in upper case.
    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or_default()
    }

    /// 1 to 676.
    fn ordinal(self) -> u64 {
        let [first, second] = self.0.map(|letter| u64::from(letter - b'A'));
        first * 26 + second + 1
    }

    fn of_ordinal(ordinal: u64) -> Option<Self> {
        let place = ordinal.checked_sub(1).filter(|place| *place < 26 * 26)?;
        let letter = |place: u64| u8::try_from(place).ok().map(|place| b'A' + place);
        Some(Self([letter(place / 26)?, letter(place % 26)?]))
    }
}

impl fmt::Display for Region {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// What a key stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum PhoneClass {
    /// A number that the whole world can dial (E.164).
    International,
    /// A short code of a country or a company: at most six digits.
    Short,
    /// Digits that fit no numbering plan known here; equal only with the same digits of the same region.
    Raw,
}

/// A canonical phone number, ordered and compared as a number.
///
/// As text: `+420777123456`, and for what is no international number the region and the digits, `CZ:112`
/// (`:112` if no region is known).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct PhoneKey(u64);

/// Marks keys of bare digits. No international number reaches this bit: with at most 19 digits it is below 2⁶³.
const RAW: u64 = 1 << 63;
/// Bits of the digits of such a key; the region is above them.
const RAW_DIGITS: u32 = 53;
/// Most digits of such a key.
const MOST_RAW_DIGITS: usize = 15;
const MOST_SHORT_DIGITS: usize = 6;

impl PhoneKey {
    /// The key of a country code with a national number behind it, as digits. `None` for anything else, or for
    /// more digits than such a number has.
    pub fn international(digits: &str) -> Option<Self> {
        let first_is_right = matches!(digits.as_bytes().first(), Some(b'1'..=b'9'));
        let number = digits.parse().ok().filter(|number| *number < RAW && first_is_right)?;
        digits.bytes().all(|digit| digit.is_ascii_digit()).then_some(Self(number))
    }

    /// The key of an international number that is at hand as one number.
    #[cfg(feature = "phone")]
    pub(super) fn of_number(number: u64) -> Option<Self> {
        (1..RAW).contains(&number).then_some(Self(number))
    }

    /// The key of digits that are no international number: at most 15, leading zeros count.
    pub fn raw(digits: &str, region: Option<Region>) -> Option<Self> {
        if digits.is_empty()
            || digits.len() > MOST_RAW_DIGITS
            || !digits.bytes().all(|digit| digit.is_ascii_digit())
        {
            return None;
        }
        // A one in front keeps the leading zeros.
        let number =
            digits.bytes().fold(1_u64, |number, digit| number * 10 + u64::from(digit - b'0'));
        let region = region.map_or(0, Region::ordinal);
        Some(Self(RAW | region << RAW_DIGITS | number))
    }

    /// The key as one number, for stores: its order is that of the keys.
    pub const fn as_u64(self) -> u64 {
        self.0
    }

    /// The key of [`as_u64`](Self::as_u64), if it is one.
    pub fn from_u64(number: u64) -> Option<Self> {
        let key = Self(number);
        key.to_string().parse().ok().filter(|read| *read == key)
    }

    /// What the key stands for.
    pub fn class(self) -> PhoneClass {
        if self.0 & RAW == 0 {
            PhoneClass::International
        } else if self.digits().len() <= MOST_SHORT_DIGITS {
            PhoneClass::Short
        } else {
            PhoneClass::Raw
        }
    }

    /// The region of a short or raw number, if it was known.
    pub fn region(self) -> Option<Region> {
        if self.0 & RAW == 0 { None } else { Region::of_ordinal((self.0 & !RAW) >> RAW_DIGITS) }
    }

    /// The digits, for an international number with its country code.
    pub fn digits(self) -> compact_str::CompactString {
        use compact_str::ToCompactString;
        if self.0 & RAW == 0 {
            return self.0.to_compact_string();
        }
        let mut digits = (self.0 & ((1 << RAW_DIGITS) - 1)).to_compact_string();
        digits.remove(0);
        digits
    }
}

impl fmt::Display for PhoneKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.0 & RAW == 0 {
            return write!(f, "+{}", self.0);
        }
        match self.region() {
            Some(region) => write!(f, "{region}:{}", self.digits()),
            None => write!(f, ":{}", self.digits()),
        }
    }
}

/// The text is no phone key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a phone key: expected +DIGITS, REGION:DIGITS or :DIGITS")]
pub struct NotAPhoneKey;

impl FromStr for PhoneKey {
    type Err = NotAPhoneKey;

    fn from_str(text: &str) -> Result<Self, NotAPhoneKey> {
        if let Some(digits) = text.strip_prefix('+') {
            return Self::international(digits).ok_or(NotAPhoneKey);
        }
        let (region, digits) = text.split_once(':').ok_or(NotAPhoneKey)?;
        let region = match region {
            "" => None,
            letters if letters.bytes().all(|letter| letter.is_ascii_uppercase()) => {
                Some(Region::read(letters).ok_or(NotAPhoneKey)?)
            }
            _ => return Err(NotAPhoneKey),
        };
        Self::raw(digits, region).ok_or(NotAPhoneKey)
    }
}

impl Serialize for PhoneKey {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for PhoneKey {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = compact_str::CompactString::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}
