//! The device: a pure machine. Wishes go in, effects come out; entries are applied when they are durable.

use std::collections::VecDeque;

use chrono::{DateTime, Utc};

use crate::device::desk::{Desk, Turn};
use crate::device::effect::{Effect, Write};
use crate::device::history::{History, Step};
use crate::device::input::{Fault, Input};
use crate::device::intent::{Intent, OwnCasesAtClose};
use crate::device::reply::Reply;
use crate::device::typed;
use crate::device::view::View;
use crate::device::writing::{Then, Writing};
use crate::domain::action::{ActionCommand, Change, Source};
use crate::domain::answer::AnswerCommand;
use crate::domain::command::Command;
use crate::domain::context::Context;
use crate::domain::contribution::ContributionCommand;
use crate::domain::erasure::ErasureEvent;
use crate::domain::event::{Body, Event, How};
use crate::domain::id::{EntryId, OwnCaseId, Stamp, TableNumber, ThemeId};
use crate::domain::meeting::Meeting;
use crate::domain::number::Mark;
use crate::domain::opening::OpeningCommand;
use crate::domain::own_case::OwnCaseCommand;
use crate::domain::refusal::Refusal;
use crate::domain::table::TableCommand;
use crate::domain::theme::ThemeEvent;
use crate::record::body;
use crate::record::entry::Entry;
use crate::record::erasure::Erasures;
use crate::record::pen::Pen;

/// One device at the meeting. It reads no clock and draws no chance: both are arguments.
#[derive(Debug)]
pub struct Device {
    pen: Pen,
    mark: Mark,
    meeting: Meeting,
    history: History,
    desk: Desk,
    /// What is on its way to the disk.
    writing: Option<Writing>,
    /// What was wanted meanwhile, with the time at which it was.
    waiting: VecDeque<(Intent, DateTime<Utc>)>,
    fault: Option<Fault>,
    /// The time of the latest entry; no own entry is dated before it.
    latest: Option<DateTime<Utc>>,
    /// How many own cases' words lie on this machine.
    private: usize,
    /// The entries whose bodies every copy must forget.
    erasures: Erasures,
}

/// An entry whose body this program cannot read.
#[derive(Debug, thiserror::Error)]
#[error("entry {entry}: {source}")]
pub struct Unread {
    pub entry: EntryId,
    pub source: body::BodyError,
}

impl Device {
    /// A device that has read nothing yet. `private`: how many own cases' words lie on this machine.
    pub fn new(pen: Pen, mark: Mark, private: usize) -> Self {
        Self {
            pen,
            mark,
            meeting: Meeting::default(),
            history: History::default(),
            desk: Desk::default(),
            writing: None,
            waiting: VecDeque::new(),
            fault: None,
            latest: None,
            private,
            erasures: Erasures::default(),
        }
    }

    /// Takes in an entry that is durable already: at the start all that the record holds.
    pub fn read(&mut self, entry: &Entry) -> Result<(), Unread> {
        if entry.author == self.pen.id() {
            self.pen.confirm(entry);
        } else {
            self.pen.see(entry.lamport);
        }
        let Some(json) = entry.json() else { return Ok(()) };
        let body: Body = body::decode(json).map_err(|source| Unread { entry: entry.id(), source })?;
        self.take(entry.stamp(), &body);
        Ok(())
    }

    /// The record is read: the desk is laid out as the last own note left it.
    pub fn begin(&mut self) {
        let last = self.meeting.contributions.standing().rfind(|note| note.written.stamp.author == self.pen.id());
        let place = last.map(|note| note.place.clone());
        self.desk = Desk::laid_out(&self.meeting);
        if let Some(place) = place {
            self.desk.follow(&place);
            self.desk.tidy(&self.meeting);
        }
    }

    /// The greatest clock of the record so far.
    pub fn lamport(&self) -> u64 {
        self.pen.lamport()
    }

    pub fn meeting(&self) -> &Meeting {
        &self.meeting
    }

    pub fn desk(&self) -> &Desk {
        &self.desk
    }

    /// The time of the latest entry, so that a clock that was set back is noticed at the start.
    pub fn latest(&self) -> Option<DateTime<Utc>> {
        self.latest
    }

    /// How many own cases' words lie on this machine.
    pub fn private(&self) -> usize {
        self.private
    }

    /// The entries whose bodies every copy must forget.
    pub fn erasures(&self) -> &Erasures {
        &self.erasures
    }

    pub fn view(&self, now: DateTime<Utc>) -> View<'_> {
        View {
            meeting: &self.meeting,
            standing: self.meeting.timeline.standing(now),
            desk: &self.desk,
            history: &self.history,
            now,
            writing: self.writing.is_some(),
            fault: self.fault.as_ref(),
            private: self.private,
        }
    }

    /// The one door. `now` is the meeting's time.
    pub fn handle(&mut self, input: Input, now: DateTime<Utc>) -> Vec<Effect> {
        let mut effects = match input {
            Input::Intent(intent) => {
                self.waiting.push_back((intent, now));
                Vec::new()
            }
            Input::Written => self.written(),
            Input::NotWritten(fault) => self.not_written(fault),
        };
        while self.writing.is_none() {
            let Some((intent, at)) = self.waiting.pop_front() else { break };
            effects.extend(self.want(intent, at));
        }
        effects
    }

    fn want(&mut self, intent: Intent, now: DateTime<Utc>) -> Vec<Effect> {
        match intent {
            Intent::Write { text } => self.write_note(text, now),
            Intent::OwnCase { text } => self.note_own_case(&text, now),
            Intent::Do(Command::Flag { contribution }) => {
                let private = self.meeting.contributions.get(contribution).map(|note| note.text().to_owned());
                self.decide(&Command::Flag { contribution }, private, None, Then::Nothing, now)
            }
            Intent::Do(command) => {
                let text = typed::words(&command);
                self.decide(&command, None, text, Then::Nothing, now)
            }
            Intent::Turn(turn) => self.turn(turn),
            Intent::SitAt(table) => self.sit_at(table, now),
            Intent::NewTheme(command) => self.decide(&Command::Theme(command), None, None, Then::Nothing, now),
            Intent::Answer(answer) => match self.desk.place() {
                Some(place) => {
                    let command = Command::Answer(AnswerCommand { place, answer });
                    self.decide(&command, None, None, Then::Nothing, now)
                }
                None => refused(Refusal::NotOpen),
            },
            Intent::Undo => match self.history.last_done() {
                Some(step) => self.write(step.clone(), How::Undo, now),
                None => refused(Refusal::NothingToUndo),
            },
            Intent::Redo => match self.history.last_undone() {
                Some(step) => self.write(step.clone(), How::Redo, now),
                None => refused(Refusal::NothingToRedo),
            },
            Intent::From(source) => self.source_of_last(source, now),
            Intent::Show(query) => vec![Effect::Show(query)],
            Intent::Export(export) => vec![Effect::Export(export)],
            Intent::Close(own_cases) => self.close(own_cases, now),
            Intent::Wait { minutes } => vec![Effect::Wait { minutes }],
            Intent::Quit => vec![Effect::Quit],
        }
    }

    fn write_note(&mut self, text: String, now: DateTime<Utc>) -> Vec<Effect> {
        let Some(place) = self.desk.place() else { return refused(Refusal::NotOpen) };
        let write = ContributionCommand::Write { place, kind: self.desk.kind, text: text.clone() };
        self.decide(&Command::Contribution(write), None, Some(text), Then::Nothing, now)
    }

    fn note_own_case(&mut self, text: &str, now: DateTime<Utc>) -> Vec<Effect> {
        let Some(place) = self.desk.place() else { return refused(Refusal::NotOpen) };
        match crate::domain::text::note(text) {
            Ok(kept) => {
                let command = Command::OwnCase(OwnCaseCommand::Note { place });
                self.decide(&command, Some(kept), Some(text.to_owned()), Then::Nothing, now)
            }
            Err(refusal) => refused(refusal),
        }
    }

    fn turn(&mut self, turn: Turn) -> Vec<Effect> {
        self.desk.turn(&turn);
        vec![Effect::Say(Reply::Turned(turn))]
    }

    fn sit_at(&mut self, table: TableNumber, now: DateTime<Utc>) -> Vec<Effect> {
        if self.meeting.tables.get(table).is_some() {
            return self.turn(Turn::Table(self.meeting.tables.now(table)));
        }
        self.decide(&Command::Table(TableCommand::Add { table }), None, None, Then::Nothing, now)
    }

    fn source_of_last(&mut self, source: Source, now: DateTime<Utc>) -> Vec<Effect> {
        let Some(action) = self.meeting.actions.standing().last().map(|view| view.id) else {
            return refused(Refusal::NoSuchAction);
        };
        let command = ActionCommand::Change { action, changes: vec![Change::Source(Some(source))] };
        self.decide(&Command::Action(command), None, None, Then::Nothing, now)
    }

    fn close(&mut self, own_cases: OwnCasesAtClose, now: DateTime<Utc>) -> Vec<Effect> {
        let delete = own_cases == OwnCasesAtClose::Delete;
        if self.meeting.opening.closed().is_some() && own_cases != OwnCasesAtClose::Ask {
            // Closed before; now it is only said what becomes of the own cases.
            return if delete { self.forget_own_cases() } else { self.own_cases_left() };
        }
        let then = match own_cases {
            OwnCasesAtClose::Ask => Then::AskOwnCases,
            OwnCasesAtClose::Keep => Then::Nothing,
            OwnCasesAtClose::Delete => Then::DeleteOwnCases,
        };
        self.decide(&Command::Opening(OpeningCommand::Close), None, None, then, now)
    }

    fn own_cases_left(&self) -> Vec<Effect> {
        vec![Effect::Say(Reply::OwnCasesLeft { count: self.private })]
    }

    fn forget_own_cases(&mut self) -> Vec<Effect> {
        let count = std::mem::take(&mut self.private);
        vec![Effect::ForgetOwnCases, Effect::Say(Reply::OwnCasesDeleted { count })]
    }

    fn decide(
        &mut self,
        command: &Command,
        private: Option<String>,
        text: Option<String>,
        then: Then,
        now: DateTime<Utc>,
    ) -> Vec<Effect> {
        let now = self.no_earlier(now);
        let entry = EntryId { author: self.pen.id(), number: self.pen.next_number() };
        let context = Context { entry, now, mark: self.mark.clone() };
        match self.meeting.decide(command, &context) {
            Ok(events) => self.propose(Body { at: now, how: How::Do, of: None, events }, private, text, then),
            Err(refusal) => refused(refusal),
        }
    }

    fn write(&mut self, step: Step, how: How, now: DateTime<Utc>) -> Vec<Effect> {
        let body = Body { at: self.no_earlier(now), how, of: Some(step.entry), events: step.inverse };
        self.propose(body, None, None, Then::Nothing)
    }

    fn propose(&mut self, body: Body, private: Option<String>, text: Option<String>, then: Then) -> Vec<Effect> {
        let json = match body::encode(&body) {
            Ok(json) => json,
            Err(error) => {
                let fault = Fault::Other(error.to_string());
                return vec![Effect::Say(Reply::NotSaved { fault, text })];
            }
        };
        let entry = self.pen.write(json);
        let own_case = private.map(|words| (OwnCaseId(entry.id()), words));
        let write = Write { private: own_case, entries: vec![entry.clone()], erase: erased(&body.events) };
        self.writing = Some(Writing { entry, body, private: write.private.is_some(), text, then });
        vec![Effect::Write(write)]
    }

    fn written(&mut self) -> Vec<Effect> {
        let Some(Writing { entry, body, private, then, .. }) = self.writing.take() else { return Vec::new() };
        self.fault = None;
        self.pen.confirm(&entry);
        self.private += usize::from(private);
        self.take(entry.stamp(), &body);
        self.follow(&body.events);
        let Body { how, events, .. } = body;
        let mut effects = vec![Effect::Say(Reply::Saved { entry: entry.id(), how, events })];
        match then {
            Then::DeleteOwnCases if self.private > 0 => effects.extend(self.forget_own_cases()),
            Then::AskOwnCases if self.private > 0 => effects.extend(self.own_cases_left()),
            _ => {}
        }
        effects
    }

    fn not_written(&mut self, fault: Fault) -> Vec<Effect> {
        let Some(writing) = self.writing.take() else { return Vec::new() };
        self.fault = Some(fault.clone());
        vec![Effect::Say(Reply::NotSaved { fault, text: writing.text })]
    }

    /// An entry becomes part of the meeting.
    fn take(&mut self, stamp: Stamp, body: &Body) {
        let own = stamp.author == self.pen.id();
        let mut inverse = Some(Vec::new());
        for event in &body.events {
            if own {
                let back = self.meeting.inverse(stamp.entry(), event);
                inverse = inverse.zip(back).map(|(mut events, back)| {
                    events.insert(0, back);
                    events
                });
            }
            self.meeting.apply(stamp, body.at, event);
        }
        if own {
            self.history.note(stamp.entry(), body, inverse);
        }
        for entry in erased(&body.events) {
            self.erasures.order(entry);
        }
        self.latest = self.latest.max(Some(body.at));
        self.desk.tidy(&self.meeting);
    }

    /// The desk goes where the writer has just made a place.
    fn follow(&mut self, events: &[Event]) {
        for event in events {
            match event {
                Event::Table(crate::domain::table::TableEvent::Added { table }) => {
                    self.desk.turn(&Turn::Table(*table));
                }
                Event::Theme(ThemeEvent::Added { theme, .. }) => {
                    self.desk.turn(&Turn::Theme(ThemeId::clone(theme)));
                }
                _ => {}
            }
        }
    }

    /// An entry is never dated before one that its author has seen.
    fn no_earlier(&self, now: DateTime<Utc>) -> DateTime<Utc> {
        self.latest.map_or(now, |latest| latest.max(now))
    }
}

fn refused(refusal: Refusal) -> Vec<Effect> {
    vec![Effect::Say(Reply::Refused(refusal))]
}

fn erased(events: &[Event]) -> Vec<EntryId> {
    events
        .iter()
        .filter_map(|event| match event {
            Event::Erasure(ErasureEvent::Erased { entries, .. }) => Some(entries.iter().copied()),
            _ => None,
        })
        .flatten()
        .collect()
}
