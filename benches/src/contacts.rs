//! Contacts with known duplicates, made from nothing but a number.

use std::fmt::Write;

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

/// Random numbers, the same in every run: `SplitMix64` (G. L. Steele, D. Lea, C. H. Flood, 2014).
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        usize::try_from((mixed ^ (mixed >> 31)) % bound as u64).unwrap_or_default()
    }

    fn one_of<'a>(&mut self, of: &[&'a str]) -> &'a str {
        of.get(self.below(of.len())).copied().unwrap_or_default()
    }

    fn chance(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }
}

/// A CSV of so many contacts: `id`, `full_name`, `email`, `phone`, `company`, `city`, and `person`, which is the truth. A
/// quarter of the people are in it two or three times, with a slip, an initial, another address or a gap.
pub fn contacts(rows: usize) -> String {
    let mut numbers = Numbers(1);
    let mut text = String::from("id,full_name,email,phone,company,city,person\n");
    let (mut row, mut person) = (0, 0);
    while row < rows {
        person += 1;
        let given = numbers.one_of(&GIVEN);
        let family = family_name(&mut numbers);
        let company = format!("{} group", family_name(&mut numbers));
        let city = numbers.one_of(&CITIES);
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
            let gap = |numbers: &mut Numbers, value: String| {
                if numbers.chance(if again { 40 } else { 15 }) { String::new() } else { value }
            };
            let email = gap(&mut numbers, format!("{user}@example.com"));
            let number = gap(&mut numbers, format!("+420{phone}"));
            let works_at = gap(&mut numbers, company.clone());
            let lives_in = gap(&mut numbers, city.to_owned());
            let _ =
                writeln!(text, "c{row:07},{name},{email},{number},{works_at},{lives_in},p{person}");
            row += 1;
        }
    }
    text
}

fn family_name(numbers: &mut Numbers) -> String {
    let mut name = String::new();
    for _ in 0..2 + numbers.below(2) {
        name.push_str(numbers.one_of(&SYLLABLES));
    }
    name.push_str(numbers.one_of(&ENDS));
    name.get(..1).unwrap_or_default().to_uppercase() + name.get(1..).unwrap_or_default()
}

/// Two neighbouring letters exchanged.
fn with_slip(name: &str, numbers: &mut Numbers) -> String {
    let mut letters: Vec<char> = name.chars().collect();
    let at = 1 + numbers.below(letters.len() - 2);
    letters.swap(at, at + 1);
    letters.into_iter().collect()
}
