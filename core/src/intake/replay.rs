use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::anomaly::{Anomaly, AnomalyCode};
use super::call_mapping::CallMapping;
use super::report::{
    AgentDay, AgentReport, AnomalyCount, Figures, PauseTypeName, PoolName, Report,
};
use super::setup::{Setup, unreadable};
use super::timed::{Intake, TimedCommand, agent_of, name_of};
use super::{QueueLogOptions, call_records, command_log, queue_log};
use crate::clock::{Date, Millis, Span, TimeOfDay, Timestamp, Zone};
use crate::definition::{
    Answer, Command, Error, PanelRow, PauseTypeSpec, PoolSpec, Query, Violation,
};
use crate::desk::{Desk, DeskSettings};
use crate::id::{ActorId, AgentId};

/// The most days that a report tells apart.
pub const MAX_DAYS: usize = 3_660;

/// The kinds of logs that can be replayed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(not(feature = "exhaustive"), non_exhaustive)]
pub enum LogFormat {
    /// Asterisk's `queue_log`; see [`queue_log`].
    QueueLog,
    /// A table with one call a row; see [`call_records`].
    Calls,
    /// The log of a desk; see [`command_log`].
    Log,
}

impl LogFormat {
    /// The format that a file looks like, by its first line that is not blank.
    ///
    /// ```
    /// use frontdesk::intake::LogFormat;
    ///
    /// assert_eq!(LogFormat::of(b"1749542400|NONE|NONE|NONE|QUEUESTART|"), LogFormat::QueueLog);
    /// assert_eq!(LogFormat::of(b"{\"seq\": 1"), LogFormat::Log);
    /// assert_eq!(LogFormat::of(b"agent,start,end"), LogFormat::Calls);
    /// ```
    pub fn of(bytes: &[u8]) -> Self {
        let line = bytes
            .strip_prefix(b"\xEF\xBB\xBF")
            .unwrap_or(bytes)
            .split(|&byte| byte == b'\n')
            .find(|line| !line.trim_ascii().is_empty())
            .unwrap_or_default();
        let head = line.split(|&byte| byte == b'|').next().unwrap_or_default();
        let counts = |byte: &u8| byte.is_ascii_digit() || *byte == b'.';
        if line.trim_ascii_start().starts_with(b"{") {
            Self::Log
        } else if head.len() < line.len() && !head.is_empty() && head.iter().all(counts) {
            Self::QueueLog
        } else {
            Self::Calls
        }
    }
}

/// How a log is to be read and replayed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct ReplayOptions {
    /// The format; what the file looks like when absent.
    pub format: Option<LogFormat>,
    /// What the columns of a table of calls mean.
    pub mapping: Option<CallMapping>,
    /// What the desk is set up with.
    pub setup: Setup,
    /// The zone of the days, and of times in tables. When absent: that of the mapping, or of the policies in the setup
    /// or the log, or UTC.
    pub zone: Option<Zone>,
}

impl ReplayOptions {
    /// Reads options from JSON.
    ///
    /// [`Error::JsonUnreadable`] where the text is none, or has a field that options have not.
    pub fn from_json(text: &str) -> Result<Self, Error> {
        serde_json::from_str(text).map_err(|error| unreadable(&error))
    }
}

/// Reads a log, gives it to a new desk, and tells what each agent's days come to.
///
/// The desk keeps at least the two last days of an account, whatever the policies say.
///
/// [`Error::Invalid`] where a table comes without a mapping or its mapping does not fit, where the setup does not check,
/// or where the log spans more than [`MAX_DAYS`] days. What a line says never makes it fail: see
/// [`Report::anomalies`].
///
/// ```
/// use frontdesk::intake::{ReplayOptions, replay};
///
/// let log = b"1749542400|X|sales|SIP/1001|ADDMEMBER|\n\
///             1749542460|NONE|NONE|SIP/1001|PAUSEALL|lunch\n\
///             1749543060|NONE|NONE|SIP/1001|UNPAUSEALL|\n\
///             1749546000|X|sales|SIP/1001|REMOVEMEMBER|\n";
/// let report = replay(log, &ReplayOptions::default())?;
/// let figures = &report.agents[0].figures;
/// assert_eq!(figures.login.to_string(), "1h 00m 00s");
/// assert_eq!(figures.pause.to_string(), "10m 00s");
/// # Ok::<(), frontdesk::Error>(())
/// ```
pub fn replay(bytes: &[u8], options: &ReplayOptions) -> Result<Report, Error> {
    let mut run = ReplayRun::new(bytes, options)?;
    run.step(usize::MAX)?;
    run.finish()
}

/// A replay in steps, for hosts that show how far it is; see [`replay`].
#[derive(Debug)]
pub struct ReplayRun {
    desk: Desk,
    system: ActorId,
    zone: Zone,
    intake: Intake,
    /// How many facts the desk was given.
    given: usize,
    /// The day that is running.
    date: Date,
    day: Span,
    days: usize,
    /// The days that are over, by agent.
    agents: BTreeMap<AgentId, Vec<AgentDay>>,
}

impl ReplayRun {
    /// Reads the log and sets the desk up; see [`replay`] for the errors.
    pub fn new(bytes: &[u8], options: &ReplayOptions) -> Result<Self, Error> {
        let mut setup = options.setup.clone();
        let told = options.zone.clone().or_else(|| options.mapping.as_ref()?.zone.clone());
        if let Some(zone) = told {
            setup.policies.get_or_insert_default().zone = zone;
        }
        let zone = setup.policies.as_ref().map(|policies| policies.zone.clone());
        let times = zone.clone().unwrap_or_default();
        let intake = match options.format.unwrap_or_else(|| LogFormat::of(bytes)) {
            LogFormat::QueueLog => {
                queue_log(bytes, &QueueLogOptions { zone: times, ..QueueLogOptions::default() })
            }
            LogFormat::Log => command_log(bytes),
            LogFormat::Calls => {
                let Some(mapping) = &options.mapping else {
                    return Err(invalid("mapping", "what the columns mean, for a table of calls"));
                };
                call_records(bytes, &CallMapping { zone: Some(times), ..mapping.clone() })?
            }
        };
        Self::of(intake, &setup, zone)
    }

    /// Sets a desk up for an intake. The days are those of `zone`, or else of the first policies in the log, or of UTC.
    fn of(mut intake: Intake, setup: &Setup, zone: Option<Zone>) -> Result<Self, Error> {
        let mut definitions = setup.commands(&intake);
        let commands = intake.facts.iter_mut().map(|fact| &mut fact.command);
        let mut logged = None;
        for command in definitions.iter_mut().chain(commands) {
            if let Command::DefinePolicies { policies } = command {
                policies.retain_days = policies.retain_days.max(2);
                logged.get_or_insert_with(|| policies.zone.clone());
            }
        }
        let zone = zone.or(logged).unwrap_or_default();
        let start = intake.facts.first().map(|fact| fact.at).or(intake.end).unwrap_or_default();
        let (date, day) = zone.day_containing(TimeOfDay::MIDNIGHT, start);
        let known = setup.agents.iter().map(|agent| &agent.id).chain(&intake.agents);
        let agents = known.map(|agent| (agent.clone(), Vec::new())).collect();
        let mut desk = Desk::new(DeskSettings { events: false, log: false });
        let system = ActorId::known("system");
        for command in definitions {
            desk.handle(start, &system, command)?;
        }
        Ok(Self { desk, system, zone, intake, given: 0, date, day, days: 0, agents })
    }

    /// How many commands the desk is given in all.
    pub fn total(&self) -> usize {
        self.intake.facts.len()
    }

    /// Gives the desk at most `budget` further commands, and tells how many it was given so far.
    ///
    /// [`Error::Invalid`] where the log spans more than [`MAX_DAYS`] days.
    pub fn step(&mut self, budget: usize) -> Result<usize, Error> {
        let until = self.given.saturating_add(budget).min(self.total());
        while self.given < until {
            let Some(fact) = self.intake.facts.get(self.given).cloned() else { break };
            self.given += 1;
            self.advance(fact.at)?;
            self.apply(fact);
        }
        Ok(self.given)
    }

    /// Gives the desk what is left, and tells what it comes to.
    pub fn finish(mut self) -> Result<Report, Error> {
        self.step(usize::MAX)?;
        let start = self.intake.facts.first().map(|fact| fact.at);
        if let (Some(_), Some(end)) = (start, self.intake.end) {
            self.advance(end)?;
            self.close_day(end)?;
            self.count_last_instant(end)?;
        }
        let (pause_types, pools) = self.names()?;
        let mut anomalies = self.intake.anomalies;
        anomalies.sort_by_key(|anomaly| anomaly.line);
        let mut by_code: BTreeMap<AnomalyCode, u64> = BTreeMap::new();
        for anomaly in &anomalies {
            *by_code.entry(anomaly.code).or_default() += 1;
        }
        Ok(Report {
            zone: self.zone,
            start,
            end: self.intake.end,
            counts: self.intake.counts,
            commands: u64::try_from(self.given).unwrap_or(u64::MAX),
            pause_types,
            pools,
            agents: self
                .agents
                .into_iter()
                .filter(|(_, days)| !days.is_empty())
                .map(|(agent, days)| AgentReport::new(agent, days))
                .collect(),
            anomaly_counts: by_code
                .into_iter()
                .map(|(code, count)| AnomalyCount { code, count })
                .collect(),
            anomalies,
        })
    }

    /// Closes the days before the one that contains `now`.
    fn advance(&mut self, now: Timestamp) -> Result<(), Error> {
        while self.day.end <= now && self.day.end < Timestamp::MAX {
            self.close_day(self.day.end)?;
            // Days without anybody are passed over.
            let next = if self.is_anybody_there()? { self.day.end } else { now };
            (self.date, self.day) = self.zone.day_containing(TimeOfDay::MIDNIGHT, next);
        }
        Ok(())
    }

    /// Gives the desk a command; the clock of a log is believed.
    fn apply(&mut self, fact: TimedCommand) {
        let name = name_of(&fact.command);
        let agent = agent_of(&fact.command);
        let Err(error) = self.desk.handle_forced(fact.at, &fact.actor, fact.command) else {
            return;
        };
        let instead = fact.otherwise.map(|otherwise| {
            let name = name_of(&otherwise);
            match self.desk.handle_forced(fact.at, &fact.actor, otherwise) {
                Ok(()) => format!("; {name} instead"),
                Err(error) => format!("; {name} refused too: {}", told(&error)),
            }
        });
        self.intake.anomalies.push(Anomaly {
            code: AnomalyCode::Refused,
            line: fact.line,
            at: Some(fact.at),
            agent,
            message: format!("{name} refused: {}{}", told(&error), instead.unwrap_or_default()),
        });
    }

    /// Notes everybody's day, which ends at `end`: with the day, or with the log.
    fn close_day(&mut self, end: Timestamp) -> Result<(), Error> {
        self.days += 1;
        if self.days > MAX_DAYS {
            return Err(invalid("log", "at most 3,660 days on which somebody is logged in"));
        }
        // The panel of a day is that of its last instant: at its end the next period has begun.
        let last =
            if end < self.day.end { end } else { end.saturating_add(Millis::from_millis(-1)) };
        self.desk.handle_timeout_forced(last.max(self.desk.clock().unwrap_or(last)))?;
        let mut panels = Vec::with_capacity(self.agents.len());
        for agent in self.agents.keys() {
            panels.push(self.panel(agent)?);
        }
        self.desk.handle_timeout_forced(end)?;
        let agents: Vec<_> = self.agents.keys().cloned().collect();
        for (agent, panel) in agents.into_iter().zip(panels) {
            let Some((untyped, panel)) = panel else { continue };
            if let Some(day) = self.day_of(&agent, end, untyped, panel)? {
                self.agents.entry(agent).or_default().push(day);
            }
        }
        Ok(())
    }

    /// The panel now; none for an agent whom the log has not defined yet.
    fn panel(&self, agent: &AgentId) -> Result<Option<(Millis, Vec<PanelRow>)>, Error> {
        match self.desk.query(&self.system, &Query::Panel { agent: agent.clone(), tenant: None }) {
            Ok(Answer::Panel { untyped, rows, .. }) => Ok(Some((untyped, rows))),
            Ok(_) => Err(unexpected("Panel")),
            Err(Error::Unknown { .. }) => Ok(None),
            Err(error) => Err(error),
        }
    }

    /// The day that ends at `end`; none where the agent was not logged in.
    fn day_of(
        &self,
        agent: &AgentId,
        end: Timestamp,
        untyped: Millis,
        panel: Vec<PanelRow>,
    ) -> Result<Option<AgentDay>, Error> {
        let ask = |start| {
            let query = Query::Timesheet { agent: agent.clone(), start, end, tenant: None };
            self.desk.query(&self.system, &query).map(|answer| (start, answer))
        };
        let (start, answer) = match ask(self.day.start) {
            // The log, or the agent, began in the course of the day.
            Err(Error::OutsideRetention { kept_since }) => ask(kept_since.min(end))?,
            answer => answer?,
        };
        let Some(figures) = figures(answer) else { return Err(unexpected("Timesheet")) };
        if figures.login.is_zero() && figures.handled == 0 {
            return Ok(None);
        }
        let query = Query::Ledger { agent: agent.clone(), start, end, tenant: None };
        let Answer::Ledger { entries, totals, .. } = self.desk.query(&self.system, &query)? else {
            return Err(unexpected("Ledger"));
        };
        Ok(Some(AgentDay { date: self.date, start, end, figures, totals, untyped, panel, entries }))
    }

    /// Counts what ended at the very end of the log: a span is without its end.
    fn count_last_instant(&mut self, end: Timestamp) -> Result<(), Error> {
        let after = end.saturating_add(Millis::from_millis(1));
        self.desk.handle_timeout_forced(after)?;
        for (agent, days) in &mut self.agents {
            let Some(day) = days.last_mut().filter(|day| day.end == end) else { continue };
            let query =
                Query::Timesheet { agent: agent.clone(), start: end, end: after, tenant: None };
            let Some(last) = figures(self.desk.query(&self.system, &query)?) else {
                return Err(unexpected("Timesheet"));
            };
            day.figures.count(&last);
        }
        Ok(())
    }

    fn is_anybody_there(&self) -> Result<bool, Error> {
        for agent in self.agents.keys() {
            match self.desk.query(&self.system, &Query::AgentView { agent: agent.clone() }) {
                Ok(Answer::AgentView { session, .. }) if !session.logged_in => {}
                Ok(_) => return Ok(true),
                Err(Error::Unknown { .. }) => {}
                Err(error) => return Err(error),
            }
        }
        Ok(false)
    }

    /// The pause types and pools, with what people read.
    fn names(&self) -> Result<(Vec<PauseTypeName>, Vec<PoolName>), Error> {
        let answer = self.desk.query(&self.system, &Query::Definitions {})?;
        let Answer::Definitions { pause_types, pools, .. } = answer else {
            return Err(unexpected("Definitions"));
        };
        let or_id = |label: String, id: &str| if label.is_empty() { id.to_owned() } else { label };
        let pause_type = |spec: PauseTypeSpec| PauseTypeName {
            label: or_id(spec.label, spec.id.as_str()),
            pause_type: spec.id,
        };
        let pool =
            |spec: PoolSpec| PoolName { label: or_id(spec.label, spec.id.as_str()), pool: spec.id };
        Ok((
            pause_types.into_iter().map(pause_type).collect(),
            pools.into_iter().map(pool).collect(),
        ))
    }
}

/// An error in a sentence, with the reasons that it only counts.
fn told(error: &Error) -> String {
    let reasons = match error {
        Error::NotEligible { reasons } => serde_json::to_string(reasons),
        Error::PauseRefused { reasons } => serde_json::to_string(reasons),
        Error::QueueRefused { reasons } => serde_json::to_string(reasons),
        _ => return error.to_string(),
    };
    format!("{error}: {}", reasons.unwrap_or_default())
}

fn figures(answer: Answer) -> Option<Figures> {
    let Answer::Timesheet {
        login,
        handled,
        talk,
        hold,
        busy,
        overlap,
        wrap_up,
        waiting,
        pause,
        average_handle_time,
        occupancy,
        utilisation,
        misses,
        paid,
        unpaid,
        agent: _,
        start: _,
        end: _,
    } = answer
    else {
        return None;
    };
    Some(Figures {
        login,
        handled,
        talk,
        hold,
        busy,
        overlap,
        wrap_up,
        waiting,
        pause,
        average_handle_time,
        occupancy,
        utilisation,
        misses,
        paid,
        unpaid,
    })
}

fn unexpected(query: &str) -> Error {
    Error::Internal { what: format!("{query} is not answered in kind") }
}

fn invalid(path: &str, expected: &str) -> Error {
    let violation = Violation {
        code: String::from("OutOfRange"),
        path: path.to_owned(),
        expected: expected.to_owned(),
        found: String::from("something else"),
    };
    Error::Invalid { violations: vec![violation], total: 1 }
}
