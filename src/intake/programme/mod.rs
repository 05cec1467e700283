//! The programme file: read with all its mistakes at once, then settled into the plan of a meeting.
//!
//! bytes -> text -> values with their places -> [`file::ProgrammeFile`] or problems -> [`settle::Settled`] -> check

pub mod agree;
pub mod agreed;
pub mod asked;
pub mod check;
pub mod day_start;
pub mod fields;
pub mod file;
pub mod goodbye;
pub mod guess;
pub mod here;
pub mod kind_cues;
pub mod last_meeting;
pub mod layout;
pub mod milestones;
pub mod naming;
pub mod node;
pub mod path;
pub mod problem;
pub mod reader;
pub mod same_name;
pub mod settle;
pub mod share;
pub mod source;
pub mod template;
pub mod timing;
pub mod warning;
pub mod writing;
