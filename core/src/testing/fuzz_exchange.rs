//! What the fuzzers do with tables, vCards, imports and searches.

use crate::definition::{
    Answer, CellProfile, ColumnTarget, Command, ContactField, ContactSearch, ExchangeContent,
    ExchangeFormat, ImportColumn, ImportJob, ImportMode, Query, TableDialect, UserGroupSpec,
};
use crate::desk::{Desk, DeskSettings};
use crate::exchange::{
    Card, Dialect, Limits, Reader, Writer, encode_base64, formula_unguarded, read_cards,
    suggest_dialect, write_cards,
};
use crate::id::{ActorId, BatchId, UserGroupId};

/// Any bytes as a table: every record is cut within the limits, lines and bytes only go forward, and what was read is
/// written and read again as it was. The first byte says how it is written.
pub fn fuzz_table(data: &[u8]) {
    let Some((first, text)) = data.split_first() else { return };
    let delimiter = [",", ";", "\t", "|"].get(usize::from(first % 4)).copied().unwrap_or_default();
    let told = TableDialect {
        delimiter: delimiter.to_owned(),
        quote: (first & 4 == 0).then(|| String::from(if first & 8 == 0 { "\"" } else { "'" })),
        terminator: (first & 16 != 0).then(|| String::from("\u{1e}")),
        header: true,
    };
    let Ok(dialect) = Dialect::new(&told) else { return };
    let limits =
        Limits { columns: 256, cell_bytes: 1_024, record_bytes: 8_192, ..Limits::default() };
    let Ok(mut reader) = Reader::new(text, dialect, limits) else { return };
    let dialect = reader.dialect();
    let (mut number, mut line, mut rows) = (0, 1, Vec::new());
    while let Some(record) = reader.read() {
        assert!(record.number == number + 1 && record.line >= line, "{record:?}");
        assert!(record.span.0 <= record.span.1 && record.span.1 <= text.len(), "{record:?}");
        (number, line) = (record.number, record.line);
        if record.fault.is_none() {
            rows.push(record.cells().map(str::to_owned).collect::<Vec<String>>());
        }
    }
    assert_eq!(reader.position(), text.len());
    if dialect.told().quote.is_some() {
        for profile in [CellProfile::RoundTrip, CellProfile::Spreadsheet] {
            let mut writer = Writer::new(dialect, profile);
            for row in &rows {
                writer.write(row.iter().map(String::as_str));
            }
            let written = writer.finish();
            let Ok(mut reader) = Reader::new(written.as_bytes(), dialect, Limits::default()) else {
                continue;
            };
            for row in &rows {
                let Some(record) = reader.read() else { panic!("a record is missing") };
                let bare = |cell: &str| match profile {
                    CellProfile::RoundTrip => cell.to_owned(),
                    CellProfile::Spreadsheet => formula_unguarded(cell).to_owned(),
                };
                assert!(
                    record.fault.is_none() && record.cells().map(bare).eq(row.iter().cloned()),
                    "{record:?}"
                );
            }
            assert!(reader.read().is_none());
        }
    }
    let _ = suggest_dialect(text);
}

/// Any text as vCards: what was read is written, and gives as many.
pub fn fuzz_cards(data: &[u8]) {
    let cards: Vec<Card> =
        read_cards(&String::from_utf8_lossy(data)).into_iter().flatten().collect();
    let written = write_cards(cards.iter().map(Vec::as_slice));
    assert_eq!(read_cards(&written).len(), cards.len());
}

/// Any bytes as a list of persons, twice: a plan is what is done, doing it again does nothing, and undoing it brings the
/// same desk back, whatever a snapshot in between.
pub fn fuzz_import(data: &[u8]) {
    let Some((first, content)) = data.split_first() else { return };
    let mut desk = directory();
    let people = |desk: &Desk| {
        ask(
            desk,
            Query::SearchPersons { search: ContactSearch::default(), after: None, most: 1_000 },
        )
    };
    for (name, content) in
        [("first", content), ("second", content.get(content.len() / 2..).unwrap_or_default())]
    {
        let job = job(name, *first, content);
        let before = people(&desk);
        let Some(Answer::ImportPlanned { plan }) = ask(&desk, plan_of(&job)) else { return };
        assert_eq!(ask(&desk, plan_of(&job)), Some(Answer::ImportPlanned { plan: plan.clone() }));
        // Of rows that nobody asks for, only that they can be taken is found out.
        let unasked = Query::PlanImport { job: job.clone(), after: u32::MAX, most: 1, only: None };
        let Some(Answer::ImportPlanned { plan: unasked }) = ask(&desk, unasked) else { return };
        assert_eq!(unasked.hash, plan.hash);
        let apply = Command::ApplyImport { job: job.clone(), hash: plan.hash.clone() };
        assert_eq!(tell(&mut desk, &apply), plan.applicable);
        if !plan.applicable {
            continue;
        }
        let known = (people(&desk), ask(&desk, Query::Imports {}));
        assert!(tell(&mut desk, &apply));
        assert_eq!((people(&desk), ask(&desk, Query::Imports {})), known);
        let applied = desk.snapshot();
        let Ok(mut other) = Desk::restore(&applied) else { panic!("a snapshot is not readable") };
        assert_eq!(people(&other), people(&desk));
        assert!(tell(&mut other, &Command::UndoImport { batch: job.batch.clone() }));
        assert_eq!(people(&other), before);
    }
}

/// A search as JSON, asked of a small directory: what is found is what explains itself as found.
pub fn fuzz_search(data: &[u8]) {
    let text = String::from_utf8_lossy(data);
    let Ok(search) = crate::wire::from_json::<ContactSearch>(&text) else { return };
    let mut desk = directory();
    let list =
        "name,email\nAnn Lee,ann.lee@example.org\nÁnna Nová,a.n@gmail.com\nБоб,bob83@example.org\n";
    let job = job("list", 0, list.as_bytes());
    let Some(Answer::ImportPlanned { plan }) = ask(&desk, plan_of(&job)) else { return };
    assert!(tell(&mut desk, &Command::ApplyImport { job, hash: plan.hash }));
    let query = Query::SearchPersons { search: search.clone(), after: None, most: 10 };
    let Some(Answer::FoundPersons { persons, total, .. }) = ask(&desk, query) else { return };
    assert_eq!(persons.len() as u64, total);
    for number in 2..=4 {
        let Ok(person) = format!("list-{number}").parse() else { return };
        let contact = crate::ContactRef::Person { person };
        let explained =
            ask(&desk, Query::ExplainSearch { search: search.clone(), contact: contact.clone() });
        let Some(Answer::SearchExplanation { found, .. }) = explained else {
            panic!("not explained")
        };
        let listed = persons
            .iter()
            .any(|found| crate::ContactRef::Person { person: found.person.clone() } == contact);
        assert_eq!(found, listed);
    }
}

fn directory() -> Desk {
    let mut desk = Desk::new(DeskSettings { events: false, log: false });
    let group: Result<UserGroupSpec, _> = crate::wire::from_json(r#"{"id":"all","name":"All"}"#);
    let groups = group.into_iter().collect();
    assert!(tell(&mut desk, &Command::DefineUserGroups { groups }));
    desk
}

fn job(name: &str, options: u8, content: &[u8]) -> ImportJob {
    let column = |number: u32, field: ContactField| ImportColumn {
        header: None,
        number: Some(number),
        target: ColumnTarget::Contact { field, of: None, place: 0 },
    };
    let format = match options & 1 {
        0 => ExchangeFormat::Table {
            dialect: TableDialect::default(),
            profile: CellProfile::Spreadsheet,
        },
        _ => ExchangeFormat::VCard,
    };
    let columns = match options & 1 {
        0 => vec![column(1, ContactField::Name), column(2, ContactField::Email)],
        _ => Vec::new(),
    };
    ImportJob {
        batch: BatchId::new(name).unwrap_or_else(|error| panic!("{error}")),
        kind: crate::ExchangeKind::Persons,
        format,
        content: ExchangeContent::Base64 { text: encode_base64(content) },
        columns,
        match_keys: vec![crate::MatchKey::ExternalId, crate::MatchKey::Email],
        known: if options & 2 == 0 { crate::KnownRows::Update } else { crate::KnownRows::Skip },
        empty: if options & 4 == 0 { crate::EmptyCells::Keep } else { crate::EmptyCells::Clear },
        unknown: crate::UnknownNames::LeaveOut,
        mode: if options & 8 == 0 { ImportMode::BestEffort } else { ImportMode::AllOrNothing },
        group: Some(UserGroupId::known("all")),
        first_record: 1,
        last_record: None,
        region: None,
    }
}

fn plan_of(job: &ImportJob) -> Query {
    Query::PlanImport { job: job.clone(), after: 0, most: 100, only: None }
}

#[allow(clippy::needless_pass_by_value, reason = "made to be asked")]
fn ask(desk: &Desk, query: Query) -> Option<Answer> {
    desk.query(&ActorId::known("system"), &query).ok()
}

fn tell(desk: &mut Desk, command: &Command) -> bool {
    let now = desk.clock().unwrap_or_default();
    desk.handle(now, &ActorId::known("system"), command.clone()).is_ok()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn any_table_is_read(first in any::<u8>(), text in "[a,;\"'\r\n\té\u{0}=|\u{1e}]{0,40}") {
            fuzz_table(&[&[first], text.as_bytes()].concat());
        }

        #[test]
        fn any_list_is_imported(first in any::<u8>(), rows in prop::collection::vec("[ABab=' ]{0,3},[ab]{1,2}@[ab]\\.cz", 0..8)) {
            let text = format!("name,email\n{}\n", rows.join("\n"));
            fuzz_import(&[&[first & 0xfe], text.as_bytes()].concat());
        }

        #[test]
        fn any_search_is_answered(text in "[ab. @éá1]{0,8}", at_start in any::<bool>(), status in "(Active|Blocked|x)") {
            let filters = serde_json::json!([{"facet": "Status", "any": [{"Is": {"value": status}}, "IsEmpty"]}]);
            let search = serde_json::json!({"text": text, "at_start": at_start, "filters": filters});
            fuzz_search(search.to_string().as_bytes());
        }
    }
}
