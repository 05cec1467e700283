//! A list of participants as seats at the tables.

use crate::intake::list_remark::Remark;
use crate::intake::participants::{self, List, Participant, Unlisted};
use crate::intake::programme::node::name;
use crate::preparation::edit::Seat;

/// Everybody on a list that was pasted or read from a file, and what was not taken from it as it stands there.
pub fn on(list: &str) -> Result<(Vec<Seat>, Vec<Remark>), Unlisted> {
    let seat = |person: Participant| Seat {
        name: person.name,
        role: person.role.as_ref().and_then(name),
        table: person.table,
        organisation: person.organisation,
        with: person.with,
        wheelchair: person.wheelchair,
    };
    let List { people, remarks } = participants::read_text(list)?;
    Ok((people.into_iter().map(seat).collect(), remarks))
}
