//! The keys of the footer: those that are valid now, in the words of the table.

use crate::language::words::Words;
use crate::tui::keymap::{Action, Reach, Row};
use crate::tui::widgets::footer::Hint;

/// The weightiest first, help last. `screens`: what opens a screen, which the header shows already.
pub fn footer_hints(
    reach: &Reach,
    screens: &[Action],
    why_not: impl Fn(Action) -> Option<String>,
    words: &Words,
) -> Vec<Hint> {
    let hint = |row: &Row| Hint {
        key: row.shown(words.language(), reach.in_a_field),
        word: words.word(row.words),
        press: row.first(reach.in_a_field).filter(|_| !row.run),
    };
    let mut hints: Vec<Hint> = reach
        .rows()
        .filter(|row| row.footer && row.action != Action::Help && !screens.contains(&row.action))
        .filter(|row| why_not(row.action).is_none())
        .map(hint)
        .collect();
    hints.extend(reach.row(Action::Help).map(hint));
    hints
}
