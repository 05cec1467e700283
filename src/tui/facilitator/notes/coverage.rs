//! Tables by questions: who has said how much about what, and what is still missing.

use std::collections::HashMap;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::Line;
use ratatui::widgets::Widget;

use crate::domain::answer::Answer;
use crate::domain::id::{QuestionId, TableNumber, ThemeId};
use crate::domain::programme::ThemeKind;
use crate::tui::saying;
use crate::tui::screen::Look;
use crate::tui::theme::{Role, sign};
use crate::tui::widgets::grid::{Cell, Grid};
use crate::tui::widgets::text::wrap;

/// A place under the themes: a question, or a theme as a whole.
type Column<'a> = (&'a ThemeId, Option<&'a QuestionId>);

/// Draws the grid and, where there is room, what its signs mean.
pub fn draw(area: Rect, look: Look<'_>, buf: &mut Buffer) {
    let area = area.intersection(buf.area);
    if area.height < 3 {
        return;
    }
    let meeting = look.view.meeting;
    let tables: Vec<TableNumber> = meeting.tables.seated().map(|(number, _)| number).collect();
    let row_of: HashMap<TableNumber, usize> = meeting
        .tables
        .all()
        .filter_map(|(number, _)| Some((number, tables.binary_search(&meeting.tables.now(number)).ok()?)))
        .collect();
    let counted = Counted::of(look, &row_of, tables.len());
    let here = look.view.desk.table.and_then(|table| row_of.get(&table)).zip(look.view.desk.theme.as_ref().and_then(
        |theme| {
            let question = look.view.desk.question.as_ref();
            counted.columns.iter().position(|column| *column == (theme, question))
        },
    ));
    let names: Vec<String> =
        counted.columns.iter().map(|(theme, question)| saying::tag(look, theme, *question)).collect();
    let rows: Vec<(String, Vec<Cell>)> = tables
        .iter()
        .enumerate()
        .map(|(row, table)| {
            let name = look.words.say("screens-table", &[("number", table.0.into())]);
            (name, (0..counted.columns.len()).map(|column| counted.cell(row, column, *table, look)).collect())
        })
        .collect();
    let legend = wrap(&look.words.word("screens-coverage-legend"), area.width.into(), 2);
    let wanted = tables.len() + 1 + legend.len();
    let legend_rows =
        if usize::from(area.height) >= wanted.min(8) { u16::try_from(legend.len()).unwrap_or(0) } else { 0 };
    let grid = Rect { height: area.height - legend_rows, ..area };
    let here = here.map(|(row, column)| (*row, column));
    Grid { columns: &names, rows: &rows, here, theme: look.theme }.render(grid, buf);
    let below = (grid.y + u16::try_from(tables.len()).unwrap_or(u16::MAX).saturating_add(1)).min(grid.bottom());
    for (y, line) in (below..area.bottom()).zip(legend).take(legend_rows.into()) {
        Line::styled(line, look.theme.style(Role::Quiet)).render(Rect { y, height: 1, ..area }, buf);
    }
}

/// Notes and answers by row and column.
struct Counted<'a> {
    columns: Vec<Column<'a>>,
    notes: Vec<usize>,
    answers: HashMap<(usize, usize), Answer>,
    /// Tables that a theme was given to; a theme that is not here belongs to all.
    given: HashMap<&'a ThemeId, Vec<TableNumber>>,
}

impl<'a> Counted<'a> {
    fn of(look: Look<'a>, row_of: &HashMap<TableNumber, usize>, rows: usize) -> Self {
        let meeting = look.view.meeting;
        let mut columns: Vec<Column<'a>> = Vec::new();
        for theme in meeting.themes.all() {
            // A note need not be about one of the questions, so the theme itself is a column too.
            columns.push((&theme.id, None));
            columns.extend(theme.questions.iter().map(|question| (&theme.id, Some(&question.id))));
        }
        let place: HashMap<Column<'a>, usize> = columns.iter().enumerate().map(|(at, column)| (*column, at)).collect();
        let mut notes = vec![0; rows * columns.len()];
        // Most notes lie where the one before lies.
        let mut last: Option<(Column<'a>, usize)> = None;
        for note in meeting.contributions.standing() {
            let column = (&note.place.theme, note.place.question.as_ref());
            let at = match last {
                Some((same, at)) if same == column => Some(at),
                _ => place.get(&column).copied(),
            };
            if let (Some(at), Some(row)) = (at, row_of.get(&note.place.table)) {
                notes[row * columns.len() + at] += 1;
                last = Some((column, at));
            }
        }
        let answers = meeting.answers.all().filter_map(|(table, theme, question, answer)| {
            Some(((*row_of.get(&table)?, *place.get(&(theme, question))?), answer))
        });
        let answers = answers.collect();
        let mut given: HashMap<&'a ThemeId, Vec<TableNumber>> = HashMap::new();
        for assignment in meeting.programme().map(|programme| &programme.assignments[..]).unwrap_or_default() {
            given.entry(&assignment.theme).or_default().extend(&assignment.tables);
        }
        let mut counted = Self { columns, notes, answers, given };
        counted.leave_out_empty_themes(look, rows);
        counted
    }

    /// A theme with questions needs a column of its own only where something stands there.
    fn leave_out_empty_themes(&mut self, look: Look<'a>, rows: usize) {
        let here = look.view.desk.theme.as_ref().filter(|_| look.view.desk.question.is_none());
        let wide = self.columns.len();
        let keep: Vec<bool> = (0..wide)
            .map(|column| {
                let (theme, question) = self.columns[column];
                let asked = look.view.meeting.themes.get(theme).is_some_and(|theme| !theme.questions.is_empty());
                let used = (0..rows)
                    .any(|row| self.notes[row * wide + column] > 0 || self.answers.contains_key(&(row, column)));
                question.is_some() || !asked || used || here == Some(theme)
            })
            .collect();
        let kept: Vec<usize> = (0..wide).filter(|column| keep[*column]).collect();
        self.notes = (0..rows)
            .flat_map(|row| kept.iter().map(move |column| row * wide + column))
            .map(|at| self.notes[at])
            .collect();
        let answers = std::mem::take(&mut self.answers);
        self.answers = answers
            .into_iter()
            .filter_map(|((row, column), answer)| Some(((row, kept.binary_search(&column).ok()?), answer)))
            .collect();
        self.columns = kept.into_iter().map(|column| self.columns[column]).collect();
    }

    fn cell(&self, row: usize, column: usize, table: TableNumber, look: Look<'_>) -> Cell {
        let count = self.notes[row * self.columns.len() + column];
        let (theme, _) = self.columns[column];
        let parking = look.view.meeting.themes.get(theme).is_some_and(|theme| theme.kind == ThemeKind::Parking);
        let expected = !parking && self.given.get(theme).is_none_or(|tables| tables.contains(&table));
        let (text, role) = match (count, self.answers.get(&(row, column))) {
            (0, Some(Answer::NoRemarks)) => (sign::NO_REMARKS.to_owned(), Role::Quiet),
            (0, Some(Answer::NotDiscussed)) => (sign::NOT_DISCUSSED.to_owned(), Role::Quiet),
            (0, None) if expected => (sign::NONE.to_owned(), Role::Soon),
            (0, None) => (String::new(), Role::Quiet),
            (count, _) => (count.to_string(), Role::Text),
        };
        Cell { text, role }
    }
}
