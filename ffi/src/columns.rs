//! The columns that options name, and the cells of a row.

use frontdesk::matching::{Schema, TableOptions};
use frontdesk::{Error, Violation, wire};

use crate::fault::{FRONTDESK_MAX_LENGTH, Fault, Misuse};
use crate::text::frontdesk_str;

pub(crate) fn options_of(json: &str) -> Result<TableOptions, Fault> {
    if json.is_empty() { Ok(TableOptions::default()) } else { Ok(wire::from_json(json)?) }
}

pub(crate) fn schema_of(json: &str) -> Result<Schema, Fault> {
    Ok(options_of(json)?.schema()?)
}

pub(crate) fn names_of(schema: &Schema) -> Vec<String> {
    schema.columns().iter().map(|column| column.name.clone()).collect()
}

/// # Safety
///
/// `cells` is NULL, or has `count` texts as [`frontdesk_str::read`] wants them.
pub(crate) unsafe fn read_cells<'a>(
    cells: *const frontdesk_str,
    count: usize,
    columns: usize,
) -> Result<Vec<Option<&'a str>>, Fault> {
    if count > columns.min(FRONTDESK_MAX_LENGTH) {
        let (expected, found) = (format!("at most {columns} cells"), count.to_string());
        return Err(wrong("TooMany", "cells", &expected, &found));
    }
    if cells.is_null() && count > 0 {
        return Err(Misuse::NullArgument { argument: "cells" }.into());
    }
    let read = |place: usize| {
        // SAFETY: the caller's promise; below `count`.
        let cell = unsafe { *cells.add(place) };
        // SAFETY: the caller's promise.
        let text = unsafe { cell.read("cells") }?;
        Ok(Some(text).filter(|text| !text.is_empty()))
    };
    (0..count).map(read).collect()
}

pub(crate) fn wrong(code: &str, path: &str, expected: &str, found: &str) -> Fault {
    let violation = Violation {
        code: code.to_owned(),
        path: path.to_owned(),
        expected: expected.to_owned(),
        found: found.to_owned(),
    };
    Error::Invalid { violations: vec![violation], total: 1 }.into()
}
