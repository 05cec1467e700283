//! On which line of a text the rows of a table begin.

/// Counts on from row to row.
pub struct Lines<'a> {
    text: &'a str,
    line: usize,
    counted: usize,
}

impl<'a> Lines<'a> {
    /// The rows of `text`, over which so many lines of the file stand.
    pub fn new(text: &'a str, lines_over: usize) -> Self {
        Self { text, line: lines_over + 1, counted: 0 }
    }

    /// The line from 1 of the next row.
    pub fn of(&mut self, record: &csv::StringRecord) -> usize {
        let position = record.position().and_then(|position| usize::try_from(position.byte()).ok());
        let reached = position.unwrap_or(self.counted);
        // A row is reached at the line end before it, of which Windows writes two signs.
        let begins = self.text.len() - self.text[reached..].trim_start_matches(['\r', '\n']).len();
        self.line += self.text[self.counted..begins].matches('\n').count();
        self.counted = begins;
        self.line
    }
}
