//! The item that is on: how long there is, what it is, and the meeting's question.

use chrono::TimeDelta;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::Line;
use ratatui::widgets::Widget;

use crate::domain::programme::ItemKind;
use crate::domain::timeline::standing::ItemStanding;
use crate::domain::timeline::state::State;
use crate::language::dates;
use crate::tui::saying;
use crate::tui::screen::Look;
use crate::tui::theme::Role;
use crate::tui::wall::aloud::{local_clock, public_title, taken_here};
use crate::tui::widgets::big::Big;
use crate::tui::widgets::letters::Letters;
use crate::tui::widgets::text::{one_line, wrap};

/// Until an hour before the start the time of day says more than a countdown.
const SOON: TimeDelta = TimeDelta::hours(1);

pub fn draw(area: Rect, look: Look<'_>, buf: &mut Buffer) {
    let standing = &look.view.standing;
    let closed = look.view.meeting.opening.closed().is_some();
    match (if closed { State::Ended } else { standing.state }, standing.item_now()) {
        (State::DayOver, _) => draw_evening(area, look, buf),
        (State::Ended, _) | (State::NotStarted, Some(_)) => {
            Letters::new(&look.words.word("wall-thanks"), look.theme.style(Role::Strong)).render(area, buf);
        }
        (_, Some(item)) => draw_running(area, item, look, buf),
        (_, None) => draw_before(area, look, buf),
    }
}

/// What the meeting asks; its title where it asks nothing.
fn question(look: Look<'_>) -> String {
    let programme = look.view.meeting.programme();
    let asked = programme.and_then(|programme| programme.question.clone().filter(|asked| !asked.trim().is_empty()));
    asked.or_else(|| programme.map(|programme| programme.title.clone())).unwrap_or_default()
}

fn draw_before(area: Rect, look: Look<'_>, buf: &mut Buffer) {
    let standing = &look.view.standing;
    let left = standing.planned_start - look.view.now;
    let figures = if left > TimeDelta::zero() && left <= SOON {
        saying::countdown(left)
    } else {
        local_clock(look, look.view.now)
    };
    let begins = look.words.say("wall-begins", &[("clock", local_clock(look, standing.planned_start).into())]);
    draw_parts(area, &begins, &figures, Role::Now, "", look, buf);
}

/// Until the next morning.
fn draw_evening(area: Rect, look: Look<'_>, buf: &mut Buffer) {
    let start = look.view.standing.item_next().and_then(|next| next.forecast_start);
    let goes_on = start.map(|start| {
        let day = dates::weekday_and_day(look.words.language(), look.view.local(start).date_naive());
        look.words.say("wall-goes-on", &[("day", day.into()), ("clock", local_clock(look, start).into())])
    });
    let figures = local_clock(look, look.view.now);
    draw_parts(area, &goes_on.unwrap_or_default(), &figures, Role::Now, "", look, buf);
}

fn draw_running(area: Rect, item: &ItemStanding, look: Look<'_>, buf: &mut Buffer) {
    let standing = &look.view.standing;
    let paused = standing.state == State::Paused;
    let over = standing.over > TimeDelta::zero();
    let (figures, word, role) = match (paused, over) {
        (true, _) => (local_clock(look, look.view.now), "wall-paused", Role::Quiet),
        // Nobody is scolded from the wall.
        (false, true) => (local_clock(look, look.view.now), "wall-over", Role::Soon),
        (false, false) => (saying::countdown(standing.remaining), "wall-left", Role::Now),
    };
    let rest = matches!(item.kind, ItemKind::Break | ItemKind::Meal | ItemKind::Arrival);
    let again = standing.item_next().and_then(|next| next.forecast_start).filter(|_| rest && !paused && !over);
    let word = match again {
        Some(at) => look.words.say("wall-again", &[("clock", local_clock(look, at).into())]),
        None => look.words.word(word),
    };
    let word = word + &taken_here(look, item);
    draw_parts(area, public_title(&item.title), &figures, role, &word, look, buf);
}

/// Title, figures, a word to them, and the question as large as what is left allows.
fn draw_parts(area: Rect, title: &str, figures: &str, role: Role, word: &str, look: Look<'_>, buf: &mut Buffer) {
    let margin = area.width / 20;
    let inside = Rect { x: area.x + margin, width: area.width - margin * 2, ..area };
    let mut y = inside.y;
    let rows = |y: u16, height: u16| Rect { y, height, ..inside }.intersection(inside);
    for line in wrap(&one_line(title, 300), inside.width.into(), 2) {
        Line::styled(line, look.theme.style(Role::Title)).centered().render(rows(y, 1), buf);
        y += 1;
    }
    y += u16::from(area.height >= 20);
    let most = (area.height * 2 / 5).max(4);
    let big = Big::new(figures, look.theme.style(role));
    let scale = big.scale_for(ratatui::layout::Size::new(inside.width, most));
    let tall = scale.map_or(1, |scale| big.size(scale).height);
    big.render(rows(y, tall), buf);
    y += tall;
    if !word.is_empty() {
        Line::styled(one_line(word, 300), look.theme.style(role)).centered().render(rows(y, 1), buf);
        y += 1;
    }
    y += u16::from(area.height >= 16);
    let left = inside.bottom().saturating_sub(y);
    Letters::new(&question(look), look.theme.style(Role::Strong)).render(rows(y, left), buf);
}
