//! Dispositions, blacklists, equipment and report templates.
//!
//! What came of a call is a disposition. Saved on a call, a ticket or a campaign record, it may put the number into a
//! blacklist for a while, and schedule the next call, which comes up through the next deadline.
//!
//! ```
//! use frontdesk::Desk;
//! use frontdesk::clock::Timestamp;
//!
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! let mut desk = Desk::default();
//! let nine = Timestamp::parse("2025-06-10T09:00:00Z")?;
//! let told = [
//!     r#"{"DefineBlacklists":{"blacklists":[{"id":"no calls"}]}}"#,
//!     r#"{"DefineDispositions":{"dispositions":[
//!         {"id":"refused","name":"Refused","blacklist":"no calls","expiry":"6 months","categories":["leads"]},
//!         {"id":"later","name":"Later","next_call":true,"categories":["leads"]}]}}"#,
//!     r#"{"SaveOutcome":{"save":{"subject":{"Record":{"record":"r1"}},"dispositions":["refused"],
//!         "category":"leads","number":"+420 777 123 456"}}}"#,
//!     r#"{"SaveOutcome":{"save":{"subject":{"Record":{"record":"r2"}},"dispositions":["later"],
//!         "category":"leads","next_call":{"date":"2025-06-11","time":"10:00"}}}}"#,
//! ];
//! for command in told {
//!     desk.handle_json(nine, "system", command)?;
//! }
//! assert_eq!(desk.next_deadline(), Some(Timestamp::parse("2025-06-11T10:00:00Z")?));
//!
//! // May the number be called? Not now; and the answer tells until when that holds.
//! let may = r#"{"MayCall":{"number":"00420777123456","region":"CZ","direction":"Outbound"}}"#;
//! let answer = desk.query_json("system", may)?;
//! assert!(answer.contains(r#""allowed":false"#));
//! assert!(answer.contains(r#""valid_until":"2025-12-10T09:00:00Z""#));
//! # Ok(())
//! # }
//! ```
//!
//! A save is refused with everything that is missing. The query `CheckSave` tells the same beforehand, for a form.
//! A disposition that is related to no category, queue or record type can be set nowhere; `DispositionFindings` says so.
//!
//! Equipment hangs in trees, one forest a company. A ticket has some of it, in an order, and report templates print it
//! by its place:
//!
//! ```
//! use frontdesk::Desk;
//! use frontdesk::clock::Timestamp;
//!
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! let mut desk = Desk::default();
//! let nine = Timestamp::parse("2025-06-10T09:00:00Z")?;
//! let told = [
//!     r#"{"AddEquipment":{"equipment":[
//!         {"id":"pc","organisation":"acme","details":{"name":"Computer","serial":"S1"}},
//!         {"id":"fan","organisation":"acme","parent":"pc","details":{"name":"Fan"}}]}}"#,
//!     r#"{"SetTicketEquipment":{"ticket":"t1","organisation":"acme","equipment":["fan","pc"]}}"#,
//! ];
//! for command in told {
//!     desk.handle_json(nine, "system", command)?;
//! }
//! let refused = desk.handle_json(nine, "system", r#"{"MoveEquipment":{"equipment":"pc","parent":"fan"}}"#);
//! assert_eq!(refused.unwrap_err().name(), "EquipmentCycle");
//!
//! let expand = r#"{"ExpandTags":{"ticket":"t1","template_text":"{equipment_name_1} of {equipment_name_2}"}}"#;
//! assert!(desk.query_json("system", expand)?.contains(r#""text":"Fan of Computer""#));
//! # Ok(())
//! # }
//! ```
