//! The wall: what everybody in the room may see, as large as the terminal allows.

pub mod aloud;
pub mod item;
pub mod lookout;
pub mod plenary;
#[expect(clippy::module_inception, reason = "a folder's main type stands in the file of its own name")]
pub mod wall;
