//! The local time around a day, asked of the system once and recorded with the meeting.

use chrono::{Days, Local, NaiveDate, Offset, TimeDelta, TimeZone, Utc};

use crate::domain::zone::Zone;

/// The offsets from the day before `day` to a week after it.
pub fn around(day: NaiveDate) -> Zone {
    let noon = |day: NaiveDate| day.and_hms_opt(12, 0, 0).unwrap_or_default().and_utc();
    let mut at = noon(day.checked_sub_days(Days::new(1)).unwrap_or(day));
    let end = noon(day.checked_add_days(Days::new(7)).unwrap_or(day));
    let offset = |instant| Local.offset_from_utc_datetime(&chrono::DateTime::<Utc>::naive_utc(&instant)).fix();
    let mut zone = Zone::fixed(offset(at));
    // Offsets change on a quarter of an hour everywhere.
    while at < end {
        let next = at + TimeDelta::minutes(15);
        if offset(next) != offset(at) {
            zone.changes.push((next, offset(next).local_minus_utc()));
        }
        at = next;
    }
    zone
}
