//! Which table has which theme in which round, as far as the programme says it.

use crate::domain::id::{TableNumber, ThemeId};
use crate::domain::meeting::Meeting;
use crate::domain::programme::ThemeAssignment;

impl Meeting {
    /// The rounds, from 1, in which a table has that theme. Who becomes a part of another table discusses what that one has.
    pub fn rounds_given(&self, theme: &ThemeId, table: TableNumber) -> impl Iterator<Item = u32> {
        let its = self.assignments().iter().filter(move |given| given.theme == *theme && self.is_for(given, table));
        its.map(|given| given.round)
    }

    /// What a table discusses in the round at hand, in the programme's order: what it was given, or where no table was given
    /// anything, the theme whose title the item bears.
    pub fn themes_now(&self, table: TableNumber) -> Vec<&ThemeId> {
        let Some((round, item)) = self.timeline.round() else { return Vec::new() };
        if self.assignments().is_empty() {
            let named = self.themes.all().filter(|theme| self.themes.title(theme) == item.title);
            return named.map(|theme| &theme.id).collect();
        }
        let its = self.assignments().iter().filter(|given| given.round == round && self.is_for(given, table));
        its.map(|given| &given.theme).collect()
    }

    /// Whether the programme says which tables have it; who else discusses it does so of their own accord.
    pub fn is_given(&self, theme: &ThemeId) -> bool {
        self.assignments().iter().any(|given| given.theme == *theme)
    }

    fn assignments(&self) -> &[ThemeAssignment] {
        self.programme().map(|programme| &programme.assignments[..]).unwrap_or_default()
    }

    fn is_for(&self, given: &ThemeAssignment, table: TableNumber) -> bool {
        given.tables.contains(&self.tables.now(table))
    }
}
