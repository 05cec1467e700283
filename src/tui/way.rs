//! Which way an action sends the hand in a list.

use crate::tui::keymap::Action;
use crate::tui::widgets::list::Move;

/// Nothing where it sends it nowhere.
pub fn way(action: Action) -> Option<Move> {
    Some(match action {
        Action::Up => Move::Up,
        Action::Down => Move::Down,
        Action::First => Move::First,
        Action::Last => Move::Last,
        _ => return None,
    })
}
