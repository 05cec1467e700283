//! What the meeting knew of the time when it last looked, so that elapsed time stays true after a restart although
//! somebody has set the system's clock.

use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::store::error::StoreError;
use crate::store::memory;

/// One moment on two clocks.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ClockMemory {
    /// Names the time since the machine was last started; another one makes the reading worthless.
    pub boot: String,
    /// Milliseconds since then, sleep included.
    pub reading: u64,
    /// The meeting's time at that moment.
    pub meeting: DateTime<Utc>,
    /// In a rehearsal, how many times as fast the meeting's clock goes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub speed: Option<f64>,
    /// Whether it is the time of another machine, the facilitator's, which it had told.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub told: bool,
    /// What this machine's own clock said at that moment.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub wall: Option<DateTime<Utc>>,
}

impl ClockMemory {
    /// Keeps the moment beside the record, in the place of the one before.
    pub fn save(&self, record: &Path) -> Result<(), StoreError> {
        memory::save(&beside(record), self)
    }

    /// The moment that was kept last. One that makes no sense is as good as none: the system's clock is believed then.
    pub fn load(record: &Path) -> Result<Option<Self>, StoreError> {
        memory::load(&beside(record))
    }
}

/// Where that moment lies.
pub fn beside(record: &Path) -> PathBuf {
    record.with_extension("clock.json")
}

#[cfg(test)]
mod tests {
    use std::fs;

    use chrono::DateTime;

    use crate::store::clock_memory::ClockMemory;

    #[test]
    fn the_last_moment_is_remembered_and_nonsense_is_none() {
        let folder = tempfile::tempdir().unwrap();
        let record = folder.path().join("møde.db");
        assert_eq!(ClockMemory::load(&record).unwrap(), None);
        let moment = |reading| ClockMemory {
            boot: "b9".into(),
            reading,
            meeting: DateTime::from_timestamp_millis(1_649_340_000_123).unwrap(),
            speed: Some(60.0),
            told: false,
            wall: None,
        };
        moment(1).save(&record).unwrap();
        moment(2).save(&record).unwrap();
        assert_eq!(ClockMemory::load(&record).unwrap(), Some(moment(2)));
        fs::write(folder.path().join("møde.clock.json"), [0xff]).unwrap();
        assert_eq!(ClockMemory::load(&record).unwrap(), None);
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }
}
