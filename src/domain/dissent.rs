//! Who did not agree with a point, in all the words that were ever said of it; those that were erased can be said again.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};

use crate::domain::id::{EntryId, Stamp};
use crate::domain::kept::Kept;

/// The same in whatever order its entries come.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Dissent {
    said: Kept<Option<String>>,
    erased: BTreeSet<EntryId>,
    forgotten: bool,
}

impl Dissent {
    /// What stands.
    pub fn now(&self) -> Option<&str> {
        self.said.get().as_deref()
    }

    /// All that stands or stood.
    pub fn ever(&self) -> impl Iterator<Item = &str> {
        self.said.ever().flatten().map(String::as_str)
    }

    /// The entries that hold what stands or stood.
    pub fn entries(&self) -> Vec<EntryId> {
        self.said.stamps().map(|stamp| stamp.entry()).collect()
    }

    /// Nothing takes it away.
    pub fn set(&mut self, stamp: Stamp, at: DateTime<Utc>, text: Option<&str>) {
        if !self.forgotten && !self.erased.contains(&stamp.entry()) {
            self.said.set(stamp, at, text.map(str::to_owned));
        }
    }

    /// Takes the words of these entries out of memory, and out of what may still come.
    pub fn erase(&mut self, entries: &[EntryId]) {
        self.erased.extend(entries);
        self.said.forget_those(|stamp| entries.contains(&stamp.entry()));
    }

    /// Takes all words out of memory, for good.
    pub fn forget(&mut self) {
        (self.said, self.forgotten) = (Kept::default(), true);
    }
}
