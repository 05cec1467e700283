//! What the host asks the world to do.

use crate::domain::id::AuthorId;
use crate::domain::role::Role;
use crate::record::author::Author;
use crate::record::entry::Entry;
use crate::sync::links::LinkId;
use crate::sync::message::Message;
use crate::sync::wrong_codes::Tally;

/// What the host asks the world to do.
#[derive(Clone, Debug, PartialEq)]
pub enum Output {
    Send(LinkId, Message),
    /// After what was sent before.
    Close(LinkId),
    /// Let this author write in the record and give it a seat; the welcome follows when that is durable.
    Seat {
        author: Author,
        role: Role,
    },
    /// Let this author, which has a seat, write in the record.
    Admit(Author),
    /// Keep these; they are checked.
    TakeIn(Vec<Entry>),
    /// Somebody who belongs here knows that another machine has the lead: this one.
    Superseded(AuthorId),
    /// The seat of this device was taken from a line of its own that nobody had closed.
    TakenOver(AuthorId),
    /// Wrong codes came from somewhere, and so many that the facilitator is told.
    WrongCodes(Tally),
}

impl Output {
    /// What it costs to carry out: one, or as many as there are entries for the disk.
    pub fn weight(&self) -> usize {
        if let Self::TakeIn(entries) = self { entries.len() } else { 1 }
    }
}
