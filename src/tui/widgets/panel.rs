//! A part of the screen with a thin line and a name above it, and nothing at its sides.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::widgets::{Block, BorderType, Borders, Clear, Widget};

use crate::tui::theme::{Role, Theme};
use crate::tui::widgets::text::{cut, width};

/// A rule with a title on the left and a remark on the right: "── Indlæg ─────────────── 12 ──".
#[derive(Clone, Copy, Debug)]
pub struct Rule<'a> {
    pub title: &'a str,
    pub remark: &'a str,
    pub focused: bool,
    pub theme: Theme,
}

impl Rule<'_> {
    /// Cells for a remark beside a title; one that needs more is left out.
    pub fn room(columns: u16, title: &str) -> usize {
        usize::from(columns).saturating_sub(4 + width(title) + 6)
    }
}

impl Widget for Rule<'_> {
    fn render(self, area: Rect, buf: &mut Buffer) {
        let area = area.intersection(buf.area);
        if area.is_empty() {
            return;
        }
        let (line, role) = if self.focused { ("━", Role::BorderFocused) } else { ("─", Role::Border) };
        for x in area.left()..area.right() {
            buf[(x, area.y)].set_symbol(line).set_style(self.theme.style(role));
        }
        let room = usize::from(area.width.saturating_sub(4));
        let title = cut(self.title, room.saturating_sub(2));
        if !title.is_empty() {
            let role = if self.focused { Role::BorderFocused } else { Role::Title };
            buf.set_stringn(area.x + 2.min(area.width - 1), area.y, format!(" {title} "), room, self.theme.style(role));
        }
        let wide = width(self.remark) + 2;
        if !self.remark.is_empty() && width(self.remark) <= Self::room(area.width, &title) {
            let x = area.right() - 2 - u16::try_from(wide).unwrap_or(area.width);
            buf.set_stringn(x, area.y, format!(" {} ", self.remark), wide, self.theme.style(Role::Quiet));
        }
    }
}

/// An empty framed box over what was drawn, with its title; gives the room inside.
pub fn boxed(area: Rect, title: &str, theme: Theme, buf: &mut Buffer) -> Rect {
    let area = area.intersection(buf.area);
    Clear.render(area, buf);
    let title = cut(title, usize::from(area.width.saturating_sub(6)));
    let block = Block::new()
        .borders(Borders::ALL)
        .border_type(BorderType::Rounded)
        .border_style(theme.style(Role::BorderFocused))
        .title(format!(" {title} "))
        .title_style(theme.style(Role::BorderFocused));
    let inside = block.inner(area);
    block.render(area, buf);
    inside
}

/// A box of so many cells in the middle of `area`, no larger than it.
pub fn middle(area: Rect, width: u16, height: u16) -> Rect {
    let (width, height) = (width.min(area.width), height.min(area.height));
    Rect::new(area.x + (area.width - width) / 2, area.y + (area.height - height) / 2, width, height)
}
