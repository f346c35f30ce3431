//! `mobile!`: uniffi's remote derive, with defaults.

use proc_macro2::TokenStream;
use quote::quote;
use syn::{
    Data, DeriveInput, Error, Field, Fields, Ident, Lit, LitStr, Result, Token,
    parse::{Parse, ParseStream},
    parse_quote,
};

use crate::definition::{Default, docs, type_name, within};

const INTEGERS: &[&str] =
    &["i8", "i16", "i32", "i64", "u8", "u16", "u32", "u64", "Millis", "TimeOfDay"];

/// Names that every exception has in Kotlin.
const OF_EXCEPTIONS: &[&str] = &["cause", "message"];

pub(crate) struct Options {
    errors: Vec<(Ident, LitStr)>,
    defaults: Vec<(Ident, Lit)>,
}

impl Parse for Options {
    fn parse(input: ParseStream) -> Result<Self> {
        let mut options = Self { errors: Vec::new(), defaults: Vec::new() };
        while !input.is_empty() {
            let word: Ident = input.parse()?;
            let name = input.parse()?;
            input.parse::<Token![=]>()?;
            match word.to_string().as_str() {
                "error" => options.errors.push((name, input.parse()?)),
                "default" => options.defaults.push((name, input.parse()?)),
                _ => return Err(Error::new(word.span(), "`error` or `default` is meant")),
            }
            input.parse::<Token![;]>()?;
        }
        Ok(options)
    }
}

pub(crate) fn expand(options: &Options, mut item: DeriveInput) -> Result<TokenStream> {
    let error = options.errors.iter().find(|(name, _)| *name == item.ident).map(|(_, text)| text);
    let mut kind = quote!(Enum);
    match &mut item.data {
        Data::Enum(data) => {
            for variant in &mut data.variants {
                // Numbers are for C: here the names are the stable part.
                variant.discriminant = None;
                annotate(options, &mut variant.fields, error.is_some())?;
            }
        }
        Data::Struct(data) => {
            kind = quote!(Record);
            annotate(options, &mut data.fields, false)?;
        }
        Data::Union(_) => return Err(Error::new_spanned(&item, "a union is no definition")),
    }
    if let Some(text) = error {
        kind = quote!(Error);
        item.attrs.push(parse_quote!(#[uniffi(name = #text)]));
    }
    Ok(quote! {
        #[::uniffi::remote(#kind)]
        #item
    })
}

fn annotate(options: &Options, fields: &mut Fields, of_error: bool) -> Result<()> {
    for field in fields {
        let default = default(options, field)?;
        field.attrs = docs(&field.attrs).into_iter().cloned().collect();
        match &field.ident {
            Some(name) if of_error => {
                if OF_EXCEPTIONS.contains(&name.to_string().as_str()) {
                    return Err(Error::new_spanned(
                        name,
                        "every exception in Kotlin has a field of this name",
                    ));
                }
            }
            // uniffi takes no attributes on the fields of errors.
            None if of_error => {}
            None => field.attrs.push(parse_quote!(#[uniffi(name = "value")])),
            Some(_) => {
                field.attrs.extend(default.map(|value| parse_quote!(#[uniffi(default = #value)])));
            }
        }
    }
    Ok(())
}

/// The default as uniffi wants it written.
fn default(options: &Options, field: &Field) -> Result<Option<TokenStream>> {
    let default = Default::of(field)?;
    if within("Option", &field.ty).is_some() {
        return Ok(Some(quote!(None)));
    }
    Ok(match default {
        None | Some(Default::Record) => None,
        Some(Default::Function(function)) => {
            let known = options.defaults.iter().find(|(name, _)| *name == function);
            known.map(|(_, value)| quote!(#value))
        }
        Some(Default::Plain) if within("Vec", &field.ty).is_some() => Some(quote!([])),
        Some(Default::Plain) => match type_name(&field.ty).as_deref() {
            Some("bool") => Some(quote!(false)),
            Some("String") => Some(quote!("")),
            Some(name) if INTEGERS.contains(&name) => Some(quote!(0)),
            _ => None,
        },
    })
}
