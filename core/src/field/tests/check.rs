use super::*;

#[test]
fn every_kind_takes_its_values_and_nothing_else() {
    let mut archived = options(&["old"]);
    archived[0].archived = true;
    archived.extend(options(&["new"]));
    let mut tree = options(&["world", "europe", "prague"]);
    tree[1].parent = Some(tree[0].id.clone());
    tree[2].parent = Some(tree[1].id.clone());
    let cases: Vec<(FieldKind, Vec<Value>, Vec<(Value, &str)>)> = vec![
        (
            FieldKind::Text {
                lines: Some(2),
                min_length: Some(2),
                max_length: Some(6),
                pattern: None,
            },
            vec![json!("ab"), json!("éééééé"), json!("a\nb"), Value::Null],
            vec![
                (json!("a"), "TooShort x"),
                (json!("ééééééé"), "TooLong x"),
                (json!("a\nb\nc"), "TooManyLines x"),
                (json!("a\u{0}b"), "ContainsNul x"),
                (json!(1), "WrongType x"),
                (json!(["a"]), "WrongType x"),
                (json!({"a": 1}), "WrongType x"),
            ],
        ),
        (
            FieldKind::Text {
                lines: None,
                min_length: None,
                max_length: None,
                pattern: Some("^[A-Z]+$".into()),
            },
            vec![json!("ABC")],
            vec![(json!("ABc"), "NotMatching x"), (json!("A\nB"), "TooManyLines x,NotMatching x")],
        ),
        (
            FieldKind::TextArea { min_length: None, max_length: None },
            vec![json!("a\nb\nc\n\n\n\n\n"), json!("")],
            vec![(json!("x".repeat(10_001)), "TooLong x")],
        ),
        (
            FieldKind::Integer { least: Some(-1), most: Some(3) },
            vec![json!(-1), json!(3), json!(3.0), json!(0)],
            vec![
                (json!(-2), "OutOfRange x"),
                (json!(4), "OutOfRange x"),
                (json!(1.5), "NotWhole x"),
                (json!(1e300), "OutOfRange x"),
                (json!(u64::MAX), "OutOfRange x"),
                (json!("1"), "WrongType x"),
                (json!(true), "WrongType x"),
            ],
        ),
        (
            FieldKind::Decimal { scale: 2, least: Some("-0.5".into()), most: Some("100".into()) },
            vec![json!(0.07), json!(-0.5), json!(100), json!(12.34), json!(0)],
            vec![
                (json!(0.075), "TooPrecise x"),
                (json!(-0.51), "OutOfRange x"),
                (json!(100.01), "OutOfRange x"),
                (json!(1e300), "OutOfRange x"),
                (json!(i64::MIN), "OutOfRange x"),
            ],
        ),
        (
            FieldKind::Checkbox,
            vec![json!(true), json!(false)],
            vec![(json!("true"), "WrongType x"), (json!(0), "WrongType x")],
        ),
        (
            FieldKind::Date {
                earliest: Some("2000-01-01".into()),
                latest: Some("2030-12-31".into()),
            },
            vec![json!("2024-02-29"), json!("2000-01-01"), json!("2030-12-31")],
            vec![
                (json!("1999-12-31"), "OutOfRange x"),
                (json!("2025-02-29"), "BadForm x"),
                (json!(""), "BadForm x"),
            ],
        ),
        (
            FieldKind::DateTime {
                earliest: None,
                latest: crate::clock::Timestamp::parse("2030-01-01T00:00:00Z").ok(),
            },
            vec![json!("2025-06-10T09:00:00+02:00"), json!("2030-01-01T01:00:00+01:00")],
            vec![
                (json!("2030-01-01T00:00:00.001Z"), "OutOfRange x"),
                (json!("2025-06-10"), "BadForm x"),
            ],
        ),
        (
            FieldKind::Time { earliest: Some("08:00".into()), latest: None },
            vec![json!("08:00"), json!("23:59:59")],
            vec![(json!("07:59:59"), "OutOfRange x"), (json!("24:00"), "BadForm x")],
        ),
        (
            FieldKind::Select { options: archived.clone() },
            vec![json!("new")],
            vec![
                (json!("old"), "ArchivedOption x"),
                (json!("none"), "NotAnOption x"),
                (json!(["new"]), "WrongType x"),
            ],
        ),
        (
            FieldKind::MultiSelect { options: archived, least: Some(1), most: Some(1) },
            vec![json!(["new"])],
            vec![
                (json!([]), "TooFew x"),
                (json!(["new", "new"]), "TooMany x,Repeated x[1]"),
                (json!(["old"]), "ArchivedOption x[0]"),
                (json!([1]), "WrongType x[0]"),
                (json!([["new"]]), "WrongType x[0]"),
                (json!([null]), "WrongType x[0]"),
                (json!("new"), "WrongType x"),
            ],
        ),
        (
            FieldKind::Cascade { options: tree.clone(), any_level: false },
            vec![json!("prague")],
            vec![(json!("europe"), "NotALeaf x"), (json!("world"), "NotALeaf x")],
        ),
        (
            FieldKind::Cascade { options: tree, any_level: true },
            vec![json!("world")],
            vec![(json!("mars"), "NotAnOption x")],
        ),
        (FieldKind::Phone, vec![json!("+420 777 123 456")], vec![(json!("call me"), "BadForm x")]),
        (FieldKind::Email, vec![json!("ann@example.org")], vec![(json!("ann@"), "BadForm x")]),
        (FieldKind::Url, vec![json!("https://example.org")], vec![(json!("example"), "BadForm x")]),
        (
            FieldKind::Reference { target: CardKind::User },
            vec![json!("u-1")],
            vec![(json!("x".repeat(65)), "BadForm x"), (json!("a\u{1}"), "BadForm x")],
        ),
        (FieldKind::File, vec![json!("f-1")], vec![(json!(""), "BadForm x")]),
    ];
    for (kind, right, wrong) in cases {
        let schema = Schema::new(&[field("x", kind.clone())]).unwrap();
        for value in right {
            assert_eq!(
                found(&schema, &json!({ "x": value })),
                Vec::<String>::new(),
                "{kind:?} {value}"
            );
        }
        for (value, codes) in wrong {
            let found = found(&schema, &json!({ "x": value })).join(",");
            assert_eq!(found, codes, "{kind:?} {value}");
        }
    }
}

#[test]
fn what_is_blank_is_missing() {
    let schema = Schema::new(&[
        required("name", text()),
        required("tags", multi(&["a"])),
        required("agreed", FieldKind::Checkbox),
    ])
    .unwrap();
    let all = ["Missing name", "Missing tags", "Missing agreed"];
    assert_eq!(found(&schema, &json!({})), all);
    assert_eq!(found(&schema, &json!({"name": " \u{a0}\t", "tags": [], "agreed": null})), all);
    let unchecked = json!({"name": "\u{3000}x", "tags": ["a"], "agreed": false});
    assert_eq!(found(&schema, &unchecked), [""; 0]);
}

#[test]
fn members_that_nobody_defined() {
    let mut gone = field("gone", text());
    gone.archived = true;
    let schema = Schema::new(&[field("a", text()), gone]).unwrap();
    let record = json!({"zzz": {"deep": [1, {"er": null}]}, "gone": "x", "a": "x"});
    assert_eq!(found(&schema, &record), ["ArchivedField gone", "UnknownField zzz"]);
    assert_eq!(found(&schema, &json!({"gone": null})), [""; 0]);
    assert_eq!(found(&schema.ignoring_unknown(), &json!({"zzz": 1})), [""; 0]);
}

#[test]
fn a_key_given_twice_and_text_that_is_no_record() {
    let schema = Schema::new(&[field("a", text())]).unwrap();
    let mut report = Report::default();
    schema.check_json(br#"{"a":"1","a":"2"}"#, &mut report);
    assert_eq!(short(&report.violations(&schema)), ["GivenTwice a"]);
    for (text, line, column, too_short) in [
        ("{\"a\":", 1, 5, true),
        ("{\"a\":\n tru}", 2, 5, false),
        ("{} x", 1, 4, false),
        ("", 1, 0, true),
    ] {
        schema.check_json(text.as_bytes(), &mut report);
        let unreadable = report.unreadable().unwrap();
        assert_eq!(
            (unreadable.line, unreadable.column, unreadable.too_short),
            (line, column, too_short),
            "{text}"
        );
        assert!(!report.is_valid());
    }
    schema.check_json(b"\xff", &mut report);
    assert!(report.unreadable().is_some());
    for other in [json!([1]), json!(null), json!("x"), json!(1), json!(1.5), json!(true)] {
        assert_eq!(found(&schema, &other), ["WrongType "], "{other}");
    }
    schema.check_json(b"{}", &mut report);
    assert!(report.is_valid(), "a report is made ready for the next record");
}

#[test]
fn options_that_differ_by_unicode_form_only() {
    let composed = "caf\u{e9}";
    let taken_apart = "cafe\u{301}";
    let schema = Schema::new(&[field("x", select(&[composed]))]).unwrap();
    let mut report = Report::default();
    schema.check_value(&json!({ "x": taken_apart }), &mut report);
    let violation = &report.violations(&schema)[0];
    assert_eq!(violation.code, "NotAnOption");
    assert_eq!(violation.found, "another Unicode form of an option");
    let refused = refusal(Schema::new(&[field("x", select(&[composed, taken_apart]))]));
    assert_eq!(refused, [format!("Alike fields[x].kind.options[{taken_apart}]")]);
}

#[test]
fn hostile_records_cost_no_more_than_their_length() {
    let fields: Vec<FieldSpec> =
        (0..10_000).map(|number| required(&format!("f{number}"), text())).collect();
    let schema = Schema::new(&fields).unwrap();
    let mut report = Report::default();
    schema.check_json(b"{}", &mut report);
    assert_eq!((report.total(), report.violations(&schema).len()), (10_000, 100));
    let unknown: Vec<String> = (0..100_000).map(|number| format!("\"u{number}\":0")).collect();
    let unknown = format!("{{{},\"f0\":0}}", unknown.join(","));
    schema.check_json(unknown.as_bytes(), &mut report);
    assert_eq!(report.total(), 110_001 - 1);
    let deep = format!("{{\"f0\":{}{}}}", "[".repeat(500_000), "]".repeat(500_000));
    schema.check_json(deep.as_bytes(), &mut report);
    assert!(report.unreadable().is_some() || !report.is_valid());
    let long = json!({ "x": "a".repeat(1 << 20) });
    let schema = Schema::new(&[field(
        "x",
        FieldKind::Text {
            lines: None,
            min_length: None,
            max_length: Some(9),
            pattern: Some("(a+)+$".into()),
        },
    )])
    .unwrap();
    assert_eq!(found(&schema, &long), ["TooLong x"]);
    let long_key = json!({ "k".repeat(1 << 20): 1 });
    schema.check_value(&long_key, &mut report);
    assert!(report.violations(&schema)[0].path.len() < 100);
}

#[test]
fn no_value_of_a_record_is_repeated() {
    let schema = Schema::new(&[
        field("a", FieldKind::Email),
        field("b", integer()),
        field("c", select(&["x"])),
    ])
    .unwrap();
    let mut report = Report::default();
    schema.check_value(&json!({"a": "jana.novotna", "b": 4711.5, "c": "secret"}), &mut report);
    let told = format!("{:?}", report.violations(&schema));
    for value in ["jana", "4711", "secret"] {
        assert!(!told.contains(value), "{told}");
    }
}
