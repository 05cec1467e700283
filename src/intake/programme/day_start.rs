//! The minutes of a day as they pass, and the night in which the clock on the wall leaps.

use chrono::{DateTime, NaiveDateTime, TimeDelta, Utc};

use crate::domain::timeline::instant::whole_minutes;
use crate::domain::zone::Zone;
use crate::intake::programme::warning::Warning;

/// Where a day's minutes count from. They are minutes that pass, as in the meeting itself, and not those of the clock
/// on the wall, which leaps in the night of a change to or from summer time.
pub struct DayStart<'a> {
    pub wall: NaiveDateTime,
    pub zone: &'a Zone,
}

impl DayStart<'_> {
    /// The minutes that pass until the clock on the wall shows so many more.
    pub fn elapsed(&self, shown: i64) -> i64 {
        (self.zone.instant(minutes_after(self.wall, shown)) - self.zone.instant(self.wall)).num_minutes()
    }

    /// When so many minutes have passed.
    pub fn instant(&self, minutes: i64) -> DateTime<Utc> {
        let passed = TimeDelta::try_minutes(minutes).unwrap_or_default();
        let start = self.zone.instant(self.wall);
        start.checked_add_signed(passed).unwrap_or(start)
    }

    /// What the clock on the wall shows then.
    pub fn at(&self, minutes: i64) -> NaiveDateTime {
        self.zone.local(self.instant(minutes)).naive_local()
    }
}

/// The night in which the clocks are changed, so that nobody wonders about the hours.
pub fn clock_change(zone: &Zone, start: NaiveDateTime, end: NaiveDateTime) -> Option<Warning> {
    let (from, until) = (zone.instant(start), zone.instant(end));
    let (at, _) = *zone.changes.iter().find(|(at, _)| from < *at && *at < until)?;
    let just_before = zone.local(at.checked_sub_signed(TimeDelta::seconds(1))?);
    let by = zone.offset_at(at).local_minus_utc() - just_before.offset().local_minus_utc();
    let to = zone.local(at).naive_local();
    let at = to.checked_sub_signed(TimeDelta::seconds(by.into()))?;
    (by != 0).then(|| Warning::ClockChange { at, to, minutes: whole_minutes(until - from) })
}

/// A wall time that the clocks skip in the night in which they go forward, and what is meant instead.
pub fn no_such_clock(zone: &Zone, at: NaiveDateTime) -> Option<Warning> {
    let to = zone.local(zone.instant(at)).naive_local();
    (to != at).then_some(Warning::NoSuchClock { at, to })
}

/// So many minutes later by a clock that never leaps.
pub fn minutes_after(time: NaiveDateTime, minutes: i64) -> NaiveDateTime {
    time.checked_add_signed(TimeDelta::minutes(minutes)).unwrap_or(time)
}
