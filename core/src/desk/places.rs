//! Where people and organisations are: their records, what these were merged into, their cards.

use super::state::State;
use crate::definition::{CardKind, CardRef, ContactRef, Error};
use crate::directory::Owner;
use crate::id::{CardId, OrganisationId, OrganisationKey, PersonId, PersonKey};
use crate::matching::normalise::Region;

impl State {
    /// The country of numbers without country code.
    pub(super) fn own_region(&self) -> Option<Region> {
        self.definitions.policies.region.as_deref().and_then(Region::read)
    }

    /// The record of a person.
    pub(super) fn record_place(&self, person: &PersonId) -> Result<u32, Error> {
        let key = self.directory.person_key(person);
        key.map(PersonKey::get).ok_or_else(|| unknown_person(person))
    }

    /// What the record of a person was merged into.
    pub(super) fn person_place(&self, person: &PersonId) -> Result<u32, Error> {
        let place = self.record_place(person)?;
        Ok(self.directory.person_root(PersonKey::new(place)).get())
    }

    /// What the record of an organisation was merged into.
    pub(super) fn organisation_place(&self, id: &OrganisationId) -> Result<OrganisationKey, Error> {
        let key = self.directory.organisation_key(id).ok_or_else(|| unknown_organisation(id))?;
        Ok(self.directory.organisation_root(key))
    }

    /// What a contact was merged into, unless it was erased.
    pub(super) fn live_contact(&self, contact: &ContactRef) -> Result<ContactRef, Error> {
        let (owner, place) = match contact {
            ContactRef::Person { person } => (Owner::Person, self.person_place(person)?),
            ContactRef::Organisation { organisation } => {
                (Owner::Organisation, self.organisation_place(organisation)?.get())
            }
        };
        self.not_erased(owner, place)?;
        Ok(self.directory.contact(owner, place).unwrap_or_else(|| contact.clone()))
    }

    pub(super) fn not_erased(&self, owner: Owner, place: u32) -> Result<(), Error> {
        let erased =
            self.directory.record_at(owner, place).is_some_and(crate::directory::Record::is_erased);
        if owner == Owner::Person && erased {
            return Err(Error::Erased { person: self.person_name(PersonKey::new(place)) });
        }
        Ok(())
    }

    pub(super) fn person_name(&self, key: PersonKey) -> PersonId {
        let person = self.directory.person(key).map(|person| person.id().clone());
        person.unwrap_or(PersonId::known("?"))
    }

    pub(super) fn organisation_name(&self, key: OrganisationKey) -> OrganisationId {
        let organisation = self.directory.organisation(key).map(|found| found.id().clone());
        organisation.unwrap_or(OrganisationId::known("?"))
    }

    /// The card of custom fields.
    pub(super) fn card_of(&self, owner: Owner, place: u32) -> Result<CardRef, Error> {
        match owner {
            Owner::Person => user_card(&self.person_name(PersonKey::new(place))),
            Owner::Organisation => {
                organisation_card(&self.organisation_name(OrganisationKey::new(place)))
            }
        }
    }

    /// The record of a merged card that has an identity; the card's own where none has.
    pub(super) fn record_with(&self, root: u32, identity: Option<&crate::Identity>) -> PersonKey {
        let root = PersonKey::new(root);
        let owners = identity.map_or_else(Vec::new, |identity| self.owners_of(identity));
        let of_card = |key: &PersonKey| self.directory.person_root(*key) == root;
        let mut owners: Vec<PersonKey> = owners.into_iter().filter(of_card).collect();
        if owners.contains(&root) {
            return root;
        }
        owners.sort_by_key(|key| {
            self.directory.person(*key).map(|person| person.record().created().at)
        });
        owners.first().copied().unwrap_or(root)
    }

    /// The records that have an identity.
    pub(super) fn owners_of(&self, identity: &crate::Identity) -> Vec<PersonKey> {
        use crate::Identity as I;
        match identity {
            I::Email { address } => self.directory.persons_by_email(address),
            I::Phone { number } => {
                let region = self.definitions.policies.region.as_deref();
                let number = super::blacklist::read_number(Some(number), region);
                number.map_or_else(|_| Vec::new(), |number| self.directory.persons_by_phone(number))
            }
            I::Handle { channel, handle } => {
                self.directory.persons_by_handle(channel.as_str(), handle)
            }
        }
    }
}

pub(super) fn user_card(person: &PersonId) -> Result<CardRef, Error> {
    card(CardKind::User, person.as_str())
}

pub(super) fn organisation_card(organisation: &OrganisationId) -> Result<CardRef, Error> {
    card(CardKind::Organisation, organisation.as_str())
}

fn card(kind: CardKind, id: &str) -> Result<CardRef, Error> {
    let id = CardId::new(id).map_err(|error| Error::bad_id("id", &error))?;
    Ok(CardRef { kind, id })
}

fn unknown_person(id: &PersonId) -> Error {
    Error::Unknown { kind: String::from("person"), id: String::from(id.as_str()) }
}

pub(super) fn unknown_organisation(id: &OrganisationId) -> Error {
    Error::Unknown { kind: String::from("organisation"), id: String::from(id.as_str()) }
}
