//! The Notes screen: several notes moved at once, the search in all of them, a table's notes beside those of all.

use insta::assert_snapshot;
use proptest::prelude::*;
use rundbord::device::intent::Intent;
use rundbord::domain::command::Command;
use rundbord::domain::contribution::{ContributionCommand, Place};
use rundbord::domain::id::TableNumber;
use rundbord::language::language::Language;
use rundbord::language::words::Words;

use crate::points::{SAID, gathered, said};
use crate::room::{Room, danish, ringsted};

/// Ten notes of ten tables; the desk lies at table 1 and the first theme, the hand in the field.
fn spread(words: &Words) -> Room<'_> {
    let mut room = said(words);
    room.press("f3");
    room
}

/// Three notes of table 1.
fn three(words: &Words) -> Room<'_> {
    let mut room = Room::new(words, ringsted(), "2022-04-07 17:05:00");
    room.press("f3");
    for text in ["Rampen er for stejl", "Døren er for tung", "Skiltene er for små"] {
        room.type_text(text);
        room.press("enter");
    }
    room
}

/// The tables at which the notes lie now, in the order in which they were written.
fn tables(room: &Room<'_>) -> Vec<u16> {
    room.device.meeting().contributions.standing().map(|note| note.place.table.0).collect()
}

fn themes(room: &Room<'_>) -> Vec<usize> {
    let meeting = room.device.meeting();
    let all: Vec<_> = meeting.themes.all().map(|theme| theme.id.clone()).collect();
    let of = |place: &Place| all.iter().position(|theme| *theme == place.theme).expect("a theme of the meeting");
    meeting.contributions.standing().map(|note| of(note.place)).collect()
}

fn write(room: &mut Room<'_>, table: u16, text: &str) {
    let theme = room.device.meeting().themes.all().next().expect("a theme").id.clone();
    let place = Place { table: TableNumber(table), theme, question: None };
    let write = ContributionCommand::Write { place, kind: None, text: text.into() };
    room.want(Intent::Do(Command::Contribution(write)));
}

fn withdraw(room: &mut Room<'_>, number: usize) {
    let contribution = room.device.meeting().contributions.standing().nth(number - 1).expect("that many notes").id();
    room.want(Intent::Do(Command::Contribution(ContributionCommand::Withdraw { contribution })));
}

#[test]
fn marked_notes_go_to_another_table_in_one_stroke_and_come_back_in_one() {
    let words = danish();
    let mut room = three(&words);
    room.press("esc home space space");
    let picture = room.picture(80, 24);
    assert!(picture.contains("2 markerede") && picture.contains("#1 ✓ ") && picture.contains("#2 ✓ "), "{picture}");
    assert!(picture.contains("#3   "), "{picture}");
    // Nothing was said at table 2 yet, so that the hand comes into the field.
    room.press("ctrl+b ctrl+x");
    assert_eq!(tables(&room), [2, 2, 1]);
    let picture = room.picture(120, 40);
    assert!(picture.contains("2 indlæg er flyttet til bord 2, tema 1: ") && !picture.contains("marker"), "{picture}");
    room.press("f8");
    assert_eq!(tables(&room), [1, 1, 1]);
    let picture = room.picture(120, 40);
    assert!(picture.contains("Fortrudt: 2 indlæg flyttet til bord 2, tema 1: "), "{picture}");
    room.press("f9");
    assert_eq!(tables(&room), [2, 2, 1]);
}

#[test]
fn one_marked_note_or_the_one_in_hand_goes_alone() {
    let words = danish();
    let mut room = three(&words);
    room.press("esc home space end ctrl+t ctrl+x");
    assert_eq!(themes(&room), [1, 0, 0]);
    room.press("ctrl+x");
    assert_eq!(themes(&room), [1, 0, 1]);
}

#[test]
fn a_mark_is_taken_away_by_its_key_and_all_by_another() {
    let words = danish();
    let mut room = three(&words);
    room.press("esc home insert up space space space up space");
    assert!(room.picture(80, 24).contains("1 markeret"), "{}", room.picture(80, 24));
    room.press("home space");
    assert!(room.picture(80, 24).contains("2 markerede"), "{}", room.picture(80, 24));
    room.press("ctrl+u");
    let picture = room.picture(80, 24);
    assert!(!picture.contains("marker") && !picture.contains("#1 ✓"), "{picture}");
    room.press("ctrl+u");
    assert!(room.picture(80, 24).contains("Markér først indlæg i listen med Mellemrum."), "{}", room.picture(80, 24));
}

#[test]
fn what_may_not_be_moved_is_told_by_its_number_and_the_rest_goes() {
    let words = danish();
    let mut room = three(&words);
    room.press("esc home space space space");
    withdraw(&mut room, 2);
    room.press("ctrl+t ctrl+x");
    let picture = room.picture(80, 24);
    assert!(picture.contains("! #2 blev ikke flyttet:") && picture.contains("1 markeret"), "{picture}");
    assert_eq!(themes(&room), [1, 1]);
    room.press("ctrl+u");
    assert!(!room.picture(80, 24).contains("blev ikke flyttet"));
    room.want(Intent::Undo);
    assert_eq!(themes(&room), [0, 0]);
}

#[test]
fn marks_stay_on_their_notes_while_others_come_and_go() {
    let words = danish();
    let mut room = three(&words);
    room.press("esc home down space");
    write(&mut room, 1, "Døren binder");
    withdraw(&mut room, 1);
    let picture = room.picture(80, 24);
    assert!(picture.contains("#2 ✓ ") && picture.contains("#4   "), "{picture}");
    room.press("ctrl+t ctrl+x");
    assert_eq!(themes(&room), [1, 0, 0]);
    // The hand stayed on the note after the marked one.
    room.press("enter");
    assert!(room.picture(80, 24).contains("Ret #3"), "{}", room.picture(80, 24));
}

#[test]
fn a_point_is_made_of_all_that_are_marked() {
    let words = danish();
    let mut room = three(&words);
    room.press("esc home space space ctrl+y");
    let meeting = room.device.meeting();
    let under = meeting.contributions.standing().filter(|note| note.contribution.point().is_some()).count();
    assert_eq!((under, meeting.points.standing().len()), (2, 1));
    assert!(!room.picture(80, 24).contains("markerede"));
}

#[test]
fn each_letter_shortens_the_list_of_all_notes_and_enter_goes_to_the_one_in_hand() {
    let words = danish();
    let mut room = spread(&words);
    room.press("ctrl+f");
    assert!(room.picture(80, 24).contains("10 af 10 indlæg"), "{}", room.picture(80, 24));
    room.type_text("BESLUTN tAGET");
    let picture = room.picture(80, 24);
    assert!(picture.contains("1 af 10 indlæg") && picture.contains("B10 T1"), "{picture}");
    assert!(picture.contains("#10 · bord 10, tema 1"), "{picture}");
    room.press("ctrl+u");
    room.type_text("beslut");
    let picture = room.picture(80, 24);
    assert!(picture.contains("3 af 10 indlæg") && picture.contains("Søg › beslut"), "{picture}");
    for place in ["B1 T1", "B3 T1", "B10 T1"] {
        assert!(picture.contains(place), "{picture}");
    }
    room.press("up enter");
    let desk = room.device.desk();
    assert_eq!(desk.table, Some(TableNumber(3)));
    room.press("enter");
    assert!(room.picture(80, 24).contains("Ret #3"), "{}", room.picture(80, 24));
}

#[test]
fn letters_are_found_as_they_are_typed_without_them_and_decomposed() {
    let words = danish();
    for (typed, number) in [("kørsel", 6), ("koersel", 6), ("KORSEL", 6), ("a\u{30a}r", 8), ("aar", 8), ("ét STED", 2)]
    {
        let mut room = spread(&words);
        room.press("esc /");
        room.type_text(typed);
        room.press("home end enter enter");
        assert!(room.picture(80, 24).contains(&format!("Ret #{number}")), "{typed}: {}", room.picture(80, 24));
    }
}

#[test]
fn escape_leaves_the_search_and_everything_is_as_before() {
    let words = danish();
    let mut room = three(&words);
    room.type_text("halvt");
    room.press("esc home down");
    let before = room.picture(120, 40);
    room.press("/");
    room.type_text("rampe");
    assert_ne!(room.picture(120, 40), before);
    room.press("esc");
    assert_eq!(room.picture(120, 40), before);
    room.press("esc ctrl+f");
    room.input(rundbord::tui::input::Input::Paste("findes\nikke".into()));
    let picture = room.picture(80, 24);
    assert!(picture.contains("Søg › findes ikke") && picture.contains("Intet fundet."), "{picture}");
    room.press("enter");
    assert!(room.picture(80, 24).contains("Søg › "), "there is nothing to go to");
    room.press("esc");
    let picture = room.picture(120, 40);
    assert!(picture.contains("› halvt") && room.cursor(120, 40).is_some(), "{picture}");
}

#[test]
fn whoever_comes_back_to_a_search_that_was_left_open_writes_a_note() {
    let words = danish();
    let mut room = three(&words);
    room.press("ctrl+f");
    room.type_text("rampe");
    room.press("f4 f3");
    room.type_text("Flere bænke langs åen");
    room.press("enter");
    let notes = &room.device.meeting().contributions;
    assert!(notes.standing().any(|note| note.text() == "Flere bænke langs åen"));
}

#[test]
fn an_own_case_is_found_by_nobody() {
    let words = danish();
    let mut room = three(&words);
    room.type_text("Min søn fik clozapin");
    room.press("ctrl+e ctrl+f");
    room.type_text("clozapin");
    let picture = room.picture(120, 40);
    assert!(picture.contains("Intet fundet.") && picture.contains("0 af 3 indlæg"), "{picture}");
}

#[test]
fn what_is_erased_or_comes_while_one_searches_is_seen_at_once() {
    let words = danish();
    let mut room = three(&words);
    room.press("ctrl+f");
    room.type_text("for");
    assert!(room.picture(80, 24).contains("3 af 3 indlæg"));
    room.press("up");
    withdraw(&mut room, 1);
    write(&mut room, 9, "Trappen er for høj");
    let picture = room.picture(80, 24);
    assert!(picture.contains("3 af 3 indlæg") && picture.contains("B9 T1"), "{picture}");
    assert!(!picture.contains("Rampen"), "{picture}");
    // The hand stayed where it was.
    room.press("enter enter");
    assert!(room.picture(80, 24).contains("Ret #2"), "{}", room.picture(80, 24));
}

#[test]
fn a_tables_notes_stand_beside_those_of_all() {
    let words = danish();
    let mut room = spread(&words);
    room.picture(120, 40);
    room.press("alt+a");
    let picture = room.picture(120, 40);
    assert!(picture.contains("Alle borde · T1") && picture.contains("5 indlæg fra 5 borde"), "{picture}");
    assert!(picture.contains("B5 T1") && picture.contains("Bord 1"), "{picture}");
    // Into the table's list, across, and back.
    room.press("esc");
    let row = |room: &mut Room<'_>| room.picture(120, 40).lines().find(|line| line.contains('▌')).map(str::to_owned);
    assert!(row(&mut room).is_some_and(|line| line.starts_with('▌')), "{:?}", row(&mut room));
    room.press("right");
    assert!(row(&mut room).is_some_and(|line| line.find('▌') > Some(40)), "{:?}", row(&mut room));
    room.press("up space tab");
    assert!(row(&mut room).is_some_and(|line| line.starts_with('▌')), "{:?}", row(&mut room));
    room.press("alt+a");
    let picture = room.picture(120, 40);
    assert!(
        picture.contains("1 markeret") && !picture.contains("Bord 1 ·") && picture.contains("Dækning"),
        "{picture}"
    );
    room.press("alt+a");
    let picture = room.picture(120, 40);
    assert!(!picture.contains("Alle borde") && picture.contains("1 markeret"), "{picture}");
}

#[test]
fn on_a_narrow_screen_the_same_key_goes_from_the_one_list_to_the_other() {
    let words = danish();
    let mut room = spread(&words);
    for seen in [true, false, true, false] {
        room.picture(80, 24);
        room.press("alt+a");
        let picture = room.picture(80, 24);
        assert_eq!(picture.contains("Alle borde · T1"), seen, "{picture}");
        assert_eq!(picture.contains("B5 T1"), seen, "{picture}");
    }
    // Out of two lists on a screen that became narrow.
    room.picture(120, 40);
    room.press("alt+a");
    assert!(!room.picture(80, 24).contains("Alle borde"));
    room.press("alt+a");
    assert!(room.picture(80, 24).contains("Alle borde"));
}

#[test]
fn the_list_of_all_follows_the_desk_and_is_moved_in() {
    let words = danish();
    let mut room = spread(&words);
    room.picture(120, 40);
    room.press("alt+a alt+a ctrl+t");
    let picture = room.picture(120, 40);
    assert!(picture.contains("Alle borde · T2") && picture.contains("3 indlæg fra 3 borde"), "{picture}");
    // Every note of the second theme goes to the first.
    room.press("esc home space space space alt+t ctrl+x");
    assert_eq!(themes(&room), [0, 0, 0, 0, 0, 0, 0, 2, 2, 0]);
    assert_eq!(tables(&room), [1, 2, 3, 4, 5, 6, 7, 8, 9, 10], "each is still the note of its table");
    assert!(room.picture(120, 40).contains("3 indlæg er flyttet til tema 1: "), "{}", room.picture(120, 40));
    room.press("f8");
    assert!(room.picture(120, 40).contains("Fortrudt: 3 indlæg flyttet til tema 1: "), "{}", room.picture(120, 40));
}

#[test]
fn a_click_takes_a_note_in_hand_in_either_list_and_in_the_search() {
    let words = danish();
    let mut room = spread(&words);
    room.picture(120, 40);
    room.press("alt+a");
    for (number, seen) in [(5, "budbringere"), (1, "Vi opdager")] {
        room.click(120, 40, seen);
        room.press("enter");
        let picture = room.picture(120, 40);
        // The first note stands in both lists; the last place of its words is in the list of all.
        assert!(picture.contains(&format!("Ret #{number}")), "{picture}");
        room.press("esc");
    }
    room.press("alt+a alt+a");
    room.click(120, 40, "Vi opdager");
    assert!(room.picture(120, 40).lines().any(|line| line.starts_with("▌#1")), "{}", room.picture(120, 40));
    room.press("/");
    room.click(120, 40, "Grøn omstilling");
    room.press("enter enter");
    assert!(room.picture(120, 40).contains("Ret #7"), "{}", room.picture(120, 40));
}

#[test]
fn the_coverage_takes_the_place_of_the_second_list_and_gives_it_back() {
    let words = danish();
    let mut room = spread(&words);
    room.picture(120, 40);
    room.press("alt+a");
    assert!(!room.picture(120, 40).contains("Dækning"));
    room.press("ctrl+o");
    let picture = room.picture(120, 40);
    assert!(picture.contains("Dækning") && !picture.contains("Alle borde"), "{picture}");
    room.picture(80, 24);
    room.press("ctrl+o alt+a");
    let picture = room.picture(80, 24);
    assert!(!picture.contains("Dækning"), "{picture}");
}

#[test]
fn what_is_typed_over_the_notice_before_writing_stands_whole_in_the_field() {
    let words = danish();
    for pasted in [false, true] {
        let mut room = spread(&words);
        room.tui.show_first("Før du skriver", "Skriv ikke om enkeltpersoner.");
        assert!(room.picture(80, 24).contains("enkeltpersoner"));
        if pasted {
            room.input(rundbord::tui::input::Input::Paste("kørsel til møder".into()));
        } else {
            room.type_text("kørsel til møder");
        }
        let picture = room.picture(80, 24);
        assert!(picture.contains("enkeltpersoner") && picture.contains("kørsel til møder"), "{picture}");
        room.press("enter");
        assert!(!room.picture(80, 24).contains("enkeltpersoner"), "the first note is saved");
        let notes = &room.device.meeting().contributions;
        assert!(notes.standing().any(|note| note.text() == "kørsel til møder"));
    }
}

#[test]
fn the_notice_before_writing_is_closed_without_a_note_by_either_key() {
    let words = danish();
    for key in ["enter", "esc"] {
        let mut room = spread(&words);
        room.tui.show_first("Før du skriver", "Skriv ikke om enkeltpersoner.");
        room.press(key);
        assert!(!room.picture(80, 24).contains("enkeltpersoner"), "{key}");
    }
}

#[test]
fn the_parking_lot_is_called_by_its_name_alone_where_the_next_note_goes() {
    let words = danish();
    let mut room = three(&words);
    room.press("alt+t");
    let picture = room.picture(80, 24);
    assert!(picture.contains("\n Parkeringsplads ") && !picture.contains("Tema 0"), "{picture}");
}

#[test]
fn at_a_tables_machine_there_is_neither_search_nor_other_tables() {
    let words = danish();
    let mut room = gathered(&words);
    let theme = rundbord::tui::theme::Theme::default();
    room.tui = rundbord::tui::tui::Tui::with(&words, theme, rundbord::tui::facilitator::roster::at_a_table());
    room.picture(120, 40);
    let before = room.picture(120, 40);
    room.press("alt+a ctrl+f");
    assert_eq!(room.picture(120, 40), before);
    room.press("ctrl+x");
    assert!(room.picture(120, 40).contains("Vælg først et indlæg i listen"), "it says what to do");
    room.press("esc / space");
    assert!(room.picture(120, 40).contains("› /"), "what is typed goes to the field");
}

#[test]
fn how_it_looks_marked_beside_each_other_and_searched() {
    for language in [Language::Da, Language::En] {
        let words = Words::new(language);
        let mut room = spread(&words);
        for n in 0..40 {
            write(&mut room, n % 12 + 1, &format!("Indlæg {n}: samarbejdet mellem kommune og borger om kørslen"));
        }
        let mut pictures = String::new();
        let take = |room: &mut Room<'_>, pictures: &mut String| {
            room.seconds(11);
            for (width, height) in [(60, 16), (80, 24), (120, 40), (200, 60)] {
                pictures.push_str(&format!("── {width}x{height}\n{}", room.picture(width, height)));
            }
        };
        room.press("esc home space space");
        take(&mut room, &mut pictures);
        assert_snapshot!(format!("notes-marked-{language:?}").to_lowercase(), std::mem::take(&mut pictures));
        room.picture(120, 40);
        room.press("alt+a tab up");
        take(&mut room, &mut pictures);
        assert_snapshot!(format!("notes-beside-{language:?}").to_lowercase(), std::mem::take(&mut pictures));
        room.picture(120, 40);
        room.press("alt+a");
        take(&mut room, &mut pictures);
        assert_snapshot!(format!("notes-all-{language:?}").to_lowercase(), std::mem::take(&mut pictures));
        room.press("/");
        room.type_text("fast dagsorden");
        take(&mut room, &mut pictures);
        room.press("ctrl+u");
        room.type_text("korsel");
        take(&mut room, &mut pictures);
        assert_snapshot!(format!("notes-search-{language:?}").to_lowercase(), std::mem::take(&mut pictures));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn whatever_is_marked_and_moved_one_undo_brings_it_back(
        marks in prop::collection::vec(0usize..4, 1..8),
        turns in prop::collection::vec(prop::sample::select(vec!["ctrl+b", "ctrl+t", "alt+b", "alt+a"]), 1..8),
        room_for_two in any::<bool>(),
    ) {
        let words = danish();
        let mut room = spread(&words);
        let columns = if room_for_two { 120 } else { 80 };
        room.picture(columns, 40);
        // All notes of the first theme are in the list.
        room.press(if room_for_two { "alt+a alt+a esc" } else { "alt+a esc" });
        for down in marks {
            room.press("home");
            (0..down).for_each(|_| room.press("down"));
            room.press("space");
        }
        for turn in &turns {
            room.press(turn);
            room.picture(columns, 40);
        }
        let before = (tables(&room), themes(&room));
        let depth = room.device.view(room.now).history.last_done().map(|step| step.events.clone());
        room.press("ctrl+x");
        let after = (tables(&room), themes(&room));
        prop_assert_eq!(after.0.len(), SAID.len());
        if after != before {
            room.press("f8");
            prop_assert_eq!((tables(&room), themes(&room)), before);
            let now = room.device.view(room.now).history.last_done().map(|step| step.events.clone());
            prop_assert_eq!(now, depth);
        }
    }
}

#[test]
fn one_key_begins_to_say_the_tables_own_case_in_general() {
    let words = danish();
    let mut room = three(&words);
    room.press("alt+e");
    assert!(room.picture(120, 40).contains("Bordet har ingen egen sag"), "{}", room.picture(120, 40));
    room.type_text("Min søn på 23 fik medicin");
    room.press("ctrl+e alt+e");
    let picture = room.picture(120, 40);
    assert!(picture.contains("fælles 1 ") && !picture.contains("Min søn"), "{picture}");
    room.type_text("Overgang til eget hjem kræver støtte");
    room.press("enter");
    let meeting = room.device.meeting();
    let general = meeting.own_cases.standing().find_map(|(_, case, _)| case.general()).expect("it is said");
    assert_eq!(meeting.contributions.get(general).unwrap().text(), "Overgang til eget hjem kræver støtte");
    room.press("alt+e");
    assert!(room.picture(120, 40).contains("Bordet har ingen egen sag"), "it was said");
}
