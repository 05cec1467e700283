//! Words that a collator proposes for a table's own case, on the table's screen.

use rundbord::device::intent::Intent;
use rundbord::domain::command::Command;
use rundbord::domain::event::Event;
use rundbord::domain::own_case::OwnCaseEvent;
use rundbord::domain::role::Role;
use rundbord::domain::seat::SeatCommand;

use crate::room::{Room, danish};
use crate::rounds::{TABLE, does, other};
use crate::tables::{at_table_one, shown};

const COLLATOR: u8 = 2;

/// Words for the own case come from a collator.
fn wording_comes(room: &mut Room<'_>, text: &str) {
    let own_case = room.device.meeting().own_cases.standing().last().expect("one is noted").0;
    let own = room.device.author().id();
    for (author, role) in [(other(COLLATOR).id(), Role::Collator), (own, TABLE)] {
        room.want(Intent::Do(Command::Seat(SeatCommand::Give { author, role })));
    }
    does(room, COLLATOR, Event::OwnCase(OwnCaseEvent::Proposed { own_case, text: text.into() }));
}

#[test]
fn a_proposed_wording_stands_at_the_table_until_one_key_uses_it_or_puts_it_away() {
    let words = danish();
    let mut room = at_table_one(&words);
    room.type_text("min datter på 23 med Prader-Willi");
    room.press("ctrl+e alt+g");
    assert!(room.picture(80, 24).contains("Ingen foreslået ordlyd venter på bordet."));
    let wording = "Overgang til eget hjem kræver døgnstøtte hele vejen, også i de første måneder i den nye bolig";
    wording_comes(&mut room, wording);
    room.seconds(11);
    shown("table-wording", &mut room);
    room.press("alt+l");
    assert!(!room.picture(80, 24).contains("»Overgang"));
    room.press("f8 alt+g");
    let picture = room.picture(80, 24);
    assert!(picture.contains("gemt som fælles sag") && !picture.contains("bruger den"), "{picture}");
    let texts: Vec<&str> = room.device.meeting().contributions.standing().map(|note| note.text()).collect();
    assert_eq!(texts, [wording]);
}
