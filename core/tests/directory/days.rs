//! Random days of a directory: people are made, edited, merged, and merges undone.

use frontdesk::clock::Timestamp;
use frontdesk::{Desk, DeskSettings, Error, LogEntry};
use proptest::prelude::*;
use serde_json::{Value, json};

/// How many people there are at most.
pub(crate) const PEOPLE: usize = 6;

/// One thing that happens. People are named by number; a merge that cannot be done is left out.
#[derive(Debug, Clone)]
pub(crate) enum Step {
    Name(usize, u8),
    ClearPosition(usize),
    Position(usize, u8),
    Consent(usize, u8),
    AddEmail(usize, u8),
    RemoveEmail(usize, u8),
    Hobby(usize, u8),
    Note(usize),
    Request(usize, u8),
    Merge(usize, Vec<usize>),
    Undo(usize),
    Dismiss(usize, usize),
    /// The agent who is person 0.
    Pause(u8),
    Begin,
    End,
    Wait,
}

pub(crate) fn steps(most: usize) -> impl Strategy<Value = Vec<Step>> {
    let who = || 0..PEOPLE;
    let step = prop_oneof![
        2 => (who(), any::<u8>()).prop_map(|(who, what)| Step::Name(who, what)),
        1 => who().prop_map(Step::ClearPosition),
        2 => (who(), any::<u8>()).prop_map(|(who, what)| Step::Position(who, what)),
        1 => (who(), 0..3_u8).prop_map(|(who, what)| Step::Consent(who, what)),
        2 => (who(), 0..8_u8).prop_map(|(who, what)| Step::AddEmail(who, what)),
        2 => (who(), 0..8_u8).prop_map(|(who, what)| Step::RemoveEmail(who, what)),
        1 => (who(), any::<u8>()).prop_map(|(who, what)| Step::Hobby(who, what)),
        1 => who().prop_map(Step::Note),
        1 => (who(), 0..8_u8).prop_map(|(who, what)| Step::Request(who, what)),
        4 => (who(), prop::collection::vec(who(), 1..4)).prop_map(|(into, from)| Step::Merge(into, from)),
        2 => (0..8_usize).prop_map(Step::Undo),
        1 => (who(), who()).prop_map(|(one, other)| Step::Dismiss(one, other)),
        3 => (0..6_u8).prop_map(Step::Pause),
        1 => Just(Step::Begin),
        1 => Just(Step::End),
        1 => Just(Step::Wait),
    ];
    prop::collection::vec(step, 0..most)
}

/// A desk with people, at its day.
#[derive(Debug, Clone)]
pub(crate) struct Day {
    pub(crate) desk: Desk,
    now: i64,
}

pub(crate) fn person(number: usize) -> Value {
    json!({"Person": {"person": format!("p{number}")}})
}

impl Day {
    /// A desk with all people, each with a name and an e-mail address of his own. Two are of one instant.
    pub(crate) fn new() -> Self {
        let desk = Desk::new(DeskSettings { events: false, log: true });
        let mut day = Self { desk, now: 1_000 };
        day.must(&json!({"DefineUserGroups": {"groups": [{"id": "clients", "name": "Clients", "access": "Client"}]}}));
        day.must(&json!({"DefineFieldGroups": {"groups": [
            {"id": "g", "name": "More", "card": "User", "user_groups": ["clients"]}]}}));
        day.must(&json!({"DefineFields": {"fields": [{"key": "hobby", "group": "g", "kind": {"Text": {}}}]}}));
        day.must(&json!({"DefinePauseTypes": {"pause_types": [{"id": "lunch"}]}}));
        day.must(&json!({"DefineAgents": {"agents": [{"id": "p0"}]}}));
        day.must(&json!({"Login": {"agent": "p0", "session": "s"}}));
        for number in 0..PEOPLE {
            if number != 3 {
                day.now += 1;
            }
            let person = json!({"id": format!("p{number}"), "group": "clients", "name": format!("secret name {number}"),
                "emails": [format!("secret{number}@example.com")]});
            day.must(&json!({"CreatePerson": {"person": person}}));
        }
        day
    }

    /// Does a command as the system.
    pub(crate) fn handle(&mut self, command: &Value) -> Result<(), Error> {
        let now = Timestamp::from_millis(self.now).expect("an instant");
        self.desk.handle_json(now, "system", &command.to_string())
    }

    pub(crate) fn must(&mut self, command: &Value) {
        self.handle(command).unwrap_or_else(|error| panic!("{command}: {error}"));
    }

    pub(crate) fn ask(&self, query: &Value) -> Result<Value, Error> {
        let answer = self.desk.query_json("system", &query.to_string())?;
        Ok(serde_json::from_str(&answer).expect("JSON"))
    }

    /// The card of a person.
    pub(crate) fn card(&self, number: usize) -> Value {
        let answer = self.ask(&json!({"Person": {"person": format!("p{number}")}}));
        answer.expect("a known person")["Person"]["card"].clone()
    }

    pub(crate) fn cards(&self) -> Vec<Value> {
        (0..PEOPLE).map(|number| self.card(number)).collect()
    }

    /// Merges as planned; the number of the merge, or why not.
    pub(crate) fn merge(&mut self, into: usize, from: &[usize]) -> Result<(), Error> {
        let sources: Vec<Value> = from.iter().map(|number| person(*number)).collect();
        let order =
            json!({"survivor": person(into), "sources": sources, "decisions": ["SameAfterAll"]});
        let plan = self.ask(&json!({"PlanMerge": {"order": order}}))?;
        let hash = &plan["MergePlanned"]["plan"]["hash"];
        self.handle(&json!({"MergeContacts": {"order": order, "hash": hash}}))
    }

    /// Undoes a merge as planned.
    pub(crate) fn undo(&mut self, merge: usize) -> Result<(), Error> {
        let plan = self.ask(&json!({"PlanUndoMerge": {"merge": merge}}))?;
        let hash = &plan["UndoPlanned"]["plan"]["hash"];
        self.handle(&json!({"UndoMerge": {"merge": merge, "hash": hash}}))
    }

    fn edit(&mut self, number: usize, change: &Value) -> Result<(), Error> {
        self.handle(&json!({"EditPerson": {"person": format!("p{number}"), "changes": [change]}}))
    }

    /// One step; false where it was refused.
    pub(crate) fn run(&mut self, step: &Step) -> bool {
        self.now += 1;
        let value = |field: &str, text: String| json!({"field": field, "value": text});
        let done = match step {
            Step::Name(who, what) => self
                .edit(*who, &json!({"Set": {"value": value("Name", format!("secret n{what}"))}})),
            Step::ClearPosition(who) => self.edit(*who, &json!({"Clear": {"field": "Position"}})),
            Step::Position(who, what) => self.edit(
                *who,
                &json!({"Set": {"value": value("Position", format!("secret p{what}"))}}),
            ),
            Step::Consent(who, what) => {
                let text = ["Given", "Unknown", "Withdrawn"][usize::from(*what)];
                self.edit(*who, &json!({"Set": {"value": value("Consent", String::from(text))}}))
            }
            Step::AddEmail(who, what) => self.edit(
                *who,
                &json!({"Add": {"value": value("Email", format!("secret{what}@example.com"))}}),
            ),
            Step::RemoveEmail(who, what) => self.edit(
                *who,
                &json!({"Remove": {"value": value("Email", format!("Secret{what}@example.com"))}}),
            ),
            Step::Hobby(who, what) => self
                .handle(&json!({"EditPerson": {"person": format!("p{who}"),
                "changes": [], "fields": {"hobby": format!("secret h{what}")}}})),
            Step::Note(who) => self.handle(
                &json!({"AddNote": {"note": {"contact": person(*who), "text": "secret note"}}}),
            ),
            Step::Request(who, what) => {
                self.handle(&json!({"NoteRequest": {"request": {"ticket": "t",
                "person": format!("p{who}"),
                "identity": {"Email": {"address": format!("secret{what}@example.com")}}}}}))
            }
            Step::Merge(into, from) => self.merge(*into, from),
            Step::Undo(merge) => self.undo(*merge),
            Step::Pause(what) => {
                self.handle(&json!({"Pause": {"agent": "p0", "pause_type": "lunch",
                "comment": (*what > 0).then(|| format!("secret c{}", what / 2)),
                "until": (*what == 5).then_some(self.now + 40)}}))
            }
            Step::Begin => self.handle(&json!({"Begin": {"agent": "p0",
                "interaction": format!("i{}", self.now), "channel": "voice", "kind": "Direct"}})),
            Step::End => {
                let view = self.ask(&json!({"AgentView": {"agent": "p0"}})).unwrap_or_default();
                let active = view.pointer("/AgentView/channels/0/active/0/interaction").cloned();
                let active = active.unwrap_or_else(|| json!("none"));
                self.handle(
                    &json!({"End": {"agent": "p0", "interaction": active, "how": "Completed"}}),
                )
            }
            Step::Wait => {
                self.now += 25;
                let now = Timestamp::from_millis(self.now).expect("an instant");
                self.desk.handle_timeout(now)
            }
            Step::Dismiss(one, other) => self.handle(
                &json!({"DismissDuplicate": {"one": person(*one), "other": person(*other)}}),
            ),
        };
        done.is_ok()
    }

    /// The log so far.
    pub(crate) fn log(&mut self) -> Vec<LogEntry> {
        std::iter::from_fn(|| self.desk.poll_log()).collect()
    }
}
