//! # Records of custom fields
//!
//! Schemas that check records without a desk: in a gateway, before an import, behind a form. What is wrong with a record is a list
//! of violations, which never repeat a value of it:
//! `[{"code":"Missing","path":"vat","expected":"a text of at most 14 characters on one line","found":"no value"}]`.

use frontdesk::field::{Report, SchemaDocument, read_schema};
use frontdesk::{CardKind, Error, wire};
use frontdesk_arrow::faulty_rows;

use crate::arrow::{ArrowArrayStream, taken_stream};
use crate::boundary::{self, Guarded, Out, handle, read, reading, run};
use crate::error::frontdesk_error;
use crate::fault::frontdesk_status;
use crate::text::{frontdesk_str, frontdesk_text};
use crate::typed::{choice, choices};
use crate::version::same_abi;

/// A schema of custom fields, ready to check records. No call changes it.
pub struct frontdesk_field_schema(Guarded<SchemaDocument>);

handle!(frontdesk_field_schema, SchemaDocument, "schema");

/// The schema of a schema file: definitions of fields, `{"groups":[...],"fields":[...]}`, or a JSON Schema of an object. `card` says
/// which kind of card is meant where definitions are for several: one of FRONTDESK_CARD_KIND_*, else 0.
/// FRONTDESK_ERROR_INVALID tells everything that keeps the document from being a schema.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn frontdesk_field_schema_new(
    abi: u32,
    document: frontdesk_str,
    card: u32,
    out_schema: *mut *mut frontdesk_field_schema,
    out_error: *mut *mut frontdesk_error,
) -> frontdesk_status {
    // SAFETY: the caller keeps the rules of the header.
    unsafe {
        run(out_error, || {
            same_abi(abi)?;
            let out = Out::new(out_schema, "out_schema")?;
            let document = document.read("document")?;
            let card: Option<CardKind> = (card != 0).then(|| choice(card, "card")).transpose()?;
            let document = read_schema(document, card)?;
            out.set_new(frontdesk_field_schema(Guarded::new(document)));
            Ok(())
        })
    }
}

/// Closes a schema.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn frontdesk_field_schema_free(schema: *mut frontdesk_field_schema) {
    // SAFETY: the caller keeps the rules of the header.
    unsafe { boundary::free(schema) }
}

/// The fields, in order, as a JSON list.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn frontdesk_field_schema_fields_json(
    schema: *const frontdesk_field_schema,
    out_text: *mut *mut frontdesk_text,
    out_error: *mut *mut frontdesk_error,
) -> frontdesk_status {
    // SAFETY: the caller keeps the rules of the header.
    unsafe {
        told(schema, out_text, out_error, |document| wire::to_json(&document.schema.fields()))
    }
}

/// What the schema does not say of a JSON Schema that it was read from, or says more strictly, as a JSON list:
/// `[{"path":"/properties/age","message":"..."}]`, where the path is a JSON pointer. Empty for definitions of fields.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn frontdesk_field_schema_notes_json(
    schema: *const frontdesk_field_schema,
    out_text: *mut *mut frontdesk_text,
    out_error: *mut *mut frontdesk_error,
) -> frontdesk_status {
    // SAFETY: the caller keeps the rules of the header.
    unsafe { told(schema, out_text, out_error, |document| wire::to_json(&document.notes)) }
}

/// The same schema as JSON Schema, draft 2020-12, and what that cannot say: a JSON list of notes, whose paths are keys of fields.
/// You free both texts.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn frontdesk_field_schema_to_json_schema(
    schema: *const frontdesk_field_schema,
    out_text: *mut *mut frontdesk_text,
    out_notes: *mut *mut frontdesk_text,
    out_error: *mut *mut frontdesk_error,
) -> frontdesk_status {
    // SAFETY: the caller keeps the rules of the header.
    unsafe {
        read(schema, out_error, |document| {
            let text = Out::new(out_text, "out_text")?;
            let notes = Out::new(out_notes, "out_notes")?;
            let written = document.schema.to_json_schema();
            let told = wire::to_json(&written.notes)?;
            text.set_new(frontdesk_text::new(written.schema.as_str().to_owned()));
            notes.set_new(frontdesk_text::new(told));
            Ok(())
        })
    }
}

/// Checks one record, JSON text. FRONTDESK_OK if the schema takes it; FRONTDESK_ERROR_INVALID, whose error has the first hundred
/// violations and tells how many there are; FRONTDESK_ERROR_JSON_UNREADABLE if it is no JSON.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn frontdesk_field_schema_check(
    schema: *const frontdesk_field_schema,
    record: frontdesk_str,
    out_error: *mut *mut frontdesk_error,
) -> frontdesk_status {
    // SAFETY: the caller keeps the rules of the header.
    unsafe {
        read(schema, out_error, |document| {
            let mut report = Report::default();
            document.schema.check_json(record.read("record")?.as_bytes(), &mut report);
            Ok(report.to_result(&document.schema)?)
        })
    }
}

/// Checks records that are JSON lines, and tells how many there are; blank lines are passed over. `out_text` becomes a JSON list
/// of those that have violations: `[{"line":3,"violations":[...]}]`, with lines counted from 1. A line that is no JSON, or no
/// UTF-8, has the one violation JsonUnreadable.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn frontdesk_field_schema_check_lines(
    schema: *const frontdesk_field_schema,
    lines: frontdesk_str,
    out_count: *mut u64,
    out_text: *mut *mut frontdesk_text,
    out_error: *mut *mut frontdesk_error,
) -> frontdesk_status {
    // SAFETY: the caller keeps the rules of the header.
    unsafe {
        read(schema, out_error, |document| {
            let count = Out::new(out_count, "out_count")?;
            let out = Out::new(out_text, "out_text")?;
            let checked = document.schema.faulty_lines(lines.bytes("lines")?);
            out.set_new(frontdesk_text::new(wire::to_json(&checked.faulty)?));
            count.set(checked.count);
            Ok(())
        })
    }
}

/// Checks the rows of an Arrow stream, which is released in any case, and tells how many there are; the columns are the fields.
/// `out_text` becomes a JSON list of those that have violations: `[{"row":0,"violations":[...]}]`, with rows counted from 0.
/// FRONTDESK_ERROR_INVALID if the stream fails, or has columns of binary data or of lists of anything but text.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn frontdesk_field_schema_check_table(
    schema: *const frontdesk_field_schema,
    stream: *mut ArrowArrayStream,
    out_count: *mut u64,
    out_text: *mut *mut frontdesk_text,
    out_error: *mut *mut frontdesk_error,
) -> frontdesk_status {
    // SAFETY: the caller keeps the rules of the header, and those of the interface.
    unsafe {
        run(out_error, || {
            let stream = taken_stream(stream)?;
            reading(schema, |document| {
                let count = Out::new(out_count, "out_count")?;
                let out = Out::new(out_text, "out_text")?;
                let checked = faulty_rows(&document.schema, stream)?;
                out.set_new(frontdesk_text::new(wire::to_json(&checked.faulty)?));
                count.set(checked.count);
                Ok(())
            })
        })
    }
}

/// # Safety
///
/// That of every function of the header.
unsafe fn told(
    schema: *const frontdesk_field_schema,
    out_text: *mut *mut frontdesk_text,
    out_error: *mut *mut frontdesk_error,
    tell: impl FnOnce(&SchemaDocument) -> Result<String, Error>,
) -> frontdesk_status {
    // SAFETY: the caller's promise.
    unsafe {
        read(schema, out_error, |document| {
            let out = Out::new(out_text, "out_text")?;
            out.set_new(frontdesk_text::new(tell(document)?));
            Ok(())
        })
    }
}

frontdesk::define_card_kind!(choices {});
