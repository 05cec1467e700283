//! Tidings: what others did that the person at a table must hear, because it changes where the table sits.

use std::collections::BTreeSet;

use crate::domain::id::{AuthorId, TableNumber};
use crate::domain::meeting::Meeting;
use crate::domain::role::Role;
use crate::language::words::Words;

/// Told once, when it comes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Tiding {
    /// The own table is a part of another.
    Merged { table: TableNumber, into: TableNumber },
    /// Another table is a part of the one at which this device writes.
    Joined { table: TableNumber, into: TableNumber },
    /// The two are two again.
    Parted { table: TableNumber, from: TableNumber },
}

/// Where a table's device stands in the meeting. What is compared before and after is the state and not the entries, so
/// that what was missed while the line was down is told once, as it is in the end.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ground {
    seat: Option<TableNumber>,
    now: Option<TableNumber>,
    parts: BTreeSet<TableNumber>,
}

impl Ground {
    /// Nothing stands anywhere for a device that is no table's.
    pub fn of(meeting: &Meeting, author: AuthorId) -> Self {
        let Some(Role::Scribe { table: seat }) = meeting.seats.of(author).map(|seat| seat.role) else {
            return Self::default();
        };
        let now = meeting.tables.now(seat);
        Self { seat: Some(seat), now: Some(now), parts: meeting.tables.parts_of(now).collect() }
    }

    /// What is to be told when it has become `after`.
    pub fn tidings(&self, after: &Self) -> Vec<Tiding> {
        let (Some(seat), Some(now)) = (after.seat, after.now) else { return Vec::new() };
        // One that has just sat down sits at its own table as far as anybody there knows.
        let before = self.now.unwrap_or(seat);
        if before != now {
            return vec![if now == seat {
                Tiding::Parted { table: seat, from: before }
            } else {
                Tiding::Merged { table: seat, into: now }
            }];
        }
        if self.seat.is_none() {
            return Vec::new();
        }
        let came = after.parts.difference(&self.parts).filter(|part| **part != seat);
        let left = self.parts.difference(&after.parts).filter(|part| **part != seat);
        came.map(|part| Tiding::Joined { table: *part, into: now })
            .chain(left.map(|part| Tiding::Parted { table: *part, from: now }))
            .collect()
    }
}

pub fn in_words(words: &Words, tiding: &Tiding) -> String {
    let (id, table, other) = match tiding {
        Tiding::Merged { table, into } => ("replies-tiding-merged", table, into),
        Tiding::Joined { table, into } => ("replies-tiding-joined", table, into),
        Tiding::Parted { table, from } => ("replies-tiding-parted", table, from),
    };
    words.say(id, &[("table", table.0.into()), ("other", other.0.into())])
}

#[cfg(test)]
mod tests {
    use chrono::DateTime;

    use crate::device::tidings::{Ground, Tiding};
    use crate::domain::event::Event;
    use crate::domain::id::{AuthorId, Stamp, TableNumber};
    use crate::domain::meeting::Meeting;
    use crate::domain::number::Mark;
    use crate::domain::role::Role;
    use crate::domain::seat::{Seat, SeatEvent};
    use crate::domain::table::TableEvent;

    const SCRIBE: AuthorId = AuthorId([7; 16]);

    fn table(number: u16) -> TableNumber {
        TableNumber(number)
    }

    fn merged(number: u16, into: Option<u16>) -> Event {
        Event::Table(TableEvent::Merged { table: table(number), into: into.map(table), since: None })
    }

    /// What a scribe of table 7 hears of each step.
    fn heard(steps: &[Event]) -> Vec<Vec<Tiding>> {
        let mut meeting = Meeting::default();
        let mut lamport = 0;
        let mut apply = |meeting: &mut Meeting, event: &Event| {
            lamport += 1;
            let stamp = Stamp { lamport, ..Stamp::default() };
            meeting.apply(stamp, DateTime::UNIX_EPOCH, event);
        };
        (5..=7).for_each(|number| apply(&mut meeting, &Event::Table(TableEvent::Added { table: table(number) })));
        let mut told = Vec::new();
        for step in steps {
            let before = Ground::of(&meeting, SCRIBE);
            apply(&mut meeting, step);
            told.push(before.tidings(&Ground::of(&meeting, SCRIBE)));
        }
        told
    }

    fn sits() -> Event {
        let seat = Seat { role: Role::Scribe { table: table(7) }, mark: Mark("7".into()) };
        Event::Seat(SeatEvent::Taken { author: SCRIBE, seat })
    }

    #[test]
    fn a_table_hears_where_it_goes_who_comes_and_when_they_part() {
        let steps = [sits(), merged(7, Some(6)), merged(5, Some(6)), merged(5, None), merged(7, None)];
        let expected = [
            vec![],
            vec![Tiding::Merged { table: table(7), into: table(6) }],
            vec![Tiding::Joined { table: table(5), into: table(6) }],
            vec![Tiding::Parted { table: table(5), from: table(6) }],
            vec![Tiding::Parted { table: table(7), from: table(6) }],
        ];
        assert_eq!(heard(&steps), expected);
    }

    #[test]
    fn who_comes_late_hears_of_its_own_table_and_who_is_far_away_hears_nothing() {
        let late = [merged(7, Some(6)), merged(5, Some(6)), sits()];
        assert_eq!(heard(&late)[2], [Tiding::Merged { table: table(7), into: table(6) }]);
        assert!(heard(&[sits(), merged(5, Some(6))]).iter().all(Vec::is_empty));
        assert!(heard(&[merged(7, Some(6))]).iter().all(Vec::is_empty));
    }
}
