//! frontdesk for Kotlin and Swift.
//!
//! Commands, events, queries, answers and errors are core's own, handed to uniffi by
//! [`frontdesk::define_all!`]: none is written here. By hand are the objects, and what stands for an id,
//! an instant or a zone in the other language.

mod definitions;
mod desk;
mod json;
mod time;

use frontdesk::clock::{Millis, TimeOfDay, Timestamp, Weekday, Zone};
use frontdesk::id::*;
use frontdesk::*;
use frontdesk_binding_macros::mobile;

pub use self::{definitions::*, desk::*, json::*, time::*};

uniffi::setup_scaffolding!("frontdesk");

frontdesk::define_all!(mobile { error Error = "DeskError"; default yes = true; default one = 1; });

macro_rules! ids {
    ({} $($id:ident),*) => {$(
        uniffi::custom_type!($id, String, {
            remote,
            lower: |id| id.into(),
            try_lift: |text| {
                $id::new(text).map_err(|error| refused("BadId", stringify!($id), &error.reason).into())
            },
        });
    )*};
}
frontdesk::name_ids!(ids {});

uniffi::custom_type!(Timestamp, i64, {
    remote,
    lower: |at| at.millis(),
    try_lift: |millis| {
        Timestamp::from_millis(millis).ok_or_else(|| out_of_range("Timestamp", "the years 1 to 9999").into())
    },
});
uniffi::custom_type!(Millis, i64, {
    remote,
    lower: |duration| duration.millis(),
    try_lift: |millis| Ok(Millis::from_millis(millis)),
});
uniffi::custom_type!(TimeOfDay, u32, {
    remote,
    lower: |time| time.millis(),
    try_lift: |millis| {
        TimeOfDay::from_millis(millis).ok_or_else(|| out_of_range("TimeOfDay", "less than 24 hours").into())
    },
});
uniffi::custom_type!(Zone, String, {
    remote,
    lower: |zone| zone.name().to_owned(),
    try_lift: |name| Zone::named(&name).map_err(|error| refused("BadZone", "Zone", &error).into()),
});

/// A value that is none of its type. What was given is not repeated: it may be a personal datum.
pub(crate) fn refused(code: &str, kind: &str, because: &dyn ToString) -> Error {
    let violation = Violation {
        code: code.to_owned(),
        path: kind.to_owned(),
        expected: because.to_string(),
        found: String::new(),
    };
    Error::Invalid { violations: vec![violation], total: 1 }
}

fn out_of_range(kind: &str, range: &str) -> Error {
    refused("OutOfRange", kind, &range)
}
