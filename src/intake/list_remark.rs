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
    /// The same as on an earlier line, and taken once.
    Twice { line: usize, first: usize, name: String },
    /// Of one name and organisation with somebody on an earlier line, and not the same.
    Renamed { line: usize, first: usize, name: String, now: String },
    /// Only what stands behind the name tells them apart.
    Namesakes { name: String, lines: Vec<usize> },
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
            Self::Twice { line, first, name } => {
                let told = [
                    ("line", line.to_string().into()),
                    ("first", first.to_string().into()),
                    ("name", visible_line(name).into()),
                ];
                words.say("intake-people-twice", &told)
            }
            Self::Renamed { line, first, name, now } => {
                let told = [
                    ("line", line.to_string().into()),
                    ("first", first.to_string().into()),
                    ("name", visible_line(name).into()),
                    ("now", visible_line(now).into()),
                ];
                words.say("intake-people-renamed", &told)
            }
            Self::Namesakes { name, lines } => {
                let count = lines.len();
                let lines: Vec<String> = lines.iter().map(ToString::to_string).collect();
                let told =
                    [("name", visible_line(name).into()), ("count", count.into()), ("lines", lines.join(", ").into())];
                words.say("intake-people-namesakes", &told)
            }
            Self::FarTable { table } => words.say("intake-people-far-table", &[("table", (*table).into())]),
            Self::MoreCells { line } => words.say("intake-people-more-cells", &[("line", line.to_string().into())]),
        }
    }
}
