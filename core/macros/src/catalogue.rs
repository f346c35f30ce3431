//! `#[derive(Catalogue)]`: the definition as static data, and a reader of its fields by number.

use proc_macro2::{TokenStream, TokenTree};
use quote::{format_ident, quote};
use syn::{
    Data, DataEnum, DeriveInput, Error, Expr, ExprLit, Fields, Ident, Lit, LitStr, Member, Path,
    Result, Type, Variant,
};

use crate::{defaults::Default as FieldDefault, document, words};

const UNDOCUMENTED: &str =
    "say in a doc comment what this item means: it is printed in five languages";

/// The implementations; beside the errors, when there are any, so that no other error hides them.
pub(crate) fn expand(item: &DeriveInput) -> TokenStream {
    let mut faults = Faults::default();
    let definition = Definition::of(item, &mut faults);
    let implementation = definition.implementation();
    match faults.0 {
        None => implementation,
        Some(error) => {
            let error = error.into_compile_error();
            quote!(#error #implementation)
        }
    }
}

/// All that is wrong with one definition.
#[derive(Default)]
struct Faults(Option<Error>);

impl Faults {
    fn add(&mut self, error: Error) {
        match &mut self.0 {
            Some(first) => first.combine(error),
            none => *none = Some(error),
        }
    }

    fn at(&mut self, place: impl quote::ToTokens, message: impl std::fmt::Display) {
        self.add(Error::new_spanned(place, message));
    }

    fn kept<T: Default>(&mut self, result: Result<T>) -> T {
        result.unwrap_or_else(|error| {
            self.add(error);
            T::default()
        })
    }
}

/// What is demanded of the type: `#[catalogue(numbered, rights)]`.
#[derive(Default)]
struct Demands {
    numbered: bool,
    rights: bool,
}

impl Demands {
    fn of(item: &DeriveInput) -> Result<Self> {
        let mut demands = Self::default();
        for attribute in
            item.attrs.iter().filter(|attribute| attribute.path().is_ident("catalogue"))
        {
            attribute.parse_nested_meta(|meta| {
                match meta.path.get_ident().map(Ident::to_string).as_deref() {
                    Some("numbered") => demands.numbered = true,
                    Some("rights") => demands.rights = true,
                    _ => return Err(meta.error("`numbered` or `rights` is meant")),
                }
                Ok(())
            })?;
        }
        Ok(demands)
    }
}

/// What is noted on a variant: `#[catalogue(right = Right::Facts, answer = "PanelAnswer")]`.
#[derive(Default)]
struct Notes {
    right: Option<Path>,
    answer: Option<LitStr>,
}

impl Notes {
    fn of(variant: &Variant) -> Result<Self> {
        let mut notes = Self::default();
        for attribute in
            variant.attrs.iter().filter(|attribute| attribute.path().is_ident("catalogue"))
        {
            attribute.parse_nested_meta(|meta| {
                match meta.path.get_ident().map(Ident::to_string).as_deref() {
                    Some("right") => notes.right = Some(meta.value()?.parse()?),
                    Some("answer") => notes.answer = Some(meta.value()?.parse()?),
                    _ => return Err(meta.error("`right = …` or `answer = \"…\"` is meant")),
                }
                Ok(())
            })?;
        }
        Ok(notes)
    }
}

struct Definition<'a> {
    name: &'a Ident,
    doc: String,
    shape: Shape<'a>,
}

enum Shape<'a> {
    Enum { cases: Vec<Case<'a>>, rights: bool },
    Record(Vec<Part<'a>>),
}

/// One variant.
struct Case<'a> {
    name: &'a Ident,
    doc: String,
    number: u32,
    parts: Vec<Part<'a>>,
    notes: Notes,
}

/// One field.
struct Part<'a> {
    member: Member,
    name: String,
    doc: String,
    kind: &'a Type,
    default: Option<FieldDefault>,
}

impl<'a> Definition<'a> {
    fn of(item: &'a DeriveInput, faults: &mut Faults) -> Self {
        let demands = faults.kept(Demands::of(item));
        if let Some(parameter) = item.generics.params.first() {
            faults.at(parameter, "a definition has no parameters: not every language has them");
        }
        let shape = match &item.data {
            Data::Enum(data) => {
                shadows(data, faults);
                let cases = data.variants.iter().enumerate();
                let cases =
                    cases.map(|(index, variant)| Case::of(variant, index, &demands, faults));
                Shape::Enum { cases: cases.collect(), rights: demands.rights }
            }
            Data::Struct(data) => {
                if !matches!(data.fields, Fields::Named(_)) {
                    faults.at(&item.ident, "a record has named fields");
                }
                Shape::Record(parts(
                    &data.fields,
                    FieldDefault::of_record(&item.attrs).as_ref(),
                    faults,
                ))
            }
            Data::Union(_) => {
                faults.at(&item.ident, "a definition is an enum or a record");
                Shape::Record(Vec::new())
            }
        };
        Self { name: &item.ident, doc: documented(&item.ident, &item.attrs, faults), shape }
    }

    fn implementation(&self) -> TokenStream {
        let name = self.name;
        let text = name.to_string();
        let snake = words::snake_case(&text);
        let doc = &self.doc;
        let shape = self.shape.metadata();
        let kind = match self.shape {
            Shape::Enum { .. } => quote!(Enum),
            Shape::Record(_) => quote!(Record),
        };
        let number = self.shape.number();
        let field = self.shape.field();
        let right = self.right();
        let defaults = self.defaults();
        quote! {
            #[automatically_derived]
            impl crate::catalogue::Catalogue for #name {
                const ITEM: &'static crate::catalogue::Item = &crate::catalogue::Item {
                    name: #text,
                    snake: #snake,
                    doc: #doc,
                    shape: #shape,
                };
            }

            #[automatically_derived]
            impl crate::catalogue::Fields for #name {
                fn item(&self) -> &'static crate::catalogue::Item {
                    <Self as crate::catalogue::Catalogue>::ITEM
                }

                fn kind(&self) -> u32 {
                    #number
                }

                #[allow(clippy::match_same_arms, clippy::match_single_binding, unused_variables, reason = "one arm for each field")]
                fn field(&self, number: u32) -> crate::catalogue::Value<'_> {
                    #field
                }
            }

            #[automatically_derived]
            impl crate::catalogue::Readable for #name {
                const TYPE: crate::catalogue::FieldType = crate::catalogue::FieldType::#kind(#text);

                fn value(&self) -> crate::catalogue::Value<'_> {
                    crate::catalogue::Value::Part(self)
                }
            }

            #right

            #defaults
        }
    }

    /// The functions that make what bindings cannot: the defaults that are not those of a type.
    fn defaults(&self) -> Option<TokenStream> {
        let functions: Vec<TokenStream> = match &self.shape {
            Shape::Record(parts) => {
                parts.iter().filter_map(|part| part.default_function("")).collect()
            }
            Shape::Enum { cases, .. } => cases
                .iter()
                .flat_map(|case| {
                    let prefix = format!("{}_", words::snake_case(&case.name.to_string()));
                    case.parts.iter().filter_map(move |part| part.default_function(&prefix))
                })
                .collect(),
        };
        let name = self.name;
        (!functions.is_empty()).then(|| {
            quote! {
                #[automatically_derived]
                impl #name { #(#functions)* }
            }
        })
    }

    /// `fn right`, when every variant has one.
    fn right(&self) -> Option<TokenStream> {
        let Shape::Enum { cases, rights: true } = &self.shape else { return None };
        let rights: Vec<&Path> =
            cases.iter().filter_map(|case| case.notes.right.as_ref()).collect();
        if rights.len() < cases.len() {
            return None;
        }
        let mut kind = (*rights.first()?).clone();
        kind.segments.pop();
        kind.segments.pop_punct();
        let name = self.name;
        let names = cases.iter().map(|case| case.name);
        let doc = format!(
            "The right that the actor of this {} has to have.",
            words::snake_case(&name.to_string())
        );
        Some(quote! {
            #[automatically_derived]
            impl #name {
                #[doc = #doc]
                #[allow(clippy::match_same_arms, reason = "one arm for each variant")]
                pub fn right(&self) -> #kind {
                    match self { #(Self::#names { .. } => #rights,)* }
                }
            }
        })
    }
}

impl Shape<'_> {
    fn metadata(&self) -> TokenStream {
        match self {
            Self::Enum { cases, .. } => {
                let cases = cases.iter().map(Case::metadata);
                quote!(crate::catalogue::Shape::Enum(&[#(#cases),*]))
            }
            Self::Record(parts) => {
                let parts = parts.iter().map(Part::metadata);
                quote!(crate::catalogue::Shape::Record(&[#(#parts),*]))
            }
        }
    }

    fn number(&self) -> TokenStream {
        let Self::Enum { cases, .. } = self else { return quote!(0) };
        let names = cases.iter().map(|case| case.name);
        let numbers = cases.iter().map(|case| case.number);
        quote!(match self { #(Self::#names { .. } => #numbers,)* })
    }

    fn field(&self) -> TokenStream {
        match self {
            Self::Enum { cases, .. } => {
                let arms = cases.iter().map(|case| {
                    let name = case.name;
                    reader(&quote!(Self::#name), &case.parts)
                });
                quote!(match self { #(#arms)* })
            }
            Self::Record(parts) => {
                let arm = reader(&quote!(Self), parts);
                quote!(match self { #arm })
            }
        }
    }
}

/// A match arm that answers a field of one variant by its number.
fn reader(pattern: &TokenStream, parts: &[Part]) -> TokenStream {
    let members = parts.iter().map(|part| &part.member);
    let locals: Vec<Ident> = (0..parts.len()).map(|index| format_ident!("field_{index}")).collect();
    let numbers = parts.iter().map(|part| words::field_number(&part.name));
    quote! {
        #pattern { #(#members: #locals),* } => match number {
            #(#numbers => crate::catalogue::Readable::value(#locals),)*
            _ => crate::catalogue::Value::Absent,
        },
    }
}

impl<'a> Case<'a> {
    fn of(variant: &'a Variant, index: usize, demands: &Demands, faults: &mut Faults) -> Self {
        let notes = faults.kept(Notes::of(variant));
        if demands.rights && notes.right.is_none() {
            let name = &variant.ident;
            faults.at(name, format!("say what right `{name}` demands: `#[catalogue(right = …)]`"));
        }
        if let Some(fault) = words::variant_fault(&variant.ident.to_string()) {
            faults.at(&variant.ident, fault);
        }
        Self {
            name: &variant.ident,
            doc: documented(&variant.ident, &variant.attrs, faults),
            number: number(variant, index, demands, faults),
            parts: parts(&variant.fields, None, faults),
            notes,
        }
    }

    fn metadata(&self) -> TokenStream {
        let name = self.name.to_string();
        let snake = words::snake_case(&name);
        let Self { doc, number, .. } = self;
        let parts = self.parts.iter().map(Part::metadata);
        let right = self.notes.right.as_ref().and_then(|path| path.segments.last());
        let right = option(right.map(|segment| segment.ident.to_string()));
        let answer = option(self.notes.answer.as_ref().map(LitStr::value));
        quote! {
            crate::catalogue::Variant {
                name: #name,
                snake: #snake,
                doc: #doc,
                number: #number,
                fields: &[#(#parts),*],
                right: #right,
                answer: #answer,
            }
        }
    }
}

impl Part<'_> {
    fn default_function(&self, prefix: &str) -> Option<TokenStream> {
        let Self { member, kind, .. } = self;
        let value = match self.default.as_ref()? {
            FieldDefault::Plain => return None,
            FieldDefault::Function(path) => quote!(#path()),
            FieldDefault::Record => quote!(<Self as ::core::default::Default>::default().#member),
        };
        let function = format_ident!("default_{prefix}{}", self.name);
        Some(quote! {
            #[doc(hidden)]
            pub fn #function() -> #kind {
                #value
            }
        })
    }

    fn metadata(&self) -> TokenStream {
        let Self { name, doc, kind, .. } = self;
        let number = words::field_number(name);
        let defaulted = self.default.is_some();
        quote! {
            crate::catalogue::Field {
                name: #name,
                doc: #doc,
                number: #number,
                defaulted: #defaulted,
                kind: <#kind as crate::catalogue::Readable>::TYPE,
            }
        }
    }
}

fn parts<'a>(
    fields: &'a Fields,
    whole: Option<&FieldDefault>,
    faults: &mut Faults,
) -> Vec<Part<'a>> {
    if fields.len() > 1 && matches!(fields, Fields::Unnamed(_)) {
        faults.at(fields, "name the fields: only one alone may go without a name");
    }
    let parts = fields.members().zip(fields).map(|(member, field)| {
        let name = match &field.ident {
            Some(name) => name.to_string(),
            None => "value".to_owned(),
        };
        if let Some(fault) = words::field_fault(name.trim_start_matches("r#")) {
            faults.at(&member, fault);
        }
        let doc = match &field.ident {
            Some(name) => documented(name, &field.attrs, faults),
            None => document::text(&field.attrs),
        };
        let default = FieldDefault::of_field(&field.attrs, whole);
        Part { member, name, doc, kind: &field.ty, default }
    });
    parts.collect()
}

/// Refuses a field whose type is called as a variant of the same enum: within the enum, Kotlin would take
/// the type for the variant.
fn shadows(data: &DataEnum, faults: &mut Faults) {
    for field in data.variants.iter().flat_map(|variant| &variant.fields) {
        let kind = &field.ty;
        let shadow = data.variants.iter().find(|variant| mentions(quote!(#kind), &variant.ident));
        if let Some(Variant { ident: name, .. }) = shadow {
            let message = format!(
                "`{name}` is a variant here, for which Kotlin would take this type: rename one"
            );
            faults.at(kind, message);
        }
    }
}

/// True when the name occurs among the tokens of a type.
fn mentions(tokens: TokenStream, name: &Ident) -> bool {
    tokens.into_iter().any(|token| match token {
        TokenTree::Group(group) => mentions(group.stream(), name),
        TokenTree::Ident(word) => word == *name,
        _ => false,
    })
}

fn documented(place: &Ident, attributes: &[syn::Attribute], faults: &mut Faults) -> String {
    let doc = document::text(attributes);
    if doc.is_empty() {
        faults.at(place, UNDOCUMENTED);
    }
    doc
}

/// The number written on the variant; without one, its place counted from 1.
fn number(variant: &Variant, index: usize, demands: &Demands, faults: &mut Faults) -> u32 {
    let place = u32::try_from(index).unwrap_or(u32::MAX).saturating_add(1);
    match &variant.discriminant {
        Some((_, Expr::Lit(ExprLit { lit: Lit::Int(number), .. }))) => {
            number.base10_parse().unwrap_or_else(|error| {
                faults.add(error);
                place
            })
        }
        Some((_, other)) => {
            faults.at(other, "write the number as a literal");
            place
        }
        None => {
            if demands.numbered {
                faults.at(&variant.ident, "give it the next free number: `= N`");
            }
            place
        }
    }
}

fn option(text: Option<String>) -> TokenStream {
    text.map_or_else(
        || quote!(::core::option::Option::None),
        |text| quote!(::core::option::Option::Some(#text)),
    )
}
