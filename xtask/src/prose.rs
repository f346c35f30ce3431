//! Markdown of the definitions as comments of C.

const WIDTH: usize = 100;

/// A comment for documentation tools.
pub(crate) fn comment(markdown: &str) -> String {
    let text = plain(markdown);
    if !text.contains('\n') && text.len() + "/**  */".len() <= WIDTH {
        return format!("/** {text} */\n");
    }
    let mut comment = String::from("/**\n");
    for paragraph in text.split('\n') {
        for line in wrapped(paragraph, WIDTH - " * ".len()) {
            comment.push_str(format!(" * {line}").trim_end());
            comment.push('\n');
        }
    }
    comment.push_str(" */\n");
    comment
}

/// Links become their texts, and no comment ends early.
fn plain(markdown: &str) -> String {
    let mut text = String::new();
    let mut rest = markdown.trim();
    while let Some((before, after)) = rest.split_once('[') {
        let Some((inner, behind)) = after.split_once(']') else { break };
        let linked = behind.strip_prefix('(').and_then(|target| target.split_once(')'));
        text.push_str(before);
        match linked {
            Some((_, behind)) => {
                text.push_str(inner);
                rest = behind;
            }
            // A path such as `statuses[lunch]` is no link.
            None if before.ends_with(|last: char| last.is_alphanumeric() || last == '_') => {
                text.push('[');
                rest = after;
            }
            None => {
                text.push_str(inner);
                rest = behind;
            }
        }
    }
    text.push_str(rest);
    text.replace("*/", "* /")
}

fn wrapped(paragraph: &str, width: usize) -> Vec<String> {
    let indent = if paragraph.starts_with("  ") { "    " } else { "" };
    let mut lines = Vec::new();
    let mut line = String::from(&paragraph[..paragraph.len() - paragraph.trim_start().len()]);
    let mut empty = true;
    for word in paragraph.split_whitespace() {
        if !empty && line.chars().count() + 1 + word.chars().count() > width {
            lines.push(std::mem::replace(&mut line, String::from(indent)));
            empty = true;
        }
        if !empty {
            line.push(' ');
        }
        line.push_str(word);
        empty = false;
    }
    lines.push(line);
    lines
}
