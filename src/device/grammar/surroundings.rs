//! What a line is read against: the meeting as it stands now, the desk, the language of the guesses.

use chrono::{DateTime, Utc};

use crate::device::desk::Desk;
use crate::domain::id::TableNumber;
use crate::domain::meeting::Meeting;
use crate::domain::theme::Theme;
use crate::language::language::Language;

#[derive(Clone, Copy, Debug)]
pub struct Surroundings<'a> {
    pub meeting: &'a Meeting,
    pub desk: &'a Desk,
    pub language: Language,
    pub now: DateTime<Utc>,
    /// The table whose machine this is; nothing at the facilitator's.
    pub own_table: Option<TableNumber>,
}

impl Surroundings<'_> {
    /// Whether a theme is one for the machine that the line is typed at.
    pub fn has(&self, theme: &Theme) -> bool {
        let tables = &self.meeting.tables;
        let is_own = |own| theme.added_by.is_some_and(|by| tables.now(by) == tables.now(own));
        self.own_table.is_none_or(|own| self.meeting.themes.is_for_all(theme) || is_own(own))
    }
}
