//! A table of small cells, with one of them marked as where you are.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::widgets::Widget;

use crate::tui::theme::{Role, Theme};
use crate::tui::widgets::text::{cut, fit_right, width};

/// What stands in one cell: a count or a sign, and what it means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    pub text: String,
    pub role: Role,
}

/// Rows by columns, both with names. Where not all fit, those around `here` are drawn.
#[derive(Clone, Copy, Debug)]
pub struct Grid<'a> {
    pub columns: &'a [String],
    pub rows: &'a [(String, Vec<Cell>)],
    /// Row and column of the marked cell.
    pub here: Option<(usize, usize)>,
    pub theme: Theme,
}

impl Widget for Grid<'_> {
    fn render(self, area: Rect, buf: &mut Buffer) {
        let area = area.intersection(buf.area);
        if area.height < 2 || area.width < 4 {
            return;
        }
        let widest = |texts: &mut dyn Iterator<Item = usize>| texts.max().unwrap_or(0);
        let name = widest(&mut self.rows.iter().map(|(name, _)| width(name))).min(usize::from(area.width) / 3);
        let texts = self.rows.iter().flat_map(|(_, cells)| cells).map(|cell| width(&cell.text));
        let cell = widest(&mut texts.chain(self.columns.iter().map(|name| width(name)))).clamp(1, 6) + 2;
        let (here_row, here_column) = self.here.unwrap_or((0, 0));
        let columns =
            window(self.columns.len(), (usize::from(area.width) - name.min(area.width.into())) / cell, here_column);
        let rows = window(self.rows.len(), usize::from(area.height) - 1, here_row);
        // The area's width is a u16, and everything below is inside it.
        let x_of = |column: usize| area.x + u16::try_from(name + (column - columns.start) * cell).unwrap_or(area.width);
        for column in columns.clone() {
            let role = if self.here.is_some_and(|(_, here)| here == column) { Role::Strong } else { Role::Quiet };
            let text = format!("{} ", fit_right(&self.columns[column], cell - 1));
            buf.set_stringn(x_of(column), area.y, text, cell, self.theme.style(role));
        }
        for (line, row) in (area.y + 1..).zip(rows) {
            let (title, cells) = &self.rows[row];
            let role = if self.here.is_some_and(|(here, _)| here == row) { Role::Strong } else { Role::Quiet };
            buf.set_stringn(area.x, line, cut(title, name), name, self.theme.style(role));
            for column in columns.clone() {
                let Some(content) = cells.get(column) else { continue };
                let marked = self.here == Some((row, column));
                let text = fit_right(&content.text, cell - 2);
                let text = if marked { format!("[{}]", text) } else { format!(" {text} ") };
                let role = if marked { Role::Selected } else { content.role };
                buf.set_stringn(x_of(column), line, text, cell, self.theme.style(role));
            }
        }
    }
}

/// `room` of `count` places, with `here` among them.
fn window(count: usize, room: usize, here: usize) -> std::ops::Range<usize> {
    let room = room.min(count);
    let start = (here + 1).saturating_sub(room).min(count - room);
    start..start + room
}

#[cfg(test)]
mod tests {
    use ratatui::buffer::Buffer;
    use ratatui::layout::Rect;
    use ratatui::widgets::Widget;

    use crate::tui::theme::{Role, Theme};
    use crate::tui::widgets::grid::{Cell, Grid};

    fn drawn(width: u16, height: u16, here: Option<(usize, usize)>) -> Vec<String> {
        let columns: Vec<String> = (1..=4).map(|n| format!("{n}")).collect();
        let rows: Vec<(String, Vec<Cell>)> = (1..=3)
            .map(|table| {
                let cell = |n: usize| Cell { text: (table * n).to_string(), role: Role::Text };
                (format!("Bord {table}"), (1..=4).map(cell).collect())
            })
            .collect();
        let mut screen = Buffer::empty(Rect::new(0, 0, width, height));
        let area = screen.area;
        Grid { columns: &columns, rows: &rows, here, theme: Theme::default() }.render(area, &mut screen);
        let rows = screen.content.chunks(width.into());
        rows.map(|row| row.iter().map(|cell| cell.symbol()).collect::<String>().trim_end().to_owned()).collect()
    }

    #[test]
    fn cells_stand_under_their_names_and_here_is_marked() {
        assert_eq!(
            drawn(30, 4, Some((1, 2))),
            ["        1   2   3   4", "Bord 1  1   2   3   4", "Bord 2  2   4 [ 6]  8", "Bord 3  3   6   9  12"]
        );
    }

    #[test]
    fn a_small_room_shows_what_is_around_here() {
        assert_eq!(drawn(12, 2, Some((2, 3))), ["      3   4", "Bor…  9 [12]"]);
    }
}
