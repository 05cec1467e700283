//! A register that keeps what it held before: what stood at an earlier place among all entries can be asked for later.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};

use crate::domain::id::Stamp;

/// Every value with the stamp of its writer and when it was written. As the order in which they come does not count, every
/// copy that holds the same entries knows the same of each place among them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Kept<T> {
    nothing: T,
    values: BTreeMap<Stamp, (DateTime<Utc>, T)>,
}

impl<T> Kept<T> {
    /// Of an entry that says two things of one matter the last counts.
    pub fn set(&mut self, stamp: Stamp, at: DateTime<Utc>, value: T) {
        self.values.insert(stamp, (at, value));
    }

    /// Who wrote those that stand or stood.
    pub fn stamps(&self) -> impl Iterator<Item = Stamp> {
        self.values.keys().copied()
    }

    /// As if what some wrote had never been written.
    pub fn forget_those(&mut self, is_forgotten: impl Fn(Stamp) -> bool) {
        self.values.retain(|stamp, _| !is_forgotten(*stamp));
    }

    /// As if some values had never been written.
    pub fn forget(&mut self, is_forgotten: impl Fn(&T) -> bool) {
        self.values.retain(|_, (_, value)| !is_forgotten(value));
    }

    /// What stands now.
    pub fn get(&self) -> &T {
        self.known(|_, _| true)
    }

    /// Every value that stands or stood.
    pub fn ever(&self) -> impl Iterator<Item = &T> {
        self.values.values().map(|(_, value)| value)
    }

    /// The latest value of those that are known.
    pub fn known(&self, is_known: impl Fn(Stamp, DateTime<Utc>) -> bool) -> &T {
        let mut known = self.values.iter().rev().filter(|(stamp, (at, _))| is_known(**stamp, *at));
        known.next().map_or(&self.nothing, |(_, (_, value))| value)
    }
}

#[cfg(test)]
mod tests {
    use chrono::{DateTime, Utc};

    use crate::domain::id::Stamp;
    use crate::domain::kept::Kept;

    #[test]
    fn what_stood_at_a_place_is_the_same_in_whatever_order_it_came() {
        let stamp = |lamport| Stamp { lamport, ..Stamp::default() };
        let at = DateTime::<Utc>::UNIX_EPOCH;
        let mut kept = Kept::<&str>::default();
        kept.set(stamp(5), at, "after the close");
        kept.set(stamp(2), at, "at the meeting");
        kept.set(stamp(1), at, "first");
        assert_eq!(*kept.get(), "after the close");
        assert_eq!(*kept.known(|stamp, _| stamp.lamport < 4), "at the meeting");
        assert_eq!(*kept.known(|stamp, _| stamp.lamport < 1), "");
    }
}
