//! The Plenary screen: each table with its clock and its stars; then the recurring points of each theme. No names.

use chrono::TimeDelta;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::text::Line;
use ratatui::widgets::Widget;

use crate::device::draft::Draft;
use crate::device::intent::{Intent, Query};
use crate::device::reply::Reply;
use crate::domain::command::Command;
use crate::domain::floor::{FloorCommand, Held, Holder};
use crate::domain::id::{PointId, TableNumber, ThemeId};
use crate::domain::programme::ItemKind;
use crate::domain::provenance::RECURS_AT;
use crate::tui::facilitator::collated::{Collated, Collection};
use crate::tui::facilitator::notes::read_back;
use crate::tui::facilitator::plenary::large;
use crate::tui::facilitator::plenary::sayings;
use crate::tui::facilitator::plenary::turn::{self, Turn};
use crate::tui::facilitator::tally::{self, Tally};
use crate::tui::keymap::{Action, IN_PLENARY, IN_TALLY, Meant, Reach};
use crate::tui::keys::Key;
use crate::tui::saying;
use crate::tui::screen::{Answer, Look, Screen};
use crate::tui::theme::{Role, sign};
use crate::tui::widgets::big::Big;
use crate::tui::widgets::doubt::Leaving;
use crate::tui::widgets::panel::Rule;
use crate::tui::widgets::text::{cut, one_line, wrap};
use crate::tui::widgets::toast::Mood;

#[derive(Debug, Default)]
pub struct Plenary {
    collated: Collated,
    tables: Vec<TableNumber>,
    /// Themes with recurring points, in their order.
    themes: Vec<ThemeId>,
    /// The place in `tables` while none has the floor.
    place: usize,
    /// Whether the themes are gone through; where nobody said, as the programme has it.
    by_theme: Option<bool>,
    /// The turn on the floor with which this went along.
    held: Option<Held>,
    /// The place in `themes`.
    theme: usize,
    /// The one of the theme's points of which is counted, and the first that is seen.
    hand: usize,
    top: usize,
    /// Where those that are seen stand.
    places: Vec<Rect>,
    tally: Tally,
}

impl Plenary {
    /// The tables report first, unless the programme has a plenary and no report.
    fn by_theme(&self, look: Look<'_>) -> bool {
        let has = |kind| look.view.standing.items.iter().any(|item| item.kind == kind);
        self.by_theme.unwrap_or_else(|| has(ItemKind::Plenary) && !has(ItemKind::Report))
    }

    /// Goes where the wall is when that has turned: by a key here, by another machine, or before the program was begun anew.
    fn go_along(&mut self, look: Look<'_>) {
        let held = look.view.floor();
        if self.held.as_ref() == held {
            return;
        }
        self.held = held.cloned();
        match held.map(|held| &held.holder) {
            Some(Holder::Table(_)) => (self.by_theme, self.place) = (Some(false), self.turn(look).place),
            Some(Holder::Theme(theme)) => {
                self.by_theme = Some(true);
                self.theme = self.themes.iter().position(|seen| seen == theme).unwrap_or(self.theme);
                self.begin_at_the_top();
            }
            None => {}
        }
    }

    fn of_theme(&self) -> Vec<&Collection> {
        let theme = self.themes.get(self.theme);
        let here = |point: &&Collection| point.tables.len() >= RECURS_AT && point.theme.as_ref() == theme;
        self.collated.points.iter().filter(here).collect()
    }

    /// The point of which is counted.
    fn point_in_hand(&self, look: Look<'_>) -> Option<PointId> {
        self.of_theme().get(self.hand).filter(|_| self.by_theme(look)).map(|point| point.point)
    }

    /// The table that is seen, and since when it has the floor.
    fn turn(&self, look: Look<'_>) -> Turn {
        match look.view.floor() {
            Some(Held { holder: Holder::Table(table), since }) => {
                let now = look.view.meeting.tables.now(*table);
                let place = self.tables.iter().position(|seated| *seated == now);
                place.map_or(Turn { place: self.place, since: None }, |place| Turn { place, since: Some(*since) })
            }
            _ => Turn { place: self.place, since: None },
        }
    }

    fn theme_has_the_floor(&self, look: Look<'_>) -> bool {
        let seen = self.themes.get(self.theme);
        matches!(look.view.floor(), Some(Held { holder: Holder::Theme(theme), .. }) if Some(theme) == seen)
    }

    fn give(holder: Option<Holder>) -> Vec<Answer> {
        let give = |holder| Answer::Want(Intent::Do(Command::Floor(FloorCommand::Give(holder))));
        holder.map(give).into_iter().collect()
    }

    fn give_to_table(&mut self, place: usize) -> Vec<Answer> {
        self.place = place;
        Self::give(self.tables.get(place).copied().map(Holder::Table))
    }

    fn begin_at_the_top(&mut self) {
        self.hand = 0;
        self.top = 0;
    }

    fn give_to_theme(&mut self, place: usize) -> Vec<Answer> {
        self.theme = place;
        self.begin_at_the_top();
        Self::give(self.themes.get(place).cloned().map(Holder::Theme))
    }

    /// The first key shows what is seen to the room, the next ones go on.
    fn onward(&mut self, look: Look<'_>) -> Vec<Answer> {
        if self.by_theme(look) {
            let next = self.theme + usize::from(self.theme_has_the_floor(look));
            if next >= self.themes.len() {
                return vec![Answer::Tell(look.words.word("plenary-at-the-end"), Mood::Plain)];
            }
            return self.give_to_theme(next);
        }
        let turn = self.turn(look);
        match turn.onward(self.tables.len()) {
            Some(place) => self.give_to_table(place),
            // After the last table the themes are gathered up.
            None => {
                self.by_theme = Some(true);
                self.give_to_theme(0)
            }
        }
    }

    fn back(&mut self, look: Look<'_>) -> Vec<Answer> {
        let turn = self.turn(look);
        if self.by_theme(look) {
            match self.theme.checked_sub(1) {
                Some(theme) if self.theme_has_the_floor(look) => return self.give_to_theme(theme),
                Some(theme) => self.theme = theme,
                None => self.by_theme = Some(false),
            }
            self.begin_at_the_top();
            return Vec::new();
        }
        match (turn.place.checked_sub(1), turn.since) {
            (Some(place), Some(_)) => self.give_to_table(place),
            (Some(place), None) => {
                self.place = place;
                Vec::new()
            }
            (None, _) => vec![Answer::Tell(look.words.word("plenary-at-the-beginning"), Mood::Plain)],
        }
    }

    fn draw_report(&self, area: Rect, look: Look<'_>, buf: &mut Buffer) {
        let turn = self.turn(look);
        let Some(table) = self.tables.get(turn.place) else {
            return quiet(area, &look.words.word("plenary-no-tables"), look, buf);
        };
        let each = turn::of_each(look.view);
        let place = [("number", (turn.place + 1).into()), ("of", self.tables.len().into())];
        let title = look.words.word("plenary-report");
        let sayings = sayings::of_table(*table, look);
        // What is projected is taken for what the table has agreed on.
        let doubt = if sayings.is_empty() { None } else { read_back::doubt(*table, look) };
        let place = look.words.say("plenary-place", &place);
        let remark = match doubt {
            Some(doubt) if area.width >= 70 => {
                look.words.say("plenary-kept-doubt", &[("doubt", doubt.into()), ("place", place.into())])
            }
            Some(doubt) => format!("{doubt} · {place}"),
            None => place,
        };
        ruled(area, &title, &remark, look, buf);
        let left = turn.left(each, look.view.now);
        let over = left < TimeDelta::zero();
        let (figures, word, role) = match turn.since {
            None => (saying::countdown(each), look.words.word("plenary-not-begun"), Role::Quiet),
            Some(_) if over => {
                let word = format!("{} {}", sign::BAD, look.words.word("plenary-over"));
                (format!("+{}", saying::count_up(-left)), word, Role::Over)
            }
            Some(_) => (saying::countdown(left), look.words.word("plenary-left"), Role::Now),
        };
        let mut y = area.y + 1;
        let name = saying::table(look, *table);
        centred(Rect { y, ..area }, &name, Role::Title, look, buf);
        y += 1;
        let tall = (area.height / 3).clamp(1, 14);
        let clock = if over { Role::Bad } else { role };
        Big::new(&figures, look.theme.style(clock)).render(Rect { y, height: tall, ..area }, buf);
        y += tall;
        let each = look.words.say("plenary-seconds-each", &[("time", saying::countdown(each).into())]);
        centred(Rect { y, ..area }, &format!("{word} · {each}"), role, look, buf);
        y += 2;
        let next = self.tables.get(turn.place + 1).map(|next| saying::table(look, *next));
        let next = next.unwrap_or_else(|| look.words.word("plenary-gathered"));
        let body = Rect { y, height: area.bottom().saturating_sub(y + 1), ..area };
        if sayings.is_empty() {
            centred(body, &look.words.word("plenary-no-stars"), Role::Quiet, look, buf);
        }
        large::draw(body, &sayings, look, buf);
        let next = look.words.say("plenary-next", &[("title", next.into())]);
        centred(Rect { y: area.bottom() - 1, ..area }, &next, Role::Quiet, look, buf);
    }

    fn draw_theme(&mut self, area: Rect, look: Look<'_>, buf: &mut Buffer) {
        let theme = self.themes.get(self.theme).and_then(|theme| look.view.meeting.themes.get(theme));
        let title = look.words.word("plenary-gathered");
        let Some(theme) = theme else {
            ruled(area, &title, "", look, buf);
            let body = Rect { y: area.y + 2, height: area.height - 2, ..area };
            return quiet(body, &look.words.word("plenary-nothing-at-all"), look, buf);
        };
        let place = [("number", (self.theme + 1).into()), ("of", self.themes.len().into())];
        let wall = if self.theme_has_the_floor(look) { "plenary-on-the-wall" } else { "plenary-not-on-the-wall" };
        let remark = format!("{} · {}", look.words.word(wall), look.words.say("plenary-place", &place));
        ruled(area, &title, &remark, look, buf);
        let margin = area.width / 10;
        let columns = usize::from(area.width - margin * 2);
        let mut y = area.y + 2;
        for line in wrap(&saying::theme_title(look, theme), columns, 3) {
            buf.set_stringn(area.x + margin, y, line, columns, look.theme.style(Role::Now));
            y += 1;
        }
        y += 1;
        let mut sayings = sayings::of_points(&self.of_theme(), look);
        self.hand = self.hand.min(sayings.len().saturating_sub(1));
        if let Some(saying) = sayings.get_mut(self.hand) {
            saying.in_hand = true;
        }
        let body = Rect { y, height: area.bottom().saturating_sub(y + 1), ..area };
        if sayings.is_empty() {
            quiet(body, &look.words.word("plenary-nothing-recurs"), look, buf);
        }
        // The one in hand is seen, and as many before it as there is room for.
        self.top = self.top.min(self.hand);
        while self.top < self.hand && self.top + large::count(body, &sayings[self.top..], look) <= self.hand {
            self.top += 1;
        }
        self.places = large::draw(body, &sayings[self.top..], look, buf);
        let more = sayings.len() - self.top - self.places.len();
        if more > 0 {
            let text = look.words.say("plenary-more", &[("count", more.into())]);
            centred(Rect { y: area.bottom() - 1, ..area }, &text, Role::Quiet, look, buf);
        }
    }
}

fn ruled(area: Rect, title: &str, remark: &str, look: Look<'_>, buf: &mut Buffer) {
    Rule { title, remark, focused: true, theme: look.theme }.render(Rect { height: 1, ..area }, buf);
}

fn quiet(area: Rect, text: &str, look: Look<'_>, buf: &mut Buffer) {
    centred(area, text, Role::Quiet, look, buf);
}

fn centred(area: Rect, text: &str, role: Role, look: Look<'_>, buf: &mut Buffer) {
    let area = Rect { height: area.height.min(1), ..area }.intersection(buf.area);
    // What is too long loses its end; a line that is centred would lose its beginning too.
    let text = cut(&one_line(text, 400), usize::from(area.width).saturating_sub(2)).into_owned();
    Line::styled(text, look.theme.style(role)).centered().render(area, buf);
}

impl Screen for Plenary {
    fn prepare(&mut self, look: Look<'_>) {
        if !self.collated.refresh(look) {
            return;
        }
        let meeting = look.view.meeting;
        self.tables = meeting.tables.seated().map(|(number, _)| number).collect();
        self.place = self.place.min(self.tables.len().saturating_sub(1));
        let recurring = self.collated.points.iter().filter(|point| point.tables.len() >= RECURS_AT);
        let used: Vec<&ThemeId> = recurring.filter_map(|point| point.theme.as_ref()).collect();
        self.themes = meeting.themes.all().map(|theme| theme.id.clone()).filter(|id| used.contains(&id)).collect();
        self.theme = self.theme.min(self.themes.len().saturating_sub(1));
        self.go_along(look);
    }

    fn reach(&self) -> &'static Reach {
        if self.tally.is_open() { &IN_TALLY } else { &IN_PLENARY }
    }

    fn why_not(&self, action: Action, look: Look<'_>) -> Option<String> {
        match action {
            Action::Restart if self.by_theme(look) || self.turn(look).since.is_none() => {
                Some(look.words.word("plenary-not-begun"))
            }
            Action::Hands | Action::TableStars | Action::NextClass if self.point_in_hand(look).is_none() => {
                Some(look.words.word("plenary-no-point-in-hand"))
            }
            Action::ClearWall if look.view.floor().is_none() => Some(look.words.word("plenary-nothing-on-the-wall")),
            _ => None,
        }
    }

    fn act(&mut self, meant: Meant, look: Look<'_>) -> Vec<Answer> {
        match meant.action {
            Action::Onward => return self.onward(look),
            Action::Back => return self.back(look),
            Action::ByTheme => self.by_theme = Some(!self.by_theme(look)),
            Action::Restart => {
                let place = self.turn(look).place;
                return self.give_to_table(place);
            }
            Action::ClearWall => return vec![Answer::Want(Intent::Do(Command::Floor(FloorCommand::Clear)))],
            Action::Hands | Action::TableStars | Action::Promise => {
                self.tally.asked(meant.action, self.point_in_hand(look), None, look);
            }
            Action::NextClass => {
                let command = tally::next_class(self.point_in_hand(look), look);
                return command.map(|command| Answer::Want(Intent::Do(command))).into_iter().collect();
            }
            Action::Owed => return vec![Answer::Want(Intent::Show(Query::Owed))],
            Action::Save => return self.tally.send(look).map(Answer::Want).into_iter().collect(),
            Action::Leave if self.tally.leave() == Leaving::Asks => {
                return vec![Answer::Tell(look.words.word("screens-leave-unsaved"), Mood::Plain)];
            }
            Action::Up => self.hand = self.hand.saturating_sub(1),
            Action::Down if self.hand + 1 < self.of_theme().len() => self.hand += 1,
            Action::First => {
                self.theme = 0;
                self.begin_at_the_top();
            }
            Action::Last => self.theme = self.themes.len().saturating_sub(1),
            _ => {}
        }
        Vec::new()
    }

    fn type_key(&mut self, key: Key, _look: Look<'_>) -> Vec<Answer> {
        self.tally.type_key(key);
        Vec::new()
    }

    fn touch(&mut self, at: Position, _look: Look<'_>) -> Vec<Answer> {
        if let Some(nth) = self.places.iter().position(|place| place.contains(at)) {
            self.hand = self.top + nth;
        }
        Vec::new()
    }

    fn paste(&mut self, text: &str, _look: Look<'_>) -> Vec<Answer> {
        self.tally.paste(text);
        Vec::new()
    }

    fn hear(&mut self, reply: &Reply, told: &str, asked: Option<&Intent>) {
        self.tally.hear(reply, told, asked);
    }

    fn says(&self, told: &str) -> bool {
        self.tally.trouble() == Some(told)
    }

    fn drafts(&self, _look: Look<'_>) -> Vec<Draft> {
        self.tally.draft().into_iter().collect()
    }

    fn take_back(&mut self, draft: Draft, _look: Look<'_>) -> Option<Draft> {
        self.tally.take_back(draft)
    }

    fn holds_unsaved(&self) -> bool {
        self.tally.holds_unsaved()
    }

    fn draw(&mut self, area: Rect, look: Look<'_>, buf: &mut Buffer) -> Option<Position> {
        let below = if self.tally.is_open() { tally::ROWS.min(area.height / 2) } else { 0 };
        let above = Rect { height: area.height - below, ..area };
        self.places.clear();
        if above.height >= 8 {
            if self.by_theme(look) { self.draw_theme(above, look, buf) } else { self.draw_report(above, look, buf) }
        }
        self.tally.draw(Rect { y: above.bottom(), height: below, ..area }, look, buf)
    }
}
