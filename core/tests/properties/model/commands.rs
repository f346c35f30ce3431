//! Who may, and what each command comes to.

use frontdesk::clock::Timestamp;
use frontdesk::id::{ActivityKindId, ActorId};
use frontdesk::{Command, InactivityReturn, Right, Standing};

use super::wishes::By;
use super::{Model, Outcome, SetBy, refuse};

impl Model {
    /// What a desk does at an instant that is not before the last one.
    pub fn handle(&mut self, now: i64, actor: &ActorId, command: &Command) -> Outcome {
        let told = match command {
            Command::Activity { at, .. } | Command::Disconnect { at, .. } => {
                at.millis().clamp(self.now, now)
            }
            _ => now,
        };
        self.advance(told);
        let outcome = self.decide(now, actor, command);
        self.settle();
        // What is due at this very instant is the next call's.
        if told < now {
            self.advance(now);
        }
        outcome
    }

    fn decide(&mut self, now: i64, actor: &ActorId, command: &Command) -> Outcome {
        let text = serde_json::to_value(command).unwrap();
        let fields = text.as_object().unwrap().values().next().unwrap();
        let agent = self.agents.iter().position(|agent| fields["agent"] == agent.id).unwrap();
        let standing = match actor.as_str() {
            "system" => Standing::System,
            "boss" => Standing::CompanyAdmin,
            own if own == self.agents[agent].id => Standing::Agent,
            _ => return refuse("Denied"),
        };
        let needed = match command.right() {
            Right::Facts => Standing::System,
            Right::PauseOverride | Right::PauseGrant => Standing::CompanyAdmin,
            _ => Standing::Agent,
        };
        if standing < needed {
            return refuse("Denied");
        }
        let by = By { name: String::from(actor.as_str()), standing };
        self.dispatch(now, agent, &by, command)
    }

    fn dispatch(&mut self, now: i64, agent: usize, by: &By, command: &Command) -> Outcome {
        use Command as C;
        let place = |id: &Option<frontdesk::id::PauseTypeId>| {
            id.as_ref().map(|id| self.rules.types.iter().position(|spec| spec.id == *id).unwrap())
        };
        let millis = |at: &Option<Timestamp>| at.map(Timestamp::millis);
        let channel_of = |id: &frontdesk::id::ChannelId| {
            self.rules.channels.iter().position(|spec| spec.id == *id).unwrap()
        };
        match command {
            C::Login { session, .. } => self.login(agent, session.as_str()),
            C::Logout { session, forced, .. } => {
                let session = session.as_ref().map(frontdesk::id::SessionId::as_str);
                self.logout(agent, session, *forced, by)
            }
            C::Disconnect { session, at, .. } if at.millis() <= now => {
                self.disconnect(agent, session.as_str(), at.millis())
            }
            C::Activity { at, kind, .. } if at.millis() <= now => {
                self.activity(agent, kind, at.millis())
            }
            C::Disconnect { .. } | C::Activity { .. } => refuse("InTheFuture"),
            C::SetLine { line, .. } => self.set_line(agent, *line),
            C::GoOnQueue { .. } => self.go_on_queue(agent),
            C::GoOffQueue { .. } => self.go_off_queue(agent, by),
            C::Pause { pause_type, until, comment, .. } => {
                self.pause(agent, place(pause_type), millis(until), comment.as_deref(), by)
            }
            C::ForcePause { pause_type, until, comment, .. } => {
                self.force_pause(agent, place(pause_type), millis(until), comment.as_deref())
            }
            C::Resume { .. } => self.resume(agent),
            C::CancelNext { .. } => self.cancel_next(agent, by),
            C::Offer { interaction, channel, expires_at, .. } => {
                self.offer(agent, interaction.as_str(), channel_of(channel), millis(expires_at))
            }
            C::Answer { interaction, .. } => self.answer(agent, interaction.as_str()),
            C::OfferFailed { interaction, reason, .. } => {
                self.offer_failed(agent, interaction.as_str(), *reason)
            }
            C::Begin { interaction, channel, kind, .. } => {
                self.begin(agent, interaction.as_str(), channel_of(channel), *kind)
            }
            C::Hold { interaction, .. } => self.hold(agent, interaction.as_str(), true),
            C::Unhold { interaction, .. } => self.hold(agent, interaction.as_str(), false),
            C::End { interaction, how, .. } => self.end(agent, interaction.as_str(), *how),
            C::Prolong { interaction, .. } => self.prolong(agent, interaction.as_str()),
            C::Finish { interaction, disposition, .. } => {
                let own = by.standing == Standing::Agent;
                self.finish(agent, interaction.as_str(), disposition.is_some(), own)
            }
            C::SetPresence { status, hold_until, .. } => {
                self.set_presence(agent, status.as_str(), millis(hold_until), by)
            }
            C::GrantPauseTime { pause_type, time, .. } => {
                let time = time.map_or(0, frontdesk::clock::Millis::millis);
                if time <= 0 {
                    return refuse("Invalid");
                }
                let place = place(pause_type).unwrap();
                self.grant(agent, place, time);
                Ok(())
            }
            other => unreachable!("{other:?}"),
        }
    }

    fn activity(&mut self, agent: usize, _kind: &ActivityKindId, at: i64) -> Outcome {
        let restores = self.rules.policies.inactivity_return == InactivityReturn::RestorePrevious;
        let a = self.logged_in(agent)?;
        a.base = a.base.max(at);
        if let SetBy::Rule(first) = a.set_by
            && restores
            && at >= a.presence_since
        {
            self.set_presence_to(agent, first, SetBy::Desk);
        }
        Ok(())
    }

    fn set_presence(
        &mut self,
        agent: usize,
        status: &str,
        hold_until: Option<i64>,
        by: &By,
    ) -> Outcome {
        if hold_until.is_some() && !by.overrides() {
            return refuse("Denied");
        }
        if hold_until.is_some_and(|until| until <= self.now) {
            return refuse("Invalid");
        }
        let status = ["online", "pending", "offline"].into_iter().find(|id| *id == status).unwrap();
        let a = &self.agents[agent];
        if a.presence == status && a.set_by == SetBy::Person && a.hold_until == hold_until {
            return Ok(());
        }
        self.set_presence_to(agent, status, SetBy::Person);
        self.agents[agent].hold_until = hold_until;
        Ok(())
    }

    pub fn set_presence_to(&mut self, agent: usize, status: &'static str, set_by: SetBy) {
        if status != "online" {
            self.withdraw(agent, true);
        }
        let now = self.now;
        let a = &mut self.agents[agent];
        if a.presence != status {
            (a.presence, a.presence_since) = (status, now);
        }
        a.set_by = set_by;
        if !matches!(set_by, SetBy::Rule(_)) {
            a.base = a.base.max(now);
            a.hold_until = None;
        }
        if status != "online" {
            self.apply_next(agent);
        }
    }
}
