//! Sheets for Danish Excel, as text.

pub mod csv;
