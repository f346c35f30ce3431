//! A table of equipment, as people export it.

use crate::definition::{Error, TagValues};
use crate::desk::{invalid, violation};

/// The most bytes of a table: 16 MiB.
pub const MAX_TABLE_BYTES: usize = 16 << 20;
/// The most rows of a table.
pub const MAX_TABLE_ROWS: usize = 100_000;

/// Reads a table of equipment: CSV in UTF-8, with a first row that names the columns. `name` must be there;
/// `article`, `serial` and `text` (or `description`) may be; others are passed over. Letter case does not
/// matter in the names of the columns.
///
/// [`Error::Invalid`] with every violation: `NotUtf8`, `TooLong`, `TooMany`, `MissingColumn`,
/// `Duplicate` columns, and `BadRow` for a row of another length.
///
/// ```
/// let rows = frontdesk::report::read_equipment(b"name,serial\nRouter,R-7\n")?;
/// assert_eq!((rows[0].name.as_str(), rows[0].serial.as_str()), ("Router", "R-7"));
/// # Ok::<(), frontdesk::Error>(())
/// ```
pub fn read_equipment(table: &[u8]) -> Result<Vec<TagValues>, Error> {
    if table.len() > MAX_TABLE_BYTES {
        let expected = format!("at most {MAX_TABLE_BYTES} bytes");
        let found = format!("{} bytes", table.len());
        invalid(vec![violation("TooLong", "table", &expected, &found)])?;
    }
    let table = table.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(table);
    let mut violations = Vec::new();
    if let Err(error) = std::str::from_utf8(table) {
        let found = format!("other bytes from byte {} on", error.valid_up_to());
        violations.push(violation("NotUtf8", "table", "UTF-8", &found));
        invalid(violations)?;
        return Ok(Vec::new());
    }
    let mut reader = csv::ReaderBuilder::new().flexible(true).from_reader(table);
    let headers = reader.headers().cloned().unwrap_or_default();
    let mut columns = [None; 4];
    for (place, header) in headers.iter().enumerate() {
        let field = match header.trim().to_ascii_lowercase().as_str() {
            "name" => 0,
            "article" => 1,
            "serial" => 2,
            "text" | "description" => 3,
            _ => continue,
        };
        if let Some(column) = columns.get_mut(field)
            && column.replace(place).is_some()
        {
            let path = format!("columns[{place}]");
            violations.push(violation("Duplicate", &path, "each column once", header.trim()));
        }
    }
    let [name, article, serial, text] = columns;
    if name.is_none() {
        violations.push(violation("MissingColumn", "columns", "a column `name`", "none"));
    }
    let mut rows = Vec::new();
    for (number, record) in (1_u64..).zip(reader.records()) {
        let Ok(record) = record else { break };
        if record.len() != headers.len() {
            let expected = format!("{} cells", headers.len());
            let found = format!("{} cells", record.len());
            violations.push(violation("BadRow", &format!("rows[{number}]"), &expected, &found));
            continue;
        }
        if rows.len() >= MAX_TABLE_ROWS {
            let expected = format!("at most {MAX_TABLE_ROWS} rows");
            violations.push(violation("TooMany", "rows", &expected, "more"));
            break;
        }
        let cell = |column: Option<usize>| {
            String::from(column.and_then(|column| record.get(column)).unwrap_or_default())
        };
        rows.push(TagValues {
            name: cell(name),
            article: cell(article),
            serial: cell(serial),
            text: cell(text),
        });
    }
    invalid(violations)?;
    Ok(rows)
}
