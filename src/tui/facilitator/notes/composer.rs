//! The field in which notes are written: nothing typed in it is lost, whatever becomes of the disk.

use std::collections::VecDeque;

use chrono::{DateTime, Utc};

use crate::device::draft::{Draft, Field};
use crate::device::intent::Intent;
use crate::device::reply::Reply;
use crate::device::view::View;
use crate::domain::command::Command;
use crate::domain::contribution::{ContributionCommand, ContributionEvent, Place};
use crate::domain::event::{Event, How};
use crate::domain::id::ContributionId;
use crate::domain::own_case::OwnCaseEvent;
use crate::domain::refusal::Refusal;
use crate::domain::text::NOTE_LIMIT;
use crate::tui::theme::sign;
use crate::tui::widgets::doubt::{Doubt, Leaving};
use crate::tui::widgets::long_field::LongField;
use crate::tui::widgets::text::wrap;

/// What was sent to be saved and is not answered yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Sent {
    Note(String),
    OwnCase(String),
    Edit(ContributionId, String),
}

impl Sent {
    fn text(&self) -> &str {
        match self {
            Self::Note(text) | Self::OwnCase(text) | Self::Edit(_, text) => text,
        }
    }

    /// What the device is asked.
    pub fn wish(&self) -> Intent {
        match self.clone() {
            Self::Note(text) => Intent::Write { text },
            Self::OwnCase(text) => Intent::OwnCase { text },
            Self::Edit(contribution, text) => {
                Intent::Do(Command::Contribution(ContributionCommand::Edit { contribution, text }))
            }
        }
    }

    /// Whether an event is this, saved.
    fn is(&self, event: &Event) -> bool {
        match (self, event) {
            (Self::Note(_), Event::Contribution(ContributionEvent::Written { .. })) => true,
            (Self::OwnCase(_), Event::OwnCase(OwnCaseEvent::Noted { .. })) => true,
            (Self::Edit(id, _), Event::Contribution(ContributionEvent::Edited { contribution, .. })) => {
                id == contribution
            }
            _ => false,
        }
    }
}

/// The field, what was sent from it, and why something came back.
#[derive(Debug)]
pub struct Composer {
    pub field: LongField,
    /// The note that is being edited.
    editing: Option<ContributionId>,
    /// How the text read when the editing was begun.
    before: String,
    /// What stood in the field before the editing.
    stash: String,
    doubt: Doubt,
    sent: VecDeque<Sent>,
    /// Why the text in the field is not saved.
    trouble: Option<Trouble>,
}

#[derive(Debug)]
struct Trouble {
    told: String,
    /// When the round was over that took it no more.
    over: Option<DateTime<Utc>>,
}

impl Default for Composer {
    fn default() -> Self {
        Self {
            field: LongField::new(NOTE_LIMIT),
            editing: None,
            before: String::new(),
            stash: String::new(),
            doubt: Doubt::default(),
            sent: VecDeque::new(),
            trouble: None,
        }
    }
}

impl Composer {
    pub fn editing(&self) -> Option<ContributionId> {
        self.editing
    }

    /// Texts on their way to the disk, oldest first.
    pub fn on_the_way(&self) -> impl Iterator<Item = &str> {
        self.sent.iter().filter(|sent| matches!(sent, Sent::Note(_))).map(Sent::text)
    }

    /// Why the text in the field is not saved; nothing of a text that was taken away.
    pub fn trouble(&self) -> Option<&str> {
        self.trouble.as_ref().filter(|_| self.holds_unsaved()).map(|trouble| trouble.told.as_str())
    }

    /// A round that was opened again, or got more time, takes the text now.
    pub fn look_again(&mut self, view: &View<'_>) {
        let holds = |over: DateTime<Utc>| view.meeting.rounds.closings().any(|(_, closing)| closing.until == over);
        self.trouble.take_if(|trouble| trouble.over.is_some_and(|over| !holds(over)));
    }

    /// The same with its sign, in three lines at most.
    pub fn trouble_in_lines(&self, columns: u16) -> Vec<String> {
        let lines = self.trouble().map_or_else(Vec::new, |why| wrap(why, usize::from(columns).saturating_sub(4), 3));
        let mark = |nth: usize| if nth == 0 { sign::BAD } else { " " };
        lines.into_iter().enumerate().map(|(nth, line)| format!(" {} {line}", mark(nth))).collect()
    }

    pub fn holds_unsaved(&self) -> bool {
        !self.sent.is_empty() || !self.drafts(None).is_empty()
    }

    /// What is typed and not sent; `place`: where a new note would go.
    pub fn drafts(&self, place: Option<Place>) -> Vec<Draft> {
        let text = self.field.text();
        let (new, edit) = match self.editing {
            Some(note) if text != self.before => (self.stash.clone(), Some(Draft { field: Field::Edit(note), text })),
            Some(_) => (self.stash.clone(), None),
            None => (text, None),
        };
        let new = (!new.trim().is_empty()).then_some(Draft { field: Field::Note(place), text: new });
        new.into_iter().chain(edit).collect()
    }

    /// A text stands again where it was typed; gives it back where it is none of these.
    pub fn take_back(&mut self, draft: Draft) -> Option<Draft> {
        match draft.field {
            Field::Note(_) if self.editing.is_some() => self.stash = joined(&draft.text, &self.stash),
            Field::Note(_) => {
                let later = self.field.take();
                self.field.set(&joined(&draft.text, &later));
            }
            Field::Edit(note) => {
                self.edit(note, &draft.text);
                self.before.clear();
            }
            _ => return Some(draft),
        }
        None
    }

    /// Begins to edit a note; what stood in the field comes back afterwards.
    pub fn edit(&mut self, note: ContributionId, text: &str) {
        if self.editing.is_none() {
            self.stash = self.field.take();
        }
        self.editing = Some(note);
        self.trouble = None;
        self.field.set(text);
        self.before = self.field.text();
    }

    /// Leaves the editing; where that would throw words away, at the second time of asking.
    pub fn leave_editing(&mut self) -> Leaving {
        let text = self.field.text();
        let unsaved = (text != self.before).then_some(text);
        let leaving = self.doubt.leaving(self.editing.is_some(), unsaved);
        if leaving == Leaving::Left {
            self.give_up_editing();
        }
        leaving
    }

    /// Leaves the editing; the note stays as it was.
    pub fn give_up_editing(&mut self) -> bool {
        let was = self.editing.take().is_some();
        if was {
            let stash = std::mem::take(&mut self.stash);
            self.field.set(&stash);
        }
        was
    }

    /// Takes what stands in the field to send it; nothing if it is blank or too long, and then it stays.
    pub fn send(&mut self, own_case: bool) -> Option<Sent> {
        if self.field.is_blank() || self.field.over().is_some() {
            return None;
        }
        let text = self.field.take();
        let sent = match self.editing.take() {
            Some(note) => {
                let stash = std::mem::take(&mut self.stash);
                self.field.set(&stash);
                Sent::Edit(note, text)
            }
            None if own_case => Sent::OwnCase(text),
            None => Sent::Note(text),
        };
        self.trouble = None;
        self.sent.push_back(sent.clone());
        Some(sent)
    }

    /// Hears what became of it. A text that was not saved comes back into the field with the reason.
    pub fn hear(&mut self, reply: &Reply, told: &str, asked: Option<&Intent>) {
        match reply {
            Reply::Saved { how: How::Do, events, .. } => {
                let saved = self.sent.iter().position(|sent| events.iter().any(|event| sent.is(event)));
                if let Some(saved) = saved {
                    self.sent.remove(saved);
                    if self.field.is_blank() || self.sent.is_empty() && self.editing.is_none() {
                        self.trouble = None;
                    }
                }
            }
            Reply::NotSaved { text: Some(text), .. } => {
                let back = self.sent.iter().position(|sent| sent.text() == text.as_str());
                if let Some(back) = back.and_then(|back| self.sent.remove(back)) {
                    self.come_back(back, Trouble { told: told.to_owned(), over: None });
                }
            }
            Reply::Refused(refusal) => {
                let back = self.sent.iter().position(|sent| asked == Some(&sent.wish()));
                if let Some(back) = back.and_then(|back| self.sent.remove(back)) {
                    let over = if let Refusal::RoundClosed { until } = refusal { Some(*until) } else { None };
                    self.come_back(back, Trouble { told: told.to_owned(), over });
                }
            }
            _ => {}
        }
    }

    fn come_back(&mut self, sent: Sent, trouble: Trouble) {
        let text = sent.text().to_owned();
        match sent {
            Sent::Edit(note, _) if self.editing.is_none() => {
                self.edit(note, &text);
                self.before.clear();
            }
            _ if self.editing.is_some() => self.stash = joined(&text, &self.stash),
            _ => {
                let later = self.field.take();
                self.field.set(&joined(&text, &later));
            }
        }
        self.trouble = Some(trouble);
    }
}

/// What came back stands before what was written since.
fn joined(back: &str, later: &str) -> String {
    if later.trim().is_empty() { back.to_owned() } else { format!("{back}\n{later}") }
}

#[cfg(test)]
mod tests {
    use crate::device::input::Fault;
    use crate::device::intent::Intent;
    use crate::device::reply::Reply;
    use crate::domain::id::{ContributionId, EntryId};
    use crate::domain::refusal::Refusal;
    use crate::domain::text::NOTE_LIMIT;
    use crate::tui::facilitator::notes::composer::{Composer, Sent};
    use crate::tui::keys::Key;

    fn typed(text: &str) -> Composer {
        let mut composer = Composer::default();
        for c in text.chars() {
            composer.field.handle(Key::char(c));
        }
        composer
    }

    fn not_saved(text: &str) -> Reply {
        Reply::NotSaved { fault: Fault::DiskFull, text: Some(text.into()) }
    }

    #[test]
    fn a_text_that_was_not_saved_comes_back_before_what_was_typed_since() {
        let mut composer = typed("Kørsel");
        assert_eq!(composer.send(false), Some(Sent::Note("Kørsel".into())));
        assert!(composer.field.is_blank());
        composer.field.handle(Key::char('T'));
        composer.hear(&not_saved("Kørsel"), "Disken er fuld", None);
        assert_eq!(composer.field.text(), "Kørsel\nT");
        assert_eq!(composer.trouble(), Some("Disken er fuld"));
    }

    #[test]
    fn a_refused_text_comes_back() {
        let mut composer = typed("Kørsel");
        let asked = composer.send(true).unwrap().wish();
        composer.hear(&Reply::Refused(Refusal::Closed), "Mødet er lukket", Some(&Intent::Undo));
        assert!(composer.field.is_blank());
        composer.hear(&Reply::Refused(Refusal::Closed), "Mødet er lukket", Some(&asked));
        assert_eq!(composer.field.text(), "Kørsel");
        assert!(composer.holds_unsaved());
    }

    #[test]
    fn editing_leaves_what_stood_in_the_field() {
        let note = ContributionId(EntryId::default());
        let mut composer = typed("halvt");
        composer.edit(note, "gammel");
        composer.field.handle(Key::char('!'));
        assert_eq!(composer.send(false), Some(Sent::Edit(note, "gammel!".into())));
        assert_eq!(composer.field.text(), "halvt");
        composer.edit(note, "gammel");
        assert!(composer.give_up_editing());
        assert_eq!(composer.field.text(), "halvt");
    }

    #[test]
    fn an_edit_that_was_not_saved_is_an_edit_again() {
        let note = ContributionId(EntryId::default());
        let mut composer = typed("halvt");
        composer.edit(note, "ny");
        composer.send(false);
        composer.hear(&not_saved("ny"), "Disken er fuld", None);
        assert_eq!((composer.editing(), composer.field.text()), (Some(note), "ny".into()));
        composer.give_up_editing();
        assert_eq!(composer.field.text(), "halvt");
    }

    #[test]
    fn what_is_blank_or_too_long_stays() {
        assert_eq!(typed("  ").send(false), None);
        let mut composer = Composer::default();
        composer.field.set(&"x".repeat(NOTE_LIMIT + 1));
        assert_eq!(composer.send(false), None);
        assert_eq!(composer.field.characters(), NOTE_LIMIT + 1);
    }
}
