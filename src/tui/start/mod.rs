//! The start screen: recent meetings, new ones, the demonstration, the settings.

pub mod draw;
pub mod offer;
pub mod prompt;
#[expect(clippy::module_inception, reason = "a folder's main type stands in the file of its own name")]
pub mod start;
pub mod wish;
