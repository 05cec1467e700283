//! What is on now: its name, the time it has left in large figures, and how the meeting keeps its plan.

use chrono::TimeDelta;
use ratatui::buffer::Buffer;
use ratatui::layout::{Alignment, Rect, Size};
use ratatui::text::{Line, Span};
use ratatui::widgets::Widget;

use crate::device::naming;
use crate::domain::programme::ItemKind;
use crate::domain::timeline::standing::{ItemStanding, Standing};
use crate::domain::timeline::state::{Promise, State};
use crate::language::{drift, durations};
use crate::tui::saying;
use crate::tui::screen::Look;
use crate::tui::theme::{Role, sign};
use crate::tui::widgets::bar::Bar;
use crate::tui::widgets::big::Big;
use crate::tui::widgets::text::{cut, one_line, wrap};

/// From here on a talk should come to its end.
const SOON: TimeDelta = TimeDelta::minutes(5);

/// What the large figures say.
struct Face {
    figures: String,
    /// Beside the bar: "tilbage", "over tid", "pause" …
    word: String,
    role: Role,
    /// How much of the item has gone.
    part: f64,
}

/// Rows that are not given away yet.
struct Rows(usize);

impl Rows {
    fn take(&mut self, wanted: usize) -> usize {
        let taken = wanted.min(self.0);
        self.0 -= taken;
        taken
    }
}

/// Draws title, responsible, figures, bar and drift into whatever room there is.
pub fn draw(area: Rect, look: Look<'_>, buf: &mut Buffer) {
    let area = area.intersection(buf.area);
    let face = face(look);
    let (title, unders) = heading(look);
    let remarks = remarks(look, area.width);
    let columns = usize::from(area.width.saturating_sub(4));
    // From the most to the least needed: title, figures, bar, drift; then what makes it pleasant.
    let titles = wrap(&title, columns, if area.height >= 14 { 2 } else { 1 });
    let mut room = Rows(area.height.into());
    let title_rows = room.take(titles.len());
    let bar_rows = room.take(1);
    let remark_rows = room.take(if area.height >= 10 { remarks.len() } else { remarks.len().min(1) });
    let figures = Big::new(&face.figures, look.theme.style(face.role)).at_most(8);
    let least = usize::from(figures.size(1).height);
    let spare = room.0.saturating_sub(least);
    let under_rows = room.take(unders.len().min(spare));
    let room = room.0;
    let big = figures.scale_for(Size::new(area.width.saturating_sub(2), u16::try_from(room).unwrap_or(0)));
    let figure_rows = big.map_or(usize::from(room > 0), |scale| usize::from(figures.size(scale).height));
    // What is left is air: above, around the figures, below.
    let air = room - figure_rows.min(room);
    let (top, above, below) = (air / 4, air.div_ceil(4), (air / 4).min(2));
    let mut y = area.y + u16::try_from(top).unwrap_or(0);
    let mut line = |content: Line<'_>, buf: &mut Buffer| {
        if y < area.bottom() {
            content.alignment(Alignment::Center).render(Rect { y, height: 1, ..area }, buf);
        }
        y = y.saturating_add(1);
    };
    for title in titles.into_iter().take(title_rows) {
        line(Line::styled(title, look.theme.style(Role::Title)), buf);
    }
    for under in unders.into_iter().take(under_rows) {
        line(Line::styled(cut(&under, columns).into_owned(), look.theme.style(Role::Quiet)), buf);
    }
    let y = y.saturating_add(u16::try_from(above).unwrap_or(0)).min(area.bottom());
    let tall = u16::try_from(figure_rows).unwrap_or(0).min(area.bottom() - y);
    figures.render(Rect { x: area.x + 1.min(area.width), y, width: area.width.saturating_sub(2), height: tall }, buf);
    let mut y = (y + tall + u16::try_from(below).unwrap_or(0)).min(area.bottom());
    if bar_rows > 0 && y < area.bottom() {
        draw_bar(Rect { y, height: 1, ..area }, &face, look, buf);
        y += 1;
    }
    for (text, role) in remarks.into_iter().take(remark_rows) {
        if y < area.bottom() {
            let line = Line::styled(text, look.theme.style(role));
            line.alignment(Alignment::Center).render(Rect { y, height: 1, ..area }, buf);
            y += 1;
        }
    }
}

/// "━━━━━━──────  12 min. tilbage af 35": the bar with its word.
fn draw_bar(area: Rect, face: &Face, look: Look<'_>, buf: &mut Buffer) {
    let word = format!(" {} ", face.word);
    let role = if face.role == Role::Bad { Role::Over } else { face.role };
    let wide = u16::try_from(crate::tui::widgets::text::width(&word)).unwrap_or(u16::MAX);
    let bar = area.width.saturating_sub(wide + 6).min(48);
    let left = area.x + (area.width.saturating_sub(bar + wide + 1)) / 2;
    if bar >= 8 {
        let full = look.theme.style(if face.role == Role::Text { Role::BarFull } else { face.role });
        let rest = look.theme.style(Role::BarRest);
        Bar { part: face.part, full, rest }.render(Rect { x: left, width: bar, ..area }, buf);
        let text = Rect { x: left + bar + 1, width: area.right().saturating_sub(left + bar + 1), ..area };
        Line::from(Span::styled(word, look.theme.style(role))).render(text, buf);
    } else {
        Line::from(Span::styled(word, look.theme.style(role))).alignment(Alignment::Center).render(area, buf);
    }
}

fn face(look: Look<'_>) -> Face {
    let standing = &look.view.standing;
    let words = look.words;
    match (standing.state, standing.item_now()) {
        // Days from the meeting a countdown in minutes says nothing.
        _ if look.view.meeting.opening.closed().is_some() => Face {
            figures: saying::clock(look, look.view.now),
            word: words.word("screens-time-now"),
            role: Role::Text,
            part: 1.0,
        },
        (State::NotStarted, _) if (standing.planned_start - look.view.now).abs() > TimeDelta::hours(10) => Face {
            figures: saying::clock(look, look.view.now),
            word: words.word("screens-time-now"),
            role: Role::Text,
            part: 0.0,
        },
        (State::NotStarted, _) if look.view.now < standing.planned_start => Face {
            figures: saying::countdown(standing.planned_start - look.view.now),
            word: words.word("screens-until-start"),
            role: Role::Text,
            part: 0.0,
        },
        (State::NotStarted, _) => Face {
            figures: format!("+{}", saying::count_up(look.view.now - standing.planned_start)),
            word: words.word("screens-after-start"),
            role: Role::Soon,
            part: 0.0,
        },
        (State::DayOver, _) => Face {
            figures: saying::clock(look, look.view.now),
            word: words.word("screens-time-now"),
            role: Role::Text,
            part: 1.0,
        },
        (State::Ended, _) | (_, None) => Face {
            figures: saying::clock(look, look.view.now),
            word: words.word("screens-time-now"),
            role: Role::Text,
            part: 1.0,
        },
        (state, Some(item)) => {
            let minutes = u64::from(item.minutes) + u64::from(item.break_minutes);
            let part = standing.elapsed.num_seconds() as f64 / (minutes.max(1) * 60) as f64;
            let over = standing.over >= TimeDelta::seconds(1);
            let (figures, id, role) = if over {
                (format!("+{}", saying::count_up(standing.over)), "screens-over-of", Role::Bad)
            } else if standing.remaining <= SOON && minutes > 5 {
                (saying::countdown(standing.remaining), "screens-soon-of", Role::Soon)
            } else {
                (saying::countdown(standing.remaining), "screens-left-of", Role::Text)
            };
            let mut word = match id {
                "screens-over-of" => words.say("screens-over-of", &[("minutes", minutes.into())]),
                "screens-soon-of" => words.say("screens-soon-of", &[("minutes", minutes.into())]),
                _ => words.say("screens-left-of", &[("minutes", minutes.into())]),
            };
            let role = if state == State::Paused {
                word = format!("{} {} · {word}", sign::PAUSED, words.word("screens-paused"));
                if over { role } else { Role::Soon }
            } else {
                role
            };
            Face { figures, word, role, part }
        }
    }
}

/// The item's title with its sign; below it the question and who is responsible.
fn heading(look: Look<'_>) -> (String, Vec<String>) {
    let standing = &look.view.standing;
    let title = |item: &ItemStanding| one_line(&item.title, 300);
    match (standing.state, standing.item_now()) {
        _ if look.view.meeting.opening.closed().is_some() => (saying::over(look), Vec::new()),
        (State::NotStarted, _) => {
            let first = standing.item_next();
            let under = first.map(|item| look.words.say("screens-first-item", &[("title", title(item).into())]));
            (look.words.word("timeline-not-started"), under.into_iter().collect())
        }
        (State::DayOver, _) => (look.words.word("timeline-day-over"), saying::goes_on(look).into_iter().collect()),
        (State::Ended, _) | (_, None) => (saying::over(look), Vec::new()),
        (_, Some(item)) => {
            let by = item.responsible.as_deref();
            let by = by.map(|name| look.words.say("screens-by", &[("name", one_line(name, 200).into())]));
            (format!("{} {}", sign::NOW, title(item)), question(item, look).into_iter().chain(by).collect())
        }
    }
}

/// What is asked in an item: its own text in the programme, at the tables else the question of the meeting.
fn question(item: &ItemStanding, look: Look<'_>) -> Option<String> {
    let programme = look.view.meeting.programme()?;
    let own = programme.items.iter().find(|planned| planned.id == item.id).and_then(|planned| planned.text.as_deref());
    let asked = own.or(programme.question.as_deref().filter(|_| item.kind == ItemKind::TableWork))?;
    Some(one_line(asked, 300))
}

/// The drift and the end in words, what is broken, and what comes next.
fn remarks(look: Look<'_>, columns: u16) -> Vec<(String, Role)> {
    let standing = &look.view.standing;
    let columns = usize::from(columns.saturating_sub(4));
    let mut lines = Vec::new();
    if standing.state == State::Running || standing.state == State::Paused {
        let minutes = standing.drift_minutes();
        let end = saying::clock(look, standing.forecast_end);
        let drift = drift::in_words(look.words, minutes);
        let role = if minutes > 0 { Role::Soon } else { Role::Good };
        let mark = if minutes > 0 { sign::BAD } else { sign::PAST };
        let ends = look.words.say("screens-ends-at", &[("clock", end.into())]);
        lines.push((cut(&format!("{mark} {drift} · {ends}"), columns).into_owned(), role));
    }
    if let Some(broken) = standing.broken.first() {
        let text = broken_words(look, standing, &broken.what, broken.minutes());
        lines.push((cut(&format!("{} {text}", sign::BAD), columns).into_owned(), Role::Bad));
    }
    if let (Some(next), State::Running | State::Paused) = (standing.item_next(), standing.state) {
        let at = next.forecast_start.map(|at| saying::clock(look, at)).unwrap_or_default();
        let title = one_line(&next.title, 200);
        let text = look.words.say("screens-then", &[("clock", at.into()), ("title", title.into())]);
        lines.push((cut(&text, columns).into_owned(), Role::Quiet));
    }
    lines
}

/// "Sandwich er låst til kl. 19.00, men begynder 12 min. for sent".
pub fn broken_words(look: Look<'_>, standing: &Standing, what: &Promise, minutes: u64) -> String {
    let span = durations::short(look.words, minutes).into();
    match what {
        Promise::Item(id) => {
            let item = standing.item(id);
            let title = item.map(|item| one_line(&item.title, 60)).unwrap_or_default();
            let at = item.and_then(|item| item.locked).map(|at| saying::clock(look, at)).unwrap_or_default();
            let title = naming::locked_item(look.view, id, cut(&title, 40).into_owned());
            let arguments = [("title", title.into()), ("clock", at.into()), ("span", span)];
            look.words.say("timeline-broken-item", &arguments)
        }
        Promise::End => {
            let at = saying::clock(look, standing.frame_end);
            look.words.say("timeline-broken-end", &[("clock", at.into()), ("span", span)])
        }
    }
}
