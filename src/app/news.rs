//! What comes of the others at the meeting, in words for the person at this machine.

use chrono::TimeDelta;

use crate::app::doorkeeper::wrong_codes;
use crate::app::{carrying, door_news, line_news, unreached};
use crate::device::{naming, reading_door};
use crate::domain::role::Role;
use crate::domain::seat::Seat;
use crate::domain::sentence::ended;
use crate::language::durations;
use crate::language::words::Words;

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum News {
    /// Of the door that this machine holds.
    Door(door_news::News),
    /// Of the line to the host.
    Line(line_news::News),
    /// Of the file that is carried.
    Stick(carrying::News),
}

impl From<door_news::News> for News {
    fn from(news: door_news::News) -> Self {
        Self::Door(news)
    }
}

impl From<carrying::News> for News {
    fn from(news: carrying::News) -> Self {
        Self::Stick(news)
    }
}

impl From<line_news::News> for News {
    fn from(news: line_news::News) -> Self {
        Self::Line(news)
    }
}

/// Whether somebody has to do something about it, or to know that it is not as it was.
pub fn is_bad(news: &News) -> bool {
    match news {
        News::Door(news) => {
            !matches!(news, door_news::News::Came { .. } | door_news::News::Left { .. } | door_news::News::TakenAgain)
        }
        News::Line(news) => !matches!(news, line_news::News::Back { .. } | line_news::News::Elsewhere { .. }),
        News::Stick(news) => *news == carrying::News::Unwritten,
    }
}

/// Whether it is true only as long as the line to the facilitator's machine is down.
pub fn is_of_the_line(news: &News) -> bool {
    let News::Line(news) = news else { return false };
    matches!(
        news,
        line_news::News::Lost { .. }
            | line_news::News::Slowed { .. }
            | line_news::News::Unreached { .. }
            | line_news::News::Unaccepted
    )
}

pub fn in_words(words: &Words, news: News) -> String {
    let who = |role| [("who", naming::role(words, role).into())];
    match news {
        News::Door(door_news::News::Came { seat, again }) => came(words, &seat, again),
        News::Door(door_news::News::Left { role, others }) => {
            words.say(if others { "net-left-one" } else { "net-left" }, &who(role))
        }
        News::Door(door_news::News::ClockOff(role, ahead)) => {
            let who = naming::role(words, role);
            let id = if ahead > TimeDelta::zero() { "net-clock-there-ahead" } else { "net-clock-there-behind" };
            words.say(id, &[("who", who.into()), ("span", span(words, ahead).into())])
        }
        News::Door(door_news::News::Copied(seat)) => {
            let told = [("who", naming::role(words, seat.role).into()), ("mark", seat.mark.0.into())];
            words.say("net-copied-seat", &told)
        }
        News::Door(door_news::News::Forbidden(role)) => words.say("net-forbidden", &who(role)),
        News::Door(door_news::News::DatedAhead(role, ahead)) => {
            let who = naming::role(words, role);
            words.say("net-dated-ahead", &[("who", who.into()), ("span", span(words, ahead).into())])
        }
        News::Door(door_news::News::NotTaken) => words.word("net-not-taken"),
        News::Door(door_news::News::TakenAgain) => words.word("net-taken-again"),
        News::Door(door_news::News::WrongCodes(tally)) => reading_door::wrong_codes(words, &wrong_codes(&tally)),
        News::Line(line_news::News::Elsewhere { place }) => {
            words.say("net-elsewhere", &[("place", place.to_string().into())])
        }
        // The room writes nothing.
        News::Line(line_news::News::Lost { role: Some(Role::Wall), .. }) => ended(&words.word("wall-lost")),
        News::Line(line_news::News::Lost { notes_here, role }) => {
            let lost = words.say("net-lost", &[("count", notes_here.into())]);
            match (role.is_some_and(Role::can_lead), notes_here) {
                (false, _) => lost,
                // Who only stands by has nothing that is saved here.
                (true, 0) => words.word("net-take-over"),
                (true, _) => format!("{lost} {}", words.word("net-take-over")),
            }
        }
        News::Line(line_news::News::ClockOff(ahead)) => {
            let id = if ahead > TimeDelta::zero() { "net-clock-here-ahead" } else { "net-clock-here-behind" };
            words.say(id, &[("span", span(words, ahead).into())])
        }
        News::Line(line_news::News::Unreached { why, may_lead }) => {
            unreached::while_tried(words, why, may_lead).in_a_line()
        }
        News::Line(line_news::News::Slowed { seconds, again }) => {
            words.say(if again { "net-slowed-again" } else { "net-slowed" }, &[("seconds", seconds.into())])
        }
        News::Line(line_news::News::Back { role: Some(Role::Wall | Role::StandBy) }) => words.word("net-back-alone"),
        News::Line(line_news::News::Back { .. }) => words.word("net-back"),
        News::Line(line_news::News::Unaccepted) => words.word("net-unaccepted"),
        News::Line(line_news::News::DiskHere) => words.word("net-disk-here"),
        News::Stick(carrying::News::Unwritten) => words.word("carry-unwritten"),
        News::Stick(carrying::News::Written) => words.word("carry-written"),
        News::Line(line_news::News::DiskThere { seated }) => {
            words.word(if seated { "net-disk-there" } else { "net-disk-there-no-seat" })
        }
    }
}

/// That a table has one machine more is told by its mark, so that a stranger with a table's code is seen; one that comes
/// back is no more.
fn came(words: &Words, seat: &Seat, again: bool) -> String {
    match seat.role {
        Role::Scribe { table } if !seat.is_first() => {
            let id = if again { "net-came-back" } else { "net-came-more" };
            words.say(id, &[("table", table.0.into()), ("mark", seat.mark.0.clone().into())])
        }
        role => words.say("net-came", &[("who", naming::role(words, role).into())]),
    }
}

/// "12 min.", "2 timer", "3 år"
fn span(words: &Words, ahead: TimeDelta) -> String {
    durations::roughly(words, ahead.num_minutes().unsigned_abs())
}

#[cfg(test)]
mod tests {
    use crate::app::line_news::News;
    use crate::app::news::in_words;
    use crate::domain::id::TableNumber;
    use crate::domain::role::Role;
    use crate::language::language::Language;
    use crate::language::words::Words;
    use crate::net::dialler::DialError;

    fn said(news: News) -> String {
        in_words(&Words::new(Language::Da), news.into())
    }

    #[test]
    fn who_writes_nothing_is_not_told_to_write() {
        let lost = |role| said(News::Lost { notes_here: 0, role: Some(role) });
        assert!(lost(Role::Scribe { table: TableNumber(4) }).contains("skriv videre"));
        assert!(!lost(Role::Wall).contains("skriv") && !lost(Role::StandBy).contains("skriv"));
        assert_eq!(said(News::Back { role: Some(Role::Wall) }), "Forbundet igen.");
        let first = said(News::DiskThere { seated: false });
        assert!(first.contains("ikke med endnu") && !first.contains("gemt her"), "{first}");
    }

    #[test]
    fn a_machine_that_tries_again_by_itself_asks_nobody_to() {
        for why in [DialError::Closed, DialError::Cut, DialError::NoAnswer] {
            let told = said(News::Unreached { why, may_lead: false });
            assert!(told.ends_with("Der prøves af sig selv.") && !told.contains("Prøv igen"), "{told}");
            assert!(said(News::Unreached { why, may_lead: true }).contains("/overtag"));
        }
    }
}
