//! The lines to and about a table: its approval, and messages to it or to all.

use crate::device::grammar::problem::Problem;
use crate::device::grammar::reader::Reader;
use crate::device::grammar::verb::Verb;
use crate::device::intent::{Intent, Query};
use crate::domain::approval::ApprovalCommand;
use crate::domain::command::Command;
use crate::domain::floor::{FloorCommand, Holder};
use crate::domain::message::MessageCommand;
use crate::domain::round::RoundCommand;

/// Takes away what stands there: nothing at all would be too easily typed by mistake.
const NOTHING: &str = "-";

/// The table at the desk, or the one that is named; "-" at the end takes the approval back.
pub fn approve(line: &mut Reader<'_>) -> Result<Intent, Problem> {
    let (named, lifts) = match line.rest().strip_suffix(NOTHING) {
        Some(named) => (named.trim_end(), true),
        None => (line.rest(), false),
    };
    let mut named = Reader::new(line.verb, line.around, named);
    let desk = line.around.desk.table.filter(|_| named.is_empty());
    let table = match desk {
        Some(table) => table,
        None => {
            to_a_table(&mut named);
            named.table()?
        }
    };
    named.end()?;
    let is_anothers = |own| line.around.meeting.tables.now(table) != own;
    if let Some(role) = line.around.role.filter(|_| line.around.own_table().is_some_and(is_anothers)) {
        return Err(Problem::NotYours { role });
    }
    let command = if lifts { ApprovalCommand::Lift { table } } else { ApprovalCommand::Approve { table } };
    Ok(Intent::Do(Command::Approval(command)))
}

/// "bord 4 kom op til scenen" to one table; all else is said to all, figures at its beginning too. "bord 4 -" takes away
/// what that table was told, "-" what anybody was.
pub fn message(line: &mut Reader<'_>) -> Result<Intent, Problem> {
    let to = if to_a_table(line) { Some(line.table()?) } else { None };
    let command = match (to, line.text()?) {
        (to, NOTHING) => MessageCommand::Clear { to },
        (to, text) => MessageCommand::Send { to, text: text.to_owned() },
    };
    Ok(Intent::Do(Command::Message(command)))
}

/// "3" and "bord 3" to a table, "tema 2" to a theme; "-" leaves the wall to the programme. Nothing asks who has it.
pub fn floor(line: &mut Reader<'_>) -> Result<Intent, Problem> {
    let rest = line.rest().to_lowercase();
    let command = match rest.split_whitespace().next() {
        None => return Ok(Intent::Show(Query::Floor)),
        Some(NOTHING) => {
            line.word();
            FloorCommand::Clear
        }
        Some("theme" | "tema") => {
            line.word();
            FloorCommand::Give(Holder::Theme(line.theme()?))
        }
        Some(_) => {
            to_a_table(line);
            FloorCommand::Give(Holder::Table(line.table()?))
        }
    };
    line.end()?;
    Ok(Intent::Do(Command::Floor(command)))
}

/// The round that goes on: closed with so many minutes for corrections, each by itself from now on or never, open again.
pub fn round(verb: Verb, line: &mut Reader<'_>) -> Result<Intent, Problem> {
    let rest = line.rest().to_lowercase();
    let first = rest.split_whitespace().next().unwrap_or_default();
    let command = match first {
        _ if verb == Verb::ReopenRound => RoundCommand::Reopen,
        "" => RoundCommand::Close { grace: None },
        "always" | "altid" => {
            line.word();
            let grace = if line.is_empty() { None } else { Some(line.minutes()?) };
            RoundCommand::Rule { closes: true, grace }
        }
        "never" | "aldrig" => {
            line.word();
            RoundCommand::Rule { closes: false, grace: None }
        }
        _ => RoundCommand::Close { grace: Some(line.minutes()?) },
    };
    line.end()?;
    Ok(Intent::Do(Command::Round(command)))
}

/// Takes the word before a table's number, if that stands there.
pub fn to_a_table(line: &mut Reader<'_>) -> bool {
    let rest = line.rest().to_lowercase();
    let number = ["bord ", "table "].iter().find_map(|word| rest.strip_prefix(word));
    let named = number.is_some_and(|rest| rest.trim_start().starts_with(|c: char| c.is_ascii_digit()));
    if named {
        line.word();
    }
    named
}
