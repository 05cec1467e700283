//! What stands on each kind of document; one file a kind, and the parts that several share.

pub mod action_plan;
pub mod briefing;
pub mod cards;
pub mod collation;
pub mod consultation;
pub mod example_collection;
pub mod idea_catalogue;
pub mod letters;
pub mod memo;
pub mod minutes;
pub mod participants;
pub mod parts;
pub mod plenary_sheet;
pub mod programme;
pub mod reminders;
pub mod run_sheet;
pub mod seating_plan;
pub mod table_notes;
pub mod what_became;
