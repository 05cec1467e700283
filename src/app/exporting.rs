//! The meeting's documents onto the disk.

use std::fs;
use std::path::{Path, PathBuf};

use chrono::{DateTime, NaiveDate, Utc};

use crate::app::problem::AppError;
use crate::device::waiting_themes;
use crate::documents::edition::{Audience, State};
use crate::documents::export::{Document, documents};
use crate::documents::file_name::named_by_template;
use crate::documents::format::Format;
use crate::documents::journal::journal::{self, Filed};
use crate::documents::kind::Kind;
use crate::documents::kinds::letters::Unsent;
use crate::documents::report::report::Report;
use crate::documents::template::template;
use crate::domain::action::Missing;
use crate::domain::id::TableNumber;
use crate::domain::meeting::Meeting;
use crate::domain::office::Office;
use crate::domain::people_named::PersonNamed;
use crate::domain::read_by_all::Spot;
use crate::language::words::Words;
use crate::store::durable::Readers;
use crate::store::export_folder::{self, ExportFile};
use crate::store::final_edition::{self, Edition};

/// What is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Order {
    pub folder: PathBuf,
    pub formats: Vec<Format>,
    pub state: State,
    pub audience: Audience,
    /// The number of the case in a records system, which often gives it afterwards.
    pub case: Option<String>,
    /// Whether a list of the files goes with them into a records system ("journalpakke").
    pub is_listed: bool,
    /// The earlier day on which what the documents tell was known; nothing for what is known now.
    pub as_of: Option<NaiveDate>,
    pub office: Office,
    /// The table beside whose notes no others lie here; nothing where those of all do.
    pub only_of: Option<TableNumber>,
    /// A template of the office's own, read already.
    pub template: Option<Template>,
    /// The one paper that is wanted; nothing where all are.
    pub only: Option<One>,
}

/// One paper: all of its kind, or of these the one for somebody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct One {
    pub kind: Kind,
    pub part: Option<String>,
}

impl One {
    fn is(&self, document: &Document) -> bool {
        self.kind == document.kind && (self.part.is_none() || self.part == document.part)
    }
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
            case: None,
            is_listed: false,
            as_of: None,
            office: office.clone(),
            only_of: None,
            template: None,
            only: None,
        }
    }
}

/// What was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exported {
    pub folder: PathBuf,
    /// The table whose notes alone they hold.
    pub only_of: Option<TableNumber>,
    pub files: Vec<PathBuf>,
    pub without_who: usize,
    pub without_when: usize,
    pub own_cases: usize,
    /// Whether the minutes stayed a draft among final documents, as their decision is missing.
    pub undecided: bool,
    /// Why there is no letter, though one was agreed.
    pub unsent: Option<Unsent>,
    /// Where words look like own cases, which a public edition holds back.
    pub likely_own_cases: Vec<Spot>,
    /// Whom a public edition names, whatever this one is.
    pub people_named: Vec<PersonNamed>,
    /// Which themes of tables nobody has settled, in a sentence; nothing where none waits.
    pub themes_waiting: Option<String>,
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
        .of_office(&order.office)
        .of_case(order.case.as_deref().unwrap_or_default())
        .as_of(order.as_of)
        .only_of(order.only_of);
    let papers = Papers::of(&report, words, order)?;
    let written = match order.state {
        State::Draft => {
            let files: Vec<ExportFile> = papers.asked.iter().map(|paper| paper.file.clone()).collect();
            let mut written = export_folder::write(&order.folder, record, &files)?;
            // A document whose name was taken has got another: the list says which.
            let names: Vec<String> = written.iter().map(|path| name_of(path)).collect();
            let lists = papers.lists(&report, words, order, &names);
            if !lists.is_empty() {
                written.extend(export_folder::write(&order.folder, record, &lists)?);
            }
            written
        }
        State::Final => {
            let files = papers.asked.iter().map(|paper| paper.file.clone()).collect();
            let edition = Edition { files, others: papers.others.clone() };
            let lists = |names: &[String]| papers.lists(&report, words, order, names);
            final_edition::write(&order.folder, record, edition, lists)?
        }
    };
    Ok(Exported {
        folder: std::path::absolute(&order.folder).unwrap_or_else(|_| order.folder.clone()),
        files: written,
        only_of: order.only_of,
        without_who: report.lacking(Missing::Who),
        without_when: report.lacking(Missing::When),
        own_cases: meeting.own_cases.standing().count(),
        undecided: papers.asked.iter().any(|paper| paper.state != order.state),
        unsent: Unsent::of(&report),
        likely_own_cases: meeting.likely_own_cases(),
        people_named: meeting.people_named(),
        themes_waiting: waiting_themes::in_words(words, meeting),
    })
}

/// The documents as files, before any has its place.
struct Papers {
    asked: Vec<Paper>,
    /// What else a final edition may be written as.
    others: Vec<ExportFile>,
}

struct Paper {
    file: ExportFile,
    /// What it is: "Notat".
    document: String,
    audience: Audience,
    state: State,
}

impl Papers {
    fn of(report: &Report, words: &Words, order: &Order) -> Result<Self, AppError> {
        // A final edition is known by all that it says, and not only by what is asked for now.
        let formats = if order.state == State::Final { &Format::ALL[..] } else { &order.formats };
        let mut papers = Self { asked: Vec::new(), others: Vec::new() };
        for document in documents(report, words, formats) {
            let is_wanted = order.only.as_ref().is_none_or(|one| one.is(&document));
            let file = file(document.file_name, document.bytes);
            if is_wanted && order.formats.contains(&document.format) {
                let (audience, state) = (document.audience, document.state);
                papers.asked.push(Paper { file, document: document.kind.name(words), audience, state });
            } else {
                papers.others.push(file);
            }
        }
        if let Some(Template { path, bytes }) = &order.template {
            let filled = template::fill(report, words, &name_of(path), bytes)
                .map_err(|problems| AppError::Template { path: path.clone(), problems })?;
            let file = file(named_by_template(report, &filled.name, &filled.ending, words), filled.text.into_bytes());
            let (audience, state) = (report.audience, report.state);
            papers.asked.push(Paper { file, document: filled.name, audience, state });
        }
        Ok(papers)
    }

    /// The list of the files as they are called on the disk, where one is asked for.
    fn lists(&self, report: &Report, words: &Words, order: &Order, names: &[String]) -> Vec<ExportFile> {
        if !order.is_listed {
            return Vec::new();
        }
        let case = order.case.as_deref().unwrap_or_default();
        let filed = self.asked.iter().zip(names).map(|(paper, name)| Filed {
            file_name: name.clone(),
            document: paper.document.clone(),
            audience: paper.audience,
            state: paper.state,
            bytes: &paper.file.bytes,
        });
        let lists = journal::lists(report, words, case, &filed.collect::<Vec<_>>());
        lists.into_iter().map(|list| file(list.file_name, list.bytes)).collect()
    }
}

fn file(name: String, bytes: Vec<u8>) -> ExportFile {
    ExportFile { name, bytes, readers: Readers::Usual }
}

fn name_of(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}
