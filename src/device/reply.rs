//! What the device answers the one who asked, as data; the words are made in `telling`.

use crate::device::desk::Turn;
use crate::device::input::Fault;
use crate::domain::event::{Event, How};
use crate::domain::id::EntryId;
use crate::domain::refusal::Refusal;

#[derive(Clone, Debug, PartialEq)]
pub enum Reply {
    /// Durable on this machine.
    Saved {
        entry: EntryId,
        how: How,
        events: Vec<Event>,
    },
    /// The desk lies otherwise.
    Turned(Turn),
    /// Not done, and why.
    Refused(Refusal),
    /// What was done last cannot be taken back. Asked for once more, what was done `before` it is.
    ForGood {
        events: Vec<Event>,
        before: Option<Vec<Event>>,
    },
    /// Taking back what was done last would take several notes at once. Asked for once more, it is done.
    TakesMany {
        events: Vec<Event>,
    },
    /// Somebody else has set anew since what would be taken back or done again. Asked for once more, what was done before it
    /// is.
    Overtaken {
        how: How,
        events: Vec<Event>,
    },
    /// Not saved; the words go back to where they were typed.
    NotSaved {
        fault: Fault,
        text: Option<String>,
    },
    /// The meeting is closed; so many own cases' words still lie on this machine.
    OwnCasesLeft {
        count: usize,
    },
    /// They stay, as was wished.
    OwnCasesKept {
        count: usize,
    },
    OwnCasesDeleted {
        count: usize,
    },
}
