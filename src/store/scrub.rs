//! Scrubbing a database: of what was deleted no byte is left, also when the program or the disk fails on the way.

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

use rusqlite::Connection;

use crate::store::durable;
use crate::store::error::StoreError;

/// Before anything is deleted: a mark beside the file says that it has to be scrubbed, until it has been.
pub fn begin(path: &Path) -> Result<(), StoreError> {
    let mark = mark_beside(path);
    File::create(&mark)
        .and_then(|_| durable::sync_folder(durable::folder_of(path)))
        .map_err(|error| StoreError::of_io(&mark, &error))
}

/// After it is deleted: leaves no byte of it, neither in the file's free space nor in its write-ahead log.
///
/// `secure_delete` clears what is deleted where it stands, but a page that was split earlier may hold an older copy of a
/// row in its slack. A `VACUUM` builds every page anew, and the checkpoint cuts the log to nothing.
pub fn finish(connection: &Connection, path: &Path) -> Result<(), StoreError> {
    let failed = |error| StoreError::of_sqlite(path, error);
    connection.execute_batch("VACUUM").map_err(failed)?;
    let busy: i64 = connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0)).map_err(failed)?;
    if busy != 0 {
        return Err(StoreError::StillRead { path: path.to_owned() });
    }
    let mark = mark_beside(path);
    match fs::remove_file(&mark) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(StoreError::of_io(&mark, &error)),
        _ => Ok(()),
    }
}

/// When the file is opened again to write: finishes what was begun. What still stands in the way stands there next
/// time too, and the mark with it; the meeting need not wait.
pub fn resume(connection: &Connection, path: &Path) {
    if mark_beside(path).exists() {
        let _ = finish(connection, path);
    }
}

fn mark_beside(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".scrub");
    PathBuf::from(name)
}
