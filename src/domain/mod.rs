//! What a dialogue meeting is: one chapter a notion. Pure.

pub mod due;
pub mod id;
pub mod number;
pub mod programme;
pub mod register;
pub mod zone;
