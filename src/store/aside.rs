//! A file that cannot be read is put aside under a name of its own, whole, so that work goes on and nothing is lost.

use std::fs;
use std::path::{Path, PathBuf};

use crate::store::durable;
use crate::store::error::StoreError;

/// Gives the file another name beside its own, "name.damaged.db", and gives that. What SQLite keeps beside a database
/// goes with it.
pub fn put(path: &Path) -> Result<PathBuf, StoreError> {
    let failed = |error: std::io::Error| StoreError::of_io(path, &error);
    let aside = free_name(path);
    for end in ["-wal", "-shm"] {
        match fs::rename(with_end(path, end), with_end(&aside, end)) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => return Err(failed(error)),
            _ => {}
        }
    }
    fs::rename(path, &aside).map_err(failed)?;
    durable::sync_folder(durable::folder_of(path)).map_err(failed)?;
    Ok(aside)
}

/// The files that were put aside from `path`, with what SQLite keeps beside them.
pub fn of(path: &Path) -> Vec<PathBuf> {
    let stem = format!("{}.damaged", stem(path));
    let entries = fs::read_dir(durable::folder_of(path)).into_iter().flatten().flatten();
    let ours = |name: &str| name.strip_prefix(&stem).is_some_and(|rest| rest.starts_with(['.', '-']));
    entries.filter(|entry| entry.file_name().to_str().is_some_and(ours)).map(|entry| entry.path()).collect()
}

fn free_name(path: &Path) -> PathBuf {
    let extension = path.extension().map(|end| format!(".{}", end.to_string_lossy())).unwrap_or_default();
    let numbered = |number: u32| {
        let number = if number == 1 { String::new() } else { format!("-{number}") };
        path.with_file_name(format!("{}.damaged{number}{extension}", stem(path)))
    };
    (1..).map(numbered).find(|name| name.symlink_metadata().is_err()).expect("some number is free")
}

fn stem(path: &Path) -> String {
    path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default()
}

fn with_end(path: &Path, end: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(end);
    PathBuf::from(name)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use crate::store::aside::{of, put};

    #[test]
    fn what_is_put_aside_is_whole_and_found_and_the_next_gets_a_name_of_its_own() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("m.private.db");
        let mut aside = Vec::new();
        for words in ["en", "to"] {
            fs::write(&path, words).unwrap();
            fs::write(folder.path().join("m.private.db-wal"), words).unwrap();
            aside.push(put(&path).unwrap());
        }
        assert_eq!(aside[0].file_name().unwrap(), "m.private.damaged.db");
        assert_eq!(fs::read_to_string(&aside[0]).unwrap(), "en");
        assert_eq!(fs::read_to_string(&aside[1]).unwrap(), "to");
        fs::write(folder.path().join("m.db"), "").unwrap();
        assert_eq!(of(&path).len(), 4);
        assert!(!path.exists());
    }
}
