//! Every screen in every state at every size in both languages: nothing yet, a full meeting, three hundred notes, twelve
//! minutes late on a full disk with an own case, the evening between two days, and a meeting that is closed.

use insta::assert_snapshot;
use rundbord::device::host_line::HostLine;
use rundbord::device::input::Fault;
use rundbord::device::intent::Intent;
use rundbord::domain::action::ActionCommand;
use rundbord::domain::command::Command;
use rundbord::domain::opening::OpeningCommand;
use rundbord::domain::programme::{ItemKind, Programme};
use rundbord::domain::terms::Terms;
use rundbord::language::language::Language;
use rundbord::language::words::Words;
use rundbord::tui::facilitator::roster::at_a_table;
use rundbord::tui::theme::{Depth, Ground, Theme};
use rundbord::tui::tui::Tui;

use crate::documents::answer;
use crate::points::gathered;
use crate::room::{Room, danish, ringsted};
use crate::tables::open_door;

const SIZES: [(u16, u16); 4] = [(60, 16), (80, 24), (120, 40), (200, 60)];

/// The facilitator's, by the key that opens each.
const SCREENS: [(&str, &str); 8] = [
    ("programme", "f2"),
    ("notes", "f3"),
    ("points", "f4"),
    ("steps", "f5"),
    ("plenary", "f6"),
    ("documents", "f7"),
    ("tables", "f10"),
    ("people", "f11"),
];

const LANGUAGES: [Language; 2] = [Language::Da, Language::En];

fn pictures(room: &mut Room<'_>) -> String {
    // What was said on the way here is gone.
    room.seconds(11);
    SIZES.map(|(width, height)| format!("── {width}x{height}\n{}", room.picture(width, height))).concat()
}

/// Every screen of a room; what nobody may see is on none of them.
fn every_screen<'w>(state: &str, language: Language, words: &'w Words, room: &mut Room<'w>) {
    for (name, key) in SCREENS {
        room.press(key);
        if key == "f7" {
            answer(room, words);
        }
        let pictures = pictures(room);
        assert!(!pictures.contains("clozapin"), "{name}: {pictures}");
        assert_snapshot!(format!("matrix-{state}-{name}-{language:?}").to_lowercase(), pictures);
    }
    // The same meeting at a table's own machine.
    room.tui = Tui::with(words, Theme::new(Depth::Sixteen, Ground::Dark), at_a_table());
    let own = room.device.author().id();
    room.line = Some(HostLine {
        own,
        delivered: 4,
        notes_here: 1,
        is_up: state != "late",
        is_awaited: false,
        is_carried: false,
    });
    let pictures = pictures(room);
    assert!(!pictures.contains("clozapin"), "{pictures}");
    assert_snapshot!(format!("matrix-{state}-table-{language:?}").to_lowercase(), pictures);
}

fn begun(words: &Words) -> Room<'_> {
    let mut room = Room::new(words, ringsted(), "2022-04-07 16:00:00");
    room.press("enter");
    room.pass(15);
    room.press("enter");
    room
}

#[test]
fn every_screen_before_anything_is_said() {
    for language in LANGUAGES {
        let words = Words::new(language);
        let mut room = Room::new(&words, ringsted(), "2022-04-07 15:55:00");
        every_screen("empty", language, &words, &mut room);
    }
}

#[test]
fn every_screen_of_a_full_meeting() {
    for language in LANGUAGES {
        let words = Words::new(language);
        let mut room = gathered(&words);
        for (what, who) in [("Idékatalog", Some("Styregruppen v/ sekretariatet")), ("Nogen bør samle eksempler", None)]
        {
            let terms = Terms { what: what.into(), who: who.map(str::to_owned), ..Terms::default() };
            room.want(Intent::Do(Command::Action(ActionCommand::Agree { terms, source: None })));
        }
        room.press("f3 esc ctrl+r f2 enter");
        room.door = Some(open_door());
        room.press("f6 tab f2");
        every_screen("full", language, &words, &mut room);
    }
}

#[test]
fn every_screen_with_three_hundred_notes() {
    for language in LANGUAGES {
        let words = Words::new(language);
        let mut room = begun(&words);
        room.press("f3");
        for n in 1..=300 {
            room.type_text(&format!("Indlæg {n}: samarbejdet mellem kommune og borger"));
            room.press("enter");
        }
        every_screen("many", language, &words, &mut room);
    }
}

#[test]
fn every_screen_twelve_minutes_late_on_a_full_disk_with_an_own_case() {
    for language in LANGUAGES {
        let words = Words::new(language);
        let mut room = begun(&words);
        room.press("f3");
        room.type_text("Min søn fik clozapin");
        room.press("ctrl+e");
        room.pass(47);
        room.fault = Some(Fault::DiskFull);
        room.type_text("Det her må ikke gå tabt");
        room.press("enter");
        every_screen("late", language, &words, &mut room);
    }
}

/// Two days of which the first ends with the coffee.
fn two_days() -> Programme {
    let mut programme = ringsted();
    for item in programme.items.iter_mut().skip(3) {
        item.start += chrono::TimeDelta::days(1);
    }
    programme.end += chrono::TimeDelta::days(1);
    programme
}

#[test]
fn every_screen_in_the_evening_between_two_days() {
    for language in LANGUAGES {
        let words = Words::new(language);
        let mut room = Room::new(&words, two_days(), "2022-04-07 16:00:00");
        for minutes in [15, 35, 15] {
            room.press("f2 enter");
            room.pass(minutes);
        }
        room.press("enter");
        room.pass(30);
        assert!(room.device.view(room.now).standing.item_now().is_none());
        let next = room.device.view(room.now).standing.item_next().map(|item| item.kind);
        assert_eq!(next, Some(ItemKind::TableWork));
        every_screen("evening", language, &words, &mut room);
    }
}

#[test]
fn every_screen_of_a_closed_meeting() {
    for language in LANGUAGES {
        let words = Words::new(language);
        let mut room = gathered(&words);
        room.press("f2 enter");
        room.want(Intent::Do(Command::Opening(OpeningCommand::Close)));
        room.pass(60);
        every_screen("closed", language, &words, &mut room);
    }
}

#[test]
fn after_the_meeting_no_key_is_offered_that_would_be_refused() {
    let words = danish();
    let mut closed = gathered(&words);
    closed.want(Intent::Do(Command::Opening(OpeningCommand::Close)));
    let mut evening = Room::new(&words, two_days(), "2022-04-07 16:00:00");
    evening.press("enter enter enter enter");
    for key in ["f3", "f4", "f6", "f10"] {
        closed.press(key);
        closed.seconds(11);
        let picture = closed.picture(200, 60);
        let footer = picture.lines().last().unwrap();
        for offered in ["Gem ", "Ingen bemærkninger", "Læg sammen", "Lav pointe", "Videre", "Besked"] {
            assert!(!footer.contains(offered), "{key}: {footer}");
        }
    }
    closed.press("f3");
    assert!(closed.picture(80, 24).contains("Åbn det igen med /genåbn"));
    for mut room in [closed, evening] {
        room.press("f2");
        room.seconds(11);
        let picture = room.picture(200, 60);
        for offered in ["5 min. mere", "Pause / fortsæt"] {
            assert!(!picture.contains(offered), "{picture}");
        }
    }
}

#[test]
fn names_that_are_far_too_long_push_nothing_off_a_screen() {
    let words = danish();
    let mut programme = ringsted();
    programme.title = "Dialogmøde ".repeat(40);
    for theme in &mut programme.themes {
        theme.title = format!("{} {}", "Sammenhængende".repeat(12), "forløb for borgere og pårørende ".repeat(6));
    }
    for table in &mut programme.tables {
        table.name = Some(format!("Ved vinduet {}", "mod haven ".repeat(30)));
    }
    for item in &mut programme.items {
        item.title = format!("{} {}", item.title, "og alt, hvad der hører til ".repeat(8));
        item.responsible = Some("Formanden for det hele, ".repeat(12));
    }
    let mut room = Room::new(&words, programme, "2022-04-07 17:05:00");
    room.press("f2 enter enter enter enter f3");
    room.type_text("Rampen er for stejl");
    room.press("enter ctrl+b");
    room.type_text("Døren er for tung");
    room.press("enter esc ctrl+r f4 home p 1");
    room.door = Some(open_door());
    for (key, seen) in [
        ("f2", ["min.", "F1 Hjælp"]),
        ("f3", ["1 indlæg", "Døren er for tung"]),
        ("f4", ["Rampen er for stejl", "F1 Hjælp"]),
        ("f6", ["Bord 1 · Ved vinduet", "til hvert bord"]),
        ("f10", ["● forbundet", "F1 Hjælp"]),
    ] {
        room.press(key);
        room.seconds(11);
        for (width, height) in SIZES {
            let picture = room.picture(width, height);
            assert!(seen.iter().all(|seen| picture.contains(seen)), "{key} {seen:?}:\n{picture}");
            assert!(picture.lines().next().is_some_and(|line| line.contains("17.")), "{picture}");
        }
        assert_snapshot!(format!("matrix-long-{key}"), pictures(&mut room));
    }
}
