//! Snapshots: the state of a desk as bytes. Canonical: the same state gives the same bytes, whatever
//! way led to it.
//!
//! A snapshot is `frontdesk`, the number of its format as one byte, and the state in the format of the
//! `postcard` crate. Definitions are stored as JSON, since they are what hosts wrote. What a desk has of
//! modules that are used on their own follows as sections, each with its name.

use std::borrow::Cow;
use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::board::Boards;
use super::facade::{Desk, DeskSettings};
use super::imports::Imports;
use super::output::Output;
use super::rights::Holders;
use super::rules::Rules;
use super::searched::Searched;
use super::state::{Foundation, State};
use super::timers::Timers;
use crate::agent::Agent;
use crate::clock::Timestamp;
use crate::definition::Error;
use crate::directory::Directory;
use crate::disposition::Outcomes;
use crate::equipment::Inventory;
use crate::field::FieldBook;
use crate::id::AgentKey;
use crate::names::Names;
use crate::pause::PauseRules;
use crate::status::Definitions;

const MAGIC: &[u8] = b"frontdesk";
const FORMAT: u8 = 1;
/// The section of custom fields.
const FIELDS: &str = "fields";
/// The section of people and organisations.
const DIRECTORY: &str = "directory";
/// The section of imports that can be undone.
const IMPORTS: &str = "imports";

/// What is stored; the rest is made anew from it.
#[derive(Serialize, Deserialize)]
struct Stored<'a> {
    clock: Option<Timestamp>,
    unfinished: Option<Timestamp>,
    last_event: u64,
    last_entry: u64,
    names: Cow<'a, Names>,
    definitions: String,
    rules: Cow<'a, Rules>,
    pauses: Cow<'a, PauseRules>,
    holders: Cow<'a, Holders>,
    agents: Cow<'a, [Agent]>,
    outcomes: Cow<'a, Outcomes>,
    inventory: Cow<'a, Inventory>,
}

impl Desk {
    /// The state of the desk as bytes. Events and entries of the log that wait to be polled are not
    /// part of it.
    pub fn snapshot(&self) -> Vec<u8> {
        let state = &self.state;
        let agents = state.agents.iter().map(|agent| state.stored(agent)).collect::<Vec<_>>();
        let stored = Stored {
            clock: state.clock,
            unfinished: state.unfinished,
            last_event: state.output.last_event(),
            last_entry: state.output.last_entry(),
            names: Cow::Borrowed(&state.names),
            definitions: serde_json::to_string(&state.definitions).unwrap_or_default(),
            rules: Cow::Owned(state.rules_in_use()),
            pauses: Cow::Borrowed(&state.pauses),
            holders: Cow::Borrowed(&state.holders),
            agents: Cow::Owned(agents),
            outcomes: Cow::Borrowed(&state.outcomes),
            inventory: Cow::Borrowed(&state.inventory),
        };
        let mut bytes = MAGIC.to_vec();
        bytes.push(FORMAT);
        // Writing to memory fails for no state: every part of it has a length.
        let bytes = postcard::to_extend(&stored, bytes).unwrap_or_default();
        postcard::to_extend(&state.sections(), bytes).unwrap_or_default()
    }

    /// The desk of a snapshot, with default settings. Only restoring can turn the clock back.
    pub fn restore(snapshot: &[u8]) -> Result<Self, Error> {
        Self::restore_with(DeskSettings::default(), snapshot)
    }

    /// The desk of a snapshot.
    pub fn restore_with(settings: DeskSettings, snapshot: &[u8]) -> Result<Self, Error> {
        let body =
            snapshot.strip_prefix(MAGIC).ok_or_else(|| unreadable("it does not begin as one"))?;
        let (format, body) =
            body.split_first().ok_or_else(|| unreadable("it ends after its first word"))?;
        if *format != FORMAT {
            return Err(unreadable(&format!("its format is {format}, and {FORMAT} is known")));
        }
        let (stored, rest) = postcard::take_from_bytes::<Stored<'static>>(body)
            .map_err(|error| unreadable(&error.to_string()))?;
        let sections = read_sections(rest)?;
        let definitions: Definitions = serde_json::from_str(&stored.definitions)
            .map_err(|_| unreadable("its definitions are not readable"))?;
        let output =
            Output::new(settings.events, settings.log, stored.last_event, stored.last_entry);
        let mut state = State {
            clock: stored.clock,
            unfinished: stored.unfinished,
            names: stored.names.into_owned(),
            definitions,
            rules: stored.rules.into_owned(),
            pauses: stored.pauses.into_owned(),
            holders: stored.holders.into_owned(),
            agents: stored.agents.into_owned(),
            queues: Vec::new(),
            offers: hashbrown::HashMap::default(),
            timers: Timers::default(),
            boards: Boards::default(),
            outcomes: stored.outcomes.into_owned(),
            inventory: stored.inventory.into_owned(),
            fields: match sections.get(FIELDS) {
                Some(fields) => FieldBook::restore(fields)?,
                None => FieldBook::default(),
            },
            directory: match sections.get(DIRECTORY) {
                Some(directory) => Directory::restore(directory)?,
                None => Directory::default(),
            },
            searched: Searched::default(),
            imports: match sections.get(IMPORTS) {
                Some(imports) => Imports::restore(imports)?,
                None => Imports::default(),
            },
            foundation: Foundation::default(),
            output,
        };
        // A snapshot may be older than a bundle.
        for bundle in crate::directory::bundles() {
            state.names.bundles.insert(bundle);
        }
        state.check()?;
        state.rebuild();
        Ok(Self { state, settings })
    }
}

/// The sections of a snapshot: all of them known, so that nothing is lost.
fn read_sections(bytes: &[u8]) -> Result<BTreeMap<String, Vec<u8>>, Error> {
    let (sections, rest) = postcard::take_from_bytes::<BTreeMap<String, Vec<u8>>>(bytes)
        .map_err(|error| unreadable(&error.to_string()))?;
    if !rest.is_empty() {
        return Err(unreadable("something follows its end"));
    }
    match sections.keys().find(|name| ![FIELDS, DIRECTORY, IMPORTS].contains(&name.as_str())) {
        Some(_) => Err(unreadable("it has a section that is not known")),
        None => Ok(sections),
    }
}

impl State {
    /// What there is of modules that are used on their own.
    fn sections(&self) -> BTreeMap<&str, Vec<u8>> {
        let mut sections = BTreeMap::new();
        if !self.fields.is_new() {
            sections.insert(FIELDS, self.fields.snapshot());
        }
        if !self.directory.is_new() {
            sections.insert(DIRECTORY, self.directory.snapshot());
        }
        if !self.imports.is_new() {
            sections.insert(IMPORTS, self.imports.snapshot());
        }
        sections
    }

    /// The agent as it is stored: without what is kept no more.
    fn stored(&self, agent: &Agent) -> Agent {
        let now = self.now();
        let mut agent = agent.clone();
        agent.book = agent.book.canonical(&self.pauses, now).into_owned();
        let kept_since = agent.book.kept_since(&self.pauses, now);
        agent.forget_before(kept_since);
        agent
    }

    /// The rules without versions that act on nobody any more.
    fn rules_in_use(&self) -> Rules {
        let pinned = self.agents.iter().filter(|agent| agent.logged_in).map(|agent| agent.pinned);
        let mut rules = self.rules.clone();
        rules.forget_before(pinned.min().unwrap_or(self.definitions.version));
        rules
    }

    /// A snapshot that was not damaged names only what it has.
    fn check(&self) -> Result<(), Error> {
        let names = &self.names;
        let definitions = &self.definitions;
        let complete = names.agents.len() == self.agents.len()
            && names.statuses.len() == definitions.statuses.len()
            && names.pause_types.len() == definitions.pause_types.len()
            && names.pools.len() == definitions.pools.len()
            && names.teams.len() == definitions.teams.len()
            && names.channels.len() == definitions.channels.len()
            && names.queues.len() == definitions.queues.len()
            && names.rules.len() == definitions.rules.len();
        if !complete {
            return Err(unreadable("its ids do not go with its definitions"));
        }
        for agent in &self.agents {
            if agent.channels.len() > definitions.channels.len()
                || agent.presence.index() >= definitions.statuses.len()
                || agent.team.is_some_and(|team| team.index() >= definitions.teams.len())
            {
                return Err(unreadable("an agent names what is not defined"));
            }
        }
        Ok(())
    }

    /// Makes anew what is not stored: timers, boards, open offers, queues.
    fn rebuild(&mut self) {
        let Self { rules, definitions, names, .. } = self;
        rules.set_inactivity(definitions, names);
        let mut order = Vec::with_capacity(self.agents.len());
        for place in 0..self.agents.len() {
            let Ok(number) = u32::try_from(place) else { break };
            let agent = AgentKey::new(number);
            self.timers.add_agent();
            self.boards.add_agent();
            let Some(record) = self.agents.get_mut(place) else { break };
            record.book.rebuild(&self.pauses);
            for channel in &record.channels {
                if let Some(offer) = &channel.offer {
                    self.offers.insert(offer.id.clone(), agent);
                }
            }
            order.push((record.book.line().1, agent));
        }
        order.sort_unstable();
        for (_, agent) in order {
            if let Some(record) = self.agents.get(agent.index()) {
                let (line, _) = record.book.line();
                self.boards.join(record.team, line, agent);
            }
            self.arm(agent);
        }
        self.take_queues();
        self.rebuild_search();
    }
}

fn unreadable(because: &str) -> Error {
    Error::SnapshotUnreadable { because: String::from(because) }
}
