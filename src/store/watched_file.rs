//! A small file that a person edits here and perhaps elsewhere: it is saved whole, and never over what somebody else made.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use crate::store::durable;
use crate::store::error::StoreError;
use crate::store::file_name;

/// What came of saving.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Saving {
    /// On the disk.
    Done,
    /// Somebody else has changed the file since it was read or saved here; it was left as it is.
    OtherChange,
}

#[derive(Debug)]
pub struct WatchedFile {
    path: PathBuf,
    /// As it was read or saved here last.
    known: Vec<u8>,
    /// The time and the length that it had then.
    mark: Option<(SystemTime, u64)>,
}

impl WatchedFile {
    /// Reads the file, through a link to where it is.
    pub fn open(path: &Path) -> Result<Self, StoreError> {
        let path = path.canonicalize().map_err(|error| StoreError::of_io(path, &error))?;
        let mark = mark(&path);
        let known = fs::read(&path).map_err(|error| StoreError::of_io(&path, &error))?;
        Ok(Self { path, known, mark })
    }

    pub fn path(&self) -> &Path {
        &self.path
    }

    /// As it was read or saved here last.
    pub fn bytes(&self) -> &[u8] {
        &self.known
    }

    /// Puts `bytes` in the place of the file as it is known here. A file that is gone is written anew.
    pub fn save(&mut self, bytes: &[u8]) -> Result<Saving, StoreError> {
        match self.now()? {
            Some(now) if now != self.known => Ok(Saving::OtherChange),
            _ => self.write(bytes),
        }
    }

    /// The same over what somebody else made of it, which is kept beside it: "møde-2.json".
    pub fn save_over(&mut self, bytes: &[u8]) -> Result<Option<PathBuf>, StoreError> {
        let other = self.now()?.filter(|now| *now != self.known);
        let beside = match &other {
            Some(other) => {
                let name = self.path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
                let named = |number| self.path.with_file_name(file_name::numbered(&name, number));
                let free = (2..1_000).map(named).find(|path| path.symlink_metadata().is_err());
                let free = free.ok_or_else(|| StoreError::Exists { path: self.path.clone() })?;
                durable::replace(&free, other)?;
                Some(free)
            }
            None => None,
        };
        self.write(bytes)?;
        Ok(beside)
    }

    /// Whether somebody else has changed it since.
    pub fn is_changed(&mut self) -> bool {
        let mark = mark(&self.path);
        if mark.is_none() || mark == self.mark {
            return false;
        }
        match self.now() {
            Ok(Some(now)) if now != self.known => true,
            _ => {
                self.mark = mark;
                false
            }
        }
    }

    /// Reads what somebody else has made of it; from now on that is what is known.
    pub fn read_again(&mut self) -> Result<&[u8], StoreError> {
        self.mark = mark(&self.path);
        self.known = fs::read(&self.path).map_err(|error| StoreError::of_io(&self.path, &error))?;
        Ok(&self.known)
    }

    fn write(&mut self, bytes: &[u8]) -> Result<Saving, StoreError> {
        durable::replace(&self.path, bytes)?;
        self.known = bytes.to_owned();
        self.mark = mark(&self.path);
        Ok(Saving::Done)
    }

    fn now(&self) -> Result<Option<Vec<u8>>, StoreError> {
        match fs::read(&self.path).map_err(|error| StoreError::of_io(&self.path, &error)) {
            Ok(bytes) => Ok(Some(bytes)),
            Err(StoreError::Missing { .. }) => Ok(None),
            Err(error) => Err(error),
        }
    }
}

fn mark(path: &Path) -> Option<(SystemTime, u64)> {
    let about = fs::metadata(path).ok()?;
    Some((about.modified().ok()?, about.len()))
}

#[cfg(test)]
mod tests {
    use std::fs;

    use crate::store::watched_file::{Saving, WatchedFile};

    #[test]
    fn what_somebody_else_made_is_noticed_left_alone_and_kept_when_it_is_saved_over() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("møde.json");
        fs::write(&path, "one").unwrap();
        let mut file = WatchedFile::open(&path).unwrap();
        assert_eq!(file.save(b"mine").unwrap(), Saving::Done);
        assert!(!file.is_changed());
        fs::write(&path, "theirs, longer").unwrap();
        assert!(file.is_changed());
        assert_eq!(file.save(b"mine again").unwrap(), Saving::OtherChange);
        assert_eq!(fs::read(&path).unwrap(), b"theirs, longer");
        let beside = file.save_over(b"mine again").unwrap().unwrap();
        assert_eq!(
            (fs::read(&path).unwrap(), fs::read(beside).unwrap()),
            (b"mine again".to_vec(), b"theirs, longer".to_vec())
        );
        fs::write(&path, "theirs").unwrap();
        assert_eq!(file.read_again().unwrap(), b"theirs");
        assert_eq!(file.save(b"after them").unwrap(), Saving::Done);
        fs::remove_file(&path).unwrap();
        assert_eq!(file.save(b"back").unwrap(), Saving::Done);
        assert_eq!(fs::read(&path).unwrap(), b"back");
    }

    #[cfg(unix)]
    #[test]
    fn a_link_stays_a_link() {
        let folder = tempfile::tempdir().unwrap();
        let (path, link) = (folder.path().join("a.json"), folder.path().join("b.json"));
        fs::write(&path, "one").unwrap();
        std::os::unix::fs::symlink(&path, &link).unwrap();
        WatchedFile::open(&link).unwrap().save(b"two").unwrap();
        assert!(link.symlink_metadata().unwrap().file_type().is_symlink());
        assert_eq!(fs::read(&path).unwrap(), b"two");
    }
}
