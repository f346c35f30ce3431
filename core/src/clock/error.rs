use compact_str::CompactString;

/// Why a text, a zone or a calculation of the clock was refused.
///
/// No message repeats the text that was given, but for the name of a zone and a pattern, cut to 64 bytes.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[cfg_attr(not(feature = "exhaustive"), non_exhaustive)]
pub enum ClockError {
    /// The bundled database has no zone of this name.
    #[error("no time zone is named {name:?}")]
    UnknownZone {
        /// The name asked for, at most 64 bytes of it.
        name: CompactString,
    },
    /// The bytes given for a zone are not valid `TZif` data (RFC 8536).
    #[error("the data given for the time zone {name:?} is not valid TZif")]
    BadZoneData {
        /// The name given with the data, at most 64 bytes of it.
        name: CompactString,
    },
    /// The text is not an RFC 3339 instant of whole milliseconds.
    #[error("not an instant: expected {expected} at byte {offset}")]
    BadTimestamp {
        /// Byte of the text, from 0, where it stops being one.
        offset: usize,
        /// What would have been right there.
        expected: &'static str,
    },
    /// The text is not an ISO 8601 date.
    #[error("not a date: expected {expected} at byte {offset}")]
    BadDate {
        /// Byte of the text, from 0, where it stops being one.
        offset: usize,
        /// What would have been right there.
        expected: &'static str,
    },
    /// The text is not a time of day.
    #[error("not a time of day: expected {expected} at byte {offset}")]
    BadTimeOfDay {
        /// Byte of the text, from 0, where it stops being one.
        offset: usize,
        /// What would have been right there.
        expected: &'static str,
    },
    /// A pattern for dates and times has a directive that is none.
    #[error("not a pattern for dates and times: {pattern:?}")]
    BadPattern {
        /// The pattern, at most 64 bytes of it.
        pattern: CompactString,
    },
    /// An instant or a date outside the years 1 to 9999.
    #[error("outside the years 1 to 9999")]
    OutOfRange,
}

impl ClockError {
    pub(super) fn unknown_zone(name: &str) -> Self {
        Self::UnknownZone { name: first_bytes(name) }
    }

    pub(super) fn bad_zone_data(name: &str) -> Self {
        Self::BadZoneData { name: first_bytes(name) }
    }

    pub(super) fn bad_pattern(pattern: &str) -> Self {
        Self::BadPattern { pattern: first_bytes(pattern) }
    }
}

/// The longest start of `name` of at most 64 bytes.
fn first_bytes(name: &str) -> CompactString {
    (0..=64).rev().find_map(|end| name.get(..end)).unwrap_or_default().into()
}
