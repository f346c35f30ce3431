//! What a diagram shows, whatever language it is written in.

use std::collections::BTreeSet;
use std::fmt::Write;

use crate::definition::{ChannelState, Setter, Work};
use crate::id::StatusId;

/// A state machine to be drawn.
#[derive(Debug)]
pub(super) struct Chart {
    /// One word.
    pub(super) name: &'static str,
    /// The id of the first state, and what leads there; absent where that state is not drawn.
    pub(super) initial: Option<(String, &'static str)>,
    pub(super) states: Vec<State>,
    pub(super) arrows: Vec<Arrow>,
}

#[derive(Debug)]
pub(super) struct State {
    /// Letters, digits and `_`, not starting with a digit: an identifier in every format.
    pub(super) id: String,
    pub(super) label: String,
    /// Further lines of text.
    pub(super) details: Vec<String>,
    /// `#RRGGBB`.
    pub(super) color: Option<String>,
    /// What leaves `any` state does not leave this one.
    pub(super) apart: bool,
}

#[derive(Debug)]
pub(super) struct Arrow {
    /// Where it starts; absent: in any state.
    pub(super) from: Option<String>,
    pub(super) to: String,
    /// The command or timer, without spaces.
    pub(super) event: String,
    pub(super) label: String,
}

impl State {
    pub(super) fn new(id: impl Into<String>, label: impl Into<String>) -> Self {
        let (id, label) = (id.into(), label.into());
        Self { id, label, details: Vec::new(), color: None, apart: false }
    }
}

impl Chart {
    pub(super) fn new(name: &'static str, initial: String, because: &'static str) -> Self {
        Self { name, initial: Some((initial, because)), states: Vec::new(), arrows: Vec::new() }
    }

    /// Leaves out what leads from or to states that are not drawn.
    pub(super) fn tidy(mut self) -> Self {
        let drawn: BTreeSet<&str> = self.states.iter().map(|state| state.id.as_str()).collect();
        self.initial = self.initial.filter(|(id, _)| drawn.contains(id.as_str()));
        self.arrows.retain(|arrow| {
            let from = arrow.from.as_deref();
            drawn.contains(arrow.to.as_str()) && from.is_none_or(|from| drawn.contains(from))
        });
        self
    }

    pub(super) fn arrow(
        &mut self,
        from: impl Into<String>,
        to: impl Into<String>,
        event: &str,
        label: impl Into<String>,
    ) {
        self.push(Some(from.into()), to.into(), event, label.into());
    }

    pub(super) fn anywhere(
        &mut self,
        to: impl Into<String>,
        event: &str,
        label: impl Into<String>,
    ) {
        self.push(None, to.into(), event, label.into());
    }

    fn push(&mut self, from: Option<String>, to: String, event: &str, label: String) {
        self.arrows.push(Arrow { from, to, event: String::from(event), label });
    }
}

/// The id of a presence status in a diagram.
///
/// ```
/// use frontdesk::{id::StatusId, status::presence_state};
///
/// assert_eq!(presence_state(&StatusId::new("at lunch")?), "status_at_20lunch");
/// # Ok::<(), frontdesk::id::IdError>(())
/// ```
pub fn presence_state(status: &StatusId) -> String {
    identifier("status_", status.as_str())
}

/// The id of a state of work in a diagram.
pub fn work_state(work: &Work) -> String {
    match work {
        Work::OffQueue => String::from("off_queue"),
        Work::OnQueue => String::from("on_queue"),
        Work::Pause { pause_type: None } => String::from("pause"),
        Work::Pause { pause_type: Some(id) } => identifier("pause_", id.as_str()),
        Work::BreakOut { .. } => String::from("break_out"),
    }
}

/// The id of a state of a channel in a diagram.
pub fn channel_state(state: ChannelState) -> String {
    String::from(match state {
        ChannelState::Busy => "busy",
        ChannelState::Offering => "offering",
        ChannelState::WrapUp => "wrap_up",
        ChannelState::Missed => "missed",
        ChannelState::Resting => "resting",
        ChannelState::Waiting => "waiting",
    })
}

/// A text as an identifier; different texts give different ones. Whatever is no ASCII letter or digit is
/// written as `_` and the two hexadecimal digits of each byte.
pub(super) fn identifier(prefix: &str, text: &str) -> String {
    let mut identifier = String::from(prefix);
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() {
            identifier.push(char::from(byte));
        } else {
            // Writing to a String cannot fail.
            let _ = write!(identifier, "_{byte:02X}");
        }
    }
    identifier
}

/// What people read of a definition: its label, or its id where it has none.
pub(super) fn shown<'a>(label: &'a str, id: &'a str) -> &'a str {
    if label.trim().is_empty() { id } else { label }
}

/// Who may set something.
pub(super) fn setters(settable_by: &[Setter]) -> String {
    let mut setters = settable_by.to_vec();
    setters.sort_unstable();
    setters.dedup();
    let names = setters.into_iter().map(|setter| match setter {
        Setter::Agent => "agent",
        Setter::Supervisor => "supervisor",
        Setter::Administrator => "administrator",
    });
    let names: Vec<&str> = names.collect();
    if names.is_empty() { String::from("nobody") } else { names.join(", ") }
}
