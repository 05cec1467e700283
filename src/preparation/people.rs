//! A list of participants as seats at the tables.

use crate::intake::participants;
use crate::intake::programme::node::name;
use crate::preparation::edit::Seat;

/// Everybody on a list that was pasted or read from a file; nobody where it is no list.
pub fn on(list: &str) -> Vec<Seat> {
    let seat = |person: participants::Participant| Seat {
        name: person.name,
        role: person.role.as_ref().and_then(name),
        table: person.table,
        organisation: person.organisation,
        with: person.with,
        wheelchair: person.wheelchair,
    };
    participants::read_text(list).unwrap_or_default().into_iter().map(seat).collect()
}
