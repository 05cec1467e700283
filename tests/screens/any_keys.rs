//! Whatever is pressed at whatever size: no panic, no note lost, the cursor on the screen.

use proptest::prelude::*;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use rundbord::device::input::Fault;
use rundbord::language::words::Words;
use rundbord::tui::facilitator::roster::at_a_table;
use rundbord::tui::input::Input;
use rundbord::tui::key_tables::REACHES;
use rundbord::tui::keys::Key;
use rundbord::tui::papers::{Papers, PapersWish};
use rundbord::tui::peer_keys;
use rundbord::tui::reaction::Reaction;
use rundbord::tui::screen::Look;
use rundbord::tui::theme::{Depth, Ground, Theme};
use rundbord::tui::tui::Tui;
use rundbord::tui::wall::wall::Wall;

use crate::points::gathered;
use crate::room::{Room, danish, ringsted};
use crate::tables::open_door;

/// A key of any table, or one that types.
fn keys() -> impl Strategy<Value = Vec<String>> {
    let reaches = REACHES.iter().chain(peer_keys::REACHES);
    let mut names: Vec<String> =
        reaches.flat_map(|reach| reach.rows()).flat_map(|row| row.keys).map(|name| (*name).to_owned()).collect();
    names.extend(
        ["a", "æ", "Ø", "left", "right", "backspace", "ctrl+w", "ctrl+u", "漢", "esc", "enter"].map(String::from),
    );
    prop::collection::vec(prop::sample::select(names), 0..200)
}

/// At the beginning, in the middle with notes, points and other machines, and at a table's own machine.
fn room(words: &Words, which: usize) -> Room<'_> {
    match which {
        0 => Room::new(words, ringsted(), "2022-04-07 15:00:00"),
        1 => {
            let mut room = gathered(words);
            room.door = Some(open_door());
            room
        }
        _ => {
            let mut room = gathered(words);
            room.tui = Tui::with(words, Theme::new(Depth::Sixteen, Ground::Dark), at_a_table());
            room
        }
    }
}

/// Whatever documents are asked for are there.
fn answer(room: &mut Room<'_>) {
    if let Some(Reaction::Papers(PapersWish { document, .. })) = room.reactions.last() {
        let names: Vec<String> = ["Opsamling", "Handlinger", "Program"].map(str::to_owned).into();
        let place = (*document).min(names.len() - 1);
        let text = "Et afsnit, som er længere end skærmen er bred, og som derfor brydes.\n\n".repeat(40);
        room.tui.take_papers(&Papers { names, place, text, ..Papers::default() });
        room.reactions.clear();
    }
}

/// Whether every letter that was pasted is there in its order; something may have been typed between them.
fn holds(text: &str) -> bool {
    let mut letters = text.chars();
    "mærkeordet".chars().all(|letter| letters.any(|c| c == letter))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn no_size_breaks_a_screen(
        which in 0usize..3,
        width in 1u16..=250,
        height in 1u16..=80,
        keys in keys(),
        minutes in 0i64..200,
    ) {
        let words = danish();
        let mut room = room(&words, which);
        for (at, key) in keys.iter().enumerate() {
            room.press(key);
            answer(&mut room);
            room.pass(minutes / 20);
            if at % 7 == 0 {
                let cursor = room.cursor(width, height);
                prop_assert!(cursor.is_none_or(|at| at.x < width && at.y < height));
                // Whatever has become of the meeting, the wall can show it.
                let mut buffer = Buffer::empty(Rect::new(0, 0, width, height));
                let look = Look { view: &room.device.view(room.now), words: &words, theme: Theme::default() };
                Wall::default().draw(buffer.area, look, &mut buffer);
            }
        }
        let mut terminal = room.frame(width, height);
        prop_assert!(terminal.get_cursor_position().is_ok());
    }

    #[test]
    fn no_keys_lose_a_word(before in keys(), after in keys(), full in any::<bool>()) {
        let words = danish();
        let mut room = Room::new(&words, ringsted(), "2022-04-07 17:05:00");
        for key in &before {
            room.press(key);
        }
        room.press("esc esc esc f2 f3");
        // Out of the list into the field, whatever was there taken out by saving it.
        if room.cursor(80, 24).is_none() {
            room.press("esc");
        }
        room.press("enter");
        room.fault = full.then_some(Fault::DiskFull);
        room.input(Input::Paste("mærkeordet".into()));
        room.press("enter");
        room.fault = None;
        // In the palette an 8 finds F8, which takes back.
        // Nothing below takes a text out of the field but saving it and a person's own deleting.
        let harmless = |key: &&String| !matches!(key.as_str(), "backspace" | "ctrl+w" | "ctrl+u" | "ctrl+y" | "delete" | "x" | "ctrl+e" | "u" | "f8" | "8" | "U" | "f9");
        let mut last = "";
        for key in after.iter().filter(harmless) {
            // Esc leaves a changed note at the second time of asking.
            if (key.as_str(), last) != ("esc", "esc") {
                room.press(key);
            }
            last = key;
        }
        let kept = room.device.meeting().contributions.standing().any(|note| holds(note.text()));
        prop_assert!(kept || room.tui.holds_unsaved());
    }

    #[test]
    fn every_terminal_event_is_taken(codes in prop::collection::vec(any::<(char, bool, bool)>(), 0..80)) {
        let words = danish();
        let mut room = Room::new(&words, ringsted(), "2022-04-07 17:05:00");
        room.press("f3");
        for (c, ctrl, alt) in codes {
            let key = Key { ctrl, alt, ..Key::char(c) };
            room.input(Input::Key(key));
        }
        room.picture(80, 24);
    }
}
