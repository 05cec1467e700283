//! How the meeting and its items stand, in one word each, and what does not move by itself.

use crate::domain::id::ItemId;

/// Whether the meeting goes on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum State {
    NotStarted,
    Running,
    Paused,
    /// One of its days has ended, and it goes on another one.
    DayOver,
    Ended,
}

/// How one item stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ItemState {
    Done,
    Now,
    Ahead,
    /// Not held, or given up on the way.
    Skipped,
    /// A break that is taken inside a table discussion.
    AtTheTables,
}

/// What does not move by itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Promise {
    /// The start of a locked item.
    Item(ItemId),
    /// The end of the frame.
    End,
}
