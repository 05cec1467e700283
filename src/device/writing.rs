//! What is on its way to the disk, and what waits for it.

use chrono::{DateTime, Utc};

use crate::device::intent::{Intent, OwnCasesAtClose};
use crate::domain::event::Body;
use crate::record::author::Author;
use crate::record::entry::Entry;

/// One entry that is not durable yet.
#[derive(Debug)]
pub struct Writing {
    pub entry: Entry,
    pub body: Body,
    pub private: bool,
    /// Typed words, to be given back if they cannot be saved.
    pub text: Option<String>,
    /// What follows when it is saved.
    pub then: Then,
}

/// What an entry leads to when it is saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Then {
    Nothing,
    AskOwnCases,
    KeepOwnCases,
    DeleteOwnCases,
}

impl Then {
    /// What follows on closing.
    pub fn of(own_cases: OwnCasesAtClose) -> Self {
        match own_cases {
            OwnCasesAtClose::Ask => Self::AskOwnCases,
            OwnCasesAtClose::Keep => Self::KeepOwnCases,
            OwnCasesAtClose::Delete => Self::DeleteOwnCases,
        }
    }
}

/// What the disk is at.
#[derive(Debug)]
pub enum Pending {
    Own(Box<Writing>),
    /// Entries of others with their bodies.
    Arrived(Vec<(Entry, Option<Body>)>),
}

/// What waits until the disk is free.
#[derive(Debug)]
pub enum Waiting {
    /// With the time at which it was wanted.
    Intent(Intent, DateTime<Utc>),
    Arrived {
        authors: Vec<Author>,
        entries: Vec<Entry>,
    },
    Unveiled(Vec<Entry>),
}
