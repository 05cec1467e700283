//! The line above a table's notes that says, without hurry, that its round is closed: till when it corrects, and after that
//! what to do.

use crate::device::rounds;
use crate::tui::saying;
use crate::tui::screen::Look;
use crate::tui::theme::Role;

/// Nothing while the round is open.
pub fn line(look: Look<'_>) -> Option<(String, Role)> {
    let closing = rounds::closing(look.view)?;
    let clock = saying::clock(look, closing.until);
    if closing.is_over(look.view.now) {
        return Some((look.words.say("rounds-at-table-over", &[("clock", clock.into())]), Role::Quiet));
    }
    let left = saying::countdown(closing.until - look.view.now);
    let told = [("clock", clock.into()), ("left", left.into())];
    Some((look.words.say("rounds-at-table-grace", &told), Role::Soon))
}
