//! In which formats the documents of a meeting are written, and where they go: as the settings say, and as it is chosen on
//! the way, which the settings remember.

use std::path::{self, Path, PathBuf};

use crate::app::chosen::Chosen;
use crate::app::exporting::{self, Order};
use crate::app::way;
use crate::documents::format::Format;
use crate::domain::office::Office;
use crate::language::words::Words;
use crate::store::settings::{Change, FormatName, Settings, SettingsError};

#[derive(Clone, Debug, Default)]
pub struct PaperChoice {
    /// Nothing where nothing is remembered.
    config: PathBuf,
    home: Option<PathBuf>,
    formats: Vec<Format>,
    /// Where each meeting's own folder lies; nothing is where the program was started.
    base: Option<PathBuf>,
}

impl PaperChoice {
    /// As the settings say.
    pub fn of(chosen: &Chosen) -> Self {
        let Settings { formats, documents, .. } = &chosen.settings;
        Self {
            config: chosen.paths.config_file.clone(),
            home: directories::BaseDirs::new().map(|folders| folders.home_dir().to_owned()),
            formats: formats.iter().map(|name| named(*name)).collect(),
            base: documents.clone(),
        }
    }

    pub fn formats(&self) -> &[Format] {
        if self.formats.is_empty() { &Format::USUAL } else { &self.formats }
    }

    /// Every format as people call it, with whether it is written.
    pub fn offered(&self, words: &Words) -> Vec<(String, bool)> {
        Format::ALL.iter().map(|format| (words.word(format.word()), self.formats().contains(format))).collect()
    }

    /// What was chosen as the folder of all meetings, as it is written.
    pub fn base(&self) -> String {
        self.base.as_ref().map(|base| base.display().to_string()).unwrap_or_default()
    }

    /// Where the documents of this record go.
    pub fn folder(&self, record: &Path) -> PathBuf {
        let own = exporting::usual_folder(record);
        self.base.as_ref().map_or(own.clone(), |base| base.join(own))
    }

    /// The folder that is meant by what somebody typed; the usual one where nobody typed any.
    pub fn meant(&self, typed: Option<&str>, record: &Path) -> PathBuf {
        typed.map_or_else(|| self.folder(record), |typed| way::read(typed, self.home.as_deref()))
    }

    /// A draft for the organisers, in the formats and the folder that were chosen.
    pub fn order(&self, folder: PathBuf, office: &Office) -> Order {
        Order { formats: self.formats().to_vec(), ..Order::usual(folder, office) }
    }

    /// Writes a format from now on, or no longer; the last one stays. An error says that it is so and not remembered.
    pub fn turn(&mut self, format: usize) -> Result<(), SettingsError> {
        let Some(turned) = Format::ALL.get(format) else { return Ok(()) };
        let is_in = |format: &Format| (self.formats().contains(format)) != (format == turned);
        let formats: Vec<Format> = Format::ALL.into_iter().filter(is_in).collect();
        if formats.is_empty() {
            return Ok(());
        }
        self.formats = formats;
        let names = self.formats.iter().map(|format| format.name().to_owned()).collect();
        self.remember(Change::Formats(names))
    }

    /// Puts the meetings' folders there from now on; nothing is where the program is started. "~" is one's own folder.
    pub fn lay(&mut self, base: &str) -> Result<(), SettingsError> {
        let below_home = base.strip_prefix('~').and_then(|rest| {
            let rest = rest.trim_start_matches(['/', '\\']);
            self.home.as_ref().map(|home| if rest.is_empty() { home.clone() } else { home.join(rest) })
        });
        let base = (!base.is_empty()).then(|| below_home.unwrap_or_else(|| PathBuf::from(base)));
        // The program may be started elsewhere next time.
        self.base = base.map(|base| path::absolute(&base).unwrap_or(base));
        self.remember(Change::Documents(self.base.clone()))
    }

    fn remember(&self, change: Change) -> Result<(), SettingsError> {
        if self.config.as_os_str().is_empty() { Ok(()) } else { Settings::change(&self.config, change).map(|_| ()) }
    }
}

fn named(name: FormatName) -> Format {
    match name {
        FormatName::Json => Format::Json,
        FormatName::Markdown => Format::Markdown,
        FormatName::Html => Format::Html,
        FormatName::Docx => Format::Docx,
        FormatName::Plain => Format::Plain,
        FormatName::Ics => Format::Ics,
        FormatName::Csv => Format::Csv,
        FormatName::Xlsx => Format::Xlsx,
    }
}

#[cfg(test)]
mod tests {
    use std::path::{Path, PathBuf};

    use crate::app::paper_choice::{PaperChoice, named};
    use crate::documents::format::Format;
    use crate::store::settings::{Change, FormatName, Settings};

    #[test]
    fn what_is_chosen_is_remembered_and_the_last_format_stays() {
        let folder = tempfile::tempdir().unwrap();
        let config = folder.path().join("config.toml");
        let home = folder.path().join("ida");
        let mut choice = PaperChoice { config: config.clone(), home: Some(home.clone()), ..PaperChoice::default() };
        assert_eq!(choice.folder(Path::new("/data/moede.db")), PathBuf::from("moede-dokumenter"));
        for format in Format::USUAL {
            choice.turn(Format::ALL.iter().position(|other| *other == format).unwrap()).unwrap();
        }
        assert_eq!(choice.formats(), [*Format::USUAL.last().unwrap()]);
        choice.turn(0).unwrap();
        choice.lay("~/Møder \"nye\"").unwrap();
        assert_eq!(choice.folder(Path::new("m.db")), home.join("Møder \"nye\"").join("m-dokumenter"));
        let settings = Settings::load(&config).unwrap();
        assert_eq!(settings.formats, [FormatName::Json, FormatName::Docx]);
        assert_eq!(settings.documents, Some(home.join("Møder \"nye\"")));
        for format in Format::ALL {
            let known = Settings::change(&config, Change::Formats(vec![format.name().into()])).unwrap().formats;
            assert_eq!(known.into_iter().map(named).collect::<Vec<_>>(), [format]);
        }
        choice.lay("").unwrap();
        assert_eq!(Settings::load(&config).unwrap().documents, None);
    }
}
