//! The programme file of a meeting that is open here: whoever edits it, or imports a list into it, does so meanwhile.

use std::path::Path;
use std::time::{Duration, Instant};

use crate::domain::programme::Programme;
use crate::intake::programme::here::Here;
use crate::intake::programme::reader;
use crate::intake::programme::settle::settle;
use crate::store::watched_file::WatchedFile;

/// So often it is looked at.
const A_LOOK: Duration = Duration::from_secs(2);

/// As it was read last.
pub struct ProgrammeFile {
    file: WatchedFile,
    here: Here,
    looked: Instant,
    /// What was read last is to be taken still.
    is_untaken: bool,
    /// That it was not taken is told.
    is_told: bool,
}

impl ProgrammeFile {
    /// Nothing where it is not there.
    pub fn of(path: &Path, here: Here) -> Option<Self> {
        let file = WatchedFile::open(path).ok()?;
        Some(Self { file, here, looked: Instant::now(), is_untaken: false, is_told: false })
    }

    /// What it said was not taken, for no fault of its own: it is looked at once more. Says whether that is to be told: it
    /// was not, since the file was changed.
    pub fn look_again(&mut self) -> bool {
        self.is_untaken = true;
        !std::mem::replace(&mut self.is_told, true)
    }

    /// What it says now, where somebody has changed it and it has no mistakes: while one is being mended it is not said.
    pub fn changed(&mut self) -> Option<Programme> {
        if self.looked.elapsed() < A_LOOK {
            return None;
        }
        self.looked = Instant::now();
        let (is_new, is_untaken) = (self.file.is_changed(), std::mem::take(&mut self.is_untaken));
        self.is_told &= !is_new;
        let bytes = (is_new || is_untaken).then(|| self.file.read_again().ok()).flatten()?;
        Some(settle(&reader::read(bytes).ok()?, &self.here).programme)
    }
}
