//! The latest time that an entry of this device must not be dated before.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};

use crate::domain::id::AuthorId;
use crate::domain::meeting::Meeting;

/// The times of the latest entries of those who had no seat when they were read.
///
/// Only this device's own and the facilitator's hold: another machine's clock may be hours ahead and moves nobody's. The
/// facilitator is the one without a seat, and a table that wrote without a network is known to have one only when its seat
/// is read, after its notes; so it is asked at the end.
#[derive(Clone, Debug, Default)]
pub struct Latest(BTreeMap<AuthorId, DateTime<Utc>>);

impl Latest {
    /// `own`: of this device.
    pub fn note(&mut self, author: AuthorId, at: DateTime<Utc>, own: bool, meeting: &Meeting) {
        if own || meeting.seats.of(author).is_none() {
            let latest = self.0.entry(author).or_insert(at);
            *latest = at.max(*latest);
        }
    }

    /// The facilitator's machine has told the time: what `author` wrote by a clock that went ahead of it holds no longer.
    pub fn is_told(&mut self, author: AuthorId, now: DateTime<Utc>) {
        if let Some(latest) = self.0.get_mut(&author) {
            *latest = now.min(*latest);
        }
    }

    /// Nothing where nobody has written who holds; `own`: this device, where it writes.
    pub fn of(&self, own: Option<AuthorId>, meeting: &Meeting) -> Option<DateTime<Utc>> {
        let holds = |author: &AuthorId| own == Some(*author) || meeting.seats.of(*author).is_none();
        self.0.iter().filter(|(author, _)| holds(author)).map(|(_, at)| *at).max()
    }
}
