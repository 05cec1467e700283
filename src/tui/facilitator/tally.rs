//! A line under a screen for what was counted or said aloud: hands in the room, a table's stars, who owes an answer, a
//! promise. It is read as plain mode would read it; what cannot be read or kept stays in it, with the reason.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::widgets::Widget;

use crate::device::draft::{Draft, Field};
use crate::device::grammar::read::read_command;
use crate::device::grammar::verb::{Verb, entry};
use crate::device::intent::Intent;
use crate::device::refusing;
use crate::device::reply::Reply;
use crate::domain::command::Command;
use crate::domain::id::{ContributionId, PointId};
use crate::domain::point::PointCommand;
use crate::domain::priority::{Class, Vote};
use crate::domain::refusal::Refusal;
use crate::tui::keymap::Action;
use crate::tui::keys::Key;
use crate::tui::palette::surroundings;
use crate::tui::screen::Look;
use crate::tui::theme::{Role, sign};
use crate::tui::widgets::doubt::{Doubt, Leaving};
use crate::tui::widgets::line_field::LineField;
use crate::tui::widgets::panel::Rule;
use crate::tui::widgets::text::cut;

/// Rows that it takes: its rule, the field, and what is to be known of it.
pub const ROWS: u16 = 3;

/// What the line is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Subject {
    verb: Verb,
    /// As people see it; nothing for a promise, which has none yet.
    number: String,
}

#[derive(Debug, Default)]
pub struct Tally {
    /// Nothing while it is closed.
    open: Option<Subject>,
    field: LineField,
    /// What stood there when it was opened.
    before: String,
    doubt: Doubt,
    /// On its way to the disk.
    sent: Option<(Subject, String, Intent)>,
    trouble: Option<String>,
}

impl Tally {
    pub fn is_open(&self) -> bool {
        self.open.is_some()
    }

    pub fn holds_unsaved(&self) -> bool {
        self.sent.is_some() || self.is_open() && self.field.text() != self.before
    }

    /// Why what was said in the line was not done, as it stands beside it.
    pub fn trouble(&self) -> Option<&str> {
        self.trouble.as_deref()
    }

    /// What is typed and not sent.
    pub fn draft(&self) -> Option<Draft> {
        let Subject { verb, number } = self.open.clone().filter(|_| self.field.text() != self.before)?;
        Some(Draft { field: Field::Said { verb, number }, text: self.field.text().to_owned() })
    }

    /// A line stands again as it was typed; gives it back where another is open, or it is none of these.
    pub fn take_back(&mut self, draft: Draft) -> Option<Draft> {
        match draft.field {
            Field::Said { verb, number } if !self.is_open() => {
                self.open_with(Subject { verb, number }, &draft.text);
                self.before.clear();
                None
            }
            _ => Some(draft),
        }
    }

    /// Opens for what a key asks of this point and this note; says whether it asks for a line at all.
    pub fn asked(
        &mut self,
        action: Action,
        point: Option<PointId>,
        note: Option<ContributionId>,
        look: Look<'_>,
    ) -> bool {
        let meeting = look.view.meeting;
        let point = point.and_then(|point| meeting.points.get(point));
        let (verb, number, before) = match (action, point, note.and_then(|note| meeting.contributions.get(note))) {
            (Action::Hands, Some(view), _) => {
                let hands = view.point.priority().hands().map(|hands| hands.to_string());
                (Verb::Hands, view.made.number.to_string(), hands.unwrap_or_default())
            }
            (Action::TableStars, Some(view), _) => (Verb::Stars, view.made.number.to_string(), String::new()),
            (Action::Owes, _, Some(note)) => {
                let who = note.contribution.owed_by().unwrap_or_default();
                (Verb::Owes, note.number().to_string(), who.to_owned())
            }
            (Action::Promise, ..) => (Verb::Promise, String::new(), String::new()),
            _ => return false,
        };
        self.open_with(Subject { verb, number }, &before);
        self.before = self.field.text().to_owned();
        true
    }

    fn open_with(&mut self, subject: Subject, text: &str) {
        self.field = LineField::holding(text);
        self.open = Some(subject);
        self.trouble = None;
    }

    /// Closes the line; where words would be gone, at the second time of asking.
    pub fn leave(&mut self) -> Leaving {
        let unsaved = self.draft().map(|draft| draft.text);
        let leaving = self.doubt.leaving(self.is_open(), unsaved);
        if leaving == Leaving::Left {
            self.close();
        }
        leaving
    }

    fn close(&mut self) {
        *self = Self { sent: self.sent.take(), ..Self::default() };
    }

    pub fn type_key(&mut self, key: Key) {
        self.field.handle(key);
    }

    pub fn paste(&mut self, text: &str) {
        self.field.paste(text);
    }

    /// Closes the line and gives what it asks for; nothing if nothing was changed. What cannot be read stays.
    pub fn send(&mut self, look: Look<'_>) -> Option<Intent> {
        let subject = self.open.clone()?;
        let text = self.field.text().trim().to_owned();
        if self.trouble.is_none() && text == self.before {
            self.close();
            return None;
        }
        // What was emptied is taken away, which the grammar says with a dash.
        let said = if text.is_empty() { "-" } else { &text };
        let name = entry(subject.verb).name(look.words.language());
        match read_command(&format!("{name} {} {said}", subject.number), surroundings(look)) {
            Ok(intent) => {
                self.close();
                self.sent = Some((subject, text, intent.clone()));
                Some(intent)
            }
            Err(problem) => {
                self.trouble = Some(refusing::problem(look.words, &problem));
                None
            }
        }
    }

    /// Hears what became of it.
    pub fn hear(&mut self, reply: &Reply, told: &str, asked: Option<&Intent>) {
        let Some((subject, text, intent)) = self.sent.take() else { return };
        if asked != Some(&intent) {
            self.sent = Some((subject, text, intent));
        } else if *reply == Reply::Refused(Refusal::NothingChanged) {
            // It stands as it was said: there is nothing left to do with the line.
        } else if matches!(reply, Reply::Refused(_) | Reply::NotSaved { .. }) {
            self.open_with(subject, &text);
            self.trouble = Some(told.to_owned());
        }
    }

    pub fn draw(&self, area: Rect, look: Look<'_>, buf: &mut Buffer) -> Option<Position> {
        let subject = self.open.as_ref()?;
        let number = [("number", subject.number.as_str().into())];
        let (title, hint) = match subject.verb {
            Verb::Hands => (look.words.say("tally-hands", &number), "tally-hands-hint"),
            Verb::Stars => (look.words.say("tally-stars", &number), "tally-stars-hint"),
            Verb::Owes => (look.words.say("tally-owes", &number), "tally-owes-hint"),
            _ => (look.words.word("tally-promise"), "tally-promise-hint"),
        };
        Rule { title: &title, remark: "", focused: true, theme: look.theme }.render(Rect { height: 1, ..area }, buf);
        let (below, role) = match &self.trouble {
            Some(trouble) => (format!(" {} {trouble}", sign::BAD), Role::Bad),
            None => (format!("   {}", look.words.word(hint)), Role::Quiet),
        };
        let row = |row: u16| Rect { y: area.y + row, height: 1, ..area }.intersection(area);
        if !row(2).is_empty() {
            buf.set_stringn(
                area.x,
                area.y + 2,
                cut(&below, area.width.into()),
                area.width.into(),
                look.theme.style(role),
            );
        }
        if row(1).is_empty() {
            return None;
        }
        buf.set_stringn(area.x, area.y + 1, " › ", area.width.into(), look.theme.style(Role::Key));
        let field = Rect { x: area.x + 3, width: area.width.saturating_sub(4), ..row(1) };
        self.field.draw(field, look.theme.style(Role::Text), buf)
    }
}

/// The next of the three classes for a point, after the last none at all.
pub fn next_class(point: Option<PointId>, look: Look<'_>) -> Option<Command> {
    let view = look.view.meeting.points.get(point?)?;
    let class = match view.point.priority().class() {
        None => Some(Class::Must),
        Some(Class::Must) => Some(Class::Important),
        Some(Class::Important) => Some(Class::Extra),
        Some(Class::Extra) => None,
    };
    Some(Command::Point(PointCommand::Vote { point: view.id, vote: Vote::Class(class) }))
}
