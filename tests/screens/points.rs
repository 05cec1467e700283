//! The Points screen: what the keys come to in the meeting, and what it looks like.

use chrono::TimeDelta;
use insta::assert_snapshot;
use rundbord::device::input::{Fault, Input as DeviceInput};
use rundbord::device::intent::Intent;
use rundbord::domain::command::Command;
use rundbord::domain::contribution::{ContributionCommand, Place};
use rundbord::domain::id::TableNumber;
use rundbord::domain::programme::MeetingKind;
use rundbord::language::language::Language;
use rundbord::language::words::Words;

use crate::room::{Room, danish, ringsted};

/// Many tables have said the same in their own words.
pub const SAID: [(u16, usize, &str); 10] = [
    (1, 0, "Vi opdager først tingene, når det er besluttet"),
    (2, 0, "Ét sted at henvende sig"),
    (3, 0, "Skueproces: vi høres, men der er besluttet i forvejen"),
    (4, 1, "Fast dialogmøde mellem handicapråd og fagudvalg to gange om året, med dagsorden fra begge sider"),
    (5, 0, "Vi vil ikke være budbringere mellem kommune og region"),
    (6, 1, "Kørsel til aktiviteter om aftenen"),
    (7, 1, "Grøn omstilling må ikke koste hjælpemidler"),
    (8, 2, "Samme sagsbehandler i mere end et år"),
    (9, 2, "Mødet med kommunen begynder forfra hver gang"),
    (10, 0, "Beslutningen er taget, før vi bliver spurgt"),
];

/// On the Points screen with those notes.
pub fn said(words: &Words) -> Room<'_> {
    let mut room = Room::new(words, ringsted(), "2022-04-07 17:20:00");
    let themes: Vec<_> = room.device.meeting().themes.all().map(|theme| theme.id.clone()).collect();
    for (table, theme, text) in SAID {
        let place = Place { table: TableNumber(table), theme: themes[theme].clone(), question: None };
        let write = ContributionCommand::Write { place, kind: None, text: text.into() };
        room.want(Intent::Do(Command::Contribution(write)));
    }
    room.press("f4");
    room
}

/// Three points, one of them from three tables and with a dissent.
pub fn gathered(words: &Words) -> Room<'_> {
    let mut room = said(words);
    room.press("enter");
    for _ in 0..60 {
        room.press("backspace");
    }
    room.type_text("Borgerne skal med, før beslutningen er taget, ikke kun høres");
    room.press("enter down");
    put_with(&mut room, "Borgerne skal med");
    room.press("end");
    put_with(&mut room, "Borgerne skal med");
    room.press("home p down p tab d");
    room.type_text("Bord 12 frygter, at det tager for lang tid");
    room.press("enter esc");
    room
}

/// The points in order: sentence and tables.
fn points(room: &Room<'_>) -> Vec<(String, Vec<u16>)> {
    let meeting = room.device.meeting();
    let gathered = rundbord::domain::provenance::Gathered::of(meeting);
    let tables = |id| gathered.provenance(meeting, id).tables.iter().map(|table| table.0).collect();
    meeting.points.standing().iter().map(|view| (view.point.text().to_owned(), tables(view.id))).collect()
}

/// A note comes in from a table.
pub fn write(room: &mut Room<'_>, table: u16, text: &str) {
    let theme = room.device.meeting().themes.all().next().expect("a theme").id.clone();
    let place = Place { table: TableNumber(table), theme, question: None };
    room.want(Intent::Do(Command::Contribution(ContributionCommand::Write { place, kind: None, text: text.into() })));
    room.think();
}

/// The number key that stands before these words on the right.
fn key_of(room: &mut Room<'_>, words: &str) -> String {
    let picture = room.picture(200, 60);
    let line = picture.lines().map(|line| line.chars().skip(100).collect::<String>());
    let found = line
        .map(|line| line.trim().to_owned())
        .find(|line| line.contains(words) && line.starts_with(|first: char| first.is_ascii_digit()));
    found.unwrap_or_else(|| panic!("no {words}:\n{picture}")).chars().take(1).collect()
}

/// Presses that key.
fn put_with(room: &mut Room<'_>, words: &str) {
    let key = key_of(room, words);
    room.press(&key);
}

#[test]
fn a_note_is_a_point_by_one_key_and_the_next_comes_by_itself() {
    let words = danish();
    let mut room = said(&words);
    room.press("p p");
    assert_eq!(points(&room), [(SAID[0].2.to_owned(), vec![1]), (SAID[1].2.to_owned(), vec![2])]);
    assert!(room.picture(80, 24).contains("▌ #3"), "{}", room.picture(80, 24));
}

#[test]
fn a_note_into_an_existing_point_costs_one_key_and_u_takes_it_out() {
    let words = danish();
    let mut room = said(&words);
    room.press("p down");
    put_with(&mut room, SAID[0].2);
    assert_eq!(points(&room)[0].1, [1, 3]);
    assert!(room.picture(120, 40).contains("Gemt: #3 under pointe #1"), "{}", room.picture(120, 40));
    room.press("u");
    assert_eq!(points(&room)[0].1, [1]);
    room.press("U");
    assert_eq!(points(&room)[0].1, [1, 3]);
}

#[test]
fn the_sentence_can_be_said_anew_at_once_and_esc_leaves_it_as_it_was() {
    let words = danish();
    let mut room = said(&words);
    room.press("enter");
    room.type_text(" – siger de");
    room.press("enter");
    assert_eq!(points(&room)[0].0, format!("{} – siger de", SAID[0].2));
    room.press("enter esc");
    assert_eq!(points(&room)[1].0, SAID[1].2);
    // Esc stood for nothing but the field: the next note is in hand.
    put_with(&mut room, SAID[0].2);
    assert_eq!(points(&room)[0].1, [1, 3]);
}

#[test]
fn several_notes_are_marked_and_go_at_once() {
    let words = danish();
    let mut room = said(&words);
    room.press("space down space p");
    assert_eq!(points(&room), [(SAID[0].2.to_owned(), vec![1, 3])]);
    room.press("space space");
    put_with(&mut room, SAID[0].2);
    assert!(room.picture(120, 40).contains("Gemt: 2 indlæg under pointe #1"), "{}", room.picture(120, 40));
    assert_eq!(points(&room)[0].1.len(), 4);
    // One wish, one step back.
    room.press("u");
    assert_eq!(points(&room)[0].1, [1, 3]);
}

#[test]
fn points_are_merged_parted_split_ordered_and_dissolved() {
    let words = danish();
    let mut room = said(&words);
    room.press("p p p tab");
    let sentences = |room: &Room<'_>| points(room).into_iter().map(|(text, _)| text).collect::<Vec<_>>();
    room.press("shift+down");
    assert_eq!(sentences(&room), [SAID[1].2, SAID[0].2, SAID[2].2]);
    room.press("K");
    assert_eq!(sentences(&room), [SAID[0].2, SAID[1].2, SAID[2].2]);
    // The first into the one that is found by its words.
    room.press("m s k u e enter");
    assert_eq!(points(&room), [(SAID[1].2.to_owned(), vec![2]), (SAID[2].2.to_owned(), vec![1, 3])]);
    room.press("end M enter");
    assert_eq!(sentences(&room), [SAID[0].2, SAID[1].2, SAID[2].2]);
    room.press("u");
    assert_eq!(sentences(&room).len(), 2);
    // A note under a point becomes a point of its own.
    room.press("end o down p");
    assert_eq!(points(&room).len(), 3);
    assert_eq!(points(&room)[2], (SAID[0].2.to_owned(), vec![1]));
    room.press("end x");
    assert_eq!(points(&room).len(), 2);
    room.press("u");
    assert_eq!(points(&room).len(), 3);
}

#[test]
fn a_note_is_taken_out_of_a_point_and_is_loose_again() {
    let words = danish();
    let mut room = said(&words);
    room.press("p");
    put_with(&mut room, SAID[0].2);
    room.press("tab o down x");
    assert_eq!(points(&room)[0].1, [2]);
    room.press("esc");
    assert!(room.picture(80, 24).contains("9 tilbage"), "{}", room.picture(80, 24));
}

#[test]
fn a_dissent_stands_beside_the_point_until_it_is_emptied() {
    let words = danish();
    let mut room = gathered(&words);
    assert!(room.picture(80, 24).contains("Uenighed: Bord 12 frygter"), "{}", room.picture(80, 24));
    room.press("tab d");
    for _ in 0..60 {
        room.press("backspace");
    }
    room.press("enter");
    assert!(!room.picture(80, 24).contains("Uenighed:"));
}

#[test]
fn the_search_finds_danish_letters_without_them_and_the_numbers_follow() {
    let words = danish();
    let mut room = said(&words);
    room.press("p p /");
    room.type_text("gron");
    let picture = room.picture(120, 40);
    assert!(picture.contains("Grøn omstilling") && !picture.contains("Kørsel til"), "{picture}");
    room.press("esc /");
    room.type_text("sted");
    room.press("enter");
    assert!(room.picture(120, 40).contains("1  #2 Ét sted"), "{}", room.picture(120, 40));
    room.press("esc home");
    put_with(&mut room, SAID[1].2);
    assert_eq!(points(&room)[1].1, [2, 3]);
}

#[test]
fn the_likeliest_is_offered_first_with_its_reason_and_a_key_makes_a_point_of_both() {
    let words = danish();
    let mut room = said(&words);
    room.press("down down");
    let picture = room.picture(120, 40);
    assert!(picture.contains("Ligner #3 mest") && picture.contains("besluttet"), "{picture}");
    // "Skueproces: … besluttet i forvejen" and "… når det er besluttet".
    put_with(&mut room, SAID[0].2);
    assert_eq!(points(&room), [(SAID[2].2.to_owned(), vec![1, 3])]);
    // Nothing was passed over though a note above went too.
    assert!(room.picture(120, 40).contains("▌ #4"), "{}", room.picture(120, 40));
    // The point stands among what is offered for the third who says it.
    room.press("end");
    let key = key_of(&mut room, SAID[2].2);
    assert!(("1"..="5").contains(&key.as_str()), "{key}");
    room.press(&key);
    assert_eq!(points(&room)[0].1, [1, 3, 10]);
}

#[test]
fn offered_notes_are_marked_and_go_with_the_one_in_hand_at_once() {
    let words = danish();
    let mut room = said(&words);
    write(&mut room, 11, "Busserne kører for sjældent om aftenen");
    write(&mut room, 12, "Ingen busser om aftenen");
    room.press("/");
    room.type_text("aktiviteter om aftenen");
    room.press("enter esc");
    let mut keys = [key_of(&mut room, "Busserne kører"), key_of(&mut room, "Ingen busser")];
    keys.sort();
    room.press(&format!("alt+{} alt+{}", keys[0], keys[1]));
    assert!(room.picture(120, 40).contains("3 markerede"), "{}", room.picture(120, 40));
    room.press("p");
    assert_eq!(points(&room), [(SAID[5].2.to_owned(), vec![6, 11, 12])]);
    room.press("u");
    assert!(points(&room).is_empty());
}

#[test]
fn who_says_the_opposite_is_marked_as_a_possible_dissent() {
    let words = danish();
    let mut room = said(&words);
    write(&mut room, 3, "Pårørende skal inddrages");
    write(&mut room, 8, "Pårørende skal ikke inddrages uden samtykke");
    room.press("end");
    for (width, height) in [(60, 16), (80, 24), (120, 40)] {
        let picture = room.picture(width, height);
        assert!(picture.contains("1! #11 Bord 3  Pårørende") && picture.contains("måske uenighed"), "{picture}");
    }
}

#[test]
fn whoever_is_faster_than_the_offers_means_what_is_about_to_stand_there() {
    let words = danish();
    let mut room = said(&words);
    room.hurried = true;
    room.press("down down 1");
    assert_eq!(points(&room), [(SAID[2].2.to_owned(), vec![1, 3])]);
}

#[test]
fn a_number_stays_with_what_it_stood_at_while_the_note_is_in_hand() {
    let words = danish();
    let mut room = said(&words);
    let before = key_of(&mut room, SAID[2].2);
    // A note that is likelier than all comes in from elsewhere.
    write(&mut room, 11, SAID[0].2);
    assert_eq!(key_of(&mut room, SAID[2].2), before);
    room.press("down up");
    assert_eq!(key_of(&mut room, "#11 Bord 11"), "1");
}

/// What somebody does at another machine.
fn elsewhere(room: &mut Room<'_>, command: ContributionCommand) {
    room.device.handle(DeviceInput::Intent(Intent::Do(Command::Contribution(command))), room.now);
    room.device.handle(DeviceInput::Written, room.now);
}

#[test]
fn what_slides_under_a_finger_from_elsewhere_is_not_acted_on_before_it_can_be_read() {
    let words = danish();
    let mut room = said(&words);
    room.press("p");
    let made = room.device.meeting().points.standing()[0].id;
    let note = |room: &Room<'_>, at| room.device.meeting().contributions.standing().nth(at).expect("a note").id();
    let first = note(&room, 1);
    for (key, drawn) in [("1", true), ("1", false), ("p", true), ("space", true), ("enter", true)] {
        room.seconds(10);
        room.picture(120, 40);
        let loose = points(&room)[0].1.len();
        elsewhere(&mut room, ContributionCommand::Group { contributions: vec![first], point: Some(made) });
        if drawn {
            room.picture(120, 40);
        }
        room.now += TimeDelta::milliseconds(250);
        room.press(key);
        assert_eq!((points(&room).len(), points(&room)[0].1.len()), (1, loose + 1), "{key} {drawn}");
        let picture = room.picture(120, 40);
        assert!(picture.contains("Listen er lige ændret af en anden. Tryk igen."), "{picture}");
        assert!(!picture.contains("markerede") && picture.contains("▌ #3"), "{picture}");
        elsewhere(&mut room, ContributionCommand::Group { contributions: vec![first], point: None });
        room.press("home");
    }
    // Who presses again has read it; so has who waited.
    room.picture(120, 40);
    elsewhere(&mut room, ContributionCommand::Group { contributions: vec![first], point: Some(made) });
    room.picture(120, 40);
    room.press("p p");
    assert_eq!(points(&room).len(), 2);
    let third = note(&room, 3);
    room.picture(120, 40);
    elsewhere(&mut room, ContributionCommand::Group { contributions: vec![third], point: Some(made) });
    room.picture(120, 40);
    room.seconds(2);
    room.press("p");
    assert_eq!(points(&room).len(), 3);
    assert_eq!(points(&room)[1].0, SAID[2].2);
}

#[test]
fn a_key_that_means_what_it_meant_is_heard_whatever_came_from_elsewhere() {
    let words = danish();
    let mut room = said(&words);
    let key = key_of(&mut room, SAID[2].2);
    let last = room.device.meeting().contributions.standing().last().expect("a note").id();
    elsewhere(&mut room, ContributionCommand::Star { contribution: last, starred: true });
    room.picture(200, 60);
    room.press(&key);
    assert_eq!(points(&room).len(), 1);
}

#[test]
fn a_tenth_point_is_two_keys_away() {
    let words = danish();
    let mut room = said(&words);
    room.press("p p p p p p p p p n");
    room.type_text("Noget, som ingen skrev");
    room.press("enter");
    assert_eq!(points(&room).len(), 10);
    room.press("pagedown 1");
    assert_eq!(points(&room)[9].1, [10]);
}

#[test]
fn a_sentence_that_the_disk_refuses_stays_in_the_field() {
    let words = danish();
    let mut room = gathered(&words);
    room.press("tab e");
    room.type_text("!");
    room.fault = Some(Fault::DiskFull);
    room.press("enter");
    assert!(room.tui.holds_unsaved());
    for (width, height) in [(60, 16), (80, 24)] {
        let picture = room.picture(width, height);
        assert!(picture.contains("høres!"), "{picture}");
        assert_eq!(picture.matches("Disken er fuld").count(), 1, "{picture}");
    }
    assert_snapshot!("points-disk-full", room.picture(80, 24));
    room.fault = None;
    room.press("enter");
    assert!(points(&room)[0].0.ends_with("høres!") && !room.tui.holds_unsaved());
}

#[test]
fn points_at_every_size_in_both_languages() {
    for language in [Language::Da, Language::En] {
        let words = Words::new(language);
        let name = |state: &str| format!("points-{state}-{language:?}").to_lowercase();
        let mut empty = Room::new(&words, ringsted(), "2022-04-07 17:20:00");
        empty.press("f4");
        assert_snapshot!(name("empty"), sizes(&mut empty));
        let mut full = gathered(&words);
        full.press("space down");
        assert_snapshot!(name("full"), sizes(&mut full));
        full.press("esc tab o down");
        assert_snapshot!(name("opened"), sizes(&mut full));
        full.press("home m");
        assert_snapshot!(name("merge"), sizes(&mut full));
    }
}

/// The screen at four sizes, what was said on the way gone.
pub fn sizes(room: &mut Room<'_>) -> String {
    room.seconds(11);
    let mut text = String::new();
    for (width, height) in [(60, 16), (80, 24), (120, 40), (200, 60)] {
        text.push_str(&format!("── {width}x{height}\n{}", room.picture(width, height)));
    }
    text
}

#[test]
fn who_owes_an_answer_is_one_key_and_a_name_and_the_list_of_it_is_one_key_too() {
    let words = danish();
    let mut room = said(&words);
    write(&mut room, 4, "Hvornår får vi svar om kørslen?");
    room.press("end b");
    assert!(room.picture(80, 24).contains("Hvem skylder svar på #11?"), "{}", room.picture(80, 24));
    room.type_text("Socialforvaltningen");
    room.press("enter O");
    let picture = room.picture(120, 40);
    assert!(picture.contains("Hvornår får vi svar om kørslen? – Socialforvaltningen svarer"), "{picture}");
    room.press("esc b ctrl+u enter O");
    assert!(!room.picture(120, 40).contains("Socialforvaltningen"), "{}", room.picture(120, 40));
}

#[test]
fn a_point_is_counted_where_it_was_made() {
    let words = danish();
    let mut room = gathered(&words);
    room.press("tab home v");
    room.type_text("12");
    room.press("enter V");
    let picture = room.picture(160, 40);
    assert!(picture.contains("12 hænder") && picture.contains("skal"), "{picture}");
}

#[test]
fn a_note_of_a_consultation_round_bears_the_name_of_who_answers() {
    let words = danish();
    let mut programme = ringsted();
    programme.kind = MeetingKind::Consultation;
    programme.tables[1].members.clear();
    programme.tables[1].name = Some("Brønderslev Kommune".into());
    let mut room = Room::new(&words, programme, "2022-04-07 17:20:00");
    write(&mut room, 2, "Ét sted at henvende sig");
    write(&mut room, 3, "Ét sted for alle at henvende sig");
    room.press("f4");
    for (width, height) in [(80, 24), (120, 40)] {
        let picture = room.picture(width, height);
        assert!(picture.contains("Brønderslev · T1"), "{picture}");
        assert!(!picture.contains("Bord 2"), "{picture}");
    }
    room.press("down");
    let picture = room.picture(120, 40);
    assert!(picture.contains("#1 Brønderslev"), "{picture}");
}

#[test]
fn a_point_has_the_number_in_the_list_that_messages_call_it_by() {
    let words = danish();
    let mut room = said(&words);
    room.press("p p p tab home down down K K");
    let [first, ..] = &points(&room)[..] else { panic!("no points") };
    assert_eq!(first.0, SAID[2].2, "the order was changed");
    for (width, height) in [(80, 24), (120, 40)] {
        let picture = room.picture(width, height);
        assert!(picture.contains(&format!("1  #3 {}", first.0.chars().take(20).collect::<String>())), "{picture}");
    }
    room.press("e");
    assert!(room.picture(120, 40).contains("Omskriv pointe #3"));
}

#[test]
fn after_a_merge_and_after_taking_back_the_hand_lies_on_what_was_merged_or_taken_back() {
    let words = danish();
    let mut room = said(&words);
    room.press("home p p p tab home m");
    room.press("down enter");
    let in_hand = |room: &mut Room<'_>| {
        let picture = room.picture(80, 24);
        picture.lines().find(|line| line.contains('▌')).map(str::to_owned).unwrap_or_default()
    };
    assert!(in_hand(&mut room).contains("Skueproces"), "{}", room.picture(80, 24));
    assert_eq!(points(&room).len(), 2);
    room.press("u");
    assert!(in_hand(&mut room).contains("Vi opdager først"), "{}", room.picture(80, 24));
    assert_eq!(points(&room).len(), 3);
    // A loose note that is put under a point and taken back lies in hand again.
    room.press("esc home down 1 u");
    assert!(in_hand(&mut room).contains("Vi vil ikke være budbringere"), "{}", room.picture(80, 24));
}

#[test]
fn who_splits_a_point_has_the_new_one_in_hand_and_no_field_opens() {
    let words = danish();
    let mut room = said(&words);
    room.press("home space down space p tab home o down space");
    assert!(room.picture(120, 40).contains("p Del fra"), "{}", room.picture(120, 40));
    room.press("p");
    assert_eq!(points(&room).len(), 2);
    room.press("o");
    assert!(room.picture(120, 40).contains("▌2  #2 Vi opdager"), "{}", room.picture(120, 40));
    assert_eq!(points(&room).len(), 2);
}

#[test]
fn who_looks_for_something_again_types_it_from_the_beginning() {
    let words = danish();
    let mut room = said(&words);
    room.press("/");
    room.type_text("budbringere");
    room.press("enter /");
    room.type_text("hjælpemidler");
    let picture = room.picture(120, 40);
    assert!(picture.contains("Grøn omstilling") && !picture.contains("budbringere"), "{picture}");
}

#[test]
fn a_likely_own_case_bears_its_mark_among_the_loose_in_points_and_in_what_is_offered() {
    let words = danish();
    let mut room = said(&words);
    write(&mut room, 3, "Min søn på 9 har epilepsi og kan ikke køre alene");
    write(&mut room, 4, "Min søn på 9 har epilepsi og kan ikke køre alene i bus");
    room.press("end");
    room.think();
    let marks = |room: &mut Room<'_>| room.picture(120, 40).matches("! egen sag?").count();
    assert!(marks(&mut room) >= 3, "{}", room.picture(120, 40));
    room.press("p");
    assert!(marks(&mut room) >= 2, "{}", room.picture(120, 40));
}

#[test]
fn one_key_says_of_what_is_in_hand_that_it_is_no_own_case() {
    let words = danish();
    let mut room = said(&words);
    write(&mut room, 3, "Min søn på 9 har epilepsi og kan ikke køre alene");
    room.press("end");
    for (columns, rows) in [(80, 24), (120, 40)] {
        let picture = room.picture(columns, rows);
        assert!(picture.contains("! egen sag? E siger nej:"), "{picture}");
    }
    room.press("E");
    assert!(!room.picture(120, 40).contains("egen sag?"), "{}", room.picture(120, 40));
    // The point that is made of it has the same words; the dissent beside it is asked about by itself.
    room.press("p tab");
    assert!(!room.picture(120, 40).contains("egen sag?"), "{}", room.picture(120, 40));
    room.press("d");
    room.type_text("Vores datter har epilepsi og kører selv");
    room.press("enter");
    assert!(room.picture(120, 40).contains("! egen sag? E siger nej: Vores datter"), "{}", room.picture(120, 40));
    room.press("E");
    assert!(!room.picture(120, 40).contains("egen sag?"), "{}", room.picture(120, 40));
    room.press("u");
    assert!(room.picture(120, 40).contains("egen sag?"), "{}", room.picture(120, 40));
}
