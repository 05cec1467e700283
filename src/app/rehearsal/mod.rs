//! The rehearsal: tables that write by themselves, and a guide that says what to try next.

pub mod cast;
pub mod guide;
pub mod stage;
