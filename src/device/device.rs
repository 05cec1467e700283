//! The device: a pure machine. Wishes go in, effects come out; entries are applied when they are durable.

use std::collections::VecDeque;

use chrono::{DateTime, Utc};

use crate::device::desk::{Desk, Turn};
use crate::device::effect::{Effect, Write};
use crate::device::history::History;
use crate::device::input::{Fault, Input};
use crate::device::intent::{Intent, OwnCasesAtClose};
use crate::device::latest::Latest;
use crate::device::reply::Reply;
use crate::device::tidings::{self, Ground, Tiding};
use crate::device::unread::Unread;
use crate::device::view::View;
use crate::device::wish::Wish;
use crate::device::writing::{Pending, Then, Waiting, Writing};
use crate::device::{forgetting, led_too, unasked};
use crate::domain::command::Command;
use crate::domain::context::Context;
use crate::domain::event::{Body, Event, How};
use crate::domain::id::{AuthorId, EntryId, OwnCaseId, Stamp, TableNumber};
use crate::domain::meeting::Meeting;
use crate::domain::opening::OpeningCommand;
use crate::domain::refusal::Refusal;
use crate::domain::rights::{leads, may_do};
use crate::domain::role::Role;
use crate::domain::seat::{Seat, SeatEvent};
use crate::domain::table::TableCommand;
use crate::record::author::Author;
use crate::record::body;
use crate::record::bytes::{Hash, Signature};
use crate::record::entry::Entry;
use crate::record::erasure::Erasures;
use crate::record::pen::Pen;

/// One device at the meeting. It reads no clock and draws no chance: both are arguments.
#[derive(Debug)]
pub struct Device {
    pen: Pen,
    meeting: Meeting,
    history: History,
    desk: Desk,
    /// What is on its way to the disk.
    writing: Option<Pending>,
    /// What was wanted or came meanwhile.
    waiting: VecDeque<Waiting>,
    fault: Option<Fault>,
    /// No own entry is dated before it.
    latest: Latest,
    /// How many own cases' words lie on this machine.
    private: usize,
    /// Whether no other machine of the meeting is reached.
    alone: bool,
    /// The entries whose bodies every copy must forget.
    erasures: Erasures,
}

impl Device {
    /// A device that has read nothing yet. `private`: how many own cases' words lie on this machine.
    pub fn new(pen: Pen, private: usize) -> Self {
        Self {
            pen,
            meeting: Meeting::default(),
            history: History::default(),
            desk: Desk::default(),
            writing: None,
            waiting: VecDeque::new(),
            fault: None,
            latest: Latest::default(),
            private,
            alone: false,
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
        self.desk = Desk::as_left(&self.meeting, self.pen.id());
    }

    /// A device takes a seat by itself, where no host can be asked. The one that a host gives stands instead of it.
    pub fn sit_down(&mut self, author: AuthorId, role: Role) {
        let beginning = Stamp { author, ..Stamp::default() };
        let taken = Event::Seat(SeatEvent::alone(author, role));
        self.meeting.apply(beginning, DateTime::UNIX_EPOCH, &taken);
        self.begin();
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
        self.latest.of(Some(self.pen.id()), &self.meeting)
    }

    /// The facilitator's machine says that it is `now`: this one's clock may have gone ahead while it wrote alone.
    pub fn told_time(&mut self, now: DateTime<Utc>) {
        self.latest.is_told(self.pen.id(), now);
    }

    /// Whether no other machine of the meeting is reached.
    pub fn is_alone(&mut self, alone: bool) {
        self.alone = alone;
    }

    /// How many own cases' words lie on this machine.
    pub fn private(&self) -> usize {
        self.private
    }

    /// The entries whose bodies every copy must forget.
    pub fn erasures(&self) -> &Erasures {
        &self.erasures
    }

    /// Who writes here.
    pub fn author(&self) -> Author {
        self.pen.author()
    }

    /// Signs a greeting, to prove that this device holds its author's key.
    pub fn vouch(&self, hash: &Hash) -> Signature {
        self.pen.vouch(hash)
    }

    /// This device's place at the meeting; nothing where it is the facilitator's own.
    pub fn seat(&self) -> Option<&Seat> {
        self.meeting.seats.of(self.pen.id())
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
            door: None,
            line: None,
            shown: None,
        }
    }

    /// The one door. `now` is the meeting's time.
    pub fn handle(&mut self, input: Input, now: DateTime<Utc>) -> Vec<Effect> {
        let mut effects = match input {
            Input::Intent(intent) => self.waits(Waiting::Intent(intent, now)),
            Input::Together(is_one) => {
                self.history.together(is_one);
                Vec::new()
            }
            Input::Arrived { authors, entries } => self.waits(Waiting::Arrived { authors, entries }),
            Input::Unveiled(entries) => self.waits(Waiting::Unveiled(entries)),
            Input::Typing(is_typed) => {
                self.desk.is_typed_on(is_typed);
                self.desk.tidy(&self.meeting, self.pen.id());
                Vec::new()
            }
            Input::Written => self.written(now),
            Input::NotWritten(fault) => self.not_written(fault),
        };
        while self.writing.is_none() {
            effects.extend(match self.waiting.pop_front() {
                Some(Waiting::Intent(intent, at)) => self.want(intent, at),
                Some(Waiting::Arrived { authors, entries }) => self.take_in(authors, entries, now),
                Some(Waiting::Unveiled(entries)) => self.unveil(entries),
                None => break,
            });
        }
        effects.extend(Tiding::of_a_round(&mut self.desk, &self.meeting, self.pen.id()).map(Effect::Hear));
        effects
    }

    fn waits(&mut self, waiting: Waiting) -> Vec<Effect> {
        self.waiting.push_back(waiting);
        Vec::new()
    }

    fn want(&mut self, intent: Intent, now: DateTime<Utc>) -> Vec<Effect> {
        match intent {
            Intent::Turn(turn) => self.turn(turn),
            Intent::SitAt(table) => self.sit_at(table, now),
            Intent::Undo => self.take_up(How::Undo, now),
            Intent::Redo => self.take_up(How::Redo, now),
            Intent::Show(query) => vec![Effect::Show(query)],
            Intent::Export(export) => vec![Effect::Export(export)],
            Intent::Close(own_cases) => self.close(own_cases, now),
            Intent::Door(_) if !leads(self.pen.id(), &self.meeting) => vec![Effect::refused(Refusal::NotYours)],
            Intent::Door(wish) => vec![Effect::of_door(wish, &self.meeting)],
            Intent::Wait { seconds } => vec![Effect::Wait { seconds }],
            Intent::Quit => vec![Effect::Quit],
            writing => match Wish::of(writing, &self.meeting, &self.desk) {
                Some(Ok(wish)) => self.decide(wish, now),
                Some(Err(refusal)) => vec![Effect::refused(refusal)],
                None => Vec::new(),
            },
        }
    }

    fn turn(&mut self, turn: Turn) -> Vec<Effect> {
        let own = self.meeting.table_of(self.pen.id());
        if matches!(turn, Turn::Table(table) if own.is_some_and(|own| own != table)) {
            return vec![Effect::refused(Refusal::NotYours)];
        }
        self.desk.turn(&turn);
        self.desk.tidy(&self.meeting, self.pen.id());
        vec![Effect::Say(Reply::Turned(turn))]
    }

    fn sit_at(&mut self, table: TableNumber, now: DateTime<Utc>) -> Vec<Effect> {
        if self.meeting.tables.get(table).is_some() {
            return self.turn(Turn::Table(self.meeting.tables.now(table)));
        }
        self.decide(Wish::plain(Command::Table(TableCommand::Add { table })), now)
    }

    fn close(&mut self, own_cases: OwnCasesAtClose, now: DateTime<Utc>) -> Vec<Effect> {
        let delete = own_cases == OwnCasesAtClose::Delete;
        if self.meeting.opening.closed().is_some() && own_cases != OwnCasesAtClose::Ask {
            // Closed before; now it is only said what becomes of the own cases.
            let kept = || vec![Effect::Say(Reply::OwnCasesKept { count: self.private })];
            return if delete { self.forget_own_cases() } else { kept() };
        }
        let closing = Wish::plain(Command::Opening(OpeningCommand::Close));
        self.decide(Wish { then: Then::of(own_cases), ..closing }, now)
    }

    fn forget_own_cases(&mut self) -> Vec<Effect> {
        let count = std::mem::take(&mut self.private);
        vec![Effect::ForgetOwnCases, Effect::Say(Reply::OwnCasesDeleted { count })]
    }

    fn decide(&mut self, wish: Wish, now: DateTime<Utc>) -> Vec<Effect> {
        let Wish { command, private, text, then } = wish;
        let now = self.no_earlier(now);
        let entry = EntryId { author: self.pen.id(), number: self.pen.next_number() };
        let mark = self.seat().map(|seat| seat.mark.clone()).unwrap_or_default();
        let context = Context { entry, now, mark, alone: self.alone };
        let of = self.history.goes_on_with(entry);
        match self.meeting.decide(&command, &context) {
            Ok(events) if !may_do(self.pen.id(), &events, &self.meeting) => vec![Effect::refused(Refusal::NotYours)],
            Ok(events) => self.propose(Body { at: now, how: How::Do, of, events }, private, text, then),
            Err(refusal) => vec![Effect::refused(refusal)],
        }
    }

    fn take_up(&mut self, how: How, now: DateTime<Utc>) -> Vec<Effect> {
        let now = self.no_earlier(now);
        let step = match self.history.taking_up(how) {
            Ok(step) => step,
            Err(reply) => return vec![Effect::Say(reply)],
        };
        let events = self.meeting.back_before(step.stamp, how, &step.inverse);
        if let Err(refusal) = self.meeting.lets(self.pen.id(), &events, now, self.alone) {
            return vec![Effect::refused(refusal)];
        }
        let body = Body { at: now, how, of: Some(step.entry()), events };
        self.propose(body, None, None, Then::Nothing)
    }

    fn propose(&mut self, body: Body, private: Option<String>, text: Option<String>, then: Then) -> Vec<Effect> {
        let json = match body::encode(&body).map_err(|error| Fault::Other(error.to_string())) {
            Ok(json) => json,
            Err(fault) => return vec![Effect::Say(Reply::NotSaved { fault, text })],
        };
        let entry = self.pen.write(json);
        let own_case = private.map(|words| (OwnCaseId(entry.id()), words));
        let (entries, erase) = (vec![entry.clone()], forgetting::erased(&body.events));
        let write = Write { private: own_case, entries, erase, ..Write::default() };
        let own = Writing { entry, body, private: write.private.is_some(), text, then };
        self.writing = Some(Pending::Own(Box::new(own)));
        vec![Effect::Write(write)]
    }

    /// Entries of others are kept without the words that are to stand nowhere any more.
    fn take_in(&mut self, authors: Vec<Author>, entries: Vec<Entry>, now: DateTime<Utc>) -> Vec<Effect> {
        let entries = unasked::before(entries, &self.pen, &self.meeting, self.no_earlier(now));
        self.keep(entries, |entries| Write { authors, entries: entries.to_vec(), ..Write::default() })
    }

    /// What this device may see by now is read as if it came now: the meeting is the same in any order.
    fn unveil(&mut self, entries: Vec<Entry>) -> Vec<Effect> {
        let kept = |entries: &[Entry]| entries.iter().filter(|entry| entry.body.is_some()).cloned().collect();
        self.keep(entries, |entries| Write { bodies: kept(entries), ..Write::default() })
    }

    fn keep(&mut self, mut entries: Vec<Entry>, write: impl FnOnce(&[Entry]) -> Write) -> Vec<Effect> {
        let (bodies, erase) = forgetting::read_in(&mut entries, &self.erasures, &self.meeting);
        let write = Write { erase, ..write(&entries) };
        self.writing = Some(Pending::Arrived(entries.into_iter().zip(bodies).collect()));
        vec![Effect::Write(write)]
    }

    fn written(&mut self, now: DateTime<Utc>) -> Vec<Effect> {
        let Writing { entry, body, private, then, .. } = match self.writing.take() {
            None => return Vec::new(),
            Some(Pending::Own(own)) => *own,
            Some(Pending::Arrived(arrived)) => return self.arrived(arrived, now),
        };
        self.fault = None;
        self.pen.confirm(&entry);
        self.private += usize::from(private);
        let approved = tidings::approved(&self.meeting, self.pen.id());
        self.take(entry.stamp(), &body);
        let lifted = approved.and_then(|table| tidings::lifted(&self.meeting, table, &body.events));
        self.desk.follow_made(entry.id(), &body.events);
        self.desk.tidy(&self.meeting, self.pen.id());
        let Body { how, events, .. } = body;
        let saved = Effect::Say(Reply::Saved { entry: entry.id(), how, events });
        let mut effects = vec![Effect::Share(vec![entry]), saved];
        effects.extend(lifted.map(Effect::Hear));
        let count = self.private;
        match then {
            Then::DeleteOwnCases if count > 0 => effects.extend(self.forget_own_cases()),
            Then::KeepOwnCases if count > 0 => effects.push(Effect::Say(Reply::OwnCasesKept { count })),
            Then::AskOwnCases if count > 0 => effects.push(Effect::Say(Reply::OwnCasesLeft { count })),
            _ => {}
        }
        effects
    }

    fn not_written(&mut self, fault: Fault) -> Vec<Effect> {
        let Some(writing) = self.writing.take() else { return Vec::new() };
        self.fault = Some(fault.clone());
        match writing {
            Pending::Own(own) => vec![Effect::Say(Reply::NotSaved { fault, text: own.text })],
            Pending::Arrived(_) => vec![Effect::NotTaken(fault)],
        }
    }

    /// Entries of others are durable. An own one among them is of an earlier life of this machine, whose disk lost it.
    fn arrived(&mut self, arrived: Vec<(Entry, Option<Body>)>, now: DateTime<Utc>) -> Vec<Effect> {
        self.fault = None;
        let ground = self.ground(now);
        for (entry, body) in &arrived {
            self.pen.confirm(entry);
            if let Some(body) = body {
                self.take(entry.stamp(), body);
            }
        }
        let led_too = led_too::heard(&arrived, self.pen.id(), &self.meeting).map(Tiding::LedToo);
        let tidings = [ground.tidings(&self.ground(now)), unasked::heard(&arrived, self.pen.id())].concat();
        let shared = Effect::Share(arrived.into_iter().map(|(entry, _)| entry).collect());
        std::iter::once(shared).chain(tidings.into_iter().chain(led_too).map(Effect::Hear)).collect()
    }

    /// An entry becomes part of the meeting.
    fn take(&mut self, stamp: Stamp, body: &Body) {
        let own = stamp.author == self.pen.id();
        forgetting::to_forget(&self.meeting, &body.events).into_iter().for_each(|entry| _ = self.erasures.order(entry));
        if own {
            let inverse = self.meeting.apply_to_take_back(stamp, body.at, &body.events);
            self.history.note(stamp, body, inverse);
        } else {
            body.events.iter().for_each(|event| self.meeting.apply(stamp, body.at, event));
            self.history.heed(stamp, &body.events);
        }
        self.latest.note(stamp.author, body.at, own, &self.meeting);
        self.desk.tidy(&self.meeting, self.pen.id());
    }

    fn ground(&self, now: DateTime<Utc>) -> Ground {
        let at_a_table = self.seat().map(|_| Ground::of(&self.view(now), self.pen.id()));
        at_a_table.unwrap_or_else(|| Ground::of_the_leader(&self.meeting, &self.history, self.pen.id()))
    }

    /// An entry is never dated before one that its author has seen.
    fn no_earlier(&self, now: DateTime<Utc>) -> DateTime<Utc> {
        self.latest().map_or(now, |latest| latest.max(now))
    }
}
