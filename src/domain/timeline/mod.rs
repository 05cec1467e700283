//! The timeline: what was planned, what happened, what will be if nobody does anything, and how to catch up.

#[cfg(test)]
mod always;
#[cfg(test)]
mod clocks;
pub mod command;
pub mod course;
pub mod days;
pub mod decide;
pub mod event;
#[cfg(test)]
pub mod example;
pub mod forecast;
pub mod heard;
pub mod holding;
pub mod instant;
pub mod night;
#[cfg(test)]
mod nights;
#[cfg(test)]
mod other_meetings;
pub mod plan_name;
pub mod refusal;
pub mod replan;
#[cfg(test)]
mod ringsted;
pub mod standing;
pub mod state;
pub mod step;
#[cfg(test)]
mod steps;
#[expect(clippy::module_inception, reason = "a folder's main type stands in the file of its own name")]
pub mod timeline;
