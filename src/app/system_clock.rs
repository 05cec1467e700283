//! The machine's clocks, read in one place.

use chrono::{DateTime, FixedOffset, TimeDelta, Utc};

use crate::device::clock::Reading;

/// A rehearsal's clock, as the command line says it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rehearsal {
    pub from: DateTime<FixedOffset>,
    /// How many times as fast.
    pub speed: f64,
}

/// Both clocks at this moment.
pub fn read() -> Reading {
    Reading { wall: Utc::now(), steady: steady() }
}

/// Time since the machine was started, sleep included where the system can tell.
#[cfg(target_os = "linux")]
fn steady() -> TimeDelta {
    let time = rustix::time::clock_gettime(rustix::time::ClockId::Boottime);
    TimeDelta::seconds(time.tv_sec) + TimeDelta::nanoseconds(time.tv_nsec)
}

/// Elsewhere the clock of `Instant`, which on Windows goes on through sleep; on macOS it stands still, and the wall
/// clock brings the meeting up to date at the next start.
#[cfg(not(target_os = "linux"))]
fn steady() -> TimeDelta {
    use std::sync::OnceLock;
    use std::time::Instant;
    static START: OnceLock<Instant> = OnceLock::new();
    TimeDelta::from_std(START.get_or_init(Instant::now).elapsed()).unwrap_or_default()
}

/// Names the time since the machine was started; nothing where the system does not tell.
pub fn boot() -> Option<String> {
    let boot = std::fs::read_to_string("/proc/sys/kernel/random/boot_id").ok()?;
    Some(boot.trim().to_owned())
}
