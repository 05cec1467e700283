//! The Tables screen, a part a file.

pub mod invitation;
pub mod round;
pub mod row;
#[expect(clippy::module_inception, reason = "a folder's main type stands in the file of its own name")]
pub mod tables;
