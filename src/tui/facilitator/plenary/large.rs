//! Sentences as large as a terminal has them: bold, few, far apart.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::Line;
use ratatui::widgets::Widget;

use crate::tui::screen::Look;
use crate::tui::theme::{Role, sign};
use crate::tui::widgets::text::wrap;

/// One thing to be read from the back of the room, and quieter lines beneath it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Saying {
    pub text: String,
    pub beneath: Vec<(String, Role)>,
    /// What is counted now is counted of it.
    pub in_hand: bool,
}

/// As many as there is room for, the first always.
pub fn count(area: Rect, sayings: &[Saying], look: Look<'_>) -> usize {
    draw(area, sayings, look, &mut Buffer::empty(area)).len()
}

/// Draws as many as there is room for, the first always; gives where each of them stands.
pub fn draw(area: Rect, sayings: &[Saying], look: Look<'_>, buf: &mut Buffer) -> Vec<Rect> {
    let area = area.intersection(buf.area);
    // Long lines cannot be read at a distance, so the sides stay empty where there is room.
    let margin = area.width / 10;
    let inside = Rect { x: area.x + margin, width: area.width - margin * 2, ..area };
    let columns = usize::from(inside.width);
    let gap = if area.height >= 24 { 2 } else { 1 };
    let mut y = inside.y;
    let mut places: Vec<Rect> = Vec::new();
    for saying in sayings {
        let mut lines: Vec<Line<'_>> = wrap(&saying.text, columns, 8)
            .into_iter()
            .map(|text| Line::styled(text, look.theme.style(Role::Strong)))
            .collect();
        for (text, role) in &saying.beneath {
            lines.extend(wrap(text, columns, 3).into_iter().map(|text| Line::styled(text, look.theme.style(*role))));
        }
        let tall = u16::try_from(lines.len()).unwrap_or(u16::MAX);
        if !places.is_empty() && y.saturating_add(tall) > inside.bottom() {
            break;
        }
        if saying.in_hand && margin >= 2 && y < inside.bottom() {
            buf.set_stringn(inside.x - 2, y, sign::HAND, 1, look.theme.style(Role::Key));
        }
        places.push(Rect { y, height: tall, ..area }.intersection(area));
        for line in lines {
            if y < inside.bottom() {
                line.render(Rect { y, height: 1, ..inside }, buf);
            }
            y = y.saturating_add(1);
        }
        y = y.saturating_add(gap);
    }
    places
}
