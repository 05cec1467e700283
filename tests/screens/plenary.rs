//! The Plenary screen: the tables with their clocks, then theme by theme; nothing private and nothing loose.

use insta::assert_snapshot;
use rundbord::device::intent::Intent;
use rundbord::domain::command::Command;
use rundbord::domain::contribution::{ContributionCommand, Place};
use rundbord::domain::id::TableNumber;
use rundbord::domain::programme::{ItemKind, Member};
use rundbord::language::language::Language;
use rundbord::language::words::Words;
use rundbord::tui::theme::{Depth, Ground, Theme};
use rundbord::tui::tui::Tui;

use crate::points::{gathered, sizes};
use crate::room::{Room, danish, ringsted};

/// Table 1 has starred two of its notes and noted an own case.
fn in_plenary(words: &Words) -> Room<'_> {
    let mut room = gathered(words);
    room.press("f3 alt+1 esc ctrl+r esc");
    room.type_text("Et referat, som alle kan læse");
    room.press("enter esc ctrl+r esc");
    room.type_text("Min søn fik clozapin");
    room.press("ctrl+e f6");
    room
}

#[test]
fn each_table_has_its_clock_and_its_stars_and_over_time_is_said_in_a_word() {
    let words = danish();
    let mut room = in_plenary(&words);
    let picture = room.picture(80, 24);
    assert!(
        picture.contains("Bord 1") && picture.contains("★ Et referat") && picture.contains("Enter begynder"),
        "{picture}"
    );
    assert!(!picture.contains("clozapin"));
    room.press("enter");
    // Ringsted gives the report 30 minutes: 2:30 for each of the twelve tables.
    assert!(room.picture(80, 24).contains("2:30 til hvert bord"), "{}", room.picture(80, 24));
    room.seconds(180);
    let picture = room.picture(80, 24);
    assert!(picture.contains("! OVER TID"), "{picture}");
    assert_snapshot!("plenary-over", picture);
    room.press("space");
    let picture = room.picture(80, 24);
    assert!(picture.contains("Bord 2") && !picture.contains("OVER TID"), "{picture}");
    room.press("b");
    assert!(room.picture(80, 24).contains("Bord 1"));
}

#[test]
fn themes_show_what_recurs_with_source_and_dissent_and_nothing_else() {
    let words = danish();
    let mut room = in_plenary(&words);
    room.press("tab");
    let picture = room.picture(120, 40);
    assert!(
        picture.contains("Borgerne skal med") && picture.contains("af 5 borde, der drøftede temaet (1, 3, 10)"),
        "{picture}"
    );
    assert!(picture.contains("Uenighed: Bord 12 frygter"), "{picture}");
    // One table's point, a loose note and an own case are not for the wall.
    for text in ["Ét sted at henvende sig", "Kørsel til aktiviteter", "clozapin"] {
        assert!(!picture.contains(text), "{text}: {picture}");
    }
}

#[test]
fn after_the_last_table_come_the_themes_and_back_leads_home() {
    let words = danish();
    let mut room = in_plenary(&words);
    for _ in 0..13 {
        room.press("enter");
    }
    assert!(room.picture(80, 24).contains("━━ Opsamling"), "{}", room.picture(80, 24));
    room.press("left");
    assert!(room.picture(80, 24).contains("Bord 12"));
}

/// Two tables say under the second theme what is made one point.
fn recurs_under_the_second_theme(room: &mut Room<'_>) {
    let theme = room.device.meeting().themes.all().nth(1).unwrap().id.clone();
    let place = |table| Place { table: TableNumber(table), theme: theme.clone(), question: None };
    let write = |table| ContributionCommand::Write { place: place(table), kind: None, text: "Én indgang".into() };
    [1, 2].into_iter().for_each(|table| room.want(Intent::Do(Command::Contribution(write(table)))));
    let said = room.device.meeting().contributions.standing().filter(|note| note.text() == "Én indgang");
    let contributions = said.map(|note| note.id()).collect();
    room.want(Intent::Do(Command::Gather { text: "Én indgang".into(), theme: None, contributions }));
}

/// The plenary as a program shows it that was begun anew.
fn begun_anew<'w>(room: &mut Room<'w>, words: &'w Words) -> String {
    room.tui = Tui::new(words, Theme::new(Depth::Sixteen, Ground::Dark));
    room.press("f6");
    room.picture(80, 24)
}

#[test]
fn after_a_restart_the_screen_stands_where_the_wall_is_and_goes_along_with_it() {
    let words = danish();
    let mut room = in_plenary(&words);
    recurs_under_the_second_theme(&mut room);
    room.press("enter enter");
    let table = begun_anew(&mut room, &words);
    assert!(table.contains("2 af 12") && table.contains("Bord 2"), "{table}");
    room.press("tab enter enter");
    for _ in 0..2 {
        let theme = begun_anew(&mut room, &words);
        assert!(theme.contains("på væggen · 2 af 2") && theme.contains("Én indgang"), "{theme}");
    }
    room.press("enter");
    assert!(room.picture(80, 24).contains("på væggen · 2 af 2"), "a key throws nothing off the wall");
    // What is taken back on the wall is taken back here.
    room.press("u");
    assert!(room.picture(80, 24).contains("på væggen · 1 af 2"), "{}", room.picture(80, 24));
    room.press("u");
    assert!(room.picture(80, 24).contains("Bord 2"), "{}", room.picture(80, 24));
}

#[test]
fn a_programme_without_a_report_begins_with_the_themes_unless_a_table_has_the_wall() {
    let words = danish();
    let mut programme = ringsted();
    programme.items.iter_mut().filter(|item| item.kind == ItemKind::Report).for_each(|item| {
        item.kind = ItemKind::Plenary;
    });
    let mut room = Room::new(&words, programme, "2022-04-07 18:05:00");
    room.press("f6");
    assert!(room.picture(80, 24).contains("━━ Opsamling"), "{}", room.picture(80, 24));
    room.press("tab enter");
    assert!(room.picture(80, 24).contains("Bordene fremlægger"), "{}", room.picture(80, 24));
    let table = begun_anew(&mut room, &words);
    assert!(table.contains("Bordene fremlægger"), "{table}");
}

#[test]
fn plenary_at_every_size_in_both_languages() {
    for language in [Language::Da, Language::En] {
        let words = Words::new(language);
        let name = |state: &str| format!("plenary-{state}-{language:?}").to_lowercase();
        let mut empty = Room::new(&words, ringsted(), "2022-04-07 18:05:00");
        empty.press("f6 tab");
        assert_snapshot!(name("empty"), sizes(&mut empty));
        let mut full = in_plenary(&words);
        full.press("enter");
        assert_snapshot!(name("report"), sizes(&mut full));
        full.press("tab");
        assert_snapshot!(name("themes"), sizes(&mut full));
    }
}

#[test]
fn what_the_plenary_counted_stands_by_its_point_on_both_screens_with_how_it_was_counted() {
    let words = danish();
    let mut room = in_plenary(&words);
    for line in ["hænder 1 27", "stjerner 1 3 2", "klasse 1 skal"] {
        room.press(":");
        room.type_text(line);
        room.press("enter");
    }
    let counted = "skal (aftalt i plenum); 27 hænder, talt i salen; 2 stjerner (bord 3)";
    room.press("tab");
    let plenary = room.picture(120, 40);
    assert!(plenary.contains(counted), "{plenary}");
    room.press("f4 tab");
    let points = room.picture(160, 40);
    assert!(points.contains("27 hænder, talt i salen"), "{points}");
}

#[test]
fn hands_stars_and_classes_have_a_key_each_and_the_point_in_hand_is_the_one_that_is_counted() {
    let words = danish();
    let mut room = in_plenary(&words);
    room.press("v");
    assert!(room.picture(80, 24).contains("Vælg først temaerne"), "{}", room.picture(80, 24));
    room.press("tab v");
    room.type_text("27");
    assert!(room.picture(80, 24).contains("Håndsoprækning om pointe #1"), "{}", room.picture(80, 24));
    room.press("enter S");
    room.type_text("3 2");
    room.press("enter V");
    let counted = "skal (aftalt i plenum); 27 hænder, talt i salen; 2 stjerner (bord 3)";
    assert!(room.picture(120, 40).contains(counted), "{}", room.picture(120, 40));
    // What stands already is said again, and there is nothing more to do with the line.
    room.press("S");
    room.type_text("3 2");
    room.press("enter");
    let picture = room.picture(120, 40);
    assert!(picture.contains(counted) && picture.contains("Det er sådan i forvejen"), "{picture}");
    assert!(!room.tui.holds_unsaved() && !picture.contains(" › 3 2"), "{picture}");
    // The class goes round; the count that stood there is in the field, and an emptied field takes it away.
    room.press("V V V v ctrl+u enter");
    let picture = room.picture(120, 40);
    assert!(!picture.contains("aftalt i plenum") && !picture.contains("27 hænder"), "{picture}");
    room.press("u");
    assert!(room.picture(120, 40).contains("27 hænder"), "{}", room.picture(120, 40));
}

#[test]
fn what_is_no_count_stays_in_the_line_with_the_reason_and_a_full_disk_brings_it_back() {
    let words = danish();
    let mut room = in_plenary(&words);
    room.press("tab v");
    room.type_text("mange");
    room.press("enter");
    let picture = room.picture(80, 24);
    assert!(picture.contains("› mange") && picture.contains("! "), "{picture}");
    room.press("ctrl+u");
    room.type_text("31");
    room.fault = Some(rundbord::device::input::Fault::DiskFull);
    room.press("enter");
    let picture = room.picture(80, 24);
    assert!(picture.contains("› 31") && picture.contains("!"), "{picture}");
    room.fault = None;
    room.press("enter");
    assert!(room.picture(120, 40).contains("31 hænder"), "{}", room.picture(120, 40));
}

#[test]
fn a_promise_is_one_line_from_the_plenary_and_who_owes_what_is_read_with_one_key() {
    let words = danish();
    let mut room = in_plenary(&words);
    room.press("L");
    room.type_text("Send referatet til alle | Slagelse Kommune | 1. maj");
    room.press("enter O");
    let picture = room.picture(120, 40);
    assert!(picture.contains("Send referatet til alle | Slagelse Kommune"), "{picture}");
}

#[test]
fn more_hands_than_people_on_the_lists_are_taken_and_said_and_a_theme_is_added_for_its_table() {
    let words = danish();
    let mut programme = ringsted();
    let table = programme.tables.first_mut().unwrap();
    table.members = ["Anna Holm", "Bo Vad"].map(|name| Member { name: name.into(), ..Member::default() }).into();
    let mut room = Room::new(&words, programme, "2022-04-07 18:05:00");
    let mut say = |line: &str| {
        room.press(":");
        room.type_text(line);
        room.press("enter");
        room.picture(160, 40)
    };
    say("bord 1");
    let added = say("tema + Vejr");
    assert!(added.contains("tilføjet for bord 1: Vejr"), "{added}");
    say("pointe Adgang for alle");
    let counted = say("hænder 1 2");
    assert!(!counted.contains("flere end"), "{counted}");
    let counted = say("hænder 1 3");
    assert!(counted.contains("flere end de 2, der er skrevet ind"), "{counted}");
}
