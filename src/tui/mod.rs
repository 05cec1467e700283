//! The screens: read a view, answer with an intent.

pub mod input;
pub mod keymap;
pub mod keys;
pub mod terminal;
pub mod theme;
pub mod widgets;
