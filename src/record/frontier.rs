//! A frontier: how far each author's series reaches on one device, and what another device lacks.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::domain::id::AuthorId;

/// Author to last number. An author without entries is not named.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Frontier(BTreeMap<AuthorId, u64>);

/// A stretch of one author's series, first and last included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stretch {
    pub author: AuthorId,
    pub first: u64,
    pub last: u64,
}

impl Frontier {
    /// The last number of `author`; 0 when nothing is held.
    pub fn last(&self, author: AuthorId) -> u64 {
        self.0.get(&author).copied().unwrap_or(0)
    }

    /// How many authors have entries here.
    pub fn authors(&self) -> usize {
        self.0.len()
    }

    /// Author and last number, by author.
    pub fn iter(&self) -> impl Iterator<Item = (AuthorId, u64)> + '_ {
        self.0.iter().map(|(author, last)| (*author, *last))
    }

    /// `author` reaches `last` now, or further as before.
    pub fn raise(&mut self, author: AuthorId, last: u64) {
        if last > self.last(author) {
            self.0.insert(author, last);
        }
    }

    /// What stands here and not there: what the other lacks.
    pub fn beyond<'a>(&'a self, other: &'a Frontier) -> impl Iterator<Item = Stretch> + 'a {
        self.0.iter().filter_map(|(&author, &last)| {
            let first = other.last(author) + 1;
            (first <= last).then_some(Stretch { author, first, last })
        })
    }

    /// Whether everything that stands there stands here too.
    pub fn covers(&self, other: &Frontier) -> bool {
        other.beyond(self).next().is_none()
    }
}

impl FromIterator<(AuthorId, u64)> for Frontier {
    fn from_iter<I: IntoIterator<Item = (AuthorId, u64)>>(pairs: I) -> Self {
        Self(pairs.into_iter().filter(|(_, last)| *last > 0).collect())
    }
}

#[cfg(test)]
mod tests {
    use crate::domain::id::AuthorId;
    use crate::record::frontier::{Frontier, Stretch};

    const ANNA: AuthorId = AuthorId([1; 16]);
    const BODIL: AuthorId = AuthorId([2; 16]);

    #[test]
    fn what_the_other_lacks_is_the_rest_of_each_series() {
        let here: Frontier = [(ANNA, 5), (BODIL, 2)].into_iter().collect();
        let there: Frontier = [(ANNA, 3), (BODIL, 7)].into_iter().collect();
        let lacking: Vec<_> = here.beyond(&there).collect();
        assert_eq!(lacking, [Stretch { author: ANNA, first: 4, last: 5 }]);
        assert!(!here.covers(&there) && !there.covers(&here) && here.covers(&here));
    }
}
