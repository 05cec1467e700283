//! Short notices that come and go without taking the focus.

use std::collections::VecDeque;
use std::time::Duration;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::{Clear, Widget};

use crate::tui::theme::{Role, Theme, sign};
use crate::tui::widgets::text::{one_line, width, wrap};

/// Rows from the bottom within which a notice is looked for.
const FAR: u16 = 8;

/// Whether a notice is good news; a sign and the time it stays go with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mood {
    Good,
    Plain,
    Bad,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Notice {
    text: String,
    mood: Mood,
    until: Duration,
}

/// The notices on the screen, newest first: one of what went well, and what went wrong lately; at most three.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Toasts {
    notices: VecDeque<Notice>,
}

impl Toasts {
    /// Shows `text` from `now` on: four seconds, and ten for what went wrong. The same text again only stays longer.
    /// Times are a person's, counted from any fixed start: the meeting's may run sixty times as fast.
    pub fn show(&mut self, text: impl Into<String>, mood: Mood, now: Duration) {
        let text = one_line(&text.into(), 400);
        let stays = if mood == Mood::Bad { Duration::from_secs(10) } else { Duration::from_secs(4) };
        // Calm: the newest good news is enough, while trouble stays beside it.
        self.notices.retain(|notice| notice.mood == Mood::Bad && notice.text != text && notice.until > now);
        self.notices.push_front(Notice { text, mood, until: now + stays });
        self.notices.truncate(3);
    }

    /// Takes down what has stood its time.
    pub fn tidy(&mut self, now: Duration) {
        self.notices.retain(|notice| notice.until > now);
    }

    /// Takes all down: somebody has read them.
    pub fn clear(&mut self) {
        self.notices.clear();
    }

    /// When the next one goes, so that the screen is drawn again then.
    pub fn next_change(&self) -> Option<Duration> {
        self.notices.iter().map(|notice| notice.until).min()
    }

    pub fn is_empty(&self) -> bool {
        self.notices.is_empty()
    }

    /// Draws the notices at the right of `area`, whose last row is the footer: each as low as it can stand without
    /// hiding anything, else over the footer's keys, which everybody knows by then. The row of the cursor is left alone.
    pub fn draw(&self, area: Rect, cursor: Option<Position>, theme: Theme, buf: &mut Buffer) {
        let area = area.intersection(buf.area);
        let mut bottom = area.bottom();
        for notice in &self.notices {
            let lines = |room: usize| wrap(&notice.text, room, 2);
            let beside = lines(usize::from(area.width).saturating_sub(6).min(56));
            let free = free_rows(area, bottom, &beside, cursor, buf);
            let lines = if free.is_some() { beside } else { lines(usize::from(area.width).saturating_sub(6)) };
            let tall = u16::try_from(lines.len()).unwrap_or(0);
            let widest = lines.iter().map(|line| width(line)).max().unwrap_or(0);
            if tall == 0 || bottom < area.y + tall {
                return;
            }
            let top = free.unwrap_or(bottom - tall);
            let (mark, role) = match notice.mood {
                Mood::Good => (sign::SAVED, Role::Good),
                Mood::Plain => (sign::AHEAD, Role::Quiet),
                Mood::Bad => (sign::BAD, Role::Bad),
            };
            let wide = u16::try_from(widest + 4).unwrap_or(area.width).min(area.width);
            for (y, line) in (top..).zip(lines.iter().enumerate()) {
                let (at, text) = line;
                let place = Rect::new(area.right() - wide, y, wide, 1);
                Clear.render(place, buf);
                let mark = Span::styled(if at == 0 { format!(" {mark} ") } else { "   ".into() }, theme.style(role));
                let style = theme.style(if notice.mood == Mood::Bad { Role::Bad } else { Role::Strong });
                Line::from(vec![mark, Span::styled(text.clone(), style)]).render(place, buf);
            }
            bottom = top;
        }
    }
}

/// The first of the lowest rows above the footer, not far from it, where so many lines of text hide nothing.
fn free_rows(area: Rect, bottom: u16, lines: &[String], cursor: Option<Position>, buf: &Buffer) -> Option<u16> {
    let tall = u16::try_from(lines.len()).ok()?;
    let wide = u16::try_from(lines.iter().map(|line| width(line)).max()? + 5).ok()?.min(area.width);
    let lowest = bottom.min(area.bottom().checked_sub(1)?).checked_sub(tall)?;
    let highest = area.bottom().saturating_sub(FAR).max(area.y);
    (highest..=lowest).rev().find(|top| {
        (*top..top + tall).all(|y| {
            let is_blank = |x: u16| buf.cell((x, y)).is_none_or(|cell| cell.symbol() == " ");
            cursor.is_none_or(|cursor| cursor.y != y) && (area.right() - wide..area.right()).all(is_blank)
        })
    })
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use ratatui::buffer::Buffer;
    use ratatui::layout::Position;

    use crate::tui::theme::Theme;
    use crate::tui::widgets::toast::{Mood, Toasts};

    fn at(seconds: u64) -> Duration {
        Duration::from_secs(seconds)
    }

    #[test]
    fn notices_go_by_themselves_and_bad_news_stays_longer() {
        let mut toasts = Toasts::default();
        toasts.show("Disken er fuld", Mood::Bad, at(0));
        toasts.show("Gemt #11", Mood::Good, at(0));
        toasts.show("Gemt #12", Mood::Good, at(0));
        assert_eq!(toasts.next_change(), Some(at(4)));
        toasts.tidy(at(5));
        assert_eq!(toasts.next_change(), Some(at(10)));
        toasts.tidy(at(10));
        assert!(toasts.is_empty());
    }

    #[test]
    fn the_same_notice_is_not_said_twice() {
        let mut toasts = Toasts::default();
        toasts.show("Gemt", Mood::Good, at(0));
        toasts.show("Gemt", Mood::Good, at(1));
        toasts.tidy(at(4));
        assert_eq!(toasts.next_change(), Some(at(5)));
    }

    fn drawn(rows: &[&str], cursor: Option<Position>) -> Vec<String> {
        let mut screen = Buffer::with_lines(rows.to_vec());
        let mut toasts = Toasts::default();
        toasts.show("Gemt #12", Mood::Good, at(0));
        let area = screen.area;
        toasts.draw(area, cursor, Theme::default(), &mut screen);
        let rows = screen.content.chunks(area.width.into());
        rows.map(|row| row.iter().map(|cell| cell.symbol()).collect()).collect()
    }

    #[test]
    fn a_notice_stands_above_the_footer_where_it_hides_nothing() {
        let rows = ["første             ", "anden linje fylder ", "tast"];
        assert_eq!(drawn(&rows, None), ["første  ✓ Gemt #12 ", rows[1], "tast               "]);
        assert_eq!(
            drawn(&["", "", "tast            "], None),
            ["                ", "     ✓ Gemt #12 ", "tast            "]
        );
    }

    #[test]
    fn with_no_room_it_stands_over_the_footer_and_never_on_the_cursors_row() {
        let rows = ["                ", "tast og hjælp   "];
        assert_eq!(drawn(&rows, Some(Position::new(0, 0))), [rows[0], "tast ✓ Gemt #12 "]);
    }
}
