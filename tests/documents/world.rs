//! A meeting that is run step by step, and its documents.

use std::fs;
use std::path::{Path, PathBuf};

use chrono::{DateTime, Datelike, NaiveDate, Utc};
use rundbord::documents::edition::{Audience, State};
use rundbord::documents::export::{Document, documents};
use rundbord::documents::format::Format;
use rundbord::documents::kind::Kind;
use rundbord::documents::report::report::Report;
use rundbord::domain::action::{ActionCommand, Source};
use rundbord::domain::answer::{Answer, AnswerCommand};
use rundbord::domain::command::Command;
use rundbord::domain::context::Context;
use rundbord::domain::contribution::{ContributionCommand, ContributionKind, Place};
use rundbord::domain::due::Due;
use rundbord::domain::event::Event;
use rundbord::domain::id::{
    ActionId, AuthorId, ContributionId, EntryId, OwnCaseId, PointId, QuestionId, Stamp, TableNumber, ThemeId,
};
use rundbord::domain::meeting::Meeting;
use rundbord::domain::no_own_case::{Matter, NoOwnCaseCommand};
use rundbord::domain::number::Mark;
use rundbord::domain::opening::{Opened, OpeningCommand};
use rundbord::domain::own_case::OwnCaseCommand;
use rundbord::domain::point::PointCommand;
use rundbord::domain::priority::Vote;
use rundbord::domain::programme::Programme;
use rundbord::domain::status::Status;
use rundbord::domain::summary::{Passage, SummaryCommand};
use rundbord::domain::table::TableCommand;
use rundbord::domain::terms::Terms;
use rundbord::domain::theme::ThemeCommand;
use rundbord::domain::timeline::command::TimelineCommand;
use rundbord::domain::zone::Zone;
use rundbord::intake::programme::here::Here;
use rundbord::intake::programme::reader::read;
use rundbord::intake::programme::settle::settle;
use rundbord::language::language::Language;
use rundbord::language::words::Words;

/// The programme of a meeting in `sessions/`.
pub fn session(name: &str) -> Programme {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("sessions").join(format!("{name}.json"));
    let file = read(&fs::read(path).unwrap()).unwrap();
    settle(&file, &Here::without_summer_time(NaiveDate::from_ymd_opt(2026, 11, 1).unwrap())).programme
}

/// Danish summer time all year, so that an offset is seen.
pub fn zone() -> Zone {
    Zone { offset: 7200, changes: Vec::new() }
}

pub struct World {
    pub meeting: Meeting,
    pub now: DateTime<Utc>,
    /// Of the machine that does what follows.
    pub mark: Mark,
    day: NaiveDate,
    number: u64,
}

impl World {
    pub fn opened(programme: Programme) -> Self {
        let day = programme.start.date();
        let now = zone().instant(programme.start);
        let mut world = Self { meeting: Meeting::default(), now, mark: Mark::default(), day, number: 0 };
        let opened = Box::new(Opened { programme, zone: zone(), rehearsal: false });
        world.asks(Command::Opening(OpeningCommand::Open { opened }));
        world
    }

    /// The clock on the wall.
    pub fn at(&mut self, hour: u32, minute: u32) -> &mut Self {
        self.now = zone().instant(self.day.and_hms_opt(hour, minute, 0).unwrap());
        self
    }

    /// The same on another day of the meeting's month.
    pub fn on(&mut self, day: u32, hour: u32, minute: u32) -> &mut Self {
        let day = self.day.with_day(day).unwrap();
        self.now = zone().instant(day.and_hms_opt(hour, minute, 0).unwrap());
        self
    }

    pub fn asks(&mut self, command: Command) -> EntryId {
        self.number += 1;
        let entry = EntryId { author: AuthorId([7; 16]), number: self.number };
        let context = Context { entry, now: self.now, mark: self.mark.clone(), alone: false };
        let events = self.meeting.decide(&command, &context);
        let events = events.unwrap_or_else(|refusal| panic!("{command:?}: {refusal:?}"));
        events.iter().for_each(|event| self.happens(event));
        entry
    }

    fn happens(&mut self, event: &Event) {
        let stamp = Stamp { lamport: self.number, author: AuthorId([7; 16]), number: self.number };
        self.meeting.apply(stamp, self.now, event);
    }

    pub fn next(&mut self) {
        self.asks(Command::Timeline(TimelineCommand::Next));
    }

    pub fn writes(&mut self, table: u16, theme: &str, kind: Option<ContributionKind>, text: &str) -> ContributionId {
        self.writes_to(place(table, theme, None), kind, text)
    }

    pub fn writes_to(&mut self, place: Place, kind: Option<ContributionKind>, text: &str) -> ContributionId {
        let write = ContributionCommand::Write { place, kind, text: text.to_owned() };
        ContributionId(self.asks(Command::Contribution(write)))
    }

    pub fn contribution(&mut self, command: ContributionCommand) {
        self.asks(Command::Contribution(command));
    }

    pub fn gathers(&mut self, text: &str, contributions: &[ContributionId]) -> PointId {
        PointId(self.asks(Command::Gather {
            text: text.to_owned(),
            theme: None,
            contributions: contributions.to_vec(),
        }))
    }

    pub fn merges_points(&mut self, from: PointId, into: PointId) {
        self.asks(Command::Point(PointCommand::Merge { from, into }));
    }

    pub fn dissents(&mut self, point: PointId, text: &str) {
        self.asks(Command::Point(PointCommand::Dissent { point, text: text.to_owned() }));
    }

    pub fn finds_no_own_case(&mut self, of: Matter) {
        self.asks(Command::NoOwnCase(NoOwnCaseCommand::Find { of }));
    }

    pub fn sums_up(&mut self, passage: Passage, text: &str) {
        self.asks(Command::Summary(SummaryCommand { passage, text: text.to_owned() }));
    }

    pub fn votes(&mut self, point: PointId, vote: Vote) {
        self.asks(Command::Point(PointCommand::Vote { point, vote }));
    }

    pub fn reports(&mut self, action: ActionId, status: Status, why: &str) {
        self.asks(Command::Action(ActionCommand::Report { action, status, why: why.to_owned(), told: None }));
    }

    pub fn agrees(&mut self, terms: Terms, source: Option<Source>) -> ActionId {
        ActionId(self.asks(Command::Action(ActionCommand::Agree { terms, source })))
    }

    pub fn answers(&mut self, place: Place, answer: Answer) {
        self.asks(Command::Answer(AnswerCommand { place, answer: Some(answer) }));
    }

    pub fn notes_own_case(&mut self, table: u16, theme: &str) -> OwnCaseId {
        let note = OwnCaseCommand::Note { place: place(table, theme, None) };
        OwnCaseId(self.asks(Command::OwnCase(note)))
    }

    pub fn merges_tables(&mut self, from: u16, into: u16) {
        self.asks(Command::Table(TableCommand::Merge { from: TableNumber(from), into: TableNumber(into) }));
    }

    pub fn adds_theme(&mut self, title: &str, by: u16) -> String {
        let add = ThemeCommand::Add { title: title.to_owned(), by: Some(TableNumber(by)) };
        self.asks(Command::Theme(add)).to_string()
    }

    pub fn report(&self, words: &Words) -> Report {
        Report::of(&self.meeting, words, self.now, State::Draft, Audience::Internal).unwrap()
    }

    /// Every document in every format.
    pub fn documents(&self, language: Language) -> Vec<Document> {
        self.documents_in(language, &Format::ALL)
    }

    /// Every document in some formats.
    pub fn documents_in(&self, language: Language, formats: &[Format]) -> Vec<Document> {
        let words = Words::new(language);
        documents(&self.report(&words), &words, formats)
    }

    /// A kind of document as Markdown.
    pub fn markdown(&self, kind: Kind) -> String {
        let of_kind = |document: &Document| document.kind == kind && document.format == Format::Markdown;
        let document = self.documents_in(Language::Da, &[Format::Markdown]).into_iter().find(of_kind).unwrap();
        String::from_utf8(document.bytes).unwrap()
    }

    pub fn json(&self) -> serde_json::Value {
        let documents = self.documents_in(Language::Da, &[Format::Json]);
        serde_json::from_slice(&documents.iter().find(|document| document.kind == Kind::Data).unwrap().bytes).unwrap()
    }
}

pub fn place(table: u16, theme: &str, question: Option<&str>) -> Place {
    Place { table: TableNumber(table), theme: ThemeId::from(theme), question: question.map(QuestionId::from) }
}

pub fn exact(words: &str, year: i32, month: u32, day: u32) -> Option<Due> {
    Some(Due { words: words.into(), day: NaiveDate::from_ymd_opt(year, month, day), exact: true })
}

pub fn about(words: &str, year: i32, month: u32, day: u32) -> Option<Due> {
    Some(Due { exact: false, ..exact(words, year, month, day)? })
}

pub fn golden_folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/documents/golden")
}
