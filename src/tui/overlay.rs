//! What lies over a screen for a while: the palette, the help, a text to read. Esc always closes it.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::text::Line;
use ratatui::widgets::Widget;

use crate::device::grammar::verb;
use crate::language::words::Words;
use crate::tui::keymap::Action;
use crate::tui::keys::{Code, Key};
use crate::tui::palette::Offer;
use crate::tui::theme::{Role, Theme, sign};
use crate::tui::widgets::footer::Hint;
use crate::tui::widgets::panel::{boxed, middle};
use crate::tui::widgets::picker::{Choice, Outcome, Picker};
use crate::tui::widgets::text::{cut, width, wrap};

/// What a key did to the overlay.
#[derive(Debug)]
pub enum Closed {
    Stays,
    Left,
    Chose(Offer),
    /// A command with arguments.
    Typed(String),
    /// The key means nothing here.
    NotMine,
}

#[derive(Debug)]
pub enum Overlay {
    Choosing {
        picker: Box<Picker>,
        offers: Vec<Offer>,
        /// Why what was typed could not be done.
        complaint: Option<String>,
    },
    Reading {
        title: String,
        text: String,
        top: usize,
        /// Short, and before a field: who types means the field.
        gives_way: bool,
    },
}

impl Overlay {
    /// The keys of this moment; a chosen line is run.
    pub fn help(title: String, lines: Vec<(Choice, Offer)>) -> Self {
        let (choices, offers) = lines.into_iter().unzip();
        Self::Choosing { picker: Box::new(Picker::new(title, choices)), offers, complaint: None }
    }

    /// Everything that can be done, and commands with arguments; begins with `text` in the field.
    pub fn palette(title: String, lines: Vec<(Choice, Offer)>, text: &str) -> Self {
        let (choices, offers) = lines.into_iter().unzip();
        let picker = Picker::new(title, choices).taking_commands(text, |name| verb::find(name).is_some());
        Self::Choosing { picker: Box::new(picker), offers, complaint: None }
    }

    /// What stands in the field was typed before, and is still to be done.
    pub fn was_typed(&mut self) {
        if let Self::Choosing { picker, .. } = self {
            picker.was_typed();
        }
    }

    /// The command that is being typed here.
    pub fn command(&self) -> Option<&str> {
        match self {
            Self::Choosing { picker, .. } => picker.command(),
            Self::Reading { .. } => None,
        }
    }

    pub fn reading(title: &str, text: &str) -> Self {
        Self::Reading { title: title.to_owned(), text: text.to_owned(), top: 0, gives_way: false }
    }

    /// A text to be seen before the first note is written in the field that stands below it.
    pub fn notice(title: &str, text: &str) -> Self {
        Self::Reading { title: title.to_owned(), text: text.to_owned(), top: 0, gives_way: true }
    }

    /// Whether the field beneath is typed in while it lies there.
    pub fn gives_way(&self) -> bool {
        matches!(self, Self::Reading { gives_way: true, .. })
    }

    /// A text that is read gives way to a key of the meeting, like the one that opens the next item or another screen.
    pub fn yields_to(&self, key: Key) -> bool {
        matches!((self, key.code), (Self::Reading { .. }, Code::F(2..))) && !key.ctrl && !key.alt
    }

    pub fn handle(&mut self, key: Key) -> Closed {
        match self {
            Self::Choosing { picker, offers, complaint } => {
                let outcome = picker.handle(key);
                if outcome != Outcome::NotMine {
                    *complaint = None;
                }
                match outcome {
                    Outcome::Open => Closed::Stays,
                    Outcome::Left => Closed::Left,
                    Outcome::Chosen(place) => offers.get(place).map_or(Closed::Stays, |offer| Closed::Chose(*offer)),
                    Outcome::Typed(text) => Closed::Typed(text),
                    Outcome::NotMine => Closed::NotMine,
                }
            }
            // Ctrl+Q leaves the program and not the text.
            Self::Reading { .. } if key.ctrl || key.alt => Closed::NotMine,
            Self::Reading { top, .. } => {
                match key.code {
                    Code::Esc | Code::Enter | Code::Char('q') => return Closed::Left,
                    Code::Up | Code::Char('k') => *top = top.saturating_sub(1),
                    Code::Down | Code::Char('j') => *top += 1,
                    Code::PageUp => *top = top.saturating_sub(10),
                    Code::PageDown | Code::Char(' ') => *top += 10,
                    Code::Home | Code::Char('g') => *top = 0,
                    // Drawing knows where the end is.
                    Code::End | Code::Char('G') => *top = usize::MAX / 2,
                    _ => return Closed::NotMine,
                }
                Closed::Stays
            }
        }
    }

    /// Puts the hand on the line that stands there; says whether there is one.
    pub fn touch(&mut self, at: Position) -> bool {
        match self {
            Self::Choosing { picker, .. } => picker.touch(at),
            Self::Reading { .. } => false,
        }
    }

    pub fn paste(&mut self, text: &str) {
        if let Self::Choosing { picker, .. } = self {
            picker.paste(text);
        }
    }

    /// Says why what was typed could not be done; it stays in the field.
    pub fn complain(&mut self, why: String) {
        if let Self::Choosing { complaint, .. } = self {
            *complaint = Some(why);
        }
    }

    /// The keys that are valid while it lies there, for the footer.
    pub fn hints(&self, words: &Words) -> Vec<Hint> {
        let keys = match self {
            Self::Choosing { .. } => {
                [(Code::Enter, "screens-do-choose"), (Code::Down, "screens-do-go"), (Code::Esc, "screens-do-close")]
            }
            Self::Reading { .. } => [
                (Code::Down, "screens-do-scroll"),
                (Code::PageDown, "screens-do-scroll"),
                (Code::Esc, "screens-do-close"),
            ],
        };
        let hint = |(code, does): (Code, &str)| {
            let key = if code == Code::Down { "↑↓".to_owned() } else { Key::new(code).shown(words.language()) };
            Hint { key, word: words.word(does), press: Some(Key::new(code)) }
        };
        keys.into_iter().map(hint).collect()
    }

    pub fn draw(&mut self, area: Rect, theme: Theme, buf: &mut Buffer) -> Option<Position> {
        match self {
            Self::Choosing { picker, complaint, .. } => picker.draw(area, complaint.as_deref(), theme, buf),
            Self::Reading { title, text, top, gives_way } => {
                let wide = area.width.saturating_sub(6).min(100);
                let columns = usize::from(wide.saturating_sub(4));
                let lines: Vec<String> = text.lines().flat_map(|line| lines_of(line, columns)).collect();
                let tall = u16::try_from(lines.len()).unwrap_or(u16::MAX).saturating_add(2);
                let place = middle(area, wide, tall.min(area.height.saturating_sub(2)).max(3));
                let place = if *gives_way { Rect { y: area.y, ..place } } else { place };
                let inside = boxed(place, title, theme, buf);
                let room = usize::from(inside.height);
                *top = (*top).min(lines.len().saturating_sub(room));
                for (y, line) in (inside.y..inside.bottom()).zip(lines.iter().skip(*top)) {
                    let line = Line::styled(format!(" {}", cut(line, columns)), theme.style(Role::Text));
                    line.render(Rect { y, height: 1, ..inside }, buf);
                }
                if lines.len() > top.saturating_add(room) && inside.width > 4 {
                    let more = format!(" {} ", sign::MORE);
                    let wide = u16::try_from(width(&more)).unwrap_or(3);
                    let x = inside.right() - wide.min(inside.width);
                    buf.set_stringn(x, inside.bottom(), more, wide.into(), theme.style(Role::Quiet));
                }
                None
            }
        }
    }
}

/// Whether an action can be taken while something lies over the screen: only what opens, leaves and puts aside.
pub fn lets_through(action: Action) -> bool {
    matches!(action, Action::Help | Action::Palette | Action::Quit | Action::Suspend | Action::Repaint)
}

/// A line of a read text; an empty one stays a line.
fn lines_of(line: &str, columns: usize) -> Vec<String> {
    let indent = line.len() - line.trim_start_matches(' ').len();
    let wrapped = wrap(line, columns.saturating_sub(indent), 40);
    if wrapped.is_empty() {
        vec![String::new()]
    } else {
        wrapped.into_iter().map(|text| format!("{}{text}", " ".repeat(indent))).collect()
    }
}
