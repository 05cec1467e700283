//! The programme as a table: planned, actual, forecast.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::Widget;

use crate::domain::timeline::standing::ItemStanding;
use crate::domain::timeline::state::ItemState;
use crate::tui::saying;
use crate::tui::screen::Look;
use crate::tui::theme::{Role, sign};
use crate::tui::widgets::list::Selection;
use crate::tui::widgets::panel::Rule;
use crate::tui::widgets::text::{cut, fit, one_line, width};

/// Cells of "16.15" and of "16.15–16.50".
const CLOCK: usize = 5;
const SPAN: usize = 2 * CLOCK + 1;

/// Draws a rule with the columns' names and the items below it; `in_hand`: the hand is on an item by choice.
pub fn draw(area: Rect, scroll: &mut Selection, in_hand: bool, look: Look<'_>, buf: &mut Buffer) {
    let area = area.intersection(buf.area);
    if area.is_empty() {
        return;
    }
    let title = columns_title(look);
    Rule { title: &title, remark: "", focused: false, theme: look.theme }.render(Rect { height: 1, ..area }, buf);
    let items = &look.view.standing.items;
    let body = Rect { y: area.y + 1, height: area.height - 1, ..area };
    let chosen = scroll.chosen(items.len()).filter(|_| in_hand);
    // Where there is room each item has a second line for who is responsible.
    let lines = |place: usize| {
        let roomy = usize::from(body.height) > items.len() * 2;
        1 + usize::from(roomy && items.get(place).is_some_and(|item| !remark(item, look).is_empty()))
    };
    let mut y = body.y;
    for (place, tall) in scroll.seen(items.len(), body.height.into(), lines) {
        let item = &items[place];
        let row = Rect { y, height: 1, ..body };
        item_line(item, chosen == Some(place), row.width.into(), tall > 1, look).render(row, buf);
        if tall > 1 {
            let indent = 3 + CLOCK + 2 + SPAN + 2;
            let room = usize::from(row.width).saturating_sub(indent + 1);
            let text = format!("{}{}", " ".repeat(indent), cut(&remark(item, look), room));
            let below = Rect { y: y + 1, ..row };
            Line::styled(text, look.theme.style(Role::Quiet)).render(below, buf);
        }
        y += u16::try_from(tall).unwrap_or(1);
    }
}

fn columns_title(look: Look<'_>) -> String {
    let plan = fit(&look.words.word("screens-column-plan"), CLOCK + 2);
    let actual = fit(&look.words.word("screens-column-actual"), SPAN + 2);
    format!("{plan}{actual}{}", look.words.word("screens-column-item"))
}

/// "▶ 16.15  16.17–16.52  Oplæg om medborgerpolitik        35 min."
fn item_line(item: &ItemStanding, in_hand: bool, columns: usize, remark_below: bool, look: Look<'_>) -> Line<'static> {
    let (mark, role) = match item.state {
        ItemState::Done => (sign::PAST, Role::Past),
        ItemState::Now => (sign::NOW, Role::Now),
        ItemState::Ahead => (sign::AHEAD, Role::Text),
        ItemState::Skipped | ItemState::AtTheTables => (sign::SKIPPED, Role::Past),
    };
    let role = if in_hand { Role::Selected } else { role };
    let hand = if in_hand { sign::HAND } else { " " };
    let plan = item.planned_start.map(|at| saying::clock(look, at)).unwrap_or_default();
    let late = match (item.planned_start, item.forecast_start, item.state) {
        (Some(plan), Some(forecast), ItemState::Ahead) => (forecast - plan).num_minutes() > 0,
        _ => false,
    };
    let time = if late && !in_hand { Role::Soon } else { role };
    let minutes = look.words.say("screens-minutes", &[("minutes", minutes(item).into())]);
    let room = columns.saturating_sub(3 + CLOCK + 2 + SPAN + 2 + 1);
    let mut tail =
        if matches!(item.state, ItemState::Skipped | ItemState::AtTheTables) { String::new() } else { minutes };
    if !remark_below {
        let remark = short_remark(item, look);
        if !remark.is_empty() && room > 36 {
            tail = if tail.is_empty() { remark } else { format!("{remark} · {tail}") };
        }
    }
    let tail = if room >= 20 { tail } else { String::new() };
    let title_room = room.saturating_sub(if tail.is_empty() { 0 } else { width(&tail) + 2 });
    let title = fit(&one_line(&item.title, 200), title_room);
    let style = |role| look.theme.style(role);
    Line::from(vec![
        Span::styled(hand.to_owned(), style(Role::Key)),
        Span::styled(format!("{mark} "), style(role)),
        Span::styled(format!("{}  ", fit(&plan, CLOCK)), style(Role::Quiet)),
        Span::styled(format!("{}  ", fit(&span(item, look), SPAN)), style(time)),
        Span::styled(title, style(role)),
        Span::styled(if tail.is_empty() { tail } else { format!("  {tail}") }, style(Role::Quiet)),
    ])
}

/// What was, is or will be: "16.00–16.17", "16.17–16.52" with the forecast end, "ca. 16.52" ahead.
fn span(item: &ItemStanding, look: Look<'_>) -> String {
    let clock = |at| saying::clock(look, at);
    match item.state {
        ItemState::Skipped => look.words.word("screens-skipped"),
        ItemState::AtTheTables => look.words.word("screens-at-tables"),
        ItemState::Done => match (item.actual_start, item.actual_end) {
            (Some(start), Some(end)) => format!("{}–{}", clock(start), clock(end)),
            _ => String::new(),
        },
        ItemState::Now => match (item.actual_start, item.forecast_end) {
            (Some(start), Some(end)) => format!("{}→{}", clock(start), clock(end)),
            _ => String::new(),
        },
        ItemState::Ahead => {
            let at = item.forecast_start.map(clock).unwrap_or_default();
            look.words.say("screens-about", &[("clock", at.into())])
        }
    }
}

fn minutes(item: &ItemStanding) -> u64 {
    u64::from(item.minutes) + u64::from(item.break_minutes)
}

/// "låst", "indsat": what fits at the end of a line.
fn short_remark(item: &ItemStanding, look: Look<'_>) -> String {
    if item.locked.is_some() {
        format!("{} {}", sign::LOCKED, look.words.word("screens-locked"))
    } else if item.inserted {
        look.words.word("timeline-item-inserted")
    } else {
        String::new()
    }
}

/// Who is responsible, and what keeps the item where it is.
fn remark(item: &ItemStanding, look: Look<'_>) -> String {
    let locked = item.locked.map(|at| {
        let clock = saying::clock(look, at);
        format!("{} {}", sign::LOCKED, look.words.say("timeline-item-locked", &[("clock", clock.into())]))
    });
    let by =
        item.responsible.as_deref().map(|name| look.words.say("screens-by", &[("name", one_line(name, 200).into())]));
    let inserted = item.inserted.then(|| look.words.word("timeline-item-inserted"));
    [locked, inserted, by].into_iter().flatten().collect::<Vec<_>>().join(" · ")
}
