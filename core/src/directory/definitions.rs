//! Groups, departments, tenants, and the bundles of rights that groups give.

use super::Directory;
use super::values::MAX_NAME_BYTES;
use crate::definition::{
    AccessType, DepartmentSpec, Error, Right, TenantSpec, UserGroupSpec, Violation,
};
use crate::desk::{invalid, violation};
use crate::id::{BundleId, DepartmentId, TenantId, UserGroupId};
use crate::status::upsert;

/// The most groups, departments or tenants.
const MAX_DEFINITIONS: usize = 10_000;

/// A set of rights.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct RightSet(u64);

impl RightSet {
    /// No right.
    pub const NONE: Self = Self(0);

    /// The set of these.
    pub fn of(rights: &[Right]) -> Self {
        Self(rights.iter().fold(0, |set, right| set | bit(*right)))
    }

    /// Whether the right is in it.
    #[inline]
    pub const fn has(self, right: Right) -> bool {
        self.0 & (1 << right as u64) != 0
    }

    /// Both together.
    #[must_use]
    pub const fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// What is in this one and not in the other.
    #[must_use]
    pub const fn without(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }

    /// Those in it, in the order of their definition.
    pub fn iter(self) -> impl Iterator<Item = Right> {
        Right::ALL.into_iter().filter(move |right| self.has(*right))
    }

    /// Whether nothing is in it.
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }
}

fn bit(right: Right) -> u64 {
    1 << right as u64
}

/// Rights over contacts, which count only where the module is switched on.
const CONTACTS: [Right; 22] = [
    Right::ContactsView,
    Right::ContactsImport,
    Right::ContactsExport,
    Right::NoteAdd,
    Right::FileAdd,
    Right::UserCreate,
    Right::UserEdit,
    Right::UserDelete,
    Right::UserAuditView,
    Right::UserStatusBlock,
    Right::UserStatusDismiss,
    Right::UserMerge,
    Right::UserUnmerge,
    Right::DuplicateDismiss,
    Right::PersonErase,
    Right::PersonaEdit,
    Right::OrgCreate,
    Right::OrgEdit,
    Right::OrgDelete,
    Right::OrgManagerSet,
    Right::RequestView,
    Right::RequestComment,
];

/// Rights over equipment, which count only where the module is switched on.
const EQUIPMENT: [Right; 5] = [
    Right::EquipmentView,
    Right::EquipmentEdit,
    Right::EquipmentDelete,
    Right::EquipmentLink,
    Right::EquipmentCross,
];

/// The rights of each bundle that the desk comes with.
const BUNDLES: [(&str, &[Right]); 8] = [
    ("analytics.employees", &[Right::AgentStatusOther, Right::AgentView]),
    ("omni.operators", &[Right::AgentStatusOther, Right::AgentView]),
    ("contacts.fields", &[Right::FieldsUse]),
    (
        "contacts.base",
        &[
            Right::ContactsView,
            Right::RequestView,
            Right::RequestComment,
            Right::NoteAdd,
            Right::FileAdd,
        ],
    ),
    ("contacts.cards", &[Right::UserCreate, Right::UserEdit, Right::OrgCreate, Right::OrgEdit]),
    ("contacts.delete", &[Right::UserDelete, Right::OrgDelete, Right::EquipmentDelete]),
    ("contacts.transfer", &[Right::ContactsImport, Right::ContactsExport]),
    ("contacts.audit", &[Right::UserAuditView]),
];

/// The rights that a bundle gives; none for one that is not known.
pub(crate) fn rights_of_bundle(bundle: &str) -> RightSet {
    let known = BUNDLES.iter().find(|(name, _)| *name == bundle);
    RightSet::of(known.map_or(&[][..], |(_, rights)| rights))
}

/// The bundles that the desk comes with.
pub(crate) fn bundles() -> impl Iterator<Item = BundleId> {
    BUNDLES.iter().map(|(name, _)| BundleId::known(name))
}

/// The rights that a group gives to its persons.
pub(crate) fn rights_of_group(group: &UserGroupSpec) -> RightSet {
    if group.access != AccessType::Staff {
        return RightSet::NONE;
    }
    let mut rights = RightSet::of(&group.rights);
    for bundle in &group.bundles {
        rights = rights.with(rights_of_bundle(bundle.as_str()));
    }
    if group.contacts {
        rights = rights.with(rights_of_bundle("contacts.base"));
    } else {
        rights = rights.without(RightSet::of(&CONTACTS));
    }
    if group.equipment {
        rights.with(RightSet::of(&[Right::EquipmentView, Right::EquipmentLink]))
    } else {
        rights.without(RightSet::of(&EQUIPMENT))
    }
}

/// Definitions.
impl Directory {
    /// The groups, in the order in which they came.
    pub fn groups(&self) -> &[UserGroupSpec] {
        &self.groups
    }

    /// The departments, in the order in which they came.
    pub fn departments(&self) -> &[DepartmentSpec] {
        &self.departments
    }

    /// The tenants, in the order in which they came.
    pub fn tenants(&self) -> &[TenantSpec] {
        &self.tenants
    }

    /// The group of an id.
    pub fn group(&self, id: &UserGroupId) -> Option<&UserGroupSpec> {
        self.groups.iter().find(|group| group.id == *id)
    }

    /// The department of an id.
    pub fn department(&self, id: &DepartmentId) -> Option<&DepartmentSpec> {
        self.departments.iter().find(|department| department.id == *id)
    }

    /// The tenant of an id.
    pub fn tenant(&self, id: &TenantId) -> Option<&TenantSpec> {
        self.tenants.iter().find(|tenant| tenant.id == *id)
    }

    /// Everything that forbids these groups to be added, or to replace those of the same id.
    pub(crate) fn check_groups(&self, groups: &[UserGroupSpec]) -> Result<(), Error> {
        let mut violations =
            names_of("groups", groups.iter().map(|group| (group.id.as_str(), &group.name)));
        let mut all = self.groups.clone();
        upsert(&mut all, groups.to_vec(), |group| &group.id);
        check_count(&mut violations, "groups", all.len());
        for group in groups {
            for bundle in &group.bundles {
                if rights_of_bundle(bundle.as_str()).is_empty() {
                    let path = format!("groups[{}].bundles", group.id);
                    violations.push(violation("Unknown", &path, "a known bundle", bundle.as_str()));
                }
            }
            for right in [Right::Facts, Right::Anyone] {
                if group.rights.contains(&right) {
                    let path = format!("groups[{}].rights", group.id);
                    violations.push(violation(
                        "OutOfRange",
                        &path,
                        "a right that groups can give",
                        "another",
                    ));
                }
            }
            for only in &group.only_groups {
                if !all.iter().any(|group| group.id == *only) {
                    let path = format!("groups[{}].only_groups", group.id);
                    violations.push(violation("Unknown", &path, "a known group", only.as_str()));
                }
            }
        }
        invalid(violations)
    }

    pub(crate) fn check_departments(&self, departments: &[DepartmentSpec]) -> Result<(), Error> {
        let names = departments.iter().map(|department| (department.id.as_str(), &department.name));
        let mut violations = names_of("departments", names);
        check_count(&mut violations, "departments", self.departments.len() + departments.len());
        invalid(violations)
    }

    pub(crate) fn check_tenants(&self, tenants: &[TenantSpec]) -> Result<(), Error> {
        let names = tenants.iter().map(|tenant| (tenant.id.as_str(), &tenant.name));
        let mut violations = names_of("tenants", names);
        check_count(&mut violations, "tenants", self.tenants.len() + tenants.len());
        invalid(violations)
    }

    pub(crate) fn take_groups(&mut self, groups: &[UserGroupSpec]) {
        upsert(&mut self.groups, groups.to_vec(), |group| &group.id);
    }

    pub(crate) fn take_departments(&mut self, departments: &[DepartmentSpec]) {
        upsert(&mut self.departments, departments.to_vec(), |department| &department.id);
    }

    pub(crate) fn take_tenants(&mut self, tenants: &[TenantSpec]) {
        upsert(&mut self.tenants, tenants.to_vec(), |tenant| &tenant.id);
    }
}

fn names_of<'a>(what: &str, names: impl Iterator<Item = (&'a str, &'a String)>) -> Vec<Violation> {
    let mut violations = Vec::new();
    for (id, name) in names {
        let path = format!("{what}[{id}].name");
        if name.trim().is_empty() || name.contains('\0') {
            violations.push(violation(
                "Blank",
                &path,
                "a text that is not blank",
                "something else",
            ));
        }
        if name.len() > MAX_NAME_BYTES {
            let expected = format!("at most {MAX_NAME_BYTES} bytes");
            violations.push(violation(
                "TooLong",
                &path,
                &expected,
                &format!("{} bytes", name.len()),
            ));
        }
    }
    violations
}

fn check_count(violations: &mut Vec<Violation>, what: &str, count: usize) {
    if count > MAX_DEFINITIONS {
        let expected = format!("at most {MAX_DEFINITIONS}");
        violations.push(violation("TooMany", what, &expected, &count.to_string()));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::Catalogue;

    #[test]
    fn every_right_has_its_bit() {
        assert_eq!(Right::ALL.len(), Right::ITEM.variants().len());
        for right in Right::ALL {
            let alone = RightSet::of(&[right]);
            assert!(alone.has(right) && alone.iter().eq([right]), "{right:?}");
            assert!(alone.without(alone).is_empty());
        }
    }

    #[test]
    fn rights_over_a_module_count_where_it_is_on() {
        let mut group = UserGroupSpec {
            id: UserGroupId::known("g"),
            name: String::from("G"),
            access: AccessType::Staff,
            bundles: Vec::new(),
            rights: vec![Right::UserEdit, Right::EquipmentDelete, Right::PauseGrant],
            contacts: false,
            equipment: false,
            only_groups: Vec::new(),
            archived: false,
        };
        assert!(rights_of_group(&group).iter().eq([Right::PauseGrant]));
        group.contacts = true;
        assert!(rights_of_group(&group).has(Right::ContactsView));
        assert!(rights_of_group(&group).has(Right::UserEdit));
        assert!(!rights_of_group(&group).has(Right::EquipmentDelete));
        group.equipment = true;
        assert!(rights_of_group(&group).has(Right::EquipmentDelete));
        assert!(rights_of_group(&group).has(Right::EquipmentView));
        group.access = AccessType::Client;
        assert!(rights_of_group(&group).is_empty());
    }
}
