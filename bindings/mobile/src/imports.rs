//! Plans of imports in steps.

use std::sync::Arc;

use frontdesk::id::ActorId;
use frontdesk::{Answer, Error, ImportProgress, Query};

use crate::desk::Desk;
use crate::guarded::Guarded;

/// How far a plan of an import is.
#[uniffi::remote(Record)]
pub struct ImportProgress {
    /// Rows that were planned; the header is none.
    pub rows: u32,
    /// Bytes of the list that were read.
    pub bytes: u64,
    /// Bytes of the list in all.
    pub total_bytes: u64,
    /// Whether all rows are planned.
    pub finished: bool,
}

/// A plan of an import, made in steps: for apps that show how far it is, or let it be cancelled. It has the same answer as
/// the query.
///
/// Nobody may change meanwhile what rows are planned against: contacts, equipment, definitions, rights. Such a change makes
/// the plan stale; what agents do, calls, notes and time do not. To cancel it, let it go.
#[derive(Debug, uniffi::Object)]
pub struct ImportPlanning {
    desk: Arc<Desk>,
    planning: Guarded<frontdesk::ImportPlanning>,
}

#[uniffi::export]
impl ImportPlanning {
    /// Begins to answer a `PlanImport` or an `ImportErrors`; any other query is refused.
    #[uniffi::constructor]
    pub fn new(desk: Arc<Desk>, actor: &ActorId, query: Query) -> Result<Arc<Self>, Error> {
        let planning = desk.call(|desk| frontdesk::ImportPlanning::begin(desk, actor, query))?;
        Ok(Arc::new(Self { desk, planning: Guarded::new(planning) }))
    }

    /// Plans at most so many further rows, of which a header is one, and tells how far it is. `PlanStale` if the desk has
    /// changed.
    pub fn step(&self, rows: u64) -> Result<ImportProgress, Error> {
        self.planning.call(|planning| self.desk.call(|desk| planning.step(desk, rows)))
    }

    /// Plans what is left, and gives the answer, once: the one of the query.
    pub fn finish(&self) -> Result<Answer, Error> {
        self.planning.call(|planning| self.desk.call(|desk| planning.finish(desk)))
    }
}
