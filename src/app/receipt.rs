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
    let programme = meeting.programme().filter(|_| meeting.is_consultation())?;
    let deadline = deadline(programme);
    let known = meeting.summary.get(&Passage::Received(table)).unwrap_or_default();
    let mut parts = known.split('|').map(|part| part.trim().to_owned());
    let [body, when, known_how] = [(); 3].map(|()| parts.next().unwrap_or_default());
    let is_own = [How::File, How::TypedIn].iter().any(|how| how.in_words(words) == known_how);
    if said.is_none() && !when.is_empty() && !is_own {
        return None;
    }
    let today = || meeting.zone().map_or(session.now().date_naive(), |zone| zone.local(session.now()).date_naive());
    let day = said.unwrap_or_else(today);
    let how = if known_how.is_empty() || is_own { how.in_words(words) } else { known_how };
    let in_words = |day| dates::day(words.language(), day);
    let text = format!("{body} | {} | {how}", in_words(day));
    let who = received_words::who(words, meeting, Role::Scribe { table });
    session.want(Intent::Do(Command::Summary(SummaryCommand { passage: Passage::Received(table), text })));
    let deadline = deadline.filter(|deadline| day > *deadline)?;
    let told = [("who", who.into()), ("day", in_words(day).into()), ("deadline", in_words(deadline).into())];
    Some(words.say("carry-late", &told))
}
