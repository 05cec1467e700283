//! The facilitator's screens, one file or folder a screen.

pub mod collated;
pub mod notes;
pub mod points;
pub mod programme;
pub mod roster;
