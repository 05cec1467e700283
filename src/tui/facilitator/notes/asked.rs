//! What the keys of the Notes screen ask of the meeting: about the note in hand, or about all that are marked.

use crate::device::intent::Intent;
use crate::device::proposals;
use crate::domain::answer::{Answer as TableAnswer, AnswerCommand};
use crate::domain::command::Command;
use crate::domain::contribution::{ContributionCommand, Note, Place};
use crate::domain::id::ContributionId;
use crate::domain::number::Number;
use crate::domain::own_case::OwnCaseCommand;
use crate::tui::facilitator::notes::sight::Side;
use crate::tui::keymap::Action;
use crate::tui::saying;
use crate::tui::screen::Look;

/// The command of an action on the note in hand.
pub fn on_note(action: Action, note: Note<'_>) -> Option<Command> {
    let contribution = note.id();
    Some(match action {
        Action::Star => {
            let starred = !note.contribution.starred();
            Command::Contribution(ContributionCommand::Star { contribution, starred })
        }
        Action::Withdraw => Command::Contribution(ContributionCommand::Withdraw { contribution }),
        Action::OwnCase => Command::Flag { contribution },
        _ => return None,
    })
}

/// The last own case of the table at the desk that nobody has said in general yet.
pub fn to_say_in_general(look: Look<'_>) -> Option<Number> {
    let (meeting, table) = (look.view.meeting, look.view.desk.table?);
    let is_here = |place: &Place| meeting.tables.now(place.table) == meeting.tables.now(table);
    let cases =
        meeting.own_cases.standing().filter(|(_, case, noted)| case.general().is_none() && is_here(&noted.place));
    // One for which words wait at the table is asked about already.
    cases
        .max_by_key(|(_, case, noted)| (case.waiting().is_none(), noted.stamp))
        .map(|(_, _, noted)| noted.number.clone())
}

/// The table's answer to the words that were proposed for an own case of its own.
pub fn answer_to_wording(action: Action, look: Look<'_>) -> Option<Command> {
    let own_case = proposals::waiting(look.view)?.own_case;
    Some(Command::OwnCase(match action {
        Action::UseWording => OwnCaseCommand::Accept { own_case },
        Action::PutWordingAway => OwnCaseCommand::PutAway { own_case },
        _ => return None,
    }))
}

/// The notes become a point with the words of the first.
pub fn point_of(notes: Vec<ContributionId>, look: Look<'_>) -> Option<Command> {
    let first = look.view.meeting.contributions.get(*notes.first()?)?;
    let (text, theme) = (first.text().to_owned(), Some(first.place.theme.clone()));
    Some(Command::Gather { text, theme, contributions: notes })
}

/// A table's answer at the desk without a note; the same again takes it back.
pub fn answer(action: Action, look: Look<'_>) -> Option<Command> {
    let answer = match action {
        Action::NoRemarks => TableAnswer::NoRemarks,
        Action::NotDiscussed => TableAnswer::NotDiscussed,
        _ => return None,
    };
    let place = look.view.desk.place()?;
    let answer = Some(answer).filter(|answer| look.view.meeting.answers.get(&place) != Some(*answer));
    Some(Command::Answer(AnswerCommand { place, answer }))
}

/// The notes that a wish moves or gathers: once it is done, their marks have served.
pub fn notes_of(asked: &Intent) -> Vec<ContributionId> {
    match asked {
        Intent::Do(Command::Contribution(ContributionCommand::Place { moves })) => {
            moves.iter().map(|(note, _)| *note).collect()
        }
        Intent::Do(Command::Gather { contributions, .. }) => contributions.clone(),
        _ => Vec::new(),
    }
}

/// Notes that are to go where the desk lies.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Moving {
    /// Those that may, in one stroke.
    moves: Vec<(ContributionId, Place)>,
    /// Why the others stay where they are, each by its number.
    pub left: Vec<String>,
}

impl Moving {
    /// From a list of all tables to the theme and question alone: each stays the note of the table that said it.
    pub fn of(notes: &[ContributionId], from: Side, look: Look<'_>) -> Self {
        let mut moving = Self::default();
        let Some(desk) = look.view.desk.place() else { return moving };
        let contributions = &look.view.meeting.contributions;
        for id in notes {
            let lies = contributions.get(*id).map(|note| note.place);
            let table = lies.filter(|_| from == Side::All).map_or(desk.table, |lies| lies.table);
            let place = Place { table, ..desk.clone() };
            let lies_there = lies == Some(&place);
            let alone = Self { moves: vec![(*id, place)], left: Vec::new() };
            match alone.command().and_then(|command| saying::refused(look, &command)).filter(|_| !lies_there) {
                None => moving.moves.extend(alone.moves),
                Some(why) => {
                    let number = contributions.number_of(*id).map(ToString::to_string).unwrap_or_default();
                    let arguments = [("number", number.into()), ("why", why.into())];
                    moving.left.push(look.words.say("notes-not-moved", &arguments));
                }
            }
        }
        moving
    }

    /// Nothing where none may be moved.
    pub fn command(&self) -> Option<Command> {
        let moves = self.moves.clone();
        (!moves.is_empty()).then_some(Command::Contribution(ContributionCommand::Place { moves }))
    }
}
