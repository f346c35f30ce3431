//! # Definitions
//!
//! Checks that need no desk. Definitions are JSON as the query Definitions answers it, without its name:
//! the object that follows `{"Definitions":`.

use frontdesk::status::{Definitions, diagram, findings, violations};
use frontdesk::{DiagramFormat, Machine, catalogue, wire};

use crate::boundary::{Out, run};
use crate::error::frontdesk_error;
use crate::fault::{Fault, frontdesk_status};
use crate::text::{frontdesk_str, frontdesk_text};
use crate::typed::{choice, choices};

/// Everything that keeps definitions from being used, as a JSON list of violations. What they say of single
/// agents is not checked: that takes a desk.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn frontdesk_definitions_violations(
    definitions: frontdesk_str,
    out_text: *mut *mut frontdesk_text,
    out_error: *mut *mut frontdesk_error,
) -> frontdesk_status {
    let check = |definitions: &Definitions| Ok(wire::to_json(&violations(definitions, &|_| true))?);
    // SAFETY: the caller keeps the rules of the header.
    unsafe { told(definitions, out_text, out_error, check) }
}

/// What works, but not as somebody will expect, as a JSON list of findings: statuses that nobody can reach,
/// traps, rules that never act.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn frontdesk_definitions_findings(
    definitions: frontdesk_str,
    out_text: *mut *mut frontdesk_text,
    out_error: *mut *mut frontdesk_error,
) -> frontdesk_status {
    let check = |definitions: &Definitions| Ok(wire::to_json(&findings(definitions))?);
    // SAFETY: the caller keeps the rules of the header.
    unsafe { told(definitions, out_text, out_error, check) }
}

/// Draws one part of the definitions: `machine` is one of FRONTDESK_MACHINE_*, `format` one of
/// FRONTDESK_DIAGRAM_FORMAT_*.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn frontdesk_definitions_diagram(
    definitions: frontdesk_str,
    machine: u32,
    format: u32,
    out_text: *mut *mut frontdesk_text,
    out_error: *mut *mut frontdesk_error,
) -> frontdesk_status {
    let draw = |definitions: &Definitions| {
        let (machine, format) = (choice(machine, "machine")?, choice(format, "format")?);
        Ok(diagram(definitions, machine, format, None))
    };
    // SAFETY: the caller keeps the rules of the header.
    unsafe { told(definitions, out_text, out_error, draw) }
}

/// The library's own list of every command, query, event, answer and error, with their fields, numbers and
/// docs, as JSON.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn frontdesk_catalogue_json(
    out_text: *mut *mut frontdesk_text,
    out_error: *mut *mut frontdesk_error,
) -> frontdesk_status {
    // SAFETY: the caller keeps the rules of the header.
    unsafe {
        run(out_error, || {
            Out::new(out_text, "out_text")?.set_new(frontdesk_text::new(catalogue::to_json()));
            Ok(())
        })
    }
}

/// # Safety
///
/// That of every function of the header.
unsafe fn told(
    definitions: frontdesk_str,
    out_text: *mut *mut frontdesk_text,
    out_error: *mut *mut frontdesk_error,
    tell: impl FnOnce(&Definitions) -> Result<String, Fault>,
) -> frontdesk_status {
    // SAFETY: the caller's promise.
    unsafe {
        run(out_error, || {
            let out = Out::new(out_text, "out_text")?;
            let definitions = wire::from_json(definitions.read("definitions")?)?;
            out.set_new(frontdesk_text::new(tell(&definitions)?));
            Ok(())
        })
    }
}

frontdesk::define_machine!(choices {});
frontdesk::define_diagram_format!(choices {});
