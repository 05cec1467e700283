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
            Self::MoreCells { line } => words.say("intake-people-more-cells", &[("line", line.to_string().into())]),
        }
    }
}
