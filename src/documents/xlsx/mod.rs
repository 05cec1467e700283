//! Sheets as Excel workbooks.

pub mod xlsx;
