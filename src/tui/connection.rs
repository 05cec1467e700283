//! What a table's machine says while the line to the facilitator's is down: that nothing is lost.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::Line;
use ratatui::widgets::Widget;

use crate::domain::role::Role as SeatRole;
use crate::tui::screen::Look;
use crate::tui::theme::{Role, sign};
use crate::tui::widgets::text::cut;

/// Draws it on the first row where there is something to say; gives the room that is left.
pub fn draw(area: Rect, look: Look<'_>, buf: &mut Buffer) -> Rect {
    let Some(line) = look.view.line.filter(|line| !line.is_up && area.height > 4) else { return area };
    let count = [("count", line.notes_here.into())];
    if line.is_carried {
        // Nothing is wrong here: somebody carries it.
        let text = format!(" {} {}", sign::HERE, look.words.say("carry-on-screen", &count));
        return first_row(&text, Role::Strong, area, look, buf);
    }
    if look.view.role() == Some(SeatRole::Wall) {
        // The room need not mind: the clock goes on.
        return first_row(&format!(" {}", look.words.word("wall-lost")), Role::Quiet, area, look, buf);
    }
    let told = look.words.say("net-lost", &count);
    let offer = look.words.say("tables-take-over", &[("key", "F12".into())]);
    let text = match look.view.may_take_over() && !look.view.is_led() {
        true if line.notes_here == 0 => format!(" {} {offer}", sign::HERE),
        true => format!(" {} {offer} {told}", sign::HERE),
        false => format!(" {} {told}", sign::HERE),
    };
    first_row(&text, Role::Bad, area, look, buf)
}

fn first_row(text: &str, role: Role, area: Rect, look: Look<'_>, buf: &mut Buffer) -> Rect {
    let row = Rect { height: 1, ..area };
    Line::styled(cut(text, area.width.into()).into_owned(), look.theme.style(role)).render(row, buf);
    Rect { y: area.y + 1, height: area.height - 1, ..area }
}
