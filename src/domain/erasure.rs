//! Erasure on request: the bodies of named entries are gone from every copy; that they were there stays.

use serde::{Deserialize, Serialize};

use crate::domain::id::{ActionId, ContributionId, EntryId, PointId, TableNumber, ThemeId};
use crate::domain::number::Number;
use crate::domain::summary::Passage;

/// What has words that can be erased.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Erasable {
    Contribution(ContributionId),
    Point(PointId),
    Action(ActionId),
    Passage(Passage),
    /// What it was called on the day; a prepared theme is called as the programme does again.
    Theme(ThemeId),
    /// What it was called and who was seated on the day; the programme's are back.
    Table(TableNumber),
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ErasureEvent {
    /// The entries whose bodies every copy must forget, and what they made up, whose number stays taken.
    Erased {
        entries: Vec<EntryId>,
        what: Erasable,
        /// 0 for a passage, which bears none.
        number: Number,
        /// It is an own case now: nobody asked for the erasure of a note.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        own_case: bool,
    },
}
