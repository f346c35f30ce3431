//! Derives for the definitions of frontdesk.
//!
//! A definition is an enum or a record that hosts see in every language. Four macros read it:
//!
//! - [`define`](macro@define) lets other crates read the definition as tokens;
//! - [`Catalogue`](derive@Catalogue) turns it into static data: names, docs, numbers, fields;
//! - [`Pack`](derive@Pack) makes its small twin, with keys in the place of ids;
//! - [`Wire`](derive@Wire) reads it from JSON.

mod catalogue;
mod defaults;
mod define;
mod document;
mod pack;
mod wire;
mod words;

use proc_macro::TokenStream;
use syn::{DeriveInput, Ident, parse_macro_input};

/// Adds a hidden exported macro, of the given name, that hands the definition to a callback macro.
///
/// `#[define(define_command)] pub enum Command { … }` makes
/// `frontdesk::define_command!(callback { options });` expand to
/// `callback! { { options } pub enum Command { … } }`. The callback may be a path. The item comes with its
/// docs and its discriminants, and without all other attributes; in it, `crate` means this crate. A field
/// that may be left out, as serde is told, has an attribute more: `#[default]` for the default of its type,
/// `#[default(function)]`, or `#[default(record)]` for the default of its record; for the latter two,
/// [`Catalogue`](derive@Catalogue) adds a hidden function `default_[variant_]field` that makes the value.
#[proc_macro_attribute]
pub fn define(name: TokenStream, item: TokenStream) -> TokenStream {
    let name = parse_macro_input!(name as Ident);
    let original = item.clone().into();
    let mut item = parse_macro_input!(item as DeriveInput);
    define::expand(&name, &original, &mut item).into()
}

/// Implements `Catalogue`, `Fields` and `Readable` of `crate::catalogue`.
///
/// On the type: `#[catalogue(numbered)]` demands an explicit discriminant of each variant,
/// `#[catalogue(rights)]` demands a right of each variant and adds `fn right(&self)`.
/// On a variant: `#[catalogue(right = Right::Facts)]`, `#[catalogue(answer = "PanelAnswer")]`.
#[proc_macro_derive(Catalogue, attributes(catalogue))]
pub fn catalogue(item: TokenStream) -> TokenStream {
    catalogue::expand(&parse_macro_input!(item as DeriveInput)).into()
}

/// Implements `crate::pack::Pack` by a twin type `Packed…`, in which ids are keys.
///
/// On the type: `#[pack(plain)]` makes the type its own twin (it has to be `Clone`, `Debug` and
/// `PartialEq`); `#[pack(derive(Serialize, Deserialize))]` adds derives to the twin. On a field:
/// `#[pack(plain)]` keeps the field as it is, with ids for ids.
#[proc_macro_derive(Pack, attributes(pack))]
pub fn pack(item: TokenStream) -> TokenStream {
    pack::expand(&parse_macro_input!(item as DeriveInput))
        .unwrap_or_else(syn::Error::into_compile_error)
        .into()
}

/// Implements serde's `Deserialize`, and `Wire` of `crate::wire`.
///
/// A field of an unknown name is refused: of serde's attributes, `deny_unknown_fields` changes nothing, `default` and
/// `skip_serializing_if` mean the same, and others are refused.
#[proc_macro_derive(Wire, attributes(serde))]
pub fn wire(item: TokenStream) -> TokenStream {
    wire::expand(&parse_macro_input!(item as DeriveInput))
        .unwrap_or_else(syn::Error::into_compile_error)
        .into()
}
