//! Writes a Kotlin or a Swift file that compiles only while the generated classes are those of the catalogue:
//! `cargo run -p frontdesk-mobile --example samples -- kotlin`.
//!
//! It makes one value of every variant and record, with all fields by name, and for every enum a function
//! that tells the variants apart without an `else`. The tests send the values through the library and back.

use std::fmt::Write as _;
use std::process::ExitCode;

use frontdesk::catalogue::{Field, FieldType, Item, Shape, Variant, items};
use heck::{ToLowerCamelCase, ToShoutySnakeCase};

fn main() -> ExitCode {
    let text = match std::env::args().nth(1).as_deref() {
        Some("kotlin") => file(&Kotlin),
        Some("swift") => file(&Swift),
        _ => {
            eprintln!("kotlin or swift?");
            return ExitCode::FAILURE;
        }
    };
    print!("{text}");
    ExitCode::SUCCESS
}

fn file(language: &dyn Language) -> String {
    let mut text = String::from(language.head());
    for item in items() {
        text.push('\n');
        match item.shape {
            Shape::Enum(variants) => {
                let all = variants.iter().map(|variant| {
                    let name = language.variant(item, variant);
                    if variant.fields.is_empty() {
                        name
                    } else {
                        name + &fields(language, variant.fields)
                    }
                });
                text += &language.all(item, &all.collect::<Vec<_>>());
                text += &language.names(item, variants);
            }
            Shape::Record(list) => {
                text += &language.one(item, &(String::from(item.name) + &fields(language, list)));
            }
        }
    }
    text += "}\n";
    text
}

/// The arguments of a constructor, by name.
fn fields(language: &dyn Language, fields: &[Field]) -> String {
    let arguments = fields.iter().map(|field| {
        let name = field.name.to_lower_camel_case();
        format!("{name}{} {}", language.is(), language.value(field.kind))
    });
    format!("({})", arguments.collect::<Vec<_>>().join(", "))
}

trait Language {
    fn head(&self) -> &'static str;
    /// Between the name of an argument and its value.
    fn is(&self) -> &'static str;
    fn class(&self, item: &Item) -> String;
    fn variant(&self, item: &Item, variant: &Variant) -> String;
    /// A function that makes a list with one value of each variant.
    fn all(&self, item: &Item, values: &[String]) -> String;
    /// A function that names the variant of a value.
    fn names(&self, item: &Item, variants: &[Variant]) -> String;
    /// A function that makes a record.
    fn one(&self, item: &Item, value: &str) -> String;
    fn integer(&self, kind: &str) -> &'static str;
    fn list(&self, element: &str) -> String;
    fn first(&self) -> &'static str;

    fn value(&self, kind: FieldType) -> String {
        match kind {
            FieldType::Text("Zone") => String::from("\"Europe/Prague\""),
            FieldType::Text("Json") => String::from("\"7\""),
            FieldType::Text(_) => String::from("\"x\""),
            FieldType::Integer(kind) => String::from(self.integer(kind)),
            FieldType::Boolean => String::from("true"),
            FieldType::Timestamp | FieldType::Millis => String::from(self.integer("i64")),
            FieldType::TimeOfDay => String::from(self.integer("u32")),
            FieldType::Enum(name) => format!("{}(){}", name.to_lower_camel_case(), self.first()),
            FieldType::Record(name) => format!("{}()", name.to_lower_camel_case()),
            FieldType::Optional(inner) => self.value(*inner),
            FieldType::List(inner) => self.list(&self.value(*inner)),
        }
    }
}

fn function(item: &Item) -> String {
    item.name.to_lower_camel_case()
}

struct Kotlin;

impl Language for Kotlin {
    fn head(&self) -> &'static str {
        "// Written by the example `samples` of the crate frontdesk-mobile.\n\
         package frontdesk\n\n\
         /** One value of everything in the catalogue. */\n\
         internal object Samples {\n"
    }

    fn is(&self) -> &'static str {
        " ="
    }

    fn class(&self, item: &Item) -> String {
        String::from(if item.name == "Error" { "DeskException" } else { item.name })
    }

    fn variant(&self, item: &Item, variant: &Variant) -> String {
        let class = self.class(item);
        if item.is_plain() {
            format!("{class}.{}", variant.name.to_shouty_snake_case())
        } else {
            format!("{class}.{}", variant.name)
        }
    }

    fn all(&self, item: &Item, values: &[String]) -> String {
        let class = self.class(item);
        let values = values.join(",\n        ");
        format!(
            "    fun {}(): List<{class}> = listOf(\n        {values},\n    )\n\n",
            function(item)
        )
    }

    fn names(&self, item: &Item, variants: &[Variant]) -> String {
        let mut text =
            format!("    fun name(value: {}): String = when (value) {{\n", self.class(item));
        for variant in variants {
            let is = if item.is_plain() { "" } else { "is " };
            let _ = writeln!(
                text,
                "        {is}{} -> \"{}\"",
                self.variant(item, variant),
                variant.name
            );
        }
        text + "    }\n"
    }

    fn one(&self, item: &Item, value: &str) -> String {
        format!("    fun {}(): {} = {value}\n", function(item), item.name)
    }

    fn integer(&self, kind: &str) -> &'static str {
        match kind {
            "u64" => "7uL",
            "u32" | "u16" => "7u",
            // A literal for a narrow type needs no suffix.
            "i32" => "7",
            _ => "7L",
        }
    }

    fn list(&self, element: &str) -> String {
        format!("listOf({element})")
    }

    fn first(&self) -> &'static str {
        ".first()"
    }
}

struct Swift;

impl Language for Swift {
    fn head(&self) -> &'static str {
        "// Written by the example `samples` of the crate frontdesk-mobile.\n\
         import Frontdesk\n\n\
         /// One value of everything in the catalogue.\n\
         enum Samples {\n"
    }

    fn is(&self) -> &'static str {
        ":"
    }

    fn class(&self, item: &Item) -> String {
        String::from(if item.name == "Error" { "DeskError" } else { item.name })
    }

    fn variant(&self, item: &Item, variant: &Variant) -> String {
        // uniffi leaves the cases of errors as they are.
        let errors = item.name == "Error";
        let case =
            if errors { String::from(variant.name) } else { variant.name.to_lower_camel_case() };
        format!("{}.{case}", self.class(item))
    }

    fn all(&self, item: &Item, values: &[String]) -> String {
        let class = self.class(item);
        let values = values.join(",\n            ");
        format!(
            "    static func {}() -> [{class}] {{\n        [\n            {values},\n        ]\n    }}\n\n",
            function(item)
        )
    }

    fn names(&self, item: &Item, variants: &[Variant]) -> String {
        let mut text = format!(
            "    static func name(_ value: {}) -> String {{\n        switch value {{\n",
            self.class(item)
        );
        for variant in variants {
            let _ = writeln!(
                text,
                "        case {}: \"{}\"",
                self.variant(item, variant),
                variant.name
            );
        }
        text + "        }\n    }\n"
    }

    fn one(&self, item: &Item, value: &str) -> String {
        format!(
            "    static func {}() -> {} {{\n        {value}\n    }}\n",
            function(item),
            item.name
        )
    }

    fn integer(&self, _: &str) -> &'static str {
        "7"
    }

    fn list(&self, element: &str) -> String {
        format!("[{element}]")
    }

    fn first(&self) -> &'static str {
        "[0]"
    }
}
