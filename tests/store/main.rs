//! The record on a real disk: what is saved stays, what is damaged is said, what is erased is gone.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on stops")]

mod damaged;
mod erased;
mod full;
mod kept;
mod killed;
mod private;
mod world;
