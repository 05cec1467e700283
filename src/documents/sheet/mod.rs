//! Lists with columns, for spreadsheets: the actions and the contributions.

pub mod actions;
pub mod notes;
pub mod sheet;
