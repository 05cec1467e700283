//! What a table answers to a question without a note: discussed with nothing to add, or not discussed. They are not
//! the same.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::domain::contribution::Place;
use crate::domain::id::{QuestionId, Stamp, TableNumber, ThemeId};
use crate::domain::refusal::Refusal;
use crate::domain::register::Register;
use crate::language::folding::search_key;

/// glossary §3
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Answer {
    NoRemarks,
    NotDiscussed,
}

/// What people write for an answer without words, whole and in lower case.
const NO_REMARKS: [&str; 6] =
    ["ingen bemærkninger", "ingen bemærkning", "ingen kommentarer", "ingen kommentar", "no remarks", "no comments"];
const NOT_DISCUSSED: [&str; 3] = ["ikke drøftet", "ikke behandlet", "not discussed"];

impl Answer {
    /// The answer that a text is and nothing more: "Ingen bemærkninger."
    pub fn named(text: &str) -> Option<Self> {
        let said = search_key(text);
        let is_one = |known: &[&str]| known.iter().any(|known| search_key(known) == said.trim_end_matches('.'));
        let no_remarks = is_one(&NO_REMARKS).then_some(Self::NoRemarks);
        no_remarks.or_else(|| is_one(&NOT_DISCUSSED).then_some(Self::NotDiscussed))
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AnswerCommand {
    pub place: Place,
    /// Nothing takes the answer back.
    pub answer: Option<Answer>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AnswerEvent {
    Given { place: Place, answer: Option<Answer> },
}

type Key = (TableNumber, ThemeId, Option<QuestionId>);

#[derive(Clone, Debug, Default)]
pub struct Answers {
    answers: BTreeMap<Key, Register<Option<Answer>>>,
}

fn key(place: &Place) -> Key {
    (place.table, place.theme.clone(), place.question.clone())
}

/// The place, and the theme as a whole.
fn around(place: &Place) -> impl Iterator<Item = Place> + use<> {
    let whole = Place { question: None, ..place.clone() };
    std::iter::once(place.clone()).chain(place.question.is_some().then_some(whole))
}

impl Answers {
    /// By table, theme and question.
    pub fn all(&self) -> impl Iterator<Item = (TableNumber, &ThemeId, Option<&QuestionId>, Answer)> {
        self.answers
            .iter()
            .filter_map(|((table, theme, question), answer)| Some((*table, theme, question.as_ref(), (*answer.get())?)))
    }

    /// Where anything was ever answered, and who said last what stands there.
    pub fn stamps(&self) -> impl Iterator<Item = (TableNumber, Stamp)> {
        self.answers.iter().map(|((table, ..), answer)| (*table, answer.stamp()))
    }

    pub fn get(&self, place: &Place) -> Option<Answer> {
        self.answers.get(&key(place)).and_then(|answer| *answer.get())
    }

    /// Where a table now speaks, what it said of the place and of the whole theme does not hold any more.
    pub fn contradicted(&self, place: &Place) -> impl Iterator<Item = AnswerEvent> {
        let said = around(place).filter(|place| self.get(place).is_some());
        said.map(|place| AnswerEvent::Given { place, answer: None })
    }

    /// What stands of a place and of the whole theme, where anybody ever said anything or took it back.
    pub fn as_it_stands(&self, place: &Place) -> impl Iterator<Item = AnswerEvent> {
        let said = around(place).filter(|place| self.answers.contains_key(&key(place)));
        said.map(|place| AnswerEvent::Given { answer: self.get(&place), place })
    }

    /// `notes` and `own_cases`: how many stand at the place; a question with any was discussed.
    pub fn decide(&self, command: &AnswerCommand, notes: usize, own_cases: usize) -> Result<Vec<AnswerEvent>, Refusal> {
        if self.get(&command.place) == command.answer {
            return Err(Refusal::NothingChanged);
        }
        if command.answer.is_some() && notes + own_cases > 0 {
            return Err(Refusal::WasDiscussed { notes, own_cases });
        }
        Ok(vec![AnswerEvent::Given { place: command.place.clone(), answer: command.answer }])
    }

    pub fn apply(&mut self, stamp: Stamp, event: &AnswerEvent) {
        let AnswerEvent::Given { place, answer } = event;
        self.answers.entry(key(place)).or_default().set(stamp, *answer);
    }

    pub fn inverse(&self, event: &AnswerEvent) -> Option<AnswerEvent> {
        let AnswerEvent::Given { place, .. } = event;
        Some(AnswerEvent::Given { place: place.clone(), answer: self.get(place) })
    }
}
