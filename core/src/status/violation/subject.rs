//! The checks of single fields, and where they report to.

use std::collections::BTreeSet;
use std::fmt::Display;
use std::ops::RangeInclusive;

use crate::clock::Millis;
use crate::definition::{Period, Violation};

const LONGEST_LABEL: usize = 200;
const LONGEST_DURATION: Millis = Millis::from_days(366);
const LONGEST_WINDOW: Millis = Millis::from_days(31);

/// One definition under check.
pub(super) struct Subject<'a> {
    found: &'a mut Vec<Violation>,
    path: String,
}

impl<'a> Subject<'a> {
    pub(super) fn new(found: &'a mut Vec<Violation>, path: String) -> Self {
        Self { found, path }
    }

    pub(super) fn wrong(
        &mut self,
        code: &str,
        field: impl Display,
        expected: impl Display,
        found: impl Display,
    ) {
        let path =
            if self.path.is_empty() { field.to_string() } else { format!("{}.{field}", self.path) };
        self.found.push(Violation {
            code: String::from(code),
            path,
            expected: expected.to_string(),
            found: found.to_string(),
        });
    }

    /// Free text that people read.
    pub(super) fn label(&mut self, text: &str) {
        if text.len() > LONGEST_LABEL {
            let expected = format!("at most {LONGEST_LABEL} bytes");
            self.wrong("TooLong", "label", expected, format!("{} bytes", text.len()));
        }
        if let Some(offset) = text.bytes().position(|byte| byte == 0) {
            self.wrong("ContainsNul", "label", "text without NUL", format!("NUL at byte {offset}"));
        }
    }

    pub(super) fn color(&mut self, color: Option<&str>) {
        let Some(color) = color.filter(|color| !is_color(color)) else { return };
        let found: String = color.escape_debug().take(40).collect();
        self.wrong("BadColor", "color", "#RRGGBB", found);
    }

    pub(super) fn within<T: PartialOrd + Display>(
        &mut self,
        field: &str,
        value: T,
        range: RangeInclusive<T>,
    ) {
        if !range.contains(&value) {
            self.wrong("OutOfRange", field, format!("{} to {}", range.start(), range.end()), value);
        }
    }

    pub(super) fn duration(&mut self, field: &str, duration: Millis) {
        self.span(field, duration, Millis::ZERO..=LONGEST_DURATION);
    }

    pub(super) fn optional_duration(&mut self, field: &str, duration: Option<Millis>) {
        if let Some(duration) = duration {
            self.duration(field, duration);
        }
    }

    pub(super) fn period(&mut self, period: &Period) {
        if let Period::Rolling { length } = period {
            self.span("period.length", *length, Millis::from_millis(1)..=LONGEST_WINDOW);
        }
    }

    fn span(&mut self, field: &str, duration: Millis, range: RangeInclusive<Millis>) {
        if !range.contains(&duration) {
            let expected = format!("{} to {} ms", range.start().millis(), range.end().millis());
            self.wrong("OutOfRange", field, expected, format!("{} ms", duration.millis()));
        }
    }

    /// Nothing in a list occurs twice.
    pub(super) fn distinct<T>(&mut self, field: &str, items: &[T], name: fn(&T) -> String) {
        let mut seen = BTreeSet::new();
        for name in items.iter().map(name) {
            if seen.contains(&name) {
                self.wrong("Duplicate", format!("{field}[{name}]"), "each once", name);
            } else {
                seen.insert(name);
            }
        }
    }

    /// Something that is named exists.
    pub(super) fn known(&mut self, known: bool, field: impl Display, kind: &str, id: impl Display) {
        if !known {
            self.wrong("UnknownReference", field, format!("a {kind} of this desk"), id);
        }
    }
}

/// Whether a text is `#RRGGBB`.
pub(in crate::status) fn is_color(text: &str) -> bool {
    text.strip_prefix('#')
        .is_some_and(|digits| digits.len() == 6 && digits.bytes().all(|b| b.is_ascii_hexdigit()))
}
