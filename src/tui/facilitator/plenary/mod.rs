//! The Plenary screen: the tables report in their order, then it is gathered up theme by theme;
//! and how the actions stand.

pub mod large;
pub mod lines;
#[expect(clippy::module_inception, reason = "a folder's main type stands in the file of its own name")]
pub mod plenary;
pub mod report;
pub mod sayings;
pub mod sight;
pub mod turn;
