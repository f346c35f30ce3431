//! Blacklists: what the commands about them come to, and what their events do.

use super::decide::{invalid, violation};
use super::rights::Who;
use super::state::{State, Turn};
use crate::clock::Timestamp;
use crate::definition::{
    Answer, BlacklistLine, BlacklistRow, BlacklistSkip, BlacklistSource, BlacklistView,
    CallDirection, Error, PackedCommand, PackedEvent, Violation,
};
use crate::disposition::{Blacklist, ExpiryTerm};
use crate::id::{BlacklistId, QueueId};
use crate::matching::normalise::{PhoneKey, Region, is_withheld, phone_key};
use crate::status::upsert;

/// The most numbers of one page.
const MAX_PAGE: u32 = 1_000;

impl State {
    pub(crate) fn decide_blacklist(
        &mut self,
        turn: Turn,
        command: &PackedCommand,
    ) -> Result<(), Error> {
        use PackedCommand as C;
        match command {
            C::DefineBlacklists { blacklists } => {
                let mut changed = self.outcomes.definitions.clone();
                upsert(&mut changed.blacklists, blacklists.to_vec(), |spec| &spec.id);
                let blacklists = blacklists.clone();
                self.redefine(turn, &changed, PackedEvent::BlacklistsDefined { blacklists })
            }
            C::AddToBlacklist { blacklist, number, region, expiry, until, comment } => {
                self.open_blacklist(blacklist)?;
                let (number, until) = self.checked_addition(
                    turn,
                    (number, (**region).as_deref()),
                    (**expiry).as_deref(),
                    **until,
                )?;
                let comment = comment.as_deref();
                self.add_number(
                    turn,
                    (**blacklist).clone(),
                    number,
                    BlacklistSource::Manual,
                    until,
                    comment,
                );
                Ok(())
            }
            C::ImportBlacklist { blacklist, region, lines } => {
                self.open_blacklist(blacklist)?;
                let lines = checked_lines(lines, self.region_or_own(region.as_deref()))?;
                if !lines.is_empty() {
                    let blacklist = blacklist.clone();
                    self.emit(
                        turn,
                        PackedEvent::BlacklistImported { blacklist, lines: lines.into() },
                    );
                }
                Ok(())
            }
            C::RemoveFromBlacklist { blacklist, number, region, comment } => {
                let number = self.listed_number(blacklist, number, region.as_deref())?;
                let event = PackedEvent::BlacklistRemoved {
                    blacklist: blacklist.clone(),
                    number: number.to_string().into(),
                    comment: comment.clone(),
                };
                self.emit(turn, event);
                Ok(())
            }
            C::SetBlacklistExpiry { blacklist, number, region, until } => {
                let number = self.listed_number(blacklist, number, region.as_deref())?;
                if self.blacklist(blacklist)?.expires_at(number) != Some(*until) {
                    let event = PackedEvent::BlacklistExpirySet {
                        blacklist: blacklist.clone(),
                        number: number.to_string().into(),
                        expires_at: *until,
                    };
                    self.emit(turn, event);
                }
                Ok(())
            }
            _ => Err(Error::Internal { what: String::from("not about blacklists") }),
        }
    }

    /// A number comes into a blacklist that takes numbers.
    pub(super) fn add_number(
        &mut self,
        turn: Turn,
        blacklist: BlacklistId,
        number: PhoneKey,
        source: BlacklistSource,
        until: Option<Timestamp>,
        comment: Option<&str>,
    ) {
        let Some(list) = self.outcomes.blacklist(&blacklist) else { return };
        let expires_at = list.expiry_if_added(turn.at, number, until);
        let event = PackedEvent::BlacklistAdded {
            blacklist: Box::new(blacklist),
            number: number.to_string().into(),
            source: Box::new(source),
            until: Box::new(until),
            expires_at: Box::new(expires_at),
            comment: Box::new(comment.map(String::from)),
        };
        self.emit(turn, event);
    }

    /// What an event about blacklists does.
    pub(crate) fn apply_blacklist(&mut self, at: Timestamp, who: Who, event: &PackedEvent) {
        use PackedEvent as E;
        let actor = who.name(&self.names);
        let outcomes = &mut self.outcomes;
        match event {
            E::BlacklistsDefined { blacklists } => {
                let mut changed = outcomes.definitions.clone();
                upsert(&mut changed.blacklists, blacklists.to_vec(), |spec| &spec.id);
                outcomes.define(changed);
            }
            E::BlacklistAdded { blacklist, number, source, until, comment, .. } => {
                let list = outcomes.blacklist_mut(blacklist);
                if let (Some(list), Ok(number)) = (list, number.parse()) {
                    let (source, comment) = ((**source).clone(), comment.as_deref());
                    list.add(at, number, **until, &actor, source, comment);
                }
            }
            E::BlacklistImported { blacklist, lines } => {
                let Some(list) = outcomes.blacklist_mut(blacklist) else { return };
                for line in lines {
                    if let Ok(number) = line.number.parse() {
                        list.add(at, number, line.until, &actor, BlacklistSource::Import, None);
                    }
                }
            }
            E::BlacklistRemoved { blacklist, number, .. } => {
                let list = outcomes.blacklist_mut(blacklist);
                if let (Some(list), Ok(number)) = (list, number.parse()) {
                    list.remove(number);
                }
            }
            E::BlacklistExpirySet { blacklist, number, expires_at } => {
                let list = outcomes.blacklist_mut(blacklist);
                if let (Some(list), Ok(number)) = (list, number.parse()) {
                    list.set_expiry(number, *expires_at);
                }
            }
            _ => {}
        }
    }

    /// Whether a number may be called now, or may call.
    pub(super) fn may_call(
        &self,
        number: &str,
        region: Option<&str>,
        queue: Option<&QueueId>,
        direction: CallDirection,
    ) -> Result<Answer, Error> {
        let at = self.now();
        if let Some(queue) = queue.filter(|queue| !self.is_queue(queue)) {
            let id = String::from(queue.as_str());
            return Err(Error::Unknown { kind: String::from("queue"), id });
        }
        let region = self.region_or_own(region);
        let number = match read_number(Some(number), region) {
            Ok(number) => Some(number),
            // Who shows no number cannot be compared with any.
            Err(BlacklistSkip::Withheld) => None,
            Err(_) => return Err(unreadable(region)),
        };
        let blocks = number
            .map_or_else(Vec::new, |number| self.outcomes.blocks(number, queue, direction, at));
        let valid_until = blocks.iter().filter_map(|block| block.expires_at).min();
        Ok(Answer::Callability {
            at,
            allowed: blocks.is_empty(),
            number: number.map(|number| number.to_string()),
            valid_until,
            blocks,
        })
    }

    pub(super) fn blacklist_views(&self) -> Answer {
        let views = self.outcomes.blacklists().map(|(spec, list)| BlacklistView {
            blacklist: spec.clone(),
            numbers: list.len() as u64,
        });
        Answer::Blacklists { blacklists: views.collect() }
    }

    pub(super) fn blacklist_entry(
        &self,
        id: &BlacklistId,
        number: &str,
        region: Option<&str>,
    ) -> Result<Answer, Error> {
        let number = self.listed_number(id, number, region)?;
        let list = self.blacklist(id)?;
        let expires_at = list.expires_at(number).flatten();
        Ok(Answer::BlacklistEntry {
            entry: self.blacklist_row(number, expires_at),
            causes: list.causes(number).to_vec(),
        })
    }

    pub(super) fn blacklist_entries(
        &self,
        id: &BlacklistId,
        after: Option<&str>,
        most: u32,
    ) -> Result<Answer, Error> {
        let list = self.blacklist(id)?;
        let after = after.map(str::parse).transpose().map_err(|_| unreadable_at("after"))?;
        let page = list.page(after, most.clamp(1, MAX_PAGE) as usize).into_iter();
        let entries = page.map(|(number, until)| self.blacklist_row(number, until)).collect();
        Ok(Answer::BlacklistEntries { entries })
    }

    fn blacklist_row(&self, number: PhoneKey, expires_at: Option<Timestamp>) -> BlacklistRow {
        let expired = expires_at.is_some_and(|expires_at| expires_at <= self.now());
        BlacklistRow { number: number.to_string(), expires_at, expired }
    }

    fn blacklist(&self, id: &BlacklistId) -> Result<&Blacklist, Error> {
        self.outcomes.blacklist(id).ok_or_else(|| Error::Unknown {
            kind: String::from("blacklist"),
            id: String::from(id.as_str()),
        })
    }

    fn open_blacklist(&self, id: &BlacklistId) -> Result<(), Error> {
        self.blacklist(id)?;
        match self.outcomes.definitions.blacklist(id) {
            Some(spec) if spec.archived => Err(Error::BlacklistArchived { blacklist: id.clone() }),
            _ => Ok(()),
        }
    }

    fn listed_number(
        &self,
        id: &BlacklistId,
        number: &str,
        region: Option<&str>,
    ) -> Result<PhoneKey, Error> {
        let list = self.blacklist(id)?;
        let region = self.region_or_own(region);
        let number = read_number(Some(number), region).map_err(|_| unreadable(region))?;
        if !list.contains(number) {
            return Err(Error::NotBlacklisted { blacklist: id.clone() });
        }
        Ok(number)
    }

    fn checked_addition(
        &self,
        turn: Turn,
        (number, region): (&str, Option<&str>),
        expiry: Option<&str>,
        until: Option<Timestamp>,
    ) -> Result<(PhoneKey, Option<Timestamp>), Error> {
        let region = self.region_or_own(region);
        let mut violations = Vec::new();
        let number = read_number(Some(number), region);
        if number.is_err() {
            violations.push(bad_number("number", region));
        }
        if let Some(until) = until.filter(|until| *until <= turn.at) {
            let expected = format!("after {}", turn.at);
            violations.push(violation("NotFuture", "until", &expected, &until.to_string()));
        }
        if expiry.is_some() && until.is_some() {
            let expected = "at most one of expiry and until";
            violations.push(violation("OneOf", "expiry", expected, "both"));
        }
        let zone = &self.definitions.policies.zone;
        let term = expiry.map(|text| ExpiryTerm::parse(text)?.after(turn.at, zone)).transpose();
        if let Err(error) = term {
            let expected = format!("{} at byte {}", error.expected, error.offset);
            violations.push(violation("ExpiryUnreadable", "expiry", &expected, "something else"));
        }
        invalid(violations)?;
        match (number, term) {
            (Ok(number), Ok(term)) => Ok((number, until.or(term))),
            _ => Err(unreadable(region)),
        }
    }
}

impl State {
    /// The country of numbers without country code: the one given, else the desk's.
    pub(super) fn region_or_own<'a>(&'a self, given: Option<&'a str>) -> Option<&'a str> {
        given.or(self.definitions.policies.region.as_deref())
    }
}

/// The canonical key of a number, or why there is none.
pub(super) fn read_number(
    number: Option<&str>,
    region: Option<&str>,
) -> Result<PhoneKey, BlacklistSkip> {
    let number = number.map(str::trim).filter(|number| !number.is_empty());
    let number = number.ok_or(BlacklistSkip::NoNumber)?;
    if is_withheld(number) {
        return Err(BlacklistSkip::Withheld);
    }
    let region = match region {
        None => None,
        Some(text) => Some(self::region(text).ok_or(BlacklistSkip::Unreadable)?),
    };
    phone_key(number, region).ok_or(BlacklistSkip::Unreadable)
}

/// A country by its two letters.
pub(super) fn region(text: &str) -> Option<Region> {
    Region::read(text)
}

pub(super) fn bad_region(path: &str) -> Violation {
    violation("BadRegion", path, "two letters of ISO 3166-1", "something else")
}

/// What is wrong with a number, without the number itself.
fn bad_number(path: &str, given_region: Option<&str>) -> Violation {
    if given_region.is_some_and(|text| region(text).is_none()) {
        return bad_region("region");
    }
    violation("NumberUnreadable", path, "a phone number", "something else")
}

fn unreadable(region: Option<&str>) -> Error {
    Error::Invalid { violations: vec![bad_number("number", region)], total: 1 }
}

fn unreadable_at(path: &str) -> Error {
    Error::Invalid { violations: vec![bad_number(path, None)], total: 1 }
}

/// Lines with canonical numbers, in their order.
fn checked_lines(
    lines: &[BlacklistLine],
    region: Option<&str>,
) -> Result<Vec<BlacklistLine>, Error> {
    let mut violations = Vec::new();
    let mut checked = Vec::with_capacity(lines.len());
    for (place, line) in lines.iter().enumerate() {
        match read_number(Some(&line.number), region) {
            Ok(number) => {
                checked.push(BlacklistLine { number: number.to_string(), until: line.until });
            }
            Err(_) => violations.push(bad_number(&format!("lines[{place}].number"), region)),
        }
    }
    invalid(violations)?;
    Ok(checked)
}
