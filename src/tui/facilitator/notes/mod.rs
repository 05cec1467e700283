//! The Notes screen: what the tables say, written down as it is said.

pub mod composer;
pub mod coverage;
pub mod list;
#[expect(clippy::module_inception, reason = "a folder's main type stands in the file of its own name")]
pub mod notes;
pub mod overview;
pub mod place;
pub mod read_back;
pub mod reminder;
