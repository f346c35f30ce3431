//! Numbers that are reached, or shown, under a second form.

use super::PhoneKey;

/// The other form under which the same line is dialled or shown, if its country has two:
///
/// - Mexico: `+52 1 …` was the form of mobile numbers dialled from abroad until 2019.
/// - Argentina: mobile numbers have a 9 behind the country code when dialled from abroad, and none in other places.
/// - Brazil: mobile numbers gained a ninth digit, 9, between 2012 and 2016; old records lack it.
///
/// Enforcement compares keys alone; who looks for a person also asks for the twin.
///
/// ```
/// use frontdesk::matching::normalise::{phone_key, phone_twin};
///
/// let twin = |text| phone_key(text, None).and_then(phone_twin).map(|key| key.to_string());
/// assert_eq!(twin("+55 11 98765-4321").as_deref(), Some("+551187654321"));
/// assert_eq!(twin("+420 777 123 456"), None);
/// ```
pub fn phone_twin(key: PhoneKey) -> Option<PhoneKey> {
    let digits = key.digits();
    let (country, national) = (digits.get(..2)?, digits.get(2..)?);
    let twin = match (country, national.len(), national.get(..1)?) {
        ("52", 11, "1") => format!("52{}", national.get(1..)?),
        ("52", 10, _) => format!("521{national}"),
        ("54", 11, "9") => format!("54{}", national.get(1..)?),
        ("54", 10, _) => format!("549{national}"),
        // Behind the two digits of the area, mobile numbers began with 6 to 9.
        ("55", 11, _) if national.get(2..3) == Some("9") => {
            format!("55{}{}", national.get(..2)?, national.get(3..)?)
        }
        ("55", 10, _) if matches!(national.get(2..3)?, "6" | "7" | "8" | "9") => {
            format!("55{}9{}", national.get(..2)?, national.get(2..)?)
        }
        _ => return None,
    };
    if key.class() == super::PhoneClass::International {
        PhoneKey::international(&twin)
    } else {
        None
    }
}
