//! When the tables were heard: a meeting that was opened again went on if they were.

use std::collections::BTreeSet;

use crate::domain::id::{EntryId, Stamp};

/// The notes that tables wrote on their own devices. What the organisers write for a table after the meeting is not heard
/// then: they type in what was said before.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Heard {
    notes: BTreeSet<Stamp>,
    /// A note that is erased was heard on no copy, whichever came first.
    erased: BTreeSet<EntryId>,
}

impl Heard {
    pub fn note(&mut self, stamp: Stamp) {
        if !self.erased.contains(&stamp.entry()) {
            self.notes.insert(stamp);
        }
    }

    pub fn forget(&mut self, note: EntryId) {
        self.erased.insert(note);
        self.notes.retain(|stamp| stamp.entry() != note);
    }

    pub fn any_between(&self, from: Stamp, until: Option<Stamp>) -> bool {
        self.notes.range(from..).next().is_some_and(|first| until.is_none_or(|until| *first < until))
    }
}
