//! People and organisations, as commands, events and answers tell them.
//!
//! Nothing of these types that may be personal shows in their `Debug` output.

use std::fmt;

use frontdesk_macros::{Catalogue, Pack, Wire, define};
use serde::Serialize;

use super::right::Right;
use crate::id::{
    AgentId, BundleId, ChannelId, DepartmentId, FileId, InteractionId, OrganisationId, PersonId,
    TeamId, TenantId, TicketId, UserGroupId,
};

/// `Debug` that shows these fields only: the others may be personal.
macro_rules! discreet {
    ($($kind:ident { $($shown:ident),* })*) => {$(
        impl fmt::Debug for $kind {
            fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter
                    .debug_struct(stringify!($kind))
                    $(.field(stringify!($shown), &self.$shown))*
                    .finish_non_exhaustive()
            }
        }
    )*};
}

pub(super) use discreet;

/// How the persons of a group come to the desk.
#[define(define_access_type)]
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Wire, Catalogue, Pack)]
#[pack(plain)]
#[cfg_attr(not(feature = "exhaustive"), non_exhaustive)]
pub enum AccessType {
    /// They have no account.
    #[default]
    NoAccess,
    /// They see their own requests.
    Client,
    /// They work here, with the rights of the group.
    Staff,
}

/// A group of persons, who have its access and its rights. A person is in exactly one.
#[define(define_user_group_spec)]
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Wire, Catalogue, Pack)]
#[pack(plain)]
pub struct UserGroupSpec {
    /// The host's id; it never changes.
    pub id: UserGroupId,
    /// What people read: not blank, at most 200 bytes.
    pub name: String,
    /// How its persons come to the desk.
    #[serde(default)]
    pub access: AccessType,
    /// Bundles of rights that its persons have.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub bundles: Vec<BundleId>,
    /// Single rights that its persons have.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub rights: Vec<Right>,
    /// Its persons see contacts, add notes and files; without it, no right over contacts counts.
    #[serde(default)]
    pub contacts: bool,
    /// Its persons see equipment; without it, no right over equipment counts.
    #[serde(default)]
    pub equipment: bool,
    /// The groups whose persons its persons may see and change; every group when empty.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub only_groups: Vec<UserGroupId>,
    /// Nobody can be put into it any more.
    #[serde(default)]
    pub archived: bool,
}

/// A department of the desk. A person is in at most one.
#[define(define_department_spec)]
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Wire, Catalogue, Pack)]
#[pack(plain)]
pub struct DepartmentSpec {
    /// The host's id; it never changes.
    pub id: DepartmentId,
    /// What people read: not blank, at most 200 bytes.
    pub name: String,
    /// Nobody can be put into it any more.
    #[serde(default)]
    pub archived: bool,
}

/// A tenant: a brand or site of the operating company.
#[define(define_tenant_spec)]
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Wire, Catalogue, Pack)]
#[pack(plain)]
pub struct TenantSpec {
    /// The host's id; it never changes.
    pub id: TenantId,
    /// What people read: not blank, at most 200 bytes.
    pub name: String,
    /// No new personas or signatures for it.
    #[serde(default)]
    pub archived: bool,
}

/// Whether an account may be used.
#[define(define_account_status)]
#[derive(
    Debug,
    Clone,
    Copy,
    Default,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Wire,
    Catalogue,
    Pack,
)]
#[pack(plain)]
#[cfg_attr(not(feature = "exhaustive"), non_exhaustive)]
pub enum AccountStatus {
    /// The person may create requests and log in.
    #[default]
    Active,
    /// No requests are accepted and nobody logs in; the account is counted.
    Blocked,
    /// Nobody logs in, for ever; the account is not counted. What comes in is from an anonymous contact.
    Dismissed,
}

/// Whether a person has agreed to be written to for purposes of their own.
#[define(define_consent)]
#[derive(
    Debug,
    Clone,
    Copy,
    Default,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Wire,
    Catalogue,
    Pack,
)]
#[pack(plain)]
#[cfg_attr(not(feature = "exhaustive"), non_exhaustive)]
pub enum Consent {
    /// The person has agreed.
    Given,
    /// Nobody has asked.
    #[default]
    Unknown,
    /// The person has refused, or has taken the agreement back.
    Withdrawn,
}

/// A value that a person or an organisation has besides custom fields.
#[define(define_contact_field)]
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Wire, Catalogue, Pack,
)]
#[pack(plain)]
#[cfg_attr(not(feature = "exhaustive"), non_exhaustive)]
pub enum ContactField {
    /// The full name, or what an organisation is called.
    Name,
    /// The given name of a person.
    GivenName,
    /// The middle name or patronymic of a person.
    MiddleName,
    /// The family name of a person.
    FamilyName,
    /// An e-mail address; a list, of which the first is the primary one.
    Email,
    /// A phone number in its canonical form; a list.
    Phone,
    /// What a person is called in a channel, `of` which it is; a list.
    Handle,
    /// The id in another system.
    ExternalId,
    /// The group of a person.
    Group,
    /// The organisation of a person.
    Organisation,
    /// Another organisation of a person; a list.
    OtherOrganisation,
    /// The department of a person.
    Department,
    /// The position of a person.
    Position,
    /// A tag; a list.
    Tag,
    /// The language: a tag of BCP 47.
    Language,
    /// The time zone: a name of the IANA database.
    Zone,
    /// The signature of a person under e-mails; `of` a tenant where it has its own.
    Signature,
    /// Whether the desk writes to a person: `on` or `off`.
    Notifications,
    /// `Given`, `Unknown` or `Withdrawn`.
    Consent,
    /// Whether a person has a personal account: `on` or `off`.
    Account,
    /// The postal address; free text.
    Address,
}

/// A value of a person or an organisation.
#[define(define_contact_value)]
#[derive(Clone, PartialEq, Eq, Hash, Serialize, Wire, Catalogue, Pack)]
#[pack(plain)]
pub struct ContactValue {
    /// Which.
    pub field: ContactField,
    /// The value as text: an id for a group, an organisation or a department.
    pub value: String,
    /// The channel of a handle; the tenant of a signature that is for one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub of: Option<String>,
}

/// One change of a person or an organisation.
#[define(define_contact_change)]
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Wire, Catalogue, Pack)]
#[pack(plain)]
#[cfg_attr(not(feature = "exhaustive"), non_exhaustive)]
pub enum ContactChange {
    /// Sets a value in the place of the one before. Of a list: makes it the only one.
    Set {
        /// The value.
        value: ContactValue,
    },
    /// Takes a value away. Of a list: all of them.
    Clear {
        /// Which.
        field: ContactField,
        /// The tenant of a signature that is for one.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        of: Option<String>,
    },
    /// Adds a value at the end of a list; one that is there stays where it is.
    Add {
        /// The value.
        value: ContactValue,
    },
    /// Adds a value at the head of a list, or moves it there: the primary one.
    AddFirst {
        /// The value.
        value: ContactValue,
    },
    /// Takes a value out of a list, however it is spelled.
    Remove {
        /// The value.
        value: ContactValue,
    },
}

/// What a person is called in a channel.
#[define(define_channel_handle)]
#[derive(Clone, PartialEq, Eq, Hash, Serialize, Wire, Catalogue, Pack)]
#[pack(plain)]
pub struct ChannelHandle {
    /// The channel: a messenger or a social network.
    pub channel: ChannelId,
    /// The name or number there, 1–200 bytes.
    pub handle: String,
}

/// A signature for one tenant.
#[define(define_tenant_signature)]
#[derive(Clone, PartialEq, Eq, Hash, Serialize, Wire, Catalogue, Pack)]
#[pack(plain)]
pub struct TenantSignature {
    /// The tenant.
    pub tenant: TenantId,
    /// The signature, at most 10,000 bytes.
    pub text: String,
}

/// A new person. At least one of name, e-mail address, phone number and handle is there; a person who comes through
/// no channel has a name and an e-mail address.
#[define(define_person_spec)]
#[derive(Clone, PartialEq, Eq, Hash, Serialize, Wire, Catalogue, Pack)]
#[pack(plain)]
pub struct PersonSpec {
    /// The host's id; it never changes, and is not personal.
    pub id: PersonId,
    /// The group.
    pub group: UserGroupId,
    /// The full name, at most 200 bytes.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// The given name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub given_name: Option<String>,
    /// The middle name or patronymic.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub middle_name: Option<String>,
    /// The family name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub family_name: Option<String>,
    /// E-mail addresses, the primary one first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub emails: Vec<String>,
    /// Phone numbers.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub phones: Vec<String>,
    /// Handles of channels.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub handles: Vec<ChannelHandle>,
    /// The id in another system.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub external_id: Option<String>,
    /// The organisation; where there is none, that of the domain of the first e-mail address that has one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub organisation: Option<OrganisationId>,
    /// Other organisations.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub other_organisations: Vec<OrganisationId>,
    /// The department.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub department: Option<DepartmentId>,
    /// The position.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub position: Option<String>,
    /// Tags.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tags: Vec<String>,
    /// The language: a tag of BCP 47.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// The time zone: a name of the IANA database.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub zone: Option<String>,
    /// The postal address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub address: Option<String>,
    /// The signature under e-mails.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub signature: Option<String>,
    /// Signatures for single tenants.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub signatures: Vec<TenantSignature>,
    /// The desk writes to the person.
    #[serde(default = "yes")]
    pub notifications: bool,
    /// Whether the person has agreed to be written to.
    #[serde(default)]
    pub consent: Consent,
    /// The person has a personal account.
    #[serde(default)]
    pub account: bool,
}

impl PersonSpec {
    /// A person with a name and no more.
    pub fn new(id: PersonId, group: UserGroupId, name: impl Into<String>) -> Self {
        Self {
            id,
            group,
            name: name.into(),
            given_name: None,
            middle_name: None,
            family_name: None,
            emails: Vec::new(),
            phones: Vec::new(),
            handles: Vec::new(),
            external_id: None,
            organisation: None,
            other_organisations: Vec::new(),
            department: None,
            position: None,
            tags: Vec::new(),
            language: None,
            zone: None,
            address: None,
            signature: None,
            signatures: Vec::new(),
            notifications: true,
            consent: Consent::default(),
            account: false,
        }
    }
}

/// A domain whose users belong to an organisation.
#[define(define_domain_rule)]
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Wire, Catalogue, Pack)]
#[pack(plain)]
pub struct DomainRule {
    /// `example.com` is that domain alone; `.example.com` is every domain under it, and not itself.
    pub domain: String,
    /// It counts although anybody can have an address there.
    #[serde(default)]
    pub forced: bool,
}

/// A new organisation.
#[define(define_organisation_spec)]
#[derive(Clone, PartialEq, Eq, Hash, Serialize, Wire, Catalogue, Pack)]
#[pack(plain)]
pub struct OrganisationSpec {
    /// The host's id; it never changes.
    pub id: OrganisationId,
    /// What people call it: not blank, at most 200 bytes.
    pub name: String,
    /// The id in another system.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub external_id: Option<String>,
    /// E-mail addresses of the organisation itself.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub emails: Vec<String>,
    /// Phone numbers of the organisation itself.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub phones: Vec<String>,
    /// The postal address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub address: Option<String>,
    /// Tags.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tags: Vec<String>,
    /// Domains whose users belong to it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub domains: Vec<DomainRule>,
}

impl OrganisationSpec {
    /// An organisation with a name and no more.
    pub fn new(id: OrganisationId, name: impl Into<String>) -> Self {
        Self {
            id,
            name: name.into(),
            external_id: None,
            emails: Vec::new(),
            phones: Vec::new(),
            address: None,
            tags: Vec::new(),
            domains: Vec::new(),
        }
    }
}

/// A person or an organisation.
#[define(define_contact_ref)]
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Wire, Catalogue, Pack)]
#[pack(plain)]
#[cfg_attr(not(feature = "exhaustive"), non_exhaustive)]
pub enum ContactRef {
    /// A person.
    Person {
        /// Who.
        person: PersonId,
    },
    /// An organisation.
    Organisation {
        /// Which.
        organisation: OrganisationId,
    },
}

impl fmt::Display for ContactRef {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Person { person } => write!(formatter, "person {person}"),
            Self::Organisation { organisation } => write!(formatter, "organisation {organisation}"),
        }
    }
}

/// What somebody shows when he writes or calls.
#[define(define_identity)]
#[derive(Clone, PartialEq, Eq, Hash, Serialize, Wire, Catalogue, Pack)]
#[pack(plain)]
#[cfg_attr(not(feature = "exhaustive"), non_exhaustive)]
pub enum Identity {
    /// An e-mail address.
    Email {
        /// As it was written.
        address: String,
    },
    /// A phone number; one without country code is of the desk's region.
    Phone {
        /// As it was written.
        number: String,
    },
    /// A handle of a channel.
    Handle {
        /// The channel.
        channel: ChannelId,
        /// As the channel gives it.
        handle: String,
    },
}

impl fmt::Debug for Identity {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Email { .. } => "Email(..)",
            Self::Phone { .. } => "Phone(..)",
            Self::Handle { .. } => "Handle(..)",
        })
    }
}

/// Somebody from whom something comes in.
#[define(define_sender)]
#[derive(Clone, PartialEq, Eq, Hash, Serialize, Wire, Catalogue)]
pub struct Sender {
    /// What the sender shows.
    pub identity: Identity,
    /// The name that the sender gives.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
}

/// A new note on a person or an organisation.
#[define(define_new_note)]
#[derive(Clone, PartialEq, Eq, Hash, Serialize, Wire, Catalogue, Pack)]
#[pack(plain)]
pub struct NewNote {
    /// On whom.
    pub contact: ContactRef,
    /// What it says: not blank, at most 10,000 bytes.
    pub text: String,
}

/// A file that the host keeps for a person or an organisation.
#[define(define_new_file)]
#[derive(Clone, PartialEq, Eq, Hash, Serialize, Wire, Catalogue, Pack)]
#[pack(plain)]
pub struct NewFile {
    /// Whose.
    pub contact: ContactRef,
    /// The host's id.
    pub file: FileId,
    /// What it is called, at most 200 bytes.
    pub name: String,
}

/// Who a person is for the clients of a tenant.
#[define(define_persona)]
#[derive(Clone, Default, PartialEq, Eq, Hash, Serialize, Wire, Catalogue, Pack)]
#[pack(plain)]
pub struct Persona {
    /// The name that clients read: not blank, at most 200 bytes.
    pub nickname: String,
    /// The position that clients read, at most 200 bytes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub position: Option<String>,
    /// The photo that clients see.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub photo: Option<FileId>,
}

/// A request that a person made.
#[define(define_new_request)]
#[derive(Clone, PartialEq, Eq, Hash, Serialize, Wire, Catalogue, Pack)]
#[pack(plain)]
pub struct NewRequest {
    /// The request.
    pub ticket: TicketId,
    /// Whose it is.
    pub person: PersonId,
    /// What it came through; it then belongs to the merged record that has it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub identity: Option<Identity>,
}

/// A call with a person.
#[define(define_new_call)]
#[derive(Clone, PartialEq, Eq, Hash, Serialize, Wire, Catalogue, Pack)]
#[pack(plain)]
pub struct NewCall {
    /// The call.
    pub interaction: InteractionId,
    /// With whom.
    pub person: PersonId,
    /// What it came through; it then belongs to the merged record that has it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub identity: Option<Identity>,
}

/// A log-in to a person's account.
#[define(define_log_in)]
#[derive(Clone, PartialEq, Eq, Hash, Serialize, Wire, Catalogue, Pack)]
#[pack(plain)]
pub struct LogIn {
    /// Who.
    pub person: PersonId,
    /// The network address, as the host writes it; at most 100 bytes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub address: Option<String>,
}

/// About what a decision is asked.
#[define(define_decision_target)]
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, Serialize, Wire, Catalogue)]
#[cfg_attr(not(feature = "exhaustive"), non_exhaustive)]
pub enum DecisionTarget {
    /// What belongs to nobody in particular.
    #[default]
    Desk,
    /// An agent.
    Agent {
        /// Who.
        agent: AgentId,
    },
    /// A team.
    Team {
        /// Which.
        team: TeamId,
    },
    /// A person.
    Person {
        /// Who.
        person: PersonId,
    },
    /// An organisation.
    Organisation {
        /// Which.
        organisation: OrganisationId,
    },
}

discreet! {
    ContactValue { field }
    ChannelHandle { channel }
    TenantSignature { tenant }
    PersonSpec { id, group }
    OrganisationSpec { id }
    Sender { identity }
    NewNote { contact }
    NewFile { contact, file }
    Persona { photo }
    NewRequest { ticket, person }
    NewCall { interaction, person }
    LogIn { person }
}

fn yes() -> bool {
    true
}
