//! What always holds of a meeting, tried by chance.

mod commands;
mod company;
mod known;
mod properties;
