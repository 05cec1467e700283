//! The Next steps screen: what was agreed, in one line as it is said.

pub mod filter;
pub mod line;
#[expect(clippy::module_inception, reason = "a folder's main type stands in the file of its own name")]
pub mod next_steps;
pub mod show;
