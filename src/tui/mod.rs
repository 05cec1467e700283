//! The screens: read a view, answer with an intent.

pub mod around;
pub mod asked;
pub mod before_keys;
pub mod connection;
pub mod decoding;
pub mod editor;
pub mod entitled;
pub mod eye;
pub mod facilitator;
pub mod guide;
pub mod header;
pub mod hints;
pub mod input;
pub mod key_tables;
pub mod keymap;
pub mod keys;
pub mod laid;
pub mod notice;
pub mod overlay;
pub mod page;
pub mod palette;
pub mod paper_keys;
pub mod papers;
pub mod peer_keys;
pub mod pointing;
pub mod saying;
pub mod screen;
pub mod screens;
pub mod smallest;
pub mod start;
pub mod terminal;
pub mod theme;
#[expect(clippy::module_inception, reason = "a folder's main type stands in the file of its own name")]
pub mod tui;
pub mod wall;
pub mod widgets;
