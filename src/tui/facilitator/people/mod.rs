//! The People screen.

#[expect(clippy::module_inception, reason = "a folder's main type stands in the file of its own name")]
pub mod people;
