//! The first line of every screen: which screens there are, which is open, which meeting it is, and what time.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::Widget;

use crate::language::drift;
use crate::tui::keymap::{Action, Reach};
use crate::tui::saying;
use crate::tui::screen::Look;
use crate::tui::theme::{Role, sign};
use crate::tui::widgets::text::{cut, one_line, width};

/// A screen's key and name.
#[derive(Clone, Debug)]
pub struct Tab {
    pub key: String,
    pub name: String,
    pub open: bool,
}

/// A tab for each screen, named by what opens it; `open`: the place of the one that is.
pub fn tabs(opens: &[Action], open: usize, reach: &Reach, look: Look<'_>) -> Vec<Tab> {
    let tab = |(at, action): (usize, &Action)| {
        let row = reach.row(*action)?;
        let name = look.words.word(row.words);
        Some(Tab { key: row.shown(look.words.language(), reach.in_a_field), name, open: at == open })
    };
    // The board of tables is no step of the meeting: it has a tab while it is looked at.
    let steps = opens.iter().enumerate().filter(|(at, action)| **action != Action::Tables || *at == open);
    steps.filter_map(tab).collect()
}

pub fn draw(area: Rect, tabs: &[Tab], look: Look<'_>, buf: &mut Buffer) {
    let area = area.intersection(buf.area);
    if area.is_empty() {
        return;
    }
    let mut right = Vec::new();
    if look.view.meeting.is_rehearsal() {
        let word = format!(" {} ", look.words.word("screens-rehearsal"));
        right.push(Span::styled(word, look.theme.style(Role::Over)));
        right.push(Span::raw(" "));
    }
    if look.view.fault.is_some() {
        let word = format!("{} {} ", sign::BAD, look.words.word("screens-not-saving"));
        right.push(Span::styled(word, look.theme.style(Role::Bad)));
    }
    if let Some(door) = look.view.door.filter(|door| door.address.is_some()) {
        let word = format!("{} {} ", sign::THERE, door.present());
        right.push(Span::styled(word, look.theme.style(Role::Good)));
    }
    if look.view.line.is_some_and(|line| !line.is_up) {
        let word = format!("{} {} ", sign::HERE, look.words.word("tables-no-line"));
        right.push(Span::styled(word, look.theme.style(Role::Bad)));
    }
    right.push(Span::styled(format!("{} ", saying::clock(look, look.view.now)), look.theme.style(Role::Strong)));
    let taken: usize = right.iter().map(|span| width(&span.content)).sum();
    let cells = |spans: &[Span<'_>]| spans.iter().map(|span| width(&span.content)).sum::<usize>();
    let fits = |left: &Vec<Span<'_>>| cells(left) + taken + 2 <= usize::from(area.width);
    let left = [Names::Wide, Names::Close].map(|names| tabs_in(tabs, names, look)).into_iter().find(fits);
    let left = left.unwrap_or_else(|| tabs_in(tabs, Names::OfTheOpen, look));
    let used = cells(&left);
    let room = usize::from(area.width).saturating_sub(used + taken + 3);
    let title = look.view.meeting.programme().map(|programme| one_line(&programme.title, 200)).unwrap_or_default();
    let title = if room >= 12 { cut(&title, room).into_owned() } else { String::new() };
    let gap = usize::from(area.width).saturating_sub(used + taken + width(&title) + 2);
    let mut spans = left;
    spans.push(Span::raw(" ".repeat(gap)));
    spans.push(Span::styled(format!("{title}  "), look.theme.style(Role::Quiet)));
    spans.extend(right);
    Line::from(spans).render(area, buf);
}

/// How much of the tabs there is room for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Names {
    Wide,
    Close,
    /// The others are their keys.
    OfTheOpen,
}

fn tabs_in(tabs: &[Tab], names: Names, look: Look<'_>) -> Vec<Span<'static>> {
    let mut spans = Vec::new();
    for tab in tabs {
        if tab.open {
            spans.push(Span::styled(format!(" {} ", tab.name), look.theme.style(Role::TabOpen)));
            continue;
        }
        spans.push(Span::styled(format!(" {}", tab.key), look.theme.style(Role::Quiet)));
        match names {
            Names::Wide => spans.push(Span::styled(format!(" {} ", tab.name), look.theme.style(Role::Text))),
            Names::Close => spans.push(Span::styled(format!(" {}", tab.name), look.theme.style(Role::Text))),
            Names::OfTheOpen => {}
        }
    }
    spans
}

/// The item now in one line, for screens that are about something else: "▶ Borddrøftelse · 38:12 tilbage · til tiden".
pub fn now_line(area: Rect, look: Look<'_>, buf: &mut Buffer) {
    let standing = &look.view.standing;
    let (text, role) = match standing.item_now() {
        Some(item) => {
            let title = one_line(&item.title, 200);
            let over = standing.over.num_seconds() > 0;
            let (id, time) = if over {
                ("screens-now-over", saying::count_up(standing.over))
            } else {
                ("screens-now-left", saying::countdown(standing.remaining))
            };
            let time = if id == "screens-now-over" {
                look.words.say("screens-now-over", &[("time", time.into())])
            } else {
                look.words.say("screens-now-left", &[("time", time.into())])
            };
            let drift = drift::in_words(look.words, standing.drift_minutes());
            let tail = format!(" · {time} · {drift}");
            let room = usize::from(area.width).saturating_sub(width(&tail) + 4);
            let role = if over { Role::Bad } else { Role::Now };
            (format!(" {} {}{tail}", if over { sign::BAD } else { sign::NOW }, cut(&title, room)), role)
        }
        None => (
            format!(
                " {}",
                look.words.word(match standing.state {
                    crate::domain::timeline::state::State::NotStarted => "timeline-not-started",
                    _ => "screens-meeting-over",
                })
            ),
            Role::Quiet,
        ),
    };
    Line::styled(text, look.theme.style(role)).render(area, buf);
}
