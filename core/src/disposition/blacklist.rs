//! One database of numbers: who is in it until when, and why.

use std::collections::BTreeMap;

use foldhash::fast::FixedState;
use hashbrown::HashMap;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use crate::clock::Timestamp;
use crate::definition::{BlacklistCause, BlacklistSource};
use crate::id::ActorId;
use crate::matching::normalise::PhoneKey;

/// How many causes of a number are kept: the last ones.
pub const MAX_CAUSES: usize = 100;

/// Until when a number is blocked, in milliseconds; the last of them for ever.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Until(i64);

impl Until {
    const EVER: Self = Self(i64::MAX);

    fn new(until: Option<Timestamp>) -> Self {
        until.map_or(Self::EVER, |until| Self(until.millis()))
    }

    fn instant(self) -> Option<Timestamp> {
        Timestamp::from_millis(self.0)
    }

    fn blocks(self, now: Timestamp) -> bool {
        now.millis() < self.0
    }
}

/// A database of numbers, compared by their canonical keys.
///
/// A number is blocked while `now < expires_at`, or for ever. It stays after that, so that it is seen what
/// was. The table takes 16 bytes a number, 19 to 39 with its free room; the causes lie apart.
///
/// ```
/// use frontdesk::BlacklistSource;
/// use frontdesk::clock::Timestamp;
/// use frontdesk::disposition::Blacklist;
/// use frontdesk::id::ActorId;
/// use frontdesk::matching::normalise::PhoneKey;
///
/// let number: PhoneKey = "+420777123456".parse()?;
/// let now = Timestamp::parse("2025-06-10T12:00:00Z")?;
/// let later = Timestamp::parse("2025-06-24T12:00:00Z")?;
/// let mut blacklist = Blacklist::default();
/// blacklist.add(now, number, Some(later), &ActorId::new("ann")?, BlacklistSource::Manual, None);
/// assert!(blacklist.blocks(number, now));
/// assert!(!blacklist.blocks(number, later));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Default)]
pub struct Blacklist {
    numbers: HashMap<PhoneKey, Until, FixedState>,
    causes: BTreeMap<PhoneKey, Vec<BlacklistCause>>,
}

impl Blacklist {
    /// How many numbers there are, expired ones included.
    pub fn len(&self) -> usize {
        self.numbers.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.numbers.is_empty()
    }

    /// Whether the number is in the database, expired or not.
    pub fn contains(&self, number: PhoneKey) -> bool {
        self.numbers.contains_key(&number)
    }

    /// Whether the number is blocked.
    #[inline]
    pub fn blocks(&self, number: PhoneKey, now: Timestamp) -> bool {
        self.numbers.get(&number).is_some_and(|until| until.blocks(now))
    }

    /// When the number is blocked no more: `Some(None)` for never, `None` for a number that is not in the
    /// database.
    pub fn expires_at(&self, number: PhoneKey) -> Option<Option<Timestamp>> {
        self.numbers.get(&number).map(|until| until.instant())
    }

    /// Why the number is in the database, the oldest cause first; the last [`MAX_CAUSES`].
    pub fn causes(&self, number: PhoneKey) -> &[BlacklistCause] {
        self.causes.get(&number).map_or(&[], Vec::as_slice)
    }

    /// Until when the number would be blocked if it were added now: `None` for ever. For a number that is
    /// blocked, for ever wins, else the later one; an expiry that is over does not count.
    pub fn expiry_if_added(
        &self,
        now: Timestamp,
        number: PhoneKey,
        until: Option<Timestamp>,
    ) -> Option<Timestamp> {
        let wished = Until::new(until);
        let present = self.numbers.get(&number).filter(|present| present.blocks(now));
        present.map_or(wished, |present| wished.max(*present)).instant()
    }

    /// Adds a number, or adds to the reasons of one that is there. `until` absent means for ever; see
    /// [`Blacklist::expiry_if_added`] for what becomes of it.
    pub fn add(
        &mut self,
        now: Timestamp,
        number: PhoneKey,
        until: Option<Timestamp>,
        actor: &ActorId,
        source: BlacklistSource,
        comment: Option<&str>,
    ) {
        let expires_at = self.expiry_if_added(now, number, until);
        self.numbers.insert(number, Until::new(expires_at));
        let causes = self.causes.entry(number).or_default();
        if causes.len() >= MAX_CAUSES {
            causes.remove(0);
        }
        let (actor, comment) = (actor.clone(), comment.map(String::from));
        causes.push(BlacklistCause { at: now, actor, source, until, comment });
    }

    /// Sets the expiry outright, shorter ones too; false for a number that is not in the database.
    pub fn set_expiry(&mut self, number: PhoneKey, until: Option<Timestamp>) -> bool {
        let Some(present) = self.numbers.get_mut(&number) else { return false };
        *present = Until::new(until);
        true
    }

    /// Removes a number with its causes; false for a number that is not in the database.
    pub fn remove(&mut self, number: PhoneKey) -> bool {
        self.causes.remove(&number);
        self.numbers.remove(&number).is_some()
    }

    /// Numbers with their expiries in the order of their keys, from after `after` on. Takes time linear in
    /// the database.
    pub fn page(&self, after: Option<PhoneKey>, most: usize) -> Vec<(PhoneKey, Option<Timestamp>)> {
        let mut keys: Vec<PhoneKey> = self
            .numbers
            .keys()
            .copied()
            .filter(|number| after.is_none_or(|after| *number > after))
            .collect();
        if keys.len() > most && most > 0 {
            keys.select_nth_unstable(most - 1);
        }
        keys.truncate(most);
        keys.sort_unstable();
        let row = |number: PhoneKey| (number, self.expires_at(number).flatten());
        keys.into_iter().map(row).collect()
    }

    /// Drops why a number is there: to measure the table alone.
    #[cfg(test)]
    pub(crate) fn forget_causes(&mut self, number: PhoneKey) {
        self.causes.remove(&number);
    }

    /// How many bytes the table of numbers takes.
    #[cfg(test)]
    pub(crate) fn table_bytes(&self) -> usize {
        self.numbers.allocation_size()
    }
}

#[derive(Serialize, Deserialize)]
struct StoredCause {
    at: Timestamp,
    actor: ActorId,
    source: BlacklistSource,
    until: Option<Timestamp>,
    comment: Option<String>,
}

/// In the order of the keys: number, expiry, causes.
type Stored = Vec<(u64, Option<Timestamp>, Vec<StoredCause>)>;

impl Serialize for Blacklist {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let rows = self.page(None, usize::MAX).into_iter();
        let stored: Stored = rows
            .map(|(number, until)| {
                let causes = self.causes(number).iter().cloned();
                let causes = causes.map(|cause| {
                    let BlacklistCause { at, actor, source, until, comment } = cause;
                    StoredCause { at, actor, source, until, comment }
                });
                (number.as_u64(), until, causes.collect())
            })
            .collect();
        stored.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Blacklist {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let mut blacklist = Self::default();
        for (number, until, causes) in Stored::deserialize(deserializer)? {
            let number = PhoneKey::from_u64(number)
                .ok_or_else(|| de::Error::custom("a number of a blacklist is none"))?;
            if blacklist.numbers.insert(number, Until::new(until)).is_some() {
                return Err(de::Error::custom("a number is listed twice"));
            }
            let causes = causes.into_iter().map(|cause| {
                let StoredCause { at, actor, source, until, comment } = cause;
                BlacklistCause { at, actor, source, until, comment }
            });
            let causes: Vec<BlacklistCause> = causes.collect();
            if !causes.is_empty() {
                blacklist.causes.insert(number, causes);
            }
        }
        Ok(blacklist)
    }
}
