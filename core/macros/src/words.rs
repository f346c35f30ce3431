//! Names as the five languages want them.

/// Hard keywords of Python, Kotlin, Swift, C and C++ that could be names of fields in Rust.
const RESERVED: &[&str] = &[
    "alignas",
    "alignof",
    "and",
    "as",
    "asm",
    "assert",
    "associatedtype",
    "auto",
    "bool",
    "break",
    "case",
    "catch",
    "char",
    "class",
    "const",
    "continue",
    "def",
    "default",
    "defer",
    "deinit",
    "del",
    "delete",
    "double",
    "elif",
    "else",
    "enum",
    "except",
    "explicit",
    "export",
    "extension",
    "extern",
    "fallthrough",
    "false",
    "fileprivate",
    "finally",
    "float",
    "for",
    "friend",
    "from",
    "fun",
    "func",
    "global",
    "goto",
    "guard",
    "if",
    "import",
    "in",
    "init",
    "inline",
    "inout",
    "int",
    "interface",
    "internal",
    "is",
    "lambda",
    "let",
    "long",
    "mutable",
    "namespace",
    "new",
    "nil",
    "nonlocal",
    "not",
    "null",
    "object",
    "operator",
    "or",
    "package",
    "pass",
    "private",
    "protected",
    "protocol",
    "public",
    "raise",
    "register",
    "repeat",
    "restrict",
    "rethrows",
    "return",
    "self",
    "short",
    "signed",
    "sizeof",
    "static",
    "struct",
    "subscript",
    "super",
    "switch",
    "template",
    "this",
    "throw",
    "throws",
    "true",
    "try",
    "typealias",
    "typedef",
    "typename",
    "typeof",
    "union",
    "unsigned",
    "using",
    "val",
    "var",
    "virtual",
    "void",
    "volatile",
    "when",
    "where",
    "while",
    "with",
    "xor",
    "yield",
];

/// Names that no variant may have: it becomes a class in Python, Kotlin and Swift.
const RESERVED_TYPES: &[&str] = &["Any", "False", "None", "Protocol", "Self", "True", "Type"];

/// Says what is wrong with the name of a field, if anything is.
pub(crate) fn field_fault(name: &str) -> Option<String> {
    RESERVED.contains(&name).then(|| keyword(name))
}

/// Says what is wrong with the name of a variant, if anything is.
pub(crate) fn variant_fault(name: &str) -> Option<String> {
    RESERVED_TYPES.contains(&name).then(|| keyword(name))
}

/// `SetStatus` as `set_status`. A capital at the end begins no word: `DnD` is `dnd`.
pub(crate) fn snake_case(name: &str) -> String {
    let mut snake = String::new();
    for (index, letter) in name.char_indices() {
        if letter.is_ascii_uppercase() && index > 0 && index + 1 < name.len() {
            snake.push('_');
        }
        snake.push(letter.to_ascii_lowercase());
    }
    snake
}

/// The number of a field: FNV-1a-32 of its name. `frontdesk::catalogue` has the same function, and a test
/// that they agree.
pub(crate) fn field_number(name: &str) -> u32 {
    name.bytes().fold(0x811c_9dc5, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}

fn keyword(name: &str) -> String {
    format!("`{name}` is a keyword in Python, Kotlin, Swift, C or C++: choose another name")
}
