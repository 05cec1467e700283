//! What was not taken from a list of participants as it stands there, so that nothing is left out in silence.

use crate::language::visible::visible_line;
use crate::language::words::Words;

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Remark {
    /// A title, a date.
    OverTheHeading { line: usize, text: String },
    /// Nothing is taken from it.
    Column { heading: String },
    /// More cells than the heading has.
    MoreCells { line: usize },
    /// The columns are not those of a list without one.
    NoHeading { line: usize },
    /// The cell is no table.
    Table { line: usize, cell: String },
    /// Neither yes nor no is read from it; a place is kept.
    Wheelchair { line: usize, cell: String },
    /// It says no name.
    Beside { line: usize, name: String, cell: String },
    /// A number far beyond those of the other tables.
    FarTable { table: u16 },
}

impl Remark {
    /// What it is, and what to do.
    pub fn say(&self, words: &Words) -> String {
        match self {
            Self::OverTheHeading { line, text } => {
                let told = [("line", line.to_string().into()), ("text", visible_line(text).into())];
                words.say("intake-people-over-the-heading", &told)
            }
            Self::Column { heading } => words.say("intake-people-column", &[("heading", visible_line(heading).into())]),
            Self::NoHeading { line } => words.say("intake-people-no-heading", &[("line", line.to_string().into())]),
            Self::Table { line, cell } => {
                let told = [("line", line.to_string().into()), ("cell", visible_line(cell).into())];
                words.say("intake-people-table", &told)
            }
            Self::Wheelchair { line, cell } => {
                let told = [("line", line.to_string().into()), ("cell", visible_line(cell).into())];
                words.say("intake-people-wheelchair", &told)
            }
            Self::Beside { line, name, cell } => {
                let told = [
                    ("line", line.to_string().into()),
                    ("name", visible_line(name).into()),
                    ("cell", visible_line(cell).into()),
                ];
                words.say("intake-people-beside", &told)
            }
            Self::FarTable { table } => words.say("intake-people-far-table", &[("table", (*table).into())]),
            Self::MoreCells { line } => words.say("intake-people-more-cells", &[("line", line.to_string().into())]),
        }
    }
}
