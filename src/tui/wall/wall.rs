//! The wall as a whole: its head, what is on, and how the day goes. No name of a person and no own case is read here, and of
//! what the tables wrote only what stands in [`Shown`].

use chrono::{DateTime, Utc};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::Line;
use ratatui::widgets::Widget;

use crate::device::showing;
use crate::domain::floor::{Held, Holder};
use crate::domain::shown::Shown;
use crate::domain::timeline::state::State;
use crate::language::durations;
use crate::language::words::Words;
use crate::tui::screen::Look;
use crate::tui::smallest;
use crate::tui::theme::{Role, Theme};
use crate::tui::wall::aloud::{local_clock, public_title, taken_here};
use crate::tui::wall::{item, plenary};
use crate::tui::widgets::letters::Letters;
use crate::tui::widgets::text::{cut, one_line, width, wrap};

/// From so many minutes on a change is worth the room's attention.
const WORTH_SAYING: i64 = 3;

/// What it needs between two frames.
#[derive(Debug, Default)]
pub struct Wall {
    /// The sentences that were worked out last, and of what: of so many entries, for the turn that began then.
    known: Option<(u64, Shown)>,
}

impl Wall {
    /// Draws the meeting.
    pub fn draw(&mut self, area: Rect, look: Look<'_>, buf: &mut Buffer) {
        if smallest::is_smaller(area) {
            return smallest::draw(area, look.words, look.theme, buf);
        }
        head(area, look, buf);
        let inside = Rect { y: area.y + 2, height: area.height - 5, ..area };
        let inside = message(inside, look, buf);
        let held = look.view.floor();
        let shown = held.as_ref().and_then(|held| self.shown(held.since, look));
        let sentences = shown.map_or(&[][..], |shown| &shown.sentences);
        match (held, shown) {
            _ if inside.is_empty() => {}
            (Some(Held { holder: Holder::Table(table), since }), _) => {
                plenary::draw_table(inside, (table, since), sentences, look, buf);
            }
            (Some(Held { holder: Holder::Theme(theme), since }), _) => {
                plenary::draw_theme(inside, (&theme, since), sentences, look, buf);
            }
            (Some(Held { holder: Holder::Actions { .. }, .. }), Some(shown)) => {
                plenary::draw_actions(inside, shown, look, buf);
            }
            _ => item::draw(inside, look, buf),
        }
        foot(Rect { y: area.bottom() - 2, height: 2, ..area }, look, buf);
    }

    /// What the room reads of the turn that began then: as it was told here, or as it stands in the record.
    fn shown<'a>(&'a mut self, since: DateTime<Utc>, look: Look<'a>) -> Option<&'a Shown> {
        if look.view.role().is_some() {
            return showing::told(look.view);
        }
        let applied = look.view.meeting.applied();
        let is_known = self.known.as_ref().is_some_and(|(of, shown)| *of == applied && shown.since == since);
        if !is_known {
            self.known = showing::shown(look.words, look.view).map(|shown| (applied, shown));
        }
        self.known.as_ref().map(|(_, shown)| shown)
    }

    /// Says that there is nothing to show yet, and why.
    pub fn draw_waiting(&self, area: Rect, why: &str, words: &Words, theme: Theme, buf: &mut Buffer) {
        let area = area.intersection(buf.area);
        let middle = Rect { y: area.y + area.height / 4, height: area.height / 2, ..area };
        let inside = middle.intersection(area);
        Letters::new(&words.word("wall-waiting"), theme.style(Role::Strong)).render(inside, buf);
        for (up, text) in [(3, why.to_owned()), (1, words.word("wall-leave"))] {
            if area.height > up {
                let line = Line::styled(one_line(&text, area.width.into()), theme.style(Role::Quiet));
                line.centered().render(Rect { y: area.bottom() - up, height: 1, ..area }, buf);
            }
        }
    }
}

/// What is said to all, large, below what is on; gives the room that is left. What is said to one table is not the room's.
fn message(area: Rect, look: Look<'_>, buf: &mut Buffer) -> Rect {
    let Some(message) = look.view.message(None) else { return area };
    let margin = area.width / 20;
    let columns = area.width - margin * 2;
    // All of it stands there, in small letters and with less room for the rest where there is no other way.
    let lines = wrap(&message.text, columns.into(), area.height.into()).len();
    let tall = u16::try_from(lines).unwrap_or(area.height).max(area.height / 3).max(1);
    let above = Rect { height: area.height - tall, ..area };
    let inside = Rect { x: area.x + margin, y: above.bottom(), width: columns, height: tall };
    Letters::new(&message.text, look.theme.style(Role::Soon)).render(inside, buf);
    above
}

/// The meeting's title and the time of day.
fn head(area: Rect, look: Look<'_>, buf: &mut Buffer) {
    let clock = local_clock(look, look.view.now);
    let clock = format!(" {} ", look.words.say("wall-clock", &[("clock", clock.into())]));
    let wide = u16::try_from(width(&clock)).unwrap_or(0).min(area.width);
    let title = look.view.meeting.programme().map(|programme| one_line(&programme.title, 300)).unwrap_or_default();
    let room = usize::from(area.width.saturating_sub(wide + 3));
    buf.set_stringn(area.x + 1, area.y, cut(&title, room), room, look.theme.style(Role::Quiet));
    buf.set_stringn(area.right() - wide, area.y, clock, wide.into(), look.theme.style(Role::Strong));
}

/// What comes next, and calmly when the day will end.
fn foot(area: Rect, look: Look<'_>, buf: &mut Buffer) {
    let standing = &look.view.standing;
    if matches!(standing.state, State::Ended | State::DayOver) {
        return;
    }
    let next = standing.item_next().map(|next| {
        let title = public_title(&next.title).to_owned() + &taken_here(look, next);
        match next.forecast_start {
            Some(at) => {
                let clock = local_clock(look, at - standing.to_be_saved(next));
                look.words.say("wall-next", &[("clock", clock.into()), ("title", title.into())])
            }
            None => title,
        }
    });
    let saved = standing.end_to_be_saved();
    let late = (standing.end_drift - saved).num_minutes();
    let span = durations::short(look.words, late.unsigned_abs());
    let end = [("clock", local_clock(look, standing.forecast_end - saved).into()), ("span", span.into())];
    let end = match late {
        WORTH_SAYING.. => look.words.say("wall-ends-later", &end),
        early if early <= -WORTH_SAYING => look.words.say("wall-ends-earlier", &end),
        _ => look.words.say("wall-ends", &[("clock", local_clock(look, standing.planned_end).into())]),
    };
    for (row, (text, role)) in (0..).zip([(next.unwrap_or_default(), Role::Strong), (end, Role::Quiet)]) {
        let text = cut(&one_line(&text, 300), usize::from(area.width.saturating_sub(2))).into_owned();
        let line = Line::styled(text, look.theme.style(role)).centered();
        line.render(Rect { y: area.y + row, height: 1, ..area }, buf);
    }
}
