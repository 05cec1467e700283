//! The dates of a meeting for calendars.

pub mod ics;
pub mod line;
