//! Tables are cut as csv-spectrum, a public set of tables with what they hold, has them. `scripts/test-sets.sh` fetches it;
//! without it the test is skipped, with a notice.

#![allow(clippy::disallowed_methods, reason = "a test reads files")]

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use frontdesk::TableDialect;
use frontdesk::exchange::{Dialect, Limits, Reader};

/// The rows of a table by the names of their columns.
type Rows = Vec<BTreeMap<String, String>>;

#[test]
fn tables_are_cut_as_csv_spectrum_has_them() {
    let set =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../.tools/test-sets/node_modules/csv-spectrum");
    let Ok(tables) = fs::read_dir(set.join("csvs")) else {
        eprintln!("skipped: no csv-spectrum; scripts/test-sets.sh fetches it");
        return;
    };
    let mut compared = 0;
    for table in tables {
        let path = table.expect("an entry").path();
        let name = path.file_stem().expect("a name").to_owned();
        let told = fs::read(set.join("json").join(&name).with_extension("json")).expect("its rows");
        let mut expected = rows_of(&told);
        let mut found = cut(&fs::read(&path).expect("a table"));
        if name == "location_coordinates" {
            // The set tells another phone number than its table has.
            for row in expected.iter_mut().chain(&mut found) {
                row.remove("Contact Phone Number");
            }
        }
        assert_eq!(found, expected, "{}", path.display());
        compared += 1;
    }
    assert!(compared >= 12, "{compared} tables");
}

/// What the set says a table holds: a list of rows, or one row.
fn rows_of(told: &[u8]) -> Rows {
    serde_json::from_slice(told)
        .or_else(|_| serde_json::from_slice(told).map(|row| vec![row]))
        .expect("rows as JSON")
}

fn cut(table: &[u8]) -> Rows {
    let dialect = Dialect::new(&TableDialect::default()).expect("a dialect");
    let mut reader = Reader::new(table, dialect, Limits::default()).expect("a table");
    let mut records: Vec<Vec<String>> = Vec::new();
    while let Some(record) = reader.read() {
        assert_eq!(record.fault, None, "record {}", record.number);
        records.push(record.cells().map(str::to_owned).collect());
    }
    let header = records.remove(0);
    records.into_iter().map(|record| header.iter().cloned().zip(record).collect()).collect()
}
