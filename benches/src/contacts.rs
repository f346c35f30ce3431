//! Contacts with known duplicates, made from nothing but a number.

use std::fmt::Write;

use crate::random::Random;

const GIVEN: [&str; 24] = [
    "Anna", "Jan", "Petra", "Tomas", "Eva", "Jakub", "Lucie", "Martin", "Olga", "Pavel", "Irina",
    "Sergey", "Elena", "Dmitry", "John", "Mary", "William", "Susan", "Peter", "Karin", "Lukas",
    "Julia", "Stefan", "Monika",
];
const SYLLABLES: [&str; 20] = [
    "ba", "cer", "do", "fan", "ga", "hor", "ka", "lin", "mo", "ne", "pol", "ra", "sve", "ta",
    "vor", "zem", "ku", "bri", "sto", "mar",
];
const ENDS: [&str; 8] = ["ek", "ova", "ova", "in", "son", "ic", "er", "y"];
const CITIES: [&str; 16] = [
    "Praha",
    "Brno",
    "Ostrava",
    "Plzen",
    "Wien",
    "Berlin",
    "Leipzig",
    "London",
    "Leeds",
    "Dublin",
    "Warszawa",
    "Krakow",
    "Bratislava",
    "Kosice",
    "Graz",
    "Bonn",
];

/// A CSV of so many contacts: `id`, `full_name`, `email`, `phone`, `company`, `city`, and `person`, which is the truth. A
/// quarter of the people are in it two or three times, with a slip, an initial, another address or a gap.
pub fn contacts(rows: usize) -> String {
    let mut numbers = Random::new(1);
    let mut text = String::from("id,full_name,email,phone,company,city,person\n");
    let (mut row, mut person) = (0, 0);
    while row < rows {
        person += 1;
        let given = numbers.pick(&GIVEN);
        let family = family_name(&mut numbers);
        let company = format!("{} group", family_name(&mut numbers));
        let city = numbers.pick(&CITIES);
        let phone = 600_000_000 + numbers.below(200_000_000);
        let user =
            format!("{}.{}{}", given.to_lowercase(), family.to_lowercase(), numbers.below(100));
        let times = if numbers.chance(25) { 2 + numbers.below(2) } else { 1 };
        for time in 0..times.min(rows - row) {
            let again = time > 0;
            let name = match numbers.below(4) {
                0 if again => format!("{family} {given}"),
                1 if again => format!("{}. {family}", given.get(..1).unwrap_or_default()),
                2 if again => format!("{given} {}", with_slip(&family, &mut numbers)),
                _ => format!("{given} {family}"),
            };
            let gap = |numbers: &mut Random, value: String| {
                if numbers.chance(if again { 40 } else { 15 }) { String::new() } else { value }
            };
            let email = gap(&mut numbers, format!("{user}@example.com"));
            let number = gap(&mut numbers, format!("+420{phone}"));
            let works_at = gap(&mut numbers, company.clone());
            let lives_in = gap(&mut numbers, String::from(*city));
            let _ =
                writeln!(text, "c{row:07},{name},{email},{number},{works_at},{lives_in},p{person}");
            row += 1;
        }
    }
    text
}

fn family_name(numbers: &mut Random) -> String {
    let mut name = String::new();
    for _ in 0..2 + numbers.below(2) {
        name.push_str(numbers.pick::<&str>(&SYLLABLES));
    }
    name.push_str(numbers.pick::<&str>(&ENDS));
    name.get(..1).unwrap_or_default().to_uppercase() + name.get(1..).unwrap_or_default()
}

/// Two neighbouring letters exchanged.
fn with_slip(name: &str, numbers: &mut Random) -> String {
    let mut letters: Vec<char> = name.chars().collect();
    let at = 1 + numbers.below(letters.len() - 2);
    letters.swap(at, at + 1);
    letters.into_iter().collect()
}
