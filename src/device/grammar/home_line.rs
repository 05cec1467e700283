//! What follows `/home`: who takes something home, and what.

use crate::device::grammar::nothing::unless_nothing;
use crate::device::grammar::problem::Problem;
use crate::device::grammar::reader::Reader;
use crate::device::intent::{Intent, Query};
use crate::device::taking_home;
use crate::domain::command::Command;
use crate::domain::id::TableNumber;
use crate::domain::meeting::Meeting;
use crate::domain::programme::Member;
use crate::domain::role::Role;
use crate::domain::summary::{Passage, SummaryCommand};
use crate::domain::text;
use crate::language::folding::search_key;
use crate::language::nearest::nearest;

/// "Slagelse Kommune: fast dialogmøde", where a municipality or an association at a table is meant by the beginning of its
/// name; who sits at no table is called as typed. Where all at this table are of one, its name may be left out.
pub fn takes_home(line: &mut Reader<'_>) -> Result<Intent, Problem> {
    if line.is_empty() {
        return Ok(Intent::Show(Query::TakesHome));
    }
    let meeting = line.around.meeting;
    if let Some(table) = line.around.role.and_then(Role::table) {
        return said_at_a_table(meeting, meeting.tables.now(table), line.rest());
    }
    let alone = || meeting.body_alone_at(line.around.desk.table?);
    let (name, text) = match line.rest().split_once([':', '|']) {
        Some((name, text)) => (party(meeting, name)?, text),
        None => match alone() {
            Some(name) => (name.to_owned(), line.rest()),
            // A name alone has nothing to take home yet.
            None => return Err(party(meeting, line.rest()).map_or_else(|problem| problem, |_| line.missing())),
        },
    };
    Ok(taken_home(name, text))
}

fn taken_home(name: String, text: &str) -> Intent {
    let passage = Passage::TakesHome(name);
    Intent::Do(Command::Summary(SummaryCommand { passage, text: unless_nothing(text.trim()) }))
}

/// A table speaks for those who sit there and for nobody else. One of them named as a person is meant by whom they are of.
fn said_at_a_table(meeting: &Meeting, table: TableNumber, said: &str) -> Result<Intent, Problem> {
    let names = meeting.bodies_at(table);
    let of = |called: &str| {
        let own = |(at, member): (TableNumber, &Member)| {
            member.body().filter(|_| meeting.tables.now(at) == table).map(str::to_owned)
        };
        let person = meeting.person(called.trim()).and_then(own);
        person.or_else(|| party(meeting, called).ok()).filter(|name| names.contains(&name.as_str()))
    };
    let not_here = |found: &str| Problem::NotAtThisTable {
        found: found.trim().to_owned(),
        names: names.iter().map(|name| (*name).to_owned()).collect(),
    };
    match (said.split_once([':', '|']), &names[..]) {
        (Some((name, text)), _) => of(name).map(|name| taken_home(name, text)).ok_or_else(|| not_here(name)),
        (None, [only]) => Ok(taken_home((*only).to_owned(), said)),
        (None, _) => Err(not_here("")),
    }
}

/// Whoever at the tables has that name, or is the only one whose name begins with it. Whom something was said for once
/// may have it rewritten by its whole name. Not every programme says who sits where: a name that is nearly none of theirs and
/// no person's stands as it is typed.
fn party(meeting: &Meeting, called: &str) -> Result<String, Problem> {
    let (called, sought) = (called.trim(), search_key(called));
    let names = meeting.bodies();
    let said = taking_home::said(meeting).map(|(name, _)| name);
    let whole = names.iter().copied().chain(said).find(|name| search_key(name) == sought);
    let begun: Vec<&str> = names.iter().copied().filter(|name| search_key(name).starts_with(&sought)).collect();
    let owned = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect();
    match (whole, &begun[..]) {
        (Some(name), _) if !sought.is_empty() => Ok(name.to_owned()),
        (None, [only]) if !sought.is_empty() => Ok((*only).to_owned()),
        (None, several @ [_, _, ..]) if !sought.is_empty() => {
            Err(Problem::SeveralPeople { found: called.to_owned(), names: owned(several) })
        }
        _ => {
            // A person takes home what their municipality or association does.
            let person = meeting.person(called);
            let own = person.and_then(|(_, member)| member.body());
            let near = own.or_else(|| nearest(called, names.iter().copied())).map(str::to_owned);
            if person.is_none()
                && near.is_none()
                && let Ok(name) = text::line(called)
            {
                return Ok(name);
            }
            let nobody = taking_home::nobody(meeting);
            Err(Problem::NoParty { found: called.to_owned(), near, names: owned(&names), nobody })
        }
    }
}
