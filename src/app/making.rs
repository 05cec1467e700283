//! A new programme file: from an invitation, like one of the five meetings, or from scratch.

use std::fs;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;

use crate::app::chosen::Chosen;
use crate::app::problem::AppError;
use crate::app::{asked, reading_room};
use crate::documents::edition::{Audience, State};
use crate::documents::json::json;
use crate::documents::report::report::Report;
use crate::intake::invitation::data::{self, Data};
use crate::intake::invitation::invitation::Invitation;
use crate::intake::invitation::{invitation, proposal};
use crate::intake::programme::file::ProgrammeFile;
use crate::intake::programme::{last_meeting, naming, template};
use crate::language::day_reading::read_day;
use crate::language::visible::visible_line;
use crate::language::words::Words;
use crate::store::durable::{self, Draft, Readers};
use crate::store::file_name;

/// A programme file that is not written yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Made {
    pub file: ProgrammeFile,
    /// Whether the invitation told an order of items; otherwise they are the usual ones.
    pub has_programme: bool,
    /// What the invitation says that the file has no place for.
    pub unplaced: Vec<String>,
}

impl Made {
    /// The lines for which there was no place, each by itself, under a heading; nothing where all was used.
    pub fn unplaced_in_words(&self, words: &Words) -> Option<(String, String)> {
        let lines: Vec<String> = self.unplaced.iter().map(|line| visible_line(line)).collect();
        (!lines.is_empty()).then(|| (words.word("cli-new-unplaced"), lines.join("\n")))
    }
}

/// What the invitation in a file proposes, what a consultation asks in the table file that its sender has sent, or what
/// follows on the last meeting of a series.
pub fn from_invitation(chosen: &Chosen, path: &Path, today: NaiveDate) -> Result<Made, AppError> {
    if let Some(file) = asked::programme_file(path)? {
        return Ok(Made { file, has_programme: false, unplaced: Vec::new() });
    }
    let bytes = fs::read(path).map_err(|reason| AppError::FileUnread { path: path.to_owned(), reason })?;
    if let Some(file) = next_of(chosen, path, &bytes)? {
        return Ok(Made { file, has_programme: true, unplaced: Vec::new() });
    }
    let read = invitation::read(&bytes, today)
        .map_err(|reason| AppError::InvitationUnread { path: path.to_owned(), reason })?;
    Ok(proposed(read))
}

/// The next meeting of a series, where the file is the last one's exported data, or its programme file and that was held
/// on this machine.
fn next_of(chosen: &Chosen, path: &Path, bytes: &[u8]) -> Result<Option<ProgrammeFile>, AppError> {
    let Ok(text) = str::from_utf8(bytes) else { return Ok(None) };
    match data::json(text) {
        Some(Data::Meeting) => Ok(last_meeting::programme_file(text)),
        Some(Data::Programme) => {
            let reading = match reading_room::read(chosen, path) {
                Ok(reading) => reading,
                Err(AppError::NoRecord { .. }) => return Ok(None),
                Err(error) => return Err(error),
            };
            let (meeting, now) = (reading.device.meeting(), reading.device.latest().unwrap_or_default());
            // What was only tried is carried nowhere by itself.
            if meeting.is_rehearsal() {
                return Ok(None);
            }
            let words = Words::new(meeting.programme().map(|programme| programme.language).unwrap_or_default());
            let report = Report::of(meeting, &words, now, State::Draft, Audience::Internal);
            let exported = report.map(|report| json::write(&report)).unwrap_or_default();
            Ok(last_meeting::programme_file(&String::from_utf8_lossy(&exported)))
        }
        _ => Ok(None),
    }
}

/// What the text of an invitation proposes.
pub fn from_text(text: &str, today: NaiveDate) -> Made {
    proposed(invitation::read_text(text, today))
}

fn proposed(read: Invitation) -> Made {
    Made { file: proposal::programme_file(&read), has_programme: read.has_programme(), unplaced: read.unplaced }
}

/// Like the meeting of that name.
pub fn like(name: &str) -> Result<Made, AppError> {
    let template = template::named(name).ok_or_else(|| AppError::NoTemplate { found: name.to_owned() })?;
    Ok(Made { file: template.programme_file(), has_programme: true, unplaced: Vec::new() })
}

/// What every dialogue meeting has, to be changed.
pub fn from_scratch(words: &Words) -> Made {
    let file = ProgrammeFile {
        title: words.word("cli-new-title"),
        language: Some(words.language()),
        items: proposal::usual_items(words.language()),
        guessed: vec!["title".to_owned(), "items".to_owned()],
        ..ProgrammeFile::default()
    };
    Made { file, has_programme: true, unplaced: Vec::new() }
}

/// Writes the file, unless something stands under that name already.
pub fn write(made: &Made, path: &Path) -> Result<(), AppError> {
    Draft::write(path, made.file.text().as_bytes(), Readers::Usual)?.place(path)?;
    Ok(())
}

/// A name that says which meeting it is and is free in the folder: "2022-04-07-dialogmoede-med-borgere.json".
pub fn proposed_name(made: &Made, folder: &Path, today: NaiveDate) -> String {
    let day = made.file.date.as_deref().and_then(|words| read_day(words, today)).filter(|day| day.exact);
    let day = day.map(|day| day.day.format("%Y-%m-%d-").to_string()).unwrap_or_default();
    let slug = naming::slug(&made.file.title);
    let name = format!("{day}{}.json", if slug.is_empty() { "moede" } else { &slug });
    let free = |name: &String| folder.join(name).symlink_metadata().is_err();
    let numbered = (2..).map(|number| file_name::numbered(&name, number));
    std::iter::once(name.clone()).chain(numbered).take(1_000).find(free).unwrap_or(name)
}

/// The folder in which the program was started.
pub fn here() -> PathBuf {
    std::env::current_dir().unwrap_or_else(|_| durable::folder_of(Path::new("")).to_owned())
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use crate::app::making::{from_scratch, from_text, proposed_name, write};
    use crate::language::language::Language;
    use crate::language::words::Words;

    #[test]
    fn a_new_file_is_called_after_its_meeting_and_takes_nobodys_name() {
        let folder = tempfile::tempdir().unwrap();
        let today = NaiveDate::from_ymd_opt(2022, 3, 1).unwrap();
        let made =
            from_text("Dialogmøde om kørsel\nTorsdag den 7. april 2022 kl. 16-19, Ringsted\n16.00 Velkomst\n", today);
        assert_eq!(proposed_name(&made, folder.path(), today), "2022-04-07-dialogmoede-om-koersel.json");
        let scratch = from_scratch(&Words::new(Language::Da));
        for name in ["nyt-dialogmoede.json", "nyt-dialogmoede-2.json"] {
            assert_eq!(proposed_name(&scratch, folder.path(), today), name);
            write(&scratch, &folder.path().join(name)).unwrap();
        }
        assert!(write(&scratch, &folder.path().join("nyt-dialogmoede.json")).is_err());
    }
}
