//! What a decision may know beside the meeting: the entry that will hold it, the time, the mark of this device,
//! and whether it is cut off.

use chrono::{DateTime, Utc};

use crate::domain::id::EntryId;
use crate::domain::number::Mark;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Context {
    /// The entry that will bear the events; things that they make are named by it.
    pub entry: EntryId,
    pub now: DateTime<Utc>,
    pub mark: Mark,
    /// No other machine is reached, so that what this one knows of the meeting may be old.
    pub alone: bool,
}
