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
    /// Entries whose own signature is broken while a later one of the author, which covers them by the chain, is right.
    pub covered: Vec<u64>,
    /// The first entry that does not verify; what comes after it in the series counts for nothing.
    pub damage: Option<LogError>,
}

impl Series {
    /// The head itself is not signed: the entries without a signature at the end are covered by nothing.
    fn cut_to_covered(&mut self, author: AuthorId) {
        let mut first = None;
        while let Some(number) = self.covered.last().copied().filter(|number| *number == self.entries) {
            self.covered.pop();
            self.entries -= 1;
            first = Some(number);
        }
        if let Some(number) = first {
            self.damage.get_or_insert(LogError::BadSignature { author, number });
        }
    }
}

/// What was found of a record, author by author.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Verification {
    pub authors: BTreeMap<AuthorId, Series>,
}

impl Verification {
    pub fn is_sound(&self) -> bool {
        self.authors.values().all(|series| series.damage.is_none() && series.covered.is_empty())
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
            // The chain goes on; whether a later signature covers the entry is seen in the end.
            Err(LogError::BadSignature { number, .. }) if self.log.follow(entry).is_ok() => {
                series.entries += 1;
                series.erased += u64::from(entry.body.is_none());
                series.covered.push(number);
            }
            Err(damage) => series.damage = Some(damage),
        }
    }

    pub fn finish(mut self) -> Verification {
        for error in self.log.check_heads() {
            if let LogError::BadSignature { author, .. } = error
                && let Some(series) = self.found.authors.get_mut(&author)
            {
                series.cut_to_covered(author);
            }
        }
        self.found
    }
}
