//! Single lines of the plenary's screen.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::Line;
use ratatui::widgets::Widget;

use crate::tui::screen::Look;
use crate::tui::theme::Role;
use crate::tui::widgets::panel::Rule;
use crate::tui::widgets::text::{cut, one_line, wrap};

/// A rule with a title and a remark to it.
pub fn ruled(area: Rect, title: &str, remark: &str, look: Look<'_>, buf: &mut Buffer) {
    Rule { title, remark, focused: true, theme: look.theme }.render(Rect { height: 1, ..area }, buf);
}

/// Whether the room sees what is read here, and which it is of how many, counted from 0: "på væggen · 2 af 5".
pub fn placed(is_on_the_wall: bool, (place, of): (usize, usize), look: Look<'_>) -> String {
    let wall = if is_on_the_wall { "plenary-on-the-wall" } else { "plenary-not-on-the-wall" };
    let place = look.words.say("plenary-place", &[("number", (place + 1).into()), ("of", of.into())]);
    format!("{} · {place}", look.words.word(wall))
}

/// Headings below a rule, one beneath the other; gives the room that is left.
pub fn headed(area: Rect, headings: &[String], look: Look<'_>, buf: &mut Buffer) -> Rect {
    let margin = area.width / 10;
    let columns = usize::from(area.width - margin * 2);
    let mut y = area.y + 2;
    for line in headings.iter().flat_map(|heading| wrap(heading, columns, 3)) {
        if y < area.bottom() {
            buf.set_stringn(area.x + margin, y, line, columns, look.theme.style(Role::Now));
        }
        y += 1;
    }
    let y = (y + 1).min(area.bottom());
    Rect { y, height: area.bottom() - y, ..area }
}

/// A rule with a title, and why there is nothing below it.
pub fn nothing(area: Rect, title: &str, why: &'static str, look: Look<'_>, buf: &mut Buffer) {
    ruled(area, title, "", look, buf);
    let below = Rect { y: area.y + 2, height: area.height.saturating_sub(2), ..area };
    quiet(below, &look.words.word(why), look, buf);
}

/// What is said where there is nothing to read.
pub fn quiet(area: Rect, text: &str, look: Look<'_>, buf: &mut Buffer) {
    centred(area, text, Role::Quiet, look, buf);
}

/// A line in the middle of the first row.
pub fn centred(area: Rect, text: &str, role: Role, look: Look<'_>, buf: &mut Buffer) {
    let area = Rect { height: area.height.min(1), ..area }.intersection(buf.area);
    // What is too long loses its end; a line that is centred would lose its beginning too.
    let text = cut(&one_line(text, 400), usize::from(area.width).saturating_sub(2)).into_owned();
    Line::styled(text, look.theme.style(role)).centered().render(area, buf);
}
