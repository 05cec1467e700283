//! Which of the device's answers are worth a notice: what the screen does not show by itself.

use crate::device::reply::Reply;
use crate::domain::contribution::ContributionEvent;
use crate::domain::event::{Event, How};
use crate::tui::widgets::toast::Mood;

/// How a reply is said in passing; nothing where the screen shows it anyway.
pub fn mood(reply: &Reply) -> Option<Mood> {
    match reply {
        // Where the desk lies is seen above the field.
        Reply::Turned(_) => None,
        Reply::Saved { how: How::Do, events, .. } if events.iter().all(is_seen) => None,
        Reply::Saved { .. } | Reply::OwnCasesDeleted { .. } => Some(Mood::Good),
        Reply::OwnCasesLeft { .. } => Some(Mood::Plain),
        Reply::Refused(_) | Reply::NotSaved { .. } => Some(Mood::Bad),
    }
}

/// A note is seen in the list with "gemt", a step of the programme on its clock, who has the floor in the plenary.
fn is_seen(event: &Event) -> bool {
    matches!(event, Event::Contribution(ContributionEvent::Written { .. }) | Event::Timeline(_) | Event::Floor(_))
}
