//! The machine's local time over some days, asked of the system once and recorded with the meeting.

use chrono::{DateTime, Days, FixedOffset, Local, Months, NaiveDate, Offset, TimeDelta, TimeZone, Utc};

use crate::domain::zone::Zone;

/// What follows from a meeting is asked for so long.
const FOLLOWED: Months = Months::new(60);

/// The offsets from the day before the earlier of two days to five years after the later: a meeting may be held on another
/// day than its programme says, and its status is told, and its documents are dated, long after.
pub fn over(one: NaiveDate, other: NaiveDate) -> Zone {
    let noon = |day: NaiveDate| day.and_hms_opt(12, 0, 0).unwrap_or_default().and_utc();
    let (first, last) = (one.min(other), one.max(other));
    let at = noon(first.checked_sub_days(Days::new(1)).unwrap_or(first));
    let end = noon(last.checked_add_months(FOLLOWED).unwrap_or(last));
    between(at, end, TimeDelta::days(1))
}

/// The offsets of all years of which a programme may be written or read.
pub fn of_all_years() -> Zone {
    let noon = |year| NaiveDate::from_ymd_opt(year, 1, 1).and_then(|day| day.and_hms_opt(12, 0, 0)).unwrap_or_default();
    between(noon(1990).and_utc(), noon(2060).and_utc(), TimeDelta::days(14))
}

/// The zone of a rehearsal: the machine's own, where the clock that was asked for goes by it.
pub fn by_clock(own: Zone, clock: DateTime<FixedOffset>) -> Zone {
    if own.offset_at(clock.to_utc()) == *clock.offset() { own } else { Zone::fixed(*clock.offset()) }
}

/// `step`: shorter than the time from one change to the next.
fn between(mut at: DateTime<Utc>, end: DateTime<Utc>, step: TimeDelta) -> Zone {
    let mut zone = Zone::fixed(offset(at));
    while at < end {
        let next = at + step;
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
