//! The meeting's documents onto the disk.

use std::fs;
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};

use crate::app::problem::AppError;
use crate::documents::edition::{Audience, State};
use crate::documents::export::documents;
use crate::documents::format::Format;
use crate::documents::report::report::Report;
use crate::domain::action::Missing;
use crate::domain::meeting::Meeting;
use crate::language::words::Words;
use crate::store::export_folder::{self, ExportFile};

/// What is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Order {
    pub folder: PathBuf,
    pub formats: Vec<Format>,
    pub state: State,
}

impl Order {
    /// Every format, as a draft.
    pub fn all(folder: PathBuf) -> Self {
        Self { folder, formats: Format::ALL.to_vec(), state: State::Draft }
    }
}

/// What was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exported {
    pub folder: PathBuf,
    pub files: Vec<PathBuf>,
    pub without_who: usize,
    pub without_when: usize,
    pub own_cases: usize,
}

/// Where documents go when nobody said: a folder of the record's name where the command was given.
pub fn usual_folder(record: &Path) -> PathBuf {
    let name = record.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
    PathBuf::from(format!("{name}-dokumenter"))
}

/// Writes the documents of a meeting; all of them or none.
pub fn export(
    meeting: &Meeting,
    record: &Path,
    words: &Words,
    now: DateTime<Utc>,
    order: &Order,
) -> Result<Exported, AppError> {
    let report = Report::of(meeting, words, now, order.state, Audience::Internal)
        .ok_or_else(|| AppError::NoRecord { path: record.to_owned() })?;
    let files: Vec<ExportFile> = documents(&report, words, &order.formats)
        .into_iter()
        .map(|document| ExportFile { name: document.file_name, bytes: document.bytes })
        .collect();
    let written = export_folder::write(&order.folder, record, &files)?;
    Ok(Exported {
        folder: fs::canonicalize(&order.folder).unwrap_or_else(|_| order.folder.clone()),
        files: written,
        without_who: report.lacking(Missing::Who),
        without_when: report.lacking(Missing::When),
        own_cases: meeting.own_cases.standing().count(),
    })
}
