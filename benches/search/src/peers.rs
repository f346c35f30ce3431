//! The same rows and questions, asked of SQLite and tantivy.

use std::time::Instant;

use rusqlite::{Connection, params};
use tantivy::collector::{Count, TopDocs};
use tantivy::query::{BooleanQuery, Query, RegexQuery, TermQuery};
use tantivy::schema::{FAST, Field, IndexRecordOption, STORED, STRING, Schema};
use tantivy::{Order, Term};

use frontdesk::matching::normalise::fold_name;

use crate::contacts::Contact;
use crate::{Asked, PAGE, Questions, measure};

/// FTS5 with its trigram tokenizer, and B-trees for the rest, after `ANALYZE`.
pub fn sqlite(contacts: &[Contact], questions: &[Questions], totals: &[Vec<u64>]) {
    let start = Instant::now();
    let mut connection = Connection::open_in_memory().expect("a database in memory");
    connection
        .execute_batch(
            "CREATE TABLE contact (number INTEGER PRIMARY KEY, name TEXT, email TEXT, organisation INTEGER,
                 user_group INTEGER, status TEXT, notifications INTEGER);
             CREATE VIRTUAL TABLE words USING fts5(name, email, content='', tokenize='trigram');",
        )
        .expect("tables");
    let transaction = connection.transaction().expect("a transaction");
    {
        let mut row = transaction.prepare("INSERT INTO contact VALUES (?, ?, ?, ?, ?, ?, ?)").expect("a statement");
        let mut words = transaction.prepare("INSERT INTO words (rowid, name, email) VALUES (?, ?, ?)").expect("a statement");
        for (contact, number) in contacts.iter().zip(0_i64..) {
            let (name, email) = (fold_name(&contact.name), fold_name(&contact.email));
            row.execute(params![
                number,
                &*name,
                &*email,
                contact.organisation,
                contact.group,
                contact.status,
                contact.notifications
            ])
            .expect("a row");
            words.execute(params![number, &*name, &*email]).expect("its words");
        }
    }
    transaction.commit().expect("a commit");
    connection
        .execute_batch(
            "CREATE INDEX by_name ON contact (name, number);
             CREATE INDEX by_email ON contact (email);
             CREATE INDEX by_organisation ON contact (organisation, name);
             CREATE INDEX by_group ON contact (user_group, status, notifications, name);
             ANALYZE;",
        )
        .expect("indexes");
    println!("SQLite: loaded in {} ms", start.elapsed().as_millis());

    let ask = |what: &str, given: &[&dyn rusqlite::ToSql]| {
        let count = format!("SELECT count(*) FROM contact WHERE {what}");
        let total: i64 = connection.prepare_cached(&count).expect("a query").query_row(given, |row| row.get(0)).expect("a count");
        let page = format!("SELECT number FROM contact WHERE {what} ORDER BY name, number LIMIT {PAGE}");
        let mut page = connection.prepare_cached(&page).expect("a query");
        let numbers = page.query_map(given, |row| row.get::<_, i64>(0)).expect("a page");
        let page: Vec<_> = numbers.collect();
        assert!(page.len() <= PAGE);
        total as u64
    };
    for (questions, wanted) in questions.iter().zip(totals) {
        let found = measure("SQLite", questions, |asked| match asked {
            Asked::Substring(text) => {
                let phrase = format!("\"{text}\"");
                ask("number IN (SELECT rowid FROM words WHERE words MATCH ?)", &[&phrase])
            }
            Asked::Prefix(text) => {
                // The trigrams first, then where they stand.
                let phrase = format!("\"{text}\"");
                let (first, later, dot) = (format!("{text}%"), format!("% {text}%"), format!("%.{text}%"));
                ask(
                    "number IN (SELECT rowid FROM words WHERE words MATCH ?)
                     AND (name LIKE ? OR name LIKE ? OR email LIKE ? OR email LIKE ?)",
                    &[&phrase, &first, &later, &first, &dot],
                )
            }
            Asked::Email(address) => ask("email = ?", &[&&*fold_name(address)]),
            Asked::Filters { group, status, notifications } => {
                ask("user_group = ? AND status = ? AND notifications = ?", &[group, status, notifications])
            }
            Asked::Organisation(organisation) => ask("organisation = ?", &[organisation]),
        });
        differences("SQLite", questions, &found, wanted);
    }
}

/// Words as terms; a substring is a regular expression over them.
pub fn tantivy(contacts: &[Contact], questions: &[Questions], totals: &[Vec<u64>]) {
    let start = Instant::now();
    let mut schema = Schema::builder();
    let word = schema.add_text_field("word", STRING);
    let piece = schema.add_text_field("piece", STRING);
    let email = schema.add_text_field("email", STRING);
    let organisation = schema.add_u64_field("organisation", tantivy::schema::INDEXED);
    let group = schema.add_u64_field("group", tantivy::schema::INDEXED);
    let status = schema.add_text_field("status", STRING);
    let notifications = schema.add_u64_field("notifications", tantivy::schema::INDEXED);
    let order = schema.add_u64_field("order", FAST | STORED);
    let index = tantivy::Index::create_in_ram(schema.build());
    let mut writer: tantivy::IndexWriter = index.writer_with_num_threads(1, 500_000_000).expect("a writer");
    let mut by_name: Vec<usize> = (0..contacts.len()).collect();
    let names: Vec<_> = contacts.iter().map(|contact| fold_name(&contact.name)).collect();
    by_name.sort_by_key(|place| (&names[*place], &contacts[*place].id));
    let mut ranks = vec![0_u64; contacts.len()];
    for (place, rank) in by_name.into_iter().zip(0..) {
        ranks[place] = rank;
    }
    for (place, contact) in contacts.iter().enumerate() {
        let mut document = tantivy::TantivyDocument::new();
        let address = fold_name(&contact.email);
        for text in names[place].split(' ').chain([&*address]) {
            document.add_text(word, text);
        }
        for text in names[place].split(' ').chain(address.split(|letter: char| !letter.is_alphabetic())) {
            document.add_text(piece, text);
        }
        document.add_text(email, &address);
        document.add_u64(organisation, contact.organisation.into());
        document.add_u64(group, contact.group.into());
        document.add_text(status, contact.status);
        document.add_u64(notifications, contact.notifications.into());
        document.add_u64(order, ranks[place]);
        writer.add_document(document).expect("a document");
    }
    writer.commit().expect("a commit");
    let searcher = index.reader().expect("a reader").searcher();
    println!("tantivy: loaded in {} ms", start.elapsed().as_millis());

    let ask = |query: &dyn Query| {
        let top = TopDocs::with_limit(PAGE).order_by_fast_field::<u64>("order", Order::Asc);
        let (total, page) = searcher.search(query, &(Count, top)).expect("an answer");
        assert!(page.len() <= PAGE);
        total as u64
    };
    let term = |term: Term| -> Box<dyn Query> { Box::new(TermQuery::new(term, IndexRecordOption::Basic)) };
    let regex = |pattern: &str, field: Field| RegexQuery::from_pattern(pattern, field).expect("a pattern");
    let escaped = |text: &str| text.replace('.', "\\.").replace('+', "\\+");
    for (questions, wanted) in questions.iter().zip(totals) {
        let found = measure("tantivy", questions, |asked| match asked {
            Asked::Substring(text) => ask(&regex(&format!(".*{}.*", escaped(text)), word)),
            Asked::Prefix(text) => ask(&regex(&format!("{}.*", escaped(text)), piece)),
            Asked::Email(address) => ask(&*term(Term::from_field_text(email, &fold_name(address)))),
            Asked::Filters { group: of_group, status: of_status, notifications: on } => {
                ask(&BooleanQuery::intersection(vec![
                    term(Term::from_field_u64(group, (*of_group).into())),
                    term(Term::from_field_text(status, of_status)),
                    term(Term::from_field_u64(notifications, (*on).into())),
                ]))
            }
            Asked::Organisation(of) => ask(&*term(Term::from_field_u64(organisation, (*of).into()))),
        });
        differences("tantivy", questions, &found, wanted);
    }
}

/// A peer that finds something else is asked something else: it is told.
fn differences(system: &str, questions: &Questions, found: &[u64], wanted: &[u64]) {
    let other = found.iter().zip(wanted).filter(|(found, wanted)| found != wanted).count();
    if other > 0 {
        println!("  {system}: {other} of {} totals differ from ours", questions.asked.len());
    }
}
