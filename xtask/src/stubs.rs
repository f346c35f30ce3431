//! The type stub of the Python module. What is written by hand stands in `desk.pyi` and `matching.pyi`, beside
//! this file.

use std::fmt::Write as _;

use frontdesk::catalogue::{self, Field, FieldType, Item, Shape, Variant};

const TEMPLATE: &str = concat!(include_str!("desk.pyi"), include_str!("matching.pyi"));

/// The whole stub: the hand-written part with the names and the overloads filled in, then every definition.
pub(crate) fn text() -> String {
    let mut names: Vec<String> = [
        "Desk",
        "ErrorCode",
        "Events",
        "FieldSchema",
        "ImportPlanning",
        "ImportProgress",
        "Replay",
        "ReplayRun",
        "error_from_json",
    ]
    .map(String::from)
    .into();
    names.extend(
        [
            "default_definitions",
            "diagram",
            "equipment_cell",
            "expand_tags",
            "findings",
            "lint_tags",
            "preview_expiry",
            "quota_period",
            "read_equipment",
            "violations",
        ]
        .map(String::from),
    );
    names.extend(["Detection", "Index", "Matcher", "Table", "TableReader"].map(String::from));
    names.extend(
        [
            "city_key",
            "company_key",
            "email_key",
            "fold",
            "handle_key",
            "name_key",
            "phone_key",
            "restore_index",
        ]
        .map(String::from),
    );
    let mut classes = String::new();
    for item in catalogue::items() {
        match item.name {
            "Error" => codes(&mut classes, item),
            _ if item.is_plain() => {
                names.push(item.name.to_owned());
                words(&mut classes, item);
            }
            _ => {
                names.push(item.name.to_owned());
                definition(&mut classes, item, &mut names);
            }
        }
    }
    names.sort();
    let names: Vec<String> = names.iter().map(|name| format!("    \"{name}\",\n")).collect();
    let mut head =
        TEMPLATE.replace("    # names\n", &names.concat()).replace("    # queries\n", &queries());
    for item in catalogue::items().iter().filter(|item| item.is_plain()) {
        head = head.replace(&format!("Words[{}]", item.name), &taken(FieldType::Enum(item.name)));
    }
    format!("{head}{classes}")
}

/// The overloads of `Desk.query`: each query has its own answer.
fn queries() -> String {
    let queries = catalogue::items().iter().filter(|item| item.name == "Query");
    let mut overloads = String::new();
    for variant in queries.flat_map(|item| item.variants()) {
        let Variant { name, answer, .. } = variant;
        let answer = answer.unwrap_or(name);
        let _ = write!(
            overloads,
            "    @overload\n    def query(self, actor: str | int, query: {name}Query) -> {answer}Answer: ...\n",
        );
    }
    overloads
}

/// An enum without fields.
fn words(output: &mut String, item: &Item) {
    let _ = write!(output, "\nclass {}(str, Enum):\n{}", item.name, doc(1, item.doc));
    output.push_str("    def __new__(cls, value: str) -> Self: ...\n");
    for variant in item.variants() {
        let name = variant.snake.to_uppercase();
        let _ = write!(output, "    {name} = \"{}\"\n{}", variant.name, doc(1, variant.doc));
    }
}

/// The numbers of the errors.
fn codes(output: &mut String, item: &Item) {
    let text = "The stable number of an error: the same on every surface, never reused.";
    let _ = write!(output, "\nclass ErrorCode(IntEnum):\n{}", doc(1, text));
    for variant in item.variants() {
        let name = variant.snake.to_uppercase();
        let _ = write!(output, "    {name} = {}\n{}", variant.number, doc(1, variant.doc));
    }
}

/// A record; or a base class with a class for each variant.
fn definition(output: &mut String, item: &Item, names: &mut Vec<String>) {
    let name = item.name;
    match item.shape {
        Shape::Record(fields) => {
            let _ = write!(output, "\n@final\nclass {name}:\n{}", doc(1, item.doc));
            members(output, 1, fields);
            common(output, name);
        }
        Shape::Enum(variants) => {
            let _ = write!(output, "\n@disjoint_base\nclass {name}:\n{}", doc(1, item.doc));
            common(output, name);
            let flat = matches!(name, "Query" | "Answer");
            let depth = usize::from(!flat);
            let pad = "    ".repeat(depth);
            for variant in variants {
                let class =
                    if flat { format!("{}{name}", variant.name) } else { variant.name.to_owned() };
                let text = doc(depth + 1, variant.doc);
                let _ = write!(output, "\n{pad}@final\n{pad}class {class}({name}):\n{text}");
                members(output, depth + 1, variant.fields);
                if flat {
                    names.push(class);
                }
            }
        }
    }
}

/// What every class has.
fn common(output: &mut String, name: &str) {
    let _ = write!(
        output,
        "    def replace(self, **changes: Any) -> Self:
        \"\"\"The same with some fields changed.\"\"\"
    def to_json(self) -> str:
        \"\"\"The canonical JSON.\"\"\"
    @staticmethod
    def from_json(text: str) -> {name}:
        \"\"\"Reads what `to_json` wrote.\"\"\"
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
",
    );
}

/// The constructor and the fields.
fn members(output: &mut String, depth: usize, fields: &[Field]) {
    let pad = "    ".repeat(depth);
    let names = fields.iter().map(|field| format!("\"{}\"", field.name)).collect::<Vec<_>>();
    let comma = if names.len() == 1 { "," } else { "" };
    let _ = writeln!(output, "{pad}__match_args__ = ({}{comma})", names.join(", "));
    if fields.is_empty() {
        let _ = writeln!(output, "{pad}def __new__(cls) -> Self: ...");
    } else {
        let star = if matches!(fields, [Field { name: "value", .. }]) { "" } else { "*, " };
        let arguments = fields.iter().map(argument).collect::<Vec<_>>().join(", ");
        let _ = writeln!(output, "{pad}def __new__(cls, {star}{arguments}) -> Self: ...");
    }
    for field in fields {
        let Field { name, kind, doc: text, .. } = field;
        let kind = given(*kind);
        let text = doc(depth + 1, text);
        let _ = write!(output, "{pad}@property\n{pad}def {name}(self) -> {kind}:\n{text}");
    }
}

/// An argument of a constructor. None for a field that has a default is the same as leaving it out.
fn argument(field: &Field) -> String {
    let Field { name, kind, defaulted, .. } = field;
    let is_optional = kind.is_optional();
    let kind = if let FieldType::Optional(inner) = kind { taken(**inner) } else { taken(*kind) };
    let default = if *defaulted && !is_optional { "..." } else { "None" };
    if *defaulted || is_optional {
        format!("{name}: {kind} | None = {default}")
    } else {
        format!("{name}: {kind}")
    }
}

/// The type that a constructor takes.
fn taken(kind: FieldType) -> String {
    match kind {
        FieldType::Timestamp => "datetime | int".to_owned(),
        FieldType::Millis => "timedelta | int".to_owned(),
        FieldType::TimeOfDay => "time | str".to_owned(),
        FieldType::Text("Zone") => "ZoneInfo | str".to_owned(),
        FieldType::Optional(inner) => format!("{} | None", taken(*inner)),
        FieldType::List(inner) => format!("Iterable[{}]", taken(*inner)),
        FieldType::Enum(name) => match plain(name) {
            Some(item) => {
                let words = item.variants().iter().map(|variant| format!("\"{}\"", variant.name));
                format!("{name} | Literal[{}]", words.collect::<Vec<_>>().join(", "))
            }
            None => name.to_owned(),
        },
        other => given(other),
    }
}

/// The type that a field has.
fn given(kind: FieldType) -> String {
    match kind {
        FieldType::Text("Zone") => "ZoneInfo".to_owned(),
        FieldType::Text("Json") => "Any".to_owned(),
        FieldType::Text(_) => "str".to_owned(),
        FieldType::Integer(_) => "int".to_owned(),
        FieldType::Boolean => "bool".to_owned(),
        FieldType::Timestamp => "datetime".to_owned(),
        FieldType::Millis => "timedelta".to_owned(),
        FieldType::TimeOfDay => "time".to_owned(),
        FieldType::Enum(name) | FieldType::Record(name) => name.to_owned(),
        FieldType::Optional(inner) => format!("{} | None", given(*inner)),
        FieldType::List(inner) => format!("tuple[{}, ...]", given(*inner)),
    }
}

fn plain(name: &str) -> Option<&'static Item> {
    catalogue::items().iter().copied().find(|item| item.name == name && item.is_plain())
}

/// A docstring.
fn doc(depth: usize, text: &str) -> String {
    let pad = "    ".repeat(depth);
    let text = text.replace('\\', "\\\\");
    let lines = text.lines().map(str::trim).collect::<Vec<_>>();
    match lines.as_slice() {
        [line] => format!("{pad}\"\"\"{line}\"\"\"\n"),
        lines => {
            let lines = lines.iter().map(|line| {
                if line.is_empty() { line.to_string() } else { format!("{pad}{line}") }
            });
            let text = lines.collect::<Vec<_>>().join("\n");
            format!("{pad}\"\"\"{}\n{pad}\"\"\"\n", text.trim_start())
        }
    }
}
