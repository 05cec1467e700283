//! Roles: what a device is at the meeting for.

use serde::{Deserialize, Serialize};

use crate::domain::id::TableNumber;

/// What a device is at the meeting for. The device that began the record has no seat and is the facilitator's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    Scribe {
        table: TableNumber,
    },
    Collator,
    /// Holds everything and writes nothing until it takes over.
    StandBy,
    Wall,
}

impl Role {
    /// The table for which it writes; nothing where it does for none or for all.
    pub fn table(self) -> Option<TableNumber> {
        if let Self::Scribe { table } = self { Some(table) } else { None }
    }

    /// Whether somebody writes notes with the device, at a table or for one.
    pub fn writes_notes(self) -> bool {
        matches!(self, Self::Scribe { .. } | Self::Collator)
    }

    /// Whether the device can run the meeting when the one that does is gone, and holds what the door is opened with for that.
    pub fn can_lead(self) -> bool {
        self == Self::StandBy
    }

    /// Whether the device is of the facilitator's group, which holds the whole record.
    pub fn is_of_the_group(self) -> bool {
        matches!(self, Self::Collator | Self::StandBy)
    }
}
