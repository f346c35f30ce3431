//! Arguments that name something of a desk: by reference, or by the text of its id.

use frontdesk::id::{
    ActivityKindId, ActivityKindKey, ActorId, AgentId, AgentKey, ChannelId, ChannelKey, IdError,
    PauseTypeId, PauseTypeKey, StatusId, StatusKey,
};
use frontdesk::{ActorRef, Desk, Error, Violation};
use pyo3::prelude::*;

use crate::base::{FromPython, text};
use crate::fault::Faults;
use crate::values::is_integer;

/// A kind of reference.
pub(crate) trait Reference: Copy {
    /// The id that it stands for.
    type Id;

    /// The reference of a number that a host kept.
    fn from_number(number: u64) -> Option<Self>;

    /// The reference of an id.
    fn find(desk: &Desk, id: &str) -> Option<Self>;

    /// The id; an error where the desk did not give the reference out.
    fn id(self, desk: &Desk) -> Result<Self::Id, Error>;

    /// The id of a text.
    fn id_of(text: &str) -> Result<Self::Id, IdError>;
}

macro_rules! references {
    ($($key:ident of $id:ident, $kind:literal: $find:ident $name:ident;)*) => {$(
        impl Reference for $key {
            type Id = $id;

            fn from_number(number: u64) -> Option<Self> {
                u32::try_from(number).ok().map(Self::new)
            }

            fn find(desk: &Desk, id: &str) -> Option<Self> {
                desk.$find(id)
            }

            fn id(self, desk: &Desk) -> Result<$id, Error> {
                desk.$name(self).ok_or_else(|| unknown($kind, self.get()))
            }

            fn id_of(text: &str) -> Result<$id, IdError> {
                $id::new(text)
            }
        }
    )*};
}

references! {
    AgentKey of AgentId, "agent": agent_ref agent_id;
    PauseTypeKey of PauseTypeId, "pause type": pause_type_ref pause_type_id;
    ChannelKey of ChannelId, "channel": channel_ref channel_id;
    StatusKey of StatusId, "status": status_ref status_id;
    ActivityKindKey of ActivityKindId, "activity kind": activity_kind_ref activity_kind_id;
}

impl Reference for ActorRef {
    type Id = ActorId;

    fn from_number(number: u64) -> Option<Self> {
        Self::from_bits(number)
    }

    fn find(desk: &Desk, id: &str) -> Option<Self> {
        desk.actor_ref(&ActorId::new(id).ok()?)
    }

    #[allow(clippy::cast_possible_truncation, reason = "the lower half is the place")]
    fn id(self, desk: &Desk) -> Result<ActorId, Error> {
        desk.actor_id(self).ok_or_else(|| unknown("actor", self.to_bits() as u32))
    }

    fn id_of(text: &str) -> Result<ActorId, IdError> {
        ActorId::new(text)
    }
}

/// Something that the caller names.
pub(crate) struct Named<'a, R> {
    /// The argument.
    argument: &'static str,
    given: Given<'a, R>,
}

enum Given<'a, R> {
    Reference(R),
    Text(&'a str),
}

impl<'a, R: Reference> Named<'a, R> {
    /// Reads an argument: an `int` or a `str`.
    pub(crate) fn read(argument: &'static str, object: &'a Bound<'_, PyAny>) -> PyResult<Self> {
        let given = if is_integer(object) {
            let number = u64::from_python(object).ok().and_then(R::from_number);
            number.map(Given::Reference).ok_or_else(|| {
                Faults::of_value("OutOfRange", "a reference that a desk gave out", "another number")
            })
        } else {
            match text(object) {
                Ok(text) => Ok(Given::Text(text)),
                Err(faults) if faults.is_of_type() => Err(Faults::of_type("str or int", object)),
                Err(faults) => Err(faults),
            }
        };
        Ok(Self { argument, given: given.map_err(|faults| faults.within(argument))? })
    }

    /// Reads an argument that may be left out.
    pub(crate) fn read_optional(
        argument: &'static str,
        object: Option<&'a Bound<'_, PyAny>>,
    ) -> PyResult<Option<Self>> {
        object.map(|object| Self::read(argument, object)).transpose()
    }

    /// The reference; nothing for an id that the desk does not know.
    pub(crate) fn find(&self, desk: &Desk) -> Option<R> {
        match self.given {
            Given::Reference(reference) => Some(reference),
            Given::Text(text) => R::find(desk, text),
        }
    }

    /// The id, known or not.
    pub(crate) fn id(&self, desk: &Desk) -> Result<R::Id, Error> {
        match self.given {
            Given::Reference(reference) => reference.id(desk),
            Given::Text(text) => R::id_of(text).map_err(|error| {
                let violation = Violation {
                    code: String::from("BadId"),
                    path: String::from(self.argument),
                    expected: String::from("1 to 64 bytes without control characters"),
                    found: error.reason.to_string(),
                };
                Error::Invalid { violations: vec![violation], total: 1 }
            }),
        }
    }
}

fn unknown(kind: &str, index: u32) -> Error {
    Error::UnknownReference { kind: String::from(kind), index }
}
