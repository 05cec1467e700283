//! Tables by questions: who has said how much about what, and what is still missing.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::Line;
use ratatui::widgets::Widget;

use crate::domain::answer::Answer;
use crate::tui::facilitator::notes::overview::{Overview, Said};
use crate::tui::saying;
use crate::tui::screen::Look;
use crate::tui::theme::{Role, sign};
use crate::tui::widgets::grid::{Cell, Grid};
use crate::tui::widgets::text::{cut, wrap};

/// Draws the grid and, where there is room, what its signs mean.
pub fn draw(area: Rect, overview: &Overview, look: Look<'_>, buf: &mut Buffer) {
    let area = area.intersection(buf.area);
    if area.height < 3 {
        return;
    }
    let columns = overview.columns.iter();
    let names: Vec<String> = columns.map(|(theme, question)| saying::tag(look, theme, question.as_ref())).collect();
    let rows: Vec<(String, Vec<Cell>)> = overview
        .tables
        .iter()
        .enumerate()
        .map(|(row, table)| {
            let name = look.words.say("screens-table", &[("number", table.0.into())]);
            (name, (0..names.len()).map(|column| cell(overview.said(row, column))).collect())
        })
        .collect();
    let mut legend = look.words.word("screens-coverage-legend");
    if overview.has_own_cases() {
        legend = format!("{}   {legend}", look.words.word("screens-coverage-own-case"));
    }
    let legend = wrap(&legend, area.width.into(), 2);
    let roomy = usize::from(area.height) >= (rows.len() + 1 + legend.len()).min(8);
    let legend_rows = if roomy { u16::try_from(legend.len()).unwrap_or(0) } else { 0 };
    let grid = Rect { height: area.height - legend_rows, ..area };
    // Where not all tables fit, the last line says how many more there are.
    let room = usize::from(grid.height.saturating_sub(1));
    let hidden = if rows.len() > room { rows.len() + 1 - room } else { 0 };
    let grid = Rect { height: grid.height - u16::from(hidden > 0), ..grid };
    Grid { columns: &names, rows: &rows, here: overview.here, theme: look.theme }.render(grid, buf);
    if hidden > 0 {
        let more = look.words.say("screens-more-tables", &[("count", hidden.into())]);
        let line = Rect { y: grid.bottom(), height: 1, ..area };
        Line::styled(cut(&more, area.width.into()).into_owned(), look.theme.style(Role::Quiet)).render(line, buf);
        return;
    }
    let below = (grid.y + u16::try_from(rows.len()).unwrap_or(u16::MAX).saturating_add(1)).min(grid.bottom());
    for (y, line) in (below..area.bottom()).zip(legend).take(legend_rows.into()) {
        Line::styled(line, look.theme.style(Role::Quiet)).render(Rect { y, height: 1, ..area }, buf);
    }
}

fn cell(said: Said) -> Cell {
    let (text, role) = match said {
        Said::Notes(count) => (count.to_string(), Role::Text),
        Said::OwnCases(count) => (format!("({count})"), Role::Quiet),
        Said::Answer(Answer::NoRemarks) => (sign::NO_REMARKS.to_owned(), Role::Quiet),
        Said::Answer(Answer::NotDiscussed) => (sign::NOT_DISCUSSED.to_owned(), Role::Quiet),
        Said::Missing => (sign::NONE.to_owned(), Role::Soon),
        Said::NotAsked => (String::new(), Role::Quiet),
    };
    Cell { text, role }
}
