//! Which of the device's answers are worth a notice: what the screen does not show by itself.

use crate::device::door::Door;
use crate::device::reply::Reply;
use crate::domain::contribution::ContributionEvent;
use crate::domain::event::{Event, How};
use crate::tui::screen::Look;
use crate::tui::widgets::toast::Mood;

/// How a reply is said in passing; nothing where the screen shows it anyway.
pub fn mood(reply: &Reply) -> Option<Mood> {
    match reply {
        // Where the desk lies is seen above the field.
        Reply::Turned(_) => None,
        Reply::Saved { how: How::Do, events, .. } if events.iter().all(is_seen) => None,
        Reply::Saved { .. } | Reply::OwnCasesDeleted { .. } => Some(Mood::Good),
        Reply::OwnCasesLeft { .. } => Some(Mood::Plain),
        Reply::Refused(_) | Reply::ForGood { .. } | Reply::NotSaved { .. } => Some(Mood::Bad),
    }
}

/// What is said before the program is left: what would be lost, and who is still connected.
pub fn leaving(holds_unsaved: bool, look: Look<'_>) -> (String, Mood) {
    let connected = look.view.door.map_or(0, Door::present);
    let here = look.view.line.map_or(0, |line| line.notes_here);
    match (holds_unsaved, connected, here) {
        (true, _, _) => (look.words.word("screens-quit-unsaved"), Mood::Bad),
        (_, 1.., _) => (look.words.say("tables-quit-connected", &[("count", connected.into())]), Mood::Bad),
        (_, _, 1..) => (look.words.say("tables-quit-notes-here", &[("count", here.into())]), Mood::Bad),
        _ => (look.words.word("screens-quit-again"), Mood::Plain),
    }
}

/// A note is seen in the list with "gemt", a step of the programme on its clock, who has the floor in the plenary.
fn is_seen(event: &Event) -> bool {
    matches!(event, Event::Contribution(ContributionEvent::Written { .. }) | Event::Timeline(_) | Event::Floor(_))
}
