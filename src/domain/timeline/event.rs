//! What has happened to the timeline. Every event names its items and the minutes they got, so that it says the same
//! when an earlier entry is undone and when the rules of a later program are other ones.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::domain::id::{EntryId, ItemId, Stamp};
use crate::domain::programme::ItemKind;
use crate::domain::timeline::plan_name::PlanName;

/// An event of the timeline. When it happened stands in its entry.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TimelineEvent {
    /// The item begins and the one before it ends; with the first the meeting begins.
    Began {
        item: ItemId,
    },
    /// The item goes on as if it had never ended; what began after it lies ahead again.
    WentBack {
        item: ItemId,
    },
    Paused,
    Resumed,
    /// The item now is given up and the next begins; without one the meeting ends.
    BrokenOff {
        item: ItemId,
        next: Option<ItemId>,
    },
    /// An item ahead will not be held.
    Skipped {
        item: ItemId,
    },
    /// The item now ends and with it the day; the meeting goes on another one.
    DayEnded {
        item: ItemId,
        /// It was not held to its end.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        given_up: bool,
    },
    /// The meeting was closed or opened again: the opening's own events say so, and these are never written.
    Closed,
    Reopened,
    /// The meeting ends; what still lies ahead will not be held.
    Ended,
    MinutesSet {
        item: ItemId,
        minutes: u32,
    },
    /// An item that the programme does not know. Without `after` it follows the item now.
    Inserted {
        item: ItemId,
        after: Option<ItemId>,
        title: String,
        kind: ItemKind,
        minutes: u32,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        responsible: Option<String>,
    },
    /// The words of an inserted item are erased. It says what else its entry said, so that a copy that never had that
    /// entry's body puts the item in at the same place.
    Untitled {
        /// The stamp of the entry that inserted it.
        by: Stamp,
        item: ItemId,
        after: Option<ItemId>,
        kind: ItemKind,
        minutes: u32,
    },
    /// An item ahead comes before another one, or last.
    Moved {
        item: ItemId,
        before: Option<ItemId>,
    },
    /// From now on the item does not start at another time by itself.
    Locked {
        item: ItemId,
        start: DateTime<Utc>,
    },
    Unlocked {
        item: ItemId,
    },
    /// A plan was taken: these are its minutes, for ever.
    Replanned {
        plan: PlanName,
        minutes: Vec<(ItemId, u32)>,
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        at_the_tables: Vec<AtTheTables>,
        /// The new end of the frame, where the plan moves it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        end: Option<DateTime<Utc>>,
    },
    /// What the entry said of the timeline does not count.
    Retracted {
        entry: EntryId,
    },
    /// It counts again.
    Restored {
        entry: EntryId,
    },
}

/// A break that is taken inside a table discussion.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AtTheTables {
    pub item: ItemId,
    /// The discussion that it is taken in.
    pub table_work: ItemId,
}
