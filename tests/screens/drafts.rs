//! What is typed and not saved: every field gives it up to be kept, and takes it back as it was.

use rundbord::device::draft::{Draft, Field};
use rundbord::device::intent::Intent;
use rundbord::domain::action::{ActionCommand, Source};
use rundbord::domain::command::Command;
use rundbord::domain::contribution::Place;
use rundbord::domain::opening::OpeningCommand;
use rundbord::domain::terms::Terms;
use rundbord::tui::facilitator::roster::at_a_table;
use rundbord::tui::theme::{Depth, Ground, Theme};
use rundbord::tui::tui::Tui;

use crate::points::gathered;
use crate::room::{Room, danish};

fn drafts(room: &Room<'_>) -> Vec<Draft> {
    room.tui.drafts(&room.device.view(room.now))
}

/// The program comes again, or other screens take the place of these.
fn anew<'w>(room: &mut Room<'w>, tui: Tui<'w>) -> Vec<Draft> {
    let typed = drafts(room);
    room.tui = tui;
    let homeless = room.tui.take_back(typed, &room.device.view(room.now));
    room.think();
    homeless
}

fn theme() -> Theme {
    Theme::new(Depth::Sixteen, Ground::Dark)
}

/// The keys that open every field there is.
const FIELDS: [&str; 13] = [
    "f3",
    "f3 up enter",
    "f4 n",
    "f4 tab enter",
    "f4 tab d",
    "f4 b",
    "f4 L",
    "f4 tab v",
    "f4 tab S",
    "f5",
    "f5 up enter",
    "f6 L",
    "f7 e enter",
];

#[test]
fn every_field_gives_up_what_is_typed_in_it_and_takes_it_back() {
    let words = danish();
    let mut kinds = Vec::new();
    for keys in FIELDS {
        let mut room = gathered(&words);
        let action = ActionCommand::Agree { terms: Terms { what: "Brev".into(), ..Terms::default() }, source: None };
        room.want(Intent::Do(Command::Action(action)));
        room.press(keys);
        assert!(!room.tui.holds_unsaved(), "{keys}: nothing is typed yet");
        room.type_text("Rampe 7");
        let typed = drafts(&room);
        assert!(room.tui.holds_unsaved() && typed.len() == 1, "{keys}: {typed:?}");
        assert!(typed[0].text.contains("Rampe 7") && typed[0].has_a_future(room.device.meeting()), "{keys}: {typed:?}");
        let homeless = anew(&mut room, Tui::new(&words, theme()));
        assert_eq!((drafts(&room), homeless), (typed.clone(), Vec::new()), "{keys}");
        assert!(room.picture(120, 40).contains("venter på dig: F"), "{keys}: {}", room.picture(120, 40));
        let kind = std::mem::discriminant(&typed[0].field);
        if !kinds.contains(&kind) {
            kinds.push(kind);
        }
    }
    assert_eq!(kinds.len(), 9, "every kind of field is among them");
}

#[test]
fn after_the_close_only_what_follows_a_meeting_is_kept() {
    let words = danish();
    for (keys, kept) in [("f3", false), ("f4 n", false), ("f5", true), ("f7 e enter", true)] {
        let mut room = gathered(&words);
        room.press(keys);
        room.type_text("Rampe 7");
        let typed = drafts(&room);
        room.want(Intent::Do(Command::Opening(OpeningCommand::Close)));
        assert_eq!(typed[0].has_a_future(room.device.meeting()), kept, "{keys}");
    }
}

#[test]
fn an_edit_and_what_stood_in_the_field_before_it_are_both_there() {
    let words = danish();
    let mut room = gathered(&words);
    room.press("f3");
    room.type_text("Halvt");
    room.press("up enter");
    room.type_text("!");
    assert_eq!(drafts(&room).len(), 2);
    anew(&mut room, Tui::new(&words, theme()));
    room.press("f3 enter");
    let picture = room.picture(80, 24);
    assert!(picture.contains("› Halvt") && picture.contains('!'), "{picture}");
}

#[test]
fn a_note_that_is_only_opened_to_be_edited_leaves_no_draft() {
    let words = danish();
    let mut room = gathered(&words);
    room.press("f3 up enter");
    assert_eq!(drafts(&room), []);
}

#[test]
fn what_a_table_has_no_screen_for_is_given_back_and_waits() {
    let words = danish();
    let mut room = gathered(&words);
    room.press("f5");
    room.type_text("Brev | Staben");
    room.press("f3");
    room.type_text("Rampen er");
    let homeless = anew(&mut room, Tui::with(&words, theme(), at_a_table()));
    assert!(matches!(&homeless[..], [Draft { field: Field::Action(None), .. }]), "{homeless:?}");
    let picture = room.picture(80, 24);
    assert!(picture.contains("› Rampen er") && picture.contains("står i feltet igen"), "{picture}");
}

#[test]
fn a_draft_remembers_where_it_would_go() {
    let words = danish();
    let mut room = gathered(&words);
    room.press("f3 alt+7");
    room.type_text("Rampen");
    let place = room.device.desk().place();
    let [draft] = &drafts(&room)[..] else { panic!("one draft") };
    assert_eq!(draft.field, Field::Note(place.clone()));
    assert_eq!(draft.turns(room.device.meeting()).len(), 3);
    let elsewhere = Place { theme: rundbord::domain::id::ThemeId("borte".into()), ..place.unwrap() };
    let lost = Draft { field: Field::Note(Some(elsewhere)), ..draft.clone() };
    assert_eq!(lost.turns(room.device.meeting()), []);
}

#[test]
fn a_draft_reads_as_it_was_written() {
    let words = danish();
    let mut room = gathered(&words);
    room.press("f3 up ctrl+a");
    room.type_text("Brev");
    let typed = drafts(&room);
    assert!(matches!(typed[0].field, Field::Action(Some(Source::Contribution(_)))), "{typed:?}");
    let json = serde_json::to_string(&typed).unwrap();
    assert_eq!(serde_json::from_str::<Vec<Draft>>(&json).unwrap(), typed);
}

#[test]
fn a_command_that_is_half_typed_comes_back_in_the_palette() {
    let words = danish();
    let mut room = gathered(&words);
    room.press("f4 :");
    assert_eq!(drafts(&room), [], "a palette that was only opened is no draft");
    room.type_text("besked bord 4 Kom til");
    let typed = drafts(&room);
    assert!(matches!(&typed[..], [Draft { field: Field::Command, .. }]) && room.tui.holds_unsaved(), "{typed:?}");
    let json = serde_json::to_string(&typed).unwrap();
    assert_eq!(serde_json::from_str::<Vec<Draft>>(&json).unwrap(), typed);
    assert_eq!(anew(&mut room, Tui::new(&words, theme())), []);
    assert_eq!(drafts(&room), typed);
    let picture = room.picture(80, 24);
    assert!(picture.contains("› besked bord 4 Kom til"), "{picture}");
    room.type_text(" plenum");
    room.press("enter");
    assert_eq!(drafts(&room), []);
    assert_eq!(room.device.meeting().messages.all().count(), 1);
}

#[test]
fn a_search_in_the_palette_and_a_command_that_a_key_began_are_no_drafts() {
    let words = danish();
    let mut room = gathered(&words);
    for keys in ["f3 ctrl+g", "f4 :"] {
        room.press(keys);
        assert_eq!(drafts(&room), [], "{keys}");
        room.press("esc");
    }
    room.press(":");
    room.type_text("programmet nu");
    assert_eq!(drafts(&room), []);
}

#[test]
fn leaving_is_asked_for_beside_a_command_that_is_half_typed() {
    let words = danish();
    let mut room = gathered(&words);
    room.press("f2 :");
    room.type_text("besked Vi begynder");
    room.press("ctrl+q");
    let picture = room.picture(80, 24);
    assert!(picture.contains("› besked Vi begynder") && picture.contains("Tryk igen for at lukke"), "{picture}");
}
