//! A machine that shows a code gets its seat: what came of it, by the record and the disk.

use crate::app::session::{Outcome, Session};
use crate::device::intent::Intent;
use crate::device::reply::Reply;
use crate::domain::command::Command;
use crate::domain::role::Role;
use crate::domain::seat::SeatCommand;
use crate::record::author::Author;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Seating {
    Given,
    /// The meeting is closed.
    Refused,
    /// The disk did not take it.
    NotSaved,
}

pub fn give(session: &mut Session, author: &Author, role: Role) -> Seating {
    if session.admit(author).is_err() {
        return Seating::NotSaved;
    }
    let outcomes = session.want(Intent::Do(Command::Seat(SeatCommand::Give { author: author.id(), role })));
    let is = |sought: fn(&Reply) -> bool| {
        outcomes.iter().any(|outcome| matches!(outcome, Outcome::Say(reply) if sought(reply)))
    };
    if is(|reply| matches!(reply, Reply::NotSaved { .. })) {
        Seating::NotSaved
    } else if is(|reply| matches!(reply, Reply::Refused(_))) {
        Seating::Refused
    } else {
        Seating::Given
    }
}
