//! Esc in a field: words that are kept nowhere are left at the second time alone, on every screen that has a field.

use rundbord::language::words::Words;

use crate::points::gathered;
use crate::room::{Room, danish};

/// What opens a field on each screen.
const FIELDS: [&str; 9] = ["n", "tab e", "tab d", "tab v", "b", "f6 tab v", "f5 esc e", "f5 esc 2", "f7 m"];

/// On the Points screen with an action to change elsewhere, after these keys.
fn with_an_action<'a>(words: &'a Words, keys: &str) -> Room<'a> {
    let mut room = gathered(words);
    room.press("f5");
    room.type_text("Brev til staben | Hanne | 1/6 | brev");
    room.press("enter f4");
    for key in keys.split(' ') {
        // Nobody presses a key before there is something to see.
        let _ = room.picture(120, 40);
        room.press(key);
    }
    room
}

#[test]
fn what_is_typed_is_left_at_the_second_esc_alone() {
    let words = danish();
    for keys in FIELDS {
        let mut room = with_an_action(&words, keys);
        room.type_text("mærkeordet");
        assert!(room.picture(120, 40).contains("mærkeordet"), "{keys}: {}", room.picture(120, 40));
        room.press("esc");
        let asked = room.picture(120, 40);
        assert!(asked.contains("mærkeordet") && asked.contains("ikke gemt endnu"), "{keys}: {asked}");
        room.press("esc");
        let left = room.picture(120, 40);
        assert!(!left.contains("mærkeordet") && !left.contains("ikke gemt endnu"), "{keys}: {left}");
    }
}

#[test]
fn what_was_saved_after_all_is_no_longer_said_to_be_unsaved() {
    let words = danish();
    for keys in FIELDS {
        let mut room = with_an_action(&words, keys);
        room.type_text("3");
        room.press("esc enter");
        let saved = room.picture(120, 40);
        assert!(!saved.contains("ikke gemt endnu"), "{keys}: {saved}");
    }
}

#[test]
fn who_goes_on_typing_is_asked_again() {
    let words = danish();
    let mut room = with_an_action(&words, "n");
    room.type_text("mærkeordet");
    room.press("esc");
    room.type_text("!");
    room.press("esc");
    assert!(room.picture(120, 40).contains("mærkeordet!"));
    room.press("enter");
    let made = room.device.meeting().points.standing().iter().any(|point| point.point.text() == "mærkeordet!");
    assert!(made, "what was typed can still be saved");
}

#[test]
fn a_field_in_which_nothing_was_changed_is_closed_at_once() {
    let words = danish();
    for keys in FIELDS {
        let mut room = with_an_action(&words, keys);
        room.press("esc");
        let left = room.picture(120, 40);
        assert!(!left.contains("ikke gemt endnu"), "{keys}: {left}");
    }
}

#[test]
fn an_action_from_a_note_leaves_the_change_of_another_for_later() {
    let words = danish();
    let mut room = with_an_action(&words, "f5 esc e");
    room.type_text(" mærkeordet");
    room.press("f4 a");
    room.type_text("Ny handling | Jens");
    room.press("enter");
    let back = room.picture(120, 40);
    assert!(back.contains("mærkeordet"), "{back}");
    assert_eq!(room.device.meeting().actions.standing().len(), 2);
}
