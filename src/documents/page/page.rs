//! A document as headings, paragraphs, lists and tables, before it is Markdown or anything else.

/// What a kind of document says. A format prints it; all text in it is literal, whoever wrote it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Page {
    /// The office's name, over everything.
    pub house: Option<String>,
    /// Labels and values over the title; an empty value is shown.
    pub head: Vec<(Span, Span)>,
    pub title: String,
    /// The part of the title that people wrote, where it is not the name of the meeting.
    pub called: Option<String>,
    pub blocks: Vec<Block>,
    /// What tells it from other pages of its kind: the receiver of a letter. It is in the file's name.
    pub part: Option<String>,
    /// Whether its text says when it was made, so that its foot need not.
    pub says_when_made: bool,
    /// Whether it is to be read at arm's length, standing.
    pub large: bool,
    /// Whether it is a list of many columns, on a sheet that lies; a text stands, whatever tables are in it.
    pub wide: bool,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// Level 2 to 6; the title is level 1. Levels follow each other without gaps.
    Heading {
        level: u8,
        text: Vec<Span>,
    },
    /// A heading of level 2 that is read across a room and begins a sheet of its own.
    Placard(String),
    Paragraph(Vec<Span>),
    List(Vec<ListItem>),
    /// A table's own words, set apart from the sentence they stand under, and whose they are.
    Quote {
        by: Vec<Span>,
        words: String,
    },
    Table {
        head: Vec<Span>,
        rows: Vec<Vec<Vec<Span>>>,
    },
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ListItem {
    pub text: Vec<Span>,
    pub beneath: Vec<Block>,
}

/// A piece of a line. A line feed in it is a line break where there is room for one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Span {
    Text(String),
    Strong(String),
    Emphasis(String),
    /// As a person said or wrote it, in the language of the meeting, which may be another than the document's.
    Spoken(String),
    SpokenStrong(String),
    SpokenEmphasis(String),
}

impl Span {
    pub fn as_str(&self) -> &str {
        match self {
            Self::Text(text)
            | Self::Strong(text)
            | Self::Emphasis(text)
            | Self::Spoken(text)
            | Self::SpokenStrong(text)
            | Self::SpokenEmphasis(text) => text,
        }
    }

    /// The same piece without saying whose language it is in.
    fn of_any_language(&self) -> Self {
        match self {
            Self::Spoken(text) => Self::Text(text.clone()),
            Self::SpokenStrong(text) => Self::Strong(text.clone()),
            Self::SpokenEmphasis(text) => Self::Emphasis(text.clone()),
            other => other.clone(),
        }
    }
}

/// The text of a line without its marks.
pub fn plain(spans: &[Span]) -> String {
    spans.iter().map(Span::as_str).collect()
}

/// A line for a format, or a document, that knows one language only: pieces that look alike are one.
pub fn of_one_language(spans: &[Span]) -> Vec<Span> {
    let mut line: Vec<Span> = Vec::new();
    for span in spans.iter().map(Span::of_any_language) {
        match (line.last_mut(), &span) {
            (Some(Span::Text(before)), Span::Text(more)) | (Some(Span::Strong(before)), Span::Strong(more)) => {
                before.push_str(more);
            }
            _ => line.push(span),
        }
    }
    line
}

const SIGN: char = '\u{fffc}';
const MORE_SIGN: char = '\u{fff9}';
/// Stands in a message for words of people, until [`around`] puts them there.
pub const WORDS: &str = "\u{fffc}";
/// Stands for other words of people in the same message.
pub const MORE_WORDS: &str = "\u{fff9}";

/// A message of the program around words of people: `said` has [`WORDS`] where they belong.
pub fn around(said: &str, words: &str) -> Vec<Span> {
    around_both(said, words, "")
}

/// A message around two pieces of people's words, in the order that its language has them.
pub fn around_both(said: &str, words: &str, more: &str) -> Vec<Span> {
    around_spans(said, &[spoken(words)], &[spoken(more)])
}

/// The same around two pieces that are put together of several.
pub fn around_spans(said: &str, words: &[Span], more: &[Span]) -> Vec<Span> {
    let mut line = Vec::new();
    let mut rest = said;
    while let Some(at) = rest.find([SIGN, MORE_SIGN]) {
        line.push(text(&rest[..at]));
        line.extend_from_slice(if rest[at..].starts_with(SIGN) { words } else { more });
        rest = &rest[at + WORDS.len()..];
    }
    line.push(text(rest));
    line.retain(|span| !span.as_str().is_empty());
    line
}

pub fn text(text: impl Into<String>) -> Span {
    Span::Text(text.into())
}

pub fn strong(text: impl Into<String>) -> Span {
    Span::Strong(text.into())
}

pub fn emphasis(text: impl Into<String>) -> Span {
    Span::Emphasis(text.into())
}

pub fn spoken(text: impl Into<String>) -> Span {
    Span::Spoken(text.into())
}

pub fn spoken_strong(text: impl Into<String>) -> Span {
    Span::SpokenStrong(text.into())
}

impl Block {
    pub fn heading(level: u8, text: impl Into<String>) -> Self {
        Self::Heading { level, text: vec![Span::Text(text.into())] }
    }

    pub fn paragraph(words: impl Into<String>) -> Self {
        Self::Paragraph(vec![text(words)])
    }
}

impl ListItem {
    pub fn of(text: Vec<Span>) -> Self {
        Self { text, beneath: Vec::new() }
    }

    pub fn new(words: impl Into<String>) -> Self {
        Self { text: vec![text(words)], beneath: Vec::new() }
    }
}

impl Page {
    pub fn push(&mut self, block: Block) {
        self.blocks.push(block);
    }

    pub fn heading(&mut self, level: u8, text: impl Into<String>) {
        self.push(Block::heading(level, text));
    }

    /// A heading in which people's words stand.
    pub fn heading_of(&mut self, level: u8, text: Vec<Span>) {
        self.push(Block::Heading { level, text });
    }

    pub fn paragraph(&mut self, text: impl Into<String>) {
        self.push(Block::paragraph(text));
    }

    /// A text of several paragraphs, which are set apart by blank lines.
    pub fn paragraphs(&mut self, text: &str) {
        let mut paragraph = String::new();
        for line in text.lines().chain([""]) {
            if !line.trim().is_empty() {
                paragraph.push_str(line);
                paragraph.push('\n');
            } else if !paragraph.is_empty() {
                self.push(Block::Paragraph(vec![spoken(paragraph.trim_end())]));
                paragraph.clear();
            }
        }
    }

    /// A list, if it has items.
    pub fn list(&mut self, items: Vec<ListItem>) {
        if !items.is_empty() {
            self.push(Block::List(items));
        }
    }
}
