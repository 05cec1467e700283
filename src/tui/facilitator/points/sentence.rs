//! The field for a point's sentence or its dissent: what the disk refuses comes back into it.

use crate::device::draft::{Draft, Field};
use crate::device::intent::Intent;
use crate::device::reply::Reply;
use crate::domain::command::Command;
use crate::domain::id::PointId;
use crate::domain::point::PointCommand;
use crate::domain::text::NOTE_LIMIT;
use crate::tui::widgets::doubt::{Doubt, Leaving};
use crate::tui::widgets::long_field::LongField;

/// What the field is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum For {
    New,
    Reword(PointId),
    Dissent(PointId),
}

#[derive(Debug)]
pub struct Sentence {
    pub field: LongField,
    /// Nothing while it is closed.
    open: Option<For>,
    /// What stood there when it was opened.
    before: String,
    doubt: Doubt,
    /// On its way to the disk.
    sent: Option<(For, String)>,
    trouble: Option<String>,
}

impl Default for Sentence {
    fn default() -> Self {
        Self {
            field: LongField::new(NOTE_LIMIT),
            open: None,
            before: String::new(),
            doubt: Doubt::default(),
            sent: None,
            trouble: None,
        }
    }
}

impl Sentence {
    pub fn is_for(&self) -> Option<For> {
        self.open
    }

    /// Why the text is not saved.
    pub fn trouble(&self) -> Option<&str> {
        self.trouble.as_deref()
    }

    pub fn holds_unsaved(&self) -> bool {
        self.sent.is_some() || self.open.is_some() && self.field.text() != self.before
    }

    /// What is typed and not sent.
    pub fn draft(&self) -> Option<Draft> {
        let text = self.field.text();
        let field = match self.open.filter(|_| text != self.before)? {
            For::New => Field::Sentence,
            For::Reword(point) => Field::Reword(point),
            For::Dissent(point) => Field::Dissent(point),
        };
        Some(Draft { field, text })
    }

    /// A text stands again where it was typed; gives it back where it is none of these.
    pub fn take_back(&mut self, draft: Draft) -> Option<Draft> {
        let what = match draft.field {
            Field::Sentence => For::New,
            Field::Reword(point) => For::Reword(point),
            Field::Dissent(point) => For::Dissent(point),
            _ => return Some(draft),
        };
        self.open(what, &draft.text);
        self.before.clear();
        None
    }

    pub fn open(&mut self, what: For, text: &str) {
        self.field.set(text);
        self.before = self.field.text();
        self.open = Some(what);
        self.trouble = None;
    }

    /// Closes the field; where words would be gone, at the second time of asking.
    pub fn leave(&mut self) -> Leaving {
        let unsaved = self.draft().map(|draft| draft.text);
        let leaving = self.doubt.leaving(self.open.is_some(), unsaved);
        if leaving == Leaving::Left {
            self.close();
        }
        leaving
    }

    fn close(&mut self) {
        self.field.take();
        self.open = None;
        self.trouble = None;
    }

    /// Closes the field and gives what it asks for; nothing if nothing was changed. A text that is too long stays.
    pub fn send(&mut self) -> Option<Intent> {
        let what = self.open.filter(|_| self.field.over().is_none())?;
        let text = self.field.text();
        // An empty sentence is none; an empty dissent takes it away.
        let says_nothing = self.field.is_blank() && !matches!(what, For::Dissent(_));
        let is_new = text.trim() != self.before.trim() || self.trouble.is_some();
        self.close();
        if says_nothing || !is_new {
            return None;
        }
        self.sent = Some((what, text.clone()));
        Some(Intent::Do(wish(what, text)))
    }

    /// Hears what became of it.
    pub fn hear(&mut self, reply: &Reply, told: &str, asked: Option<&Intent>) {
        let Some((what, text)) = self.sent.take() else { return };
        if asked != Some(&Intent::Do(wish(what, text.clone()))) {
            self.sent = Some((what, text));
        } else if matches!(reply, Reply::Refused(_) | Reply::NotSaved { .. }) {
            self.before.clear();
            self.field.set(&text);
            self.open = Some(what);
            self.trouble = Some(told.to_owned());
        }
    }
}

fn wish(what: For, text: String) -> Command {
    Command::Point(match what {
        For::New => PointCommand::Make { text, theme: None },
        For::Reword(point) => PointCommand::Reword { point, text },
        For::Dissent(point) => PointCommand::Dissent { point, text },
    })
}

#[cfg(test)]
mod tests {
    use crate::device::input::Fault;
    use crate::device::reply::Reply;
    use crate::domain::id::{EntryId, PointId};
    use crate::tui::facilitator::points::sentence::{For, Sentence};
    use crate::tui::keys::Key;

    #[test]
    fn a_sentence_that_was_not_saved_is_open_again_with_the_reason() {
        let what = For::Reword(PointId(EntryId::default()));
        let mut sentence = Sentence::default();
        sentence.open(what, "Kørsel");
        sentence.field.handle(Key::char('!'));
        let asked = sentence.send().unwrap();
        assert!(sentence.is_for().is_none() && sentence.holds_unsaved());
        let reply = Reply::NotSaved { fault: Fault::DiskFull, text: Some("Kørsel!".into()) };
        sentence.hear(&reply, "Disken er fuld", Some(&asked));
        assert_eq!((sentence.is_for(), sentence.field.text()), (Some(what), "Kørsel!".into()));
        assert_eq!(sentence.trouble(), Some("Disken er fuld"));
        assert!(sentence.send().is_some());
    }

    #[test]
    fn what_was_not_changed_asks_for_nothing_and_an_empty_dissent_takes_it_away() {
        let point = PointId(EntryId::default());
        let mut sentence = Sentence::default();
        sentence.open(For::Reword(point), "Kørsel");
        assert_eq!(sentence.send(), None);
        sentence.open(For::Reword(point), "Kørsel");
        sentence.field.set(" ");
        assert_eq!(sentence.send(), None);
        sentence.open(For::Dissent(point), "Bord 3 er uenig");
        sentence.field.set("");
        assert!(sentence.send().is_some());
    }
}
