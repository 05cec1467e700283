//! At which tables a theme is discussed, and how one goes to the parking lot with its notes.

use crate::domain::contribution::{ContributionEvent, Place};
use crate::domain::event::Event;
use crate::domain::id::{TableNumber, ThemeId};
use crate::domain::meeting::Meeting;
use crate::domain::theme::{Theme, ThemeCommand};
use crate::domain::theme_reach::ThemeReach;

impl Meeting {
    /// Whether a theme is one for a table, or where none is named for those who lead: of those that tables added, one that is
    /// not for all is for its own table, and one that is parked for nobody.
    pub fn is_discussed_at(&self, theme: &Theme, table: Option<TableNumber>) -> bool {
        let is_own = |own| theme.added_by.is_some_and(|by| self.tables.now(by) == self.tables.now(own));
        let is_parked = self.themes.reach(&theme.id) == Some(ThemeReach::Parked);
        self.themes.is_for_all(theme) || (!is_parked && table.is_none_or(is_own))
    }

    /// With the theme that is parked go the notes that lie under it.
    pub(crate) fn parked_with(&self, command: &ThemeCommand) -> Vec<Event> {
        let ThemeCommand::Settle { theme, reach: ThemeReach::Parked } = command else { return Vec::new() };
        let Some(parking) = self.themes.parking().map(|parking| parking.id.clone()) else { return Vec::new() };
        let notes = self.contributions.standing().filter(|note| note.place.theme == *theme);
        let moved = notes.map(|note| {
            let place = Place { theme: ThemeId::clone(&parking), question: None, ..note.place.clone() };
            Event::Contribution(ContributionEvent::Placed { contribution: note.id(), place })
        });
        moved.collect()
    }
}
