//! The stage of a rehearsal: a folder that is gone afterwards, and a clock that goes sixty times as fast.

use std::fs;
use std::path::{Path, PathBuf};
use std::process;

use chrono::TimeDelta;

use crate::app::chosen::Chosen;
use crate::app::local_zone;
use crate::app::opening::{self, read_programme};
use crate::app::problem::AppError;
use crate::app::system_clock::Rehearsal;
use crate::store::error::StoreError;

/// How many times as fast: three hours in three minutes.
const SPEED: f64 = 60.0;

/// The meeting that the demonstration shows.
const DEMO: &str = include_str!("../../../sessions/ringsted-2022.json");

#[derive(Debug)]
pub struct Stage {
    folder: PathBuf,
}

impl Stage {
    pub fn set() -> Result<Self, AppError> {
        let folder = std::env::temp_dir().join(format!("rundbord-{}", process::id()));
        fs::create_dir_all(&folder).map_err(|error| StoreError::of_io(&folder, &error))?;
        Ok(Self { folder })
    }

    /// The programme file of the demonstration.
    pub fn demo(&self) -> Result<PathBuf, AppError> {
        let path = self.folder.join("ringsted-2022.json");
        fs::write(&path, DEMO).map_err(|error| StoreError::of_io(&path, &error))?;
        Ok(path)
    }

    /// Sets the clock to two minutes before the meeting, and the record onto the stage.
    pub fn begin(&self, chosen: &mut Chosen, file: &Path) -> Result<(), AppError> {
        let programme = read_programme(file, &opening::here(chosen))?.programme;
        let zone = local_zone::over(programme.day(), programme.day());
        let start = zone.instant(programme.start - TimeDelta::minutes(2));
        chosen.clock = Some(Rehearsal { from: zone.local(start), speed: SPEED });
        chosen.record = Some(self.folder.join("generalproeve.db"));
        Ok(())
    }
}

impl Drop for Stage {
    fn drop(&mut self) {
        // What is left of a rehearsal in a temporary folder does no harm.
        let _ = fs::remove_dir_all(&self.folder);
    }
}
