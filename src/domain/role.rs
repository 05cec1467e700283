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
