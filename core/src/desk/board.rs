//! Boards: for each team, the agents of each accounting line in the order in which they came to it.
//!
//! Each line of a team is a list through the agents' own links. Time only goes forward, so an agent
//! who comes to a line is its newest: joining and leaving take constant time.

use crate::definition::PackedAccountLine;
use crate::id::{AgentKey, TeamKey};

const NOBODY: u32 = u32::MAX;

/// The boards of all teams, and of those without a team.
#[derive(Debug, Clone, Default)]
pub(crate) struct Boards {
    /// By team key + 1; the first is for agents without a team.
    teams: Vec<Vec<Line>>,
    /// By agent.
    links: Vec<Link>,
    spare: Line,
}

#[derive(Debug, Clone, Copy)]
struct Link {
    before: u32,
    after: u32,
}

/// The agents of one line.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Line {
    first: u32,
    last: u32,
    pub(crate) count: u32,
}

impl Default for Line {
    fn default() -> Self {
        Self { first: NOBODY, last: NOBODY, count: 0 }
    }
}

/// The place of a line in a team's list: those with details follow those without, interleaved.
#[inline]
fn place(line: PackedAccountLine) -> usize {
    match line {
        PackedAccountLine::LoggedOut => 0,
        PackedAccountLine::Pause { pause_type: None } => 1,
        PackedAccountLine::Busy => 2,
        PackedAccountLine::Offering => 3,
        PackedAccountLine::WrapUp => 4,
        PackedAccountLine::BreakOut => 5,
        PackedAccountLine::Missed => 6,
        PackedAccountLine::Resting => 7,
        PackedAccountLine::Waiting => 8,
        PackedAccountLine::DnD => 9,
        PackedAccountLine::Ready => 10,
        PackedAccountLine::Pause { pause_type: Some(key) } => 11 + 2 * key.index(),
        PackedAccountLine::NotEligible { status } => 12 + 2 * status.index(),
    }
}

impl Boards {
    pub(crate) fn add_agent(&mut self) {
        self.links.push(Link { before: NOBODY, after: NOBODY });
    }

    /// Some number that depends on all that a move of an agent reads.
    #[inline]
    pub(crate) fn fetch(&self, agent: AgentKey) -> i64 {
        let Some(link) = self.links.get(agent.index()) else { return 0 };
        let neighbour = |number: u32| self.links.get(number as usize).map_or(0, |link| link.before);
        i64::from(neighbour(link.before) ^ neighbour(link.after))
    }

    /// The agent comes to a line, as its newest.
    #[inline]
    pub(crate) fn join(&mut self, team: Option<TeamKey>, line: PackedAccountLine, agent: AgentKey) {
        let number = agent.get();
        let list = self.line_mut(team, line);
        let last = list.last;
        list.last = number;
        list.count += 1;
        if last == NOBODY {
            list.first = number;
        } else if let Some(link) = self.links.get_mut(last as usize) {
            link.after = number;
        }
        if let Some(link) = self.links.get_mut(agent.index()) {
            *link = Link { before: last, after: NOBODY };
        }
    }

    /// The agent leaves a line.
    #[inline]
    pub(crate) fn leave(
        &mut self,
        team: Option<TeamKey>,
        line: PackedAccountLine,
        agent: AgentKey,
    ) {
        let Some(&Link { before, after }) = self.links.get(agent.index()) else { return };
        let list = self.line_mut(team, line);
        list.count = list.count.saturating_sub(1);
        if before == NOBODY {
            list.first = after;
        }
        if after == NOBODY {
            list.last = before;
        }
        if let Some(link) = self.links.get_mut(before as usize) {
            link.after = after;
        }
        if let Some(link) = self.links.get_mut(after as usize) {
            link.before = before;
        }
    }

    /// How many agents of a team are in a line.
    pub(crate) fn count(&self, team: Option<TeamKey>, line: PackedAccountLine) -> u32 {
        self.line(team, line).count
    }

    /// The agents of a line, the longest in it first.
    pub(crate) fn agents(
        &self,
        team: Option<TeamKey>,
        line: PackedAccountLine,
    ) -> impl Iterator<Item = AgentKey> + '_ {
        let first = self.line(team, line).first;
        std::iter::successors((first != NOBODY).then_some(first), |number| {
            self.links.get(*number as usize).map(|link| link.after).filter(|after| *after != NOBODY)
        })
        .map(AgentKey::new)
    }

    fn line(&self, team: Option<TeamKey>, line: PackedAccountLine) -> Line {
        let lines = self.teams.get(team.map_or(0, |team| team.index() + 1));
        lines.and_then(|lines| lines.get(place(line))).copied().unwrap_or_default()
    }

    /// The line, made when it is first needed; the spare one stands in for the impossible.
    #[inline]
    fn line_mut(&mut self, team: Option<TeamKey>, line: PackedAccountLine) -> &mut Line {
        let team = team.map_or(0, |team| team.index() + 1);
        let place = place(line);
        if self.teams.get(team).is_none_or(|lines| lines.len() <= place) {
            self.make_line(team, place);
        }
        let lines = self.teams.get_mut(team);
        lines.and_then(|lines| lines.get_mut(place)).unwrap_or(&mut self.spare)
    }

    #[cold]
    fn make_line(&mut self, team: usize, place: usize) {
        if self.teams.len() <= team {
            self.teams.resize_with(team + 1, Vec::new);
        }
        if let Some(lines) = self.teams.get_mut(team) {
            lines.resize_with(place + 1, Line::default);
        }
    }
}
