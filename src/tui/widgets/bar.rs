//! A line that fills as time goes.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::widgets::Widget;

/// How much of something has gone: a heavy line for the part, a thin one for the rest. Shape, not colour, tells them
/// apart.
#[derive(Clone, Copy, Debug)]
pub struct Bar {
    /// From 0 to 1; more is full.
    pub part: f64,
    pub full: Style,
    pub rest: Style,
}

impl Widget for Bar {
    fn render(self, area: Rect, buf: &mut Buffer) {
        let area = area.intersection(buf.area);
        if area.is_empty() {
            return;
        }
        let part = if self.part.is_finite() { self.part.clamp(0.0, 1.0) } else { 0.0 };
        // Between 0 and the width, so it fits again.
        let filled = (part * f64::from(area.width)).round() as u16;
        for x in 0..area.width {
            let (symbol, style) = if x < filled { ("━", self.full) } else { ("─", self.rest) };
            buf[(area.x + x, area.y)].set_symbol(symbol).set_style(style);
        }
    }
}

#[cfg(test)]
mod tests {
    use ratatui::buffer::Buffer;
    use ratatui::layout::Rect;
    use ratatui::style::Style;
    use ratatui::widgets::Widget;

    use crate::tui::widgets::bar::Bar;

    fn drawn(part: f64) -> String {
        let mut screen = Buffer::empty(Rect::new(0, 0, 8, 1));
        let area = screen.area;
        Bar { part, full: Style::new(), rest: Style::new() }.render(area, &mut screen);
        screen.content.iter().map(|cell| cell.symbol()).collect()
    }

    #[test]
    fn a_bar_fills_to_its_end_and_no_further() {
        assert_eq!(drawn(0.0), "────────");
        assert_eq!(drawn(0.5), "━━━━────");
        assert_eq!(drawn(7.0), "━━━━━━━━");
        assert_eq!(drawn(f64::NAN), "────────");
    }
}
