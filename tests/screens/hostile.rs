//! Text that means harm, pasted into whatever any key opens on any screen: the terminal gets none of it.

use std::collections::BTreeSet;

use ratatui::buffer::Buffer;
use rundbord::tui::facilitator::roster::at_a_table;
use rundbord::tui::input::Input;
use rundbord::tui::key_tables::REACHES;
use rundbord::tui::theme::{Depth, Ground, Theme};
use rundbord::tui::tui::Tui;

use crate::points::gathered;
use crate::room::danish;

pub const HARM: &str = "rød\u{1b}[2J\u{1b}]0;titel\u{7} \u{202e}txet dnev\u{2066} nul\u{0}tegn \u{9b}31m linje\u{2028}skilt\u{85}ad \u{feff}bom\u{200f}";

/// Every key that stands alone in a table of keys.
fn openers() -> BTreeSet<&'static str> {
    REACHES.iter().flat_map(|reach| reach.rows()).flat_map(|row| row.keys).copied().collect()
}

pub fn is_harmless(buffer: &Buffer, place: &str) {
    for cell in &buffer.content {
        let turns = |c: char| matches!(c, '\u{200e}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
        assert!(!cell.symbol().chars().any(|c| c.is_control() || turns(c)), "{place}: {:?}", cell.symbol());
    }
}

#[test]
fn a_hostile_paste_is_harmless_in_every_field_that_a_key_opens() {
    let words = danish();
    let mut taken = 0;
    for screen in ["f2", "f3", "f4", "f5", "f6", "f7", "f10"] {
        for key in openers() {
            let mut room = gathered(&words);
            room.press(screen);
            room.press(key);
            let before = room.picture(80, 24);
            room.input(Input::Paste(HARM.into()));
            is_harmless(&room.buffer(80, 24).0, &format!("{screen} {key}"));
            taken += usize::from(room.picture(80, 24) != before);
            room.press("enter");
            is_harmless(&room.buffer(80, 24).0, &format!("{screen} {key} enter"));
        }
    }
    assert!(taken > 100, "fields were opened and took the text: {taken}");
}

#[test]
fn a_hostile_paste_is_harmless_at_a_table() {
    let words = danish();
    for key in openers() {
        let mut room = gathered(&words);
        room.tui = Tui::with(&words, Theme::new(Depth::Sixteen, Ground::Dark), at_a_table());
        room.press(key);
        room.input(Input::Paste(HARM.into()));
        is_harmless(&room.buffer(80, 24).0, key);
        room.press("enter");
        is_harmless(&room.buffer(80, 24).0, key);
    }
}
