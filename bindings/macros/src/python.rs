//! `python!`: frozen classes round the core's own types.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use syn::{
    Attribute, Data, DataEnum, DeriveInput, Error, Fields, Ident, LitStr, Member, Result, Token,
    Type,
    parse::{Parse, ParseStream},
};

use crate::definition::{Default, default_value, docs, within};

pub(crate) struct Options {
    module: String,
    flat: Vec<(Ident, String)>,
    fields: Vec<Ident>,
}

impl Parse for Options {
    fn parse(input: ParseStream) -> Result<Self> {
        let mut options =
            Self { module: "frontdesk".to_owned(), flat: Vec::new(), fields: Vec::new() };
        while !input.is_empty() {
            let word: Ident = input.parse()?;
            match word.to_string().as_str() {
                "module" => options.module = input.parse::<LitStr>()?.value(),
                "fields" => options.fields.push(input.parse()?),
                "flat" => {
                    let name = input.parse()?;
                    let ending =
                        input.parse::<Option<Token![=]>>()?.map(|_| input.parse::<LitStr>());
                    let ending = ending.transpose()?.map(|ending| ending.value());
                    options.flat.push((name, ending.unwrap_or_default()));
                }
                _ => return Err(Error::new(word.span(), "`module`, `flat` or `fields` is meant")),
            }
            input.parse::<Token![;]>()?;
        }
        Ok(options)
    }
}

pub(crate) fn expand(options: &Options, item: &DeriveInput) -> Result<TokenStream> {
    match &item.data {
        Data::Enum(data) if options.fields.contains(&item.ident) => Ok(details(item, data)),
        Data::Enum(data) if data.variants.iter().all(|variant| variant.fields.is_empty()) => {
            Ok(plain(item, data))
        }
        Data::Enum(data) => family(options, item, data),
        Data::Struct(data) => record(options, item, &data.fields),
        Data::Union(_) => Err(Error::new_spanned(item, "a union is no definition")),
    }
}

/// An enum without fields: an `enum.Enum` of texts.
fn plain(item: &DeriveInput, data: &DataEnum) -> TokenStream {
    let name = &item.ident;
    let variants: Vec<&Ident> = data.variants.iter().map(|variant| &variant.ident).collect();
    let places = 0..variants.len();
    quote! {
        impl crate::base::Plain for #name {
            const ALL: &'static [Self] = &[#(#name::#variants),*];

            fn place(&self) -> usize {
                match self { #(#name::#variants => #places),* }
            }

            fn members() -> &'static crate::base::Members {
                static MEMBERS: crate::base::Members = crate::base::Members::new();
                &MEMBERS
            }
        }

        impl crate::base::ToPython for #name {
            fn to_python<'py>(&self, py: ::pyo3::Python<'py>) -> ::pyo3::PyResult<::pyo3::Bound<'py, ::pyo3::PyAny>> {
                crate::base::member(py, self)
            }
        }

        impl crate::base::FromPython for #name {
            fn from_python(object: &::pyo3::Bound<'_, ::pyo3::PyAny>) -> crate::base::Read<Self> {
                crate::base::plain_from_python(object)
            }
        }

        impl crate::base::Definition for #name {
            fn register(module: &::pyo3::Bound<'_, ::pyo3::types::PyModule>) -> ::pyo3::PyResult<()> {
                crate::base::register_plain::<Self>(module)
            }
        }
    }
}

/// An enum with fields: a base class, and a subclass a variant.
fn family(options: &Options, item: &DeriveInput, data: &DataEnum) -> Result<TokenStream> {
    let name = &item.ident;
    let module = &options.module;
    let base = format_ident!("Py{name}");
    let class = name.to_string();
    let docs = docs(&item.attrs);
    let ending = options.flat.iter().find(|(flat, _)| flat == name).map(|(_, ending)| ending);
    let wrapper =
        wrapper(name, &base, &class, module, &docs, &quote!(subclass,), &TokenStream::new());
    let mut classes = TokenStream::new();
    let mut conversions = TokenStream::new();
    let mut registrations = TokenStream::new();
    for variant in &data.variants {
        let case = &variant.ident;
        let subclass = format_ident!("{base}{case}");
        let class = format!("{case}{}", ending.map_or("", String::as_str));
        let docs = self::docs(&variant.attrs);
        let fields = Field::all(name, Some(case), &variant.fields)?;
        let constructor = constructor(
            &quote!(#name::#case),
            &fields,
            &quote!(::pyo3::PyClassInitializer<Self>),
            |value| quote!(::pyo3::PyClassInitializer::from(#base(#value)).add_subclass(#subclass)),
        );
        let getters = fields
            .iter()
            .map(|field| field.getter(&quote!(#name::#case), &quote!(&slf.as_super().get().0)));
        let match_args = match_args(&fields);
        classes.extend(quote! {
            #(#docs)*
            #[::pyo3::pyclass(frozen, extends = #base, name = #class, module = #module)]
            #[derive(Debug)]
            pub(crate) struct #subclass;

            #[::pyo3::pymethods]
            impl #subclass {
                #constructor
                #match_args
                #(#getters)*
            }
        });
        conversions.extend(quote! {
            #name::#case { .. } => {
                let class = ::pyo3::PyClassInitializer::from(#base(self)).add_subclass(#subclass);
                Ok(::pyo3::Bound::new(py, class)?.into_any())
            }
        });
        registrations.extend(if ending.is_some() {
            quote!(crate::base::register_flat::<#subclass>(module, #class)?;)
        } else {
            quote!(crate::base::register_nested::<#subclass>(&base, #class)?;)
        });
    }
    Ok(quote! {
        #wrapper
        #classes

        impl crate::base::ToPython for #name {
            fn to_python<'py>(&self, py: ::pyo3::Python<'py>) -> ::pyo3::PyResult<::pyo3::Bound<'py, ::pyo3::PyAny>> {
                crate::base::ToPython::into_python(self.clone(), py)
            }

            fn into_python<'py>(self, py: ::pyo3::Python<'py>) -> ::pyo3::PyResult<::pyo3::Bound<'py, ::pyo3::PyAny>> {
                match &self { #conversions }
            }
        }

        impl crate::base::Definition for #name {
            fn register(module: &::pyo3::Bound<'_, ::pyo3::types::PyModule>) -> ::pyo3::PyResult<()> {
                let base = crate::base::register_flat::<#base>(module, #class)?;
                #registrations
                let _ = base;
                Ok(())
            }
        }
    })
}

/// A record: one class.
fn record(options: &Options, item: &DeriveInput, fields: &Fields) -> Result<TokenStream> {
    let name = &item.ident;
    let base = format_ident!("Py{name}");
    let class = name.to_string();
    let fields = Field::all(name, None, fields)?;
    let constructor =
        constructor(&quote!(#name), &fields, &quote!(Self), |value| quote!(Self(#value)));
    let getters = fields.iter().map(|field| field.getter(&quote!(#name), &quote!(&slf.get().0)));
    let match_args = match_args(&fields);
    let methods = quote!(#constructor #match_args #(#getters)*);
    let wrapper = wrapper(
        name,
        &base,
        &class,
        &options.module,
        &docs(&item.attrs),
        &TokenStream::new(),
        &methods,
    );
    Ok(quote! {
        #wrapper

        impl crate::base::ToPython for #name {
            fn to_python<'py>(&self, py: ::pyo3::Python<'py>) -> ::pyo3::PyResult<::pyo3::Bound<'py, ::pyo3::PyAny>> {
                crate::base::ToPython::into_python(self.clone(), py)
            }

            fn into_python<'py>(self, py: ::pyo3::Python<'py>) -> ::pyo3::PyResult<::pyo3::Bound<'py, ::pyo3::PyAny>> {
                Ok(::pyo3::Bound::new(py, #base(self))?.into_any())
            }
        }

        impl crate::base::Definition for #name {
            fn register(module: &::pyo3::Bound<'_, ::pyo3::types::PyModule>) -> ::pyo3::PyResult<()> {
                crate::base::register_flat::<#base>(module, #class).map(drop)
            }
        }
    })
}

/// An error: its fields by name, for an exception to carry.
fn details(item: &DeriveInput, data: &DataEnum) -> TokenStream {
    let name = &item.ident;
    let arms = data.variants.iter().map(|variant| {
        let case = &variant.ident;
        let members: Vec<Member> = variant.fields.members().collect();
        let locals: Vec<Ident> = (0..members.len()).map(|place| format_ident!("field_{place}")).collect();
        let names = members.iter().map(member_name);
        quote! {
            #name::#case { #(#members: #locals),* } => {
                #(details.set_item(#names, crate::base::ToPython::to_python(#locals, details.py())?)?;)*
            }
        }
    });
    quote! {
        impl crate::base::Details for #name {
            fn details(&self, details: &::pyo3::Bound<'_, ::pyo3::types::PyDict>) -> ::pyo3::PyResult<()> {
                use ::pyo3::types::PyDictMethods as _;
                match self { #(#arms)* }
                Ok(())
            }
        }

        impl crate::base::Definition for #name {
            fn register(_: &::pyo3::Bound<'_, ::pyo3::types::PyModule>) -> ::pyo3::PyResult<()> {
                Ok(())
            }
        }
    }
}

/// The class that holds a core value, with what all such classes have.
fn wrapper(
    name: &Ident,
    base: &Ident,
    class: &str,
    module: &str,
    docs: &[&Attribute],
    subclass: &TokenStream,
    methods: &TokenStream,
) -> TokenStream {
    quote! {
        #(#docs)*
        #[::pyo3::pyclass(frozen, #subclass name = #class, module = #module)]
        #[derive(Debug)]
        pub(crate) struct #base(pub(crate) #name);

        #[::pyo3::pymethods]
        impl #base {
            #methods

            fn __repr__(slf: &::pyo3::Bound<'_, Self>) -> ::pyo3::PyResult<String> {
                crate::base::repr(slf.as_any(), &slf.get().0)
            }

            fn __eq__(&self, other: &Self) -> bool {
                self.0 == other.0
            }

            /// The same with some fields changed.
            #[pyo3(signature = (**changes))]
            fn replace<'py>(
                slf: &::pyo3::Bound<'py, Self>,
                changes: ::core::option::Option<&::pyo3::Bound<'py, ::pyo3::types::PyDict>>,
            ) -> ::pyo3::PyResult<::pyo3::Bound<'py, ::pyo3::PyAny>> {
                crate::base::replace(slf.as_any(), &slf.get().0, changes)
            }

            fn __hash__(&self) -> ::pyo3::PyResult<u64> {
                crate::base::hash(&self.0)
            }

            fn __reduce__<'py>(
                &self,
                py: ::pyo3::Python<'py>,
            ) -> ::pyo3::PyResult<::pyo3::Bound<'py, ::pyo3::types::PyTuple>> {
                crate::base::reduce::<Self, _>(py, &self.0)
            }

            /// The canonical JSON.
            fn to_json(&self) -> ::pyo3::PyResult<String> {
                crate::base::to_json(&self.0)
            }

            /// Reads what `to_json` wrote.
            #[staticmethod]
            fn from_json<'py>(
                text: &::pyo3::Bound<'py, ::pyo3::PyAny>,
            ) -> ::pyo3::PyResult<::pyo3::Bound<'py, ::pyo3::PyAny>> {
                crate::base::from_json::<#name>(text)
            }
        }

        impl crate::base::FromPython for #name {
            fn from_python(object: &::pyo3::Bound<'_, ::pyo3::PyAny>) -> crate::base::Read<Self> {
                crate::base::cast::<#base>(object).map(|class| class.get().0.clone())
            }
        }
    }
}

/// A field as Python sees it.
struct Field<'a> {
    member: Member,
    name: String,
    docs: Vec<&'a Attribute>,
    kind: &'a Type,
    /// The expression for a value left out.
    default: Option<TokenStream>,
}

impl<'a> Field<'a> {
    fn all(owner: &Ident, variant: Option<&Ident>, fields: &'a Fields) -> Result<Vec<Self>> {
        let fields = fields.members().zip(fields).map(|(member, field)| {
            let name = member_name(&member);
            let default = Default::of(field)?;
            let default = default
                .map(|default| default_value(owner, variant, &format_ident!("{name}"), &default));
            Ok(Self { name, docs: docs(&field.attrs), kind: &field.ty, default, member })
        });
        fields.collect()
    }

    fn is_optional(&self) -> bool {
        self.default.is_some() || within("Option", self.kind).is_some()
    }

    /// The argument of the constructor.
    fn argument(&self) -> TokenStream {
        let name = format_ident!("{}", self.name);
        if self.is_optional() {
            quote!(#name: ::core::option::Option<&::pyo3::Bound<'_, ::pyo3::PyAny>>)
        } else {
            quote!(#name: &::pyo3::Bound<'_, ::pyo3::PyAny>)
        }
    }

    /// Reads the argument: the value, or nothing and its faults.
    fn read(&self) -> TokenStream {
        let Self { name: text, kind, .. } = self;
        let name = format_ident!("{text}");
        let inner = within("Option", kind);
        let value = match &self.default {
            _ if inner.is_some() => quote! {
                #name.map(<#inner as crate::base::FromPython>::from_python).transpose()
            },
            None => quote!(<#kind as crate::base::FromPython>::from_python(#name)),
            Some(default) => quote! {
                #name.map_or_else(|| Ok(#default), <#kind as crate::base::FromPython>::from_python)
            },
        };
        quote!(let #name = argument_faults.kept(#text, #value);)
    }

    fn getter(&self, pattern: &TokenStream, value: &TokenStream) -> TokenStream {
        let Self { member, name, docs, .. } = self;
        let function = format_ident!("get_{name}");
        quote! {
            #(#docs)*
            #[getter(#name)]
            #[allow(unreachable_patterns, reason = "an enum of one variant needs no other arm")]
            fn #function<'py>(slf: &::pyo3::Bound<'py, Self>) -> ::pyo3::PyResult<::pyo3::Bound<'py, ::pyo3::PyAny>> {
                match #value {
                    #pattern { #member: value, .. } => crate::base::ToPython::to_python(value, slf.py()),
                    _ => Err(crate::base::wrong_variant()),
                }
            }
        }
    }
}

fn constructor(
    made: &TokenStream,
    fields: &[Field],
    result: &TokenStream,
    wrap: impl Fn(TokenStream) -> TokenStream,
) -> TokenStream {
    // What is nothing but a value is given as it is.
    let by_place = matches!(fields, [only] if only.name == "value");
    let star = (!by_place && !fields.is_empty()).then(|| quote!(*,));
    let names = fields.iter().map(|field| {
        let name = format_ident!("{}", field.name);
        if field.is_optional() { quote!(#name = None) } else { quote!(#name) }
    });
    let signature = signature(fields, by_place);
    let arguments = fields.iter().map(Field::argument);
    let reads = fields.iter().map(Field::read);
    let members = fields.iter().map(|field| &field.member);
    let locals: Vec<Ident> = fields.iter().map(|field| format_ident!("{}", field.name)).collect();
    let value = wrap(quote!(#made { #(#members: #locals),* }));
    let body = if fields.is_empty() {
        quote!(Ok(#value))
    } else {
        quote! {
            let mut argument_faults = crate::base::Faults::default();
            #(#reads)*
            match (#(#locals,)*) {
                (#(::core::option::Option::Some(#locals),)*) => Ok(#value),
                _ => Err(argument_faults.into()),
            }
        }
    };
    quote! {
        #[new]
        #[pyo3(signature = (#star #(#names),*), text_signature = #signature)]
        #[allow(clippy::too_many_arguments, reason = "one for each field")]
        fn construct(#(#arguments),*) -> ::pyo3::PyResult<#result> {
            #body
        }
    }
}

/// The signature that `help()` shows.
fn signature(fields: &[Field], by_place: bool) -> String {
    let star = (!by_place && !fields.is_empty()).then(|| "*".to_owned());
    let arguments = fields.iter().map(|field| match &field.default {
        _ if within("Option", field.kind).is_some() => format!("{}=None", field.name),
        Some(_) => format!("{}=...", field.name),
        None => field.name.clone(),
    });
    format!("({})", star.into_iter().chain(arguments).collect::<Vec<_>>().join(", "))
}

fn match_args(fields: &[Field]) -> TokenStream {
    let names = fields.iter().map(|field| &field.name);
    quote! {
        #[classattr]
        fn __match_args__(
            py: ::pyo3::Python<'_>,
        ) -> ::pyo3::PyResult<::pyo3::Bound<'_, ::pyo3::types::PyTuple>> {
            let names: &[&str] = &[#(#names),*];
            ::pyo3::types::PyTuple::new(py, names)
        }
    }
}

fn member_name(member: &Member) -> String {
    match member {
        Member::Named(name) => name.to_string(),
        Member::Unnamed(_) => "value".to_owned(),
    }
}
