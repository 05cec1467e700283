//! The wall: large, calm, and nothing on it that is not for everybody.

use insta::assert_snapshot;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use rundbord::device::intent::Intent;
use rundbord::domain::command::Command;
use rundbord::domain::contribution::{ContributionCommand, Place};
use rundbord::domain::floor::{FloorCommand, Holder};
use rundbord::domain::id::TableNumber;
use rundbord::domain::message::MessageCommand;
use rundbord::domain::theme::ThemeCommand;
use rundbord::domain::theme_reach::ThemeReach;
use rundbord::language::language::Language;
use rundbord::language::words::Words;
use rundbord::tui::screen::Look;
use rundbord::tui::theme::{Depth, Ground, Theme};
use rundbord::tui::wall::wall::Wall;

use crate::points::gathered;
use crate::room::{Room, danish, lines, ringsted};

const SIZES: [(u16, u16); 5] = [(60, 16), (80, 24), (120, 40), (200, 60), (250, 80)];

fn drawn(room: &Room<'_>, words: &Words, depth: Depth, width: u16, height: u16) -> Buffer {
    let mut buffer = Buffer::empty(Rect::new(0, 0, width, height));
    let area = buffer.area;
    let look = Look { view: &room.device.view(room.now), words, theme: Theme::new(depth, Ground::Unknown) };
    Wall::default().draw(area, look, &mut buffer);
    buffer
}

fn picture(room: &Room<'_>, words: &Words, width: u16, height: u16) -> String {
    lines(&drawn(room, words, Depth::Sixteen, width, height))
}

fn sizes(room: &Room<'_>, words: &Words) -> String {
    let at = |(width, height)| format!("── {width}x{height}\n{}", picture(room, words, width, height));
    SIZES.map(at).concat()
}

#[test]
fn the_wall_in_every_state_at_every_size_in_both_languages() {
    for language in [Language::Da, Language::En] {
        let words = Words::new(language);
        let name = |state: &str| format!("wall-{state}-{language:?}").to_lowercase();
        let mut room = Room::new(&words, ringsted(), "2022-04-07 15:40:00");
        assert_snapshot!(name("before"), sizes(&room, &words));
        room.pass(20);
        room.press("enter");
        room.pass(15);
        room.press("enter");
        room.seconds(754);
        assert_snapshot!(name("talk"), sizes(&room, &words));
        room.pass(35);
        assert_snapshot!(name("over"), sizes(&room, &words));
        room.press("space");
        assert_snapshot!(name("paused"), sizes(&room, &words));
        room.press("space enter");
        assert_snapshot!(name("break"), sizes(&room, &words));
    }
}

/// The talk is 12 minutes over; the sandwich is locked to 18.50.
fn late_talk(words: &Words) -> Room<'_> {
    let mut room = Room::new(words, ringsted(), "2022-04-07 16:00:00");
    room.press("enter");
    room.pass(15);
    room.press("enter");
    room.pass(47);
    room
}

#[test]
fn the_room_is_promised_no_other_end_than_a_locked_one_that_can_still_be_kept() {
    let words = danish();
    let mut room = late_talk(&words);
    let wall = picture(&room, &words, 120, 40);
    assert!(wall.contains("Vi slutter kl. 19.00") && !wall.contains("19.12"), "{wall}");
    room.press("enter enter enter");
    room.pass(110);
    // Nothing before it can be shorter any more.
    let wall = picture(&room, &words, 120, 40);
    assert!(wall.contains("senere end planlagt"), "{wall}");
}

#[test]
fn the_room_is_told_that_the_coffee_is_taken_at_the_tables() {
    let words = danish();
    let mut room = late_talk(&words);
    room.picture(80, 24);
    room.press("2 2");
    let wall = picture(&room, &words, 120, 40);
    assert!(wall.contains("Kl. 17.02: Gruppedrøftelse ved bordene · Kaffepause ved bordene"), "{wall}");
    room.press("enter");
    let wall = picture(&room, &words, 120, 40);
    assert!(wall.contains("tilbage · Kaffepause ved bordene"), "{wall}");
}

#[test]
fn the_plenary_on_the_wall() {
    for language in [Language::Da, Language::En] {
        let words = Words::new(language);
        let name = |state: &str| format!("wall-{state}-{language:?}").to_lowercase();
        let mut room = gathered(&words);
        room.press("f6 enter enter");
        room.seconds(40);
        assert_snapshot!(name("table"), sizes(&room, &words));
        room.seconds(300);
        assert_snapshot!(name("table-over"), sizes(&room, &words));
        room.press("tab enter");
        assert_snapshot!(name("theme"), sizes(&room, &words));
        room.press("c");
        assert_snapshot!(name("cleared"), sizes(&room, &words));
    }
}

#[test]
fn the_floor_lapses_when_the_programme_goes_on_and_u_takes_it_back() {
    let words = danish();
    let mut room = gathered(&words);
    room.press("f2 enter f6 enter");
    assert!(room.device.view(room.now).floor().is_some());
    room.press("u");
    assert!(room.device.view(room.now).floor().is_none());
    room.press("U");
    assert!(room.device.view(room.now).floor().is_some());
    room.pass(5);
    room.press("f2 enter");
    assert!(room.device.view(room.now).floor().is_none());
}

#[test]
fn nobodys_name_no_note_and_no_own_case_is_ever_on_the_wall() {
    let words = danish();
    let mut programme = ringsted();
    for item in &mut programme.items {
        item.responsible = Some("Hanne Hemmelig".into());
        item.note = Some("Hemmelig bemærkning".into());
        item.title.push_str(" v/ Hanne Hemmelig");
    }
    for table in &mut programme.tables {
        table.name = Some("Hos Hanne Hemmelig".into());
    }
    let mut room = Room::new(&words, programme, "2022-04-07 15:55:00");
    room.press("f3");
    room.type_text("Hemmeligt indlæg");
    room.press("enter esc ctrl+r esc");
    room.type_text("Hemmelig egen sag");
    room.press("ctrl+e f4 n");
    // A point that one table or none has said.
    room.type_text("Hemmelig pointe");
    room.press("enter f5");
    room.type_text("Hemmelig handling; Hanne Hemmelig; 1/6-2022");
    room.press("enter f2");
    for keys in ["", "enter", "enter", "f6 enter", "enter", "tab enter", "f2 enter", "enter enter enter enter enter"] {
        room.press(keys);
        room.pass(7);
        for (width, height) in SIZES {
            let picture = picture(&room, &words, width, height).to_lowercase();
            assert!(!picture.contains("hemmelig") && !picture.contains("hanne"), "{keys}: {picture}");
        }
    }
}

#[test]
fn the_wall_says_nothing_by_colour_alone() {
    let words = danish();
    let mut room = gathered(&words);
    room.press("f2 enter");
    room.pass(90);
    let plain = drawn(&room, &words, Depth::None, 120, 40);
    assert_eq!(lines(&plain), picture(&room, &words, 120, 40));
    assert!(plain.content.iter().all(|cell| cell.fg == ratatui::style::Color::Reset));
}

#[test]
fn no_size_breaks_the_wall() {
    let words = danish();
    let mut room = gathered(&words);
    for keys in ["f2", "enter", "f6 enter", "tab enter"] {
        room.press(keys);
        for width in (1..=250).step_by(23) {
            for height in (1..=80).step_by(9) {
                drawn(&room, &words, Depth::Sixteen, width, height);
                let mut buffer = Buffer::empty(Rect::new(0, 0, width, height));
                let area = buffer.area;
                Wall::default().draw_waiting(area, "Venter", &words, Theme::default(), &mut buffer);
            }
        }
    }
}

#[test]
fn the_heading_of_a_tables_own_theme_is_not_on_the_wall_until_it_is_for_all() {
    let words = danish();
    let mut room = gathered(&words);
    let first = room.device.meeting().themes.all().next().expect("a theme").id.clone();
    let add = ThemeCommand::Add { title: "Bordets eget".into(), by: Some(TableNumber(1)) };
    room.want(Intent::Do(Command::Theme(add)));
    let theme = room.device.meeting().themes.called("Bordets eget").expect("it was added").id.clone();
    let settle = |reach| Intent::Do(Command::Theme(ThemeCommand::Settle { theme: theme.clone(), reach }));
    room.want(settle(ThemeReach::Table));
    for (table, under) in [(1, &theme), (1, &theme), (2, &first)] {
        let place = Place { table: TableNumber(table), theme: under.clone(), question: None };
        let write = ContributionCommand::Write { place, kind: None, text: "Bussen holder for langt væk".into() };
        room.want(Intent::Do(Command::Contribution(write)));
    }
    let last: Vec<_> = room.device.meeting().contributions.standing().rev().take(3).map(|note| note.id()).collect();
    let gather = Command::Gather { text: "Busser tættere på".into(), theme: None, contributions: last };
    room.want(Intent::Do(gather));
    room.want(Intent::Do(Command::Floor(FloorCommand::Give(Holder::Theme(theme.clone())))));
    let told = picture(&room, &words, 80, 24);
    assert!(!told.contains("Bordets eget") && told.contains("to borde (1, 2)"), "{told}");
    room.want(settle(ThemeReach::All));
    assert!(picture(&room, &words, 80, 24).contains("Bordets eget"));
}

/// Of as many letters as a message may have, each word another.
fn long_message() -> Vec<String> {
    (1..=55).map(|number| format!("ord{number:04}.")).collect()
}

#[test]
fn all_of_a_long_message_stands_on_the_wall_and_leaves_when_its_time_is_over() {
    let words = danish();
    let mut room = Room::new(&words, ringsted(), "2022-04-07 16:00:00");
    room.press("enter");
    let send = MessageCommand::Send { to: None, text: long_message().join(" ") };
    room.want(Intent::Do(Command::Message(send)));
    for (width, height) in [(60, 16), (80, 24), (120, 40)] {
        let picture = picture(&room, &words, width, height);
        let lacking: Vec<String> = long_message().into_iter().filter(|word| !picture.contains(word)).collect();
        assert!(lacking.is_empty(), "{lacking:?}: {picture}");
    }
    room.pass(9);
    assert!(picture(&room, &words, 80, 24).contains("ord0001."));
    room.pass(1);
    assert!(!picture(&room, &words, 80, 24).contains("ord0001."));
}

#[test]
fn what_is_said_to_all_stands_on_the_wall_and_what_is_said_to_one_table_does_not() {
    let words = danish();
    let mut room = Room::new(&words, ringsted(), "2022-04-07 16:00:00");
    room.press("enter");
    for (to, text) in [(Some(TableNumber(3)), "kun til bord tre"), (None, "5 minutter tilbage")] {
        let send = MessageCommand::Send { to, text: text.into() };
        room.want(Intent::Do(Command::Message(send)));
    }
    assert_snapshot!("wall-message", sizes(&room, &words));
    assert!(!picture(&room, &words, 60, 16).contains("bord tre"));
    assert!(picture(&room, &words, 60, 16).contains("5 minutter tilbage"));
    room.seconds(1);
    room.press("enter");
    assert!(!picture(&room, &words, 60, 16).contains("5 minutter tilbage"));
}
