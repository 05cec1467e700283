//! The timeline: what was planned, what happened, what will be if nobody does anything, and how to catch up.

pub mod command;
pub mod course;
pub mod decide;
pub mod event;
pub mod forecast;
pub mod instant;
pub mod refusal;
pub mod replan;
pub mod standing;
#[expect(clippy::module_inception, reason = "a folder's main type stands in the file of its own name")]
pub mod timeline;
