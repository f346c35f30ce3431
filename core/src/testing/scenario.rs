//! The runner of scenario files. `core/scenarios/README.md` describes the format.

use std::fmt::Write as _;

use crate::clock::Timestamp;
use crate::definition::{Error, LogEntry};
use crate::desk::{Desk, DeskSettings};
use crate::replay::Replay;
use crate::wire;

/// Where a transcript and the desk differ.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("line {line}: expected {expected}\n    found {found}")]
pub struct Difference {
    /// The line of the file, from 1.
    pub line: usize,
    /// What the file says.
    pub expected: String,
    /// What the desk says.
    pub found: String,
}

/// Runs a transcript. `Ok` is the number of its steps. At its end the log of the desk is replayed, and must
/// lead to the same events and the same snapshot.
pub fn run(text: &str) -> Result<usize, Difference> {
    let mut runner = Runner::new();
    runner.steps(text)?;
    runner.replay()?;
    Ok(runner.steps)
}

/// The snapshot that a transcript ends with.
pub fn last_snapshot(text: &str) -> Result<Vec<u8>, Difference> {
    let mut runner = Runner::new();
    runner.steps(text)?;
    Ok(runner.desk.snapshot())
}

/// Writes a transcript anew: its setups, commands, questions and comments are kept, and every
/// expectation becomes what the desk says. For those who write scenarios; they read the result.
pub fn bless(text: &str) -> Result<String, Difference> {
    let mut runner = Runner::new();
    let mut output = String::new();
    for (number, line) in text.lines().enumerate() {
        runner.line = number + 1;
        match line.chars().next() {
            Some('<' | '!' | ':') => continue,
            Some('@') => {
                let _ = writeln!(output, "@ {}", runner.deadline());
                continue;
            }
            _ => {}
        }
        let _ = writeln!(output, "{line}");
        runner.step(line)?;
        while let Some(event) = runner.events.pop() {
            let _ = writeln!(output, "< {event}");
        }
        if let Some(error) = runner.error.take() {
            let _ = writeln!(output, "! {}", error_line(&error));
        }
        if let Some(answer) = runner.answer.take() {
            let _ = writeln!(output, ": {answer}");
        }
    }
    Ok(output)
}

struct Runner {
    desk: Desk,
    log: Vec<LogEntry>,
    line: usize,
    steps: usize,
    /// What the last step left to be expected: events (the next one last), an error, an answer.
    events: Vec<String>,
    error: Option<Error>,
    answer: Option<String>,
}

impl Runner {
    fn new() -> Self {
        Self {
            desk: Desk::new(DeskSettings { events: true, log: true }),
            log: Vec::new(),
            line: 0,
            steps: 0,
            events: Vec::new(),
            error: None,
            answer: None,
        }
    }

    fn steps(&mut self, text: &str) -> Result<(), Difference> {
        for (number, line) in text.lines().enumerate() {
            self.line = number + 1;
            self.step(line)?;
        }
        self.no_more_events()
    }

    fn step(&mut self, line: &str) -> Result<(), Difference> {
        let Some(mark) = line.chars().next() else { return Ok(()) };
        let rest = line.get(mark.len_utf8()..).unwrap_or_default().trim();
        if !matches!(mark, '<' | '!' | ':' | '#') {
            self.no_more_events()?;
        }
        match mark {
            '#' => Ok(()),
            '=' => {
                let settings: DeskSettings =
                    wire::from_json(rest).map_err(|error| self.broken(&error))?;
                self.replay()?;
                self.desk = Desk::new(DeskSettings { log: true, ..settings });
                Ok(())
            }
            '>' => self.handle(rest),
            '<' => {
                let found = self.events.pop().unwrap_or_else(|| String::from("no event"));
                self.compare(rest, &found)
            }
            '!' => {
                let found = self.error.take().map_or(String::from("no error"), |error| {
                    if rest.contains(' ') { error_line(&error) } else { String::from(error.name()) }
                });
                self.compare(rest, &found)
            }
            '?' => {
                let (actor, query) = match rest.split_once(" {") {
                    Some((actor, _)) => (actor, rest.get(actor.len()..).unwrap_or_default().trim()),
                    None => ("system", rest),
                };
                self.steps += 1;
                match self.desk.query_json(actor, query) {
                    Ok(answer) => self.answer = Some(answer),
                    Err(error) => self.error = Some(error),
                }
                Ok(())
            }
            ':' => {
                let found = self.answer.take().unwrap_or_else(|| String::from("no answer"));
                self.compare(rest, &found)
            }
            '@' => {
                let found = self.deadline();
                self.compare(rest, &found)
            }
            '~' => self.restore(),
            _ => Err(self.differs("a line that starts with one of = > < ! @ ? : ~ #", line)),
        }
    }

    /// `now actor {command}`, or `now` alone for a tick. `now!` forces the clock.
    fn handle(&mut self, rest: &str) -> Result<(), Difference> {
        self.steps += 1;
        let mut words = rest.splitn(3, ' ');
        let given = words.next().unwrap_or_default();
        let (given, forced) = given.strip_suffix('!').map_or((given, false), |given| (given, true));
        let now = read_instant(given).ok_or_else(|| self.differs("an instant", given))?;
        let outcome = match (words.next(), words.next()) {
            (Some(actor), Some(command)) if forced => {
                self.desk.handle_json_forced(now, actor, command)
            }
            (Some(actor), Some(command)) => self.desk.handle_json(now, actor, command),
            (None, None) if forced => self.desk.handle_timeout_forced(now),
            (None, None) => self.desk.handle_timeout(now),
            _ => return Err(self.differs("an instant, an actor and a command", rest)),
        };
        self.error = outcome.err();
        while let Some(event) = self.desk.poll_event() {
            self.events.push(event.line());
        }
        self.events.reverse();
        self.log.extend(std::iter::from_fn(|| self.desk.poll_log()));
        Ok(())
    }

    /// The log so far leads to the desk as it is.
    fn replay(&mut self) -> Result<(), Difference> {
        let log = std::mem::take(&mut self.log);
        let replayed = Replay::new(None, log)
            .and_then(|mut replay| replay.finish())
            .map_err(|error| self.broken(&error))?;
        // A tick that fires nothing has no entry: the clock alone may stand behind. Where an edit has just
        // made something due, the tick lets it happen on both sides.
        let (mut replayed, mut original) = (replayed, self.desk.clone());
        if let Some(now) = self.desk.clock() {
            for desk in [&mut replayed, &mut original] {
                desk.handle_timeout_forced(now).map_err(|error| self.broken(&error))?;
            }
        }
        if replayed.snapshot() == original.snapshot() {
            Ok(())
        } else {
            Err(self.differs("a replay that leads to the same snapshot", "another"))
        }
    }

    /// A desk that is restored from its snapshot goes on as if nothing had been, and has the same
    /// snapshot.
    fn restore(&mut self) -> Result<(), Difference> {
        let before = self.desk.snapshot();
        let settings = self.desk.settings().clone();
        let restored =
            Desk::restore_with(settings, &before).map_err(|error| self.broken(&error))?;
        if restored.snapshot() != before {
            return Err(self.differs("the same snapshot after restoring", "another"));
        }
        self.desk = restored;
        Ok(())
    }

    fn deadline(&self) -> String {
        self.desk.next_deadline().map_or(String::from("none"), |deadline| deadline.to_string())
    }

    fn compare(&self, expected: &str, found: &str) -> Result<(), Difference> {
        if expected == found { Ok(()) } else { Err(self.differs(expected, found)) }
    }

    /// Everything that the last step brought was expected.
    fn no_more_events(&mut self) -> Result<(), Difference> {
        if let Some(event) = self.events.pop() {
            return Err(self.differs("no further event", &event));
        }
        if let Some(error) = self.error.take() {
            return Err(self.differs("no error", &error_line(&error)));
        }
        match self.answer.take() {
            Some(answer) => Err(self.differs("a line with the answer", &answer)),
            None => Ok(()),
        }
    }

    fn differs(&self, expected: &str, found: &str) -> Difference {
        Difference { line: self.line, expected: String::from(expected), found: String::from(found) }
    }

    fn broken(&self, error: &Error) -> Difference {
        self.differs("a readable line", &error_line(error))
    }
}

/// The name of an error and its JSON.
fn error_line(error: &Error) -> String {
    format!("{} {}", error.name(), error.to_json())
}

/// Whole milliseconds, or RFC 3339.
fn read_instant(text: &str) -> Option<Timestamp> {
    match text.parse::<i64>() {
        Ok(millis) => Timestamp::from_millis(millis),
        Err(_) => Timestamp::parse(text).ok(),
    }
}
