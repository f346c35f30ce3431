//! Tables that say little: one column, or none with names.

use std::collections::BTreeMap;

use frontdesk::matching::normalise::ColumnKind;
use frontdesk::matching::{Column, DetectionSettings, Matcher, Schema};

/// Rows of a table of such columns that are taken for the same as another row.
fn found(kinds: &[ColumnKind], rows: &[Vec<String>]) -> usize {
    let column = |kind: &ColumnKind| Column::new(kind.name(), *kind);
    let schema = Schema::new(kinds.iter().map(column).collect()).expect("columns that check");
    let mut matcher = Matcher::new(schema);
    for (number, row) in rows.iter().enumerate() {
        let cells: Vec<_> = row.iter().map(|cell| Some(cell.as_str())).collect();
        matcher.add(&number.to_string(), &cells);
    }
    let mut detection = matcher.detect(DetectionSettings::default()).expect("ids that are unique");
    detection.finish();
    let mut sizes: BTreeMap<u64, usize> = BTreeMap::new();
    for (_, cluster) in detection.clusters() {
        *sizes.entry(cluster).or_default() += 1;
    }
    rows.len() - sizes.len()
}

/// A thousand rows, of which each tenth repeats the row before it in some other spelling.
fn repeated(cells: impl Fn(usize, bool) -> Vec<String>) -> Vec<Vec<String>> {
    (0..1_000)
        .map(|row| if row % 10 == 9 { cells(row - 1, true) } else { cells(row, false) })
        .collect()
}

/// Digits that look like nobody else's.
fn digits(row: usize) -> usize {
    let mixed = (row as u64).wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 32;
    usize::try_from(mixed).expect("32 bits")
}

fn phone(row: usize, again: bool) -> String {
    let number = 600_000_000 + digits(row) % 190_000_000;
    if again { format!("+420 {number}") } else { format!("00420{number}") }
}

#[test]
fn one_column_of_identifiers_tells_who_is_one() {
    let numbers = repeated(|row, again| vec![phone(row, again)]);
    assert!((95..=105).contains(&found(&[ColumnKind::Phone], &numbers)));
    let handles = repeated(|row, again| {
        vec![if again { format!("u{}x", digits(row)) } else { format!("@U{}x", digits(row)) }]
    });
    assert_eq!(found(&[ColumnKind::Handle], &handles), 100);
    let codes = repeated(|row, _| vec![format!("{:010}", digits(row))]);
    assert!((95..=105).contains(&found(&[ColumnKind::ExternalId], &codes)));
    let companies = repeated(|row, again| {
        let name = format!("{} works {}", ["Blue", "Red", "Old"][row % 3], digits(row));
        vec![if again { format!("{name} Ltd") } else { name }]
    });
    let one = found(&[ColumnKind::Company], &companies);
    assert!((90..=120).contains(&one), "{one}");
}

#[test]
fn identifiers_count_without_names() {
    let cities = ["Brno", "Graz", "Bonn", "Leeds"];
    let rows = repeated(|row, again| vec![phone(row, again), cities[digits(row) % 4].to_owned()]);
    assert!((95..=105).contains(&found(&[ColumnKind::Phone, ColumnKind::City], &rows)));
}

#[test]
fn towns_and_birthdays_make_nobody_one() {
    let rows = repeated(|row, _| vec![["Brno", "Graz", "Bonn"][digits(row) % 3].to_owned()]);
    assert_eq!(found(&[ColumnKind::City], &rows), 0);
    let born =
        |row: usize| format!("{}-{:02}-{:02}", 1950 + digits(row) % 50, 1 + row % 12, 1 + row % 28);
    let rows = repeated(|row, _| vec![born(row)]);
    assert_eq!(found(&[ColumnKind::BirthDate], &rows), 0);
}

#[test]
fn one_word_is_a_name_where_all_names_are_one_word() {
    const FAMILY: [&str; 8] =
        ["Novak", "Miller", "Weber", "Horak", "Smith", "Braun", "Marek", "Taylor"];
    let rows = repeated(|row, again| vec![FAMILY[digits(row) % 8].to_owned(), phone(row, again)]);
    let one = found(&[ColumnKind::FamilyName, ColumnKind::Phone], &rows);
    assert!((90..=105).contains(&one), "{one}");
}

#[test]
fn chinese_and_korean_names_have_two_parts() {
    for (family, given) in [
        ("王李张刘陈杨黄赵吴周徐孙马朱胡", "伟芳娜敏静丽强磊军洋勇艳杰涛明超兰霞平刚"),
        ("김이박최정강조윤장임", "민준서연지우하은도윤예주시아현건영철수진"),
    ] {
        let letter = |of: &str, at: usize| of.chars().nth(at % of.chars().count()).unwrap();
        let rows = repeated(|row, again| {
            let pick = digits(row);
            let name: String =
                [letter(family, pick), letter(given, pick >> 5), letter(given, pick >> 13)]
                    .iter()
                    .collect();
            vec![name, phone(row, again)]
        });
        let one = found(&[ColumnKind::FullName, ColumnKind::Phone], &rows);
        assert!((90..=105).contains(&one), "{one}");
    }
}
