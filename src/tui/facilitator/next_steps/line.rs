//! The one line in which an action is written and changed: what becomes of it, and how it comes back.

use std::collections::VecDeque;

use chrono::NaiveDate;

use crate::device::draft::{Draft, Field};
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
use crate::tui::widgets::doubt::{Doubt, Leaving};
use crate::tui::widgets::line_field::LineField;

/// What stands in the field, with what it is about.
#[derive(Clone, Debug, Default, PartialEq)]
struct Line {
    text: String,
    source: Option<Source>,
    /// The action that is changed.
    changes: Option<ActionId>,
    /// How it read before anybody typed in it: what stands somewhere else too.
    before: String,
}

impl Line {
    /// Whether it holds words that are kept nowhere else.
    fn is_unsaved(&self) -> bool {
        !self.text.trim().is_empty() && self.text != self.before
    }
}

#[derive(Debug, Default)]
pub struct ActionField {
    pub field: LineField,
    pub source: Option<Source>,
    changes: Option<ActionId>,
    before: String,
    /// What stood in the field before another line came into it, the latest last.
    stash: Vec<Line>,
    doubt: Doubt,
    /// On its way to the disk, with what was asked.
    sent: VecDeque<(Line, Intent)>,
    trouble: Option<String>,
}

impl ActionField {
    pub fn changing(&self) -> Option<ActionId> {
        self.changes
    }

    /// Whether the line was not begun here: of an action that is changed, or of what a new one comes from.
    pub fn is_lent(&self) -> bool {
        self.changes.is_some() || self.source.is_some() || !self.before.is_empty()
    }

    /// Why the line is not kept; nothing of a line that was taken away.
    pub fn trouble(&self) -> Option<&str> {
        self.trouble.as_deref().filter(|_| !self.is_blank())
    }

    pub fn is_blank(&self) -> bool {
        self.field.text().trim().is_empty()
    }

    pub fn holds_unsaved(&self) -> bool {
        self.line().is_unsaved() || !self.stash.is_empty() || !self.sent.is_empty()
    }

    /// What is typed and not sent.
    pub fn drafts(&self) -> Vec<Draft> {
        let draft = |line: Line| match line.changes {
            Some(action) => Draft { field: Field::Change { action, before: line.before }, text: line.text },
            None => Draft { field: Field::Action(line.source), text: line.text },
        };
        let lines = self.stash.iter().cloned().chain([self.line()]);
        lines.filter(Line::is_unsaved).map(draft).collect()
    }

    /// A line stands again where it was typed; gives it back where it is none of these.
    pub fn take_back(&mut self, draft: Draft) -> Option<Draft> {
        let line = match draft.field {
            Field::Action(source) => Line { text: draft.text, source, ..Line::default() },
            Field::Change { action, before } => Line { text: draft.text, source: None, changes: Some(action), before },
            _ => return Some(draft),
        };
        self.set_aside();
        self.put(line);
        None
    }

    /// An action's line comes into the field, with the cursor where one of its parts is written, or at its end.
    pub fn change(&mut self, action: ActionId, parts: &Parts, part: Option<Part>) {
        self.set_aside();
        let (before, behind) = parts.around(part);
        let text = format!("{before}{behind}");
        self.put(Line { text: text.clone(), source: None, changes: Some(action), before: text });
        if part.is_some() {
            // The field is filled from its end, so that the cursor comes to stand behind the part.
            self.field = LineField::holding(&behind);
            self.field.handle(Key::new(Code::Home));
            self.field.paste(&before);
        }
    }

    /// Leaves the change, and the action stays as it was, or what a new one would have come from; where words would be gone,
    /// at the second time of asking.
    pub fn leave(&mut self) -> Leaving {
        let unsaved = Some(self.line()).filter(Line::is_unsaved).map(|line| line.text);
        let leaving = self.doubt.leaving(self.is_lent(), unsaved);
        if leaving == Leaving::Left {
            self.go_back();
        }
        leaving
    }

    /// A new line from `source`, whose words are what is to be done. What stands half-written comes back after it.
    pub fn begin_from(&mut self, source: Source, words: &str) {
        self.set_aside();
        self.put(Line { text: one_part(words), source: Some(source), ..Line::default() });
        self.field.text().clone_into(&mut self.before);
    }

    /// What stands in the field and is kept nowhere else comes back later.
    fn set_aside(&mut self) {
        self.stash.extend(Some(self.line()).filter(Line::is_unsaved));
    }

    fn go_back(&mut self) {
        let line = self.stash.pop().unwrap_or_default();
        self.put(line);
    }

    /// What the line asks for; nothing where it is blank, or says what was said before. `day`: the meeting's.
    pub fn send(&mut self, day: NaiveDate) -> Option<Intent> {
        if self.is_blank() {
            return None;
        }
        let mut line = self.line();
        let command = match line.changes {
            Some(_) if line.before == line.text => {
                self.go_back();
                return None;
            }
            Some(action) => {
                let changes = action_line::changes_since(&line.before, &line.text, day);
                if changes.is_empty() {
                    self.go_back();
                    return None;
                }
                ActionCommand::Change { action, changes }
            }
            None => {
                // Agreed on, the words are more than those of its source: they are not to be lost if they come back.
                line.before.clear();
                ActionCommand::Agree { terms: action_line::terms(&line.text, day), source: line.source }
            }
        };
        let wish = Intent::Do(Command::Action(command));
        self.go_back();
        self.sent.push_back((line, wish.clone()));
        Some(wish)
    }

    /// Hears what became of it. A line that was not saved comes back with the reason.
    pub fn hear(&mut self, reply: &Reply, told: &str, asked: Option<&Intent>) {
        let Some(at) = self.sent.iter().position(|(_, wish)| asked == Some(wish)) else { return };
        let Some((line, _)) = self.sent.remove(at) else { return };
        if matches!(reply, Reply::Refused(_) | Reply::NotSaved { .. }) {
            // What is being written now waits behind it.
            self.set_aside();
            self.put(line);
            self.trouble = Some(told.to_owned());
        }
    }

    fn line(&self) -> Line {
        let (text, before) = (self.field.text().to_owned(), self.before.clone());
        Line { text, source: self.source, changes: self.changes, before }
    }

    fn put(&mut self, line: Line) {
        self.field = LineField::holding(&line.text);
        self.source = line.source;
        self.changes = line.changes;
        self.before = line.before;
        self.trouble = None;
    }
}

/// Somebody's words as they stand in one part of a line: a line feed or a bar among them would begin another.
fn one_part(words: &str) -> String {
    words.trim().replace('\n', " ").replace('|', "/")
}

/// A part of an action's line, in the order of their keys.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    What,
    Who,
    When,
    Kind,
    OnBehalfOf,
    Condition,
}

impl Part {
    pub const ALL: [Self; 6] = [Self::What, Self::Who, Self::When, Self::Kind, Self::OnBehalfOf, Self::Condition];
}

/// An action as it would be typed: what, who, on behalf of whom, when, kind, condition; a "?" for what is not known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parts {
    what: String,
    who: String,
    on_behalf_of: Option<String>,
    when: String,
    kind: String,
    condition: Option<String>,
    /// "på vegne af", "betinget af": what the two begin with that are seldom said.
    leads: [String; 2],
}

impl Parts {
    pub fn of(words: &Words, terms: &Terms) -> Self {
        let known = |text: Option<String>| text.map_or_else(|| "?".to_owned(), |text| one_part(&text));
        Self {
            what: one_part(&terms.what),
            who: known(terms.who.clone()),
            on_behalf_of: terms.on_behalf_of.as_deref().map(one_part),
            when: known(terms.when.as_ref().map(|due| due.words.clone())),
            kind: known(terms.kind.map(|kind| naming::action_kind(words, kind))),
            condition: terms.condition.as_deref().map(one_part),
            leads: [words.word("steps-on-behalf-of"), words.word("steps-condition")],
        }
    }

    /// The line before and behind the place where a part is written; what is seldom said is begun for whoever wants to say
    /// it. All of it stands before the end.
    pub fn around(&self, part: Option<Part>) -> (String, String) {
        let [behalf, condition] = &self.leads;
        let is_wanted = |wanted: Part| part == Some(wanted);
        let on_behalf_of = self.on_behalf_of.clone().or_else(|| is_wanted(Part::OnBehalfOf).then(String::new));
        let on_behalf_of = on_behalf_of.map(|party| format!(" {behalf} {party}"));
        let condition = match &self.condition {
            Some(words) if action_line::says_condition(words) => Some(format!(" | {words}")),
            Some(words) => Some(format!(" | {condition} {words}")),
            None => is_wanted(Part::Condition).then(|| format!(" | {condition} ")),
        };
        // Whoever says what was not known is not to take a question mark away first.
        let said = |piece: Part, text: &str| {
            let is_open = is_wanted(piece) && text == "?";
            format!(" | {}", if is_open { "" } else { text })
        };
        let pieces = [
            (Part::What, self.what.clone()),
            (Part::Who, said(Part::Who, &self.who)),
            (Part::OnBehalfOf, on_behalf_of.unwrap_or_default()),
            (Part::When, said(Part::When, &self.when)),
            (Part::Kind, said(Part::Kind, &self.kind)),
            (Part::Condition, condition.unwrap_or_default()),
        ];
        let at = pieces.iter().position(|(piece, _)| is_wanted(*piece)).unwrap_or(pieces.len() - 1);
        let text = |pieces: &[(Part, String)]| pieces.iter().map(|(_, text)| text.as_str()).collect();
        (text(&pieces[..=at]), text(&pieces[at + 1..]))
    }
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use crate::device::input::Fault;
    use crate::device::reply::Reply;
    use crate::domain::action::Source;
    use crate::domain::id::{ActionId, EntryId, TableNumber};
    use crate::domain::terms::{ActionKind, Terms};
    use crate::language::language::Language;
    use crate::language::words::Words;
    use crate::tui::facilitator::next_steps::line::{ActionField, Part, Parts};
    use crate::tui::keys::Key;
    use crate::tui::widgets::doubt::Leaving;

    fn day() -> NaiveDate {
        NaiveDate::from_ymd_opt(2022, 4, 7).unwrap()
    }

    fn parts() -> Parts {
        let terms = Terms {
            what: "Brev".into(),
            who: Some("Staben".into()),
            kind: Some(ActionKind::Letter),
            ..Terms::default()
        };
        Parts::of(&Words::new(Language::Da), &terms)
    }

    #[test]
    fn a_part_is_changed_at_its_end() {
        let mut field = ActionField::default();
        field.change(ActionId(EntryId::default()), &parts(), Some(Part::Who));
        field.field.handle(Key::char('!'));
        assert_eq!(field.field.text(), "Brev | Staben! | ? | brev");
        field.change(ActionId(EntryId::default()), &parts(), Some(Part::Kind));
        field.field.handle(Key::char('!'));
        assert_eq!(field.field.text(), "Brev | Staben | ? | brev!");
    }

    #[test]
    fn what_is_seldom_said_is_begun_for_whoever_wants_to_say_it() {
        let around = |part| parts().around(Some(part));
        assert_eq!(around(Part::OnBehalfOf), ("Brev | Staben på vegne af ".into(), " | ? | brev".into()));
        assert_eq!(around(Part::Condition), ("Brev | Staben | ? | brev | betinget af ".into(), String::new()));
        let said = Parts { on_behalf_of: Some("rådet".into()), condition: Some("hvis".into()), ..parts() };
        assert_eq!(said.around(Some(Part::Who)).1, " på vegne af rådet | ? | brev | betinget af hvis");
        assert_eq!(said.around(Some(Part::OnBehalfOf)).0, "Brev | Staben på vegne af rådet");
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
        field.change(ActionId(EntryId::default()), &parts(), None);
        assert_eq!(field.send(day()), None);
        assert_eq!(field.field.text(), "halvt");
    }

    #[test]
    fn the_words_of_a_source_are_one_part_and_leaving_them_leaves_nothing_behind() {
        let source = Source::Table(TableNumber(3));
        let mut field = ActionField::default();
        field.field.paste("halvt");
        field.begin_from(source, "Ledsager | taxa\nog bus ");
        assert_eq!((field.field.text(), field.source), ("Ledsager / taxa og bus", Some(source)));
        assert_eq!(field.drafts().len(), 1, "the line that waits, and not the words that are kept elsewhere");
        assert_eq!(field.leave(), Leaving::Left);
        assert_eq!((field.field.text(), field.source, field.is_lent()), ("halvt", None, false));
        assert_eq!(field.leave(), Leaving::Nothing);
        // With something of one's own behind them one is asked.
        field.begin_from(source, "Ledsager");
        field.field.handle(Key::char('!'));
        assert_eq!((field.leave(), field.leave()), (Leaving::Asks, Leaving::Left));
    }

    #[test]
    fn the_words_of_a_source_that_could_not_be_saved_are_unsaved() {
        let mut field = ActionField::default();
        field.begin_from(Source::Table(TableNumber(3)), "Ledsager");
        let wish = field.send(day()).unwrap();
        field.hear(&Reply::NotSaved { fault: Fault::DiskFull, text: None }, "Disken er fuld", Some(&wish));
        assert_eq!((field.field.text(), field.drafts().len()), ("Ledsager", 1));
    }

    #[test]
    fn what_was_not_known_is_said_without_taking_a_question_mark_away() {
        let words = Words::new(Language::Da);
        let mut field = ActionField::default();
        let action = ActionId(EntryId { author: Default::default(), number: 3 });
        let terms = Terms { what: "Brev".into(), ..Terms::default() };
        field.change(action, &Parts::of(&words, &terms), Some(Part::Who));
        assert_eq!(field.field.text(), "Brev |  | ? | ?");
        assert!(!field.holds_unsaved() && field.drafts().is_empty(), "nothing is typed yet");
        for c in "Næstved".chars() {
            field.field.handle(Key::char(c));
        }
        assert_eq!(field.field.text(), "Brev | Næstved | ? | ?");
        assert!(field.send(day()).is_some());
        field.change(action, &Parts::of(&words, &terms), Some(Part::When));
        assert_eq!(field.send(day()), None, "nothing was said");
    }
}
