use super::*;
use crate::id::{AgentId, InteractionId, StatusId};

#[derive(Clone, Copy, Debug, PartialEq, Pack)]
#[pack(plain)]
enum Side {
    Left,
    Right,
}

#[derive(Debug, PartialEq, Pack)]
struct Note {
    text: String,
    side: Side,
}

#[derive(Debug, PartialEq, Pack)]
enum Happening {
    Moved { agent: AgentId, to: Vec<StatusId>, of: Option<InteractionId>, at: i64 },
    Noted(Box<Note>),
    Ended,
}

fn names() -> Names {
    let mut names = Names::default();
    names.agents.insert(AgentId::new("anna").unwrap());
    names.statuses.insert(StatusId::new("ready").unwrap());
    names
}

#[test]
fn a_value_comes_back() {
    let names = names();
    let values = [
        Happening::Moved {
            agent: AgentId::new("anna").unwrap(),
            to: vec![StatusId::new("ready").unwrap()],
            of: Some(InteractionId::new("call-1").unwrap()),
            at: 12,
        },
        Happening::Noted(Box::new(Note { text: "late".into(), side: Side::Right })),
        Happening::Ended,
    ];
    for value in values {
        let packed = value.pack(&names).unwrap();
        assert_eq!(Happening::unpack(&packed, &names), value);
    }
    assert_eq!(Side::Left.pack(&names), Some(Side::Left));
}

#[test]
fn a_packed_event_is_small() {
    assert!(size_of::<<crate::definition::Event as Pack>::Packed>() <= 96);
}

#[test]
fn an_unknown_id_has_no_twin() {
    let value =
        Happening::Moved { agent: AgentId::new("bob").unwrap(), to: vec![], of: None, at: 0 };
    assert_eq!(value.pack(&names()), None);
}
