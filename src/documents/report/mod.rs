//! Everything that a document may need, as plain data.

pub mod about;
pub mod action;
pub mod attendance;
pub mod case;
pub mod groups;
pub mod held_back;
pub mod item;
pub mod left_out;
pub mod milestone;
pub mod moment;
pub mod note;
pub mod people;
pub mod point;
pub mod priority;
pub mod report;
pub mod section;
pub mod summary;
pub mod table;
pub mod theme;
pub mod when;
