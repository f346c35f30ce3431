//! Which values there are, how they are checked, and what makes two of them the same.

use compact_str::CompactString;

use super::Directory;
use crate::clock::Zone;
use crate::definition::{ContactField, ContactValue, Violation};
use crate::desk::violation;
use crate::id::{ChannelId, DepartmentId, OrganisationId, TenantId, UserGroupId};
use crate::matching::normalise::{Email, PhoneKey, Region, email_key, handle_key, phone_key};

/// The longest name, position or external id, in bytes.
pub(crate) const MAX_NAME_BYTES: usize = 200;
/// The longest postal address, in bytes.
const MAX_ADDRESS_BYTES: usize = 1_000;
/// The longest signature or note, in bytes.
pub(crate) const MAX_TEXT_BYTES: usize = 10_000;
/// The most elements of a list of one record.
pub(crate) const MAX_ELEMENTS: usize = 100;

/// Whether a field has a list of values.
pub(crate) fn is_list(field: ContactField) -> bool {
    use ContactField as F;
    matches!(field, F::Email | F::Phone | F::Handle | F::OtherOrganisation | F::Tag)
}

/// Whether a field says who somebody is: similar contacts are found by it.
pub(crate) fn is_identity(field: ContactField) -> bool {
    use ContactField as F;
    matches!(
        field,
        F::Name
            | F::GivenName
            | F::MiddleName
            | F::FamilyName
            | F::Email
            | F::Phone
            | F::Handle
            | F::ExternalId
    )
}

/// Whether the law on privacy counts its values as personal. What is left is by reference, or a choice.
pub(crate) fn is_personal(field: ContactField) -> bool {
    use ContactField as F;
    !matches!(
        field,
        F::Group
            | F::Organisation
            | F::OtherOrganisation
            | F::Department
            | F::Notifications
            | F::Consent
            | F::Account
    )
}

/// Whether organisations have the field.
fn is_of_organisations(field: ContactField) -> bool {
    use ContactField as F;
    matches!(field, F::Name | F::Email | F::Phone | F::ExternalId | F::Tag | F::Address)
}

/// Whether a text may be an address without a name beside it.
pub(crate) fn is_bare(text: &str) -> bool {
    let stray = |letter: char| letter.is_whitespace() || matches!(letter, '<' | '>');
    text.len() <= 320 && !text.contains(stray)
}

/// Two values of a list with the same key are one.
pub(crate) fn key_of(field: ContactField, of: Option<&str>, text: &str) -> CompactString {
    match field {
        ContactField::Email => email_key(text).unwrap_or_else(|| CompactString::new(text)),
        ContactField::Handle => {
            let handle = handle_key(text).unwrap_or_else(|| CompactString::new(text));
            let mut key = CompactString::new(of.unwrap_or_default());
            key.push('\u{1f}');
            key.push_str(&handle);
            key
        }
        _ => CompactString::new(text),
    }
}

/// Whose values are read.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize,
)]
pub(crate) enum Owner {
    Person,
    Organisation,
}

/// Reads values as they were written, and notes everything that is wrong with them.
pub(crate) struct Reader<'a> {
    directory: &'a Directory,
    owner: Owner,
    region: Option<Region>,
    violations: Vec<Violation>,
}

impl<'a> Reader<'a> {
    /// A reader of values; numbers without country code are of the region.
    pub(crate) fn new(directory: &'a Directory, owner: Owner, region: Option<Region>) -> Self {
        Self { directory, owner, region, violations: Vec::new() }
    }

    pub(crate) fn violations(self) -> Vec<Violation> {
        self.violations
    }

    pub(crate) fn note(&mut self, code: &str, path: &str, expected: &str) {
        let found = if matches!(code, "Missing" | "Blank") { "nothing" } else { "something else" };
        self.violations.push(violation(code, path, expected, found));
    }

    /// Notes where a field is none of the owner's.
    pub(crate) fn check_field(&mut self, field: ContactField, path: &str) {
        if self.owner == Owner::Organisation && !is_of_organisations(field) {
            self.note("NotOfOrganisations", path, "a field of organisations");
        }
    }

    /// The value in its canonical form; what is wrong is noted.
    pub(crate) fn read(&mut self, value: &ContactValue, path: &str) -> ContactValue {
        use ContactField as F;
        self.check_field(value.field, path);
        let text = value.value.trim();
        let (mut canonical, mut of) = (String::from(text), None);
        match value.field {
            F::Phone => match phone_key(text, self.region) {
                Some(number) => canonical = PhoneKey::to_string(&number),
                None => self.note("NumberUnreadable", path, "a phone number"),
            },
            F::Handle => {
                self.check_text(text, MAX_NAME_BYTES, path);
                of.clone_from(&value.of);
                if of.as_deref().is_none_or(|channel| ChannelId::new(channel).is_err()) {
                    self.note("BadId", &format!("{path}.of"), "the id of a channel");
                }
            }
            F::Language => match oxilangtag::LanguageTag::parse_and_normalize(text) {
                Ok(tag) if tag.as_str().len() <= 64 => canonical = tag.into_inner(),
                _ => self.note("LanguageUnknown", path, "a tag of BCP 47"),
            },
            F::Zone => match Zone::named(text) {
                Ok(zone) => canonical = String::from(zone.name()),
                Err(_) => self.note("ZoneUnknown", path, "a name of the IANA database"),
            },
            F::Signature => {
                self.check_text(text, MAX_TEXT_BYTES, path);
                of.clone_from(&value.of);
                if let Some(tenant) = &of {
                    self.check_tenant(tenant, path);
                }
            }
            field => self.check_as_written(field, text, path),
        }
        if value.of.is_some() && of.is_none() {
            self.note("OutOfPlace", &format!("{path}.of"), "nothing");
        }
        ContactValue { field: value.field, value: canonical, of }
    }

    /// A value whose canonical form is how it is written.
    pub(crate) fn check_as_written(&mut self, field: ContactField, text: &str, path: &str) {
        use ContactField as F;
        match field {
            F::Name
            | F::GivenName
            | F::MiddleName
            | F::FamilyName
            | F::Position
            | F::Tag
            | F::ExternalId => self.check_text(text, MAX_NAME_BYTES, path),
            F::Address => self.check_text(text, MAX_ADDRESS_BYTES, path),
            F::Email => self.check_email(text, path),
            F::Group => self.check_group(text, path),
            F::Organisation | F::OtherOrganisation => self.check_organisation(text, path),
            F::Department => self.check_department(text, path),
            F::Notifications | F::Account => {
                if !matches!(text, "on" | "off") {
                    self.note("OutOfRange", path, "on or off");
                }
            }
            F::Consent => {
                if !matches!(text, "Given" | "Unknown" | "Withdrawn") {
                    self.note("OutOfRange", path, "Given, Unknown or Withdrawn");
                }
            }
            F::Phone | F::Handle | F::Language | F::Zone | F::Signature => {}
        }
    }

    /// A free text: not blank, no NUL, no divider, and not too long.
    pub(crate) fn check_text(&mut self, text: &str, most: usize, path: &str) {
        if text.trim().is_empty() {
            self.note("Blank", path, "a text that is not blank");
        }
        if text.bytes().any(|byte| matches!(byte, 0 | 0x1f)) {
            self.note("ContainsNul", path, "text without NUL and unit separators");
        }
        if text.len() > most {
            let found = format!("{} bytes", text.len());
            let expected = format!("at most {most} bytes");
            self.violations.push(violation("TooLong", path, &expected, &found));
        }
    }

    fn check_email(&mut self, text: &str, path: &str) {
        if !is_bare(text) || Email::read(text).is_none() {
            self.note("EmailUnreadable", path, "a bare e-mail address");
        }
    }

    fn check_group(&mut self, text: &str, path: &str) {
        let group = UserGroupId::new(text).ok();
        match group.and_then(|group| self.directory.group(&group)) {
            None => self.note("Unknown", path, "a known group"),
            Some(group) if group.archived => self.note("Archived", path, "a group in use"),
            Some(_) => {}
        }
    }

    fn check_organisation(&mut self, text: &str, path: &str) {
        let organisation = OrganisationId::new(text).ok();
        match organisation.and_then(|id| self.directory.organisation_key(&id)) {
            None => self.note("Unknown", path, "a known organisation"),
            Some(key) if self.directory.is_archived(key) => {
                self.note("Archived", path, "an organisation in use");
            }
            Some(_) => {}
        }
    }

    fn check_department(&mut self, text: &str, path: &str) {
        let department = DepartmentId::new(text).ok();
        match department.and_then(|id| self.directory.department(&id)) {
            None => self.note("Unknown", path, "a known department"),
            Some(department) if department.archived => {
                self.note("Archived", path, "a department in use");
            }
            Some(_) => {}
        }
    }

    pub(crate) fn check_tenant(&mut self, text: &str, path: &str) {
        let tenant = TenantId::new(text).ok();
        match tenant.and_then(|id| self.directory.tenant(&id)) {
            None => self.note("Unknown", path, "a known tenant"),
            Some(tenant) if tenant.archived => self.note("Archived", path, "a tenant in use"),
            Some(_) => {}
        }
    }
}

/// Values as they are collected.
pub(super) struct Values(pub(super) Vec<(String, ContactValue)>);

impl Values {
    pub(super) fn push(
        &mut self,
        field: ContactField,
        path: String,
        value: &str,
        of: Option<&str>,
    ) {
        let value = ContactValue { field, value: String::from(value), of: of.map(String::from) };
        self.0.push((path, value));
    }

    pub(super) fn one(&mut self, field: ContactField, path: &str, value: Option<&str>) {
        if let Some(value) = value {
            self.push(field, String::from(path), value, None);
        }
    }

    pub(super) fn all<'a>(
        &mut self,
        field: ContactField,
        path: &str,
        values: impl Iterator<Item = &'a str>,
    ) {
        for (place, value) in values.enumerate() {
            self.push(field, format!("{path}[{place}]"), value, None);
        }
    }
}
