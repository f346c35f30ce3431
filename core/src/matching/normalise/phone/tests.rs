use super::*;
use proptest::prelude::*;

fn key(text: &str, region: &str) -> Option<String> {
    phone_key(text, Region::read(region)).map(|key| key.to_string())
}

#[test]
fn spellings_of_one_number() {
    for text in [
        "+420777123456",
        "+420 777 123 456",
        "00420777123456",
        "777123456",
        "777 123 456",
        "(777) 123-456",
        "420777123456",
        "tel: 777.123.456",
        "777123456 ext. 5",
        "777123456 x5",
        "777123456 доб. 5",
        "７７７１２３４５６",
        "٧٧٧١٢٣٤٥٦",
        "777\u{a0}123\u{a0}456",
        "777–123–456",
        "777123456 (work)",
        "777123456 mobil",
        "\u{202a}+420777123456\u{202c}",
    ] {
        assert_eq!(key(text, "CZ").as_deref(), Some("+420777123456"), "{text}");
    }
}

#[test]
fn trunk_prefixes_codes_and_odd_plans() {
    assert_eq!(key("8 (903) 123-45-67", "RU").as_deref(), Some("+79031234567"));
    assert_eq!(key("020 7946 0958", "GB").as_deref(), Some("+442079460958"));
    assert_eq!(key("+44 (0)20 7946 0958", "US").as_deref(), Some("+442079460958"));
    assert_eq!(key("011 44 20 7946 0958", "US").as_deref(), Some("+442079460958"));
    assert_eq!(key("1-202-555-0123", "US").as_deref(), Some("+12025550123"));
    assert_eq!(key("06 1234 5678", "IT").as_deref(), Some("+390612345678"));
    assert_eq!(key("011 15 2345-6789", "AR").as_deref(), Some("+5491123456789"));
    assert_eq!(key("0 41 11 98765-4321", "BR").as_deref(), Some("+5511987654321"));
    assert_eq!(key("1-800-FLOWERS", "US").as_deref(), Some("+18003569377"));
}

#[test]
fn what_is_no_international_number() {
    assert_eq!(key("112", "CZ").as_deref(), Some("CZ:112"));
    assert_eq!(key("555-1234", "US").as_deref(), Some("US:5551234"));
    assert_eq!(key("+999 123 456", "US").as_deref(), Some(":999123456"));
    assert_eq!(key("777123456", "").as_deref(), Some(":777123456"));
    for text in [
        "",
        "n/a",
        "anonymous",
        "Withheld",
        "+",
        "call me",
        "1234567890123456789012345",
        &"7".repeat(1 << 20),
    ] {
        assert_eq!(key(text, "CZ"), None, "{text:.40}");
    }
}

#[test]
fn the_first_region_that_fits_counts() {
    let regions = ["US", "DE", "CZ"].map(|region| Region::read(region).unwrap());
    let read = |text| read_phone(text, &regions).unwrap().key.to_string();
    assert_eq!(read("2025550123"), "+12025550123");
    assert_eq!(read("0151 23456789"), "+4915123456789");
}

#[test]
fn cells_of_several_numbers() {
    let regions = [Region::read("US").unwrap()];
    let read = |cell| phones(cell, &regions).map(|phone| phone.key.to_string()).collect::<Vec<_>>();
    let both = ["+12025550123", "+12025550199"];
    for cell in [
        "2025550123;2025550199",
        "202-555-0123 / 202-555-0199",
        "(202) 555-0123, (202) 555-0199",
        "+12025550123 +12025550199",
        "202 555 0123 or 202 555 0199",
        "n/a; 2025550123\n2025550199",
    ] {
        assert_eq!(read(cell), both, "{cell}");
    }
    assert_eq!(read("202-555-0123 ext 12"), both[..1]);
    assert_eq!(read("withheld"), [""; 0]);
}

#[test]
fn keys_as_text_and_number() {
    for text in ["+420777123456", "CZ:112", ":0007", "US:000000000000000", "ZZ:999999999999999"] {
        let key: PhoneKey = text.parse().unwrap();
        assert_eq!(key.to_string(), text);
        assert_eq!(PhoneKey::from_u64(key.as_u64()), Some(key));
        assert_eq!(phone_key(text, None), Some(key));
    }
    for text in [
        "",
        "+",
        "+0123",
        ":",
        "cz:112",
        "CZE:112",
        "CZ:",
        "CZ:1234567890123456",
        "+99999999999999999999",
    ] {
        assert_eq!(text.parse::<PhoneKey>(), Err(NotAPhoneKey), "{text}");
    }
    assert_eq!("CZ:112".parse::<PhoneKey>().unwrap().class(), PhoneClass::Short);
    assert_eq!("CZ:1125555".parse::<PhoneKey>().unwrap().class(), PhoneClass::Raw);
    assert_eq!(PhoneKey::from_u64(0), None);
    assert_eq!(PhoneKey::from_u64(u64::MAX), None);
}

proptest! {
    #[test]
    fn any_text_is_read_and_its_key_is_its_own_key(text in "\\PC{0,40}|[+0-9 ().x-]{0,25}", region in "[A-Z]{2}") {
        let region = Region::read(&region);
        if let Some(key) = phone_key(&text, region) {
            prop_assert_eq!(phone_key(&key.to_string(), region), Some(key));
            prop_assert_eq!(phone_key(&key.to_string(), None), Some(key));
        }
        let _ = phones(&text, region.as_slice()).count();
    }
}

/// Numbers around every plan, in many spellings: the plain reading is libphonenumber's, or it says that it is unsure.
#[cfg(feature = "phone")]
#[test]
fn plain_readings_are_those_of_libphonenumber() {
    let mut random = 7_u64;
    let mut draw = move |below: u64| {
        random =
            random.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (random >> 33) % below
    };
    let regions: Vec<_> = rlibphonenumber::PHONE_NUMBER_UTIL.get_supported_regions().collect();
    let mut sure = 0;
    let count = 20_000;
    for _ in 0..count {
        let home = regions[usize::try_from(draw(regions.len() as u64)).unwrap()];
        let other = regions[usize::try_from(draw(regions.len() as u64)).unwrap()];
        let example = match draw(3) {
            0 => rlibphonenumber::PHONE_NUMBER_UTIL.get_example_number(home),
            1 => rlibphonenumber::PHONE_NUMBER_UTIL.get_example_number_for_type_and_region(
                home,
                rlibphonenumber::PhoneNumberType::Mobile,
            ),
            _ => rlibphonenumber::PHONE_NUMBER_UTIL.get_example_number(other),
        };
        let Ok(example) = example else { continue };
        let text = varied(&example, &mut draw);
        let region = Region::read(&home.as_region_str());
        let Some(plain) = plain::Plain::of(&text) else { continue };
        let reading = plain.read(region);
        if reading == plain::Reading::Unsure {
            continue;
        }
        sure += 1;
        let (reference, extension) = reference::read(&text, region);
        let key = |reading| match reading {
            plain::Reading::Number { key, fits: true } => Some(key),
            // Of what is no valid number, libphonenumber strips one trunk prefix where there are several.
            plain::Reading::Number { key, .. } => Some(settled(key)),
            _ => None,
        };
        assert_eq!(key(reading), key(reference), "{text:?} in {home:?}");
        if let Some(key) = phone_key(&text, region) {
            assert_eq!(phone_key(&key.to_string(), None), Some(key), "{text:?} in {home:?}");
        }
        if key(reading).is_some() {
            assert_eq!(plain.extension, extension.as_deref(), "{text:?} in {home:?}");
        }
    }
    assert!(sure * 10 > count * 6, "{sure} of {count} were plain");
}

#[cfg(feature = "phone")]
fn varied(example: &rlibphonenumber::PhoneNumber, draw: &mut impl FnMut(u64) -> u64) -> String {
    use rlibphonenumber::PhoneNumberFormat::{E164, International, National};
    let format = [E164, International, National][usize::try_from(draw(3)).unwrap()];
    let text = example.format_as(format).into_owned();
    let mut text: String = text
        .chars()
        .map(|letter| {
            if letter.is_ascii_digit() && draw(6) == 0 {
                char::from(b'0' + u8::try_from(draw(10)).unwrap())
            } else {
                letter
            }
        })
        .collect();
    match draw(12) {
        0 => text = text.replace('+', "00"),
        1 => text = text.replace('+', "011"),
        2 => text = text.replace('+', ""),
        3 => text = text.replace(' ', "-"),
        4 => text.push_str(" ext. 123"),
        5 => text.push_str(" x45"),
        6 => text = format!("0{text}"),
        7 => text.retain(|letter| letter.is_ascii_digit()),
        8 => text.push('7'),
        9 => {
            text.pop();
        }
        10 => text = format!("({text}) #99"),
        _ => {}
    }
    text
}
