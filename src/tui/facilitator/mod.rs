//! The facilitator's screens, one file or folder a screen.

pub mod collated;
pub mod documents;
pub mod held_back;
pub mod next_steps;
pub mod notes;
pub mod paper_choices;
pub mod passages;
pub mod people;
pub mod plenary;
pub mod points;
pub mod programme;
pub mod roster;
pub mod search;
pub mod tables;
pub mod tally;
