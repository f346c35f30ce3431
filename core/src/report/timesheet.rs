//! The standard figures of a contact centre.
//!
//! Talk and hold are sums over interactions: two at once count twice. Busy is their union, as the
//! account has it. The formulas stand at the fields of [`Answer::Timesheet`].

use std::collections::BTreeMap;

use crate::clock::{Millis, Span, Timestamp};
use crate::definition::{Answer, Error, FailureCount, OfferFailure, PackedAccountLine};
use crate::desk::State;
use crate::id::{AgentKey, TenantId};

impl State {
    pub(crate) fn timesheet(
        &self,
        agent: AgentKey,
        span: Span,
        tenant: Option<&TenantId>,
    ) -> Result<Answer, Error> {
        let record = self.agent(agent)?;
        let totals = self.line_totals(agent, span, tenant)?;
        let time = |wanted: fn(PackedAccountLine) -> bool| -> Millis {
            totals
                .iter()
                .filter(|total| wanted(total.line))
                .map(|total| total.within + total.exceeded)
                .sum()
        };
        let busy = time(|line| line == PackedAccountLine::Busy);
        let wrap_up = time(|line| line == PackedAccountLine::WrapUp);
        let waiting = time(|line| line == PackedAccountLine::Waiting);
        let login = time(|line| line != PackedAccountLine::LoggedOut);
        let free = time(|line| {
            matches!(
                line,
                PackedAccountLine::Offering
                    | PackedAccountLine::Waiting
                    | PackedAccountLine::Missed
                    | PackedAccountLine::Resting
            )
        });

        let history = &record.rare.history;
        let mut talk_and_hold = Millis::ZERO;
        let mut hold: Millis =
            history.holds.iter().map(|(start, end)| shared(span, *start, *end)).sum();
        for handled in &history.handled {
            talk_and_hold += shared(span, handled.start, handled.end);
        }
        for interaction in record.channels.iter().flat_map(|channel| &channel.active) {
            talk_and_hold += shared(span, interaction.since, span.end);
            if let Some(since) = interaction.held_since {
                hold += shared(span, since, span.end);
            }
        }
        let handled = history.handled.iter().filter(|handled| span.contains(handled.end)).count();
        let handled = u32::try_from(handled).unwrap_or(u32::MAX);

        let mut misses: BTreeMap<OfferFailure, u32> = BTreeMap::new();
        for (_, reason) in history.misses.iter().filter(|(at, _)| span.contains(*at)) {
            *misses.entry(*reason).or_default() += 1;
        }
        Ok(Answer::Timesheet {
            agent: self.agent_id(agent),
            start: span.start,
            end: span.end,
            login,
            handled,
            talk: talk_and_hold - hold,
            hold,
            busy,
            overlap: talk_and_hold - busy,
            wrap_up,
            waiting,
            pause: time(|line| matches!(line, PackedAccountLine::Pause { .. })),
            average_handle_time: average(talk_and_hold + wrap_up, handled),
            occupancy: basis_points(busy + wrap_up, busy + wrap_up + free),
            utilisation: basis_points(busy + wrap_up, login),
            misses: misses
                .into_iter()
                .map(|(reason, count)| FailureCount { reason, count })
                .collect(),
            paid: totals.iter().map(|total| total.paid).sum(),
            unpaid: totals.iter().map(|total| total.unpaid).sum(),
        })
    }
}

/// How much of `[start, end)` lies in the span.
fn shared(span: Span, start: Timestamp, end: Timestamp) -> Millis {
    span.end.min(end).since(span.start.max(start)).max(Millis::ZERO)
}

/// To the nearest millisecond, halves up.
fn average(sum: Millis, count: u32) -> Option<Millis> {
    let count = i64::from(count);
    (count > 0).then(|| Millis::from_millis((sum.millis() + count / 2) / count))
}

/// To the nearest ten-thousandth, halves up.
fn basis_points(part: Millis, whole: Millis) -> Option<u32> {
    let (part, whole) = (i128::from(part.millis()), i128::from(whole.millis()));
    let points = (whole > 0).then(|| (part * 10_000 + whole / 2) / whole)?;
    u32::try_from(points).ok()
}
