//! The meetings of this machine with where they stand: files that were opened, and records whose file nobody knows.

use std::fs;
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};

use crate::app::chosen::Chosen;
use crate::app::mended::beside;
use crate::app::opening;
use crate::app::problem_words;
use crate::app::reading_room;
use crate::app::system_clock::SystemClock;
use crate::device::naming;
use crate::domain::programme::Programme;
use crate::domain::timeline::standing::ItemStanding;
use crate::domain::timeline::state::State;
use crate::intake::programme::settle::Settled;
use crate::language::visible::visible_line;
use crate::language::words::Words;
use crate::store::paths::records;
use crate::store::recent;
use crate::store::seat_file::{SeatFile, is_copy};
use crate::tui::start::offer::{KnownMeeting, Stands};

/// More than this nobody scrolls through.
const MOST: usize = 40;

/// Where a meeting can be found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Known {
    pub file: Option<PathBuf>,
    /// Where its record lies, or would lie.
    pub record: PathBuf,
    /// The seat at another machine's meeting, of which the record is a copy.
    pub seat: Option<SeatFile>,
    at: DateTime<Utc>,
}

impl Known {
    /// The file, or the record of a meeting whose file is not known.
    pub fn place(&self) -> &Path {
        self.file.as_deref().unwrap_or(&self.record)
    }

    /// The line before anything is known of the meeting but its name.
    pub fn unseen(&self) -> KnownMeeting {
        let place = self.place().display().to_string();
        KnownMeeting { title: self.stem(), place, is_seat: self.seat.is_some(), stands: Stands::Looking }
    }

    fn stem(&self) -> String {
        self.place().file_stem().map(|stem| visible_line(&stem.to_string_lossy())).unwrap_or_default()
    }
}

/// All of them, the one opened or written last first. A folder that cannot be read has no meetings; the log says why.
pub fn known(chosen: &Chosen) -> Vec<Known> {
    let paths = &chosen.paths;
    let mut known: Vec<Known> = recent::load(paths)
        .into_iter()
        .map(|recent| {
            let record = paths.record_for(&recent.file, false);
            let at = recent.at.max(written(&record).unwrap_or_default());
            Known { file: Some(recent.file), record, seat: None, at }
        })
        .collect();
    let found = records(paths).unwrap_or_else(|error| {
        tracing::warn!(%error, "the records are not listed");
        Vec::new()
    });
    for record in &found {
        // A damaged record is found by its own name and read where it goes on.
        let goes_on = found.iter().any(|other| beside(other) == *record);
        if !goes_on && !is_rehearsal(record) && !is_copy(record) && known.iter().all(|known| known.record != *record) {
            let at = written(record).unwrap_or_default();
            known.push(Known { file: None, record: record.clone(), seat: None, at });
        }
    }
    known.extend(seats(&paths.data, &found));
    known.sort_by_key(|known| std::cmp::Reverse(known.at));
    known.truncate(MOST);
    known
}

/// The seats at others' meetings of which there is a copy here. One whose code was renewed stands once.
fn seats(data: &Path, found: &[PathBuf]) -> Vec<Known> {
    let seats = SeatFile::all(data).unwrap_or_else(|error| {
        tracing::warn!(%error, "the seats are not listed");
        Vec::new()
    });
    let mut known: Vec<Known> = Vec::new();
    for (_, seat) in seats {
        if found.contains(&seat.record) && known.iter().all(|known| known.record != seat.record) {
            let at = written(&seat.record).unwrap_or_default();
            known.push(Known { file: None, record: seat.record.clone(), seat: Some(seat), at });
        }
    }
    known
}

fn is_rehearsal(record: &Path) -> bool {
    record.file_stem().is_some_and(|stem| stem.to_string_lossy().ends_with("-generalproeve"))
}

fn written(path: &Path) -> Option<DateTime<Utc>> {
    Some(fs::metadata(path).ok()?.modified().ok()?.into())
}

/// A meeting as it stands now. Whatever is wrong with it is said in its line.
pub fn look(chosen: &Chosen, known: &Known, words: &Words) -> KnownMeeting {
    let unseen = known.unseen();
    let file_is_there = known.file.as_ref().is_some_and(|file| file.exists());
    let unreadable = |error| Stands::Unreadable { why: problem_words::say(words, &error) };
    if !known.record.exists() {
        let Some(file) = known.file.as_ref().filter(|_| file_is_there) else {
            return KnownMeeting { stands: Stands::Gone, ..unseen };
        };
        return match opening::read_programme(file, &opening::here(chosen)) {
            Ok(Settled { programme, .. }) => KnownMeeting {
                title: visible_line(&programme.title),
                stands: Stands::NotBegun { day: programme.day(), guessed: is_guessed(&programme) },
                ..unseen
            },
            Err(error) => KnownMeeting { stands: unreadable(error), ..unseen },
        };
    }
    let reading = match reading_room::read_record(&known.record) {
        Ok(reading) => reading,
        Err(error) => return KnownMeeting { stands: unreadable(error), ..unseen },
    };
    let view = reading.device.view(SystemClock::new().read().wall);
    let Some(programme) = view.meeting.programme() else { return unseen };
    let title = visible_line(&programme.title);
    let notes = view.meeting.contributions.standing().count();
    let standing = &view.standing;
    // In the evening of the first of two days it stands at what was held last.
    let held = |item: &ItemStanding| item.actual_start.is_some();
    let at = standing.current.or_else(|| standing.items.iter().rposition(held));
    let since = at.and_then(|at| standing.items[at].actual_start).map(|start| view.local(start).naive_local());
    if let Some(seat) = &known.seat {
        let title = seat_title(words, seat, title);
        return KnownMeeting { title, stands: Stands::Seat { notes }, ..unseen };
    }
    let stands = match (view.meeting.opening.closed(), standing.state, since) {
        _ if known.file.is_none() => Stands::FileUnknown { notes },
        _ if !file_is_there => Stands::Gone,
        (Some(when), ..) => Stands::Closed { when: view.local(when).naive_local(), notes },
        (None, State::NotStarted, _) => Stands::NotBegun { day: programme.day(), guessed: is_guessed(programme) },
        (None, State::Running | State::Paused | State::DayOver, Some(since)) => {
            Stands::At { number: at.map_or(0, |at| at + 1), of: standing.items.len(), since, notes }
        }
        (None, ..) => Stands::Ended { notes },
    };
    KnownMeeting { title, stands, ..unseen }
}

/// "Bord 3 – Dialogmøde i Ringsted"
pub fn seat_title(words: &Words, seat: &SeatFile, title: String) -> String {
    let role = seat.role.map(|role| naming::role(words, role));
    role.into_iter().chain([title]).collect::<Vec<_>>().join(" – ")
}

/// Whether the day is only a proposal.
fn is_guessed(programme: &Programme) -> bool {
    !programme.date.exact || programme.guessed.iter().any(|name| name == "date")
}
