//! What a field is when it is left out, as serde is told.

use syn::{Attribute, LitStr, Path, parse::Parse};

/// Where the value of a field that is left out comes from.
#[derive(Clone)]
pub(crate) enum Default {
    /// From the default of its type.
    Plain,
    /// From a function.
    Function(Path),
    /// From the default of the whole record.
    Record,
}

impl Default {
    /// The default of a field, of a record that has `whole`.
    pub(crate) fn of_field(attributes: &[Attribute], whole: Option<&Self>) -> Option<Self> {
        serde_default(attributes).or_else(|| whole.cloned())
    }

    /// The default that a record gives all its fields.
    pub(crate) fn of_record(attributes: &[Attribute]) -> Option<Self> {
        serde_default(attributes).map(|_| Self::Record)
    }
}

fn serde_default(attributes: &[Attribute]) -> Option<Default> {
    let mut default = None;
    for attribute in attributes.iter().filter(|attribute| attribute.path().is_ident("serde")) {
        // What is wrong with an attribute of serde, serde itself says.
        let _ = attribute.parse_nested_meta(|meta| {
            let value = meta.input.peek(syn::Token![=]).then(|| meta.value()?.parse::<LitStr>());
            if meta.path.is_ident("default") {
                default = Some(match value.transpose()? {
                    None => Default::Plain,
                    Some(path) => Default::Function(path.parse_with(Path::parse)?),
                });
            }
            Ok(())
        });
    }
    default
}
