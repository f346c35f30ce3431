//! Templates with equipment tags.

use super::tag::{Braced, shown};
use crate::definition::{
    BeyondCount, Error, TagDiagnostic, TagDiagnosticCode, TagField, TagValues, Violation,
};
use crate::desk::{invalid, violation};

/// The most bytes of a template: 16 MiB.
pub const MAX_TEMPLATE_BYTES: usize = 16 << 20;
/// The most bytes of an expansion: 64 MiB. A template may repeat a long value many times.
pub const MAX_EXPANSION_BYTES: usize = 64 << 20;
/// The most diagnostics that are listed; the total tells of the rest.
pub const MAX_DIAGNOSTICS: usize = 1_000;

/// A template with values in the place of its tags.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Expansion {
    /// The text.
    pub text: String,
    /// What was found on the way, in the order of the template; the first [`MAX_DIAGNOSTICS`].
    pub diagnostics: Vec<TagDiagnostic>,
    /// How many diagnostics there are.
    pub total: u64,
}

/// Puts the values of a ticket's equipment into a template, in one pass from left to right.
///
/// `equipment` is in the order of the ticket: `_1` is the first. What was put in is not looked through
/// again. The time is linear in the template and the result.
///
/// [`Error::Invalid`] with every violation: `ContainsNul` in the template or a value; `TooLong` for a
/// template of more than [`MAX_TEMPLATE_BYTES`] or a result of more than [`MAX_EXPANSION_BYTES`];
/// `BeyondCount` for each such tag, where `beyond` asks for that.
pub fn expand_tags(
    template: &str,
    equipment: &[TagValues],
    beyond: BeyondCount,
) -> Result<Expansion, Error> {
    check_texts(template, equipment)?;
    let mut expansion = Expansion::default();
    let mut refused = Vec::new();
    let mut rest = template;
    while let Some(brace) = rest.find('{') {
        let (before, braced) = rest.split_at(brace);
        expansion.put(before)?;
        let offset = template.len() - braced.len();
        let found = Braced::read(braced);
        let Braced::Tag { field, place, length } = found else {
            if found == Braced::NotATag {
                expansion.note(TagDiagnosticCode::NotATag, offset, braced);
            }
            expansion.put("{")?;
            rest = braced.get(1..).unwrap_or_default();
            continue;
        };
        let (tag, after) = braced.split_at(length);
        if let Some(values) = equipment.get(place) {
            let value = value_of(values, field);
            if value.is_empty() {
                expansion.note(TagDiagnosticCode::EmptyValue, offset, tag);
            }
            expansion.put(value)?;
        } else {
            expansion.note(TagDiagnosticCode::BeyondCount, offset, tag);
            match beyond {
                BeyondCount::Empty => {}
                BeyondCount::Keep => expansion.put(tag)?,
                BeyondCount::Error => refused.push(beyond_count(offset, tag, equipment.len())),
            }
        }
        rest = after;
    }
    expansion.put(rest)?;
    invalid(refused)?;
    Ok(expansion)
}

/// What in a template will surprise its author, whatever the equipment: `NotATag` and `LikeATag`, the
/// first [`MAX_DIAGNOSTICS`] in the order of the template, and how many there are.
///
/// ```
/// use frontdesk::TagDiagnosticCode;
///
/// let (found, total) = frontdesk::report::lint_tags("{Equipment_Name_1} {equipment_name_0}");
/// assert_eq!(total, 2);
/// assert_eq!(found[0].code, TagDiagnosticCode::LikeATag);
/// assert_eq!((found[1].code, found[1].offset), (TagDiagnosticCode::NotATag, 19));
/// ```
pub fn lint_tags(template: &str) -> (Vec<TagDiagnostic>, u64) {
    let mut findings = Expansion::default();
    for (offset, _) in template.match_indices('{') {
        let braced = template.get(offset..).unwrap_or_default();
        match Braced::read(braced) {
            Braced::NotATag => findings.note(TagDiagnosticCode::NotATag, offset, braced),
            Braced::LikeATag => findings.note(TagDiagnosticCode::LikeATag, offset, braced),
            Braced::Tag { .. } | Braced::Other => {}
        }
    }
    (findings.diagnostics, findings.total)
}

/// One field of all equipment of a ticket in one cell of a report, in order; empty values are left out.
///
/// ```
/// use frontdesk::{TagField, TagValues};
///
/// let named = |name: &str| TagValues { name: name.into(), ..TagValues::default() };
/// let cell = frontdesk::report::equipment_cell(
///     &[named("Router"), named("Camera")], TagField::Name, ", ");
/// assert_eq!(cell, "Router, Camera");
/// ```
pub fn equipment_cell(equipment: &[TagValues], field: TagField, separator: &str) -> String {
    let values = equipment.iter().map(|values| value_of(values, field));
    values.filter(|value| !value.is_empty()).collect::<Vec<_>>().join(separator)
}

impl Expansion {
    fn put(&mut self, text: &str) -> Result<(), Error> {
        if self.text.len() + text.len() > MAX_EXPANSION_BYTES {
            let expected = format!("a result of at most {MAX_EXPANSION_BYTES} bytes");
            return invalid(vec![violation("TooLong", "template", &expected, "more")]);
        }
        self.text.push_str(text);
        Ok(())
    }

    fn note(&mut self, code: TagDiagnosticCode, offset: usize, text: &str) {
        self.total += 1;
        if self.diagnostics.len() < MAX_DIAGNOSTICS {
            let tag = String::from(shown(text));
            self.diagnostics.push(TagDiagnostic { code, offset: offset as u64, tag });
        }
    }
}

fn value_of(values: &TagValues, field: TagField) -> &str {
    match field {
        TagField::Name => &values.name,
        TagField::Article => &values.article,
        TagField::Serial => &values.serial,
        TagField::Text => &values.text,
    }
}

fn check_texts(template: &str, equipment: &[TagValues]) -> Result<(), Error> {
    const NO_NUL: &str = "text without NUL";
    let mut violations = Vec::new();
    if template.len() > MAX_TEMPLATE_BYTES {
        let expected = format!("at most {MAX_TEMPLATE_BYTES} bytes");
        let found = format!("{} bytes", template.len());
        violations.push(violation("TooLong", "template", &expected, &found));
    }
    if template.contains('\0') {
        violations.push(violation("ContainsNul", "template", NO_NUL, "a NUL"));
    }
    for (place, values) in equipment.iter().enumerate() {
        for (name, field) in [
            ("name", TagField::Name),
            ("article", TagField::Article),
            ("serial", TagField::Serial),
            ("text", TagField::Text),
        ] {
            if value_of(values, field).contains('\0') {
                let path = format!("equipment[{place}].{name}");
                violations.push(violation("ContainsNul", &path, NO_NUL, "a NUL"));
            }
        }
    }
    invalid(violations)
}

fn beyond_count(offset: usize, tag: &str, count: usize) -> Violation {
    let expected = format!("a number of at most {count}");
    violation("BeyondCount", &format!("template[{offset}]"), &expected, shown(tag))
}
