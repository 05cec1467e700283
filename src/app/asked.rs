//! What a consultation's sender asks, out of the table file that it has sent.

use std::path::Path;

use crate::app::carry_fault::CarryFault;
use crate::app::problem::AppError;
use crate::app::table_files;
use crate::domain::event::{Body, Event};
use crate::domain::opening::OpeningEvent;
use crate::domain::programme::Programme;
use crate::intake::programme::asked;
use crate::intake::programme::file::ProgrammeFile;
use crate::record::body;
use crate::sync::message::Message;
use crate::sync::table_file::TableFile;

/// The programme of a meeting about it; nothing where the file is no table's file.
pub fn programme_file(path: &Path) -> Result<Option<ProgrammeFile>, AppError> {
    let file = match table_files::read(path) {
        Ok(file) => file,
        // Whoever reads it as something else says what is wrong with it.
        Err(AppError::Carry { fault: CarryFault::Strange, .. } | AppError::FileUnread { .. }) => return Ok(None),
        Err(error) => return Err(error),
    };
    let Some(shown) = shown(&file) else {
        return Err(AppError::Carry { path: path.to_owned(), fault: CarryFault::NoProgramme });
    };
    let own = shown.tables.iter().find(|table| file.role.table() == Some(table.number));
    Ok(Some(asked::programme_file(&shown, own.and_then(|table| table.name.as_deref()))))
}

/// The programme as its tables see it, the last of those that stand in the file.
fn shown(file: &TableFile) -> Option<Programme> {
    let entries = file.host.iter().filter_map(|said| match said {
        Message::Entries { entries, .. } => Some(entries),
        _ => None,
    });
    let bodies = entries.flatten().filter_map(|entry| body::decode::<Body>(entry.json()?).ok());
    let mut shown = bodies.flat_map(|body| body.events).filter_map(|event| match event {
        Event::Opening(OpeningEvent::Shown(opened)) => Some(opened.programme),
        _ => None,
    });
    shown.next_back()
}
