//! # Version

use std::ffi::c_char;

use crate::fault::Misuse;

/// The number of the binary interface. It grows when a program that was compiled against an older header
/// would go wrong; frontdesk_desk_new and its like refuse another number.
pub const FRONTDESK_ABI: u32 = 1;

/// The version of the library that runs, such as "0.1.0", as a string of C. The header's own is
/// FRONTDESK_VERSION.
#[unsafe(no_mangle)]
pub extern "C" fn frontdesk_version() -> *const c_char {
    concat!(env!("CARGO_PKG_VERSION"), "\0").as_ptr().cast()
}

/// The number of the binary interface of the library that runs. The header's own is FRONTDESK_ABI.
#[unsafe(no_mangle)]
pub extern "C" fn frontdesk_abi() -> u32 {
    FRONTDESK_ABI
}

pub(crate) fn same_abi(given: u32) -> Result<(), Misuse> {
    match given {
        FRONTDESK_ABI => Ok(()),
        _ => Err(Misuse::AbiMismatch { given, own: FRONTDESK_ABI }),
    }
}
