//! What reaches the device.

use crate::device::intent::Intent;
use crate::record::author::Author;
use crate::record::entry::Entry;

#[derive(Clone, Debug, PartialEq)]
pub enum Input {
    /// Somebody wants something.
    Intent(Intent),
    /// Whether what is wanted from now on is one deed, which is taken back as one.
    Together(bool),
    /// Whether a note is being typed: it stays under the theme that it was begun under.
    Typing(bool),
    /// Entries of others, checked and next in their series; `authors` are the ones this record does not know yet.
    Arrived { authors: Vec<Author>, entries: Vec<Entry> },
    /// Bodies that this device was denied before, of entries that it holds; they are checked.
    Unveiled(Vec<Entry>),
    /// What the last [`crate::device::effect::Effect::Write`] asked for is durable.
    Written,
    /// It is not, and nothing of it is.
    NotWritten(Fault),
}

/// Why the disk did not take it, as far as a person can do something about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    DiskFull,
    ReadOnly,
    /// In the system's words.
    Other(String),
}
