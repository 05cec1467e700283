//! What the screens are drawn with; knows no meeting.

pub mod bar;
pub mod big;
pub mod doubt;
pub mod footer;
pub mod glyphs;
pub mod grid;
pub mod letters;
pub mod line_field;
pub mod list;
pub mod long_field;
pub mod panel;
pub mod picker;
pub mod qr;
pub mod text;
pub mod toast;
