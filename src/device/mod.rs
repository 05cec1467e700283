//! One device at the meeting: what it is told goes in, what is to be done comes out. Pure.

#[cfg(test)]
mod always;
pub mod board;
pub mod clock;
pub mod deadline;
pub mod deeds;
pub mod desk;
pub mod device;
pub mod door;
pub mod draft;
pub mod drafts;
pub mod effect;
pub mod erased;
pub mod forgetting;
pub mod grammar;
pub mod history;
pub mod host_line;
pub mod input;
pub mod intent;
pub mod naming;
pub mod nights;
pub mod offers;
pub mod preset;
pub mod reading;
pub mod reading_tables;
pub mod refusing;
pub mod reply;
pub mod said;
pub mod summing_up;
pub mod telling;
pub mod tidings;
pub mod typed;
pub mod unread;
pub mod view;
pub mod wish;
pub mod writing;
