//! The screens with a whole device behind them: keys in, pictures out.

#![allow(clippy::unwrap_used, clippy::disallowed_methods, clippy::disallowed_types, reason = "a test may")]

mod any_keys;
mod documents;
mod drafts;
mod editor;
mod editor_fields;
mod follow_up;
mod hostile;
mod leaving;
mod looks;
mod matrix;
mod next_steps;
mod notes;
mod people;
mod person;
mod plenary;
mod points;
mod readme;
mod room;
mod rounds;
mod seats;
mod start;
mod tables;
mod ticks;
mod wall;
mod wording;
