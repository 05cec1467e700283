//! What a line is read against: the meeting as it stands now, the desk, the language of the guesses.

use chrono::{DateTime, Utc};

use crate::device::desk::Desk;
use crate::domain::meeting::Meeting;
use crate::language::language::Language;

#[derive(Clone, Copy, Debug)]
pub struct Surroundings<'a> {
    pub meeting: &'a Meeting,
    pub desk: &'a Desk,
    pub language: Language,
    pub now: DateTime<Utc>,
}
