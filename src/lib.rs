//! rundbord runs a live dialogue meeting from the terminal.
//!
//! The map, top floor first. A room names only rooms below it; `tests/house.rs` holds that down.

#[expect(clippy::disallowed_methods, clippy::disallowed_types, reason = "the room that reads clocks, waits and logs")]
pub mod app;
pub mod cli;
pub mod device;
pub mod documents;
pub mod domain;
pub mod intake;
pub mod language;
pub mod net;
pub mod preparation;
pub mod record;
pub mod store;
pub mod sync;
pub mod tui;
