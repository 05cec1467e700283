//! The tables' files on the disk: made for tables that no net reaches, found and read when they come back.

use std::fs;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use crate::app::carry_fault::CarryFault;
use crate::app::invited;
use crate::app::printing_cards;
use crate::app::problem::AppError;
use crate::app::session::Session;
use crate::app::table_pages;
use crate::domain::id::TableNumber;
use crate::domain::role::Role;
use crate::intake::programme::naming;
use crate::language::visible::visible_line;
use crate::language::words::Words;
use crate::store::durable;
use crate::store::error::StoreError;
use crate::sync::bytes::{Certificate, Secret};
use crate::sync::table_file::{LONGEST, NotATableFile, TableFile};

const ENDING: &str = "rundbord";

/// Makes a file for every table that has a code, or for one. A file that lies there with a table's own words is left alone,
/// but for what the host says in it.
pub fn write(
    session: &mut Session,
    words: &Words,
    folder: Option<&str>,
    only: Option<Role>,
) -> Result<Vec<PathBuf>, AppError> {
    let folder = printing_cards::whole_folder(session, folder);
    let door = invited::door(session)?;
    invited::show_programme(session);
    let shelf = session.shelf()?;
    let certificate = Certificate::of(&door.certificate);
    let mut invitations = door.invitations;
    invitations.sort_unstable_by_key(|(role, _)| *role);
    durable::make_folder(&folder)?;
    let mut written = Vec::new();
    for (role, secret) in invitations {
        let Role::Scribe { table } = role else { continue };
        if only.is_some_and(|only| only != role) {
            continue;
        }
        let path = folder.join(name(words, session, table));
        let mut file = TableFile::of_host(certificate, role, Secret(secret), &shelf, session.device.meeting());
        match read(&path) {
            Ok(there) if there.record == file.record && there.role == role => {
                (file.sheets, file.own_meeting) = (there.sheets, there.own_meeting);
            }
            Err(AppError::FileUnread { reason, .. }) if reason.kind() == io::ErrorKind::NotFound => {}
            // Somebody's words may be in it.
            Ok(_) | Err(_) => return Err(AppError::Store(StoreError::Exists { path })),
        }
        durable::replace(&path, &file.write())?;
        table_pages::write(session, words, &path, &file)?;
        written.push(path);
    }
    Ok(written)
}

/// "bord-4.rundbord"; a file that is mailed to somebody says whose it is: "bord-4-laesoe-kommune.rundbord".
fn name(words: &Words, session: &Session, table: TableNumber) -> String {
    let meeting = session.device.meeting();
    let whose = meeting
        .tables
        .get(table)
        .and_then(|table| table.name())
        .filter(|_| meeting.is_consultation())
        .map(naming::slug);
    let number = words.say("carry-file", &[("table", table.to_string().into())]);
    let parts: Vec<String> = std::iter::once(number).chain(whose.filter(|whose| !whose.is_empty())).collect();
    format!("{}.{ENDING}", parts.join("-"))
}

/// Reads one, and no more than anybody could have written.
pub fn read(path: &Path) -> Result<TableFile, AppError> {
    let unread = |reason| AppError::FileUnread { path: path.to_owned(), reason };
    let file = fs::File::open(path).map_err(unread)?;
    let mut bytes = Vec::new();
    file.take(LONGEST + 1).read_to_end(&mut bytes).map_err(unread)?;
    let path = path.to_owned();
    if bytes.len() as u64 > LONGEST {
        return Err(AppError::Carry { path, fault: CarryFault::Strange });
    }
    TableFile::read(&bytes).map_err(|wrong| match wrong {
        NotATableFile::Strange => AppError::Carry { path, fault: CarryFault::Strange },
        NotATableFile::Newer { .. } => AppError::Carry { path, fault: CarryFault::Newer },
        NotATableFile::Damaged => AppError::Carry { path, fault: CarryFault::Damaged },
    })
}

/// The file itself, or all tables' files in a folder, by name.
pub fn found(place: &Path) -> Result<Vec<PathBuf>, AppError> {
    if !place.is_dir() {
        return Ok(vec![place.to_owned()]);
    }
    let unread = |reason| AppError::FileUnread { path: place.to_owned(), reason };
    let entries = fs::read_dir(place).map_err(unread)?;
    let is_one = |path: &PathBuf| path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case(ENDING));
    let mut found: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).filter(is_one).collect();
    found.sort();
    // Of twelve that were made, only those that somebody used are spoken of.
    let is_used = |path: &PathBuf| read(path).map_or(true, |file| file.is_written());
    if found.iter().any(is_used) {
        found.retain(is_used);
    }
    if found.is_empty() {
        Err(AppError::Carry { path: place.to_owned(), fault: CarryFault::NoFile })
    } else {
        Ok(found)
    }
}

/// Endings of what is taken in as a list of notes.
const LISTS: [&str; 6] = ["csv", "tsv", "json", "jsonl", "xlsx", "ods"];
/// Cards and pages that this program has written beside the tables' files.
const CARDS: &str = "html";

/// So many files are named where there are several.
const NAMED: usize = 3;

/// Of the other files in a folder that they are none, and what to do with them: a line for each sort. Nothing of what a
/// system hides.
pub fn unread_in_words(words: &Words, place: &Path) -> Vec<String> {
    let ending =
        |path: &Path| path.extension().map(|ending| ending.to_string_lossy().to_lowercase()).unwrap_or_default();
    let is_hidden = |path: &Path| path.file_name().is_some_and(|name| name.to_string_lossy().starts_with(['.', '~']));
    let entries = fs::read_dir(place).into_iter().flatten().flatten().map(|entry| entry.path());
    let is_other =
        |path: &PathBuf| path.is_file() && !is_hidden(path) && ![ENDING, CARDS].contains(&ending(path).as_str());
    let mut others: Vec<PathBuf> = entries.filter(is_other).collect();
    others.sort();
    let (lists, others): (Vec<PathBuf>, Vec<PathBuf>) =
        others.into_iter().partition(|path| LISTS.contains(&ending(path).as_str()));
    let lists = unread(words, &lists, "carry-unread-list", "carry-unread-lists");
    lists.into_iter().chain(unread(words, &others, "carry-unread", "carry-unread-several")).collect()
}

/// The line of one file, or of several of a sort.
fn unread(words: &Words, paths: &[PathBuf], one: &str, several: &str) -> Option<String> {
    if let [only] = paths {
        return Some(words.say(one, &[("path", only.display().to_string().into())]));
    }
    let name = |path: &PathBuf| path.file_name().map(|name| visible_line(&name.to_string_lossy())).unwrap_or_default();
    let more = (paths.len() > NAMED).then(|| "…".to_owned());
    let names: Vec<String> = paths.iter().take(NAMED).map(name).chain(more).collect();
    let told = [("count", paths.len().into()), ("names", names.join(", ").into())];
    (!paths.is_empty()).then(|| words.say(several, &told))
}
