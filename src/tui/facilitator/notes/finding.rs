//! The search in all notes of the meeting: each letter shortens the list, and what was chosen is gone to.

use std::collections::HashMap;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::widgets::Widget;

use crate::device::naming;
use crate::domain::contribution::Note;
use crate::domain::id::{ContributionId, Stamp};
use crate::language::folding::search_key;
use crate::tui::facilitator::notes::list::{self, Shape};
use crate::tui::facilitator::search::Search;
use crate::tui::keys::Key;
use crate::tui::screen::Look;
use crate::tui::theme::Role;
use crate::tui::widgets::list::{Move, Selection};
use crate::tui::widgets::panel::Rule;
use crate::tui::widgets::text::cut;

/// A note's words as they are looked through, and who wrote them.
#[derive(Debug)]
struct Read {
    note: ContributionId,
    by: Stamp,
    key: String,
}

#[derive(Debug, Default)]
pub struct Finding {
    search: Search,
    /// Of all notes that stand, in the one order. Nothing of it outlives the search.
    keys: Vec<Read>,
    /// What of the meeting they were read from.
    applied: Option<u64>,
    found: Vec<ContributionId>,
    hand: Selection,
    /// Something else is looked for than what was found.
    stale: bool,
    /// Whether the hand was in the list before.
    from_list: bool,
}

impl Finding {
    pub fn open(&mut self, from_list: bool) {
        *self = Self { from_list, stale: true, ..Self::default() };
        self.search.open();
    }

    /// Ends it; says whether the hand was in the list before.
    pub fn close(&mut self) -> bool {
        std::mem::take(self).from_list
    }

    pub fn is_open(&self) -> bool {
        self.search.is_open()
    }

    /// Looks again where the words or the notes have changed; the hand stays on what it held.
    pub fn refresh(&mut self, look: Look<'_>) {
        let meeting = look.view.meeting;
        let is_read = self.applied == Some(meeting.applied());
        if !self.is_open() || is_read && !self.stale {
            return;
        }
        if !is_read {
            let known = std::mem::take(&mut self.keys).into_iter();
            let mut known: HashMap<ContributionId, Read> = known.map(|key| (key.note, key)).collect();
            let key_of = |note: Note<'_>| {
                let by = note.contribution.reworded_by();
                let known = known.remove(&note.id()).filter(|key| key.by == by);
                known.unwrap_or_else(|| Read { note: note.id(), by, key: search_key(note.text()) })
            };
            self.keys = meeting.contributions.standing().map(key_of).collect();
            self.applied = Some(meeting.applied());
        }
        let held = self.in_hand();
        let sought = self.search.sought();
        self.found = self.keys.iter().filter(|key| sought.is_in(&key.key)).map(|key| key.note).collect();
        let at = held.and_then(|held| self.found.iter().position(|note| *note == held));
        self.hand.choose(at.unwrap_or(self.found.len()));
        self.stale = false;
    }

    pub fn finds_nothing(&self) -> bool {
        self.found.is_empty()
    }

    pub fn in_hand(&self) -> Option<ContributionId> {
        self.hand.chosen(self.found.len()).map(|at| self.found[at])
    }

    pub fn walk(&mut self, way: Move) {
        self.hand.go(way, self.found.len());
    }

    pub fn handle(&mut self, key: Key) {
        self.stale |= self.search.handle(key);
    }

    pub fn paste(&mut self, text: &str) {
        self.search.paste(text);
        self.stale = true;
    }

    /// Takes what was drawn there in hand.
    pub fn touch(&mut self, at: Position) {
        if let Some(row) = self.hand.at(at) {
            self.hand.choose(row);
        }
    }

    /// Draws what was found, where the one in hand lies, and what is looked for.
    pub fn draw(
        &mut self,
        area: Rect,
        marked: &[ContributionId],
        look: Look<'_>,
        buf: &mut Buffer,
    ) -> Option<Position> {
        let row = |y: u16| Rect { y, height: 1, ..area }.intersection(area);
        let arguments = [("found", self.found.len().into()), ("count", self.keys.len().into())];
        let (title, remark) = (look.words.word("notes-everywhere"), look.words.say("notes-found", &arguments));
        let rule = Rule { title: &title, remark: &remark, focused: true, theme: look.theme };
        rule.render(row(area.y), buf);
        let below = area.height.saturating_sub(1).min(2);
        let body = Rect { y: area.y + 1, height: area.height.saturating_sub(1 + below), ..area };
        let id = if self.keys.is_empty() { "screens-no-notes" } else { "screens-not-found" };
        let shape = Shape {
            lines: 1,
            lines_in_hand: usize::from(body.height / 3).max(1),
            in_hand: true,
            marked,
            with_table: true,
            sought: self.search.sought(),
            nothing: &[look.words.word(id)],
        };
        list::draw(body, &self.found, std::iter::empty(), &mut self.hand, shape, look, buf);
        if let Some(note) = self.in_hand().and_then(|note| look.view.meeting.contributions.get(note))
            && below == 2
        {
            let place = naming::place_of_note(look.words, look.view, note);
            let text = format!("   #{} · {place}", note.number());
            let columns = usize::from(area.width);
            buf.set_stringn(area.x, body.bottom(), cut(&text, columns), columns, look.theme.style(Role::Quiet));
        }
        self.search.draw(row(area.bottom().saturating_sub(1)), look, buf)
    }
}
