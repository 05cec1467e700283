//! A text that is typed and not saved yet, so that none is lost with the program that holds it.

use serde::{Deserialize, Serialize};

use crate::device::desk::Turn;
use crate::device::grammar::verb::Verb;
use crate::domain::action::Source;
use crate::domain::contribution::Place;
use crate::domain::id::{ActionId, ContributionId, PointId};
use crate::domain::meeting::Meeting;
use crate::domain::summary::Passage;

/// The field in which a text stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Field {
    /// A new note, and where the desk lay.
    Note(Option<Place>),
    /// A note that is edited.
    Edit(ContributionId),
    /// A new point's sentence.
    Sentence,
    Reword(PointId),
    Dissent(PointId),
    /// A new action, and what it comes from.
    Action(Option<Source>),
    /// An action that is changed, and how its line read before.
    Change {
        action: ActionId,
        before: String,
    },
    /// A sentence of the summary.
    Passage(Passage),
    /// A line that is read as plain mode would read it: the verb, and the number that people see.
    Said {
        verb: Verb,
        number: String,
    },
    /// A command that is typed among all commands.
    Command,
}

/// Anybody's words may stand in it, an own case too: it is kept sealed on this machine and goes nowhere.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Draft {
    pub field: Field,
    pub text: String,
}

impl Draft {
    /// Whether it can still become part of the meeting. Of what was erased no words are kept, and after the close only
    /// what follows a meeting is written.
    pub fn has_a_future(&self, meeting: &Meeting) -> bool {
        let after_the_close =
            matches!(self.field, Field::Action(_) | Field::Change { .. } | Field::Passage(_) | Field::Command);
        let target_stands = match &self.field {
            Field::Edit(note) => !meeting.contributions.is_erased(*note),
            Field::Reword(point) | Field::Dissent(point) => meeting.points.get(*point).is_some(),
            Field::Change { action, .. } => meeting.actions.get(*action).is_some(),
            _ => true,
        };
        target_stands && (after_the_close || meeting.opening.closed().is_none())
    }

    /// How the desk is laid as it lay when this was typed.
    pub fn turns(&self, meeting: &Meeting) -> Vec<Turn> {
        let Field::Note(Some(place)) = &self.field else { return Vec::new() };
        let Place { table, theme, question } = place;
        if meeting.tables.get(*table).is_none() || meeting.themes.get(theme).is_none() {
            return Vec::new();
        }
        let question = question.clone().filter(|question| meeting.themes.question(theme, question).is_some());
        vec![Turn::Table(*table), Turn::Theme(theme.clone()), Turn::Question(question)]
    }
}
