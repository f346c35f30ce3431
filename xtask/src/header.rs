//! `include/frontdesk.h`: the functions as cbindgen writes them, with the headings of their files.

use std::fs;
use std::path::Path;

/// The files of the interface, in the order in which they are read.
const SOURCES: &[&str] = &[
    "version",
    "fault",
    "text",
    "error",
    "desk",
    "event",
    "answer",
    "view",
    "reference",
    "typed",
    "instant",
    "definitions",
    "functions",
    "replay",
    "imports",
    "arrow",
    "fields",
    "keys",
    "matcher",
    "detection",
    "index",
];

const CLOSING: &str = "#ifdef __cplusplus\n}  // extern \"C\"";

/// The header. Panics where the sources cannot be read: there is nothing else to do then.
pub(crate) fn text(ffi: &Path) -> String {
    let mut config = cbindgen::Config::from_file(ffi.join("cbindgen.toml")).expect("cbindgen.toml");
    config.after_includes = Some(version());
    let helpers = config.trailer.take().unwrap_or_default();
    let mut builder = cbindgen::Builder::new().with_config(config);
    let mut headings = Vec::new();
    for name in SOURCES {
        let path = ffi.join("src").join(name).with_extension("rs");
        let source = fs::read_to_string(&path).expect("a source of the interface");
        headings.extend(heading(&source));
        builder = builder.with_src(path);
    }
    let mut bytes = Vec::new();
    builder.generate().expect("the interface as cbindgen reads it").write(&mut bytes);
    let text = String::from_utf8(bytes).expect("a header in UTF-8");
    // cbindgen would put it behind the include guard.
    let text = text.replacen(CLOSING, &format!("{helpers}\n{CLOSING}"), 1);
    tidy(&short_comments(&with_headings(&text, &headings)))
}

/// The exported functions of a header, sorted, one a line.
pub(crate) fn symbols(header: &str) -> String {
    let mut names: Vec<&str> = header.lines().filter_map(declared).collect();
    names.sort_unstable();
    names.join("\n") + "\n"
}

/// The function that a line of a header declares.
fn declared(line: &str) -> Option<&str> {
    let (before, _) = line.split_once('(')?;
    let name = before.rsplit([' ', '*']).next()?;
    let starts = line.starts_with(|first: char| first.is_ascii_alphabetic());
    (starts && name.starts_with("frontdesk_") && !line.starts_with("static")).then_some(name)
}

fn version() -> String {
    let version = env!("CARGO_PKG_VERSION");
    let mut numbers = version.split(['.', '-']);
    let mut number = || numbers.next().unwrap_or("0");
    format!(
        "
/** The version of this header. */
#define FRONTDESK_VERSION \"{version}\"
#define FRONTDESK_VERSION_MAJOR {}
#define FRONTDESK_VERSION_MINOR {}
#define FRONTDESK_VERSION_PATCH {}
/** The version as one number, to be compared: 1.2.3 is 1002003. */
#define FRONTDESK_VERSION_NUMBER \\
    (FRONTDESK_VERSION_MAJOR * 1000000 + FRONTDESK_VERSION_MINOR * 1000 + FRONTDESK_VERSION_PATCH)
",
        number(),
        number(),
        number()
    )
}

/// The first function of a file, and the heading that stands above it.
fn heading(source: &str) -> Option<(String, String)> {
    let function = source.lines().find_map(|line| {
        let (_, rest) = line.split_once("extern \"C\" fn ")?;
        rest.split_once('(').map(|(name, _)| String::from(name))
    })?;
    let mut docs = source.lines().map_while(|line| line.strip_prefix("//!")).map(str::trim);
    let title = docs.next()?.strip_prefix("# ")?;
    let mut heading =
        format!("/* ---- {title} {}", "-".repeat(88_usize.saturating_sub(title.len())));
    let prose: Vec<&str> = docs.skip_while(|line| line.is_empty()).collect();
    if !prose.is_empty() {
        heading.push_str("\n *");
    }
    for line in prose {
        heading.push_str("\n * ");
        heading.push_str(line);
    }
    heading.push_str(" */");
    Some((function, heading))
}

/// Puts each heading above the paragraph that declares its function.
fn with_headings(text: &str, headings: &[(String, String)]) -> String {
    let paragraphs = text.split("\n\n").map(|paragraph| {
        let first = paragraph.lines().find_map(declared);
        let heading = headings.iter().find(|(function, _)| first == Some(function));
        heading.map_or_else(
            || String::from(paragraph),
            |(_, heading)| format!("{heading}\n\n{}", paragraph.trim_start_matches('\n')),
        )
    });
    paragraphs.collect::<Vec<_>>().join("\n\n")
}

/// A comment of one line stands on one line.
fn short_comments(text: &str) -> String {
    let mut lines: Vec<String> = Vec::new();
    for line in text.lines() {
        let indent = &line[..line.len() - line.trim_start().len()];
        if let [.., open, only] = lines.as_slice()
            && (line.trim(), open.trim()) == ("*/", "/**")
            && let Some(only) = only.trim().strip_prefix("* ")
            && only.len() + indent.len() + "/**  */".len() <= 100
        {
            let short = format!("{}/** {only} */", &indent[..indent.len() - 1]);
            lines.truncate(lines.len() - 2);
            lines.push(short);
            continue;
        }
        lines.push(String::from(line));
    }
    lines.join("\n")
}

/// No blanks at the ends of lines, one empty line at most, and one line feed at the end.
fn tidy(text: &str) -> String {
    let mut tidied = String::new();
    let mut empty = true;
    for line in text.lines().map(str::trim_end) {
        if !(line.is_empty() && empty) {
            tidied.push_str(line);
            tidied.push('\n');
        }
        empty = line.is_empty();
    }
    tidied.truncate(tidied.trim_end().len());
    tidied.push('\n');
    tidied
}
