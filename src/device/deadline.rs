//! What is strange about a deadline that somebody has just agreed: it is kept as it was said, and asked about.

use crate::device::view::View;
use crate::domain::action::{ActionEvent, Change};
use crate::domain::due::Due;
use crate::domain::event::Event;
use crate::language::dates;
use crate::language::impossible_day::is_impossible_day;
use crate::language::visible::visible_line;
use crate::language::words::Words;

/// A sentence for the one who wrote it; nothing where the deadline is as deadlines are.
pub fn remark(words: &Words, view: &View<'_>, event: &Event) -> Option<String> {
    let due = match event {
        Event::Action(ActionEvent::Agreed { terms, .. }) => terms.when.as_ref()?,
        Event::Action(ActionEvent::Changed { change: Change::When(Some(due)), .. }) => due,
        _ => return None,
    };
    strange(words, view, due)
}

fn strange(words: &Words, view: &View<'_>, due: &Due) -> Option<String> {
    let today = view.local(view.now).date_naive();
    let meeting = view.meeting.programme().map_or(today, |programme| programme.day());
    let said = ("words", visible_line(&due.words).into());
    match due.day {
        None => is_impossible_day(&due.words, meeting).then(|| words.say("replies-due-impossible", &[said])),
        Some(day) if day < today => {
            let day = dates::day(words.language(), day);
            Some(words.say("replies-due-past", &[said, ("day", day.into())]))
        }
        Some(day) if day < meeting => {
            let day = dates::day(words.language(), day);
            Some(words.say("replies-due-before-the-meeting", &[said, ("day", day.into())]))
        }
        Some(_) => None,
    }
}
