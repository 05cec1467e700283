//! The lists of notes on the screen: the table's, all tables', or the one beside the other.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::widgets::Widget;

use crate::domain::approval::ReadBack;
use crate::language::folding::Sought;
use crate::tui::facilitator::notes::list::{self, Shape};
use crate::tui::facilitator::notes::read_back;
use crate::tui::facilitator::notes::sight::{Side, Sight};
use crate::tui::facilitator::notes::waiting;
use crate::tui::saying;
use crate::tui::screen::Look;
use crate::tui::widgets::panel::Rule;
use crate::tui::widgets::text::cut;

/// Cells between two lists.
const GAP: u16 = 2;

/// What is drawn of the notes besides themselves.
#[derive(Clone, Copy, Debug)]
pub struct Around<'t> {
    /// Texts on their way to the disk.
    pub waiting: &'t [String],
    pub read_back: ReadBack,
    /// There is room for more than the first line of a note.
    pub roomy: bool,
}

/// Draws the one list, or both.
pub fn draw(area: Rect, sight: &mut Sight, around: Around<'_>, look: Look<'_>, buf: &mut Buffer) {
    if !sight.shows_both() {
        return one(area, sight.side(), sight, around, look, buf);
    }
    let left = Rect { width: (area.width - GAP) / 2, ..area };
    let right = Rect { x: left.right() + GAP, width: area.width - left.width - GAP, ..area };
    one(left, Side::Table, sight, around, look, buf);
    one(right, Side::All, sight, Around { waiting: &[], ..around }, look, buf);
}

fn one(area: Rect, side: Side, sight: &mut Sight, around: Around<'_>, look: Look<'_>, buf: &mut Buffer) {
    if area.height < 2 {
        return;
    }
    let is_near = sight.side() == side;
    let in_hand = sight.in_list && is_near;
    let title = match side {
        Side::Table => read_back::title(look),
        Side::All => look.words.say("notes-all-tables", &[("place", place(look).into())]),
    };
    let title = cut(&title, usize::from(area.width) * 3 / 5).into_owned();
    let room = Rule::room(area.width, &title);
    let mut hand = sight.selection(side).clone();
    let overview = &sight.overview;
    let notes = sight.list(side);
    let remark = match side {
        _ if !sight.marked.is_empty() && is_near => {
            look.words.say("screens-marked", &[("count", sight.marked.len().into())])
        }
        Side::Table => read_back::remark(notes.len(), overview.own_cases, around.read_back, room, look),
        Side::All => {
            look.words.say("notes-of-tables", &[("count", notes.len().into()), ("tables", overview.tables_here.into())])
        }
    };
    let rule = Rule { title: &title, remark: &remark, focused: in_hand, theme: look.theme };
    rule.render(Rect { height: 1, ..area }, buf);
    let body = Rect { y: area.y + 1, height: area.height - 1, ..area };
    // Few notes are shown whole, many with their beginnings.
    let room = usize::from(body.height);
    let least = if around.roomy { 2 } else { 1 };
    let lines = (room / notes.len().max(1)).clamp(least, 4);
    let shape = Shape {
        lines,
        lines_in_hand: (room / 2).max(lines),
        in_hand,
        marked: &sight.marked,
        with_table: side == Side::All,
        sought: &Sought::default(),
        nothing: &waiting::lines(look),
    };
    let waiting = around.waiting.iter().map(String::as_str);
    list::draw(body, sight.list(side), waiting, &mut hand, shape, look, buf);
    *sight.selection(side) = hand;
}

/// The theme and question of the desk, by their short names.
fn place(look: Look<'_>) -> String {
    let desk = look.view.desk;
    let tag = desk.theme.as_ref().map(|theme| saying::tag(look, theme, desk.question.as_ref()));
    tag.unwrap_or_else(|| look.words.word("screens-no-theme"))
}
