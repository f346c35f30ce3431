//! Canonical JSON: the door through which every command and query goes from any language.
//!
//! An item is an object with its name as the only key: `{"GoOnQueue":{"agent":"ann"}}`. Instants are
//! RFC 3339 in UTC; numbers of milliseconds are read as well. Durations are milliseconds. Fields that may be absent are left
//! out. What the library writes has no spaces, and its fields stand in the order of the catalogue.
//!
//! ```
//! use frontdesk::{Desk, clock::Timestamp};
//!
//! # fn main() -> Result<(), frontdesk::Error> {
//! let mut desk = Desk::default();
//! let now = Timestamp::default();
//! desk.handle_json(now, "system", r#"{"DefineAgents":{"agents":[{"id":"ann"}]}}"#)?;
//! let answer = desk.query_json("system", r#"{"ColleagueView":{"agent":"ann"}}"#)?;
//! assert!(answer.starts_with(r#"{"ColleagueView":{"agent":"ann""#));
//! # Ok(())
//! # }
//! ```

pub(crate) mod derived;
#[cfg(test)]
mod tests;

use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::clock::Timestamp;
use crate::definition::{Command, Error, EventRecord, TagValues};
use crate::desk::{Desk, DeskSettings, violation};
use crate::id::{ActorId, IdError};
use crate::matching::{TableOptions, normalise::ColumnKind};
use crate::status::Definitions;

impl Desk {
    /// [`Desk::handle`] with the command as JSON.
    pub fn handle_json(&mut self, now: Timestamp, actor: &str, command: &str) -> Result<(), Error> {
        let actor = read_actor(actor)?;
        self.handle(now, &actor, from_json(command)?)
    }

    /// [`Desk::handle_forced`] with the command as JSON.
    pub fn handle_json_forced(
        &mut self,
        now: Timestamp,
        actor: &str,
        command: &str,
    ) -> Result<(), Error> {
        let actor = read_actor(actor)?;
        self.handle_forced(now, &actor, from_json(command)?)
    }

    /// [`Desk::query`] with the query and the answer as JSON.
    pub fn query_json(&self, actor: &str, query: &str) -> Result<String, Error> {
        let actor = read_actor(actor)?;
        to_json(&self.query(&actor, &from_json(query)?)?)
    }

    /// [`Desk::poll_event`] as JSON: an [`EventRecord`].
    pub fn poll_event_json(&mut self) -> Option<String> {
        self.poll_event().and_then(|record| to_json(&record).ok())
    }

    /// [`Desk::poll_log`] as JSON: a [`LogEntry`](crate::LogEntry) without line feeds, so that a log
    /// is a file of lines.
    pub fn poll_log_json(&mut self) -> Option<String> {
        self.poll_log().and_then(|entry| to_json(&entry).ok())
    }
}

impl EventRecord {
    /// The event as it stands in a transcript: instant, actor, and the event as JSON.
    ///
    /// `2025-06-10T09:00:00Z ann {"WentOnQueue":{"agent":"ann"}}`
    pub fn line(&self) -> String {
        let event = to_json(&self.event).unwrap_or_default();
        format!("{} {} {event}", self.at, self.actor)
    }
}

impl Error {
    /// The error as JSON: `{"NotPaused":{"agent":"ann"}}`.
    pub fn to_json(&self) -> String {
        to_json(self).unwrap_or_default()
    }

    /// The refusal of a text that was given as an id, for surfaces where ids are texts. `path` says which.
    pub fn bad_id(path: &str, error: &IdError) -> Self {
        let expected = "1 to 64 bytes without control characters";
        let violation = violation("BadId", path, expected, &error.reason.to_string());
        Self::Invalid { violations: vec![violation], total: 1 }
    }

    /// The stable name: that of the variant.
    pub fn name(&self) -> &'static str {
        use crate::catalogue::{Catalogue, Fields};
        Self::ITEM.variant(Fields::kind(self)).map_or("Error", |variant| variant.name)
    }
}

/// What is written as canonical JSON and read from it: every item of the catalogue, and what hosts give beside them.
///
/// Both are compiled once, in this crate, however many crates call them: they are a large part of a library.
pub trait Wire: Sized {
    /// Reads it. Depth is bounded; nothing unknown is passed over.
    fn from_json(text: &str) -> Result<Self, Error>;

    /// Writes it.
    fn to_json(&self) -> Result<String, Error>;
}

macro_rules! wire {
    ($($given:ty),+ $(,)?) => {$(
        impl Wire for $given {
            fn from_json(text: &str) -> Result<Self, Error> {
                read(text)
            }

            fn to_json(&self) -> Result<String, Error> {
                to_json(self)
            }
        }
    )+};
}
wire! {
    Vec<Command>,
    Vec<TagValues>,
    ColumnKind,
    Definitions,
    DeskSettings,
    TableOptions,
}

/// Writes whatever serde can. An item of the catalogue writes itself: [`Wire::to_json`].
pub fn to_json<T: Serialize + ?Sized>(value: &T) -> Result<String, Error> {
    serde_json::to_string(value).map_err(|error| Error::Internal { what: error.to_string() })
}

/// Reads any item of the catalogue: [`Wire::from_json`].
pub fn from_json<T: Wire>(text: &str) -> Result<T, Error> {
    T::from_json(text)
}

pub(crate) fn read<T: DeserializeOwned>(text: &str) -> Result<T, Error> {
    serde_json::from_str(text).map_err(|error| unreadable(&error))
}

pub(crate) fn read_actor(actor: &str) -> Result<ActorId, Error> {
    ActorId::new(actor).map_err(|error| Error::bad_id("actor", &error))
}

/// What the reader says, without what it found: that may be a personal value.
fn unreadable(error: &serde_json::Error) -> Error {
    let said = error.to_string();
    let because = match (error.classify(), said.find("expected ")) {
        (serde_json::error::Category::Data, Some(place)) => {
            let (_, expected) = said.split_at(place);
            let expected = expected.rsplit_once(" at line").map_or(expected, |(text, _)| text);
            // What serde says where the name of a variant stands alone.
            expected.replace("newtype variant", "a variant with its fields")
        }
        (serde_json::error::Category::Data, None) => {
            let text = said.rsplit_once(" at line").map_or(said.as_str(), |(text, _)| text);
            let harmless = ["missing field", "duplicate field", "AgentId", "bytes refused"];
            if harmless.iter().any(|word| text.contains(word)) {
                String::from(text)
            } else {
                String::from("a value that is not allowed here")
            }
        }
        (serde_json::error::Category::Eof, _) => String::from("the text ends too early"),
        _ => {
            let text = said.rsplit_once(" at line").map_or(said.as_str(), |(text, _)| text);
            String::from(text)
        }
    };
    // serde knows no place of a name that stands alone; then it is all that there is.
    let (line, column) = if error.line() == 0 { (1, 1) } else { (error.line(), error.column()) };
    Error::JsonUnreadable { line: line as u64, column: column as u64, because }
}
