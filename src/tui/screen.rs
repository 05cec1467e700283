//! What each screen must answer.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::device::draft::Draft;
use crate::device::intent::Intent;
use crate::device::reply::Reply;
use crate::device::view::View;
use crate::domain::action::Source;
use crate::language::words::Words;
use crate::tui::keymap::{Action, Meant, Reach};
use crate::tui::keys::Key;
use crate::tui::papers::{Papers, PapersWish};
use crate::tui::theme::Theme;
use crate::tui::widgets::toast::Mood;

/// All that a screen may look at.
#[derive(Clone, Copy, Debug)]
pub struct Look<'a> {
    pub view: &'a View<'a>,
    pub words: &'a Words,
    pub theme: Theme,
}

/// What a key on a screen comes to.
#[derive(Clone, Debug, PartialEq)]
pub enum Answer {
    /// Something that the meeting should do.
    Want(Intent),
    /// The palette opens with this in its field.
    Command(String),
    /// A short notice.
    Tell(String, Mood),
    /// Another screen; named by the action that opens it.
    Open(Action),
    /// The screen of the next steps, for an action that comes from this.
    ActionFrom(Source),
    /// Of the wiring, which knows the documents.
    Papers(PapersWish),
}

/// What came of thinking on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Thought {
    /// There is nothing to think about.
    Done,
    /// There is more to think about; nothing new is to be seen.
    Further,
    /// Something new is to be seen, and there may be more.
    Seen,
}

/// One screen. It owns what it needs between two frames and nothing of the meeting.
pub trait Screen {
    /// Comes before all that is asked with the same look: the place to count what has changed.
    fn prepare(&mut self, _look: Look<'_>) {}

    /// The user's own words that mean the same, from the settings.
    fn heed(&mut self, _synonyms: &[Vec<String>]) {}

    /// Thinks for a millisecond or so about what nobody waits for; asked again and again while no key is pressed.
    fn think(&mut self, _look: Look<'_>) -> Thought {
        Thought::Done
    }

    /// The keys that mean something now.
    fn reach(&self) -> &'static Reach;

    /// Why an action of `reach` cannot be taken now, in words; nothing if it can.
    fn why_not(&self, action: Action, look: Look<'_>) -> Option<String>;

    /// A key that means something was pressed, or its line chosen in the palette or in the help.
    fn act(&mut self, meant: Meant, look: Look<'_>) -> Vec<Answer>;

    /// A key that means nothing here; one for a field, if it has one.
    fn type_key(&mut self, _key: Key, _look: Look<'_>) -> Vec<Answer> {
        Vec::new()
    }

    /// Closes what is only looked at before it is decided; says whether there was such a thing. The undo key means that, and
    /// nothing that was done before.
    fn lets_go(&mut self) -> bool {
        false
    }

    /// A place that this screen drew was clicked.
    fn touch(&mut self, _at: Position, _look: Look<'_>) -> Vec<Answer> {
        Vec::new()
    }

    /// A pasted text.
    fn paste(&mut self, _text: &str, _look: Look<'_>) -> Vec<Answer> {
        Vec::new()
    }

    /// The screen was opened by its key.
    fn opened(&mut self, _look: Look<'_>) -> Vec<Answer> {
        Vec::new()
    }

    /// The documents as they stand now, as they were asked for.
    fn take_papers(&mut self, _papers: &Papers) {}

    /// The screen was opened for something that comes from this note, point or table, with its words.
    fn take_up(&mut self, _source: Source, _look: Look<'_>) {}

    /// A command of the palette that lay over this screen was read and is being done.
    fn done_command(&mut self) {}

    /// What the device answered to any intent; `told` says it in words, `asked` is the wish that it answers.
    fn hear(&mut self, _reply: &Reply, _told: &str, _asked: Option<&Intent>) {}

    /// Whether this screen shows by itself what the device answered, in the same words: once is enough.
    fn says(&self, _told: &str) -> bool {
        false
    }

    /// Whether something typed here would be lost.
    fn holds_unsaved(&self) -> bool {
        false
    }

    /// What is typed here and not saved, to be kept for the case that the program ends.
    fn drafts(&self, _look: Look<'_>) -> Vec<Draft> {
        Vec::new()
    }

    /// Puts a text back into the field in which it was typed; gives it back where this screen has no such field.
    fn take_back(&mut self, draft: Draft, _look: Look<'_>) -> Option<Draft> {
        Some(draft)
    }

    /// Whether nothing but this screen is on the page: no header, no line of keys.
    fn fills_the_page(&self) -> bool {
        false
    }

    /// Draws below the header and above the footer; gives the place of the real cursor, if it has a place.
    fn draw(&mut self, area: Rect, look: Look<'_>, buf: &mut Buffer) -> Option<Position>;
}
