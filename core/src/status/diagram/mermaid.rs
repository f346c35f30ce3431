//! Mermaid's `stateDiagram-v2`.

use std::fmt::Write;

use super::chart::{Chart, State};

pub(super) fn text(chart: &Chart, highlight: Option<&str>) -> String {
    let mut text = String::from("stateDiagram-v2\n");
    let mut line = |line: String| {
        text.push_str("    ");
        text.push_str(&line);
        text.push('\n');
    };
    line(String::from("direction LR"));
    for State { id, label, details, .. } in &chart.states {
        line(format!("state \"{}\" as {id}", escape(label)));
        for detail in details {
            line(format!("{id} : {}", escape(detail)));
        }
    }
    if let Some((initial, because)) = &chart.initial {
        line(format!("[*] --> {initial} : {because}"));
    }
    if chart.arrows.iter().any(|arrow| arrow.from.is_none()) {
        line(String::from("state \"any state\" as any"));
    }
    for arrow in &chart.arrows {
        let from = arrow.from.as_deref().unwrap_or("any");
        line(format!("{from} --> {} : {}", arrow.to, escape(&arrow.label)));
    }
    if let Some(state) = chart.states.iter().find(|state| highlight == Some(&state.id)) {
        line(String::from(
            "classDef current fill:#FFF59D,stroke:#F57F17,stroke-width:3px,color:#000000",
        ));
        line(format!("class {} current", state.id));
    }
    text
}

/// Punctuation means something nearly everywhere in Mermaid, so that it is written as entity codes; white
/// space of any kind becomes a blank, for a text is one line.
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            ',' | '.' | '_' => escaped.push(character),
            _ if character.is_whitespace() || character.is_control() => escaped.push(' '),
            _ if character.is_ascii_punctuation() => {
                // Writing to a String cannot fail.
                let _ = write!(escaped, "#{};", u32::from(character));
            }
            _ => escaped.push(character),
        }
    }
    escaped
}
