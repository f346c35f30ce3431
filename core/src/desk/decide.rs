//! Commands: who may, and what each of them comes to.

use super::state::{State, Turn};
use crate::clock::Timestamp;
use crate::definition::{Error, PackedCommand, PackedEvent, Right, Violation};
use crate::id::AgentKey;

/// The longest free text of a command, in bytes.
const MAX_COMMENT_BYTES: usize = 1_000;

impl State {
    /// Decides a command against the state, and lets happen what follows from it. A refused command
    /// has let nothing happen: every check comes before the first event.
    ///
    /// `now` is where time goes in this call: later than the turn for a fact that is told late.
    pub(crate) fn decide(
        &mut self,
        turn: Turn,
        now: Timestamp,
        command: &PackedCommand,
    ) -> Result<(), Error> {
        let right = command.right();
        let agent = agent_of(command);
        self.not_shut_out(turn.who, right)?;
        let standings = match agent {
            Some(agent) => {
                self.agent(agent)?;
                self.allow(turn.who, right, agent)?
            }
            // Rights over a team depend on which: they are checked with it.
            None if right == Right::TeamDefine => self.general_standings(turn.who),
            None if of_no_team(command) => self.allow_command(turn.who, right, command)?,
            None => self.allow_general(turn.who, right, None)?,
        };
        let turn = Turn { standings, ..turn };
        check_texts(command)?;
        self.dispatch(turn, now, command)?;
        if let Some(agent) = agent {
            self.arm(agent);
        }
        Ok(())
    }

    fn dispatch(
        &mut self,
        turn: Turn,
        now: Timestamp,
        command: &PackedCommand,
    ) -> Result<(), Error> {
        use PackedCommand as C;
        match command {
            C::DefineStatuses { .. }
            | C::DefinePauseTypes { .. }
            | C::DefinePools { .. }
            | C::DefineTeams { .. }
            | C::DefineChannels { .. }
            | C::DefineQueues { .. }
            | C::DefineInactivityRules { .. }
            | C::DefinePolicies { .. }
            | C::DefineAgents { .. }
            | C::DefineShifts { .. } => self.define(turn, command),
            C::AssignRole { actor, role } => self.assign_role(turn, actor, role),
            C::RevokeRole { actor, role } => {
                self.revoke_role(turn, actor, role);
                Ok(())
            }
            C::AssignBundle { actor, bundle } => self.assign_bundle(turn, actor, *bundle),
            C::RevokeBundle { actor, bundle } => {
                self.revoke_bundle(turn, actor, *bundle);
                Ok(())
            }
            C::Login { agent, session } => self.login(turn, *agent, session),
            C::Logout { agent, session, forced } => {
                self.logout(turn, *agent, session.as_ref(), *forced)
            }
            C::Disconnect { agent, session, at } => {
                not_in_the_future(*at, now)?;
                self.disconnect(turn, *agent, session, *at)
            }
            C::SetLine { agent, line } => self.set_line(turn, *agent, *line),
            C::GoOnQueue { agent } => self.go_on_queue(turn, *agent),
            C::GoOffQueue { agent } => self.go_off_queue(turn, *agent),
            C::Pause { agent, pause_type, until, comment } => {
                self.pause(turn, *agent, *pause_type, *until, comment.as_deref())
            }
            C::ForcePause { agent, pause_type, until, comment } => {
                self.force_pause(turn, *agent, *pause_type, *until, comment.as_deref())
            }
            C::Resume { agent } => self.resume(turn, *agent),
            C::CancelNext { agent } => self.cancel_next(turn, *agent),
            C::RequestPause { agent, pause_type, comment } => {
                self.request_pause(turn, *agent, *pause_type, comment.as_deref())
            }
            C::ApprovePause { agent } => self.approve_pause(turn, *agent),
            C::RefusePause { agent } => self.refuse_pause(turn, *agent),
            C::CancelPauseRequest { agent } => self.cancel_pause_request(turn, *agent),
            C::Offer { agent, interaction, channel, expires_at } => {
                self.offer(turn, *agent, interaction, *channel, *expires_at)
            }
            C::Answer { agent, interaction } => self.answer(turn, *agent, interaction),
            C::OfferFailed { agent, interaction, reason } => {
                self.offer_failed(turn, *agent, interaction, *reason)
            }
            C::Begin { agent, interaction, channel, kind } => {
                self.begin(turn, *agent, interaction, *channel, *kind)
            }
            C::Hold { agent, interaction } => self.hold(turn, *agent, interaction, true),
            C::Unhold { agent, interaction } => self.hold(turn, *agent, interaction, false),
            C::End { agent, interaction, how } => self.end(turn, *agent, interaction, *how),
            C::Prolong { agent, interaction } => self.prolong(turn, *agent, interaction),
            C::Finish { agent, interaction, disposition } => {
                self.finish(turn, *agent, interaction, disposition.as_ref())
            }
            C::Activity { agent, kind, at } => {
                not_in_the_future(*at, now)?;
                self.activity(turn, *agent, *kind, *at)
            }
            C::SetPresence { agent, status, hold_until } => {
                self.set_presence(turn, *agent, *status, *hold_until)
            }
            C::GrantPauseTime { agent, pause_type, pool, time, count } => {
                self.grant_pause_time(turn, *agent, *pause_type, *pool, *time, *count)
            }
            C::CorrectInterval { agent, start, end, line, comment } => {
                self.correct_interval(turn, *agent, *start, *end, *line, comment.as_deref())
            }
            C::Repin { agent } => {
                self.emit(turn, PackedEvent::Repinned { agent: *agent });
                Ok(())
            }
            C::DefineDispositions { .. }
            | C::CloneDisposition { .. }
            | C::RelateDisposition { .. }
            | C::DeleteDisposition { .. }
            | C::DefineRecordTypes { .. }
            | C::SaveOutcome { .. }
            | C::ForgetOutcome { .. } => self.decide_disposition(turn, command),
            C::DefineBlacklists { .. }
            | C::AddToBlacklist { .. }
            | C::ImportBlacklist { .. }
            | C::RemoveFromBlacklist { .. }
            | C::SetBlacklistExpiry { .. } => self.decide_blacklist(turn, command),
            C::AddEquipment { .. }
            | C::EditEquipment { .. }
            | C::MoveEquipment { .. }
            | C::TransferEquipment { .. }
            | C::DeleteEquipment { .. }
            | C::ArchiveEquipment { .. }
            | C::NoteEquipment { .. }
            | C::SetTicketEquipment { .. } => self.decide_equipment(turn, command),
            C::DefineFieldGroups { .. }
            | C::DefineFields { .. }
            | C::SetFieldUses { .. }
            | C::ApplyFieldChange { .. }
            | C::UndoFieldChange { .. }
            | C::ForgetFieldChange { .. }
            | C::AddCard { .. }
            | C::EditCard { .. }
            | C::MoveCard { .. }
            | C::RemoveCard { .. } => self.change_fields(turn, command),
            C::DefineUserGroups { .. }
            | C::DefineDepartments { .. }
            | C::DefineTenants { .. }
            | C::CreatePerson { .. }
            | C::EditPerson { .. }
            | C::DeletePerson { .. }
            | C::SetAccountStatus { .. }
            | C::CreateOrganisation { .. }
            | C::EditOrganisation { .. }
            | C::ArchiveOrganisation { .. }
            | C::DeleteOrganisation { .. }
            | C::SetOrganisationDomains { .. }
            | C::SetManagers { .. }
            | C::AttachByDomain { .. }
            | C::AddNote { .. }
            | C::LinkFile { .. }
            | C::NoteRequest { .. }
            | C::NoteCall { .. }
            | C::NoteLogIn { .. }
            | C::SetPersona { .. } => self.decide_directory(turn, command),
            C::MergeContacts { .. }
            | C::UndoMerge { .. }
            | C::DismissDuplicate { .. }
            | C::ErasePersons { .. } => self.decide_merge(turn, command),
            C::ApplyImport { .. } | C::UndoImport { .. } | C::ForgetImport { .. } => {
                self.decide_import(turn, command)
            }
        }
    }
}

/// The agent that a command is about.
pub(super) fn agent_of(command: &PackedCommand) -> Option<AgentKey> {
    use PackedCommand as C;
    match command {
        C::DefineStatuses { .. }
        | C::DefinePauseTypes { .. }
        | C::DefinePools { .. }
        | C::DefineTeams { .. }
        | C::DefineChannels { .. }
        | C::DefineQueues { .. }
        | C::DefineInactivityRules { .. }
        | C::DefinePolicies { .. }
        | C::DefineAgents { .. }
        | C::AssignRole { .. }
        | C::RevokeRole { .. }
        | C::AssignBundle { .. }
        | C::RevokeBundle { .. }
        | C::DefineDispositions { .. }
        | C::CloneDisposition { .. }
        | C::RelateDisposition { .. }
        | C::DeleteDisposition { .. }
        | C::DefineRecordTypes { .. }
        | C::SaveOutcome { .. }
        | C::ForgetOutcome { .. }
        | C::DefineBlacklists { .. }
        | C::AddToBlacklist { .. }
        | C::ImportBlacklist { .. }
        | C::RemoveFromBlacklist { .. }
        | C::SetBlacklistExpiry { .. }
        | C::AddEquipment { .. }
        | C::EditEquipment { .. }
        | C::MoveEquipment { .. }
        | C::TransferEquipment { .. }
        | C::DeleteEquipment { .. }
        | C::ArchiveEquipment { .. }
        | C::NoteEquipment { .. }
        | C::SetTicketEquipment { .. }
        | C::DefineFieldGroups { .. }
        | C::DefineFields { .. }
        | C::SetFieldUses { .. }
        | C::ApplyFieldChange { .. }
        | C::UndoFieldChange { .. }
        | C::ForgetFieldChange { .. }
        | C::AddCard { .. }
        | C::EditCard { .. }
        | C::MoveCard { .. }
        | C::RemoveCard { .. }
        | C::DefineUserGroups { .. }
        | C::DefineDepartments { .. }
        | C::DefineTenants { .. }
        | C::CreatePerson { .. }
        | C::EditPerson { .. }
        | C::DeletePerson { .. }
        | C::SetAccountStatus { .. }
        | C::CreateOrganisation { .. }
        | C::EditOrganisation { .. }
        | C::ArchiveOrganisation { .. }
        | C::DeleteOrganisation { .. }
        | C::SetOrganisationDomains { .. }
        | C::SetManagers { .. }
        | C::AttachByDomain { .. }
        | C::AddNote { .. }
        | C::LinkFile { .. }
        | C::NoteRequest { .. }
        | C::NoteCall { .. }
        | C::NoteLogIn { .. }
        | C::SetPersona { .. }
        | C::MergeContacts { .. }
        | C::UndoMerge { .. }
        | C::DismissDuplicate { .. }
        | C::ErasePersons { .. }
        | C::ApplyImport { .. }
        | C::UndoImport { .. }
        | C::ForgetImport { .. } => None,
        C::DefineShifts { agent, .. }
        | C::Login { agent, .. }
        | C::Logout { agent, .. }
        | C::Disconnect { agent, .. }
        | C::SetLine { agent, .. }
        | C::GoOnQueue { agent }
        | C::GoOffQueue { agent }
        | C::Pause { agent, .. }
        | C::ForcePause { agent, .. }
        | C::Resume { agent }
        | C::CancelNext { agent }
        | C::RequestPause { agent, .. }
        | C::ApprovePause { agent }
        | C::RefusePause { agent }
        | C::CancelPauseRequest { agent }
        | C::Offer { agent, .. }
        | C::Answer { agent, .. }
        | C::OfferFailed { agent, .. }
        | C::Begin { agent, .. }
        | C::Hold { agent, .. }
        | C::Unhold { agent, .. }
        | C::End { agent, .. }
        | C::Prolong { agent, .. }
        | C::Finish { agent, .. }
        | C::Activity { agent, .. }
        | C::SetPresence { agent, .. }
        | C::GrantPauseTime { agent, .. }
        | C::CorrectInterval { agent, .. }
        | C::Repin { agent } => Some(*agent),
    }
}

/// Whether a command is about what belongs to no team, and to no agent.
fn of_no_team(command: &PackedCommand) -> bool {
    !matches!(
        command.right(),
        Right::Facts
            | Right::AgentStatus
            | Right::AgentStatusOther
            | Right::PauseOverride
            | Right::PauseGrant
            | Right::PauseCorrect
            | Right::PauseDefine
            | Right::StatusDefine
            | Right::TeamDefine
            | Right::DeskConfigure
            | Right::RoleAssign
    )
}

fn not_in_the_future(at: Timestamp, now: Timestamp) -> Result<(), Error> {
    if at > now { Err(Error::InTheFuture { at, now }) } else { Ok(()) }
}

/// Free texts: no NUL, and not too long.
fn check_texts(command: &PackedCommand) -> Result<(), Error> {
    use PackedCommand as C;
    let (C::Pause { comment, .. }
    | C::ForcePause { comment, .. }
    | C::RequestPause { comment, .. }
    | C::CorrectInterval { comment, .. }
    | C::AddToBlacklist { comment, .. }
    | C::RemoveFromBlacklist { comment, .. }) = command
    else {
        return Ok(());
    };
    let Some(comment) = comment else { return Ok(()) };
    let mut violations = Vec::new();
    if comment.len() > MAX_COMMENT_BYTES {
        let expected = format!("at most {MAX_COMMENT_BYTES} bytes");
        let found = format!("{} bytes", comment.len());
        violations.push(violation("TooLong", "comment", &expected, &found));
    }
    if comment.contains('\0') {
        violations.push(violation("ContainsNul", "comment", "text without NUL", "a NUL"));
    }
    invalid(violations)
}

/// One thing that is wrong.
pub(crate) fn violation(code: &str, path: &str, expected: &str, found: &str) -> Violation {
    Violation {
        code: String::from(code),
        path: String::from(path),
        expected: String::from(expected),
        found: String::from(found),
    }
}

/// How many violations an error carries; the total tells of the rest.
const MOST_VIOLATIONS: usize = 100;

/// An error, if anything is wrong.
pub(crate) fn invalid(mut violations: Vec<Violation>) -> Result<(), Error> {
    if violations.is_empty() {
        return Ok(());
    }
    let total = u32::try_from(violations.len()).unwrap_or(u32::MAX);
    violations.truncate(MOST_VIOLATIONS);
    Err(Error::Invalid { violations, total })
}
