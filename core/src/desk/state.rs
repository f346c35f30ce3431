//! What a desk remembers: the present, as plain data.

use std::sync::Arc;

use hashbrown::HashMap;

use super::board::Boards;
use super::imports::Imports;
use super::output::Output;
use super::rights::{Holders, Standings, Who};
use super::rules::Rules;
use super::searched::Searched;
use super::timers::Timers;
use crate::agent::Agent;
use crate::clock::Timestamp;
use crate::definition::{Error, PackedEvent};
use crate::directory::Directory;
use crate::disposition::Outcomes;
use crate::equipment::Inventory;
use crate::field::FieldBook;
use crate::id::{AgentId, AgentKey, InteractionId, QueueKey};
use crate::names::Names;
use crate::pause::PauseRules;
use crate::status::Definitions;

/// The state of a desk, and its output.
#[derive(Debug, Clone)]
pub(crate) struct State {
    /// The last seen instant; none before the first call.
    pub(crate) clock: Option<Timestamp>,
    /// Where an unfinished budgeted tick wants to go.
    pub(crate) unfinished: Option<Timestamp>,
    pub(crate) names: Names,
    pub(crate) definitions: Definitions,
    pub(crate) rules: Rules,
    pub(crate) pauses: PauseRules,
    pub(crate) holders: Holders,
    pub(crate) agents: Vec<Agent>,
    /// By queue: members, and how many of them are available.
    pub(crate) queues: Vec<Queue>,
    /// Open offers: the id of an interaction is offered to one agent at a time.
    pub(crate) offers: HashMap<InteractionId, AgentKey, foldhash::fast::FixedState>,
    pub(crate) timers: Timers,
    pub(crate) boards: Boards,
    pub(crate) outcomes: Outcomes,
    pub(crate) inventory: Inventory,
    pub(crate) fields: FieldBook,
    /// Made from the directory and the cards.
    pub(crate) searched: Searched,
    pub(crate) imports: Imports,
    pub(crate) directory: Directory,
    pub(crate) foundation: Foundation,
    pub(crate) output: Output,
}

/// What plans in steps stand on: this desk, and how often something was changed that rows of lists are planned against. It
/// is no part of a snapshot: a desk that was restored is another.
#[derive(Debug, Default)]
pub(crate) struct Foundation {
    desk: Arc<()>,
    changes: u64,
}

/// A copy of a desk goes its own way.
impl Clone for Foundation {
    fn clone(&self) -> Self {
        Self::default()
    }
}

impl Foundation {
    /// Something was changed that counts.
    pub(crate) fn change(&mut self) {
        self.changes += 1;
    }

    /// This very desk, as it is now.
    pub(crate) fn same(&self) -> Self {
        Self { desk: Arc::clone(&self.desk), changes: self.changes }
    }

    pub(crate) fn is_same(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.desk, &other.desk) && self.changes == other.changes
    }
}

/// A queue, as far as staffing is concerned.
#[derive(Debug, Clone, Default)]
pub(crate) struct Queue {
    pub(crate) members: Vec<AgentKey>,
    pub(crate) minimum: u32,
    pub(crate) available: u32,
}

/// The instant and the actor of what is being done.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Turn {
    pub(crate) at: Timestamp,
    pub(crate) observed_at: Timestamp,
    pub(crate) who: Who,
    /// As what the actor stands towards the agent whom the command is about.
    pub(crate) standings: Standings,
}

impl Turn {
    pub(crate) fn new(
        at: Timestamp,
        observed_at: Timestamp,
        who: Who,
        standings: Standings,
    ) -> Self {
        Self { at, observed_at, who, standings }
    }

    /// The same instant, in the name of the actor who had wished it before.
    pub(crate) fn by(self, who: Who) -> Self {
        Self { who, ..self }
    }
}

impl State {
    pub(crate) fn new(output: Output) -> Self {
        let definitions = Definitions::default();
        let mut names = Names::default();
        for bundle in crate::directory::bundles() {
            names.bundles.insert(bundle);
        }
        for status in &definitions.statuses {
            names.statuses.insert(status.id.clone());
        }
        for channel in &definitions.channels {
            names.channels.insert(channel.id.clone());
        }
        let rules = Rules::new(&definitions, &names);
        Self {
            clock: None,
            unfinished: None,
            names,
            definitions,
            rules,
            pauses: PauseRules::default(),
            holders: Holders::default(),
            agents: Vec::new(),
            queues: Vec::new(),
            offers: HashMap::default(),
            timers: Timers::default(),
            boards: Boards::default(),
            outcomes: Outcomes::default(),
            inventory: Inventory::default(),
            fields: FieldBook::default(),
            searched: Searched::default(),
            imports: Imports::default(),
            directory: Directory::default(),
            foundation: Foundation::default(),
            output,
        }
    }

    /// The agent of a key. A key comes from the desk's own table, or was checked at the door.
    #[inline]
    pub(crate) fn agent(&self, key: AgentKey) -> Result<&Agent, Error> {
        self.agents.get(key.index()).ok_or_else(|| Error::UnknownReference {
            kind: String::from("agent"),
            index: key.get(),
        })
    }

    pub(crate) fn agent_id(&self, key: AgentKey) -> AgentId {
        self.names.agents.name(key)
    }

    /// Something has happened: the state follows, and the host will hear of it.
    #[inline]
    pub(crate) fn emit(&mut self, turn: Turn, event: PackedEvent) {
        self.apply(turn.at, turn.who, &event);
        self.output.push(turn.at, turn.observed_at, turn.who, event);
    }

    /// The agents that a queue has, and how many of the others are available besides one agent.
    pub(crate) fn available_besides(&self, queue: QueueKey, agent: AgentKey) -> Option<(u32, u32)> {
        let queue = self.queues.get(queue.index())?;
        let own = self.agents.get(agent.index()).is_some_and(|agent| agent.available);
        Some((queue.available.saturating_sub(u32::from(own)), queue.minimum))
    }
}
