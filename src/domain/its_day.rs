//! The day on which a meeting is held: that of a clock which somebody says, and another than its own.

use chrono::{DateTime, NaiveTime, Timelike, Utc};

use crate::domain::event::Event;
use crate::domain::meeting::Meeting;
use crate::domain::opening::OpeningEvent;
use crate::domain::timeline::event::TimelineEvent;

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

    /// A meeting that begins on another day than its own is held from this minute on, with all its locks.
    pub(crate) fn laid_on_today(&self, now: DateTime<Utc>) -> Vec<Event> {
        let laid = || {
            let (programme, zone) = (self.programme()?, self.zone()?);
            let start = zone.local(now).naive_local().with_second(0)?.with_nanosecond(0)?;
            let by = zone.instant(start) - zone.instant(programme.start);
            let mut events = vec![Event::Opening(OpeningEvent::Laid { start: Some(start) })];
            for item in self.timeline.standing(now).items {
                if let Some(start) = item.locked.and_then(|at| at.checked_add_signed(by)) {
                    events.push(Event::Timeline(TimelineEvent::Locked { item: item.id, start }));
                }
            }
            Some(events)
        };
        if self.timeline.is_another_day(now) { laid().unwrap_or_default() } else { Vec::new() }
    }
}
