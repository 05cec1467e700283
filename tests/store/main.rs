//! The record on a real disk: what is saved stays, what is damaged is said, what is erased is gone.

#![expect(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a test that cannot go on stops, and a test reads its environment"
)]

mod damaged;
mod erased;
mod full;
mod kept;
mod killed;
mod private;
mod world;
