//! Documents in the shape of an office's own: a template of theirs, read when it is used.

pub mod cells;
pub mod engine;
pub mod escaping;
pub mod filters;
pub mod marked;
pub mod names;
pub mod problem;
pub mod strings;
pub mod tags;
pub mod template;
