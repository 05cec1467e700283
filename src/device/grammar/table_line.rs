//! The lines to and about a table: who goes to it, its approval, and messages to it or to all.

use crate::device::grammar::nothing::NOTHING;
use crate::device::grammar::problem::Problem;
use crate::device::grammar::reader::Reader;
use crate::device::grammar::verb::Verb;
use crate::device::intent::{Intent, Query};
use crate::domain::approval::ApprovalCommand;
use crate::domain::command::Command;
use crate::domain::floor::{FloorCommand, Holder};
use crate::domain::id::TableNumber;
use crate::domain::message::MessageCommand;
use crate::domain::round::RoundCommand;
use crate::domain::table::TableCommand;
use crate::language::folding::is_same;

/// "3", or the name of a table or a word of it that no other has. Where the programme has no tables, groups are made as
/// they are needed: a name that is new adds one.
pub fn sit_at(line: &mut Reader<'_>) -> Result<Intent, Problem> {
    let called = line.text()?;
    if called.trim_start_matches('#').starts_with(|sign: char| sign.is_ascii_digit()) {
        let table = line.table()?;
        return line.end().map(|()| Intent::SitAt(table));
    }
    let tables = &line.around.meeting.tables;
    let names = || tables.all().filter_map(|(number, table)| Some((number, table.name()?)));
    let has_word = |name: &str| name.split_whitespace().any(|word| is_same(word, called));
    let whole = names().find(|(_, name)| is_same(name, called));
    let mut by_word = names().filter(|(_, name)| has_word(name));
    let only = || by_word.next().filter(|_| by_word.next().is_none());
    if let Some((table, _)) = whole.or_else(only) {
        return Ok(Intent::SitAt(table));
    }
    if tables.all().any(|(_, table)| !table.is_added()) || !called.contains(' ') {
        return Err(line.strange(called));
    }
    let next = tables.all().map(|(number, _)| number.0 + 1).max().unwrap_or(1);
    Ok(Intent::Do(Command::Table(TableCommand::AddNamed { table: TableNumber(next), name: called.to_owned() })))
}

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

/// "3" and "bord 3" to a table, "tema 2" to a theme, "handlinger 2" to a page of the actions; "-" leaves the wall to the
/// programme. Nothing asks who has it.
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
        Some("actions" | "handlinger") => {
            line.word();
            let page = if line.rest().is_empty() { 1 } else { line.count()? };
            let page = u16::try_from(page.saturating_sub(1)).unwrap_or(u16::MAX);
            FloorCommand::Give(Holder::Actions { page })
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

#[cfg(test)]
mod tests {
    use crate::device::desk::Desk;
    use crate::device::grammar::problem::Problem;
    use crate::device::grammar::read::read_command;
    use crate::device::grammar::surroundings::Surroundings;
    use crate::device::intent::Intent;
    use crate::domain::command::Command;
    use crate::domain::example::given;
    use crate::domain::id::TableNumber;
    use crate::domain::table::TableCommand;
    use crate::language::language::Language;

    #[test]
    fn a_table_is_gone_to_by_its_name_and_a_new_name_adds_one_where_none_was_planned() {
        let add =
            |table, name: &str| Command::Table(TableCommand::AddNamed { table: TableNumber(table), name: name.into() });
        let planned = given(&[add(8, "Gruppe A"), add(9, "Gruppe B")]);
        let (desk, now) = (Desk::default(), chrono::DateTime::UNIX_EPOCH);
        let read = |line: &str| {
            let meeting = &planned.0.meeting;
            read_command(line, Surroundings { meeting, desk: &desk, language: Language::Da, now, role: None })
        };
        for (line, table) in [("bord 3", 3), ("bord gruppe a", 8), ("bord B", 9)] {
            assert_eq!(read(line), Ok(Intent::SitAt(TableNumber(table))), "{line}");
        }
        for line in ["bord gruppe", "bord gruppe c", "bord 3 b"] {
            assert!(matches!(read(line), Err(Problem::Strange { .. })), "{line}");
        }
    }
}
