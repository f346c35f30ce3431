//! Tables, hostile and plain; plans against a small register; cards.

use std::cell::RefCell;
use std::collections::BTreeMap;

use compact_str::CompactString;
use proptest::prelude::*;

use super::list::{join_list, split_list};
use super::*;
use crate::{
    CellProfile, ColumnTarget, ContactField, ExchangeKind, ImportColumn, KnownRows, MatchKey,
    RowFault, RowOutcome, TableDialect,
};

fn dialect(delimiter: &str) -> Dialect {
    Dialect::new(&TableDialect { delimiter: delimiter.to_owned(), ..TableDialect::default() })
        .unwrap()
}

type Told = (u32, u64, Result<Vec<String>, RecordFault>);

fn read(text: impl AsRef<[u8]>, dialect: Dialect, limits: Limits) -> Vec<Told> {
    let mut reader = Reader::new(text.as_ref(), dialect, limits).unwrap();
    let mut records = Vec::new();
    while let Some(record) = reader.read() {
        let cells = match record.fault {
            Some(fault) => Err(fault),
            None => Ok(record.cells().map(str::to_owned).collect()),
        };
        records.push((record.number, record.line, cells));
    }
    records
}

fn rows(text: &str) -> Vec<Vec<String>> {
    read(text, dialect(","), Limits::default())
        .into_iter()
        .map(|(_, _, cells)| cells.unwrap())
        .collect()
}

/// The facts of the npm package `csv-spectrum`, in tables of our own.
#[test]
fn the_spectrum_of_tables() {
    assert_eq!(rows("a,b\n1,\"x, y\"\n"), [["a", "b"], ["1", "x, y"]]);
    assert_eq!(
        rows("a,b,c\n1,\"\",\"\"\n2,3,4\n"),
        [["a", "b", "c"], ["1", "", ""], ["2", "3", "4"]]
    );
    assert_eq!(rows("a,b\n1,\"ha \"\"ha\"\" ha\"\n"), [["a", "b"], ["1", "ha \"ha\" ha"]]);
    assert_eq!(
        rows("key,json\n1,\"{\"\"t\"\": [1, 2]}\"\n"),
        [["key", "json"], ["1", "{\"t\": [1, 2]}"]]
    );
    assert_eq!(rows("a,b\n1,\"one\ntwo\"\n"), [["a", "b"], ["1", "one\ntwo"]]);
    assert_eq!(rows("a,b\r\n1,\"one\r\ntwo\"\r\n"), [["a", "b"], ["1", "one\r\ntwo"]]);
    assert_eq!(rows("a,b\n\"one \"\"\n,two\",3\n"), [["a", "b"], ["one \"\n,two", "3"]]);
    assert_eq!(rows("a,b\n1,ʤ\n"), [["a", "b"], ["1", "ʤ"]]);
    assert_eq!(rows("a,b\n1,2"), [["a", "b"], ["1", "2"]]);
    assert_eq!(rows(" a , b \n"), [[" a ", " b "]]);
}

#[test]
fn records_know_their_lines() {
    let text = "a,b\r\n\r\n\"x\r\ny\",1\r\rz,2\nw,3";
    let places: Vec<_> = read(text, dialect(","), Limits::default())
        .into_iter()
        .map(|(number, line, _)| (number, line))
        .collect();
    assert_eq!(places, [(1, 1), (2, 3), (3, 6), (4, 7)]);
}

#[test]
fn a_first_line_may_name_the_delimiter() {
    for text in ["sep=;\na;b\n", "\"sep=;\"\r\na;b", "\u{feff}SEP=;\ra;b"] {
        let records = read(text, dialect(","), Limits::default());
        assert_eq!(records, [(1, 2, Ok(vec!["a".to_owned(), "b".to_owned()]))], "{text}");
    }
    assert_eq!(rows("sep=,x\n"), [["sep=", "x"]]);
    assert_eq!(rows("sep=\"\n").len(), 1);
}

#[test]
fn what_cannot_be_decoded_is_told_with_its_place() {
    let fault =
        |text: &[u8]| read(text, dialect(","), Limits::default()).pop().unwrap().2.unwrap_err();
    assert_eq!(fault(b"a,b\n\"x\"\"\",\xff"), RecordFault::NotUtf8 { byte: 10, cell: 1 });
    // What would be one letter over the edge of two cells is none.
    assert_eq!(fault(b"x\xc4,\x8dy"), RecordFault::NotUtf8 { byte: 1, cell: 0 });
    assert_eq!(fault(b"a,b,\"c\0\""), RecordFault::Nul { byte: 6, cell: 2 });
    assert_eq!(fault(b"a,b\n1,\"2\n3,4\n"), RecordFault::Unclosed);
    let records = read(b"a,\xff\nb,c\n", dialect(","), Limits::default());
    assert_eq!(records[1], (2, 2, Ok(vec!["b".to_owned(), "c".to_owned()])));
    for (text, name) in [
        (&b"\xff\xfea\0"[..], "UTF-16LE"),
        (b"\xfe\xff\0a", "UTF-16BE"),
        (b"\xff\xfe\0\0", "UTF-32LE"),
        (b"\0\0\xfe\xff", "UTF-32BE"),
    ] {
        let error = Reader::new(text, dialect(","), Limits::default()).unwrap_err();
        assert_eq!(error, UnreadableText::OtherEncoding(name));
    }
}

#[test]
fn hostile_tables_cost_what_the_limits_allow() {
    let limits =
        Limits { cell_bytes: 1_000, record_bytes: 8_192, columns: 100, ..Limits::default() };
    let long = format!("a,b\n{},1\nc,d\n", "x".repeat(1 << 20));
    let records = read(&long, dialect(","), limits);
    assert_eq!(records[1].2, Err(RecordFault::TooLong));
    assert_eq!(records[2], (3, 3, Ok(vec!["c".to_owned(), "d".to_owned()])));
    let wide = format!("{}\nc,d\n", ",".repeat(1_000_000));
    let records = read(&wide, dialect(","), limits);
    assert_eq!(records[0].2, Err(RecordFault::TooManyCells));
    assert_eq!(records[1].2, Ok(vec!["c".to_owned(), "d".to_owned()]));
    let unclosed = format!("a,b\n\"{}", "x\n".repeat(1 << 19));
    assert_eq!(read(&unclosed, dialect(","), limits)[1], (2, 2, Err(RecordFault::Unclosed)));
    let tiny = Limits { bytes: 3, ..limits };
    assert_eq!(Reader::new(b"abcd", dialect(","), tiny).unwrap_err(), UnreadableText::TooLong);
}

#[test]
fn dialects_are_seen() {
    for (text, delimiter, header) in [
        ("name;email\nAnn;a@b.cz\n", ";", true),
        ("name\temail\nAnn, Lee\ta@b.cz\n", "\t", true),
        ("Ann,a@b.cz\nBob,b@b.cz\n", ",", false),
        ("sep=|\na|b\n1|2\n", "|", true),
        ("a;b;\"c;\n,,,,\"\n1;2;3", ";", true),
    ] {
        let suggestion = suggest_dialect(text.as_bytes()).unwrap();
        assert_eq!(
            (&*suggestion.dialect.delimiter, suggestion.dialect.header),
            (delimiter, header),
            "{text:?}"
        );
    }
    let quoted = suggest_dialect(b"'a','b'\n'x, y','z'\n").unwrap();
    assert_eq!(quoted.dialect.quote.as_deref(), Some("'"));
    assert_eq!(suggest_dialect(b"").unwrap().confidence, 0);
}

#[test]
fn dialects_are_checked() {
    for (delimiter, quote, terminator) in [
        ("", Some("\""), None),
        (",,", Some("\""), None),
        ("é", Some("\""), None),
        ("\"", Some("\""), None),
        ("\n", Some("\""), None),
        (",", Some("\r"), None),
        (",", Some("\""), Some(",")),
    ] {
        let told = TableDialect {
            delimiter: delimiter.to_owned(),
            quote: quote.map(str::to_owned),
            terminator: terminator.map(str::to_owned),
            header: true,
        };
        assert!(Dialect::new(&told).is_err(), "{told:?}");
    }
}

#[test]
fn a_first_record_that_names_a_delimiter_is_read_again_as_a_record() {
    let mut writer = Writer::new(dialect(","), CellProfile::RoundTrip);
    writer.write(["sep=;"]);
    writer.write(["sep=;"]);
    let text = writer.finish();
    assert_eq!(text, "sep=,\r\n\"sep=;\"\r\nsep=;\r\n");
    assert_eq!(rows(&text), [["sep=;"], ["sep=;"]]);
    let mut writer = Writer::continued(dialect(","), CellProfile::RoundTrip);
    writer.write(["sep=;"]);
    assert_eq!(writer.finish(), "sep=;\r\n", "behind other records it is one");
}

proptest! {
    #[test]
    fn what_is_written_is_read_again(
        records in prop::collection::vec(
            prop::collection::vec("[a,;\"'\r\n=+@é\t 1]{0,6}|[sS]ep=[,;a\"]?", 1..4), 0..5),
        delimiter in prop::sample::select(vec![",", ";", "\t", "|"]),
        spreadsheet in any::<bool>(),
    ) {
        let profile = if spreadsheet { CellProfile::Spreadsheet } else { CellProfile::RoundTrip };
        let mut writer = Writer::new(dialect(delimiter), profile);
        for record in &records {
            writer.write(record.iter().map(String::as_str));
        }
        let text = writer.finish();
        let again: Vec<Vec<String>> = read(&text, dialect(delimiter), Limits::default())
            .into_iter()
            .map(|(_, _, cells)| {
                let cells = cells.unwrap();
                cells.iter().map(|cell| if spreadsheet { formula_unguarded(cell) } else { cell }.to_owned()).collect()
            })
            .collect();
        prop_assert_eq!(again, records);
    }

    #[test]
    fn guarding_can_be_undone(cell in "['=+a-]{0,5}") {
        let guarded = formula_guarded(&cell);
        prop_assert!(!guarded.starts_with(['=', '+', '-', '@']));
        prop_assert_eq!(formula_unguarded(&guarded), &*cell);
    }

    #[test]
    fn lists_are_joined_and_split(values in prop::collection::vec("[a;\\\\][b;\\\\\n ]{0,3}[c;\\\\]", 0..4)) {
        let joined = join_list(&values);
        prop_assert_eq!(split_list(&joined), values);
    }

    #[test]
    fn any_bytes_are_read_within_the_limits(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let limits = Limits { cell_bytes: 8, record_bytes: 4_096, columns: 64, ..Limits::default() };
        if let Ok(mut reader) = Reader::new(&bytes, dialect(","), limits) {
            let (mut records, mut lines) = (0, 0);
            while let Some(record) = reader.read() {
                prop_assert!(record.number == records + 1 && record.line > lines);
                (records, lines) = (record.number, record.line - 1);
                prop_assert!(record.span.0 <= record.span.1 && record.span.1 <= bytes.len());
            }
            prop_assert_eq!(reader.position(), bytes.len());
        }
        let _ = suggest_dialect(&bytes);
    }
}

/// Cells in columns of their own, told by header.
fn by_header(header: &str, target: ColumnTarget) -> ImportColumn {
    ImportColumn { header: Some(header.to_owned()), number: None, target }
}

fn contact(field: ContactField) -> ColumnTarget {
    ColumnTarget::Contact { field, of: None, place: 0 }
}

#[test]
fn columns_are_checked() {
    let headers: Vec<String> = ["a", "b", "a", "c"].map(String::from).into();
    let columns = [
        by_header("a", contact(ContactField::Name)),
        by_header("x", contact(ContactField::Email)),
        by_header("b", contact(ContactField::Phone)),
        by_header("c", contact(ContactField::Phone)),
        ImportColumn { header: None, number: Some(5), target: ColumnTarget::Id },
        ImportColumn { header: Some("b".into()), number: Some(2), target: ColumnTarget::Domains },
    ];
    let error = check_columns(&columns, Some(&headers), 4).unwrap_err();
    let crate::Error::Invalid { violations, .. } = error else { panic!("{error:?}") };
    let codes: Vec<_> = violations.iter().map(|violation| &*violation.code).collect();
    assert_eq!(codes, ["Ambiguous", "NotFound", "TwoColumns", "NotFound", "OneOf"]);
    let by_number =
        ImportColumn { header: None, number: Some(3), target: contact(ContactField::Name) };
    let targets = check_columns(&[by_number], None, 4).unwrap();
    assert_eq!(targets[2], Some(contact(ContactField::Name)));
    assert!(check_columns(&columns[..1], None, 4).is_err());
}

#[test]
fn known_exports_are_recognised() {
    let suggest =
        |headers: &str| suggest_columns(&headers.split(',').map(str::to_owned).collect::<Vec<_>>());
    for (headers, name, columns) in [
        (
            "First Name,Middle Name,Last Name,Phonetic First Name,Phonetic Middle Name,Phonetic Last Name,Name Prefix,\
             Name Suffix,Nickname,File As,Organization Name,Organization Title,Organization Department,Birthday,Notes,\
             Photo,Labels,E-mail 1 - Label,E-mail 1 - Value,E-mail 2 - Label,E-mail 2 - Value,Phone 1 - Label,Phone 1 - Value",
            "Google Contacts",
            10,
        ),
        (
            "First Name,Last Name,Organization Name,Labels,Phone 1 - Label,Phone 1 - Value",
            "Google Contacts",
            5,
        ),
        (
            "Name,Given Name,Additional Name,Family Name,Yomi Name,Notes,Group Membership,E-mail 1 - Type,\
             E-mail 1 - Value,Phone 1 - Type,Phone 1 - Value,Organization 1 - Name",
            "Google Contacts",
            8,
        ),
        (
            "Title,First Name,Last Name,Company,E-mail Address,E-mail 2 Address,Mobile Phone",
            "Outlook",
            6,
        ),
        (
            "Record ID,First Name,Last Name,Email,Phone Number,Lead Status,Associated Company,Contact owner",
            "HubSpot",
            6,
        ),
    ] {
        let suggestion = suggest(headers);
        assert_eq!(suggestion.source.as_deref(), Some(name));
        assert_eq!(suggestion.columns.len(), columns, "{headers}");
    }
    let plain = suggest("E-Mail,Jméno,Телефон,x,name");
    assert_eq!((plain.source, plain.columns.len()), (None, 3));
    for target in [
        ColumnTarget::Id,
        ColumnTarget::Domains,
        contact(ContactField::Tag),
        ColumnTarget::Contact { field: ContactField::Email, of: None, place: 3 },
        ColumnTarget::Contact {
            field: ContactField::Handle,
            of: Some("telegram".into()),
            place: 0,
        },
        ColumnTarget::Custom { field: crate::id::FieldId::new("vip_2").unwrap() },
    ] {
        assert_eq!(suggest(&header_of(&target)).columns[0].target, target);
    }
}

/// A register of names by e-mail address.
#[derive(Default)]
struct Book {
    people: RefCell<Vec<BTreeMap<ColumnTarget, String>>>,
}

type Change = (ColumnTarget, Option<String>, Option<String>);

impl Register for Book {
    type Edit = Vec<Change>;

    fn key(&self, _: MatchKey, text: &str) -> Option<CompactString> {
        Some(CompactString::new(text.to_lowercase()))
    }

    fn find(&self, key: MatchKey, text: &str) -> Sought {
        let field = if key == MatchKey::Phone { ContactField::Phone } else { ContactField::Email };
        let people = self.people.borrow();
        let mut found = people.iter().zip(0..).filter(|(person, _)| {
            person.get(&contact(field)).is_some_and(|own| own.to_lowercase() == text)
        });
        match (found.next(), found.next()) {
            (None, _) => Sought::Nobody,
            (Some((_, number)), None) => Sought::One(number),
            _ => Sought::Several,
        }
    }

    fn id(&self, number: u32) -> String {
        format!("p{number}")
    }

    fn edit(
        &self,
        known: Option<u32>,
        row: &Row<'_>,
        _: &mut Vec<RowFault>,
    ) -> Result<Option<Self::Edit>, Vec<RowFault>> {
        let people = self.people.borrow();
        let own = known.and_then(|number| people.get(number as usize));
        let mut changes = Vec::new();
        for cell in row.cells.iter().filter(|cell| !cell.text.is_empty()) {
            if cell.text == "bad" {
                return Err(vec![fault_of("Bad", Some(cell.column), "good")]);
            }
            let before = own.and_then(|own| own.get(cell.target)).cloned();
            if before.as_deref() != Some(&*cell.text) {
                changes.push((cell.target.clone(), before, Some(cell.text.to_string())));
            }
        }
        Ok((!changes.is_empty()).then_some(changes))
    }

    fn changes(&self, edit: &Self::Edit, _: &Row<'_>, tell: &mut Tell<'_>) {
        for (target, before, after) in edit {
            tell(target, before.as_deref(), after.as_deref());
        }
    }
}

fn settings() -> PlanSettings {
    PlanSettings {
        job: "job".into(),
        batch: "i".into(),
        kind: ExchangeKind::Persons,
        profile: CellProfile::RoundTrip,
        match_keys: vec![MatchKey::Email, MatchKey::Phone],
        known: KnownRows::Update,
        records: (1, u32::MAX),
        limits: Limits::default(),
    }
}

fn targets() -> Vec<Option<ColumnTarget>> {
    vec![
        Some(contact(ContactField::Name)),
        Some(contact(ContactField::Email)),
        None,
        Some(contact(ContactField::Phone)),
    ]
}

type Rows = Vec<(u32, u64, RowOutcome, Option<String>, Vec<(String, Option<u64>)>)>;

fn plan(book: &Book, text: &str, settings: PlanSettings, apply: bool) -> (Plan, Rows) {
    let reader = Reader::new(text.as_bytes(), dialect(","), Limits::default()).unwrap();
    let mut planner = Planner::table(reader, targets(), settings);
    let (mut rows, mut edits) = (Vec::new(), Vec::new());
    while planner.step(book, 2, |row, _| {
        let faults = row.faults.into_iter().map(|fault| (fault.code, fault.other_line)).collect();
        let id = row.id.map(String::from);
        rows.push((row.record, row.line, row.outcome, id, faults));
        edits.extend(row.edit.map(|edit| (row.known, edit)));
    }) {}
    if apply {
        let mut people = book.people.borrow_mut();
        for (known, edit) in edits {
            let number = known.map_or(people.len(), |number| number as usize);
            if number == people.len() {
                people.push(BTreeMap::new());
            }
            people[number]
                .extend(edit.into_iter().map(|(target, _, after)| (target, after.unwrap())));
        }
    }
    (planner.finish(), rows)
}

#[test]
fn every_row_has_an_outcome() {
    let book = Book::default();
    let text = "name,email,x,phone\nAnn,a@b.cz,,1\nBob,b@b.cz,,2\n";
    let (first, rows) = plan(&book, text, settings(), true);
    assert_eq!((first.records, first.creates), (2, 2));
    assert_eq!(rows[0], (2, 2, RowOutcome::Create, Some("i-2".into()), vec![]));
    let (again, rows) = plan(&book, text, settings(), false);
    assert_eq!((again.unchanged, rows[1].3.as_deref()), (2, Some("p1")));
    assert_ne!(first.hash, again.hash);

    let text = "name,email,x,phone\n\
        Anna,A@B.CZ,,1\n\
        bad,c@b.cz,,\n\
        ,,,\n\
        Cyd,c2@b.cz\n\
        Dan,d@b.cz,,,,\n\
        Eve,e@b.cz,,,x\n\
        Fay,D@b.cz,,\n\
        Gil,a@b.cz,,2\n\
        Hal,b@b.cz,\"\n";
    let (plan_1, rows) = plan(&book, text, settings(), false);
    let told: Vec<_> = rows
        .iter()
        .map(|(_, line, outcome, _, faults)| (*line, *outcome, faults.clone()))
        .collect();
    let fault = |code: &str, line: Option<u64>| vec![(code.to_owned(), line)];
    assert_eq!(
        told,
        [
            (2, RowOutcome::Update, vec![]),
            (3, RowOutcome::Error, fault("Bad", None)),
            (4, RowOutcome::Skip, vec![]),
            (5, RowOutcome::Error, fault("Ragged", None)),
            (6, RowOutcome::Create, fault("ExtraCells", None)),
            (7, RowOutcome::Error, fault("Ragged", None)),
            (8, RowOutcome::Error, fault("RepeatedKey", Some(6))),
            (
                9,
                RowOutcome::Error,
                [fault("RepeatedKey", Some(2)), fault("RepeatedContact", Some(2))].concat()
            ),
            (10, RowOutcome::Error, fault("UnclosedQuote", None)),
        ]
    );
    assert_eq!(
        (plan_1.creates, plan_1.updates, plan_1.skipped, plan_1.errors, plan_1.warnings),
        (1, 1, 1, 6, 1)
    );
    let (plan_2, _) = plan(&book, text, settings(), false);
    assert_eq!(plan_1, plan_2);
}

#[test]
fn the_range_is_of_records_and_the_header_is_the_first() {
    let text = "name,email,x,phone\nA,a@b.cz,,\n\nB,b@b.cz,,\nC,c@b.cz,,\n";
    let of = |records| {
        let (_, rows) = plan(&Book::default(), text, PlanSettings { records, ..settings() }, false);
        rows.into_iter().map(|row| row.0).collect::<Vec<_>>()
    };
    assert_eq!(of((1, 1)), [0; 0]);
    assert_eq!(of((1, 3)), [2, 3]);
    assert_eq!(of((3, 3)), [3]);
    assert_eq!(of((4, 9)), [4]);
}

#[test]
fn what_is_known_may_be_passed_over() {
    let book = Book::default();
    plan(&book, "name,email,x,phone\nA,a@b.cz,,\n", settings(), true);
    let skip = PlanSettings { known: KnownRows::Skip, ..settings() };
    let (of, _) = plan(&book, "name,email,x,phone\nB,a@b.cz,,\nC,c@b.cz,,\n", skip, false);
    assert_eq!((of.skipped, of.creates), (1, 1));
}

#[test]
fn cards_are_read_and_written() {
    let text = "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Ann Lee\\, Dr.\r\nN:Lee;Ann;May;Dr.;\r\n\
        EMAIL;TYPE=work:ann@example.org\r\nEMAIL:ann@home.example\r\nTEL;VALUE=uri:tel:+420601123456\r\n\
        ORG:Acme\\; Sons;Sales\r\nTITLE:Director\r\nCATEGORIES:vip,press\r\nUID:x-7\r\nLANG:cs\r\nTZ:Europe/Prague\r\n\
        NOTE:long\r\n  folded\r\nEND:VCARD\r\nBEGIN:VCARD\r\nVERSION:3.0\r\nFN:Bob\r\nEND:VCARD\r\n";
    let cards = read_cards(text);
    assert_eq!(cards.len(), 2);
    let ann = cards[0].as_ref().unwrap();
    let value = |field, place| {
        let target = ColumnTarget::Contact { field, of: None, place };
        ann.iter().find(|(other, _)| *other == target).map(|(_, text)| text.as_str())
    };
    assert_eq!(value(ContactField::Name, 0), Some("Ann Lee, Dr."));
    assert_eq!(value(ContactField::MiddleName, 0), Some("May"));
    assert_eq!(value(ContactField::Email, 2), Some("ann@home.example"));
    assert_eq!(value(ContactField::Phone, 1), Some("+420601123456"));
    assert_eq!(value(ContactField::Organisation, 0), Some("Acme; Sons"));
    assert_eq!(value(ContactField::Department, 0), Some("Sales"));
    assert_eq!(value(ContactField::Tag, 0), Some("vip;press"));
    let cards: Vec<Card> = cards.into_iter().flatten().collect();
    let written = write_cards(cards.iter().map(Vec::as_slice));
    assert!(written.starts_with("BEGIN:VCARD\r\nVERSION:4.0\r\n"), "{written}");
    let in_order = |mut card: Card| {
        card.sort();
        card
    };
    let again: Vec<Card> = read_cards(&written).into_iter().flatten().map(in_order).collect();
    assert_eq!(again, cards.into_iter().map(in_order).collect::<Vec<_>>());
}

proptest! {
    #[test]
    fn any_text_is_read_as_cards(text in "(BEGIN:VCARD\n|END:VCARD\n|FN:|N:|TEL;|[a;,:\\\\\"\n =é])*") {
        let cards: Vec<Card> = read_cards(&text).into_iter().flatten().collect();
        let written = write_cards(cards.iter().map(Vec::as_slice));
        prop_assert_eq!(read_cards(&written).len(), cards.len());
    }
}

#[test]
fn cards_are_cut_where_they_end() {
    let text = "\u{feff}BEGIN:VCARD\nNOTE:x\n BEGIN:VCARD\nEND:VCARD\n\nnone\nbegin : vcard \r\nFN:Cut\nBEGIN:VCARD\r\nEND:vcard";
    let mut reader = CardReader::new(text);
    let mut cut = Vec::new();
    while let Some(card) = reader.read() {
        assert_eq!(&text[card.span.0..card.span.1], card.text);
        assert_eq!(card.read().is_some(), card.is_whole);
        cut.push((card.number, card.line, card.is_whole));
    }
    assert_eq!(cut, [(1, 1, true), (2, 7, false), (3, 9, true)]);
    assert_eq!(reader.position(), text.len());
}

#[test]
fn cards_beyond_the_limit_are_refused() {
    let text = "BEGIN:VCARD\nFN:Ann\nEND:VCARD\n".repeat(5);
    let limits = Limits { records: 2, ..Limits::default() };
    let mut planner =
        Planner::cards(CardReader::new(&*text), PlanSettings { limits, ..settings() });
    let mut outcomes = Vec::new();
    while planner.step(&Book::default(), 1, |row, raw| {
        assert!(raw.starts_with(b"BEGIN:VCARD") && raw.ends_with(b"END:VCARD\n"));
        outcomes.push((row.line, row.faults.first().map(|fault| fault.code.clone())));
    }) {}
    let beyond = Some(String::from("TooManyRecords"));
    assert_eq!(outcomes, [(1, None), (4, None), (7, beyond)]);
    assert_eq!((planner.position(), planner.records()), (text.len(), 3));
}
