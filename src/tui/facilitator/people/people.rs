//! The People screen: who has come is ticked off as the names are typed, and whoever is on no list gets a seat at once.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::Widget;

use crate::device::grammar::verb::{self, Verb};
use crate::device::intent::Intent;
use crate::device::roll::{self, Seated};
use crate::device::{reading_people, reply::Reply};
use crate::domain::arrival::{ArrivalCommand, Attendance};
use crate::domain::command::Command;
use crate::tui::keymap::{Action, Meant, Reach};
use crate::tui::keys::Key;
use crate::tui::peer_keys::IN_PEOPLE;
use crate::tui::screen::{Answer, Look, Screen};
use crate::tui::theme::{Role, sign};
use crate::tui::way::way;
use crate::tui::widgets::line_field::LineField;
use crate::tui::widgets::list::Selection;
use crate::tui::widgets::panel::Rule;
use crate::tui::widgets::text::{fit, one_line, wrap};

/// From this width on a role stands beside the name.
const WITH_ROLES: u16 = 100;

#[derive(Debug, Default)]
pub struct People {
    field: LineField,
    hand: Selection,
    /// Only those of whom nothing is known yet.
    missing_alone: bool,
    /// The name of a stranger who may be none, once it was asked.
    asked: Option<String>,
}

impl People {
    fn rows<'v>(&self, look: Look<'v>) -> Vec<Seated<'v>> {
        let mut rows = roll::roll(look.view, self.field.text());
        rows.retain(|seated| !self.missing_alone || seated.arrival.is_none());
        rows
    }

    fn in_hand<'v>(&self, look: Look<'v>) -> Option<Seated<'v>> {
        let mut rows = self.rows(look);
        let at = self.hand.chosen(rows.len())?;
        Some(rows.swap_remove(at))
    }

    /// The name is on no list: it is somebody unannounced.
    fn is_stranger(&self, look: Look<'_>) -> bool {
        !self.field.text().trim().is_empty() && roll::roll(look.view, self.field.text()).is_empty()
    }

    /// What to ask before a seat is given: a slip of a letter in a name on the list, or no name at all ("bord 5").
    fn doubt(&self, look: Look<'_>) -> Option<String> {
        let (name, _) = (self.field.text().trim(), self.is_stranger(look).then_some(())?);
        let table = roll::emptiest(look.view).first().map(|(table, _)| table.0)?;
        let shown = |name: &str| one_line(name, 40);
        if let Some(near) = roll::near(look.view.meeting, name) {
            let told = [("near", shown(near).into()), ("table", table.into())];
            return Some(look.words.say("people-stranger-near", &told));
        }
        let told = [("name", shown(name).into()), ("table", table.into())];
        let is_name = !name.contains(|sign: char| sign.is_ascii_digit());
        (!is_name).then(|| look.words.say("people-stranger-no-name", &told))
    }

    fn is_asked(&self) -> bool {
        self.asked.as_deref() == Some(self.field.text())
    }

    fn mark(&self, as_what: Attendance, look: Look<'_>) -> Vec<Answer> {
        let Some(seated) = self.in_hand(look) else { return Vec::new() };
        let now = seated.arrival.map(|arrival| arrival.attendance);
        let attendance = Some(as_what).filter(|_| now != Some(as_what));
        let mark = ArrivalCommand::Mark { person: seated.person, attendance };
        vec![Answer::Want(Intent::Do(Command::Arrival(mark)))]
    }

    /// The one in hand has come; a stranger sits down where the fewest sit, at the second press where it may be none.
    fn tick(&mut self, look: Look<'_>) -> Vec<Answer> {
        if !self.is_stranger(look) {
            return self.mark(Attendance::Came, look);
        }
        if !self.is_asked() && self.doubt(look).is_some() {
            self.asked = Some(self.field.text().to_owned());
            return Vec::new();
        }
        let Some((table, _)) = roll::emptiest(look.view).first().copied() else { return Vec::new() };
        let name = self.field.text().trim().to_owned();
        vec![Answer::Want(Intent::Do(Command::Arrival(ArrivalCommand::SitDown { name, role: None, table })))]
    }

    /// The palette, for the number of the table.
    fn to_another_table(&self, look: Look<'_>) -> Vec<Answer> {
        let name = |verb| verb::entry(verb).name(look.words.language());
        if self.is_stranger(look) {
            let table = roll::emptiest(look.view).first().map(|(table, _)| table.0).unwrap_or_default();
            let to = look.words.say("tables-to-table", &[("table", table.into())]);
            return vec![Answer::Command(format!("{} {to}{}", name(Verb::Unannounced), self.field.text()))];
        }
        let Some(seated) = self.in_hand(look) else { return Vec::new() };
        let (line, table) = (one_line(&seated.member.name, 200), seated.table);
        vec![Answer::Command(format!("{} {table} {line}", name(Verb::Sit)))]
    }

    fn draw_row(area: Rect, seated: &Seated<'_>, in_hand: bool, look: Look<'_>, buf: &mut Buffer) {
        let style = |role| look.theme.style(role);
        let (mark, role) = match seated.arrival.map(|arrival| arrival.attendance) {
            Some(Attendance::Came) => (sign::PAST, Role::Good),
            Some(Attendance::Away) => (sign::SKIPPED, Role::Past),
            None => (sign::NONE, Role::Quiet),
        };
        let (table, state) = (if area.width >= WITH_ROLES { 30 } else { 17 }, 14);
        let name = usize::from(area.width).saturating_sub(4 + table + state);
        let mut said = look.words.say("people-table", &[("table", seated.table.0.into())]);
        if let (Some(role), true) = (seated.member.role, area.width >= WITH_ROLES) {
            said = format!("{said}  {}", look.words.word(role.word()));
        }
        if seated.unannounced {
            said = format!("{said}  {}", look.words.word("people-unannounced"));
        }
        let state_said = reading_people::state(look.words, look.view, seated);
        let line = [
            Span::styled(if in_hand { sign::HAND } else { " " }, style(Role::Key)),
            Span::styled(format!("{mark} "), style(role)),
            Span::styled(
                fit(&one_line(&seated.member.name, 200), name),
                style(if in_hand { Role::Selected } else { Role::Text }),
            ),
            Span::styled(format!(" {}", fit(&said, table)), style(Role::Quiet)),
            Span::styled(fit(&state_said, state), style(role)),
        ];
        Line::from(line.to_vec()).render(area, buf);
    }

    /// What stands below the list: a stranger's seat, or where there is room.
    fn hint(&self, look: Look<'_>) -> Option<String> {
        let emptiest = roll::emptiest(look.view);
        let (table, sits) = emptiest.first()?;
        if let Some(doubt) = self.doubt(look).filter(|_| self.is_asked()) {
            return Some(doubt);
        }
        if self.is_stranger(look) {
            let name = one_line(self.field.text().trim(), 40);
            return Some(look.words.say(
                "people-stranger",
                &[("name", name.into()), ("table", table.0.into()), ("count", (*sits).into())],
            ));
        }
        let few: Vec<String> = emptiest
            .iter()
            .take(4)
            .map(|(table, sits)| {
                look.words.say("people-room-at", &[("table", table.0.into()), ("count", (*sits).into())])
            })
            .collect();
        Some(look.words.say("people-room", &[("tables", few.join(" · ").into())]))
    }
}

impl Screen for People {
    fn reach(&self) -> &'static Reach {
        &IN_PEOPLE
    }

    fn why_not(&self, action: Action, look: Look<'_>) -> Option<String> {
        let nobody = || self.in_hand(look).is_none();
        match action {
            Action::Arrived | Action::AnotherTable if nobody() && !self.is_stranger(look) => {
                Some(look.words.word("people-type-a-name"))
            }
            Action::StaysAway if nobody() => Some(look.words.word("people-type-a-name")),
            _ => None,
        }
    }

    fn act(&mut self, meant: Meant, look: Look<'_>) -> Vec<Answer> {
        let count = self.rows(look).len();
        match meant.action {
            Action::Arrived => return self.tick(look),
            Action::StaysAway => return self.mark(Attendance::Away, look),
            Action::AnotherTable => return self.to_another_table(look),
            Action::MissingAlone => {
                self.missing_alone = !self.missing_alone;
                self.hand.choose(0);
            }
            Action::Leave if self.field.is_empty() => return vec![Answer::Open(Action::Tables)],
            Action::Leave => self.field = LineField::default(),
            action => {
                if let Some(way) = way(action) {
                    self.hand.go(way, count);
                }
            }
        }
        Vec::new()
    }

    fn type_key(&mut self, key: Key, _look: Look<'_>) -> Vec<Answer> {
        if self.field.handle(key) {
            self.hand.choose(0);
        }
        Vec::new()
    }

    fn paste(&mut self, text: &str, _look: Look<'_>) -> Vec<Answer> {
        self.field.paste(text);
        self.hand.choose(0);
        Vec::new()
    }

    fn touch(&mut self, at: Position, _look: Look<'_>) -> Vec<Answer> {
        if let Some(row) = self.hand.at(at) {
            self.hand.choose(row);
        }
        Vec::new()
    }

    /// The next name is typed into an empty field.
    fn hear(&mut self, reply: &Reply, _told: &str, asked: Option<&Intent>) {
        let ticked = matches!(asked, Some(Intent::Do(Command::Arrival(_))));
        if ticked && matches!(reply, Reply::Saved { .. }) && !self.field.is_empty() {
            self.field = LineField::default();
            self.asked = None;
            self.hand.choose(0);
        }
    }

    fn draw(&mut self, area: Rect, look: Look<'_>, buf: &mut Buffer) -> Option<Position> {
        let everybody = roll::roll(look.view, "");
        let title = look.words.word("people-title");
        let remark = if self.missing_alone { look.words.word("people-missing-alone") } else { String::new() };
        Rule { title: &title, remark: &remark, focused: true, theme: look.theme }
            .render(Rect { height: 1, ..area }, buf);
        let line = |y: u16| Rect { y, height: 1, ..area }.intersection(area);
        let counted = match everybody.is_empty() {
            true => look.words.word("people-none"),
            false => reading_people::counted(look.words, &everybody),
        };
        Line::styled(
            format!(" {}", fit(&counted, usize::from(area.width.saturating_sub(1)))),
            look.theme.style(Role::Quiet),
        )
        .render(line(area.y + 1), buf);
        let prompt = look.words.word("people-field");
        let wide = u16::try_from(prompt.chars().count()).unwrap_or(0) + 2;
        Line::styled(format!(" {prompt} "), look.theme.style(Role::Key)).render(line(area.y + 2), buf);
        let field = Rect { x: area.x + wide, width: area.width.saturating_sub(wide), ..line(area.y + 2) };
        let cursor = self.field.draw(field, look.theme.style(Role::Strong), buf);
        let body = Rect { y: area.y + 3, height: area.height.saturating_sub(5), ..area };
        if everybody.is_empty() {
            let how = wrap(&look.words.word("people-none-how"), usize::from(body.width.saturating_sub(2)), 4);
            for (y, text) in (body.y + 1..body.bottom()).zip(how) {
                buf.set_stringn(body.x + 1, y, text, body.width.into(), look.theme.style(Role::Quiet));
            }
        }
        let rows = self.rows(look);
        let chosen = self.hand.chosen(rows.len());
        let seen = self.hand.seen(rows.len(), body, |_| 1);
        for (y, (at, _)) in (body.y..body.bottom()).zip(&seen) {
            Self::draw_row(Rect { y, height: 1, ..body }, &rows[*at], chosen == Some(*at), look, buf);
        }
        if let Some(hint) = self.hint(look) {
            let role = if self.is_stranger(look) { Role::Strong } else { Role::Quiet };
            let text = format!(" {}", fit(&hint, usize::from(area.width.saturating_sub(1))));
            Line::styled(text, look.theme.style(role)).render(line(area.bottom().saturating_sub(1)), buf);
        }
        cursor
    }
}
