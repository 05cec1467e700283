//! What two devices say to each other.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::domain::id::{EntryId, TableNumber};
use crate::domain::lead::Term;
use crate::domain::role::Role;
use crate::domain::shown::Shown;
use crate::record::author::Author;
use crate::record::bytes::{RecordId, Signature};
use crate::record::entry::Entry;
use crate::record::frontier::{Frontier, Stretch};
use crate::sync::bytes::{Nonce, Secret};
use crate::sync::keys::Keys;

/// The language that is spoken today.
pub const VERSION: u32 = 2;
/// The longest frontier that is listened to.
pub const MOST_AUTHORS: usize = 4096;
/// The most stretches that are listened to at once.
pub const MOST_STRETCHES: usize = 8192;
/// The most entries in one batch.
pub const MOST_ENTRIES: usize = 256;

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Message {
    /// The host speaks first: whose door this is. `version` stands in the greeting of every version, so that each can say
    /// what the other speaks. `time`: of the machine's own clock, whatever the meeting's is.
    Door {
        version: u32,
        record: RecordId,
        nonce: Nonce,
        #[serde(default)]
        time: Option<DateTime<Utc>>,
    },
    /// The guest says who it is, and proves it by signing the greeting. `secret` where it has no seat yet.
    Hello {
        version: u32,
        author: Author,
        secret: Option<Secret>,
        proof: Signature,
        /// The latest term that the guest knows of.
        term: Option<Term>,
        /// Of the guest's own clock.
        #[serde(default)]
        time: Option<DateTime<Utc>>,
    },
    /// Said before there is a seat, and said back as it is: how long the way takes. `time`: of the guest's own clock.
    Echo { time: DateTime<Utc> },
    /// The guest has a seat.
    Welcome { role: Role },
    /// The host's meeting time, and that it is there.
    Clock { now: DateTime<Utc> },
    /// The guest is there.
    Alive,
    /// So far have I come: send what lies beyond, from here.
    Frontier(Frontier),
    /// The next entries, each author's in order. A body that the receiver may not see is taken out; the chain verifies
    /// without it. `authors`: the keys of all who wrote them.
    Entries { authors: Vec<Author>, entries: Vec<Entry> },
    /// So far it is on my disk, of the authors named.
    Durable(Frontier),
    /// These entries lie here without their bodies: send the bodies that I may see by now, or come to see.
    Lacking(Vec<Stretch>),
    /// Entries that the receiver holds, with the bodies that it was denied before.
    Bodies(Vec<Entry>),
    /// The bodies are on my disk: send the next.
    BodiesKept,
    /// How this door is opened, for one who may take the lead.
    Keys(Keys),
    /// What a wall shows of the turn on the floor; nothing while nobody has it.
    Shown(Option<Shown>),
    /// Why the conversation ends.
    Refused(Reason),
    /// The sender leaves of its own will.
    Bye,
}

impl Message {
    /// How many entries are handed over with it.
    pub fn entries(&self) -> usize {
        match self {
            Self::Entries { entries, .. } | Self::Bodies(entries) => entries.len(),
            _ => 0,
        }
    }
}

/// Why a device is not listened to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    #[error("speaks version {here}")]
    Version { here: u32 },
    /// No open invitation has this secret, or the device never had a seat.
    #[error("no such invitation")]
    WrongCode,
    /// The code of a table that is part of another one now.
    #[error("table {table} is part of table {now}")]
    TableMerged { table: TableNumber, now: TableNumber },
    /// The facilitator keeps this device out.
    #[error("put out by the facilitator")]
    PutOut,
    /// The meeting is closed and seats nobody any more.
    #[error("the meeting is closed")]
    Closed,
    /// Too many wrong codes; the seconds to wait.
    #[error("too many wrong codes, wait {seconds} s")]
    TooManyTries { seconds: u32 },
    #[error("the proof does not hold")]
    BadProof,
    /// Another device holds this seat's key, or its history was rewritten.
    #[error("entry {entry} does not follow what stands here")]
    DoesNotFollow { entry: EntryId },
    /// The role may not write this.
    #[error("entry {entry} is not for this role to write")]
    NotYours { entry: EntryId },
    /// Longer or more than anyone needs.
    #[error("too much at once")]
    TooMuch,
    /// Not what was due.
    #[error("not understood")]
    NotUnderstood,
    /// Another machine has the lead.
    #[error("another machine has the lead")]
    NotLeading,
    /// The same seat, with the same key, has come by another line since.
    #[error("the seat is used on another machine")]
    SeatElsewhere,
    /// The host's disk does not take it.
    #[error("the disk does not take it")]
    Disk,
}
