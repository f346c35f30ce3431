//! `#[derive(Wire)]`: how a definition is read from JSON, as a table and one assignment a field.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use syn::{
    Attribute, Data, DataEnum, DeriveInput, Error, Field, Fields, Ident, Path, Result, Type,
    Variant, ext::IdentExt,
};

use crate::defaults::Default;

pub(crate) fn expand(item: &DeriveInput) -> Result<TokenStream> {
    let name = &item.ident;
    let text = name.to_string();
    only(&item.attrs, &["default", "deny_unknown_fields"])?;
    let (implementation, read) = match &item.data {
        Data::Struct(data) => {
            let Fields::Named(_) = data.fields else {
                return Err(Error::new_spanned(name, "a record has named fields"));
            };
            let whole = Default::of_record(&item.attrs);
            let one = Shape::of(&format!("struct {text}"), &data.fields, whole.as_ref())?;
            (fields(name, &[(quote!(#name), Some(one))]), quote!(record(deserializer)))
        }
        Data::Enum(data) => (choice(name, data)?, quote!(variant(#text, deserializer))),
        Data::Union(_) => return Err(Error::new_spanned(name, "a union has no JSON")),
    };
    Ok(quote! {
        #implementation

        #[automatically_derived]
        impl<'de> ::serde::Deserialize<'de> for #name {
            #[inline(never)]
            fn deserialize<D: ::serde::Deserializer<'de>>(
                deserializer: D,
            ) -> ::core::result::Result<Self, D::Error> {
                crate::wire::derived::#read
            }
        }

        #[automatically_derived]
        impl crate::wire::Wire for #name {
            fn from_json(text: &str) -> ::core::result::Result<Self, crate::definition::Error> {
                crate::wire::read(text)
            }

            fn to_json(
                &self,
            ) -> ::core::result::Result<::std::string::String, crate::definition::Error> {
                crate::wire::to_json(self)
            }
        }
    })
}

/// `Fields` of a record, or of an enum's variants, of which some have no fields.
fn fields(name: &Ident, shapes: &[(TokenStream, Option<Shape>)]) -> TokenStream {
    let tables = shapes.iter().map(|(_, shape)| match shape {
        None => quote!(crate::wire::derived::NO_FIELDS),
        Some(shape) => shape.table(),
    });
    let functions = shapes.iter().enumerate().filter_map(|(number, (made, shape))| {
        let read = shape.as_ref()?.read(number, name, made);
        let function = format_ident!("shape_{number}");
        Some(quote! {
            #[inline(never)]
            fn #function<'de, S: crate::wire::derived::Source<'de>>(
                source: &mut S,
            ) -> ::core::result::Result<#name, S::Error> {
                #read
            }
        })
    });
    let calls = shapes.iter().enumerate().filter_map(|(number, (_, shape))| {
        shape.as_ref()?;
        let function = format_ident!("shape_{number}");
        Some(quote!(#number => #function(source),))
    });
    quote! {
        #[automatically_derived]
        impl crate::wire::derived::Fields for #name {
            const SHAPES: &'static [crate::wire::derived::Shape] = &[#(#tables),*];

            fn read<'de, S: crate::wire::derived::Source<'de>>(
                shape: usize,
                source: &mut S,
            ) -> ::core::result::Result<Self, S::Error> {
                #(#functions)*
                match shape {
                    #(#calls)*
                    _ => ::core::result::Result::Err(crate::wire::derived::impossible()),
                }
            }
        }
    }
}

/// `Variants` of an enum, and `Fields` of the variants that have some.
fn choice(name: &Ident, data: &DataEnum) -> Result<TokenStream> {
    let called = format!("enum {name}");
    let names = data.variants.iter().map(|variant| variant.ident.unraw().to_string());
    let mut plain = Vec::new();
    let mut others = Vec::new();
    let mut shapes = Vec::new();
    for (number, variant) in data.variants.iter().enumerate() {
        let Variant { ident, fields, .. } = variant;
        let mut shape = None;
        match fields {
            Fields::Unit => plain.push((number, ident)),
            Fields::Unnamed(fields) if fields.unnamed.len() == 1 => others.push(quote! {
                #number => access.newtype_variant().map(Self::#ident),
            }),
            Fields::Unnamed(_) => {
                return Err(Error::new_spanned(fields, "more than one field: name them"));
            }
            Fields::Named(_) => {
                others.push(quote! {
                    #number => crate::wire::derived::variant_fields(variant, access, for_people),
                });
                let called = format!("struct variant {name}::{ident}");
                shape = Some(Shape::of(&called, fields, None)?);
            }
        }
        shapes.push((quote!(#name::#ident), shape));
    }
    if !plain.is_empty() {
        let (numbers, idents): (Vec<_>, Vec<_>) = plain.into_iter().unzip();
        others.push(quote! {
            #(#numbers)|* => access.unit_variant().and_then(|()| match variant {
                #(#numbers => ::core::result::Result::Ok(Self::#idents),)*
                _ => ::core::result::Result::Err(crate::wire::derived::impossible()),
            }),
        });
    }
    let with_fields =
        shapes.iter().any(|(_, shape)| shape.is_some()).then(|| fields(name, &shapes));
    let for_people = if with_fields.is_some() { quote!(for_people) } else { quote!(_) };
    Ok(quote! {
        #with_fields

        #[automatically_derived]
        impl crate::wire::derived::Variants for #name {
            const CALLED: &'static str = #called;
            const NAMES: &'static [&'static str] = &[#(#names),*];

            fn read<'de, A: ::serde::de::VariantAccess<'de>>(
                variant: usize,
                access: A,
                #for_people: bool,
            ) -> ::core::result::Result<Self, A::Error> {
                match variant {
                    #(#others)*
                    _ => ::core::result::Result::Err(crate::wire::derived::impossible()),
                }
            }
        }
    })
}

/// The fields of a record or a variant.
struct Shape<'a> {
    called: String,
    fields: Vec<Read<'a>>,
    /// Fields that are left out are those of the default of the whole.
    of_whole: bool,
}

/// One field, as it is read.
struct Read<'a> {
    name: &'a Ident,
    kind: &'a Type,
    /// The variable that holds it until all are read.
    place: Ident,
    when_absent: Absent,
}

/// What a field is that is left out.
enum Absent {
    Refused,
    Default,
    Function(Path),
    OfWhole,
}

impl<'a> Shape<'a> {
    fn of(called: &str, fields: &'a Fields, whole: Option<&Default>) -> Result<Self> {
        let numbered = fields.iter().enumerate();
        let read: Vec<_> = numbered
            .map(|(number, field)| Read::of(number, field, whole))
            .collect::<Result<_>>()?;
        if read.len() > 64 {
            return Err(Error::new_spanned(fields, "more than 64 fields"));
        }
        Ok(Self { called: called.to_owned(), fields: read, of_whole: whole.is_some() })
    }

    fn table(&self) -> TokenStream {
        let Self { called, fields, .. } = self;
        let names = fields.iter().map(|field| field.name.unraw().to_string());
        let required = fields.iter().enumerate().fold(0_u64, |bits, (number, field)| {
            bits | u64::from(matches!(field.when_absent, Absent::Refused)) << number
        });
        quote!(crate::wire::derived::Shape {
            called: #called,
            fields: &[#(#names),*],
            required: #required,
        })
    }

    /// Reads the fields of shape `number` of the type `owner`, and makes of them what `made` names.
    fn read(&self, number: usize, owner: &Ident, made: &TokenStream) -> TokenStream {
        let whole = self.of_whole.then(|| {
            let names = self.fields.iter().map(|field| field.name);
            let places = self.fields.iter().map(|field| &field.place);
            quote!(let #owner { #(#names: mut #places),* } = ::core::default::Default::default();)
        });
        let declared = self.fields.iter().map(Read::declared);
        let taken = self.fields.iter().enumerate().map(|(number, field)| {
            let taken = field.taken();
            quote!(#number => #taken,)
        });
        let required: Vec<_> = self
            .fields
            .iter()
            .filter(|field| matches!(field.when_absent, Absent::Refused))
            .map(|field| &field.place)
            .collect();
        let filled = (!required.is_empty()).then(|| {
            quote! {
                let (#(::core::option::Option::Some(#required),)*) = (#(#required,)*) else {
                    return ::core::result::Result::Err(crate::wire::derived::impossible());
                };
            }
        });
        let values = self.fields.iter().map(Read::value);
        quote! {
            #whole
            #(#declared)*
            crate::wire::derived::each_field(
                source,
                &<#owner as crate::wire::derived::Fields>::SHAPES[#number],
                &mut |number, source| match number {
                    #(#taken)*
                    _ => ::core::result::Result::Ok(()),
                },
            )?;
            #filled
            ::core::result::Result::Ok(#made { #(#values),* })
        }
    }
}

impl<'a> Read<'a> {
    fn of(number: usize, field: &'a Field, whole: Option<&Default>) -> Result<Self> {
        let Some(name) = &field.ident else {
            return Err(Error::new_spanned(field, "a field has a name"));
        };
        only(&field.attrs, &["default", "skip_serializing_if"])?;
        let when_absent = match Default::of_field(&field.attrs, whole) {
            Some(Default::Plain) => Absent::Default,
            Some(Default::Function(path)) => Absent::Function(path),
            Some(Default::Record) => Absent::OfWhole,
            None if is_option(&field.ty) => Absent::Default,
            None => Absent::Refused,
        };
        Ok(Self { name, kind: &field.ty, place: format_ident!("field_{number}"), when_absent })
    }

    /// The variable, before anything is read.
    fn declared(&self) -> Option<TokenStream> {
        let Self { kind, place, .. } = self;
        match self.when_absent {
            Absent::OfWhole => None,
            Absent::Default => {
                Some(quote!(let mut #place: #kind = ::core::default::Default::default();))
            }
            Absent::Refused | Absent::Function(_) => Some(quote! {
                let mut #place: ::core::option::Option<#kind> = ::core::option::Option::None;
            }),
        }
    }

    /// Reads the field's value.
    fn taken(&self) -> TokenStream {
        let place = &self.place;
        match self.when_absent {
            Absent::Refused | Absent::Function(_) => {
                quote!(crate::wire::derived::fill(&mut #place, source))
            }
            Absent::Default | Absent::OfWhole => {
                quote!(crate::wire::derived::replace(&mut #place, source))
            }
        }
    }

    /// The field in the whole.
    fn value(&self) -> TokenStream {
        let Self { name, place, .. } = self;
        if let Absent::Function(path) = &self.when_absent {
            quote!(#name: #place.unwrap_or_else(#path))
        } else {
            quote!(#name: #place)
        }
    }
}

fn is_option(kind: &Type) -> bool {
    let Type::Path(path) = kind else { return false };
    path.path.segments.last().is_some_and(|last| last.ident == "Option")
}

/// Refuses what serde may be told beside `known`: it would change the JSON unseen.
fn only(attributes: &[Attribute], known: &[&str]) -> Result<()> {
    for attribute in attributes.iter().filter(|attribute| attribute.path().is_ident("serde")) {
        attribute.parse_nested_meta(|meta| {
            if !known.iter().any(|word| meta.path.is_ident(word)) {
                return Err(meta.error(format!("`Wire` knows only {}", known.join(", "))));
            }
            if meta.input.peek(syn::Token![=]) {
                meta.value()?.parse::<syn::Expr>()?;
            }
            Ok(())
        })?;
    }
    Ok(())
}
