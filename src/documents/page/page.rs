//! A document as headings, paragraphs, lists and tables, before it is Markdown or anything else.

/// What a kind of document says. A format prints it; all text in it is literal, whoever wrote it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Page {
    /// Labels and values over the title; an empty value is shown.
    pub head: Vec<(String, String)>,
    pub title: String,
    pub blocks: Vec<Block>,
    /// What tells it from other pages of its kind: the receiver of a letter. It is in the file's name.
    pub part: Option<String>,
    /// Whether it is to be read at arm's length, standing.
    pub large: bool,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// Level 2 to 6; the title is level 1. Levels follow each other without gaps.
    Heading {
        level: u8,
        text: String,
    },
    /// A heading of level 2 that is read across a room and begins a sheet of its own.
    Placard(String),
    Paragraph(Vec<Span>),
    List(Vec<ListItem>),
    /// A table's own words, set apart from the sentence they stand under, and whose they are.
    Quote {
        by: String,
        words: String,
    },
    Table {
        head: Vec<String>,
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

impl Block {
    pub fn heading(level: u8, text: impl Into<String>) -> Self {
        Self::Heading { level, text: text.into() }
    }

    pub fn paragraph(words: impl Into<String>) -> Self {
        Self::Paragraph(vec![text(words)])
    }
}

impl ListItem {
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
                self.paragraph(paragraph.trim_end());
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
