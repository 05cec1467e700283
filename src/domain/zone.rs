//! The meeting's local time: which offset from UTC holds when, so that no pure room asks the system.

use chrono::{DateTime, FixedOffset, NaiveDateTime, Offset, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

/// Offsets from UTC in seconds, with the instants at which they change (summer time). Recorded with the meeting, so
/// that every device shows the same local times.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Zone {
    /// Seconds east of UTC before the first change.
    pub offset: i32,
    /// From each instant on, this many seconds east of UTC; in the order of the instants.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub changes: Vec<(DateTime<Utc>, i32)>,
}

impl Zone {
    /// A zone without summer time.
    pub fn fixed(offset: FixedOffset) -> Self {
        Self { offset: offset.local_minus_utc(), changes: Vec::new() }
    }

    /// The offset that holds at an instant.
    pub fn offset_at(&self, instant: DateTime<Utc>) -> FixedOffset {
        let seconds = self.changes.iter().rev().find(|(from, _)| *from <= instant).map_or(self.offset, |(_, to)| *to);
        // A record from elsewhere may hold nonsense; UTC is then as good as any.
        FixedOffset::east_opt(seconds).unwrap_or_else(|| Utc.fix())
    }

    /// The wall time at an instant.
    pub fn local(&self, instant: DateTime<Utc>) -> DateTime<FixedOffset> {
        let offset = self.offset_at(instant);
        // See `instant`: a wall time beyond the calendar cannot be written.
        let written = instant.naive_utc().checked_add_offset(offset).is_some();
        instant.with_timezone(&if written { offset } else { Utc.fix() })
    }

    /// The instant of a wall time. An hour that summer time skips is read as if it had not; of an hour that comes
    /// twice the first is meant.
    pub fn instant(&self, wall: NaiveDateTime) -> DateTime<Utc> {
        self.instant_from(wall, None)
    }

    /// The instant of a wall time that comes after something: of an hour that comes twice, the first that is not before
    /// `earliest`.
    pub fn instant_from(&self, wall: NaiveDateTime, earliest: Option<DateTime<Utc>>) -> DateTime<Utc> {
        let late_enough = self.readings(wall).filter(|instant| Some(*instant) >= earliest).min();
        late_enough.or_else(|| self.readings(wall).min()).unwrap_or_else(|| taken_off(wall, self.offset))
    }

    /// The instants at which a wall clock shows the time: one, two in the autumn, none in the spring.
    fn readings(&self, wall: NaiveDateTime) -> impl Iterator<Item = DateTime<Utc>> {
        let offsets = std::iter::once(self.offset).chain(self.changes.iter().map(|(_, seconds)| *seconds));
        offsets.map(move |seconds| taken_off(wall, seconds)).filter(move |instant| {
            let offset = self.offset_at(*instant).local_minus_utc();
            (wall - instant.naive_utc()).num_seconds() == i64::from(offset)
        })
    }
}

/// At the edge of what can be counted (only a strange record says such times) no offset is taken.
fn taken_off(wall: NaiveDateTime, seconds: i32) -> DateTime<Utc> {
    wall.checked_sub_signed(TimeDelta::seconds(seconds.into())).unwrap_or(wall).and_utc()
}

#[cfg(test)]
mod tests {
    use chrono::{DateTime, NaiveDate, NaiveDateTime, TimeZone, Utc};

    use crate::domain::zone::Zone;

    fn denmark_in_spring() -> Zone {
        Zone { offset: 3600, changes: vec![(Utc.with_ymd_and_hms(2022, 3, 27, 1, 0, 0).unwrap(), 7200)] }
    }

    #[test]
    fn wall_times_go_there_and_back_across_summer_time() {
        let zone = denmark_in_spring();
        for hour in [0, 1, 3, 4, 23] {
            let wall = NaiveDate::from_ymd_opt(2022, 3, 27).unwrap().and_hms_opt(hour, 30, 0).unwrap();
            assert_eq!(zone.local(zone.instant(wall)).naive_local(), wall);
        }
    }

    #[test]
    fn the_hour_that_comes_twice_is_its_first() {
        let autumn = Utc.with_ymd_and_hms(2022, 10, 30, 1, 0, 0).unwrap();
        let zone = Zone { offset: 7200, changes: vec![(autumn, 3600)] };
        let wall = NaiveDate::from_ymd_opt(2022, 10, 30).unwrap().and_hms_opt(2, 30, 0).unwrap();
        assert_eq!(zone.instant(wall), Utc.with_ymd_and_hms(2022, 10, 30, 0, 30, 0).unwrap());
        assert_eq!(zone.local(autumn).to_rfc3339(), "2022-10-30T02:00:00+01:00");
        let of_the_year = Zone { offset: 3600, changes: vec![denmark_in_spring().changes[0], zone.changes[0]] };
        assert_eq!(of_the_year.instant(wall), zone.instant(wall));
        assert_eq!(of_the_year.instant_from(wall, Some(autumn)), Utc.with_ymd_and_hms(2022, 10, 30, 1, 30, 0).unwrap());
    }

    #[test]
    fn a_strange_record_has_local_times_all_the_same() {
        let strange = Zone { offset: i32::MAX, changes: vec![(DateTime::<Utc>::MIN_UTC, -86_399)] };
        let ahead = Zone { offset: 86_399, changes: Vec::new() };
        for zone in [strange, ahead, denmark_in_spring()] {
            for wall in [NaiveDateTime::MIN, NaiveDateTime::MAX] {
                let local = zone.local(zone.instant(wall));
                assert!(!local.naive_local().to_string().is_empty());
            }
        }
    }

    #[test]
    fn the_hour_that_is_skipped_is_an_instant_all_the_same() {
        let wall = NaiveDate::from_ymd_opt(2022, 3, 27).unwrap().and_hms_opt(2, 30, 0).unwrap();
        assert_eq!(denmark_in_spring().instant(wall), Utc.with_ymd_and_hms(2022, 3, 27, 1, 30, 0).unwrap());
    }
}
