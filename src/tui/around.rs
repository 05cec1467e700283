//! What lies around a screen before the day: help, texts to read, notices, and the keys that are valid now.

use std::time::Duration;

use crossterm::event::MouseEvent;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::tui::eye::Eye;
use crate::tui::hints::footer_hints;
use crate::tui::keymap::{Action, Reach};
use crate::tui::keys::{Code, Key};
use crate::tui::overlay::{Closed, Overlay};
use crate::tui::palette::{self, Offer};
use crate::tui::pointing::{Places, Pointed};
use crate::tui::smallest;
use crate::tui::widgets::footer::Footer;
use crate::tui::widgets::toast::{Mood, Toasts};

/// What a key was to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Heard {
    /// It is the screen's.
    No,
    Taken,
    /// A line of the help was chosen.
    Chosen(Action),
}

#[derive(Debug, Default)]
pub struct Around {
    over: Option<Overlay>,
    toasts: Toasts,
    steady: Duration,
    places: Places,
}

impl Around {
    /// A person's time since the start; notices come and go by it.
    pub fn at(&mut self, steady: Duration) {
        self.steady = steady;
    }

    /// Says something for a few seconds.
    pub fn tell(&mut self, text: &str, mood: Mood) {
        self.toasts.show(text, mood, self.steady);
    }

    /// Lays a text over the screen until it is closed.
    pub fn show(&mut self, title: &str, text: &str) {
        self.over = Some(Overlay::reading(title, text));
    }

    /// Lays the keys of this moment over the screen.
    pub fn help(&mut self, reach: &Reach, why_not: impl Fn(Action) -> Option<String>, eye: Eye<'_>) {
        let lines = palette::help(reach, why_not, eye.words);
        self.over = Some(Overlay::help(eye.words.word("screens-help"), lines));
    }

    /// Says so where the window is too small for the screen.
    pub fn is_hidden(&mut self, area: Rect, eye: Eye<'_>, buf: &mut Buffer) -> bool {
        if smallest::is_smaller(area) {
            smallest::draw(area, eye.words, eye.theme, buf);
            self.places = Places::hidden();
        }
        smallest::is_smaller(area)
    }

    /// Takes a key while something lies over the screen, or none of it can be seen.
    pub fn key(&mut self, key: Key, reach: &Reach, eye: Eye<'_>) -> Heard {
        if !self.places.hears(reach.meaning(key)) {
            return Heard::Taken;
        }
        let Some(over) = &mut self.over else { return Heard::No };
        match over.handle(key) {
            Closed::NotMine => match reach.meaning(key).map(|meant| meant.action) {
                Some(action @ (Action::Suspend | Action::Repaint | Action::Quit)) => Heard::Chosen(action),
                _ => Heard::Taken,
            },
            Closed::Left => {
                self.over = None;
                Heard::Taken
            }
            Closed::Chose(Offer::Action(action)) => {
                self.over = None;
                match reach.row(action).filter(|row| row.run) {
                    // Which of them is said by the key alone.
                    Some(row) => {
                        let keys = row.shown(eye.words.language(), false);
                        self.tell(&eye.words.say("screens-press", &[("keys", keys.into())]), Mood::Plain);
                        Heard::Taken
                    }
                    None => Heard::Chosen(action),
                }
            }
            Closed::Chose(Offer::Guide(guide)) => {
                self.over = Some(Overlay::reading(&guide.title(eye.words), &guide.text(eye.words)));
                Heard::Taken
            }
            Closed::Stays | Closed::Chose(Offer::Verb(_)) | Closed::Typed(_) => Heard::Taken,
        }
    }

    /// Takes a pasted text while something lies over the screen; says whether it did.
    pub fn paste(&mut self, text: &str) -> bool {
        if let Some(over) = &mut self.over {
            over.paste(text);
        }
        self.over.is_some()
    }

    /// Draws the footer and what lies over the screen, whose own cursor is given.
    pub fn draw(
        &mut self,
        area: Rect,
        reach: &Reach,
        why_not: impl Fn(Action) -> Option<String>,
        cursor: Option<Position>,
        eye: Eye<'_>,
        buf: &mut Buffer,
    ) -> Option<Position> {
        self.toasts.tidy(self.steady);
        let hints = match &self.over {
            Some(over) => over.hints(eye.words),
            None => footer_hints(reach, &[], why_not, eye.words),
        };
        let body = Rect { height: area.height - 1, ..area };
        let cursor = match &mut self.over {
            Some(over) => over.draw(body, eye.theme, buf),
            None => cursor,
        };
        let taken = self.toasts.draw(Rect { height: 0, ..area }, area, cursor, eye.theme, buf);
        let footer = Rect { y: area.bottom() - 1, height: 1, width: area.width - taken, ..area };
        let presses = Footer { hints: &hints, theme: eye.theme }.draw(footer, buf);
        self.places = Places { presses, body, hidden: false };
        cursor
    }

    /// What was pointed at; a line of what lies over the screen is as good as chosen.
    pub fn pointed(&mut self, event: MouseEvent) -> Option<Pointed> {
        match (self.places.pointed(event)?, &mut self.over) {
            (Pointed::At(at), Some(over)) => over.touch(at).then(|| Pointed::Key(Key::new(Code::Enter))),
            (pointed, _) => Some(pointed),
        }
    }
}
