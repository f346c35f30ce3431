//! Canonical JSON of single items, what errors tell beside their fields, and the catalogue.

use frontdesk::wire::Wire;
use frontdesk::{
    Answer, Command, DeskSettings, Error, ErrorKind, EventRecord, LogEntry, Query, catalogue,
};

macro_rules! json {
    ($($(#[$doc:meta])* $item:ident: $write:ident, $read:ident;)*) => {$(
        $(#[$doc])*
        #[uniffi::export]
        pub fn $write(value: $item) -> Result<String, Error> {
            value.to_json()
        }

        /// Reads it again. Nothing unknown is passed over.
        #[uniffi::export]
        pub fn $read(text: &str) -> Result<$item, Error> {
            $item::from_json(text)
        }
    )*};
}

json! {
    /// A command as canonical JSON.
    Command: command_to_json, command_from_json;
    /// A query as canonical JSON.
    Query: query_to_json, query_from_json;
    /// An answer as canonical JSON.
    Answer: answer_to_json, answer_from_json;
    /// An event with its instant and actor as canonical JSON.
    EventRecord: event_to_json, event_from_json;
    /// An entry of the log as canonical JSON: one line of a log file.
    LogEntry: log_entry_to_json, log_entry_from_json;
}

/// Reads the settings of a desk: `{"log":true}`. What is left out is as in a new desk.
#[uniffi::export]
pub fn desk_settings_from_json(text: &str) -> Result<DeskSettings, Error> {
    DeskSettings::from_json(text)
}

/// An event as it stands in a transcript: instant, actor, and the event as JSON.
#[uniffi::export]
pub fn event_line(record: &EventRecord) -> Result<String, Error> {
    Ok(record.line())
}

/// The stable number of an error: the same on every surface, never reused.
#[uniffi::export]
pub fn error_code(error: &Error) -> Result<u32, Error> {
    Ok(error.code())
}

/// The stable name of an error, such as `NotPaused`.
#[uniffi::export]
pub fn error_name(error: &Error) -> Result<String, Error> {
    Ok(error.name().to_owned())
}

/// What family an error belongs to: what a host does about it.
#[uniffi::export]
pub fn error_kind(error: &Error) -> Result<ErrorKind, Error> {
    Ok(error.kind())
}

/// An error as a sentence for developers.
#[uniffi::export]
pub fn error_text(error: &Error) -> Result<String, Error> {
    Ok(error.to_string())
}

/// An error as canonical JSON: `{"NotPaused":{"agent":"ann"}}`.
#[uniffi::export]
pub fn error_to_json(error: &Error) -> Result<String, Error> {
    Ok(error.to_json())
}

/// The library's own list of every command, query, event, answer and error, and of their parts, as JSON.
#[uniffi::export]
pub fn catalogue_json() -> String {
    catalogue::to_json()
}

/// The version of the library.
#[uniffi::export]
pub fn library_version() -> String {
    env!("CARGO_PKG_VERSION").to_owned()
}
