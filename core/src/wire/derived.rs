//! What `#[derive(Wire)]` builds on.
//!
//! A definition has many variants and fields, and what reads JSON is compiled anew for each: the derive makes
//! as little as it can, a table and one assignment a field, and the rest is here, once.
//!
//! In formats for people a definition is an object, its fields by name, in any order; in formats for machines
//! it may be a list as well, its fields in order.

use std::{fmt, marker::PhantomData};

use serde::de::{
    Deserialize, DeserializeSeed, Deserializer, EnumAccess, Error, Expected, MapAccess, SeqAccess,
    Unexpected, VariantAccess, Visitor,
};

/// The fields of a record or of a variant.
pub(crate) struct Shape {
    /// What the whole is called where something else stands in its place.
    pub(crate) called: &'static str,
    /// The names, in order; at most 64.
    pub(crate) fields: &'static [&'static str],
    /// A bit for each field that has no default.
    pub(crate) required: u64,
}

/// The shape of a variant without fields.
pub(crate) const NO_FIELDS: Shape = Shape { called: "", fields: &[], required: 0 };

impl Expected for Shape {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.called)
    }
}

/// A type that has fields: a record, or an enum with variants that have some.
pub(crate) trait Fields: Sized {
    /// One shape of a record; as many as variants of an enum, empty where a variant has no fields.
    const SHAPES: &'static [Shape];

    /// Reads the fields of one shape.
    fn read<'de, S: Source<'de>>(shape: usize, source: &mut S) -> Result<Self, S::Error>;
}

/// A type that has variants.
pub(crate) trait Variants: Sized {
    /// What the whole is called where something else stands in its place.
    const CALLED: &'static str;
    /// The names of the variants, in order.
    const NAMES: &'static [&'static str];

    /// Reads what belongs to one variant.
    fn read<'de, A: VariantAccess<'de>>(
        variant: usize,
        access: A,
        for_people: bool,
    ) -> Result<Self, A::Error>;
}

/// Reads a record.
pub(crate) fn record<'de, T: Fields, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    FieldsOf::<T>::new(0).deserialize(deserializer)
}

/// Reads an enum. `name` is that of the type.
pub(crate) fn variant<'de, T: Variants, D: Deserializer<'de>>(
    name: &'static str,
    deserializer: D,
) -> Result<T, D::Error> {
    let for_people = deserializer.is_human_readable();
    let visitor = VariantOf::<T> { for_people, read: PhantomData };
    deserializer.deserialize_enum(name, T::NAMES, visitor)
}

/// Reads the fields of one variant.
pub(crate) fn variant_fields<'de, T: Fields, A: VariantAccess<'de>>(
    variant: usize,
    access: A,
    for_people: bool,
) -> Result<T, A::Error> {
    let fields = FieldsOf::<T>::new(variant);
    if for_people {
        access.newtype_variant_seed(fields)
    } else {
        access.struct_variant(fields.shape().fields, fields)
    }
}

type ReadField<'a, S, E> = dyn FnMut(usize, &mut S) -> Result<(), E> + 'a;

/// Reads fields until there are no more: `read` is told the number of each, and takes its value.
pub(crate) fn each_field<'de, S: Source<'de>>(
    source: &mut S,
    shape: &'static Shape,
    read: &mut ReadField<'_, S, S::Error>,
) -> Result<(), S::Error> {
    let mut seen = 0_u64;
    while let Some(number) = source.next(shape)? {
        let bit = 1 << number;
        if seen & bit != 0 {
            return Err(S::Error::duplicate_field(name(shape, number)));
        }
        seen |= bit;
        read(number, source)?;
    }
    let missing = shape.required & !seen;
    if missing == 0 {
        Ok(())
    } else {
        Err(S::Error::missing_field(name(shape, missing.trailing_zeros() as usize)))
    }
}

fn name(shape: &'static Shape, number: usize) -> &'static str {
    shape.fields.get(number).copied().unwrap_or_default()
}

/// Takes the value of a field that has a default.
#[inline(never)]
pub(crate) fn replace<'de, T: Deserialize<'de>, S: Source<'de>>(
    place: &mut T,
    source: &mut S,
) -> Result<(), S::Error> {
    *place = source.value()?;
    Ok(())
}

/// Takes the value of a field that has none before it is read.
#[inline(never)]
pub(crate) fn fill<'de, T: Deserialize<'de>, S: Source<'de>>(
    place: &mut Option<T>,
    source: &mut S,
) -> Result<(), S::Error> {
    *place = Some(source.value()?);
    Ok(())
}

/// What [`each_field`] has excluded before.
#[cold]
pub(crate) fn impossible<E: Error>() -> E {
    E::custom("a field or variant out of range")
}

/// Where fields come from.
pub(crate) trait Source<'de> {
    type Error: Error;

    /// The number of the field that follows.
    fn next(&mut self, shape: &'static Shape) -> Result<Option<usize>, Self::Error>;

    /// Its value.
    fn value<T: Deserialize<'de>>(&mut self) -> Result<T, Self::Error>;
}

struct ByName<A>(A);

impl<'de, A: MapAccess<'de>> Source<'de> for ByName<A> {
    type Error = A::Error;

    fn next(&mut self, shape: &'static Shape) -> Result<Option<usize>, A::Error> {
        self.0.next_key_seed(FieldName(shape.fields))
    }

    fn value<T: Deserialize<'de>>(&mut self) -> Result<T, A::Error> {
        self.0.next_value()
    }
}

struct InOrder<A> {
    list: A,
    shape: &'static Shape,
    next: usize,
}

impl<'de, A: SeqAccess<'de>> Source<'de> for InOrder<A> {
    type Error = A::Error;

    fn next(&mut self, shape: &'static Shape) -> Result<Option<usize>, A::Error> {
        let number = self.next;
        self.next += 1;
        Ok((number < shape.fields.len()).then_some(number))
    }

    fn value<T: Deserialize<'de>>(&mut self) -> Result<T, A::Error> {
        let value = self.list.next_element()?;
        value.ok_or_else(|| A::Error::invalid_length(self.next.saturating_sub(1), self.shape))
    }
}

/// Reads the fields of one shape of `T`.
struct FieldsOf<T> {
    number: usize,
    read: PhantomData<T>,
}

impl<T: Fields> FieldsOf<T> {
    fn new(number: usize) -> Self {
        Self { number, read: PhantomData }
    }

    fn shape(&self) -> &'static Shape {
        T::SHAPES.get(self.number).unwrap_or(&NO_FIELDS)
    }
}

impl<'de, T: Fields> DeserializeSeed<'de> for FieldsOf<T> {
    type Value = T;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<T, D::Error> {
        if deserializer.is_human_readable() {
            deserializer.deserialize_map(self)
        } else {
            let shape = self.shape();
            deserializer.deserialize_struct(shape.called, shape.fields, self)
        }
    }
}

impl<'de, T: Fields> Visitor<'de> for FieldsOf<T> {
    type Value = T;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.shape().called)
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<T, A::Error> {
        T::read(self.number, &mut ByName(map))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, list: A) -> Result<T, A::Error> {
        T::read(self.number, &mut InOrder { list, shape: self.shape(), next: 0 })
    }
}

/// Reads a variant of `T`.
struct VariantOf<T> {
    for_people: bool,
    read: PhantomData<T>,
}

impl<'de, T: Variants> Visitor<'de> for VariantOf<T> {
    type Value = T;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(T::CALLED)
    }

    fn visit_enum<A: EnumAccess<'de>>(self, data: A) -> Result<T, A::Error> {
        let (variant, access) = data.variant_seed(VariantName(T::NAMES))?;
        T::read(variant, access, self.for_people)
    }
}

/// Reads the name of a field as its number.
struct FieldName(&'static [&'static str]);

impl<'de> DeserializeSeed<'de> for FieldName {
    type Value = usize;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<usize, D::Error> {
        deserializer.deserialize_identifier(self)
    }
}

impl Visitor<'_> for FieldName {
    type Value = usize;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("the name of a field")
    }

    fn visit_str<E: Error>(self, name: &str) -> Result<usize, E> {
        let number = self.0.iter().position(|field| *field == name);
        number.ok_or_else(|| E::unknown_field(name, self.0))
    }
}

/// Reads the name of a variant, or in formats for machines its number, as its number.
struct VariantName(&'static [&'static str]);

impl<'de> DeserializeSeed<'de> for VariantName {
    type Value = usize;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<usize, D::Error> {
        deserializer.deserialize_identifier(self)
    }
}

impl Visitor<'_> for VariantName {
    type Value = usize;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("the name of a variant")
    }

    fn visit_str<E: Error>(self, name: &str) -> Result<usize, E> {
        let number = self.0.iter().position(|variant| *variant == name);
        number.ok_or_else(|| E::unknown_variant(name, self.0))
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<usize, E> {
        let known = usize::try_from(number).ok().filter(|number| *number < self.0.len());
        known.ok_or_else(|| {
            E::invalid_value(Unexpected::Unsigned(number), &"the number of a variant")
        })
    }
}
