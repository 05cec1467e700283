//! The tables' pages, each beside the table's file.

use std::path::Path;

use serde_json::Value;

use crate::app::problem::AppError;
use crate::app::session::Session;
use crate::device::reading_tables;
use crate::documents::edition::{Audience, State};
use crate::documents::report::report::Report;
use crate::documents::table_page::table_page::{self, Seat};
use crate::domain::programme::Theme;
use crate::language::words::Words;
use crate::store::durable;
use crate::sync::table_file::TableFile;

const ENDING: &str = "html";

/// Writes the page of a file's table beside the file. What stands on a page lies in the browser, and not in what is written
/// over here.
pub fn write(session: &Session, words: &Words, path: &Path, file: &TableFile) -> Result<(), AppError> {
    let Some(table) = file.role.table() else { return Ok(()) };
    let meeting = session.device.meeting();
    let report = Report::of(meeting, words, session.now(), State::Draft, Audience::Public)
        .ok_or_else(|| AppError::NoRecord { path: session.record().to_owned() })?;
    let before_writing = reading_tables::before_writing(words, &session.view(), "carry-page-persons");
    let themes: Vec<Theme> = meeting
        .themes
        .all()
        // What another table added in its own words is that table's until it is for all.
        .filter(|theme| meeting.is_discussed_at(theme, Some(table)))
        .map(|theme| Theme {
            id: theme.id.clone(),
            title: meeting.themes.title(theme).to_owned(),
            kind: theme.kind,
            questions: theme.questions.clone(),
        })
        .collect();
    let seat = Seat {
        table,
        before_writing: &before_writing,
        file: serde_json::to_value(file.unwritten()).unwrap_or(Value::Null),
        head: &TableFile::head_of_a_page(),
        themes: &themes,
    };
    match table_page::write(&report, words, &seat) {
        Some(page) => Ok(durable::replace(&path.with_extension(ENDING), &page)?),
        None => Ok(()),
    }
}
