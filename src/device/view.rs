//! What the screens and plain mode read: the meeting, and where this device stands in it.

use chrono::{DateTime, FixedOffset, Utc};

use crate::device::desk::Desk;
use crate::device::history::History;
use crate::device::input::Fault;
use crate::domain::contribution::Note;
use crate::domain::id::TableNumber;
use crate::domain::meeting::Meeting;
use crate::domain::timeline::standing::Standing;

/// A look at one moment.
#[derive(Clone, Debug)]
pub struct View<'a> {
    pub meeting: &'a Meeting,
    /// The timeline at `now`.
    pub standing: Standing,
    pub desk: &'a Desk,
    pub history: &'a History,
    pub now: DateTime<Utc>,
    /// Something is on its way to the disk.
    pub writing: bool,
    /// Why the last thing was not saved, until something is.
    pub fault: Option<&'a Fault>,
    /// How many own cases' words lie on this machine.
    pub private: usize,
}

impl<'a> View<'a> {
    /// The wall time of the meeting's place.
    pub fn local(&self, instant: DateTime<Utc>) -> DateTime<FixedOffset> {
        self.meeting.zone().map_or_else(|| instant.fixed_offset(), |zone| zone.local(instant))
    }

    /// The notes of a table as it sits now, in the one order; those of tables merged into it too.
    pub fn notes_of(&self, table: TableNumber) -> impl DoubleEndedIterator<Item = Note<'a>> + use<'a> {
        let meeting = self.meeting;
        let now = meeting.tables.now(table);
        meeting.contributions.standing().filter(move |note| meeting.tables.now(note.place.table) == now)
    }
}
