//! Sentences that can be read from the back of the room: letters drawn of blocks, as large as there is room for.

use ratatui::buffer::Buffer;
use ratatui::layout::{Rect, Size};
use ratatui::style::Style;
use ratatui::text::Line;
use ratatui::widgets::Widget;
use unicode_normalization::UnicodeNormalization;

use crate::tui::widgets::glyphs::glyph;
use crate::tui::widgets::text::{one_line, wrap};

/// Points from the top of a line to the top of the next.
const PITCH: usize = 9;
/// Points that a line is tall, what hangs below it counted.
const TALL: usize = 8;
/// Points between two letters.
const GAP: usize = 1;

/// A text in letters of blocks, in the middle of its area: two points of a letter stand in one cell, one above the other.
/// Where not even the smallest letters fit, or one is not there, it is plain text in the middle.
///
/// ```
/// use ratatui::{buffer::Buffer, layout::Rect, style::Style, widgets::Widget};
/// use rundbord::tui::widgets::letters::Letters;
///
/// let area = Rect::new(0, 0, 40, 4);
/// let mut screen = Buffer::empty(area);
/// Letters::new("Åben", Style::new()).render(area, &mut screen);
/// ```
#[derive(Clone, Debug)]
pub struct Letters {
    text: String,
    style: Style,
}

impl Letters {
    pub fn new(text: &str, style: Style) -> Self {
        let composed: String = one_line(text, 600).nfc().collect();
        Self { text: composed, style }
    }

    /// The lines at the largest scale at which they fit, with that scale.
    fn laid_out(&self, room: Size) -> Option<(usize, Vec<&str>)> {
        if !self.has_letters() {
            return None;
        }
        let points = usize::from(room.height) * 2;
        (1..=usize::from(room.height)).rev().find_map(|scale| {
            let lines = self.lines(usize::from(room.width) / scale)?;
            ((lines.len() * PITCH - (PITCH - TALL)) * scale <= points).then_some((scale, lines))
        })
    }

    /// Rows of cells that the text takes in the smallest letters; nothing where it cannot be drawn with them.
    pub fn smallest(&self, columns: u16) -> Option<u16> {
        let lines = self.lines(columns.into()).filter(|_| self.has_letters())?;
        u16::try_from((lines.len() * PITCH - (PITCH - TALL)).div_ceil(2)).ok()
    }

    fn has_letters(&self) -> bool {
        !self.text.is_empty() && self.text.chars().all(|c| glyph(c).is_some())
    }

    /// Broken between words; nothing where a word is wider than `points`.
    fn lines(&self, points: usize) -> Option<Vec<&str>> {
        let mut lines: Vec<&str> = Vec::new();
        let (mut from, mut end, mut at) = (0, 0, 0);
        for word in self.text.split(' ') {
            if wide(word) > points {
                return None;
            }
            if wide(&self.text[from..at + word.len()]) > points {
                lines.push(&self.text[from..end]);
                from = at;
            }
            end = at + word.len();
            at = end + 1;
        }
        lines.push(&self.text[from..end]);
        Some(lines)
    }

    fn plain(&self, columns: u16, rows: u16) -> Vec<String> {
        wrap(&self.text, columns.into(), rows.into())
    }
}

/// Points that a text is wide.
fn wide(text: &str) -> usize {
    text.chars().filter_map(glyph).map(|glyph| glyph.len() + GAP).sum::<usize>().saturating_sub(GAP)
}

impl Widget for Letters {
    fn render(self, area: Rect, buf: &mut Buffer) {
        let area = area.intersection(buf.area);
        let Some((scale, lines)) = self.laid_out(area.as_size()) else {
            let lines = self.plain(area.width, area.height);
            let above = (usize::from(area.height) - lines.len()) / 2;
            for (y, line) in (area.y + u16::try_from(above).unwrap_or(0)..area.bottom()).zip(lines) {
                Line::styled(line, self.style).centered().render(Rect { y, height: 1, ..area }, buf);
            }
            return;
        };
        let tall = ((lines.len() * PITCH - (PITCH - TALL)) * scale).div_ceil(2);
        let top = area.y + u16::try_from((usize::from(area.height) - tall) / 2).unwrap_or(0);
        for y in top..area.bottom() {
            for x in area.left()..area.right() {
                let on = |half: usize| {
                    let point = (usize::from(y - top) * 2 + half) / scale;
                    let Some(line) = lines.get(point / PITCH).filter(|_| point % PITCH < TALL) else { return false };
                    let left = (usize::from(area.width) - wide(line) * scale) / 2;
                    let column = usize::from(x - area.x).checked_sub(left).map(|column| column / scale);
                    column.is_some_and(|column| is_on(line, column, point % PITCH))
                };
                let block = match (on(0), on(1)) {
                    (true, true) => "█",
                    (true, false) => "▀",
                    (false, true) => "▄",
                    (false, false) => continue,
                };
                buf[(x, y)].set_symbol(block).set_style(self.style);
            }
        }
    }
}

/// Whether a point of a line is one of a letter's.
fn is_on(line: &str, column: usize, row: usize) -> bool {
    let mut from = 0;
    for glyph in line.chars().filter_map(glyph) {
        if column < from + glyph.len() {
            return (glyph[column - from] >> row) & 1 == 1;
        }
        from += glyph.len() + GAP;
        if column < from {
            return false;
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use ratatui::buffer::Buffer;
    use ratatui::layout::{Rect, Size};
    use ratatui::style::Style;
    use ratatui::widgets::Widget;

    use crate::tui::widgets::glyphs::glyph;
    use crate::tui::widgets::letters::Letters;

    fn drawn(text: &str, width: u16, height: u16) -> Vec<String> {
        let mut screen = Buffer::empty(Rect::new(0, 0, width, height));
        let area = screen.area;
        Letters::new(text, Style::new()).render(area, &mut screen);
        let rows = screen.content.chunks(width.into());
        rows.map(|row| row.iter().map(|cell| cell.symbol()).collect::<String>().trim_end().to_owned()).collect()
    }

    #[test]
    fn danish_letters_look_like_letters() {
        assert_eq!(
            drawn("Åse på Ærø", 56, 4),
            [
                "  ▄▀▄                        ▄▀▄     ▄▀▀█▀▀▀",
                "  ▄█▄  ▄▀▀▀▀ ▄▀▀▀▄    █▀▀▀▄  ▀▀▀▄    █  █▄▄  █▄▀▀ ▄▀▀██",
                " █▄▄▄█  ▀▀▀▄ █▀▀▀▀    █▄▄▄▀ ▄▀▀▀█    █▀▀█    █    █▄▀ █",
                " ▀   ▀ ▀▀▀▀   ▀▀▀     █      ▀▀▀▀    ▀  ▀▀▀▀ ▀    ▀▀▀▀",
            ]
        );
    }

    #[test]
    fn letters_are_as_large_as_the_room_and_words_stay_whole() {
        let letters = Letters::new("Hvem gør hvad, og hvornår?", Style::new());
        let scale =
            |width, height| letters.laid_out(Size::new(width, height)).map(|(scale, lines)| (scale, lines.len()));
        assert_eq!(scale(200, 60), Some((4, 3)));
        assert_eq!(scale(160, 4), Some((1, 1)));
        assert_eq!(scale(80, 9), Some((1, 2)));
        assert_eq!(scale(80, 8), None);
        assert_eq!(scale(20, 60), None);
    }

    #[test]
    fn what_has_no_letters_of_blocks_is_text() {
        assert_eq!(drawn("Кто?", 10, 3), ["", "   Кто?", ""]);
        assert_eq!(drawn("", 3, 1), [""]);
    }

    #[test]
    fn decomposed_letters_are_the_same_letters() {
        assert_eq!(drawn("A\u{30a}", 9, 4), drawn("Å", 9, 4));
    }

    #[test]
    fn no_two_letters_are_alike() {
        let letters: Vec<char> =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZÆØÅabcdefghijklmnopqrstuvwxyzæøå0123456789".chars().collect();
        for (at, one) in letters.iter().enumerate() {
            for other in &letters[..at] {
                assert_ne!(glyph(*one), glyph(*other), "{one} {other}");
            }
        }
    }
}
