//! Reading by the port of Google's libphonenumber: every spelling that it knows. It loads its metadata on first use
//! and compiles the patterns of the countries that it meets, so only what is not plain comes here.

use compact_str::CompactString;
use rlibphonenumber::{NumberLengthType, PHONE_NUMBER_UTIL, PhoneNumberFormat};

use super::plain::Reading;
use super::{PhoneKey, Region};

/// Characters that libphonenumber reads at most (`MAX_INPUT_STRING_LENGTH` in Java).
const MOST_CHARACTERS: usize = 250;

/// What libphonenumber makes of a text in a region, and the extension that it finds.
pub(super) fn read(text: &str, region: Option<Region>) -> (Reading, Option<CompactString>) {
    if text.len() > MOST_CHARACTERS {
        return (Reading::Nothing, None);
    }
    let region = region.and_then(|region| rlibphonenumber::Region::from_code(region.as_str()).ok());
    let Ok(number) = PHONE_NUMBER_UTIL.parse(text, region) else { return (Reading::Nothing, None) };
    let extension = number.extension.as_deref().map(CompactString::new);
    let is_possible = number.is_possible_with_reason() == Ok(NumberLengthType::IsPossible);
    let text = PHONE_NUMBER_UTIL.format(&number, PhoneNumberFormat::E164);
    let key = text.strip_prefix('+').and_then(PhoneKey::international).filter(|_| is_possible);
    match key {
        Some(key) => {
            (Reading::Number { key, fits: PHONE_NUMBER_UTIL.is_valid_number(&number) }, extension)
        }
        None => (Reading::Nothing, extension),
    }
}
