//! W3C State Chart XML. What SCXML has no word for — labels, details, colours, the present state — is
//! in attributes of a namespace of our own, which processors pass over.

use std::collections::BTreeMap;
use std::fmt::Write;

use super::chart::{Arrow, Chart, State};

pub(super) fn text(chart: &Chart, highlight: Option<&str>) -> String {
    let mut text = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    let initial = chart.initial.as_ref().map(|(id, _)| id);
    let (apart, within): (Vec<&State>, Vec<&State>) =
        chart.states.iter().partition(|state| state.apart);
    let start = apart.iter().find(|state| Some(&state.id) == initial);
    let start = start.map_or("any", |state| state.id.as_str());
    let first = within.iter().find(|state| Some(&state.id) == initial).or(within.first());
    let first = first.map(|state| format!(" initial=\"{}\"", state.id)).unwrap_or_default();
    let mut leaving: BTreeMap<Option<&str>, Vec<&Arrow>> = BTreeMap::new();
    for arrow in &chart.arrows {
        leaving.entry(arrow.from.as_deref()).or_default().push(arrow);
    }
    let writer = Writer { leaving, highlight };
    // Writing to a String cannot fail, here and below.
    let _ = writeln!(
        text,
        "<scxml xmlns=\"http://www.w3.org/2005/07/scxml\" xmlns:desk=\"urn:frontdesk:diagram\" \
         version=\"1.0\" datamodel=\"null\" name=\"{}\" initial=\"{start}\">",
        chart.name,
    );
    for state in apart {
        writer.state(&mut text, state, "  ");
    }
    let _ = writeln!(text, "  <state id=\"any\"{first}>");
    writer.arrows(&mut text, None, "    ");
    for state in within {
        writer.state(&mut text, state, "    ");
    }
    text.push_str("  </state>\n</scxml>\n");
    text
}

struct Writer<'a> {
    leaving: BTreeMap<Option<&'a str>, Vec<&'a Arrow>>,
    highlight: Option<&'a str>,
}

impl Writer<'_> {
    fn state(&self, text: &mut String, state: &State, indent: &str) {
        let State { id, label, details, color, .. } = state;
        let _ = write!(text, "{indent}<state id=\"{id}\" desk:label=\"{}\"", escape(label));
        if !details.is_empty() {
            let _ = write!(text, " desk:details=\"{}\"", escape(&details.join("\n")));
        }
        if let Some(color) = color {
            let _ = write!(text, " desk:color=\"{}\"", escape(color));
        }
        if self.highlight == Some(id) {
            text.push_str(" desk:current=\"true\"");
        }
        text.push_str(">\n");
        self.arrows(text, Some(id), &format!("{indent}  "));
        let _ = writeln!(text, "{indent}</state>");
    }

    fn arrows(&self, text: &mut String, from: Option<&str>, indent: &str) {
        for Arrow { to, event, label, .. } in self.leaving.get(&from).into_iter().flatten() {
            let label = escape(label);
            let _ = writeln!(
                text,
                "{indent}<transition event=\"{event}\" target=\"{to}\" desk:label=\"{label}\"/>",
            );
        }
    }
}

/// For an attribute value. White space other than blanks is kept as references; what XML 1.0 cannot
/// hold at all becomes the replacement character.
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '&' => escaped.push_str("&amp;"),
            '"' => escaped.push_str("&quot;"),
            '\t' => escaped.push_str("&#9;"),
            '\n' => escaped.push_str("&#10;"),
            '\r' => escaped.push_str("&#13;"),
            '\0'..='\u{1F}' | '\u{FFFE}' | '\u{FFFF}' => escaped.push('\u{FFFD}'),
            _ => escaped.push(character),
        }
    }
    escaped
}
