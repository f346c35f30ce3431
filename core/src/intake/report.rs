use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::anomaly::{Anomaly, AnomalyCode};
use super::timed::Counts;
use crate::clock::{Date, Millis, Timestamp, Zone};
use crate::definition::{
    AccountLine, FailureCount, LedgerEntry, LedgerTotal, OfferFailure, PanelRow,
};
use crate::id::{AgentId, PauseTypeId, PoolId};

/// What a replayed log comes to: each agent's time, day by day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Report {
    /// The zone of the days.
    pub zone: Zone,
    /// The first instant of the log; absent where it tells of nothing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub start: Option<Timestamp>,
    /// The last instant of the log.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub end: Option<Timestamp>,
    /// How much was read.
    pub counts: Counts,
    /// Commands that the desk was given, definitions not counted.
    pub commands: u64,
    /// Pause types, in the order of their definition.
    pub pause_types: Vec<PauseTypeName>,
    /// Pools of pause types, in the order of their definition.
    pub pools: Vec<PoolName>,
    /// The agents who were logged in at all, in order of their ids.
    pub agents: Vec<AgentReport>,
    /// Anomalies by kind.
    pub anomaly_counts: Vec<AnomalyCount>,
    /// Everything odd, in order of the lines.
    pub anomalies: Vec<Anomaly>,
}

/// A pause type and what people read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PauseTypeName {
    /// The type.
    pub pause_type: PauseTypeId,
    /// What people read; the id where the definition has none.
    pub label: String,
}

/// A pool and what people read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PoolName {
    /// The pool.
    pub pool: PoolId,
    /// What people read; the id where the definition has none.
    pub label: String,
}

/// How many anomalies are of a kind.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AnomalyCount {
    /// The kind.
    pub code: AnomalyCode,
    /// How many.
    pub count: u64,
}

/// One agent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AgentReport {
    /// The agent.
    pub agent: AgentId,
    /// The figures of all days together.
    pub figures: Figures,
    /// The account of all days together.
    pub totals: Vec<LedgerTotal>,
    /// The days on which the agent was logged in.
    pub days: Vec<AgentDay>,
}

/// One day of an agent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AgentDay {
    /// The date of the day in the report's zone.
    pub date: Date,
    /// Where the day starts, or the log.
    pub start: Timestamp,
    /// Where the day ends, or the log.
    pub end: Timestamp,
    /// The figures of the day.
    pub figures: Figures,
    /// The account of the day, a sum a line.
    pub totals: Vec<LedgerTotal>,
    /// Time in pauses without a type.
    pub untyped: Millis,
    /// The pause panel just before the end of the day.
    pub panel: Vec<PanelRow>,
    /// The account of the day: every millisecond once.
    pub entries: Vec<LedgerEntry>,
}

/// The standard figures of a timesheet, as in [`Answer::Timesheet`](crate::Answer::Timesheet).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Figures {
    /// Time logged in.
    pub login: Millis,
    /// Interactions that ended.
    pub handled: u32,
    /// Sum over interactions of their time, hold not counted.
    pub talk: Millis,
    /// Sum over interactions of their time on hold.
    pub hold: Millis,
    /// Time on the line `Busy`: the union of what runs at once.
    pub busy: Millis,
    /// How much talk and hold are more than busy, because interactions overlapped or ran in a pause.
    pub overlap: Millis,
    /// Time in wrap-up.
    pub wrap_up: Millis,
    /// Time waiting for work.
    pub waiting: Millis,
    /// Time in pauses.
    pub pause: Millis,
    /// (talk + hold + wrap-up) / handled; absent where none was handled.
    pub average_handle_time: Option<Millis>,
    /// Busy and wrap-up as a share of the time on queue, in basis points; absent where that is 0 / 0.
    pub occupancy: Option<u32>,
    /// Busy and wrap-up as a share of the time logged in, in basis points; absent where that is 0 / 0.
    pub utilisation: Option<u32>,
    /// Offers that were not taken, by reason.
    pub misses: Vec<FailureCount>,
    /// Paid time.
    pub paid: Millis,
    /// Unpaid time.
    pub unpaid: Millis,
}

impl AgentReport {
    /// The days of an agent together.
    pub(super) fn new(agent: AgentId, days: Vec<AgentDay>) -> Self {
        let totals = add_totals(days.iter().flat_map(|day| &day.totals));
        let figures = Figures::sum(days.iter().map(|day| &day.figures), &totals);
        Self { agent, figures, totals, days }
    }
}

impl Figures {
    /// The figures of several spans together; `totals` is their account.
    fn sum<'all>(all: impl Iterator<Item = &'all Self>, totals: &[LedgerTotal]) -> Self {
        let mut sum = Self::default();
        let mut misses: BTreeMap<OfferFailure, u32> = BTreeMap::new();
        for figures in all {
            sum.login += figures.login;
            sum.handled = sum.handled.saturating_add(figures.handled);
            sum.talk += figures.talk;
            sum.hold += figures.hold;
            sum.busy += figures.busy;
            sum.overlap += figures.overlap;
            sum.wrap_up += figures.wrap_up;
            sum.waiting += figures.waiting;
            sum.pause += figures.pause;
            sum.paid += figures.paid;
            sum.unpaid += figures.unpaid;
            for miss in &figures.misses {
                let count = misses.entry(miss.reason).or_default();
                *count = count.saturating_add(miss.count);
            }
        }
        sum.misses =
            misses.into_iter().map(|(reason, count)| FailureCount { reason, count }).collect();
        sum.set_average();
        let working = sum.busy + sum.wrap_up;
        sum.occupancy = basis_points(working, working + idle_on_queue(totals));
        sum.utilisation = basis_points(working, sum.login);
        sum
    }

    /// Adds the numbers, not the times, of a further span.
    pub(super) fn count(&mut self, further: &Self) {
        self.handled = self.handled.saturating_add(further.handled);
        for miss in &further.misses {
            match self.misses.iter_mut().find(|known| known.reason == miss.reason) {
                Some(known) => known.count = known.count.saturating_add(miss.count),
                None => self.misses.push(miss.clone()),
            }
        }
        self.misses.sort_by_key(|miss| miss.reason);
        self.set_average();
    }

    /// To the nearest millisecond, halves up.
    fn set_average(&mut self) {
        let handled = i64::from(self.handled);
        let handling = (self.talk + self.hold + self.wrap_up).millis();
        self.average_handle_time =
            handling.saturating_add(handled / 2).checked_div(handled).map(Millis::from_millis);
    }
}

/// Time on queue without work.
fn idle_on_queue(totals: &[LedgerTotal]) -> Millis {
    let is_idle = |line: &AccountLine| {
        matches!(
            line,
            AccountLine::Offering
                | AccountLine::Waiting
                | AccountLine::Missed
                | AccountLine::Resting
        )
    };
    totals
        .iter()
        .filter(|total| is_idle(&total.line))
        .map(|total| total.within + total.exceeded)
        .sum()
}

/// To the nearest ten-thousandth, halves up.
fn basis_points(part: Millis, whole: Millis) -> Option<u32> {
    let (part, whole) = (i128::from(part.millis()), i128::from(whole.millis()));
    u32::try_from((part * 10_000 + whole / 2).checked_div(whole)?).ok()
}

/// Sums of one line each, in the order in which the lines first occur.
fn add_totals<'all>(all: impl Iterator<Item = &'all LedgerTotal>) -> Vec<LedgerTotal> {
    let mut sums: Vec<LedgerTotal> = Vec::new();
    for total in all {
        match sums.iter_mut().find(|sum| sum.line == total.line) {
            Some(sum) => {
                sum.within += total.within;
                sum.exceeded += total.exceeded;
                sum.paid += total.paid;
                sum.unpaid += total.unpaid;
            }
            None => sums.push(total.clone()),
        }
    }
    sums
}
