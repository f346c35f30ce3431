//! What the core hands over.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use syn::{
    Attribute, DeriveInput, Field, GenericArgument, Ident, Path, PathArguments, Result, Type,
    parse::{Parse, ParseStream},
};

/// `{ options } item`.
pub(crate) struct Call<Options> {
    pub(crate) options: Options,
    pub(crate) item: DeriveInput,
}

impl<Options: Parse> Parse for Call<Options> {
    fn parse(input: ParseStream) -> Result<Self> {
        let options;
        syn::braced!(options in input);
        Ok(Self { options: options.parse()?, item: input.parse()? })
    }
}

/// Where the value of a field that is left out comes from.
pub(crate) enum Default {
    /// From the default of its type.
    Plain,
    /// From this function, which only the core can call.
    Function(Ident),
    /// From the default of the record.
    Record,
}

impl Default {
    /// What the core says of a field: `#[default]`, `#[default(function)]`, `#[default(record)]`.
    pub(crate) fn of(field: &Field) -> Result<Option<Self>> {
        let Some(attribute) =
            field.attrs.iter().find(|attribute| attribute.path().is_ident("default"))
        else {
            return Ok(None);
        };
        if matches!(attribute.meta, syn::Meta::Path(_)) {
            return Ok(Some(Self::Plain));
        }
        let path: Path = attribute.parse_args()?;
        if path.is_ident("record") {
            return Ok(Some(Self::Record));
        }
        let last = path.segments.last().map(|segment| segment.ident.clone());
        Ok(last.map(Self::Function))
    }
}

/// The expression that makes the value of a field that is left out.
pub(crate) fn default_value(
    owner: &Ident,
    variant: Option<&Ident>,
    field: &Ident,
    default: &Default,
) -> TokenStream {
    if matches!(default, Default::Plain) {
        return quote!(::core::default::Default::default());
    }
    let prefix = variant.map(|variant| format!("{}_", snake_case(&variant.to_string())));
    let function = format_ident!("default_{}{field}", prefix.unwrap_or_default());
    quote!(#owner::#function())
}

/// The doc comments.
pub(crate) fn docs(attributes: &[Attribute]) -> Vec<&Attribute> {
    attributes.iter().filter(|attribute| attribute.path().is_ident("doc")).collect()
}

/// The type within `name<…>`; `None` for another type.
pub(crate) fn within<'a>(name: &str, kind: &'a Type) -> Option<&'a Type> {
    let Type::Path(path) = kind else { return None };
    let segment = path.path.segments.last().filter(|segment| segment.ident == name)?;
    let PathArguments::AngleBracketed(arguments) = &segment.arguments else { return None };
    match arguments.args.first()? {
        GenericArgument::Type(inner) => Some(inner),
        _ => None,
    }
}

/// The name of a type, without its path.
pub(crate) fn type_name(kind: &Type) -> Option<String> {
    let Type::Path(path) = kind else { return None };
    path.path.segments.last().map(|segment| segment.ident.to_string())
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
