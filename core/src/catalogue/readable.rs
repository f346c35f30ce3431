//! Types that a field may have, read as one [`Value`].

use super::{FieldType, Value};
use crate::clock::{Millis, TimeOfDay, Timestamp, Zone};

/// A type that a field may have.
pub trait Readable {
    /// Its description.
    const TYPE: FieldType;

    /// The value, borrowed.
    fn value(&self) -> Value<'_>;
}

/// A list of any kind.
pub trait List {
    /// How many elements it has.
    fn len(&self) -> usize;

    /// True when it has no element.
    fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The element at `index`, counted from 0; [`Value::Absent`] beyond the end.
    fn at(&self, index: usize) -> Value<'_>;
}

impl<T: Readable> List for Vec<T> {
    fn len(&self) -> usize {
        self.as_slice().len()
    }

    fn at(&self, index: usize) -> Value<'_> {
        self.get(index).map_or(Value::Absent, Readable::value)
    }
}

impl<T: Readable> Readable for Vec<T> {
    const TYPE: FieldType = FieldType::List(&T::TYPE);

    fn value(&self) -> Value<'_> {
        Value::List(self)
    }
}

impl<T: Readable> Readable for Option<T> {
    const TYPE: FieldType = FieldType::Optional(&T::TYPE);

    fn value(&self) -> Value<'_> {
        self.as_ref().map_or(Value::Absent, Readable::value)
    }
}

impl<T: Readable> Readable for Box<T> {
    const TYPE: FieldType = T::TYPE;

    fn value(&self) -> Value<'_> {
        T::value(self)
    }
}

impl Readable for String {
    const TYPE: FieldType = FieldType::Text("String");

    fn value(&self) -> Value<'_> {
        Value::Text(self)
    }
}

impl Readable for bool {
    const TYPE: FieldType = FieldType::Boolean;

    fn value(&self) -> Value<'_> {
        Value::Integer(i64::from(*self))
    }
}

macro_rules! integers {
    ($($integer:ident)*) => {$(
        impl Readable for $integer {
            const TYPE: FieldType = FieldType::Integer(stringify!($integer));

            fn value(&self) -> Value<'_> {
                Value::Integer(i64::from(*self))
            }
        }
    )*};
}

impl Readable for u64 {
    const TYPE: FieldType = FieldType::Integer("u64");

    /// Sequence numbers only: they stay far below the limit at which this would saturate.
    fn value(&self) -> Value<'_> {
        Value::Integer(i64::try_from(*self).unwrap_or(i64::MAX))
    }
}

impl Readable for Timestamp {
    const TYPE: FieldType = FieldType::Timestamp;

    fn value(&self) -> Value<'_> {
        Value::Integer(self.millis())
    }
}

impl Readable for Millis {
    const TYPE: FieldType = FieldType::Millis;

    fn value(&self) -> Value<'_> {
        Value::Integer(self.millis())
    }
}

/// Read as milliseconds after midnight.
impl Readable for TimeOfDay {
    const TYPE: FieldType = FieldType::TimeOfDay;

    fn value(&self) -> Value<'_> {
        Value::Integer(i64::from(self.millis()))
    }
}

/// Read as the name of the zone.
impl Readable for Zone {
    const TYPE: FieldType = FieldType::Text("Zone");

    fn value(&self) -> Value<'_> {
        Value::Text(self.name())
    }
}

/// Read as the canonical text of the JSON.
impl Readable for crate::json::Json {
    const TYPE: FieldType = FieldType::Text("Json");

    fn value(&self) -> Value<'_> {
        Value::Text(self.as_str())
    }
}

integers! { i8 i16 i32 i64 u8 u16 u32 }

macro_rules! ids {
    ($($(#[$doc:meta])* $id:ident $(=> $key:ident in $names:ident)?;)*) => {$(
        impl Readable for crate::id::$id {
            const TYPE: FieldType = FieldType::Text(stringify!($id));

            fn value(&self) -> Value<'_> {
                Value::Text(self.as_str())
            }
        }
    )*};
}

crate::id::each_id!(ids);
