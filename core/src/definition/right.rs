//! The rights that commands and queries ask for.

use frontdesk_macros::{Catalogue, Pack, Wire, define};
use serde::Serialize;

/// What an actor must hold for a command or a query. The atom in brackets is its name in reports.
#[define(define_right)]
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Wire, Catalogue, Pack,
)]
#[pack(plain)]
#[cfg_attr(not(feature = "exhaustive"), non_exhaustive)]
pub enum Right {
    /// Facts of the telephony or chat host: the system only (`desk.facts`).
    Facts,
    /// The agent's own state, or another's with `agent.status.set_other` (`agent.status.set_self`).
    AgentStatus,
    /// Another agent's state (`agent.status.set_other`).
    AgentStatusOther,
    /// A pause of an exhausted type (`pause.override`).
    PauseOverride,
    /// Additional pause time (`pause.grant`).
    PauseGrant,
    /// Corrections of the account (`pause.correct`).
    PauseCorrect,
    /// Pause types and pools (`pause.define`).
    PauseDefine,
    /// Presence statuses and inactivity rules (`status.define`).
    StatusDefine,
    /// Team timing, channels, queues, agents, shifts (`team.define`).
    TeamDefine,
    /// Policies of the desk (`desk.configure`).
    DeskConfigure,
    /// Roles and bundles of actors (`role.assign`).
    RoleAssign,
    /// States, panels, boards (`agent.view`).
    AgentView,
    /// Ledgers and timesheets (`timesheet.view`).
    TimesheetView,
    /// Nothing: everybody may ask (`desk.open`).
    Anyone,
    /// Dispositions and record types (`disposition.define`).
    DispositionDefine,
    /// Dispositions of activities, tickets and records (`disposition.save`).
    DispositionSave,
    /// Blacklists (`blacklist.define`).
    BlacklistDefine,
    /// Numbers that come into blacklists (`blacklist.add`).
    BlacklistAdd,
    /// Numbers that are taken out of blacklists, and their expiry (`blacklist.remove`).
    BlacklistRemove,
    /// Which numbers blacklists have (`blacklist.view`).
    BlacklistView,
    /// Equipment, seen (`equipment.view`).
    EquipmentView,
    /// Equipment, made and changed (`equipment.edit`).
    EquipmentEdit,
    /// Equipment, deleted (`equipment.delete`).
    EquipmentDelete,
    /// Equipment of tickets, and notes (`equipment.link`).
    EquipmentLink,
    /// Equipment of other companies in a ticket (`equipment.cross`).
    EquipmentCross,
    /// Values of custom fields (`fields.use`).
    FieldsUse,
    /// Definitions of custom fields (`fields.define`).
    FieldsDefine,
    /// Which cards there are, and which groups their users belong to (`cards.manage`).
    CardsManage,
    /// Persons and organisations, seen (`contacts.view`).
    ContactsView,
    /// Lists of contacts that are read in (`contacts.import`).
    ContactsImport,
    /// Lists of contacts that are written out (`contacts.export`).
    ContactsExport,
    /// Notes on persons and organisations (`note.add`).
    NoteAdd,
    /// Files of persons and organisations (`file.add`).
    FileAdd,
    /// Persons, made (`user.create`).
    UserCreate,
    /// Persons, changed (`user.edit`).
    UserEdit,
    /// Persons, deleted (`user.delete`).
    UserDelete,
    /// What a person did (`user.audit.view`).
    UserAuditView,
    /// Accounts, blocked and opened again (`user.status.block`).
    UserStatusBlock,
    /// Accounts, closed for ever (`user.status.dismiss`).
    UserStatusDismiss,
    /// Persons or organisations that become one (`user.merge`).
    UserMerge,
    /// Merges, undone (`user.unmerge`).
    UserUnmerge,
    /// Suggestions of similar contacts, dismissed (`duplicate.dismiss`).
    DuplicateDismiss,
    /// Personal values, erased by law (`person.erase`).
    PersonErase,
    /// Nicknames, positions and photos for tenants (`persona.edit`).
    PersonaEdit,
    /// Organisations, made (`org.create`).
    OrgCreate,
    /// Organisations, changed (`org.edit`).
    OrgEdit,
    /// Organisations, deleted (`org.delete`).
    OrgDelete,
    /// Managers of organisations (`org.manager.set`).
    OrgManagerSet,
    /// Requests of a person or an organisation, read (`request.view`).
    RequestView,
    /// Requests of a person or an organisation, commented on (`request.comment`).
    RequestComment,
    /// Tenants (`tenant.define`).
    TenantDefine,
    /// Snapshots (`snapshot.take`).
    SnapshotTake,
}

impl Right {
    /// Every right, in the order of their definition.
    pub const ALL: [Self; 52] = [
        Self::Facts,
        Self::AgentStatus,
        Self::AgentStatusOther,
        Self::PauseOverride,
        Self::PauseGrant,
        Self::PauseCorrect,
        Self::PauseDefine,
        Self::StatusDefine,
        Self::TeamDefine,
        Self::DeskConfigure,
        Self::RoleAssign,
        Self::AgentView,
        Self::TimesheetView,
        Self::Anyone,
        Self::DispositionDefine,
        Self::DispositionSave,
        Self::BlacklistDefine,
        Self::BlacklistAdd,
        Self::BlacklistRemove,
        Self::BlacklistView,
        Self::EquipmentView,
        Self::EquipmentEdit,
        Self::EquipmentDelete,
        Self::EquipmentLink,
        Self::EquipmentCross,
        Self::FieldsUse,
        Self::FieldsDefine,
        Self::CardsManage,
        Self::ContactsView,
        Self::ContactsImport,
        Self::ContactsExport,
        Self::NoteAdd,
        Self::FileAdd,
        Self::UserCreate,
        Self::UserEdit,
        Self::UserDelete,
        Self::UserAuditView,
        Self::UserStatusBlock,
        Self::UserStatusDismiss,
        Self::UserMerge,
        Self::UserUnmerge,
        Self::DuplicateDismiss,
        Self::PersonErase,
        Self::PersonaEdit,
        Self::OrgCreate,
        Self::OrgEdit,
        Self::OrgDelete,
        Self::OrgManagerSet,
        Self::RequestView,
        Self::RequestComment,
        Self::TenantDefine,
        Self::SnapshotTake,
    ];
}
