//! The accounts of the regions: beside the account of the whole agent, one of each part of the state.

use std::collections::{BTreeMap, BTreeSet};

use crate::agent::Was;
use crate::clock::{Millis, Span};
use crate::definition::{
    Answer, ChannelState, Error, Line, PackedAccountLine, PackedRegionState, PackedWork, Region,
    RegionAccount, RegionEntry, RegionState, RegionTotal,
};
use crate::desk::State;
use crate::id::{AgentKey, ChannelKey};
use crate::names::Names;
use crate::pack::Pack;

impl State {
    /// The accounts of session, presence, line and work, and of the channels on which anything went on. Log-outs and
    /// pauses are those of the main account, as corrected.
    pub(crate) fn region_ledger(&self, agent: AgentKey, span: Span) -> Result<Answer, Error> {
        use PackedRegionState as S;
        let record = self.agent(agent)?;
        let account = record.book.entries(&self.pauses, span, self.now());
        let past: Vec<_> = record
            .past(self.now())
            .filter_map(|past| Some((past.span.overlap(&span)?, past.was)))
            .collect();
        let account_of = |region, fixed: Fixed, usual, state: &dyn Fn(Was) -> Option<S>| {
            let noted = past.iter().filter_map(|(span, was)| Some((*span, state(*was)?)));
            let mut intervals = Intervals::default();
            let mut noted = noted.peekable();
            for entry in &account {
                if let Some(state) = fixed(entry.line) {
                    intervals.add(entry.span, state);
                    continue;
                }
                let mut at = entry.span.start;
                while let Some((noted_span, state)) = noted.peek() {
                    if let Some(part) = noted_span.overlap(&entry.span) {
                        intervals.add(Span { start: at, end: part.start }, usual);
                        intervals.add(part, *state);
                        at = part.end;
                    }
                    if noted_span.end > entry.span.end {
                        break;
                    }
                    noted.next();
                }
                intervals.add(Span { start: at, end: entry.span.end }, usual);
            }
            intervals.told(region, &self.names)
        };
        let mut regions = vec![
            account_of(Region::Session, logged_out, S::LoggedIn, &|was| {
                (was == Was::Grace).then_some(S::Grace)
            }),
            account_of(
                Region::Presence,
                |_| None,
                S::PresenceIs { status: record.presence },
                &|was| match was {
                    Was::Presence(status) => Some(S::PresenceIs { status }),
                    _ => None,
                },
            ),
            account_of(Region::Line, logged_out, S::LineIs { line: Line::Ready }, &|was| {
                (was == Was::DoNotDisturb).then_some(S::LineIs { line: Line::DnD })
            }),
            account_of(Region::Work, logged_out_or_paused, of_work(PackedWork::OffQueue), &|was| {
                match was {
                    Was::OnQueue => Some(of_work(PackedWork::OnQueue)),
                    Was::BrokenOut(reason) => Some(of_work(PackedWork::BreakOut { reason })),
                    _ => None,
                }
            }),
        ];
        let channels: BTreeSet<ChannelKey> = past
            .iter()
            .filter_map(|(_, was)| match was {
                Was::Channel(channel, _) => Some(*channel),
                _ => None,
            })
            .collect();
        for key in channels {
            let channel = self.names.channels.name(key);
            let region = Region::Channel { channel };
            let usual = S::ChannelIs { state: ChannelState::Waiting };
            regions.push(account_of(region, logged_out, usual, &|was| match was {
                Was::Channel(other, state) if other == key => Some(S::ChannelIs { state }),
                _ => None,
            }));
        }
        Ok(Answer::RegionLedger {
            agent: self.agent_id(agent),
            start: span.start,
            end: span.end,
            regions,
        })
    }
}

/// The state of a region that a line of the main account settles.
type Fixed = fn(PackedAccountLine) -> Option<PackedRegionState>;

fn logged_out(line: PackedAccountLine) -> Option<PackedRegionState> {
    (line == PackedAccountLine::LoggedOut).then_some(PackedRegionState::LoggedOut)
}

fn logged_out_or_paused(line: PackedAccountLine) -> Option<PackedRegionState> {
    match line {
        PackedAccountLine::Pause { pause_type } => Some(of_work(PackedWork::Pause { pause_type })),
        other => logged_out(other),
    }
}

fn of_work(work: PackedWork) -> PackedRegionState {
    PackedRegionState::WorkIs { work }
}

/// The account of a region as it grows: neighbours are never in the same state.
#[derive(Default)]
struct Intervals(Vec<(Span, PackedRegionState)>);

impl Intervals {
    fn add(&mut self, span: Span, state: PackedRegionState) {
        if span.start >= span.end {
            return;
        }
        match self.0.last_mut() {
            Some((last, known)) if *known == state => last.end = span.end,
            _ => self.0.push((span, state)),
        }
    }

    fn told(self, region: Region, names: &Names) -> RegionAccount {
        let mut sums: BTreeMap<PackedRegionState, Millis> = BTreeMap::new();
        for (span, state) in &self.0 {
            *sums.entry(*state).or_default() += span.length();
        }
        let entry = |(span, state): &(Span, PackedRegionState)| RegionEntry {
            start: span.start,
            end: span.end,
            state: RegionState::unpack(state, names),
        };
        let total = |(state, time)| RegionTotal { state: RegionState::unpack(&state, names), time };
        RegionAccount {
            region,
            entries: self.0.iter().map(entry).collect(),
            totals: sums.into_iter().map(total).collect(),
        }
    }
}
