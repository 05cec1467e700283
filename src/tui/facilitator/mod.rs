//! The facilitator's screens, one file or folder a screen.

pub mod notes;
pub mod programme;
pub mod roster;
