//! The summary's own sentences, written where the documents are read: a list of the passages, and a field for the one that
//! is chosen. What the disk refuses comes back into the field.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::widgets::Widget;

use crate::device::draft::{Draft, Field};
use crate::device::grammar::verb::{self, Verb};
use crate::device::intent::Intent;
use crate::device::reply::Reply;
use crate::device::summing_up;
use crate::domain::command::Command;
use crate::domain::summary::{Passage, SummaryCommand};
use crate::domain::text::NOTE_LIMIT;
use crate::tui::keys::Key;
use crate::tui::screen::{Answer, Look};
use crate::tui::theme::{Role, sign};
use crate::tui::widgets::doubt::{Doubt, Leaving};
use crate::tui::widgets::long_field::LongField;
use crate::tui::widgets::panel::Rule;
use crate::tui::widgets::picker::{Choice, Outcome, Picker};
use crate::tui::widgets::text::{cut, one_line};
use crate::tui::widgets::toast::Mood;

#[derive(Debug)]
pub struct Passages {
    choosing: Option<(Vec<Passage>, Picker)>,
    open: Option<Passage>,
    field: LongField,
    /// What stood there when it was opened.
    before: String,
    doubt: Doubt,
    /// On its way to the disk.
    sent: Option<SummaryCommand>,
    trouble: Option<String>,
}

impl Default for Passages {
    fn default() -> Self {
        Self {
            choosing: None,
            open: None,
            field: LongField::new(NOTE_LIMIT),
            before: String::new(),
            doubt: Doubt::default(),
            sent: None,
            trouble: None,
        }
    }
}

impl Passages {
    pub fn is_choosing(&self) -> bool {
        self.choosing.is_some()
    }

    pub fn is_writing(&self) -> bool {
        self.open.is_some()
    }

    pub fn holds_unsaved(&self) -> bool {
        self.sent.is_some() || self.open.is_some() && self.field.text() != self.before
    }

    /// Why what is in the field is not saved, as it stands beside it.
    pub fn trouble(&self) -> Option<&str> {
        self.trouble.as_deref()
    }

    /// What is typed and not sent.
    pub fn draft(&self) -> Option<Draft> {
        let passage = self.open.clone().filter(|_| self.field.text() != self.before)?;
        Some(Draft { field: Field::Passage(passage), text: self.field.text() })
    }

    /// A text stands again where it was typed; gives it back where it is none of these.
    pub fn take_back(&mut self, draft: Draft) -> Option<Draft> {
        let Field::Passage(passage) = draft.field else { return Some(draft) };
        self.before.clear();
        self.field.set(&draft.text);
        self.open = Some(passage);
        None
    }

    /// Opens the list of what can be written.
    pub fn choose(&mut self, look: Look<'_>) {
        let passages = summing_up::writable(look.view);
        let choice = |passage: &Passage| Choice {
            text: capital(&summing_up::passage(look.words, look.view, passage)),
            remark: one_line(look.view.meeting.summary.get(passage).unwrap_or_default(), 40),
            ..Choice::default()
        };
        // Whose view another one is, the command says.
        let another = Choice { text: capital(&look.words.word("summary-new-dissenting-view")), ..Choice::default() };
        let choices = passages.iter().map(choice).chain([another]).collect();
        self.choosing = Some((passages, Picker::new(look.words.word("papers-which-passage"), choices)));
    }

    /// A key for the list.
    pub fn handle(&mut self, key: Key, look: Look<'_>) -> Vec<Answer> {
        let Some((passages, picker)) = &mut self.choosing else { return Vec::new() };
        match picker.handle(key) {
            Outcome::Left => self.choosing = None,
            Outcome::Chosen(place) => {
                let chosen = passages.get(place).cloned();
                self.choosing = None;
                let Some(passage) = chosen else {
                    let command = verb::entry(Verb::DissentingView).name(look.words.language());
                    return vec![Answer::Command(format!("{command} "))];
                };
                self.field.set(look.view.meeting.summary.get(&passage).unwrap_or_default());
                self.before = self.field.text();
                self.open = Some(passage);
                self.trouble = None;
            }
            _ => {}
        }
        Vec::new()
    }

    pub fn type_key(&mut self, key: Key) {
        self.field.handle(key);
    }

    pub fn new_line(&mut self) {
        self.field.new_line();
    }

    pub fn paste(&mut self, text: &str, look: Look<'_>) -> Vec<Answer> {
        if let Some((_, picker)) = &mut self.choosing {
            picker.paste(text);
        } else if self.is_writing()
            && let Err(too_much) = self.field.paste(text)
        {
            let text = look.words.say("screens-paste-too-long", &[("count", too_much.found.into())]);
            return vec![Answer::Tell(text, Mood::Bad)];
        }
        Vec::new()
    }

    /// Closes the list or the field; where words would be gone, at the second time of asking.
    pub fn leave(&mut self) -> Leaving {
        let unsaved = self.draft().map(|draft| draft.text);
        let leaving = self.doubt.leaving(self.is_choosing() || self.is_writing(), unsaved);
        if leaving == Leaving::Left {
            self.close();
        }
        leaving
    }

    fn close(&mut self) {
        self.choosing = None;
        self.open = None;
        self.trouble = None;
        self.field.take();
    }

    /// Asks for what the field says; an empty one takes the passage away. A text that is too long stays.
    pub fn save(&mut self, look: Look<'_>) -> Vec<Answer> {
        if let Some(over) = self.field.over() {
            return vec![Answer::Tell(look.words.say("screens-too-long", &[("over", over.into())]), Mood::Bad)];
        }
        let Some(passage) = self.open.take() else { return Vec::new() };
        let is_new = self.field.text().trim() != self.before.trim() || self.trouble.is_some();
        let command = SummaryCommand { passage, text: self.field.text() };
        self.close();
        if !is_new {
            return Vec::new();
        }
        self.sent = Some(command.clone());
        vec![Answer::Want(Intent::Do(Command::Summary(command)))]
    }

    /// Hears what became of it.
    pub fn hear(&mut self, reply: &Reply, told: &str, asked: Option<&Intent>) {
        let Some(sent) = self.sent.take() else { return };
        if asked != Some(&Intent::Do(Command::Summary(sent.clone()))) {
            self.sent = Some(sent);
        } else if matches!(reply, Reply::Refused(_) | Reply::NotSaved { .. }) {
            self.before.clear();
            self.field.set(&sent.text);
            self.open = Some(sent.passage);
            self.trouble = Some(told.to_owned());
        }
    }

    /// The list over everything.
    pub fn draw_list(&mut self, area: Rect, look: Look<'_>, buf: &mut Buffer) -> Option<Position> {
        let (_, picker) = self.choosing.as_mut()?;
        picker.draw(area, None, look.theme, buf)
    }

    /// The field, with why what is in it is not saved.
    pub fn draw_field(&mut self, area: Rect, look: Look<'_>, buf: &mut Buffer) -> Option<Position> {
        let title = capital(&summing_up::passage(look.words, look.view, self.open.as_ref()?));
        Rule { title: &title, remark: "", focused: true, theme: look.theme }.render(Rect { height: 1, ..area }, buf);
        let mut y = area.y + 1;
        if let Some(trouble) = &self.trouble {
            let text = cut(&format!(" {} {trouble}", sign::BAD), area.width.into()).into_owned();
            buf.set_stringn(area.x, y, text, area.width.into(), look.theme.style(Role::Bad));
            y += 1;
        }
        buf.set_stringn(area.x, y, " › ", area.width.into(), look.theme.style(Role::Key));
        let field =
            Rect { x: area.x + 3, y, width: area.width.saturating_sub(4), height: area.bottom().saturating_sub(y) };
        let cursor = self.field.draw(field, look.theme.style(Role::Text), buf);
        if self.field.characters() == 0 {
            let hint = look.words.word("papers-passage-hint");
            let text = cut(&hint, field.width.into());
            buf.set_stringn(field.x, field.y, text, field.width.into(), look.theme.style(Role::Quiet));
        }
        cursor
    }
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().map(|letter| letter.to_uppercase().to_string()).unwrap_or_default();
    first + letters.as_str()
}

#[cfg(test)]
mod tests {
    use crate::device::intent::Intent;
    use crate::device::reply::Reply;
    use crate::domain::command::Command;
    use crate::domain::refusal::Refusal;
    use crate::domain::summary::{Passage, SummaryCommand};
    use crate::tui::facilitator::passages::Passages;

    #[test]
    fn why_a_passage_was_not_written_stands_beside_it_and_needs_no_notice() {
        let command = SummaryCommand { passage: Passage::Intro, text: "Tak".into() };
        let mut passages = Passages { sent: Some(command.clone()), ..Passages::default() };
        let asked = Intent::Do(Command::Summary(command));
        passages.hear(&Reply::Refused(Refusal::NothingChanged), "Det står der allerede.", Some(&asked));
        assert_eq!((passages.trouble(), passages.is_writing()), (Some("Det står der allerede."), true));
    }
}
