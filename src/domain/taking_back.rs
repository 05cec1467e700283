//! Taking back: what an entry did, the other way round.

use chrono::{DateTime, Utc};

use crate::domain::event::Event;
use crate::domain::id::{EntryId, Stamp};
use crate::domain::meeting::Meeting;

impl Meeting {
    /// What takes `event` of `entry` back, as things stand before it is applied; nothing for what cannot be taken
    /// back (an opening, an erasure, a seat).
    pub fn inverse(&self, entry: EntryId, event: &Event) -> Option<Event> {
        Some(match event {
            Event::Opening(event) => Event::Opening(self.opening.inverse(event)?),
            Event::Timeline(event) => Event::Timeline(self.timeline.inverse(entry, event)?),
            Event::Table(event) => Event::Table(self.tables.inverse(event)),
            Event::Theme(event) => Event::Theme(self.themes.inverse(event)),
            Event::Contribution(event) => Event::Contribution(self.contributions.inverse(entry, event)),
            Event::Answer(event) => Event::Answer(self.answers.inverse(event)?),
            Event::OwnCase(event) => Event::OwnCase(self.own_cases.inverse(entry, event)?),
            Event::NoOwnCase(event) => Event::NoOwnCase(self.no_own_cases.inverse(event)),
            Event::Point(event) => Event::Point(self.points.inverse(entry, event)?),
            Event::Action(event) => Event::Action(self.actions.inverse(entry, event)?),
            Event::Summary(event) => Event::Summary(self.summary.inverse(event)),
            Event::Floor(event) => Event::Floor(self.floor.inverse(event)),
            Event::Approval(event) => Event::Approval(self.approvals.inverse(event)),
            Event::Message(event) => Event::Message(self.messages.inverse(event)),
            Event::Arrival(event) => Event::Arrival(self.arrivals.inverse(event)),
            Event::Round(event) => Event::Round(self.rounds.inverse(event)?),
            Event::Erasure(_) | Event::Seat(_) | Event::Lead(_) | Event::Returned(_) => return None,
        })
    }

    /// Takes in what an entry did, and gives what takes all of it back, the last first; nothing where a part of it cannot be.
    pub fn apply_to_take_back(&mut self, stamp: Stamp, at: DateTime<Utc>, events: &[Event]) -> Option<Vec<Event>> {
        let back = |event| {
            let back = self.inverse(stamp.entry(), event);
            self.apply(stamp, at, event);
            back
        };
        let backs: Vec<Option<Event>> = events.iter().map(back).collect();
        backs.into_iter().rev().collect()
    }
}
