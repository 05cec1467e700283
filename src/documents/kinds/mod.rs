//! What stands on each kind of document; one file a kind, and the parts that several share.

pub mod action_plan;
pub mod memo;
pub mod parts;
pub mod plenary_sheet;
pub mod programme;
pub mod run_sheet;
pub mod seating_plan;
pub mod table_notes;
