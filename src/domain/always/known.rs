//! What a writer has heard of, by which a command is aimed at things that there are.

use crate::domain::action::{ActionCommand, ActionEvent, Change, Source};
use crate::domain::always::commands::NTH;
use crate::domain::answer::AnswerCommand;
use crate::domain::command::Command;
use crate::domain::contribution::{ContributionCommand, ContributionEvent};
use crate::domain::erasure::Erasable;
use crate::domain::event::Event;
use crate::domain::example::Done;
use crate::domain::floor::{FloorCommand, Holder};
use crate::domain::id::{EntryId, ItemId, ThemeId};
use crate::domain::no_own_case::{Matter, NoOwnCaseCommand};
use crate::domain::own_case::{OwnCaseCommand, OwnCaseEvent};
use crate::domain::point::{PointCommand, PointEvent};
use crate::domain::summary::{Passage, SummaryCommand};
use crate::domain::theme::{ThemeCommand, ThemeEvent};
use crate::domain::timeline::command::TimelineCommand;
use crate::domain::timeline::event::TimelineEvent;

/// What a writer has heard of, of each sort.
#[derive(Default)]
pub struct Known {
    notes: Vec<EntryId>,
    points: Vec<EntryId>,
    actions: Vec<EntryId>,
    own_cases: Vec<EntryId>,
    themes: Vec<EntryId>,
    items: Vec<EntryId>,
}

impl Known {
    pub fn hear(&mut self, done: &Done) {
        for event in &done.events {
            let sort = match event {
                Event::Contribution(ContributionEvent::Written { .. }) => &mut self.notes,
                Event::Point(PointEvent::Made { .. }) => &mut self.points,
                Event::Action(ActionEvent::Agreed { .. }) => &mut self.actions,
                Event::OwnCase(OwnCaseEvent::Noted { .. }) => &mut self.own_cases,
                Event::Theme(ThemeEvent::Added { .. }) => &mut self.themes,
                Event::Timeline(TimelineEvent::Inserted { .. }) => &mut self.items,
                _ => continue,
            };
            sort.push(done.stamp.entry());
        }
    }

    /// The same command, of things that there are.
    pub fn aimed(&self, command: &Command) -> Command {
        let mut command = command.clone();
        match &mut command {
            Command::Contribution(command) => self.aim_contribution(command),
            Command::Point(command) => self.aim_point(command),
            Command::Action(command) => self.aim_action(command),
            Command::Theme(
                ThemeCommand::Name { theme, .. } | ThemeCommand::Remove { theme } | ThemeCommand::Settle { theme, .. },
            ) => self.aim_theme(theme),
            Command::Answer(AnswerCommand { place, .. }) => self.aim_theme(&mut place.theme),
            Command::Floor(FloorCommand::Give(Holder::Theme(theme))) => self.aim_theme(theme),
            Command::OwnCase(OwnCaseCommand::Note { place }) | Command::Retell { place, .. } => {
                self.aim_theme(&mut place.theme)
            }
            Command::OwnCase(
                OwnCaseCommand::Withdraw { own_case }
                | OwnCaseCommand::Accept { own_case }
                | OwnCaseCommand::PutAway { own_case },
            ) => nth(&self.own_cases, &mut own_case.0),
            Command::Gather { theme, contributions, .. } => {
                theme.iter_mut().for_each(|theme| self.aim_theme(theme));
                contributions.iter_mut().for_each(|note| nth(&self.notes, &mut note.0));
            }
            Command::Split { point, contributions, .. } => {
                nth(&self.points, &mut point.0);
                contributions.iter_mut().for_each(|note| nth(&self.notes, &mut note.0));
            }
            Command::Generalise { own_case, .. } | Command::Erase { what: Erasable::Proposal(own_case) } => {
                nth(&self.own_cases, &mut own_case.0)
            }
            Command::Flag { contribution } | Command::Erase { what: Erasable::Contribution(contribution) } => {
                nth(&self.notes, &mut contribution.0)
            }
            Command::Erase { what: Erasable::Point(point) | Erasable::Dissent(point) } => {
                nth(&self.points, &mut point.0)
            }
            Command::Erase { what: Erasable::Action(action) } => nth(&self.actions, &mut action.0),
            Command::Summary(SummaryCommand { passage, .. }) | Command::Erase { what: Erasable::Passage(passage) } => {
                if let Passage::Theme(theme) | Passage::DissentingView { theme: Some(theme), .. } = passage {
                    self.aim_theme(theme);
                }
            }
            Command::NoOwnCase(NoOwnCaseCommand::Find { of } | NoOwnCaseCommand::TakeBack { of }) => match of {
                Matter::Note(note) => nth(&self.notes, &mut note.0),
                Matter::Point(point) | Matter::Dissent(point) => nth(&self.points, &mut point.0),
                Matter::Action(action) => nth(&self.actions, &mut action.0),
                Matter::Passage(_) => {}
                Matter::Theme(theme) => self.aim_theme(theme),
            },
            Command::Erase { what: Erasable::Theme(theme) } => self.aim_theme(theme),
            Command::Erase { what: Erasable::Item(item) } => self.aim_item(item),
            Command::Timeline(command) => self.aim_timeline(command),
            Command::Theme(ThemeCommand::Add { .. })
            | Command::Seat(_)
            | Command::Lead(_)
            | Command::Erase { what: Erasable::Table(_) | Erasable::Message(_) }
            | Command::Opening(_)
            | Command::Floor(_)
            | Command::Approval(_)
            | Command::Message(_)
            | Command::Round(_)
            | Command::Arrival(_)
            | Command::Table(_) => {}
        }
        command
    }

    fn aim_theme(&self, theme: &mut ThemeId) {
        if let Ok(mut entry) = theme.0.parse() {
            nth(&self.themes, &mut entry);
            *theme = ThemeId(entry.to_string());
        }
    }

    fn aim_item(&self, item: &mut ItemId) {
        if let Ok(mut entry) = item.0.parse() {
            nth(&self.items, &mut entry);
            *item = ItemId(entry.to_string());
        }
    }

    fn aim_timeline(&self, command: &mut TimelineCommand) {
        match command {
            TimelineCommand::SetMinutes { item, .. } | TimelineCommand::Lock { item, .. } => self.aim_item(item),
            TimelineCommand::Move { item, before: other } => {
                self.aim_item(item);
                other.iter_mut().for_each(|other| self.aim_item(other));
            }
            TimelineCommand::Insert { after, .. } => after.iter_mut().for_each(|after| self.aim_item(after)),
            _ => {}
        }
    }

    fn aim_contribution(&self, command: &mut ContributionCommand) {
        match command {
            ContributionCommand::Write { place, .. } => self.aim_theme(&mut place.theme),
            ContributionCommand::Place { moves } => {
                for (note, place) in moves {
                    nth(&self.notes, &mut note.0);
                    self.aim_theme(&mut place.theme);
                }
            }
            ContributionCommand::Group { contributions, point } => {
                contributions.iter_mut().for_each(|note| nth(&self.notes, &mut note.0));
                point.iter_mut().for_each(|point| nth(&self.points, &mut point.0));
            }
            ContributionCommand::Edit { contribution, .. }
            | ContributionCommand::SetKind { contribution, .. }
            | ContributionCommand::Star { contribution, .. }
            | ContributionCommand::Withdraw { contribution }
            | ContributionCommand::Restore { contribution }
            | ContributionCommand::SetTime { contribution, .. }
            | ContributionCommand::Owe { contribution, .. } => nth(&self.notes, &mut contribution.0),
        }
    }

    fn aim_point(&self, command: &mut PointCommand) {
        match command {
            PointCommand::Make { theme, .. } => theme.iter_mut().for_each(|theme| self.aim_theme(theme)),
            PointCommand::Merge { from, into } => {
                nth(&self.points, &mut from.0);
                nth(&self.points, &mut into.0);
            }
            PointCommand::Move { point, before } => {
                nth(&self.points, &mut point.0);
                before.iter_mut().for_each(|before| nth(&self.points, &mut before.0));
            }
            PointCommand::Reword { point, .. }
            | PointCommand::Dissent { point, .. }
            | PointCommand::Part { point }
            | PointCommand::Withdraw { point }
            | PointCommand::Vote { point, .. } => nth(&self.points, &mut point.0),
        }
    }

    fn aim_action(&self, command: &mut ActionCommand) {
        let aim_source = |source: &mut Source| match source {
            Source::Contribution(note) => nth(&self.notes, &mut note.0),
            Source::Point(point) => nth(&self.points, &mut point.0),
            Source::Table(_) => {}
        };
        match command {
            ActionCommand::Agree { source, .. } => source.iter_mut().for_each(aim_source),
            ActionCommand::Change { action, changes } | ActionCommand::Split { action, changes } => {
                nth(&self.actions, &mut action.0);
                for change in changes {
                    if let Change::Source(Some(source)) = change {
                        aim_source(source);
                    }
                }
            }
            ActionCommand::Withdraw { action }
            | ActionCommand::Report { action, .. }
            | ActionCommand::Part { action } => {
                nth(&self.actions, &mut action.0);
            }
            ActionCommand::Merge { from, into } => {
                nth(&self.actions, &mut from.0);
                nth(&self.actions, &mut into.0);
            }
        }
    }
}

fn nth(known: &[EntryId], entry: &mut EntryId) {
    if entry.author == NTH && !known.is_empty() {
        *entry = known[entry.number as usize % known.len()];
    }
}
