//! The one field of the start screen: the way to a file, an invitation, the name of a new file, the code of a table.

use crate::tui::keys::Key;
use crate::tui::start::wish::{From, How, Invitation, Wish};
use crate::tui::widgets::doubt::{Doubt, Leaving};
use crate::tui::widgets::line_field::LineField;

/// What is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum About {
    Invitation,
    Name {
        from: From,
        folder: String,
    },
    File,
    /// The code of a table, to write at.
    Code {
        /// The seat in this place of the list, where no code is given.
        seat: Option<usize>,
    },
}

#[derive(Clone, Debug)]
pub struct Prompt {
    pub about: About,
    pub field: LineField,
    /// What was proposed.
    before: String,
    doubt: Doubt,
    /// A text of several lines that was pasted: the invitation itself.
    pub pasted: Option<String>,
    /// Why what was given cannot be used; it stays in the field.
    pub complaint: Option<String>,
}

impl Prompt {
    pub fn new(about: About, text: &str) -> Self {
        let (field, before) = (LineField::holding(text), text.to_owned());
        Self { about, field, before, doubt: Doubt::default(), pasted: None, complaint: None }
    }

    /// Whether it can be closed: where words would be gone, at the second time of asking.
    pub fn leave(&mut self) -> Leaving {
        let typed = self.field.text();
        let unsaved = self.pasted.clone().or_else(|| (typed != self.before).then(|| typed.to_owned()));
        self.doubt.leaving(true, unsaved)
    }

    pub fn type_key(&mut self, key: Key) {
        if self.field.handle(key) {
            self.complaint = None;
        }
    }

    pub fn paste(&mut self, text: &str) {
        self.complaint = None;
        // A way to a file is one line; what has more is the invitation.
        if self.about == About::Invitation && text.trim().contains(['\n', '\r']) {
            self.pasted = Some(text.to_owned());
        } else {
            self.field.paste(text.trim_matches(['\n', '\r']));
        }
    }

    /// What Enter asks for, if there is enough for it.
    pub fn proceed(&self) -> Option<Wish> {
        let typed = self.field.text().trim().to_owned();
        match &self.about {
            About::Invitation => {
                let invitation = match &self.pasted {
                    Some(text) => Invitation::Text(text.clone()),
                    None if typed.is_empty() => return None,
                    None => Invitation::At(typed),
                };
                Some(Wish::Read(invitation))
            }
            About::Code { seat } if typed.is_empty() => seat.map(|place| Wish::Open(place, How::Lead)),
            _ if typed.is_empty() => None,
            About::Name { from, .. } => Some(Wish::Make { from: from.clone(), name: typed }),
            About::File => Some(Wish::OpenFile(typed)),
            About::Code { .. } => Some(Wish::Join(typed)),
        }
    }
}
