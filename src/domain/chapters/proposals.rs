//! Words that the facilitator's group proposes for a table's own case.

use crate::domain::chapters::rounds_room::{Room, close};
use crate::domain::command::Command;
use crate::domain::erasure::Erasable;
use crate::domain::event::Event;
use crate::domain::example::{Writer, place, seen};
use crate::domain::id::{AuthorId, ContributionId, OwnCaseId, TableNumber};
use crate::domain::own_case::{OwnCaseCommand, OwnCaseEvent, Proposal};
use crate::domain::refusal::Refusal;
use crate::domain::rights::may_do;
use crate::domain::role::Role;
use crate::domain::seat::SeatCommand;

const WORDING: &str = "Overgang til eget hjem kræver døgnstøtte";

/// A table that has noted an own case.
fn noted() -> (Room, OwnCaseId) {
    let mut room = Room::at_work();
    let note = Command::OwnCase(OwnCaseCommand::Note { place: place(1, "access", None) });
    room.scribe.tries(&note).unwrap();
    room.meet();
    let own_case = OwnCaseId(room.scribe.done.last().unwrap().stamp.entry());
    (room, own_case)
}

fn say(own_case: OwnCaseId, text: &str) -> Command {
    Command::Generalise { own_case, text: text.into() }
}

fn accept(own_case: OwnCaseId) -> Command {
    Command::OwnCase(OwnCaseCommand::Accept { own_case })
}

fn put_away(own_case: OwnCaseId) -> Command {
    Command::OwnCase(OwnCaseCommand::PutAway { own_case })
}

fn notes(writer: &Writer) -> Vec<&str> {
    writer.meeting.contributions.standing().map(|note| note.text()).collect()
}

#[test]
fn words_from_the_group_are_a_note_only_when_the_table_says_yes() {
    let (mut room, own_case) = noted();
    room.host.tries(&say(own_case, WORDING)).unwrap();
    room.meet();
    assert_eq!(notes(&room.host), ["Rampe"]);
    assert_eq!(room.host.decide(&accept(own_case)), Err(Refusal::TableAccepts { table: TableNumber(1) }));
    let proposal = room.host.done.last().unwrap().stamp.entry();
    let waits = Proposal::Waits { entry: proposal, text: WORDING };
    let case = |writer: &Writer| writer.meeting.own_cases.standing().next().unwrap().1.clone();
    assert_eq!(case(&room.scribe).proposal(), Some(waits));
    room.scribe.tries(&accept(own_case)).unwrap();
    room.meet();
    assert_eq!(notes(&room.host), ["Rampe", WORDING]);
    let note = ContributionId(room.scribe.done.last().unwrap().stamp.entry());
    assert_eq!(case(&room.host).proposal(), Some(Proposal::Accepted { entry: proposal, note }));
    let number = room.host.meeting.own_cases.number_of(own_case).unwrap().clone();
    assert_eq!(room.host.decide(&say(own_case, "Igen")), Err(Refusal::SaidInGeneral { number }));
    // What was taken back waits again.
    assert!(room.scribe.takes_back());
    assert_eq!(case(&room.scribe).waiting(), Some((proposal, WORDING)));
}

#[test]
fn what_the_table_puts_away_waits_no_more_and_the_last_words_count() {
    let (mut room, own_case) = noted();
    let number = room.scribe.meeting.own_cases.number_of(own_case).unwrap().clone();
    let nothing = Refusal::NothingProposed { number };
    assert_eq!(room.scribe.decide(&accept(own_case)), Err(nothing.clone()));
    room.host.tries(&say(own_case, "En tidligere ordlyd")).unwrap();
    room.host.tries(&say(own_case, WORDING)).unwrap();
    room.meet();
    room.scribe.tries(&put_away(own_case)).unwrap();
    room.meet();
    for writer in [&room.scribe, &room.host] {
        assert_eq!(writer.decide(&put_away(own_case)), Err(nothing.clone()));
    }
    assert!(room.scribe.takes_back());
    assert_eq!(room.scribe.meeting.own_cases.waiting(own_case).map(|(_, text)| text), Ok(WORDING));
    assert!(room.host.takes_back() && room.host.meeting.own_cases.waiting(own_case).is_err());
}

#[test]
fn a_table_proposes_nothing_and_another_table_answers_nothing() {
    let (mut room, own_case) = noted();
    let (scribe, other) = (AuthorId([2; 16]), AuthorId([3; 16]));
    let role = Role::Scribe { table: TableNumber(2) };
    room.host.tries(&Command::Seat(SeatCommand::Give { author: other, role })).unwrap();
    room.host.tries(&say(own_case, WORDING)).unwrap();
    let away = room.host.decide(&put_away(own_case)).unwrap();
    let proposed = [Event::OwnCase(OwnCaseEvent::Proposed { own_case, text: WORDING.into() })];
    let meeting = &room.host.meeting;
    assert!(may_do(scribe, &away, meeting) && !may_do(other, &away, meeting));
    assert!(!may_do(scribe, &proposed, meeting));
}

#[test]
fn a_closed_round_does_not_stop_the_tables_yes() {
    let (mut room, own_case) = noted();
    room.host.tries(&say(own_case, WORDING)).unwrap();
    room.host_does(&close(1));
    room.minutes_pass(5);
    assert!(matches!(room.scribe.decide(&say(own_case, "Noget andet")), Err(Refusal::RoundClosed { .. })));
    assert!(room.scribe.decide(&accept(own_case)).is_ok());
}

#[test]
fn the_words_leave_with_the_note_that_they_became_or_by_themselves() {
    let (mut room, own_case) = noted();
    room.host.tries(&say(own_case, WORDING)).unwrap();
    room.meet();
    let mut alone = room.host;
    alone.tries(&Command::Erase { what: Erasable::Proposal(own_case) }).unwrap();
    assert!(!seen(&alone.meeting).contains(WORDING));
    room.scribe.tries(&accept(own_case)).unwrap();
    let note = ContributionId(room.scribe.done.last().unwrap().stamp.entry());
    let flag = Command::Flag { contribution: note };
    let events = room.scribe.decide(&flag).unwrap();
    assert!(may_do(AuthorId([2; 16]), &events, &room.scribe.meeting), "{events:?}");
    room.scribe.tries(&flag).unwrap();
    assert!(!seen(&room.scribe.meeting).contains(WORDING));
}
