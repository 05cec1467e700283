//! A record read beside the one who writes it: for documents, the log, the verification.

use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};

use crate::app::chosen::Chosen;
use crate::app::mended::beside;
use crate::app::problem::AppError;
use crate::device::device::Device;
use crate::record::entry::Entry;
use crate::record::pen::{DeviceSecret, Pen, Series};
use crate::store::damage::Damage;
use crate::store::error::StoreError;
use crate::store::record_file::{OpenHow, Opened, RecordFile};

/// What a record begins with.
const SQLITE: &[u8; 15] = b"SQLite format 3";

/// A meeting as its record tells it now.
pub struct Reading {
    pub device: Device,
    pub path: PathBuf,
    pub damage: Option<Damage>,
    pub entries: Vec<Entry>,
}

/// Opens the record that belongs to a programme file to read it.
pub fn open(chosen: &Chosen, file: &Path) -> Result<(Opened, PathBuf), AppError> {
    let path = chosen.record_of(file);
    // Whoever has only rehearsed means the rehearsal.
    let rehearsed = chosen.paths.record_for(file, true);
    let only_rehearsed = chosen.record.is_none() && !path.exists() && rehearsed.exists();
    if is_record(file) {
        return Err(AppError::NotAProgramme { path: file.to_owned() });
    }
    if only_rehearsed { open_at(rehearsed) } else { there(chosen, file, path).and_then(open_at) }
}

/// The record of a programme file, if it is there; else whether it is the file itself that is not.
pub fn there(chosen: &Chosen, file: &Path, record: PathBuf) -> Result<PathBuf, AppError> {
    if record.exists() {
        Ok(record)
    } else if chosen.record.is_some() || file.exists() {
        Err(AppError::NoRecord { path: record })
    } else {
        // Where it was looked for is told whole: most often it lies in another folder.
        Err(AppError::NoFile { path: std::path::absolute(file).unwrap_or_else(|_| file.to_owned()) })
    }
}

/// Whether a record was named where a programme file must be.
pub fn is_record(file: &Path) -> bool {
    let mut beginning = [0; SQLITE.len()];
    File::open(file).and_then(|mut file| file.read_exact(&mut beginning)).is_ok() && beginning == *SQLITE
}

fn open_at(path: PathBuf) -> Result<(Opened, PathBuf), AppError> {
    let opened = RecordFile::open(&path, OpenHow::Read);
    let damaged = match &opened {
        Ok(opened) => opened.damage.is_some(),
        Err(error) => matches!(error, StoreError::Damaged { .. }),
    };
    let copy = beside(&path);
    if damaged && copy.exists() {
        // The meeting goes on there.
        return open_at(copy);
    }
    match opened {
        Ok(opened) => Ok((opened, path)),
        Err(StoreError::Missing { .. }) => Err(AppError::NoRecord { path }),
        Err(error) => Err(error.into()),
    }
}

/// A reader writes nothing: its pen needs neither the device's secret, which a folder that can only be read may lack, nor
/// chance.
pub fn pen(series: Series) -> Pen {
    Pen::new(&DeviceSecret([0; 32]), series, [0; 32])
}

/// Reads the meeting out of the record that belongs to a programme file, as far as it verifies.
pub fn read(chosen: &Chosen, file: &Path) -> Result<Reading, AppError> {
    open(chosen, file).and_then(tell)
}

/// The same with a record that is known by its path.
pub fn read_record(record: &Path) -> Result<Reading, AppError> {
    open_at(record.to_owned()).and_then(tell)
}

fn tell((opened, path): (Opened, PathBuf)) -> Result<Reading, AppError> {
    let mut device = Device::new(pen(opened.series), 0);
    for entry in &opened.entries {
        device.read(entry).map_err(|error| AppError::BodyUnread { path: path.clone(), reason: error.to_string() })?;
    }
    Ok(Reading { device, path, damage: opened.damage, entries: opened.entries })
}
