//! Merges: what the commands about them come to, and what their events do.

use super::rights::Who;
use super::state::{State, Turn};
use crate::clock::Timestamp;
use crate::definition::{Answer, Error, PackedCommand, PackedEvent, Query};

impl State {
    pub(crate) fn decide_merge(
        &mut self,
        _turn: Turn,
        _command: &PackedCommand,
    ) -> Result<(), Error> {
        Err(Error::Internal { what: String::from("not about merges") })
    }

    /// What an event about merges does. It was decided against the same state: nothing is refused.
    pub(crate) fn apply_merge(&mut self, at: Timestamp, who: Who, event: &PackedEvent) {
        use PackedEvent as E;
        let actor = who.name(&self.names);
        let seq = self.output.last_event() + 1;
        match event {
            E::ContactsMerged { order, .. } => {
                let stamp = self.directory.stamp(seq, at, &actor);
                self.directory.take_merge(stamp, order);
            }
            E::MergeUndone { merge, .. } => self.directory.take_undo(*merge),
            E::DuplicateDismissed { one, other } => self.directory.take_difference(one, other),
            _ => {}
        }
    }

    pub(super) fn query_merge(&self, _query: &Query) -> Result<Answer, Error> {
        Err(Error::Internal { what: String::from("not about merges") })
    }
}
