//! How words of people stay words in a template's file: by the ending of its name, whatever the template says.

use crate::documents::csv::csv;
use crate::documents::markdown::escape::{Place, escape};
use crate::documents::packed::xml;

/// What a file of an ending takes for more than words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Escaping {
    Markup,
    Markdown,
    Json,
    Csv,
    /// Nothing but what steers a terminal.
    Plain,
}

impl Escaping {
    /// The endings that are known.
    pub const ENDINGS: &[(&str, Self)] = &[
        ("html", Self::Markup),
        ("htm", Self::Markup),
        ("xml", Self::Markup),
        ("md", Self::Markdown),
        ("txt", Self::Plain),
        ("csv", Self::Csv),
        ("json", Self::Json),
    ];

    /// By the ending, in any case.
    pub fn of(ending: &str) -> Option<Self> {
        let ending = ending.to_lowercase();
        Self::ENDINGS.iter().find(|(known, _)| *known == ending).map(|(_, escaping)| *escaping)
    }

    /// The words on one line, such that they say exactly themselves.
    pub fn literal(self, words: &str) -> String {
        match self {
            Self::Markup => xml::escape(words),
            Self::Markdown => escape(words, Place::Line),
            Self::Plain => xml::shown(words),
            Self::Csv => csv::literal(words).replace('"', "\"\""),
            Self::Json => {
                let quoted = serde_json::Value::from(words).to_string();
                quoted[1..quoted.len() - 1].to_owned()
            }
        }
    }

    /// The same with line breaks where the words have them.
    pub fn lines(self, words: &str) -> String {
        match self {
            Self::Markup => xml::escape(words).replace('\n', "<br>\n"),
            Self::Markdown => escape(words, Place::Flow),
            _ => self.literal(words),
        }
    }
}
