//! What is strange about a deadline that somebody has just agreed: it is kept as it was said, and asked about.

use crate::device::view::View;
use crate::domain::action::{ActionEvent, Change};
use crate::domain::due::Due;
use crate::domain::event::Event;
use crate::language::dates;
use crate::language::day_reading::names_a_time;
use crate::language::impossible_day::is_impossible_day;
use crate::language::visible::visible_line;
use crate::language::words::Words;

/// An answer, and behind it what is strange about the deadlines in what was done.
pub fn remarked(words: &Words, view: &View<'_>, events: &[Event], answer: String) -> String {
    let remarks = events.iter().filter_map(|event| remark(words, view, event));
    std::iter::once(answer).chain(remarks).collect::<Vec<_>>().join(" ")
}

/// A sentence for the one who wrote it; nothing where the deadline is as deadlines are.
fn remark(words: &Words, view: &View<'_>, event: &Event) -> Option<String> {
    let due = match event {
        Event::Action(ActionEvent::Agreed { terms, .. }) => terms.when.as_ref()?,
        Event::Action(ActionEvent::Changed { change: Change::When(Some(due)), .. }) => due,
        _ => return None,
    };
    strange(words, view, due)
}

/// Whether the words name a day that no calendar has: "31/2".
pub fn is_impossible(view: &View<'_>, due: &Due) -> bool {
    let today = view.local(view.now).date_naive();
    let meeting = view.meeting.programme().map_or(today, |programme| programme.day());
    due.day.is_none() && is_impossible_day(&due.words, meeting)
}

/// A deadline as it is listed, with what is impossible about it.
pub fn listed(words: &Words, view: &View<'_>, due: &Due) -> String {
    let said = visible_line(&due.words);
    if is_impossible(view, due) { words.say("reading-no-such-day", &[("words", said.into())]) } else { said }
}

fn strange(words: &Words, view: &View<'_>, due: &Due) -> Option<String> {
    let today = view.local(view.now).date_naive();
    let meeting = view.meeting.programme().map_or(today, |programme| programme.day());
    let said = visible_line(&due.words);
    match due.day {
        None if is_impossible(view, due) => Some(words.say("replies-due-impossible", &[("words", said.into())])),
        None if names_a_time(&due.words) => Some(words.say("replies-due-unread", &[("words", said.into())])),
        Some(day) if day < today => {
            let day = dates::day(words.language(), day);
            Some(words.say("replies-due-past", &[("words", said.into()), ("day", day.into())]))
        }
        Some(day) if day < meeting => {
            let day = dates::day(words.language(), day);
            Some(words.say("replies-due-before-the-meeting", &[("words", said.into()), ("day", day.into())]))
        }
        _ => None,
    }
}
