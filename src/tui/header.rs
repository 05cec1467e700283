//! The first line of every screen: which screens there are, which is open, which meeting it is, and what time.

use chrono::TimeDelta;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::Widget;

use crate::domain::floor::Holder;
use crate::domain::role::Role as Seated;
use crate::domain::timeline::standing::ItemStanding;
use crate::language::drift;
use crate::tui::facilitator::plenary::turn;
use crate::tui::keymap::{Action, Reach};
use crate::tui::keys::Key;
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
    /// Where there is little room its name goes before the others'.
    pub aside: bool,
    /// What a click on it presses.
    pub press: Option<Key>,
}

/// A tab for each screen, named by what opens it; `open`: the place of the one that is.
pub fn tabs(opens: &[Action], open: usize, reach: &Reach, look: Look<'_>) -> Vec<Tab> {
    let tab = |(at, action): (usize, &Action)| {
        let row = reach.row(*action)?;
        let name = look.words.word(row.words);
        let key = row.shown(look.words.language(), reach.in_a_field);
        // The board of tables is no step of the meeting.
        let aside = *action == Action::Tables;
        Some(Tab { key, name, open: at == open, aside, press: row.first(reach.in_a_field) })
    };
    // Who has come is looked at from the tables and has a tab only then.
    let shown = opens.iter().enumerate().filter(|(at, action)| **action != Action::People || *at == open);
    shown.filter_map(tab).collect()
}

/// Draws the line and gives the place of each tab that can be clicked.
pub fn draw(area: Rect, tabs: &[Tab], look: Look<'_>, buf: &mut Buffer) -> Vec<(Rect, Key)> {
    let area = area.intersection(buf.area);
    if area.is_empty() {
        return Vec::new();
    }
    let cells = |spans: &[Span<'_>]| spans.iter().map(|span| width(&span.content)).sum::<usize>();
    let fits = |(left, right): &(Vec<Vec<Span<'_>>>, Vec<Span<'_>>)| {
        left.iter().map(|tab| cells(tab)).sum::<usize>() + cells(right) < usize::from(area.width)
    };
    // The names are what one looks for; that it is a rehearsal can be said in fewer letters.
    let forms = [
        (Names::Wide, false),
        (Names::Steps, false),
        (Names::Close, false),
        (Names::Close, true),
        (Names::Closest, false),
        (Names::Closest, true),
    ];
    let form = |(names, short)| (tabs_in(tabs, names, look), signs(look, short));
    let (left, right) = forms
        .map(form)
        .into_iter()
        .find(fits)
        .unwrap_or_else(|| (tabs_in(tabs, Names::OfTheOpen, look), signs(look, false)));
    let mut places = Vec::new();
    let mut x = area.x;
    for (tab, spans) in tabs.iter().zip(&left) {
        let wide = u16::try_from(cells(spans)).unwrap_or(u16::MAX);
        let place = Rect { x, width: wide, ..area }.intersection(area);
        places.extend(tab.press.map(|key| (place, key)));
        x = x.saturating_add(wide);
    }
    let used = left.iter().map(|tab| cells(tab)).sum::<usize>();
    let taken = cells(&right);
    let room = usize::from(area.width).saturating_sub(used + taken + 3);
    let title = look.view.meeting.programme().map(|programme| one_line(&programme.title, 200)).unwrap_or_default();
    let title = if room >= 12 { format!("{}  ", cut(&title, room)) } else { String::new() };
    let gap = usize::from(area.width).saturating_sub(used + taken + width(&title));
    let mut spans: Vec<Span<'_>> = left.into_iter().flatten().collect();
    spans.push(Span::raw(" ".repeat(gap)));
    spans.push(Span::styled(title, look.theme.style(Role::Quiet)));
    spans.extend(right);
    Line::from(spans).render(area, buf);
    places
}

/// What stands at the right: that it is a rehearsal, what is wrong, who is connected, the time.
fn signs(look: Look<'_>, short: bool) -> Vec<Span<'static>> {
    let mut right = Vec::new();
    if look.view.meeting.is_rehearsal() {
        let word = look.words.word(if short { "screens-rehearsal-short" } else { "screens-rehearsal" });
        right.push(Span::styled(format!(" {word} "), look.theme.style(Role::Over)));
        right.push(Span::raw(" "));
    }
    if look.view.meeting.opening.closed().is_some() {
        let word = format!("{} {} ", sign::PAST, look.words.word("screens-closed"));
        right.push(Span::styled(word, look.theme.style(Role::Strong)));
    }
    if look.view.fault.is_some() {
        let word = format!("{} {} ", sign::BAD, look.words.word("screens-not-saving"));
        right.push(Span::styled(word, look.theme.style(Role::Bad)));
    }
    // Whoever settles it need not look for it.
    let waiting =
        look.view.waiting_themes().filter(|_| !matches!(look.view.role(), Some(Seated::Scribe { .. }))).count();
    if waiting > 0 {
        let word = look.words.say("screens-themes-wait", &[("count", waiting.into())]);
        right.push(Span::styled(format!("{} {word} ", sign::WAITING), look.theme.style(Role::Soon)));
    }
    if let Some(door) = look.view.door.filter(|door| door.address.is_some()) {
        let word = format!("{} {} ", sign::THERE, door.present());
        right.push(Span::styled(word, look.theme.style(Role::Good)));
    }
    if let Some(line) = look.view.line.filter(|line| !line.is_up) {
        let (word, role) = match line.is_carried {
            true => (look.words.word("carry-without-net"), Role::Quiet),
            false => (look.words.word("tables-no-line"), Role::Bad),
        };
        right.push(Span::styled(format!("{} {word} ", sign::HERE), look.theme.style(role)));
    }
    right.push(Span::styled(format!("{} ", saying::clock(look, look.view.now)), look.theme.style(Role::Strong)));
    right
}

/// How much of the tabs there is room for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Names {
    Wide,
    /// What is no step of the meeting is its key.
    Steps,
    /// The same, without the gaps between.
    Close,
    /// What is no step of the meeting is seen while it is looked at.
    Closest,
    /// The others are their keys.
    OfTheOpen,
}

/// The spans of each tab.
fn tabs_in(tabs: &[Tab], names: Names, look: Look<'_>) -> Vec<Vec<Span<'static>>> {
    let spans = |tab: &Tab| {
        if tab.open {
            return vec![Span::styled(format!(" {} ", tab.name), look.theme.style(Role::TabOpen))];
        }
        if names == Names::Closest && tab.aside {
            return Vec::new();
        }
        let mut spans = vec![Span::styled(format!(" {}", tab.key), look.theme.style(Role::Quiet))];
        match names {
            Names::Steps | Names::Close if tab.aside => {}
            Names::Wide | Names::Steps => {
                spans.push(Span::styled(format!(" {} ", tab.name), look.theme.style(Role::Text)))
            }
            Names::Close | Names::Closest => {
                spans.push(Span::styled(format!(" {}", tab.name), look.theme.style(Role::Text)))
            }
            Names::OfTheOpen => {}
        }
        spans
    };
    tabs.iter().map(spans).collect()
}

/// The item now in one line, for screens that are about something else: "▶ Borddrøftelse · 38:12 tilbage · til tiden".
pub fn now_line(area: Rect, look: Look<'_>, buf: &mut Buffer) {
    let standing = &look.view.standing;
    if let Some((text, role)) = own_turn(look) {
        return Line::styled(text, look.theme.style(role)).render(area, buf);
    }
    let (text, role) = match standing.item_now() {
        Some(item) => {
            let title = one_line(&item.title, 200) + &taken_here(look, item);
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
            // A table that waits is told until when rather than how the meeting keeps its time.
            let drift = tables_begin(look).unwrap_or_else(|| drift::in_words(look.words, standing.drift_minutes()));
            let tail = format!(" · {time} · {drift}");
            let room = usize::from(area.width).saturating_sub(width(&tail) + 4);
            let role = if over { Role::Bad } else { Role::Now };
            (format!(" {} {}{tail}", if over { sign::BAD } else { sign::NOW }, cut(&title, room)), role)
        }
        None => {
            let begin = tables_begin(look).map(|begin| format!(" · {begin}")).unwrap_or_default();
            let text = format!(" {}{begin}", saying::not_on(look));
            (cut(&text, usize::from(area.width).saturating_sub(1)).into_owned(), Role::Quiet)
        }
    };
    Line::styled(text, look.theme.style(role)).render(area, buf);
}

/// "bordene begynder kl. 17.05", at a table that waits for it.
fn tables_begin(look: Look<'_>) -> Option<String> {
    let clock = saying::clock(look, look.view.tables_begin()?);
    Some(look.words.say("screens-tables-begin", &[("clock", clock.into())]))
}

/// "▶ I har ordet · 1:12 tilbage", at the table that reports.
fn own_turn(look: Look<'_>) -> Option<(String, Role)> {
    let held = look.view.floor()?;
    let Holder::Table(table) = held.holder else { return None };
    let tables = &look.view.meeting.tables;
    look.view.own_table().filter(|own| tables.now(*own) == tables.now(table))?;
    let left = turn::of_each(look.view) - (look.view.now - held.since);
    let (time, role) = match left > TimeDelta::zero() {
        true => (look.words.say("screens-now-left", &[("time", saying::countdown(left).into())]), Role::Now),
        false => (look.words.word("wall-table-over"), Role::Soon),
    };
    Some((format!(" {} {} · {time}", sign::NOW, look.words.word("screens-own-turn")), role))
}

/// " + Kaffepause": the breaks that are taken at the tables while they discuss.
fn taken_here(look: Look<'_>, item: &ItemStanding) -> String {
    let taken = look.view.standing.breaks_in(&item.id);
    taken.map(|taken| format!(" + {}", one_line(&taken.title, 200))).collect()
}
