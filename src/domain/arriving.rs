//! What an arrival makes happen: a tick on the list, and at the door a seat.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};

use crate::domain::arrival::{Arrival, ArrivalCommand, ArrivalEvent, Attendance, Person};
use crate::domain::event::Event;
use crate::domain::id::TableNumber;
use crate::domain::meeting::Meeting;
use crate::domain::programme::Member;
use crate::domain::refusal::Refusal;
use crate::domain::table::TableCommand;
use crate::domain::text;

impl Meeting {
    pub fn arriving(&self, command: &ArrivalCommand, now: DateTime<Utc>) -> Result<Vec<Event>, Refusal> {
        match command {
            ArrivalCommand::Mark { person, attendance } => {
                self.seat_of(*person).ok_or(Refusal::NoSuchPerson)?;
                if self.arrivals.of(*person).map(|arrival| arrival.attendance) == *attendance {
                    return Err(Refusal::NothingChanged);
                }
                let arrival = attendance.map(|attendance| Arrival { attendance, at: now });
                Ok(vec![Event::Arrival(ArrivalEvent::Marked { person: *person, arrival })])
            }
            ArrivalCommand::MarkTable { table, attendance } => {
                let table = self.tables.now(self.tables.open(*table)?);
                let written = self.tables.all().filter(|(part, _)| self.tables.now(*part) == table);
                let written = written.flat_map(|(_, table)| table.members()).map(|member| Person::named(&member.name));
                let mut written = written.peekable();
                written.peek().ok_or(Refusal::NobodySits { table })?;
                let arrival = attendance.map(|attendance| Arrival { attendance, at: now });
                // What is known of somebody by name is worth more than what is said of a whole table.
                let changes = |person: &Person| self.arrivals.of(*person).is_none() == arrival.is_some();
                let people: BTreeSet<Person> = written.filter(changes).collect();
                if people.is_empty() {
                    return Err(Refusal::NothingChanged);
                }
                let mark = |person| Event::Arrival(ArrivalEvent::Marked { person, arrival });
                Ok(people.into_iter().map(mark).collect())
            }
            ArrivalCommand::SitDown { name, role, table } => {
                let name = text::line(name)?;
                let person = Person::named(&name);
                if let Some((table, _)) = self.seat_of(person) {
                    return Err(Refusal::SitsAlready { table });
                }
                let member = Member { name, role: *role, ..Member::default() };
                let table = self.tables.open(*table).map(|table| self.tables.now(table))?;
                let mut events = self.seated(table, |members| members.push(member), now)?;
                let arrival = Some(Arrival { attendance: Attendance::Came, at: now });
                events.push(Event::Arrival(ArrivalEvent::Marked { person, arrival }));
                Ok(events)
            }
            ArrivalCommand::Arrange => self.arranging(now),
            ArrivalCommand::Move { person, to } => {
                let (from, member) = self.seat_of(*person).ok_or(Refusal::NoSuchPerson)?;
                let member = member.clone();
                let to = self.tables.open(*to).map(|to| self.tables.now(to))?;
                if self.tables.now(from) == to {
                    return Err(Refusal::SitsAlready { table: to });
                }
                // Another of the same name stays.
                let leave = |members: &mut Vec<Member>| {
                    let at = members.iter().position(|member| Person::named(&member.name) == *person);
                    at.map(|at| members.remove(at));
                };
                let mut events = self.seated(from, leave, now)?;
                events.extend(self.seated(to, |members| members.push(member), now)?);
                Ok(events)
            }
        }
    }

    /// The table at which somebody is written, which may be a part of another now.
    fn seat_of(&self, person: Person) -> Option<(TableNumber, &Member)> {
        let seats =
            self.tables.all().flat_map(|(number, table)| table.members().iter().map(move |member| (number, member)));
        seats.into_iter().find(|(_, member)| Person::named(&member.name) == person)
    }

    fn seated(
        &self,
        table: TableNumber,
        change: impl FnOnce(&mut Vec<Member>),
        now: DateTime<Utc>,
    ) -> Result<Vec<Event>, Refusal> {
        let mut members = self.tables.get(table).map(|table| table.members().to_vec()).unwrap_or_default();
        change(&mut members);
        let events = self.tables.decide(&TableCommand::Seat { table, members }, now)?;
        Ok(events.into_iter().map(Event::Table).collect())
    }
}
