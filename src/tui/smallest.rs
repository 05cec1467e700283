//! A terminal that is too small: its size and the one that is needed.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::Line;
use ratatui::widgets::Widget;

use crate::language::words::Words;
use crate::tui::theme::{Role, Theme};
use crate::tui::widgets::text::wrap;

/// The smallest terminal on which the screens are drawn: columns and rows.
pub const LEAST: (u16, u16) = (60, 16);

/// Whether the screens do not fit.
pub fn is_smaller(area: Rect) -> bool {
    area.width < LEAST.0 || area.height < LEAST.1
}

/// Says both sizes, over as many rows as it takes.
pub fn draw(area: Rect, words: &Words, theme: Theme, buf: &mut Buffer) {
    if area.is_empty() {
        return;
    }
    let arguments = [
        ("columns", area.width.into()),
        ("rows", area.height.into()),
        ("least_columns", LEAST.0.into()),
        ("least_rows", LEAST.1.into()),
    ];
    let text = words.say("screens-too-small", &arguments);
    let lines = wrap(&text, area.width.into(), area.height.into());
    let above = (usize::from(area.height) - lines.len().min(area.height.into())) / 2;
    for (y, line) in (area.y + u16::try_from(above).unwrap_or(0)..area.bottom()).zip(lines) {
        Line::styled(line, theme.style(Role::Strong)).render(Rect { y, height: 1, ..area }, buf);
    }
}
