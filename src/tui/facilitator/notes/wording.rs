//! The words that the facilitator's group proposes for an own case of the table, above the field until the table answers.

use crate::device::proposals;
use crate::language::visible::visible_line;
use crate::tui::keymap::{Action, Reach};
use crate::tui::screen::Look;
use crate::tui::widgets::text::wrap;

/// Rows that a wording may take: whoever says yes has read it all, and few say more of what concerns everybody.
const MOST: usize = 4;

/// The words whole, and the keys that answer; nothing where none wait.
pub fn lines(columns: u16, reach: &Reach, look: Look<'_>) -> Vec<String> {
    let Some(waiting) = proposals::waiting(look.view) else { return Vec::new() };
    let room = usize::from(columns).saturating_sub(4);
    let told = [("number", waiting.number.to_string().into()), ("text", visible_line(waiting.text).into())];
    let key = |action| {
        let row = reach.row(action);
        row.map(|row| row.shown(look.words.language(), reach.in_a_field)).unwrap_or_default()
    };
    let keys = [("use", key(Action::UseWording).into()), ("away", key(Action::PutWordingAway).into())];
    let mut lines = wrap(&look.words.say("tables-wording", &told), room, MOST);
    lines.extend(wrap(&look.words.say("tables-wording-keys", &keys), room, 1));
    lines.into_iter().map(|line| format!("   {line}")).collect()
}
