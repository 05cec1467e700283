//! Seats: which device is at the meeting in which role, and by which mark its notes are told apart.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::domain::id::{AuthorId, Stamp};
use crate::domain::number::Mark;
use crate::domain::refusal::Refusal;
use crate::domain::register::Register;
use crate::domain::role::Role;

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SeatCommand {
    /// A device that has shown an invitation is let in. One that has a seat keeps it.
    Give { author: AuthorId, role: Role },
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SeatEvent {
    Taken { author: AuthorId, seat: Seat },
}

impl SeatEvent {
    /// The seat that a device takes by itself where no host can give it one. Its mark is made of its own id, so that it
    /// stays apart from those that the host gives and, but for one in 676, from another such device's at the table.
    pub fn alone(author: AuthorId, role: Role) -> Self {
        let letter = |byte: u8| char::from(b'a' + byte % 26);
        let [first, second, ..] = author.0;
        let mark = Mark(format!("{}{}{}", stem(role), letter(first), letter(second)));
        Self::Taken { author, seat: Seat { role, mark } }
    }
}

/// A device's place at the meeting.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Seat {
    pub role: Role,
    /// "4" for the first device at table 4, "4b" for the second; "s" for the first of the others.
    pub mark: Mark,
}

impl Seat {
    /// Whether it was the first that was given in its role.
    pub fn is_first(&self) -> bool {
        self.mark.0 == stem(self.role)
    }
}

#[derive(Clone, Debug, Default)]
pub struct Seats {
    seats: BTreeMap<AuthorId, Register<Option<Seat>>>,
}

impl Seats {
    /// Nothing for the facilitator's own device, and for one that was never let in.
    pub fn of(&self, author: AuthorId) -> Option<&Seat> {
        self.seats.get(&author).and_then(|seat| seat.get().as_ref())
    }

    /// Every device that was let in.
    pub fn all(&self) -> impl Iterator<Item = (AuthorId, &Seat)> {
        self.seats.iter().filter_map(|(author, seat)| Some((*author, seat.get().as_ref()?)))
    }

    /// The machines that were let in where this one sits after it was. One that sat down by itself knows of no order.
    pub fn let_in_after(&self, author: AuthorId) -> impl Iterator<Item = (AuthorId, &Mark)> {
        let own = self.seats.get(&author).filter(|own| own.stamp().lamport > 0);
        let own = own.and_then(|own| Some((own.get().as_ref()?.role, own.stamp())));
        self.seats.iter().filter_map(move |(other, register)| {
            let (seat, (role, since)) = (register.get().as_ref()?, own?);
            (seat.role == role && register.stamp() > since).then_some((*other, &seat.mark))
        })
    }

    pub fn decide(&self, command: &SeatCommand) -> Result<Vec<SeatEvent>, Refusal> {
        let SeatCommand::Give { author, role } = command;
        if self.of(*author).is_some() {
            return Err(Refusal::NothingChanged);
        }
        let seat = Seat { role: *role, mark: self.free_mark(*role) };
        Ok(vec![SeatEvent::Taken { author: *author, seat }])
    }

    pub fn apply(&mut self, stamp: Stamp, event: &SeatEvent) {
        let SeatEvent::Taken { author, seat } = event;
        self.seats.entry(*author).or_default().set(stamp, Some(seat.clone()));
    }

    /// The first mark of this role that no device bears: 4, 4b … 4z, 4aa …
    fn free_mark(&self, role: Role) -> Mark {
        let stem = stem(role);
        let taken = |mark: &Mark| self.all().any(|(_, seat)| seat.mark == *mark);
        let mut count = 0;
        loop {
            let mark = Mark(format!("{stem}{}", letters(count)));
            if !taken(&mark) {
                return mark;
            }
            count += 1;
        }
    }
}

/// Whether a device in this role can bear the mark. Two machines that both thought they lead may have let the same device
/// in under two marks, and what it wrote under either must not be refused.
pub fn can_bear(role: Role, mark: &Mark) -> bool {
    let letters = mark.0.strip_prefix(&stem(role));
    letters.is_some_and(|letters| letters.bytes().all(|letter| letter.is_ascii_lowercase()))
}

fn stem(role: Role) -> String {
    match role {
        Role::Scribe { table } => table.to_string(),
        Role::Collator | Role::StandBy | Role::CollatorAndStandBy | Role::Wall => "s".to_owned(),
    }
}

/// Nothing, b, c … z, ba, bb … for 0, 1, 2 …
fn letters(mut count: u32) -> String {
    let mut text = String::new();
    while count > 0 {
        let digit = u8::try_from(count % 26).unwrap_or_default();
        text.insert(0, char::from(b'a' + digit));
        count /= 26;
    }
    text
}

#[cfg(test)]
mod tests {
    use crate::domain::id::{AuthorId, Stamp, TableNumber};
    use crate::domain::number::Mark;
    use crate::domain::refusal::Refusal;
    use crate::domain::role::Role;
    use crate::domain::seat::{Seat, SeatCommand, SeatEvent, Seats, can_bear};

    const TABLE_4: Role = Role::Scribe { table: TableNumber(4) };

    #[test]
    fn every_device_at_a_table_has_a_mark_of_its_own() {
        let mut seats = Seats::default();
        let mut marks = Vec::new();
        for device in 0..60u8 {
            let author = AuthorId([device; 16]);
            let events = seats.decide(&SeatCommand::Give { author, role: TABLE_4 }).unwrap();
            let stamp = Stamp { lamport: u64::from(device) + 1, ..Stamp::default() };
            events.iter().for_each(|event| seats.apply(stamp, event));
            marks.push(seats.of(author).unwrap().mark.0.clone());
        }
        assert_eq!(marks[..3], ["4", "4b", "4c"]);
        assert_eq!((marks[25].as_str(), marks[26].as_str()), ("4z", "4ba"));
        marks.sort();
        marks.dedup();
        assert_eq!(marks.len(), 60);
    }

    #[test]
    fn a_seat_that_was_taken_alone_bears_a_mark_of_its_role_until_a_host_gives_one() {
        let author = AuthorId([3; 16]);
        let mut seats = Seats::default();
        let alone = SeatEvent::alone(author, TABLE_4);
        seats.apply(Stamp { author, ..Stamp::default() }, &alone);
        assert_eq!(seats.of(author).unwrap().mark.0, "4dd");
        assert!(can_bear(TABLE_4, &seats.of(author).unwrap().mark));
        let given = Seat { role: TABLE_4, mark: Mark("4".into()) };
        seats.apply(Stamp { lamport: 1, ..Stamp::default() }, &SeatEvent::Taken { author, seat: given.clone() });
        assert_eq!(seats.of(author), Some(&given));
        // Whatever came first.
        seats.apply(Stamp { author, ..Stamp::default() }, &alone);
        assert_eq!(seats.of(author), Some(&given));
    }

    #[test]
    fn a_machine_knows_which_were_let_in_at_its_table_after_it() {
        let [first, second, elsewhere, alone] = [1, 2, 3, 4].map(|device| AuthorId([device; 16]));
        let mut seats = Seats::default();
        let table_5 = Role::Scribe { table: TableNumber(5) };
        for (lamport, author, role) in [(1, first, TABLE_4), (2, elsewhere, table_5), (3, second, TABLE_4)] {
            let events = seats.decide(&SeatCommand::Give { author, role }).unwrap();
            events.iter().for_each(|event| seats.apply(Stamp { lamport, ..Stamp::default() }, event));
        }
        seats.apply(Stamp { author: alone, ..Stamp::default() }, &SeatEvent::alone(alone, TABLE_4));
        let after = |author| seats.let_in_after(author).map(|(_, mark)| mark.0.as_str()).collect::<Vec<_>>();
        assert_eq!(after(first), ["4b"]);
        assert!([second, elsewhere, alone].into_iter().all(|author| after(author).is_empty()));
    }

    #[test]
    fn a_seat_is_given_once() {
        let mut seats = Seats::default();
        let give = SeatCommand::Give { author: AuthorId([1; 16]), role: TABLE_4 };
        for event in seats.decide(&give).unwrap() {
            seats.apply(Stamp { lamport: 1, ..Stamp::default() }, &event);
        }
        assert_eq!(seats.decide(&give), Err(Refusal::NothingChanged));
    }
}
