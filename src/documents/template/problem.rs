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
    Ending { found: String },
    /// The report has nothing of this name; `near` is one that it has.
    NoName { found: String, near: Option<String> },
    /// There is no such filter, function or test.
    NoFilter { found: String, near: Option<String> },
    /// A filter cannot do anything with a text.
    NotFor { filter: String, found: String },
    /// It repeats itself beyond all need.
    Endless,
    /// A list or a thing with parts stands where a text must.
    NoText,
    /// In a page, words stand after `found` where they are more than text.
    InTag { found: String },
    /// In JSON, words stand after `found` and not within quotation marks.
    InJson { found: String },
    /// What comes of it is no JSON, on a line from 1 of what comes of it.
    NotJson { filled_line: usize, found: String },
    /// It asks for another template.
    OtherFile,
    /// "{% fro %}": no tag begins like this.
    NoTag { found: String, near: Option<String> },
    /// "{% endfor %}" where nothing is open that it ends.
    NothingOpen { found: String },
    /// A tag, a text or a remark does not end.
    Unended,
    /// `found` is written as no template is.
    Syntax { found: String },
    /// `found` cannot be worked out of the meeting's data.
    Failed { found: String },
}
