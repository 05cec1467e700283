//! What is said quietly in the field of notes: what it is for while it is empty, and that a text may be somebody's own case.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::device::{preset, refusing};
use crate::domain::refusal::Refusal;
use crate::tui::keymap::{Action, Reach};
use crate::tui::screen::Look;
use crate::tui::theme::Role;
use crate::tui::widgets::text::cut;

/// Whoever tells of a person does so before this; a frame is not to read more. Characters.
const READ: usize = 2_000;

/// Draws over the field, which shows this text. It takes no key and no row from what is typed.
pub fn draw(field: Rect, text: &str, reach: &Reach, look: Look<'_>, buf: &mut Buffer) {
    let Some(lowest) = field.bottom().checked_sub(1).filter(|_| field.height > 0) else { return };
    let (text, y) = match text {
        "" => match look.view.meeting.opening.closed() {
            Some(_) => (refusing::refusal(look.words, look.view, &Refusal::Closed), field.y),
            None => (look.words.word("screens-write-here"), field.y),
        },
        typed if preset::may_become_own_case(&typed.chars().take(READ).collect::<String>()) => {
            let row = reach.row(Action::OwnCase);
            let keys = row.map(|row| row.shown(look.words.language(), reach.in_a_field)).unwrap_or_default();
            (look.words.say("screens-own-case-cue", &[("keys", keys.into())]), lowest)
        }
        _ => return,
    };
    let is_free = |x: u16| buf.cell((x, y)).is_none_or(|cell| cell.symbol() == " ");
    if (field.x..field.right()).all(is_free) {
        let columns = usize::from(field.width);
        buf.set_stringn(field.x, y, cut(&text, columns), columns, look.theme.style(Role::Quiet));
    }
}
