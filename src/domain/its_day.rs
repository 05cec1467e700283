//! The day of the meeting to which a clock belongs that somebody says.

use chrono::{DateTime, NaiveTime, Utc};

use crate::domain::meeting::Meeting;

impl Meeting {
    /// A clock on the day that the meeting is or was held: the one on which an item began last, else today.
    pub fn on_its_day(&self, clock: NaiveTime, now: DateTime<Utc>) -> DateTime<Utc> {
        let begun = self.timeline.standing(now).items.into_iter().filter_map(|item| item.actual_start).max();
        let day = begun.unwrap_or(now);
        self.zone().map_or_else(
            || day.date_naive().and_time(clock).and_utc(),
            |zone| zone.instant(zone.local(day).date_naive().and_time(clock)),
        )
    }
}
