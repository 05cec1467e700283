//! What the screens and plain mode read: the meeting, and where this device stands in it.

use chrono::{DateTime, FixedOffset, NaiveDate, Utc};

use crate::device::desk::Desk;
use crate::device::door::Door;
use crate::device::history::History;
use crate::device::host_line::HostLine;
use crate::device::input::Fault;
use crate::domain::action::ActionView;
use crate::domain::contribution::Note;
use crate::domain::floor::Held;
use crate::domain::id::TableNumber;
use crate::domain::meeting::Meeting;
use crate::domain::message::Message;
use crate::domain::role::Role;
use crate::domain::shown::Shown;
use crate::domain::theme::Theme;
use crate::domain::timeline::standing::Standing;
use crate::domain::timeline::state::State;

/// A look at one moment.
#[derive(Clone, Debug)]
pub struct View<'a> {
    pub meeting: &'a Meeting,
    /// The timeline at `now`.
    pub standing: Standing,
    pub desk: &'a Desk,
    pub history: &'a History,
    pub now: DateTime<Utc>,
    /// Something is on its way to the disk.
    pub writing: bool,
    /// Why the last thing was not saved, until something is.
    pub fault: Option<&'a Fault>,
    /// How many own cases' words lie on this machine.
    pub private: usize,
    /// The door that this machine holds; nothing where it holds none.
    pub door: Option<&'a Door>,
    /// The line to the facilitator's machine; nothing where this is that machine.
    pub line: Option<&'a HostLine>,
    /// What a wall was told to show besides the programme; every other machine knows it by itself.
    pub shown: Option<&'a Shown>,
}

impl<'a> View<'a> {
    /// Whether a note was written at this machine, as far as it has a seat.
    pub fn has_written(&self) -> bool {
        let own = self.line.map(|line| line.own);
        self.meeting.contributions.all().any(|note| Some(note.id().0.author) == own)
    }

    /// The wall time of the meeting's place.
    pub fn local(&self, instant: DateTime<Utc>) -> DateTime<FixedOffset> {
        self.meeting.zone().map_or_else(|| instant.fixed_offset(), |zone| zone.local(instant))
    }

    /// The day at the meeting's place.
    pub fn today(&self) -> NaiveDate {
        self.local(self.now).date_naive()
    }

    /// Whether nobody has told since the last round of status how an action goes.
    pub fn lacks_answer(&self, action: ActionView<'_>) -> bool {
        let asked = self.meeting.asked_on(self.today());
        asked.is_some_and(|asked| self.meeting.lacks_answer(action, asked, |_, _| true))
    }

    /// Whether this machine may lead the meeting on.
    pub fn may_take_over(&self) -> bool {
        self.no_takeover().is_none()
    }

    /// Whether a machine that is not this one leads, and is not known to be gone.
    pub fn is_led(&self) -> bool {
        self.line.is_some_and(|line| line.is_up || line.is_awaited)
    }

    /// Why nobody takes over here, by the id of its words; nothing where the facilitator's machine is gone, or where this
    /// one led before and takes back what it lost.
    pub fn no_takeover(&self) -> Option<&'static str> {
        let Some(line) = self.line else { return Some("refused-leads-already") };
        let can_lead = self.meeting.seats.of(line.own).is_some_and(|seat| seat.role.can_lead());
        let is_led = self.is_led() && !self.meeting.lead.has_led(line.own);
        match (can_lead, is_led) {
            (false, _) => Some("tables-cannot-lead"),
            (true, true) => Some("tables-leader-is-there"),
            (true, false) => None,
        }
    }

    /// Whether the notes of this table come to this machine: to another table's scribe they do not.
    pub fn shows(&self, table: TableNumber) -> bool {
        self.own_table().is_none_or(|own| own == self.meeting.tables.now(table))
    }

    /// The table whose scribe writes at this machine, as it sits now.
    pub fn own_table(&self) -> Option<TableNumber> {
        self.line.and_then(|line| self.meeting.table_of(line.own))
    }

    /// What this machine has a seat as; nothing at the facilitator's.
    pub fn role(&self) -> Option<Role> {
        self.line.and_then(|line| self.meeting.seats.of(line.own)).map(|seat| seat.role)
    }

    /// When the tables begin, at a table that waits for it.
    pub fn tables_begin(&self) -> Option<DateTime<Utc>> {
        let waits = matches!(self.role(), Some(Role::Scribe { .. }));
        self.standing.discussion_ahead().filter(|_| waits)?.forecast_start
    }

    /// The themes to which somebody at this machine may write.
    pub fn themes(&self) -> impl Iterator<Item = &'a Theme> + use<'a> {
        let (meeting, own) = (self.meeting, self.own_table());
        meeting.themes.all().filter(move |theme| meeting.is_discussed_at(theme, own))
    }

    /// The themes that tables have added and for which nobody has settled yet for whom they are.
    pub fn waiting_themes(&self) -> impl Iterator<Item = &'a Theme> + use<'a> {
        let themes = &self.meeting.themes;
        themes.all().filter(|theme| themes.is_waiting(theme))
    }

    /// Who has the floor.
    pub fn floor(&self) -> Option<Held> {
        self.meeting.floor.now(&self.standing)
    }

    /// What is said to a table, or where none is named to all; it lapses after its time, and when the programme goes on to
    /// another item.
    pub fn message(&self, table: Option<TableNumber>) -> Option<&'a Message> {
        let meeting = self.meeting;
        self.lasting(match table {
            Some(table) => meeting.messages.told(table, &meeting.tables),
            None => meeting.messages.to_all(),
        })
    }

    /// The same as those heard it who came to the meeting at `table`.
    pub fn message_where_they_sat(&self, table: TableNumber) -> Option<&'a Message> {
        self.lasting(self.meeting.messages.told_where_they_sat(table, &self.meeting.tables))
    }

    fn lasting(&self, told: Option<&'a Message>) -> Option<&'a Message> {
        let begun = self.standing.item_now().and_then(|item| item.actual_start);
        let is_on = self.standing.state == State::NotStarted || begun.is_some();
        let stands = |message: &&Message| begun.is_none_or(|begun| message.at >= begun) && !message.is_over(self.now);
        told.filter(|message| is_on && stands(message))
    }

    /// The notes of a table as it sits now, in the one order; those of tables merged into it too.
    pub fn notes_of(&self, table: TableNumber) -> impl DoubleEndedIterator<Item = Note<'a>> + use<'a> {
        let meeting = self.meeting;
        let now = meeting.tables.now(table);
        meeting.contributions.standing().filter(move |note| meeting.tables.now(note.place.table) == now)
    }
}
