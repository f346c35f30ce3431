//! Makes the Python and mobile surfaces of frontdesk from the core's own definitions.
//!
//! The core hands a definition to a callback macro; [`mobile!`] and [`python!`] are such callbacks. Neither
//! makes a mirror of a definition: both work on the core's own types, which have to be in scope by their
//! plain names (`use frontdesk::definition::*;` and the like).
//!
//! `README.md` beside this crate says what a binding has to bring along.

mod definition;
mod mobile;
mod python;

use proc_macro::TokenStream;
use syn::parse_macro_input;

/// Makes a definition known to uniffi: `frontdesk::define_all!(mobile { … });` in the crate root.
///
/// Options, each ended by a semicolon:
/// - `error Error = "DeskError"`: this enum is thrown, and called so;
/// - `default yes = true`: a field whose default is the result of the core's function `yes` has this literal
///   as its default.
///
/// Defaults are given to optional fields (nothing), and to fields that serde fills with the default of their
/// type where that is a boolean, a number, a length of time, a text or a list. uniffi has no defaults for
/// enums: such fields have to be given.
#[proc_macro]
pub fn mobile(input: TokenStream) -> TokenStream {
    let call = parse_macro_input!(input as definition::Call<mobile::Options>);
    mobile::expand(&call.options, call.item).unwrap_or_else(syn::Error::into_compile_error).into()
}

/// Makes Python classes round a definition: `frontdesk::define_all!(python { … });` in any module.
///
/// - An enum without fields becomes an `enum.Enum` of texts: the names on the wire.
/// - Another enum `X` becomes a frozen base class `PyX`, which holds the core's value, and a thin subclass a
///   variant, `X.Variant` in Python.
/// - A record `X` becomes a frozen class `PyX`.
///
/// Constructors take keywords only (a variant with one unnamed field takes it by place), fields are
/// read-only, and `==`, `hash`, `repr`, `match`, `copy` and `pickle` work.
///
/// Options, each ended by a semicolon:
/// - `module "frontdesk"`: the module that classes say they are from;
/// - `flat Command`: the variants of this enum are classes of the module, not attributes of the base class;
/// - `flat Query = "Query"`: the same, with this at the end of their names;
/// - `fields Error`: no class; only `Details`, for exceptions.
#[proc_macro]
pub fn python(input: TokenStream) -> TokenStream {
    let call = parse_macro_input!(input as definition::Call<python::Options>);
    python::expand(&call.options, &call.item).unwrap_or_else(syn::Error::into_compile_error).into()
}
