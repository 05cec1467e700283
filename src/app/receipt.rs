//! When an answer in a consultation round was received: noted as it is taken in, unless somebody has said it already, and
//! told where that is after the deadline.

use chrono::NaiveDate;

use crate::app::received_words;
use crate::app::session::Session;
use crate::device::intent::Intent;
use crate::documents::report::summary::deadline;
use crate::domain::command::Command;
use crate::domain::id::TableNumber;
use crate::domain::role::Role;
use crate::domain::summary::{Passage, SummaryCommand};
use crate::language::dates;
use crate::language::words::Words;

/// How it came, where the program says so itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum How {
    File,
    TypedIn,
}

impl How {
    fn in_words(self, words: &Words) -> String {
        words.word(match self {
            Self::File => "carry-how-file",
            Self::TypedIn => "carry-how-typed-in",
        })
    }
}

/// What is known of how an answer came: which body's it is, when and how it was received.
#[derive(Default)]
struct Receipt {
    body: String,
    when: String,
    how: String,
}

impl Receipt {
    fn of(session: &Session, table: TableNumber) -> Self {
        let known = session.device.meeting().summary.get(&Passage::Received(table)).unwrap_or_default();
        let mut parts = known.split('|').map(|part| part.trim().to_owned());
        let [body, when, how] = [(); 3].map(|()| parts.next().unwrap_or_default());
        Self { body, when, how }
    }

    fn write(&self, session: &mut Session, table: TableNumber) {
        let text = format!("{} | {} | {}", self.body, self.when, self.how);
        session.want(Intent::Do(Command::Summary(SummaryCommand { passage: Passage::Received(table), text })));
    }
}

/// Notes that the answer of a table was received on `said`, else today; a day that a person has given stays, unless another
/// is given. A line of one that comes after the deadline.
pub fn note(
    session: &mut Session,
    words: &Words,
    table: TableNumber,
    how: How,
    said: Option<NaiveDate>,
) -> Option<String> {
    let meeting = session.device.meeting();
    if !meeting.is_consultation() {
        return None;
    }
    let known = Receipt::of(session, table);
    let is_own = [How::File, How::TypedIn].iter().any(|how| how.in_words(words) == known.how);
    if said.is_none() && !known.when.is_empty() && !is_own {
        return None;
    }
    let today = || meeting.zone().map_or(session.now().date_naive(), |zone| zone.local(session.now()).date_naive());
    let day = said.unwrap_or_else(today);
    let how = if known.how.is_empty() || is_own { how.in_words(words) } else { known.how };
    Receipt { when: dates::day(words.language(), day), how, ..known }.write(session, table);
    late(session, words, table, day)
}

/// Corrects the day alone, of an answer that is here already; lines that say so, none where that was its day.
pub fn redate(session: &mut Session, words: &Words, table: TableNumber, day: NaiveDate) -> Vec<String> {
    let known = Receipt::of(session, table);
    let when = dates::day(words.language(), day);
    if known.when == when || !session.device.meeting().is_consultation() {
        return Vec::new();
    }
    let who = received_words::who(words, session.device.meeting(), Role::Scribe { table });
    let told = words.say("carry-redated", &[("who", who.into()), ("day", when.as_str().into())]);
    Receipt { when, ..known }.write(session, table);
    [told].into_iter().chain(late(session, words, table, day)).collect()
}

/// A line of what came after the deadline.
fn late(session: &Session, words: &Words, table: TableNumber, day: NaiveDate) -> Option<String> {
    let meeting = session.device.meeting();
    let deadline = meeting.programme().and_then(deadline).filter(|deadline| day > *deadline)?;
    let who = received_words::who(words, meeting, Role::Scribe { table });
    let in_words = |day| dates::day(words.language(), day);
    let told = [("who", who.into()), ("day", in_words(day).into()), ("deadline", in_words(deadline).into())];
    Some(words.say("carry-late", &told))
}
