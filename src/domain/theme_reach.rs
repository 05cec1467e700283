//! For whom a theme is that a table added: until somebody has settled that, the table alone writes to it.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::domain::contribution::{ContributionEvent, Place};
use crate::domain::event::Event;
use crate::domain::id::ThemeId;
use crate::domain::meeting::Meeting;
use crate::domain::theme::{Theme, ThemeCommand, Themes};

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ThemeReach {
    /// Every table discusses it.
    All,
    /// The one that added it.
    Table,
    /// What was said of it lies on the parking lot; what comes later from a table without a connection stays under it.
    Parked,
}

impl Themes {
    /// Whether a table has added it from its own machine and nobody has settled for whom it is.
    pub fn is_waiting(&self, theme: &Theme) -> bool {
        let by_a_table = theme.added_by.is_some() && !theme.number.mark.0.is_empty();
        by_a_table && self.reach(&theme.id).is_none()
    }

    /// Whether every table discusses it.
    pub fn is_for_all(&self, theme: &Theme) -> bool {
        !self.is_waiting(theme) && matches!(self.reach(&theme.id), None | Some(ThemeReach::All))
    }
}

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
