//! Erasure: which bodies are gone for good, also when an old copy comes by.

use std::collections::BTreeSet;

use crate::domain::id::EntryId;
use crate::record::entry::Entry;

/// The entries whose words may stand nowhere any more.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Erasures(BTreeSet<EntryId>);

impl Erasures {
    /// Says whether this is news.
    pub fn order(&mut self, entry: EntryId) -> bool {
        self.0.insert(entry)
    }

    pub fn contains(&self, entry: EntryId) -> bool {
        self.0.contains(&entry)
    }

    pub fn iter(&self) -> impl Iterator<Item = EntryId> + '_ {
        self.0.iter().copied()
    }

    /// Takes the words out of an entry that is to have none: another device may not have heard of the erasure yet.
    pub fn strip(&self, entry: &mut Entry) {
        if self.contains(entry.id()) {
            entry.erase();
        }
    }
}

impl FromIterator<EntryId> for Erasures {
    fn from_iter<I: IntoIterator<Item = EntryId>>(entries: I) -> Self {
        Self(entries.into_iter().collect())
    }
}

#[cfg(test)]
mod tests {
    use crate::record::bytes::RecordId;
    use crate::record::erasure::Erasures;
    use crate::record::pen::{DeviceSecret, Pen, Series};

    #[test]
    fn words_that_were_erased_stay_out_when_an_old_copy_comes_by() {
        let pen = Pen::new(&DeviceSecret([3; 32]), Series { record: RecordId([7; 16]), mark: [1; 16] }, [9; 32]);
        let mut entries = pen.write_all(["erased".into(), "kept".into()]);
        let mut erasures = Erasures::default();
        assert!(erasures.order(entries[0].id()));
        assert!(!erasures.order(entries[0].id()));
        entries.iter_mut().for_each(|entry| erasures.strip(entry));
        assert_eq!(entries.iter().map(|entry| entry.json()).collect::<Vec<_>>(), [None, Some("kept")]);
        assert!(entries[0].is_whole());
    }
}
