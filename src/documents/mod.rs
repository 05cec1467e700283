//! The meeting as documents: report, then pages, then bytes; one file a kind, one file a format. Pure.

pub mod edition;
pub mod export;
pub mod file_name;
pub mod format;
pub mod json;
pub mod kind;
pub mod kinds;
pub mod markdown;
pub mod page;
pub mod report;
