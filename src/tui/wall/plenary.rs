//! The plenary on the wall: the table that reports with its clock, the points of the theme that is summed up, or how the
//! actions stand.

use chrono::{DateTime, TimeDelta, Utc};
use ratatui::buffer::Buffer;
use ratatui::layout::{Rect, Size};
use ratatui::text::Line;
use ratatui::widgets::Widget;

use crate::domain::id::{TableNumber, ThemeId};
use crate::domain::shown::{Shown, ShownSentence};
use crate::tui::facilitator::plenary::large::{self, Saying};
use crate::tui::facilitator::plenary::turn;
use crate::tui::saying;
use crate::tui::screen::Look;
use crate::tui::theme::Role;
use crate::tui::widgets::big::Big;
use crate::tui::widgets::letters::Letters;
use crate::tui::widgets::text::{one_line, wrap};

/// So long a page of points is left to be read.
const A_PAGE: i64 = 20;

/// The number of the table and its clock, and what it has starred where the room may read that.
pub fn draw_table(
    area: Rect,
    (table, since): (TableNumber, DateTime<Utc>),
    sentences: &[ShownSentence],
    look: Look<'_>,
    buf: &mut Buffer,
) {
    let meeting = look.view.meeting;
    let tables: Vec<TableNumber> = meeting.tables.seated().map(|(number, _)| number).collect();
    let table = meeting.tables.now(table);
    let left = turn::of_each(look.view) - (look.view.now - since);
    let over = left <= TimeDelta::zero();
    let (figures, word, role) = match over {
        true => (saying::countdown(TimeDelta::zero()), look.words.word("wall-table-over"), Role::Soon),
        false => (saying::countdown(left), look.words.word("wall-left"), Role::Now),
    };
    let name = look.words.say("wall-table", &[("number", table.0.into())]);
    // What the table says is read; its clock is glanced at.
    let above = if sentences.is_empty() { area.height / 2 } else { (area.height / 6).max(2) };
    let name_rows = Rect { height: above.saturating_sub(1), ..area };
    if sentences.is_empty() {
        Letters::new(&name, look.theme.style(Role::Strong)).render(name_rows, buf);
        let below = Rect { y: area.y + above, height: area.height.saturating_sub(above + 2), ..area };
        let big = Big::new(&figures, look.theme.style(role));
        let tall = big.scale_for(Size::new(area.width, below.height)).map_or(1, |scale| big.size(scale).height);
        big.render(below, buf);
        let y = below.y + (below.height + tall) / 2;
        let row = Rect { y, height: 1, ..area }.intersection(area);
        Line::styled(word, look.theme.style(role)).centered().render(row, buf);
    } else {
        let clock = Rect { y: area.y + above - 1, height: 1, ..area };
        Letters::new(&name, look.theme.style(Role::Strong)).render(name_rows, buf);
        Line::styled(format!("{figures} {word}"), look.theme.style(role)).centered().render(clock, buf);
        let body = Rect { y: clock.y + 2, height: area.height.saturating_sub(above + 2), ..area };
        draw_sentences(body, since, sentences, look, buf);
    }
    let next = tables.iter().position(|seated| *seated == table).and_then(|at| tables.get(at + 1));
    if let Some(next) = next {
        let text = look.words.say("wall-next-table", &[("number", next.0.into())]);
        let line = Line::styled(text, look.theme.style(Role::Quiet)).centered();
        line.render(Rect { y: area.bottom() - 1, height: 1, ..area }, buf);
    }
}

/// The title of a theme and its recurring points.
pub fn draw_theme(
    area: Rect,
    (theme, since): (&ThemeId, DateTime<Utc>),
    sentences: &[ShownSentence],
    look: Look<'_>,
    buf: &mut Buffer,
) {
    // What a table calls its own theme is for all when the facilitator has said so; the points under it are the collators'.
    let themes = &look.view.meeting.themes;
    let public = themes.get(theme).filter(|theme| themes.is_for_all(theme));
    let title = public.map(|theme| saying::theme_title(look, theme));
    let title = title.unwrap_or_else(|| look.words.word("plenary-gathered"));
    let below = draw_headings(area, &[(&title, Role::Now)], look, buf);
    draw_sentences(below, since, sentences, look, buf);
}

/// How many actions stand where, and a page of them.
pub fn draw_actions(area: Rect, shown: &Shown, look: Look<'_>, buf: &mut Buffer) {
    let roles = [Role::Now].into_iter().chain(std::iter::repeat(Role::Strong));
    let headings: Vec<(&str, Role)> = shown.headings.iter().map(String::as_str).zip(roles).collect();
    let below = draw_headings(area, &headings, look, buf);
    draw_sentences(below, shown.since, &shown.sentences, look, buf);
}

/// One beneath the other; gives the room that is left below.
fn draw_headings(area: Rect, headings: &[(&str, Role)], look: Look<'_>, buf: &mut Buffer) -> Rect {
    let margin = area.width / 10;
    let mut y = area.y;
    for (heading, role) in headings {
        for line in wrap(heading, usize::from(area.width - margin * 2), 3) {
            if y < area.bottom() {
                buf.set_stringn(area.x + margin, y, line, area.width.into(), look.theme.style(*role));
            }
            y += 1;
        }
    }
    y = (y + 1).min(area.bottom());
    Rect { y, height: area.bottom() - y, ..area }
}

/// A page after the other where they do not fit at once; on the last row which page it is.
fn draw_sentences(area: Rect, since: DateTime<Utc>, sentences: &[ShownSentence], look: Look<'_>, buf: &mut Buffer) {
    let sayings: Vec<Saying> = sentences.iter().map(Saying::of).collect();
    let body = Rect { height: area.height.saturating_sub(1), ..area };
    if sayings.is_empty() || body.is_empty() || draw_in_letters(body, &sayings, look, buf) {
        return;
    }
    let pages = pages(body, &sayings, look);
    let turned = (look.view.now - since).num_seconds().max(0) / A_PAGE;
    let page = usize::try_from(turned).unwrap_or(0) % pages.len();
    large::draw(body, &sayings[pages[page]..], look, buf);
    if pages.len() > 1 {
        let place = [("number", (page + 1).into()), ("of", pages.len().into())];
        let text = look.words.say("plenary-place", &place);
        let line = Line::styled(one_line(&text, area.width.into()), look.theme.style(Role::Quiet)).right_aligned();
        line.render(Rect { y: area.bottom() - 1, height: 1, ..area }, buf);
    }
}

/// In letters of blocks where all of them fit at once; says whether they did.
fn draw_in_letters(body: Rect, sayings: &[Saying], look: Look<'_>, buf: &mut Buffer) -> bool {
    let margin = body.width / 10;
    let inside = Rect { x: body.x + margin, width: body.width - margin * 2, ..body };
    let columns = usize::from(inside.width);
    let mut places = Vec::new();
    let mut y = inside.y;
    for saying in sayings {
        let letters = Letters::new(&saying.text, look.theme.style(Role::Strong));
        let Some(tall) = letters.smallest(inside.width) else { return false };
        places.push((y, tall, letters));
        let beneath = saying.beneath.iter().map(|(text, _)| wrap(text, columns, 3).len()).sum::<usize>();
        y = y.saturating_add(tall).saturating_add(u16::try_from(beneath).unwrap_or(u16::MAX)).saturating_add(2);
        if y > inside.bottom() {
            return false;
        }
    }
    for ((mut y, tall, letters), saying) in places.into_iter().zip(sayings) {
        letters.render(Rect { y, height: tall, ..inside }, buf);
        y += tall;
        for (text, role) in &saying.beneath {
            for line in wrap(text, columns, 3) {
                let line = Line::styled(line, look.theme.style(*role)).centered();
                line.render(Rect { y, height: 1, ..inside }, buf);
                y += 1;
            }
        }
    }
    true
}

/// The first of the sayings on each page; there is one page at least.
fn pages(body: Rect, sayings: &[Saying], look: Look<'_>) -> Vec<usize> {
    let mut firsts = vec![0];
    let mut at = 0;
    loop {
        at += large::count(body, &sayings[at..], look).max(1);
        if at >= sayings.len() {
            return firsts;
        }
        firsts.push(at);
    }
}
