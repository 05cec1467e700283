//! Short notices that come and go without taking the focus.

use std::collections::VecDeque;
use std::time::Duration;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::{Clear, Widget};

use crate::tui::theme::{Role, Theme, sign};
use crate::tui::widgets::text::{cut, one_line, width, wrap};

/// Rows from the bottom within which a notice is looked for.
const FAR: u16 = 8;
/// What has stood no longer is not read yet, and gives way to nothing that comes by itself.
const READ: Duration = Duration::from_secs(2);
/// So many are seen at once, and so many wait their turn with them.
const SEEN: usize = 3;
const MOST: usize = 6;
/// Cells of a line above the screen's own part that stay empty at its right, and lines there.
const MARGIN: u16 = 2;
const TALLEST: usize = 4;

/// Whether a notice is good news; a sign and the time it stays go with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mood {
    Good,
    Plain,
    Bad,
    /// As bad, and true as long as the line to the facilitator's machine is down.
    NoLine,
}

impl Mood {
    fn is_bad(self) -> bool {
        matches!(self, Self::Bad | Self::NoLine)
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Notice {
    text: String,
    mood: Mood,
    /// It stands first from here on.
    since: Duration,
    until: Duration,
    /// It answers what a person just did; later it is no news.
    answers: bool,
}

impl Notice {
    fn is_unread(&self, now: Duration) -> bool {
        self.since + READ > now
    }

    /// It stands its time from here on.
    fn begin(&mut self, since: Duration) {
        let stays = Duration::from_secs(if self.mood.is_bad() { 10 } else { 4 });
        (self.since, self.until) = (since, since + stays);
    }
}

/// Where the newest notice stands.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Place {
    /// From this row on, hiding nothing.
    Free(u16, Vec<String>),
    /// Beside the keys of the footer, which make room for it.
    Footer(String),
    /// In rows of its own above the screen's part.
    Above(Vec<String>),
}

/// The notices on the screen, newest first: one of what went well, and what went wrong lately. What comes at once follows
/// one after the other, what went wrong before the rest.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Toasts {
    notices: VecDeque<Notice>,
}

impl Toasts {
    /// Shows `text` from `now` on: four seconds, and ten for what went wrong. The same text again only stays longer.
    /// Times are a person's, counted from any fixed start: the meeting's may run sixty times as fast.
    pub fn show(&mut self, text: impl Into<String>, mood: Mood, now: Duration) {
        self.put(text.into(), mood, now, false);
    }

    /// Of a line that is up it is not true any more that it is down.
    pub fn heed_line(&mut self, is_up: bool) {
        self.notices.retain(|notice| !is_up || notice.mood != Mood::NoLine);
    }

    /// The same for what answers something that a person just did on the screen.
    pub fn answer(&mut self, text: impl Into<String>, mood: Mood, now: Duration) {
        self.put(text.into(), mood, now, true);
    }

    fn put(&mut self, text: String, mood: Mood, now: Duration, answers: bool) {
        let text = one_line(&text, 400);
        // Calm: the newest good news is enough, while trouble stays beside it.
        let is_told_anew = |notice: &Notice| notice.text == text || mood == Mood::NoLine && notice.mood == mood;
        let stays = |notice: &Notice| notice.mood.is_bad() || notice.is_unread(now) && !(answers && notice.answers);
        self.notices.retain(|notice| stays(notice) && !is_told_anew(notice) && notice.until > now);
        // Whoever did something looks for the answer, and waits for nothing.
        let goes_before =
            |notice: &Notice| !answers && notice.is_unread(now) && (notice.mood.is_bad() || !mood.is_bad());
        let place = self.notices.iter().take_while(|notice| goes_before(notice)).count();
        let mut notice = Notice { text, mood, since: now, until: now, answers };
        notice.begin(place.checked_sub(1).map_or(now, |before| self.notices[before].until));
        let mut free = notice.until;
        for behind in self.notices.range_mut(place..).filter(|behind| !behind.mood.is_bad()) {
            behind.begin(free);
            free = behind.until;
        }
        self.notices.insert(place, notice);
        self.notices.truncate(MOST);
    }

    /// Another screen was opened, or something was done well: what was said of it before is no news any more.
    pub fn turn(&mut self) {
        self.notices.retain(|notice| !notice.answers);
    }

    /// A text was left, or a field: what was `said` of it is no news any more, what is said since is.
    pub fn forget(&mut self, said: &Self) {
        self.notices.retain(|notice| !notice.answers || !said.notices.contains(notice));
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

    /// Rows that the newest notice needs above the screen's own part: none where it finds room below without hiding
    /// anything. What waits behind it stands there too, as far as there is room: it may be gone before it is its turn to be
    /// seen. `area`: the part of the screen with the footer as its last row, as it is drawn.
    pub fn above(&self, area: Rect, cursor: Option<Position>, buf: &Buffer) -> u16 {
        match self.notices.front().map(|notice| place(notice, area, true, cursor, buf)) {
            Some(Place::Above(_)) => self.stacked(area).map(|(_, lines)| tall(&lines)).sum(),
            _ => 0,
        }
    }

    /// The first notices with their lines in rows of their own: the very first, and those behind it that fit with it.
    fn stacked(&self, area: Rect) -> impl Iterator<Item = (&Notice, Vec<String>)> {
        let lines = move |notice| (notice, above_lines(notice, area));
        let mut all = 0;
        self.notices
            .iter()
            .take(SEEN)
            .map(lines)
            .enumerate()
            .take_while(move |(nth, (_, lines))| {
                all += lines.len();
                *nth == 0 || all <= TALLEST
            })
            .map(|(_, notice)| notice)
    }

    /// Draws the newest notice where it hides nothing: in free rows near the footer at the right of `area`, else beside the
    /// footer's keys, else in `above` with those that fit there; older ones where rows are free. Gives the cells that are
    /// taken of the footer, at its right.
    pub fn draw(&self, above: Rect, area: Rect, cursor: Option<Position>, theme: Theme, buf: &mut Buffer) -> u16 {
        let area = area.intersection(buf.area);
        let (mut taken, mut stacked) = (0, 0);
        let mut left = above;
        for (notice, lines) in self.stacked(area).take_while(|_| above.height > 0) {
            write(notice, &lines[..lines.len().min(left.height.into())], left, theme, buf);
            let tall = tall(&lines).min(left.height);
            left = Rect { y: left.y + tall, height: left.height - tall, ..left };
            stacked += 1;
        }
        let mut lowest = area;
        for (nth, notice) in self.notices.iter().take(SEEN).enumerate().skip(stacked) {
            match place(notice, lowest, false, cursor, buf) {
                Place::Free(top, lines) => {
                    write(notice, &lines, Rect { y: top, ..area }, theme, buf);
                    lowest.height = (top + 1).saturating_sub(lowest.y);
                }
                Place::Footer(line) if nth == 0 => {
                    let footer = Rect { y: area.bottom().saturating_sub(1), height: area.height.min(1), ..area };
                    taken = write(notice, &[line], footer, theme, buf);
                }
                Place::Footer(_) | Place::Above(_) => {}
            }
        }
        taken
    }
}

/// Where a notice can stand. `may_grow`: rows above the screen's own part can be had.
fn place(notice: &Notice, area: Rect, may_grow: bool, cursor: Option<Position>, buf: &Buffer) -> Place {
    let columns = usize::from(area.width);
    let beside = wrap(&notice.text, columns.saturating_sub(6).min(56), TALLEST);
    if let Some(top) = free_rows(area, area.bottom(), &beside, cursor, buf) {
        return Place::Free(top, beside);
    }
    // At most half of the footer, so that keys stay to be read.
    let shares = width(&notice.text) + 4 <= columns / 2;
    if shares || !may_grow {
        let most = if shares { columns / 2 } else { columns * 3 / 4 };
        return Place::Footer(cut(&notice.text, most.saturating_sub(4)).into_owned());
    }
    Place::Above(above_lines(notice, area))
}

fn above_lines(notice: &Notice, area: Rect) -> Vec<String> {
    wrap(&notice.text, usize::from(area.width).saturating_sub(4 + usize::from(MARGIN)), TALLEST)
}

fn tall(lines: &[String]) -> u16 {
    u16::try_from(lines.len()).unwrap_or(u16::MAX)
}

/// Writes a notice's lines from the top of `area` on, at its right; gives the cells that they take.
fn write(notice: &Notice, lines: &[String], area: Rect, theme: Theme, buf: &mut Buffer) -> u16 {
    let (mark, role) = match notice.mood {
        Mood::Good => (sign::SAVED, Role::Good),
        Mood::Plain => (sign::AHEAD, Role::Quiet),
        Mood::Bad | Mood::NoLine => (sign::BAD, Role::Bad),
    };
    let widest = lines.iter().map(|line| width(line)).max().unwrap_or(0);
    let wide = u16::try_from(widest + 4).unwrap_or(area.width).min(area.width);
    for (y, (at, text)) in (area.y..).zip(lines.iter().enumerate()) {
        let place = Rect::new(area.right() - wide, y, wide, 1).intersection(buf.area);
        Clear.render(place, buf);
        let mark = Span::styled(if at == 0 { format!(" {mark} ") } else { "   ".into() }, theme.style(role));
        let style = theme.style(if notice.mood.is_bad() { Role::Bad } else { Role::Strong });
        Line::from(vec![mark, Span::styled(text.clone(), style)]).render(place, buf);
    }
    wide
}

/// The first of the lowest rows above the footer, not far from it, where so many lines of text hide nothing.
fn free_rows(area: Rect, bottom: u16, lines: &[String], cursor: Option<Position>, buf: &Buffer) -> Option<u16> {
    let tall = tall(lines);
    let lowest = bottom.min(area.bottom().checked_sub(1)?).checked_sub(tall)?;
    let highest = area.bottom().saturating_sub(FAR).max(area.y);
    (highest..=lowest).rev().find(|top| {
        (*top..top + tall).all(|y| {
            let is_blank = |x: u16| buf.cell((x, y)).is_none_or(|cell| cell.symbol() == " ");
            // Beside other words it would read as if it belonged to them.
            cursor.is_none_or(|cursor| cursor.y != y) && (area.x..area.right()).all(is_blank)
        })
    })
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use ratatui::buffer::Buffer;
    use ratatui::layout::{Position, Rect};

    use crate::tui::theme::Theme;
    use crate::tui::widgets::toast::{Mood, Toasts};

    fn at(seconds: u64) -> Duration {
        Duration::from_secs(seconds)
    }

    #[test]
    fn notices_go_by_themselves_and_bad_news_stays_longer() {
        let mut toasts = Toasts::default();
        toasts.show("Disken er fuld", Mood::Bad, at(0));
        toasts.answer("Gemt #11", Mood::Good, at(0));
        toasts.answer("Gemt #12", Mood::Good, at(0));
        assert_eq!(toasts.next_change(), Some(at(4)));
        toasts.tidy(at(5));
        assert_eq!(toasts.next_change(), Some(at(10)));
        toasts.tidy(at(10));
        assert!(toasts.is_empty());
    }

    fn texts(toasts: &Toasts) -> Vec<&str> {
        toasts.notices.iter().map(|notice| &*notice.text).collect()
    }

    #[test]
    fn what_comes_at_once_follows_one_after_the_other_and_trouble_goes_first() {
        let mut toasts = Toasts::default();
        toasts.answer("Du leder mødet nu", Mood::Good, at(0));
        toasts.show("Døren er åben", Mood::Plain, at(0));
        assert_eq!(texts(&toasts), ["Du leder mødet nu", "Døren er åben"]);
        toasts.tidy(at(4));
        assert_eq!((texts(&toasts), toasts.next_change()), (vec!["Døren er åben"], Some(at(8))));
        toasts.show("Disken er fuld", Mood::Bad, at(5));
        assert_eq!(texts(&toasts), ["Disken er fuld", "Døren er åben"]);
        toasts.tidy(at(15));
        assert_eq!(texts(&toasts), ["Døren er åben"]);
        toasts.show("Bord 4 er med", Mood::Plain, at(18));
        assert_eq!(texts(&toasts), ["Bord 4 er med"], "what has been read makes room");
    }

    #[test]
    fn what_is_said_of_a_line_that_is_down_goes_when_it_is_up() {
        let mut toasts = Toasts::default();
        toasts.show("Disken er fuld", Mood::Bad, at(0));
        toasts.show("Døren er lukket", Mood::NoLine, at(0));
        toasts.show("Prøver igen", Mood::NoLine, at(1));
        assert_eq!(toasts.notices.len(), 2, "the latest alone");
        toasts.heed_line(true);
        assert_eq!(texts(&toasts), ["Disken er fuld"]);
    }

    #[test]
    fn the_same_notice_is_not_said_twice() {
        let mut toasts = Toasts::default();
        toasts.show("Gemt", Mood::Good, at(0));
        toasts.show("Gemt", Mood::Good, at(1));
        toasts.tidy(at(4));
        assert_eq!(toasts.next_change(), Some(at(5)));
    }

    /// What becomes of a screen whose last row is the footer, and the cells taken of it.
    fn drawn(text: &str, rows: &[&str], cursor: Option<Position>) -> (Vec<String>, u16) {
        let mut screen = Buffer::with_lines(rows.to_vec());
        let mut toasts = Toasts::default();
        toasts.show(text, Mood::Good, at(0));
        let area = screen.area;
        let above = Rect { height: toasts.above(area, cursor, &screen), ..area };
        let taken = toasts.draw(above, area, cursor, Theme::default(), &mut screen);
        let rows = screen.content.chunks(area.width.into());
        (rows.map(|row| row.iter().map(|cell| cell.symbol()).collect()).collect(), taken)
    }

    #[test]
    fn a_notice_stands_above_the_footer_where_it_hides_nothing() {
        let rows = ["første             ", "anden linje fylder ", "tast"];
        assert_eq!(drawn("Gemt #12", &rows, None).0, ["første  ✓ Gemt #12 ", rows[1], "tast               "]);
        assert_eq!(
            drawn("Gemt #12", &["", "", "tast            "], None).0,
            ["                ", "     ✓ Gemt #12 ", "tast            "]
        );
    }

    #[test]
    fn with_no_room_it_stands_beside_the_footers_keys_and_never_on_the_cursors_row() {
        let rows = ["                        ", "Enter Gem   F1 Hjælp    "];
        let (drawn, taken) = drawn("Gemt #12", &rows, Some(Position::new(0, 0)));
        assert_eq!((drawn[0].as_str(), drawn[1].trim_end(), taken), (rows[0], "Enter Gem    ✓ Gemt #12", 12));
    }

    #[test]
    fn a_long_one_gets_rows_of_its_own_at_the_top_so_that_nothing_is_hidden() {
        let rows = ["en række, der er fuld!!!", "en række, der er fuld!!!", "Enter Gem   F1 Hjælp    "];
        let mut screen = Buffer::with_lines(rows);
        let mut toasts = Toasts::default();
        toasts.show("Disken er fuld, og intet gemmes nu", Mood::Bad, at(0));
        assert_eq!(toasts.above(screen.area, None, &screen), 2);
        let above = Rect { height: 2, ..screen.area };
        assert_eq!(toasts.draw(above, screen.area, None, Theme::default(), &mut screen), 0);
        let last: String = screen.content[48..].iter().map(|cell| cell.symbol()).collect();
        assert_eq!(last, rows[2]);
    }

    #[test]
    fn what_comes_with_a_long_one_stands_under_it_where_both_fit_and_follows_where_they_do_not() {
        let rows = ["en række, der er fuld!!!", "Enter Gem   F1 Hjælp    "];
        let screen = Buffer::with_lines(rows);
        let mut toasts = Toasts::default();
        toasts.show("Disken er fuld, og intet gemmes nu", Mood::Bad, at(0));
        toasts.show("Bord 7 er nu en del af bord 6", Mood::Plain, at(0));
        toasts.show("Bord 4 er med igen", Mood::Plain, at(0));
        assert_eq!(toasts.above(screen.area, None, &screen), 4);
        let mut tall = Buffer::empty(Rect::new(0, 0, 24, 7));
        toasts.draw(Rect { height: 4, ..tall.area }, tall.area, Some(Position::new(0, 5)), Theme::default(), &mut tall);
        let rows: Vec<String> =
            tall.content.chunks(24).map(|row| row.iter().map(|cell| cell.symbol()).collect()).collect();
        assert!(rows[0].contains("Disken") && rows[2].contains("Bord 7") && rows[3].contains("bord 6"), "{rows:?}");
        toasts.tidy(at(10));
        assert_eq!(texts(&toasts), ["Bord 7 er nu en del af bord 6", "Bord 4 er med igen"], "each has its time");
    }

    #[test]
    fn what_answered_a_person_goes_with_what_it_is_about() {
        let mut toasts = Toasts::default();
        toasts.show("Uret er stillet", Mood::Bad, at(0));
        toasts.answer("Indlægget er for langt", Mood::Bad, at(0));
        let mut left = toasts.clone();
        left.answer("Tryk igen", Mood::Plain, at(0));
        left.forget(&toasts);
        assert_eq!(left.notices.len(), 2, "what was said since stays");
        toasts.turn();
        assert_eq!(toasts.next_change(), Some(at(10)));
        toasts.tidy(at(10));
        assert!(toasts.is_empty());
    }
}
