//! Small whole files: the old one or the new one stands under the name, never half of either.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use crate::record::hex;
use crate::store::chance;
use crate::store::error::StoreError;

/// Who may read a new file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Readers {
    /// As the system has it.
    Usual,
    /// The one who runs the program (on Unix; elsewhere the folder's rule holds).
    OwnerAlone,
}

/// A file that is on the disk in whole, under a name that nobody looks at yet.
#[derive(Debug)]
pub struct Draft {
    path: PathBuf,
    placed: bool,
}

impl Draft {
    /// Writes `bytes` in the folder of `target` and waits until they are on the disk.
    pub fn write(target: &Path, bytes: &[u8], readers: Readers) -> Result<Self, StoreError> {
        let name = format!(".{}.new", hex::write(&chance::draw::<6>()?));
        let draft = Self { path: folder_of(target).join(name), placed: false };
        let mut options = OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        if readers == Readers::OwnerAlone {
            std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        }
        let _ = readers;
        options
            .open(&draft.path)
            .and_then(|mut file| file.write_all(bytes).and_then(|()| file.sync_all()))
            .map_err(|error| StoreError::of_io(target, &error))?;
        Ok(draft)
    }

    /// Puts the file under its name, in the place of what stood there.
    pub fn replace(mut self, target: &Path) -> Result<(), StoreError> {
        let failed = |error: io::Error| StoreError::of_io(target, &error);
        fs::rename(&self.path, target).map_err(failed)?;
        self.placed = true;
        sync_folder(folder_of(target)).map_err(failed)
    }

    /// Puts the file under its name if nothing stands there.
    pub fn place(self, target: &Path) -> Result<(), StoreError> {
        let failed = |error: io::Error| StoreError::of_io(target, &error);
        match fs::hard_link(&self.path, target) {
            Ok(()) => sync_folder(folder_of(target)).map_err(failed),
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Err(failed(error)),
            // A USB stick knows no second name for a file.
            Err(_) if target.symlink_metadata().is_err() => self.replace(target),
            Err(error) => Err(failed(error)),
        }
    }
}

impl Drop for Draft {
    fn drop(&mut self) {
        if !self.placed {
            // It bears a name of its own and harms nobody if it stays.
            let _ = fs::remove_file(&self.path);
        }
    }
}

/// Puts `bytes` under a name, in the place of what stood there. On the disk when it returns.
pub fn replace(target: &Path, bytes: &[u8]) -> Result<(), StoreError> {
    Draft::write(target, bytes, Readers::Usual)?.replace(target)
}

/// The folder in which a file lies.
pub fn folder_of(file: &Path) -> &Path {
    file.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// Makes a folder, and those above it, if they are not there.
pub fn make_folder(folder: &Path) -> Result<(), StoreError> {
    fs::create_dir_all(folder).map_err(|error| StoreError::of_io(folder, &error))
}

/// Waits until what another writer put in a file is on the disk. Windows lets only who may write to a file wait for it.
pub fn sync_file(path: &Path) -> io::Result<()> {
    File::options().write(true).open(path)?.sync_all()
}

/// Makes a new name in a folder durable. Windows has no such thing and needs none.
pub fn sync_folder(folder: &Path) -> io::Result<()> {
    if cfg!(unix) { File::open(folder)?.sync_all() } else { Ok(()) }
}
