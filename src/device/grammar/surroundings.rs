//! What a line is read against: the meeting as it stands now, the desk, the language of the guesses.

use chrono::{DateTime, Utc};

use crate::device::desk::Desk;
use crate::domain::id::TableNumber;
use crate::domain::meeting::Meeting;
use crate::domain::role::Role;
use crate::domain::theme::Theme;
use crate::language::language::Language;

#[derive(Clone, Copy, Debug)]
pub struct Surroundings<'a> {
    pub meeting: &'a Meeting,
    pub desk: &'a Desk,
    pub language: Language,
    pub now: DateTime<Utc>,
    /// What the machine has a seat as; nothing at the facilitator's.
    pub role: Option<Role>,
}

impl Surroundings<'_> {
    /// The table whose machine this is, as it sits now; nothing where one writes for every table.
    pub fn own_table(&self) -> Option<TableNumber> {
        self.role.and_then(Role::table).map(|table| self.meeting.tables.now(table))
    }

    /// Whether a theme can be named where the line is typed; at the facilitator's every one can.
    pub fn has(&self, theme: &Theme) -> bool {
        let own = self.own_table();
        own.is_none() || self.meeting.is_discussed_at(theme, own)
    }
}
