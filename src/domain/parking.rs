//! A theme goes to the parking lot, and its notes go with it.

use crate::domain::contribution::{ContributionEvent, Place};
use crate::domain::event::Event;
use crate::domain::id::ThemeId;
use crate::domain::meeting::Meeting;
use crate::domain::theme::ThemeCommand;
use crate::domain::theme_reach::ThemeReach;

impl Meeting {
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
