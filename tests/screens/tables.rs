//! The facilitator's screen of the tables, and the screen of a table's own machine.

use rundbord::device::door::{Door, DoorWish, Invited, Machine, WrongCodes};
use rundbord::device::effect::Effect;
use rundbord::device::host_line::HostLine;
use rundbord::device::intent::Intent;
use rundbord::domain::command::Command;
use rundbord::domain::id::TableNumber;
use rundbord::domain::number::Mark;
use rundbord::domain::role::Role;
use rundbord::domain::seat::SeatCommand;
use rundbord::language::language::Language;
use rundbord::language::words::Words;
use rundbord::tui::facilitator::roster::at_a_table;
use rundbord::tui::theme::{Depth, Ground, Theme};
use rundbord::tui::tui::Tui;

use crate::room::{Room, at, danish, ringsted};

fn table(number: u16) -> Role {
    Role::Scribe { table: TableNumber(number) }
}

/// Open, with a machine at table 2, two at table 3, one at table 4 that is gone, and no code for table 5.
pub fn open_door() -> Door {
    let invited = |role, present, devices: usize, heard: Option<&str>| Invited {
        role,
        code: (role != table(5)).then(|| "H87C-2CM6-7B24-TEZM-GCS9".to_owned()),
        machines: (0..devices)
            .map(|nth| Machine {
                mark: Mark(if let Role::Scribe { table } = role {
                    format!("{table}{}", ["", "b"][nth])
                } else {
                    "s".into()
                }),
                is_there: nth < present,
                is_out: false,
                heard: heard.map(at),
                unsent: 0,
            })
            .collect(),
    };
    let mut all: Vec<Invited> = (1..=12).map(|number| invited(table(number), 0, 0, None)).collect();
    all[1] = invited(table(2), 1, 1, Some("2022-04-07 17:21:00"));
    all[2] = invited(table(3), 2, 2, Some("2022-04-07 17:21:00"));
    all[2].machines[1].unsent = 3;
    all[3] = invited(table(4), 0, 1, Some("2022-04-07 17:12:00"));
    all.push(invited(Role::Collator, 1, 1, Some("2022-04-07 17:21:00")));
    Door { address: Some("10.11.4.7:4747".into()), invited: all, ..Door::default() }
}

/// In the tables' discussion: tables 2 and 3 wrote at the beginning, table 2 once more.
fn at_the_tables(words: &Words) -> Room<'_> {
    let mut room = Room::new(words, ringsted(), "2022-04-07 16:00:00");
    room.press("enter");
    room.pass(15);
    room.press("enter");
    room.pass(35);
    room.press("enter");
    room.pass(15);
    room.press("enter f3");
    for (number, text) in [("2", "Rampen er for stejl"), ("3", "Skilte i øjenhøjde")] {
        room.press(&format!("alt+{number}"));
        room.type_text(text);
        room.press("enter");
    }
    room.pass(16);
    room.press("alt+2");
    room.type_text("Døren er for tung");
    room.press("enter f10");
    room.seconds(11);
    room.effects.clear();
    room
}

pub fn shown(name: &str, room: &mut Room<'_>) {
    let mut text = String::new();
    for (width, height) in [(60, 16), (80, 24), (120, 40), (200, 60)] {
        text.push_str(&format!("── {width}x{height}\n{}", room.picture(width, height)));
    }
    insta::assert_snapshot!(name, text);
}

#[test]
fn the_tables_with_the_door_closed_open_and_an_invitation() {
    for (language, mark) in [(Language::Da, "da"), (Language::En, "en")] {
        let words = Words::new(language);
        let mut room = at_the_tables(&words);
        shown(&format!("tables-closed-{mark}"), &mut room);
        room.door = Some(open_door());
        shown(&format!("tables-open-{mark}"), &mut room);
        room.press("down down down enter");
        shown(&format!("tables-invitation-{mark}"), &mut room);
    }
}

#[test]
fn wrong_codes_at_the_door_stand_there_with_where_they_came_from_and_the_most_first() {
    let words = danish();
    let mut room = at_the_tables(&words);
    let tried = |from: &str, count| WrongCodes { from: Some(from.into()), count, slowed: count > 3 };
    let wrong_codes = vec![tried("192.168.1.4", 1), tried("192.168.1.7", 12)];
    room.door = Some(Door { wrong_codes, ..open_door() });
    for (width, height) in [(80, 24), (120, 40)] {
        let picture = room.picture(width, height);
        let told = picture.lines().find(|line| line.contains("forkerte koder")).unwrap_or_default();
        assert!(told.contains("12 forkerte koder fra 192.168.1.7. Døren bremser dem."), "{picture}");
        assert!(picture.contains("Bord 12 "), "{picture}");
    }
}

#[test]
fn a_table_without_a_note_for_ten_minutes_is_silent_and_the_others_are_not() {
    let words = danish();
    let mut room = at_the_tables(&words);
    let picture = room.picture(80, 24);
    let line = |name: &str| picture.lines().find(|line| line.contains(name)).unwrap_or_default().to_owned();
    assert!(line("Bord 1 ").contains("stille 16 min.") && line("Bord 3 ").contains("stille 16 min."), "{picture}");
    assert!(line("Bord 2 ").contains("17.21") && !line("Bord 2 ").contains("stille"), "{picture}");
}

#[test]
fn the_figures_of_the_board_have_headings_and_no_state_takes_the_place_of_when_a_table_wrote() {
    let words = danish();
    let mut room = at_the_tables(&words);
    room.door = Some(open_door());
    for (width, height) in [(80, 24), (120, 40)] {
        let picture = room.picture(width, height);
        let line = |name: &str| {
            let line = picture.lines().find(|line| line.contains(name)).unwrap_or_default();
            line.split_whitespace().map(str::to_owned).collect::<Vec<_>>().join(" ")
        };
        assert!(line("Usendt").starts_with("Bord Maskine Indlæg Pr. min. Usendt Skrev Status"), "{picture}");
        assert!(line("Bord 2 ").starts_with("Bord 2 ● forbundet 2 0,1 0 17.21"), "{picture}");
        assert!(line("Bord 3 ").starts_with("Bord 3 ● 2 forbundet 1 0,0 3 17.05 stille 16 min."), "{picture}");
        // Of a machine that is gone nobody knows.
        assert!(line("Bord 4 ").starts_with("Bord 4 ○ sidst set 17.12 0 0,0 ? stille 16 min."), "{picture}");
        assert_eq!(line("Usendt").contains("Temaer Kode"), width == 120, "{picture}");
    }
}

#[test]
fn one_key_opens_the_door_and_closes_it_at_once_where_nobody_would_notice() {
    let words = danish();
    let mut room = at_the_tables(&words);
    room.press("o");
    assert_eq!(room.effects, [Effect::Door(DoorWish::Open)]);
    room.effects.clear();
    let mut door = open_door();
    door.invited.iter_mut().flat_map(|invited| &mut invited.machines).for_each(|machine| machine.is_there = false);
    room.door = Some(door);
    room.press("o");
    assert_eq!(room.effects, [Effect::Door(DoorWish::Close)]);
}

#[test]
fn what_takes_something_from_others_is_asked_twice_and_any_other_key_is_a_no() {
    let words = danish();
    let mut room = at_the_tables(&words);
    room.door = Some(open_door());
    room.press("o");
    assert!(room.effects.is_empty() && room.picture(80, 24).contains("4 maskiner er forbundet"));
    room.press("down o");
    assert!(room.effects.is_empty());
    room.press("o");
    assert_eq!(room.effects, [Effect::Door(DoorWish::Close)]);
    room.effects.clear();
    room.press("r x r r");
    assert_eq!(room.effects, [Effect::Door(DoorWish::Renew(table(2)))]);
    room.effects.clear();
    room.press("x x");
    assert_eq!(room.effects, [Effect::Door(DoorWish::Withdraw(table(2)))]);
    room.effects.clear();
    // Table 5 has none: there is nothing to lose.
    room.press("down down down x");
    assert!(room.effects.is_empty() && room.picture(80, 24).contains("ingen kode at trække tilbage"));
    room.press("r");
    assert_eq!(room.effects, [Effect::Door(DoorWish::Renew(table(5)))]);
}

#[test]
fn the_code_of_a_table_reads_as_it_is_typed_and_is_said_only_while_the_door_is_open() {
    let words = danish();
    let mut room = at_the_tables(&words);
    room.press("enter");
    assert!(room.picture(80, 24).contains("Døren er lukket"));
    room.door = Some(open_door());
    room.press("enter");
    let picture = room.picture(80, 24);
    for words in ["rundbord join", "H87C-2CM6-7B24-TEZM-GCS9", "10.11.4.7:4747", "█▀▀▀▀▀█"] {
        assert!(picture.contains(words), "{words}: {picture}");
    }
    room.tui.paint_with(Theme::new(Depth::None, Ground::Dark));
    assert!(!room.picture(80, 24).contains("█▀▀▀▀▀█"));
    // The door is closed behind the picture.
    room.door = None;
    assert!(!room.picture(80, 24).contains("H87C"));
}

#[test]
fn leaving_names_the_machines_that_are_connected() {
    let words = danish();
    let mut room = at_the_tables(&words);
    room.door = Some(open_door());
    room.press("ctrl+q");
    assert!(room.picture(80, 24).contains("4 maskiner er forbundet"));
}

#[test]
fn a_tables_screen_says_of_each_note_whether_the_facilitator_has_it() {
    let words = danish();
    let mut room = Room::new(&words, ringsted(), "2022-04-07 17:05:00");
    room.tui = Tui::with(&words, Theme::new(Depth::Sixteen, Ground::Dark), at_a_table());
    for text in ["Rampen er for stejl", "Skilte i øjenhøjde"] {
        room.type_text(text);
        room.press("enter");
    }
    // The opening is entry 1, the notes are 2 and 3.
    let own = room.device.author().id();
    room.line = Some(HostLine { own, delivered: 2, notes_here: 1, is_up: true, is_awaited: false, is_carried: false });
    let picture = room.picture(80, 24);
    assert!(picture.contains("stejl") && picture.contains("● 17.05") && picture.contains("○ 17.05"), "{picture}");
    assert!(!picture.contains("Ingen forbindelse"), "{picture}");
    room.line = Some(HostLine { own, delivered: 2, notes_here: 1, is_up: false, is_awaited: false, is_carried: false });
    shown("table-without-a-line", &mut room);
    room.press("ctrl+q");
    assert!(room.picture(80, 24).contains("1 indlæg er ikke hos mødelederen endnu"));
    room.press("esc");
    room.line = Some(HostLine { own, delivered: 0, notes_here: 2, is_up: false, is_awaited: false, is_carried: true });
    shown("table-without-a-net", &mut room);
    room.press("ctrl+q");
    let leaving = room.picture(80, 24);
    assert!(leaving.contains("skal bæres til mødelederen") && !leaving.contains("Ingen forbindelse"), "{leaving}");
    room.line = Some(HostLine { own, delivered: 3, notes_here: 0, is_up: true, is_awaited: false, is_carried: false });
    assert!(!room.picture(80, 24).contains("○ 17.05"));
    // No key leads to another table or to the facilitator's screens.
    room.press("ctrl+b alt+5 f2 f10 pagedown");
    assert_eq!(room.device.desk().table, Some(TableNumber(1)));
    assert!(room.picture(80, 24).contains("Nyt indlæg"));
}

#[test]
fn one_key_merges_the_table_in_hand_into_another_and_one_parts_them_again() {
    let words = danish();
    let mut room = at_the_tables(&words);
    room.press("p");
    assert!(room.picture(80, 24).contains("ikke lagt andre borde"));
    room.press("down down m");
    assert!(room.picture(80, 24).contains("lægsammen 3"), "{}", room.picture(80, 24));
    room.type_text("2");
    room.press("enter");
    let picture = room.picture(80, 24);
    assert!(picture.contains("Bord 2 + 3") && !picture.contains("Bord 3 "), "{picture}");
    room.press("f3");
    let picture = room.picture(120, 40);
    // What table 3 wrote stands at table 2 now, and still says whose it is.
    let note = picture.lines().find(|line| line.contains("Skilte i øjenhøjde")).unwrap_or_default();
    assert!(note.contains("B3") && picture.contains("Bord 2 + 3"), "{picture}");
    room.press("f10 up p");
    let picture = room.picture(80, 24);
    assert!(picture.contains("Bord 3 ") && !picture.contains("Bord 2 + 3"), "{picture}");
    room.press("u");
    assert!(room.picture(80, 24).contains("Bord 2 + 3"));
}

fn command(room: &mut Room<'_>, line: &str) {
    room.press("ctrl+p");
    room.type_text(line);
    room.press("enter");
}

/// A table's own machine at the tables' discussion, with the line up.
pub fn at_table_one(words: &Words) -> Room<'_> {
    let mut room = Room::new(words, ringsted(), "2022-04-07 17:05:00");
    for _ in 0..3 {
        room.press("enter");
    }
    room.press("enter");
    room.tui = Tui::with(words, Theme::new(Depth::Sixteen, Ground::Dark), at_a_table());
    let own = room.device.author().id();
    room.line = Some(HostLine { own, delivered: 99, notes_here: 0, is_up: true, is_awaited: false, is_carried: false });
    room
}

#[test]
fn in_the_last_minutes_a_table_is_asked_to_read_back_and_a_change_after_it_lifts_the_approval() {
    let words = danish();
    let mut room = at_table_one(&words);
    room.type_text("Rampen er for stejl");
    room.press("enter");
    assert!(!room.picture(80, 24).contains("læs bordets indlæg op"));
    room.pass(56);
    let picture = room.picture(80, 24);
    assert!(picture.contains("læs bordets indlæg op, og godkend dem med Ctrl+G"), "{picture}");
    room.press("ctrl+g");
    let picture = room.picture(80, 24);
    assert!(picture.contains("godkendt 18.01") && !picture.contains("læs bordets indlæg op"), "{picture}");
    room.type_text("Skilte i øjenhøjde");
    room.press("enter");
    room.seconds(11);
    assert!(room.picture(80, 24).contains("Noget er ændret efter godkendelsen"));
    room.press("ctrl+g ctrl+g");
    // The same key takes it back.
    assert!(!room.picture(80, 24).contains("godkendt 18.01"));
    room.press("f8");
    shown("table-approved", &mut room);
}

#[test]
fn what_asks_a_table_to_approve_leaves_with_the_round_and_the_key_still_approves() {
    let words = danish();
    let mut room = at_table_one(&words);
    room.type_text("Rampen er for stejl");
    room.press("enter");
    room.pass(56);
    assert!(room.picture(80, 24).contains("læs bordets indlæg op"));
    command(&mut room, "næste");
    let picture = room.picture(80, 24);
    assert!(!picture.contains("læs bordets indlæg op") && picture.contains("ikke godkendt"), "{picture}");
    command(&mut room, "næste");
    assert!(!room.picture(80, 24).contains("læs bordets indlæg op"));
    room.press("ctrl+g");
    let picture = room.picture(80, 24);
    assert!(picture.contains("· godkendt 18.01") && !picture.contains("ikke godkendt"), "{picture}");
    // A change lifts it, which is said beside the count and not asked in the middle of the plenary.
    room.type_text("Skilte i øjenhøjde");
    room.press("enter");
    room.seconds(11);
    let picture = room.picture(80, 24);
    assert!(picture.contains("ændret siden") && !picture.contains("Noget er ændret"), "{picture}");
}

#[test]
fn a_long_message_is_wrapped_at_the_table_and_what_has_no_room_is_read_by_a_command() {
    let words = danish();
    let mut room = at_table_one(&words);
    let own = room.device.author().id();
    let long: Vec<String> = (1..=55).map(|number| format!("ord{number:04}.")).collect();
    command(&mut room, &format!("besked {}", long.join(" ")));
    let wide = room.picture(120, 40);
    assert!(long.iter().all(|word| wide.contains(word)), "{wide}");
    let small = room.picture(60, 16);
    assert!(small.contains("ord0001.") && small.contains("læs det hele med Ctrl+P besked"), "{small}");
    room.want(Intent::Do(Command::Seat(SeatCommand::Give { author: own, role: table(1) })));
    room.line = Some(HostLine { own, delivered: 9, notes_here: 0, is_up: true, is_awaited: false, is_carried: false });
    command(&mut room, "besked");
    let read = room.picture(120, 40);
    assert!(read.contains("Besked fra mødelederen: ord0001.") && read.contains("ord0055."), "{read}");
    room.press("esc");
    room.pass(10);
    assert!(!room.picture(120, 40).contains("ord0001."));
}

#[test]
fn a_message_stands_at_the_tables_until_another_replaces_it_or_the_item_ends() {
    let words = danish();
    let mut room = at_table_one(&words);
    command(&mut room, "besked 5 minutter tilbage");
    let picture = room.picture(80, 24);
    assert!(picture.lines().any(|line| line.trim() == "5 minutter tilbage"), "{picture}");
    command(&mut room, "besked bord 2 kom op til scenen");
    assert!(room.picture(80, 24).contains("5 minutter tilbage"));
    command(&mut room, "besked bord 1 skift bord");
    let picture = room.picture(80, 24);
    assert!(picture.lines().any(|line| line.trim() == "skift bord"), "{picture}");
    room.seconds(1);
    command(&mut room, "næste");
    room.seconds(11);
    let picture = room.picture(80, 24);
    assert!(!picture.contains("skift bord") && !picture.contains("5 minutter"), "{picture}");
}

#[test]
fn the_board_sends_messages_and_shows_who_has_approved_and_approves_for_a_table_without_a_machine() {
    let words = danish();
    let mut room = at_the_tables(&words);
    room.press("b");
    room.type_text("5 minutter tilbage");
    room.press("enter");
    assert!(room.picture(80, 24).contains("Besked til alle: 5 minutter tilbage"));
    room.press("down B");
    room.type_text("tal højere");
    room.press("enter");
    assert!(room.picture(120, 40).contains("Besked til bord 2: tal højere"));
    room.press("a");
    let picture = room.picture(80, 24);
    let line = picture.lines().find(|line| line.contains("Bord 2 ")).unwrap_or_default();
    assert!(line.contains("godkendt 17.21"), "{picture}");
    room.press("down down a");
    assert!(room.picture(80, 24).contains("ingen indlæg at godkende"));
    room.seconds(11);
    shown("tables-approved", &mut room);
}
