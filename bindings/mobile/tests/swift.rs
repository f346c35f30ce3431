//! The generated Swift against the catalogue. There is no Swift compiler where this runs; what the types are
//! called, and what their cases and fields are, is read out of the text.

use std::collections::BTreeSet;
use std::path::Path;
use std::process::Command;

use frontdesk::catalogue::{Field, FieldType, Item, Shape, items};
use heck::ToLowerCamelCase;

#[test]
fn swift_has_every_type_case_and_field_of_the_catalogue() {
    let swift = generated();
    let mut missing = Vec::new();
    for item in items() {
        let Some(body) = body(&swift, item) else {
            missing.push(format!("type {}", class(item.name)));
            continue;
        };
        for declaration in declarations(item) {
            if !body.contains(&declaration) {
                missing.push(format!("{}: {declaration}", item.name));
            }
        }
    }
    assert!(missing.is_empty(), "Swift lacks:\n{}", missing.join("\n"));
}

#[test]
fn swift_has_no_case_beyond_the_catalogue() {
    let swift = generated();
    for item in items() {
        let Shape::Enum(variants) = item.shape else { continue };
        let body = body(&swift, item).unwrap_or_default();
        let cases = body.lines().filter(|line| line.starts_with("case ")).count();
        assert_eq!(cases, variants.len(), "{}", item.name);
    }
}

/// The Swift tests call only what there is.
#[test]
fn the_swift_tests_call_what_is_generated() {
    let package = Path::new(env!("CARGO_MANIFEST_DIR")).join("swift");
    let mut texts = vec![generated()];
    for folder in ["Sources/Frontdesk", "Tests/FrontdeskTests"] {
        for entry in std::fs::read_dir(package.join(folder)).unwrap() {
            let path = entry.unwrap().path();
            let written = ["Frontdesk.swift", "Samples.swift"];
            if !written.contains(&path.file_name().unwrap().to_str().unwrap()) {
                texts.push(std::fs::read_to_string(path).unwrap());
            }
        }
    }
    let known: BTreeSet<&str> = texts.iter().flat_map(|text| functions(text)).collect();
    for text in &texts[1..] {
        for object in ["desk.", "planning.", "index.", "schema."] {
            for call in text.split(object).skip(1).filter_map(|rest| rest.split_once('(')) {
                let name = call.0;
                if name.chars().all(char::is_alphanumeric) {
                    assert!(known.contains(name), "{object}{name} is nowhere");
                }
            }
        }
    }
}

/// The generated Swift, a declaration a line.
fn generated() -> String {
    let bindgen = Path::new(env!("CARGO_BIN_EXE_uniffi-bindgen"));
    let library =
        format!("{}frontdesk_mobile{}", std::env::consts::DLL_PREFIX, std::env::consts::DLL_SUFFIX);
    // A build leaves the library beside the programs, a test run among what they are made of: the newer is this one's.
    let beside = bindgen.parent().unwrap();
    let library = [beside.join(&library), beside.join("deps").join(&library)]
        .into_iter()
        .filter(|path| path.exists())
        .max_by_key(|path| path.metadata().unwrap().modified().unwrap())
        .expect("the library of this crate");
    // A folder for each test: they run side by side.
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!(
        "{}-{:?}",
        std::process::id(),
        std::thread::current().id()
    ));
    let status = Command::new(bindgen)
        .args(["generate", "--language", "swift", "--no-format", "--out-dir"])
        .args([&folder, &library])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .status();
    assert!(status.unwrap().success());
    plain(&std::fs::read_to_string(folder.join("Frontdesk.swift")).unwrap())
}

/// Without comments and defaults; the fields of a case stand in its line.
fn plain(swift: &str) -> String {
    let mut text = String::new();
    let mut rest = swift;
    while let Some((before, comment)) = rest.split_once("/**") {
        text.push_str(before);
        rest = comment.split_once("*/").map_or("", |(_, after)| after);
    }
    text.push_str(rest);
    let mut lines = String::new();
    let mut open = 0_i32;
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
        lines.push_str(line);
        let brackets = |bracket| i32::try_from(line.matches(bracket).count()).unwrap();
        open += brackets('(') - brackets(')');
        lines.push_str(match (open > 0, line.ends_with(',')) {
            (true, true) => " ",
            (true, false) => "",
            (false, _) if line == "public" => " ",
            (false, _) => "\n",
        });
    }
    // Defaults, and the quotes of names that are keywords.
    [" = nil", " = []", " = false", " = true", " = \"\"", " = UInt32(0)", " = UInt32(100)", "`"]
        .iter()
        .fold(lines, |lines, without| lines.replace(without, ""))
}

/// What stands between the head of the type and its closing brace.
fn body<'a>(swift: &'a str, item: &Item) -> Option<&'a str> {
    let kind = if matches!(item.shape, Shape::Enum(_)) { "enum" } else { "struct" };
    let head = format!("public {kind} {}: ", class(item.name));
    let (_, after) = swift.split_once(&head)?;
    after.find("\n}\n").and_then(|end| after.get(..=end))
}

fn class(name: &str) -> &str {
    if name == "Error" { "DeskError" } else { name }
}

fn declarations(item: &Item) -> Vec<String> {
    match item.shape {
        Shape::Record(fields) => {
            fields.iter().map(|field| format!("public var {}\n", typed(field))).collect()
        }
        Shape::Enum(variants) => {
            let cases = variants.iter().map(|variant| {
                // uniffi leaves the cases of errors as they are.
                let name = if item.name == "Error" {
                    variant.name.to_owned()
                } else {
                    variant.name.to_lower_camel_case()
                };
                let fields = variant.fields.iter().map(typed).collect::<Vec<_>>();
                match fields.as_slice() {
                    [] => format!("case {name}\n"),
                    _ => format!("case {name}({})\n", fields.join(", ")),
                }
            });
            cases.collect()
        }
    }
}

fn typed(field: &Field) -> String {
    format!("{}: {}", field.name.to_lower_camel_case(), swift_type(field.kind))
}

fn swift_type(kind: FieldType) -> String {
    match kind {
        FieldType::Text(name) | FieldType::Enum(name) | FieldType::Record(name) => {
            class(name).to_owned()
        }
        FieldType::Integer(name) => name.replace('u', "UInt").replace('i', "Int"),
        FieldType::Boolean => "Bool".to_owned(),
        FieldType::Timestamp => "Timestamp".to_owned(),
        FieldType::Millis => "Millis".to_owned(),
        FieldType::TimeOfDay => "TimeOfDay".to_owned(),
        FieldType::Optional(inner) => format!("{}?", swift_type(*inner)),
        FieldType::List(inner) => format!("[{}]", swift_type(*inner)),
    }
}

/// The names of all functions that a text declares.
fn functions(text: &str) -> impl Iterator<Item = &str> {
    text.split("func ").skip(1).filter_map(|rest| rest.split(['(', '<']).next())
}
