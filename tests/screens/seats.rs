//! The screens of the machines that have a seat and are no table's: a collator's, and the one that stands by.

use rundbord::device::host_line::HostLine;
use rundbord::device::intent::Intent;
use rundbord::domain::command::Command;
use rundbord::domain::id::AuthorId;
use rundbord::domain::role::Role;
use rundbord::domain::seat::SeatCommand;
use rundbord::language::words::Words;
use rundbord::tui::facilitator::roster::for_seat;
use rundbord::tui::theme::{Depth, Ground, Theme};
use rundbord::tui::tui::Tui;

use crate::room::{Room, danish, ringsted};

/// A stand-by that never led; the room's own device opened the meeting.
const NEVER_LED: AuthorId = AuthorId([5; 16]);

/// At the tables' discussion, with three notes; the line is up.
fn seated(words: &Words, role: Role) -> Room<'_> {
    let mut room = Room::new(words, ringsted(), "2022-04-07 17:05:00");
    room.press("enter enter enter enter f3");
    for text in ["Rampen er for stejl", "Skilte i øjenhøjde", "Pårørende høres sent"] {
        room.type_text(text);
        room.press("enter");
    }
    let author = room.device.author().id();
    let may_lead = if role.can_lead() { role } else { Role::StandBy };
    let stands_by = SeatCommand::Give { author: NEVER_LED, role: may_lead };
    room.want(Intent::Do(Command::Seat(stands_by)));
    room.want(Intent::Do(Command::Seat(SeatCommand::Give { author, role })));
    room.tui = Tui::with(words, Theme::new(Depth::Sixteen, Ground::Dark), for_seat(role));
    room.line =
        Some(HostLine { own: author, delivered: 99, notes_here: 0, is_up: true, is_awaited: false, is_carried: false });
    room
}

fn lose_the_line(room: &mut Room<'_>) {
    room.line = room.line.map(|line| HostLine { is_up: false, ..line });
}

fn footer(room: &mut Room<'_>) -> String {
    room.picture(120, 40).lines().last().unwrap_or_default().to_owned()
}

#[test]
fn a_collator_gathers_notes_into_points_and_does_not_step_the_programme() {
    let words = danish();
    let mut room = seated(&words, Role::Collator);
    let picture = room.picture(80, 24);
    assert!(picture.starts_with(" Pointer ") && picture.contains("3 tilbage"), "{picture}");
    room.press("p 1");
    let picture = room.picture(80, 24);
    assert!(picture.contains("1 tilbage") && picture.contains("2 indlæg"), "{picture}");
    for key in ["f2", "f10"] {
        room.press(key);
        let picture = room.picture(80, 24);
        assert!(picture.starts_with(" Pointer ") && picture.contains("mødelederens sag"), "{picture}");
        assert!(!footer(&mut room).contains(&key.to_uppercase()));
    }
    // What the room sees is not a collator's to turn.
    room.press("f6");
    let floor = room.device.meeting().floor.clone();
    let hints = footer(&mut room);
    assert!(!hints.contains("Enter"), "{hints}");
    room.press("enter");
    assert!(room.picture(80, 24).contains("mødelederens sag"));
    assert_eq!(format!("{:?}", room.device.meeting().floor), format!("{floor:?}"));
    lose_the_line(&mut room);
    let picture = room.picture(80, 24);
    assert!(picture.contains("Ingen forbindelse") && !picture.contains("Overtag"), "{picture}");
}

#[test]
fn who_stands_by_sees_all_of_it_changes_nothing_and_takes_over_from_whichever_screen_is_open() {
    let words = danish();
    for screen in ["f2", "f3", "f4", "f5", "f6", "f7"] {
        let mut room = seated(&words, Role::StandBy);
        room.line = room.line.map(|line| HostLine { own: NEVER_LED, ..line });
        assert!(room.picture(80, 24).starts_with(" Program "));
        let before = room.device.meeting().applied();
        room.press(screen);
        for key in ["enter", "p", "space", "+", "1", "x", "n", "ctrl+g", "u"] {
            room.press(key);
            room.press("esc");
        }
        assert_eq!(room.device.meeting().applied(), before, "{screen}");
        room.press("f12");
        assert_eq!(room.device.meeting().lead.taker(), None, "the facilitator is there");
        assert!(room.picture(80, 24).contains("Mødelederens maskine er der"), "{screen}");
        lose_the_line(&mut room);
        assert!(room.picture(80, 24).contains("Overtag? F12"), "{screen}: {}", room.picture(80, 24));
        room.press("f12");
        assert_eq!(room.device.meeting().lead.taker(), Some(room.device.author().id()), "{screen}");
    }
}

#[test]
fn a_collator_who_stands_by_gathers_and_takes_over_when_the_facilitator_is_gone() {
    let words = danish();
    let mut room = seated(&words, Role::CollatorAndStandBy);
    room.press("p 1");
    let picture = room.picture(80, 24);
    assert!(picture.starts_with(" Pointer ") && picture.contains("1 tilbage"), "{picture}");
    room.press("f6 enter");
    assert!(room.picture(80, 24).contains("mødelederens sag"));
    room.line = room.line.map(|line| HostLine { own: NEVER_LED, ..line });
    lose_the_line(&mut room);
    let picture = room.picture(80, 24);
    assert!(picture.contains("Overtag? F12"), "{picture}");
    room.press("f12");
    assert_eq!(room.device.meeting().lead.taker(), Some(room.device.author().id()));
}

#[test]
fn while_the_lead_goes_over_to_another_machine_nobody_is_told_that_the_leader_is_gone() {
    let words = danish();
    for own in [Some(NEVER_LED), None] {
        let mut room = seated(&words, Role::StandBy);
        let own = |line: &HostLine| own.unwrap_or(line.own);
        room.line = room.line.map(|line| HostLine { own: own(&line), is_up: false, is_awaited: true, ..line });
        let picture = room.picture(80, 24);
        assert!(picture.contains("Ingen forbindelse") && !picture.contains("er væk"), "{picture}");
    }
}

#[test]
fn whoever_led_before_takes_the_lead_back_although_another_machine_has_it() {
    let words = danish();
    let mut room = seated(&words, Role::StandBy);
    room.press("f12");
    assert_eq!(room.device.meeting().lead.taker(), Some(room.device.author().id()));
}

#[test]
fn whoever_leads_is_told_so_by_the_key_that_takes_over_and_a_collator_that_it_cannot() {
    let words = danish();
    let mut room = Room::new(&words, ringsted(), "2022-04-07 17:05:00");
    room.press("enter f12");
    let picture = room.picture(80, 24);
    assert!(picture.contains("Du leder mødet") && !picture.contains("maskine er der"), "{picture}");
    assert_eq!(room.device.meeting().lead.taker(), None);
    let mut room = seated(&words, Role::Collator);
    lose_the_line(&mut room);
    room.press("f12");
    assert!(room.picture(80, 24).contains("Denne maskine kan ikke lede mødet"), "{}", room.picture(80, 24));
}
