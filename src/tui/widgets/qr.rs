//! A QR code, two squares to a cell, black on white with the quiet edge that a camera needs.

use qrcode::{Color, EcLevel, QrCode};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::widgets::Widget;

/// White squares around the code (ISO/IEC 18004 asks for four).
const EDGE: usize = 4;

/// The squares of a text's code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Qr {
    side: usize,
    black: Vec<bool>,
}

impl Qr {
    /// Nothing for a text that is longer than any code.
    pub fn of(text: &str) -> Option<Self> {
        let code = QrCode::with_error_correction_level(text, EcLevel::L).ok()?;
        let black = code.to_colors().into_iter().map(|colour| colour == Color::Dark).collect();
        Some(Self { side: code.width(), black })
    }

    /// Columns and rows on the screen, the edge counted.
    pub fn size(&self) -> (u16, u16) {
        let side = self.side + 2 * EDGE;
        (u16::try_from(side).unwrap_or(u16::MAX), u16::try_from(side.div_ceil(2)).unwrap_or(u16::MAX))
    }

    /// Whether a square is black; the edge and all beyond is white.
    fn is_black(&self, x: usize, y: usize) -> bool {
        let inside = |at: usize| at.checked_sub(EDGE).filter(|at| *at < self.side);
        inside(x).zip(inside(y)).is_some_and(|(x, y)| self.black[y * self.side + x])
    }

    /// With the style of ink on paper.
    pub fn draw(&self, area: Rect, ink: Style, buf: &mut Buffer) {
        QrOn { qr: self, ink }.render(area, buf);
    }
}

struct QrOn<'a> {
    qr: &'a Qr,
    ink: Style,
}

impl Widget for QrOn<'_> {
    fn render(self, area: Rect, buf: &mut Buffer) {
        let (columns, rows) = self.qr.size();
        let area = area.intersection(buf.area);
        for row in 0..rows.min(area.height) {
            for column in 0..columns.min(area.width) {
                let (x, y) = (usize::from(column), 2 * usize::from(row));
                let symbol = match (self.qr.is_black(x, y), self.qr.is_black(x, y + 1)) {
                    (true, true) => "█",
                    (true, false) => "▀",
                    (false, true) => "▄",
                    (false, false) => " ",
                };
                buf[(area.x + column, area.y + row)].set_symbol(symbol).set_style(self.ink);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use ratatui::buffer::Buffer;
    use ratatui::layout::Rect;
    use ratatui::style::Style;

    use crate::tui::widgets::qr::Qr;

    const COMMAND: &str = "rundbord join ABCD-EFGH-JKMN-PQRS-TUVW --address 192.168.100.200:4747";

    #[test]
    fn an_invitation_fits_beside_its_words_on_a_small_screen() {
        let (columns, rows) = Qr::of(COMMAND).unwrap().size();
        assert!(columns <= 41 && rows <= 21, "{columns}x{rows}");
    }

    #[test]
    fn the_three_corners_stand_in_a_white_edge() {
        let qr = Qr::of(COMMAND).unwrap();
        let (columns, rows) = qr.size();
        let mut buf = Buffer::empty(Rect::new(0, 0, columns, rows));
        qr.draw(buf.area, Style::new(), &mut buf);
        let row = |y: u16| (0..columns).map(|x| buf[(x, y)].symbol().to_owned()).collect::<String>();
        assert!(row(0).trim().is_empty() && row(1).trim().is_empty());
        // A corner: seven squares, the first two rows of them in one row of cells.
        assert!(row(2).starts_with("    █▀▀▀▀▀█ ") && row(2).ends_with(" █▀▀▀▀▀█    "), "{}", row(2));
    }
}
