//! Erasure on request: the bodies of named entries are gone from every copy; that they were there stays.

use serde::{Deserialize, Serialize};

use crate::domain::id::{ContributionId, EntryId};
use crate::domain::number::Number;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ErasureEvent {
    /// The entries whose bodies every copy must forget, and the note that they made up, whose number stays taken.
    Erased {
        entries: Vec<EntryId>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        contribution: Option<(ContributionId, Number)>,
    },
}
