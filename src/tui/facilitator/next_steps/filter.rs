//! Which of the actions the list shows, and the box in which that is chosen.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::device::action_filter::ActionFilter;
use crate::tui::keys::Key;
use crate::tui::screen::Look;
use crate::tui::widgets::picker::{Choice, Outcome, Picker};

#[derive(Debug, Default)]
pub struct Filtering {
    pub filter: ActionFilter,
    choosing: Option<(Vec<ActionFilter>, Picker)>,
}

impl Filtering {
    pub fn is_choosing(&self) -> bool {
        self.choosing.is_some()
    }

    /// Opens the box with every filter and how many actions it lets through.
    pub fn choose(&mut self, look: Look<'_>) {
        let offered = ActionFilter::offered(look.view);
        let choice = |filter: &ActionFilter| Choice {
            text: filter.in_words(look.words, look.view),
            remark: filter.sifted(look.view).len().to_string(),
            ..Choice::default()
        };
        let picker = Picker::new(look.words.word("steps-which"), offered.iter().map(choice).collect());
        let now = offered.iter().position(|filter| *filter == self.filter).unwrap_or_default();
        self.choosing = Some((offered, picker.with_hand_on(now)));
    }

    /// A key for the box; says whether a filter was chosen.
    pub fn handle(&mut self, key: Key) -> bool {
        let Some((offered, picker)) = &mut self.choosing else { return false };
        let chosen = match picker.handle(key) {
            Outcome::Chosen(place) => offered.get(place).cloned(),
            Outcome::Left => None,
            _ => return false,
        };
        self.choosing = None;
        let is_chosen = chosen.is_some();
        self.filter = chosen.unwrap_or_else(|| std::mem::take(&mut self.filter));
        is_chosen
    }

    pub fn leave(&mut self) {
        self.choosing = None;
    }

    pub fn paste(&mut self, text: &str) {
        if let Some((_, picker)) = &mut self.choosing {
            picker.paste(text);
        }
    }

    pub fn touch(&mut self, at: Position) {
        if let Some((_, picker)) = &mut self.choosing {
            picker.touch(at);
        }
    }

    /// Draws the box, where it is open.
    pub fn draw(&mut self, area: Rect, look: Look<'_>, buf: &mut Buffer) -> Option<Position> {
        self.choosing.as_mut().and_then(|(_, picker)| picker.draw(area, None, look.theme, buf))
    }
}
