use proptest::prelude::*;

use super::*;
use crate::clock::Timestamp;
use crate::definition::{EquipmentDetails, EquipmentSpec, Error, PartsOfDeleted, TreeFormat};
use crate::id::{ActorId, EquipmentId, OrganisationId, TicketId};

fn equipment(id: &str) -> EquipmentId {
    EquipmentId::new(id).unwrap()
}

fn company(id: &str) -> OrganisationId {
    OrganisationId::new(id).unwrap()
}

fn spec(id: &str, organisation: &str, parent: Option<&str>) -> EquipmentSpec {
    EquipmentSpec {
        id: equipment(id),
        organisation: company(organisation),
        parent: parent.map(equipment),
        details: EquipmentDetails { name: id.to_uppercase(), ..EquipmentDetails::default() },
    }
}

fn details(name: &str, article: &str, serial: &str) -> EquipmentDetails {
    EquipmentDetails {
        name: name.into(),
        article: article.into(),
        serial: serial.into(),
        ..EquipmentDetails::default()
    }
}

/// acme: pc (cpu (fan), disk), phone; other: router.
fn inventory() -> Inventory {
    let mut inventory = Inventory::default();
    inventory
        .add(&[
            spec("pc", "acme", None),
            spec("cpu", "acme", Some("pc")),
            spec("fan", "acme", Some("cpu")),
            spec("disk", "acme", Some("pc")),
            spec("phone", "acme", None),
            spec("router", "other", None),
        ])
        .unwrap();
    inventory
}

fn listed(inventory: &Inventory, organisation: &str) -> Vec<String> {
    let listing = Listing { top: None, archived: true, after: None, most: 1000 };
    let rows = inventory.tree(&company(organisation), listing).unwrap();
    rows.iter()
        .map(|row| format!("{}{}", ".".repeat(row.level as usize - 1), row.equipment))
        .collect()
}

fn codes(error: Error) -> Vec<(String, String)> {
    let Error::Invalid { violations, .. } = error else { panic!("{error:?}") };
    violations.into_iter().map(|one| (one.code, one.path)).collect()
}

fn at(minute: i64) -> Timestamp {
    Timestamp::from_millis(1_749_546_000_000 + minute * 60_000).unwrap()
}

#[test]
fn a_tree_of_things_and_parts() {
    let inventory = inventory();
    assert_eq!(listed(&inventory, "acme"), ["pc", ".cpu", "..fan", ".disk", "phone"]);
    assert_eq!(listed(&inventory, "nobody"), [""; 0]);
    let path = inventory.path(&equipment("fan")).unwrap();
    assert_eq!(path, [equipment("fan"), equipment("cpu"), equipment("pc")]);
    assert_eq!(inventory.organisation(&equipment("fan")).unwrap(), &company("acme"));
    assert_eq!(inventory.row(&equipment("fan")).unwrap().level, 3);
}

#[test]
fn everything_wrong_with_new_things_is_told_at_once() {
    let mut inventory = inventory();
    let mut bad = spec("fan", "acme", Some("nothing"));
    bad.details = EquipmentDetails {
        name: " ".into(),
        serial: "\0".into(),
        article: "x".repeat(201),
        ..EquipmentDetails::default()
    };
    let specs = [bad, spec("new", "other", Some("pc")), spec("new", "other", None)];
    let expected = [
        ("Duplicate", "equipment[0].id"),
        ("UnknownReference", "equipment[0].parent"),
        ("Blank", "equipment[0].details.name"),
        ("TooLong", "equipment[0].details.article"),
        ("ContainsNul", "equipment[0].details.serial"),
        ("OtherOrganisation", "equipment[1].parent"),
        ("Duplicate", "equipment[2].id"),
    ];
    let found = codes(inventory.add(&specs).unwrap_err());
    let found: Vec<_> = found.iter().map(|(code, path)| (code.as_str(), path.as_str())).collect();
    assert_eq!(found, expected);
    assert_eq!(inventory.len(), 6);
}

#[test]
fn moves_are_refused_where_they_lead_round_or_too_deep() {
    let mut inventory = inventory();
    let (pc, fan) = (equipment("pc"), equipment("fan"));
    let cycle = |equipment: &EquipmentId, parent: &EquipmentId| Error::EquipmentCycle {
        equipment: equipment.clone(),
        parent: parent.clone(),
    };
    assert_eq!(inventory.move_under(&pc, Some(&fan)), Err(cycle(&pc, &fan)));
    assert_eq!(inventory.move_under(&pc, Some(&pc)), Err(cycle(&pc, &pc)));
    let refused = inventory.move_under(&pc, Some(&equipment("router")));
    assert!(matches!(refused, Err(Error::OtherOrganisation { .. })));
    inventory.move_under(&equipment("cpu"), Some(&equipment("phone"))).unwrap();
    assert_eq!(listed(&inventory, "acme"), ["pc", ".disk", "phone", ".cpu", "..fan"]);
    inventory.move_under(&equipment("cpu"), None).unwrap();
    assert_eq!(listed(&inventory, "acme"), ["pc", ".disk", "phone", "cpu", ".fan"]);

    let chain: Vec<EquipmentSpec> = (0..64)
        .map(|level| {
            let above = (level > 0).then(|| format!("level {}", level - 1));
            spec(&format!("level {level}"), "acme", above.as_deref())
        })
        .collect();
    inventory.add(&chain).unwrap();
    let deep = inventory.add(&[spec("deep", "acme", Some("level 63"))]).unwrap_err();
    assert_eq!(codes(deep), [("TooDeep".into(), "equipment[0].parent".into())]);
    let refused = inventory.move_under(&equipment("cpu"), Some(&equipment("level 62")));
    let (equipment_id, levels, most) = (equipment("cpu"), 65, 64);
    let expected = Error::EquipmentTooDeep { equipment: equipment_id, levels, most };
    assert_eq!(refused, Err(expected));
    inventory.move_under(&equipment("cpu"), Some(&equipment("level 61"))).unwrap();
}

#[test]
fn a_transfer_takes_the_parts_and_leaves_tickets_as_they_were() {
    let mut inventory = inventory();
    let (ticket, cpu) = (TicketId::new("t1").unwrap(), equipment("cpu"));
    inventory
        .set_ticket(at(0), &ticket, &company("acme"), std::slice::from_ref(&cpu), false)
        .unwrap();
    inventory.transfer(&equipment("pc"), &company("other"), Some(&equipment("router"))).unwrap();
    assert_eq!(listed(&inventory, "other"), ["router", ".pc", "..cpu", "...fan", "..disk"]);
    assert_eq!(listed(&inventory, "acme"), ["phone"]);
    let links = inventory.ticket_links(&cpu).unwrap();
    assert_eq!((&links[0].organisation, links[0].unlinked_at), (&company("acme"), None));
    // What the ticket has stays although it is of another company now; what is new must be of its own.
    let both = [cpu.clone(), equipment("phone")];
    inventory.set_ticket(at(1), &ticket, &company("acme"), &both, false).unwrap();
    let foreign = [cpu.clone(), equipment("router")];
    let refused = inventory.set_ticket(at(2), &ticket, &company("acme"), &foreign, false);
    assert_eq!(codes(refused.unwrap_err()), [("OtherOrganisation".into(), "equipment[1]".into())]);
    inventory.set_ticket(at(2), &ticket, &company("acme"), &foreign, true).unwrap();
    inventory.set_ticket(at(3), &ticket, &company("acme"), &[], false).unwrap();
    assert_eq!(inventory.ticket_links(&cpu).unwrap()[0].unlinked_at, Some(at(3)));
    assert_eq!(inventory.of_ticket(&ticket), &[]);
}

#[test]
fn deleting_says_what_becomes_of_parts() {
    let pc = equipment("pc");
    let mut refused = inventory();
    assert_eq!(
        refused.delete(&pc, PartsOfDeleted::Refuse),
        Err(Error::EquipmentHasParts { equipment: pc.clone(), count: 2 })
    );
    let mut reparented = inventory();
    reparented.delete(&equipment("cpu"), PartsOfDeleted::Reparent).unwrap();
    assert_eq!(listed(&reparented, "acme"), ["pc", ".disk", ".fan", "phone"]);
    reparented.delete(&pc, PartsOfDeleted::Reparent).unwrap();
    assert_eq!(listed(&reparented, "acme"), ["phone", "disk", "fan"]);
    let mut cascaded = inventory();
    cascaded.delete(&pc, PartsOfDeleted::Cascade).unwrap();
    cascaded.delete(&equipment("phone"), PartsOfDeleted::Refuse).unwrap();
    assert_eq!((cascaded.len(), cascaded.companies.len()), (1, 1));
    let mut used = inventory();
    let ticket = TicketId::new("t").unwrap();
    used.set_ticket(at(0), &ticket, &company("acme"), &[equipment("fan")], false).unwrap();
    used.set_ticket(at(1), &ticket, &company("acme"), &[], false).unwrap();
    assert_eq!(
        used.delete(&pc, PartsOfDeleted::Cascade),
        Err(Error::EquipmentInUse { equipment: equipment("fan"), count: 1 })
    );
}

#[test]
fn duplicates_are_found_whatever_their_case() {
    let mut inventory = inventory();
    let set = |inventory: &mut Inventory, id: &str, article: &str, serial: &str| {
        inventory.edit(&equipment(id), &details(id, article, serial)).unwrap();
    };
    set(&mut inventory, "pc", "A", "sn-1");
    set(&mut inventory, "cpu", "a ", " SN-1");
    set(&mut inventory, "disk", "B", "SN-1");
    set(&mut inventory, "router", "A", "SN-1");
    assert_eq!(inventory.duplicates(&equipment("pc")).unwrap(), [equipment("cpu")]);
    assert_eq!(inventory.duplicates(&equipment("fan")).unwrap(), []);
    inventory.transfer(&equipment("cpu"), &company("other"), None).unwrap();
    assert_eq!(inventory.duplicates(&equipment("pc")).unwrap(), []);
    assert_eq!(inventory.duplicates(&equipment("router")).unwrap(), [equipment("cpu")]);
}

#[test]
fn archived_things_and_their_parts_are_hidden_where_things_are_picked() {
    let mut inventory = inventory();
    inventory.set_archived(&equipment("cpu"), true).unwrap();
    let page = |after: Option<&EquipmentId>, most| {
        let listing = Listing { top: None, archived: false, after, most };
        let rows = inventory.tree(&company("acme"), listing).unwrap();
        rows.into_iter().map(|row| row.equipment).collect::<Vec<_>>()
    };
    let shown = [equipment("pc"), equipment("disk"), equipment("phone")];
    assert_eq!(page(None, 10), shown);
    assert_eq!(page(None, 2), shown[..2]);
    assert_eq!(page(Some(&shown[1]), 2), shown[2..]);
    // What is hidden still has its place.
    assert_eq!(page(Some(&equipment("cpu")), 10), shown[1..]);
    assert_eq!(page(Some(&equipment("fan")), 10), shown[1..]);
}

#[test]
fn notes_keep_who_and_when() {
    let mut inventory = inventory();
    let (fan, ann) = (equipment("fan"), ActorId::new("ann").unwrap());
    inventory.add_note(at(0), &ann, &fan, "rattles").unwrap();
    assert!(inventory.add_note(at(1), &ann, &fan, "  ").is_err());
    let notes = inventory.notes(&fan).unwrap();
    assert_eq!((notes.len(), notes[0].at, &notes[0].actor), (1, at(0), &ann));
}

#[test]
fn drawings() {
    let mut inventory = inventory();
    inventory.edit(&equipment("fan"), &details("Fan \"9\" <b>", "A-1", "S\n1")).unwrap();
    inventory.set_archived(&equipment("disk"), true).unwrap();
    let pc = equipment("pc");
    let text = inventory.drawing(&pc, TreeFormat::Text).unwrap();
    assert_eq!(text, "PC\n├── CPU\n│   └── Fan \"9\" <b> (A-1, S 1)\n└── DISK [archived]\n");
    let dot = inventory.drawing(&pc, TreeFormat::Dot).unwrap();
    assert!(dot.contains("n3 [label=\"Fan \\\"9\\\" <b> (A-1, S 1)\"];"), "{dot}");
    assert!(dot.contains("    n1 -> n2;\n    n2 -> n3;\n    n1 -> n4;\n"), "{dot}");
    let mermaid = inventory.company_drawing(&company("acme"), TreeFormat::Mermaid);
    assert!(mermaid.starts_with("flowchart LR\n    n1[\"PC\"]\n"), "{mermaid}");
    assert!(mermaid.contains("n3[\"Fan #quot;9#quot; #lt;b#gt; (A-1, S 1)\"]"), "{mermaid}");
    assert!(!mermaid.contains("--> n5"), "{mermaid}");
}

#[test]
fn a_deep_chain_does_not_exhaust_the_stack() {
    let mut forest = Forest::new(MAX_LEVELS);
    let mut nodes = vec![forest.add(None).unwrap()];
    while let Ok(node) = forest.add(nodes.last().copied()) {
        nodes.push(node);
    }
    assert_eq!(nodes.len(), usize::from(MAX_LEVELS));
    assert_eq!(forest.move_under(nodes[0], nodes.last().copied()), Err(ForestError::Cycle));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]

    #[test]
    fn no_change_makes_a_cycle_and_storing_keeps_everything(
        steps in prop::collection::vec((0_u8..8, 0_u8..12, 0_u8..12, 0_u8..2), 1..80)
    ) {
        let mut inventory = Inventory::default();
        let ann = ActorId::new("ann").unwrap();
        for (minute, (what, one, other, which)) in steps.into_iter().enumerate() {
            let id = equipment(&format!("e{one}"));
            let parent = equipment(&format!("e{other}"));
            let parent = (other < 10).then_some(parent);
            let organisation = company(["acme", "other"][usize::from(which)]);
            let now = at(i64::try_from(minute).unwrap());
            let before = postcard::to_allocvec(&inventory).unwrap();
            let outcome = match what {
                0..3 => {
                    let mut spec = spec(id.as_str(), organisation.as_str(), None);
                    spec.parent = parent.clone();
                    spec.details.serial = format!("S{}", other % 3);
                    inventory.add(&[spec])
                }
                3 | 4 => inventory.move_under(&id, parent.as_ref()),
                5 => inventory.transfer(&id, &organisation, parent.as_ref()),
                6 => {
                    let modes =
                        [PartsOfDeleted::Refuse, PartsOfDeleted::Reparent, PartsOfDeleted::Cascade];
                    inventory.delete(&id, modes[usize::from(other % 3)])
                }
                _ => {
                    let ticket = TicketId::new(format!("t{which}")).unwrap();
                    let mut list = vec![id.clone()];
                    list.extend(parent.clone());
                    let _ = inventory.add_note(now, &ann, &id, "seen");
                    let before = postcard::to_allocvec(&inventory).unwrap();
                    let outcome = inventory.set_ticket(now, &ticket, &organisation, &list, other % 2 == 0);
                    if outcome.is_err() {
                        prop_assert_eq!(&before, &postcard::to_allocvec(&inventory).unwrap());
                    }
                    Ok(())
                }
            };
            let stored = postcard::to_allocvec(&inventory).unwrap();
            if outcome.is_err() {
                prop_assert_eq!(&before, &stored, "refused, and changed");
            }
            let restored: Inventory = postcard::from_bytes(&stored).unwrap();
            prop_assert_eq!(postcard::to_allocvec(&restored).unwrap(), stored);
            for id in inventory.places.keys() {
                prop_assert_eq!(inventory.row(id).unwrap(), restored.row(id).unwrap());
                prop_assert_eq!(inventory.duplicates(id).unwrap(), restored.duplicates(id).unwrap());
                prop_assert_eq!(inventory.ticket_links(id).unwrap(), restored.ticket_links(id).unwrap());
                let path = inventory.path(id).unwrap();
                prop_assert!(path.len() <= MAX_DEPTH as usize);
            }
        }
    }
}
