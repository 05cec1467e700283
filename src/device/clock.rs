//! The meeting's time: right although the laptop slept or somebody set its clock.

use chrono::{DateTime, TimeDelta, Utc};

/// Two clocks read at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reading {
    /// The system's clock, which people and servers set.
    pub wall: DateTime<Utc>,
    /// Time since an arbitrary moment, going on while the machine sleeps, never set.
    pub steady: TimeDelta,
}

/// Meeting time goes as the steady clock goes; only the start is the wall's.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct MeetingClock {
    start: DateTime<Utc>,
    steady: TimeDelta,
    pace: Pace,
}

/// By what a meeting's time goes. Only the machine's own can be set by somebody.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Pace {
    /// This machine's clock, as it was at the start.
    Own,
    /// That of the facilitator's machine, as it was told last.
    Told,
    /// That of a rehearsal, so many times as fast.
    Rehearsal(f64),
}

/// Two clocks that agree this well were not set.
pub const SAME: TimeDelta = TimeDelta::seconds(2);

impl MeetingClock {
    /// Begins at the wall's time, or after `last` where the wall has fallen behind what is written already.
    pub fn starting(reading: Reading, last: Option<DateTime<Utc>>) -> Self {
        let start = last.map_or(reading.wall, |last| last.max(reading.wall));
        Self { start, steady: reading.steady, pace: Pace::Own }
    }

    /// A rehearsal: begins at `at` and goes `speed` times as fast.
    pub fn rehearsal(reading: Reading, at: DateTime<Utc>, speed: f64) -> Self {
        Self { start: at, steady: reading.steady, pace: Pace::Rehearsal(speed) }
    }

    /// The time that the facilitator's machine has told just now.
    pub fn in_step(reading: Reading, told: DateTime<Utc>) -> Self {
        Self { start: told, steady: reading.steady, pace: Pace::Told }
    }

    /// One that was at `reading` when it was looked at last.
    pub fn going_on(reading: Reading, pace: Pace) -> Self {
        Self { start: reading.wall, steady: reading.steady, pace }
    }

    /// The meeting's time at a reading.
    pub fn now(&self, reading: Reading) -> DateTime<Utc> {
        let gone = reading.steady - self.steady;
        let gone = match self.pace {
            Pace::Own | Pace::Told => gone,
            // Counted in a float, which a strange speed cannot take past its ends.
            Pace::Rehearsal(speed) => {
                let milliseconds = (gone.num_milliseconds() as f64 * speed) as i64;
                TimeDelta::try_milliseconds(milliseconds).unwrap_or(TimeDelta::zero())
            }
        };
        self.start.checked_add_signed(gone.max(TimeDelta::zero())).unwrap_or(self.start)
    }

    pub fn pace(&self) -> Pace {
        self.pace
    }

    /// How far the system's clock stands from the meeting's: `None` while they agree, and where the meeting's time is not
    /// this machine's.
    pub fn strayed(&self, reading: Reading) -> Option<TimeDelta> {
        let stray = reading.wall - self.now(reading);
        (self.pace == Pace::Own && stray.abs() > SAME).then_some(stray)
    }

    /// Goes ahead at once (`/wait` in a rehearsal).
    pub fn ahead(&mut self, by: TimeDelta) {
        self.start = self.start.checked_add_signed(by).unwrap_or(self.start);
    }
}

#[cfg(test)]
mod tests {
    use chrono::{DateTime, TimeDelta, Utc};

    use crate::device::clock::{MeetingClock, Reading};

    fn reading(wall_minutes: i64, steady_minutes: i64) -> Reading {
        Reading {
            wall: DateTime::<Utc>::UNIX_EPOCH + TimeDelta::minutes(wall_minutes),
            steady: TimeDelta::minutes(steady_minutes),
        }
    }

    #[test]
    fn a_clock_set_back_ten_minutes_changes_no_elapsed_time() {
        let clock = MeetingClock::starting(reading(100, 5), None);
        assert_eq!(clock.now(reading(120, 25)), reading(120, 0).wall);
        assert_eq!(clock.now(reading(115, 30)), reading(125, 0).wall);
        assert_eq!(clock.strayed(reading(115, 30)), Some(TimeDelta::minutes(-10)));
    }

    #[test]
    fn a_sleep_of_twenty_minutes_is_twenty_minutes() {
        let clock = MeetingClock::starting(reading(100, 5), None);
        assert_eq!(clock.now(reading(120, 25)), reading(120, 0).wall);
        assert_eq!(clock.strayed(reading(120, 25)), None);
    }

    #[test]
    fn a_restart_never_begins_before_what_is_written() {
        let clock = MeetingClock::starting(reading(90, 0), Some(reading(100, 0).wall));
        assert_eq!(clock.now(reading(91, 1)), reading(101, 0).wall);
    }

    #[test]
    fn a_rehearsal_of_another_day_has_not_strayed() {
        let clock = MeetingClock::rehearsal(reading(1_000_000, 0), reading(50, 0).wall, 1.0);
        assert_eq!(clock.strayed(reading(1_000_001, 1)), None);
        assert_eq!(clock.now(reading(1_000_001, 1)), reading(51, 0).wall);
    }

    #[test]
    fn no_speed_panics() {
        for speed in [0.0, -1.0, f64::NAN, f64::INFINITY, f64::NEG_INFINITY, f64::MAX, f64::MIN] {
            let clock = MeetingClock::rehearsal(reading(0, 0), reading(50, 0).wall, speed);
            assert!(clock.now(reading(0, 1)) >= reading(50, 0).wall, "{speed}");
        }
    }

    #[test]
    fn a_rehearsal_goes_as_fast_as_it_is_told() {
        let mut clock = MeetingClock::rehearsal(reading(0, 0), reading(50, 0).wall, 60.0);
        assert_eq!(clock.now(reading(0, 1)), reading(110, 0).wall);
        clock.ahead(TimeDelta::minutes(35));
        assert_eq!(clock.now(reading(0, 1)), reading(145, 0).wall);
    }
}
