//! Search among generated contacts: `frontdesk-search [CONTACTS [PART…]]`, with the parts ours, import, sqlite and tantivy. Each system is asked the same questions: the first
//! 50 by name, and how many there are. Microseconds, the median and the 99th of a hundred.

mod contacts;
mod import;
mod memory;
mod peers;

use std::time::Instant;

use frontdesk::search::{Clause, Document, Facet, Index, Query, Test, Value};

use contacts::{Contact, contacts};
use frontdesk_benches::random::Random;

#[global_allocator]
static MEMORY: memory::Counting = memory::Counting;

/// Documents of a page.
pub const PAGE: usize = 50;

/// The questions of one kind.
pub struct Questions {
    pub kind: &'static str,
    pub asked: Vec<Asked>,
}

/// One question, as every system is asked it.
pub enum Asked {
    Substring(String),
    Prefix(String),
    Email(String),
    Filters { group: u32, status: &'static str, notifications: bool },
    Organisation(u32),
}

fn main() {
    let number = std::env::args().nth(1).map_or(1_000_000, |number| number.parse().expect("a number of contacts"));
    let parts: Vec<String> = std::env::args().skip(2).collect();
    let wanted = |part: &str| parts.is_empty() || parts.iter().any(|wanted| wanted == part);
    let contacts = contacts(number);
    let questions = questions(&contacts);
    println!("{:<34}{:>12}{:>12}", format!("{number} contacts, µs"), "p50", "p99");

    // The peers' totals are held against ours.
    let asked = ["ours", "sqlite", "tantivy"].into_iter().any(wanted);
    let totals = asked.then(|| ours(&contacts, &questions)).unwrap_or_default();
    if wanted("import") {
        import::measure(&contacts[..number.min(200_000)]);
    }
    if wanted("sqlite") {
        peers::sqlite(&contacts, &questions, &totals);
    }
    if wanted("tantivy") {
        peers::tantivy(&contacts, &questions, &totals);
    }
}

/// Our index: asked, changed, and weighed; gives how many each question has found.
fn ours(contacts: &[Contact], questions: &[Questions]) -> Vec<Vec<u64>> {
    let number = contacts.len();
    let before = memory::held();
    let start = Instant::now();
    let mut index = Index::load(contacts.iter().zip(0..).map(|(contact, number)| (number, document(contact))));
    let loaded = start.elapsed();
    let bytes = memory::held() - before;
    println!("frontdesk: {} bytes a contact, loaded in {} ms", bytes / number, loaded.as_millis());
    let totals = questions
        .iter()
        .map(|questions| measure("frontdesk", questions, |asked| found(&index, asked)))
        .collect();
    let start = Instant::now();
    let changed = number.min(20_000);
    for (contact, place) in contacts.iter().zip(0_u32..).step_by(number / changed).take(changed) {
        let mut document = document(contact);
        document.name = "Changed Name";
        index.upsert(place, &document);
        document.name = &contact.name;
        index.upsert(place, &document);
    }
    println!("frontdesk: one change {:.1} µs", start.elapsed().as_secs_f64() * 1e6 / (2 * changed) as f64);
    let after = memory::held() - before;
    println!("frontdesk: {} bytes a contact after {} changes", after / number, 2 * changed);
    totals
}

fn document(contact: &Contact) -> Document<'_> {
    Document {
        id: &contact.id,
        name: &contact.name,
        emails: vec![&contact.email],
        values: vec![
            (Facet::Organisation, Value::Number(contact.organisation.into())),
            (Facet::Group, Value::Number(contact.group.into())),
            (Facet::Department, Value::Number(contact.department.into())),
            (Facet::Status, Value::Key(contact.status.into())),
            (Facet::Notifications, Value::Flag(contact.notifications)),
            (Facet::Manager, Value::Flag(contact.manager)),
        ],
    }
}

fn found(index: &Index, asked: &Asked) -> u64 {
    let is = |facet, value| Clause { facet, any: vec![Test::OneOf(vec![value])] };
    let query = match asked {
        Asked::Substring(text) => Query { text: text.clone(), ..Query::default() },
        Asked::Prefix(text) => Query { text: text.clone(), at_start: true, ..Query::default() },
        Asked::Email(address) => Query { email: Some(address.clone()), ..Query::default() },
        Asked::Filters { group, status, notifications } => Query {
            clauses: vec![
                is(Facet::Group, Value::Number((*group).into())),
                is(Facet::Status, Value::Key((*status).into())),
                is(Facet::Notifications, Value::Flag(*notifications)),
            ],
            ..Query::default()
        },
        Asked::Organisation(organisation) => Query {
            clauses: vec![is(Facet::Organisation, Value::Number((*organisation).into()))],
            ..Query::default()
        },
    };
    index.find(&query, None, PAGE).total
}

fn questions(contacts: &[Contact]) -> Vec<Questions> {
    let mut random = Random::new(2);
    let mut ask = |kind, number: usize, question: fn(&Contact, &mut Random) -> Asked| {
        let asked = (0..number).map(|_| question(&contacts[random.below(contacts.len())], &mut random)).collect();
        Questions { kind, asked }
    };
    vec![
        ask("substring, 3-6 letters", 100, |contact, random| {
            let email = contact.email.split('@').next().unwrap_or_default();
            let word = if random.below(2) == 0 { email } else { contact.name.split(' ').next_back().unwrap_or_default() };
            Asked::Substring(piece(word, 3 + random.below(4), random, false))
        }),
        ask("prefix of a surname, 3-6 letters", 100, |contact, random| {
            let surname = contact.name.split(' ').next_back().unwrap_or_default();
            Asked::Prefix(piece(surname, 3 + random.below(4), random, true))
        }),
        ask("e-mail", 100, |contact, _| Asked::Email(contact.email.clone())),
        ask("group, status, notifications", 100, |contact, random| Asked::Filters {
            group: contact.group,
            status: contact.status,
            notifications: random.below(4) > 0,
        }),
        ask("organisation", 100, |contact, _| Asked::Organisation(contact.organisation)),
    ]
}

fn piece(word: &str, length: usize, random: &mut Random, first: bool) -> String {
    let letters: Vec<char> = frontdesk::matching::normalise::fold_name(word).chars().collect();
    let length = length.min(letters.len());
    let start = if first { 0 } else { random.below(letters.len() - length + 1) };
    letters[start..start + length].iter().collect()
}

/// Asks each question twice and prints the second times; gives how many each has found.
pub fn measure(system: &str, questions: &Questions, mut answer: impl FnMut(&Asked) -> u64) -> Vec<u64> {
    let mut times = Vec::new();
    let mut totals = Vec::new();
    for asked in &questions.asked {
        answer(asked);
        let start = Instant::now();
        totals.push(answer(asked));
        times.push(start.elapsed().as_secs_f64() * 1e6);
    }
    times.sort_by(f64::total_cmp);
    let at = |percent: usize| times[(times.len() * percent / 100).min(times.len() - 1)];
    println!("  {:<10}{:<32}{:>12.1}{:>12.1}", system, questions.kind, at(50), at(99));
    totals
}
