//! What the screens look like: pictures to be looked at when they change.

use rundbord::device::input::Fault;
use rundbord::language::language::Language;
use rundbord::language::words::Words;

use crate::room::{Room, danish, programme, ringsted};

const SIZES: [(u16, u16); 3] = [(60, 16), (80, 24), (120, 40)];

/// One file a state, with the sizes below each other.
pub fn shown(name: &str, room: &mut Room<'_>) {
    // What was said on the way here is gone.
    room.seconds(11);
    let mut text = String::new();
    for (width, height) in SIZES {
        text.push_str(&format!("── {width}x{height}\n{}", room.picture(width, height)));
    }
    insta::assert_snapshot!(name, text);
}

fn in_the_talk(words: &Words) -> Room<'_> {
    let mut room = Room::new(words, ringsted(), "2022-04-07 15:55:00");
    room.pass(5);
    room.press("enter");
    room.pass(15);
    room.press("enter");
    room.pass(20);
    room
}

fn with_notes(words: &Words) -> Room<'_> {
    let mut room = in_the_talk(words);
    room.pass(15);
    room.press("enter enter f3");
    for (keys, text) in [
        ("ctrl+k", "Vi opdager først tingene, når det er besluttet"),
        (
            "ctrl+k",
            "Fast dialogmøde mellem handicapråd og fagudvalg to gange om året, med dagsorden fra begge sider og et referat, som alle kan læse",
        ),
        ("ctrl+t", "Kørsel"),
        ("ctrl+k", "Hvem bestemmer over hjælpemidlerne? 👩\u{200d}👩\u{200d}👧 漢字 e\u{301}"),
        ("ctrl+b ctrl+t", "Skueproces"),
    ] {
        room.press(keys);
        room.type_text(text);
        room.press("enter");
        room.pass(1);
    }
    room.press("ctrl+b ctrl+n ctrl+b ctrl+d alt+1 esc ctrl+r esc");
    room
}

#[test]
fn programme_before_the_start() {
    let words = danish();
    shown("programme-before", &mut Room::new(&words, ringsted(), "2022-04-07 15:55:00"));
}

#[test]
fn programme_in_the_talk() {
    let words = danish();
    shown("programme-talk", &mut in_the_talk(&words));
}

#[test]
fn programme_over_time_with_the_plans() {
    let words = danish();
    let mut room = in_the_talk(&words);
    room.pass(27);
    shown("programme-over", &mut room);
    room.press("2");
    shown("programme-replanned", &mut room);
}

#[test]
fn programme_with_the_hand_on_an_item_and_a_pause() {
    let words = danish();
    let mut room = in_the_talk(&words);
    room.press("space down down");
    shown("programme-paused", &mut room);
}

#[test]
fn only_the_clock() {
    let words = danish();
    let mut room = in_the_talk(&words);
    room.press("c");
    shown("programme-clock", &mut room);
}

#[test]
fn programme_when_the_meeting_is_over() {
    let words = danish();
    let mut room = in_the_talk(&words);
    for _ in 0..6 {
        room.pass(15);
        room.press("enter");
    }
    shown("programme-ended", &mut room);
}

#[test]
fn notes_without_a_note() {
    let words = danish();
    let mut room = in_the_talk(&words);
    room.press("f3");
    shown("notes-empty", &mut room);
}

#[test]
fn notes_with_notes() {
    let words = danish();
    let mut room = with_notes(&words);
    room.type_text("Den bedste vej er at spørge først");
    shown("notes", &mut room);
    room.press("esc up");
    shown("notes-list", &mut room);
    // On the narrow screen there was none.
    room.picture(80, 24);
    room.press("ctrl+o");
    shown("notes-coverage", &mut room);
}

#[test]
fn three_hundred_notes() {
    let words = danish();
    let mut room = in_the_talk(&words);
    room.press("f3");
    for n in 1..=300 {
        room.type_text(&format!("Indlæg nummer {n} om samarbejdet mellem kommune og borger"));
        room.press("enter");
    }
    shown("notes-many", &mut room);
}

#[test]
fn notes_on_a_full_disk() {
    let words = danish();
    let mut room = with_notes(&words);
    room.fault = Some(Fault::DiskFull);
    room.type_text("Det her må ikke gå tabt");
    room.press("enter");
    shown("notes-disk-full", &mut room);
}

#[test]
fn notes_with_questions() {
    let words = danish();
    let mut room = Room::new(&words, programme("broenderslev-2019"), "2020-02-03 10:00:00");
    room.press("f3 ctrl+t tab tab");
    shown("notes-questions", &mut room);
}

#[test]
fn palette_and_help() {
    let words = danish();
    let mut room = with_notes(&words);
    room.press("ctrl+p");
    room.type_text("bor");
    shown("palette", &mut room);
    room.press("esc f1");
    shown("help", &mut room);
}

#[test]
fn the_same_in_english() {
    let words = Words::new(Language::En);
    let mut room = in_the_talk(&words);
    room.pass(27);
    shown("english-programme", &mut room);
    room.press("f3");
    room.type_text("We hear of it when it is decided");
    room.press("enter");
    shown("english-notes", &mut room);
}

#[test]
fn colour_says_nothing_alone() {
    let words = danish();
    let mut room = in_the_talk(&words);
    room.pass(27);
    let (coloured, _) = room.buffer(80, 24);
    room.tui.paint_with(rundbord::tui::theme::Theme::new(
        rundbord::tui::theme::Depth::None,
        rundbord::tui::theme::Ground::Unknown,
    ));
    let (plain, _) = room.buffer(80, 24);
    assert_eq!(crate::room::lines(&coloured), crate::room::lines(&plain));
    assert!(plain.content.iter().all(|cell| cell.fg == ratatui::style::Color::Reset));
    assert!(coloured.content.iter().any(|cell| cell.fg == ratatui::style::Color::Red));
}
