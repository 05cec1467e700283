//! The themes with their questions, and what tables answered without a note.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;

use crate::domain::answer::Answer;
use crate::domain::id::{QuestionId, TableNumber, ThemeId};
use crate::domain::meeting::Meeting;
use crate::domain::number::Number;
use crate::domain::programme::{Programme, ThemeKind};
use crate::domain::provenance::Gathered;
use crate::domain::read_by_all::Spot;
use crate::domain::summary::Passage;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Theme {
    pub id: ThemeId,
    /// As people see it: from "1" in the programme's order; "0" is the parking lot.
    #[schemars(with = "String")]
    pub number: Number,
    pub title: String,
    /// What it was called first, where that is another name.
    pub earlier_title: Option<String>,
    pub kind: ThemeKind,
    /// The table that added it.
    pub added_by: Option<TableNumber>,
    pub questions: Vec<Question>,
    /// The tables that wrote under it, or had no remarks.
    pub discussed_by: Vec<TableNumber>,
    /// The summary's own words on it.
    pub summary: Option<String>,
    /// Which tables were to discuss it; empty where all discuss all.
    pub assigned: Vec<Assigned>,
    /// What it and its questions are called by who returned a meeting of its own; absent where nobody calls them otherwise.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub called: Vec<Called>,
    /// Whether a public edition has something else in the place of its title.
    #[serde(skip)]
    pub is_held_back: bool,
    /// The tables that are not to discuss it, as one of them added it for itself alone.
    #[serde(skip)]
    pub kept_from: Vec<TableNumber>,
}

/// A theme, or one of its questions, in a sender's own words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Called {
    pub table: TableNumber,
    /// Null where it is the theme itself.
    pub question: Option<QuestionId>,
    pub words: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Question {
    pub id: QuestionId,
    /// In the sender's numbering.
    pub number: u32,
    pub text: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Assigned {
    /// From 1: the first table discussion, the second …
    pub round: u32,
    pub tables: Vec<TableNumber>,
}

impl Theme {
    /// In the programme's order, then those added, the parking lot last.
    pub fn all(meeting: &Meeting, programme: &Programme, gathered: &Gathered<'_>) -> Vec<Theme> {
        let of = |theme: &crate::domain::theme::Theme| Theme {
            id: theme.id.clone(),
            number: theme.number.clone(),
            title: meeting.themes.title(theme).to_owned(),
            earlier_title: meeting.themes.earlier_title(theme).map(str::to_owned),
            kind: theme.kind,
            added_by: theme.added_by,
            questions: theme
                .questions
                .iter()
                .map(|question| Question {
                    id: question.id.clone(),
                    number: question.number,
                    text: question.text.clone(),
                })
                .collect(),
            discussed_by: gathered.discussed(&theme.id).into_iter().collect(),
            summary: meeting.summary.get(&Passage::Theme(theme.id.clone())).map(str::to_owned),
            assigned: assigned(programme, &theme.id),
            called: called(meeting, &theme.id),
            is_held_back: is_held_back(meeting, theme),
            kept_from: kept_from(meeting, theme),
        };
        meeting.themes.all().map(of).collect()
    }

    /// Whether a table was to discuss it.
    pub fn is_for(&self, table: TableNumber) -> bool {
        self.assigned.is_empty() || self.assigned.iter().any(|assigned| assigned.tables.contains(&table))
    }

    pub fn question(&self, id: &QuestionId) -> Option<&Question> {
        self.questions.iter().find(|question| question.id == *id)
    }
}

fn is_held_back(meeting: &Meeting, theme: &crate::domain::theme::Theme) -> bool {
    let title = meeting.themes.typed_title(theme);
    title.is_some_and(|title| meeting.is_held_back(title, &Spot::Theme(theme.number.clone())))
}

fn kept_from(meeting: &Meeting, theme: &crate::domain::theme::Theme) -> Vec<TableNumber> {
    let tables = meeting.tables.all().map(|(number, _)| number);
    tables.filter(|table| !meeting.is_discussed_at(theme, Some(*table))).collect()
}

fn called(meeting: &Meeting, theme: &ThemeId) -> Vec<Called> {
    let here = meeting.returns.called().filter(|(_, called)| called.theme == *theme);
    here.map(|(table, called)| Called { table, question: called.question.clone(), words: called.words.clone() })
        .collect()
}

fn assigned(programme: &Programme, theme: &ThemeId) -> Vec<Assigned> {
    let mut rounds: BTreeMap<u32, Vec<TableNumber>> = BTreeMap::new();
    for assignment in programme.assignments.iter().filter(|assignment| assignment.theme == *theme) {
        rounds.entry(assignment.round).or_default().extend(&assignment.tables);
    }
    rounds.into_iter().map(|(round, tables)| Assigned { round, tables }).collect()
}

/// What a table answered to a theme or one of its questions without a note.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Given {
    pub table: TableNumber,
    pub theme: ThemeId,
    /// Null where the answer is to the theme as a whole.
    pub question: Option<QuestionId>,
    pub answer: Answer,
}

impl Given {
    /// By table, theme and question.
    pub fn all(meeting: &Meeting) -> Vec<Given> {
        let given = meeting.answers.all();
        given
            .map(|(table, theme, question, answer)| Given {
                table,
                theme: theme.clone(),
                question: question.cloned(),
                answer,
            })
            .collect()
    }
}
