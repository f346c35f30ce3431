//! Functions without a desk: expiries and report templates.

#![allow(clippy::needless_pass_by_value, reason = "what crosses the boundary is handed over")]

use frontdesk::clock::{Timestamp, Zone};
use frontdesk::{
    Answer, BeyondCount, Error, ExpiryPreview, TagField, TagValues, disposition, report,
};

/// The instant that an expiry such as `2 weeks` means from `at` on, by the calendar and clocks of `zone`, with
/// what about it may surprise. Several terms, such as `6 days, 19 months`, are read where `several` says so.
#[uniffi::export(default(several = false))]
pub fn preview_expiry(
    text: String,
    at: Timestamp,
    zone: Zone,
    several: bool,
) -> Result<ExpiryPreview, Error> {
    Ok(disposition::preview_expiry(&text, at, &zone, several)?)
}

/// Puts the values of a ticket's equipment, in order, into a template with tags such as
/// `{equipment_name_1}`. The answer is an `Expansion`.
#[uniffi::export]
pub fn expand_tags(
    template_text: String,
    equipment: Vec<TagValues>,
    beyond: BeyondCount,
) -> Result<Answer, Error> {
    let report::Expansion { text, diagnostics, total } =
        report::expand_tags(&template_text, &equipment, beyond)?;
    Ok(Answer::Expansion { text, diagnostics, total })
}

/// What in a template will surprise its author, whatever the equipment. The answer is a `TagFindings`.
#[uniffi::export]
pub fn lint_tags(template_text: String) -> Answer {
    let (diagnostics, total) = report::lint_tags(&template_text);
    Answer::TagFindings { diagnostics, total }
}

/// One field of all equipment of a ticket in one cell of a report; empty values are left out.
#[uniffi::export]
pub fn equipment_cell(equipment: Vec<TagValues>, field: TagField, separator: String) -> String {
    report::equipment_cell(&equipment, field, &separator)
}
