//! Which of the device's answers are worth a notice: what the screen does not show by itself.

use crate::device::desk::Turn;
use crate::device::door::Door;
use crate::device::reply::Reply;
use crate::domain::contribution::ContributionEvent;
use crate::domain::event::{Event, How};
use crate::language::words::Words;
use crate::tui::keymap::{Action, Reach, Row};
use crate::tui::screen::Look;
use crate::tui::widgets::toast::Mood;

/// How a reply is said in passing; nothing where the screen shows it anyway.
pub fn mood(reply: &Reply) -> Option<Mood> {
    match reply {
        // Somebody waits for a theme with a number of its own.
        Reply::Turned(Turn::ThemeThatIsThere(_)) => Some(Mood::Plain),
        // Where the desk lies is seen above the field.
        Reply::Turned(_) => None,
        Reply::Saved { how: How::Do, events, .. } if events.iter().all(is_seen) => None,
        Reply::Saved { .. } | Reply::OwnCasesDeleted { .. } => Some(Mood::Good),
        Reply::OwnCasesLeft { .. } | Reply::OwnCasesKept { .. } => Some(Mood::Plain),
        Reply::Refused(_)
        | Reply::ForGood { .. }
        | Reply::TakesMany { .. }
        | Reply::Overtaken { .. }
        | Reply::NotSaved { .. } => Some(Mood::Bad),
    }
}

/// Where texts stand again that were being typed: on the screens that these actions open.
pub fn text_is_back(screens: &[Action], reach: &Reach, words: &Words) -> String {
    let name = |row: &Row| format!("{} {}", row.shown(words.language(), false), words.word(row.words));
    let names: Vec<String> = screens.iter().filter_map(|screen| reach.row(*screen)).map(name).collect();
    if names.is_empty() {
        // A table's own machine has no other screen to go to.
        return words.word("screens-text-is-here");
    }
    words.say("screens-text-is-back", &[("screens", names.join(", ").into())])
}

/// What is said before the program is left: what would be lost, and who is still connected.
pub fn leaving(holds_unsaved: bool, look: Look<'_>) -> (String, Mood) {
    let connected = look.view.door.map_or(0, Door::present);
    let here = look.view.line.map_or(0, |line| line.notes_here);
    // What can still be saved waits in its field; see the device's drafts.
    let waits = look.view.fault.is_none() && look.view.meeting.opening.closed().is_none();
    match (holds_unsaved, connected, here) {
        (true, 0, _) if waits => (look.words.word("screens-quit-waits"), Mood::Plain),
        (true, _, _) => (look.words.word("screens-quit-unsaved"), Mood::Bad),
        (_, 1.., _) => (look.words.say("tables-quit-connected", &[("count", connected.into())]), Mood::Bad),
        (_, _, 1..) if look.view.line.is_some_and(|line| line.is_carried) => {
            (look.words.say("carry-quit", &[("count", here.into())]), Mood::Plain)
        }
        (_, _, 1..) => (look.words.say("tables-quit-notes-here", &[("count", here.into())]), Mood::Bad),
        _ => (look.words.word("screens-quit-again"), Mood::Plain),
    }
}

/// A note is seen in the list with "gemt", a step of the programme on its clock, who has the floor in the plenary.
fn is_seen(event: &Event) -> bool {
    matches!(event, Event::Contribution(ContributionEvent::Written { .. }) | Event::Timeline(_) | Event::Floor(_))
}
