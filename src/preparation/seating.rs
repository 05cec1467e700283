//! Tables and the people at them, in the text of the file.

use crate::domain::arranging::places;
use crate::domain::id::TableNumber;
use crate::domain::programme::{Member, MemberRole};
use crate::domain::seating::{Guest, Unmet, plan};
use crate::domain::table::LAST_TABLE;
use crate::intake::programme::file::{MemberFile, NamedMember, TableFile, TablesFile};
use crate::intake::programme::settle;
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

/// Everybody who sits, where they sit.
fn sitting(seen: &Seen) -> Vec<Guest> {
    let tables = seen.tables();
    let members = tables.iter().filter_map(|(number, table)| Some((*number, (*table)?)));
    let guest = |number: u16, said: &MemberFile| {
        let table = Some(TableNumber(number));
        Guest { stays: true, ..Guest::of(&settle::member(said), table) }
    };
    members.flat_map(|(number, table)| table.members.iter().map(move |said| guest(number, said))).collect()
}

/// What the plan of seats leaves unmet as it stands; nothing where nobody sits.
pub fn unmet(seen: &Seen) -> Unmet {
    let guests = sitting(seen);
    let tables = seen.table_numbers().into_iter().map(TableNumber);
    if guests.is_empty() { Unmet::default() } else { plan(&guests, &places(tables)).unwrap_or_default().unmet }
}

/// The best table for each of these, while all who sit stay there.
fn best_tables(seen: &Seen, seats: &[&Seat], numbers: &[u16]) -> Option<Vec<u16>> {
    let mut guests = sitting(seen);
    let before = guests.len();
    for seat in seats {
        let said = Member {
            name: seat.name.clone(),
            role: seat.role.as_ref().and_then(|role| role_named(role)),
            organisation: seat.organisation.clone(),
            with: seat.with.clone(),
            wheelchair: seat.wheelchair,
        };
        guests.push(Guest { stays: seat.table.is_some(), ..Guest::of(&said, seat.table.map(TableNumber)) });
    }
    let plan = plan(&guests, &places(numbers.iter().copied().map(TableNumber)))?;
    Some(plan.tables[before..].iter().map(|table| table.0).collect())
}

fn role_named(role: &str) -> Option<MemberRole> {
    serde_json::from_value(serde_json::Value::from(role)).ok()
}

/// The text with these people at their tables. A table that is not there is set up; whoever has none sits down where
/// the fewest sit, and then the seating is marked as a proposal. Who sits there already is not doubled.
pub fn seated(seen: &Seen, text: &str, seats: &[Seat]) -> Option<String> {
    let mut text = listed(seen, text)?;
    let root = Place::Meeting.path()?;
    let mut numbers = seen.table_numbers();
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
        }
    }
    let sits = |name: &str| {
        let tables = seen.tables();
        tables.iter().filter_map(|(_, table)| *table).flat_map(|table| &table.members).any(|member| match member {
            MemberFile::Name(known) => known == name,
            MemberFile::Full(known) => known.name == name,
        })
    };
    let new: Vec<&Seat> = seats.iter().filter(|seat| !sits(&seat.name)).collect();
    let proposed = new.iter().any(|seat| seat.table.is_none());
    let tables = best_tables(seen, &new, &numbers)?;
    for (seat, table) in new.into_iter().zip(tables) {
        let at = numbers.iter().position(|number| *number == table)?;
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
    let mut fields = vec![format!("\"name\": {}", value_text(&seat.name))];
    let texts = [("role", &seat.role), ("with", &seat.with)];
    fields
        .extend(texts.iter().filter_map(|(name, said)| Some(format!("\"{name}\": {}", value_text((*said).as_ref()?)))));
    // The name ends with it mostly, and there it is found again.
    let ending = seat.name.rsplit_once(',').map(|(_, ending)| ending.trim());
    let organisation = seat.organisation.as_ref().filter(|said| ending != Some(said.as_str()));
    fields.extend(organisation.map(|said| format!("\"organisation\": {}", value_text(said))));
    fields.extend(seat.wheelchair.then(|| "\"wheelchair\": true".to_owned()));
    if fields.len() == 1 { value_text(&seat.name) } else { format!("{{ {} }}", fields.join(", ")) }
}

/// Somebody whose name stood alone, with fields of their own.
pub fn full_member(member: &MemberFile) -> NamedMember {
    match member {
        MemberFile::Name(name) => NamedMember { name: name.clone(), ..NamedMember::default() },
        MemberFile::Full(full) => full.clone(),
    }
}
