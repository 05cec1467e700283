//! The meeting's time as it was known when this machine last looked.

use std::path::Path;

use chrono::TimeDelta;

use crate::app::system_clock;
use crate::device::clock::{MeetingClock, Pace, Reading};
use crate::store::clock_memory::ClockMemory;
use crate::store::error::StoreError;

/// The clock that is remembered beside a record, at a reading of the machine's. In the same run of the machine the steady
/// clock knows how long ago that was; after it was started anew nothing is known, but of a clock that was seen to be wrong.
pub fn beside(record: &Path, now: Reading) -> Result<Option<MeetingClock>, StoreError> {
    let Some(memory) = ClockMemory::load(record)? else { return Ok(None) };
    let same_run = system_clock::boot().is_some_and(|boot| boot == memory.boot);
    let goes_on = || MeetingClock::going_on(reading(&memory), pace(&memory));
    Ok(if same_run { Some(goes_on()) } else { still_wrong(&memory, now) })
}

/// A machine's clock that was wrong by more than it has gone since is wrong still: put right it would have leapt.
fn still_wrong(memory: &ClockMemory, now: Reading) -> Option<MeetingClock> {
    let wall = memory.wall.filter(|_| memory.told)?;
    let (ahead, passed) = (wall - memory.meeting, now.wall - wall);
    let is_wrong = passed >= TimeDelta::zero() && passed < ahead.abs();
    is_wrong.then(|| MeetingClock::in_step(now, now.wall - ahead))
}

/// Keeps a moment of the meeting's clock beside the record.
pub fn keep(clock: &MeetingClock, now: Reading, record: &Path) -> Result<(), StoreError> {
    // Where nothing names the run of the machine, none is the same.
    let boot = system_clock::boot().unwrap_or_default();
    let reading = u64::try_from(now.steady.num_milliseconds()).unwrap_or_default();
    let (told, speed) = match clock.pace() {
        Pace::Own => (false, None),
        Pace::Told => (true, None),
        Pace::Rehearsal(speed) => (false, Some(speed)),
    };
    ClockMemory { boot, reading, meeting: clock.now(now), speed, told, wall: Some(now.wall) }.save(record)
}

fn reading(memory: &ClockMemory) -> Reading {
    let steady = TimeDelta::milliseconds(i64::try_from(memory.reading).unwrap_or_default());
    Reading { wall: memory.meeting, steady }
}

fn pace(memory: &ClockMemory) -> Pace {
    match memory.speed {
        Some(speed) => Pace::Rehearsal(speed),
        None if memory.told => Pace::Told,
        None => Pace::Own,
    }
}

#[cfg(test)]
mod tests {
    use chrono::{DateTime, TimeDelta};

    use crate::app::remembered_clock::beside;
    use crate::device::clock::{Pace, Reading};
    use crate::store::clock_memory::ClockMemory;

    #[test]
    fn a_machine_started_anew_goes_by_what_it_was_told_as_long_as_nobody_can_have_set_its_clock() {
        let folder = tempfile::tempdir().unwrap();
        let record = folder.path().join("møde.db");
        let told = DateTime::from_timestamp_secs(1_649_340_000).unwrap();
        let remembers = |ahead: TimeDelta, is_told| {
            let (boot, wall) = ("another".to_owned(), Some(told + ahead));
            ClockMemory { boot, reading: 1, meeting: told, speed: None, told: is_told, wall }.save(&record).unwrap();
        };
        let at = |wall| {
            let reading = Reading { wall, steady: TimeDelta::seconds(3) };
            beside(&record, reading).unwrap().map(|clock| (clock.now(reading), clock.pace()))
        };
        let (day, hour) = (TimeDelta::days(1), TimeDelta::hours(1));
        for ahead in [day, -day] {
            remembers(ahead, true);
            assert_eq!(at(told + ahead + hour), Some((told + hour, Pace::Told)));
            // Somebody has put it right an hour later, or may have.
            assert_eq!(at(told + hour), None);
            assert_eq!(at(told + ahead + day + hour), None);
        }
        remembers(day, false);
        assert_eq!(at(told + day + hour), None);
    }
}
