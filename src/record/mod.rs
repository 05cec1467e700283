//! Entries, their one order, hash chain, signatures, erasure. Pure.

pub mod author;
pub mod body;
pub mod bytes;
pub mod entry;
pub mod erasure;
pub mod frontier;
pub mod hex;
pub mod log;
pub mod pen;
pub mod verify;
