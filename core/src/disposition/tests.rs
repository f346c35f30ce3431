use std::collections::BTreeMap;

use proptest::prelude::*;

use super::*;
use crate::clock::{Timestamp, Zone};
use crate::definition::{
    BlacklistScope, BlacklistSource, BlacklistSpec, BlockedCalls, CallDirection, DispositionSpec,
    OutcomeSave, Subject,
};
use crate::id::{ActorId, BlacklistId, DispositionId, QueueId, RecordId};
use crate::matching::normalise::PhoneKey;

fn number(digits: u64) -> PhoneKey {
    PhoneKey::international(&digits.to_string()).unwrap()
}

fn at(minute: i64) -> Timestamp {
    Timestamp::from_millis(1_749_546_000_000 + minute * 60_000).unwrap()
}

fn add(list: &mut Blacklist, minute: i64, digits: u64, until: Option<i64>) {
    let ann = ActorId::known("ann");
    list.add(at(minute), number(digits), until.map(at), &ann, BlacklistSource::Manual, None);
}

#[test]
fn a_number_is_blocked_until_its_expiry_and_stays_listed() {
    let mut list = Blacklist::default();
    add(&mut list, 0, 420_777_123_456, Some(10));
    assert!(list.blocks(number(420_777_123_456), at(9)));
    assert!(!list.blocks(number(420_777_123_456), at(10)));
    assert!(list.contains(number(420_777_123_456)));
    assert!(!list.blocks(number(420_777_123_457), at(0)));
}

#[test]
fn the_later_expiry_wins_while_the_number_is_blocked() {
    let mut list = Blacklist::default();
    let expiry = |list: &Blacklist| list.expires_at(number(1_212)).unwrap();
    add(&mut list, 0, 1_212, Some(10));
    add(&mut list, 1, 1_212, Some(5));
    assert_eq!(expiry(&list), Some(at(10)));
    add(&mut list, 2, 1_212, None);
    add(&mut list, 3, 1_212, Some(99));
    assert_eq!(expiry(&list), None, "for ever wins");
    assert!(list.set_expiry(number(1_212), Some(at(4))));
    assert_eq!(list.causes(number(1_212)).len(), 4, "every cause is kept");
    // What is over does not take part.
    add(&mut list, 4, 1_212, Some(6));
    assert_eq!(expiry(&list), Some(at(6)));
    assert!(list.remove(number(1_212)) && !list.remove(number(1_212)));
    assert!(!list.set_expiry(number(1_212), None));
}

#[test]
fn a_million_numbers_take_at_most_40_bytes_each() {
    let mut list = Blacklist::default();
    let mut most = 0;
    for place in 1..=1_000_000_u64 {
        add_bare(&mut list, 420_000_000_000 + place * 7);
        // The table is widest just after it has grown.
        if place >= 100_000 && (place * 8 / 7 + 1).is_power_of_two() || place == 1_000_000 {
            most = most.max(list.table_bytes() as u64 / place);
        }
    }
    assert!(most <= 40, "{most} bytes a number");
    assert_eq!(list.page(None, 3).len(), 3);
}

/// Without a cause: only the table is measured.
fn add_bare(list: &mut Blacklist, digits: u64) {
    add(list, 0, digits, None);
    list.forget_causes(number(digits));
}

#[test]
fn what_blocks_depends_on_queue_and_direction() {
    let queue = |id: &'static str| QueueId::known(id);
    let spec = |id: &'static str| BlacklistSpec::new(BlacklistId::known(id));
    let mut sales = spec("sales");
    sales.scope = BlacklistScope::Queues { queues: vec![queue("sales")] };
    let mut inbound = spec("inbound");
    inbound.blocks = BlockedCalls::Inbound;
    let mut archived = spec("archived");
    archived.archived = true;
    let mut outcomes = Outcomes::default();
    let blacklists = vec![spec("all"), sales, inbound, archived];
    outcomes.define(Dispositions { blacklists, ..Dispositions::default() });
    for id in ["all", "sales", "inbound", "archived"] {
        add(outcomes.blacklist_mut(&BlacklistId::known(id)).unwrap(), 0, 1_212, Some(10));
    }
    let blocks = |on: Option<&'static str>, direction, minute| {
        let on = on.map(queue);
        let found = outcomes.blocks(number(1_212), on.as_ref(), direction, at(minute));
        found.into_iter().map(|block| block.blacklist.to_string()).collect::<Vec<_>>()
    };
    assert_eq!(blocks(Some("sales"), CallDirection::Outbound, 0), ["all", "sales"]);
    assert_eq!(blocks(Some("care"), CallDirection::Inbound, 0), ["all", "inbound"]);
    assert_eq!(blocks(None, CallDirection::Outbound, 0), ["all"]);
    assert_eq!(blocks(Some("sales"), CallDirection::Outbound, 10), [""; 0]);
}

#[test]
fn definitions_that_are_huge_are_checked_in_good_time() {
    let specs = (0..20_000).map(|place| {
        let id = DispositionId::new(format!("d{place}")).unwrap();
        DispositionSpec::new(id, format!("Name {place}"))
    });
    let rules = Dispositions { dispositions: specs.collect(), ..Dispositions::default() };
    let codes: Vec<String> =
        rules.violations(&|_| true).into_iter().map(|violation| violation.code).collect();
    assert_eq!(codes, ["TooMany"]);
    let save = OutcomeSave {
        subject: Subject::Record { record: RecordId::known("r") },
        dispositions: vec![DispositionId::known("d1"); 100_000],
        category: None,
        queue: None,
        record_type: None,
        fields: Vec::new(),
        next_call: None,
        number: None,
        region: None,
    };
    let found = check_save(&rules, &save, &SubjectBefore::default(), &Zone::utc(), at(0));
    assert_eq!(found.len(), 100_001, "one not related, the others twice, and too many");
}

proptest! {
    /// Against the rules as plainly as can be said, and through the store.
    #[test]
    fn a_blacklist_is_what_its_rules_say(
        steps in prop::collection::vec((0_u8..5, 0_u64..6, prop::option::of(-3_i64..30)), 1..60)
    ) {
        let mut list = Blacklist::default();
        let mut naive: BTreeMap<u64, (Option<i64>, usize)> = BTreeMap::new();
        for (minute, (what, digits, off)) in (0_i64..).zip(steps) {
            let digits = 1_200 + digits;
            let until = off.map(|off| minute + off);
            match what {
                0..3 => {
                    add(&mut list, minute, digits, until);
                    let (present, causes) = naive.get(&digits).copied().unwrap_or((Some(-99), 0));
                    let blocked = present.is_none_or(|present| minute < present);
                    let expires = match (present, until) {
                        (_, until) if !blocked => until,
                        (Some(present), Some(until)) => Some(present.max(until)),
                        _ => None,
                    };
                    naive.insert(digits, (expires, causes + 1));
                }
                3 => {
                    let listed = naive.remove(&digits).is_some();
                    prop_assert_eq!(list.remove(number(digits)), listed);
                }
                _ => {
                    let listed = naive.get_mut(&digits).map(|entry| entry.0 = until).is_some();
                    prop_assert_eq!(list.set_expiry(number(digits), until.map(at)), listed);
                }
            }
            let stored = postcard::to_allocvec(&list).unwrap();
            let restored: Blacklist = postcard::from_bytes(&stored).unwrap();
            prop_assert_eq!(&postcard::to_allocvec(&restored).unwrap(), &stored);
            for list in [&list, &restored] {
                prop_assert_eq!(list.len(), naive.len());
                for (digits, (expires, causes)) in &naive {
                    prop_assert_eq!(list.expires_at(number(*digits)), Some(expires.map(at)));
                    prop_assert_eq!(list.causes(number(*digits)).len(), *causes);
                    let blocked = expires.is_none_or(|expires| minute < expires);
                    prop_assert_eq!(list.blocks(number(*digits), at(minute)), blocked);
                }
                let page = list.page(None, usize::MAX);
                let after = list.page(Some(number(1_202)), usize::MAX);
                prop_assert!(page.is_sorted() && page.ends_with(&after));
            }
        }
    }
}
