//! The words of a note: those that stand, those that stood before them, and the entries that hold any of them. What was
//! made of a note may bear words that it no longer says, so an erasure must know them all.

use std::collections::BTreeSet;

use crate::domain::id::{EntryId, Stamp};
use crate::domain::register::Register;

/// The same in whatever order its entries come.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Wordings {
    now: Register<String>,
    before: BTreeSet<String>,
    /// Every entry that ever held words of it; an erasure names them all.
    entries: BTreeSet<EntryId>,
    forgotten: bool,
}

impl Wordings {
    pub fn now(&self) -> &str {
        self.now.get()
    }

    /// Those that stand, and all that stood before; nothing once they are forgotten.
    pub fn ever(&self) -> impl Iterator<Item = &str> {
        let now = self.is_said().then_some(self.now());
        now.into_iter().chain(self.before.iter().map(String::as_str))
    }

    /// Who wrote those that stand.
    pub fn stamp(&self) -> Stamp {
        self.now.stamp()
    }

    pub fn entries(&self) -> impl Iterator<Item = EntryId> {
        self.entries.iter().copied()
    }

    /// An entry holds words of it.
    pub fn hear(&mut self, entry: EntryId) {
        self.entries.insert(entry);
    }

    /// Words that come once all are forgotten (an edit made on another machine meanwhile) are not shown again.
    pub fn set(&mut self, stamp: Stamp, text: &str) {
        self.hear(stamp.entry());
        if self.forgotten {
            return;
        }
        let standing = self.is_said().then(|| self.now().to_owned());
        let is_latest = self.now.set(stamp, text.to_owned());
        self.before.extend(if is_latest { standing } else { Some(text.to_owned()) });
    }

    /// Takes the words out of memory. That `entries` had some is known from the erasure alone.
    pub fn forget(&mut self, entries: &[EntryId]) {
        self.entries.extend(entries);
        (self.now, self.before, self.forgotten) = (Register::default(), BTreeSet::new(), true);
    }

    fn is_said(&self) -> bool {
        self.stamp() != Stamp::default()
    }
}

#[cfg(test)]
mod tests {
    use crate::domain::id::{EntryId, Stamp};
    use crate::domain::wordings::Wordings;

    fn said(order: &[(u64, &str)]) -> Wordings {
        let mut wordings = Wordings::default();
        for (lamport, text) in order {
            wordings.set(Stamp { lamport: *lamport, number: 1, ..Stamp::default() }, text);
        }
        wordings
    }

    #[test]
    fn what_was_said_before_is_known_in_whatever_order_it_came() {
        let [in_order, late] = [said(&[(1, "a"), (2, "b"), (3, "c")]), said(&[(3, "c"), (1, "a"), (2, "b")])];
        assert_eq!(in_order, late);
        assert_eq!((in_order.now(), in_order.ever().collect::<Vec<_>>()), ("c", vec!["c", "a", "b"]));
    }

    #[test]
    fn what_is_forgotten_is_said_by_nothing_that_comes_later() {
        let mut wordings = said(&[(1, "a"), (2, "b")]);
        wordings.forget(&[EntryId::default()]);
        wordings.set(Stamp { lamport: 3, number: 1, ..Stamp::default() }, "c");
        assert_eq!((wordings.now(), wordings.ever().count()), ("", 0));
    }
}
