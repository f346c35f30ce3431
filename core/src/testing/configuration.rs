//! Definitions made of choices: small sets of ids, so that they meet, and durations that fall together.

use super::choices::Choices;
use crate::clock::{Millis, TimeOfDay, Timestamp, Weekday, Zone};
use crate::definition::{
    AccountLineKind, AgentSpec, Apply, Approval, Blocking, Capacity, ChannelSpec, Command,
    DndWithQueue, Effect, InactivityReturn, InactivityRuleSpec, MissingDisposition, OfferFailure,
    OnExhausted, Overage, PauseTypePolicy, PauseTypeSpec, PauseWhileBusy, Period, Policies,
    PoolSpec, QueueSpec, Role, Routing, RuleScope, Setter, Shift, StatusSpec, TeamSpec,
    WorkAfterLogin, WrapUpRule,
};
use crate::id::{
    ActivityKindId, ActorId, AgentId, BundleId, ChannelId, DispositionId, PauseTypeId, PoolId,
    QueueId, RuleId, StatusId, TeamId,
};

pub(super) const AGENTS: [&str; 4] = ["ann", "bob", "cid", "dee"];
pub(super) const CHANNELS: [&str; 3] = ["voice", "chat", "mail"];
pub(super) const PAUSE_TYPES: [&str; 4] = ["coffee", "lunch", "smoke", "unpaid"];
pub(super) const POOLS: [&str; 2] = ["breaks", "rest"];
const TEAMS: [&str; 2] = ["sales", "care"];
const QUEUES: [&str; 2] = ["hotline", "orders"];
pub(super) const STATUSES: [&str; 4] = ["online", "pending", "offline", "study"];
const RULES: [&str; 3] = ["first", "second", "third"];
pub(super) const ACTIVITY_KINDS: [&str; 2] = ["audit", "request"];
/// Zones with clock changes at night, over midnight, of half an hour, and with a day that was skipped.
const ZONES: [&str; 10] = [
    "Europe/Prague",
    "America/New_York",
    "America/Havana",
    "America/Santiago",
    "Asia/Beirut",
    "Australia/Lord_Howe",
    "America/St_Johns",
    "Pacific/Apia",
    "Africa/Cairo",
    "Atlantic/Azores",
];

/// One of a desk's ids, and now and then one that it does not have.
pub(super) fn id(choices: &mut Choices<'_>, known: &[&'static str]) -> &'static str {
    if choices.chance(2) {
        return "nobody";
    }
    let (first, others) = known.split_first().unwrap_or((&"nobody", &[]));
    choices.pick(first, others)
}

/// A duration that other durations are multiples of, so that deadlines fall together.
pub(super) fn duration(choices: &mut Choices<'_>) -> Millis {
    let unit = choices.pick(60_000, &[1_000, 1_000, 60_000, 60_000, 900_000, 3_600_000, 1]);
    Millis::from_millis(unit * i64::from(choices.below(12)))
}

/// Near the clock changes of the zones above, and an ordinary day.
pub(super) fn start(choices: &mut Choices<'_>) -> Timestamp {
    let day = choices.pick(
        1_749_578_400_000,
        &[
            1_743_278_400_000, // 2025-03-29T20:00Z
            1_761_422_400_000, // 2025-10-25T20:00Z
            1_741_491_000_000, // 2025-03-09T03:30Z
            1_762_045_200_000, // 2025-11-02T01:00Z
            1_325_188_800_000, // 2011-12-29T20:00Z
            1_757_196_000_000, // 2025-09-06T22:00Z
            1_745_524_800_000, // 2025-04-24T20:00Z
        ],
    );
    let later = Millis::from_minutes(i64::from(choices.byte()));
    Timestamp::from_millis(day).unwrap_or_default().saturating_add(later)
}

/// What a desk is told before anything happens.
pub(super) fn setup(choices: &mut Choices<'_>, now: Timestamp) -> Vec<Command> {
    let mut commands = vec![
        Command::DefinePolicies { policies: policies(choices) },
        Command::DefineStatuses {
            statuses: vec![status(choices, "study")],
            on_login: None,
            on_logout: None,
            apply: Apply::NextLogin,
        },
        Command::DefineTeams { teams: vec![team(choices, "sales")], apply: Apply::NextLogin },
        Command::DefineTeams { teams: vec![team(choices, "care")], apply: Apply::NextLogin },
        Command::DefineChannels {
            channels: CHANNELS.iter().map(|id| channel(choices, id)).collect(),
            apply: Apply::NextLogin,
        },
        Command::DefinePools {
            pools: vec![pool(choices, "breaks"), pool(choices, "rest")],
            effect: Effect::NextPeriod,
        },
        // The last first: switches lead to those that follow.
        Command::DefinePauseTypes {
            pause_types: vec![PauseTypeSpec::new(PauseTypeId::known("unpaid"))],
            effect: Effect::NextPeriod,
            apply: Apply::NextLogin,
        },
    ];
    for id in ["smoke", "lunch", "coffee"] {
        commands.push(Command::DefinePauseTypes {
            pause_types: vec![pause_type(choices, id)],
            effect: Effect::NextPeriod,
            apply: Apply::NextLogin,
        });
    }
    let agents = AGENTS.iter().map(|id| agent(choices, id)).collect();
    commands.push(Command::DefineAgents { agents });
    commands.push(Command::DefineQueues {
        queues: QUEUES.iter().map(|id| queue(choices, id)).collect(),
    });
    for id in RULES {
        commands.push(Command::DefineInactivityRules { rules: vec![rule(choices, id)] });
    }
    let team = TeamId::known("sales");
    let roles = [
        ("boss", Role::CompanyAdmin),
        ("lead", Role::Supervisor { team: team.clone() }),
        ("admin", Role::TeamAdmin { team }),
    ];
    commands.extend(
        roles.map(|(actor, role)| Command::AssignRole { actor: ActorId::known(actor), role }),
    );
    let bundle = BundleId::known("omni.operators");
    commands.push(Command::AssignBundle { actor: ActorId::known("floor"), bundle });
    if choices.chance(30) {
        commands.push(shifts(choices, now));
    }
    commands
}

/// A change of the definitions in the middle of the day.
pub(super) fn redefinition(choices: &mut Choices<'_>, now: Timestamp) -> Command {
    let apply = choices.pick(Apply::Immediate, &[Apply::NextLogin]);
    let effect = choices.pick(Effect::Immediate, &[Effect::NextPeriod]);
    match choices.below(11) {
        0 => Command::DefinePolicies { policies: policies(choices) },
        1 => {
            let place = id(choices, &STATUSES);
            let statuses = vec![status(choices, place)];
            let on_login = choices.maybe(20, |choices| StatusId::known(id(choices, &STATUSES)));
            let on_logout = choices.maybe(20, |choices| StatusId::known(id(choices, &STATUSES)));
            Command::DefineStatuses { statuses, on_login, on_logout, apply }
        }
        2 => {
            let place = id(choices, &TEAMS);
            Command::DefineTeams { teams: vec![team(choices, place)], apply }
        }
        3 => {
            let place = id(choices, &CHANNELS);
            Command::DefineChannels { channels: vec![channel(choices, place)], apply }
        }
        4 => {
            let place = id(choices, &POOLS);
            Command::DefinePools { pools: vec![pool(choices, place)], effect }
        }
        5 | 6 => {
            let place = id(choices, &PAUSE_TYPES);
            Command::DefinePauseTypes {
                pause_types: vec![pause_type(choices, place)],
                effect,
                apply,
            }
        }
        7 => {
            let place = id(choices, &AGENTS);
            Command::DefineAgents { agents: vec![agent(choices, place)] }
        }
        8 => {
            let place = id(choices, &QUEUES);
            Command::DefineQueues { queues: vec![queue(choices, place)] }
        }
        9 => {
            let place = id(choices, &RULES);
            Command::DefineInactivityRules { rules: vec![rule(choices, place)] }
        }
        _ => shifts(choices, now),
    }
}

fn zone(choices: &mut Choices<'_>) -> Option<Zone> {
    let (first, others) = ZONES.split_first()?;
    Zone::named(choices.pick(first, others)).ok()
}

fn policies(choices: &mut Choices<'_>) -> Policies {
    let mut unpaid_lines = Policies::default().unpaid_lines;
    if choices.chance(20) {
        unpaid_lines.push(AccountLineKind::DnD);
    }
    Policies {
        zone: zone(choices).unwrap_or_default(),
        dnd_with_queue: choices
            .pick(DndWithQueue::Reject, &[DndWithQueue::ClearDnd, DndWithQueue::Allow]),
        pause_type: if choices.chance(10) {
            choices.pick(PauseTypePolicy::Required, &[PauseTypePolicy::Off])
        } else {
            PauseTypePolicy::Optional
        },
        pause_while_busy: choices.pick(
            PauseWhileBusy::Defer,
            &[PauseWhileBusy::Defer, PauseWhileBusy::Immediate, PauseWhileBusy::Reject],
        ),
        work_after_login: choices.pick(WorkAfterLogin::OffQueue, &[WorkAfterLogin::Restore]),
        session_grace: choices
            .pick(Millis::from_seconds(60), &[Millis::ZERO, Millis::from_millis(1)]),
        resting: choices.pick(Millis::from_seconds(1), &[Millis::ZERO, Millis::from_minutes(1)]),
        max_forward: choices.maybe(5, |_| Millis::from_days(2)),
        inactivity_return: choices
            .pick(InactivityReturn::Stay, &[InactivityReturn::RestorePrevious]),
        inactivity_in_pause: choices.chance(30),
        activity_kinds: ACTIVITY_KINDS.map(ActivityKindId::known).to_vec(),
        retain_days: choices.pick(1, &[0, 2]),
        unpaid_lines,
        ..Policies::default()
    }
}

fn setters(choices: &mut Choices<'_>) -> Vec<Setter> {
    let all = [Setter::Agent, Setter::Supervisor, Setter::Administrator];
    match choices.below(12) {
        0 => vec![Setter::Administrator],
        1 => vec![Setter::Supervisor, Setter::Administrator],
        _ => all.to_vec(),
    }
}

fn status(choices: &mut Choices<'_>, id: &'static str) -> StatusSpec {
    let mut spec = StatusSpec::new(StatusId::known(id));
    spec.routing = choices.pick(Routing::NotEligible, &[Routing::Eligible]);
    spec.settable_by = setters(choices);
    spec.archived = choices.chance(5);
    spec
}

fn team(choices: &mut Choices<'_>, id: &'static str) -> TeamSpec {
    let mut spec = TeamSpec::new(TeamId::known(id));
    spec.wrap_up = match choices.below(4) {
        0 => WrapUpRule::Off,
        1 => WrapUpRule::OnDemand,
        _ => WrapUpRule::Timed { duration: duration(choices) },
    };
    spec.wrap_each = choices.chance(25);
    spec.wrap_outbound = choices.chance(50);
    spec.prolong_step = duration(choices);
    spec.prolong_max = u32::from(choices.below(3));
    spec.prolong_window = choices.maybe(30, duration);
    spec.disposition_mandatory = choices.chance(30);
    if choices.chance(50) {
        let disposition = DispositionId::known("timeout");
        spec.missing_disposition = MissingDisposition::Timeout { disposition };
    }
    spec.no_answer_delay = duration(choices);
    spec.rejected_delay = duration(choices);
    spec.unreachable_delay = duration(choices);
    spec.max_no_answer = choices.maybe(60, |choices| u32::from(choices.below(3)) + 1);
    if choices.chance(30) {
        spec.counted_misses.push(OfferFailure::Rejected);
    }
    spec.offer_timeout = choices.maybe(60, duration).filter(|timeout| !timeout.is_zero());
    spec
}

fn channel(choices: &mut Choices<'_>, id: &'static str) -> ChannelSpec {
    let mut spec = ChannelSpec::new(ChannelId::known(id));
    spec.capacity = u32::from(choices.below(3)) + 1;
    spec.counts_busy = choices.chance(80);
    spec.blocks = match choices.below(3) {
        0 => Blocking::Nothing,
        1 => Blocking::All,
        _ => Blocking::Only { channels: vec![ChannelId::known("chat")] },
    };
    spec.wrap_blocks = choices.chance(60);
    spec.blocks_next = choices.chance(70);
    spec.archived = choices.chance(3);
    spec
}

fn period(choices: &mut Choices<'_>) -> Period {
    let day_start =
        TimeOfDay::from_millis(choices.pick(0, &[0, 1, 2, 3, 23]) * 3_600_000).unwrap_or_default();
    match choices.below(10) {
        0 => Period::Week {
            zone: choices.maybe(30, zone).flatten(),
            first_day: choices.pick(Weekday::Monday, &[Weekday::Sunday]),
            day_start,
        },
        1 => Period::Shift,
        2 | 3 => {
            let length = Millis::from_minutes(i64::from(choices.below(120)) + 1);
            Period::Rolling { length }
        }
        _ => Period::Day { zone: choices.maybe(30, zone).flatten(), day_start },
    }
}

fn pool(choices: &mut Choices<'_>, id: &'static str) -> PoolSpec {
    let mut spec = PoolSpec::new(PoolId::known(id));
    spec.allotment = choices.maybe(70, duration);
    spec.count_limit = choices.maybe(30, |choices| u32::from(choices.below(4)));
    spec.period = period(choices);
    spec.archived = choices.chance(5);
    spec
}

fn pause_type(choices: &mut Choices<'_>, id: &'static str) -> PauseTypeSpec {
    let mut spec = PauseTypeSpec::new(PauseTypeId::known(id));
    spec.paid_percent = choices.pick(100, &[0, 33, 50]);
    spec.allotment = choices.maybe(70, duration);
    spec.count_limit = choices.maybe(20, |choices| u32::from(choices.below(4)));
    spec.single_maximum = choices.maybe(20, duration).filter(|maximum| !maximum.is_zero());
    spec.pool = choices.maybe(40, |choices| PoolId::known(self::id(choices, &POOLS)));
    spec.period = period(choices);
    spec.warn_percent = choices.maybe(40, |choices| choices.pick(80, &[1, 50, 99]));
    spec.grace = choices.maybe(40, duration).unwrap_or(Millis::ZERO);
    spec.on_exhausted = match choices.below(6) {
        0 => OnExhausted::Notify,
        1 => OnExhausted::Resume,
        2 => OnExhausted::Logout,
        place => {
            let after = PAUSE_TYPES.iter().skip_while(|other| **other != id).skip(1);
            let mut after = after.cycle().skip(usize::from(place) - 3);
            after.next().map_or(OnExhausted::Notify, |id| OnExhausted::SwitchTo {
                pause_type: PauseTypeId::known(id),
            })
        }
    };
    spec.overage = choices.pick(Overage::SameAsType, &[Overage::Unpaid]);
    spec.settable_by = setters(choices);
    spec.minimum_remaining = choices.maybe(20, duration).unwrap_or(Millis::ZERO);
    spec.approval =
        choices.maybe(15, |choices| Approval { approved_after: choices.maybe(50, duration) });
    spec.notify_restored = choices.chance(40);
    spec.archived = choices.chance(4);
    spec
}

fn queue(choices: &mut Choices<'_>, id: &'static str) -> QueueSpec {
    let mut spec = QueueSpec::new(QueueId::known(id));
    spec.members =
        AGENTS.iter().filter(|_| choices.chance(60)).map(|id| AgentId::known(id)).collect();
    spec.min_available = choices.pick(0, &[0, 1, 2]);
    spec.archived = choices.chance(5);
    spec
}

fn rule(choices: &mut Choices<'_>, id: &'static str) -> InactivityRuleSpec {
    // From earlier to later statuses, so that most sets have no circle.
    let source = choices.below(3);
    let target = source + 1 + choices.below(3 - source);
    let status = |place: u8| StatusId::known(STATUSES.get(usize::from(place)).unwrap_or(&"study"));
    let after = u32::from(choices.below(30)) + 1;
    let mut spec =
        InactivityRuleSpec::new(RuleId::known(id), vec![status(source)], after, status(target));
    spec.scope = match choices.below(4) {
        0 => RuleScope::Agent { agent: AgentId::known("ann") },
        1 => RuleScope::Team { team: TeamId::known("sales") },
        _ => RuleScope::Desk,
    };
    spec.enabled = choices.chance(60);
    spec
}

fn agent(choices: &mut Choices<'_>, id: &'static str) -> AgentSpec {
    let mut spec = AgentSpec::new(AgentId::known(id));
    spec.team = choices.maybe(80, |choices| TeamId::known(choices.pick("sales", &["care"])));
    spec.zone = choices.maybe(40, zone).flatten();
    if id == "dee" {
        spec.person = Some(ActorId::known("person of dee"));
    }
    if choices.chance(20) {
        let capacity = u32::from(choices.below(4));
        spec.capacities.push(Capacity { channel: ChannelId::known("chat"), capacity });
    }
    spec
}

/// Shifts of one agent, most of them from now on.
fn shifts(choices: &mut Choices<'_>, now: Timestamp) -> Command {
    let agent = AgentId::known(id(choices, &AGENTS));
    let mut shifts = Vec::new();
    let mut at = now;
    for _ in 0..choices.below(4) {
        let start = at.saturating_add(duration(choices));
        let end = start.saturating_add(duration(choices));
        shifts.push(Shift { start, end });
        at = end;
    }
    Command::DefineShifts { agent, shifts }
}
