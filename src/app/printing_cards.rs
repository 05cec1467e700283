//! The tables' cards with their codes onto the disk, when whoever holds the door asks for them and at no other time.

use std::path::{Path, PathBuf};

use crate::app::problem::AppError;
use crate::app::session::Session;
use crate::device::door::Door as Standing;
use crate::documents::edition::{Audience, State};
use crate::documents::invitation_cards::{self, Invitation};
use crate::documents::report::report::Report;
use crate::domain::role::Role;
use crate::language::words::Words;
use crate::store::durable::Readers;
use crate::store::export_folder::{self, ExportFile};

/// Where cards go when nobody said: not among the documents, which are handed on as they lie there.
fn usual_folder(record: &Path) -> PathBuf {
    let name = record.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
    PathBuf::from(format!("{name}-bordkort"))
}

/// The folder that was given, or the usual one. Whole, as it is told: nobody knows in which folder the program was started.
pub fn whole_folder(session: &Session, given: Option<&str>) -> PathBuf {
    let folder = given.map_or_else(|| usual_folder(session.record()), PathBuf::from);
    std::path::absolute(&folder).unwrap_or(folder)
}

/// Writes a card for every table that has a code; nothing where there is none. Its owner alone can read the file.
pub fn write(
    session: &Session,
    words: &Words,
    standing: &Standing,
    folder: &Path,
) -> Result<Option<PathBuf>, AppError> {
    let record = session.record();
    let report = Report::of(session.device.meeting(), words, session.now(), State::Draft, Audience::Public)
        .ok_or_else(|| AppError::NoRecord { path: record.to_owned() })?;
    let invitations: Vec<Invitation> = standing
        .invited
        .iter()
        .filter_map(|invited| match invited.role {
            Role::Scribe { table } => {
                let code = invited.code.clone()?;
                Some(Invitation { table, command: standing.command(&code)?, code })
            }
            _ => None,
        })
        .collect();
    let address = standing.address.clone().unwrap_or_default();
    let Some(bytes) = invitation_cards::write(&report, words, &address, &invitations) else { return Ok(None) };
    let name = words.word("documents-invitations-file");
    let file = ExportFile { name: format!("{name}.html"), bytes, readers: Readers::OwnerAlone };
    Ok(export_folder::write(folder, record, &[file])?.pop())
}
