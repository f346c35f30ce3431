//! Values with keys in the place of ids, as the queue of events holds them.
//!
//! A packed value is small and made without allocating; it is turned back when a host asks for it. Packing
//! serves to apply a log of events.

use crate::{
    clock::{Millis, Timestamp},
    id::{self, each_id},
    names::Names,
};

pub(crate) use frontdesk_macros::Pack;

/// A type that has a small twin.
pub(crate) trait Pack: Sized {
    /// The twin.
    type Packed: Clone + std::fmt::Debug + PartialEq;

    /// The twin of this value; `None` when `names` lacks one of its ids.
    fn pack(&self, names: &Names) -> Option<Self::Packed>;

    /// The value of a twin made with the same `names`.
    fn unpack(packed: &Self::Packed, names: &Names) -> Self;
}

impl<T: Pack> Pack for Option<T> {
    type Packed = Option<T::Packed>;

    fn pack(&self, names: &Names) -> Option<Self::Packed> {
        match self {
            None => Some(None),
            Some(value) => value.pack(names).map(Some),
        }
    }

    fn unpack(packed: &Self::Packed, names: &Names) -> Self {
        packed.as_ref().map(|packed| T::unpack(packed, names))
    }
}

impl<T: Pack> Pack for Vec<T> {
    type Packed = Box<[T::Packed]>;

    fn pack(&self, names: &Names) -> Option<Self::Packed> {
        self.iter().map(|value| value.pack(names)).collect()
    }

    fn unpack(packed: &Self::Packed, names: &Names) -> Self {
        packed.iter().map(|packed| T::unpack(packed, names)).collect()
    }
}

impl<T: Pack> Pack for Box<T> {
    type Packed = Box<T::Packed>;

    fn pack(&self, names: &Names) -> Option<Self::Packed> {
        self.as_ref().pack(names).map(Box::new)
    }

    fn unpack(packed: &Self::Packed, names: &Names) -> Self {
        Self::new(T::unpack(packed, names))
    }
}

impl Pack for String {
    type Packed = Box<str>;

    fn pack(&self, _: &Names) -> Option<Self::Packed> {
        Some(self.as_str().into())
    }

    fn unpack(packed: &Self::Packed, _: &Names) -> Self {
        packed.as_ref().into()
    }
}

macro_rules! plain {
    ($($plain:ty)*) => {$(
        impl Pack for $plain {
            type Packed = Self;

            fn pack(&self, _: &Names) -> Option<Self> {
                Some(self.clone())
            }

            fn unpack(packed: &Self, _: &Names) -> Self {
                packed.clone()
            }
        }
    )*};
}

plain! { bool i8 i16 i32 i64 u8 u16 u32 u64 Timestamp Millis crate::json::Json }

macro_rules! ids {
    ($($(#[$doc:meta])* $id:ident $(=> $key:ident in $names:ident)?;)*) => {
        $(packed_id! { $id $($key $names)? })*
    };
}

macro_rules! packed_id {
    ($id:ident) => {
        plain! { id::$id }
    };
    ($id:ident $key:ident $names:ident) => {
        impl Pack for id::$id {
            type Packed = id::$key;

            fn pack(&self, names: &Names) -> Option<id::$key> {
                names.$names.key(self.as_str())
            }

            fn unpack(packed: &id::$key, names: &Names) -> Self {
                names.$names.name(*packed)
            }
        }
    };
}

each_id!(ids);

#[cfg(test)]
mod tests;
