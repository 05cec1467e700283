//! A field while it is written in: one line, or several.

use crate::preparation::place::{FieldName, Place, Section};
use crate::tui::keys::Key;
use crate::tui::widgets::doubt::{Doubt, Leaving};
use crate::tui::widgets::line_field::LineField;
use crate::tui::widgets::long_field::{LongField, MOST};

/// What the words are for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum For {
    Field(Place, FieldName),
    /// A new thing behind the one in hand.
    New(Section, Option<Place>),
    /// A question under a theme, a person at a table.
    Under(Place),
    /// A list of participants, or the way to one.
    People,
}

#[derive(Clone, Debug)]
pub enum Words {
    Line(LineField),
    Text(Box<LongField>),
}

#[derive(Clone, Debug)]
pub struct Writing {
    pub what: For,
    pub words: Words,
    /// What stood there when it was opened.
    before: String,
    doubt: Doubt,
    /// Why what was given cannot be used; it stays in the field.
    pub complaint: Option<String>,
}

impl Writing {
    pub fn line(what: For, text: &str) -> Self {
        let words = Words::Line(LineField::holding(text));
        Self { what, words, before: text.to_owned(), doubt: Doubt::default(), complaint: None }
    }

    pub fn text(what: For, text: &str) -> Self {
        let mut field = LongField::new(MOST);
        field.set(text);
        let before = field.text();
        Self { what, words: Words::Text(Box::new(field)), before, doubt: Doubt::default(), complaint: None }
    }

    pub fn is_unsaved(&self) -> bool {
        self.written() != self.before
    }

    /// Whether the field can be closed: where words would be gone, at the second time of asking.
    pub fn leave(&mut self) -> Leaving {
        let unsaved = self.is_unsaved().then(|| self.written());
        self.doubt.leaving(true, unsaved)
    }

    pub fn written(&self) -> String {
        match &self.words {
            Words::Line(field) => field.text().to_owned(),
            Words::Text(field) => field.text(),
        }
    }

    /// Whether the words are the way to a file, not a list.
    pub fn names_a_file(&self) -> bool {
        let words = self.written().trim().trim_end_matches(['\'', '"']).to_lowercase();
        !words.contains('\n') && [".csv", ".txt", ".tsv"].iter().any(|ending| words.ends_with(ending))
    }

    pub fn type_key(&mut self, key: Key) {
        self.complaint = None;
        match &mut self.words {
            Words::Line(field) => _ = field.handle(key),
            Words::Text(field) => _ = field.handle(key),
        }
    }

    pub fn new_line(&mut self) {
        if let Words::Text(field) = &mut self.words {
            field.new_line();
        }
    }

    /// Takes a pasted text; says whether all of it found room.
    pub fn paste(&mut self, text: &str) -> bool {
        self.complaint = None;
        match &mut self.words {
            Words::Line(field) => {
                field.paste(text.trim_matches(['\n', '\r']));
                true
            }
            Words::Text(field) => field.paste(text).is_ok(),
        }
    }
}
