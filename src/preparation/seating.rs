//! Tables and the people at them, in the text of the file.

use crate::domain::table::LAST_TABLE;
use crate::intake::programme::file::{MemberFile, NamedMember, TableFile, TablesFile};
use crate::intake::programme::writing::value_text;
use crate::preparation::edit::Seat;
use crate::preparation::json_text;
use crate::preparation::place::{Place, order};
use crate::preparation::seen::Seen;

/// The text in which each table stands for itself with its number, so that one of them can be changed.
pub fn listed(seen: &Seen, text: &str) -> Option<String> {
    let path = Place::Meeting.path()?.field("tables");
    let numbers = seen.table_numbers();
    if let Some(TablesFile::List(tables)) = &seen.file.tables {
        let mut text = text.to_owned();
        for ((at, table), number) in tables.iter().enumerate().zip(&numbers) {
            if table.number.is_none() {
                let path = path.index(at).field("number");
                text = json_text::set(&text, &path, order(Place::Table(at)), &number.to_string())?;
            }
        }
        return Some(text);
    }
    let bare = |number: &u16| TableFile { number: Some(*number), ..TableFile::default() };
    let tables: Vec<TableFile> = numbers.iter().map(bare).collect();
    json_text::set(text, &path, order(Place::Meeting), &value_text(&tables))
}

/// The text with one more table, whose number is the next.
pub fn with_table(seen: &Seen, text: &str, name: &str) -> Option<String> {
    let path = Place::Meeting.path()?.field("tables");
    let numbers = seen.table_numbers();
    let next = numbers.iter().max().map_or(1, |last| last.saturating_add(1)).min(LAST_TABLE);
    let is_list = matches!(seen.file.tables, Some(TablesFile::List(_)));
    if name.is_empty() && !is_list && usize::from(next) == numbers.len() + 1 {
        return json_text::set(text, &path, order(Place::Meeting), &next.to_string());
    }
    let text = listed(seen, text)?;
    let name = Some(name.to_owned()).filter(|name| !name.is_empty());
    let table = TableFile { number: Some(next), name, members: Vec::new() };
    json_text::insert(&text, &path, order(Place::Meeting), usize::MAX, &value_text(&table))
}

/// The text without a table; the last of a mere number of tables is one fewer.
pub fn without_table(seen: &Seen, text: &str, at: usize) -> Option<String> {
    let path = Place::Meeting.path()?.field("tables");
    let numbers = seen.table_numbers();
    if matches!(seen.file.tables, Some(TablesFile::Count(_))) && at + 1 == numbers.len() {
        return json_text::set(text, &path, order(Place::Meeting), &at.to_string());
    }
    json_text::remove(&listed(seen, text)?, &path.index(at))
}

/// The text in which somebody sits at another table.
pub fn moved(seen: &Seen, text: &str, table: usize, member: usize, to: u16) -> Option<String> {
    let to = seen.table_numbers().iter().position(|number| *number == to)?;
    let from = Place::Member(table, member).path()?;
    let person = json_text::source(text, &from)?.to_owned();
    let text = json_text::remove(text, &from)?;
    let (list, _) = Place::Member(to, 0).list()?;
    json_text::insert(&text, &list, order(Place::Table(to)), usize::MAX, &person)
}

/// How many sit at each table.
fn crowds(seen: &Seen) -> Vec<usize> {
    seen.tables().iter().map(|(_, table)| table.map_or(0, |table| table.members.len())).collect()
}

/// The text with these people at their tables. A table that is not there is set up; whoever has none sits down where
/// the fewest sit, and then the seating is marked as a proposal. Who sits there already is not doubled.
pub fn seated(seen: &Seen, text: &str, seats: &[Seat]) -> Option<String> {
    let mut text = listed(seen, text)?;
    let root = Place::Meeting.path()?;
    let mut numbers = seen.table_numbers();
    let mut crowds = crowds(seen);
    let named = |seat: &Seat| seat.table;
    for number in seats
        .iter()
        .filter_map(named)
        .chain((numbers.is_empty() && seats.iter().any(|seat| seat.table.is_none())).then_some(1))
    {
        if !numbers.contains(&number) {
            let table = TableFile { number: Some(number), ..TableFile::default() };
            text = json_text::insert(
                &text,
                &root.field("tables"),
                order(Place::Meeting),
                usize::MAX,
                &value_text(&table),
            )?;
            numbers.push(number);
            crowds.push(0);
        }
    }
    let sits = |name: &str| {
        let tables = seen.tables();
        tables.iter().filter_map(|(_, table)| *table).flat_map(|table| &table.members).any(|member| match member {
            MemberFile::Name(known) => known == name,
            MemberFile::Full(known) => known.name == name,
        })
    };
    let mut proposed = false;
    for seat in seats.iter().filter(|seat| !sits(&seat.name)) {
        let said = seat.table.and_then(|table| numbers.iter().position(|number| *number == table));
        proposed |= said.is_none();
        let fewest = (0..crowds.len()).min_by_key(|at| (crowds[*at], *at))?;
        let at = said.unwrap_or(fewest);
        crowds[at] += 1;
        let (list, _) = Place::Member(at, 0).list()?;
        text = json_text::insert(&text, &list, order(Place::Table(at)), usize::MAX, &member(seat))?;
    }
    let marked = seen.file.guessed.iter().any(|name| name == "tables");
    if proposed && !marked {
        text = json_text::insert(&text, &root.field("guessed"), order(Place::Meeting), usize::MAX, "\"tables\"")?;
    }
    Some(text)
}

fn member(seat: &Seat) -> String {
    match &seat.role {
        Some(role) => format!("{{ \"name\": {}, \"role\": {} }}", value_text(&seat.name), value_text(role)),
        None => value_text(&seat.name),
    }
}

/// Somebody whose name stood alone, with fields of their own.
pub fn full_member(member: &MemberFile) -> NamedMember {
    match member {
        MemberFile::Name(name) => NamedMember { name: name.clone(), role: None },
        MemberFile::Full(full) => full.clone(),
    }
}
