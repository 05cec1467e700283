//! The Notes screen: what the tables say, written down as it is said.

pub mod asked;
pub mod closing;
pub mod composer;
pub mod coverage;
pub mod field;
pub mod finding;
pub mod hits;
pub mod list;
pub mod lists;
#[expect(clippy::module_inception, reason = "a folder's main type stands in the file of its own name")]
pub mod notes;
pub mod overview;
pub mod place;
pub mod possible;
pub mod read_back;
pub mod reminder;
pub mod sight;
pub mod waiting;
pub mod wording;
