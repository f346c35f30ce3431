use super::*;
use crate::definition::{Conversion, FieldChange, FieldUser};

fn key() -> FieldId {
    FieldId::new("x").unwrap()
}

fn to(kind: FieldKind) -> FieldChange {
    FieldChange::ChangeKind { card: CardKind::Organisation, field: key(), kind }
}

/// What becomes of a value: `=` kept, `~` lossy, `!` failing.
fn converted(before: FieldKind, value: Value, after: FieldKind) -> String {
    let mut book = book(&[field("x", before)]);
    add(&mut book, "c", json!({ "x": value })).unwrap();
    let plan = book.plan(&to(after), &Zone::named("Europe/Prague").unwrap()).unwrap();
    let sample = &plan.samples[0];
    let sign = match sample.conversion {
        Conversion::Kept => "=",
        Conversion::Lossy => "~",
        _ => "!",
    };
    format!("{sign}{}", sample.after.as_ref().map_or("", Json::as_str))
}

#[test]
fn conversions() {
    let mut labelled = options(&["s", "l"]);
    labelled[0].label = "Small".into();
    labelled[1].label = "Large, very".into();
    let sizes = FieldKind::Select { options: labelled };
    let instant = FieldKind::DateTime { earliest: None, latest: None };
    let time = FieldKind::Time { earliest: None, latest: None };
    for (before, value, after, expected) in [
        (text(), json!(" 12 "), integer(), "=12"),
        (text(), json!("12.50"), integer(), "~13"),
        (text(), json!("-12.5"), integer(), "~-13"),
        (text(), json!("twelve"), integer(), "!"),
        (text(), json!("12.345"), decimal(2), "~12.35"),
        (text(), json!("12.340"), decimal(2), "=12.34"),
        (decimal(3), json!(1.2345_f64.trunc() + 0.005), decimal(2), "~1.01"),
        (decimal(2), json!(3.0), integer(), "=3"),
        (integer(), json!(3), decimal(2), "=3"),
        (integer(), json!(3), text(), "=\"3\""),
        (decimal(2), json!(3.5), text(), "=\"3.5\""),
        (integer(), json!(1), FieldKind::Checkbox, "=true"),
        (integer(), json!(2), FieldKind::Checkbox, "!"),
        (FieldKind::Checkbox, json!(true), integer(), "=1"),
        (FieldKind::Checkbox, json!(false), text(), "=\"false\""),
        (text(), json!("YES"), FieldKind::Checkbox, "=true"),
        (text(), json!(" 2024-02-29"), date(), "=\"2024-02-29\""),
        (text(), json!("2025-02-29"), date(), "!"),
        (instant.clone(), json!("2025-06-10T22:30:00Z"), date(), "~\"2025-06-11\""),
        (instant.clone(), json!("2025-06-10T22:30:00Z"), time, "~\"00:30\""),
        (date(), json!("2025-06-10"), instant, "=\"2025-06-09T22:00:00Z\""),
        (text(), json!("small"), sizes.clone(), "=\"s\""),
        (text(), json!("Large, very"), sizes.clone(), "=\"l\""),
        (text(), json!("s, l"), sizes.clone(), "~\"s\""),
        (text(), json!("huge"), sizes.clone(), "!"),
        (sizes.clone(), json!("s"), text(), "=\"Small\""),
        (sizes.clone(), json!("s"), multi(&["l", "s"]), "=[\"s\"]"),
        (multi(&["a", "b"]), json!(["b", "a"]), select(&["b", "a"]), "~\"a\""),
        (multi(&["a", "b"]), json!(["a", "b"]), select(&["b"]), "!"),
        (multi(&["a", "b"]), json!(["a", "b"]), text(), "=\"a, b\""),
        (text(), json!("a, b, a"), multi(&["b", "a"]), "=[\"b\",\"a\"]"),
        (text(), json!("a, c"), multi(&["b", "a"]), "!"),
        (text(), json!(" ann@example.org "), FieldKind::Email, "=\"ann@example.org\""),
        (text(), json!("ann"), FieldKind::Email, "!"),
        (
            text(),
            json!("long enough"),
            FieldKind::Text { lines: None, min_length: None, max_length: Some(4), pattern: None },
            "!",
        ),
    ] {
        let told = format!("{before:?} {value} {after:?}");
        assert_eq!(converted(before, value, after), expected, "{told}");
    }
}

#[test]
fn a_change_of_kind_is_planned_applied_and_undone() {
    let mut book = book(&[field("x", text()), field("y", text())]);
    for (id, value) in [("a", "12"), ("b", "12.5"), ("c", "many"), ("d", "7")] {
        add(&mut book, id, json!({ "x": value, "y": "stays" })).unwrap();
    }
    add(&mut book, "e", json!({})).unwrap();
    let before = format!("{:?}", values(&book, "b"));
    let untouched = book.clone();
    let zone = Zone::utc();
    let plan = book.plan(&to(integer()), &zone).unwrap();
    assert_eq!((plan.count, plan.kept, plan.lossy, plan.failing), (4, 2, 1, 1));
    assert_eq!(
        plan.samples.iter().map(|sample| sample.card.as_str()).collect::<Vec<_>>(),
        ["c", "b", "a", "d"]
    );

    edit(&mut book, "d", json!({"x": "8"})).unwrap();
    let stale = book.check_apply(&to(integer()), &plan.hash, None, &zone);
    assert!(matches!(stale, Err(Error::FieldPlanStale { .. })));
    edit(&mut book, "d", json!({"x": "7"})).unwrap();
    let approved = book.check_apply(&to(integer()), &plan.hash, None, &zone).unwrap();
    assert_eq!(approved, plan);
    book.take_change(&to(integer()), &zone);
    assert_eq!(values(&book, "a"), json!({"x": 12, "y": "stays"}));
    assert_eq!(values(&book, "b"), json!({"x": 13, "y": "stays"}));
    assert_eq!(values(&book, "c"), json!({"y": "stays"}));
    let scope = book.scope(&card("c"), None, Viewer::Everything);
    assert_eq!(book.shown(&scope, &card("c")).unwrap().1, [key()]);

    book.check_undo(1).unwrap();
    let mut edited = book.clone();
    book.take_undo(1, &zone);
    assert_eq!(format!("{:?}", values(&book, "b")), before);
    assert_eq!(book.definitions(), untouched.definitions());
    assert!(book.cards().eq(untouched.cards()));

    edit(&mut edited, "a", json!({"x": 99})).unwrap();
    edit(&mut edited, "e", json!({"x": 5})).unwrap();
    edited.take_undo(1, &zone);
    assert_eq!(values(&edited, "a"), json!({"x": "99", "y": "stays"}));
    assert_eq!(values(&edited, "e"), json!({"x": "5"}));
    assert_eq!(values(&edited, "c"), json!({"x": "many", "y": "stays"}));
}

#[test]
fn changes_of_one_field_are_undone_in_reverse() {
    let mut book = book(&[field("x", text())]);
    add(&mut book, "a", json!({"x": "1.5"})).unwrap();
    let zone = Zone::utc();
    book.take_change(&to(decimal(1)), &zone);
    book.take_change(&to(integer()), &zone);
    assert!(matches!(book.check_undo(1), Err(Error::FieldUndoRefused { .. })));
    assert!(matches!(book.check_undo(3), Err(Error::Unknown { .. })));
    book.take_undo(2, &zone);
    assert_eq!(values(&book, "a"), json!({"x": 1.5}));
    book.check_undo(1).unwrap();
    book.take_undo(1, &zone);
    assert_eq!(values(&book, "a"), json!({"x": "1.5"}));
}

#[test]
fn defaults_are_for_new_cards_unless_back_filled() {
    let mut book = book(&[field("y", text())]);
    add(&mut book, "old", json!({})).unwrap();
    add(&mut book, "filled", json!({"y": "own"})).unwrap();
    let back_fill =
        FieldChange::BackFill { card: CardKind::Organisation, field: FieldId::new("y").unwrap() };
    assert_eq!(refusal(book.plan(&back_fill, &Zone::utc())), ["NoDefault fields[y].default_value"]);
    let mut with_default = field("y", text());
    with_default.default_value = Some(Json::of(&json!("none yet")));
    let kept = book.check_fields(&[with_default]).unwrap();
    book.take_fields(&kept);
    add(&mut book, "new", json!({})).unwrap();
    assert_eq!(values(&book, "new"), json!({"y": "none yet"}));
    assert_eq!(values(&book, "old"), json!({}));
    let plan = book.plan(&back_fill, &Zone::utc()).unwrap();
    assert_eq!((plan.count, plan.samples[0].card.as_str()), (1, "old"));
    book.take_change(&back_fill, &Zone::utc());
    assert_eq!(values(&book, "old"), json!({"y": "none yet"}));
    assert_eq!(values(&book, "filled"), json!({"y": "own"}));
    book.take_undo(1, &Zone::utc());
    assert_eq!(values(&book, "old"), json!({}));
    assert_eq!(values(&book, "new"), json!({"y": "none yet"}));
}

#[test]
fn a_purge_needs_an_archived_unused_field_and_the_exact_count() {
    let mut book = book(&[field("x", text())]);
    add(&mut book, "a", json!({"x": "1"})).unwrap();
    add(&mut book, "b", json!({"x": "2"})).unwrap();
    let (zone, card_kind) = (Zone::utc(), CardKind::Organisation);
    let purge = FieldChange::Purge { card: card_kind, field: key() };
    assert_eq!(refusal(book.plan(&purge, &zone)), ["NotArchived fields[x].archived"]);
    let archived = FieldSpec { archived: true, ..field("x", text()) };
    book.take_fields(&book.check_fields(&[archived]).unwrap());
    assert_eq!(values(&book, "a"), json!({}), "hidden");
    let filter = FieldUser::Filter { name: "big clients".into() };
    book.check_uses(card_kind, &[key()]).unwrap();
    book.take_uses(&filter, card_kind, &[key()]);
    let plan = book.plan(&purge, &zone).unwrap();
    assert_eq!((plan.count, plan.uses.as_slice()), (2, &[String::from("filter big clients")][..]));
    let in_use = book.check_apply(&purge, &plan.hash, Some(2), &zone);
    assert!(matches!(in_use, Err(Error::FieldInUse { .. })));
    book.take_uses(&filter, card_kind, &[]);
    for count in [None, Some(1), Some(3)] {
        let refused = book.check_apply(&purge, &plan.hash, count, &zone);
        assert!(matches!(refused, Err(Error::PurgeCountWrong { values: 2, .. })));
    }
    book.check_apply(&purge, &plan.hash, Some(2), &zone).unwrap();
    let before = book.clone();
    book.take_change(&purge, &zone);
    assert!(book.field(card_kind, &key()).is_none());
    assert!(book.card(&card("a")).unwrap().values.is_empty());
    book.check_undo(1).unwrap();
    let mut undone = book.clone();
    undone.take_undo(1, &zone);
    assert!(undone.cards().eq(before.cards()));
    assert_eq!(undone.definitions(), before.definitions());
    book.take_forgetting(1);
    assert!(book.check_undo(1).is_err());
    assert_eq!(book.applied_changes(), []);
}

#[test]
fn old_values_are_left_alone_until_their_field_is_edited() {
    let mut book = book(&[field("x", text()), field("y", text()), field("z", multi(&["a", "b"]))]);
    add(&mut book, "a", json!({"x": "abcdef", "z": ["a", "b"]})).unwrap();
    let tight =
        FieldKind::Text { lines: None, min_length: None, max_length: Some(3), pattern: None };
    let now_required = required("y", text());
    let fewer = field("z", multi(&["b", "c"]));
    let kept = book.check_fields(&[field("x", tight), now_required, fewer]).unwrap();
    book.take_fields(&kept);
    assert_eq!(
        crate::field::fault::options(&kept[2].kind)
            .unwrap()
            .last()
            .map(|option| (option.id.as_str(), option.archived)),
        Some(("a", true))
    );

    edit(&mut book, "a", json!({"z": ["b", "a", "c"]})).unwrap();
    assert_eq!(values(&book, "a"), json!({"x": "abcdef", "z": ["b", "c", "a"]}));
    edit(&mut book, "a", json!({"x": "abcdef"})).unwrap();
    assert_eq!(refusal(edit(&mut book, "a", json!({"x": "abcdeg"}))), ["TooLong x"]);
    edit(&mut book, "a", json!({"z": ["b"]})).unwrap();
    assert_eq!(refusal(edit(&mut book, "a", json!({"z": ["b", "a"]}))), ["ArchivedOption z[1]"]);
    edit(&mut book, "a", json!({"y": "there"})).unwrap();
    assert_eq!(refusal(edit(&mut book, "a", json!({"y": null}))), ["Missing y"]);
    assert_eq!(refusal(add(&mut book, "b", json!({}))), ["Missing y"]);
}

#[test]
fn another_kind_needs_a_plan() {
    let book = book(&[field("x", text()), field("n", decimal(2))]);
    let refused = book.check_fields(&[field("x", integer()), field("n", decimal(3))]);
    assert_eq!(refusal(refused), ["KindFixed fields[x].kind", "KindFixed fields[n].kind"]);
}
