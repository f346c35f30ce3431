use crate::clock::{Millis, Timestamp};

/// What a line of a `queue_log` says: `epoch|call|queue|agent|event|data1|data2|…`.
#[derive(Debug, Clone, Copy)]
pub(super) struct QueueLine<'text> {
    pub(super) number: u64,
    pub(super) at: Timestamp,
    pub(super) call: &'text str,
    pub(super) queue: &'text str,
    pub(super) agent: &'text str,
    pub(super) event: &'text str,
    /// The first four parameters of the event; empty where they are missing.
    pub(super) data: [&'text str; 4],
}

impl<'text> QueueLine<'text> {
    pub(super) fn read(number: u64, text: &'text str) -> Result<Self, &'static str> {
        let mut fields = text.split('|').map(str::trim);
        let mut next = || fields.next();
        let at = next().and_then(epoch).ok_or("the line does not begin with seconds since 1970")?;
        let (Some(call), Some(queue), Some(agent), Some(event)) = (next(), next(), next(), next())
        else {
            return Err("the line has fewer than five fields");
        };
        if event.is_empty() {
            return Err("the line has no event");
        }
        let data = [next(), next(), next(), next()].map(Option::unwrap_or_default);
        Ok(Self { number, at, call, queue, agent, event, data })
    }

    /// The agent; none for what is about a call, a queue or the whole server.
    pub(super) fn agent(&self) -> Option<&'text str> {
        named(self.agent)
    }

    /// The queue; none for what is about all queues.
    pub(super) fn queue(&self) -> Option<&'text str> {
        named(self.queue)
    }

    /// For how long it rang before this: `CONNECT` has seconds, the others milliseconds.
    pub(super) fn ringing(&self) -> Option<Millis> {
        let [first, _, third, _] = self.data;
        match self.event {
            "CONNECT" if third.is_empty() => Some(Millis::ZERO),
            "CONNECT" => Some(Millis::from_seconds(i64::from(third.parse::<u32>().ok()?))),
            _ if first.is_empty() => Some(Millis::ZERO),
            _ => Some(Millis::from_millis(i64::from(first.parse::<u32>().ok()?))),
        }
    }

    /// How long the call was, in seconds, where the event tells.
    pub(super) fn call_seconds(&self) -> Option<i64> {
        let [_, second, _, _] = self.data;
        match self.event {
            "COMPLETEAGENT" | "COMPLETECALLER" => second.parse::<u32>().ok().map(i64::from),
            _ => None,
        }
    }

    /// How long the caller had waited, in seconds, where the event ends the wait.
    pub(super) fn wait_seconds(&self) -> Option<i64> {
        let [first, _, third, fourth] = self.data;
        let field = match self.event {
            "CONNECT" => first,
            "ABANDON" | "EXITEMPTY" | "EXITWITHTIMEOUT" => third,
            "EXITWITHKEY" => fourth,
            _ => return None,
        };
        field.parse::<u32>().ok().map(i64::from)
    }
}

fn named(field: &str) -> Option<&str> {
    (!field.is_empty() && field != "NONE").then_some(field)
}

/// Seconds since 1970, with a fraction or without; milliseconds are kept and finer digits end there.
fn epoch(text: &str) -> Option<Timestamp> {
    let (seconds, fraction) = text.split_once('.').unwrap_or((text, ""));
    if fraction.len() > 9
        || !seconds.bytes().chain(fraction.bytes()).all(|byte| byte.is_ascii_digit())
    {
        return None;
    }
    let seconds: i64 = seconds.parse().ok()?;
    let nanos: i64 = format!("{fraction:0<9}").parse().ok()?;
    Timestamp::from_millis(seconds.checked_mul(1_000)?.checked_add(nanos / 1_000_000)?)
}
