//! What a terminal sends, read byte by byte: keys, pastes, the mouse, and the answers to what it was asked.

pub mod decoder;
pub mod key_code;
pub mod report;
pub mod sequence;
