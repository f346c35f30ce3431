//! The account of a span: every millisecond once.

use crate::clock::Span;
use crate::definition::{AccountLine, Answer, Error, LedgerTotal};
use crate::desk::State;
use crate::id::AgentKey;
use crate::pack::Pack;
use crate::pause::LineTotal;

impl State {
    pub(crate) fn ledger(&self, agent: AgentKey, span: Span) -> Result<Answer, Error> {
        let record = self.agent(agent)?;
        let entries = record.book.entries(&self.pauses, span, self.now());
        let totals = self.line_totals(agent, span)?;
        Ok(Answer::Ledger {
            agent: self.agent_id(agent),
            start: span.start,
            end: span.end,
            entries: entries.iter().map(|entry| self.ledger_entry(entry)).collect(),
            totals: totals
                .iter()
                .map(|total| LedgerTotal {
                    line: AccountLine::unpack(&total.line, &self.names),
                    within: total.within,
                    exceeded: total.exceeded,
                    paid: total.paid,
                    unpaid: total.unpaid,
                })
                .collect(),
        })
    }

    pub(crate) fn line_totals(&self, agent: AgentKey, span: Span) -> Result<Vec<LineTotal>, Error> {
        let unpaid = &self.definitions.policies.unpaid_lines;
        Ok(self.agent(agent)?.book.totals(&self.pauses, span, self.now(), unpaid))
    }
}
