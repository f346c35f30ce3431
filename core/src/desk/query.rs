//! Queries: who may ask, and what the desk answers.

use super::rights::{Standings, Who};
use super::state::State;
use super::timers::Due;
use crate::clock::{Millis, Span, Timestamp};
use crate::definition::{
    AccountLine, Answer, BoardEntry, BoardGroup, DeadlineKind, Error, Ineligibility,
    PackedAccountLine, PackedIneligibility, Query, Right, Subject,
};
use crate::disposition::preview_expiry;
use crate::id::{ActorId, AgentId, AgentKey, ChannelId, ChannelKey, TeamKey};
use crate::pack::Pack;
use crate::report;
use crate::status;

/// The actor of a question: the desk may not have heard of a person whom everybody's answers are for.
pub(super) type Asker = Option<Who>;

impl State {
    pub(crate) fn query(&self, actor: &ActorId, query: &Query) -> Result<Answer, Error> {
        let right = query.right();
        let asker = self.asker(actor, right)?;
        match query {
            Query::AgentView { agent } => {
                let agent = self.asked(asker, actor, right, agent)?;
                self.agent_view(agent)
            }
            Query::ColleagueView { agent } => {
                let agent = self.asked(asker, actor, right, agent)?;
                self.colleague_view(agent)
            }
            Query::Eligible { agent, channel } => {
                let agent = self.asked(asker, actor, right, agent)?;
                let reasons = self.ineligibility(agent, self.channel_key(channel)?, None);
                let (reasons, valid_until) = self.why_not(agent, &reasons);
                Ok(Answer::Eligibility {
                    at: self.now(),
                    eligible: reasons.is_empty(),
                    reasons,
                    valid_until,
                })
            }
            Query::MayReceiveDirect { agent, channel } => {
                let agent = self.asked(asker, actor, right, agent)?;
                let reasons = self.direct_ineligibility(agent, self.channel_key(channel)?, None);
                let (reasons, valid_until) = self.why_not(agent, &reasons);
                Ok(Answer::DirectEligibility {
                    at: self.now(),
                    eligible: reasons.is_empty(),
                    reasons,
                    valid_until,
                })
            }
            Query::AvailableTransitions { agent } => {
                let agent = self.asked(asker, actor, right, agent)?;
                let who = asker.unwrap_or(Who::Agent(agent));
                Ok(Answer::Transitions {
                    at: self.now(),
                    transitions: self.transitions(who, agent),
                })
            }
            Query::Panel { agent, tenant } => {
                let agent = self.asked(asker, actor, right, agent)?;
                self.panel(agent, tenant.as_ref())
            }
            Query::Ledger { agent, start, end, tenant } => {
                let agent = self.asked(asker, actor, right, agent)?;
                let span = self.asked_span(agent, *start, *end)?;
                self.ledger(agent, span, tenant.as_ref())
            }
            Query::Timesheet { agent, start, end, tenant } => {
                let agent = self.asked(asker, actor, right, agent)?;
                let span = self.asked_span(agent, *start, *end)?;
                self.timesheet(agent, span, tenant.as_ref())
            }
            Query::RegionLedger { agent, start, end } => {
                let agent = self.asked(asker, actor, right, agent)?;
                let span = self.asked_span(agent, *start, *end)?;
                self.region_ledger(agent, span)
            }
            Query::Board { team, queue, most } => {
                self.board(asker, actor, team.as_ref(), queue.as_ref(), *most)
            }
            Query::Decide { actor: subject, action, target } => {
                self.decide_for(asker, actor, subject, *action, target)
            }
            Query::Clock {} => Ok(Answer::Clock { last_seen: self.clock }),
            Query::DeadlineReason {} => Ok(self.deadline_reason()),
            Query::Definitions {} => Ok(self.definitions_answer()),
            Query::Findings {} => {
                self.allow_asker(asker, actor, right)?;
                Ok(Answer::Findings { findings: status::findings(&self.definitions) })
            }
            Query::Diagram { machine, format, agent } => {
                let highlight = match agent {
                    None => None,
                    Some(agent) => {
                        let agent = self.asked(asker, actor, Right::AgentView, agent)?;
                        self.diagram_state(*machine, agent)
                    }
                };
                let highlight = highlight.as_deref();
                let text = status::diagram(&self.definitions, *machine, *format, highlight);
                Ok(Answer::Diagram { text })
            }
            Query::CardSchema { .. }
            | Query::CardJsonSchema { .. }
            | Query::CardValues { .. }
            | Query::CheckCard { .. }
            | Query::PlanFieldChange { .. }
            | Query::FieldDefinitions {}
            | Query::FieldChanges {} => {
                self.allow_asker(asker, actor, right)?;
                if let (Some(who), Query::CardValues { card } | Query::CheckCard { card, .. }) =
                    (asker, query)
                {
                    self.reaches_card(who, right, card)?;
                }
                self.query_fields(asker, query)
            }
            _ => {
                if right != Right::Anyone {
                    self.allow_member(asker, actor, query)?;
                }
                match query {
                    Query::Person { .. }
                    | Query::Organisation { .. }
                    | Query::PersonHistory { .. }
                    | Query::OrganisationRequests { .. }
                    | Query::PersonAudit { .. }
                    | Query::ResolveInbound { .. }
                    | Query::SimilarPersons { .. }
                    | Query::SimilarOrganisations { .. }
                    | Query::PlanDomainAttach { .. }
                    | Query::PlanDismissal { .. }
                    | Query::MayNotify { .. }
                    | Query::DirectoryDefinitions {} => self.query_directory(asker, query),
                    Query::PlanMerge { .. }
                    | Query::PlanUndoMerge { .. }
                    | Query::Merges { .. }
                    | Query::EraseReport { .. } => self.query_merge(asker, query),
                    Query::SearchPersons { .. }
                    | Query::SearchOrganisations { .. }
                    | Query::PersonCounters { .. }
                    | Query::ExplainSearch { .. } => self.query_search(asker, query),
                    Query::PlanImport { .. }
                    | Query::ImportErrors { .. }
                    | Query::SuggestDialect { .. }
                    | Query::SuggestMapping { .. }
                    | Query::ExportContacts { .. }
                    | Query::Imports {}
                    | Query::PlanUndoImport { .. } => self.query_exchange(asker, query),
                    _ => self.query_records(asker, query),
                }
            }
        }
    }

    /// The actor of a question, who must not be shut out.
    fn asker(&self, actor: &ActorId, right: Right) -> Result<Asker, Error> {
        let asker = self.who(actor);
        if let Some(who) = asker {
            self.not_shut_out(who, right)?;
        }
        Ok(asker)
    }

    /// Checks the right to a question that only those may ask whom the desk has heard of.
    fn allow_member(&self, asker: Asker, actor: &ActorId, query: &Query) -> Result<Who, Error> {
        let right = query.right();
        let who = asker.ok_or_else(|| Self::denied_stranger(actor, right))?;
        self.allow_question(who, right, query)?;
        Ok(who)
    }

    /// Who asks about an import, if he may.
    pub(super) fn allow_import_question(
        &self,
        actor: &ActorId,
        query: &Query,
    ) -> Result<Who, Error> {
        self.allow_member(self.asker(actor, query.right())?, actor, query)
    }

    /// Questions about what belongs to no team: dispositions, blacklists, equipment, templates.
    fn query_records(&self, asker: Asker, query: &Query) -> Result<Answer, Error> {
        let rules = &self.outcomes.definitions;
        match query {
            Query::Dispositions {} => Ok(Answer::Dispositions {
                dispositions: rules.dispositions.clone(),
                record_types: rules.record_types.clone(),
                blacklists: rules.blacklists.clone(),
            }),
            Query::UsableDispositions { category, queue, record_type } => {
                let usable = rules.usable(category.as_ref(), queue.as_ref(), record_type.as_ref());
                Ok(Answer::UsableDispositions {
                    dispositions: usable.map(|spec| spec.id.clone()).collect(),
                })
            }
            Query::CheckSave { save } => {
                Ok(Answer::SaveCheck { violations: self.save_violations(asker, save) })
            }
            Query::Outcome { subject } => Ok(self.outcome(subject)),
            Query::PreviewExpiry { text, several } => {
                let zone = &self.definitions.policies.zone;
                let preview = preview_expiry(text, self.now(), zone, *several)?;
                Ok(Answer::Expiry { preview })
            }
            Query::DispositionFindings {} => Ok(Answer::Findings { findings: rules.findings() }),
            Query::NextCalls { most } => {
                let most = (*most).clamp(1, 1_000) as usize;
                Ok(Answer::NextCalls { calls: self.outcomes.calls().take(most).collect() })
            }
            Query::MayCall { number, region, queue, direction } => {
                self.may_call(number, region.as_deref(), queue.as_ref(), *direction)
            }
            Query::Blacklists {} => Ok(self.blacklist_views()),
            Query::BlacklistEntry { blacklist, number, region } => {
                self.blacklist_entry(blacklist, number, region.as_deref())
            }
            Query::BlacklistEntries { blacklist, after, most } => {
                self.blacklist_entries(blacklist, after.as_deref(), *most)
            }
            Query::EquipmentCard { equipment } => self.equipment_card(equipment),
            Query::EquipmentTree { organisation, top, archived, after, most } => {
                self.equipment_tree(organisation, top.as_ref(), *archived, after.as_ref(), *most)
            }
            Query::EquipmentDrawing { organisation, top, format } => {
                self.equipment_drawing(organisation, top.as_ref(), *format)
            }
            Query::TicketEquipment { ticket } => Ok(self.ticket_equipment(ticket)),
            Query::ExpandTags { ticket, template_text, beyond } => {
                self.expansion(ticket, template_text, *beyond)
            }
            Query::LintTags { template_text } => {
                let (diagnostics, total) = report::lint_tags(template_text);
                Ok(Answer::TagFindings { diagnostics, total })
            }
            Query::EquipmentCell { ticket, field, separator } => {
                Ok(self.equipment_cell(ticket, *field, separator))
            }
            _ => Err(Error::Internal { what: String::from("not about records") }),
        }
    }

    fn outcome(&self, subject: &Subject) -> Answer {
        let outcome = self.outcomes.outcome(subject);
        let dispositions = self.outcomes.dispositions_of(subject);
        let rules = &self.outcomes.definitions;
        let mut specs = dispositions.iter().filter_map(|id| rules.disposition(id));
        Answer::Outcome {
            subject: subject.clone(),
            dispositions: dispositions.to_vec(),
            color: specs.find_map(|spec| spec.color.clone()),
            next_call_at: outcome.and_then(|outcome| outcome.next_call),
            agent: outcome.and_then(|outcome| outcome.agent.clone()),
        }
    }

    /// The last seen instant; before the first call, the epoch.
    pub(crate) fn now(&self) -> Timestamp {
        self.clock.unwrap_or_default()
    }

    /// Checks the right of an asker towards nobody in particular.
    fn allow_asker(&self, asker: Asker, actor: &ActorId, right: Right) -> Result<Standings, Error> {
        match asker {
            Some(who) => self.allow_general(who, right, None),
            None => Err(Self::denied_stranger(actor, right)),
        }
    }

    /// The agent of a question, if the asker may ask it.
    fn asked(
        &self,
        asker: Asker,
        actor: &ActorId,
        right: Right,
        agent: &AgentId,
    ) -> Result<AgentKey, Error> {
        let known = self.names.agents.key(agent.as_str());
        // Whether an agent exists is told only to those who may ask about agents at all.
        let key = known.ok_or_else(|| match asker {
            Some(_) => {
                Error::Unknown { kind: String::from("agent"), id: String::from(agent.as_str()) }
            }
            None => Self::denied_stranger(actor, right),
        })?;
        match asker {
            _ if right == Right::Anyone => {}
            Some(who) => drop(self.allow(who, right, key)?),
            None => return Err(Self::denied_stranger(actor, right)),
        }
        Ok(key)
    }

    fn asked_span(&self, agent: AgentKey, start: Timestamp, end: Timestamp) -> Result<Span, Error> {
        let now = self.now();
        if end < start || end > now {
            return super::invalid(vec![super::violation(
                "OutOfRange",
                "end",
                &format!("not before {start}, not after {now}"),
                &end.to_string(),
            )])
            .map(|()| Span { start, end });
        }
        let kept_since = self.agent(agent)?.book.kept_since(&self.pauses, now);
        if start < kept_since {
            return Err(Error::OutsideRetention { kept_since });
        }
        Ok(Span { start, end })
    }

    fn channel_key(&self, channel: &ChannelId) -> Result<ChannelKey, Error> {
        self.names.channels.key(channel.as_str()).ok_or_else(|| Error::Unknown {
            kind: String::from("channel"),
            id: String::from(channel.as_str()),
        })
    }

    fn why_not(
        &self,
        agent: AgentKey,
        reasons: &[PackedIneligibility],
    ) -> (Vec<Ineligibility>, Option<Timestamp>) {
        let reasons =
            reasons.iter().map(|reason| Ineligibility::unpack(reason, &self.names)).collect();
        (reasons, self.valid_until(agent))
    }

    /// Until when what is said of an agent holds, if nothing is commanded.
    pub(crate) fn valid_until(&self, agent: AgentKey) -> Option<Timestamp> {
        self.next_timer(agent).map(|(at, _)| at)
    }

    /// The next deadline.
    pub(crate) fn next_due(&self) -> Option<Due> {
        self.timers.next().into_iter().chain(self.call_due()).min()
    }

    fn deadline_reason(&self) -> Answer {
        let Some(due) = self.next_due() else {
            return Answer::Deadline { at: None, kind: None, agent: None, subject: None };
        };
        let at = Some(due.at);
        if self.call_due() == Some(due) {
            let subject = self.outcomes.first_call().map(|(_, _, subject)| subject.clone());
            let kind = Some(DeadlineKind::ScheduledCall);
            return Answer::Deadline { at, kind, agent: None, subject };
        }
        let agent = AgentKey::new(due.agent());
        Answer::Deadline {
            at,
            kind: self.next_timer(agent).map(|(_, timer)| timer.kind()),
            agent: Some(self.agent_id(agent)),
            subject: None,
        }
    }

    fn definitions_answer(&self) -> Answer {
        let definitions = self.definitions.clone();
        Answer::Definitions {
            version: definitions.version,
            statuses: definitions.statuses,
            on_login: definitions.on_login,
            on_logout: definitions.on_logout,
            pause_types: definitions.pause_types,
            pools: definitions.pools,
            teams: definitions.teams,
            channels: definitions.channels,
            queues: definitions.queues,
            rules: definitions.rules,
            policies: definitions.policies,
        }
    }

    fn board(
        &self,
        asker: Asker,
        actor: &ActorId,
        team: Option<&crate::id::TeamId>,
        queue: Option<&crate::id::QueueId>,
        most: u32,
    ) -> Result<Answer, Error> {
        let who = asker.ok_or_else(|| Self::denied_stranger(actor, Right::AgentView))?;
        let groups = match (team, queue) {
            (Some(team), None) => {
                let key = self.names.teams.key(team.as_str()).ok_or_else(|| Error::Unknown {
                    kind: String::from("team"),
                    id: String::from(team.as_str()),
                })?;
                self.allow_general(who, Right::AgentView, Some(key))?;
                self.team_board(key, most)
            }
            (None, Some(queue)) => {
                let key = self.names.queues.key(queue.as_str()).ok_or_else(|| Error::Unknown {
                    kind: String::from("queue"),
                    id: String::from(queue.as_str()),
                })?;
                let members =
                    self.queues.get(key.index()).map_or(&[][..], |queue| queue.members.as_slice());
                let visible: Vec<AgentKey> = members
                    .iter()
                    .copied()
                    .filter(|agent| self.allow(who, Right::AgentView, *agent).is_ok())
                    .collect();
                if visible.is_empty() && !members.is_empty() {
                    return Err(self.denied(who, Right::AgentView, Standings::default()));
                }
                self.group(&visible, most)
            }
            _ => {
                let expected = "exactly one of team and queue";
                let wrong = super::violation("OneOf", "team", expected, "none or both");
                super::invalid(vec![wrong])?;
                Vec::new()
            }
        };
        Ok(Answer::Board { at: self.now(), groups })
    }

    /// The lines of a team, from the lists that are kept.
    fn team_board(&self, team: TeamKey, most: u32) -> Vec<BoardGroup> {
        let most = most as usize;
        let mut groups = Vec::new();
        for line in self.all_lines() {
            let count = self.boards.count(Some(team), line);
            if count == 0 {
                continue;
            }
            let mut agents: Vec<BoardEntry> = Vec::new();
            for agent in self.boards.agents(Some(team), line) {
                let entry = self.board_entry(agent);
                // Those who came at one instant stand in the order of their ids.
                if agents.len() >= most && agents.last().is_none_or(|last| last.since < entry.since)
                {
                    break;
                }
                agents.push(entry);
            }
            agents.sort_by(|one, other| (one.since, &one.agent).cmp(&(other.since, &other.agent)));
            agents.truncate(most);
            groups.push(BoardGroup {
                line: AccountLine::unpack(&line, &self.names),
                count,
                agents,
            });
        }
        groups
    }

    /// The lines of any agents.
    fn group(&self, members: &[AgentKey], most: u32) -> Vec<BoardGroup> {
        let mut groups = Vec::new();
        for line in self.all_lines() {
            let mut agents: Vec<BoardEntry> = members
                .iter()
                .filter(|agent| {
                    self.agents
                        .get(agent.index())
                        .is_some_and(|record| record.book.line().0 == line)
                })
                .map(|agent| self.board_entry(*agent))
                .collect();
            if agents.is_empty() {
                continue;
            }
            agents.sort_by(|one, other| (one.since, &one.agent).cmp(&(other.since, &other.agent)));
            let count = u32::try_from(agents.len()).unwrap_or(u32::MAX);
            agents.truncate(most as usize);
            groups.push(BoardGroup {
                line: AccountLine::unpack(&line, &self.names),
                count,
                agents,
            });
        }
        groups
    }

    fn board_entry(&self, agent: AgentKey) -> BoardEntry {
        let since =
            self.agents.get(agent.index()).map_or(Timestamp::MIN, |record| record.book.line().1);
        let elapsed = self.now().since(since).max(Millis::ZERO);
        BoardEntry { agent: self.agent_id(agent), since, elapsed }
    }

    /// Every accounting line that there is, in the order of the definition.
    fn all_lines(&self) -> Vec<PackedAccountLine> {
        use PackedAccountLine as L;
        let mut lines = vec![L::LoggedOut, L::Pause { pause_type: None }];
        let types = self.names.pause_types.iter();
        lines.extend(types.map(|(key, _)| L::Pause { pause_type: Some(key) }));
        lines.extend([L::Busy, L::Offering, L::WrapUp, L::BreakOut, L::Missed, L::Resting]);
        let statuses = self.names.statuses.iter();
        lines.extend(statuses.map(|(status, _)| L::NotEligible { status }));
        lines.extend([L::Waiting, L::DnD, L::Ready]);
        lines
    }
}
