//! A record followed while another program writes it: read and verified as it grows, never locked, never written.

use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};

use crate::app::chosen::Chosen;
use crate::app::remembered_clock;
use crate::app::system_clock::SystemClock;
use crate::device::clock::MeetingClock;
use crate::device::desk::Desk;
use crate::device::history::History;
use crate::device::latest::Latest;
use crate::device::view::View;
use crate::domain::event::Body;
use crate::domain::meeting::Meeting;
use crate::record::body;
use crate::record::entry::Entry;
use crate::record::log::Log;
use crate::store::error::StoreError;
use crate::store::record_file::{OpenHow, Opened, RecordFile};

/// What is known of a record by following it.
#[derive(Debug)]
pub struct Follower {
    /// Where it may lie, the likeliest first.
    places: Vec<PathBuf>,
    open: Option<Open>,
    meeting: Meeting,
    latest: Latest,
    system: SystemClock,
    /// The clock of the program that writes, where it has told.
    clock: Option<MeetingClock>,
    /// A follower stands nowhere and has done nothing.
    desk: Desk,
    history: History,
}

#[derive(Debug)]
struct Open {
    file: RecordFile,
    log: Log,
    /// What `RecordFile::changes` said when it was last looked at.
    changes: Option<i64>,
}

/// What a look came to.
#[derive(Debug)]
pub enum Looked {
    Same,
    News,
    /// There is no record yet.
    NotThere,
    /// There is something that cannot be read; perhaps later.
    Unreadable(StoreError),
}

impl Follower {
    /// Follows the record of a programme file; where there is none, that of its rehearsal.
    pub fn new(chosen: &Chosen, file: &Path) -> Self {
        let mut places = vec![chosen.record_of(file)];
        if chosen.record.is_none() {
            places.push(chosen.paths.record_for(file, true));
        }
        places.dedup();
        Self {
            places,
            open: None,
            meeting: Meeting::default(),
            latest: Latest::default(),
            system: SystemClock::new(),
            clock: None,
            desk: Desk::default(),
            history: History::default(),
        }
    }

    /// Reads what has been written since the last look.
    pub fn look(&mut self) -> Looked {
        let place = self.place();
        if self.open.as_ref().is_some_and(|open| place.as_deref() != Some(open.file.path())) {
            self.let_go();
        }
        let looked = match self.open.take() {
            Some(open) => self.go_on(open),
            None => match place {
                Some(place) => self.begin(&place),
                None => return Looked::NotThere,
            },
        };
        self.clock = self.told_clock();
        looked.unwrap_or_else(Looked::Unreadable)
    }

    /// The meeting as it stands; nothing before it was opened.
    pub fn view(&self) -> Option<View<'_>> {
        self.meeting.programme()?;
        let now = self.now();
        Some(View {
            meeting: &self.meeting,
            standing: self.meeting.timeline.standing(now),
            desk: &self.desk,
            history: &self.history,
            now,
            writing: false,
            fault: None,
            private: 0,
            door: None,
            line: None,
            shown: None,
        })
    }

    pub fn meeting(&self) -> &Meeting {
        &self.meeting
    }

    /// The meeting's time.
    pub fn now(&self) -> DateTime<Utc> {
        let reading = self.system.read();
        let now = self.clock.map_or(reading.wall, |clock| clock.now(reading));
        // A wall that is behind what is written would show it before it happens.
        self.latest.of(None, &self.meeting).map_or(now, |latest| latest.max(now))
    }

    /// The record that is meant: the meeting's, else that of a rehearsal of today.
    fn place(&self) -> Option<PathBuf> {
        let is_meant =
            |place: &&PathBuf| place.exists() && (self.places.first() == Some(place) || told(place).is_some());
        self.places.iter().find(is_meant).cloned()
    }

    fn let_go(&mut self) {
        self.open = None;
        self.meeting = Meeting::default();
        self.latest = Latest::default();
    }

    fn begin(&mut self, place: &Path) -> Result<Looked, StoreError> {
        self.let_go();
        let Opened { file, log, entries, .. } = RecordFile::open(place, OpenHow::Read)?;
        entries.iter().for_each(|entry| self.take(entry));
        // What came while it was read is found at the next look.
        self.open = Some(Open { file, log, changes: None });
        Ok(Looked::News)
    }

    fn go_on(&mut self, mut open: Open) -> Result<Looked, StoreError> {
        let changes = Some(open.file.changes()?);
        if changes == open.changes {
            self.open = Some(open);
            return Ok(Looked::Same);
        }
        let heads = open.file.heads()?;
        let known = open.log.frontier();
        for stretch in heads.beyond(&known) {
            for entry in open.file.stretch(stretch)? {
                if open.log.take(&entry).is_err() {
                    // An author who was admitted since, or a file that is another now: read from the beginning.
                    let place = open.file.path().to_owned();
                    return self.begin(&place);
                }
                self.take(&entry);
            }
        }
        self.open = Some(Open { changes, ..open });
        Ok(Looked::News)
    }

    /// An entry of a newer program that is not understood is left out: the rest is right all the same.
    fn take(&mut self, entry: &Entry) {
        let Some(body) = entry.json().and_then(|json| body::decode::<Body>(json).ok()) else { return };
        for event in &body.events {
            self.meeting.apply(entry.stamp(), body.at, event);
        }
        self.latest.note(entry.author, body.at, false, &self.meeting);
    }

    fn told_clock(&self) -> Option<MeetingClock> {
        told(self.open.as_ref()?.file.path())
    }
}

/// The clock of the program that writes a record: that of a rehearsal, or one that goes on although the machine's was
/// set. Nothing where it was told before the machine was last started.
fn told(record: &Path) -> Option<MeetingClock> {
    remembered_clock::beside(record, SystemClock::new().read()).ok().flatten()
}
