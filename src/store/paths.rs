//! Where the program's files lie, and which record belongs to which programme file.

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};

use directories::ProjectDirs;
use sha2::{Digest, Sha256};

use crate::record::hex;
use crate::store::error::StoreError;
use crate::store::file_name;

/// What the caller has read of the command line and the environment; an empty value counts as none.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Surroundings {
    /// `--config FILE`
    pub config: Option<PathBuf>,
    /// `RUNDBORD_CONFIG_DIR`
    pub config_dir: Option<PathBuf>,
    /// `RUNDBORD_DATA_DIR`
    pub data_dir: Option<PathBuf>,
    /// `XDG_CONFIG_HOME`
    pub xdg_config: Option<PathBuf>,
    /// `XDG_DATA_HOME`
    pub xdg_data: Option<PathBuf>,
    /// `XDG_STATE_HOME`
    pub xdg_state: Option<PathBuf>,
}

impl Surroundings {
    /// What the environment says; `environment` is asked for each variable by its name.
    pub fn of(environment: impl Fn(&str) -> Option<OsString>) -> Self {
        let folder = |name: &str| environment(name).map(PathBuf::from);
        Self {
            config: None,
            config_dir: folder("RUNDBORD_CONFIG_DIR"),
            data_dir: folder("RUNDBORD_DATA_DIR"),
            xdg_config: folder("XDG_CONFIG_HOME"),
            xdg_data: folder("XDG_DATA_HOME"),
            xdg_state: folder("XDG_STATE_HOME"),
        }
    }
}

/// Where everything lies. Nothing is made by asking.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paths {
    /// The settings, in TOML.
    pub config_file: PathBuf,
    /// The device's key lies here.
    pub data: PathBuf,
    /// One record a meeting.
    pub meetings: PathBuf,
    pub logs: PathBuf,
}

impl Paths {
    /// The command line goes before the program's own variables, they before XDG's (on every system), they before the
    /// system's custom. `None` when there is not even a home.
    pub fn find(surroundings: &Surroundings) -> Option<Self> {
        let said = |path: &Option<PathBuf>| path.clone().filter(|path| !path.as_os_str().is_empty());
        let own = |path: &Option<PathBuf>| said(path).map(|path| std::path::absolute(&path).unwrap_or(path));
        // The XDG specification: "If an implementation encounters a relative path … it should … ignore it."
        let xdg =
            |path: &Option<PathBuf>| said(path).filter(|path| path.is_absolute()).map(|path| path.join("rundbord"));
        let custom = ProjectDirs::from("", "", "rundbord");
        let config_file = own(&surroundings.config).or_else(|| {
            let folder = own(&surroundings.config_dir)
                .or_else(|| xdg(&surroundings.xdg_config))
                .or_else(|| custom.as_ref().map(|custom| custom.config_dir().to_owned()))?;
            Some(folder.join("config.toml"))
        })?;
        let moved = own(&surroundings.data_dir);
        // The local one: what Windows takes along to a server is on this machine no longer, and a device's key would be two's.
        let data = moved
            .clone()
            .or_else(|| xdg(&surroundings.xdg_data))
            .or_else(|| custom.as_ref().map(|custom| custom.data_local_dir().to_owned()))?;
        let state = if moved.is_some() { None } else { xdg(&surroundings.xdg_state) }
            .or_else(|| custom.as_ref().filter(|_| moved.is_none())?.state_dir().map(Path::to_owned))
            .unwrap_or_else(|| data.clone());
        Some(Self { config_file, meetings: data.join("meetings"), logs: state.join("logs"), data })
    }

    /// The record of the meeting that `programme` describes: always the same for the same file, from wherever it is named.
    /// A rehearsal has a record of its own.
    pub fn record_for(&self, programme: &Path, rehearsal: bool) -> PathBuf {
        let place = canonical(programme);
        let stem = place.file_stem().map(|stem| file_name::slug(&stem.to_string_lossy())).unwrap_or_default();
        let stem = if stem.is_empty() { "moede" } else { stem.as_str() };
        let hash = Sha256::digest(place.as_os_str().as_encoded_bytes());
        let kind = if rehearsal { "-generalproeve" } else { "" };
        self.meetings.join(format!("{stem}-{}{kind}.db", hex::write(&hash[..4])))
    }
}

/// Every record in the usual folder, by name; none where there is no folder yet.
pub fn records(paths: &Paths) -> Result<Vec<PathBuf>, StoreError> {
    let folder = &paths.meetings;
    let entries = match fs::read_dir(folder).map_err(|error| StoreError::of_io(folder, &error)) {
        Ok(entries) => entries,
        Err(StoreError::Missing { .. }) => return Ok(Vec::new()),
        Err(error) => return Err(error),
    };
    let is_record = |path: &PathBuf| {
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        name.ends_with(".db") && !name.contains(".private.")
    };
    let mut records: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).filter(is_record).collect();
    records.sort();
    Ok(records)
}

/// The one name of a file. A file that is not there any more keeps the name that it had.
fn canonical(file: &Path) -> PathBuf {
    let by_folder = || {
        let absolute = std::path::absolute(file).ok()?;
        Some(fs::canonicalize(absolute.parent()?).ok()?.join(absolute.file_name()?))
    };
    fs::canonicalize(file).ok().or_else(by_folder).unwrap_or_else(|| file.to_owned())
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::PathBuf;

    use crate::store::paths::{Paths, Surroundings};

    fn root(name: &str) -> PathBuf {
        std::path::absolute(format!("/{name}")).unwrap()
    }

    #[test]
    fn the_programs_own_variables_move_all_files() {
        let own = Surroundings {
            config_dir: Some(root("config")),
            data_dir: Some(root("data")),
            xdg_config: Some(root("xdg")),
            xdg_data: Some(root("xdg")),
            xdg_state: Some(root("xdg")),
            config: None,
        };
        let paths = Paths::find(&own).unwrap();
        assert_eq!(paths.config_file, root("config").join("config.toml"));
        assert_eq!(paths.data, root("data"));
        assert_eq!(paths.meetings, root("data").join("meetings"));
        assert_eq!(paths.logs, root("data").join("logs"));
        let named = Surroundings { config: Some(root("my.toml")), ..own };
        assert_eq!(Paths::find(&named).unwrap().config_file, root("my.toml"));
    }

    #[test]
    fn xdg_is_followed_on_every_system_but_not_where_it_is_empty_or_relative() {
        let xdg = Surroundings {
            config_dir: Some(PathBuf::new()),
            xdg_config: Some(root("c")),
            xdg_data: Some(root("d")),
            xdg_state: Some(root("s")),
            ..Surroundings::default()
        };
        let paths = Paths::find(&xdg).unwrap();
        assert_eq!(paths.config_file, root("c").join("rundbord").join("config.toml"));
        assert_eq!(paths.meetings, root("d").join("rundbord").join("meetings"));
        assert_eq!(paths.logs, root("s").join("rundbord").join("logs"));
        let relative = Surroundings { xdg_data: Some("d".into()), data_dir: None, ..xdg };
        assert_ne!(Paths::find(&relative).map(|paths| paths.data), Some(PathBuf::from("d/rundbord")));
    }

    #[test]
    fn a_programme_file_has_one_record_however_it_is_named() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("Møde i Ringsted.json");
        fs::write(&file, "{}").unwrap();
        fs::create_dir(folder.path().join("sub")).unwrap();
        let paths = Paths::find(&Surroundings { data_dir: Some(root("data")), ..Surroundings::default() }).unwrap();
        let record = paths.record_for(&file, false);
        assert_eq!(record, paths.record_for(&folder.path().join("sub").join("..").join("Møde i Ringsted.json"), false));
        let name = record.file_name().unwrap().to_str().unwrap().to_owned();
        assert!(name.starts_with("moede-i-ringsted-") && name.ends_with(".db") && name.is_ascii(), "{name}");
        assert_ne!(record, paths.record_for(&file, true));
        assert!(paths.record_for(&file, true).to_str().unwrap().ends_with("-generalproeve.db"));
        assert_ne!(record, paths.record_for(&folder.path().join("sub").join("Møde i Ringsted.json"), false));
        fs::remove_file(&file).unwrap();
        assert_eq!(record, paths.record_for(&file, false));
    }
}
