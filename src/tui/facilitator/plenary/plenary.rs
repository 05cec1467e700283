//! The Plenary screen: each table with its clock and its stars; then the recurring points of each theme; and what became of
//! what was agreed before. No names.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::device::draft::Draft;
use crate::device::follow_up::{self, Page};
use crate::device::intent::{Intent, Query};
use crate::device::reply::Reply;
use crate::domain::command::Command;
use crate::domain::floor::{FloorCommand, Held, Holder};
use crate::domain::id::{PointId, TableNumber, ThemeId};
use crate::domain::programme::ItemKind;
use crate::domain::provenance::RECURS_AT;
use crate::tui::facilitator::collated::{Collated, Collection};
use crate::tui::facilitator::plenary::lines::{headed, nothing, placed, quiet, ruled};
use crate::tui::facilitator::plenary::sight::Sight;
use crate::tui::facilitator::plenary::turn::Turn;
use crate::tui::facilitator::plenary::{report, sayings};
use crate::tui::facilitator::tally::{self, Tally};
use crate::tui::keymap::{Action, IN_PLENARY, IN_TALLY, Meant, Reach};
use crate::tui::keys::Key;
use crate::tui::saying;
use crate::tui::screen::{Answer, Look, Screen};
use crate::tui::widgets::doubt::Leaving;
use crate::tui::widgets::toast::Mood;

/// What is gone through.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Row {
    Tables,
    Themes,
    Actions,
}

#[derive(Debug, Default)]
pub struct Plenary {
    collated: Collated,
    tables: Vec<TableNumber>,
    /// Themes with recurring points, in their order.
    themes: Vec<ThemeId>,
    /// The place in `tables` while none has the floor.
    place: usize,
    /// The actions' pages.
    pages: Vec<Page>,
    /// Where nobody said, as the programme has it.
    row: Option<Row>,
    /// The turn on the floor with which this went along.
    held: Option<Held>,
    /// The place in `themes`.
    theme: usize,
    /// The place in `pages`.
    page: usize,
    sight: Sight,
    tally: Tally,
}

impl Plenary {
    /// The tables report first, unless the programme has a plenary and no report.
    fn row(&self, look: Look<'_>) -> Row {
        let has = |kind| look.view.standing.items.iter().any(|item| item.kind == kind);
        let asks_how_it_went = || look.view.standing.item_now().is_some_and(|item| item.kind == ItemKind::FollowUp);
        self.row.unwrap_or_else(|| match () {
            () if asks_how_it_went() => Row::Actions,
            () if has(ItemKind::Plenary) && !has(ItemKind::Report) => Row::Themes,
            () => Row::Tables,
        })
    }

    /// The actions only where there are any.
    fn next_row(&self, look: Look<'_>) -> Row {
        match self.row(look) {
            Row::Tables => Row::Themes,
            Row::Themes if !self.pages.is_empty() => Row::Actions,
            Row::Themes | Row::Actions => Row::Tables,
        }
    }

    /// Goes where the wall is when that has turned: by a key here, by another machine, or before the program was begun anew.
    fn go_along(&mut self, look: Look<'_>) {
        let held = look.view.floor();
        if self.held == held {
            return;
        }
        self.held.clone_from(&held);
        match held.map(|held| held.holder) {
            Some(Holder::Table(_)) => (self.row, self.place) = (Some(Row::Tables), self.turn(look).place),
            Some(Holder::Theme(theme)) => {
                self.row = Some(Row::Themes);
                self.theme = self.themes.iter().position(|seen| *seen == theme).unwrap_or(self.theme);
                self.sight.begin();
            }
            Some(Holder::Actions { page }) => {
                (self.row, self.page) = (Some(Row::Actions), usize::from(page).min(self.last_page()));
                self.sight.begin();
            }
            // How it went is asked once; what comes then is the programme's own.
            None => self.row = self.row.filter(|row| *row != Row::Actions),
        }
    }

    fn of_theme(&self) -> Vec<&Collection> {
        let theme = self.themes.get(self.theme);
        let here = |point: &&Collection| point.tables.len() >= RECURS_AT && point.theme.as_ref() == theme;
        self.collated.points.iter().filter(here).collect()
    }

    /// Of how many one is in hand.
    fn read(&self, look: Look<'_>) -> usize {
        match self.row(look) {
            Row::Actions => self.pages.get(self.page).map_or(0, |page| page.actions.len()),
            Row::Tables | Row::Themes => self.of_theme().len(),
        }
    }

    /// The point of which is counted.
    fn point_in_hand(&self, look: Look<'_>) -> Option<PointId> {
        self.of_theme().get(self.sight.hand()).filter(|_| self.row(look) == Row::Themes).map(|point| point.point)
    }

    /// The table that is seen, and since when it has the floor.
    fn turn(&self, look: Look<'_>) -> Turn {
        match look.view.floor() {
            Some(Held { holder: Holder::Table(table), since }) => {
                let now = look.view.meeting.tables.now(table);
                let place = self.tables.iter().position(|seated| *seated == now);
                place.map_or(Turn { place: self.place, since: None }, |place| Turn { place, since: Some(since) })
            }
            _ => Turn { place: self.place, since: None },
        }
    }

    fn theme_has_the_floor(&self, look: Look<'_>) -> bool {
        let seen = self.themes.get(self.theme);
        matches!(look.view.floor(), Some(Held { holder: Holder::Theme(theme), .. }) if Some(&theme) == seen)
    }

    fn page_has_the_floor(&self, look: Look<'_>) -> bool {
        let is_seen = |page: u16| usize::from(page).min(self.last_page()) == self.page;
        matches!(look.view.floor(), Some(Held { holder: Holder::Actions { page }, .. }) if is_seen(page))
    }

    fn last_page(&self) -> usize {
        self.pages.len().saturating_sub(1)
    }

    fn give(holder: Option<Holder>) -> Vec<Answer> {
        let give = |holder| Answer::Want(Intent::Do(Command::Floor(FloorCommand::Give(holder))));
        holder.map(give).into_iter().collect()
    }

    fn give_to_table(&mut self, place: usize) -> Vec<Answer> {
        self.place = place;
        Self::give(self.tables.get(place).copied().map(Holder::Table))
    }

    fn give_to_theme(&mut self, place: usize) -> Vec<Answer> {
        self.theme = place;
        self.sight.begin();
        Self::give(self.themes.get(place).cloned().map(Holder::Theme))
    }

    fn give_to_page(&mut self, page: usize) -> Vec<Answer> {
        self.page = page;
        self.sight.begin();
        Self::give(u16::try_from(page).ok().map(|page| Holder::Actions { page }))
    }

    /// The first key shows what is seen to the room, the next ones go on.
    fn onward(&mut self, look: Look<'_>) -> Vec<Answer> {
        let row = self.row(look);
        if row == Row::Actions {
            let next = self.page + usize::from(self.page_has_the_floor(look));
            if next >= self.pages.len() {
                return vec![Answer::Tell(look.words.word("plenary-at-the-last-page"), Mood::Plain)];
            }
            return self.give_to_page(next);
        }
        if row == Row::Themes {
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
                self.row = Some(Row::Themes);
                self.give_to_theme(0)
            }
        }
    }

    fn back(&mut self, look: Look<'_>) -> Vec<Answer> {
        let turn = self.turn(look);
        if self.row(look) == Row::Actions {
            match self.page.checked_sub(1) {
                Some(page) if self.page_has_the_floor(look) => return self.give_to_page(page),
                Some(page) => self.page = page,
                None => return vec![Answer::Tell(look.words.word("plenary-at-the-beginning"), Mood::Plain)],
            }
            self.sight.begin();
            return Vec::new();
        }
        if self.row(look) == Row::Themes {
            match self.theme.checked_sub(1) {
                Some(theme) if self.theme_has_the_floor(look) => return self.give_to_theme(theme),
                Some(theme) => self.theme = theme,
                None => self.row = Some(Row::Tables),
            }
            self.sight.begin();
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

    fn draw_theme(&mut self, area: Rect, look: Look<'_>, buf: &mut Buffer) {
        let theme = self.themes.get(self.theme).and_then(|theme| look.view.meeting.themes.get(theme));
        let title = look.words.word("plenary-gathered");
        let Some(theme) = theme else { return nothing(area, &title, "plenary-nothing-at-all", look, buf) };
        let place = (self.theme, self.themes.len());
        ruled(area, &title, &placed(self.theme_has_the_floor(look), place, look), look, buf);
        let below = headed(area, &[saying::theme_title(look, theme)], look, buf);
        let sayings = sayings::of_points(&self.of_theme(), look);
        if sayings.is_empty() {
            quiet(below, &look.words.word("plenary-nothing-recurs"), look, buf);
        }
        self.sight.draw(below, sayings, look, buf);
    }

    fn draw_actions(&mut self, area: Rect, look: Look<'_>, buf: &mut Buffer) {
        let title = look.words.word("plenary-actions");
        let Some(page) = self.pages.get(self.page) else {
            return nothing(area, &title, "plenary-no-actions", look, buf);
        };
        let place = (self.page, self.pages.len());
        ruled(area, &title, &placed(self.page_has_the_floor(look), place, look), look, buf);
        let headings = follow_up::headings(look.words, look.view.meeting, &self.pages, page);
        let below = headed(area, &headings, look, buf);
        self.sight.draw(below, sayings::of_actions(page, look), look, buf);
    }
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
        self.pages = follow_up::pages(meeting);
        self.page = self.page.min(self.last_page());
        self.go_along(look);
    }

    fn reach(&self) -> &'static Reach {
        if self.tally.is_open() { &IN_TALLY } else { &IN_PLENARY }
    }

    fn why_not(&self, action: Action, look: Look<'_>) -> Option<String> {
        match action {
            Action::Restart if self.row(look) != Row::Tables || self.turn(look).since.is_none() => {
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
            Action::ByTheme => {
                self.row = Some(self.next_row(look));
                self.sight.begin();
            }
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
            Action::Up => self.sight.up(),
            Action::Down => self.sight.down(self.read(look)),
            Action::First => {
                (self.theme, self.page) = (0, 0);
                self.sight.begin();
            }
            Action::Last => (self.theme, self.page) = (self.themes.len().saturating_sub(1), self.last_page()),
            _ => {}
        }
        Vec::new()
    }

    fn type_key(&mut self, key: Key, _look: Look<'_>) -> Vec<Answer> {
        self.tally.type_key(key);
        Vec::new()
    }

    fn touch(&mut self, at: Position, _look: Look<'_>) -> Vec<Answer> {
        self.sight.touch(at);
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
        self.sight.clear();
        if above.height >= 8 {
            match self.row(look) {
                Row::Tables => report::draw(above, &self.tables, self.turn(look), look, buf),
                Row::Themes => self.draw_theme(above, look, buf),
                Row::Actions => self.draw_actions(above, look, buf),
            }
        }
        self.tally.draw(Rect { y: above.bottom(), height: below, ..area }, look, buf)
    }
}
