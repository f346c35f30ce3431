use std::collections::BTreeSet;

use hashbrown::HashMap;

use super::anomaly::{Anomaly, AnomalyCode};
use super::queue_line::QueueLine;
use super::queue_log::QueueLogOptions;
use super::sessions::Days;
use super::timed::{Facts, Intake, QueueMembers};
use crate::id::{AgentId, ChannelId, InteractionId, PauseTypeId};

/// What all members of a log share while it is read.
#[derive(Debug)]
pub(super) struct Reading<'options, 'text> {
    pub(super) anomalies: Vec<Anomaly>,
    pub(super) queues: Vec<QueueMembers>,
    pub(super) facts: Facts,
    pub(super) days: Days<'options>,
    pub(super) channel: &'options ChannelId,
    /// How often each call was offered.
    offers: HashMap<&'text str, u32>,
    pub(super) pause_types: BTreeSet<PauseTypeId>,
}

impl<'options, 'text> Reading<'options, 'text> {
    pub(super) fn new(options: &'options QueueLogOptions) -> Self {
        Self {
            anomalies: Vec::new(),
            queues: Vec::new(),
            facts: Facts::default(),
            days: Days::new(&options.zone),
            channel: &options.channel,
            offers: HashMap::new(),
            pause_types: BTreeSet::new(),
        }
    }

    pub(super) fn say(
        &mut self,
        code: AnomalyCode,
        line: &QueueLine<'_>,
        agent: Option<&AgentId>,
        message: impl Into<String>,
    ) {
        self.anomalies.push(Anomaly {
            code,
            line: line.number,
            at: Some(line.at),
            agent: agent.cloned(),
            message: format!("{}: {}", line.event, message.into()),
        });
    }

    pub(super) fn into_intake(mut self, mut intake: Intake) -> Intake {
        self.anomalies.sort_by_key(|anomaly| anomaly.line);
        let set_aside = self.anomalies.iter().filter(|anomaly| {
            matches!(
                anomaly.code,
                AnomalyCode::BadRow
                    | AnomalyCode::UnknownEvent
                    | AnomalyCode::UnknownMember
                    | AnomalyCode::EndWithoutBegin
            )
        });
        intake.counts.set_aside = u64::try_from(set_aside.count()).unwrap_or(u64::MAX);
        intake.counts.replayed = intake.counts.records.saturating_sub(intake.counts.set_aside);
        intake.pause_types = self.pause_types.into_iter().collect();
        intake.queues = self.queues;
        intake.facts = self.facts.sorted();
        intake.anomalies = self.anomalies;
        intake
    }

    /// The id of a further interaction of this call; none where the call's own id is none.
    pub(super) fn interaction(&mut self, line: &QueueLine<'text>) -> Option<InteractionId> {
        let offers = self.offers.entry(line.call).or_default();
        *offers += 1;
        match *offers {
            1 => InteractionId::new(line.call),
            number => InteractionId::new(format!("{}#{number}", line.call)),
        }
        .ok()
    }
}
