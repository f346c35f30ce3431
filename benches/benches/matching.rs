//! Duplicates of a whole table, phase by phase, and of one contact against the table.
//!
//! `cargo bench -p frontdesk-benches --bench matching -- [ROWS | contacts.csv] [WRITTEN]`: made contacts, a hundred thousand
//! unless said otherwise, which are written into a file for peers if one is named; or a table of one's own with a column
//! `id`, and `person` or `cluster_id` for the truth.

#![allow(clippy::cast_precision_loss, reason = "figures for people")]

use std::collections::HashMap;
use std::time::{Duration, Instant};

use frontdesk::matching::normalise::ColumnKind;
use frontdesk::matching::{
    Column, CsvTable, Detection, DetectionSettings, Index, Phase, SAMPLE_ROWS, TableOptions,
    TablePlan,
};
use frontdesk_benches::contacts::contacts;
use frontdesk_benches::usage;

/// Contacts that are asked for, put in, changed and taken out.
const ASKED: usize = 20_000;

fn main() {
    let mut words = std::env::args().skip(1).filter(|word| !word.starts_with('-'));
    let wanted = words.next().unwrap_or_else(|| String::from("100000"));
    let text = match wanted.parse() {
        Ok(rows) => {
            let made = contacts(rows);
            if let Some(file) = words.next() {
                std::fs::write(file, &made).expect("a file for peers");
            }
            made
        }
        Err(_) => std::fs::read_to_string(&wanted).expect("a table"),
    };
    let table = Table::read(&text);
    println!("{:<42} {:>9} {:>8} {:>12}", "", "CPU s", "share", "ns");
    let (detection, rows) = whole_table(&text, &table);
    table.judge(&detection);
    if let Some(model) = detection.model().cloned() {
        drop(detection);
        live(&table, model, rows);
    }
    println!("peak {} MiB", usage().1 >> 20);
}

/// The table as cells, and what is true of it.
struct Table {
    headers: Vec<String>,
    records: Vec<csv::StringRecord>,
    id: usize,
    truth: Option<usize>,
}

impl Table {
    fn read(text: &str) -> Self {
        let mut reader = csv::Reader::from_reader(text.as_bytes());
        let headers: Vec<String> =
            reader.headers().expect("headers").iter().map(String::from).collect();
        let place =
            |names: &[&str]| headers.iter().position(|header| names.contains(&header.as_str()));
        Self {
            id: place(&["id"]).expect("a column `id`"),
            truth: place(&["person", "cluster_id"]),
            records: reader.records().map(|record| record.expect("a record")).collect(),
            headers,
        }
    }

    fn options(&self) -> TableOptions {
        let truth = self.truth.and_then(|place| self.headers.get(place));
        TableOptions {
            columns: truth.map(|name| Column::new(name, ColumnKind::Ignored)).into_iter().collect(),
            ..TableOptions::default()
        }
    }

    /// Pairs of the clusters against the true ones.
    fn judge(&self, detection: &Detection) {
        let Some(truth) = self.truth else { return };
        let person: HashMap<&str, &str> =
            self.records.iter().map(|record| (&record[self.id], &record[truth])).collect();
        let (mut found, mut true_ones, mut both) = (HashMap::new(), HashMap::new(), HashMap::new());
        for (id, cluster) in detection.clusters() {
            *found.entry(cluster).or_insert(0_u64) += 1;
            *true_ones.entry(person[id]).or_insert(0_u64) += 1;
            *both.entry((cluster, person[id])).or_insert(0_u64) += 1;
        }
        let pairs = |counts: &mut dyn Iterator<Item = u64>| {
            counts.map(|count| count * (count - 1) / 2).sum::<u64>() as f64
        };
        let right = pairs(&mut both.into_values());
        let precision = right / pairs(&mut found.into_values()).max(1.0);
        let recall = right / pairs(&mut true_ones.into_values()).max(1.0);
        let f1 = 2.0 * precision * recall / (precision + recall);
        println!("pairs in clusters: precision {precision:.4}, recall {recall:.4}, F1 {f1:.4}");
    }
}

fn whole_table(text: &str, table: &Table) -> (Detection, usize) {
    let mut spent = vec![("read and normalise", usage().0)];
    let reader =
        CsvTable::new(text.as_bytes().to_vec(), &table.options()).expect("columns to compare");
    let matcher = reader.finish().expect("rows");
    let rows = matcher.len();
    let mut detection = matcher.detect(DetectionSettings::default()).expect("a detection");
    let mut phase = detection.progress().phase;
    spent.push((name_of(phase), usage().0));
    while phase != Phase::Done {
        let next = detection.step(1 << 16).phase;
        if next != phase {
            spent.push((name_of(next), usage().0));
            phase = next;
        }
    }
    let all = spent.last().map_or(0.0, |last| last.1.as_secs_f64()) - spent[0].1.as_secs_f64();
    for (of, until) in spent.iter().zip(spent.iter().skip(1)) {
        let seconds = until.1.saturating_sub(of.1).as_secs_f64();
        let (share, each) = (100.0 * seconds / all, 1e9 * seconds / rows as f64);
        println!("{:<42} {seconds:>9.2} {share:>7.1}% {each:>12.0} a row", of.0);
    }
    let (blocks, entries) = detection.block_size();
    println!(
        "{rows} rows, {blocks} blocks of {entries} entries, {} pairs compared, {} not seen",
        detection.compared_pairs(),
        detection.unseen_pairs()
    );
    (detection, rows)
}

fn name_of(phase: Phase) -> &'static str {
    match phase {
        Phase::Preparing => "equal rows, counts",
        Phase::Blocking => "blocking",
        Phase::Training => "training",
        Phase::Scoring => "scoring",
        Phase::Clustering => "clustering",
        Phase::Done => "done",
    }
}

/// One contact at a time.
fn live(table: &Table, model: frontdesk::matching::Model, rows: usize) {
    let sample: Vec<Vec<String>> = table
        .records
        .iter()
        .take(SAMPLE_ROWS)
        .map(|record| record.iter().map(String::from).collect())
        .collect();
    let plan =
        TablePlan::new(&table.headers, &sample, &table.options()).expect("columns to compare");
    let places: Vec<usize> = plan
        .schema()
        .columns()
        .iter()
        .map(|column| {
            table.headers.iter().position(|header| *header == column.name).expect("a header")
        })
        .collect();
    let mut index = Index::new(plan.schema().clone(), model).expect("the model's own columns");
    let cells = |record: usize| -> Vec<Option<&str>> {
        places
            .iter()
            .map(|place| table.records[record].get(*place).filter(|cell| !cell.is_empty()))
            .collect()
    };
    let started = Instant::now();
    for record in 0..rows {
        index.insert(&table.records[record][table.id], &cells(record)).expect("a new id");
    }
    let each = started.elapsed() / u32::try_from(rows).unwrap_or(u32::MAX);
    println!("{:<42} {:>30} ns each", "index: filled", each.as_nanos());
    let walk = |step: usize| (0..ASKED.min(rows)).map(move |place| place * step % rows);
    times(
        "index: look up",
        walk(7_919)
            .map(|record| {
                let cells = cells(record);
                timed(|| drop(index.look_up(&cells, 5_000)))
            })
            .collect(),
    );
    let mut taken = Vec::new();
    times(
        "index: take out",
        walk(7_919)
            .map(|record| {
                taken.push(record);
                timed(|| index.remove(&table.records[record][table.id]).expect("a known id"))
            })
            .collect(),
    );
    times(
        "index: put in",
        taken
            .iter()
            .map(|record| {
                let cells = cells(*record);
                timed(|| index.insert(&table.records[*record][table.id], &cells).expect("a new id"))
            })
            .collect(),
    );
    times(
        "index: change",
        taken
            .iter()
            .map(|record| {
                let cells = cells((record + 1) % rows);
                timed(|| {
                    index.update(&table.records[*record][table.id], &cells).expect("a known id");
                })
            })
            .collect(),
    );
}

fn timed(work: impl FnOnce()) -> Duration {
    let started = Instant::now();
    work();
    started.elapsed()
}

fn times(name: &str, mut times: Vec<Duration>) {
    times.sort_unstable();
    let at = |share: usize| times.get(times.len() * share / 1000).map_or(0, Duration::as_nanos);
    println!("{name:<42} {:>30} ns p50, {} p99, {} p99.9", at(500), at(990), at(999));
}
