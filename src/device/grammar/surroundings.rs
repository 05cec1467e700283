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
    /// Whether a theme can be named where the line is typed; at the facilitator's every one can.
    pub fn has(&self, theme: &Theme) -> bool {
        self.own_table.is_none() || self.meeting.is_discussed_at(theme, self.own_table)
    }
}
