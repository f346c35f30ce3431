//! Reports as CSV: UTF-8, commas, quotes where they are needed, LF at the ends of rows.

use std::fmt::Display;

use crate::definition::{Answer, TicketLink};

/// Timesheets as CSV, a row each under a row of names; answers that are none are left out. Instants are RFC 3339
/// in UTC, lengths of time milliseconds, occupancy and utilisation basis points; what is absent is an empty cell.
///
/// ```
/// use frontdesk::report::timesheets_csv;
///
/// assert!(timesheets_csv(&[]).starts_with("agent,start,end,login,handled,"));
/// ```
pub fn timesheets_csv(timesheets: &[Answer]) -> String {
    let mut table = Table::new(&[
        "agent",
        "start",
        "end",
        "login",
        "handled",
        "talk",
        "hold",
        "busy",
        "overlap",
        "wrap_up",
        "waiting",
        "pause",
        "average_handle_time",
        "occupancy",
        "utilisation",
        "missed",
        "paid",
        "unpaid",
    ]);
    for timesheet in timesheets {
        let Answer::Timesheet {
            agent,
            start,
            end,
            login,
            handled,
            talk,
            hold,
            busy,
            overlap,
            wrap_up,
            waiting,
            pause,
            average_handle_time,
            occupancy,
            utilisation,
            misses,
            paid,
            unpaid,
        } = timesheet
        else {
            continue;
        };
        let missed: u64 = misses.iter().map(|miss| u64::from(miss.count)).sum();
        table.row(&[
            agent.to_string(),
            start.to_string(),
            end.to_string(),
            login.millis().to_string(),
            handled.to_string(),
            talk.millis().to_string(),
            hold.millis().to_string(),
            busy.millis().to_string(),
            overlap.millis().to_string(),
            wrap_up.millis().to_string(),
            waiting.millis().to_string(),
            pause.millis().to_string(),
            cell(average_handle_time.map(crate::clock::Millis::millis)),
            cell(*occupancy),
            cell(*utilisation),
            missed.to_string(),
            paid.millis().to_string(),
            unpaid.millis().to_string(),
        ]);
    }
    table.text()
}

/// The history of tickets of a piece of equipment as CSV, a row each under a row of names.
pub fn ticket_links_csv(links: &[TicketLink]) -> String {
    let mut table = Table::new(&["ticket", "organisation", "linked_at", "unlinked_at"]);
    for link in links {
        table.row(&[
            link.ticket.to_string(),
            link.organisation.to_string(),
            link.linked_at.to_string(),
            cell(link.unlinked_at),
        ]);
    }
    table.text()
}

fn cell<T: Display>(value: Option<T>) -> String {
    value.map_or_else(String::new, |value| value.to_string())
}

struct Table(csv::Writer<Vec<u8>>);

impl Table {
    fn new(names: &[&str]) -> Self {
        let mut table = Self(csv::Writer::from_writer(Vec::new()));
        table.put(names);
        table
    }

    fn row(&mut self, cells: &[String]) {
        self.put(cells);
    }

    fn put<T: AsRef<[u8]>>(&mut self, cells: &[T]) {
        // Rows of one length into memory: nothing of it can fail.
        let _ = self.0.write_record(cells);
    }

    fn text(self) -> String {
        let bytes = self.0.into_inner().unwrap_or_default();
        String::from_utf8(bytes).unwrap_or_default()
    }
}
