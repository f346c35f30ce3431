//! What the benchmarks share: a desk full of agents, a clock of the host, and what the process used.

pub mod contacts;
pub mod fields;
pub mod random;

use std::time::{Duration, Instant};

use frontdesk::clock::Timestamp;
use frontdesk::id::{ActorId, AgentId, AgentKey, PauseTypeKey, SessionId, TeamId};
use frontdesk::{ActorRef, AgentSpec, Command, Desk, DeskSettings};

/// Agents are visited with this stride, so that neighbours in memory are not neighbours in time.
const STRIDE: usize = 7_919;
/// Events are drained after so many changes, as a host drains them.
const BATCH: usize = 1_000;

/// A desk whose agents are logged in and on queue, with a quota, wrap-up and an inactivity rule.
#[derive(Debug)]
pub struct Floor {
    /// The desk.
    pub desk: Desk,
    /// Its agents.
    pub agents: Vec<AgentKey>,
    /// A pause type with an allotment.
    pub lunch: PauseTypeKey,
    /// The host's clock.
    pub now: i64,
    next: usize,
}

impl Floor {
    /// A floor of so many agents, at 08:00 UTC of a working day.
    ///
    /// # Panics
    /// When the desk refuses what it must accept: the figures would mean nothing.
    pub fn new(size: u32) -> Self {
        let mut desk = Desk::new(DeskSettings::default());
        let start = Timestamp::parse("2025-06-10T08:00:00Z").expect("an instant");
        let system = ActorId::new("system").expect("an actor");
        for definition in [
            r#"{"DefineTeams":{"teams":[{"id":"team","wrap_up":{"Timed":{"duration":30000}}}]}}"#,
            r#"{"DefinePauseTypes":{"pause_types":[{"id":"lunch","allotment":36000000}]}}"#,
            r#"{"DefineInactivityRules":{"rules":[{"id":"idle","statuses":["online"],"after_minutes":1440,"target":"pending"}]}}"#,
        ] {
            desk.handle_json(start, "system", definition).expect("a definition");
        }
        let team = TeamId::new("team").expect("an id");
        let agents = (0..size)
            .map(|number| AgentSpec {
                team: Some(team.clone()),
                ..AgentSpec::new(AgentId::new(format!("agent-{number:07}")).expect("an id"))
            })
            .collect();
        desk.handle(start, &system, Command::DefineAgents { agents }).expect("agents");
        let agents: Vec<AgentKey> = (0..size).map(AgentKey::new).collect();
        for agent in &agents {
            let session = SessionId::new(format!("session-{:07}", agent.get())).expect("an id");
            desk.login(start, ActorRef::SYSTEM, *agent, session).expect("a log-in");
            desk.go_on_queue(start, ActorRef::SYSTEM, *agent).expect("the queue");
            if agent.get() % 1_000 == 0 {
                desk.discard_events();
            }
        }
        desk.discard_events();
        let lunch = desk.pause_type_ref("lunch").expect("the type");
        Self { desk, agents, lunch, now: start.millis(), next: 0 }
    }

    /// The next instant of the host's clock.
    pub fn tick(&mut self) -> Timestamp {
        self.now += 1;
        Timestamp::from_millis(self.now).unwrap_or_default()
    }

    /// The next agent on the walk round the floor.
    pub fn walk(&mut self) -> AgentKey {
        let agent = self.agents.get(self.next).copied().unwrap_or(AgentKey::new(0));
        self.next = (self.next + STRIDE) % self.agents.len();
        agent
    }

    /// One status change by reference: into the pause in one round, out of it in the next.
    ///
    /// # Panics
    /// When the desk refuses it.
    pub fn change(&mut self, round: usize) {
        let now = self.tick();
        let agent = self.walk();
        let outcome = if round.is_multiple_of(2) {
            self.desk.pause(now, ActorRef::SYSTEM, agent, Some(self.lunch))
        } else {
            self.desk.resume(now, ActorRef::SYSTEM, agent)
        };
        outcome.expect("a status change");
    }

    /// Drops the events now and then, as a host drains them.
    pub fn drain(&mut self, done: usize) {
        if done.is_multiple_of(BATCH) {
            self.desk.discard_events();
        }
    }

    /// The time of one status change, over so many.
    pub fn changes(&mut self, count: usize) -> Duration {
        let size = self.agents.len();
        let start = Instant::now();
        for done in 0..count {
            self.change(done / size);
            self.drain(done);
        }
        let spent = start.elapsed();
        // Everybody is back on queue for the next figure.
        let left = (2 * size - count % (2 * size)) % (2 * size);
        for done in count..count + left {
            self.change(done / size);
        }
        self.desk.discard_events();
        spent / u32::try_from(count).unwrap_or(u32::MAX)
    }
}

/// What this process has used: processor time, and the most memory at once.
pub fn usage() -> (Duration, u64) {
    let stat = std::fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let ticks: u64 = stat
        .rsplit(')')
        .next()
        .unwrap_or_default()
        .split_whitespace()
        .skip(11)
        .take(2)
        .filter_map(|field| field.parse::<u64>().ok())
        .sum();
    (Duration::from_millis(ticks * 10), memory("VmHWM"))
}

/// The memory of this process now, in bytes.
pub fn resident() -> u64 {
    memory("VmRSS")
}

fn memory(field: &str) -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find(|line| line.starts_with(field)).unwrap_or_default();
    line.split_whitespace().nth(1).and_then(|kib| kib.parse::<u64>().ok()).unwrap_or(0) * 1_024
}
