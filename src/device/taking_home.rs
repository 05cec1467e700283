//! Who may say what it takes home and goes on with: the municipalities, regions and associations at the tables, never a
//! person.

use crate::domain::meeting::Meeting;
use crate::domain::summary::Passage;

/// What keeps somebody from taking something home.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Nobody {
    /// The tables are empty.
    IsSeated,
    /// People sit there, of whom only their names are known.
    SaysForWhom,
}

/// Why nobody can; nothing where somebody can.
pub fn nobody(meeting: &Meeting) -> Option<Nobody> {
    if !meeting.bodies().is_empty() {
        return None;
    }
    let is_empty = meeting.tables.all().all(|(_, table)| table.members().is_empty());
    Some(if is_empty { Nobody::IsSeated } else { Nobody::SaysForWhom })
}

/// For whom something is said already, also where they sit there no more.
pub fn said(meeting: &Meeting) -> impl Iterator<Item = (&str, &str)> {
    meeting.summary.all().filter_map(|(passage, text)| match passage {
        Passage::TakesHome(name) => Some((name.as_str(), text)),
        _ => None,
    })
}
