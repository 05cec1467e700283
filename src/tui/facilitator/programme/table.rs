//! The programme as a table: planned, actual, forecast.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::Widget;

use crate::device::naming;
use crate::domain::timeline::standing::ItemStanding;
use crate::domain::timeline::state::ItemState;
use crate::language::dates;
use crate::tui::saying;
use crate::tui::screen::Look;
use crate::tui::theme::{Role, sign};
use crate::tui::widgets::list::Selection;
use crate::tui::widgets::panel::Rule;
use crate::tui::widgets::text::{cut, fit, one_line, width, wrap};

/// How wide the columns of times are: "16.15" and "16.15–16.50" on the day itself, more with a date beside them.
#[derive(Clone, Copy)]
struct Columns {
    clock: usize,
    span: usize,
    /// Of the whole line.
    all: usize,
}

impl Columns {
    fn of(items: &[ItemStanding], all: usize, look: Look<'_>) -> Self {
        let clocks = items.iter().map(|item| width(&planned(item, look)));
        let spans = items.iter().map(|item| width(&span(item, look)));
        Self { clock: clocks.max().unwrap_or(0).max(5), span: spans.max().unwrap_or(0).max(11), all }
    }

    /// Cells before an item's title.
    fn before_title(self) -> usize {
        3 + self.clock + 2 + self.span + 2
    }

    /// Cells that are left for a title when so many stand at the end of the line.
    fn after_title(self, tail: usize) -> usize {
        self.all.saturating_sub(self.before_title() + 1 + tail)
    }
}

/// Draws a rule with the columns' names and the items below it; `in_hand`: the hand is on an item by choice.
pub fn draw(area: Rect, scroll: &mut Selection, in_hand: bool, look: Look<'_>, buf: &mut Buffer) {
    let area = area.intersection(buf.area);
    if area.is_empty() {
        return;
    }
    let items = &look.view.standing.items;
    let columns = Columns::of(items, area.width.into(), look);
    let title = columns_title(columns, look);
    let body = Rect { y: area.y + 1, height: area.height - 1, ..area };
    let chosen = scroll.chosen(items.len()).filter(|_| in_hand);
    // Where there is room each item has a second line for who is responsible.
    let roomy = usize::from(body.height) > items.len() * 2;
    let has_remark = |item: &ItemStanding| roomy && !remark(item, look).is_empty();
    // And where there is more, a long title goes on in a second.
    let title_lines = if usize::from(body.height) > items.len() * 3 { 2 } else { 1 };
    let title_of = |item: &ItemStanding| titles(item, has_remark(item), columns, title_lines, look);
    let lines =
        |place: usize| items.get(place).map_or(1, |item| title_of(item).len().max(1) + usize::from(has_remark(item)));
    let mut y = body.y;
    let mut hidden = items.len();
    for (place, tall) in scroll.seen(items.len(), body, lines) {
        let item = &items[place];
        hidden = items.len() - place - 1;
        let row = Rect { y, height: 1, ..body };
        let mut under = title_of(item);
        let title = if under.is_empty() { String::new() } else { under.remove(0) };
        item_line(item, &title, chosen == Some(place), has_remark(item), columns, look).render(row, buf);
        let mut under: Vec<(String, Role)> = under.into_iter().map(|line| (line, role_of(item))).collect();
        if has_remark(item) {
            let room = columns.after_title(0);
            under.push((cut(&remark(item, look), room).into_owned(), Role::Quiet));
        }
        for (below, (text, role)) in (y + 1..body.bottom()).zip(under).take(tall.saturating_sub(1)) {
            let text = format!("{}{text}", " ".repeat(columns.before_title()));
            Line::styled(text, look.theme.style(role)).render(Rect { y: below, ..row }, buf);
        }
        y += u16::try_from(tall).unwrap_or(1);
    }
    let more =
        if hidden > 0 { look.words.say("screens-more-below", &[("count", hidden.into())]) } else { String::new() };
    Rule { title: &title, remark: &more, focused: false, theme: look.theme }.render(Rect { height: 1, ..area }, buf);
}

fn columns_title(columns: Columns, look: Look<'_>) -> String {
    let plan = fit(&look.words.word("screens-column-plan"), columns.clock + 2);
    let actual = fit(&look.words.word("screens-column-actual"), columns.span + 2);
    format!("{plan}{actual}{}", look.words.word("screens-column-item"))
}

fn role_of(item: &ItemStanding) -> Role {
    match item.state {
        ItemState::Done | ItemState::Skipped | ItemState::AtTheTables => Role::Past,
        ItemState::Now => Role::Now,
        ItemState::Ahead => Role::Text,
    }
}

/// What stands at the right end of an item's line: its minutes, and a short remark where none stands below.
fn tail(item: &ItemStanding, remark_below: bool, columns: Columns, look: Look<'_>) -> String {
    let room = columns.after_title(0);
    let gone = matches!(item.state, ItemState::Skipped | ItemState::AtTheTables);
    let minutes = look.words.say("screens-minutes", &[("minutes", minutes(item).into())]);
    let remark = if remark_below || room <= 36 { String::new() } else { short_remark(item, look) };
    match (room >= 20, gone, remark.is_empty()) {
        (false, ..) => String::new(),
        (true, true, _) => remark,
        (true, false, true) => minutes,
        (true, false, false) => format!("{remark} · {minutes}"),
    }
}

/// Cells that are left of a line for an item's title.
fn title_room(tail: &str, columns: Columns) -> usize {
    columns.after_title(if tail.is_empty() { 0 } else { width(tail) + 2 })
}

/// An item's title over at most so many lines.
fn titles(item: &ItemStanding, remark_below: bool, columns: Columns, lines: usize, look: Look<'_>) -> Vec<String> {
    let room = title_room(&tail(item, remark_below, columns, look), columns);
    let title = one_line(&item.title, 200);
    if lines > 1 { wrap(&title, room, lines) } else { vec![cut(&title, room).into_owned()] }
}

/// "▶ 16.15  16.17–16.52  Oplæg om medborgerpolitik        35 min."
fn item_line(
    item: &ItemStanding,
    title: &str,
    in_hand: bool,
    remark_below: bool,
    columns: Columns,
    look: Look<'_>,
) -> Line<'static> {
    let mark = match item.state {
        ItemState::Done => sign::PAST,
        ItemState::Now => sign::NOW,
        ItemState::Ahead => sign::AHEAD,
        ItemState::Skipped | ItemState::AtTheTables => sign::SKIPPED,
    };
    let role = if in_hand { Role::Selected } else { role_of(item) };
    let hand = if in_hand { sign::HAND } else { " " };
    let late = match (item.planned_start, item.forecast_start, item.state) {
        (Some(plan), Some(forecast), ItemState::Ahead) => (forecast - plan).num_minutes() > 0,
        _ => false,
    };
    let time = if late && !in_hand { Role::Soon } else { role };
    let tail = tail(item, remark_below, columns, look);
    let title = fit(title, title_room(&tail, columns));
    let style = |role| look.theme.style(role);
    Line::from(vec![
        Span::styled(hand.to_owned(), style(Role::Key)),
        Span::styled(format!("{mark} "), style(role)),
        Span::styled(format!("{}  ", fit(&planned(item, look), columns.clock)), style(Role::Quiet)),
        Span::styled(format!("{}  ", fit(&span(item, look), columns.span)), style(time)),
        Span::styled(title, style(role)),
        Span::styled(if tail.is_empty() { tail } else { format!("  {tail}") }, style(Role::Quiet)),
    ])
}

/// When the plan lets it begin.
fn planned(item: &ItemStanding, look: Look<'_>) -> String {
    item.planned_start.map(|at| saying::clock(look, at)).unwrap_or_default()
}

/// What was, is or will be: "16.00–16.17", "16.17–16.52" with the forecast end, "ca. 16.52" ahead.
fn span(item: &ItemStanding, look: Look<'_>) -> String {
    let clock = |at| saying::clock(look, at);
    match item.state {
        ItemState::Skipped => look.words.word("screens-skipped"),
        ItemState::AtTheTables => look.words.word("screens-at-tables"),
        ItemState::Done => match (item.actual_start, item.actual_end) {
            (Some(start), Some(end)) => naming::span(look.words, look.view, start, end),
            _ => String::new(),
        },
        ItemState::Now => match (item.actual_start, item.forecast_end) {
            (Some(start), Some(end)) => format!("{}→{}", clock(start), clock(end)),
            _ => String::new(),
        },
        ItemState::Ahead => {
            let day = |at| look.view.local(at).date_naive();
            // On which day it is, is said beside it.
            let at = match (item.planned_start, item.forecast_start) {
                (Some(plan), Some(at)) if day(plan) == day(at) => {
                    dates::clock(look.words.language(), look.view.local(at).time())
                }
                (_, at) => at.map(clock).unwrap_or_default(),
            };
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
    let locked =
        item.locked.map(|at| format!("{} {}", sign::LOCKED, naming::locked(look.words, look.view, &item.id, at)));
    let by =
        item.responsible.as_deref().map(|name| look.words.say("screens-by", &[("name", one_line(name, 200).into())]));
    let inserted = item.inserted.then(|| look.words.word("timeline-item-inserted"));
    [locked, inserted, by].into_iter().flatten().collect::<Vec<_>>().join(" · ")
}
