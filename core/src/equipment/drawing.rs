//! Trees of equipment as text, for Graphviz and for Mermaid.

use std::fmt::Write as _;

use super::forest::Node;
use super::inventory::Inventory;
use crate::definition::{Error, TreeFormat};
use crate::id::{EquipmentId, OrganisationId};

/// The most things of a drawing; the rest are counted.
const MOST: usize = 10_000;

impl Inventory {
    /// Draws a thing and its parts, the first 10,000 of them.
    pub fn drawing(&self, id: &EquipmentId, format: TreeFormat) -> Result<String, Error> {
        Ok(self.draw(self.node(id)?, format))
    }

    /// Draws what a company has, the first 10,000 things of it; nothing for a company without things.
    pub fn company_drawing(&self, organisation: &OrganisationId, format: TreeFormat) -> String {
        match self.companies.get(organisation) {
            Some(company) => self.draw(*company, format),
            None => frame(format, String::new()),
        }
    }

    fn draw(&self, top: Node, format: TreeFormat) -> String {
        let mut body = String::new();
        let mut drawn: usize = 0;
        // Whether each thing above is the last part, from the top down.
        let mut last_above = Vec::new();
        let top_level = self.forest.level(top);
        // A company itself is not drawn: what it has is on the first level.
        let first_level = top_level + u32::from(self.thing_at(top).is_none());
        for node in self.forest.subtree(top) {
            let Some(label) = self.label(node) else { continue };
            drawn += 1;
            if drawn > MOST {
                continue;
            }
            let level = self.forest.level(node);
            let depth = (level - first_level) as usize;
            match format {
                TreeFormat::Text => {
                    last_above.truncate(depth.saturating_sub(1));
                    let last = self.forest.is_last(node);
                    let mut line = String::new();
                    if depth > 0 {
                        for above in &last_above {
                            line.push_str(if *above { "    " } else { "│   " });
                        }
                        line.push_str(if last { "└── " } else { "├── " });
                        last_above.push(last);
                    }
                    let _ = writeln!(body, "{line}{}", plain(&label));
                }
                TreeFormat::Dot => {
                    let _ = writeln!(body, "    n{drawn} [label=\"{}\"];", escape_dot(&label));
                }
                TreeFormat::Mermaid => {
                    let _ = writeln!(body, "    n{drawn}[\"{}\"]", escape_mermaid(&label));
                }
            }
        }
        if format != TreeFormat::Text {
            self.draw_arrows(top, format, &mut body);
        }
        if drawn > MOST {
            let _ = match format {
                TreeFormat::Text => writeln!(body, "… and {} more", drawn - MOST),
                TreeFormat::Dot => writeln!(body, "    // and {} more", drawn - MOST),
                TreeFormat::Mermaid => writeln!(body, "    %% and {} more", drawn - MOST),
            };
        }
        frame(format, body)
    }

    /// An arrow from each thing to each of its parts, by their numbers in the drawing.
    fn draw_arrows(&self, top: Node, format: TreeFormat, body: &mut String) {
        let arrow = if format == TreeFormat::Dot { "->" } else { "-->" };
        let end = if format == TreeFormat::Dot { ";" } else { "" };
        // Numbers of the things from the top down to the present one.
        let mut above: Vec<(Node, usize)> = Vec::new();
        let things = self.forest.subtree(top).filter(|node| self.thing_at(*node).is_some());
        for (number, node) in (1..=MOST).zip(things) {
            let parent = self.forest.parent(node);
            while above.last().is_some_and(|(last, _)| Some(*last) != parent) {
                above.pop();
            }
            if let Some((_, parent)) = above.last() {
                let _ = writeln!(body, "    n{parent} {arrow} n{number}{end}");
            }
            above.push((node, number));
        }
    }

    /// Name, article and serial number.
    fn label(&self, node: Node) -> Option<String> {
        let thing = self.thing_at(node)?;
        let details = &thing.details;
        let mut label = details.name.clone();
        let numbers: Vec<&str> = [&details.article, &details.serial]
            .into_iter()
            .map(|text| text.trim())
            .filter(|text| !text.is_empty())
            .collect();
        if !numbers.is_empty() {
            let _ = write!(label, " ({})", numbers.join(", "));
        }
        if thing.archived {
            label.push_str(" [archived]");
        }
        Some(label)
    }
}

fn frame(format: TreeFormat, body: String) -> String {
    match format {
        TreeFormat::Text => body,
        TreeFormat::Dot => {
            format!("digraph equipment {{\n    rankdir=LR;\n    node [shape=box];\n{body}}}\n")
        }
        TreeFormat::Mermaid => format!("flowchart LR\n{body}"),
    }
}

fn plain(text: &str) -> String {
    text.chars().map(|letter| if letter.is_control() { ' ' } else { letter }).collect()
}

fn escape_dot(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in plain(text).chars() {
        match letter {
            '"' | '\\' => escaped.extend(['\\', letter]),
            '&' => escaped.push_str("&amp;"),
            _ => escaped.push(letter),
        }
    }
    escaped
}

/// Mermaid reads `#name;` and `#number;` as characters, and some HTML.
fn escape_mermaid(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in plain(text).chars() {
        match letter {
            '"' => escaped.push_str("#quot;"),
            '#' => escaped.push_str("#35;"),
            '&' => escaped.push_str("#amp;"),
            '<' => escaped.push_str("#lt;"),
            '>' => escaped.push_str("#gt;"),
            '`' => escaped.push_str("#96;"),
            _ => escaped.push(letter),
        }
    }
    escaped
}
