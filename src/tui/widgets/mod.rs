//! What the screens are drawn with; knows no meeting.

pub mod text;
