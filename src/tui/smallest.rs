//! A terminal that is too small: one line with its size and the one that is needed.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::Line;
use ratatui::widgets::Widget;

use crate::tui::screen::Look;
use crate::tui::theme::Role;
use crate::tui::widgets::text::cut;

/// The smallest terminal on which the screens are drawn: columns and rows.
pub const LEAST: (u16, u16) = (60, 16);

/// Whether the screens do not fit.
pub fn is_smaller(area: Rect) -> bool {
    area.width < LEAST.0 || area.height < LEAST.1
}

/// Says both sizes; what of it fits.
pub fn draw(area: Rect, look: Look<'_>, buf: &mut Buffer) {
    if area.is_empty() {
        return;
    }
    let arguments = [
        ("columns", area.width.into()),
        ("rows", area.height.into()),
        ("least_columns", LEAST.0.into()),
        ("least_rows", LEAST.1.into()),
    ];
    let text = look.words.say("screens-too-small", &arguments);
    let line = Rect { y: area.y + area.height / 2, height: 1, ..area };
    let text = cut(&text, area.width.into()).into_owned();
    Line::styled(text, look.theme.style(Role::Strong)).render(line, buf);
}
