//! Who may do what: every command and query, asked by every kind of actor.

use frontdesk::{Desk, Error, catalogue, clock::Timestamp};

/// The actors, in the order of the columns below. `ann` is in team `sales`, `bob` in team `support`.
const ACTORS: [(&str, &str); 18] = [
    ("system", "the host"),
    ("ann", "the agent"),
    ("bob", "another agent"),
    ("sue", "a supervisor of the agent's team"),
    ("sid", "a supervisor of another team"),
    ("tom", "an administrator of the agent's team"),
    ("tim", "an administrator of another team"),
    ("olga", "a company administrator"),
    ("petra", "a holder of analytics.employees"),
    ("otto", "a holder of omni.operators"),
    ("fay", "a holder of contacts.fields"),
    ("nobody", "a stranger"),
    ("dan", "staff of a group with the contacts module"),
    ("kim", "staff of a group that keeps cards of clients, and equipment"),
    ("max", "staff of a group that merges, and sets statuses"),
    ("blo", "a blocked person of that group"),
    ("cli", "a client"),
    ("mia", "a client who manages the organisation"),
];

/// Who may, one sign an actor.
type Who = &'static str;
const FACT: Who = "x.................";
const OWN_OR_LED: Who = "xx.x.x.xxx........";
const LED: Who = "x..x.x.xxx........";
const COMPANY: Who = "x......x..........";
const TEAM: Who = "x....x.x..........";
const ANY_TEAM: Who = "x....xxx..........";
const REPORT: Who = "xx.x.x.x..........";
const BOARD: Who = "x..x.x.xxx........";
const FIELDS: Who = "x......x..x..x....";
const EVERYBODY: Who = "xxxxxxxxxxxxxxx.xx";
const MEMBERS: Who = "xxxxxxxxxxx.......";
const EQUIPMENT: Who = "xxxxxxxxxxx..x....";
const DELETE_EQUIPMENT: Who = "x....xxx.....x....";
const CONTACTS: Who = "x......x....xxx...";
const OWN_CARD: Who = "x......x....xxx.x.";
const KEEPERS: Who = "x......x.....xx...";
const EDIT_CLIENT: Who = "x......x.....xx.x.";
const CREATORS: Who = "x......x.....x....";
const MERGERS: Who = "x......x......x...";
const REQUESTS: Who = "x......x....xxx.xx";
const MEMBERS_REQUESTS: Who = "x......x....xxx..x";
const AUDIT: Who = "x......x.....x....";
const TRANSFER: Who = "x......x.....x....";
const LEADERS: Who = "x..xxxxx..........";

const COMMANDS: [(Who, &str); 109] = [
    (COMPANY, r#"{"DefineStatuses":{"statuses":[{"id":"training"}]}}"#),
    (COMPANY, r#"{"DefinePauseTypes":{"pause_types":[{"id":"coffee"}]}}"#),
    (COMPANY, r#"{"DefinePools":{"pools":[{"id":"short"}]}}"#),
    (TEAM, r#"{"DefineTeams":{"teams":[{"id":"sales","label":"Sales"}]}}"#),
    (COMPANY, r#"{"DefineTeams":{"teams":[{"id":"fresh"}]}}"#),
    (ANY_TEAM, r#"{"DefineChannels":{"channels":[{"id":"chat"}]}}"#),
    (ANY_TEAM, r#"{"DefineQueues":{"queues":[{"id":"hotline"}]}}"#),
    (COMPANY, r#"{"DefineInactivityRules":{"rules":[]}}"#),
    (COMPANY, r#"{"DefinePolicies":{"policies":{}}}"#),
    (TEAM, r#"{"DefineAgents":{"agents":[{"id":"ann","team":"sales","zone":"Europe/Prague"}]}}"#),
    (COMPANY, r#"{"DefineAgents":{"agents":[{"id":"ann","team":"support"}]}}"#),
    (TEAM, r#"{"DefineShifts":{"agent":"ann","shifts":[]}}"#),
    (COMPANY, r#"{"AssignRole":{"actor":"eva","role":"CompanyAdmin"}}"#),
    (COMPANY, r#"{"RevokeRole":{"actor":"olga","role":"CompanyAdmin"}}"#),
    (COMPANY, r#"{"AssignBundle":{"actor":"eva","bundle":"omni.operators"}}"#),
    (COMPANY, r#"{"RevokeBundle":{"actor":"otto","bundle":"omni.operators"}}"#),
    (OWN_OR_LED, r#"{"Login":{"agent":"ann","session":"phone"}}"#),
    (OWN_OR_LED, r#"{"Logout":{"agent":"ann"}}"#),
    (LED, r#"{"Logout":{"agent":"ann","forced":true}}"#),
    (FACT, r#"{"Disconnect":{"agent":"ann","session":"desk","at":0}}"#),
    (OWN_OR_LED, r#"{"SetLine":{"agent":"ann","line":"DnD"}}"#),
    (OWN_OR_LED, r#"{"GoOnQueue":{"agent":"ann"}}"#),
    (OWN_OR_LED, r#"{"GoOffQueue":{"agent":"ann"}}"#),
    (OWN_OR_LED, r#"{"Pause":{"agent":"ann"}}"#),
    (COMPANY, r#"{"ForcePause":{"agent":"ann"}}"#),
    (OWN_OR_LED, r#"{"Resume":{"agent":"ann"}}"#),
    (OWN_OR_LED, r#"{"CancelNext":{"agent":"ann"}}"#),
    (OWN_OR_LED, r#"{"RequestPause":{"agent":"ann","pause_type":"lunch"}}"#),
    (LED, r#"{"ApprovePause":{"agent":"ann"}}"#),
    (LED, r#"{"RefusePause":{"agent":"ann"}}"#),
    (OWN_OR_LED, r#"{"CancelPauseRequest":{"agent":"ann"}}"#),
    (FACT, r#"{"Offer":{"agent":"ann","interaction":"a","channel":"voice"}}"#),
    (FACT, r#"{"Answer":{"agent":"ann","interaction":"a"}}"#),
    (FACT, r#"{"OfferFailed":{"agent":"ann","interaction":"a","reason":"NoAnswer"}}"#),
    (FACT, r#"{"Begin":{"agent":"ann","interaction":"a","channel":"voice","kind":"Queue"}}"#),
    (FACT, r#"{"Hold":{"agent":"ann","interaction":"a"}}"#),
    (FACT, r#"{"Unhold":{"agent":"ann","interaction":"a"}}"#),
    (FACT, r#"{"End":{"agent":"ann","interaction":"a","how":"Completed"}}"#),
    (OWN_OR_LED, r#"{"Prolong":{"agent":"ann","interaction":"a"}}"#),
    (OWN_OR_LED, r#"{"Finish":{"agent":"ann","interaction":"a"}}"#),
    (FACT, r#"{"Activity":{"agent":"ann","kind":"reply","at":0}}"#),
    (OWN_OR_LED, r#"{"SetPresence":{"agent":"ann","status":"pending"}}"#),
    (COMPANY, r#"{"SetPresence":{"agent":"ann","status":"pending","hold_until":99}}"#),
    (COMPANY, r#"{"GrantPauseTime":{"agent":"ann","pause_type":"lunch","time":1}}"#),
    (COMPANY, r#"{"CorrectInterval":{"agent":"ann","start":0,"end":1,"line":"Ready"}}"#),
    (TEAM, r#"{"Repin":{"agent":"ann"}}"#),
    (COMPANY, r#"{"DefineTeams":{"teams":[{"id":"sales"},{"id":"support"}]}}"#),
    (COMPANY, r#"{"DefineDispositions":{"dispositions":[{"id":"sold","name":"Sold"}]}}"#),
    (COMPANY, r#"{"CloneDisposition":{"source":"lost","disposition":"x","name":"X"}}"#),
    (COMPANY, r#"{"RelateDisposition":{"disposition":"lost"}}"#),
    (COMPANY, r#"{"DeleteDisposition":{"disposition":"lost"}}"#),
    (COMPANY, r#"{"DefineRecordTypes":{"record_types":[]}}"#),
    (
        MEMBERS,
        r#"{"SaveOutcome":{"save":{"subject":{"Ticket":{"ticket":"t"}},"dispositions":[]}}}"#,
    ),
    (MEMBERS, r#"{"ForgetOutcome":{"subject":{"Ticket":{"ticket":"t"}}}}"#),
    (COMPANY, r#"{"DefineBlacklists":{"blacklists":[]}}"#),
    (LEADERS, r#"{"AddToBlacklist":{"blacklist":"b","number":"+420777123456"}}"#),
    (LEADERS, r#"{"ImportBlacklist":{"blacklist":"b","lines":[]}}"#),
    (ANY_TEAM, r#"{"RemoveFromBlacklist":{"blacklist":"b","number":"+420777123456"}}"#),
    (ANY_TEAM, r#"{"SetBlacklistExpiry":{"blacklist":"b","number":"+420777123456"}}"#),
    (LEADERS, r#"{"AddEquipment":{"equipment":[]}}"#),
    (LEADERS, r#"{"EditEquipment":{"equipment":"pc","details":{"name":"PC"}}}"#),
    (LEADERS, r#"{"MoveEquipment":{"equipment":"pc"}}"#),
    (LEADERS, r#"{"TransferEquipment":{"equipment":"pc","organisation":"acme"}}"#),
    (DELETE_EQUIPMENT, r#"{"DeleteEquipment":{"equipment":"pc"}}"#),
    (LEADERS, r#"{"ArchiveEquipment":{"equipment":"pc"}}"#),
    (EQUIPMENT, r#"{"NoteEquipment":{"equipment":"pc","text":"x"}}"#),
    (EQUIPMENT, r#"{"SetTicketEquipment":{"ticket":"t","organisation":"acme","equipment":[]}}"#),
    (COMPANY, r#"{"DefineFieldGroups":{"groups":[]}}"#),
    (COMPANY, r#"{"DefineFields":{"fields":[]}}"#),
    (COMPANY, r#"{"SetFieldUses":{"user":{"Other":{"name":"x"}},"card":"User","fields":[]}}"#),
    (COMPANY, r#"{"ApplyFieldChange":{"change":{"Purge":{"card":"User","field":"x"}},"hash":""}}"#),
    (COMPANY, r#"{"UndoFieldChange":{"number":1}}"#),
    (COMPANY, r#"{"ForgetFieldChange":{"number":1}}"#),
    (COMPANY, r#"{"AddCard":{"card":{"kind":"Ticket","id":"t"},"values":{}}}"#),
    (FIELDS, r#"{"EditCard":{"card":{"kind":"Ticket","id":"t"},"values":{}}}"#),
    (COMPANY, r#"{"MoveCard":{"card":{"kind":"Ticket","id":"t"}}}"#),
    (COMPANY, r#"{"RemoveCard":{"card":{"kind":"Ticket","id":"t"}}}"#),
    (COMPANY, r#"{"DefineUserGroups":{"groups":[]}}"#),
    (COMPANY, r#"{"DefineDepartments":{"departments":[]}}"#),
    (COMPANY, r#"{"DefineTenants":{"tenants":[]}}"#),
    (
        CREATORS,
        r#"{"CreatePerson":{"person":{"id":"new","group":"clients","name":"N","emails":["n@example.com"]}}}"#,
    ),
    (
        COMPANY,
        r#"{"CreatePerson":{"person":{"id":"new","group":"mergers","name":"N","emails":["n@example.com"]}}}"#,
    ),
    (
        KEEPERS,
        r#"{"EditPerson":{"person":"cli","changes":[{"Set":{"value":{"field":"Name","value":"N"}}}]}}"#,
    ),
    (
        EDIT_CLIENT,
        r#"{"EditPerson":{"person":"cli","changes":[{"Set":{"value":{"field":"Language","value":"cs"}}}]}}"#,
    ),
    (
        MERGERS,
        r#"{"EditPerson":{"person":"blo","changes":[{"Set":{"value":{"field":"Name","value":"N"}}}]}}"#,
    ),
    (KEEPERS, r#"{"DeletePerson":{"person":"cli"}}"#),
    (MERGERS, r#"{"SetAccountStatus":{"persons":["cli"],"status":"Blocked"}}"#),
    (COMPANY, r#"{"SetAccountStatus":{"persons":["cli"],"status":"Dismissed","token":"x"}}"#),
    (CREATORS, r#"{"CreateOrganisation":{"organisation":{"id":"neu","name":"Neu"}}}"#),
    (CREATORS, r#"{"EditOrganisation":{"organisation":"acme","changes":[]}}"#),
    (CREATORS, r#"{"ArchiveOrganisation":{"organisation":"acme"}}"#),
    (CREATORS, r#"{"DeleteOrganisation":{"organisation":"beta"}}"#),
    (CREATORS, r#"{"SetOrganisationDomains":{"organisation":"acme","domains":[]}}"#),
    (COMPANY, r#"{"SetManagers":{"organisation":"acme","managers":[]}}"#),
    (KEEPERS, r#"{"AttachByDomain":{"organisation":"acme","hash":"x"}}"#),
    (CONTACTS, r#"{"AddNote":{"note":{"contact":{"Person":{"person":"cli"}},"text":"x"}}}"#),
    (
        CONTACTS,
        r#"{"LinkFile":{"file":{"contact":{"Person":{"person":"cli"}},"file":"f","name":"x"}}}"#,
    ),
    (FACT, r#"{"NoteRequest":{"request":{"ticket":"t","person":"cli"}}}"#),
    (FACT, r#"{"NoteCall":{"call":{"interaction":"i","person":"cli"}}}"#),
    (FACT, r#"{"NoteLogIn":{"log_in":{"person":"cli"}}}"#),
    (COMPANY, r#"{"SetPersona":{"person":"cli","tenant":"blue"}}"#),
    (
        MERGERS,
        r#"{"MergeContacts":{"order":{"survivor":{"Person":{"person":"cli"}},"sources":[{"Person":{"person":"mia"}}]},"hash":"x"}}"#,
    ),
    (
        COMPANY,
        r#"{"MergeContacts":{"order":{"survivor":{"Organisation":{"organisation":"acme"}},"sources":[{"Organisation":{"organisation":"beta"}}]},"hash":"x"}}"#,
    ),
    (MERGERS, r#"{"UndoMerge":{"merge":1,"hash":"x"}}"#),
    (
        COMPANY,
        r#"{"DismissDuplicate":{"one":{"Person":{"person":"cli"}},"other":{"Person":{"person":"mia"}}}}"#,
    ),
    (COMPANY, r#"{"ErasePersons":{"persons":["cli"],"hash":"x"}}"#),
    (
        TRANSFER,
        r#"{"ApplyImport":{"job":{"batch":"b","format":{"Table":{}},"content":{"Text":{"text":"name,email"}},"columns":[{"header":"name","target":{"Contact":{"field":"Name"}}},{"header":"email","target":{"Contact":{"field":"Email"}}}]},"hash":"x"}}"#,
    ),
    (TRANSFER, r#"{"UndoImport":{"batch":"b"}}"#),
    (TRANSFER, r#"{"ForgetImport":{"batch":"b"}}"#),
];

const QUERIES: [(Who, &str); 70] = [
    (OWN_OR_LED, r#"{"AgentView":{"agent":"ann"}}"#),
    (EVERYBODY, r#"{"ColleagueView":{"agent":"ann"}}"#),
    (OWN_OR_LED, r#"{"Eligible":{"agent":"ann","channel":"voice"}}"#),
    (OWN_OR_LED, r#"{"MayReceiveDirect":{"agent":"ann","channel":"voice"}}"#),
    (OWN_OR_LED, r#"{"AvailableTransitions":{"agent":"ann"}}"#),
    (OWN_OR_LED, r#"{"Panel":{"agent":"ann"}}"#),
    (REPORT, r#"{"Ledger":{"agent":"ann","start":0,"end":1}}"#),
    (REPORT, r#"{"Timesheet":{"agent":"ann","start":0,"end":1}}"#),
    (REPORT, r#"{"RegionLedger":{"agent":"ann","start":0,"end":1}}"#),
    (BOARD, r#"{"Board":{"team":"sales"}}"#),
    (OWN_OR_LED, r#"{"Board":{"queue":"sellers"}}"#),
    (EVERYBODY, r#"{"Clock":{}}"#),
    (EVERYBODY, r#"{"DeadlineReason":{}}"#),
    (EVERYBODY, r#"{"Definitions":{}}"#),
    (COMPANY, r#"{"Findings":{}}"#),
    (EVERYBODY, r#"{"Diagram":{"machine":"Work","format":"Dot"}}"#),
    (OWN_OR_LED, r#"{"Diagram":{"machine":"Work","format":"Dot","agent":"ann"}}"#),
    (EVERYBODY, r#"{"Dispositions":{}}"#),
    (MEMBERS, r#"{"UsableDispositions":{"queue":"sellers"}}"#),
    (MEMBERS, r#"{"CheckSave":{"save":{"subject":{"Ticket":{"ticket":"t"}},"dispositions":[]}}}"#),
    (MEMBERS, r#"{"Outcome":{"subject":{"Ticket":{"ticket":"t"}}}}"#),
    (EVERYBODY, r#"{"PreviewExpiry":{"text":"1 day"}}"#),
    (COMPANY, r#"{"DispositionFindings":{}}"#),
    (MEMBERS, r#"{"NextCalls":{}}"#),
    (MEMBERS, r#"{"MayCall":{"number":"+420777123456","direction":"Outbound"}}"#),
    (MEMBERS, r#"{"Blacklists":{}}"#),
    (MEMBERS, r#"{"BlacklistEntry":{"blacklist":"b","number":"+420777123456"}}"#),
    (MEMBERS, r#"{"BlacklistEntries":{"blacklist":"b"}}"#),
    (EQUIPMENT, r#"{"EquipmentCard":{"equipment":"pc"}}"#),
    (EQUIPMENT, r#"{"EquipmentTree":{"organisation":"acme"}}"#),
    (EQUIPMENT, r#"{"EquipmentDrawing":{"organisation":"acme","format":"Text"}}"#),
    (EQUIPMENT, r#"{"TicketEquipment":{"ticket":"t"}}"#),
    (EQUIPMENT, r#"{"ExpandTags":{"ticket":"t","template_text":"x"}}"#),
    (EVERYBODY, r#"{"LintTags":{"template_text":"x"}}"#),
    (EQUIPMENT, r#"{"EquipmentCell":{"ticket":"t"}}"#),
    (FIELDS, r#"{"CardSchema":{"kind":"Ticket"}}"#),
    (FIELDS, r#"{"CardJsonSchema":{"kind":"Ticket"}}"#),
    (FIELDS, r#"{"CardValues":{"card":{"kind":"Ticket","id":"t"}}}"#),
    (FIELDS, r#"{"CheckCard":{"card":{"kind":"Ticket","id":"t"},"values":{}}}"#),
    (COMPANY, r#"{"PlanFieldChange":{"change":{"BackFill":{"card":"User","field":"x"}}}}"#),
    (COMPANY, r#"{"FieldDefinitions":{}}"#),
    (COMPANY, r#"{"FieldChanges":{}}"#),
    (OWN_CARD, r#"{"Person":{"person":"cli"}}"#),
    (CONTACTS, r#"{"Organisation":{"organisation":"acme"}}"#),
    (REQUESTS, r#"{"PersonHistory":{"person":"cli"}}"#),
    (MEMBERS_REQUESTS, r#"{"OrganisationRequests":{"organisation":"acme"}}"#),
    (AUDIT, r#"{"PersonAudit":{"person":"cli"}}"#),
    (
        CONTACTS,
        r#"{"ResolveInbound":{"sender":{"identity":{"Email":{"address":"x@example.com"}}}}}"#,
    ),
    (CONTACTS, r#"{"SimilarPersons":{"person":"cli"}}"#),
    (CONTACTS, r#"{"SimilarOrganisations":{"name":"Acme"}}"#),
    (COMPANY, r#"{"Decide":{"actor":"somebody","action":"UserEdit"}}"#),
    (KEEPERS, r#"{"PlanDomainAttach":{"organisation":"acme"}}"#),
    (COMPANY, r#"{"PlanDismissal":{"persons":["cli"]}}"#),
    (CONTACTS, r#"{"DirectoryDefinitions":{}}"#),
    (CONTACTS, r#"{"MayNotify":{"person":"cli"}}"#),
    (
        MERGERS,
        r#"{"PlanMerge":{"order":{"survivor":{"Person":{"person":"cli"}},"sources":[{"Person":{"person":"mia"}}]}}}"#,
    ),
    (MERGERS, r#"{"PlanUndoMerge":{"merge":1}}"#),
    (CONTACTS, r#"{"Merges":{"contact":{"Person":{"person":"cli"}}}}"#),
    (COMPANY, r#"{"EraseReport":{"persons":["cli"]}}"#),
    (CONTACTS, r#"{"SearchPersons":{}}"#),
    (CONTACTS, r#"{"SearchOrganisations":{}}"#),
    (CONTACTS, r#"{"PersonCounters":{}}"#),
    (
        CONTACTS,
        r#"{"ExplainSearch":{"search":{"text":"acme"},"contact":{"Organisation":{"organisation":"acme"}}}}"#,
    ),
    (
        TRANSFER,
        r#"{"PlanImport":{"job":{"batch":"b","format":{"Table":{}},"content":{"Text":{"text":"name,email"}},"columns":[{"header":"name","target":{"Contact":{"field":"Name"}}},{"header":"email","target":{"Contact":{"field":"Email"}}}]}}}"#,
    ),
    (
        TRANSFER,
        r#"{"ImportErrors":{"job":{"batch":"b","format":{"Table":{}},"content":{"Text":{"text":"name,email"}},"columns":[{"header":"name","target":{"Contact":{"field":"Name"}}},{"header":"email","target":{"Contact":{"field":"Email"}}}]}}}"#,
    ),
    (TRANSFER, r#"{"SuggestDialect":{"content":{"Text":{"text":"name,email"}}}}"#),
    (TRANSFER, r#"{"SuggestMapping":{"headers":["name"]}}"#),
    (TRANSFER, r#"{"ExportContacts":{"format":{"Table":{}}}}"#),
    (TRANSFER, r#"{"Imports":{}}"#),
    (TRANSFER, r#"{"PlanUndoImport":{"batch":"b"}}"#),
];

/// A desk with all those actors, two milliseconds old.
fn desk() -> Desk {
    let mut desk = Desk::default();
    for command in [
        r#"{"DefinePolicies":{"policies":{"activity_kinds":["reply"]}}}"#,
        r#"{"DefineTeams":{"teams":[{"id":"sales"},{"id":"support"}]}}"#,
        r#"{"DefinePauseTypes":{"pause_types":[{"id":"lunch","allotment":1000}]}}"#,
        r#"{"DefineAgents":{"agents":[{"id":"ann","team":"sales"},{"id":"bob","team":"support"}]}}"#,
        r#"{"DefineQueues":{"queues":[{"id":"sellers","members":["ann"]}]}}"#,
        r#"{"AssignRole":{"actor":"sue","role":{"Supervisor":{"team":"sales"}}}}"#,
        r#"{"AssignRole":{"actor":"sid","role":{"Supervisor":{"team":"support"}}}}"#,
        r#"{"AssignRole":{"actor":"tom","role":{"TeamAdmin":{"team":"sales"}}}}"#,
        r#"{"AssignRole":{"actor":"tim","role":{"TeamAdmin":{"team":"support"}}}}"#,
        r#"{"AssignRole":{"actor":"olga","role":"CompanyAdmin"}}"#,
        r#"{"AssignBundle":{"actor":"petra","bundle":"analytics.employees"}}"#,
        r#"{"AssignBundle":{"actor":"otto","bundle":"omni.operators"}}"#,
        r#"{"AssignBundle":{"actor":"fay","bundle":"contacts.fields"}}"#,
        r#"{"DefineUserGroups":{"groups":[
            {"id":"clients","name":"Clients","access":"Client"},
            {"id":"desk","name":"Desk","access":"Staff","contacts":true},
            {"id":"keepers","name":"Keepers","access":"Staff","contacts":true,"equipment":true,
             "bundles":["contacts.cards","contacts.delete","contacts.fields","contacts.transfer","contacts.audit"],
             "only_groups":["clients"]},
            {"id":"mergers","name":"Mergers","access":"Staff","contacts":true,
             "rights":["UserMerge","UserUnmerge","UserEdit","UserDelete","UserStatusBlock"]}]}}"#,
        r#"{"CreateOrganisation":{"organisation":{"id":"acme","name":"Acme"}}}"#,
        r#"{"CreateOrganisation":{"organisation":{"id":"beta","name":"Beta"}}}"#,
        r#"{"CreatePerson":{"person":{"id":"dan","group":"desk","name":"Dan","account":true}}}"#,
        r#"{"CreatePerson":{"person":{"id":"kim","group":"keepers","name":"Kim","account":true}}}"#,
        r#"{"CreatePerson":{"person":{"id":"max","group":"mergers","name":"Max","account":true}}}"#,
        r#"{"CreatePerson":{"person":{"id":"blo","group":"mergers","name":"Blo","account":true}}}"#,
        r#"{"CreatePerson":{"person":{"id":"cli","group":"clients","name":"Cli","account":true,"organisation":"acme"}}}"#,
        r#"{"CreatePerson":{"person":{"id":"mia","group":"clients","name":"Mia","account":true,"organisation":"acme"}}}"#,
        r#"{"SetManagers":{"organisation":"acme","managers":["mia"]}}"#,
        r#"{"SetAccountStatus":{"persons":["blo"],"status":"Blocked"}}"#,
        r#"{"Login":{"agent":"ann","session":"desk"}}"#,
    ] {
        desk.handle_json(Timestamp::default(), "system", command).unwrap();
    }
    desk.handle_timeout(now()).unwrap();
    desk
}

fn now() -> Timestamp {
    Timestamp::from_millis(2).unwrap()
}

/// Asks once for each actor; lists where the answer is not what the table says.
fn check(who: Who, asked: &str, ask: impl Fn(&str) -> Option<Error>) -> Vec<String> {
    assert_eq!(who.len(), ACTORS.len());
    let mut wrong = Vec::new();
    for (sign, (actor, meaning)) in who.bytes().zip(ACTORS) {
        let denied = matches!(ask(actor), Some(Error::Denied { .. }));
        if denied == (sign == b'x') {
            let what = if denied { "may, but is denied" } else { "may not, but is let through" };
            wrong.push(format!("{actor}, {meaning}, {what}: {asked}"));
        }
    }
    wrong
}

#[test]
fn commands_are_for_those_whom_the_table_names() {
    let snapshot = desk().snapshot();
    let wrong: Vec<String> = COMMANDS
        .into_iter()
        .flat_map(|(who, command)| {
            check(who, command, |actor| {
                let mut desk = Desk::restore(&snapshot).unwrap();
                desk.handle_json(now(), actor, command).err()
            })
        })
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn queries_are_for_those_whom_the_table_names() {
    let desk = desk();
    let wrong: Vec<String> = QUERIES
        .into_iter()
        .flat_map(|(who, query)| check(who, query, |actor| desk.query_json(actor, query).err()))
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_tables_name_every_command_and_query() {
    for (item, asked) in [
        ("Command", COMMANDS.map(|(_, command)| command).as_slice()),
        ("Query", QUERIES.map(|(_, query)| query).as_slice()),
    ] {
        let item = catalogue::items().iter().find(|entry| entry.name == item).unwrap();
        for variant in item.variants() {
            let start = format!("{{\"{}\":", variant.name);
            assert!(asked.iter().any(|text| text.starts_with(&start)), "no {}", variant.name);
            assert!(variant.right.is_some(), "{} names no right", variant.name);
        }
    }
}
