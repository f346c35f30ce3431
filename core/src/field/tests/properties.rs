use proptest::prelude::*;

use super::*;
use crate::definition::FieldChange;

fn kind() -> impl Strategy<Value = FieldKind> {
    prop_oneof![
        (1..4_u32, 0..3_u32, 3..9_u32).prop_map(|(lines, least, most)| FieldKind::Text {
            lines: Some(lines),
            min_length: Some(least),
            max_length: Some(most),
            pattern: None,
        }),
        Just(FieldKind::TextArea { min_length: None, max_length: Some(20) }),
        (-3..0_i64, 0..3_i64)
            .prop_map(|(least, most)| FieldKind::Integer { least: Some(least), most: Some(most) }),
        (0..4_u32).prop_map(decimal),
        Just(FieldKind::Checkbox),
        Just(date()),
        Just(FieldKind::DateTime { earliest: None, latest: None }),
        Just(FieldKind::Time { earliest: None, latest: None }),
        Just(select(&["a", "b", "1"])),
        Just(multi(&["a", "b", "c"])),
        Just(FieldKind::Phone),
        Just(FieldKind::Email),
        Just(FieldKind::Url),
    ]
}

fn value() -> impl Strategy<Value = Value> {
    prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        (-5..5_i64).prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        (-5_000..5_000_i32).prop_map(|number| json!(f64::from(number) / 1_000.0)),
        "[ab1\n \u{e9}]{0,10}".prop_map(Value::from),
        Just(json!("2024-02-29")),
        Just(json!("2025-06-10T09:00:00+02:00")),
        Just(json!("09:00:00")),
        Just(json!("ann@example.org")),
        Just(json!("+420 777")),
        proptest::collection::vec(prop_oneof!["[abc]".prop_map(Value::from), Just(json!(1))], 0..4)
            .prop_map(Value::from),
        Just(json!({"x": 1})),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn text_and_value_get_the_same_verdict(kind in kind(), value in value(), needed: bool) {
        let schema = Schema::new(&[FieldSpec { required: needed, ..field("x", kind) }]).unwrap();
        found(&schema, &json!({ "x": value }));
    }

    #[test]
    fn a_kept_value_is_valid_and_stays_as_it_is(kind in kind(), value in value()) {
        let mut book = book(&[field("x", kind)]);
        if add(&mut book, "a", json!({ "x": value })).is_ok() {
            let kept = values(&book, "a");
            add(&mut book, "b", kept.clone()).unwrap();
            prop_assert_eq!(values(&book, "b"), kept);
        }
    }

    #[test]
    fn a_plan_applied_is_the_plan_shown_and_undo_restores_everything(
        before in kind(), after in kind(), some in proptest::collection::vec(value(), 1..6),
    ) {
        let mut book = book(&[field("x", before)]);
        for (number, value) in some.into_iter().enumerate() {
            let _ = add(&mut book, &format!("c{number}"), json!({ "x": value }));
        }
        let change = FieldChange::ChangeKind { card: CardKind::Organisation, field: FieldId::new("x").unwrap(), kind: after.clone() };
        let zone = Zone::utc();
        let plan = book.plan(&change, &zone).unwrap();
        let old = book.clone();
        book.check_apply(&change, &plan.hash, None, &zone).unwrap();
        book.take_change(&change, &zone);
        for sample in &plan.samples {
            let card = CardRef { kind: CardKind::Organisation, id: sample.card.clone() };
            prop_assert_eq!(book.card(&card).unwrap().values.values().next(), sample.after.as_ref());
        }
        let schema = Schema::new(&[field("x", after)]).unwrap();
        for (card, _) in book.cards() {
            let shown = values(&book, card.id.as_str());
            prop_assert_eq!(found(&schema, &shown), Vec::<String>::new());
        }
        book.check_undo(1).unwrap();
        book.take_undo(1, &zone);
        prop_assert!(book.cards().eq(old.cards()));
        prop_assert_eq!(book.definitions(), old.definitions());
    }

    #[test]
    fn archive_and_restore_lose_nothing(kind in kind(), value in value()) {
        let spec = field("x", kind);
        let mut book = book(std::slice::from_ref(&spec));
        if add(&mut book, "a", json!({ "x": value })).is_ok() {
            let before = values(&book, "a");
            let archived = FieldSpec { archived: true, ..spec.clone() };
            book.take_fields(&book.check_fields(&[archived]).unwrap());
            prop_assert_eq!(values(&book, "a"), json!({}));
            book.take_fields(&book.check_fields(&[spec]).unwrap());
            prop_assert_eq!(values(&book, "a"), before);
        }
    }

    #[test]
    fn written_schemas_are_read_as_written(kind in kind(), needed: bool) {
        let schema = Schema::new(&[FieldSpec { required: needed, ..field("x", kind) }]).unwrap();
        let written = schema.to_json_schema();
        let read = crate::field::read_json_schema(written.schema.as_str(), &FieldGroupId::new("g").unwrap()).unwrap();
        prop_assert_eq!(Schema::new(&read.fields).unwrap().to_json_schema().schema, written.schema);
    }
}
