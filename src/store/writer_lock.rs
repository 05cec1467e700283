//! The writer's lock: one program at a time writes to a meeting.

use std::fs::{File, OpenOptions, TryLockError};
use std::io::{Read, Write};
use std::path::{Path, PathBuf};

use crate::store::error::StoreError;

/// Held while the record is open to write. It is the operating system's lock on a small file beside the record, and so
/// goes when the program goes, however it goes. The file stays: to remove it would let two programs lock two files.
#[derive(Debug)]
pub struct WriterLock {
    _file: File,
}

impl WriterLock {
    /// Takes the lock for the record at `record`, or says who has it.
    pub fn take(record: &Path, pid: u32) -> Result<Self, StoreError> {
        let path = beside(record);
        let failed = |error: std::io::Error| StoreError::of_io(&path, &error);
        let mut file =
            OpenOptions::new().read(true).write(true).create(true).truncate(false).open(&path).map_err(failed)?;
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => {
                return Err(StoreError::Busy { path: record.to_owned(), pid: written_in(&mut file) });
            }
            Err(TryLockError::Error(error)) => return Err(failed(error)),
        }
        // The number is for the message alone; the lock holds without it, even on a full disk.
        let _ = file.set_len(0).and_then(|()| file.write_all(pid.to_string().as_bytes()));
        Ok(Self { _file: file })
    }
}

/// Whether a program has the lock just now. A program that takes it in the very moment in which it is looked is told that
/// somebody has it.
pub fn is_held(record: &Path) -> bool {
    let Ok(file) = File::open(beside(record)) else { return false };
    matches!(file.try_lock_shared(), Err(TryLockError::WouldBlock))
}

/// Where the lock of a record lies.
pub fn beside(record: &Path) -> PathBuf {
    let mut name = record.as_os_str().to_owned();
    name.push(".lock");
    PathBuf::from(name)
}

/// Windows lets nobody read a locked file; then the number is not known.
fn written_in(file: &mut File) -> Option<u32> {
    let mut text = String::new();
    file.take(16).read_to_string(&mut text).ok()?;
    text.trim().parse().ok()
}
