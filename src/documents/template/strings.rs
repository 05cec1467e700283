//! Where words may stand in JSON: within quotation marks.

use crate::documents::template::marked::Grammar;

#[derive(Debug, Default)]
pub struct Strings {
    is_open: bool,
    is_escape: bool,
}

impl Grammar for Strings {
    fn read(&mut self, c: char) {
        self.is_open ^= c == '"' && !self.is_escape;
        self.is_escape = self.is_open && c == '\\' && !self.is_escape;
    }

    fn takes_words(&mut self) -> bool {
        self.is_open && !self.is_escape
    }
}
