//! The list that goes with documents into a records system ("journalpakke").

pub mod journal;
