//! `#[define]`: the definition, handed to whoever asks.

use proc_macro2::{Group, TokenStream, TokenTree};
use quote::quote;
use syn::{Attribute, Data, DeriveInput, Fields, Ident, parse_quote};

use crate::defaults::Default;

pub(crate) fn expand(name: &Ident, original: &TokenStream, item: &mut DeriveInput) -> TokenStream {
    strip(item);
    let handed = exported(quote!(#item));
    quote! {
        #original

        #[doc(hidden)]
        #[macro_export]
        macro_rules! #name {
            ($($callback:ident)::+ { $($options:tt)* }) => {
                $($callback)::+! { { $($options)* } #handed }
            };
        }
    }
}

/// Leaves only docs, and what a field is when it is left out: a binding that saw `#[non_exhaustive]` could
/// miss a variant and still compile, and the other attributes belong to derives that stay here.
fn strip(item: &mut DeriveInput) {
    let whole = Default::of_record(&item.attrs);
    keep_docs(&mut item.attrs);
    match &mut item.data {
        Data::Enum(data) => {
            for variant in &mut data.variants {
                keep_docs(&mut variant.attrs);
                strip_fields(&mut variant.fields, None);
            }
        }
        Data::Struct(data) => strip_fields(&mut data.fields, whole.as_ref()),
        Data::Union(_) => {}
    }
}

fn strip_fields(fields: &mut Fields, whole: Option<&Default>) {
    for field in fields {
        let default = Default::of_field(&field.attrs, whole);
        keep_docs(&mut field.attrs);
        match default {
            None => {}
            Some(Default::Plain) => field.attrs.push(parse_quote!(#[default])),
            Some(Default::Function(path)) => field.attrs.push(parse_quote!(#[default(#path)])),
            Some(Default::Record) => field.attrs.push(parse_quote!(#[default(record)])),
        }
    }
}

fn keep_docs(attributes: &mut Vec<Attribute>) {
    attributes.retain(|attribute| attribute.path().is_ident("doc"));
}

/// Writes `crate` as `$crate`, for the tokens are read in another crate.
fn exported(tokens: TokenStream) -> TokenStream {
    tokens
        .into_iter()
        .flat_map(|token| match token {
            TokenTree::Group(group) => {
                let mut inner = Group::new(group.delimiter(), exported(group.stream()));
                inner.set_span(group.span());
                TokenStream::from(TokenTree::Group(inner))
            }
            TokenTree::Ident(word) if word == "crate" => quote!($crate),
            other => other.into(),
        })
        .collect()
}
