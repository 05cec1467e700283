//! Which table has which theme in which round, as far as the programme says it.

use crate::domain::id::{TableNumber, ThemeId};
use crate::domain::meeting::Meeting;
use crate::domain::programme::ThemeAssignment;

impl Meeting {
    /// The rounds, from 1, in which a table has that theme; what a merged table has, the table that it is a part of has too.
    pub fn rounds_given(&self, theme: &ThemeId, table: TableNumber) -> impl Iterator<Item = u32> {
        let its = self.assignments().iter().filter(move |given| given.theme == *theme && self.is_for(given, table));
        its.map(|given| given.round)
    }

    /// What a table is to discuss in that round, in the programme's order.
    pub fn themes_given(&self, table: TableNumber, round: u32) -> impl Iterator<Item = &ThemeId> {
        let its = self.assignments().iter().filter(move |given| given.round == round && self.is_for(given, table));
        its.map(|given| &given.theme)
    }

    /// Whether the programme says which tables have it; who else discusses it does so of their own accord.
    pub fn is_given(&self, theme: &ThemeId) -> bool {
        self.assignments().iter().any(|given| given.theme == *theme)
    }

    fn assignments(&self) -> &[ThemeAssignment] {
        self.programme().map(|programme| &programme.assignments[..]).unwrap_or_default()
    }

    fn is_for(&self, given: &ThemeAssignment, table: TableNumber) -> bool {
        given.tables.iter().any(|at| self.tables.now(*at) == self.tables.now(table))
    }
}
