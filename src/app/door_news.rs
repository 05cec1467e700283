//! What the person at the machine that holds the door is told of those at the other ends.

use chrono::TimeDelta;

use crate::domain::role::Role;
use crate::domain::seat::Seat;
use crate::sync::wrong_codes::Tally;

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum News {
    /// `again`: it has been at the meeting before.
    Came { seat: Seat, again: bool },
    /// `others`: another machine in the same role is there still.
    Left { role: Role, others: bool },
    /// The clock of the machine that came goes so much ahead of this one's.
    ClockOff(Role, TimeDelta),
    /// The disk does not take what the tables send.
    NotTaken,
    /// It does again.
    TakenAgain,
    /// Another machine has a copy of this seat and took it from one that was there.
    Copied(Seat),
    /// So many wrong codes came from there.
    WrongCodes(Tally),
    /// A machine tried what its code does not let it.
    Forbidden(Role),
    /// What a machine sends bears a time so far ahead.
    DatedAhead(Role, TimeDelta),
}
