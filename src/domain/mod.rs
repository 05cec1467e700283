//! What a dialogue meeting is: one chapter a notion. Pure.

pub mod action;
#[cfg(test)]
mod always;
pub mod answer;
pub mod approval;
pub mod arranging;
pub mod arrival;
pub mod arriving;
pub mod body;
#[cfg(test)]
mod chapters;
pub mod closing_time;
pub mod command;
pub mod context;
pub mod contribution;
pub mod contributions;
pub mod dissents;
pub mod due;
pub mod erasing;
pub mod erasure;
pub mod event;
#[cfg(test)]
pub mod example;
pub mod floor;
pub mod id;
pub mod last_told;
pub mod lead;
pub mod meeting;
pub mod message;
pub mod named;
pub mod number;
pub mod office;
pub mod opening;
pub mod own_case;
pub mod point;
pub mod priority;
pub mod programme;
pub mod provenance;
pub mod rank;
pub mod refusal;
pub mod register;
pub mod rights;
pub mod role;
pub mod rotation;
pub mod round;
pub mod round_rule;
pub mod seat;
pub mod seating;
pub mod status;
pub mod status_then;
pub mod summary;
pub mod table;
pub mod terms;
pub mod text;
pub mod theme;
pub mod timeline;
pub mod zone;
