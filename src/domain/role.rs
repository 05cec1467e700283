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
    /// Gathers as a collator does, and leads on when the facilitator's machine is gone. Every collator holds the whole record
    /// (own cases are in none), but only who is invited to lead holds the keys of the door too: with them a machine could
    /// pass itself off as the meeting, so that the facilitator says which, by the code that is handed out.
    CollatorAndStandBy,
    Wall,
}

impl Role {
    /// All that sit at no table, in the order in which they are listed.
    pub const AT_NO_TABLE: [Self; 4] = [Self::Collator, Self::StandBy, Self::CollatorAndStandBy, Self::Wall];

    /// The table for which it writes; nothing where it does for none or for all.
    pub fn table(self) -> Option<TableNumber> {
        if let Self::Scribe { table } = self { Some(table) } else { None }
    }

    /// Whether somebody writes notes with the device, at a table or for one.
    pub fn writes_notes(self) -> bool {
        matches!(self, Self::Scribe { .. }) || self.collates()
    }

    /// Whether somebody gathers notes into points with the device.
    pub fn collates(self) -> bool {
        matches!(self, Self::Collator | Self::CollatorAndStandBy)
    }

    /// Whether the device can run the meeting when the one that does is gone, and holds what the door is opened with for that.
    pub fn can_lead(self) -> bool {
        matches!(self, Self::StandBy | Self::CollatorAndStandBy)
    }

    /// Whether the device is of the facilitator's group, which holds the whole record.
    pub fn is_of_the_group(self) -> bool {
        self.collates() || self.can_lead()
    }
}
