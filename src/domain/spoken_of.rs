//! Which note an event speaks of.

use crate::domain::contribution::ContributionEvent;
use crate::domain::id::{ContributionId, EntryId, PointId};

impl ContributionEvent {
    /// The point under which it lays a note.
    pub fn laid_under(&self) -> Option<PointId> {
        if let Self::Grouped { point, .. } = self { *point } else { None }
    }

    /// The note that the event speaks of; one that is written is named by its `entry`.
    pub fn contribution(&self, entry: EntryId) -> ContributionId {
        match self {
            Self::Written { .. } => ContributionId(entry),
            Self::Edited { contribution, .. }
            | Self::Placed { contribution, .. }
            | Self::KindSet { contribution, .. }
            | Self::Starred { contribution, .. }
            | Self::Withdrawn { contribution, .. }
            | Self::Restored { contribution }
            | Self::Grouped { contribution, .. }
            | Self::Retracted { contribution, .. }
            | Self::Owed { contribution, .. }
            | Self::TimeSet { contribution, .. } => *contribution,
        }
    }
}
