//! Zones whose rules the host gives as bytes.

use frontdesk::clock::{DayCache, Millis, TimeOfDay, Timestamp, Zone};
use proptest::prelude::*;

/// A `TZif` file, version 2: one hour east until 2000-01-01T00:00:00Z, two hours east from then on, and a summer time by the
/// rule at its end.
fn data() -> Vec<u8> {
    let mut data = header(0, 1, 4);
    data.extend(local_time_type(3_600));
    data.extend(b"AAA\0");
    data.extend(header(1, 2, 4));
    data.extend(946_684_800_i64.to_be_bytes());
    data.push(1);
    data.extend(local_time_type(3_600));
    data.extend(local_time_type(7_200));
    data.extend(b"AAA\0");
    data.extend(b"\nAAA-2BBB,M3.5.0,M10.5.0/3\n");
    data
}

fn header(transitions: u32, types: u32, name_bytes: u32) -> Vec<u8> {
    let mut header = b"TZif2".to_vec();
    header.extend([0; 15]);
    for count in [0, 0, 0, transitions, types, name_bytes] {
        header.extend(count.to_be_bytes());
    }
    header
}

fn local_time_type(offset_seconds: i32) -> Vec<u8> {
    [offset_seconds.to_be_bytes().as_slice(), &[0, 0]].concat()
}

fn at(text: &str) -> Timestamp {
    Timestamp::parse(text).unwrap()
}

#[test]
fn injected_rules_are_followed() {
    let zone = Zone::from_tzif("Host/Made", &data()).unwrap();
    let local = |text| zone.local(at(text)).to_string();
    assert_eq!(local("1999-12-31T23:59:59Z"), "2000-01-01T00:59:59+01:00");
    assert_eq!(local("2000-01-01T00:00:00Z"), "2000-01-01T02:00:00+02:00");
    assert_eq!(local("2025-07-01T00:00:00Z"), "2025-07-01T03:00:00+03:00");
    let (_, day) = zone.day_containing(TimeOfDay::MIDNIGHT, at("2025-03-30T12:00:00Z"));
    assert_eq!(day.length(), Millis::from_hours(23));
}

#[test]
fn a_cache_tells_rules_of_the_same_name_apart() {
    let bundled = Zone::named("Europe/Prague").unwrap();
    let injected = Zone::from_tzif("Europe/Prague", &data()).unwrap();
    assert_eq!(bundled, injected);
    let noon = at("2025-06-10T12:00:00Z");
    let mut cache = DayCache::default();
    for zone in [&bundled, &injected, &bundled] {
        let expected = zone.day_containing(TimeOfDay::MIDNIGHT, noon).1;
        assert_eq!(cache.day(zone, TimeOfDay::MIDNIGHT, noon), expected);
        assert_eq!(cache.local(zone, noon), zone.local(noon));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4_000))]

    #[test]
    fn damaged_rules_are_refused_or_answer(
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..4),
        cut in prop::option::weighted(0.1, any::<prop::sample::Index>()),
        millis in 0_i64..4_000_000_000_000,
    ) {
        let mut data = data();
        for (place, byte) in changes {
            *place.get_mut(&mut data) = byte;
        }
        if let Some(cut) = cut {
            data.truncate(cut.index(data.len()));
        }
        if let Ok(zone) = Zone::from_tzif("Host/Made", &data) {
            for instant in [millis, 946_684_800_000].into_iter().filter_map(Timestamp::from_millis) {
                let (_, day) = zone.day_containing(TimeOfDay::MIDNIGHT, instant);
                prop_assert!(day.contains(instant));
            }
        }
    }
}
