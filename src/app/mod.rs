//! The wiring: the one loop, the effects, the clock; the only room that knows every edge.

pub mod chosen;
pub mod colour;
pub mod crash;
pub mod disk;
pub mod exporting;
pub mod line_source;
pub mod lobby;
pub mod local_zone;
pub mod log_file;
pub mod making;
pub mod mended;
pub mod opening;
pub mod plain;
pub mod problem;
pub mod problem_words;
pub mod reading_room;
pub mod recent_meetings;
pub mod rehearsal;
pub mod screens;
pub mod session;
pub mod stop;
pub mod system_clock;
pub mod way;
