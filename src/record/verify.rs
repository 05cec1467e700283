//! Verification of a whole record: every hash, every link, every signature, counted per author.

use std::collections::BTreeMap;

use crate::domain::id::AuthorId;
use crate::record::entry::Entry;
use crate::record::log::{Log, LogError};

/// What was found of one author.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Series {
    /// Entries that verify, erased ones included.
    pub entries: u64,
    /// Entries whose body has been erased.
    pub erased: u64,
    /// Signatures that were checked and are right.
    pub signatures: u64,
    /// The first entry that does not verify; what comes after it in the series counts for nothing.
    pub damage: Option<LogError>,
}

/// What was found of a record, author by author.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Verification {
    pub authors: BTreeMap<AuthorId, Series>,
}

impl Verification {
    pub fn is_sound(&self) -> bool {
        self.damages().next().is_none()
    }

    pub fn entries(&self) -> u64 {
        self.authors.values().map(|series| series.entries).sum()
    }

    pub fn erased(&self) -> u64 {
        self.authors.values().map(|series| series.erased).sum()
    }

    pub fn signatures(&self) -> u64 {
        self.authors.values().map(|series| series.signatures).sum()
    }

    pub fn damages(&self) -> impl Iterator<Item = &LogError> {
        self.authors.values().filter_map(|series| series.damage.as_ref())
    }
}

/// Takes the entries of a record one by one, each author's in their order.
#[derive(Clone, Debug)]
pub struct Verifier {
    log: Log,
    found: Verification,
}

impl Verifier {
    /// `log` knows the authors and no entry.
    pub fn new(log: Log) -> Self {
        let authors = log.authors().map(|author| (author.id(), Series::default())).collect();
        Self { log, found: Verification { authors } }
    }

    pub fn take(&mut self, entry: &Entry) {
        let series = self.found.authors.entry(entry.author).or_default();
        if series.damage.is_some() {
            return;
        }
        match self.log.take(entry) {
            Ok(()) => {
                series.entries += 1;
                series.signatures += 1;
                series.erased += u64::from(entry.body.is_none());
            }
            Err(damage) => series.damage = Some(damage),
        }
    }

    pub fn finish(self) -> Verification {
        self.found
    }
}
