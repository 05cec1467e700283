//! A table beside those of the programme: added as it is asked for, and said, as it may be a slip of the finger.

use crate::device::view::View;
use crate::domain::event::Event;
use crate::domain::sentence::followed_by;
use crate::domain::table::TableEvent;
use crate::language::counts::runs;
use crate::language::words::Words;

/// An answer, and behind it which tables there were. Where the programme has none, each is added as it is needed.
pub fn remarked(words: &Words, view: &View<'_>, events: &[Event], answer: String) -> String {
    let [Event::Table(TableEvent::Added { table: added })] = events else { return answer };
    let tables = &view.meeting.tables;
    if tables.all().all(|(_, table)| table.is_added()) {
        return answer;
    }
    let before: Vec<u16> = tables.all().map(|(number, _)| number.0).filter(|number| *number != added.0).collect();
    followed_by(&answer, &words.say("replies-table-is-new", &[("tables", runs(words, &before).into())]))
}
