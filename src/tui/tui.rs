//! The screens as one: inputs in, wishes out; which screen is open, what lies over it, what was said.

use std::time::Duration;

use ratatui::Frame;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::device::draft::Draft;
use crate::device::intent::{Intent, Query};
use crate::device::reply::Reply;
use crate::device::view::View;
use crate::device::{reading, telling};
use crate::domain::command::Command;
use crate::domain::lead::LeadCommand;
use crate::language::words::Words;
use crate::tui::asked::Waiting;
use crate::tui::facilitator::roster::roster;
use crate::tui::input::Input;
use crate::tui::keymap::{Action, Meant};
use crate::tui::keys::{Code, Key};
use crate::tui::laid::Laid;
use crate::tui::notice;
use crate::tui::overlay::{self, Closed, Overlay};
use crate::tui::page::Page;
use crate::tui::palette::{self, Offer};
use crate::tui::papers::Papers;
use crate::tui::pointing::{Places, Pointed};
use crate::tui::reaction::Reaction;
use crate::tui::screen::{Answer, Look, Screen, Thought};
use crate::tui::screens::Screens;
use crate::tui::theme::Theme;
use crate::tui::widgets::toast::{Mood, Toasts};

/// The screens of one terminal. Knows the meeting only while it is shown a view.
pub struct Tui<'w> {
    words: &'w Words,
    theme: Theme,
    screens: Screens,
    laid: Laid,
    toasts: Toasts,
    /// Wishes that the device has not answered yet, in order.
    asked: Waiting,
    /// The key for leaving was pressed once.
    leaving: bool,
    steady: Duration,
    /// Where what was drawn last can be clicked.
    places: Places,
    /// The meeting is not moved on before: these screens came by themselves, under a hand that may be on its way.
    moves_from: Duration,
}

impl<'w> Tui<'w> {
    /// The facilitator's screens.
    pub fn new(words: &'w Words, theme: Theme) -> Self {
        Self::with(words, theme, roster())
    }

    /// Other screens, each with the action that opens it; the first is open.
    pub fn with(words: &'w Words, theme: Theme, screens: Vec<(Action, Box<dyn Screen>)>) -> Self {
        Self {
            words,
            theme,
            screens: Screens::new(screens),
            laid: Laid::default(),
            toasts: Toasts::default(),
            asked: Waiting::default(),
            leaving: false,
            steady: Duration::ZERO,
            places: Places::default(),
            moves_from: Duration::ZERO,
        }
    }

    /// These screens take the place of others at a person's time since the start; what was said there is still read.
    pub fn take_the_place_of(&mut self, former: &Self, steady: Duration) {
        self.toasts = former.toasts.clone();
        (self.steady, self.moves_from) = (steady, steady + Duration::from_millis(1500));
    }

    /// Another theme, once the terminal has said whether it is light or dark.
    pub fn paint_with(&mut self, theme: Theme) {
        self.theme = theme;
    }

    /// The user's own words that mean the same, from the settings.
    pub fn heed(&mut self, synonyms: &[Vec<String>]) {
        self.screens.heed(synonyms);
    }

    /// Thinks on for a millisecond or so; called while nobody presses a key, until it is done.
    pub fn think(&mut self, view: &View<'_>) -> Thought {
        let look = Look { view, words: self.words, theme: self.theme };
        self.screens.open_mut().prepare(look);
        self.screens.open_mut().think(look)
    }

    /// Whether something that was typed is not saved yet.
    pub fn holds_unsaved(&self) -> bool {
        self.screens.holds_unsaved() || self.laid.command().is_some()
    }

    /// What is typed and not saved, in every field.
    pub fn drafts(&self, view: &View<'_>) -> Vec<Draft> {
        let mut drafts = self.screens.drafts(Look { view, words: self.words, theme: self.theme });
        drafts.extend(self.laid.draft());
        drafts
    }

    /// Puts texts back where they were typed and says so in passing; those for which there is no field are given back.
    pub fn take_back(&mut self, drafts: Vec<Draft>, view: &View<'_>) -> Vec<Draft> {
        let look = Look { view, words: self.words, theme: self.theme };
        let drafts = self.laid.take_back(drafts, &self.screens, look);
        let (screens, homeless) = self.screens.take_back(drafts, look);
        if !screens.is_empty() {
            let text = notice::text_is_back(&screens, self.screens.open().reach(), self.words);
            self.toasts.answer(text, Mood::Plain, self.steady);
        }
        homeless
    }

    /// Takes what came from the terminal.
    pub fn handle(&mut self, input: Input, view: &View<'_>) -> Vec<Reaction> {
        let look = Look { view, words: self.words, theme: self.theme };
        self.screens.open_mut().prepare(look);
        match input {
            input if self.laid.takes(&input, self.screens.holds_unsaved()) => Vec::new(),
            Input::Key(key) => self.key(key, look),
            Input::Paste(text) => match self.laid.top() {
                Some(overlay) => {
                    overlay.paste(&text);
                    Vec::new()
                }
                None => {
                    let answers = self.screens.open_mut().paste(&text, look);
                    self.carry_out(answers, look)
                }
            },
            Input::Mouse(event) => match self.places.pointed(event) {
                Some(Pointed::Key(key)) => self.key(key, look),
                Some(Pointed::At(at)) => self.touch(at, look),
                None => Vec::new(),
            },
            // The next frame has the new size; nothing else depends on it.
            Input::Resize(..) | Input::Focus(_) | Input::Ground(_) | Input::Enhanced => Vec::new(),
        }
    }

    /// Hears what the device says. `view`: the meeting after what the reply is about.
    pub fn hear(&mut self, reply: &Reply, view: &View<'_>) {
        let told = telling::tell(self.words, view, reply).text;
        let asked = self.asked.answered(reply);
        self.screens.hear(reply, &told, asked.as_ref().map(|asked| &asked.intent));
        // A command that was not done comes back to where it was typed, with the reason.
        if let (Reply::Refused(_) | Reply::NotSaved { .. }, Some(line)) = (reply, asked.and_then(|asked| asked.line)) {
            self.laid.open_palette(&line, &self.screens, Look { view, words: self.words, theme: self.theme });
            self.complain(told);
            return;
        }
        if matches!(reply, Reply::Saved { .. }) {
            self.laid.make_way();
            self.toasts.turn();
        }
        if let Some(mood) = notice::mood(reply).filter(|_| !(self.laid.is_empty() && self.screens.open().says(&told))) {
            self.toasts.answer(told, mood, self.steady);
        }
    }

    /// A person's time since the start, whatever the meeting's clock does; notices come and go by it.
    pub fn at(&mut self, steady: Duration) {
        self.steady = steady;
    }

    /// Says something for a few seconds.
    pub fn tell(&mut self, text: &str, mood: Mood) {
        self.toasts.show(text, mood, self.steady);
    }

    /// Lays a text over the screen until it is closed: the answer to a query.
    pub fn show(&mut self, title: &str, text: &str) {
        self.laid.all.push(Overlay::reading(title, text));
    }

    /// Lays a text over the screen until it is closed or something is saved; the field below it is typed in meanwhile.
    pub fn show_first(&mut self, title: &str, text: &str) {
        self.laid.all.push(Overlay::notice(title, text));
    }

    /// The documents as they stand now.
    pub fn take_papers(&mut self, papers: &Papers) {
        self.screens.take_papers(papers);
    }

    /// A place of the screen's own part was clicked, or of what lies over it.
    fn touch(&mut self, at: Position, look: Look<'_>) -> Vec<Reaction> {
        if let Some(overlay) = self.laid.top() {
            return if overlay.touch(at) { self.key(Key::new(Code::Enter), look) } else { Vec::new() };
        }
        let answers = self.screens.open_mut().touch(at, look);
        self.carry_out(answers, look)
    }

    fn key(&mut self, key: Key, look: Look<'_>) -> Vec<Reaction> {
        if !self.places.hears(self.screens.open().reach().meaning(key)) {
            return Vec::new();
        }
        if let Some(overlay) = self.laid.top() {
            match overlay.handle(key) {
                Closed::Stays => return Vec::new(),
                Closed::NotMine => self.laid.yield_to(key),
                Closed::Left => {
                    self.laid.all.pop();
                    return Vec::new();
                }
                Closed::Chose(offer) => {
                    self.laid.all.pop();
                    return self.run(offer, look);
                }
                Closed::Typed(command) => return self.do_command(&command, look),
            }
        }
        let screen = self.screens.open_mut();
        let (held, reach, said) = (screen.holds_unsaved(), screen.reach(), self.toasts.clone());
        let reactions = match reach.meaning(key) {
            Some(meant) if self.laid.is_empty() || overlay::lets_through(meant.action) => self.act(meant, look),
            None if self.laid.is_empty() => {
                self.leaving = false;
                let answers = screen.type_key(key, look);
                self.carry_out(answers, look)
            }
            _ => Vec::new(),
        };
        if held && !self.screens.open().holds_unsaved() || !std::ptr::eq(reach, self.screens.open().reach()) {
            self.toasts.forget(&said);
        }
        reactions
    }

    fn act(&mut self, meant: Meant, look: Look<'_>) -> Vec<Reaction> {
        let leaving = std::mem::take(&mut self.leaving);
        match meant.action {
            Action::Help => {
                let lines =
                    palette::help(self.screens.open().reach(), |action| self.screens.why_not(action, look), look.words);
                self.laid.lay(Overlay::help(look.words.word("screens-help"), lines));
                Vec::new()
            }
            Action::Palette => {
                self.laid.open_palette("", &self.screens, look);
                Vec::new()
            }
            // Whoever has just taken over may be confirming it still.
            Action::NextItem if self.steady < self.moves_from => Vec::new(),
            Action::Undo if self.screens.open_mut().lets_go() => Vec::new(),
            Action::Undo => self.want(Intent::Undo),
            Action::Redo => self.want(Intent::Redo),
            // While the facilitator's machine is there, a slip of the finger takes nothing from it.
            Action::TakeOver if look.view.may_take_over() => self.want(Intent::Do(Command::Lead(LeadCommand::Take))),
            Action::Suspend => vec![Reaction::Suspend],
            Action::Repaint => vec![Reaction::Repaint],
            Action::Quit if leaving => self.want(Intent::Quit),
            Action::Quit => {
                self.leaving = true;
                if self.laid.command().is_none() {
                    self.laid.all.clear();
                }
                let (text, mood) = notice::leaving(self.holds_unsaved(), look);
                self.toasts.answer(text, mood, self.steady);
                Vec::new()
            }
            action => {
                if let Some(screen) = self.turn_to(action) {
                    screen.prepare(look);
                    let answers = screen.opened(look);
                    return self.carry_out(answers, look);
                }
                if let Some(why) = self.screens.why_not(action, look) {
                    self.toasts.answer(why, Mood::Plain, self.steady);
                    return Vec::new();
                }
                let answers = self.screens.open_mut().act(meant, look);
                self.carry_out(answers, look)
            }
        }
    }

    fn run(&mut self, offer: Offer, look: Look<'_>) -> Vec<Reaction> {
        match offer {
            Offer::Action(action) => {
                let row = self.screens.open().reach().row(action).filter(|row| row.run);
                let Some(row) = row else { return self.act(Meant { action, place: 0 }, look) };
                // Which of the nine is said by the key alone.
                let keys = row.shown(look.words.language(), false);
                let text = look.words.say("screens-press", &[("keys", keys.into())]);
                self.toasts.answer(text, Mood::Plain, self.steady);
                Vec::new()
            }
            Offer::Guide(guide) => {
                self.show(&guide.title(look.words), &guide.text(look.words));
                Vec::new()
            }
            Offer::Verb(entry) if palette::runs_alone(entry, look) => {
                self.do_command(entry.name(look.words.language()), look)
            }
            Offer::Verb(entry) => {
                self.laid.open_palette(&format!("{} ", entry.name(look.words.language())), &self.screens, look);
                Vec::new()
            }
        }
    }

    /// A line of the palette, as plain mode would read it. What cannot be read stays in the field, with the reason.
    fn do_command(&mut self, line: &str, look: Look<'_>) -> Vec<Reaction> {
        let (intent, unused) = match palette::read(line, look) {
            Ok(read) => read,
            Err(why) => return self.complain(why),
        };
        self.laid.all.clear();
        self.screens.open_mut().done_command();
        unused.into_iter().for_each(|unused| self.toasts.show(unused, Mood::Plain, self.steady));
        if let Intent::Show(query) = &intent
            && !query.asks_the_door()
        {
            return self.read_out(query, look);
        }
        self.asked.ask(&intent, line.contains(' ').then_some(line));
        vec![Reaction::Intent(intent)]
    }

    /// Says in the palette why what was typed is not done, or where there is none, in passing.
    fn complain(&mut self, why: String) -> Vec<Reaction> {
        match self.laid.top() {
            Some(overlay) => overlay.complain(why),
            None => self.toasts.answer(why, Mood::Bad, self.steady),
        }
        Vec::new()
    }

    /// The answer to a query is laid over the screen; help is the help of this screen.
    fn read_out(&mut self, query: &Query, look: Look<'_>) -> Vec<Reaction> {
        if matches!(query, Query::Help(_)) {
            return self.act(Meant { action: Action::Help, place: 0 }, look);
        }
        let text = reading::lines(look.words, look.view, query).join("\n");
        self.laid.lay(Overlay::reading(&look.words.word("screens-reading"), &text));
        Vec::new()
    }

    /// Opens the screen that an action opens, if it opens one.
    fn turn_to(&mut self, action: Action) -> Option<&mut dyn Screen> {
        if self.screens.turn_to(action)? {
            self.toasts.turn();
        }
        Some(self.screens.open_mut())
    }

    fn want(&mut self, intent: Intent) -> Vec<Reaction> {
        self.asked.ask(&intent, None);
        vec![Reaction::Intent(intent)]
    }

    fn carry_out(&mut self, answers: Vec<Answer>, look: Look<'_>) -> Vec<Reaction> {
        let mut reactions = Vec::new();
        for answer in answers {
            match answer {
                Answer::Want(Intent::Show(query)) if !query.asks_the_door() => {
                    reactions.extend(self.read_out(&query, look))
                }
                Answer::Want(intent) => reactions.extend(self.want(intent)),
                Answer::Command(text) => self.laid.open_palette(&text, &self.screens, look),
                Answer::Tell(text, mood) => self.toasts.answer(text, mood, self.steady),
                Answer::Papers(wish) => reactions.push(Reaction::Papers(wish)),
                Answer::Open(action) => _ = self.turn_to(action),
                Answer::ActionFrom(source) => {
                    _ = self.turn_to(Action::NextSteps).map(|screen| screen.take_up(source, look));
                }
            }
        }
        reactions
    }

    /// Draws everything and puts the real cursor where the focus is.
    pub fn draw(&mut self, frame: &mut Frame<'_>, view: &View<'_>) {
        if let Some(cursor) = self.paint(frame.area(), view, frame.buffer_mut()) {
            frame.set_cursor_position(cursor);
        }
    }

    /// Draws into a buffer and gives the cursor's place.
    pub fn paint(&mut self, area: Rect, view: &View<'_>, buf: &mut Buffer) -> Option<Position> {
        self.toasts.tidy(self.steady);
        self.toasts.heed_line(view.line.is_some_and(|line| line.is_up));
        let look = Look { view, words: self.words, theme: self.theme };
        self.screens.open_mut().prepare(look);
        let page = Page { screens: &mut self.screens, overlays: &mut self.laid.all, toasts: &self.toasts };
        let (cursor, places) = page.draw(area, look, buf);
        self.places = places;
        cursor
    }
}
