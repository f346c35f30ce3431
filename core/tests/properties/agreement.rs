//! The desk and the naive model are told the same, and must come to the same: accepted or refused, with
//! the same reasons, the same views, accounts and panels.

use frontdesk::clock::{Millis, Timestamp, Zone};
use frontdesk::id::{
    ActivityKindId, ActorId, AgentId, ChannelId, DispositionId, InteractionId, PauseTypeId,
    QueueId, RuleId, SessionId, StatusId, TeamId,
};
use frontdesk::testing::Choices;
use frontdesk::{
    AccountLine, AgentSpec, Answer, Apply, Blocking, ChannelSpec, ChannelState, Command, Desk,
    DndWithQueue, Effect, EndReason, Error, InactivityReturn, InactivityRuleSpec, InteractionKind,
    Line, MissingDisposition, OfferFailure, OnExhausted, PauseTypePolicy, PauseTypeSpec,
    PauseWhileBusy, Policies, Query, QueueSpec, Role, TeamSpec, WorkAfterLogin, WrapUpRule, wire,
};
use proptest::prelude::*;
use serde_json::Value;

use crate::model::{Model, Outcome, Rest, Rules};

const TYPES: [&str; 3] = ["coffee", "lunch", "unpaid"];
const ZONES: [&str; 6] = [
    "UTC",
    "Europe/Prague",
    "America/Havana",
    "America/Santiago",
    "Australia/Lord_Howe",
    "Pacific/Apia",
];

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn desk_and_model_agree(day in prop::collection::vec(any::<u8>(), 100..1_500)) {
        if let Err(difference) = compare(&day) {
            prop_assert!(false, "{}", difference);
        }
    }
}

/// A search beyond what a test has time for: `DAYS=10000 cargo test … -- --ignored a_long_search`.
#[test]
#[ignore = "a search for as long as one likes"]
#[allow(clippy::disallowed_methods, reason = "how long is the caller's to say")]
fn a_long_search() {
    use proptest::strategy::ValueTree;
    let days = std::env::var("DAYS").ok().and_then(|days| days.parse().ok()).unwrap_or(1_000);
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let bytes = prop::collection::vec(any::<u8>(), 100..1_500);
    for _ in 0..days {
        let day = bytes.new_tree(&mut runner).unwrap().current();
        if compare(&day).is_err() {
            let day = simplest(day);
            panic!("{}", compare(&day).unwrap_err());
        }
    }
}

/// Takes bytes away, and makes them 0, as long as there is a difference.
fn simplest(mut day: Vec<u8>) -> Vec<u8> {
    let mut size = day.len() / 2;
    while size > 0 {
        let mut place = 0;
        while place < day.len() {
            let end = (place + size).min(day.len());
            let shorter = [&day[..place], &day[end..]].concat();
            let mut zeroed = day.clone();
            zeroed[place..end].fill(0);
            if compare(&shorter).is_err() {
                day = shorter;
            } else {
                if zeroed != day && compare(&zeroed).is_err() {
                    day = zeroed;
                }
                place += size;
            }
        }
        size /= 2;
    }
    day
}

/// The whole day on both; `Err` tells the calls and the first difference.
fn compare(bytes: &[u8]) -> Result<(), String> {
    let mut choices = Choices::new(bytes);
    let start = start(&mut choices);
    let rules = rules(&mut choices);
    let mut desk = Desk::default();
    let mut told = String::new();
    let system = ActorId::new("system").unwrap();
    for command in setup(&rules) {
        told += &format!("> {start} system {}\n", wire::to_json(&command).unwrap());
        desk.handle(start, &system, command).unwrap();
    }
    let mut model = Model::new(rules, start.millis());
    while !choices.is_empty() {
        let now = instant(&mut choices, &desk);
        let (actor, command) = step(&mut choices, now, &model);
        told += &format!("> {now} {actor} {}\n", wire::to_json(&command).unwrap());
        let found = desk.handle(now, &actor, command.clone()).map_err(|error| refusal(&error));
        let expected: Outcome = model.handle(now.millis(), &actor, &command);
        let expected = expected.map_err(|(name, reasons)| (String::from(name), reasons));
        differ("result", &expected, &found).map_err(|what| told.clone() + &what)?;
        for place in 0..2 {
            agree(&desk, &model, place).map_err(|what| told.clone() + &what)?;
        }
    }
    Ok(())
}

fn differ<T: PartialEq + std::fmt::Debug>(
    what: &str,
    expected: &T,
    found: &T,
) -> Result<(), String> {
    if expected == found {
        return Ok(());
    }
    Err(format!("{what}: the model has {expected:?}, the desk {found:?}"))
}

/// The name of an error, and the names of the reasons that it lists.
fn refusal(error: &Error) -> (String, Vec<String>) {
    let reasons = serde_json::from_str::<Value>(&error.to_json())
        .unwrap()
        .as_object()
        .and_then(|error| error.values().next()?.get("reasons")?.as_array().cloned())
        .unwrap_or_default();
    let name = |reason: &Value| match reason {
        Value::String(name) => name.clone(),
        other => other.as_object().unwrap().keys().next().unwrap().clone(),
    };
    (String::from(error.name()), reasons.iter().map(name).collect())
}

fn ask(desk: &Desk, query: &Query) -> Answer {
    desk.query(&ActorId::new("system").unwrap(), query).unwrap()
}

fn agree(desk: &Desk, model: &Model, place: usize) -> Result<(), String> {
    let agent = &model.agents[place];
    let id = AgentId::new(agent.id).unwrap();
    let Answer::AgentView {
        at,
        indicator,
        since,
        session,
        line,
        line_since,
        work,
        work_since,
        pause_until,
        comment,
        next,
        presence,
        presence_since,
        channels,
        account,
        ..
    } = ask(desk, &Query::AgentView { agent: id.clone() })
    else {
        unreachable!()
    };
    let same = |what: &str, expected: String, found: String| {
        differ(&format!("{what} of {id}"), &expected, &found)
    };
    macro_rules! same {
        ($what:literal, $expected:expr, $found:expr) => {
            same($what, format!("{:?}", $expected), format!("{:?}", $found))?
        };
    }
    let millis = |at: Option<Timestamp>| at.map(Timestamp::millis);
    same!("time", model.now, at.millis());
    same!(
        "log-in",
        (agent.logged_in, agent.session_since),
        (session.logged_in, session.since.millis())
    );
    let sessions: Vec<_> = session.sessions.iter().map(SessionId::as_str).collect();
    same!("sessions", agent.sessions.iter().collect::<Vec<_>>(), sessions);
    same!("grace", agent.grace, millis(session.grace_until));
    same!("line", (agent.line, agent.line_since), (line, line_since.millis()));
    same!("work", (model.work(place), agent.work_since), (work, work_since.millis()));
    let pause = agent.pause.as_ref();
    same!("pause", pause.and_then(|pause| pause.until), millis(pause_until));
    same!("comment", pause.and_then(|pause| pause.comment.clone()), comment);
    let waiting = agent.next.as_ref();
    same!(
        "next",
        waiting.map(|next| (model.change(next.change), next.standing, next.actor.as_str())),
        next.as_ref().map(|next| (next.change.clone(), next.standing, next.actor.as_str()))
    );
    let set = (presence.as_str(), presence_since.millis());
    same!("presence", (agent.presence, agent.presence_since), set);
    same!("account line", model.line_of(place), account);
    let (shown, shown_since) = model.indicator(place);
    same!("indicator", (shown, shown_since), (indicator, shown_since.map(|_| since.millis())));
    for (number, view) in channels.iter().enumerate() {
        let own = &agent.channels[number];
        same!("channel", (own.state(), own.since), (view.state, view.since.millis()));
        same!("misses", own.misses, view.misses);
        let active: Vec<_> = view
            .active
            .iter()
            .map(|active| {
                (
                    active.interaction.as_str(),
                    active.kind,
                    active.since.millis(),
                    millis(active.held_since),
                )
            })
            .collect();
        let expected: Vec<_> = own
            .active
            .iter()
            .map(|active| (active.id.as_str(), active.kind, active.since, active.held))
            .collect();
        same!("interactions", expected, active);
        let rest = match (&own.offer, &own.rest) {
            (Some((id, until)), _) => (Some(id.as_str()), *until, false),
            (None, Rest::WrapUp { id, until, overdue, .. }) => {
                (Some(id.as_str()), *until, *overdue)
            }
            (None, Rest::Missed { id, until, .. }) => (Some(id.as_str()), Some(*until), false),
            (None, Rest::Resting { until }) => (None, Some(*until), false),
            (None, Rest::None) => (None, None, false),
        };
        let shown = view.interaction.as_ref().map(InteractionId::as_str);
        same!("rest", rest, (shown, millis(view.until), view.overdue));
        let query = Query::Eligible { agent: id.clone(), channel: view.channel.clone() };
        let Answer::Eligibility { reasons, .. } = ask(desk, &query) else { unreachable!() };
        let reasons = refusal(&Error::NotEligible { reasons }).1;
        same!("eligibility", model.ineligible(place, number), reasons);
    }
    accounts_agree(desk, model, place)
}

fn accounts_agree(desk: &Desk, model: &Model, place: usize) -> Result<(), String> {
    let id = AgentId::new(model.agents[place].id).unwrap();
    let start = desk.kept_since(&id).unwrap();
    let end = desk.clock().unwrap();
    let Answer::Ledger { entries, .. } =
        ask(desk, &Query::Ledger { agent: id.clone(), start, end, tenant: None })
    else {
        unreachable!()
    };
    let mut account: Vec<(i64, AccountLine)> = Vec::new();
    for entry in &entries {
        if account.last().is_none_or(|(_, line)| *line != entry.line) {
            account.push((entry.start.millis(), entry.line.clone()));
        }
    }
    differ(&format!("account of {id}"), &model.merged_account(place, start.millis()), &account)?;
    let query = Query::RegionLedger { agent: id.clone(), start, end };
    let Answer::RegionLedger { regions, .. } = ask(desk, &query) else { unreachable!() };
    let mut accounts = Vec::new();
    for account in regions {
        let sum: i64 = account.totals.iter().map(|total| total.time.millis()).sum();
        differ("elapsed time of a region", &end.since(start).millis(), &sum)?;
        let entries = account.entries.iter();
        let entries: Vec<_> = entries.map(|e| (e.start.millis(), e.state.clone())).collect();
        accounts.push((account.region, entries));
    }
    let expected = model.region_accounts(place, start.millis());
    differ(&format!("regions of {id}"), &expected, &accounts)?;
    let Answer::Panel { rows, .. } = ask(desk, &Query::Panel { agent: id.clone(), tenant: None })
    else {
        unreachable!()
    };
    for (number, row) in rows.iter().enumerate() {
        let used = model.used(place, number);
        let left = model.allotment(place, number).map(|most| most - used);
        let expected = (
            used,
            model.count(place, number),
            left.map(|left| left.max(0)),
            left.map_or(0, |left| (-left).max(0)),
            model.running(place) == Some(number),
        );
        let found = (
            row.spent.millis(),
            row.count,
            row.remaining.map(Millis::millis),
            row.exceeded.millis(),
            row.running,
        );
        differ(&format!("panel of {id}, {}", row.pause_type), &expected, &found)?;
    }
    Ok(())
}

/// Near clock changes, and an ordinary evening.
fn start(choices: &mut Choices<'_>) -> Timestamp {
    let day = choices.pick(
        "2025-06-10T20:00:00Z",
        &[
            "2025-03-29T21:00:00Z",
            "2025-10-25T21:00:00Z",
            "2025-03-09T03:00:00Z",
            "2025-09-07T02:00:00Z",
            "2011-12-30T08:00:00Z",
        ],
    );
    Timestamp::parse(day).unwrap()
}

fn duration(choices: &mut Choices<'_>) -> Millis {
    let unit = choices.pick(60_000, &[1_000, 60_000, 60_000, 900_000, 3_600_000]);
    Millis::from_millis(unit * i64::from(choices.below(10)))
}

fn some_duration(choices: &mut Choices<'_>) -> Millis {
    duration(choices).max(Millis::from_seconds(1))
}

fn rules(choices: &mut Choices<'_>) -> Rules {
    let policies = Policies {
        zone: Zone::named(choices.pick(ZONES[0], &ZONES[1..])).unwrap(),
        dnd_with_queue: choices
            .pick(DndWithQueue::Reject, &[DndWithQueue::ClearDnd, DndWithQueue::Allow]),
        pause_type: choices.pick(
            PauseTypePolicy::Optional,
            &[PauseTypePolicy::Optional, PauseTypePolicy::Optional, PauseTypePolicy::Required],
        ),
        pause_while_busy: choices.pick(
            PauseWhileBusy::Defer,
            &[PauseWhileBusy::Defer, PauseWhileBusy::Immediate, PauseWhileBusy::Reject],
        ),
        work_after_login: choices.pick(WorkAfterLogin::OffQueue, &[WorkAfterLogin::Restore]),
        session_grace: choices.pick(Millis::from_seconds(60), &[Millis::ZERO]),
        resting: choices.pick(Millis::from_seconds(1), &[Millis::ZERO]),
        inactivity_return: choices
            .pick(InactivityReturn::Stay, &[InactivityReturn::RestorePrevious]),
        inactivity_in_pause: choices.chance(30),
        activity_kinds: vec![ActivityKindId::new("audit").unwrap()],
        ..Policies::default()
    };
    let mut team = TeamSpec::new(TeamId::new("sales").unwrap());
    team.wrap_up = match choices.below(4) {
        0 => WrapUpRule::Off,
        1 => WrapUpRule::OnDemand,
        _ => WrapUpRule::Timed { duration: duration(choices) },
    };
    team.wrap_each = choices.chance(30);
    team.wrap_outbound = choices.chance(50);
    team.prolong_step = duration(choices);
    team.prolong_max = u32::from(choices.below(3));
    team.prolong_window = choices.maybe(30, duration);
    team.disposition_mandatory = choices.chance(30);
    if choices.chance(50) {
        let disposition = DispositionId::new("timeout").unwrap();
        team.missing_disposition = MissingDisposition::Timeout { disposition };
    }
    team.no_answer_delay = duration(choices);
    team.rejected_delay = duration(choices);
    team.max_no_answer = choices.maybe(60, |choices| u32::from(choices.below(3)) + 1);
    if choices.chance(40) {
        team.counted_misses.push(OfferFailure::Rejected);
    }
    team.offer_timeout = choices.maybe(50, some_duration);
    let channels = ["voice", "chat"].map(|id| {
        let mut spec = ChannelSpec::new(ChannelId::new(id).unwrap());
        spec.capacity = u32::from(choices.below(2)) + 1;
        spec.counts_busy = choices.chance(75);
        spec.blocks = choices.maybe(50, |_| Blocking::All).unwrap_or_default();
        spec.wrap_blocks = choices.chance(60);
        spec.blocks_next = choices.chance(70);
        spec
    });
    let types = [0, 1, 2].map(|place| pause_type(choices, place));
    let mut inactivity = Vec::new();
    if choices.chance(60) {
        inactivity.push(("online", i64::from(choices.below(20)) + 1, "pending"));
    }
    if choices.chance(60) {
        inactivity.push(("pending", i64::from(choices.below(40)) + 1, "offline"));
    }
    let min_available = choices.pick(0, &[0, 1]);
    Rules {
        policies,
        team,
        channels: channels.to_vec(),
        types: types.to_vec(),
        inactivity,
        min_available,
    }
}

fn pause_type(choices: &mut Choices<'_>, place: usize) -> PauseTypeSpec {
    let mut spec = PauseTypeSpec::new(PauseTypeId::new(TYPES[place]).unwrap());
    if place == 2 {
        return spec;
    }
    spec.allotment = choices.maybe(80, some_duration);
    spec.count_limit = choices.maybe(20, |choices| u32::from(choices.below(3)) + 1);
    spec.single_maximum = choices.maybe(20, some_duration);
    spec.grace = choices.maybe(40, duration).unwrap_or(Millis::ZERO);
    spec.minimum_remaining = choices.maybe(20, duration).unwrap_or(Millis::ZERO);
    let next = PauseTypeId::new(TYPES[place + 1]).unwrap();
    spec.on_exhausted = match choices.below(6) {
        0 => OnExhausted::Notify,
        1 => OnExhausted::Resume,
        2 => OnExhausted::Logout,
        _ => OnExhausted::SwitchTo { pause_type: next },
    };
    spec
}

fn setup(rules: &Rules) -> Vec<Command> {
    let agents: Vec<_> = ["ann", "bob"].map(|id| AgentId::new(id).unwrap()).to_vec();
    let specs = agents.iter().map(|id| {
        let mut spec = AgentSpec::new(id.clone());
        spec.team = Some(rules.team.id.clone());
        spec
    });
    let mut queue = QueueSpec::new(QueueId::new("hotline").unwrap());
    queue.members.clone_from(&agents);
    queue.min_available = u32::try_from(rules.min_available).unwrap();
    let status = |id: &str| StatusId::new(id).unwrap();
    let inactivity = rules.inactivity.iter().enumerate().map(|(place, (from, after, to))| {
        let id = RuleId::new(format!("rule {place}")).unwrap();
        let after = u32::try_from(*after).unwrap();
        InactivityRuleSpec::new(id, vec![status(from)], after, status(to))
    });
    vec![
        Command::DefinePolicies { policies: rules.policies.clone() },
        Command::DefineTeams { teams: vec![rules.team.clone()], apply: Apply::Immediate },
        Command::DefineChannels { channels: rules.channels.clone(), apply: Apply::Immediate },
        Command::DefinePauseTypes {
            pause_types: rules.types.clone(),
            effect: Effect::Immediate,
            apply: Apply::Immediate,
        },
        Command::DefineInactivityRules { rules: inactivity.collect() },
        Command::DefineAgents { agents: specs.collect() },
        Command::DefineQueues { queues: vec![queue] },
        Command::AssignRole { actor: ActorId::new("boss").unwrap(), role: Role::CompanyAdmin },
    ]
}

fn instant(choices: &mut Choices<'_>, desk: &Desk) -> Timestamp {
    let clock = desk.clock().unwrap();
    let elapsed = match choices.below(16) {
        0..=5 => 0,
        6..=8 => {
            let off = Millis::from_millis(choices.pick(0, &[0, 0, 1, -1]));
            let near = desk.next_deadline().unwrap_or(clock).saturating_add(off);
            return near.clamp(clock, clock.saturating_add(Millis::from_hours(30)));
        }
        9..=11 => 1_000 * i64::from(choices.byte()),
        12..=14 => 60_000 * i64::from(choices.byte()),
        _ => 3_600_000 * i64::from(choices.below(20)),
    };
    clock.saturating_add(Millis::from_millis(elapsed))
}

/// The next command, mostly one that goes on from where the agent is.
fn step(choices: &mut Choices<'_>, now: Timestamp, model: &Model) -> (ActorId, Command) {
    let place = usize::from(choices.chance(30));
    let agent = AgentId::new(model.agents[place].id).unwrap();
    let command = if choices.chance(35) {
        any_command(choices, now, model, place)
    } else {
        likely_command(choices, now, model, place)
    };
    let name = match choices.below(16) {
        0 => "stranger",
        1 => "bob",
        2 => "boss",
        3..=9 if command.right() != frontdesk::Right::Facts => agent.as_str(),
        _ => "system",
    };
    (ActorId::new(name).unwrap(), command)
}

fn likely_command(
    choices: &mut Choices<'_>,
    now: Timestamp,
    model: &Model,
    place: usize,
) -> Command {
    let own = &model.agents[place];
    let agent = AgentId::new(own.id).unwrap();
    if !own.logged_in {
        return Command::Login { agent, session: session(choices) };
    }
    let used = own.channels.iter().find(|channel| channel.in_use());
    if let Some(channel) = used.filter(|_| choices.chance(70)) {
        let id = |text: &str| InteractionId::new(text).unwrap();
        return match (channel.state(), &channel.rest) {
            (ChannelState::Offering, _) => {
                let interaction = id(&channel.offer.as_ref().unwrap().0);
                match choices.below(4) {
                    0 => {
                        let reason =
                            choices.pick(OfferFailure::NoAnswer, &[OfferFailure::Rejected]);
                        Command::OfferFailed { agent, interaction, reason }
                    }
                    _ => Command::Answer { agent, interaction },
                }
            }
            (ChannelState::Busy, _) => {
                let interaction = id(&channel.active[0].id);
                match choices.below(6) {
                    0 => Command::Hold { agent, interaction },
                    1 => Command::Pause {
                        agent,
                        pause_type: pause_of(choices),
                        until: None,
                        comment: None,
                    },
                    2 => Command::GoOffQueue { agent },
                    _ => Command::End { agent, interaction, how: EndReason::Completed },
                }
            }
            (_, Rest::WrapUp { id: wrapped, .. }) => {
                let interaction = id(wrapped);
                match choices.below(4) {
                    0 => Command::Prolong { agent, interaction },
                    1 => {
                        let disposition =
                            choices.maybe(60, |_| DispositionId::new("sold").unwrap());
                        Command::Finish { agent, interaction, disposition }
                    }
                    _ => any_command(choices, now, model, place),
                }
            }
            _ => any_command(choices, now, model, place),
        };
    }
    match model.work(place) {
        frontdesk::Work::OffQueue => Command::GoOnQueue { agent },
        frontdesk::Work::OnQueue if choices.chance(65) => offer(choices, now, agent),
        frontdesk::Work::OnQueue => {
            Command::Pause { agent, pause_type: pause_of(choices), until: None, comment: None }
        }
        _ if choices.chance(40) => Command::Resume { agent },
        _ => any_command(choices, now, model, place),
    }
}

fn any_command(choices: &mut Choices<'_>, now: Timestamp, model: &Model, place: usize) -> Command {
    let agent = AgentId::new(model.agents[place].id).unwrap();
    let later = |choices: &mut Choices<'_>| {
        choices.maybe(25, |choices| now.saturating_add(duration(choices)))
    };
    match choices.below(30) {
        0 => Command::Login { agent, session: session(choices) },
        1 => Command::Logout {
            agent,
            session: choices.maybe(50, session),
            forced: choices.chance(30),
        },
        2 | 3 => Command::Disconnect { agent, session: session(choices), at: before(choices, now) },
        4 => Command::SetLine { agent, line: choices.pick(Line::DnD, &[Line::Ready]) },
        5 => Command::GoOnQueue { agent },
        6 => Command::GoOffQueue { agent },
        7..=10 => Command::Pause {
            agent,
            pause_type: pause_of(choices),
            until: later(choices),
            comment: choices.maybe(30, |_| String::from("soon")),
        },
        11 => Command::ForcePause {
            agent,
            pause_type: pause_of(choices),
            until: later(choices),
            comment: None,
        },
        12 | 13 => Command::Resume { agent },
        14 => Command::CancelNext { agent },
        15 => offer(choices, now, agent),
        16 => Command::Answer { agent, interaction: interaction(choices) },
        17 => Command::OfferFailed {
            agent,
            interaction: interaction(choices),
            reason: choices.pick(
                OfferFailure::NoAnswer,
                &[OfferFailure::Cancelled, OfferFailure::LostRace, OfferFailure::Unreachable],
            ),
        },
        18..=20 => Command::Begin {
            agent,
            interaction: interaction(choices),
            channel: channel(choices),
            kind: choices.pick(
                InteractionKind::Queue,
                &[InteractionKind::Outbound, InteractionKind::Direct, InteractionKind::Internal],
            ),
        },
        21 => Command::Unhold { agent, interaction: interaction(choices) },
        22 => Command::End { agent, interaction: interaction(choices), how: EndReason::Completed },
        23 => Command::Finish { agent, interaction: interaction(choices), disposition: None },
        24 | 25 => Command::Activity {
            agent,
            kind: ActivityKindId::new("audit").unwrap(),
            at: before(choices, now),
        },
        26 | 27 => Command::SetPresence {
            agent,
            status: StatusId::new(choices.pick("online", &["pending", "offline"])).unwrap(),
            hold_until: later(choices),
        },
        _ => Command::GrantPauseTime {
            agent,
            pause_type: Some(PauseTypeId::new(choices.pick("coffee", &["lunch"])).unwrap()),
            pool: None,
            time: Some(duration(choices)),
            count: None,
        },
    }
}

fn offer(choices: &mut Choices<'_>, now: Timestamp, agent: AgentId) -> Command {
    Command::Offer {
        agent,
        interaction: interaction(choices),
        channel: channel(choices),
        expires_at: choices.maybe(40, |choices| now.saturating_add(duration(choices))),
    }
}

fn before(choices: &mut Choices<'_>, now: Timestamp) -> Timestamp {
    let seconds = choices.pick(0, &[0, -1, -60, -600, -4_000, 5]);
    now.saturating_add(Millis::from_seconds(seconds))
}

fn session(choices: &mut Choices<'_>) -> SessionId {
    SessionId::new(choices.pick("desk", &["phone"])).unwrap()
}

fn channel(choices: &mut Choices<'_>) -> ChannelId {
    ChannelId::new(choices.pick("voice", &["chat"])).unwrap()
}

fn interaction(choices: &mut Choices<'_>) -> InteractionId {
    InteractionId::new(choices.pick("a", &["b", "c", "d"])).unwrap()
}

fn pause_of(choices: &mut Choices<'_>) -> Option<PauseTypeId> {
    let place = choices.below(5);
    TYPES
        .get(usize::from(place))
        .or(TYPES.first().filter(|_| place == 3))
        .map(|id| PauseTypeId::new(id).unwrap())
}
