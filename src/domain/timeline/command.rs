//! What can be asked of the timeline.

use crate::domain::id::ItemId;
use crate::domain::programme::ItemKind;
use crate::domain::timeline::plan_name::PlanName;

/// An inserted or changed item lasts at least one minute.
pub const LEAST_MINUTES: u32 = 1;
/// … and at most a day.
pub const MOST_MINUTES: u32 = 24 * 60;
/// Characters of an inserted item's title, and of its responsible.
pub const LONGEST_TITLE: usize = 500;

/// A wish of the facilitator.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TimelineCommand {
    /// Begins the meeting, then each next item, ends each day with its last, and after the last ends the meeting.
    Next,
    /// The same, but what is planned for another day begins now all the same.
    NextNow,
    /// The item before goes on as if it had not ended; after the end, the last.
    Back,
    Pause,
    Resume,
    /// The item now is given up; before the start, the first.
    Skip,
    /// An item ahead will not be held.
    SkipAhead {
        item: ItemId,
    },
    /// Ends the meeting whatever lies ahead.
    End,
    /// More minutes for the item now; before the start, for the first.
    Extend {
        minutes: u32,
    },
    /// Fewer.
    Shorten {
        minutes: u32,
    },
    SetMinutes {
        item: ItemId,
        minutes: u32,
    },
    /// Without `after` it follows the item now.
    Insert {
        after: Option<ItemId>,
        title: String,
        kind: ItemKind,
        minutes: u32,
        responsible: Option<String>,
    },
    /// Without `before` it comes last.
    Move {
        item: ItemId,
        before: Option<ItemId>,
    },
    /// Locks to the planned start, or where an item has none or was moved, to the start that is forecast now.
    Lock {
        item: ItemId,
        locked: bool,
    },
    /// Takes one of `Timeline::plans`.
    TakePlan {
        plan: PlanName,
    },
}

impl TimelineCommand {
    /// Whether it begins a meeting that has not begun.
    pub fn begins(&self) -> bool {
        matches!(self, Self::Next | Self::NextNow | Self::Skip)
    }
}
