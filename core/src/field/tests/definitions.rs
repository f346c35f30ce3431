use super::*;
use crate::definition::FieldSet;
use crate::field::{sections, violations};
use crate::id::{DispositionId, RecordTypeId};

fn flaws(kind: FieldKind) -> Vec<String> {
    refusal(Schema::new(&[field("x", kind)]))
}

#[test]
fn every_flaw_of_a_kind_is_told() {
    let bad = FieldKind::Text {
        lines: Some(7),
        min_length: Some(3),
        max_length: Some(2),
        pattern: Some("(?=x)".into()),
    };
    assert_eq!(
        flaws(bad),
        [
            "OutOfRange fields[x].kind.lines",
            "EmptyRange fields[x].kind",
            "BadPattern fields[x].kind.pattern"
        ]
    );
    assert_eq!(
        flaws(FieldKind::Integer { least: Some(i64::MIN), most: Some(0) }),
        ["OutOfRange fields[x].kind.least"]
    );
    let bad = FieldKind::Decimal {
        scale: 10,
        least: Some("1.x".into()),
        most: Some("0.1234567891".into()),
    };
    assert_eq!(
        flaws(bad),
        [
            "OutOfRange fields[x].kind.scale",
            "BadBound fields[x].kind.least",
            "BadBound fields[x].kind.most"
        ]
    );
    assert_eq!(
        flaws(FieldKind::Date { earliest: Some("2025-02-30".into()), latest: None }),
        ["BadBound fields[x].kind.earliest"]
    );
    assert_eq!(
        flaws(FieldKind::Time { earliest: Some("10:00".into()), latest: Some("09:00".into()) }),
        ["EmptyRange fields[x].kind"]
    );
    assert_eq!(flaws(select(&["a", "a"])), ["Duplicate fields[x].kind.options[a]"]);
    assert_eq!(
        flaws(FieldKind::Reference { target: CardKind::Ticket }),
        ["BadTarget fields[x].kind.target"]
    );
    let mut circle = options(&["a", "b"]);
    circle[0].parent = Some(circle[1].id.clone());
    circle[1].parent = Some(circle[0].id.clone());
    let circle = FieldKind::Cascade { options: circle, any_level: true };
    assert_eq!(
        flaws(circle),
        ["TooDeep fields[x].kind.options[a]", "TooDeep fields[x].kind.options[b]"]
    );
    let ids: Vec<String> = (0..66).map(|level| format!("o{level}")).collect();
    let mut deep = options(&ids.iter().map(String::as_str).collect::<Vec<_>>());
    for level in 1..deep.len() {
        deep[level].parent = Some(deep[level - 1].id.clone());
    }
    assert_eq!(flaws(FieldKind::Cascade { options: deep, any_level: false }).len(), 2);
}

#[test]
fn keys_are_names_that_every_language_bears() {
    for key in ["1a", "a-b", "é", "a b", "__proto__", "constructor", "id"] {
        assert_eq!(refusal(Schema::new(&[field(key, text())])).len(), 1, "{key}");
    }
    for key in ["a", "_a", "Custom__c", "emailaddress1", "Name"] {
        assert!(Schema::new(&[field(key, text())]).is_ok(), "{key}");
    }
    assert_eq!(
        refusal(Schema::new(&[field("a", text()), field("a", integer())])),
        ["Duplicate fields[a].key"]
    );
}

#[test]
fn a_default_is_a_value_of_the_field() {
    let mut with_default = field("x", FieldKind::Integer { least: Some(5), most: None });
    with_default.default_value = Some(Json::of(&json!(4)));
    assert_eq!(
        refusal(Schema::new(&[with_default.clone()])),
        ["OutOfRange fields[x].default_value"]
    );
    with_default.default_value = Some(Json::of(&json!(5)));
    assert!(Schema::new(&[with_default]).is_ok());
}

fn group(id: &str, name: &str, card: CardKind, user_groups: &[&str]) -> FieldGroupSpec {
    let mut group = FieldGroupSpec::new(FieldGroupId::new(id).unwrap(), name, card);
    group.user_groups = user_groups.iter().map(|id| UserGroupId::new(id).unwrap()).collect();
    group
}

#[test]
fn groups_are_bound_once_and_named_once() {
    let set = FieldSet {
        groups: vec![
            group("a", "Straße", CardKind::User, &["clients"]),
            group("b", "STRASSE ", CardKind::User, &["staff"]),
            group("c", " ", CardKind::User, &[]),
            group("d", "Strasse", CardKind::Organisation, &["clients"]),
        ],
        fields: vec![FieldSpec { group: FieldGroupId::new("none").unwrap(), ..field("x", text()) }],
    };
    assert_eq!(
        short(&violations(&set)),
        [
            "NotUnique groups[b].name",
            "Blank groups[c].name",
            "TooFew groups[c].user_groups",
            "NotAllowed groups[d].user_groups",
            "Unknown fields[x].group",
        ]
    );
    let book = book(&[]);
    let rebound = group("g", "Group", CardKind::Ticket, &[]);
    assert_eq!(refusal(book.check_groups(&[rebound])), ["Immutable groups[g].card"]);
}

#[test]
fn a_card_shows_the_fields_of_its_groups_in_order() {
    let mut contract = group("b", "Contract", CardKind::User, &["clients", "partners"]);
    contract.position = -1;
    let groups = vec![
        group("z", "Internal", CardKind::User, &["staff"]),
        group("a", "Contact", CardKind::User, &["clients"]),
        contract,
        group("o", "Company", CardKind::Organisation, &[]),
    ];
    let of = |group: &str, key: &str| FieldSpec {
        group: FieldGroupId::new(group).unwrap(),
        ..field(key, text())
    };
    let mut fields = vec![
        of("a", "nick"),
        of("a", "email"),
        of("b", "tariff"),
        of("z", "badge"),
        of("o", "vat"),
    ];
    fields[1].view = vec![UserGroupId::new("sales").unwrap()];
    fields[1].required_for = vec![RecordTypeId::new("lead").unwrap()];
    fields[2].required_on = vec![DispositionId::new("sold").unwrap()];
    fields[0].edit = vec![UserGroupId::new("heads").unwrap()];
    let set = FieldSet { groups, fields };
    assert_eq!(violations(&set), []);
    let show = |scope: &Scope| -> Vec<String> {
        sections(&set, scope)
            .iter()
            .map(|section| {
                let keys = section.fields.iter().map(|shown| {
                    let required = if shown.required { "!" } else { "" };
                    let editable = if shown.editable { "" } else { "-" };
                    format!(" {}{required}{editable}", shown.field.key)
                });
                format!("{}:{}", section.group, keys.collect::<String>())
            })
            .collect()
    };
    let mut scope = Scope::of(CardKind::User);
    assert_eq!(show(&scope), [""; 0], "a user of no group");
    scope.user_group = Some(UserGroupId::new("clients").unwrap());
    assert_eq!(show(&scope), ["b: tariff", "a: email nick"]);
    scope.record_type = Some(RecordTypeId::new("lead").unwrap());
    scope.outcome = Some(DispositionId::new("sold").unwrap());
    assert_eq!(show(&scope), ["b: tariff!", "a: email! nick"]);
    scope.viewer = Viewer::Staff { group: None };
    assert_eq!(show(&scope), ["b: tariff!", "a: nick-"]);
    scope.viewer = Viewer::Staff { group: Some(UserGroupId::new("sales").unwrap()) };
    assert_eq!(show(&scope), ["b: tariff!", "a: email! nick-"]);
    assert_eq!(show(&Scope::of(CardKind::Organisation)), ["o: vat"]);
    assert_eq!(Schema::of_card(&set, &scope).unwrap().fields().len(), 3);
}
