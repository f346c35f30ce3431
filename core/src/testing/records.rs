//! Random commands about what belongs to no team: dispositions, blacklists, equipment.

use super::choices::Choices;
use crate::clock::{Millis, TimeOfDay, Timestamp};
use crate::definition::{
    BlacklistLine, BlacklistSpec, BlockedCalls, Command, DispositionSpec, EquipmentDetails,
    EquipmentSpec, NextCall, OutcomeField, OutcomeSave, PartsOfDeleted, RecordTypeSpec,
    RequiredField, Subject, SubjectKind,
};
use crate::id::{
    ActivityId, AgentId, BlacklistId, CategoryId, DispositionId, EquipmentId, FieldId,
    OrganisationId, QueueId, RecordId, RecordTypeId, TicketId,
};

/// What every day begins with.
pub(super) fn setup() -> Vec<Command> {
    let blacklists = ["no calls", "other"].map(BlacklistId::known).map(BlacklistSpec::new).to_vec();
    let dispositions = ["sold", "refused", "later"].map(DispositionId::known).map(|id| {
        let mut spec = DispositionSpec::new(id.clone(), format!("Name of {id}"));
        spec.categories = vec![CategoryId::known("leads")];
        spec
    });
    let equipment = [("a", None), ("b", Some("a")), ("c", Some("b")), ("d", None)];
    let equipment = equipment.map(|(id, parent)| EquipmentSpec {
        id: EquipmentId::known(id),
        organisation: OrganisationId::known("acme"),
        parent: parent.map(EquipmentId::known),
        details: EquipmentDetails { name: String::from(id), ..EquipmentDetails::default() },
    });
    vec![
        Command::DefineBlacklists { blacklists },
        Command::DefineDispositions { dispositions: dispositions.to_vec() },
        Command::AddEquipment { equipment: equipment.to_vec() },
    ]
}

/// One of them, in a small world: names come again and again.
pub(super) fn command(choices: &mut Choices<'_>, now: Timestamp) -> Command {
    match choices.below(24) {
        0..=3 => about_definitions(choices),
        4..=8 => Command::SaveOutcome { save: save(choices, now) },
        9 => Command::ForgetOutcome { subject: subject(choices) },
        10..=14 => about_blacklists(choices, now),
        _ => about_equipment(choices),
    }
}

fn about_definitions(choices: &mut Choices<'_>) -> Command {
    match choices.below(8) {
        0..=2 => Command::DefineDispositions { dispositions: vec![disposition_spec(choices)] },
        3 => Command::CloneDisposition {
            source: disposition(choices),
            disposition: disposition(choices),
            name: String::from(choices.pick("Copy", &["Other", "sold"])),
            relations: choices.chance(50),
        },
        4 => Command::RelateDisposition {
            disposition: disposition(choices),
            categories: vec![CategoryId::known("leads")],
            queues: Vec::new(),
            record_types: Vec::new(),
        },
        5 => Command::DeleteDisposition { disposition: disposition(choices) },
        6 => {
            let field = FieldId::known(choices.pick("name", &["mail"]));
            let default_value = choices.maybe(30, |_| String::from("none"));
            let required = vec![RequiredField { field, default_value, dispositions: Vec::new() }];
            let id = RecordTypeId::known("lead");
            Command::DefineRecordTypes {
                record_types: vec![RecordTypeSpec { id, label: String::new(), required }],
            }
        }
        _ => {
            let mut spec = BlacklistSpec::new(blacklist(choices));
            spec.blocks =
                choices.pick(BlockedCalls::Both, &[BlockedCalls::Inbound, BlockedCalls::Outbound]);
            spec.archived = choices.chance(10);
            Command::DefineBlacklists { blacklists: vec![spec] }
        }
    }
}

fn disposition_spec(choices: &mut Choices<'_>) -> DispositionSpec {
    let id = disposition(choices);
    let name = format!("Name of {id}");
    let mut spec = DispositionSpec::new(id, name);
    spec.blacklist = choices.maybe(60, blacklist);
    spec.expiry = choices.maybe(50, |choices| {
        String::from(choices.pick("1 hour", &["2 days", "1 month", "9999 years", "soon"]))
    });
    spec.validation = choices.chance(20);
    spec.next_call = choices.chance(20);
    spec.checked = vec![SubjectKind::Record, SubjectKind::Ticket];
    spec.categories = vec![CategoryId::known("leads")];
    spec.record_types = vec![RecordTypeId::known("lead")];
    spec.archived = choices.chance(5);
    spec
}

fn save(choices: &mut Choices<'_>, now: Timestamp) -> OutcomeSave {
    let count = choices.below(3);
    OutcomeSave {
        subject: subject(choices),
        dispositions: (0..count).map(|_| disposition(choices)).collect(),
        category: choices.maybe(80, |_| CategoryId::known("leads")),
        queue: choices.maybe(5, |_| QueueId::known("sales")),
        record_type: choices.maybe(50, |_| RecordTypeId::known("lead")),
        fields: choices.maybe(60, field).into_iter().collect(),
        next_call: choices.maybe(40, |choices| next_call(choices, now)),
        number: choices.maybe(70, number),
        region: None,
    }
}

fn field(choices: &mut Choices<'_>) -> OutcomeField {
    OutcomeField {
        field: FieldId::known(choices.pick("name", &["mail"])),
        value: choices.maybe(80, |choices| String::from(choices.pick("Ann", &[" ", "false"]))),
        hidden: choices.chance(20),
    }
}

fn next_call(choices: &mut Choices<'_>, now: Timestamp) -> NextCall {
    let later = now.saturating_add(Millis::from_minutes(i64::from(choices.byte())));
    let text = later.to_string();
    let minutes = u32::from(choices.byte()) * 5;
    NextCall {
        date: choices.maybe(95, |_| text.get(..10).map(String::from)).flatten(),
        time: choices.maybe(95, |_| TimeOfDay::from_millis(minutes * 60_000)).flatten(),
        agent: choices.maybe(50, |choices| AgentId::known(choices.pick("ann", &["bob", "zoe"]))),
    }
}

fn about_blacklists(choices: &mut Choices<'_>, now: Timestamp) -> Command {
    let blacklist = blacklist(choices);
    let until = choices.maybe(50, |choices| {
        now.saturating_add(Millis::from_minutes(i64::from(choices.byte()) - 4))
    });
    match choices.below(6) {
        0..=2 => Command::AddToBlacklist {
            blacklist,
            number: number(choices),
            region: None,
            expiry: choices.maybe(20, |_| String::from("1 day")),
            until,
            comment: None,
        },
        3 => {
            let lines = vec![BlacklistLine { number: number(choices), until }];
            Command::ImportBlacklist { blacklist, region: None, lines }
        }
        4 => Command::RemoveFromBlacklist {
            blacklist,
            number: number(choices),
            region: None,
            comment: None,
        },
        _ => {
            let number = number(choices);
            Command::SetBlacklistExpiry { blacklist, number, region: None, until }
        }
    }
}

fn about_equipment(choices: &mut Choices<'_>) -> Command {
    let equipment = equipment(choices);
    match choices.below(12) {
        0..=4 => {
            let organisation = organisation(choices);
            let parent = choices.maybe(60, self::equipment);
            let details = details(choices);
            let spec = EquipmentSpec { id: equipment, organisation, parent, details };
            Command::AddEquipment { equipment: vec![spec] }
        }
        5 => Command::EditEquipment { equipment, details: details(choices) },
        6 | 7 => Command::MoveEquipment { equipment, parent: choices.maybe(80, self::equipment) },
        8 => Command::TransferEquipment {
            equipment,
            organisation: organisation(choices),
            parent: choices.maybe(30, self::equipment),
        },
        9 => {
            let parts = choices
                .pick(PartsOfDeleted::Refuse, &[PartsOfDeleted::Reparent, PartsOfDeleted::Cascade]);
            Command::DeleteEquipment { equipment, parts }
        }
        10 => match choices.below(2) {
            0 => Command::ArchiveEquipment { equipment, archived: choices.chance(50) },
            _ => Command::NoteEquipment { equipment, text: String::from("seen") },
        },
        _ => {
            let count = choices.below(3);
            Command::SetTicketEquipment {
                ticket: TicketId::known(choices.pick("t1", &["t2"])),
                organisation: organisation(choices),
                equipment: (0..count).map(|_| self::equipment(choices)).collect(),
            }
        }
    }
}

fn details(choices: &mut Choices<'_>) -> EquipmentDetails {
    EquipmentDetails {
        name: String::from(choices.pick("Thing", &["Part", " "])),
        serial: String::from(choices.pick("S1", &["s1", "S2", ""])),
        ..EquipmentDetails::default()
    }
}

fn subject(choices: &mut Choices<'_>) -> Subject {
    match choices.below(4) {
        0 => Subject::Activity { activity: ActivityId::known("call") },
        1 => Subject::Ticket { ticket: TicketId::known("t1") },
        2 => Subject::Record { record: RecordId::known("r2") },
        _ => Subject::Record { record: RecordId::known("r1") },
    }
}

fn disposition(choices: &mut Choices<'_>) -> DispositionId {
    DispositionId::known(choices.pick("sold", &["refused", "later", "timeout"]))
}

fn blacklist(choices: &mut Choices<'_>) -> BlacklistId {
    BlacklistId::known(choices.pick("no calls", &["other"]))
}

fn number(choices: &mut Choices<'_>) -> String {
    let numbers = ["+420 777 123 457", "+420602000000", "anonymous", "nobody", ""];
    String::from(choices.pick("+420777123456", &numbers))
}

fn equipment(choices: &mut Choices<'_>) -> EquipmentId {
    EquipmentId::known(choices.pick("a", &["b", "c", "d", "e", "f"]))
}

fn organisation(choices: &mut Choices<'_>) -> OrganisationId {
    OrganisationId::known(choices.pick("acme", &["other"]))
}
