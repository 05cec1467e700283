//! Which programme files were opened last; a record does not know the file that it was begun from.

use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::store::error::StoreError;
use crate::store::memory;
use crate::store::paths::Paths;

/// Nobody looks for what lies farther back.
const MOST: usize = 30;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecentFile {
    /// Absolute.
    pub file: PathBuf,
    pub at: DateTime<Utc>,
}

/// The files that were opened, the latest first. What makes no sense is forgotten: it is only a convenience.
pub fn load(paths: &Paths) -> Vec<RecentFile> {
    let mut files: Vec<RecentFile> = memory::load(&place(paths)).ok().flatten().unwrap_or_default();
    files.sort_by_key(|recent| std::cmp::Reverse(recent.at));
    files
}

/// Puts a file first.
pub fn remember(paths: &Paths, file: &Path, at: DateTime<Utc>) -> Result<(), StoreError> {
    let file = std::path::absolute(file).unwrap_or_else(|_| file.to_owned());
    let mut files = load(paths);
    files.retain(|recent| recent.file != file);
    files.insert(0, RecentFile { file, at });
    files.truncate(MOST);
    // A name that is no Unicode cannot be kept, and need not be.
    memory::save(&place(paths), &files)
}

fn place(paths: &Paths) -> PathBuf {
    paths.data.join("recent.json")
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;

    use chrono::DateTime;

    use crate::store::paths::{Paths, Surroundings};
    use crate::store::recent::{load, remember};

    #[test]
    fn the_latest_stands_first_and_once_and_nonsense_is_forgotten() {
        let folder = tempfile::tempdir().unwrap();
        let data = Some(folder.path().join("data"));
        let paths = Paths::find(&Surroundings { data_dir: data, ..Surroundings::default() }).unwrap();
        assert_eq!(load(&paths), []);
        for (second, file) in ["/a.json", "/b.json", "/a.json"].iter().enumerate() {
            let at = DateTime::from_timestamp(i64::try_from(second).unwrap(), 0).unwrap();
            remember(&paths, Path::new(file), at).unwrap();
        }
        let names: Vec<_> = load(&paths).into_iter().map(|recent| recent.file).collect();
        assert_eq!(names, [Path::new("/a.json"), Path::new("/b.json")].map(|path| std::path::absolute(path).unwrap()));
        fs::write(paths.data.join("recent.json"), "{").unwrap();
        assert_eq!(load(&paths), []);
    }
}
