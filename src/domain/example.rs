//! A meeting to try the chapters on, and a way to run it: given what was done, when this is asked, then this happens.

use std::fmt::Write as _;

use chrono::{DateTime, TimeDelta, Utc};

use crate::domain::action::{ActionCommand, ActionView};
use crate::domain::answer::AnswerCommand;
use crate::domain::arrival::Person;
use crate::domain::command::Command;
use crate::domain::context::Context;
use crate::domain::contribution::{ContributionCommand, ContributionEvent, Place};
use crate::domain::event::Event;
use crate::domain::id::{ActionId, AuthorId, ContributionId, EntryId, OwnCaseId, PointId, Stamp, TableNumber, ThemeId};
use crate::domain::meeting::Meeting;
use crate::domain::merged_points::merged;
use crate::domain::number::Mark;
use crate::domain::opening::{Opened, OpeningCommand};
use crate::domain::point::PointCommand;
use crate::domain::priority::Priority;
use crate::domain::programme::{Member, Programme, Question, Table, Theme, ThemeKind};
use crate::domain::provenance::Gathered;
use crate::domain::refusal::Refusal;
use crate::domain::terms::Terms;
use crate::domain::timeline::example::{clock, denmark, ringsted};

/// The Ringsted meeting with three tables, two themes of which the first has two questions, and a parking lot.
pub fn programme() -> Programme {
    let theme = |id: &str, title: &str, kind, questions: u32| Theme {
        id: id.into(),
        title: title.into(),
        kind,
        questions: (1..=questions)
            .map(|number| Question { id: format!("{id}-{number}").as_str().into(), number, text: "Hvad nu?".into() })
            .collect(),
    };
    let table = |number| Table {
        number: TableNumber(number),
        name: (number == 2).then(|| "Vinduet".to_owned()),
        members: vec![Member { name: format!("Forening {number}"), role: None, ..Member::default() }],
    };
    Programme {
        themes: vec![
            theme("access", "Adgang", ThemeKind::Theme, 2),
            theme("work", "Arbejde", ThemeKind::Theme, 0),
            theme("parking", "Parkeringsplads", ThemeKind::Parking, 0),
        ],
        tables: (1..=3).map(table).collect(),
        ..ringsted()
    }
}

pub fn opened(programme: Programme) -> Command {
    let opened = Box::new(Opened { programme, zone: denmark(), rehearsal: false });
    Command::Opening(OpeningCommand::Open { opened })
}

pub fn place(table: u16, theme: &str, question: Option<&str>) -> Place {
    Place { table: TableNumber(table), theme: theme.into(), question: question.map(Into::into) }
}

pub fn write(table: u16, theme: &str, text: &str) -> Command {
    let place = place(table, theme, None);
    Command::Contribution(ContributionCommand::Write { place, kind: None, text: text.into() })
}

pub fn edit(contribution: ContributionId, text: &str) -> Command {
    Command::Contribution(ContributionCommand::Edit { contribution, text: text.into() })
}

pub fn group(contributions: &[ContributionId], point: Option<PointId>) -> Command {
    Command::Contribution(ContributionCommand::Group { contributions: contributions.to_vec(), point })
}

pub fn make(text: &str) -> Command {
    Command::Point(PointCommand::Make { text: text.into(), theme: None })
}

pub fn agree(what: &str) -> Command {
    let terms = Terms { what: what.into(), ..Terms::default() };
    Command::Action(ActionCommand::Agree { terms, source: None })
}

/// The one event of a chapter that most is asked about.
pub fn contribution(event: ContributionEvent) -> Vec<Event> {
    vec![Event::Contribution(event)]
}

pub fn answer(table: u16, theme: &str, answer: Option<crate::domain::answer::Answer>) -> Command {
    Command::Answer(AnswerCommand { place: place(table, theme, None), answer })
}

/// What one entry of one author did.
#[derive(Clone, Debug)]
pub struct Done {
    pub stamp: Stamp,
    pub at: DateTime<Utc>,
    pub events: Vec<Event>,
    /// What takes it back, as things stood at its author's.
    pub inverse: Option<Vec<Event>>,
}

/// One device at the meeting: it writes its own series and sees what it is shown.
#[derive(Clone, Debug)]
pub struct Writer {
    pub meeting: Meeting,
    pub now: DateTime<Utc>,
    pub done: Vec<Done>,
    /// Whether it is cut off.
    pub alone: bool,
    author: AuthorId,
    mark: Mark,
    lamport: u64,
    number: u64,
}

impl Writer {
    /// The same device in a seat that bears this mark.
    pub fn marked(self, mark: &str) -> Self {
        Self { mark: Mark(mark.to_owned()), ..self }
    }

    /// A device that has seen nothing. The first bears no mark, as the facilitator's machine.
    pub fn new(nth: u8) -> Self {
        let mark = if nth == 1 { Mark::default() } else { Mark(nth.to_string()) };
        Self {
            meeting: Meeting::default(),
            now: clock(16, 0),
            done: Vec::new(),
            alone: false,
            author: AuthorId([nth; 16]),
            mark,
            lamport: 0,
            number: 0,
        }
    }

    /// The id of this writer's entry of that number.
    pub fn entry(&self, number: u64) -> EntryId {
        EntryId { author: self.author, number }
    }

    pub fn context(&self) -> Context {
        Context { entry: self.entry(self.number + 1), now: self.now, mark: self.mark.clone(), alone: self.alone }
    }

    pub fn decide(&self, command: &Command) -> Result<Vec<Event>, Refusal> {
        self.meeting.decide(command, &self.context())
    }

    /// Asks, and where it is not refused, does.
    pub fn tries(&mut self, command: &Command) -> Result<(), Refusal> {
        let events = self.decide(command)?;
        self.does(events);
        Ok(())
    }

    /// Writes an entry.
    pub fn does(&mut self, events: Vec<Event>) {
        self.number += 1;
        let stamp = Stamp { lamport: self.lamport + 1, author: self.author, number: self.number };
        let inverse = self.meeting.apply_to_take_back(stamp, self.now, &events);
        let done = Done { stamp, at: self.now, events, inverse };
        self.lamport = stamp.lamport;
        self.now += TimeDelta::seconds(20);
        self.done.push(done);
    }

    /// Takes the last entry back, or again what was taken back.
    pub fn takes_back(&mut self) -> bool {
        let back = self.done.last().and_then(|done| done.inverse.clone());
        back.map(|events| self.does(events)).is_some()
    }

    /// Is shown another's entry.
    pub fn sees(&mut self, done: &Done) {
        self.lamport = self.lamport.max(done.stamp.lamport);
        take(&mut self.meeting, done);
    }
}

/// An entry becomes part of a meeting.
pub fn take(meeting: &mut Meeting, done: &Done) {
    for event in &done.events {
        meeting.apply(done.stamp, done.at, event);
    }
}

/// The opened meeting in which these were done, each of them possible. The opening is entry 1, so the nth is n + 1.
pub fn given(commands: &[Command]) -> Given {
    let mut writer = Writer::new(1);
    for command in [opened(programme())].iter().chain(commands) {
        writer.tries(command).unwrap_or_else(|refusal| panic!("{command:?}: {refusal:?}"));
    }
    Given(writer)
}

pub struct Given(pub Writer);

impl Given {
    pub fn when(self, command: &Command) -> When {
        When { decision: self.0.decide(command), writer: self.0 }
    }

    /// What is seen is the same after doing it and taking it back.
    pub fn can_take_back(mut self, command: &Command) -> Given {
        let before = seen(&self.0.meeting);
        self.0.tries(command).unwrap_or_else(|refusal| panic!("{command:?}: {refusal:?}"));
        let after = seen(&self.0.meeting);
        assert_ne!(before, after, "{command:?} does nothing");
        assert!(self.0.takes_back(), "{command:?} cannot be taken back");
        assert_eq!(seen(&self.0.meeting), before, "{command:?} taken back");
        assert!(self.0.takes_back(), "{command:?} cannot be done again");
        assert_eq!(seen(&self.0.meeting), after, "{command:?} done again");
        self
    }
}

pub struct When {
    decision: Result<Vec<Event>, Refusal>,
    writer: Writer,
}

impl When {
    /// Exactly these events; they are applied.
    pub fn then(mut self, events: Vec<Event>) -> Given {
        assert_eq!(self.decision, Ok(events.clone()));
        self.writer.does(events);
        Given(self.writer)
    }

    pub fn then_refused(self, refusal: Refusal) -> Given {
        assert_eq!(self.decision, Err(refusal));
        Given(self.writer)
    }
}

/// The first writer's nth entry.
pub fn entry(n: u64) -> EntryId {
    EntryId { author: AuthorId([1; 16]), number: n }
}

pub fn note(n: u64) -> ContributionId {
    ContributionId(entry(n))
}

pub fn point(n: u64) -> PointId {
    PointId(entry(n))
}

pub fn action(n: u64) -> ActionId {
    ActionId(entry(n))
}

pub fn own_case(n: u64) -> OwnCaseId {
    OwnCaseId(entry(n))
}

pub fn theme(n: u64) -> ThemeId {
    ThemeId(entry(n).to_string())
}

/// How many notes were withdrawn, a note that was taken back among them, and how many erased.
pub fn left_out(meeting: &Meeting) -> (usize, usize) {
    (meeting.contributions.withdrawn(), meeting.contributions.erased())
}

/// The first line in which two texts differ.
pub fn difference(one: &str, other: &str) -> Option<String> {
    let (mut one, mut other) = (one.lines(), other.lines());
    loop {
        match (one.next(), other.next()) {
            (None, None) => return None,
            (one, other) if one == other => {}
            (one, other) => return Some(format!("\n  {one:?}\n  {other:?}")),
        }
    }
}

/// Everything that a person can see of a meeting, as text: what two devices must agree on.
pub fn seen(meeting: &Meeting) -> String {
    let mut text = String::new();
    let mut line = |what: &dyn std::fmt::Debug| writeln!(text, "{what:?}").unwrap();
    line(&(meeting.programme(), meeting.zone(), meeting.opening.closed().is_some()));
    for (number, table) in meeting.tables.all() {
        line(&(number, meeting.tables.now(number), table.name(), table.members(), table.is_added()));
        line(&table.merged_since());
    }
    for member in meeting.tables.all().flat_map(|(_, table)| table.members()) {
        line(&meeting.arrivals.of(Person::named(&member.name)));
    }
    for theme in meeting.themes.all() {
        line(&(&theme.id, &theme.number, meeting.themes.title(theme), meeting.themes.earlier_title(theme)));
        line(&meeting.themes.numbered(&theme.number).map(|found| &found.id));
    }
    for note in meeting.contributions.standing() {
        let contribution = note.contribution;
        let point = contribution.point().and_then(|point| meeting.points.now(point));
        line(&(note.number(), note.written, note.place, contribution.kind(), note.text(), contribution.starred()));
        line(&note.said());
        line(&(contribution.owed_by(), point, meeting.contributions.numbered(note.number()).map(|note| note.id())));
    }
    for answer in meeting.answers.all() {
        line(&answer);
    }
    for (id, case, noted) in meeting.own_cases.standing() {
        line(&(id, case.general(), case.proposal(), noted));
    }
    let gathered = Gathered::of(meeting);
    for view in meeting.points.standing() {
        line(&(view.id, view.made, view.point.text(), view.point.dissent(), votes(view.point.priority())));
        line(&(gathered.theme(meeting, view.id), gathered.provenance(meeting, view.id)));
        line(&merged(&meeting.points, view.id).iter().map(|part| part.id).collect::<Vec<_>>());
        line(&meeting.points.numbered(&view.made.number).map(|found| found.id));
    }
    for view in meeting.actions.standing() {
        line(&(view.id, view.agreed, view.action.terms(), view.action.status(), view.action.source()));
        line(&view.action.history().lines().collect::<Vec<_>>());
        line(&(view.action.missing(), meeting.actions.called(&view.agreed.number).map(|found| found.id)));
    }
    let is_agreed = |stamp, _| meeting.opening.is_of_the_meeting(stamp);
    let agreed = |view: ActionView<'_>| Some((view.id, view.terms_known(is_agreed)?, view.status_known(is_agreed)));
    meeting.actions.all().into_iter().filter_map(agreed).for_each(|then| line(&then));
    for passage in meeting.summary.all() {
        line(&passage);
    }
    line(&meeting.no_own_cases.all().collect::<Vec<_>>());
    line(&meeting.floor.held());
    line(&meeting.read_backs());
    line(&meeting.messages.all().collect::<Vec<_>>());
    line(&meeting.timeline.standing(clock(17, 30)));
    line(&(meeting.rounds.rule(), meeting.rounds.closings().collect::<Vec<_>>(), meeting.late_notes()));
    text
}

/// What a person sees of a point's priority.
fn votes(priority: &Priority) -> impl std::fmt::Debug + use<> {
    (priority.class(), priority.hands(), priority.stars().collect::<Vec<_>>())
}
