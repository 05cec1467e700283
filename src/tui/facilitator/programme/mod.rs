//! The Programme screen: where the meeting is in its plan, and the ways to catch up.

pub mod now;
pub mod plans;
#[expect(clippy::module_inception, reason = "a folder's main type stands in the file of its own name")]
pub mod programme;
pub mod table;
