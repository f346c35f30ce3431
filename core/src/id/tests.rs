use super::*;

#[test]
fn an_id_is_checked() {
    let refused = |text: &str| AgentId::new(text).unwrap_err();
    assert_eq!(refused(""), IdError { kind: "AgentId", length: 0, reason: IdFault::Empty });
    assert_eq!(refused(&"x".repeat(65)).reason, IdFault::TooLong);
    assert_eq!(refused("a\nb").reason, IdFault::ControlCharacter);
    assert_eq!(refused("a\u{7f}").reason, IdFault::ControlCharacter);
    assert_eq!(AgentId::new("x".repeat(64)).unwrap().as_str().len(), 64);
    assert_eq!(AgentId::new("Ägypten \u{85}").unwrap().as_str(), "Ägypten \u{85}");
    assert_eq!(refused("").to_string(), "AgentId of 0 bytes refused: an id has at least 1 byte");
}

#[test]
fn an_id_prints_as_itself() {
    let id = StatusId::new("ready").unwrap();
    assert_eq!(format!("{id} {id:?}"), r#"ready StatusId("ready")"#);
    assert_eq!(String::from(id), "ready");
}

#[test]
fn an_id_is_checked_when_read() {
    let id: QueueId = serde_json::from_str(r#""support""#).unwrap();
    assert_eq!(serde_json::to_string(&id).unwrap(), r#""support""#);
    let error = serde_json::from_str::<QueueId>(r#""""#).unwrap_err();
    assert!(error.to_string().starts_with("QueueId of 0 bytes refused"), "{error}");
    let bytes = postcard::to_stdvec(&id).unwrap();
    assert_eq!(postcard::from_bytes::<QueueId>(&bytes).unwrap(), id);
}

#[test]
fn an_interner_gives_keys_in_order() {
    let mut table = Interner::<AgentId>::default();
    for number in 0..1_000 {
        let key = table.insert(AgentId::new(format!("agent-{number}")).unwrap());
        assert_eq!(key.get(), number);
    }
    assert_eq!(table.insert(AgentId::new("agent-7").unwrap()).get(), 7);
    assert_eq!(table.len(), 1_000);
    assert_eq!(table.key("agent-999"), Some(AgentKey::new(999)));
    assert_eq!(table.key("nobody"), None);
    assert_eq!(table.text(AgentKey::new(1_000)), None);
    assert_eq!(table.name(AgentKey::new(1_000)).as_str(), "?");
    let (key, id) = table.iter().nth(3).unwrap();
    assert_eq!((key.index(), id.as_str()), (3, "agent-3"));
}

#[test]
fn an_interner_is_kept_as_its_texts() {
    let mut table = Interner::<AgentId>::default();
    table.insert(AgentId::new("b").unwrap());
    table.insert(AgentId::new("a").unwrap());
    let text = serde_json::to_string(&table).unwrap();
    assert_eq!(text, r#"["b","a"]"#);
    let again: Interner<AgentId> = serde_json::from_str(&text).unwrap();
    assert_eq!(again, table);
    assert_eq!(again.key("a"), Some(AgentKey::new(1)));
    assert!(serde_json::from_str::<Interner<AgentId>>(r#"["a","a"]"#).is_err());
}
