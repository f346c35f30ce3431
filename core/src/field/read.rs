//! Checking a record that is JSON text, while it is read: nothing of it is kept.

use std::fmt;
use std::marker::PhantomData;

use serde::Deserializer;
use serde::de::{DeserializeSeed, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};

use super::check::{Checker, Scalar};
use super::compile::Schema;
use super::fault::{Fault, JsonType, Place};
use super::report::{Report, Unreadable};

impl Schema {
    /// Checks one record that is JSON text. What an earlier check left in `report` is gone.
    pub fn check_json(&self, record: &[u8], report: &mut Report) {
        let mut deserializer = serde_json::Deserializer::from_slice(record);
        let mut checker = Checker::new(self, report);
        let outcome = Reader::new(Record(&mut checker))
            .deserialize(&mut deserializer)
            .and_then(|()| deserializer.end());
        checker.finish();
        if let Err(error) = outcome {
            report.break_off(Unreadable {
                line: error.line() as u64,
                column: error.column() as u64,
                too_short: error.is_eof(),
            });
        }
    }
}

/// Whom a value is read for.
trait Target<'de>: Sized {
    /// Takes a value that is neither list nor object.
    fn take(self, value: Scalar<'_>);

    /// Takes a list.
    fn list<A: SeqAccess<'de>>(self, elements: A) -> Result<(), A::Error>;

    /// Takes an object.
    fn object<A: MapAccess<'de>>(self, mut members: A) -> Result<(), A::Error> {
        while members.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
        self.take(Scalar::Object);
        Ok(())
    }
}

/// The record itself.
struct Record<'c, 's>(&'c mut Checker<'s>);

impl<'de> Target<'de> for Record<'_, '_> {
    fn take(self, value: Scalar<'_>) {
        self.0.report.note(Place::Record, Fault::WrongType(value.json_type()));
    }

    fn list<A: SeqAccess<'de>>(self, elements: A) -> Result<(), A::Error> {
        pass_over(elements)?;
        self.0.report.note(Place::Record, Fault::WrongType(JsonType::List));
        Ok(())
    }

    #[inline]
    fn object<A: MapAccess<'de>>(self, mut members: A) -> Result<(), A::Error> {
        let checker = self.0;
        while let Some(place) = members.next_key_seed(Key(&mut *checker))? {
            match place {
                Some(place) => {
                    members
                        .next_value_seed(Reader::new(Member { checker: &mut *checker, place }))?;
                }
                None => {
                    members.next_value::<IgnoredAny>()?;
                }
            }
        }
        Ok(())
    }
}

/// The value of a field.
struct Member<'c, 's> {
    checker: &'c mut Checker<'s>,
    place: u32,
}

impl<'de> Target<'de> for Member<'_, '_> {
    #[inline]
    fn take(self, value: Scalar<'_>) {
        self.checker.scalar(self.place, value);
    }

    fn list<A: SeqAccess<'de>>(self, mut elements: A) -> Result<(), A::Error> {
        let Self { checker, place } = self;
        if !checker.begin_list(place) {
            return pass_over(elements);
        }
        let mut count = 0_u32;
        while let Some(()) = elements.next_element_seed(Reader::new(Element {
            checker: &mut *checker,
            place,
            count,
        }))? {
            count = count.saturating_add(1);
        }
        checker.end_list(place, count);
        Ok(())
    }
}

/// An element of a list.
struct Element<'c, 's> {
    checker: &'c mut Checker<'s>,
    place: u32,
    count: u32,
}

impl<'de> Target<'de> for Element<'_, '_> {
    #[inline]
    fn take(self, value: Scalar<'_>) {
        self.checker.element(self.place, self.count, value);
    }

    fn list<A: SeqAccess<'de>>(self, elements: A) -> Result<(), A::Error> {
        pass_over(elements)?;
        self.checker.wrong_element(self.place, self.count, JsonType::List);
        Ok(())
    }
}

fn pass_over<'de, A: SeqAccess<'de>>(mut elements: A) -> Result<(), A::Error> {
    while elements.next_element::<IgnoredAny>()?.is_some() {}
    Ok(())
}

/// Reads any value for a target.
struct Reader<'de, T>(T, PhantomData<&'de ()>);

impl<'de, T: Target<'de>> Reader<'de, T> {
    #[inline]
    fn new(target: T) -> Self {
        Self(target, PhantomData)
    }
}

impl<'de, T: Target<'de>> DeserializeSeed<'de> for Reader<'de, T> {
    type Value = ();

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de, T: Target<'de>> Visitor<'de> for Reader<'de, T> {
    type Value = ();

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("any value")
    }

    #[inline]
    fn visit_str<E: Error>(self, text: &str) -> Result<(), E> {
        self.0.take(Scalar::Text(text));
        Ok(())
    }

    #[inline]
    fn visit_i64<E: Error>(self, number: i64) -> Result<(), E> {
        self.0.take(Scalar::Integer(number));
        Ok(())
    }

    #[inline]
    #[allow(clippy::cast_precision_loss, reason = "so great a number is beyond every limit")]
    fn visit_u64<E: Error>(self, number: u64) -> Result<(), E> {
        self.0.take(i64::try_from(number).map_or(Scalar::Float(number as f64), Scalar::Integer));
        Ok(())
    }

    #[inline]
    fn visit_f64<E: Error>(self, number: f64) -> Result<(), E> {
        self.0.take(Scalar::Float(number));
        Ok(())
    }

    #[inline]
    fn visit_bool<E: Error>(self, yes: bool) -> Result<(), E> {
        self.0.take(Scalar::Boolean(yes));
        Ok(())
    }

    fn visit_unit<E: Error>(self) -> Result<(), E> {
        self.0.take(Scalar::Null);
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, elements: A) -> Result<(), A::Error> {
        self.0.list(elements)
    }

    #[inline]
    fn visit_map<A: MapAccess<'de>>(self, members: A) -> Result<(), A::Error> {
        self.0.object(members)
    }
}

/// Reads a key, and finds its field.
struct Key<'c, 's>(&'c mut Checker<'s>);

impl<'de> DeserializeSeed<'de> for Key<'_, '_> {
    type Value = Option<u32>;

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Option<u32>, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl Visitor<'_> for Key<'_, '_> {
    type Value = Option<u32>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a key")
    }

    #[inline]
    fn visit_str<E: Error>(self, key: &str) -> Result<Option<u32>, E> {
        Ok(self.0.field(key))
    }
}
