//! A round that is closed: on the facilitator's board, on the table's screen, and beside the notes that came late.

use chrono::TimeDelta;
use rundbord::device::host_line::HostLine;
use rundbord::device::input::Input as DeviceInput;
use rundbord::device::intent::Intent;
use rundbord::domain::command::Command;
use rundbord::domain::contribution::{ContributionEvent, Place};
use rundbord::domain::event::{Body, Event, How};
use rundbord::domain::id::TableNumber;
use rundbord::domain::number::{Mark, Number};
use rundbord::domain::role::Role;
use rundbord::domain::round::RoundEvent;
use rundbord::domain::seat::SeatCommand;
use rundbord::domain::theme::ThemeEvent;
use rundbord::domain::timeline::command::TimelineCommand;
use rundbord::domain::timeline::plan_name::PlanName;
use rundbord::language::language::Language;
use rundbord::language::words::Words;
use rundbord::record::body;
use rundbord::record::bytes::RecordId;
use rundbord::record::pen::{DeviceSecret, Pen, Series};
use rundbord::tui::facilitator::roster::at_a_table;
use rundbord::tui::theme::{Depth, Ground, Theme};
use rundbord::tui::tui::Tui;

use crate::room::{Room, danish, ringsted};
use crate::tables::open_door;

pub const TABLE: Role = Role::Scribe { table: TableNumber(1) };

fn shown(name: &str, room: &mut Room<'_>) {
    let mut text = String::new();
    for (width, height) in [(80, 24), (120, 40)] {
        text.push_str(&format!("── {width}x{height}\n{}", room.picture(width, height)));
    }
    insta::assert_snapshot!(name, text);
}

/// The tables discuss.
fn at_work(words: &Words) -> Room<'_> {
    let mut room = Room::new(words, ringsted(), "2022-04-07 17:05:00");
    (0..4).for_each(|_| room.press("enter"));
    room
}

/// What another machine does now.
pub fn does(room: &mut Room<'_>, mark: u8, event: Event) {
    let mut pen = other(mark);
    pen.see(room.device.lamport());
    let entry = pen.write(body::encode(&Body { at: room.now, how: How::Do, of: None, events: vec![event] }).unwrap());
    let arrived = DeviceInput::Arrived { authors: vec![pen.author()], entries: vec![entry] };
    room.device.handle(arrived, room.now);
    room.device.handle(DeviceInput::Written, room.now);
}

pub fn other(mark: u8) -> Pen {
    let series = Series { record: RecordId([7; 16]), mark: [mark; 16] };
    Pen::new(&DeviceSecret([4; 32]), series, [8; 32])
}

/// Another machine's note for table 1, written now.
fn arrives(room: &mut Room<'_>, text: &str) {
    room.want(Intent::Do(Command::Seat(SeatCommand::Give { author: other(2).id(), role: TABLE })));
    let place = Place { table: TableNumber(1), theme: room.device.desk().theme.clone().unwrap(), question: None };
    let (number, text) = (Number { mark: Mark("1".into()), n: 1 }, text.to_owned());
    let written = ContributionEvent::Written { number, place, kind: None, text, after: None };
    does(room, 2, Event::Contribution(written));
}

#[test]
fn one_key_closes_the_round_on_the_board_and_the_same_opens_it_again() {
    for (language, mark) in [(Language::Da, "da"), (Language::En, "en")] {
        let words = Words::new(language);
        let mut room = at_work(&words);
        room.door = Some(open_door());
        room.press("f10 l");
        room.now += TimeDelta::seconds(28);
        shown(&format!("rounds-board-grace-{mark}"), &mut room);
        room.pass(5);
        arrives(&mut room, "Rampen er for stejl");
        room.think();
        shown(&format!("rounds-board-late-{mark}"), &mut room);
        room.press("f3");
        shown(&format!("rounds-notes-late-{mark}"), &mut room);
        room.press("f10 l");
        let picture = room.picture(80, 24);
        assert!(room.device.meeting().rounds.all_open() && !picture.contains("17.07"), "{picture}");
        room.press("u");
        assert!(!room.device.meeting().rounds.all_open());
    }
}

#[test]
fn a_theme_that_a_table_adds_is_seen_on_every_screen_until_it_is_settled_by_a_key() {
    let words = danish();
    let mut room = at_work(&words);
    room.press("f10 t");
    assert!(room.picture(80, 24).contains("Intet nyt tema venter"));
    room.want(Intent::Do(Command::Seat(SeatCommand::Give { author: other(2).id(), role: TABLE })));
    let (theme, number) = ("drift".into(), Number { mark: Mark("1".into()), n: 1 });
    let added = ThemeEvent::Added { theme, number, title: "Kørsel".into(), by: Some(TableNumber(1)) };
    does(&mut room, 2, Event::Theme(added));
    for screen in ["f2", "f3", "f4", "f10"] {
        room.press(screen);
        assert!(room.picture(80, 24).lines().next().is_some_and(|line| line.contains("1 nyt tema")), "{screen}");
    }
    room.press("t");
    room.type_text("alle");
    room.press("enter");
    assert!(!room.picture(80, 24).contains("1 nyt tema"), "{}", room.picture(80, 24));
    room.press("f3 alt+n");
    room.type_text("Bolig");
    room.press("enter");
    assert!(room.device.meeting().themes.called("Bolig").is_some());
}

#[test]
fn what_is_no_round_cannot_be_closed_and_that_is_said() {
    let words = danish();
    let mut room = Room::new(&words, ringsted(), "2022-04-07 15:05:00");
    room.press("f10 l");
    assert!(room.picture(80, 24).contains("Ingen borddrøftelse er begyndt"), "{}", room.picture(80, 24));
}

#[test]
fn the_command_that_a_message_names_can_be_typed_where_notes_are_typed() {
    let words = Words::new(Language::Da);
    let mut room = at_work(&words);
    let own = room.device.author().id();
    room.device.sit_down(own, TABLE);
    room.tui = Tui::with(&words, Theme::new(Depth::Sixteen, Ground::Dark), at_a_table());
    room.type_text("/tema p");
    room.press("enter");
    assert!(room.picture(80, 24).contains("til et tema"), "the palette offers it");
    room.press("esc");
    assert!(room.picture(80, 24).contains("/tema p"), "nothing that was typed is gone");
    room.press("enter enter");
    assert!(!room.picture(80, 24).contains("/tema p"), "{}", room.picture(80, 24));
    let parking = room.device.meeting().themes.parking().map(|theme| theme.id.clone());
    assert_eq!((room.device.desk().theme.clone(), parking.is_some()), (parking, true));
    // With the colon by which the screens call it, and one that is only read: it is gone once it is read.
    room.type_text(":tid");
    room.press("enter");
    assert!(room.picture(80, 24).contains("/tid"), "{}", room.picture(80, 24));
    room.press("esc");
    assert!(room.picture(80, 24).contains("› :tid"), "{}", room.picture(80, 24));
    room.press("enter enter esc");
    assert!(!room.picture(80, 24).contains(":tid"), "{}", room.picture(80, 24));
    assert_eq!(room.device.meeting().contributions.standing().count(), 0);
    room.type_text(":ukendt ord");
    room.press("enter");
    assert_eq!(room.device.meeting().contributions.standing().count(), 1);
}

#[test]
fn a_table_reads_till_when_it_corrects_and_keeps_in_its_field_what_came_too_late() {
    for (language, mark) in [(Language::Da, "da"), (Language::En, "en")] {
        let words = Words::new(language);
        let mut room = at_work(&words);
        room.press("f10 l");
        let own = room.device.author().id();
        room.device.sit_down(own, TABLE);
        room.tui = Tui::with(&words, Theme::new(Depth::Sixteen, Ground::Dark), at_a_table());
        room.line =
            Some(HostLine { own, delivered: 99, notes_here: 0, is_up: true, is_awaited: false, is_carried: false });
        room.now += TimeDelta::seconds(28);
        room.type_text("Rampen er for stejl");
        room.press("enter");
        room.type_text("Skilte i øjenhøj");
        shown(&format!("rounds-table-grace-{mark}"), &mut room);
        room.pass(2);
        room.type_text("de");
        room.press("enter");
        shown(&format!("rounds-table-over-{mark}"), &mut room);
        assert_eq!(room.device.meeting().contributions.standing().count(), 1);
        // Opened again, the round is not said to be closed any more, and the text waits for Enter.
        let closed = room.device.meeting().rounds.closings().map(|(round, closing)| (round.clone(), closing.clone()));
        let (round, closing) = closed.last().unwrap();
        let set = |closing| Event::Round(RoundEvent::Closed { round: round.clone(), closing });
        let why = words.say("rounds-refused", &[("clock", "".into())]);
        let why = why.rsplit(' ').nth(1).unwrap();
        room.seconds(40);
        assert!(room.picture(80, 24).contains(why), "{}", room.picture(80, 24));
        does(&mut room, 3, set(None));
        let picture = room.picture(80, 24);
        assert!(!picture.contains(why) && picture.contains("Skilte i øjenhøjde"), "{picture}");
        does(&mut room, 4, set(Some(closing)));
        // Beside the themes it is taken as it stands.
        while room.device.desk().theme != room.device.meeting().themes.parking().map(|theme| theme.id.clone()) {
            room.press("ctrl+t");
        }
        room.press("enter");
        let texts: Vec<&str> = room.device.meeting().contributions.standing().map(|note| note.text()).collect();
        assert_eq!(texts, ["Rampen er for stejl", "Skilte i øjenhøjde"]);
        // What the table wrote in the round is closed for it, also by taking it back.
        room.press("esc up up delete");
        room.press("f8 f8");
        assert!(room.device.meeting().contributions.standing().any(|note| note.text() == "Rampen er for stejl"));
    }
}

/// The machine is table 1's from now on, and its line is up.
fn sits_at_table_one<'w>(room: &mut Room<'w>, words: &'w Words) {
    let own = room.device.author().id();
    room.device.sit_down(own, TABLE);
    room.tui = Tui::with(words, Theme::new(Depth::Sixteen, Ground::Dark), at_a_table());
    room.line = Some(HostLine { own, delivered: 99, notes_here: 0, is_up: true, is_awaited: false, is_carried: false });
}

#[test]
fn a_table_that_waits_sees_what_comes_before_and_when_the_tables_begin() {
    let words = danish();
    let after = |steps: usize, minutes: i64| {
        let mut room = Room::new(&words, ringsted(), "2022-04-07 16:00:00");
        (0..steps).for_each(|_| room.press("enter"));
        room.now += TimeDelta::minutes(minutes);
        sits_at_table_one(&mut room, &words);
        room
    };
    shown("rounds-table-waits", &mut after(1, 0));
    let late = after(2, 62).picture(80, 24);
    assert!(late.contains("over tid · bordene begynder kl. 17."), "{late}");
    let at_work = after(4, 0).picture(80, 24);
    assert!(!at_work.contains("bordene begynder") && at_work.contains("Ingen indlæg endnu."), "{at_work}");
}

#[test]
fn the_table_that_has_the_floor_sees_its_own_time_and_a_break_at_the_tables_is_said() {
    let words = danish();
    let mut room = at_work(&words);
    room.press("enter f6 enter");
    room.now += TimeDelta::seconds(20);
    sits_at_table_one(&mut room, &words);
    let picture = room.picture(80, 24);
    assert!(picture.contains("▶ I har ordet · 2:10 tilbage"), "{picture}");
    room.now += TimeDelta::seconds(150);
    assert!(room.picture(80, 24).contains("I har ordet · tak – vi går videre"));

    let mut room = Room::new(&words, ringsted(), "2022-04-07 16:15:00");
    room.press("enter enter");
    room.now += TimeDelta::minutes(47);
    let coffee_at_the_tables = TimelineCommand::TakePlan { plan: PlanName::BreakAtTheTables };
    room.want(Intent::Do(Command::Timeline(coffee_at_the_tables)));
    room.press("enter");
    sits_at_table_one(&mut room, &words);
    let picture = room.picture(120, 40);
    assert!(picture.contains("Gruppedrøftelse ved bordene + Kaffepause"), "{picture}");
}
