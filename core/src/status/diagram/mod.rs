//! Diagrams out of live definitions.

mod channel;
mod chart;
mod dot;
mod mermaid;
mod presence;
mod scxml;
mod work;

use self::chart::Chart;
use super::definitions::Definitions;
use super::lookup::Lookup;
use crate::definition::{DiagramFormat, Machine};

pub use self::chart::{channel_state, presence_state, work_state};

/// Draws one part of the definitions. What is archived is left out, unless it is highlighted.
///
/// `highlight` is the id of the state to mark, as [`presence_state`], [`work_state`] and
/// [`channel_state`] make it; an id that is not drawn marks nothing. Labels are kept as they are, escaped
/// as the format asks. The size of the text grows with the definitions, not with their square: what can be
/// done in every state leaves one state `any`.
///
/// ```
/// use frontdesk::{DiagramFormat, Machine, id::StatusId};
/// use frontdesk::status::{Definitions, diagram, presence_state};
///
/// let online = presence_state(&StatusId::new("online")?);
/// let text =
///     diagram(&Definitions::default(), Machine::Presence, DiagramFormat::Mermaid, Some(&online));
/// assert!(text.starts_with("stateDiagram-v2\n"));
/// assert!(text.contains("[*] --> status_online : login"));
/// assert!(text.contains("class status_online current"));
/// # Ok::<(), frontdesk::id::IdError>(())
/// ```
pub fn diagram(
    definitions: &Definitions,
    machine: Machine,
    format: DiagramFormat,
    highlight: Option<&str>,
) -> String {
    let lookup = Lookup::new(definitions);
    let chart: Chart = match machine {
        Machine::Presence => presence::chart(&lookup, highlight),
        Machine::Work => work::chart(&lookup, highlight),
        Machine::Channel => channel::chart(definitions),
    };
    let chart = chart.tidy();
    match format {
        DiagramFormat::Mermaid => mermaid::text(&chart, highlight),
        DiagramFormat::Dot => dot::text(&chart, highlight),
        DiagramFormat::Scxml => scxml::text(&chart, highlight),
    }
}
