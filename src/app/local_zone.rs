//! The machine's local time over some days, asked of the system once and recorded with the meeting.

use chrono::{DateTime, Days, Local, NaiveDate, Offset, TimeDelta, TimeZone, Utc};

use crate::domain::zone::Zone;

/// The offsets from the day before the earlier of two days to a week after the later: a meeting may be held on another
/// day than its programme says.
pub fn over(one: NaiveDate, other: NaiveDate) -> Zone {
    let noon = |day: NaiveDate| day.and_hms_opt(12, 0, 0).unwrap_or_default().and_utc();
    let (first, last) = (one.min(other), one.max(other));
    let mut at = noon(first.checked_sub_days(Days::new(1)).unwrap_or(first));
    let end = noon(last.checked_add_days(Days::new(7)).unwrap_or(last));
    let mut zone = Zone::fixed(offset(at));
    while at < end {
        let next = at + TimeDelta::days(1);
        if offset(next) != offset(at) {
            zone.changes.push((change(at, next), offset(next).local_minus_utc()));
        }
        at = next;
    }
    zone
}

fn offset(instant: DateTime<Utc>) -> chrono::FixedOffset {
    Local.offset_from_utc_datetime(&instant.naive_utc()).fix()
}

/// The instant between two at which the offset changes; everywhere on a quarter of an hour.
fn change(mut before: DateTime<Utc>, mut after: DateTime<Utc>) -> DateTime<Utc> {
    let quarter = TimeDelta::minutes(15);
    while after - before > quarter {
        let quarters = (after - before).num_minutes() / 15;
        let middle = before + quarter * i32::try_from(quarters / 2).unwrap_or(1);
        if offset(middle) == offset(before) {
            before = middle;
        } else {
            after = middle;
        }
    }
    after
}
