//! A new person as values, and values as a new person.

use super::values::Values;
use crate::definition::{
    ChannelHandle, Consent, ContactField, ContactValue, PersonSpec, TenantSignature,
};
use crate::id::{ChannelId, DepartmentId, OrganisationId, TenantId, UserGroupId};

/// The values of a new person, each with where it is written. Defaults are no values.
pub(super) fn written_values(spec: &PersonSpec) -> Vec<(String, ContactValue)> {
    use ContactField as F;
    let mut values = Values(Vec::new());
    values.one(F::Group, "person.group", Some(spec.group.as_str()));
    let name = (!spec.name.trim().is_empty()).then_some(spec.name.as_str());
    values.one(F::Name, "person.name", name);
    values.one(F::GivenName, "person.given_name", spec.given_name.as_deref());
    values.one(F::MiddleName, "person.middle_name", spec.middle_name.as_deref());
    values.one(F::FamilyName, "person.family_name", spec.family_name.as_deref());
    values.all(F::Email, "person.emails", spec.emails.iter().map(String::as_str));
    values.all(F::Phone, "person.phones", spec.phones.iter().map(String::as_str));
    for (place, ChannelHandle { channel, handle }) in spec.handles.iter().enumerate() {
        let path = format!("person.handles[{place}]");
        values.push(F::Handle, path, handle, Some(channel.as_str()));
    }
    values.one(F::ExternalId, "person.external_id", spec.external_id.as_deref());
    let organisation = spec.organisation.as_ref().map(OrganisationId::as_str);
    values.one(F::Organisation, "person.organisation", organisation);
    let others = spec.other_organisations.iter().map(OrganisationId::as_str);
    values.all(F::OtherOrganisation, "person.other_organisations", others);
    let department = spec.department.as_ref().map(DepartmentId::as_str);
    values.one(F::Department, "person.department", department);
    values.one(F::Position, "person.position", spec.position.as_deref());
    values.all(F::Tag, "person.tags", spec.tags.iter().map(String::as_str));
    values.one(F::Language, "person.language", spec.language.as_deref());
    values.one(F::Zone, "person.zone", spec.zone.as_deref());
    values.one(F::Address, "person.address", spec.address.as_deref());
    values.one(F::Signature, "person.signature", spec.signature.as_deref());
    for (place, TenantSignature { tenant, text }) in spec.signatures.iter().enumerate() {
        let path = format!("person.signatures[{place}]");
        values.push(F::Signature, path, text, Some(tenant.as_str()));
    }
    values.one(F::Notifications, "person.notifications", (!spec.notifications).then_some("off"));
    let consent = match spec.consent {
        Consent::Given => Some("Given"),
        Consent::Unknown => None,
        Consent::Withdrawn => Some("Withdrawn"),
    };
    values.one(F::Consent, "person.consent", consent);
    values.one(F::Account, "person.account", spec.account.then_some("on"));
    values.0
}

/// The same person with other values.
pub(super) fn spec_of(spec: &PersonSpec, values: &[ContactValue]) -> PersonSpec {
    use ContactField as F;
    let all = |field| values.iter().filter(move |value| value.field == field);
    let texts = |field| all(field).map(|value| value.value.clone()).collect::<Vec<_>>();
    let one = |field| all(field).map(|value| value.value.clone()).next();
    let plain = all(F::Signature).find(|value| value.of.is_none());
    PersonSpec {
        id: spec.id.clone(),
        group: one(F::Group)
            .and_then(|group| UserGroupId::new(group).ok())
            .unwrap_or_else(|| spec.group.clone()),
        name: one(F::Name).unwrap_or_default(),
        given_name: one(F::GivenName),
        middle_name: one(F::MiddleName),
        family_name: one(F::FamilyName),
        emails: texts(F::Email),
        phones: texts(F::Phone),
        handles: all(F::Handle)
            .filter_map(|value| {
                let channel = ChannelId::new(value.of.as_deref()?).ok()?;
                Some(ChannelHandle { channel, handle: value.value.clone() })
            })
            .collect(),
        external_id: one(F::ExternalId),
        organisation: one(F::Organisation).and_then(|id| OrganisationId::new(id).ok()),
        other_organisations: all(F::OtherOrganisation)
            .filter_map(|value| OrganisationId::new(&value.value).ok())
            .collect(),
        department: one(F::Department).and_then(|id| DepartmentId::new(id).ok()),
        position: one(F::Position),
        tags: texts(F::Tag),
        language: one(F::Language),
        zone: one(F::Zone),
        address: one(F::Address),
        signature: plain.map(|value| value.value.clone()),
        signatures: all(F::Signature)
            .filter_map(|value| {
                let tenant = TenantId::new(value.of.as_deref()?).ok()?;
                Some(TenantSignature { tenant, text: value.value.clone() })
            })
            .collect(),
        notifications: spec.notifications,
        consent: spec.consent,
        account: spec.account,
    }
}
