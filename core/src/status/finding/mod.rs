//! The exhaustive check of a desk's own definitions.

mod pause;
mod presence;
mod walk;

use self::pause::{pause_findings, queue_findings};
use self::presence::presence_findings;
use super::definitions::Definitions;
use super::flaw::{Flaw, flaws};
use super::lookup::Lookup;
use crate::definition::{Finding, Severity};

/// What would surprise the people who use these definitions: errors first, then warnings in the
/// order of the definitions, each with a shortest trace. The module lists the codes.
///
/// Agents are not known here: a rule of an agent or a team is taken to act on somebody, and whether
/// anybody serves a channel is not judged.
///
/// ```
/// use frontdesk::{StatusSpec, id::StatusId};
/// use frontdesk::status::{Definitions, findings};
///
/// let mut definitions = Definitions::default();
/// assert!(findings(&definitions).is_empty());
///
/// let mut lost = StatusSpec::new(StatusId::new("lost")?);
/// lost.settable_by.clear();
/// definitions.statuses.push(lost);
/// assert_eq!(findings(&definitions)[0].code, "UnreachableStatus");
/// # Ok::<(), frontdesk::id::IdError>(())
/// ```
pub fn findings(definitions: &Definitions) -> Vec<Finding> {
    let lookup = Lookup::new(definitions);
    let mut findings: Vec<Finding> = flaws(&lookup).into_iter().map(Flaw::into_finding).collect();
    presence_findings(&lookup, &mut findings);
    pause_findings(&lookup, &mut findings);
    queue_findings(definitions, &mut findings);
    findings
}

fn warning(code: &str, path: String, message: String, trace: Vec<String>) -> Finding {
    Finding { code: String::from(code), severity: Severity::Warning, path, message, trace }
}
