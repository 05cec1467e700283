//! The nights of a meeting of several days: spans in which nothing is planned and nobody is there.

use chrono::{DateTime, TimeDelta, Utc};

use crate::domain::timeline::instant::{after, lasted};

/// A shorter span is a long lunch.
const SHORTEST: TimeDelta = TimeDelta::hours(4);

/// From the planned end of one day to the planned start of the next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Night {
    pub from: DateTime<Utc>,
    pub until: DateTime<Utc>,
}

impl Night {
    /// The night between what ends and what begins next, if that is long enough to be one.
    pub fn between(from: DateTime<Utc>, until: DateTime<Utc>) -> Option<Self> {
        (lasted(from, until) >= SHORTEST).then_some(Self { from, until })
    }

    pub fn length(self) -> TimeDelta {
        lasted(self.from, self.until)
    }

    /// What happens before it belongs to the day before, however late that grows; what happens after it, to the next.
    pub fn middle(self) -> DateTime<Utc> {
        after(self.from, self.length() / 2)
    }
}
