//! Graphviz.

use super::chart::{Chart, State};

pub(super) fn text(chart: &Chart, highlight: Option<&str>) -> String {
    let mut text = format!("digraph {} {{\n", chart.name);
    let mut line = |line: String| {
        text.push_str("    ");
        text.push_str(&line);
        text.push('\n');
    };
    line(String::from("rankdir=LR;"));
    line(String::from("node [shape=box, style=\"rounded,filled\", fillcolor=\"#FFFFFF\"];"));
    line(String::from("start [shape=point];"));
    for state in &chart.states {
        line(node(state, highlight == Some(&state.id)));
    }
    if let Some((initial, because)) = &chart.initial {
        line(format!("start -> {initial} [label=\"{because}\"];"));
    }
    if chart.arrows.iter().any(|arrow| arrow.from.is_none()) {
        line(String::from("any [label=\"any state\", style=\"rounded,dashed\"];"));
    }
    for arrow in &chart.arrows {
        let from = arrow.from.as_deref().unwrap_or("any");
        line(format!("{from} -> {} [label=\"{}\"];", arrow.to, escape(&arrow.label)));
    }
    text.push_str("}\n");
    text
}

fn node(state: &State, current: bool) -> String {
    let State { id, label, details, color, .. } = state;
    let lines: Vec<String> =
        std::iter::once(label).chain(details).map(|line| escape(line)).collect();
    let mut attributes = format!("label=\"{}\"", lines.join("\\n"));
    if let Some(color) = color {
        attributes.extend([", color=\"", color, "\""]);
    }
    if current {
        attributes.push_str(", fillcolor=\"#FFF59D\", penwidth=3");
    }
    format!("{id} [{attributes}];")
}

/// For a quoted string: backslash and quote are escaped, and `&`, which Graphviz reads as the start of a
/// character reference.
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '"' => escaped.push_str("\\\""),
            '\\' => escaped.push_str("\\\\"),
            '&' => escaped.push_str("&amp;"),
            '\n' => escaped.push_str("\\n"),
            _ if character.is_control() => escaped.push(' '),
            _ => escaped.push(character),
        }
    }
    escaped
}
