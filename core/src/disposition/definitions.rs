//! The definitions of dispositions, record types and blacklists: how they are checked.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::expiry::ExpiryTerm;
use crate::definition::{
    BlacklistScope, BlacklistSpec, DispositionSpec, Finding, RecordTypeSpec, RequiredField,
    Severity, SubjectKind, Violation,
};
use crate::desk::violation;
use crate::id::{BlacklistId, CategoryId, DispositionId, FieldId, QueueId, RecordTypeId};

/// The most definitions of a kind, and the most entries of a list in one.
const MAX_ENTRIES: usize = 10_000;
const MAX_NAME_BYTES: usize = 200;
const MAX_TEXT_BYTES: usize = 10_000;

/// The dispositions of a desk, with the record types and blacklists that they name.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dispositions {
    /// The dispositions, in the order in which they are shown.
    pub dispositions: Vec<DispositionSpec>,
    /// The record types.
    pub record_types: Vec<RecordTypeSpec>,
    /// The blacklists.
    pub blacklists: Vec<BlacklistSpec>,
}

impl Dispositions {
    /// The disposition of this id.
    pub fn disposition(&self, id: &DispositionId) -> Option<&DispositionSpec> {
        self.dispositions.iter().find(|spec| spec.id == *id)
    }

    /// The record type of this id.
    pub fn record_type(&self, id: &RecordTypeId) -> Option<&RecordTypeSpec> {
        self.record_types.iter().find(|spec| spec.id == *id)
    }

    /// The blacklist of this id.
    pub fn blacklist(&self, id: &BlacklistId) -> Option<&BlacklistSpec> {
        self.blacklists.iter().find(|spec| spec.id == *id)
    }

    /// The dispositions that can be newly set in a place: related to all that is given of it, and to
    /// something.
    pub fn usable(
        &self,
        category: Option<&CategoryId>,
        queue: Option<&QueueId>,
        record_type: Option<&RecordTypeId>,
    ) -> impl Iterator<Item = &DispositionSpec> {
        let somewhere = category.is_some() || queue.is_some() || record_type.is_some();
        self.dispositions.iter().filter(move |spec| {
            somewhere
                && !spec.archived
                && category.is_none_or(|id| spec.categories.contains(id))
                && queue.is_none_or(|id| spec.queues.contains(id))
                && record_type.is_none_or(|id| spec.record_types.contains(id))
        })
    }

    /// Everything that keeps the definitions from being used.
    ///
    /// | Code | Meaning |
    /// |---|---|
    /// | `Blank` | a disposition without a name |
    /// | `Duplicate` | an id, an entry of a list, or the name of a disposition that is not archived, occurs twice |
    /// | `TooLong` | a name or label of more than 200 bytes, a description of more than 10,000 |
    /// | `TooMany` | more than 10,000 definitions of a kind, or entries of a list |
    /// | `ContainsNul` | a text has a NUL character |
    /// | `BadColor` | a colour is not `#RRGGBB` |
    /// | `ExpiryUnreadable` | an expiry is none |
    /// | `UnknownReference` | a blacklist, a queue or a disposition is named that does not exist |
    pub fn violations(&self, is_queue: &dyn Fn(&QueueId) -> bool) -> Vec<Violation> {
        let mut check = Check { violations: Vec::new() };
        let Self { dispositions, record_types, blacklists } = self;
        check.distinct("dispositions", dispositions.iter().map(|spec| spec.id.as_str()));
        check.distinct("record_types", record_types.iter().map(|spec| spec.id.as_str()));
        check.distinct("blacklists", blacklists.iter().map(|spec| spec.id.as_str()));
        let mut names: BTreeMap<String, &DispositionId> = BTreeMap::new();
        for spec in dispositions {
            let path = format!("dispositions[{}]", spec.id);
            self.check_disposition(spec, &path, is_queue, &mut check);
            let folded = spec.name.trim().to_lowercase();
            if !spec.archived && names.insert(folded, &spec.id).is_some_and(|id| *id != spec.id) {
                let expected = "a name that no other one has";
                check.wrong("Duplicate", &format!("{path}.name"), expected, "another has it");
            }
        }
        for spec in record_types {
            let path = format!("record_types[{}]", spec.id);
            check.text(&spec.label, &format!("{path}.label"), MAX_NAME_BYTES);
            let fields = spec.required.iter().map(|required| required.field.as_str());
            check.distinct(&format!("{path}.required"), fields);
            for required in &spec.required {
                let path = format!("{path}.required[{}]", required.field);
                if let Some(text) = &required.default_value {
                    check.text(text, &format!("{path}.default_value"), MAX_TEXT_BYTES);
                }
                let path = format!("{path}.dispositions");
                check.distinct(&path, required.dispositions.iter().map(DispositionId::as_str));
                for id in required.dispositions.iter().filter(|id| self.disposition(id).is_none()) {
                    let expected = "a disposition that there is";
                    check.wrong("UnknownReference", &path, expected, id.as_str());
                }
            }
        }
        for spec in blacklists {
            let path = format!("blacklists[{}]", spec.id);
            check.text(&spec.label, &format!("{path}.label"), MAX_NAME_BYTES);
            if let BlacklistScope::Queues { queues } = &spec.scope {
                check.queues(queues, &format!("{path}.scope.queues"), is_queue);
            }
        }
        check.violations
    }

    fn check_disposition(
        &self,
        spec: &DispositionSpec,
        path: &str,
        is_queue: &dyn Fn(&QueueId) -> bool,
        check: &mut Check,
    ) {
        if spec.name.trim().is_empty() {
            check.wrong("Blank", &format!("{path}.name"), "a name", "blank");
        }
        check.text(&spec.name, &format!("{path}.name"), MAX_NAME_BYTES);
        check.text(&spec.description, &format!("{path}.description"), MAX_TEXT_BYTES);
        if let Some(color) = &spec.color {
            let digits = color.strip_prefix('#').unwrap_or_default();
            if digits.len() != 6 || !digits.bytes().all(|digit| digit.is_ascii_hexdigit()) {
                check.wrong("BadColor", &format!("{path}.color"), "#RRGGBB", "something else");
            }
        }
        if let Some(Err(error)) = spec.expiry.as_deref().map(ExpiryTerm::parse) {
            let expected = format!("{} at byte {}", error.expected, error.offset);
            check.wrong("ExpiryUnreadable", &format!("{path}.expiry"), &expected, "something else");
        }
        if let Some(id) = spec.blacklist.as_ref().filter(|id| self.blacklist(id).is_none()) {
            let expected = "a blacklist that there is";
            check.wrong("UnknownReference", &format!("{path}.blacklist"), expected, id.as_str());
        }
        let categories = spec.categories.iter().map(CategoryId::as_str);
        check.distinct(&format!("{path}.categories"), categories);
        let record_types = spec.record_types.iter().map(RecordTypeId::as_str);
        check.distinct(&format!("{path}.record_types"), record_types);
        check.queues(&spec.queues, &format!("{path}.queues"), is_queue);
    }

    /// What works, but not as somebody will expect.
    ///
    /// | Code | Meaning |
    /// |---|---|
    /// | `UnreachableStatus` | a disposition that is related to nothing: it can be set nowhere |
    /// | `ArchivedTarget` | a disposition fills a blacklist that is archived |
    /// | `ExpiryWithoutBlacklist` | an expiry, and no blacklist |
    /// | `NothingRequired` | a disposition asks for validation, and none of its record types requires a field |
    /// | `NothingChecked` | a disposition asks for validation or the next call, and checks no kind of subject |
    pub fn findings(&self) -> Vec<Finding> {
        let mut findings = Vec::new();
        for spec in self.dispositions.iter().filter(|spec| !spec.archived) {
            let mut found = |code: &str, message: &str| {
                findings.push(Finding {
                    code: String::from(code),
                    severity: Severity::Warning,
                    path: format!("dispositions[{}]", spec.id),
                    message: String::from(message),
                    trace: Vec::new(),
                });
            };
            let lists = [spec.categories.len(), spec.queues.len(), spec.record_types.len()];
            if lists == [0; 3] {
                let message =
                    "it is related to no category, queue or record type, so nobody can set it";
                found("UnreachableStatus", message);
            }
            let blacklist = spec.blacklist.as_ref().and_then(|id| self.blacklist(id));
            if blacklist.is_some_and(|blacklist| blacklist.archived) {
                found("ArchivedTarget", "its blacklist is archived and takes no numbers");
            }
            if spec.expiry.is_some() && spec.blacklist.is_none() {
                found("ExpiryWithoutBlacklist", "it has an expiry, and no blacklist");
            }
            let requires = |id: &RecordTypeId| {
                self.record_type(id).is_some_and(|record_type| !record_type.required.is_empty())
            };
            if spec.validation && !spec.record_types.iter().any(requires) {
                let message =
                    "none of its record types requires a field, so validation finds nothing";
                found("NothingRequired", message);
            }
            if (spec.validation || spec.next_call) && spec.checked.is_empty() {
                found("NothingChecked", "it checks neither activities nor tickets nor records");
            }
        }
        findings
    }

    /// The fields that a record type requires of a card that is saved with a disposition, but for those that have a
    /// default.
    pub(crate) fn required_fields(
        &self,
        kind: SubjectKind,
        record_type: &RecordTypeId,
        disposition: &DispositionId,
    ) -> Vec<FieldId> {
        let checks = |spec: &&DispositionSpec| spec.validation && spec.checked.contains(&kind);
        let Some(spec) = self.disposition(disposition).filter(checks) else { return Vec::new() };
        self.record_type(record_type)
            .into_iter()
            .flat_map(|record_type| &record_type.required)
            .filter(|entry| entry.is_required_with(&spec.id) && !entry.has_default())
            .map(|entry| entry.field.clone())
            .collect()
    }
}

impl RequiredField {
    pub(super) fn is_required_with(&self, disposition: &DispositionId) -> bool {
        self.dispositions.is_empty() || self.dispositions.contains(disposition)
    }

    pub(super) fn has_default(&self) -> bool {
        self.default_value.as_deref().is_some_and(|text| !text.trim().is_empty())
    }
}

struct Check {
    violations: Vec<Violation>,
}

impl Check {
    fn wrong(&mut self, code: &str, path: &str, expected: &str, found: &str) {
        self.violations.push(violation(code, path, expected, found));
    }

    fn distinct<'a>(&mut self, path: &str, ids: impl ExactSizeIterator<Item = &'a str>) {
        if ids.len() > MAX_ENTRIES {
            let expected = format!("at most {MAX_ENTRIES}");
            self.wrong("TooMany", path, &expected, &ids.len().to_string());
        }
        let mut seen = BTreeSet::new();
        for id in ids {
            if !seen.insert(id) {
                self.wrong("Duplicate", &format!("{path}[{id}]"), "each once", id);
            }
        }
    }

    fn queues(&mut self, queues: &[QueueId], path: &str, is_queue: &dyn Fn(&QueueId) -> bool) {
        self.distinct(path, queues.iter().map(QueueId::as_str));
        for queue in queues.iter().filter(|queue| !is_queue(queue)) {
            let expected = "a queue that there is";
            self.wrong("UnknownReference", path, expected, queue.as_str());
        }
    }

    fn text(&mut self, text: &str, path: &str, most: usize) {
        if text.len() > most {
            let found = format!("{} bytes", text.len());
            self.wrong("TooLong", path, &format!("at most {most} bytes"), &found);
        }
        if text.contains('\0') {
            self.wrong("ContainsNul", path, "text without NUL", "a NUL");
        }
    }
}
