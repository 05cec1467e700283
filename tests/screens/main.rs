//! The screens with a whole device behind them: keys in, pictures out.

mod any_keys;
mod looks;
mod person;
mod room;
