//! Reading by the port of Google's libphonenumber: any spelling that it knows.

use compact_str::CompactString;
use rlibphonenumber::{PHONE_NUMBER_UTIL, PhoneNumber, PhoneNumberFormat};

use super::{Phone, PhoneKey, Region};

pub(super) fn read(text: &str, likely: &[Region]) -> Option<Phone> {
    let text = text.trim();
    if let Ok(key) = text.parse::<PhoneKey>() {
        return Some(Phone { key, extension: None });
    }
    let parsed = |region: Option<&Region>| {
        let region =
            region.and_then(|region| rlibphonenumber::Region::from_code(region.as_str()).ok());
        PHONE_NUMBER_UTIL.parse(text, region).ok()
    };
    let numbers = likely.iter().filter_map(|region| parsed(Some(region)));
    let valid = numbers.clone().find(|number| PHONE_NUMBER_UTIL.is_valid_number(number));
    let possible = || numbers.clone().find(|number| PHONE_NUMBER_UTIL.is_possible_number(number));
    match valid.or_else(possible).or_else(|| parsed(None)) {
        Some(number) => international(&number),
        None => raw(text, likely.first().copied()),
    }
}

fn international(number: &PhoneNumber) -> Option<Phone> {
    let text = PHONE_NUMBER_UTIL.format(number, PhoneNumberFormat::E164);
    let key = PhoneKey::international(text.strip_prefix('+')?)?;
    Some(Phone { key, extension: number.extension.as_deref().map(CompactString::new) })
}

fn raw(text: &str, region: Option<Region>) -> Option<Phone> {
    let digits: CompactString = text.chars().filter(char::is_ascii_digit).take(16).collect();
    PhoneKey::raw(&digits, region).map(|key| Phone { key, extension: None })
}
