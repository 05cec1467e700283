//! The tables' pages, each beside the table's file.

use std::path::Path;
use std::{fs, io};

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
use crate::store::error::StoreError;
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
        Some(page) => {
            let path = path.with_extension(ENDING);
            if !is_its_own(&path, &seat.file) {
                return Err(AppError::Store(StoreError::Exists { path }));
            }
            Ok(durable::replace(&path, &page)?)
        }
        None => Ok(()),
    }
}

/// Whether nothing lies there, or a page of the same table of the same meeting: anything else is somebody's own.
fn is_its_own(path: &Path, file: &Value) -> bool {
    match fs::read(path) {
        Ok(there) => {
            let there = String::from_utf8_lossy(&there);
            ["record", "role"].iter().all(|part| there.contains(&format!("\"{part}\":{}", file[part])))
        }
        Err(error) => error.kind() == io::ErrorKind::NotFound,
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use serde_json::json;

    use crate::app::table_pages::is_its_own;

    #[test]
    fn a_page_is_written_over_a_page_of_the_same_table_and_over_nothing_else() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("bord-4.html");
        let file = json!({"record": "ab12", "role": {"scribe": {"table": 4}}, "sheets": []});
        assert!(is_its_own(&path, &file));
        fs::write(&path, format!("<script>const page={{\"file\":{file}}}</script>")).unwrap();
        assert!(is_its_own(&path, &file));
        assert!(!is_its_own(&path, &json!({"record": "ab12", "role": {"scribe": {"table": 5}}})));
        fs::write(&path, "<p>Min egen side</p>").unwrap();
        assert!(!is_its_own(&path, &file));
    }
}
