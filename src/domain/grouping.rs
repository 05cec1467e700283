//! Under which point a note lies: whoever laid it last counts, and a laying that its author took back does not count at all.

use std::collections::BTreeMap;

use crate::domain::id::{AuthorId, EntryId, PointId, Stamp};

/// Every laying at its place in the one order, so that every copy that holds the same entries knows the same of each place.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Grouping {
    done: BTreeMap<Stamp, Laying>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Laying {
    /// Nothing where it was taken out.
    Under(Option<PointId>),
    /// What its author laid from the entry of that number on.
    Retracted { since: u64 },
}

impl Grouping {
    pub fn lay(&mut self, stamp: Stamp, point: Option<PointId>) {
        self.done.insert(stamp, Laying::Under(point));
    }

    /// Nobody takes back what another has laid.
    pub fn retract(&mut self, stamp: Stamp, since: EntryId) {
        if since.author == stamp.author {
            self.done.insert(stamp, Laying::Retracted { since: since.number });
        }
    }

    /// That point may since have been merged or withdrawn.
    pub fn now(&self) -> Option<PointId> {
        lies(self.done.iter())
    }

    pub fn before(&self, stamp: Stamp) -> Option<PointId> {
        lies(self.done.range(..stamp))
    }
}

fn lies<'a>(done: impl DoubleEndedIterator<Item = (&'a Stamp, &'a Laying)>) -> Option<PointId> {
    let mut retracted: Vec<(AuthorId, u64)> = Vec::new();
    for (stamp, laying) in done.rev() {
        match laying {
            Laying::Retracted { since } => retracted.push((stamp.author, *since)),
            Laying::Under(_) if retracted.iter().any(|(by, since)| *by == stamp.author && *since <= stamp.number) => {}
            Laying::Under(point) => return *point,
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use crate::domain::grouping::Grouping;
    use crate::domain::id::{AuthorId, EntryId, PointId, Stamp};

    fn stamp(lamport: u64, author: u8, number: u64) -> Stamp {
        Stamp { lamport, author: AuthorId([author; 16]), number }
    }

    #[test]
    fn whoever_takes_back_what_she_laid_takes_back_nothing_of_a_colleagues() {
        let [annas, bos] = [1, 2].map(|author| PointId(EntryId { author: AuthorId([author; 16]), number: 9 }));
        let mut grouping = Grouping::default();
        grouping.lay(stamp(5, 1, 1), Some(annas));
        grouping.lay(stamp(6, 2, 1), Some(bos));
        grouping.retract(stamp(7, 1, 2), stamp(5, 1, 1).entry());
        assert_eq!(grouping.now(), Some(bos));
        grouping.retract(stamp(8, 2, 2), stamp(5, 1, 1).entry());
        assert_eq!(grouping.now(), Some(bos), "it is another's");
        grouping.retract(stamp(9, 2, 3), stamp(6, 2, 1).entry());
        assert_eq!((grouping.now(), grouping.before(stamp(9, 2, 3))), (None, Some(bos)));
        grouping.lay(stamp(10, 1, 3), Some(annas));
        assert_eq!(grouping.now(), Some(annas), "done again");
    }
}
