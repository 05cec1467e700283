//! What is wrong with a list of notes, and where.

use crate::intake::note_columns::{TABLE, TEXT, THEME};
use crate::language::visible::visible_line;
use crate::language::words::Words;

/// What is wrong on a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// From 1.
    pub line: usize,
    pub wrong: Wrong,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wrong {
    TooLarge,
    /// Nothing but blanks, or a list without elements.
    Empty,
    /// The bytes are no text.
    NotText,
    /// A workbook of a spreadsheet program.
    Workbook,
    /// No heading, and what stands in the columns does not tell which is which.
    NoHeading,
    /// Neither JSON objects nor a table with the columns needed.
    NoColumn {
        name: &'static str,
        /// The names that stand there instead.
        found: String,
    },
    NotJson,
    /// A list of JSON breaks off or goes on in a way that cannot be read.
    BrokenList,
    /// A quotation mark opens a field that swallows the lines after it.
    OpenQuotation,
    NoTable,
    /// Not a number from 1 to 65535.
    Table {
        found: String,
    },
    NoText,
    TextTooLong {
        found: usize,
        limit: usize,
    },
    /// More or fewer fields than the heading has.
    Fields {
        found: usize,
        expected: usize,
    },
}

impl Wrong {
    /// Whether it is the file as a whole that cannot be read, and no line of it.
    pub fn is_of_the_file(&self) -> bool {
        matches!(self, Self::TooLarge | Self::Empty | Self::NotText | Self::Workbook)
    }
}

impl Problem {
    /// One line: where, if it is a line, and what would do.
    pub fn say(&self, words: &Words) -> String {
        let what = match &self.wrong {
            Wrong::TooLarge => words.word("intake-too-large"),
            Wrong::Empty => words.word("intake-empty"),
            Wrong::NotText => words.word("intake-not-text"),
            Wrong::Workbook => words.word("intake-workbook"),
            Wrong::NoHeading => {
                let known = |names: &[&str]| names.join(", ");
                let told =
                    [("tables", known(TABLE).into()), ("themes", known(THEME).into()), ("texts", known(TEXT).into())];
                words.say("intake-no-heading", &told)
            }
            Wrong::NoColumn { name, found } => {
                let found = visible_line(found);
                words.say("intake-no-column", &[("name", (*name).into()), ("found", found.into())])
            }
            Wrong::NotJson => words.word("intake-not-json"),
            Wrong::BrokenList => words.word("intake-broken-list"),
            Wrong::OpenQuotation => words.word("intake-open-quotation"),
            Wrong::NoTable => words.word("intake-no-table"),
            Wrong::Table { found } => words.say("intake-table", &[("found", visible_line(found).into())]),
            Wrong::NoText => words.word("intake-no-text"),
            Wrong::TextTooLong { found, limit } => {
                words.say("intake-text-too-long", &[("found", (*found).into()), ("limit", (*limit).into())])
            }
            Wrong::Fields { found, expected } => {
                words.say("intake-fields", &[("found", (*found).into()), ("expected", (*expected).into())])
            }
        };
        if self.wrong.is_of_the_file() {
            return what;
        }
        words.say("intake-line", &[("line", self.line.to_string().into()), ("what", what.into())])
    }
}
