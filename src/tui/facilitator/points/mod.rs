//! The Points screen: what several tables say becomes one sentence with its sources.

pub mod commands;
pub mod draw;
pub mod followed;
pub mod last_read;
pub mod numbered;
pub mod offered;
#[expect(clippy::module_inception, reason = "a folder's main type stands in the file of its own name")]
pub mod points;
pub mod possible;
pub mod question;
pub mod sentence;
pub mod sight;
