//! The meeting as documents: report, then pages and sheets, then bytes; one file a kind, one folder a format. Pure.

pub mod csv;
pub mod docx;
pub mod edition;
pub mod export;
pub mod file_name;
pub mod format;
pub mod html;
pub mod ics;
pub mod invitation_cards;
pub mod journal;
pub mod json;
pub mod kind;
pub mod kinds;
pub mod markdown;
pub mod packed;
pub mod page;
pub mod plain;
pub mod report;
pub mod sheet;
pub mod table_page;
pub mod template;
pub mod xlsx;
