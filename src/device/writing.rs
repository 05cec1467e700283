//! What is on its way to the disk.

use crate::domain::event::Body;
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
    DeleteOwnCases,
}
