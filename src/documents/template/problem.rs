//! What is wrong with a template, and where.

/// One mistake.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// From 1; nothing where it is of the whole file.
    pub line: Option<usize>,
    pub wrong: Wrong,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wrong {
    /// The bytes are no text.
    NotText,
    /// Nobody has said how words of people stay words in a file of this ending.
    Ending {
        found: String,
    },
    /// The report has nothing of this name; `near` is one that it has.
    NoName {
        found: String,
        near: Option<String>,
    },
    /// There is no such filter, function or test.
    NoFilter {
        found: String,
        near: Option<String>,
    },
    /// A filter cannot do anything with a text.
    NotFor {
        filter: String,
        found: String,
    },
    /// It repeats itself beyond all need.
    Endless,
    /// A list or a thing with parts stands where a text must.
    NoText,
    /// In a page, words stand after `found` where they are more than text.
    InTag {
        found: String,
    },
    /// In JSON, words stand after `found` and not within quotation marks.
    InJson {
        found: String,
    },
    /// What comes of it is no JSON, on a line from 1 of what comes of it.
    NotJson {
        filled_line: usize,
        found: String,
    },
    /// In the words of the engine.
    Syntax {
        reason: String,
    },
    Failed {
        reason: String,
    },
}
