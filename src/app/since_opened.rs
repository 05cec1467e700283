//! Whether a programme file says something else since its meeting was opened: told to whoever only reads the record.

use std::path::Path;

use chrono::{DateTime, Utc};

use crate::app::chosen::Chosen;
use crate::app::opening::read_programme;
use crate::app::reading_room::Reading;
use crate::app::revising::is_begun;
use crate::intake::programme::here::Here;
use crate::language::words::Words;

/// What the papers of a record are made of, where that is not what the file says; nothing where it is, and where the file
/// cannot be read.
pub fn changed_in_words(
    words: &Words,
    chosen: &Chosen,
    file: &Path,
    reading: &Reading,
    now: DateTime<Utc>,
) -> Option<String> {
    let meeting = reading.device.meeting();
    let programme = meeting.programme().filter(|_| !meeting.opening.is_a_guests())?;
    // What the file leaves open is what the meeting took it for: a year, or the day itself.
    let here = Here { today: programme.day(), zone: meeting.zone().cloned().unwrap_or_default() };
    let settled = read_programme(file, &here).ok()?;
    let id = if settled.programme == *programme {
        return None;
    } else if meeting.is_rehearsal() {
        "cli-file-changed-since-rehearsal"
    } else if is_begun(&reading.device.view(now)) {
        "cli-file-changed-since-begun"
    } else {
        "cli-file-changed-since-opened"
    };
    let record = chosen.record.as_ref().map(|record| format!(" --record {}", record.display()));
    let run = format!("rundbord run {}{}", file.display(), record.unwrap_or_default());
    Some(words.say(id, &[("run", run.into())]))
}
