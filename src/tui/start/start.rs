//! The start screen itself: keys in, wishes out.

use std::time::Duration;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::language::language::Language;
use crate::tui::around::{Around, Heard};
use crate::tui::before_keys::{IN_START, IN_START_FIELD};
use crate::tui::eye::Eye;
use crate::tui::input::Input;
use crate::tui::keymap::{Action, Reach};
use crate::tui::keys::Key;
use crate::tui::pointing::Pointed;
use crate::tui::start::draw;
use crate::tui::start::offer::{KnownMeeting, Line, Offered, Set, Stands};
use crate::tui::start::prompt::{About, Prompt};
use crate::tui::start::wish::{From, How, Wish};
use crate::tui::widgets::doubt::Leaving;
use crate::tui::widgets::list::{Move, Selection};
use crate::tui::widgets::toast::Mood;

#[derive(Debug, Default)]
pub struct Start {
    offered: Offered,
    list: Selection,
    prompt: Option<Prompt>,
    around: Around,
}

impl Start {
    pub fn new(offered: Offered) -> Self {
        Self { offered, ..Self::default() }
    }

    /// The meetings anew, with the hand on the first: what was opened or made last stands there.
    pub fn take_meetings(&mut self, meetings: Vec<KnownMeeting>) {
        self.offered.meetings = meetings;
        self.list.choose(0);
    }

    /// One of the meetings, once it was looked at.
    pub fn take_meeting(&mut self, place: usize, meeting: KnownMeeting) {
        if let Some(known) = self.offered.meetings.get_mut(place) {
            *known = meeting;
        }
    }

    pub fn take_settings(&mut self, set: Set) {
        self.offered.set = set;
    }

    /// Asks for the name of the new file.
    pub fn ask_name(&mut self, from: From, name: &str, folder: String) {
        self.prompt = Some(Prompt::new(About::Name { from, folder }, name));
    }

    /// What was given cannot be used; it stays in the field.
    pub fn complain(&mut self, why: &str) {
        match &mut self.prompt {
            Some(prompt) => prompt.complaint = Some(why.to_owned()),
            None => self.around.tell(why, Mood::Bad),
        }
    }

    /// Says something for a few seconds.
    pub fn tell(&mut self, text: &str, mood: Mood) {
        self.around.tell(text, mood);
    }

    /// Lays a text over the screen until it is closed.
    pub fn show(&mut self, title: &str, text: &str) {
        self.around.show(title, text);
    }

    /// The field is done with.
    pub fn close_field(&mut self) {
        self.prompt = None;
    }

    /// A person's time since the start.
    pub fn at(&mut self, steady: Duration) {
        self.around.at(steady);
    }

    pub fn reach(&self) -> &'static Reach {
        if self.prompt.is_some() { &IN_START_FIELD } else { &IN_START }
    }

    fn in_hand(&self) -> Option<Line> {
        let lines = self.offered.lines();
        self.list.chosen(lines.len()).map(|row| lines[row])
    }

    fn why_not(&self, action: Action, eye: Eye<'_>) -> Option<String> {
        match (action, self.in_hand()) {
            (Action::EditProgramme | Action::Rehearse, Some(Line::Meeting(place))) => {
                match self.offered.meetings[place].stands {
                    _ if self.offered.meetings[place].is_seat => Some(eye.words.word("start-is-seat")),
                    Stands::Gone | Stands::FileUnknown { .. } => Some(eye.words.word("start-no-file")),
                    _ => None,
                }
            }
            (Action::EditProgramme | Action::Rehearse, _) => Some(eye.words.word("start-choose-meeting")),
            (Action::Proceed, _) => {
                let nothing = self.prompt.as_ref().is_some_and(|prompt| prompt.proceed().is_none());
                nothing.then(|| eye.words.word("start-nothing-written"))
            }
            _ => None,
        }
    }

    /// Takes what came from the terminal.
    pub fn handle(&mut self, input: Input, eye: Eye<'_>) -> Vec<Wish> {
        match input {
            Input::Key(key) => self.key(key, eye),
            Input::Paste(text) if !self.around.paste(&text) => {
                // Whoever pastes before asking has an invitation in hand, or the way to one.
                let prompt = self.prompt.get_or_insert_with(|| Prompt::new(About::Invitation, ""));
                prompt.paste(&text);
                Vec::new()
            }
            Input::Mouse(event) => match self.around.pointed(event) {
                Some(Pointed::Key(key)) => self.key(key, eye),
                Some(Pointed::At(at)) => self.touch(at, eye),
                None => Vec::new(),
            },
            _ => Vec::new(),
        }
    }

    /// A line is taken in hand, and opened when it is in hand already.
    fn touch(&mut self, at: Position, eye: Eye<'_>) -> Vec<Wish> {
        match self.list.at(at).filter(|_| self.prompt.is_none()) {
            Some(row) if self.list.chosen(self.offered.lines().len()) == Some(row) => {
                self.act(Action::Open, eye).into_iter().collect()
            }
            Some(row) => {
                self.list.choose(row);
                Vec::new()
            }
            None => Vec::new(),
        }
    }

    fn key(&mut self, key: Key, eye: Eye<'_>) -> Vec<Wish> {
        let reach = self.reach();
        let action = match self.around.key(key, reach, eye) {
            Heard::Taken => return Vec::new(),
            Heard::Chosen(action) => Some(action),
            Heard::No => reach.meaning(key).map(|meant| meant.action),
        };
        match (action, &mut self.prompt) {
            (Some(action), _) => {
                if let Some(why) = self.why_not(action, eye) {
                    self.around.tell(&why, Mood::Plain);
                    return Vec::new();
                }
                self.act(action, eye).into_iter().collect()
            }
            (None, Some(prompt)) => {
                prompt.type_key(key);
                Vec::new()
            }
            (None, None) => Vec::new(),
        }
    }

    fn act(&mut self, action: Action, eye: Eye<'_>) -> Option<Wish> {
        let rows = self.offered.lines().len();
        match action {
            Action::Help => {
                let closed: Vec<(Action, String)> = [Action::EditProgramme, Action::Rehearse, Action::Proceed]
                    .into_iter()
                    .filter_map(|action| Some((action, self.why_not(action, eye)?)))
                    .collect();
                let why = |action| closed.iter().find(|(other, _)| *other == action).map(|(_, why)| why.clone());
                self.around.help(self.reach(), why, eye);
            }
            Action::Repaint => return Some(Wish::Repaint),
            Action::Suspend => return Some(Wish::Suspend),
            Action::Quit => return Some(Wish::Leave),
            Action::Leave => match self.prompt.as_mut().map(Prompt::leave) {
                Some(Leaving::Asks) => self.around.tell(&eye.words.word("start-leave-typed"), Mood::Plain),
                Some(_) => self.prompt = None,
                None => return Some(Wish::Leave),
            },
            Action::Proceed => return self.prompt.as_ref()?.proceed(),
            Action::Open => return self.open(How::Lead),
            Action::WriteAlong => self.ask_code(),
            Action::EditProgramme => return self.open(How::Prepare),
            Action::Rehearse => return self.open(How::Rehearse),
            Action::Up => _ = self.list.go(Move::Up, rows),
            Action::Down => _ = self.list.go(Move::Down, rows),
            Action::First => _ = self.list.go(Move::First, rows),
            Action::Last => _ = self.list.go(Move::Last, rows),
            _ => {}
        }
        None
    }

    fn ask_code(&mut self) {
        self.prompt = Some(Prompt::new(About::Code { seat: self.offered.seat() }, ""));
    }

    fn open(&mut self, how: How) -> Option<Wish> {
        Some(match self.in_hand()? {
            Line::Meeting(place) => Wish::Open(place, how),
            Line::Invitation => {
                self.prompt = Some(Prompt::new(About::Invitation, ""));
                return None;
            }
            Line::File => {
                self.prompt = Some(Prompt::new(About::File, ""));
                return None;
            }
            Line::Join => {
                self.ask_code();
                return None;
            }
            Line::Pattern(place) => Wish::ProposeName(From::Pattern(self.offered.patterns.get(place)?.name.clone())),
            Line::Scratch => Wish::ProposeName(From::Scratch),
            Line::Demo => Wish::Demo,
            Line::Language => Wish::Language(match self.offered.set.language {
                None => Some(Language::Da),
                Some(Language::Da) => Some(Language::En),
                Some(Language::En) => None,
            }),
            Line::Colour => Wish::Colour(self.offered.set.colour.next()),
        })
    }

    /// Draws into a buffer and gives the cursor's place.
    pub fn paint(&mut self, area: Rect, eye: Eye<'_>, buf: &mut Buffer) -> Option<Position> {
        if self.around.is_hidden(area, eye, buf) {
            return None;
        }
        let inside = Rect { height: area.height - 1, ..area };
        let cursor = draw::start(&self.offered, self.prompt.as_ref(), &mut self.list, inside, eye, buf);
        let closed: Vec<(Action, Option<String>)> = [Action::EditProgramme, Action::Rehearse, Action::Proceed]
            .map(|action| (action, self.why_not(action, eye)))
            .into();
        let why = |action| closed.iter().find(|(other, _)| *other == action).and_then(|(_, why)| why.clone());
        let reach = self.reach();
        self.around.draw(area, reach, why, cursor, eye, buf)
    }
}
