//! One meeting in this process: the device, its disk and its clock. Wishes go in, what people must see comes out.

use std::collections::VecDeque;
use std::path::{Path, PathBuf};

use chrono::{DateTime, TimeDelta, Utc};

use crate::app::disk::Disk;
use crate::app::exporting::Order;
use crate::app::paper_choice::PaperChoice;
use crate::app::problem::AppError;
use crate::app::programme_file::ProgrammeFile;
use crate::app::remembered_clock;
use crate::app::system_clock::SystemClock;
use crate::device::clock::{MeetingClock, Pace, SAME};
use crate::device::device::Device;
use crate::device::door::{Door, DoorWish};
use crate::device::draft::Draft;
use crate::device::drafts::Keeping;
use crate::device::effect::{Effect, Write};
use crate::device::host_line::HostLine;
use crate::device::input::{Fault, Input};
use crate::device::intent::{Export, Intent, Query};
use crate::device::reply::Reply;
use crate::device::tidings::Tiding;
use crate::device::view::View;
use crate::domain::event::Event;
use crate::domain::id::EntryId;
use crate::domain::office::Office;
use crate::domain::opening::OpeningEvent;
use crate::domain::shown::Shown;
use crate::record::author::Author;
use crate::record::bytes::RecordId;
use crate::record::entry::Entry;
use crate::record::frontier::Stretch;
use crate::store::error::StoreError;
use crate::sync::shelf::Shelf;

/// What is left for the one who talks with the person.
#[derive(Clone, Debug, PartialEq)]
pub enum Outcome {
    Say(Reply),
    Show(Query),
    Export(Export),
    /// Something about the door, for the one who holds it.
    Door(DoorWish),
    /// The rehearsal's clock was put ahead, or there is none.
    Waited(bool),
    OwnCasesKept(String),
    /// Entries of others could not be kept.
    NotTaken(Fault),
    Quit,
}

/// A guest's clock follows the host's when they are further apart than this.
const STEP: TimeDelta = TimeDelta::milliseconds(50);

pub struct Session {
    pub device: Device,
    /// The house whose documents are written.
    pub office: Office,
    /// In which formats they are written, and where they go.
    pub papers: PaperChoice,
    disk: Disk,
    clock: MeetingClock,
    system: SystemClock,
    rehearsal: bool,
    /// The machine's clock was last seen to stand so far from the meeting's.
    strayed: Option<TimeDelta>,
    /// Whether anything was ever not saved.
    lost: bool,
    /// The words of own cases that were not saved.
    own_words: Vec<String>,
    /// Entries that wait to become durable together; see [`Session::hold_back`].
    held: Option<Vec<Entry>>,
    /// What has become durable since it was last asked for; kept only while there is someone to share it with.
    fresh: Option<Vec<Entry>>,
    /// What the person here has not been told yet.
    tidings: Vec<Tiding>,
    /// How the other machines stand, for the view.
    pub door: Option<Door>,
    pub line: Option<HostLine>,
    /// What this wall was told to show.
    pub shown: Option<Shown>,
    /// Whoever sits here has just been told that the lead would be taken from a machine that is there.
    pub told_who_leads: bool,
    /// Nothing at a guest's.
    pub file: Option<ProgrammeFile>,
}

impl Session {
    pub fn new(device: Device, disk: Disk, system: SystemClock, clock: MeetingClock, rehearsal: bool) -> Self {
        Self {
            device,
            office: Office::default(),
            papers: PaperChoice::default(),
            disk,
            clock,
            system,
            rehearsal,
            strayed: None,
            lost: false,
            own_words: Vec::new(),
            held: None,
            fresh: None,
            tidings: Vec::new(),
            door: None,
            line: None,
            shown: None,
            told_who_leads: false,
            file: None,
        }
    }

    /// The meeting's time.
    pub fn now(&self) -> DateTime<Utc> {
        self.clock.now(self.system.read())
    }

    /// What the machine's own clock says.
    pub fn wall(&self) -> DateTime<Utc> {
        self.system.read().wall
    }

    /// The time by which another machine's clock is judged: the meeting's, and in a rehearsal, whoever leads it, what the
    /// machine says.
    pub fn true_time(&self) -> DateTime<Utc> {
        let reading = self.system.read();
        if self.device.meeting().is_rehearsal() { reading.wall } else { self.clock.now(reading) }
    }

    pub fn view(&self) -> View<'_> {
        let view = self.device.view(self.now());
        View { door: self.door.as_ref(), line: self.line.as_ref(), shown: self.shown.as_ref(), ..view }
    }

    /// A draft in the formats that were chosen, of all that lies here.
    pub fn order(&self, folder: PathBuf) -> Order {
        Order { only_of: self.view().own_table(), ..self.papers.order(folder, &self.office) }
    }

    pub fn record(&self) -> &Path {
        self.disk.record.path()
    }

    /// Whether anything could not be saved.
    pub fn has_lost(&self) -> bool {
        self.lost
    }

    /// That something is not saved. `texts`: the words themselves, where nothing keeps them any longer.
    pub fn not_saved(&self, texts: Vec<String>) -> AppError {
        let is_own = |text: &String| self.own_words.iter().any(|own| own.trim() == text.trim());
        let texts = texts.into_iter().map(|text| Some(text).filter(|text| !is_own(text))).collect();
        AppError::NotSaved { texts, is_guest: self.device.seat().is_some() }
    }

    /// Does what is wanted, as far as the disk is concerned; the rest is told in the order in which it came.
    pub fn want(&mut self, intent: Intent) -> Vec<Outcome> {
        self.handle(Input::Intent(intent))
    }

    /// Takes in entries of others; says whether they are durable.
    pub fn take_in(&mut self, authors: Vec<Author>, entries: Vec<Entry>) -> bool {
        let outcomes = self.handle(Input::Arrived { authors, entries });
        !outcomes.iter().any(|outcome| matches!(outcome, Outcome::NotTaken(_)))
    }

    /// Takes in bodies of entries that lie here without; says whether they are durable.
    pub fn unveil(&mut self, entries: Vec<Entry>) -> bool {
        let outcomes = self.handle(Input::Unveiled(entries));
        !outcomes.iter().any(|outcome| matches!(outcome, Outcome::NotTaken(_)))
    }

    /// Goes on by the time that the facilitator's machine has told just now.
    pub fn keep_step(&mut self, told: DateTime<Utc>) {
        let reading = self.system.read();
        let off = (self.clock.now(reading) - told).abs();
        let is_first = self.clock.pace() != Pace::Told;
        if is_first || off > STEP {
            self.clock = MeetingClock::in_step(reading, told);
        }
        // Whatever was written here by a wrong clock, or comes back from the host, what is written next bears its time.
        self.device.told_time(told);
        // A restart out of sight of the host goes on by it, and not by that of a machine whose clock is wrong.
        if is_first || off > SAME {
            self.settle_the_clock();
        }
    }

    /// Everything that is durable here, to be handed on.
    pub fn shelf(&self) -> Result<Shelf, StoreError> {
        let (log, entries) = self.disk.record.read_whole()?;
        Ok(Shelf::new(log, entries))
    }

    /// Everything that this device has written.
    pub fn own_series(&self) -> Result<Vec<Entry>, StoreError> {
        let author = self.device.author().id();
        self.disk.record.stretch(Stretch { author, first: 1, last: u64::MAX })
    }

    /// Keeps from now on what becomes durable, for [`Session::fresh`].
    pub fn share(&mut self) {
        self.fresh.get_or_insert_default();
    }

    /// What has become durable since the last call, in that order.
    pub fn fresh(&mut self) -> Vec<Entry> {
        self.fresh.as_mut().map(std::mem::take).unwrap_or_default()
    }

    /// What others did since the last call that the person here must hear.
    pub fn tidings(&mut self) -> Vec<Tiding> {
        std::mem::take(&mut self.tidings)
    }

    /// Whether a note is being typed here.
    pub fn is_noting(&mut self, is_noting: bool) {
        self.handle(Input::Typing(is_noting));
    }

    fn handle(&mut self, input: Input) -> Vec<Outcome> {
        let now = self.now();
        let mut outcomes = Vec::new();
        let mut effects: VecDeque<Effect> = self.device.handle(input, now).into();
        while let Some(effect) = effects.pop_front() {
            match effect {
                Effect::Write(write) => {
                    let own_words = write.private.as_ref().map(|(_, words)| words.clone());
                    let input = match self.keep(write) {
                        Ok(()) => Input::Written,
                        Err(fault) => {
                            self.own_words.extend(own_words);
                            tracing::error!(?fault, "not saved");
                            Input::NotWritten(fault)
                        }
                    };
                    self.lost |= matches!(input, Input::NotWritten(_));
                    effects.extend(self.device.handle(input, self.now()));
                }
                Effect::Share(entries) => {
                    if let Some(fresh) = &mut self.fresh {
                        fresh.extend(entries);
                    }
                }
                Effect::Hear(tiding) => self.tidings.push(tiding),
                Effect::NotTaken(fault) => outcomes.push(Outcome::NotTaken(fault)),
                Effect::Say(reply) => {
                    let closes = |event: &Event| {
                        matches!(event, Event::Opening(OpeningEvent::Closed | OpeningEvent::ClosedAgain { .. }))
                    };
                    if matches!(&reply, Reply::Saved { events, .. } if events.iter().any(closes)) {
                        self.settle_drafts();
                    }
                    outcomes.push(Outcome::Say(reply));
                }
                Effect::Show(query) => outcomes.push(Outcome::Show(query)),
                Effect::Export(export) => outcomes.push(Outcome::Export(export)),
                Effect::Door(wish) => outcomes.push(Outcome::Door(wish)),
                Effect::ForgetOwnCases => {
                    self.settle_drafts();
                    if let Err(error) = self.disk.private.forget_all() {
                        outcomes.push(Outcome::OwnCasesKept(error.to_string()));
                    }
                }
                Effect::Wait { seconds } => {
                    if self.rehearsal {
                        self.clock.ahead(TimeDelta::seconds(seconds.into()));
                        self.tell_the_clock();
                    }
                    outcomes.push(Outcome::Waited(self.rehearsal));
                }
                Effect::Quit => outcomes.push(Outcome::Quit),
            }
        }
        outcomes
    }

    /// What was being typed here when the program last ended, as far as it can still become part of the meeting.
    pub fn drafts(&self) -> Vec<Draft> {
        self.with_a_future(self.disk.drafts())
    }

    /// Those that may be kept.
    pub fn with_a_future(&self, mut drafts: Vec<Draft>) -> Vec<Draft> {
        drafts.retain(|draft| draft.has_a_future(self.device.meeting()));
        drafts
    }

    /// Keeps what is being typed, or nothing of it. It is not saved and nobody is told so: where the disk takes no draft
    /// it is as it was before there were any. Says whether it is kept.
    pub fn keep_drafts(&self, keeping: &Keeping) -> bool {
        let kept = match keeping {
            Keeping::Keep(drafts) => self.disk.drafts.keep(&serde_json::to_vec(drafts).expect("texts are always JSON")),
            Keeping::Forget => self.disk.drafts.forget(),
        };
        kept.inspect_err(|error| tracing::warn!(%error, "what is being typed is not kept")).is_ok()
    }

    /// What was just erased, or can never be saved any more, is in no draft either.
    pub fn settle_drafts(&self) {
        let there = self.disk.drafts();
        let drafts = self.with_a_future(there.clone());
        if drafts != there {
            self.keep_drafts(&if drafts.is_empty() { Keeping::Forget } else { Keeping::Keep(drafts) });
        }
    }

    /// From now on what is written waits, to become durable in one piece or not at all: ten thousand notes of a file, each
    /// on the disk by itself, take a minute. Nobody is told "saved" before [`Session::let_go`], and a session that is
    /// dropped with entries held back has never been.
    pub fn hold_back(&mut self) {
        self.held.get_or_insert_default();
        self.device.handle(Input::Together(true), self.now());
    }

    /// Puts everything that was held back on the disk: all of it when it returns well, else nothing.
    pub fn let_go(&mut self) -> Result<(), StoreError> {
        let held = self.held.take().unwrap_or_default();
        self.device.handle(Input::Together(false), self.now());
        if held.is_empty() { Ok(()) } else { self.disk.record.append(&held) }
    }

    fn keep(&mut self, write: Write) -> Result<(), Fault> {
        match &mut self.held {
            // Own words and erasures are never held back: they have a second place to be written in.
            Some(held) if write.private.is_none() && write.erase.is_empty() && write.bodies.is_empty() => {
                held.extend(write.entries);
                Ok(())
            }
            Some(_) => Err(Fault::Other("a batch holds no own case and no erasure".to_owned())),
            None => self.disk.write(&write),
        }
    }

    /// The record that is written, to begin a series in it.
    pub fn record_id(&self) -> RecordId {
        self.disk.record_id
    }

    /// Lets another author write in this record.
    pub fn admit(&mut self, author: &Author) -> Result<(), StoreError> {
        self.disk.record.admit(author)
    }

    /// Takes in an entry that another author has written: durable first, then part of the meeting.
    pub fn arrive(&mut self, entry: &Entry) -> Result<(), AppError> {
        self.disk.record.append(std::slice::from_ref(entry))?;
        let path = self.record().to_owned();
        self.device.read(entry).map_err(|error| AppError::BodyUnread { path, reason: error.to_string() })
    }

    /// Looks whether somebody has set the machine's clock; says by how much when that is new.
    pub fn watch_the_clock(&mut self) -> Option<TimeDelta> {
        let reading = self.system.read();
        let strayed = self.clock.strayed(reading);
        let news = match (strayed, self.strayed) {
            (Some(now), Some(before)) if (now - before).abs() < TimeDelta::seconds(2) => None,
            (now, _) => now,
        };
        self.strayed = strayed;
        if news.is_some()
            && let Err(error) = self.remember_the_clock()
        {
            tracing::warn!(%error, "the clock's change is not remembered");
        }
        news
    }

    /// Carries out every erasure that was ordered; an error where the disk does not let go of the words.
    pub fn settle_erasures(&mut self) -> Result<(), StoreError> {
        self.settle_drafts();
        let ordered: Vec<EntryId> = self.device.erasures().iter().collect();
        if ordered.is_empty() { Ok(()) } else { self.disk.record.erase(&ordered) }
    }

    /// A restart of this program goes on by the time that it has now.
    pub fn settle_the_clock(&self) {
        if let Err(error) = self.remember_the_clock() {
            tracing::warn!(%error, "the meeting's time is not remembered");
        }
    }

    /// Lets a wall beside this program go by the clock of the rehearsal.
    pub fn tell_the_clock(&self) {
        if self.rehearsal
            && let Err(error) = self.remember_the_clock()
        {
            tracing::warn!(%error, "the rehearsal's clock is not told");
        }
    }

    fn remember_the_clock(&self) -> Result<(), StoreError> {
        remembered_clock::keep(&self.clock, self.system.read(), self.record())
    }
}
