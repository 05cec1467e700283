//! What stands where, counted once for all frames until something changes.

use std::collections::HashMap;

use crate::device::desk::Desk;
use crate::domain::answer::Answer;
use crate::domain::id::{ContributionId, QuestionId, TableNumber, ThemeId};
use crate::domain::programme::ThemeKind;
use crate::tui::screen::Look;

/// A place under the themes: a question, or a theme as a whole.
pub type Column = (ThemeId, Option<QuestionId>);

/// What a table has said to a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Said {
    Notes(usize),
    /// No note, but so many own cases: it was discussed.
    OwnCases(usize),
    Answer(Answer),
    /// Nothing yet, and it should.
    Missing,
    /// Nothing, and nobody expects it: another table's theme, the parking lot.
    NotAsked,
}

/// The notes of the table at the desk, and how many there are of every table at every question.
#[derive(Debug, Default)]
pub struct Overview {
    /// What it was counted of.
    applied: u64,
    desk: Desk,
    /// The notes of the table at the desk, in the one order.
    pub notes: Vec<ContributionId>,
    /// The notes of all tables at the theme and question of the desk, in the one order.
    pub of_all: Vec<ContributionId>,
    /// How many tables have said something there.
    pub tables_here: usize,
    /// The tables at which people sit.
    pub tables: Vec<TableNumber>,
    pub columns: Vec<Column>,
    /// By row, then column.
    said: Vec<Said>,
    /// The place at the desk.
    pub here: Option<(usize, usize)>,
    /// Notes at the place at the desk; with no question chosen, of the whole theme.
    pub notes_here: usize,
    /// Own cases of the table at the desk, whatever they are about.
    pub own_cases: usize,
}

impl Overview {
    /// Whether it is still true.
    pub fn is_of(&self, look: Look<'_>) -> bool {
        self.applied == look.view.meeting.applied() && self.desk == *look.view.desk
    }

    /// Whether it was counted for the same theme and question.
    pub fn is_at_the_same_place(&self, other: &Self) -> bool {
        (&self.desk.theme, &self.desk.question) == (&other.desk.theme, &other.desk.question)
    }

    /// Counts. Walks over every note once.
    pub fn of(look: Look<'_>) -> Self {
        let (meeting, desk) = (look.view.meeting, look.view.desk);
        let tables: Vec<TableNumber> = meeting.tables.seated().map(|(number, _)| number).collect();
        let row_of: HashMap<TableNumber, usize> = meeting
            .tables
            .all()
            .filter_map(|(number, _)| Some((number, tables.binary_search(&meeting.tables.now(number)).ok()?)))
            .collect();
        let mut columns: Vec<(&ThemeId, Option<&QuestionId>)> = Vec::new();
        for theme in meeting.themes.all() {
            // A note need not be about one of the questions, so the theme itself is a column too.
            columns.push((&theme.id, None));
            columns.extend(theme.questions.iter().map(|question| (&theme.id, Some(&question.id))));
        }
        let place: HashMap<_, usize> = columns.iter().enumerate().map(|(at, column)| (*column, at)).collect();
        let row_here = desk.table.and_then(|table| row_of.get(&table).copied());
        let mut counts = vec![0; tables.len() * columns.len()];
        let (mut notes, mut of_all) = (Vec::new(), Vec::new());
        let of_the_desk = |(theme, question): (&ThemeId, Option<&QuestionId>)| {
            desk.theme.as_ref() == Some(theme) && (desk.question.is_none() || desk.question.as_ref() == question)
        };
        // Most notes lie where the one before lies.
        let mut last = None;
        for note in meeting.contributions.standing() {
            let table = note.place.table;
            let column = (&note.place.theme, note.place.question.as_ref());
            let (row, at, is_here) = match last {
                Some((same_table, same_column, found)) if same_table == table && same_column == column => found,
                _ => (row_of.get(&table).copied(), place.get(&column).copied(), of_the_desk(column)),
            };
            last = Some((table, column, (row, at, is_here)));
            if is_here {
                of_all.push(note.id());
            }
            if row.is_some() && row == row_here {
                notes.push(note.id());
            }
            if let (Some(row), Some(at)) = (row, at) {
                counts[row * columns.len() + at] += 1;
            }
        }
        let mut cases: HashMap<(usize, usize), usize> = HashMap::new();
        let mut own_cases = 0;
        for (_, _, noted) in meeting.own_cases.standing() {
            own_cases += usize::from(row_here.is_some() && row_of.get(&noted.place.table).copied() == row_here);
            let column = place.get(&(&noted.place.theme, noted.place.question.as_ref()));
            if let (Some(row), Some(at)) = (row_of.get(&noted.place.table), column) {
                *cases.entry((*row, *at)).or_default() += 1;
            }
        }
        let mut answers = HashMap::new();
        for (table, theme, question, answer) in meeting.answers.all() {
            if let (Some(row), Some(at)) = (row_of.get(&table), place.get(&(theme, question))) {
                answers.insert((*row, *at), answer);
            }
        }
        let mut given: HashMap<&ThemeId, Vec<TableNumber>> = HashMap::new();
        for assignment in meeting.programme().map(|programme| &programme.assignments[..]).unwrap_or_default() {
            given.entry(&assignment.theme).or_default().extend(&assignment.tables);
        }
        let said_at = |row: usize, at: usize| match (counts[row * columns.len() + at], answers.get(&(row, at))) {
            (0, Some(answer)) => Said::Answer(*answer),
            (0, None) if cases.contains_key(&(row, at)) => Said::OwnCases(cases[&(row, at)]),
            (0, None) => {
                let theme = columns[at].0;
                let parking = meeting.themes.get(theme).is_some_and(|theme| theme.kind == ThemeKind::Parking);
                let asked = given.get(theme).is_none_or(|given| given.contains(&tables[row]));
                if asked && !parking { Said::Missing } else { Said::NotAsked }
            }
            (count, _) => Said::Notes(count),
        };
        // A theme with questions needs a column of its own only where something stands there.
        let here_as_a_whole = desk.theme.as_ref().filter(|_| desk.question.is_none());
        let needed = |at: &usize| {
            let (theme, question) = columns[*at];
            let asked = meeting.themes.get(theme).is_some_and(|theme| !theme.questions.is_empty());
            let used = || (0..tables.len()).any(|row| !matches!(said_at(row, *at), Said::Missing | Said::NotAsked));
            question.is_some() || !asked || here_as_a_whole == Some(theme) || used()
        };
        let kept: Vec<usize> = (0..columns.len()).filter(needed).collect();
        let said = (0..tables.len()).flat_map(|row| kept.iter().map(move |at| (row, *at)));
        let said = said.map(|(row, at)| said_at(row, at)).collect();
        let here_at = desk
            .theme
            .as_ref()
            .and_then(|theme| kept.iter().position(|at| columns[*at] == (theme, desk.question.as_ref())));
        let at_the_desk = |row: usize| -> usize {
            let here = (0..columns.len()).filter(|at| of_the_desk(columns[*at]));
            here.map(|at| counts[row * columns.len() + at]).sum()
        };
        let notes_here = row_here.map(at_the_desk).unwrap_or_default();
        let tables_here = (0..tables.len()).filter(|row| at_the_desk(*row) > 0).count();
        Self {
            applied: meeting.applied(),
            desk: desk.clone(),
            notes,
            of_all,
            tables_here,
            columns: kept.iter().map(|at| (columns[*at].0.clone(), columns[*at].1.cloned())).collect(),
            said,
            here: row_here.zip(here_at),
            notes_here,
            own_cases,
            tables,
        }
    }

    /// Whether there is an own case at any place that has no note.
    pub fn has_own_cases(&self) -> bool {
        self.said.iter().any(|said| matches!(said, Said::OwnCases(_)))
    }

    /// What a table has said; rows and columns as in `tables` and `columns`.
    pub fn said(&self, row: usize, column: usize) -> Said {
        self.said.get(row * self.columns.len() + column).copied().unwrap_or(Said::NotAsked)
    }
}
