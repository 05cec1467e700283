//! What becomes of the notes and own cases of two tables that were one and are parted: each goes on with what its own
//! machine wrote.

use crate::domain::contribution::{ContributionEvent, Note};
use crate::domain::event::Event;
use crate::domain::id::{AuthorId, Stamp, TableNumber};
use crate::domain::meeting::Meeting;
use crate::domain::own_case::{Noted, OwnCaseEvent};
use crate::domain::seat::Seats;
use crate::domain::table::{TableEvent, Tables};

impl Meeting {
    /// Lays the notes where they belong by now. Nobody decides it: a note that was on its way while the tables were
    /// parted goes home too, and those that become one again have theirs together again.
    pub(crate) fn bring_home(&mut self, stamp: Stamp, event: &Event) {
        let (seats, tables) = (&self.seats, &self.tables);
        if !tables.any_ever_together() {
            return;
        }
        let home = |note: Note<'_>| home(note, seats, tables);
        let own_case = |noted: &Noted| parted(noted.stamp.author, noted.first_at, seats, tables);
        match event {
            Event::Table(TableEvent::Merged { .. }) | Event::Seat(_) => {
                self.contributions.bring_all_home(home);
                self.own_cases.bring_home(own_case);
            }
            Event::OwnCase(OwnCaseEvent::Noted { .. }) => self.own_cases.bring_home(own_case),
            Event::Contribution(event @ (ContributionEvent::Written { .. } | ContributionEvent::Placed { .. })) => {
                self.contributions.bring_home(event.contribution(stamp.entry()), home)
            }
            _ => {}
        }
    }
}

/// The table whose machine wrote the note, where it is no part any more of the one that the note was written at. One that
/// somebody has moved since stays where it was laid.
fn home(note: Note<'_>, seats: &Seats, tables: &Tables) -> Option<TableNumber> {
    let lies_as_written = note.contribution.placed_by() == note.written.stamp;
    parted(note.written.stamp.author, note.written.place.table, seats, tables).filter(|_| lies_as_written)
}

/// The table on whose machine somebody wrote at another, of which it is no part any more.
fn parted(author: AuthorId, at: TableNumber, seats: &Seats, tables: &Tables) -> Option<TableNumber> {
    let own = seats.of(author)?.role.table()?;
    let were_one = own != at && tables.ever_together(own, at);
    (were_one && tables.now(own) != tables.now(at)).then_some(own)
}
