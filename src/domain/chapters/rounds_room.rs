//! Where rounds are closed and opened: a facilitator and a table, and what they do.

use chrono::{DateTime, TimeDelta, Utc};

use crate::domain::command::Command;
use crate::domain::contribution::ContributionCommand;
use crate::domain::example::{Writer, edit, opened, place, programme, write};
use crate::domain::id::{AuthorId, ContributionId, TableNumber};
use crate::domain::programme::{ItemKind, Programme};
use crate::domain::role::Role;
use crate::domain::round::RoundCommand;
use crate::domain::seat::SeatCommand;
use crate::domain::timeline::command::TimelineCommand;

pub const NEXT: Command = Command::Timeline(TimelineCommand::Next);

pub fn close(grace: impl Into<Option<u32>>) -> Command {
    Command::Round(RoundCommand::Close { grace: grace.into() })
}

pub fn reopen() -> Command {
    Command::Round(RoundCommand::Reopen)
}

pub fn rule(closes: bool, grace: impl Into<Option<u32>>) -> Command {
    Command::Round(RoundCommand::Rule { closes, grace: grace.into() })
}

/// Until the tables discuss.
pub fn to_the_tables() -> Vec<Command> {
    vec![NEXT; 4]
}

/// A facilitator, and a scribe at table 1 that has seen everything until the tables discuss; one note stands.
pub struct Room {
    pub host: Writer,
    pub scribe: Writer,
    shown: (usize, usize),
}

impl Room {
    pub fn of(programme: Programme) -> Self {
        let (mut host, scribe) = (Writer::new(1), Writer::new(2).marked("1"));
        host.tries(&opened(programme)).unwrap();
        let give = SeatCommand::Give { author: AuthorId([2; 16]), role: Role::Scribe { table: TableNumber(1) } };
        host.tries(&Command::Seat(give)).unwrap();
        to_the_tables().iter().for_each(|step| host.tries(step).unwrap());
        let mut room = Self { host, scribe, shown: (0, 0) };
        room.meet();
        room.scribe.tries(&write(1, "access", "Rampe")).unwrap();
        room.meet();
        room
    }

    pub fn at_work() -> Self {
        Self::of(programme())
    }

    /// Each is shown what the other did, and both have the later clock. The facilitator's machine seals first what is due.
    pub fn meet(&mut self) {
        let now = self.host.now.max(self.scribe.now);
        (self.host.now, self.scribe.now) = (now, now);
        let seal = self.host.meeting.to_seal(now);
        if !seal.is_empty() {
            self.host.does(seal);
        }
        let (from_host, from_scribe) =
            (self.host.done[self.shown.0..].to_vec(), self.scribe.done[self.shown.1..].to_vec());
        from_host.iter().for_each(|done| self.scribe.sees(done));
        from_scribe.iter().for_each(|done| self.host.sees(done));
        self.shown = (self.host.done.len(), self.scribe.done.len());
    }

    pub fn minutes_pass(&mut self, minutes: i64) {
        self.host.now += TimeDelta::minutes(minutes);
        self.scribe.now += TimeDelta::minutes(minutes);
    }

    /// The facilitator does this, and the scribe sees it.
    pub fn host_does(&mut self, command: &Command) {
        self.host.tries(command).unwrap_or_else(|refusal| panic!("{command:?}: {refusal:?}"));
        self.meet();
    }

    /// Another round, which no programme knew.
    pub fn the_second_begins(&mut self) {
        let insert = TimelineCommand::Insert {
            after: None,
            title: "Anden runde".into(),
            kind: ItemKind::TableWork,
            minutes: 30,
            responsible: None,
        };
        self.host_does(&Command::Timeline(insert));
        self.host_does(&NEXT);
    }

    pub fn note(&self) -> ContributionId {
        ContributionId(self.scribe.entry(1))
    }

    pub fn late(&self) -> Vec<String> {
        let late = |writer: &Writer| -> Vec<String> {
            let notes = writer.meeting.contributions.standing().filter(|note| writer.meeting.came_late(*note));
            notes.map(|note| note.text().to_owned()).collect()
        };
        assert_eq!(late(&self.host), late(&self.scribe));
        late(&self.host)
    }

    pub fn until(&self) -> DateTime<Utc> {
        self.host.meeting.rounds.closings().next().unwrap().1.until
    }
}

/// Everything that a table does to its notes.
pub fn corrections(note: ContributionId) -> Vec<Command> {
    let of = Command::Contribution;
    vec![
        edit(note, "Ramper"),
        of(ContributionCommand::Star { contribution: note, starred: true }),
        of(ContributionCommand::Place { moves: vec![(note, place(1, "work", None))] }),
        of(ContributionCommand::Withdraw { contribution: note }),
    ]
}
