//! The settings file, in TOML: what a person wants once for all meetings.

use std::fs;
use std::path::{Path, PathBuf};

use serde::Deserialize;

use crate::language::language::Language;
use crate::store::error::StoreError;

/// Everything that can be set. What is not set follows the command line, the meeting, the terminal.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Settings {
    pub language: Option<Language>,
    pub color: Option<Color>,
    /// Words that mean the same at this person's meetings, a list a line: `synonyms = [["flexen", "flextrafik"]]`.
    pub synonyms: Vec<Vec<String>>,
}

/// When to use colours.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Color {
    /// When the output is a terminal that has them.
    Auto,
    Always,
    Never,
}

/// Why the settings cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum SettingsError {
    #[error(transparent)]
    Unread(#[from] StoreError),
    /// Line and column from 1.
    #[error("{path}:{line}:{column}: {reason}")]
    Wrong { path: PathBuf, line: usize, column: usize, reason: String },
}

impl Settings {
    /// Reads the settings; a file that is not there sets nothing.
    pub fn load(path: &Path) -> Result<Self, SettingsError> {
        match fs::read_to_string(path).map_err(|error| StoreError::of_io(path, &error)) {
            Ok(text) => Self::read(path, &text),
            Err(StoreError::Missing { .. }) => Ok(Self::default()),
            Err(error) => Err(error.into()),
        }
    }

    /// Reads the text of the file at `path`.
    pub fn read(path: &Path, text: &str) -> Result<Self, SettingsError> {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        toml::from_str(text).map_err(|error| {
            let place = error.span().map_or(0, |span| span.start);
            let before = text.get(..place).unwrap_or(text);
            let line_begins = before.rfind('\n').map_or(0, |end| end + 1);
            SettingsError::Wrong {
                path: path.to_owned(),
                line: before.matches('\n').count() + 1,
                column: before[line_begins..].chars().count() + 1,
                reason: error.message().to_owned(),
            }
        })
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use crate::language::language::Language;
    use crate::store::settings::{Color, Settings, SettingsError};

    fn read(text: &str) -> Result<Settings, SettingsError> {
        Settings::read(Path::new("config.toml"), text)
    }

    #[test]
    fn what_is_set_is_read_and_the_rest_is_open() {
        let settings = read("\u{feff}language = \"en\" # engelsk\n").unwrap();
        assert_eq!(settings, Settings { language: Some(Language::En), color: None, synonyms: Vec::new() });
        assert_eq!(read("color = 'never'").unwrap().color, Some(Color::Never));
        assert_eq!(read("").unwrap(), Settings::default());
        let folder = tempfile::tempdir().unwrap();
        assert_eq!(Settings::load(&folder.path().join("config.toml")).unwrap(), Settings::default());
    }

    #[test]
    fn a_mistake_is_told_with_line_and_column() {
        for (text, expected) in [
            ("language = \"da\"\ncolour = 1\n", (2, 1)),
            ("language = \"æø\"", (1, 12)),
            ("\n\n  color = maybe", (3, 11)),
        ] {
            match read(text) {
                Err(SettingsError::Wrong { line, column, reason, .. }) => {
                    assert_eq!((line, column), expected, "{reason}");
                    assert!(!reason.is_empty());
                }
                other => panic!("{other:?}"),
            }
        }
    }
}
