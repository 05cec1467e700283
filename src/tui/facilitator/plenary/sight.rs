//! What is seen of a long list of sentences: the one in hand, and as many around it as there is room for.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::tui::facilitator::plenary::large::{self, Saying};
use crate::tui::facilitator::plenary::lines::centred;
use crate::tui::screen::Look;
use crate::tui::theme::Role;

#[derive(Debug, Default)]
pub struct Sight {
    /// The place of the one in hand, and of the first that is seen.
    hand: usize,
    top: usize,
    /// Where those that are seen stand.
    places: Vec<Rect>,
}

impl Sight {
    pub fn hand(&self) -> usize {
        self.hand
    }

    pub fn begin(&mut self) {
        (self.hand, self.top) = (0, 0);
    }

    pub fn up(&mut self) {
        self.hand = self.hand.saturating_sub(1);
    }

    /// Not beyond the last of `count`.
    pub fn down(&mut self, count: usize) {
        self.hand += usize::from(self.hand + 1 < count);
    }

    /// Takes the one in hand that stands there.
    pub fn touch(&mut self, at: Position) {
        if let Some(nth) = self.places.iter().position(|place| place.contains(at)) {
            self.hand = self.top + nth;
        }
    }

    /// Nothing is seen.
    pub fn clear(&mut self) {
        self.places.clear();
    }

    /// Draws as many as there is room for, with the one in hand; on the last row how many more there are.
    pub fn draw(&mut self, area: Rect, mut sayings: Vec<Saying>, look: Look<'_>, buf: &mut Buffer) {
        self.hand = self.hand.min(sayings.len().saturating_sub(1));
        if let Some(saying) = sayings.get_mut(self.hand) {
            saying.in_hand = true;
        }
        let body = Rect { height: area.height.saturating_sub(1), ..area };
        // The one in hand is seen, and as many before it as there is room for.
        self.top = self.top.min(self.hand);
        while self.top < self.hand && self.top + large::count(body, &sayings[self.top..], look) <= self.hand {
            self.top += 1;
        }
        self.places = large::draw(body, &sayings[self.top..], look, buf);
        let more = sayings.len() - self.top - self.places.len();
        if more > 0 {
            let text = look.words.say("plenary-more", &[("count", more.into())]);
            centred(Rect { y: area.bottom() - 1, ..area }, &text, Role::Quiet, look, buf);
        }
    }
}
