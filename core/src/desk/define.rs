//! Definition commands: a new version of the whole set is made, checked, and then takes effect.

use super::decide::{invalid, violation};
use super::rights::Holder;
use super::rules::{self, MAX_CHANNELS};
use super::state::{Queue, State, Turn};
use crate::agent::Agent;
use crate::clock::Timestamp;
use crate::definition::{
    AgentSpec, Error, PackedAccountLine, PackedCommand, PackedEvent, Right, Role, Shift, Violation,
};
use crate::id::{ActorId, AgentId, AgentKey, BundleKey, TeamKey};
use crate::pause::PauseBook;
use crate::status::{self, Definitions, upsert};

impl State {
    /// Decides a definition command.
    pub(crate) fn define(&mut self, turn: Turn, command: &PackedCommand) -> Result<(), Error> {
        use PackedCommand as C;
        use PackedEvent as E;
        let event = match command {
            C::DefineStatuses { statuses, on_login, on_logout, apply } => E::StatusesDefined {
                statuses: statuses.clone(),
                on_login: on_login.clone(),
                on_logout: on_logout.clone(),
                apply: *apply,
            },
            C::DefinePauseTypes { pause_types, effect, apply } => E::PauseTypesDefined {
                pause_types: pause_types.clone(),
                effect: *effect,
                apply: *apply,
            },
            C::DefinePools { pools, effect } => {
                E::PoolsDefined { pools: pools.clone(), effect: *effect }
            }
            C::DefineTeams { teams, apply } => {
                for team in teams {
                    self.allow_team(turn, self.names.teams.key(team.id.as_str()))?;
                }
                E::TeamsDefined { teams: teams.clone(), apply: *apply }
            }
            C::DefineChannels { channels, apply } => {
                self.allow_team_things(turn)?;
                E::ChannelsDefined { channels: channels.clone(), apply: *apply }
            }
            C::DefineQueues { queues } => {
                self.allow_team_things(turn)?;
                E::QueuesDefined { queues: queues.clone() }
            }
            C::DefineInactivityRules { rules } => {
                E::InactivityRulesDefined { rules: rules.clone() }
            }
            C::DefinePolicies { policies } => E::PoliciesDefined { policies: policies.clone() },
            C::DefineAgents { agents } => {
                self.check_agents(turn, agents)?;
                E::AgentsDefined { agents: agents.clone() }
            }
            C::DefineShifts { agent, shifts } => {
                self.check_shifts(turn, *agent, shifts)?;
                E::ShiftsDefined { agent: *agent, shifts: shifts.clone() }
            }
            _ => return Err(Error::Internal { what: String::from("not a definition command") }),
        };
        let mut changed = self.definitions.clone();
        changed.take(&event);
        if !matches!(event, E::AgentsDefined { .. } | E::ShiftsDefined { .. }) {
            if changed == self.definitions {
                return Ok(());
            }
            let names = &self.names;
            let known = |agent: &AgentId| names.agents.key(agent.as_str()).is_some();
            let mut violations = status::violations(&changed, &known);
            if changed.channels.len() > MAX_CHANNELS {
                let expected = format!("at most {MAX_CHANNELS} channels");
                let found = changed.channels.len().to_string();
                violations.push(violation("TooMany", "channels", &expected, &found));
            }
            invalid(violations)?;
        }
        self.emit(turn, event);
        Ok(())
    }

    /// A team may be changed by its own administrators; a new one only by the company's.
    fn allow_team(&self, turn: Turn, team: Option<TeamKey>) -> Result<(), Error> {
        self.allow_general(turn.who, Right::TeamDefine, team).map(|_| ())
    }

    /// What belongs to no team may be changed by the administrators of any.
    fn allow_team_things(&self, turn: Turn) -> Result<(), Error> {
        if self.administers_a_team(turn.who) {
            return Ok(());
        }
        self.allow_team(turn, None)
    }

    fn check_agents(&self, turn: Turn, agents: &[AgentSpec]) -> Result<(), Error> {
        for spec in agents {
            let team = spec.team.as_ref().and_then(|team| self.names.teams.key(team.as_str()));
            self.allow_team(turn, team)?;
            if let Some(key) = self.names.agents.key(spec.id.as_str()) {
                self.allow_team(turn, self.agent(key)?.team)?;
            }
        }
        invalid(status::agent_violations(agents, &self.definitions))
    }

    fn check_shifts(&self, turn: Turn, agent: AgentKey, shifts: &[Shift]) -> Result<(), Error> {
        let mut violations = Vec::new();
        let mut last_end = Timestamp::MIN;
        for (place, shift) in shifts.iter().enumerate() {
            if shift.end <= shift.start {
                violations.push(shift_violation(place, "end", "an instant after start", shift.end));
            }
            if shift.start < last_end {
                let expected = "a start not before the end of the shift before";
                violations.push(shift_violation(place, "start", expected, shift.start));
            }
            last_end = last_end.max(shift.end);
        }
        invalid(violations)?;
        if self.agent(agent)?.book.changes_begun_shift(&self.pauses, turn.at, shifts) {
            return Err(Error::ShiftBegun { agent: self.agent_id(agent) });
        }
        Ok(())
    }

    pub(crate) fn assign_role(
        &mut self,
        turn: Turn,
        actor: &ActorId,
        role: &Role,
    ) -> Result<(), Error> {
        if let Role::Supervisor { team } | Role::TeamAdmin { team } = role
            && self.names.teams.key(team.as_str()).is_none()
        {
            let id = String::from(team.as_str());
            return Err(Error::Unknown { kind: String::from("team"), id });
        }
        if actor.as_str() == super::rights::SYSTEM {
            let expected = "an actor other than system, which may do everything";
            return invalid(vec![violation("Reserved", "actor", expected, "system")]);
        }
        if !turn.standings.overrides() {
            let because = String::from("only company administrators give roles");
            let actor = turn.who.name(&self.names);
            return Err(Error::Denied { actor, right: Right::RoleAssign, because });
        }
        if !self.holder_of(actor).is_some_and(|holder| holder.roles.contains(role)) {
            let (holder, role) = (actor.clone(), role.clone());
            self.emit(turn, PackedEvent::RoleAssigned { holder, role });
        }
        Ok(())
    }

    pub(crate) fn revoke_role(&mut self, turn: Turn, actor: &ActorId, role: &Role) {
        if self.holder_of(actor).is_some_and(|holder| holder.roles.contains(role)) {
            let (holder, role) = (actor.clone(), role.clone());
            self.emit(turn, PackedEvent::RoleRevoked { holder, role });
        }
    }

    pub(crate) fn assign_bundle(
        &mut self,
        turn: Turn,
        actor: &ActorId,
        bundle: BundleKey,
    ) -> Result<(), Error> {
        self.may_give(turn.who, Right::RoleAssign, self.rights_of_bundle(bundle))?;
        if !self.holder_of(actor).is_some_and(|holder| holder.bundles.contains(&bundle)) {
            let holder = actor.clone();
            self.emit(turn, PackedEvent::BundleAssigned { holder, bundle });
        }
        Ok(())
    }

    pub(crate) fn revoke_bundle(&mut self, turn: Turn, actor: &ActorId, bundle: BundleKey) {
        if self.holder_of(actor).is_some_and(|holder| holder.bundles.contains(&bundle)) {
            let holder = actor.clone();
            self.emit(turn, PackedEvent::BundleRevoked { holder, bundle });
        }
    }

    fn holder_of(&self, actor: &ActorId) -> Option<&Holder> {
        self.holders.get(&self.names.actors.key(actor.as_str())?)
    }

    /// What a definition event does.
    pub(crate) fn apply_definition(&mut self, at: Timestamp, event: &PackedEvent) {
        use PackedEvent as E;
        if !self.definitions.take(event) {
            match event {
                E::AgentsDefined { agents } => {
                    agents.iter().for_each(|spec| self.take_agent(at, spec));
                    self.rules.set_inactivity(&self.definitions, &self.names);
                }
                E::RoleAssigned { holder, role } => {
                    self.alter_holder(holder, |roles, _| roles.push(role.clone()));
                }
                E::RoleRevoked { holder, role } => {
                    self.alter_holder(holder, |roles, _| roles.retain(|held| held != role));
                }
                E::BundleAssigned { holder, bundle } => {
                    self.alter_holder(holder, |_, bundles| bundles.push(*bundle));
                }
                E::BundleRevoked { holder, bundle } => {
                    self.alter_holder(holder, |_, bundles| bundles.retain(|held| held != bundle));
                }
                _ => {}
            }
            return;
        }
        self.definitions.version += 1;
        let version = self.definitions.version;
        self.learn_names();
        let (definitions, names) = (&self.definitions, &self.names);
        match event {
            E::StatusesDefined { apply, .. } => {
                self.rules.statuses.add(version, rules::statuses(&definitions.statuses), *apply);
                self.rules.set_inactivity(definitions, names);
            }
            E::PauseTypesDefined { pause_types, effect, apply } => {
                self.rules.types.add(version, rules::types(&definitions.pause_types), *apply);
                for spec in pause_types {
                    let Some(key) = names.pause_types.key(spec.id.as_str()) else { continue };
                    let pool = spec.pool.as_ref().and_then(|pool| names.pools.key(pool.as_str()));
                    let next = match &spec.on_exhausted {
                        crate::definition::OnExhausted::SwitchTo { pause_type } => {
                            names.pause_types.key(pause_type.as_str())
                        }
                        _ => None,
                    };
                    self.pauses.define_type(at, key, spec, pool, next, *effect);
                }
            }
            E::PoolsDefined { pools, effect } => {
                for spec in pools {
                    if let Some(key) = names.pools.key(spec.id.as_str()) {
                        self.pauses.define_pool(at, key, spec, *effect);
                    }
                }
            }
            E::TeamsDefined { apply, .. } => {
                self.rules.teams.add(version, rules::teams(&definitions.teams), *apply);
                self.rules.set_inactivity(definitions, names);
            }
            E::ChannelsDefined { apply, .. } => {
                let channels = rules::channels(&definitions.channels, names);
                self.rules.channels.add(version, channels, *apply);
            }
            E::QueuesDefined { .. } => self.take_queues(),
            E::InactivityRulesDefined { .. } => {
                self.rules.set_inactivity(definitions, names);
                self.rules.inactivity_since = at;
            }
            E::PoliciesDefined { policies } => {
                self.pauses.set_desk_zone(at, policies.zone.clone());
                self.pauses.set_retain_days(at, policies.retain_days);
            }
            _ => {}
        }
        self.settle_all(at);
    }

    /// Every definition has a key, in the order of definition.
    fn learn_names(&mut self) {
        let Self { names, definitions, .. } = self;
        for spec in &definitions.statuses {
            names.statuses.insert(spec.id.clone());
        }
        for spec in &definitions.pause_types {
            names.pause_types.insert(spec.id.clone());
        }
        for spec in &definitions.pools {
            names.pools.insert(spec.id.clone());
        }
        for spec in &definitions.teams {
            names.teams.insert(spec.id.clone());
        }
        for spec in &definitions.channels {
            names.channels.insert(spec.id.clone());
        }
        for spec in &definitions.queues {
            names.queues.insert(spec.id.clone());
        }
        for spec in &definitions.rules {
            names.rules.insert(spec.id.clone());
        }
        for kind in &definitions.policies.activity_kinds {
            names.activity_kinds.insert(kind.clone());
        }
    }

    /// Definitions may change what each agent amounts to, and every deadline.
    fn settle_all(&mut self, at: Timestamp) {
        for place in 0..self.agents.len() {
            let Ok(number) = u32::try_from(place) else { return };
            let agent = AgentKey::new(number);
            if let Some(record) = self.agents.get_mut(place) {
                record.book.rules_changed(&self.pauses, at);
            }
            self.settle(at, agent, None);
            self.arm(agent);
        }
    }

    fn take_agent(&mut self, at: Timestamp, spec: &AgentSpec) {
        let agent = self.names.agents.insert(spec.id.clone());
        let person = spec.person.as_ref().map(|person| self.names.actors.insert(person.clone()));
        let team = spec.team.as_ref().and_then(|team| self.names.teams.key(team.as_str()));
        let capacities = rules::capacities(spec, &self.names);
        if agent.index() == self.agents.len() {
            self.add_agent(at, agent);
        }
        let Some(record) = self.agents.get_mut(agent.index()) else { return };
        let (line, _) = record.book.line();
        self.boards.leave(record.team, line, agent);
        self.boards.join(team, line, agent);
        record.person = person;
        if record.team != team {
            // The rules of the new team act from now on, not before.
            record.awake_since = record.awake_since.max(at);
        }
        record.team = team;
        record.book.set_zone(&self.pauses, at, spec.zone.clone());
        if record.rare.capacities != capacities {
            record.rare.capacities = capacities;
        }
        self.settle(at, agent, None);
        self.arm(agent);
    }

    fn add_agent(&mut self, at: Timestamp, agent: AgentKey) {
        let line = PackedAccountLine::LoggedOut;
        let on_logout = self.names.statuses.key(self.definitions.on_logout.as_str());
        let presence = on_logout.unwrap_or(crate::id::StatusKey::new(0));
        let book = PauseBook::new(at, line);
        self.agents.push(Agent::new(at, presence, self.definitions.version, book));
        self.timers.add_agent();
        self.boards.add_agent();
        self.boards.join(None, line, agent);
    }

    /// Queues, and the agents' own lists of them, made anew from the definitions.
    pub(crate) fn take_queues(&mut self) {
        let mut own = vec![Vec::new(); self.agents.len()];
        self.queues.clear();
        for spec in &self.definitions.queues {
            let Some(key) = self.names.queues.key(spec.id.as_str()) else { continue };
            let mut queue = Queue::default();
            if !spec.archived {
                queue.minimum = spec.min_available;
                queue.members = spec
                    .members
                    .iter()
                    .filter_map(|member| self.names.agents.key(member.as_str()))
                    .collect();
            }
            for member in &queue.members {
                if let Some(queues) = own.get_mut(member.index()) {
                    queues.push(key);
                }
                let available =
                    self.agents.get(member.index()).is_some_and(|agent| agent.available);
                queue.available = queue.available.saturating_add(u32::from(available));
            }
            self.queues.push(queue);
        }
        for (agent, queues) in self.agents.iter_mut().zip(own) {
            agent.queues = queues.into_boxed_slice();
        }
    }

    fn alter_holder(
        &mut self,
        actor: &ActorId,
        change: impl FnOnce(&mut Vec<Role>, &mut Vec<BundleKey>),
    ) {
        let key = self.names.actors.insert(actor.clone());
        let holder = self.holders.entry(key).or_default();
        let mut roles = std::mem::take(&mut holder.roles);
        change(&mut roles, &mut holder.bundles);
        // One order, whatever the order of the commands.
        roles.sort_by_key(|role| serde_json::to_string(role).unwrap_or_default());
        holder.bundles.sort_unstable();
        holder.set_roles(roles, &self.names);
        if holder.is_empty() {
            self.holders.remove(&key);
        }
    }
}

impl Definitions {
    /// Takes what a definition event brings; false for an event that does not change the set.
    fn take(&mut self, event: &PackedEvent) -> bool {
        use PackedEvent as E;
        match event {
            E::StatusesDefined { statuses, on_login, on_logout, .. } => {
                upsert(&mut self.statuses, statuses.to_vec(), |spec| &spec.id);
                if let Some(status) = on_login {
                    self.on_login = status.clone();
                }
                if let Some(status) = on_logout {
                    self.on_logout = status.clone();
                }
            }
            E::PauseTypesDefined { pause_types, .. } => {
                upsert(&mut self.pause_types, pause_types.to_vec(), |spec| &spec.id);
            }
            E::PoolsDefined { pools, .. } => {
                upsert(&mut self.pools, pools.to_vec(), |spec| &spec.id);
            }
            E::TeamsDefined { teams, .. } => {
                upsert(&mut self.teams, teams.to_vec(), |spec| &spec.id);
            }
            E::ChannelsDefined { channels, .. } => {
                upsert(&mut self.channels, channels.to_vec(), |spec| &spec.id);
            }
            E::QueuesDefined { queues } => {
                upsert(&mut self.queues, queues.to_vec(), |spec| &spec.id);
            }
            E::InactivityRulesDefined { rules } => {
                upsert(&mut self.rules, rules.to_vec(), |spec| &spec.id);
            }
            E::PoliciesDefined { policies } => self.policies = policies.as_ref().clone(),
            _ => return false,
        }
        true
    }
}

fn shift_violation(place: usize, field: &str, expected: &str, found: Timestamp) -> Violation {
    violation("OutOfRange", &format!("shifts[{place}].{field}"), expected, &found.to_string())
}
