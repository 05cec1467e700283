//! The record on a real disk: what is saved stays, what is damaged is said, what is erased is gone.

mod damaged;
mod erased;
mod full;
mod kept;
mod killed;
mod private;
mod world;
