//! How words of people stay words in a template's file: by the ending of its name, whatever the template says.

use crate::documents::csv::csv;
use crate::documents::markdown::escape::{Place, escape};
use crate::documents::packed::xml;
use crate::documents::template::marked::{mark, unmarked};
use crate::documents::template::problem::{Problem, Wrong};
use crate::documents::template::strings::Strings;
use crate::documents::template::tags::Tags;
use crate::documents::template::{cells, marked};

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

    /// The words on one line, such that they say exactly themselves; marked where it matters what stands around them.
    pub fn literal(self, words: &str) -> String {
        let words = &unmarked(words);
        match self {
            Self::Markup => mark(&xml::escape(words)),
            Self::Markdown => escape(words.trim(), Place::Piece),
            Self::Plain => xml::shown(words),
            Self::Csv => mark(&xml::shown(words)),
            Self::Json => {
                let quoted = serde_json::Value::from(words.as_str()).to_string();
                mark(&quoted[1..quoted.len() - 1])
            }
        }
    }

    /// The same with line breaks where the words have them.
    pub fn lines(self, words: &str) -> String {
        match self {
            Self::Markup => self.literal(words).replace('\n', "<br>\n"),
            Self::Markdown => escape(unmarked(words).trim(), Place::Flow),
            _ => self.literal(words),
        }
    }

    /// The file that comes of a filled template, or where words of people would be more than words in it.
    pub fn settled(self, filled: &str, source: &str) -> Result<String, Vec<Problem>> {
        let acting = match self {
            Self::Markup => marked::acting(filled, &mut Tags::default()),
            Self::Json => marked::acting(filled, &mut Strings::default()),
            // As every list that an office opens, or Excel shows other letters than were written.
            Self::Csv => return Ok(format!("{}{}", csv::MARK, cells::settled(filled))),
            Self::Markdown | Self::Plain => Vec::new(),
        };
        let mut problems: Vec<Problem> = Vec::new();
        for before in acting {
            let tag = if self == Self::Markup { before.rfind('<') } else { None };
            let before = &before[tag.unwrap_or_default()..];
            let (line, found) = (marked::line_before(source, before), marked::end_of_line(before));
            let wrong = if self == Self::Json { Wrong::InJson { found } } else { Wrong::InTag { found } };
            let problem = Problem { line, wrong };
            // A loop says the same once for each of its things.
            let is_told = |told: &Problem| *told == problem || (line.is_some() && told.line == line);
            if !problems.iter().any(is_told) {
                problems.push(problem);
            }
        }
        let text = unmarked(filled);
        if self == Self::Json && problems.is_empty() {
            problems.extend(no_json(&text));
        }
        if problems.is_empty() { Ok(text) } else { Err(problems) }
    }
}

fn no_json(text: &str) -> Option<Problem> {
    let error = serde_json::from_str::<serde::de::IgnoredAny>(text).err()?;
    let filled_line = error.line();
    let found = text.lines().nth(filled_line.saturating_sub(1)).unwrap_or_default();
    let found = found.trim().chars().take(60).collect();
    Some(Problem { line: None, wrong: Wrong::NotJson { filled_line, found } })
}
