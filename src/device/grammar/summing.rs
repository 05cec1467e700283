//! The lines that sum up: the summary's own sentences, what the plenary finds important, promises, who owes an answer, and
//! how far an action is.

use crate::device::grammar::action_line;
use crate::device::grammar::listing::{class, status};
use crate::device::grammar::problem::Problem;
use crate::device::grammar::reader::Reader;
use crate::device::grammar::surroundings::Surroundings;
use crate::device::grammar::verb::Verb;
use crate::device::intent::{Intent, Query};
use crate::domain::action::ActionCommand;
use crate::domain::command::Command;
use crate::domain::contribution::ContributionCommand;
use crate::domain::point::PointCommand;
use crate::domain::priority::Vote;
use crate::domain::summary::{Passage, SummaryCommand};
use crate::domain::terms::ActionKind;

/// Takes away what stands there: nothing at all would be too easily typed by mistake.
const NOTHING: &str = "-";

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
        Verb::Status => report(line),
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
        _ => Passage::Theme(line.theme()?),
    };
    let text = unless_nothing(line.text()?);
    Ok(Intent::Do(Command::Summary(SummaryCommand { passage, text })))
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
            Vote::Class(Some(class(word).ok_or_else(|| line.strange(word))?))
        }
    };
    line.end()?;
    Ok(Intent::Do(Command::Point(PointCommand::Vote { point, vote })))
}

/// "3 i gang | hvorfor"; the number alone asks how it has gone.
fn report(line: &mut Reader<'_>) -> Result<Intent, Problem> {
    let action = line.action()?;
    if line.is_empty() {
        return Ok(Intent::Show(Query::History(action)));
    }
    let (word, why) = line.rest().split_once('|').unwrap_or((line.rest(), ""));
    let status = status(word).ok_or_else(|| line.strange(word.trim()))?;
    Ok(Intent::Do(Command::Action(ActionCommand::Report { action, status, why: why.trim().to_owned() })))
}

fn unless_nothing(text: &str) -> String {
    if text == NOTHING { String::new() } else { text.to_owned() }
}
