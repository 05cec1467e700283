//! A wish that writes: the command it comes to, and what goes with it beside the record.

use crate::device::desk::Desk;
use crate::device::intent::Intent;
use crate::device::typed;
use crate::device::writing::Then;
use crate::domain::action::{ActionCommand, Change};
use crate::domain::answer::AnswerCommand;
use crate::domain::command::Command;
use crate::domain::contribution::ContributionCommand;
use crate::domain::meeting::Meeting;
use crate::domain::own_case::OwnCaseCommand;
use crate::domain::refusal::Refusal;
use crate::domain::text;

#[derive(Clone, Debug, PartialEq)]
pub struct Wish {
    pub command: Command,
    /// The words of an own case, for the private notes.
    pub private: Option<String>,
    /// What was typed, to be given back if it cannot be saved.
    pub text: Option<String>,
    pub then: Then,
}

impl Wish {
    pub fn plain(command: Command) -> Self {
        Self { command, private: None, text: None, then: Then::Nothing }
    }

    /// What an intent asks of the meeting at this desk; nothing for one that asks something else than to write.
    pub fn of(intent: Intent, meeting: &Meeting, desk: &Desk) -> Option<Result<Self, Refusal>> {
        let place = || desk.place().ok_or(Refusal::NotOpen);
        Some(match intent {
            Intent::Write { text } => place().map(|place| {
                let write = ContributionCommand::Write { place, kind: desk.kind, text: text.clone() };
                Self { text: Some(text), ..Self::plain(Command::Contribution(write)) }
            }),
            Intent::Retell { text, said } => place().map(|place| {
                let retell = Command::Retell { place, kind: desk.kind, text: text.clone(), said };
                Self { text: Some(text), ..Self::plain(retell) }
            }),
            Intent::OwnCase { text: words } => place().and_then(|place| {
                let private = Some(text::note(&words)?);
                let note = Self::plain(Command::OwnCase(OwnCaseCommand::Note { place }));
                Ok(Self { private, text: Some(words), ..note })
            }),
            Intent::Do(Command::Flag { contribution }) => {
                let private = meeting.contributions.get(contribution).map(|note| note.text().to_owned());
                Ok(Self { private, ..Self::plain(Command::Flag { contribution }) })
            }
            Intent::Do(command) => Ok(Self { text: typed::words(&command), ..Self::plain(command) }),
            Intent::NewTheme(command) => Ok(Self::plain(Command::Theme(command))),
            Intent::Answer(answer) => {
                place().map(|place| Self::plain(Command::Answer(AnswerCommand { place, answer })))
            }
            Intent::From(source) => {
                let at_hand = desk.action.filter(|action| meeting.actions.get(*action).is_some());
                let last = || meeting.actions.standing().last().map(|view| view.id);
                at_hand.or_else(last).ok_or(Refusal::NoSuchAction).map(|action| {
                    let changes = vec![Change::Source(Some(source))];
                    Self::plain(Command::Action(ActionCommand::Change { action, changes }))
                })
            }
            _ => return None,
        })
    }
}
