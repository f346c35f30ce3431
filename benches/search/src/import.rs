//! An import of the same contacts: cutting the table, and the whole plan, beside the csv crate reading it.

use std::time::Instant;

use frontdesk::exchange::{Dialect, Limits, Reader};
use frontdesk::id::{ActorId, BatchId, UserGroupId};
use frontdesk::{
    Answer, CellProfile, ColumnTarget, Command, ContactField, Desk, EmptyCells, ExchangeContent, ExchangeFormat, ExchangeKind,
    ImportColumn, ImportJob, ImportMode, KnownRows, MatchKey, Query, TableDialect, UnknownNames,
};

use crate::contacts::Contact;

pub fn measure(contacts: &[Contact]) {
    let mut table = String::from("id,name,email,phone,comment\n");
    for (contact, number) in contacts.iter().zip(600_000_000_u32..) {
        table.push_str(&format!("{},{},{number}@{},+420{number},\"no, comment\"\n", contact.id, contact.name, contact.email.split('@').next_back().unwrap_or_default()));
    }
    println!("import of {} MB", table.len() / 1_000_000);
    let timed = |what: &str, work: &mut dyn FnMut() -> u64| {
        let start = Instant::now();
        let rows = work();
        println!("  {what:<42}{:>12} ms, {rows} rows", start.elapsed().as_millis());
    };
    timed("csv crate: records as texts", &mut || {
        csv::Reader::from_reader(table.as_bytes()).records().filter(Result::is_ok).count() as u64
    });
    let dialect = Dialect::new(&TableDialect::default()).expect("a dialect");
    timed("frontdesk: records, checked, with lines", &mut || {
        let mut reader = Reader::new(table.as_bytes(), dialect, Limits::default()).expect("a table");
        let mut rows = 0;
        while let Some(record) = reader.read() {
            rows += u64::from(record.fault.is_none());
        }
        rows
    });

    let mut desk = Desk::default();
    let system = ActorId::new("system").expect("an id");
    let groups = r#"{"DefineUserGroups":{"groups":[{"id":"all","name":"All"}]}}"#;
    desk.handle_json(frontdesk::clock::Timestamp::default(), "system", groups).expect("a group");
    let job = job(table);
    let mut hash = String::new();
    timed("frontdesk: the plan, with hash", &mut || {
        let query = Query::PlanImport { job: job.clone(), after: 0, most: 1, only: None };
        let Ok(Answer::ImportPlanned { plan }) = desk.query(&system, &query) else { panic!("no plan") };
        hash = plan.hash;
        plan.creates.into()
    });
    let command = Command::ApplyImport { job, hash };
    timed("frontdesk: applied, all kept and searchable", &mut || {
        desk.handle(frontdesk::clock::Timestamp::default(), &system, command.clone()).expect("applied");
        contacts.len() as u64
    });
}

fn job(text: String) -> ImportJob {
    let column = |header: &str, target: ColumnTarget| ImportColumn { header: Some(header.to_owned()), number: None, target };
    let contact = |field: ContactField| ColumnTarget::Contact { field, of: None, place: 0 };
    ImportJob {
        batch: BatchId::new("batch").expect("an id"),
        kind: ExchangeKind::Persons,
        format: ExchangeFormat::Table { dialect: TableDialect::default(), profile: CellProfile::RoundTrip },
        content: ExchangeContent::Text { text },
        columns: vec![
            column("id", contact(ContactField::ExternalId)),
            column("name", contact(ContactField::Name)),
            column("email", contact(ContactField::Email)),
            column("phone", contact(ContactField::Phone)),
        ],
        match_keys: vec![MatchKey::ExternalId, MatchKey::Email, MatchKey::Phone],
        known: KnownRows::Update,
        empty: EmptyCells::Keep,
        unknown: UnknownNames::Refuse,
        mode: ImportMode::AllOrNothing,
        group: Some(UserGroupId::new("all").expect("an id")),
        first_record: 1,
        last_record: None,
        region: None,
    }
}
