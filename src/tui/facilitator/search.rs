//! The line in which is typed what is looked for, the same on every screen that can look for something.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::language::folding::{Sought, search_key};
use crate::tui::keys::Key;
use crate::tui::screen::Look;
use crate::tui::theme::Role;
use crate::tui::widgets::line_field::LineField;
use crate::tui::widgets::text::width;

#[derive(Debug, Default)]
pub struct Search {
    field: LineField,
    sought: Sought,
    /// What is typed goes here.
    open: bool,
}

impl Search {
    /// Whoever looks for something anew types it from the beginning.
    pub fn open(&mut self) {
        *self = Self { open: true, ..Self::default() };
    }

    /// The hand goes to what was found; that alone is still shown.
    pub fn leave(&mut self) {
        self.open = false;
    }

    /// Nothing is looked for any more.
    pub fn clear(&mut self) {
        *self = Self::default();
    }

    pub fn is_open(&self) -> bool {
        self.open
    }

    /// Nothing is looked for, so that everything is found.
    pub fn is_empty(&self) -> bool {
        self.field.is_empty()
    }

    pub fn sought(&self) -> &Sought {
        &self.sought
    }

    /// Whether what is looked for stands in a text.
    pub fn finds(&self, text: &str) -> bool {
        self.is_empty() || self.sought.is_in(&search_key(text))
    }

    /// Takes a key; says whether it was one for a field.
    pub fn handle(&mut self, key: Key) -> bool {
        let taken = self.field.handle(key);
        self.sought = Sought::new(self.field.text());
        taken
    }

    pub fn paste(&mut self, text: &str) {
        self.field.paste(text);
        self.sought = Sought::new(self.field.text());
    }

    /// Draws it on the first row of `area`; gives the cursor's place while what is typed goes here.
    pub fn draw(&self, area: Rect, look: Look<'_>, buf: &mut Buffer) -> Option<Position> {
        let area = Rect { height: area.height.min(1), ..area }.intersection(buf.area);
        if area.is_empty() {
            return None;
        }
        let name = format!(" {} › ", look.words.word("screens-sought"));
        let wide = u16::try_from(width(&name)).unwrap_or(area.width).min(area.width);
        buf.set_stringn(area.x, area.y, &name, area.width.into(), look.theme.style(Role::Key));
        let field = Rect { x: area.x + wide, width: area.width - wide, ..area };
        self.field.draw(field, look.theme.style(Role::Strong), buf).filter(|_| self.open)
    }
}
