//! # Status codes

use frontdesk::{Error, ErrorKind};
use serde::Serialize;

/// What a call came to: 0, or why it failed. Codes from 1000 on are the desk's own, FRONTDESK_ERROR_* in
/// frontdesk_catalogue.h; codes from 100 to 199 say that the call itself was wrong.
pub type frontdesk_status = i32;

/// The call did what it says.
pub const FRONTDESK_OK: frontdesk_status = 0;
/// A pointer is NULL that must not be.
pub const FRONTDESK_ERROR_NULL_ARGUMENT: frontdesk_status = 100;
/// A length is above FRONTDESK_MAX_LENGTH.
pub const FRONTDESK_ERROR_TOO_LONG: frontdesk_status = 101;
/// A text is not UTF-8.
pub const FRONTDESK_ERROR_NOT_UTF8: frontdesk_status = 102;
/// The program was compiled against the header of another ABI.
pub const FRONTDESK_ERROR_ABI_MISMATCH: frontdesk_status = 103;
/// A defect of the library. The handle is poisoned.
pub const FRONTDESK_ERROR_PANIC: frontdesk_status = 104;
/// The handle was poisoned by an earlier FRONTDESK_ERROR_PANIC.
pub const FRONTDESK_ERROR_POISONED: frontdesk_status = 105;
/// A number is no instant of the years 1 to 9999.
pub const FRONTDESK_ERROR_BAD_INSTANT: frontdesk_status = 106;
/// A number is not one of its enum.
pub const FRONTDESK_ERROR_BAD_CHOICE: frontdesk_status = 107;
/// A text is no RFC 3339 instant with an offset.
pub const FRONTDESK_ERROR_BAD_TIMESTAMP: frontdesk_status = 108;

/// The most bytes that one argument may have.
pub const FRONTDESK_MAX_LENGTH: usize = 0x4000_0000;

/// Why a call failed: the core refused it, or it was no proper call.
#[derive(Debug)]
pub(crate) enum Fault {
    Refused(Error),
    Misused(Misuse),
}

/// What is wrong with a call, or with the library.
#[derive(Debug, Serialize, thiserror::Error)]
pub(crate) enum Misuse {
    #[error("argument {argument} is NULL")]
    NullArgument { argument: &'static str },
    #[error("argument {argument} has {length} bytes, more than are taken")]
    TooLong { argument: &'static str, length: usize },
    #[error("argument {argument} is not UTF-8 from byte {offset} on")]
    NotUtf8 { argument: &'static str, offset: usize },
    #[error("the program was compiled against ABI {given}, and the library has ABI {own}")]
    AbiMismatch { given: u32, own: u32 },
    #[error("a defect of the library: the handle can only be freed now")]
    Panic {},
    #[error("an earlier call met a defect of the library: the handle can only be freed now")]
    Poisoned {},
    #[error("argument {argument} is no instant of the years 1 to 9999: {given}")]
    BadInstant { argument: &'static str, given: i64 },
    #[error("argument {argument} is no number of its enum: {given}")]
    BadChoice { argument: &'static str, given: u32 },
    #[error("{because}")]
    BadTimestamp { because: String },
}

impl Misuse {
    fn code_and_name(&self) -> (frontdesk_status, &'static str) {
        match self {
            Self::NullArgument { .. } => (FRONTDESK_ERROR_NULL_ARGUMENT, "NullArgument"),
            Self::TooLong { .. } => (FRONTDESK_ERROR_TOO_LONG, "TooLong"),
            Self::NotUtf8 { .. } => (FRONTDESK_ERROR_NOT_UTF8, "NotUtf8"),
            Self::AbiMismatch { .. } => (FRONTDESK_ERROR_ABI_MISMATCH, "AbiMismatch"),
            Self::Panic {} => (FRONTDESK_ERROR_PANIC, "Panic"),
            Self::Poisoned {} => (FRONTDESK_ERROR_POISONED, "Poisoned"),
            Self::BadInstant { .. } => (FRONTDESK_ERROR_BAD_INSTANT, "BadInstant"),
            Self::BadChoice { .. } => (FRONTDESK_ERROR_BAD_CHOICE, "BadChoice"),
            Self::BadTimestamp { .. } => (FRONTDESK_ERROR_BAD_TIMESTAMP, "BadTimestamp"),
        }
    }
}

impl Fault {
    pub(crate) fn code(&self) -> frontdesk_status {
        match self {
            // The numbers of errors fit in 16 bits.
            Self::Refused(error) => error.code().cast_signed(),
            Self::Misused(misuse) => misuse.code_and_name().0,
        }
    }

    pub(crate) fn name(&self) -> &'static str {
        match self {
            Self::Refused(error) => error.name(),
            Self::Misused(misuse) => misuse.code_and_name().1,
        }
    }

    pub(crate) fn kind(&self) -> ErrorKind {
        match self {
            Self::Refused(error) => error.kind(),
            Self::Misused(Misuse::Panic {} | Misuse::Poisoned {}) => ErrorKind::Internal,
            Self::Misused(_) => ErrorKind::Invalid,
        }
    }

    pub(crate) fn message(&self) -> String {
        match self {
            Self::Refused(error) => error.to_string(),
            Self::Misused(misuse) => misuse.to_string(),
        }
    }

    pub(crate) fn json(&self) -> String {
        match self {
            Self::Refused(error) => error.to_json(),
            Self::Misused(misuse) => frontdesk::wire::to_json(misuse).unwrap_or_default(),
        }
    }
}

impl From<Error> for Fault {
    fn from(error: Error) -> Self {
        Self::Refused(error)
    }
}

impl From<Misuse> for Fault {
    fn from(misuse: Misuse) -> Self {
        Self::Misused(misuse)
    }
}
