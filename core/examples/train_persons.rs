//! Trains the model by which the directory finds similar persons: `cargo run --release -p frontdesk --example
//! train_persons -- CONTACTS.csv > core/src/directory/person_model.json`. The file has the columns `name`, `email`,
//! `phone` and `handle`, in any order, and others that are passed over.

#![allow(clippy::disallowed_methods, reason = "a program for people reads files")]

use frontdesk::matching::normalise::ColumnKind;
use frontdesk::matching::{Column, DetectionSettings, Matcher, Schema};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let file = std::env::args().nth(1).ok_or("which file?")?;
    let kinds = [
        ("name", ColumnKind::FullName),
        ("email", ColumnKind::Email),
        ("phone", ColumnKind::Phone),
        ("handle", ColumnKind::Handle),
    ];
    let columns = kinds.map(|(name, kind)| Column::new(name, kind)).to_vec();
    let mut table = Matcher::new(Schema::new(columns)?);
    let mut reader = csv::Reader::from_path(file)?;
    let header = reader.headers()?.clone();
    let places = kinds.map(|(name, _)| header.iter().position(|column| column == name));
    for (number, row) in reader.records().enumerate() {
        let row = row?;
        let cells = places.map(|place| row.get(place?).filter(|cell| !cell.is_empty()));
        table.add(&number.to_string(), &cells);
    }
    let mut detection = table.detect(DetectionSettings::default())?;
    detection.finish();
    println!("{}", detection.model().ok_or("nothing was learnt")?.to_json());
    Ok(())
}
