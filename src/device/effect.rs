//! What the device asks the world to do. The wiring carries it out.

use crate::device::door::DoorWish;
use crate::device::input::Fault;
use crate::device::intent::{Export, Query};
use crate::device::reply::Reply;
use crate::device::tidings::Tiding;
use crate::domain::id::{EntryId, OwnCaseId};
use crate::domain::meeting::Meeting;
use crate::domain::refusal::Refusal;
use crate::record::author::Author;
use crate::record::entry::Entry;

#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// Answered by `Written` or `NotWritten`; until then the device asks for no other.
    Write(Write),
    /// Durable here and part of the meeting: who lacks them may have them.
    Share(Vec<Entry>),
    /// Entries of others could not be kept.
    NotTaken(Fault),
    /// To the person at this machine, who asked for nothing.
    Hear(Tiding),
    /// To the one who asked.
    Say(Reply),
    Show(Query),
    Export(Export),
    Door(DoorWish),
    /// The words of all own cases leave this machine.
    ForgetOwnCases,
    /// The rehearsal's clock goes ahead.
    Wait {
        seconds: u32,
    },
    Quit,
}

impl Effect {
    pub fn refused(refusal: Refusal) -> Self {
        Self::Say(Reply::Refused(refusal))
    }

    /// A wish about a table at which nobody can sit is refused, in the words of every other command.
    pub fn of_door(wish: DoorWish, meeting: &Meeting) -> Self {
        let seated = |table| {
            let into = meeting.tables.now(meeting.tables.open(table)?);
            if into == table { Ok(table) } else { Err(Refusal::TableMerged { table, into }) }
        };
        match wish.table().map(seated) {
            Some(Err(refusal)) => Self::refused(refusal),
            _ => Self::Door(wish),
        }
    }
}

/// What must be durable before anyone is told so, in this order.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Write {
    /// First the words of an own case, in the private notes.
    pub private: Option<(OwnCaseId, String)>,
    /// Then who may write in the record from now on.
    pub authors: Vec<Author>,
    pub entries: Vec<Entry>,
    /// Then the bodies of entries that lie here without.
    pub bodies: Vec<Entry>,
    /// Last the bodies that the entries erase.
    pub erase: Vec<EntryId>,
}
