//! A constructor and a JSON object with the id alone say the same.

use serde::de::DeserializeOwned;

use super::*;
use crate::id::{AgentId, ChannelId, PauseTypeId, PoolId, QueueId, RuleId, StatusId, TeamId};

fn read<T: DeserializeOwned>(json: &str) -> T {
    serde_json::from_str(json).unwrap()
}

#[test]
fn constructors_have_the_defaults_of_the_wire() {
    let id = r#"{"id":"x"}"#;
    assert_eq!(StatusSpec::new(StatusId::known("x")), read(id));
    assert_eq!(PauseTypeSpec::new(PauseTypeId::known("x")), read(id));
    assert_eq!(PoolSpec::new(PoolId::known("x")), read(id));
    assert_eq!(TeamSpec::new(TeamId::known("x")), read(id));
    assert_eq!(ChannelSpec::new(ChannelId::known("x")), read(id));
    assert_eq!(QueueSpec::new(QueueId::known("x")), read(id));
    assert_eq!(AgentSpec::new(AgentId::known("x")), read(id));
    assert_eq!(
        InactivityRuleSpec::new(
            RuleId::known("x"),
            vec![StatusId::known("online")],
            10,
            StatusId::known("pending"),
        ),
        read(r#"{"id":"x","statuses":["online"],"after_minutes":10,"target":"pending"}"#),
    );
}
