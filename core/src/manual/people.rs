//! People: who they are, what they may, and which of them are one.
//!
//! A directory begins with groups. A group says how its persons come to the desk, and what staff of it may:
//!
//! ```
//! use frontdesk::Desk;
//! use frontdesk::clock::Timestamp;
//!
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! let mut desk = Desk::default();
//! let nine = Timestamp::parse("2025-06-10T09:00:00Z")?;
//! let told = [
//!     r#"{"DefineUserGroups":{"groups":[
//!         {"id":"clients","name":"Clients","access":"Client"},
//!         {"id":"helpdesk","name":"Helpdesk","access":"Staff","contacts":true,"bundles":["contacts.cards"]}]}}"#,
//!     r#"{"CreateOrganisation":{"organisation":{"id":"acme","name":"ACME","domains":[{"domain":"acme.example"}]}}}"#,
//!     r#"{"CreatePerson":{"person":{"id":"eva","group":"helpdesk","name":"Eva","emails":["eva@desk.example"],
//!         "account":true}}}"#,
//! ];
//! for command in told {
//!     desk.handle_json(nine, "system", command)?;
//! }
//! // Eva's group gives her the right to make persons. The domain of the address gives the organisation.
//! let create = r#"{"CreatePerson":{"person":{"id":"ann","group":"clients","name":"Ann Lee",
//!     "emails":["ann@acme.example"]}}}"#;
//! desk.handle_json(nine, "eva", create)?;
//! let card = desk.query_json("eva", r#"{"Person":{"person":"ann"}}"#)?;
//! assert!(card.contains(r#""field":"Organisation","value":"acme","record":"ann""#));
//!
//! let refused = desk.handle_json(nine, "eva", r#"{"DeletePerson":{"person":"ann"}}"#).unwrap_err();
//! assert_eq!(refused.name(), "Denied");
//! # Ok(())
//! # }
//! ```
//!
//! Every decision has its reason: the query `Decide` gives it for any actor, right and target. A manager of an
//! organisation reads the requests of its members; whoever is blocked may do nothing.
//!
//! When something comes in, one question tells who it is, of which organisation, whether it is accepted, and who else it
//! may be:
//!
//! ```
//! # use frontdesk::Desk;
//! # use frontdesk::clock::Timestamp;
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! # let mut desk = Desk::default();
//! # let nine = Timestamp::parse("2025-06-10T09:00:00Z")?;
//! # for command in [
//! #     r#"{"DefineUserGroups":{"groups":[{"id":"clients","name":"Clients","access":"Client"}]}}"#,
//! #     r#"{"CreatePerson":{"person":{"id":"ann","group":"clients","name":"Ann Lee","phones":["+420777123456"]}}}"#,
//! #     r#"{"CreatePerson":{"person":{"id":"anna","group":"clients","name":"Anna Lee","emails":["ann@acme.example"]}}}"#,
//! # ] {
//! #     desk.handle_json(nine, "system", command)?;
//! # }
//! let who = r#"{"ResolveInbound":{"sender":{"identity":{"Email":{"address":"Ann+news@ACME.example"}}}}}"#;
//! let answer = desk.query_json("system", who)?;
//! assert!(answer.starts_with(r#"{"Inbound":{"person":"anna""#));
//!
//! // Two records of one person are merged as planned. Neither changes: the card is worked out from both.
//! let order = r#"{"survivor":{"Person":{"person":"ann"}},"sources":[{"Person":{"person":"anna"}}]}"#;
//! let plan = desk.query_json("system", &format!(r#"{{"PlanMerge":{{"order":{order}}}}}"#))?;
//! let (_, hash) = plan.split_once(r#""hash":""#).ok_or("a plan has a hash")?;
//! let hash = hash.split('"').next().unwrap_or_default();
//! let merge = format!(r#"{{"MergeContacts":{{"order":{order},"hash":"{hash}"}}}}"#);
//! desk.handle_json(nine, "system", &merge)?;
//! let card = desk.query_json("system", r#"{"Person":{"person":"anna"}}"#)?;
//! assert!(card.contains(r#""person":"ann","redirected_from":"anna""#));
//! # Ok(())
//! # }
//! ```
//!
//! A plan that anything has changed is refused as `PlanStale`. What only a person can decide (two accounts, two
//! organisations) is listed in it, and decided in the order. `PlanUndoMerge` and `UndoMerge` take a merge apart again, in
//! any order, with the list of what stays.
//!
//! Lists of people are imported the same way: `PlanImport` tells what each row would do, and `ApplyImport` does what its hash
//! stands for. `ImportErrors` gives the rows that are wrong, with why, as a list that is imported again once it is mended.
//! A long list is planned in steps by [`ImportPlanning`](crate::ImportPlanning), for hosts that show how far it is or have
//! other things to do: to the same bytes, unless something was changed that its rows are planned against.
//!
//! The law may ask to forget somebody: `EraseReport` and `ErasePersons` for the running desk,
//! [`erase_log`](crate::replay::erase_log) for its log, [`Desk::erase`](crate::Desk::erase) for older snapshots.
