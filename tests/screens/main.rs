//! The screens with a whole device behind them: keys in, pictures out.

#![allow(clippy::unwrap_used, clippy::disallowed_methods, clippy::disallowed_types, reason = "a test may")]

mod any_keys;
mod looks;
mod person;
mod points;
mod readme;
mod room;
