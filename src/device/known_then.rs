//! The meeting as it was known on an earlier day, made anew of what had been written by then.

use chrono::{DateTime, NaiveDate, Utc};

use crate::domain::action::ActionEvent;
use crate::domain::event::{Body, Event};
use crate::domain::meeting::Meeting;
use crate::domain::summary::{Passage, SummaryEvent};
use crate::record::body;
use crate::record::entry::Entry;

/// What `entries` say that was known on `day`; nothing of a record without a meeting. `meeting`: all that they say.
pub fn meeting_known_on(meeting: &Meeting, entries: &[Entry], day: NaiveDate) -> Option<Meeting> {
    let was_known = meeting.was_known_on(day, meeting.zone()?);
    let mut then = Meeting::default();
    for entry in entries {
        let Some(body) = entry.json().and_then(|json| body::decode::<Body>(json).ok()) else { continue };
        for event in &body.events {
            if always_holds(event, day) || was_known(entry.stamp(), told_at(event, body.at)) {
                then.apply(entry.stamp(), body.at, event);
            }
        }
    }
    Some(then)
}

/// What counts whenever it was written: erased words never come back, a line on the wrong action never was one, and that a
/// committee was informed is of the day on which it was.
fn always_holds(event: &Event, day: NaiveDate) -> bool {
    match event {
        Event::Erasure(_) | Event::Action(ActionEvent::Retracted { .. }) => true,
        Event::Summary(SummaryEvent::Written { passage: Passage::StatusRound(round), .. }) => *round <= day,
        _ => false,
    }
}

/// A status is known from the day on which it was told, as in the rounds.
fn told_at(event: &Event, at: DateTime<Utc>) -> DateTime<Utc> {
    match event {
        Event::Action(ActionEvent::Reported { told: Some(told), .. }) => *told,
        _ => at,
    }
}
