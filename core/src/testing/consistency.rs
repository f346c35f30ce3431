//! Whether all that a desk answers at one instant goes together.

use std::collections::{BTreeMap, BTreeSet};

use crate::clock::{Millis, Span, Timestamp};
use crate::definition::{
    AccountLine, Answer, BoardGroup, ChannelState, ChannelView, Error, Event, Ineligibility,
    LedgerEntry, LedgerTotal, Limit, LimitView, Line, PanelRow, Query, QueueSpec, Region,
    RegionAccount, RegionState, Work,
};
use crate::desk::Desk;
use crate::id::{ActorId, AgentId, ChannelId, TeamId};
use crate::replay::Replay;

/// Who is in which team, as the events say.
#[derive(Debug, Clone, Default)]
pub(super) struct Teams(pub(super) BTreeMap<AgentId, Option<TeamId>>);

impl Teams {
    pub(super) fn learn(&mut self, event: &Event) {
        if let Event::AgentsDefined { agents } = event {
            self.0.extend(agents.iter().map(|spec| (spec.id.clone(), spec.team.clone())));
        }
    }
}

type Found = Result<(), String>;

fn must(holds: bool, what: impl FnOnce() -> String) -> Found {
    if holds { Ok(()) } else { Err(what()) }
}

fn same<T: PartialEq + std::fmt::Debug>(what: &str, one: &T, other: &T) -> Found {
    must(one == other, || format!("{what}: {one:?} against {other:?}"))
}

fn ask(desk: &Desk, query: &Query) -> Result<Answer, String> {
    desk.query(&ActorId::known("system"), query).map_err(|error| format!("{query:?}: {error}"))
}

/// Everything that is checked after a call.
pub(super) fn check(desk: &Desk, teams: &Teams) -> Found {
    let Some(now) = desk.clock() else { return Ok(()) };
    let mut first_deadline = None;
    let mut states = BTreeMap::new();
    for agent in teams.0.keys() {
        let view = ask(desk, &Query::AgentView { agent: agent.clone() })?;
        if let Answer::AgentView { valid_until, .. } = &view {
            first_deadline = [first_deadline, *valid_until].into_iter().flatten().min();
        }
        agent_is_sound(desk, agent, &view, now).map_err(|what| format!("{agent}: {what}"))?;
        states.insert(agent.clone(), view);
    }
    let Answer::NextCalls { calls } = ask(desk, &Query::NextCalls { most: 1 })? else {
        return Err(String::from("another answer than was asked for"));
    };
    let first_call = calls.first().map(|call| call.next_call_at);
    let first_deadline = [first_deadline, first_call].into_iter().flatten().min();
    same("the next deadline", &desk.next_deadline(), &first_deadline)?;
    let Answer::Deadline { at, kind, agent, subject } = ask(desk, &Query::DeadlineReason {})?
    else {
        return Err(String::from("another answer than was asked for"));
    };
    same("the deadline with its reason", &at, &first_deadline)?;
    must(
        at.is_some() == kind.is_some() && at.is_some() == (agent.is_some() || subject.is_some()),
        || format!("a deadline without a reason: {at:?} {kind:?} {agent:?}"),
    )?;
    let Answer::Definitions { queues, teams: specs, .. } = ask(desk, &Query::Definitions {})?
    else {
        return Err(String::from("another answer than was asked for"));
    };
    for team in specs {
        let members = teams.0.iter().filter(|(_, own)| own.as_ref() == Some(&team.id));
        let members: Vec<_> = members.map(|(agent, _)| agent).collect();
        let board = Query::Board { team: Some(team.id.clone()), queue: None, most: 100 };
        board_is_sound(&ask(desk, &board)?, &members, &states)?;
    }
    for (queue, (id, available)) in queues.iter().zip(desk.staffing()) {
        same("the queue of a counter", &queue.id, &id)?;
        staffing_is_counted(desk, queue, available, &states)?;
        let members: Vec<_> = queue.members.iter().collect();
        if !queue.archived {
            let board = Query::Board { team: None, queue: Some(queue.id.clone()), most: 100 };
            board_is_sound(&ask(desk, &board)?, &members, &states)?;
        }
    }
    Ok(())
}

/// What a replay says of an agent over the whole log, and over what the desk at its end keeps.
pub(super) fn check_past(replay: &mut Replay, desk: &Desk, agent: &AgentId) -> Found {
    let told = |answer: Result<Answer, Error>| answer.map_err(|error| error.to_string());
    let Span { start, end } = replay.span(agent).map_err(|error| error.to_string())?;
    if start >= end {
        return Ok(());
    }
    let Answer::Ledger { totals, .. } = told(replay.ledger(agent, start, end))? else {
        return Err(String::from("another answer than was asked for"));
    };
    let sum = totals.iter().map(|total| total.within + total.exceeded).sum();
    same("the time of the whole log", &end.since(start), &sum)?;
    let regions = told(replay.region_ledger(agent, start, end))?;
    regions_are_sound(regions, &totals, (start, end))?;
    let start = desk.kept_since(agent).map_err(|error| error.to_string())?;
    if start >= end {
        return Ok(());
    }
    let query = Query::Ledger { agent: agent.clone(), start, end, tenant: None };
    same("the account", &ask(desk, &query)?, &told(replay.ledger(agent, start, end))?)?;
    let query = Query::RegionLedger { agent: agent.clone(), start, end };
    same("the regions", &ask(desk, &query)?, &told(replay.region_ledger(agent, start, end))?)
}

fn agent_is_sound(desk: &Desk, agent: &AgentId, view: &Answer, now: Timestamp) -> Found {
    let Answer::AgentView {
        at,
        since,
        elapsed,
        valid_until,
        session,
        line,
        line_since,
        work,
        work_since,
        pause_until,
        comment,
        next,
        request,
        presence_since,
        channels,
        account,
        account_since,
        ..
    } = view
    else {
        return Err(String::from("another answer than was asked for"));
    };
    same("the instant of a view", at, &now)?;
    same("how long the state lasts", elapsed, &now.since(*since))?;
    let begun = [since, line_since, work_since, presence_since, account_since, &session.since];
    for begun in begun.into_iter().chain(channels.iter().map(|channel| &channel.since)) {
        must(*begun <= now, || format!("a state that begins in the future, {begun}"))?;
    }
    let ends = channels.iter().map(|channel| channel.until);
    for end in ends.chain([*valid_until, *pause_until, session.grace_until]).flatten() {
        must(end >= now, || format!("a state that ended in the past, {end}"))?;
    }
    must(session.logged_in || session.sessions.is_empty(), || format!("{session:?}"))?;
    must(session.grace_until.is_none() || session.sessions.is_empty(), || format!("{session:?}"))?;
    let paused = matches!(work, Work::Pause { .. });
    must(paused || (pause_until.is_none() && comment.is_none()), || {
        String::from("the end or the comment of no pause")
    })?;
    if !session.logged_in {
        same("work while logged out", work, &Work::OffQueue)?;
        must(next.is_none() && request.is_none() && channels.is_empty(), || {
            String::from("something goes on while logged out")
        })?;
    }
    let mut ids = BTreeSet::new();
    for channel in channels {
        channel_is_sound(channel)?;
        for active in &channel.active {
            must(ids.insert(&active.interaction), || format!("{active:?} is active twice"))?;
        }
    }
    let not_eligible = presence_not_eligible(desk, agent)?;
    for channel in channels {
        eligibility_is_derived(desk, agent, view, channel, not_eligible.is_some())?;
    }
    let derived = account_line(session.logged_in, work, *line, channels, not_eligible);
    same("the accounting line", account, &derived)?;
    let (entries, totals, kept_since) = ledger_is_sound(desk, agent, now)?;
    if let Some(last) = entries.last().filter(|last| !last.corrected && *account_since < now) {
        same("the line of the last span", &last.line, account)?;
    }
    let query = Query::RegionLedger { agent: agent.clone(), start: kept_since, end: now };
    regions_are_sound(ask(desk, &query)?, &totals, (kept_since, now))?;
    timesheet_is_sound(desk, agent, &totals, (kept_since, now))?;
    panel_is_sound(desk, agent, work, &entries, kept_since)
}

fn channel_is_sound(channel: &ChannelView) -> Found {
    let busy = channel.state == ChannelState::Busy;
    must(busy != channel.active.is_empty(), || format!("{channel:?} is not what it says"))?;
    let named = matches!(
        channel.state,
        ChannelState::Offering | ChannelState::WrapUp | ChannelState::Missed
    );
    must(!named || channel.interaction.is_some(), || format!("{channel:?} names nothing"))?;
    let timed = matches!(channel.state, ChannelState::Missed | ChannelState::Resting);
    must(!timed || channel.until.is_some(), || format!("{channel:?} has no end"))?;
    must(!channel.overdue || channel.until.is_none(), || {
        format!("{channel:?} is overdue with a timer")
    })
}

/// The status that takes no work, as the desk's own answer to a router has it.
fn presence_not_eligible(
    desk: &Desk,
    agent: &AgentId,
) -> Result<Option<crate::id::StatusId>, String> {
    let query = Query::Eligible { agent: agent.clone(), channel: ChannelId::known("voice") };
    let Answer::Eligibility { reasons, eligible, .. } = ask(desk, &query)? else {
        return Err(String::from("another answer than was asked for"));
    };
    same("eligible without reasons against it", &eligible, &reasons.is_empty())?;
    Ok(reasons.into_iter().find_map(|reason| match reason {
        Ineligibility::PresenceNotEligible { status } => Some(status),
        _ => None,
    }))
}

/// The first that holds, of the law.
fn account_line(
    logged_in: bool,
    work: &Work,
    line: Line,
    channels: &[ChannelView],
    not_eligible: Option<crate::id::StatusId>,
) -> AccountLine {
    let any = |state| channels.iter().any(|channel| channel.state == state);
    match work {
        _ if !logged_in => AccountLine::LoggedOut,
        Work::Pause { pause_type } => AccountLine::Pause { pause_type: pause_type.clone() },
        _ if any(ChannelState::Busy) => AccountLine::Busy,
        _ if any(ChannelState::Offering) => AccountLine::Offering,
        _ if any(ChannelState::WrapUp) => AccountLine::WrapUp,
        Work::BreakOut { .. } => AccountLine::BreakOut,
        _ if any(ChannelState::Missed) => AccountLine::Missed,
        _ if any(ChannelState::Resting) => AccountLine::Resting,
        _ => match (not_eligible, work, line) {
            (Some(status), ..) => AccountLine::NotEligible { status },
            (None, Work::OnQueue, _) => AccountLine::Waiting,
            (None, _, Line::DnD) => AccountLine::DnD,
            (None, ..) => AccountLine::Ready,
        },
    }
}

/// The conditions of an offer, each looked at in the view.
fn eligibility_is_derived(
    desk: &Desk,
    agent: &AgentId,
    view: &Answer,
    channel: &ChannelView,
    not_eligible: bool,
) -> Found {
    let Answer::AgentView { session, line, work, next, channels, .. } = view else {
        return Ok(());
    };
    let query = Query::Eligible { agent: agent.clone(), channel: channel.channel.clone() };
    let Answer::Eligibility { reasons, .. } = ask(desk, &query)? else { return Ok(()) };
    let Answer::Definitions { policies, channels: specs, .. } = ask(desk, &Query::Definitions {})?
    else {
        return Ok(());
    };
    let says = |wanted: fn(&Ineligibility) -> bool| reasons.iter().any(wanted);
    same(
        "NotLoggedIn",
        &says(|reason| *reason == Ineligibility::NotLoggedIn),
        &session.sessions.is_empty(),
    )?;
    same(
        "NotOnQueue",
        &says(|reason| matches!(reason, Ineligibility::NotOnQueue { .. })),
        &(*work != Work::OnQueue),
    )?;
    same(
        "PresenceNotEligible",
        &says(|reason| matches!(reason, Ineligibility::PresenceNotEligible { .. })),
        &not_eligible,
    )?;
    same(
        "ChangePending",
        &says(|reason| matches!(reason, Ineligibility::ChangePending { .. })),
        &next.is_some(),
    )?;
    same(
        "DoNotDisturb",
        &says(|reason| *reason == Ineligibility::DoNotDisturb),
        &(*line == Line::DnD && policies.dnd_with_queue == crate::definition::DndWithQueue::Reject),
    )?;
    let offered = u32::from(channel.state == ChannelState::Offering);
    let load = u32::try_from(channel.active.len()).unwrap_or(u32::MAX) + offered;
    let full = says(|reason| *reason == Ineligibility::AtCapacity);
    must(full || load < channel.capacity, || format!("{channel:?} is full, but not {reasons:?}"))?;
    for (state, reason) in [
        (ChannelState::WrapUp, Ineligibility::WrapUp),
        (ChannelState::Missed, Ineligibility::Missed),
        (ChannelState::Resting, Ineligibility::Resting),
    ] {
        let said = reasons.contains(&reason);
        must(channel.state != state || said, || format!("{channel:?} rests, but not {reasons:?}"))?;
        let hidden = matches!(channel.state, ChannelState::Busy | ChannelState::Offering);
        must(!said || hidden || channel.state == state, || format!("{channel:?}: {reasons:?}"))?;
    }
    for reason in &reasons {
        let Ineligibility::BlockedBy { channel: other } = reason else { continue };
        let blocking = channels.iter().find(|view| view.channel == *other);
        must(
            *other != channel.channel
                && blocking.is_some_and(|view| view.state != ChannelState::Waiting)
                && specs.iter().any(|spec| spec.id == *other),
            || format!("blocked by {other}, which does nothing"),
        )?;
    }
    Ok(())
}

type Ledger = (Vec<LedgerEntry>, Vec<LedgerTotal>, Timestamp);

/// Every kept millisecond once, and every sum right.
fn ledger_is_sound(desk: &Desk, agent: &AgentId, now: Timestamp) -> Result<Ledger, String> {
    let query = |start| Query::Ledger { agent: agent.clone(), start, end: now, tenant: None };
    let answer = match desk.query(&ActorId::known("system"), &query(Timestamp::MIN)) {
        Err(Error::OutsideRetention { kept_since }) => ask(desk, &query(kept_since))?,
        Ok(answer) => answer,
        Err(error) => return Err(error.to_string()),
    };
    let Answer::Ledger { start, entries, totals, .. } = answer else {
        return Err(String::from("another answer than was asked for"));
    };
    let mut at = start;
    let mut sums: BTreeMap<String, (Millis, Millis)> = BTreeMap::new();
    for entry in &entries {
        same("where a span starts", &entry.start, &at)?;
        must(entry.end > entry.start, || format!("{entry:?} has no length"))?;
        let length = entry.end.since(entry.start);
        let over = entry.exceeded;
        must(over >= Millis::ZERO && over <= length, || format!("{entry:?} exceeds itself"))?;
        let pause = matches!(entry.line, AccountLine::Pause { pause_type: Some(_) });
        must(pause || over.is_zero(), || format!("{entry:?} exceeds without a limit"))?;
        let sum = sums.entry(format!("{:?}", entry.line)).or_default();
        sum.0 += length - over;
        sum.1 += over;
        at = entry.end;
    }
    same("where the last span ends", &at, &now)?;
    for total in &totals {
        let sum = sums.remove(&format!("{:?}", total.line)).unwrap_or_default();
        same("the sum of a line", &(total.within, total.exceeded), &sum)?;
        same("pay", &(total.paid + total.unpaid), &(total.within + total.exceeded))?;
        must(total.paid >= Millis::ZERO && total.unpaid >= Millis::ZERO, || format!("{total:?}"))?;
    }
    must(sums.is_empty(), || format!("lines without a sum: {sums:?}"))?;
    Ok((entries, totals, start))
}

/// Every region has every millisecond once, and log-outs and pauses where the agent's account has them.
fn regions_are_sound(
    answer: Answer,
    totals: &[LedgerTotal],
    (start, end): (Timestamp, Timestamp),
) -> Found {
    let Answer::RegionLedger { regions, .. } = answer else {
        return Err(String::from("another answer than was asked for"));
    };
    let in_account = |line: &AccountLine| -> Millis {
        let own = totals.iter().filter(|total| total.line == *line);
        own.map(|total| total.within + total.exceeded).sum()
    };
    for RegionAccount { region, entries, totals } in regions {
        let mut at = start;
        let mut sums: BTreeMap<RegionState, Millis> = BTreeMap::new();
        for entry in entries {
            same("where a span of a region starts", &entry.start, &at)?;
            must(entry.end > entry.start, || format!("{entry:?} has no length"))?;
            *sums.entry(entry.state).or_default() += entry.end.since(entry.start);
            at = entry.end;
        }
        same("where the last span of a region ends", &at, &end)?;
        let told: BTreeMap<_, _> =
            totals.into_iter().map(|total| (total.state, total.time)).collect();
        same("the sums of a region", &told, &sums)?;
        if region != Region::Presence {
            let out = in_account(&AccountLine::LoggedOut);
            let time = told.get(&RegionState::LoggedOut).copied().unwrap_or_default();
            same("time logged out in a region", &time, &out)?;
        }
        for (state, time) in &told {
            if let RegionState::WorkIs { work: Work::Pause { pause_type } } = state {
                let line = AccountLine::Pause { pause_type: pause_type.clone() };
                same("time of a pause in its region", time, &in_account(&line))?;
            }
        }
    }
    Ok(())
}

fn timesheet_is_sound(
    desk: &Desk,
    agent: &AgentId,
    totals: &[LedgerTotal],
    (start, end): (Timestamp, Timestamp),
) -> Found {
    let sheet = ask(desk, &Query::Timesheet { agent: agent.clone(), start, end, tenant: None })?;
    let Answer::Timesheet {
        login,
        talk,
        hold,
        busy,
        overlap,
        wrap_up,
        waiting,
        pause,
        occupancy,
        utilisation,
        paid,
        unpaid,
        ..
    } = sheet
    else {
        return Err(String::from("another answer than was asked for"));
    };
    let time = |wanted: &dyn Fn(&AccountLine) -> bool| -> Millis {
        let wanted = totals.iter().filter(|total| wanted(&total.line));
        wanted.map(|total| total.within + total.exceeded).sum()
    };
    same("paid and unpaid time", &(paid + unpaid), &end.since(start))?;
    same("time logged in", &login, &time(&|line| *line != AccountLine::LoggedOut))?;
    same("busy time", &busy, &time(&|line| *line == AccountLine::Busy))?;
    same("wrap-up time", &wrap_up, &time(&|line| *line == AccountLine::WrapUp))?;
    same("waiting time", &waiting, &time(&|line| *line == AccountLine::Waiting))?;
    same("pause time", &pause, &time(&|line| matches!(line, AccountLine::Pause { .. })))?;
    same("talk and hold", &(talk + hold), &(busy + overlap))?;
    must(talk >= Millis::ZERO && hold >= Millis::ZERO, || format!("talk {talk:?}, hold {hold:?}"))?;
    for share in [occupancy, utilisation].into_iter().flatten() {
        must(share <= 10_000, || format!("a share of {share} basis points"))?;
    }
    Ok(())
}

/// The panel goes with the account, and its numbers with one another.
fn panel_is_sound(
    desk: &Desk,
    agent: &AgentId,
    work: &Work,
    entries: &[LedgerEntry],
    kept_since: Timestamp,
) -> Found {
    let Answer::Panel { rows, .. } =
        ask(desk, &Query::Panel { agent: agent.clone(), tenant: None })?
    else {
        return Err(String::from("another answer than was asked for"));
    };
    for row in &rows {
        let running = *work == Work::Pause { pause_type: Some(row.pause_type.clone()) };
        same("whether a type runs", &row.running, &running)?;
        same("disabled", &row.disabled, &!row.disabled_because.is_empty())?;
        let times = || row.limits.iter().filter(|limit| limit.allotment.is_some());
        let least = times().map(|limit| limit.remaining).min();
        same("the least time left", &row.remaining, &least)?;
        let most = times().map(|limit| limit.exceeded).max().unwrap_or_default();
        same("the most time over", &row.exceeded, &most)?;
        for limit in &row.limits {
            limit_is_sound(row, limit, entries, kept_since)?;
        }
    }
    Ok(())
}

fn limit_is_sound(
    row: &PanelRow,
    limit: &LimitView,
    entries: &[LedgerEntry],
    kept_since: Timestamp,
) -> Found {
    let name = |what: &str| format!("{what} of {:?}", limit.limit);
    if let Some(allotment) = limit.allotment {
        let left = allotment - limit.used;
        same(&name("time left"), &limit.remaining, &left.max(Millis::ZERO))?;
        same(&name("time over"), &limit.exceeded, &(-left).max(Millis::ZERO))?;
        same(&name("exhaustion"), &limit.exhausted, &(limit.used >= allotment))?;
    }
    if let Some(most) = limit.count_limit {
        same(&name("exhaustion"), &limit.exhausted, &(limit.count >= most))?;
    }
    let exhausted = crate::PauseRefusal::Exhausted { limit: limit.limit.clone() };
    // A type that the agent's version of the definitions has not is refused before its limits are looked at.
    let because = &row.disabled_because;
    let told = because.contains(&exhausted) || because.contains(&crate::PauseRefusal::Archived);
    must(!limit.exhausted || told, || name("no refusal because"))?;
    let own = matches!(limit.limit, Limit::Allotment { .. });
    let Some(start) = limit.period_start.filter(|start| own && *start >= kept_since) else {
        return Ok(());
    };
    let typed = AccountLine::Pause { pause_type: Some(row.pause_type.clone()) };
    let used: Millis = entries
        .iter()
        .filter(|entry| entry.line == typed)
        .map(|entry| entry.end.since(entry.start.max(start)).max(Millis::ZERO))
        .sum();
    same(&name("the account's time"), &limit.used, &used)?;
    same(&name("the time spent"), &row.spent, &used)
}

fn board_is_sound(
    board: &Answer,
    members: &[&AgentId],
    states: &BTreeMap<AgentId, Answer>,
) -> Found {
    let Answer::Board { groups, at } = board else {
        return Err(String::from("another answer than was asked for"));
    };
    let mut shown: BTreeSet<&AgentId> = BTreeSet::new();
    for group in groups {
        group_is_sound(group, *at, states)?;
        for entry in &group.agents {
            must(shown.insert(&entry.agent), || format!("{entry:?} is shown twice"))?;
        }
    }
    let members: BTreeSet<&AgentId> = members.iter().copied().collect();
    same("who is on a board", &shown, &members)
}

fn group_is_sound(group: &BoardGroup, at: Timestamp, states: &BTreeMap<AgentId, Answer>) -> Found {
    let length = u32::try_from(group.agents.len()).unwrap_or(u32::MAX);
    same("the count of a group", &group.count, &length)?;
    must(length > 0, || String::from("a group of nobody"))?;
    let sorted = group.agents.is_sorted_by_key(|entry| (entry.since, entry.agent.clone()));
    must(sorted, || format!("{group:?} is not the longest first"))?;
    for entry in &group.agents {
        let Some(Answer::AgentView { account, account_since, .. }) = states.get(&entry.agent)
        else {
            return Err(format!("{entry:?} is nobody"));
        };
        same("the line on a board", &group.line, account)?;
        same("since when on a board", &entry.since, account_since)?;
        same("how long on a board", &entry.elapsed, &at.since(entry.since))?;
    }
    Ok(())
}

fn staffing_is_counted(
    desk: &Desk,
    queue: &QueueSpec,
    available: u32,
    states: &BTreeMap<AgentId, Answer>,
) -> Found {
    let mut count = 0;
    for member in queue.members.iter().filter(|_| !queue.archived) {
        if let Some(Answer::AgentView { session, work, next, .. }) = states.get(member) {
            let present = presence_not_eligible(desk, member)?.is_none();
            let free = session.logged_in && *work == Work::OnQueue && next.is_none();
            count += u32::from(free && present);
        }
    }
    must(count == available, || format!("{}: {available} counted, {count} found", queue.id))
}
