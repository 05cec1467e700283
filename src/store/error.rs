//! What the disk may refuse, with the file it is about.

use std::io;
use std::path::{Path, PathBuf};

use rusqlite::{ErrorCode, ffi};

use crate::store::damage::Fault;

/// Why something is not on the disk, or could not be read from it.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    #[error("{path}: the disk is full")]
    DiskFull { path: PathBuf },
    #[error("{path}: may not be written")]
    ReadOnly { path: PathBuf },
    /// Another program has this meeting open to write in it.
    #[error("{path}: in use by another program ({pid:?})")]
    Busy { path: PathBuf, pid: Option<u32> },
    /// Words have been erased, but another program still reads an older state of the file; they leave the disk when it
    /// has closed and the meeting is opened again, or when the erasure is repeated.
    #[error("{path}: erased, but another program still reads the file")]
    StillRead { path: PathBuf },
    /// Nothing can be read of it, or something was to be written to a record that does not verify.
    #[error("{path}: damaged: {fault}")]
    Damaged { path: PathBuf, fault: Fault },
    #[error("{path}: not a record of this program")]
    NotARecord { path: PathBuf },
    #[error("{path}: of version {found}, newer than this program knows ({known})")]
    NewerVersion { path: PathBuf, found: i64, known: i64 },
    #[error("{path}: does not exist")]
    Missing { path: PathBuf },
    /// Something else stands there already; it is left alone.
    #[error("{path}: exists already")]
    Exists { path: PathBuf },
    /// The entries to be kept do not follow on what stands in the file.
    #[error("{path}: the entry does not follow on what stands there: {reason}")]
    DoesNotFollow { path: PathBuf, reason: String },
    #[error("{path}: {reason}")]
    Io { path: PathBuf, reason: String },
    #[error("the operating system gives no chance")]
    NoChance,
}

impl StoreError {
    /// What SQLite said about the file at `path`.
    pub fn of_sqlite(path: &Path, error: rusqlite::Error) -> Self {
        let path = path.to_owned();
        let reason = error.to_string();
        match error.sqlite_error_code() {
            Some(ErrorCode::DiskFull) => Self::DiskFull { path },
            // The shared memory of the write-ahead log is a file too, and finds no room.
            Some(ErrorCode::SystemIoFailure)
                if error.sqlite_error().is_some_and(|told| told.extended_code == ffi::SQLITE_IOERR_SHMSIZE) =>
            {
                Self::DiskFull { path }
            }
            Some(ErrorCode::ReadOnly | ErrorCode::PermissionDenied) => Self::ReadOnly { path },
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Self::Busy { path, pid: None },
            Some(ErrorCode::DatabaseCorrupt) => Self::Damaged { path, fault: Fault::Unreadable { reason } },
            Some(ErrorCode::NotADatabase) => Self::NotARecord { path },
            Some(ErrorCode::ConstraintViolation) => Self::DoesNotFollow { path, reason },
            _ => Self::Io { path, reason },
        }
    }

    /// What the operating system said about the file at `path`.
    pub fn of_io(path: &Path, error: &io::Error) -> Self {
        let path = path.to_owned();
        match error.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Self::DiskFull { path },
            io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => Self::ReadOnly { path },
            io::ErrorKind::NotFound => Self::Missing { path },
            io::ErrorKind::AlreadyExists => Self::Exists { path },
            _ => Self::Io { path, reason: error.to_string() },
        }
    }
}
