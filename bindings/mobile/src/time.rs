//! Instants, times of day and zones as texts. In Kotlin and Swift they are numbers and names.

use frontdesk::Error;
use frontdesk::clock::{TimeOfDay, Timestamp, Zone};

use crate::refused;

/// Reads an RFC 3339 instant with its offset, such as `2025-06-10T22:15:00Z`.
#[uniffi::export]
pub fn parse_timestamp(text: &str) -> Result<Timestamp, Error> {
    Timestamp::parse(text)
        .map_err(|error| refused("BadTimestamp", "timestamp", "RFC 3339 with an offset", &error))
}

/// Writes an instant as RFC 3339 in UTC.
#[uniffi::export]
pub fn format_timestamp(at: Timestamp) -> Result<String, Error> {
    Ok(at.to_string())
}

/// Reads `HH:MM`, `HH:MM:SS` or `HH:MM:SS.fff`.
#[uniffi::export]
pub fn parse_time_of_day(text: &str) -> Result<TimeOfDay, Error> {
    TimeOfDay::parse(text).map_err(|error| refused("BadTimeOfDay", "time_of_day", "HH:MM", &error))
}

/// Writes a time of day as short as can be: `09:30`.
#[uniffi::export]
pub fn format_time_of_day(time: TimeOfDay) -> Result<String, Error> {
    Ok(time.to_string())
}

/// The names of all zones that the library brings along.
#[uniffi::export]
pub fn zone_names() -> Vec<String> {
    Zone::names().collect()
}
