//! The tables report: the one whose turn it is with its clock, and what it has starred.

use chrono::TimeDelta;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::widgets::Widget;

use crate::domain::id::TableNumber;
use crate::tui::facilitator::notes::read_back;
use crate::tui::facilitator::plenary::lines::{centred, quiet, ruled};
use crate::tui::facilitator::plenary::turn::{self, Turn};
use crate::tui::facilitator::plenary::{large, sayings};
use crate::tui::saying;
use crate::tui::screen::Look;
use crate::tui::theme::{Role, sign};
use crate::tui::widgets::big::Big;

/// Draws the table of that place among the tables.
pub fn draw(area: Rect, tables: &[TableNumber], turn: Turn, look: Look<'_>, buf: &mut Buffer) {
    let Some(table) = tables.get(turn.place) else {
        return quiet(area, &look.words.word("plenary-no-tables"), look, buf);
    };
    let each = turn::of_each(look.view);
    let place = [("number", (turn.place + 1).into()), ("of", tables.len().into())];
    let title = look.words.word("plenary-report");
    let sayings = sayings::of_table(*table, look);
    // What is projected is taken for what the table has agreed on.
    let doubt = if sayings.is_empty() { None } else { read_back::doubt(*table, look) };
    let place = look.words.say("plenary-place", &place);
    let remark = match doubt {
        Some(doubt) if area.width >= 70 => {
            look.words.say("plenary-kept-doubt", &[("doubt", doubt.into()), ("place", place.into())])
        }
        Some(doubt) => format!("{doubt} · {place}"),
        None => place,
    };
    ruled(area, &title, &remark, look, buf);
    let left = turn.left(each, look.view.now);
    let over = left < TimeDelta::zero();
    let (figures, word, role) = match turn.since {
        None => (saying::countdown(each), look.words.word("plenary-not-begun"), Role::Quiet),
        Some(_) if over => {
            let word = format!("{} {}", sign::BAD, look.words.word("plenary-over"));
            (format!("+{}", saying::count_up(-left)), word, Role::Over)
        }
        Some(_) => (saying::countdown(left), look.words.word("plenary-left"), Role::Now),
    };
    let mut y = area.y + 1;
    let name = saying::table(look, *table);
    centred(Rect { y, ..area }, &name, Role::Title, look, buf);
    y += 1;
    let tall = (area.height / 3).clamp(1, 14);
    let clock = if over { Role::Bad } else { role };
    Big::new(&figures, look.theme.style(clock)).render(Rect { y, height: tall, ..area }, buf);
    y += tall;
    let each = look.words.say("plenary-seconds-each", &[("time", saying::countdown(each).into())]);
    centred(Rect { y, ..area }, &format!("{word} · {each}"), role, look, buf);
    y += 2;
    let next = tables.get(turn.place + 1).map(|next| saying::table(look, *next));
    let next = next.unwrap_or_else(|| look.words.word("plenary-gathered"));
    let body = Rect { y, height: area.bottom().saturating_sub(y + 1), ..area };
    if sayings.is_empty() {
        centred(body, &look.words.word("plenary-no-stars"), Role::Quiet, look, buf);
    }
    large::draw(body, &sayings, look, buf);
    let next = look.words.say("plenary-next", &[("title", next.into())]);
    centred(Rect { y: area.bottom() - 1, ..area }, &next, Role::Quiet, look, buf);
}
