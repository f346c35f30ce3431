//! Typed ids: the host's own keys for agents, statuses, pools and the like.
//!
//! An id is opaque: the library never looks inside and compares ids as bytes. A key is the place of an id
//! in the desk's own table, for hosts that call often and would rather not have the text looked up.

mod interner;

use std::{borrow::Borrow, fmt, str::FromStr};

use compact_str::CompactString;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

pub(crate) use self::interner::{Interner, Key, Keyed};

/// The most bytes that an id may have.
pub const MAX_ID_BYTES: usize = 64;

/// Why a text is no id.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, thiserror::Error)]
#[error("{kind} of {length} bytes refused: {reason}")]
pub struct IdError {
    /// The kind of id wanted, such as `AgentId`.
    pub kind: &'static str,
    /// How many bytes the text has.
    pub length: usize,
    /// What is wrong with it.
    pub reason: IdFault,
}

/// What is wrong with a text that is no id.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, thiserror::Error)]
#[cfg_attr(not(feature = "exhaustive"), non_exhaustive)]
pub enum IdFault {
    /// It is empty.
    #[error("an id has at least 1 byte")]
    Empty,
    /// It is longer than [`MAX_ID_BYTES`].
    #[error("an id has at most 64 bytes")]
    TooLong,
    /// It has a control character: a byte below 0x20, or 0x7F.
    #[error("an id has no control characters")]
    ControlCharacter,
}

/// Calls `$callback!` with the list of ids. An id whose entities the desk configures has a key, and a table
/// of that name in [`Names`](crate::names::Names).
macro_rules! each_id {
    ($callback:ident) => {
        $callback! {
            /// An agent: a person's working role.
            AgentId => AgentKey in agents;
            /// Whoever gives a command: a person, or `system` for the host and the desk's own timers.
            ActorId;
            /// A channel on which interactions come, such as a telephone line or a chat.
            ChannelId => ChannelKey in channels;
            /// A presence status.
            StatusId => StatusKey in statuses;
            /// A type of pause, such as lunch.
            PauseTypeId => PauseTypeKey in pause_types;
            /// A pool: limits that several pause types share.
            PoolId => PoolKey in pools;
            /// A team: agents with common timing.
            TeamId => TeamKey in teams;
            /// A queue in which interactions wait.
            QueueId => QueueKey in queues;
            /// An inactivity rule.
            RuleId => RuleKey in rules;
            /// A disposition: an outcome of an interaction.
            DispositionId;
            /// A bundle of rights.
            BundleId => BundleKey in bundles;
            /// A kind of activity.
            ActivityKindId => ActivityKindKey in activity_kinds;
            /// A tenant: a brand or site of the operating company.
            TenantId => TenantKey in tenants;
            /// A session: one device or window of an agent.
            SessionId;
            /// An interaction: a call, a chat, an e-mail.
            InteractionId;
            /// A custom field: its key in records.
            FieldId;
            /// A type of CRM or campaign records.
            RecordTypeId;
            /// A client company.
            OrganisationId;
            /// A piece of equipment.
            EquipmentId;
            /// A ticket: a request of a client.
            TicketId;
            /// An activity: a call, a chat or an e-mail as the host keeps it.
            ActivityId;
            /// A record of a campaign: somebody to be called.
            RecordId;
            /// A category of tickets or activities.
            CategoryId;
            /// A blacklist: a database of numbers.
            BlacklistId;
            /// A group of custom fields.
            FieldGroupId;
            /// An option of a custom field.
            OptionId;
            /// A card: a user, an organisation, a piece of equipment, a ticket, a campaign record.
            CardId;
            /// A group of users.
            UserGroupId;
            /// A person: staff or client.
            PersonId;
            /// A department of the desk.
            DepartmentId;
            /// A file that the host keeps.
            FileId;
            /// An import of a list.
            BatchId;
        }
    };
}

pub(crate) use each_id;

macro_rules! ids {
    ($($(#[$doc:meta])* $id:ident $(=> $key:ident in $names:ident)?;)*) => {
        $(
            $(#[$doc])*
            ///
            /// Opaque text of 1 to 64 bytes of UTF-8 without control characters, compared as bytes.
            #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
            pub struct $id(CompactString);

            impl $id {
                /// Checks `text` and keeps it as an id.
                pub fn new(text: impl AsRef<str>) -> Result<Self, IdError> {
                    checked(stringify!($id), text.as_ref()).map(Self)
                }

                /// An id that the library itself names; the text is known to be one. Not every kind has such.
                #[allow(dead_code, reason = "one list makes every kind")]
                pub(crate) const fn known(text: &'static str) -> Self {
                    Self(CompactString::const_new(text))
                }

                /// The text, as it was given.
                pub fn as_str(&self) -> &str {
                    &self.0
                }

            }

            impl fmt::Debug for $id {
                fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                    write!(formatter, concat!(stringify!($id), "({:?})"), self.as_str())
                }
            }

            impl fmt::Display for $id {
                fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                    formatter.pad(self.as_str())
                }
            }

            impl Borrow<str> for $id {
                fn borrow(&self) -> &str {
                    self.as_str()
                }
            }

            impl AsRef<str> for $id {
                fn as_ref(&self) -> &str {
                    self.as_str()
                }
            }

            impl From<$id> for String {
                fn from(id: $id) -> Self {
                    id.0.into()
                }
            }

            impl FromStr for $id {
                type Err = IdError;

                fn from_str(text: &str) -> Result<Self, IdError> {
                    Self::new(text)
                }
            }

            impl TryFrom<&str> for $id {
                type Error = IdError;

                fn try_from(text: &str) -> Result<Self, IdError> {
                    Self::new(text)
                }
            }

            impl TryFrom<String> for $id {
                type Error = IdError;

                fn try_from(text: String) -> Result<Self, IdError> {
                    Self::new(text)
                }
            }

            impl Serialize for $id {
                fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                    serializer.serialize_str(self.as_str())
                }
            }

            impl<'de> Deserialize<'de> for $id {
                fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                    let text = CompactString::deserialize(deserializer)?;
                    Self::new(text).map_err(de::Error::custom)
                }
            }

            $(keyed! { $id $key })?
        )*

        /// Calls `callback! { { options } AgentId, … }` with the name of every kind of id.
        #[doc(hidden)]
        #[macro_export]
        macro_rules! name_ids {
            ($callback:ident $options:tt) => {
                $callback! { $options $($id),* }
            };
        }
    };
}

macro_rules! keyed {
    ($id:ident $key:ident) => {
        #[doc = concat!("The place of an [`", stringify!($id), "`] in its desk; it keeps for the desk's life and in snapshots.")]
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $key(u32);

        impl $key {
            /// The key at this place, such as a host kept it. A desk refuses one that it has not given out.
            pub const fn new(place: u32) -> Self {
                Self(place)
            }

            /// The place, counted from 0.
            pub const fn get(self) -> u32 {
                self.0
            }

            /// The place as an index of a table.
            pub(crate) const fn index(self) -> usize {
                self.0 as usize
            }
        }

        impl Key for $key {
            fn at(place: u32) -> Self {
                Self(place)
            }

            fn index(self) -> usize {
                $key::index(self)
            }
        }

        impl Keyed for $id {
            type Key = $key;

            fn unknown() -> Self {
                Self::known("?")
            }
        }
    };
}

each_id!(ids);

// Actors have keys, but commands and events name them by text: a role may be given to an actor whom the
// desk has not heard of.
keyed! { ActorId ActorKey }

// The directory has keys of its own; commands and events name persons and organisations by text, since new ones
// come all day.
keyed! { PersonId PersonKey }
keyed! { OrganisationId OrganisationKey }

fn checked(kind: &'static str, text: &str) -> Result<CompactString, IdError> {
    let fault = match text.len() {
        0 => Some(IdFault::Empty),
        length if length > MAX_ID_BYTES => Some(IdFault::TooLong),
        _ => text
            .bytes()
            .any(|byte| byte < 0x20 || byte == 0x7F)
            .then_some(IdFault::ControlCharacter),
    };
    match fault {
        None => Ok(CompactString::new(text)),
        Some(reason) => Err(IdError { kind, length: text.len(), reason }),
    }
}

#[cfg(test)]
mod tests;
