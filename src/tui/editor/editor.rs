//! The editor itself: keys in, changes to the programme, wishes out. Every finished change is saved at once.

use std::time::Duration;

use chrono::NaiveTime;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::preparation::edit::Edit;
use crate::preparation::overview;
use crate::preparation::people;
use crate::preparation::place::Section;
use crate::preparation::preparation::{Outcome, Preparation};
use crate::tui::around::{Around, Heard};
use crate::tui::before_keys::{IN_EDITOR, IN_EDITOR_CHOOSING, IN_EDITOR_FIELDS, IN_EDITOR_WRITING};
use crate::tui::editor::draw;
use crate::tui::editor::hand::Hand;
use crate::tui::editor::keeping::{Kept, Wish};
use crate::tui::editor::possible;
use crate::tui::editor::seated;
use crate::tui::editor::sight::Sight;
use crate::tui::editor::step::{Choosing, Chosen, Step, step};
use crate::tui::editor::writing::{For, Writing};
use crate::tui::eye::Eye;
use crate::tui::input::Input;
use crate::tui::keymap::{Action, Meant, Reach};
use crate::tui::keys::{Code, Key};
use crate::tui::pointing::Pointed;
use crate::tui::way::way;
use crate::tui::widgets::doubt::Leaving;
use crate::tui::widgets::list::Move;
use crate::tui::widgets::toast::Mood;

#[derive(Debug)]
pub struct Editor {
    preparation: Preparation,
    /// The file's name, for the head.
    name: String,
    hand: Hand,
    writing: Option<Writing>,
    choosing: Option<Choosing>,
    kept: Kept,
    /// The key for leaving was pressed once although not everything is in the file.
    leaving: bool,
    around: Around,
}

impl Editor {
    pub fn new(preparation: Preparation, name: &str) -> Self {
        Self {
            preparation,
            name: name.to_owned(),
            hand: Hand::default(),
            writing: None,
            choosing: None,
            kept: Kept::Untouched,
            leaving: false,
            around: Around::default(),
        }
    }

    pub fn preparation(&self) -> &Preparation {
        &self.preparation
    }

    /// The file is on the disk, or why it is not.
    pub fn hear(&mut self, kept: Kept) {
        self.kept = kept;
    }

    /// Takes what somebody else has made of the file; it can be undone.
    pub fn take_other(&mut self, text: &str, at: NaiveTime, eye: Eye<'_>) {
        match self.preparation.take_other(text) {
            Ok(()) => {
                self.kept = Kept::Saved(at);
                self.around.tell(&eye.words.word("editor-taken-other"), Mood::Plain);
            }
            Err(problem) => {
                let why = problem.what_would_do(eye.words);
                self.around.tell(&eye.words.say("editor-other-unread", &[("why", why.into())]), Mood::Bad);
            }
        }
    }

    /// Whether something is being written, which a change from elsewhere should wait for.
    pub fn is_writing(&self) -> bool {
        self.writing.is_some() || self.choosing.is_some()
    }

    /// What was given cannot be used; it stays in the field.
    pub fn complain(&mut self, why: &str) {
        match &mut self.writing {
            Some(writing) => writing.complaint = Some(why.to_owned()),
            None => self.around.tell(why, Mood::Bad),
        }
    }

    /// Where notices stand, and texts are laid over the screen.
    pub const fn around(&mut self) -> &mut Around {
        &mut self.around
    }

    /// A person's time since the start.
    pub fn at(&mut self, steady: Duration) {
        self.around.at(steady);
    }

    pub fn reach(&self) -> &'static Reach {
        if self.choosing.is_some() {
            &IN_EDITOR_CHOOSING
        } else if self.writing.is_some() {
            &IN_EDITOR_WRITING
        } else if self.hand.is_on_a_field() {
            &IN_EDITOR_FIELDS
        } else {
            &IN_EDITOR
        }
    }

    /// Takes what came from the terminal.
    pub fn handle(&mut self, input: Input, eye: Eye<'_>) -> Vec<Wish> {
        match input {
            Input::Key(key) => self.key(key, eye),
            Input::Paste(text) if !self.around.paste(&text) => self.paste(&text, eye),
            Input::Mouse(event) => match self.around.pointed(event) {
                Some(Pointed::Key(key)) => self.key(key, eye),
                Some(Pointed::At(at)) if self.touch(at, eye) => self.key(Key::new(Code::Enter), eye),
                _ => Vec::new(),
            },
            _ => Vec::new(),
        }
    }

    /// Whether a click there is as good as Enter: on a choice, and on what is in hand already.
    fn touch(&mut self, at: Position, eye: Eye<'_>) -> bool {
        match &mut self.choosing {
            Some(choosing) => choosing.picker.touch(at),
            None => self.writing.is_none() && self.hand.touch(at, &self.preparation, eye),
        }
    }

    fn paste(&mut self, text: &str, eye: Eye<'_>) -> Vec<Wish> {
        if let Some(choosing) = &mut self.choosing {
            choosing.picker.paste(text);
        } else if let Some(writing) = &mut self.writing {
            if !writing.paste(text) {
                self.around.tell(&eye.words.word("editor-too-long"), Mood::Bad);
            }
        } else if self.hand.section == Section::Tables {
            // Whoever pastes at the tables has the list of participants.
            self.writing = Some(Writing::text(For::People, ""));
            return self.paste(text, eye);
        }
        Vec::new()
    }

    fn why_not(&self, action: Action, eye: Eye<'_>) -> Option<String> {
        possible::why_not(action, &self.preparation, &self.hand, &self.kept, eye)
    }

    fn key(&mut self, key: Key, eye: Eye<'_>) -> Vec<Wish> {
        let reach = self.reach();
        let meant = match self.around.key(key, reach, eye) {
            Heard::Taken => return Vec::new(),
            Heard::Chosen(action) => Some(Meant { action, place: 0 }),
            Heard::No => reach.meaning(key),
        };
        if self.choosing.is_some() && !meant.is_some_and(|meant| possible::is_of_the_shell(meant.action)) {
            return self.choose(key, eye);
        }
        match meant {
            Some(meant) => match self.why_not(meant.action, eye) {
                Some(why) => {
                    self.around.tell(&why, Mood::Plain);
                    Vec::new()
                }
                None => self.act(meant, eye),
            },
            None => {
                if let Some(writing) = &mut self.writing {
                    writing.type_key(key);
                }
                Vec::new()
            }
        }
    }

    fn choose(&mut self, key: Key, eye: Eye<'_>) -> Vec<Wish> {
        let chosen = self.choosing.as_mut().map(|choosing| choosing.handle(key));
        if !matches!(chosen, Some(Chosen::Stays)) {
            self.choosing = None;
        }
        if let Some(Chosen::Do(edit)) = chosen { self.apply(&edit, eye) } else { Vec::new() }
    }

    fn act(&mut self, meant: Meant, eye: Eye<'_>) -> Vec<Wish> {
        match meant.action {
            Action::Help => {
                let reach = self.reach();
                let closed: Vec<(Action, String)> =
                    reach.rows().filter_map(|row| Some((row.action, self.why_not(row.action, eye)?))).collect();
                let why = |action| closed.iter().find(|(other, _)| *other == action).map(|(_, why)| why.clone());
                self.around.help(reach, why, eye);
            }
            Action::Repaint => return vec![Wish::Repaint],
            Action::Suspend => return vec![Wish::Suspend],
            Action::Quit => return self.away(Wish::Leave, eye),
            Action::ToMeeting => return self.away(Wish::ToMeeting, eye),
            Action::Leave => return self.leave(eye),
            Action::Save => return self.finish(eye),
            Action::NewLine => {
                if let Some(writing) = &mut self.writing {
                    writing.new_line();
                }
            }
            Action::NextSection => self.hand.turn(false),
            Action::PreviousSection => self.hand.turn(true),
            Action::SectionByNumber => self.hand.open(Section::ALL[meant.place.min(Section::ALL.len() - 1)]),
            Action::Undo => {
                let done = self.preparation.undo();
                return self.took_back(done, "editor-undone", eye);
            }
            Action::Redo => {
                let done = self.preparation.redo();
                return self.took_back(done, "editor-redone", eye);
            }
            Action::KeepMine => return vec![Wish::SaveOver(self.preparation.text())],
            Action::TakeOther => return vec![Wish::ReadOther],
            Action::Warnings => {
                let text = possible::troubles(&self.preparation, eye).join("\n\n");
                self.around.show(&eye.words.word("editor-warnings"), &text);
            }
            Action::ConfirmAll => return self.apply(&Edit::ConfirmAll(self.hand.section), eye),
            Action::Confirm => {
                if let Some(edit) = possible::confirmable(&self.preparation, &self.hand, eye) {
                    return self.apply(&edit, eye);
                }
            }
            Action::Participants => self.writing = Some(Writing::text(For::People, "")),
            action => match way(action) {
                Some(way) => self.hand.go(way, &self.preparation, eye),
                None => return self.change(action, eye),
            },
        }
        Vec::new()
    }

    /// What is done with the thing or the field in hand.
    fn change(&mut self, action: Action, eye: Eye<'_>) -> Vec<Wish> {
        match step(action, &self.preparation, &self.hand, eye) {
            Step::Nothing => {}
            Step::IntoFields => self.hand.into_fields(),
            Step::Write(writing) => self.writing = Some(writing),
            Step::Choose(choosing) => self.choosing = Some(choosing),
            Step::Do(edit) => {
                let wishes = self.apply(&edit, eye);
                match &edit {
                    Edit::Move { place, back } if !wishes.is_empty() => {
                        let other = place.beside(*back).unwrap_or(*place);
                        self.hand.go_to(other, &self.preparation, eye);
                    }
                    Edit::Add { .. } => self.hand.go(Move::Last, &self.preparation, eye),
                    _ => {}
                }
                return wishes;
            }
        }
        Vec::new()
    }

    /// Goes, at the second press where something would be lost.
    fn away(&mut self, wish: Wish, eye: Eye<'_>) -> Vec<Wish> {
        let unsaved = matches!(self.kept, Kept::NotSaved { .. } | Kept::OtherChange);
        let is_typed = self.writing.as_ref().is_some_and(Writing::is_unsaved);
        let loses = unsaved || is_typed || self.preparation.all_held().next().is_some();
        if loses && !std::mem::replace(&mut self.leaving, true) {
            self.around.tell(&eye.words.word("editor-leave-unsaved"), Mood::Bad);
            return Vec::new();
        }
        vec![wish]
    }

    fn leave(&mut self, eye: Eye<'_>) -> Vec<Wish> {
        match self.writing.as_mut().map(Writing::leave) {
            Some(Leaving::Asks) => self.around.tell(&eye.words.word("screens-leave-unsaved"), Mood::Plain),
            Some(_) => self.writing = None,
            None if self.hand.back() => {}
            None => return self.away(Wish::Leave, eye),
        }
        Vec::new()
    }

    /// What was written is meant.
    fn finish(&mut self, eye: Eye<'_>) -> Vec<Wish> {
        let Some(writing) = self.writing.clone() else { return Vec::new() };
        let words = writing.written();
        let edit = match writing.what {
            For::Field(place, field) => Edit::Write { place, field, words },
            _ if words.trim().is_empty() => {
                self.writing = None;
                return Vec::new();
            }
            For::People if writing.names_a_file() => return vec![Wish::ReadPeople(words)],
            For::People => return self.take_people(&words, eye),
            For::New(section, after) => Edit::Add { section, after, words },
            For::Under(place) => Edit::AddUnder { place, words },
        };
        let before = self.hand.rows(&self.preparation, eye).len();
        let wishes = self.apply(&edit, eye);
        let is_new = !matches!(edit, Edit::Write { .. });
        if is_new && wishes.is_empty() {
            // It was refused; the words stay.
            return wishes;
        }
        self.writing = None;
        if is_new {
            self.hand.go_to_the_new(&edit, before, &self.preparation, eye);
        }
        wishes
    }

    /// Seats everybody on a list of participants that was pasted or read from a file.
    pub fn take_people(&mut self, list: &str, eye: Eye<'_>) -> Vec<Wish> {
        let listed = people::on(list).map_err(|why| self.complain(&why.say(eye.words)));
        let Ok((seats, mut remarks)) = listed else { return Vec::new() };
        remarks.extend(people::far_tables(&seats, &self.preparation.seen().table_numbers()));
        let count = seats.len();
        let wishes = self.apply(&Edit::Seat(seats), eye);
        self.writing = None;
        if !wishes.is_empty() {
            let remarks = people::in_words(&remarks, eye.words);
            seated::tell(&mut self.around, count, remarks, self.preparation.seen(), eye.words);
        }
        wishes
    }

    fn took_back(&mut self, done: Option<&'static str>, id: &str, eye: Eye<'_>) -> Vec<Wish> {
        let Some(what) = done else { return Vec::new() };
        let told = eye.words.say(id, &[("what", eye.words.word(what).into())]);
        self.around.tell(&told, Mood::Plain);
        vec![Wish::Save(self.preparation.text())]
    }

    fn apply(&mut self, edit: &Edit, eye: Eye<'_>) -> Vec<Wish> {
        self.leaving = false;
        match self.preparation.apply(edit) {
            Outcome::Done => {
                self.writing = None;
                vec![Wish::Save(self.preparation.text())]
            }
            // The mistake stands beside the field, and the file is as it was.
            Outcome::Held | Outcome::Nothing => {
                if matches!(edit, Edit::Write { .. }) {
                    self.writing = None;
                }
                Vec::new()
            }
            Outcome::Refused(problem) => {
                self.complain(&problem.what_would_do(eye.words));
                Vec::new()
            }
        }
    }

    /// Draws into a buffer and gives the cursor's place.
    pub fn paint(&mut self, area: Rect, eye: Eye<'_>, buf: &mut Buffer) -> Option<Position> {
        if self.around.is_hidden(area, eye, buf) {
            return None;
        }
        let rows = self.hand.rows(&self.preparation, eye);
        let in_hand = self.hand.row(rows.len());
        let form = self.hand.form(&self.preparation, eye);
        let troubles = possible::troubles(&self.preparation, eye);
        let closed: Vec<(Action, bool)> =
            self.reach().rows().map(|row| (row.action, self.why_not(row.action, eye).is_some())).collect();
        let in_fields = self.hand.is_on_a_field();
        let sight = Sight {
            preparation: &self.preparation,
            name: &self.name,
            section: self.hand.section,
            rows: &rows,
            row: in_hand.and_then(|row| rows.get(row)),
            form: &form,
            in_fields,
            kept: &self.kept,
            troubles: &troubles,
            mistakes: overview::mistakes(&self.preparation, eye.words).len(),
        };
        let inside = Rect { height: area.height - 1, ..area };
        let (list, fields) = self.hand.lists();
        let mut cursor = draw::editor(sight, list, fields, self.writing.as_mut(), inside, eye, buf);
        if let Some(choosing) = &mut self.choosing {
            cursor = choosing.picker.draw(inside, None, eye.theme, buf);
        }
        let reach = self.reach();
        let why = |action| closed.contains(&(action, true)).then(String::new);
        self.around.draw(area, reach, why, cursor, eye, buf)
    }
}
