//! What the command line and the environment chose, for every verb that touches a meeting.

use std::path::{Path, PathBuf};

use crate::app::problem::AppError;
use crate::app::system_clock::Rehearsal;
use crate::language::language::Language;
use crate::language::words::Words;
use crate::store::paths::{Paths, Surroundings};
use crate::store::settings::Settings;

#[derive(Clone, Debug)]
pub struct Chosen {
    pub paths: Paths,
    pub settings: Settings,
    pub record: Option<PathBuf>,
    pub language: Option<Language>,
    pub clock: Option<Rehearsal>,
    /// The rehearsal's record is meant.
    pub rehearsal: bool,
    /// The meeting's own language, as soon as it is known.
    pub meeting: Option<Language>,
}

impl Chosen {
    /// Finds the folders and reads the settings.
    pub fn new(surroundings: &Surroundings) -> Result<Self, AppError> {
        let paths = Paths::find(surroundings).ok_or(AppError::NoHome)?;
        let settings = Settings::load(&paths.config_file)?;
        Ok(Self { paths, settings, record: None, language: None, clock: None, rehearsal: false, meeting: None })
    }

    /// The language: asked for, else set, else the meeting's, else the system's, else Danish.
    pub fn language(&self) -> Language {
        let system = || {
            let locale = sys_locale::get_locale()?;
            // A bare container says "C", which is no language.
            match locale.get(..2)? {
                "en" => Some(Language::En),
                "da" => Some(Language::Da),
                _ => None,
            }
        };
        self.language.or(self.settings.language).or(self.meeting).or_else(system).unwrap_or_default()
    }

    /// The words of that language.
    pub fn words(&self) -> Words {
        Words::new(self.language())
    }

    /// What every verb that touches a meeting may name.
    pub fn touch(&mut self, record: Option<PathBuf>, rehearsal: bool) {
        self.record = record;
        self.rehearsal = rehearsal;
    }

    /// Where the record of a programme file lies.
    pub fn record_of(&self, programme: &Path) -> PathBuf {
        self.record.clone().unwrap_or_else(|| self.paths.record_for(programme, self.rehearsal || self.clock.is_some()))
    }

    /// Nobody asked for a rehearsal nor for a record of their own.
    pub fn means_the_meeting(&self) -> bool {
        self.record.is_none() && !self.rehearsal && self.clock.is_none()
    }
}
