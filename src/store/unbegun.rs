//! A record in which nothing was ever written leaves no trace.

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use crate::store::error::StoreError;
use crate::store::{clock_memory, durable, wal, writer_lock};

/// Removes the record at `record`, which nobody has open, with what SQLite and this program keep beside it. The words of
/// own cases and drafts stay: they are nowhere else.
pub fn remove(record: &Path) -> Result<(), StoreError> {
    let beside =
        [wal::beside(record), wal::index_beside(record), clock_memory::beside(record), writer_lock::beside(record)];
    for path in std::iter::once(record.to_owned()).chain(beside) {
        remove_file(path)?;
    }
    let folder = durable::folder_of(record);
    durable::sync_folder(folder).map_err(|error| StoreError::of_io(folder, &error))
}

fn remove_file(path: PathBuf) -> Result<(), StoreError> {
    match fs::remove_file(&path) {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(StoreError::of_io(&path, &error)),
        _ => Ok(()),
    }
}
