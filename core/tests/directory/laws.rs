//! Laws of merges and of erasing, over random days.

use frontdesk::clock::Timestamp;
use frontdesk::id::PersonId;
use frontdesk::replay::{Replay, erase_log};
use frontdesk::{Desk, LogAction, wire};
use proptest::prelude::*;
use serde_json::json;

use super::days::{Day, PEOPLE, Step, steps};

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    /// Merging and undoing leaves every card as it was, in whatever order it is done.
    #[test]
    fn undoing_every_merge_restores_every_card(
        before in steps(12),
        merges in prop::collection::vec((0..PEOPLE, prop::collection::vec(0..PEOPLE, 1..4)), 1..6),
        order in any::<u64>(),
    ) {
        let mut day = Day::new();
        let mut number = 0;
        for step in before.iter().filter(|step| !matches!(step, Step::Merge(..) | Step::Undo(_))) {
            day.run(step);
        }
        let cards = day.cards();
        for (into, from) in &merges {
            number += usize::from(day.run(&Step::Merge(*into, from.clone())));
        }
        let mut numbers: Vec<usize> = (1..=number).collect();
        let mut other = day.clone();
        for merge in &numbers {
            prop_assert!(day.run(&Step::Undo(*merge)));
        }
        prop_assert_eq!(day.cards(), cards.clone());
        // Another order, and the same bytes.
        let mut seed = order;
        for place in (1..numbers.len()).rev() {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            numbers.swap(place, usize::try_from(seed >> 33).unwrap() % (place + 1));
        }
        for merge in &numbers {
            prop_assert!(other.run(&Step::Undo(*merge)));
        }
        prop_assert_eq!(other.cards(), cards);
        prop_assert!(day.desk.snapshot() == other.desk.snapshot());
    }

    /// In which order sources are named makes no difference.
    #[test]
    fn sources_are_merged_by_age(before in steps(12), from in prop::collection::vec(1..PEOPLE, 2..5)) {
        let mut day = Day::new();
        for step in &before {
            day.run(step);
        }
        let mut turned = day.clone();
        let mut reversed = from.clone();
        reversed.reverse();
        let done = day.run(&Step::Merge(0, from));
        prop_assert_eq!(done, turned.run(&Step::Merge(0, reversed)));
        prop_assert!(day.desk.snapshot() == turned.desk.snapshot());
    }

    /// A snapshot goes on as the desk does, and no reference dangles.
    #[test]
    fn a_restored_desk_goes_on(before in steps(24), after in steps(12)) {
        let mut day = Day::new();
        for step in &before {
            day.run(step);
        }
        let mut restored = day.clone();
        restored.desk = Desk::restore_with(day.desk.settings().clone(), &day.desk.snapshot()).unwrap();
        prop_assert!(restored.desk.snapshot() == day.desk.snapshot());
        for step in &after {
            prop_assert_eq!(day.run(step), restored.run(step));
        }
        prop_assert_eq!(day.cards(), restored.cards());
        prop_assert!(restored.desk.snapshot() == day.desk.snapshot());
    }

    /// The events of the log alone make the same desk.
    #[test]
    fn events_alone_make_the_directory(steps in steps(40)) {
        let mut day = Day::new();
        for step in &steps {
            day.run(step);
        }
        let log = day.log();
        let rebuilt = Desk::rebuilt(day.desk.settings().clone(), &log, day.desk.clock()).unwrap();
        prop_assert!(rebuilt.snapshot() == day.desk.snapshot());
    }

    /// The replay of the erased log is the erased replay of the log; and nothing personal is left in either.
    #[test]
    fn the_erased_log_replays_to_the_erased_desk(steps in steps(40), whom in 0..PEOPLE) {
        let mut day = Day::new();
        for step in &steps {
            day.run(step);
        }
        let log = day.log();
        let persons = [PersonId::new(format!("p{whom}")).unwrap()];
        let erased = erase_log(log.clone(), &persons);
        let mut desk = Replay::new(None, log).unwrap().finish().unwrap();
        desk.erase(&persons);
        let again = Replay::new(None, erased.clone()).unwrap().finish().unwrap();
        prop_assert!(again.snapshot() == desk.snapshot(), "other bytes");
        // Events alone make it, too.
        let rebuilt = Desk::rebuilt(desk.settings().clone(), &erased, desk.clock()).unwrap();
        prop_assert!(rebuilt.snapshot() == desk.snapshot(), "other bytes from events");
        // Erasing everybody leaves no personal value at all.
        let everybody: Vec<PersonId> =
            (0..PEOPLE).map(|number| PersonId::new(format!("p{number}")).unwrap()).collect();
        desk.erase(&everybody);
        let left = String::from_utf8_lossy(&desk.snapshot()).into_owned();
        prop_assert!(!left.contains("secret"));
        for entry in erase_log(erased, &everybody) {
            let text = wire::to_json(&entry).unwrap();
            prop_assert!(!text.contains("secret") && !text.contains("Secret"), "{text}");
        }
    }

    /// The command erases the running desk as the log says; and it can be replayed when its past is erased.
    #[test]
    fn the_erased_past_leads_to_the_erased_present(steps in steps(24), whom in 0..PEOPLE) {
        let mut day = Day::new();
        for step in &steps {
            day.run(step);
        }
        let persons = json!([format!("p{whom}")]);
        let report = day.ask(&json!({"EraseReport": {"persons": persons}})).unwrap();
        let hash = &report["Erasure"]["report"]["hash"];
        day.must(&json!({"ErasePersons": {"persons": persons, "hash": hash}}));
        let persons = [PersonId::new(format!("p{whom}")).unwrap()];
        let log = erase_log(day.log(), &persons);
        let again = Replay::new(None, log).unwrap().finish().unwrap();
        prop_assert!(again.snapshot() == day.desk.snapshot());
    }
}

/// A pause goes on to its end, though somebody who was merged with the agent's record by then is erased.
#[test]
fn whoever_was_merged_leaves_the_agent_his_timers() {
    let mut day = Day::new();
    let steps = [Step::Merge(0, vec![5]), Step::Pause(5), Step::Wait, Step::Wait, Step::Undo(1)];
    for step in &steps {
        assert!(day.run(step), "{step:?}");
    }
    let log = day.log();
    assert!(
        log.iter().any(|entry| {
            matches!(entry.action, LogAction::Advance) && !entry.events.is_empty()
        })
    );
    let persons = [PersonId::new("p5").unwrap()];
    let again = Replay::new(None, erase_log(log, &persons)).unwrap().finish().unwrap();
    day.desk.erase(&persons);
    assert!(again.snapshot() == day.desk.snapshot());
}

#[test]
fn debug_output_is_discreet() {
    let mut day = Day::new();
    day.run(&Step::Note(0));
    day.run(&Step::Position(1, 7));
    let shown = format!("{:?}", day.desk);
    assert!(!shown.contains("secret"), "{shown}");
    for entry in day.log() {
        let shown = format!("{entry:?}");
        assert!(!shown.contains("secret"), "{shown}");
    }
    let spec = frontdesk::PersonSpec::new(
        PersonId::new("p").unwrap(),
        frontdesk::id::UserGroupId::new("g").unwrap(),
        "secret",
    );
    assert_eq!(
        format!("{spec:?}"),
        r#"PersonSpec { id: PersonId("p"), group: UserGroupId("g"), .. }"#
    );
}

#[test]
fn time_stands_still_while_a_desk_is_erased() {
    let day = Day::new();
    let mut desk = day.desk.clone();
    desk.erase(&[PersonId::new("p0").unwrap(), PersonId::new("nobody").unwrap()]);
    assert_eq!(desk.clock(), day.desk.clock());
    assert!(desk.handle_timeout(Timestamp::from_millis(2_000).unwrap()).is_ok());
}
