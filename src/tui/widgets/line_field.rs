//! A field of one line.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use tui_input::{Input, InputRequest};
use unicode_normalization::UnicodeNormalization;
use unicode_segmentation::UnicodeSegmentation;

use crate::tui::keys::{Code, Key};
use crate::tui::widgets::text::width;

/// Characters that a line may hold. Far more than anything that is asked for may have: what is too long is refused whole,
/// with the text kept, and never cut to what fits.
const LIMIT: usize = 100_000;

/// One line of text with a cursor. Moves and deletes whole graphemes; what is pasted becomes one line.
#[derive(Clone, Debug, Default)]
pub struct LineField {
    input: Input,
}

impl LineField {
    /// A field that already holds a text, with the cursor behind it.
    pub fn holding(text: &str) -> Self {
        Self { input: Input::new(clean(text)) }
    }

    pub fn text(&self) -> &str {
        self.input.value()
    }

    pub fn is_empty(&self) -> bool {
        self.text().is_empty()
    }

    /// Takes a key; says whether it was one for a field.
    pub fn handle(&mut self, key: Key) -> bool {
        let request = match (key.code, key.ctrl, key.alt) {
            (Code::Char(c), false, false) if self.room() > 0 => InputRequest::InsertChar(c),
            (Code::Char(_), false, false) => return true,
            (Code::Backspace, true, _) | (Code::Char('w'), true, _) | (Code::Backspace, _, true) => {
                InputRequest::DeletePrevWord
            }
            // Some terminals send Backspace as Ctrl+H.
            (Code::Backspace, ..) | (Code::Char('h'), true, false) => InputRequest::DeletePrevChar,
            (Code::Delete, true, _) => InputRequest::DeleteNextWord,
            (Code::Delete, ..) => InputRequest::DeleteNextChar,
            (Code::Left, false, false) => InputRequest::GoToPrevChar,
            (Code::Right, false, false) => InputRequest::GoToNextChar,
            (Code::Left, ..) => InputRequest::GoToPrevWord,
            (Code::Right, ..) => InputRequest::GoToNextWord,
            (Code::Home, ..) | (Code::Char('a'), true, false) => InputRequest::GoToStart,
            (Code::End, ..) | (Code::Char('e'), true, false) => InputRequest::GoToEnd,
            (Code::Char('u'), true, false) => {
                let after = self.halves().1.to_owned();
                self.input = Input::new(after).with_cursor(0);
                return true;
            }
            _ => return false,
        };
        self.input.handle(request);
        true
    }

    /// Takes a pasted text at the cursor.
    pub fn paste(&mut self, text: &str) {
        let pasted: String = clean(text).chars().take(self.room()).collect();
        let (before, after) = self.halves();
        let cursor = before.chars().count() + pasted.chars().count();
        self.input = Input::new(format!("{before}{pasted}{after}")).with_cursor(cursor);
    }

    /// Draws the line, scrolled so that the cursor is seen, and gives the cursor's place.
    pub fn draw(&self, area: Rect, style: Style, buf: &mut Buffer) -> Option<Position> {
        let area = area.intersection(buf.area);
        if area.is_empty() {
            return None;
        }
        let (before, after) = self.halves();
        let room = usize::from(area.width) - 1;
        // From the cursor backwards as far as there is room.
        let mut used = 0;
        let mut start = before.len();
        for (at, grapheme) in before.grapheme_indices(true).rev() {
            used += width(grapheme);
            if used > room {
                break;
            }
            start = at;
        }
        let seen = &before[start..];
        let x = area.x + u16::try_from(width(seen)).unwrap_or(0).min(area.width - 1);
        buf.set_stringn(area.x, area.y, format!("{seen}{after}"), area.width.into(), style);
        Some(Position::new(x, area.y))
    }

    fn halves(&self) -> (&str, &str) {
        let text = self.text();
        let at = text.char_indices().nth(self.input.cursor()).map_or(text.len(), |(at, _)| at);
        text.split_at(at)
    }

    fn room(&self) -> usize {
        LIMIT.saturating_sub(self.text().chars().count())
    }
}

/// One line, composed, without control characters.
fn clean(text: &str) -> String {
    let line: String = text.nfc().map(|c| if c.is_whitespace() { ' ' } else { c }).collect();
    line.trim_matches('\n').chars().filter(|c| !c.is_control()).take(LIMIT).collect()
}

#[cfg(test)]
mod tests {
    use ratatui::buffer::Buffer;
    use ratatui::layout::{Position, Rect};
    use ratatui::style::Style;

    use crate::tui::keys::{Code, Key};
    use crate::tui::widgets::line_field::LineField;

    #[test]
    fn ctrl_u_clears_to_the_start_of_the_line() {
        let mut field = LineField::holding("bord 12");
        for key in [Key::new(Code::Left), Key::new(Code::Left), Key::char('u').ctrl(), Key::char('3')] {
            field.handle(key);
        }
        assert_eq!(field.text(), "312");
    }

    #[test]
    fn whole_graphemes_are_deleted() {
        let mut field = LineField::holding("a👩\u{200d}👩\u{200d}👧");
        field.handle(Key::new(Code::Backspace));
        assert_eq!(field.text(), "a");
    }

    #[test]
    fn a_paste_is_one_clean_composed_line() {
        let mut field = LineField::holding("ab");
        field.handle(Key::new(Code::Left));
        field.paste("e\u{301}\nx\u{1b}[31m");
        assert_eq!(field.text(), "aé x[31mb");
        field.handle(Key::char('!'));
        assert_eq!(field.text(), "aé x[31m!b");
    }

    #[test]
    fn the_cursor_is_seen_in_a_long_line() {
        let field = LineField::holding("0123456789");
        let mut screen = Buffer::empty(Rect::new(0, 0, 5, 1));
        let area = screen.area;
        assert_eq!(field.draw(area, Style::new(), &mut screen), Some(Position::new(4, 0)));
        assert_eq!(screen.content.iter().map(|cell| cell.symbol()).collect::<String>(), "6789 ");
    }

    #[test]
    fn keys_that_are_no_text_are_left_to_others() {
        let mut field = LineField::default();
        for key in [Key::new(Code::Enter), Key::new(Code::F(1)), Key::char('p').ctrl(), Key::new(Code::Up)] {
            assert!(!field.handle(key));
        }
    }

    #[test]
    fn a_line_has_an_end() {
        let mut field = LineField::default();
        field.paste(&"x".repeat(110_000));
        field.handle(Key::char('y'));
        assert_eq!(field.text().len(), 100_000);
    }
}
