//! A meeting as it was known on an earlier day, out of its record.

use chrono::{DateTime, Days, NaiveDate, NaiveTime, TimeDelta, Utc};

use crate::app::problem::AppError;
use crate::app::reading_room::Reading;
use crate::device::known_then::meeting_known_on;
use crate::domain::meeting::Meeting;

/// The meeting, and the last moment of that day.
pub fn known_on(reading: &Reading, day: NaiveDate, now: DateTime<Utc>) -> Result<(Meeting, DateTime<Utc>), AppError> {
    let meeting = reading.device.meeting();
    let Some(zone) = meeting.zone() else { return Err(AppError::NoRecord { path: reading.path.clone() }) };
    if zone.local(now).date_naive() < day {
        return Err(AppError::DayAhead { day });
    }
    let then = meeting_known_on(meeting, &reading.entries, day).filter(|then| then.programme().is_some());
    let after = day.checked_add_days(Days::new(1)).unwrap_or(day).and_time(NaiveTime::MIN);
    let end = zone.instant(after) - TimeDelta::minutes(1);
    then.map(|then| (then, end.min(now))).ok_or(AppError::NotOpenThen { day })
}
