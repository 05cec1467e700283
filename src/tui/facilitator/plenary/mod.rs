//! The Plenary screen: the tables report in their order, then it is gathered up theme by theme.

pub mod large;
#[expect(clippy::module_inception, reason = "a folder's main type stands in the file of its own name")]
pub mod plenary;
pub mod sayings;
pub mod turn;
