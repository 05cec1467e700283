//! A field of many lines: what is typed or pasted stays until somebody takes it out.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use ratatui::widgets::Widget;
use ratatui_textarea::{CursorMove, DataCursor, TextArea, WrapMode};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::{canonical_combining_class, compose};
use unicode_segmentation::UnicodeSegmentation;

use crate::tui::keys::{Code, Key};
use crate::tui::widgets::text::width;

/// More than this many characters are not taken in at all: the field would become slow for whoever types on.
pub const MOST: usize = 100_000;

/// A paste that would not fit: characters that the field would then hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TooMuch {
    pub found: usize,
}

/// A text area that wraps, undoes, and moves and deletes by what a person sees as one character.
///
/// It may hold more than may be saved (`over` says by how much), so that a text that was pasted too long can be cut
/// down instead of being lost.
#[derive(Clone, Debug)]
pub struct LongField {
    area: TextArea<'static>,
    /// Characters that may be saved.
    limit: usize,
    characters: usize,
}

impl LongField {
    /// An empty field for texts of at most `limit` characters.
    pub fn new(limit: usize) -> Self {
        Self { area: empty(), limit, characters: 0 }
    }

    pub fn text(&self) -> String {
        self.area.lines().join("\n")
    }

    /// Whether there is nothing to save: nothing, or white space.
    pub fn is_blank(&self) -> bool {
        self.area.lines().iter().all(|line| line.trim().is_empty())
    }

    pub fn characters(&self) -> usize {
        self.characters
    }

    /// Characters beyond what may be saved.
    pub fn over(&self) -> Option<usize> {
        self.characters.checked_sub(self.limit).filter(|over| *over > 0)
    }

    /// Replaces everything; the cursor stands behind it and nothing is left to undo.
    pub fn set(&mut self, text: &str) {
        self.area = empty();
        let text = clean(text);
        self.characters = text.chars().count();
        self.area.insert_str(text);
        self.area.set_max_histories(HISTORY);
    }

    /// Takes the text out and leaves the field empty.
    pub fn take(&mut self) -> String {
        let text = self.text();
        self.area = empty();
        self.area.set_max_histories(HISTORY);
        self.characters = 0;
        text
    }

    /// Takes a pasted text at the cursor: composed, its line ends line feeds, without control characters.
    pub fn paste(&mut self, text: &str) -> Result<(), TooMuch> {
        let text = clean(text);
        let found = self.characters + text.chars().count();
        if found > MOST {
            return Err(TooMuch { found });
        }
        self.area.insert_str(text);
        self.characters = found;
        Ok(())
    }

    /// Begins a new line at the cursor.
    pub fn new_line(&mut self) {
        if self.characters < MOST {
            self.area.insert_newline();
            self.count();
        }
    }

    /// Whether the cursor is in the first line on the screen, so that "up" leaves the field.
    pub fn at_top(&self) -> bool {
        self.area.screen_cursor().row == 0
    }

    /// Takes a key; says whether it was one for a field.
    pub fn handle(&mut self, key: Key) -> bool {
        match (key.code, key.ctrl, key.alt) {
            (Code::Char(c), false, false) => self.type_char(c),
            (Code::Backspace, true, _) | (Code::Char('w'), true, false) | (Code::Backspace, _, true) => {
                self.area.delete_word();
            }
            // Some terminals send Backspace as Ctrl+H.
            (Code::Backspace, ..) | (Code::Char('h'), true, false) => self.delete_before(),
            (Code::Delete, true, _) => {
                self.area.delete_next_word();
            }
            (Code::Delete, ..) => self.delete_after(),
            (Code::Left, false, false) => self.step(CursorMove::Back, self.before()),
            (Code::Right, false, false) => self.step(CursorMove::Forward, self.after()),
            (Code::Left, ..) => self.area.move_cursor(CursorMove::WordBack),
            (Code::Right, ..) => self.area.move_cursor(CursorMove::WordForward),
            (Code::Up, false, false) => self.go(CursorMove::Up),
            (Code::Down, false, false) => self.go(CursorMove::Down),
            (Code::Home, true, _) => self.area.move_cursor(CursorMove::Top),
            (Code::End, true, _) => self.area.move_cursor(CursorMove::Bottom),
            (Code::Home, ..) | (Code::Char('a'), true, false) => self.area.move_cursor(CursorMove::Head),
            (Code::End, ..) => self.area.move_cursor(CursorMove::End),
            (Code::Char('u'), true, false) => {
                self.area.delete_line_by_head();
            }
            // As in a shell: what was deleted is brought back.
            (Code::Char('y'), true, false) => {
                self.area.undo();
            }
            (Code::Char('r'), true, false) => {
                self.area.redo();
            }
            _ => return false,
        }
        self.count();
        true
    }

    /// Draws the text, scrolled so that the cursor is seen, and gives the cursor's place on the screen.
    pub fn draw(&mut self, area: Rect, style: Style, buf: &mut Buffer) -> Option<Position> {
        let area = area.intersection(buf.area);
        if area.is_empty() {
            return None;
        }
        self.area.set_style(style);
        // The last column is the cursor's, behind a line that fills its row.
        let text = Rect { width: area.width.saturating_sub(1).max(1), ..area };
        (&self.area).render(text, buf);
        let row = self.area.screen_cursor().row;
        let (top, _) = self.area.scroll_offset();
        // Counted by grapheme, as the screen does; the text area counts by code point and is wrong behind an emoji.
        let DataCursor(line, column) = self.area.cursor();
        let start = self.area.screen_to_data(row, 0).1;
        let line = &self.area.lines()[line];
        let before: String = line.chars().skip(start).take(column.saturating_sub(start)).collect();
        let x = u16::try_from(width(&before)).unwrap_or(u16::MAX).min(area.width - 1);
        let y = u16::try_from(row).unwrap_or(u16::MAX).saturating_sub(top).min(area.height - 1);
        Some(Position::new(area.x + x, area.y + y))
    }

    fn type_char(&mut self, c: char) {
        if self.characters >= MOST {
            return;
        }
        // A mark that arrives by itself joins the letter before it, so that the text is composed as pasted text is.
        if canonical_combining_class(c) != 0
            && let Some(composed) = self.char_before().and_then(|before| compose(before, c))
        {
            self.area.delete_char();
            self.area.insert_char(composed);
        } else if !c.is_control() {
            self.area.insert_char(c);
        }
    }

    fn delete_before(&mut self) {
        match self.before() {
            0 => {
                self.area.delete_newline();
            }
            characters => {
                self.step(CursorMove::Back, characters);
                self.area.delete_str(characters);
            }
        }
    }

    fn delete_after(&mut self) {
        // At the end of a line its end is what comes after.
        self.area.delete_str(self.after().max(1));
    }

    /// Up and down end on a grapheme's edge.
    fn go(&mut self, way: CursorMove) {
        self.area.move_cursor(way);
        let DataCursor(row, column) = self.area.cursor();
        let line = &self.area.lines()[row];
        let mut edge = 0;
        for grapheme in line.graphemes(true) {
            let next = edge + grapheme.chars().count();
            if next > column {
                break;
            }
            edge = next;
        }
        self.step(CursorMove::Back, column - edge);
    }

    fn step(&mut self, way: CursorMove, characters: usize) {
        // Across a line's end there is no grapheme, and one step.
        let at_an_end = characters == 0 && matches!(way, CursorMove::Forward | CursorMove::Back);
        let DataCursor(_, column) = self.area.cursor();
        let crossing = at_an_end && (way == CursorMove::Forward && self.after() == 0 || column == 0);
        for _ in 0..characters.max(usize::from(crossing)) {
            self.area.move_cursor(way);
        }
    }

    /// Characters of the grapheme before the cursor, 0 at the beginning of a line.
    fn before(&self) -> usize {
        let DataCursor(row, column) = self.area.cursor();
        let line = &self.area.lines()[row];
        let end = byte_of(line, column);
        line[..end].graphemes(true).next_back().map_or(0, |grapheme| grapheme.chars().count())
    }

    /// Characters of the grapheme behind the cursor, 0 at the end of a line.
    fn after(&self) -> usize {
        let DataCursor(row, column) = self.area.cursor();
        let line = &self.area.lines()[row];
        line[byte_of(line, column)..].graphemes(true).next().map_or(0, |grapheme| grapheme.chars().count())
    }

    fn char_before(&self) -> Option<char> {
        let DataCursor(row, column) = self.area.cursor();
        let line = &self.area.lines()[row];
        line[..byte_of(line, column)].chars().next_back()
    }

    fn count(&mut self) {
        let lines = self.area.lines();
        self.characters = lines.iter().map(|line| line.chars().count()).sum::<usize>() + lines.len() - 1;
    }
}

/// Edits that can be taken back one by one.
const HISTORY: usize = 200;

fn empty() -> TextArea<'static> {
    let mut area = TextArea::default();
    area.set_wrap_mode(WrapMode::WordOrGlyph);
    // The terminal's own cursor shows the place, for people and for screen readers; a painted one would be a second.
    area.set_cursor_style(Style::new());
    area.set_cursor_line_style(Style::new());
    // The text that a field begins with is no edit.
    area.set_max_histories(0);
    area
}

/// Composed, with line feeds for line ends, spaces for tabs and no control characters.
fn clean(text: &str) -> String {
    let mut cleaned = String::with_capacity(text.len());
    let mut after_return = false;
    for c in text.nfc() {
        match c {
            '\n' if after_return => {}
            '\n' | '\r' | '\u{2028}' | '\u{2029}' => cleaned.push('\n'),
            '\t' => cleaned.push(' '),
            c if c.is_control() => {}
            c => cleaned.push(c),
        }
        after_return = c == '\r';
    }
    cleaned
}

fn byte_of(line: &str, column: usize) -> usize {
    line.char_indices().nth(column).map_or(line.len(), |(at, _)| at)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::{prop, prop_assert, prop_assert_eq, proptest};
    use ratatui::buffer::Buffer;
    use ratatui::layout::{Position, Rect};
    use ratatui::style::Style;

    use crate::tui::keys::{Code, Key};
    use crate::tui::widgets::long_field::{LongField, MOST, TooMuch};

    const FAMILY: &str = "👩\u{200d}👩\u{200d}👧";

    fn holding(text: &str) -> LongField {
        let mut field = LongField::new(20_000);
        field.set(text);
        field
    }

    fn press(field: &mut LongField, keys: &[&str]) {
        for key in keys {
            assert!(field.handle(key.parse().unwrap()), "{key}");
        }
    }

    fn cursor(field: &mut LongField, width: u16, height: u16) -> Option<Position> {
        let mut screen = Buffer::empty(Rect::new(0, 0, width, height));
        let area = screen.area;
        field.draw(area, Style::new(), &mut screen)
    }

    #[test]
    fn a_person_deletes_what_a_person_sees() {
        let mut field = holding(&format!("a{FAMILY}e\u{323}\u{301}"));
        press(&mut field, &["backspace"]);
        assert_eq!(field.text(), format!("a{FAMILY}"));
        press(&mut field, &["backspace"]);
        assert_eq!(field.text(), "a");
        field.set(&format!("{FAMILY}b"));
        press(&mut field, &["home", "delete"]);
        assert_eq!(field.text(), "b");
    }

    #[test]
    fn the_cursor_steps_over_whole_graphemes_and_line_ends() {
        let mut field = holding(&format!("a\n{FAMILY}b"));
        press(&mut field, &["left", "left", "left", "x"]);
        assert_eq!(field.text(), format!("ax\n{FAMILY}b"));
        press(&mut field, &["right", "right", "y"]);
        assert_eq!(field.text(), format!("ax\n{FAMILY}yb"));
        press(&mut field, &["home", "backspace"]);
        assert_eq!(field.text(), format!("ax{FAMILY}yb"));
        field.set("a\nb");
        press(&mut field, &["up", "end", "delete"]);
        assert_eq!(field.text(), "ab");
    }

    #[test]
    fn the_real_cursor_stands_behind_emoji_and_wide_signs() {
        assert_eq!(cursor(&mut holding(&format!("a{FAMILY}漢")), 20, 3), Some(Position::new(5, 0)));
        assert_eq!(cursor(&mut holding("e\u{301}x\nab"), 20, 3), Some(Position::new(2, 1)));
        assert_eq!(cursor(&mut holding("vi opdager først"), 12, 3), Some(Position::new(5, 1)));
        assert_eq!(cursor(&mut holding("1\n2\n3\n4"), 11, 2), Some(Position::new(1, 1)));
        assert_eq!(cursor(&mut holding("abc"), 0, 2), None);
    }

    #[test]
    fn a_letter_and_its_mark_become_one_character() {
        let mut field = holding("");
        for c in "e\u{301}".chars() {
            field.handle(Key::char(c));
        }
        assert_eq!(field.text(), "é");
        field.paste("e\u{301}\r\n\tx\u{1b}[31m\u{0}").unwrap();
        assert_eq!(field.text(), "éé\n x[31m");
    }

    #[test]
    fn a_text_that_is_too_long_is_kept_and_said() {
        let mut field = holding("");
        assert_eq!(field.paste(&"æ".repeat(50_000)), Ok(()));
        assert_eq!((field.characters(), field.over()), (50_000, Some(30_000)));
        assert_eq!(field.paste(&"å".repeat(60_000)), Err(TooMuch { found: 110_000 }));
        assert_eq!(field.characters(), 50_000);
        assert!(field.characters() < MOST);
    }

    #[test]
    fn what_was_deleted_can_be_brought_back() {
        let mut field = holding("en sætning");
        press(&mut field, &["ctrl+backspace"]);
        assert_eq!(field.text(), "en ");
        press(&mut field, &["ctrl+y"]);
        assert_eq!(field.text(), "en sætning");
        press(&mut field, &["ctrl+y"]);
        assert_eq!(field.text(), "en sætning");
    }

    #[test]
    fn ctrl_u_clears_to_the_start_of_the_line() {
        let mut field = holding("første linje\nanden linje");
        press(&mut field, &["ctrl+left", "ctrl+u"]);
        assert_eq!(field.text(), "første linje\nlinje");
        press(&mut field, &["ctrl+y"]);
        assert_eq!(field.text(), "første linje\nanden linje");
    }

    #[test]
    fn keys_that_are_no_text_are_left_to_others() {
        let mut field = holding("");
        for key in [Key::new(Code::Enter), Key::new(Code::Tab), Key::new(Code::Esc), Key::char('k').ctrl()] {
            assert!(!field.handle(key));
        }
    }

    proptest! {
        #[test]
        fn no_keys_and_no_size_break_the_field(
            texts in prop::collection::vec(".{0,12}", 0..4),
            keys in prop::collection::vec(0usize..14, 0..40),
            width in 0u16..30,
            height in 0u16..5,
        ) {
            const KEYS: [&str; 14] = [
                "left", "right", "up", "down", "home", "end", "backspace", "delete", "ctrl+u", "ctrl+y", "ctrl+w",
                "ctrl+left", "ø", "ctrl+delete",
            ];
            let mut field = LongField::new(20_000);
            for text in &texts {
                field.paste(text).unwrap();
                field.new_line();
            }
            for key in keys {
                field.handle(KEYS[key].parse().unwrap());
                let mut screen = Buffer::empty(Rect::new(0, 0, width, height));
                let area = screen.area;
                if let Some(at) = field.draw(area, Style::new(), &mut screen) {
                    prop_assert!(area.contains(at));
                }
                prop_assert_eq!(field.characters(), field.text().chars().count());
            }
        }
    }
}
