//! Definitions as one set: what a desk is configured with, how it is checked, and how it is drawn.
//!
//! # Codes of violations
//!
//! [`violations`] lists everything that keeps a set of definitions from being used.
//!
//! | Code | Meaning |
//! |---|---|
//! | `Duplicate` | an id, or an entry of a list, occurs twice |
//! | `TooLong` | a label has more than 200 bytes |
//! | `ContainsNul` | a text has a NUL character |
//! | `BadColor` | a colour is not `#RRGGBB` |
//! | `BadRegion` | the desk's region is not two letters |
//! | `OutOfRange` | a number or a duration lies outside its range |
//! | `Empty` | a list that needs an entry has none |
//! | `UnknownReference` | something is named that does not exist |
//! | `NotABreak` | `on_exhausted` switches to a lookup entry that is no pause type |
//! | `NeverAMiss` | a failure that is not the agent's is counted as a miss |
//! | `SourceIsTarget` | an inactivity rule sets the status that it watches |
//! | `ArchivedTarget` | log-in, log-out, a rule or a switch leads to something archived |
//! | `ArchivedSource` | an enabled rule watches an archived status |
//! | `NoEnd` | a type stopped by its pool switches only to types of that pool, which it has stopped too |
//! | `Cycle` | inactivity rules, or exhausted pause types, lead round in a circle |
//!
//! Disabled rules and archived pause types lead nowhere: they may name what is archived, and take no part
//! in circles. Rules of all scopes count together.
//!
//! # Codes of findings
//!
//! [`findings`] tells also what works, but not as somebody will expect. `ArchivedTarget`,
//! `ArchivedSource`, `NoEnd` and `Cycle` are errors, with the whole trace; the others are warnings.
//!
//! | Code | Meaning | Trace |
//! |---|---|---|
//! | `UnreachableStatus` | nobody may set a status, and nothing else leads to it | rules that would lead to it |
//! | `NobodyMaySet` | a status or a pause type only for administrators, or for nobody, to which nothing else leads | how it is set |
//! | `Trap` | an agent in the status can leave it neither alone nor by time | from log-out to the status |
//! | `NoEligibleStatus` | no status that agents come to have takes work | log-in |
//! | `RuleNeverActs` | another rule of the same scope is always earlier, or no logged-in agent has the status | what stands in its way |
//! | `NeverSelectable` | a limit of 0, or a minimum above the allotment, refuses a pause type for ever | the limit |
//! | `NoGraceEffect` | a grace without a time limit before it | the field |
//! | `NeverExhausted` | an `on_exhausted` without a time limit before it | the field |
//! | `PauseTypesOff` | there are pause types, and the policy says that pauses have none | the policy |
//! | `NoPausePossible` | every pause needs a type, and there is none to set | the policy |
//! | `GuardWithoutMembers` | a queue has no more members than must stay | both numbers |

mod definitions;
mod diagram;
mod difference;
mod finding;
mod flaw;
mod graph;
mod lookup;
mod merge;
mod violation;

#[cfg(test)]
mod tests;

pub use definitions::Definitions;
pub use diagram::{channel_state, diagram, presence_state, work_state};
pub use difference::{Difference, difference};
pub use finding::findings;
pub(crate) use merge::upsert;
pub use violation::{agent_violations, violations};
