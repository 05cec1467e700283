//! The area to which an action belongs.

use crate::domain::action::{Action, Source};
use crate::domain::id::ThemeId;
use crate::domain::meeting::Meeting;
use crate::domain::provenance::Gathered;
use crate::domain::terms::Terms;

impl Gathered<'_> {
    /// As somebody said, else that of what it came from. `terms`: what is known of the action.
    pub fn area(&self, meeting: &Meeting, action: &Action, terms: &Terms) -> Option<ThemeId> {
        let from = || match action.source()? {
            Source::Contribution(id) => meeting.contributions.get(id).map(|note| note.place.theme.clone()),
            Source::Point(id) => self.theme(meeting, meeting.points.now(id)?),
            Source::Table(_) => None,
        };
        terms.theme.clone().or_else(from)
    }
}
