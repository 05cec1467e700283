//! The meeting's documents onto the disk.

use std::fs;
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};

use crate::app::problem::AppError;
use crate::device::unlooked;
use crate::documents::edition::{Audience, State};
use crate::documents::export::documents;
use crate::documents::file_name::named;
use crate::documents::format::Format;
use crate::documents::journal::journal::{self, Filed};
use crate::documents::kinds::letters::Unsent;
use crate::documents::report::report::Report;
use crate::documents::template::template;
use crate::domain::action::Missing;
use crate::domain::meeting::Meeting;
use crate::domain::office::Office;
use crate::language::words::Words;
use crate::store::durable::Readers;
use crate::store::export_folder::{self, ExportFile};

/// What is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Order {
    pub folder: PathBuf,
    pub formats: Vec<Format>,
    pub state: State,
    pub audience: Audience,
    /// The case number, which may be empty, where a list of the files goes with them into a records system
    /// ("journalpakke").
    pub journal: Option<String>,
    pub office: Office,
    /// A template of the office's own, read already.
    pub template: Option<Template>,
}

/// A template's file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Template {
    pub path: PathBuf,
    pub bytes: Vec<u8>,
}

impl Template {
    pub fn read(path: &Path) -> Result<Self, AppError> {
        let bytes = fs::read(path).map_err(|error| AppError::FileUnread { path: path.to_owned(), reason: error })?;
        Ok(Self { path: path.to_owned(), bytes })
    }
}

impl Order {
    /// The usual formats, as a draft for the organisers.
    pub fn usual(folder: PathBuf, office: &Office) -> Self {
        let formats = Format::USUAL.to_vec();
        Self {
            folder,
            formats,
            state: State::Draft,
            audience: Audience::Internal,
            journal: None,
            office: office.clone(),
            template: None,
        }
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
    /// Whether the minutes stayed a draft among final documents, as their decision is missing.
    pub undecided: bool,
    /// Why there is no letter, though one was agreed.
    pub unsent: Option<Unsent>,
    /// The numbers of the notes that look like own cases and that nobody has looked at.
    pub unlooked: Vec<String>,
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
    let report = Report::of(meeting, words, now, order.state, order.audience)
        .ok_or_else(|| AppError::NoRecord { path: record.to_owned() })?
        .of_office(&order.office);
    let file = |name: &str, bytes: &[u8], state: State| ExportFile {
        name: name.to_owned(),
        bytes: bytes.to_vec(),
        // What was handed over as final stays as it was: the next one is a version beside it.
        frozen: state == State::Final,
        readers: Readers::Usual,
    };
    let documents = documents(&report, words, &order.formats);
    let mut files: Vec<ExportFile> =
        documents.iter().map(|document| file(&document.file_name, &document.bytes, document.state)).collect();
    let mut listed: Vec<(String, Audience, State)> =
        documents.iter().map(|document| (document.kind.name(words), document.audience, document.state)).collect();
    if let Some(Template { path, bytes }) = &order.template {
        let filled = template::fill(&report, words, &name_of(path), bytes)
            .map_err(|problems| AppError::Template { path: path.clone(), problems })?;
        files.push(file(&named(&report, &filled.name, &filled.ending, words), filled.text.as_bytes(), order.state));
        listed.push((filled.name, report.audience, order.state));
    }
    let mut written = export_folder::write(&order.folder, record, &files)?;
    if let Some(case) = &order.journal {
        // A document whose name was taken has got another: the list says which.
        let filed = written.iter().zip(listed).zip(&files).map(|((path, (document, audience, state)), file)| Filed {
            file_name: name_of(path),
            document,
            audience,
            state,
            bytes: &file.bytes,
        });
        let lists = journal::lists(&report, words, case, &filed.collect::<Vec<_>>());
        let lists: Vec<ExportFile> = lists.iter().map(|list| file(&list.file_name, &list.bytes, order.state)).collect();
        written.extend(export_folder::write(&order.folder, record, &lists)?);
    }
    Ok(Exported {
        folder: fs::canonicalize(&order.folder).unwrap_or_else(|_| order.folder.clone()),
        files: written,
        without_who: report.lacking(Missing::Who),
        without_when: report.lacking(Missing::When),
        own_cases: meeting.own_cases.standing().count(),
        undecided: documents.iter().any(|document| document.state != order.state),
        unsent: Unsent::of(&report),
        unlooked: unlooked::own_cases(meeting),
    })
}

fn name_of(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}
