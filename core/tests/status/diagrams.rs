use std::collections::BTreeSet;
use std::io::Write;
use std::process::Stdio;

use frontdesk::id::{PauseTypeId, StatusId};
use frontdesk::status::{Definitions, channel_state, diagram, presence_state, work_state};
use frontdesk::{ChannelState, DiagramFormat, Machine, Work};
use serde_json::json;

use crate::definitions;

const NASTY: &str = "a \"b\" <c> & d;\n--> e: {f} [*] %% #35; \\N 日本 ]]> é";
const MACHINES: [Machine; 3] = [Machine::Presence, Machine::Work, Machine::Channel];

fn rich() -> Definitions {
    definitions(json!({
        "statuses": [
            {"id": "online", "label": NASTY, "color": "#2E7D32"},
            {"id": "off line", "label": ""},
            {"id": "état-1", "label": "End", "color": "red\", shape=\"star", "settable_by": []},
            {"id": "old", "archived": true},
        ],
        "on_logout": "off line",
        "rules": [
            {"id": "r 1", "statuses": ["online"], "after_minutes": 10, "target": "off line"},
            {"id": "r2", "statuses": ["online"], "after_minutes": 5, "target": "état-1",
             "scope": {"Team": {"team": "t \"1\""}}},
        ],
        "teams": [{"id": "t \"1\"", "wrap_up": {"Timed": {"duration": 30_000}}, "prolong_max": 2,
                   "prolong_step": 15_000, "no_answer_delay": 5_000, "max_no_answer": 3,
                   "offer_timeout": 20_000}],
        "pools": [{"id": "p", "label": "Breaks", "count_limit": 4}],
        "pause_types": [
            {"id": "lunch", "label": NASTY, "allotment": 1_800_000, "pool": "p", "grace": 120_000,
             "on_exhausted": {"SwitchTo": {"pause_type": "un-paid"}}},
            {"id": "un-paid", "settable_by": []},
            {"id": "un_paid", "allotment": 1, "on_exhausted": "Logout"},
            {"id": "smoke", "single_maximum": 300_000, "on_exhausted": "Resume"},
        ],
    }))
}

#[test]
fn scxml_is_well_formed_and_its_references_hold() {
    for machine in MACHINES {
        let highlight = match machine {
            Machine::Presence => presence_state(&StatusId::new("online").unwrap()),
            Machine::Work => {
                let lunch = PauseTypeId::new("lunch").unwrap();
                work_state(&Work::Pause { pause_type: Some(lunch) })
            }
            _ => channel_state(ChannelState::WrapUp),
        };
        let text = diagram(&rich(), machine, DiagramFormat::Scxml, Some(&highlight));
        let document = roxmltree::Document::parse(&text).unwrap();
        let states = || document.descendants().filter(|node| node.has_tag_name("state"));
        let ids: Vec<&str> = states().map(|node| node.attribute("id").unwrap()).collect();
        let unique: BTreeSet<&str> = ids.iter().copied().collect();
        assert_eq!(ids.len(), unique.len());
        let name =
            |text: &str| text.bytes().all(|b| b.is_ascii_alphanumeric() || b"_.".contains(&b));
        for node in document.descendants().filter(roxmltree::Node::is_element) {
            for reference in ["target", "initial"] {
                assert!(node.attribute(reference).is_none_or(|id| unique.contains(id)));
            }
            assert!(node.attribute("event").is_none_or(name));
            assert!(node.attribute("id").is_none_or(name));
        }
        let own = |name| ("urn:frontdesk:diagram", name);
        let current: Vec<&str> = states()
            .filter(|node| node.attribute(own("current")) == Some("true"))
            .map(|node| node.attribute("id").unwrap())
            .collect();
        assert_eq!(current, [highlight.as_str()]);
        if machine != Machine::Channel {
            assert!(states().any(|node| node.attribute(own("label")) == Some(NASTY)));
        }
    }
}

#[test]
#[allow(clippy::disallowed_types, reason = "a test may start Graphviz, the core may not")]
fn dot_is_read_by_graphviz() {
    for machine in MACHINES {
        let text = diagram(&rich(), machine, DiagramFormat::Dot, Some("on_queue"));
        let dot = std::process::Command::new("dot")
            .arg("-Tplain")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn();
        let Ok(mut dot) = dot else {
            eprintln!("skipped: Graphviz is not installed");
            return;
        };
        dot.stdin.take().unwrap().write_all(text.as_bytes()).unwrap();
        let output = dot.wait_with_output().unwrap();
        let complaints = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{complaints}\n{text}");
        assert!(!complaints.contains("Error") && !complaints.contains("not a known color"));
        let plain = String::from_utf8(output.stdout).unwrap();
        let nodes = plain.lines().filter(|line| line.starts_with("node ")).count();
        let drawn =
            text.lines().filter(|line| !line.contains(" -> ") && line.contains(" [")).count();
        assert_eq!(nodes, drawn - 1, "every node but the line of defaults");
    }
}

#[test]
fn mermaid_lines_have_the_form_of_the_language() {
    for machine in MACHINES {
        let text = diagram(&rich(), machine, DiagramFormat::Mermaid, Some("busy"));
        let mut lines = text.lines();
        assert_eq!(lines.next(), Some("stateDiagram-v2"));
        let identifier = |text: &str| {
            text == "[*]" || text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_')
        };
        // Outside the few signs of the language itself there are only words and entity codes.
        let plain = |text: &str| {
            let without_codes = text.split('#').enumerate().all(|(place, part)| {
                let rest = if place == 0 {
                    Some(part)
                } else {
                    part.split_once(';').map(|(_, rest)| rest)
                };
                rest.is_some_and(|rest| !rest.contains([';', ':', '"', '<', '>', '{', '[', '%']))
            });
            without_codes && !text.contains("-->")
        };
        for line in lines {
            let line = line.strip_prefix("    ").unwrap();
            if line == "direction LR" || line.starts_with("classDef ") || line.starts_with("class ")
            {
                continue;
            }
            if let Some((label, id)) =
                line.strip_prefix("state \"").and_then(|rest| rest.split_once("\" as "))
            {
                assert!(plain(label) && identifier(id), "{line}");
            } else {
                let (left, label) = line.split_once(" : ").unwrap();
                assert!(plain(label), "{line}");
                assert!(left.split(" --> ").all(identifier), "{line}");
            }
        }
    }
}

#[test]
fn different_ids_are_different_states_and_archived_ones_are_left_out() {
    let text = diagram(&rich(), Machine::Work, DiagramFormat::Mermaid, None);
    assert!(text.contains("pause_un_2Dpaid") && text.contains("pause_un_5Fpaid"));
    assert!(text.contains("pause_lunch --> pause_un_2Dpaid : exhausted, after a grace of 2m 00s"));
    assert!(text.contains("pause_lunch : 30m 00s a day"));
    assert!(text.contains("on_queue --> break_out : 3 missed offers in a row"));
    let old = presence_state(&StatusId::new("old").unwrap());
    let presence =
        |highlight| diagram(&rich(), Machine::Presence, DiagramFormat::Mermaid, highlight);
    assert!(!presence(None).contains(&old));
    assert!(presence(Some(&old)).contains("class status_old current"));
    assert!(
        presence(None).contains("status_online --> status_off_20line : 10 min without activity")
    );
}

#[test]
fn the_times_of_the_only_team_are_shown() {
    let mut rich = rich();
    let text = diagram(&rich, Machine::Channel, DiagramFormat::Mermaid, None);
    for line in [
        "waiting --> offering : offer, open for 20s",
        "offering --> missed : no answer, for 5s",
        "offering --> waiting : rejected, no delay",
        "wrap_up --> waiting : after 30s, or finish",
        "wrap_up --> wrap_up : prolong by 15s, 2 times at most",
    ] {
        assert!(text.contains(line), "{line} in\n{text}");
    }
    rich.teams.push(rich.teams[0].clone());
    let text = diagram(&rich, Machine::Channel, DiagramFormat::Mermaid, None);
    assert!(text.contains("missed --> waiting : after the team#39;s delay"));
}

#[test]
fn definitions_that_do_not_check_are_drawn_without_what_is_missing() {
    let mut broken = rich();
    broken.statuses.clear();
    for machine in MACHINES {
        let text = diagram(&broken, machine, DiagramFormat::Scxml, None);
        roxmltree::Document::parse(&text).unwrap();
    }
}
