//! What a click and the wheel mean: the places are those that were drawn, so that nothing is said twice.

use crossterm::event::{MouseButton, MouseEvent, MouseEventKind};
use ratatui::layout::{Position, Rect};

use crate::tui::keymap::{Action, Meant};
use crate::tui::keys::{Code, Key};

/// Where something can be pressed on what was drawn last.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Places {
    /// Tabs and the keys of the footer, each with the key that it stands for.
    pub presses: Vec<(Rect, Key)>,
    /// The screen's own part, or what lies over it.
    pub body: Rect,
    /// The window was too small for any of it.
    pub hidden: bool,
}

/// What a person did with the mouse.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pointed {
    /// As good as this key.
    Key(Key),
    /// A place of the screen's own part.
    At(Position),
}

impl Places {
    /// Nothing could be drawn.
    pub fn hidden() -> Self {
        Self { hidden: true, ..Self::default() }
    }

    /// Whether a key of this meaning is heard. What nobody can see is not done, but for what leaves or sets the terminal
    /// right; what is typed on stands in its field when the window is large again.
    pub fn hears(&self, meaning: Option<Meant>) -> bool {
        let works = |meant: Meant| matches!(meant.action, Action::Quit | Action::Suspend | Action::Repaint);
        !self.hidden || meaning.is_none_or(works)
    }

    /// What is meant by an event of the mouse; nothing by moving about, and nothing outside.
    pub fn pointed(&self, event: MouseEvent) -> Option<Pointed> {
        let at = Position::new(event.column, event.row);
        match event.kind {
            MouseEventKind::ScrollUp => Some(Pointed::Key(Key::new(Code::Up))),
            MouseEventKind::ScrollDown => Some(Pointed::Key(Key::new(Code::Down))),
            MouseEventKind::Down(MouseButton::Left) => {
                let pressed = self.presses.iter().find(|(place, _)| place.contains(at));
                let pressed = pressed.map(|(_, key)| Pointed::Key(*key));
                pressed.or_else(|| self.body.contains(at).then_some(Pointed::At(at)))
            }
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use crossterm::event::{KeyModifiers, MouseButton, MouseEvent, MouseEventKind};
    use ratatui::layout::{Position, Rect};

    use crate::tui::keys::{Code, Key};
    use crate::tui::pointing::{Places, Pointed};

    #[test]
    fn a_click_presses_what_stands_there_and_moving_about_is_nothing() {
        let places = Places {
            presses: vec![(Rect::new(10, 0, 9, 1), Key::new(Code::F(3)))],
            body: Rect::new(0, 1, 80, 22),
            hidden: false,
        };
        let event = |kind, column, row| places.pointed(MouseEvent { kind, column, row, modifiers: KeyModifiers::NONE });
        let left = MouseEventKind::Down(MouseButton::Left);
        assert_eq!(event(left, 18, 0), Some(Pointed::Key(Key::new(Code::F(3)))));
        assert_eq!(event(left, 19, 0), None);
        assert_eq!(event(left, 5, 5), Some(Pointed::At(Position::new(5, 5))));
        assert_eq!(event(MouseEventKind::Moved, 18, 0), None);
        assert_eq!(event(MouseEventKind::Up(MouseButton::Left), 18, 0), None);
        assert_eq!(event(MouseEventKind::ScrollDown, 5, 5), Some(Pointed::Key(Key::new(Code::Down))));
    }
}
