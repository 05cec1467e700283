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

/// The machine's clocks.
#[derive(Clone, Copy, Debug)]
pub struct SystemClock {
    #[cfg(not(target_os = "linux"))]
    start: std::time::Instant,
}

impl SystemClock {
    pub fn new() -> Self {
        Self {
            #[cfg(not(target_os = "linux"))]
            start: std::time::Instant::now(),
        }
    }

    /// Both clocks at this moment.
    pub fn read(&self) -> Reading {
        Reading { wall: Utc::now(), steady: self.steady() }
    }

    /// Time since the machine was started, sleep included.
    #[cfg(target_os = "linux")]
    fn steady(&self) -> TimeDelta {
        let time = rustix::time::clock_gettime(rustix::time::ClockId::Boottime);
        TimeDelta::seconds(time.tv_sec) + TimeDelta::nanoseconds(time.tv_nsec)
    }

    /// Elsewhere time since the program was started. On Windows it goes on through sleep; on macOS it stands still,
    /// and the wall clock brings the meeting up to date at the next start.
    #[cfg(not(target_os = "linux"))]
    fn steady(&self) -> TimeDelta {
        TimeDelta::from_std(self.start.elapsed()).unwrap_or_default()
    }
}

impl Default for SystemClock {
    fn default() -> Self {
        Self::new()
    }
}

/// Names the time since the machine was started; nothing where the system does not tell.
pub fn boot() -> Option<String> {
    let boot = std::fs::read_to_string("/proc/sys/kernel/random/boot_id").ok()?;
    Some(boot.trim().to_owned())
}
