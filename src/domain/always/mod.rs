//! What always holds of a meeting, tried by chance.

mod commands;
pub mod company;
mod known;
mod properties;
