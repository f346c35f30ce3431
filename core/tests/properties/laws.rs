//! The laws of `frontdesk::testing::laws` on random days. `PROPTEST_CASES` sets how many.

use std::collections::BTreeSet;

use frontdesk::catalogue::{Catalogue, Fields};
use frontdesk::testing::{Stream, laws};
use frontdesk::{Desk, Error, Event};
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;

macro_rules! laws {
    ($($law:ident)*) => {
        proptest! {
            #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]
            $(
                #[test]
                fn $law(day in prop::collection::vec(any::<u8>(), 400..2_000)) {
                    let verdict = laws::$law(&day);
                    prop_assert!(verdict.is_ok(), "{}", verdict.unwrap_err());
                }
            )*
        }
    };
}

laws! {
    answers_agree
    refused_calls_change_nothing
    late_ticks_are_as_good_as_punctual_ones
    a_budget_changes_nothing
    restoring_changes_nothing
    deadlines_are_exact
    events_alone_make_the_state
    the_log_replays
    the_whole_log_is_accounted
    the_order_of_members_is_irrelevant
    settings_change_no_decision
}

/// Random days are worth little if they do not come far: between them they have every event and every error
/// that commands can bring, but for what so few days miss. Stories tell that.
#[test]
fn days_come_to_nearly_everything() {
    let rare = [
        "BundleRevoked",
        "ClockAhead",
        "DeferredChangeDropped",
        "DispositionRefused",
        "EquipmentTooDeep",
        "NextCallCancelled",
        "ShiftBegun",
        "WrapUpProlonged",
    ];
    let mut seen = BTreeSet::new();
    let mut runner = TestRunner::deterministic();
    let bytes = prop::collection::vec(any::<u8>(), 400..3_000);
    for _ in 0..400 {
        let day = bytes.new_tree(&mut runner).unwrap().current();
        let mut stream = Stream::new(&day);
        let mut desk = Desk::default();
        while let Some(step) = stream.next(&desk) {
            if let Err(error) = step.run(&mut desk) {
                seen.insert(error.name());
            }
            while let Some(record) = desk.poll_event() {
                let variant = Event::ITEM.variant(record.event.kind());
                seen.extend(variant.map(|variant| variant.name));
            }
        }
    }
    let events = Event::ITEM.variants().iter().map(|variant| variant.name);
    let errors = Error::ITEM.variants().iter().map(|variant| variant.name);
    // Custom fields have days of their own, in the module's tests.
    let of_fields = |name: &&str| name.contains("Field") || name.starts_with("Card");
    // People, organisations and merges have theirs in `tests/directory`.
    let of_directory = |name: &&str| {
        ["Person", "Organisation", "Merge", "Cluster", "Contact", "Duplicate", "Dismissed"]
            .iter()
            .any(|word| name.contains(word))
            || [
                "UserGroupsDefined",
                "DepartmentsDefined",
                "TenantsDefined",
                "AccountStatusSet",
                "AccountStatusKept",
                "ManagersSet",
                "AttachedByDomain",
                "NoteAdded",
                "FileLinked",
                "RequestNoted",
                "CallNoted",
                "PlanStale",
                "Erased",
            ]
            .contains(name)
    };
    // Lists and searches have theirs in the modules' tests and in scenarios.
    let of_exchange = |name: &&str| {
        ["Import", "Filter"].iter().any(|word| name.starts_with(word))
            || ["OtherEncoding", "ListTooLong"].contains(name)
    };
    // References, stored bytes, JSON, texts of queries and defects are not for commands.
    let elsewhere = [
        "UnknownReference",
        "SnapshotUnreadable",
        "LogUnreadable",
        "JsonUnreadable",
        "ExpiryUnreadable",
        "PurgeCountWrong",
        "Internal",
    ];
    let missed: Vec<_> = events
        .chain(errors)
        .filter(|name| !seen.contains(name) && !elsewhere.contains(name) && !rare.contains(name))
        .filter(|name| !of_fields(name) && !of_directory(name) && !of_exchange(name))
        .collect();
    assert!(missed.is_empty(), "no day came to {missed:?}");
}
