//! Tables: their numbers, names and members; two that become one.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::domain::id::{EntryId, Stamp, TableNumber};
use crate::domain::programme::{Member, Table as PlannedTable};
use crate::domain::refusal::Refusal;
use crate::domain::register::Register;
use crate::domain::text;

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TableCommand {
    Add {
        table: TableNumber,
    },
    /// One that has a name from the start ("Gruppe B").
    AddNamed {
        table: TableNumber,
        name: String,
    },
    /// Without a name it is called as the programme says.
    Name {
        table: TableNumber,
        name: String,
    },
    Seat {
        table: TableNumber,
        members: Vec<Member>,
    },
    Merge {
        from: TableNumber,
        into: TableNumber,
    },
    Part {
        table: TableNumber,
    },
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TableEvent {
    Added {
        table: TableNumber,
    },
    Removed {
        table: TableNumber,
    },
    /// Nothing calls it as the programme does again.
    Named {
        table: TableNumber,
        name: Option<String>,
    },
    /// Nothing seats those of the programme again.
    Seated {
        table: TableNumber,
        members: Option<Vec<Member>>,
    },
    /// `since`: when they became one; taking a parting back brings the earlier time back. Old entries do not say it.
    Merged {
        table: TableNumber,
        into: Option<TableNumber>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        since: Option<DateTime<Utc>>,
    },
}

/// One table as it is on the day.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Table {
    planned: Option<PlannedTable>,
    added: Register<bool>,
    name: Register<Option<String>>,
    members: Register<Option<Vec<Member>>>,
    into: Register<Option<(TableNumber, Option<DateTime<Utc>>)>>,
    /// Every table with which it ever was one.
    partners: BTreeSet<TableNumber>,
    /// The entries that hold what it is called or who sits there.
    worded_by: Vec<EntryId>,
}

impl Table {
    /// Whether it is on the floor plan at all.
    fn stands(&self) -> bool {
        self.planned.is_some() || *self.added.get()
    }

    pub fn name(&self) -> Option<&str> {
        self.name.get().as_deref().or_else(|| self.planned.as_ref().and_then(|planned| planned.name.as_deref()))
    }

    pub fn members(&self) -> &[Member] {
        let planned = || self.planned.as_ref().map_or(&[][..], |planned| &planned.members);
        self.members.get().as_deref().unwrap_or_else(planned)
    }

    /// The table of which this one is now a part.
    pub fn merged_into(&self) -> Option<TableNumber> {
        self.into.get().map(|(into, _)| into)
    }

    /// When it became a part of another, as far as that was said.
    pub fn merged_since(&self) -> Option<DateTime<Utc>> {
        self.into.get().and_then(|(_, since)| since)
    }

    /// Whether it was added on the day.
    pub fn is_added(&self) -> bool {
        self.planned.is_none()
    }
}

#[derive(Clone, Debug, Default)]
pub struct Tables {
    tables: BTreeMap<TableNumber, Table>,
}

/// The last number that a table can have.
pub const LAST_TABLE: u16 = 999;

impl Tables {
    /// Takes the prepared tables; what happened on the day stays.
    pub fn plan(&mut self, planned: &[PlannedTable]) {
        for table in self.tables.values_mut() {
            table.planned = None;
        }
        for table in planned {
            self.tables.entry(table.number).or_default().planned = Some(table.clone());
        }
    }

    /// All that were ever on the floor, the merged ones too, by number.
    pub fn all(&self) -> impl Iterator<Item = (TableNumber, &Table)> {
        self.tables.iter().filter(|(_, table)| table.stands()).map(|(number, table)| (*number, table))
    }

    /// Those at which people sit.
    pub fn seated(&self) -> impl Iterator<Item = (TableNumber, &Table)> {
        self.all().filter(|(number, _)| self.now(*number) == *number)
    }

    pub fn get(&self, number: TableNumber) -> Option<&Table> {
        self.tables.get(&number).filter(|table| table.stands())
    }

    /// The table that `number` is part of now: itself, unless it was merged. Two devices may have merged two tables
    /// into each other; then the lowest number of the ring is the table.
    pub fn now(&self, number: TableNumber) -> TableNumber {
        let mut path = vec![number];
        let mut at = number;
        while let Some(next) = self.tables.get(&at).and_then(Table::merged_into) {
            if let Some(start) = path.iter().position(|seen| *seen == next) {
                return path[start..].iter().copied().min().unwrap_or(number);
            }
            path.push(next);
            at = next;
        }
        at
    }

    /// Whether those of `table` sat at `other` at that instant, as far as it is said since when.
    pub fn was_at(&self, table: TableNumber, other: TableNumber, at: DateTime<Utc>) -> bool {
        let mut path = vec![table];
        while let Some(here) = path.last().filter(|here| **here != other) {
            let next = self.tables.get(here).and_then(|table| *table.into.get());
            match next.filter(|(next, since)| since.is_none_or(|since| since <= at) && !path.contains(next)) {
                Some((next, _)) => path.push(next),
                None => return false,
            }
        }
        true
    }

    /// Those that are parts of `number` now, itself left out, by number.
    pub fn parts_of(&self, number: TableNumber) -> impl Iterator<Item = TableNumber> {
        let all = self.all().map(|(part, _)| part);
        all.filter(move |part| *part != number && self.now(*part) == number)
    }

    /// Whether two tables are or ever were parts of one.
    pub fn ever_together(&self, one: TableNumber, other: TableNumber) -> bool {
        one == other || self.ever_with(one).contains(&other)
    }

    /// Whether any two are or ever were parts of one.
    pub fn any_ever_together(&self) -> bool {
        self.tables.values().any(|table| !table.partners.is_empty())
    }

    /// The table itself, and those that are or ever were parts of one with it.
    pub fn ever_with(&self, one: TableNumber) -> BTreeSet<TableNumber> {
        let mut seen = BTreeSet::from([one]);
        let mut next = vec![one];
        while let Some(at) = next.pop() {
            let partners = self.tables.get(&at).map(|table| &table.partners);
            next.extend(partners.into_iter().flatten().filter(|partner| seen.insert(**partner)));
        }
        seen
    }

    pub fn decide(&self, command: &TableCommand, now: DateTime<Utc>) -> Result<Vec<TableEvent>, Refusal> {
        Ok(vec![match command {
            TableCommand::AddNamed { table, name } => {
                let name = Some(text::line(name)?);
                let mut events = self.decide(&TableCommand::Add { table: *table }, now)?;
                events.push(TableEvent::Named { table: *table, name });
                return Ok(events);
            }
            TableCommand::Add { table } => match self.get(*table) {
                Some(_) if self.now(*table) != *table => {
                    return Err(Refusal::TableMerged { table: *table, into: self.now(*table) });
                }
                Some(_) => return Err(Refusal::TableExists { table: *table }),
                None if table.0 > LAST_TABLE => return Err(Refusal::TableTooHigh { most: LAST_TABLE }),
                None if table.0 == 0 => return Err(Refusal::NoSuchTable { table: *table }),
                None => TableEvent::Added { table: *table },
            },
            TableCommand::Name { table, name } => {
                let name = text::optional_line(name)?;
                let standing = self.found(*table)?;
                if *standing.name.get() == name || name.is_some() && standing.name() == name.as_deref() {
                    return Err(Refusal::NothingChanged);
                }
                TableEvent::Named { table: *table, name }
            }
            TableCommand::Seat { table, members } => {
                let member = |member: &Member| Ok(Member { name: text::line(&member.name)?, ..member.clone() });
                let members: Vec<Member> = members.iter().map(member).collect::<Result<_, Refusal>>()?;
                if self.found(*table)?.members() == members {
                    return Err(Refusal::NothingChanged);
                }
                TableEvent::Seated { table: *table, members: Some(members) }
            }
            TableCommand::Merge { from, into } => {
                self.found(*into)?;
                if self.found(*from)?.merged_into().is_some() {
                    return Err(Refusal::TableMerged { table: *from, into: self.now(*from) });
                }
                if self.now(*into) == *from {
                    return Err(Refusal::TableIntoItself);
                }
                TableEvent::Merged { table: *from, into: Some(self.now(*into)), since: Some(now) }
            }
            TableCommand::Part { table } => {
                self.found(*table)?.merged_into().ok_or(Refusal::NotMerged)?;
                TableEvent::Merged { table: *table, into: None, since: None }
            }
        }])
    }

    pub fn apply(&mut self, stamp: Stamp, event: &TableEvent) {
        match event {
            TableEvent::Added { table } => {
                self.touch(*table).added.set(stamp, true);
            }
            TableEvent::Removed { table } => {
                self.touch(*table).added.set(stamp, false);
            }
            TableEvent::Named { table, name } => {
                if name.is_some() {
                    self.touch(*table).worded_by.push(stamp.entry());
                }
                self.touch(*table).name.set(stamp, name.clone());
            }
            TableEvent::Seated { table, members } => {
                if members.is_some() {
                    self.touch(*table).worded_by.push(stamp.entry());
                }
                self.touch(*table).members.set(stamp, members.clone());
            }
            TableEvent::Merged { table, into, since } => {
                self.touch(*table).into.set(stamp, into.map(|into| (into, *since)));
                if let Some(into) = into {
                    self.touch(*table).partners.insert(*into);
                    self.touch(*into).partners.insert(*table);
                }
            }
        }
    }

    pub fn inverse(&self, event: &TableEvent) -> TableEvent {
        let before = |table: &TableNumber| self.tables.get(table).cloned().unwrap_or_default();
        match event {
            TableEvent::Added { table } => TableEvent::Removed { table: *table },
            TableEvent::Removed { table } => TableEvent::Added { table: *table },
            TableEvent::Named { table, .. } => {
                TableEvent::Named { table: *table, name: before(table).name.get().clone() }
            }
            TableEvent::Seated { table, .. } => {
                TableEvent::Seated { table: *table, members: before(table).members.get().clone() }
            }
            TableEvent::Merged { table, .. } => {
                let before = before(table);
                TableEvent::Merged { table: *table, into: before.merged_into(), since: before.merged_since() }
            }
        }
    }

    /// The entries that hold what it was called and who was seated on the day; the programme's own are in none of them.
    pub fn worded_by(&self, number: TableNumber) -> Result<Vec<EntryId>, Refusal> {
        Ok(self.found(number)?.worded_by.clone())
    }

    /// The other tables that sit as one of these entries said, which is forgotten: they are seated as the programme says
    /// until somebody seats them anew. To say their names again would put them into the erasure itself.
    pub fn unseating<'a>(
        &'a self,
        number: TableNumber,
        entries: &'a [EntryId],
    ) -> impl Iterator<Item = TableEvent> + 'a {
        let forgotten = move |(other, table): &(&TableNumber, &Table)| {
            **other != number && table.members.get().is_some() && entries.contains(&table.members.stamp().entry())
        };
        let others = self.tables.iter().filter(forgotten);
        others.map(|(other, _)| TableEvent::Seated { table: *other, members: None })
    }

    /// The tables that were added by one of these entries, which is forgotten: they stand all the same.
    pub fn adding_again<'a>(&'a self, entries: &'a [EntryId]) -> impl Iterator<Item = TableEvent> + 'a {
        let forgotten = move |(_, table): &(&TableNumber, &Table)| {
            *table.added.get() && entries.contains(&table.added.stamp().entry())
        };
        self.tables.iter().filter(forgotten).map(|(table, _)| TableEvent::Added { table: *table })
    }

    /// It is called, and seated, as the programme says again.
    pub fn erase(&mut self, stamp: Stamp, number: TableNumber) {
        let table = self.touch(number);
        table.name.set(stamp, None);
        table.members.set(stamp, None);
    }

    /// The table where a note written for `number` is kept, or why there is none.
    pub fn open(&self, number: TableNumber) -> Result<TableNumber, Refusal> {
        self.found(number).map(|_| number)
    }

    fn found(&self, number: TableNumber) -> Result<&Table, Refusal> {
        self.get(number).ok_or(Refusal::NoSuchTable { table: number })
    }

    fn touch(&mut self, number: TableNumber) -> &mut Table {
        self.tables.entry(number).or_default()
    }
}
