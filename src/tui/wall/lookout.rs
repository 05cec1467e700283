//! The wall as the one screen of a machine that has a seat for it.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::tui::keymap::{Action, IN_WALL, Meant, Reach};
use crate::tui::screen::{Answer, Look, Screen};
use crate::tui::wall::wall::Wall;

/// It looks on; no key changes anything.
#[derive(Debug, Default)]
pub struct Lookout {
    wall: Wall,
}

impl Screen for Lookout {
    fn reach(&self) -> &'static Reach {
        &IN_WALL
    }

    fn why_not(&self, _action: Action, _look: Look<'_>) -> Option<String> {
        None
    }

    fn act(&mut self, _meant: Meant, _look: Look<'_>) -> Vec<Answer> {
        Vec::new()
    }

    fn fills_the_page(&self) -> bool {
        true
    }

    fn draw(&mut self, area: Rect, look: Look<'_>, buf: &mut Buffer) -> Option<Position> {
        self.wall.draw(area, look, buf);
        None
    }
}
