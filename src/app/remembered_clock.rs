//! The meeting's time as it was known when this machine last looked, in the same run of the machine.

use std::path::Path;

use chrono::TimeDelta;

use crate::app::system_clock;
use crate::device::clock::{MeetingClock, Pace, Reading};
use crate::store::clock_memory::ClockMemory;
use crate::store::error::StoreError;

/// The clock that is remembered beside a record: the steady clock knows how long ago that was. Nothing where the machine was
/// started anew since.
pub fn beside(record: &Path) -> Result<Option<MeetingClock>, StoreError> {
    let same_run = |memory: &ClockMemory| Some(&memory.boot) == system_clock::boot().as_ref();
    Ok(ClockMemory::load(record)?
        .filter(same_run)
        .map(|memory| MeetingClock::going_on(reading(&memory), pace(&memory))))
}

/// Keeps a moment of the meeting's clock beside the record; not where nothing names the run of the machine.
pub fn keep(clock: &MeetingClock, now: Reading, record: &Path) -> Result<(), StoreError> {
    let Some(boot) = system_clock::boot() else { return Ok(()) };
    let reading = u64::try_from(now.steady.num_milliseconds()).unwrap_or_default();
    let (told, speed) = match clock.pace() {
        Pace::Own => (false, None),
        Pace::Told => (true, None),
        Pace::Rehearsal(speed) => (false, Some(speed)),
    };
    ClockMemory { boot, reading, meeting: clock.now(now), speed, told }.save(record)
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
