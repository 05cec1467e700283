//! The lines of plain mode and of the palette: one grammar, Danish and English at once.

pub mod action_line;
pub mod door_line;
pub mod filter_line;
pub mod for_whom;
pub mod help;
pub mod home_line;
pub mod listing;
pub mod no_own_case_line;
pub mod notes_line;
pub mod nothing;
pub mod people_line;
pub mod point_line;
pub mod problem;
pub mod read;
pub mod reader;
pub mod source;
pub mod summing;
pub mod surroundings;
pub mod table_line;
pub mod theme_name;
pub mod time_line;
pub mod unused;
pub mod verb;
