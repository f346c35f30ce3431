//! `#[derive(Pack)]`: the small twin of a definition.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use syn::{Data, DeriveInput, Fields, Ident, Member, Path, Result, Token, punctuated::Punctuated};

pub(crate) fn expand(item: &DeriveInput) -> Result<TokenStream> {
    let options = Options::of(item)?;
    if options.plain {
        return Ok(plain(&item.ident));
    }
    let name = &item.ident;
    let packed = format_ident!("Packed{name}");
    let doc = format!("[`{name}`] with keys in the place of ids.");
    let derives = &options.derives;
    let right = right(item, &packed);
    let (body, pack, unpack) = match &item.data {
        Data::Struct(data) => {
            let fields = twin(&data.fields);
            let end = (!matches!(data.fields, Fields::Named(_))).then(<Token![;]>::default);
            (
                quote!(struct #packed #fields #end),
                arm(&quote!(Self), &quote!(#packed), &data.fields, &pack_one),
                arm(&quote!(#packed), &quote!(Self), &data.fields, &unpack_one),
            )
        }
        Data::Enum(data) => {
            let names = data.variants.iter().map(|variant| &variant.ident);
            let fields = data.variants.iter().map(|variant| twin(&variant.fields));
            let arms = |from: TokenStream,
                        to: TokenStream,
                        one: &dyn Fn(&syn::Field, &Ident) -> TokenStream| {
                let arms = data.variants.iter().map(|variant| {
                    let case = &variant.ident;
                    arm(&quote!(#from::#case), &quote!(#to::#case), &variant.fields, one)
                });
                quote!(#(#arms)*)
            };
            (
                quote!(enum #packed { #(#names #fields),* }),
                arms(quote!(Self), quote!(#packed), &pack_one),
                arms(quote!(#packed), quote!(Self), &unpack_one),
            )
        }
        Data::Union(_) => return Err(syn::Error::new_spanned(name, "a union cannot be packed")),
    };
    Ok(quote! {
        #[doc = #doc]
        #[derive(Clone, Debug, PartialEq, #(#derives),*)]
        pub(crate) #body

        #right

        #[automatically_derived]
        impl crate::pack::Pack for #name {
            type Packed = #packed;

            fn pack(&self, names: &crate::names::Names) -> ::core::option::Option<#packed> {
                ::core::option::Option::Some(match self { #pack })
            }

            fn unpack(packed: &#packed, names: &crate::names::Names) -> Self {
                match packed { #unpack }
            }
        }
    })
}

/// `fn right` of the twin, where the variants carry rights: a command may come packed too.
fn right(item: &DeriveInput, packed: &Ident) -> Option<TokenStream> {
    let Data::Enum(data) = &item.data else { return None };
    let mut arms = Vec::new();
    let mut kind = None;
    for variant in &data.variants {
        let path = variant.attrs.iter().find_map(right_of)?;
        let mut parent = path.clone();
        parent.segments.pop();
        parent.segments.pop_punct();
        kind.get_or_insert(parent);
        let name = &variant.ident;
        arms.push(quote!(Self::#name { .. } => #path,));
    }
    Some(quote! {
        #[automatically_derived]
        impl #packed {
            /// The right that the actor has to have.
            pub(crate) fn right(&self) -> #kind {
                match self { #(#arms)* }
            }
        }
    })
}

fn right_of(attribute: &syn::Attribute) -> Option<Path> {
    let mut found = None;
    if attribute.path().is_ident("catalogue") {
        // A fault in the attribute is for `Catalogue` to tell.
        let _ = attribute.parse_nested_meta(|meta| {
            if meta.path.is_ident("right") {
                found = Some(meta.value()?.parse()?);
            } else if meta.input.peek(Token![=]) {
                meta.value()?.parse::<syn::Expr>()?;
            }
            Ok(())
        });
    }
    found
}

fn plain(name: &Ident) -> TokenStream {
    quote! {
        #[automatically_derived]
        impl crate::pack::Pack for #name {
            type Packed = Self;

            fn pack(&self, _: &crate::names::Names) -> ::core::option::Option<Self> {
                ::core::option::Option::Some(::core::clone::Clone::clone(self))
            }

            fn unpack(packed: &Self, _: &crate::names::Names) -> Self {
                ::core::clone::Clone::clone(packed)
            }
        }
    }
}

/// The fields of the twin.
fn twin(fields: &Fields) -> TokenStream {
    let packed = fields.iter().map(|field| {
        let kind = &field.ty;
        let visibility = &field.vis;
        let name = field.ident.iter();
        if has_option(field, "plain") {
            quote!(#visibility #(#name:)* #kind)
        } else if has_option(field, "boxed") {
            quote!(#visibility #(#name:)* ::std::boxed::Box<#kind>)
        } else {
            quote!(#visibility #(#name:)* <#kind as crate::pack::Pack>::Packed)
        }
    });
    match fields {
        Fields::Named(_) => quote!({ #(#packed),* }),
        Fields::Unnamed(_) => quote!((#(#packed),*)),
        Fields::Unit => quote!(),
    }
}

/// A match arm that takes `from` apart and makes `to`, each field through `one`.
fn arm(
    from: &TokenStream,
    to: &TokenStream,
    fields: &Fields,
    one: &dyn Fn(&syn::Field, &Ident) -> TokenStream,
) -> TokenStream {
    let members: Vec<Member> = fields.members().collect();
    let locals: Vec<Ident> =
        (0..members.len()).map(|index| format_ident!("field_{index}")).collect();
    let values = fields.iter().zip(&locals).map(|(field, local)| one(field, local));
    quote!(#from { #(#members: #locals),* } => #to { #(#members: #values),* },)
}

/// True for a field marked `#[pack(option)]`: with `plain` it stays as it is, with ids for ids; with `boxed`
/// too, but apart, so that a rare variant does not make every value large.
fn has_option(field: &syn::Field, option: &str) -> bool {
    field.attrs.iter().any(|attribute| {
        attribute.path().is_ident("pack")
            && attribute.parse_args::<Ident>().is_ok_and(|word| word == option)
    })
}

fn pack_one(field: &syn::Field, local: &Ident) -> TokenStream {
    if has_option(field, "plain") {
        quote!(::core::clone::Clone::clone(#local))
    } else if has_option(field, "boxed") {
        quote!(::std::boxed::Box::new(::core::clone::Clone::clone(#local)))
    } else {
        quote!(crate::pack::Pack::pack(#local, names)?)
    }
}

fn unpack_one(field: &syn::Field, local: &Ident) -> TokenStream {
    if has_option(field, "plain") {
        quote!(::core::clone::Clone::clone(#local))
    } else if has_option(field, "boxed") {
        quote!(::core::clone::Clone::clone(&**#local))
    } else {
        quote!(crate::pack::Pack::unpack(#local, names))
    }
}

#[derive(Default)]
struct Options {
    plain: bool,
    derives: Vec<Path>,
}

impl Options {
    fn of(item: &DeriveInput) -> Result<Self> {
        let mut options = Self::default();
        for attribute in item.attrs.iter().filter(|attribute| attribute.path().is_ident("pack")) {
            attribute.parse_nested_meta(|meta| {
                if meta.path.is_ident("plain") {
                    options.plain = true;
                    return Ok(());
                }
                if !meta.path.is_ident("derive") {
                    return Err(meta.error("`plain` or `derive(…)` is meant"));
                }
                let list;
                syn::parenthesized!(list in meta.input);
                options.derives.extend(Punctuated::<Path, Token![,]>::parse_terminated_with(
                    &list,
                    Path::parse_mod_style,
                )?);
                Ok(())
            })?;
        }
        Ok(options)
    }
}
