//! The meeting: its chapters together. Entries go in by one door (`apply`), wishes by another (`decide`).

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};

use crate::domain::action::Actions;
use crate::domain::answer::Answers;
use crate::domain::approval::{Approvals, ReadBack, Said};
use crate::domain::arrival::Arrivals;
use crate::domain::command::Command;
use crate::domain::context::Context;
use crate::domain::contribution::{ContributionCommand, ContributionEvent, Place};
use crate::domain::contributions::Contributions;
use crate::domain::erasure::Erasable;
use crate::domain::event::Event;
use crate::domain::floor::Floor;
use crate::domain::id::{AuthorId, ContributionId, PointId, Stamp, TableNumber, ThemeId};
use crate::domain::last_told::LastTold;
use crate::domain::lead::Lead;
use crate::domain::message::Messages;
use crate::domain::no_own_case::NoOwnCases;
use crate::domain::opening::{Opening, OpeningCommand, OpeningEvent};
use crate::domain::own_case::{OwnCaseCommand, OwnCases};
use crate::domain::point::{PointCommand, Points};
use crate::domain::priority::Vote;
use crate::domain::programme::{MeetingKind, Programme};
use crate::domain::refusal::Refusal;
use crate::domain::returned::Returns;
use crate::domain::role::Role;
use crate::domain::round::Rounds;
use crate::domain::seat::Seats;
use crate::domain::summary::Summary;
use crate::domain::table::Tables;
use crate::domain::theme::{ThemeCommand, Themes};
use crate::domain::timeline::event::TimelineEvent;
use crate::domain::timeline::timeline::Timeline;
use crate::domain::zone::Zone;

/// Everything that a set of entries says, in whatever order they came.
#[derive(Clone, Debug, Default)]
pub struct Meeting {
    pub opening: Opening,
    pub timeline: Timeline,
    pub tables: Tables,
    pub themes: Themes,
    pub contributions: Contributions,
    pub answers: Answers,
    pub own_cases: OwnCases,
    pub no_own_cases: NoOwnCases,
    pub points: Points,
    pub actions: Actions,
    pub summary: Summary,
    pub seats: Seats,
    pub floor: Floor,
    pub approvals: Approvals,
    pub messages: Messages,
    pub arrivals: Arrivals,
    pub lead: Lead,
    pub rounds: Rounds,
    pub returns: Returns,
    pub last_told: LastTold,
    applied: u64,
}

impl Meeting {
    /// Events taken in so far: while it is the same, so is everything else here. A screen need not count again.
    pub fn applied(&self) -> u64 {
        self.applied
    }

    /// The programme as it is now; nothing before the meeting was opened.
    pub fn programme(&self) -> Option<&Programme> {
        self.opening.programme()
    }

    /// Whether those at its tables answer in writing what a sender asks.
    pub fn is_consultation(&self) -> bool {
        self.programme().is_some_and(|programme| programme.kind == MeetingKind::Consultation)
    }

    pub fn zone(&self) -> Option<&Zone> {
        self.opening.opened().map(|opened| &opened.zone)
    }

    pub fn is_rehearsal(&self) -> bool {
        self.opening.opened().is_some_and(|opened| opened.rehearsal)
    }

    /// The table of a scribe, as it sits now.
    pub fn table_of(&self, author: AuthorId) -> Option<TableNumber> {
        match self.seats.of(author)?.role {
            Role::Scribe { table } => Some(self.tables.now(table)),
            _ => None,
        }
    }

    /// The table on whose machine this copy lies, to which no other table's notes come; nothing where those of all do.
    pub fn only_of(&self) -> Option<TableNumber> {
        let seated = self.seats.all().filter_map(|(_, seat)| seat.role.table());
        let wrote = self.contributions.all().map(|note| note.place.table);
        let here = seated.chain(wrote).filter(|_| self.opening.is_a_guests());
        here.map(|table| self.tables.now(table)).min()
    }

    /// Whether what a table has said was read back and approved.
    pub fn read_back(&self, table: TableNumber) -> ReadBack {
        self.approvals.of(table, self.said())
    }

    /// The same of every table at which people sit. Walks over every note once.
    pub fn read_backs(&self) -> BTreeMap<TableNumber, ReadBack> {
        self.approvals.all(self.said())
    }

    fn said(&self) -> Said<'_> {
        Said {
            tables: &self.tables,
            contributions: &self.contributions,
            answers: &self.answers,
            own_cases: &self.own_cases,
        }
    }

    /// What a command makes happen by what its chapters know, whoever asks and whatever the rounds' time.
    pub(crate) fn decide_by_chapters(&self, command: &Command, context: &Context) -> Result<Vec<Event>, Refusal> {
        self.allowed(command)?;
        match command {
            Command::Opening(command) => wrap(Event::Opening, self.opening.decide(command)),
            Command::Timeline(command) => {
                let events = self.timeline.decide(command, context.now, context.entry);
                let mut events = wrap(Event::Timeline, events.map_err(Refusal::Timeline))?;
                if command.begins() {
                    events.splice(0..0, self.laid_on_today(context.now));
                }
                Ok(events)
            }
            Command::Table(command) => wrap(Event::Table, self.tables.decide(command, context.now)),
            Command::Theme(command) => {
                self.removable(command)?;
                let mut events = wrap(Event::Theme, self.themes.decide(command, context))?;
                events.extend(self.parked_with(command));
                Ok(events)
            }
            Command::Contribution(command) => {
                let command = self.placed(command)?;
                let mut events = wrap(Event::Contribution, self.contributions.decide(&command, context))?;
                if let ContributionCommand::Write { place, .. } = &command {
                    events.extend(self.answers.contradicted(place).map(Event::Answer));
                }
                Ok(events)
            }
            Command::Answer(command) => {
                self.settle(&command.place)?;
                let at = |place: &Place| {
                    place.table == command.place.table
                        && place.theme == command.place.theme
                        && (command.place.question.is_none() || place.question == command.place.question)
                };
                let notes = self.contributions.standing().filter(|note| at(note.place)).count();
                let cases = self.own_cases.standing().filter(|(_, _, noted)| at(&noted.place)).count();
                wrap(Event::Answer, self.answers.decide(command, notes, cases))
            }
            Command::OwnCase(OwnCaseCommand::Accept { own_case }) => self.accept_wording(*own_case, context),
            Command::OwnCase(command) => {
                let mut events = wrap(Event::OwnCase, self.own_cases.decide(command, context))?;
                if let OwnCaseCommand::Note { place } = command {
                    self.settle(place)?;
                    events.extend(self.answers.contradicted(place).map(Event::Answer));
                }
                Ok(events)
            }
            Command::NoOwnCase(command) => self.finding(command),
            Command::Point(command) => {
                if let PointCommand::Make { theme: Some(theme), .. } = command {
                    self.themes.get(theme).ok_or(Refusal::NoSuchTheme)?;
                }
                if let PointCommand::Vote { point, vote: Vote::Stars { table, stars } } = command {
                    return self.starring(*point, *table, *stars, context);
                }
                wrap(Event::Point, self.points.decide(command, context))
            }
            Command::Action(command) => {
                self.has_area(command)?;
                wrap(Event::Action, self.actions.decide(command, &self.opening, context))
            }
            Command::Floor(command) => {
                wrap(Event::Floor, self.floor.decide(command, &self.tables, &self.themes, &self.timeline, context.now))
            }
            Command::Approval(command) => {
                wrap(Event::Approval, self.approvals.decide(command, self.said(), context.now))
            }
            Command::Message(command) => wrap(Event::Message, self.messages.decide(command, &self.tables, context.now)),
            Command::Arrival(command) => self.arriving(command, context.now),
            Command::Summary(command) => {
                self.has_place(&command.passage, context.now)?;
                wrap(Event::Summary, self.summary.decide(command))
            }
            Command::Round(command) => {
                let standing = self.timeline.standing(context.now);
                wrap(Event::Round, self.rounds.decide(command, &standing, context.now))
            }
            Command::Seat(command) => wrap(Event::Seat, self.seats.decide(command)),
            Command::Lead(command) => {
                wrap(Event::Lead, self.lead.decide(command, context.entry.author, self.timeline.reached()))
            }
            Command::Gather { text, theme, contributions } => {
                self.gather(text, theme.as_ref(), None, contributions, context)
            }
            Command::Split { point, contributions, text } => {
                let from = self.points.now(*point).ok_or(Refusal::NoSuchPoint)?;
                let lies_there = |id: &ContributionId| {
                    self.contributions
                        .get(*id)
                        .and_then(|note| note.contribution.point())
                        .and_then(|p| self.points.now(p))
                        == Some(from)
                };
                if contributions.is_empty() || !contributions.iter().all(lies_there) {
                    return Err(Refusal::NothingToSplit);
                }
                let theme = self.points.get(from).and_then(|view| view.made.theme.as_ref());
                self.gather(text, theme, Some(from), contributions, context)
            }
            Command::Retell { place, kind, text, said } => {
                let (place, kind, text) = (place.clone(), *kind, text.clone());
                let write = Command::Contribution(ContributionCommand::Write { place, kind, text });
                let mut events = self.decide_by_chapters(&write, context)?;
                let told = Contributions::time_set(ContributionId(context.entry), Some(*said), context)?;
                events.push(Event::Contribution(told));
                Ok(events)
            }
            Command::Generalise { own_case, text } => self.say_in_general(*own_case, text, context),
            Command::Flag { contribution } => {
                let note = self.contributions.found(*contribution)?;
                let noted = OwnCaseCommand::Note { place: note.place.clone() };
                let mut events = wrap(Event::OwnCase, self.own_cases.decide(&noted, context))?;
                events.extend(self.erasing(&Erasable::Contribution(*contribution), true)?);
                Ok(events)
            }
            Command::Erase { what } => self.erasing(what, false),
        }
    }

    /// Takes in what has happened. Never fails: what no longer fits is nothing to do.
    pub fn apply(&mut self, stamp: Stamp, at: DateTime<Utc>, event: &Event) {
        self.applied += 1;
        self.last_told.apply(stamp, at, event);
        match event {
            Event::Opening(event) => {
                self.opening.apply(stamp, at, event);
                self.lead.led(stamp.author);
                match event {
                    // The clock stops with the meeting, in records of every age.
                    OpeningEvent::Closed => self.timeline.apply(stamp, at, &TimelineEvent::Closed),
                    OpeningEvent::ClosedAgain { since } => self.timeline.apply(stamp, *since, &TimelineEvent::Closed),
                    OpeningEvent::Reopened => self.timeline.apply(stamp, at, &TimelineEvent::Reopened),
                    OpeningEvent::ReopenedAgain { since } => {
                        self.timeline.apply(stamp, *since, &TimelineEvent::Reopened);
                    }
                    _ => self.plan(),
                }
            }
            Event::Timeline(event) => self.timeline.apply(stamp, at, event),
            Event::Table(event) => self.tables.apply(stamp, event),
            Event::Theme(event) => self.themes.apply(stamp, event),
            Event::Contribution(event) => {
                self.contributions.apply(stamp, at, event);
                event.laid_under().into_iter().for_each(|point| self.points.lay_in(stamp, point));
                self.timeline.hear(stamp, event);
            }
            Event::Answer(event) => self.answers.apply(stamp, event),
            Event::OwnCase(event) => self.own_cases.apply(stamp, at, event),
            Event::NoOwnCase(event) => self.no_own_cases.apply(stamp, event),
            Event::Point(event) => self.points.apply(stamp, at, event),
            Event::Action(event) => self.actions.apply(stamp, at, event),
            Event::Summary(event) => self.summary.apply(stamp, at, event),
            Event::Seat(event) => {
                self.seats.apply(stamp, event);
                self.lead.led(stamp.author);
            }
            Event::Lead(event) => {
                self.lead.apply(stamp, event);
                self.timeline.lead(self.lead.terms());
            }
            Event::Floor(event) => self.floor.apply(stamp, event),
            Event::Approval(event) => self.approvals.apply(stamp, event),
            Event::Message(event) => self.messages.apply(stamp, event),
            Event::Arrival(event) => self.arrivals.apply(stamp, event),
            Event::Round(event) => self.rounds.apply(stamp, event),
            Event::Returned(event) => self.returns.apply(stamp, event),
            Event::Erasure(event) => self.forget(stamp, event),
        }
        self.bring_home(stamp, event);
    }

    fn plan(&mut self) {
        let (Some(programme), Some(opened)) = (self.opening.programme(), self.opening.opened()) else { return };
        self.tables.plan(&programme.tables);
        self.themes.plan(&programme.themes);
        self.rounds.plan(programme.rounds);
        match self.opening.laid() {
            Some(start) => self.timeline.revise(&programme.clone().starting(start, &opened.zone), &opened.zone),
            None => self.timeline.revise(programme, &opened.zone),
        }
    }

    /// After the close only what follows a meeting is written: actions and their status, the summary, what may be public,
    /// erasures, the way back.
    fn allowed(&self, command: &Command) -> Result<(), Refusal> {
        match command {
            // A guest says where it is found before it knows which meeting it is at.
            Command::Opening(OpeningCommand::Open { .. }) | Command::Lead(_) => Ok(()),
            _ if self.programme().is_none() => Err(Refusal::NotOpen),
            Command::Opening(_) | Command::Action(_) | Command::Summary(_) | Command::Erase { .. } => Ok(()),
            Command::NoOwnCase(_) => Ok(()),
            _ if self.opening.closed().is_some() => Err(Refusal::Closed),
            _ => Ok(()),
        }
    }

    /// A place where a note can stand, with the reason where it cannot.
    fn settle(&self, place: &Place) -> Result<(), Refusal> {
        self.tables.open(place.table)?;
        self.themes.get(&place.theme).ok_or(Refusal::NoSuchTheme)?;
        match &place.question {
            Some(question) if self.themes.question(&place.theme, question).is_none() => Err(Refusal::NoSuchQuestion),
            _ => Ok(()),
        }
    }

    /// A note written for a table that is now part of another is kept at that one.
    fn placed(&self, command: &ContributionCommand) -> Result<ContributionCommand, Refusal> {
        let mut command = command.clone();
        match &mut command {
            ContributionCommand::Write { place, .. } => {
                self.settle(place)?;
                place.table = self.tables.now(place.table);
            }
            ContributionCommand::Place { moves } => {
                moves.iter().try_for_each(|(_, place)| self.settle(place))?;
            }
            ContributionCommand::Group { point: Some(point), .. } => {
                *point = self.points.now(*point).ok_or(Refusal::NoSuchPoint)?;
            }
            _ => {}
        }
        Ok(command)
    }

    fn removable(&self, command: &ThemeCommand) -> Result<(), Refusal> {
        let ThemeCommand::Remove { theme } = command else { return Ok(()) };
        match self.contributions.standing().filter(|note| note.place.theme == *theme).count() {
            0 => Ok(()),
            notes => Err(Refusal::ThemeInUse { notes }),
        }
    }

    fn gather(
        &self,
        text: &str,
        theme: Option<&ThemeId>,
        from: Option<PointId>,
        contributions: &[ContributionId],
        context: &Context,
    ) -> Result<Vec<Event>, Refusal> {
        if let Some(theme) = theme {
            self.themes.get(theme).ok_or(Refusal::NoSuchTheme)?;
        }
        let mut events = vec![Event::Point(self.points.make(text, theme.cloned(), from, context)?)];
        for contribution in contributions {
            self.contributions.found_standing(*contribution)?;
            let point = Some(PointId(context.entry));
            events.push(Event::Contribution(ContributionEvent::Grouped { contribution: *contribution, point }));
        }
        Ok(events)
    }
}

fn wrap<T>(chapter: fn(T) -> Event, events: Result<Vec<T>, Refusal>) -> Result<Vec<Event>, Refusal> {
    Ok(events?.into_iter().map(chapter).collect())
}
