//! Pauses and their quotas: how long, how often, and in which period.
//!
//! A limit belongs to a pause type or to a pool that several types share, and counts in its own [`Period`](crate::Period): a
//! day or week of some zone, the time from one shift to the next, or a window that moves along. What the desk
//! stores is usage only; remaining and exceeded time are worked out when somebody asks.
//!
//! [`quota_period`] is for hosts that want a period without a desk.

mod answer;
mod book;
mod correction;
mod entry;
mod gauge;
mod ledger;
mod limits;
mod period;
mod rules;
mod terms;
mod timer;
mod usage;

pub use self::period::quota_period;

pub(crate) use self::answer::{
    AccountSpan, Action, Consequence, GrantTarget, LimitRefusal, LimitState, LineTotal, PauseStart,
    PauseTimer,
};
pub(crate) use self::book::PauseBook;
pub(crate) use self::ledger::Charges;
pub(crate) use self::rules::PauseRules;

#[cfg(test)]
mod tests;
