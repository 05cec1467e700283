//! The lines that sum up: the summary's own sentences, what the plenary finds important, promises, who owes an answer, and
//! how far an action is.

use chrono::{DateTime, NaiveDate, Utc};

use crate::device::grammar::action_line;
use crate::device::grammar::home_line;
use crate::device::grammar::listing::{class, nearest_class, status};
use crate::device::grammar::nothing::{NOTHING, unless_nothing};
use crate::device::grammar::problem::Problem;
use crate::device::grammar::reader::Reader;
use crate::device::grammar::surroundings::Surroundings;
use crate::device::grammar::theme_name;
use crate::device::grammar::verb::Verb;
use crate::device::intent::{Intent, Query};
use crate::domain::action::{ActionCommand, Change};
use crate::domain::command::Command;
use crate::domain::contribution::ContributionCommand;
use crate::domain::id::{QuestionId, ThemeId};
use crate::domain::point::PointCommand;
use crate::domain::priority::Vote;
use crate::domain::summary::{Passage, SummaryCommand};
use crate::domain::terms::ActionKind;
use crate::domain::text;
use crate::language::day_reading::read_day;
use crate::language::folding::is_same;
use crate::language::impossible_day::is_impossible_day;

/// What may stand before a question's number.
const QUESTION: [&str; 4] = ["spørgsmål", "spm.", "spm", "question"];

/// A line of one of these verbs.
pub fn intent(verb: Verb, line: &mut Reader<'_>, around: Surroundings<'_>) -> Result<Intent, Problem> {
    match verb {
        Verb::Hands | Verb::Stars | Verb::Class => vote(verb, line),
        Verb::Owes => {
            let contribution = line.note()?.id();
            let who = unless_nothing(line.text()?);
            Ok(Intent::Do(Command::Contribution(ContributionCommand::Owe { contribution, who })))
        }
        Verb::Owed => Ok(Intent::Show(Query::Owed)),
        Verb::Promise => {
            let mut terms = action_line::terms(line.text()?, action_line::day(around));
            terms.kind = Some(ActionKind::Promise);
            Ok(Intent::Do(Command::Action(ActionCommand::Agree { terms, source: None })))
        }
        Verb::Status => report(line, around),
        Verb::Area => area(line),
        Verb::StatusRound => status_round(line, around),
        Verb::TakesHome => home_line::takes_home(line),
        Verb::DissentingView => dissenting_view(line),
        _ => passage(verb, line),
    }
}

fn passage(verb: Verb, line: &mut Reader<'_>) -> Result<Intent, Problem> {
    if line.is_empty() {
        return Ok(Intent::Show(Query::Summary));
    }
    let passage = match verb {
        Verb::Intro => Passage::Intro,
        Verb::Conclusion => Passage::Conclusion,
        Verb::Decision => Passage::Decision(line.item()?),
        Verb::Attended => Passage::Attendance(line.item()?),
        Verb::Present => Passage::Present,
        Verb::Absent => Passage::Absent,
        Verb::Approved => Passage::Approved,
        Verb::NextMeeting => Passage::NextMeeting,
        Verb::Receiver => Passage::Receiver,
        Verb::Economy => Passage::Economy,
        Verb::Annexes => Passage::Annexes,
        Verb::Received => Passage::Received(line.table()?),
        _ => Passage::Theme(line.theme()?),
    };
    let text = unless_nothing(line.text()?);
    // An annex a line; a script has one line only.
    let text = if verb == Verb::Annexes { text.replace(" | ", "\n") } else { text };
    Ok(Intent::Do(Command::Summary(SummaryCommand { passage, text })))
}

/// "DH: bedst før billigst" is about the whole, "3 DH: bedst før billigst" about theme 3, "3 2 DH: …" about its question 2.
fn dissenting_view(line: &mut Reader<'_>) -> Result<Intent, Problem> {
    if line.is_empty() {
        return Ok(Intent::Show(Query::Summary));
    }
    let first = line.rest().split_whitespace().next().unwrap_or_default();
    let theme = if line.as_number(first, &['t']).is_ok() { Some(line.theme()?) } else { None };
    let question = theme.as_ref().map(|theme| question_under(line, theme)).transpose()?.flatten();
    let (party, text) = line.rest().split_once([':', '|']).ok_or_else(|| line.missing())?;
    let party = text::line(party).map_err(|_| line.missing())?;
    let text = text.trim();
    if text.is_empty() {
        return Err(line.missing());
    }
    let command =
        SummaryCommand { passage: Passage::DissentingView { party, theme, question }, text: unless_nothing(text) };
    Ok(Intent::Do(Command::Summary(command)))
}

/// "2" or "spørgsmål 2" before the name of who it is.
fn question_under(line: &mut Reader<'_>, theme: &ThemeId) -> Result<Option<QuestionId>, Problem> {
    let mut words = line.rest().split_whitespace();
    let is_called = words.clone().next().is_some_and(|word| QUESTION.iter().any(|called| is_same(word, called)));
    let number = if is_called { words.nth(1) } else { words.next() };
    if !number.is_some_and(|word| word.bytes().all(|byte| byte.is_ascii_digit())) {
        return Ok(None);
    }
    if is_called {
        line.word();
    }
    theme_name::question(line.around.meeting, theme, line.count()?).map(Some)
}

/// The day at the meeting's place.
fn today(around: Surroundings<'_>) -> NaiveDate {
    around.meeting.zone().map_or(around.now.date_naive(), |zone| zone.local(around.now).date_naive())
}

/// "Status medio 2008", informed today; "Status medio 2007 | 13. juni 2007", on that day.
fn status_round(line: &mut Reader<'_>, around: Surroundings<'_>) -> Result<Intent, Problem> {
    if line.is_empty() {
        return Ok(Intent::Show(Query::Summary));
    }
    let today = today(around);
    // A name may have a colon in it.
    let is_day = |(_, day): &(&str, &str)| read_day(day.trim(), today).is_some_and(|read| read.exact);
    let colon = || line.rest().rsplit_once(':').filter(is_day);
    let (name, day) = match line.rest().rsplit_once('|').or_else(colon) {
        None => (line.rest(), today),
        Some((name, day)) => (name.trim(), one_day(line, day.trim(), today)?),
    };
    let command = SummaryCommand { passage: Passage::StatusRound(day), text: unless_nothing(name) };
    Ok(Intent::Do(Command::Summary(command)))
}

/// "3 2": action 3 belongs to theme 2; "3 -" to none.
fn area(line: &mut Reader<'_>) -> Result<Intent, Problem> {
    let action = line.action()?;
    let theme = if line.rest() == NOTHING { None } else { Some(line.theme()?) };
    if theme.is_some() {
        line.end()?;
    }
    let changes = vec![Change::Theme(theme)];
    Ok(Intent::Do(Command::Action(ActionCommand::Change { action, changes })))
}

/// "3 27" hands, "3 4 2" two stars of table 4 (one where none are said), "3 skal" a class; "3 -" takes it away.
fn vote(verb: Verb, line: &mut Reader<'_>) -> Result<Intent, Problem> {
    let point = line.point()?;
    let vote = match verb {
        Verb::Stars => {
            let table = line.table()?;
            let stars = match line.word() {
                None => 1,
                Some(NOTHING) => 0,
                Some(word) => word.parse().map_err(|_| line.strange(word))?,
            };
            Vote::Stars { table, stars }
        }
        _ if line.rest() == NOTHING => {
            line.word();
            if verb == Verb::Hands { Vote::Hands(None) } else { Vote::Class(None) }
        }
        Verb::Hands => Vote::Hands(Some(line.count()?)),
        _ => {
            let word = line.word().ok_or_else(|| line.missing())?;
            let mistyped = |near| Problem::Mistyped { verb, found: word.to_owned(), near };
            let unknown = || nearest_class(word).map_or_else(|| line.strange(word), mistyped);
            Vote::Class(Some(class(word).ok_or_else(unknown)?))
        }
    };
    line.end()?;
    Ok(Intent::Do(Command::Point(PointCommand::Vote { point, vote })))
}

/// "3 i gang | hvorfor", also with a colon or nothing between; the number alone asks how it has gone.
fn report(line: &mut Reader<'_>, around: Surroundings<'_>) -> Result<Intent, Problem> {
    let action = line.action()?;
    if line.is_empty() {
        return Ok(Intent::Show(Query::History(action)));
    }
    let (said, why) = line.rest().split_once('|').unwrap_or_else(|| reasoned(line.rest(), today(around)));
    let (word, told) = match status(said) {
        Some(_) => (said, None),
        None => told_on(line, said, around)?,
    };
    let status = status(word).ok_or_else(|| line.strange(said.trim()))?;
    Ok(Intent::Do(Command::Action(ActionCommand::Report { action, status, why: why.trim().to_owned(), told })))
}

/// No status has more words with the day on which it was told, so a long reason behind it is not read word by word.
const WORDS_OF_A_STATUS: usize = 20;

/// The status, perhaps with the day on which it was told, and behind it the reason, where no bar parts them.
fn reasoned(rest: &str, today: NaiveDate) -> (&str, &str) {
    const BETWEEN: [char; 6] = [' ', ':', ',', ';', '–', '-'];
    let ends = || rest.match_indices(BETWEEN).map(|(at, _)| at).chain([rest.len()]).take(WORDS_OF_A_STATUS);
    let known = ends().filter(|end| status(&rest[..*end]).is_some()).last();
    let Some(known) = known else { return (rest, "") };
    let is_day = |words: &str| read_day(words, today).is_some() || is_impossible_day(words, today);
    // "i gang i går" says the day and no reason; within more words a day begins with a figure.
    let behind = rest[known..].trim_start();
    let has_figure = behind.starts_with(|c: char| c.is_ascii_digit());
    let day = ends()
        .filter(|end| *end == rest.len() || has_figure)
        .filter(|end| *end > known && is_day(&rest[known..*end]))
        .last();
    let (said, why) = rest.split_at(day.unwrap_or(known));
    (said, why.trim_start_matches(BETWEEN))
}

/// "i gang 12/9": a status and the noon of the day on which it was told, today or earlier. Whatever follows a status must be
/// such a day.
fn told_on<'a>(
    line: &Reader<'_>,
    said: &'a str,
    around: Surroundings<'_>,
) -> Result<(&'a str, Option<DateTime<Utc>>), Problem> {
    let Some(zone) = around.meeting.zone() else { return Ok((said, None)) };
    let parts = said.match_indices(' ').map(|(at, _)| said.split_at(at)).take(WORDS_OF_A_STATUS);
    let known = parts.filter(|(word, _)| status(word).is_some()).last();
    let Some((word, found)) = known else { return Ok((said, None)) };
    let (found, today) = (found.trim(), zone.local(around.now).date_naive());
    let day = one_day(line, found, today)?;
    if day > today {
        return Err(Problem::NotYet { verb: line.verb, found: found.to_owned(), day });
    }
    // What is told today is told now.
    let noon = day.and_hms_opt(12, 0, 0).filter(|_| day < today);
    Ok((word, noon.map(|noon| zone.instant(noon))))
}

/// The one day that the words mean.
fn one_day(line: &Reader<'_>, words: &str, today: NaiveDate) -> Result<NaiveDate, Problem> {
    match read_day(words, today) {
        Some(read) if read.exact => Ok(read.day),
        None if !is_impossible_day(words, today) => Err(line.strange(words)),
        _ => Err(Problem::NoDay { verb: line.verb, found: words.to_owned() }),
    }
}

#[cfg(test)]
mod tests {
    use crate::device::desk::Desk;
    use crate::device::grammar::problem::Problem;
    use crate::device::grammar::read::read_command;
    use crate::device::grammar::surroundings::Surroundings;
    use crate::device::intent::Intent;
    use crate::domain::action::ActionCommand;
    use crate::domain::command::Command;
    use crate::domain::example::given;
    use crate::domain::status::Status;
    use crate::domain::summary::{Passage, SummaryCommand};
    use crate::domain::terms::Terms;
    use crate::language::language::Language;

    #[test]
    fn the_reason_of_a_status_needs_no_bar() {
        let agree = ActionCommand::Agree { terms: Terms { what: "Brev".into(), ..Terms::default() }, source: None };
        let given = given(&[Command::Action(agree)]);
        let (meeting, desk, now) = (&given.0.meeting, Desk::default(), given.0.now);
        let read = |line: &str| {
            let around = Surroundings { meeting, desk: &desk, language: Language::Da, now, role: None };
            match read_command(line, around) {
                Ok(Intent::Do(Command::Action(ActionCommand::Report { status, why, told, .. }))) => {
                    Some((status, why, told.is_some()))
                }
                _ => None,
            }
        };
        for (line, status, why, is_told_earlier) in [
            ("status 1 afsluttet: brevet er sendt", Status::Done, "brevet er sendt", false),
            ("status 1 afsluttet brevet er sendt", Status::Done, "brevet er sendt", false),
            ("status 1: afsluttet – brevet er sendt", Status::Done, "brevet er sendt", false),
            ("status 1 afsluttet", Status::Done, "", false),
            ("status 1 i gang 3 råd mangler", Status::Ongoing, "3 råd mangler", false),
            ("status 1 i gang, kl. 12: de ringer", Status::Ongoing, "kl. 12: de ringer", false),
            ("status 1 i gang 1/4 de skriver", Status::Ongoing, "de skriver", true),
            ("status 1 i gang 1. april: de skriver", Status::Ongoing, "de skriver", true),
            ("status 1 i gang i går", Status::Ongoing, "", true),
        ] {
            assert_eq!(read(line), Some((status, why.to_owned(), is_told_earlier)), "{line}");
        }
        for line in ["status 1 i gang 31/2", "status 1 snart: måske", "status 1 i gang ultimo marts"] {
            assert_eq!(read(line), None, "{line}");
        }
    }

    #[test]
    fn the_day_of_a_round_stands_behind_a_bar_or_a_colon() {
        let given = given(&[]);
        let (meeting, desk, now) = (&given.0.meeting, Desk::default(), given.0.now);
        let named = |line: &str| {
            let around = Surroundings { meeting, desk: &desk, language: Language::Da, now, role: None };
            match read_command(line, around) {
                Ok(Intent::Do(Command::Summary(SummaryCommand { passage: Passage::StatusRound(day), text }))) => {
                    (text, day.to_string())
                }
                other => panic!("{other:?}"),
            }
        };
        let first = ("Status".to_owned(), "2022-04-01".to_owned());
        assert_eq!(named("statusrunde Status | 1. april 2022"), first);
        assert_eq!(named("statusrunde Status: 1. april 2022"), first);
        assert_eq!(named("statusrunde Status: foråret").0, "Status: foråret");
    }

    #[test]
    fn a_dissenting_view_is_about_a_theme_or_about_the_whole() {
        let given = given(&[]);
        let (meeting, desk, now) = (&given.0.meeting, Desk::default(), chrono::DateTime::UNIX_EPOCH);
        let read = |line: &str| {
            read_command(line, Surroundings { meeting, desk: &desk, language: Language::Da, now, role: None })
        };
        let first = meeting.themes.all().next().unwrap().id.clone();
        let asked = |theme, question, text: &str| {
            let passage = Passage::DissentingView { party: "DH".into(), theme, question };
            Ok(Intent::Do(Command::Summary(SummaryCommand { passage, text: text.into() })))
        };
        let view = |theme, text: &str| asked(theme, None, text);
        assert_eq!(read("særstandpunkt DH: bedst før billigst"), view(None, "bedst før billigst"));
        assert_eq!(read("særstandpunkt DH | bedst før billigst"), view(None, "bedst før billigst"));
        assert_eq!(read("særstandpunkt 1 DH: bedst: ikke billigst"), view(Some(first.clone()), "bedst: ikke billigst"));
        assert_eq!(read("særstandpunkt DH: -"), view(None, ""));
        let second = meeting.themes.all().next().unwrap().questions[1].id.clone();
        for line in ["1 2 DH: nej", "1 spørgsmål 2 DH: nej", "t1 spm. 2 DH: nej"] {
            let expected = asked(Some(first.clone()), Some(second.clone()), "nej");
            assert_eq!(read(&format!("særstandpunkt {line}")), expected, "{line}");
        }
        let of_3f = read("særstandpunkt 1 3F: nej").unwrap();
        assert!(
            matches!(of_3f, Intent::Do(Command::Summary(SummaryCommand { passage: Passage::DissentingView { party, question: None, .. }, .. })) if party == "3F")
        );
        assert!(matches!(read("særstandpunkt 1 9 DH: nej"), Err(Problem::NoQuestion { number: 9, of: 2 })));
        for line in ["særstandpunkt bedst før billigst", "særstandpunkt DH:", "særstandpunkt 1 : nej"] {
            assert!(matches!(read(line), Err(Problem::Missing { .. })), "{line}");
        }
        assert!(matches!(read("særstandpunkt 99 DH: nej"), Err(Problem::NoSuch { .. })));
    }
}
