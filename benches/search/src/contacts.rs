//! Generated contacts: names that are shared as names are, addresses made of them, organisations, groups.

use frontdesk_benches::random::Random;

/// A contact, and what filters ask about it.
pub struct Contact {
    pub id: String,
    pub name: String,
    pub email: String,
    pub organisation: u32,
    pub group: u32,
    pub department: u32,
    pub status: &'static str,
    pub notifications: bool,
    pub manager: bool,
}

/// A place in a list whose first are much more frequent than its last, roughly as names are.
fn frequent(random: &mut Random, limit: usize) -> usize {
    let even = random.below(1 << 20) as f64 / f64::from(1 << 20);
    ((limit as f64).powf(even) - 1.0) as usize
}

const BEGINNINGS: [&str; 24] = [
    "Nov", "Svob", "Dvor", "Čern", "Proch", "Kuč", "Ves", "Hor", "Něm", "Mar", "Pok", "Král", "Jel", "Růž", "Ben", "Fial",
    "Sed", "Dol", "Zem", "Kol", "Nav", "Čerm", "Van", "Urb",
];
const MIDDLES: [&str; 20] = [
    "ot", "od", "ák", "ý", "áz", "er", "el", "án", "ec", "ek", "or", "áč", "in", "ič", "ar", "uš", "al", "iš", "an", "os",
];
const ENDS: [&str; 16] = [
    "ný", "ová", "ka", "ek", "ák", "ík", "sky", "man", "son", "er", "ic", "enko", "ov", "ina", "as", "is",
];
const CYRILLIC: [&str; 12] = [
    "Иванов", "Смирнов", "Кузнецов", "Попов", "Соколов", "Лебедев", "Козлов", "Новиков", "Морозов", "Петров", "Волков", "Щукин",
];
const GIVEN: [&str; 48] = [
    "Jana", "Petr", "Jan", "Marie", "Eva", "Jiří", "Hana", "Anna", "Tomáš", "Pavel", "Lenka", "Martin", "Kateřina", "Jakub",
    "Lucie", "Josef", "Věra", "Miroslav", "Alena", "Zdeněk", "Petra", "Václav", "Veronika", "Michal", "Jaroslava", "František",
    "Tereza", "Jaroslav", "Martina", "Milan", "Michaela", "Karel", "Jitka", "David", "Ondřej", "Barbora", "Lukáš", "Ann", "John",
    "Robert", "Emma", "Oliver", "Ольга", "Иван", "Мария", "Сергей", "Татьяна", "Дмитрий",
];
const FREE_MAIL: [&str; 6] = ["gmail.com", "seznam.cz", "outlook.com", "yahoo.com", "mail.ru", "icloud.com"];

pub fn contacts(number: usize) -> Vec<Contact> {
    let mut random = Random::new(1);
    (0..number).map(|place| contact(place, &mut random)).collect()
}

fn contact(place: usize, random: &mut Random) -> Contact {
    let given = GIVEN[frequent(random, GIVEN.len())];
    let cyrillic = !given.is_ascii() && given.starts_with(|letter: char| letter > 'Ѐ');
    let surname = if cyrillic {
        format!("{}{}", CYRILLIC[random.below(12)], ["", "а", "ко", "ский"][random.below(4)])
    } else {
        let number = frequent(random, 24 * 20 * 16 * 4);
        let middle = if number.is_multiple_of(4) { "" } else { MIDDLES[(number / 7) % 20] };
        format!("{}{middle}{}", BEGINNINGS[number % 24], ENDS[(number / 24) % 16])
    };
    let organisation = frequent(random, 50_000);
    let plain = |text: &str| frontdesk::matching::normalise::fold(text).replace('\'', "");
    let (first, last) = (plain(given), plain(&surname));
    let initial: String = first.chars().take(1).collect();
    let user = match random.below(6) {
        0 | 1 => format!("{first}.{last}"),
        2 => format!("{initial}{last}{}", random.below(100)),
        3 => format!("{last}.{first}{}", 1950 + random.below(60)),
        4 => format!("{first}{last}"),
        _ => format!("{last}{}", random.below(10_000)),
    };
    let domain = match random.below(10) {
        0..4 => FREE_MAIL[frequent(random, 6)].to_owned(),
        _ => format!("{}{organisation}.{}", ["firma", "acme", "studio", "group"][organisation % 4], ["cz", "com", "eu"][organisation % 3]),
    };
    Contact {
        id: format!("p{place}"),
        name: format!("{given} {surname}"),
        email: format!("{user}@{domain}"),
        organisation: organisation as u32,
        group: frequent(random, 12) as u32,
        department: random.below(40) as u32,
        status: ["Active", "Active", "Active", "Active", "Active", "Active", "Active", "Blocked", "Dismissed"][random.below(9)],
        notifications: random.below(10) > 0,
        manager: random.below(50) == 0,
    }
}
