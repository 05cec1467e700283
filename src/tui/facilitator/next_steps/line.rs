//! The one line in which an action is written and changed: what becomes of it, and how it comes back.

use std::collections::VecDeque;

use chrono::NaiveDate;

use crate::device::grammar::action_line;
use crate::device::intent::Intent;
use crate::device::naming;
use crate::device::reply::Reply;
use crate::domain::action::{ActionCommand, Source};
use crate::domain::command::Command;
use crate::domain::id::ActionId;
use crate::domain::terms::Terms;
use crate::language::words::Words;
use crate::tui::keys::{Code, Key};
use crate::tui::widgets::line_field::LineField;

/// A line with what it is about.
#[derive(Clone, Debug, Default, PartialEq)]
struct Draft {
    text: String,
    source: Option<Source>,
    /// The action that is changed, and how its line read before.
    changes: Option<(ActionId, String)>,
}

#[derive(Debug, Default)]
pub struct ActionField {
    pub field: LineField,
    pub source: Option<Source>,
    changes: Option<(ActionId, String)>,
    /// What stood in the field before a change was begun.
    stash: Draft,
    /// On its way to the disk, with what was asked.
    sent: VecDeque<(Draft, Intent)>,
    trouble: Option<String>,
}

impl ActionField {
    pub fn changing(&self) -> Option<ActionId> {
        self.changes.as_ref().map(|(action, _)| *action)
    }

    pub fn trouble(&self) -> Option<&str> {
        self.trouble.as_deref()
    }

    pub fn is_blank(&self) -> bool {
        self.field.text().trim().is_empty()
    }

    pub fn holds_unsaved(&self) -> bool {
        let begun = self.changes.as_ref().map_or("", |(_, before)| before);
        !self.is_blank() && self.field.text() != begun || !self.stash.text.is_empty() || !self.sent.is_empty()
    }

    /// An action's line comes into the field, with the cursor behind one of its parts (from 0), or at its end.
    pub fn change(&mut self, action: ActionId, parts: [String; 4], part: Option<usize>) {
        if self.changes.is_none() {
            self.stash = self.draft();
        }
        let text = parts.join(" | ");
        self.put(Draft { text: text.clone(), source: None, changes: Some((action, text)) });
        if let Some(part) = part {
            let later: String = parts[part + 1..].iter().map(|later| format!(" | {later}")).collect();
            // The field is filled from its end, so that the cursor comes to stand behind the part.
            self.field = LineField::holding(&later);
            self.field.handle(Key::new(Code::Home));
            self.field.paste(&parts[..=part].join(" | "));
        }
    }

    /// Leaves the change; the action stays as it was.
    pub fn give_up(&mut self) -> bool {
        let was = self.changes.is_some();
        if was {
            let stash = std::mem::take(&mut self.stash);
            self.put(stash);
        }
        was
    }

    /// What the line asks for; nothing where it is blank, or says what was said before. `day`: the meeting's.
    pub fn send(&mut self, day: NaiveDate) -> Option<Intent> {
        if self.is_blank() {
            return None;
        }
        let draft = self.draft();
        let command = match &draft.changes {
            Some((_, before)) if *before == draft.text => {
                self.give_up();
                return None;
            }
            Some((action, _)) => {
                let changes = action_line::changes(&draft.text, day);
                ActionCommand::Change { action: *action, changes }
            }
            None => ActionCommand::Agree { terms: action_line::terms(&draft.text, day), source: draft.source },
        };
        let wish = Intent::Do(Command::Action(command));
        if !self.give_up() {
            self.put(Draft::default());
        }
        self.sent.push_back((draft, wish.clone()));
        Some(wish)
    }

    /// Hears what became of it. A line that was not saved comes back with the reason.
    pub fn hear(&mut self, reply: &Reply, told: &str, asked: Option<&Intent>) {
        let Some(at) = self.sent.iter().position(|(_, wish)| asked == Some(wish)) else { return };
        let Some((draft, _)) = self.sent.remove(at) else { return };
        if matches!(reply, Reply::Refused(_) | Reply::NotSaved { .. }) {
            if draft.changes.is_some() || !self.is_blank() {
                // What is being written now waits behind it.
                self.stash = self.draft();
            }
            self.put(draft);
            self.trouble = Some(told.to_owned());
        }
    }

    fn draft(&self) -> Draft {
        Draft { text: self.field.text().to_owned(), source: self.source, changes: self.changes.clone() }
    }

    fn put(&mut self, draft: Draft) {
        self.field = LineField::holding(&draft.text);
        self.source = draft.source;
        self.changes = draft.changes;
        self.trouble = None;
    }
}

/// An action as it would be typed: what, who, when, kind; a "?" for what is not known.
pub fn parts(words: &Words, terms: &Terms) -> [String; 4] {
    let unknown = || "?".to_owned();
    let who = terms.who.clone().unwrap_or_else(unknown);
    let who = match &terms.on_behalf_of {
        Some(party) => words.say("reading-who-on-behalf", &[("who", who.into()), ("behalf", party.into())]),
        None => who,
    };
    let when = terms.when.as_ref().map_or_else(unknown, |due| due.words.clone());
    let kind = terms.kind.map_or_else(unknown, |kind| naming::action_kind(words, kind));
    // A line feed or a bar in somebody's words would be another part.
    [terms.what.clone(), who, when, kind].map(|part| part.replace(['\n', '|'], " "))
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use crate::device::input::Fault;
    use crate::device::reply::Reply;
    use crate::domain::action::Source;
    use crate::domain::id::{ActionId, EntryId, TableNumber};
    use crate::tui::facilitator::next_steps::line::ActionField;
    use crate::tui::keys::Key;

    fn day() -> NaiveDate {
        NaiveDate::from_ymd_opt(2022, 4, 7).unwrap()
    }

    fn parts() -> [String; 4] {
        ["Brev", "Staben", "?", "brev"].map(str::to_owned)
    }

    #[test]
    fn a_part_is_changed_at_its_end() {
        let mut field = ActionField::default();
        field.change(ActionId(EntryId::default()), parts(), Some(1));
        field.field.handle(Key::char('!'));
        assert_eq!(field.field.text(), "Brev | Staben! | ? | brev");
        field.change(ActionId(EntryId::default()), parts(), Some(3));
        field.field.handle(Key::char('!'));
        assert_eq!(field.field.text(), "Brev | Staben | ? | brev!");
    }

    #[test]
    fn a_line_that_was_not_saved_comes_back_with_its_source() {
        let source = Some(Source::Table(TableNumber(3)));
        let mut field = ActionField { source, ..ActionField::default() };
        field.field.paste("Brev | Staben");
        let wish = field.send(day()).unwrap();
        assert!(field.is_blank() && field.source.is_none() && field.holds_unsaved());
        let reply = Reply::NotSaved { fault: Fault::DiskFull, text: None };
        field.hear(&reply, "Disken er fuld", Some(&wish));
        assert_eq!((field.field.text(), field.source), ("Brev | Staben", source));
        assert_eq!(field.trouble(), Some("Disken er fuld"));
    }

    #[test]
    fn what_stood_in_the_field_waits_while_an_action_is_changed() {
        let mut field = ActionField::default();
        field.field.paste("halvt");
        field.change(ActionId(EntryId::default()), parts(), None);
        assert_eq!(field.send(day()), None);
        assert_eq!(field.field.text(), "halvt");
    }
}
