//! The account of a span: every millisecond once.

use crate::clock::Span;
use crate::definition::{AccountLine, Answer, Error, LedgerTotal};
use crate::desk::State;
use crate::id::{AgentKey, PauseTypeKey, TenantId};
use crate::pack::Pack;
use crate::pause::{Charges, LineTotal};

impl State {
    pub(crate) fn ledger(
        &self,
        agent: AgentKey,
        span: Span,
        tenant: Option<&TenantId>,
    ) -> Result<Answer, Error> {
        let record = self.agent(agent)?;
        let elsewhere = self.charged_elsewhere(tenant)?;
        let charges = self.charges(&elsewhere);
        let entries = record.book.entries(&self.pauses, span, self.now());
        let entries = entries.into_iter().map(|entry| self.ledger_entry(&charges.shown(entry)));
        Ok(Answer::Ledger {
            agent: self.agent_id(agent),
            start: span.start,
            end: span.end,
            entries: entries.collect(),
            totals: self
                .line_totals(agent, span, tenant)?
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

    /// The sums of an account, for a tenant or for the desk as a whole.
    pub(crate) fn line_totals(
        &self,
        agent: AgentKey,
        span: Span,
        tenant: Option<&TenantId>,
    ) -> Result<Vec<LineTotal>, Error> {
        let elsewhere = self.charged_elsewhere(tenant)?;
        let book = &self.agent(agent)?.book;
        Ok(book.totals(&self.pauses, span, self.now(), self.charges(&elsewhere)))
    }

    /// The pause types that another tenant owns.
    pub(crate) fn charged_elsewhere(
        &self,
        tenant: Option<&TenantId>,
    ) -> Result<Vec<PauseTypeKey>, Error> {
        let Some(tenant) = tenant else { return Ok(Vec::new()) };
        let types = &self.definitions.pause_types;
        let owns = |owner: &Option<TenantId>| owner.as_ref() == Some(tenant);
        if !self.directory.tenants().iter().any(|known| known.id == *tenant)
            && !types.iter().any(|spec| owns(&spec.tenant))
        {
            let id = String::from(tenant.as_str());
            return Err(Error::Unknown { kind: String::from("tenant"), id });
        }
        let others = types.iter().filter(|spec| spec.tenant.is_some() && !owns(&spec.tenant));
        Ok(others.filter_map(|spec| self.names.pause_types.key(spec.id.as_str())).collect())
    }

    fn charges<'a>(&'a self, elsewhere: &'a [PauseTypeKey]) -> Charges<'a> {
        Charges { unpaid: &self.definitions.policies.unpaid_lines, elsewhere }
    }
}
