//! The settings file, in TOML: what a person wants once for all meetings.

use std::fs;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::domain::office::{Office, each_once};
use crate::language::language::Language;
use crate::store::durable;
use crate::store::error::StoreError;
use crate::store::settings_fault::SettingsFault;

/// Everything that can be set. What is not set follows the command line, the meeting, the terminal.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Settings {
    pub language: Option<Language>,
    pub color: Option<Color>,
    /// What the terminal draws on, where it cannot be asked or says it wrongly.
    pub background: Option<Background>,
    /// Whether the mouse is heard. With it the terminal selects text only while Shift is held; it is not heard at a table's
    /// machine unless it is wished.
    pub mouse: Option<bool>,
    /// Words that mean the same at this person's meetings, a list a line: `synonyms = [["flexen", "flextrafik"]]`.
    pub synonyms: Vec<Vec<String>>,
    /// The formats in which documents are written; none said, the usual ones.
    #[serde(deserialize_with = "each_once")]
    pub formats: Vec<FormatName>,
    /// Where each meeting's own folder of documents is put; else where the program is started.
    pub documents: Option<PathBuf>,
    /// The house whose documents they are, as a table: `[office]`.
    pub office: Office,
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

/// A format of documents, as it is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FormatName {
    Json,
    #[serde(alias = "md")]
    Markdown,
    Html,
    Docx,
    #[serde(alias = "txt")]
    Plain,
    Ics,
    Csv,
    Xlsx,
}

/// What the terminal draws on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Background {
    Light,
    Dark,
}

/// One setting anew; nothing takes it out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    Language(Option<Language>),
    Color(Option<Color>),
    Formats(Vec<String>),
    Documents(Option<PathBuf>),
}

impl Change {
    /// The name of the setting, and its value as TOML.
    fn line(self) -> (&'static str, Option<String>) {
        // A text of JSON is one of TOML too.
        let quoted = |text: &str| serde_json::Value::from(text).to_string();
        match self {
            Self::Language(language) => {
                let value = |language| if language == Language::Da { "da" } else { "en" };
                ("language", language.map(value).map(quoted))
            }
            Self::Color(color) => {
                let value = |color| match color {
                    Color::Auto => "auto",
                    Color::Always => "always",
                    Color::Never => "never",
                };
                ("color", color.map(value).map(quoted))
            }
            Self::Formats(names) => ("formats", Some(serde_json::Value::from(names).to_string())),
            Self::Documents(folder) => ("documents", folder.map(|folder| quoted(&folder.to_string_lossy()))),
        }
    }
}

/// Why the settings cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum SettingsError {
    #[error(transparent)]
    Unread(#[from] StoreError),
    /// Line and column from 1.
    #[error("{path}:{line}:{column}: {fault:?}")]
    Wrong { path: PathBuf, line: usize, column: usize, fault: SettingsFault },
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

    /// Changes one setting in the file and gives all as they are then. Whatever else a person wrote there stays.
    pub fn change(path: &Path, change: Change) -> Result<Self, SettingsError> {
        let text = match fs::read_to_string(path).map_err(|error| StoreError::of_io(path, &error)) {
            Ok(text) => text,
            Err(StoreError::Missing { .. }) => String::new(),
            Err(error) => return Err(error.into()),
        };
        let text = changed(&text, change);
        let settings = Self::read(path, &text)?;
        durable::make_folder(durable::folder_of(path))?;
        durable::replace(path, text.as_bytes())?;
        Ok(settings)
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
                fault: SettingsFault::of(error.message()),
            }
        })
    }
}

/// The text with one setting anew. A setting stands on a line of its own; a new one becomes the first line, where no
/// table has begun.
fn changed(text: &str, change: Change) -> String {
    let (name, value) = change.line();
    let is_it =
        |line: &str| line.trim_start().strip_prefix(name).is_some_and(|rest| rest.trim_start().starts_with('='));
    let remark = |line: &str| line.find('#').map_or(String::new(), |at| format!(" {}", line[at..].trim_end()));
    let fresh = |old: &str| value.as_ref().map(|value| format!("{name} = {value}{}", remark(old)));
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut lines: Vec<String> = Vec::new();
    let mut found = false;
    for line in text.lines() {
        if is_it(line) && !found {
            found = true;
            lines.extend(fresh(line));
        } else {
            lines.push(line.to_owned());
        }
    }
    if !found && let Some(line) = fresh("") {
        lines.insert(0, line);
    }
    lines.into_iter().map(|line| line + "\n").collect()
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use crate::language::language::Language;
    use crate::store::settings::{Change, Color, Settings, SettingsError};
    use crate::store::settings_fault::{SettingsFault, Wanted};

    fn read(text: &str) -> Result<Settings, SettingsError> {
        Settings::read(Path::new("config.toml"), text)
    }

    #[test]
    fn what_is_set_is_read_and_the_rest_is_open() {
        let settings = read("\u{feff}language = \"en\" # engelsk\n").unwrap();
        assert_eq!(settings, Settings { language: Some(Language::En), ..Settings::default() });
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
            ("\nformats = ['docx', 'pdf']", (2, 20)),
            ("[office]\nsections = ['short',\n'short']", (2, 12)),
        ] {
            match read(text) {
                Err(SettingsError::Wrong { line, column, fault, .. }) => {
                    assert_eq!((line, column), expected, "{fault:?}");
                }
                other => panic!("{other:?}"),
            }
        }
    }

    #[test]
    fn a_change_leaves_the_rest_of_the_file_as_a_person_wrote_it() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("new").join("config.toml");
        let text = || std::fs::read_to_string(&path).unwrap();
        assert_eq!(Settings::change(&path, Change::Color(Some(Color::Never))).unwrap().color, Some(Color::Never));
        std::fs::write(&path, "# mine\nsynonyms = [[\"a\", \"b\"]]\ncolor='auto' # why\n").unwrap();
        Settings::change(&path, Change::Language(Some(Language::En))).unwrap();
        let settings = Settings::change(&path, Change::Color(Some(Color::Always))).unwrap();
        assert_eq!(text(), "language = \"en\"\n# mine\nsynonyms = [[\"a\", \"b\"]]\ncolor = \"always\" # why\n");
        assert_eq!((settings.language, settings.color), (Some(Language::En), Some(Color::Always)));
        Settings::change(&path, Change::Language(None)).unwrap();
        assert_eq!(text(), "# mine\nsynonyms = [[\"a\", \"b\"]]\ncolor = \"always\" # why\n");
    }

    #[test]
    fn an_office_is_read_and_a_section_that_is_none_is_named_with_its_line() {
        let text = "[office]\nname = 'Ringsted Kommune'\nsections = ['next_steps']\n\
                    head = [{ label = 'Sagsnr.' }, { label = 'E-mail', value = 'raad@by.dk' }]\n\
                    [office.texts]\nmethod = 'Samlet af staben.'\n";
        let office = read(text).unwrap().office;
        assert_eq!(office.name.as_deref(), Some("Ringsted Kommune"));
        assert_eq!((office.head.len(), office.sections.len()), (2, 1));
        assert_eq!(office.texts.method.as_deref(), Some("Samlet af staben."));
        match read("[office]\nsections = [\n'next_step']\n") {
            Err(SettingsError::Wrong { line, fault: SettingsFault::NoValue { found, known }, .. }) => {
                assert!(
                    line >= 2 && found == "next_step" && known.contains(&"next_steps".to_owned()),
                    "{line} {known:?}"
                );
            }
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn a_mistake_is_told_as_what_it_is() {
        let known = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
        let colours = known(&["auto", "always", "never"]);
        let formats = known(&["json", "markdown", "md", "html", "docx", "plain", "txt", "ics", "csv", "xlsx"]);
        let office = known(&["name", "head", "sections", "texts"]);
        for (text, expected) in [
            ("[office]\nnaem = 'x'", SettingsFault::NoSetting { found: "naem".into(), known: office }),
            ("formats = ['pdf']", SettingsFault::NoValue { found: "pdf".into(), known: formats }),
            ("formats = ['docx', 'md', 'markdown']", SettingsFault::Repeated { found: "markdown".into() }),
            ("[office]\nsections = ['short', 'short']", SettingsFault::Repeated { found: "short".into() }),
            ("color = 'nerver'", SettingsFault::NoValue { found: "nerver".into(), known: colours }),
            ("[office]\nhead = [{ value = 'x' }]", SettingsFault::Missing { name: "label".into() }),
            ("color = 3", SettingsFault::NotA(Wanted::Text)),
            ("documents = 3", SettingsFault::NotA(Wanted::Text)),
            ("mouse = 'yes'", SettingsFault::NotA(Wanted::Choice)),
            ("formats = 'docx'", SettingsFault::NotA(Wanted::List)),
            ("synonyms = ['a']", SettingsFault::NotA(Wanted::List)),
            ("office = 'x'", SettingsFault::NotA(Wanted::Table)),
            ("color = 'auto'\ncolor = 'never'", SettingsFault::Twice),
            ("color = auto", SettingsFault::Unquoted),
            ("color auto", SettingsFault::NotALine),
            ("language = \"da", SettingsFault::NotALine),
            ("[office", SettingsFault::NotALine),
        ] {
            match read(text) {
                Err(SettingsError::Wrong { fault, .. }) => assert_eq!(fault, expected, "{text}"),
                other => panic!("{text}: {other:?}"),
            }
        }
    }
}
