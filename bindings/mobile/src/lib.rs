//! frontdesk for Kotlin and Swift.
//!
//! Commands, events, queries, answers and errors are core's own, handed to uniffi by
//! [`frontdesk::define_all!`]: none is written here. By hand are the objects, and what stands for an id,
//! an instant or a zone in the other language.

pub mod definitions;
pub mod desk;
pub mod fields;
pub mod functions;
mod guarded;
pub mod imports;
pub mod json;
pub mod matching;
pub mod replay;
pub mod time;

use frontdesk::clock::{Millis, TimeOfDay, Timestamp, Weekday, Zone};
#[allow(
    clippy::wildcard_imports,
    reason = "`define_all!` writes every type by its plain name"
)]
use frontdesk::{id::*, *};
use frontdesk_binding_macros::mobile;
use heck::ToSnakeCase;

uniffi::setup_scaffolding!("frontdesk");

frontdesk::define_all!(mobile { error Error = "DeskError"; default yes = true; default one = 1; default hundred = 100; });

macro_rules! ids {
    ({} $($id:ident),*) => {$(
        uniffi::custom_type!($id, String, {
            remote,
            lower: |id| id.into(),
            try_lift: |text| $id::new(text).map_err(|error| bad_id(&error).into()),
        });
    )*};
}
frontdesk::name_ids!(ids {});

uniffi::custom_type!(Timestamp, i64, {
    remote,
    lower: |at| at.millis(),
    try_lift: |millis| {
        let at = Timestamp::from_millis(millis);
        at.ok_or_else(|| out_of_range("timestamp", "an instant of the years 1 to 9999").into())
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
        let time = TimeOfDay::from_millis(millis);
        time.ok_or_else(|| out_of_range("time_of_day", "less than 24 hours").into())
    },
});
uniffi::custom_type!(Json, String, {
    remote,
    lower: |json| json.as_str().to_owned(),
    try_lift: |text| Json::parse(&text).map_err(Into::into),
});
uniffi::custom_type!(Zone, String, {
    remote,
    lower: |zone| zone.name().to_owned(),
    try_lift: |name| {
        let expected = "a time zone of the IANA database";
        Zone::named(&name).map_err(|error| refused("BadZone", "zone", expected, &error).into())
    },
});

/// The path is the kind of id, as fields are called: `actor` for an `ActorId`.
fn bad_id(error: &IdError) -> Error {
    let path = error.kind.strip_suffix("Id").unwrap_or(error.kind).to_snake_case();
    refused("BadId", &path, "1 to 64 bytes without control characters", &error.reason)
}

fn out_of_range(path: &str, expected: &str) -> Error {
    refused("OutOfRange", path, expected, &"another number")
}

/// The error of a value that is none of its type. It does not repeat the value: that may be a personal datum.
pub(crate) fn refused(code: &str, path: &str, expected: &str, found: &dyn ToString) -> Error {
    let violation = Violation {
        code: code.to_owned(),
        path: path.to_owned(),
        expected: expected.to_owned(),
        found: found.to_string(),
    };
    Error::Invalid { violations: vec![violation], total: 1 }
}
