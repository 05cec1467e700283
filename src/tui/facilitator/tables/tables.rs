//! The Tables screen: who is connected and who is silent, the door, and each table's invitation.

use std::cmp::Reverse;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::widgets::Widget;

use crate::device::board::{self, TableStanding};
use crate::device::door::{Door, DoorWish, WrongCodes};
use crate::device::grammar::verb::{self, Verb};
use crate::device::intent::{Intent, Query};
use crate::device::{naming, reading_door};
use crate::domain::command::Command;
use crate::domain::id::TableNumber;
use crate::domain::role::Role as Seat;
use crate::domain::table::TableCommand;
use crate::tui::facilitator::notes::read_back;
use crate::tui::facilitator::tables::row::{self, Row, open};
use crate::tui::facilitator::tables::{invitation, round};
use crate::tui::keymap::{Action, Meant, Reach};
use crate::tui::peer_keys::{IN_INVITATION, IN_TABLES};
use crate::tui::saying;
use crate::tui::screen::{Answer, Look, Screen};
use crate::tui::theme::Role;
use crate::tui::way::way;
use crate::tui::widgets::list::Selection;
use crate::tui::widgets::panel::Rule;
use crate::tui::widgets::text::{cut, one_line};
use crate::tui::widgets::toast::Mood;

/// What a table has written lately is counted again after so many seconds, and at once when anything is written.
const FRESH: i64 = 10;

#[derive(Debug, Default)]
pub struct Tables {
    board: Vec<TableStanding>,
    /// The meeting and the time of which that was counted.
    counted: Option<(u64, i64)>,
    hand: Selection,
    /// The invitation of the line in hand is shown large.
    invites: bool,
    /// What a second press of the same key does.
    asked: Option<DoorWish>,
}

impl Tables {
    /// The tables at which people sit, then whoever else is invited.
    fn rows(&self, look: Look<'_>) -> Vec<Row> {
        let of = |standing: &TableStanding| Row {
            role: Seat::Scribe { table: standing.table },
            standing: Some(standing.clone()),
        };
        let mut rows: Vec<Row> = self.board.iter().map(of).collect();
        let others = look.view.door.iter().flat_map(|door| &door.invited).map(|invited| invited.role);
        let others: Vec<Seat> = others.filter(|role| !matches!(role, Seat::Scribe { .. })).collect();
        rows.extend(others.into_iter().map(|role| Row { role, standing: None }));
        rows
    }

    fn in_hand(&self, look: Look<'_>) -> Option<Row> {
        let mut rows = self.rows(look);
        let at = self.hand.chosen(rows.len())?;
        Some(rows.swap_remove(at))
    }

    /// Something that cannot be taken back: it is done at the second press.
    fn ask_twice(&mut self, wish: DoorWish, question: String) -> Vec<Answer> {
        if self.asked.take().as_ref() == Some(&wish) {
            return vec![Answer::Want(Intent::Door(wish))];
        }
        self.asked = Some(wish);
        vec![Answer::Tell(question, Mood::Bad)]
    }

    fn door(&mut self, look: Look<'_>) -> Vec<Answer> {
        match open(look) {
            None => vec![Answer::Want(Intent::Door(DoorWish::Open))],
            Some(door) if door.present() == 0 => vec![Answer::Want(Intent::Door(DoorWish::Close))],
            Some(door) => {
                let question = look.words.say("tables-close-again", &[("count", door.present().into())]);
                self.ask_twice(DoorWish::Close, question)
            }
        }
    }

    fn code(&mut self, action: Action, look: Look<'_>) -> Vec<Answer> {
        let Some(row) = self.in_hand(look) else { return Vec::new() };
        let who = [("who", naming::role(look.words, row.role).into())];
        let has_one = open(look).and_then(|door| door.of(row.role)).is_some_and(|invited| invited.code.is_some());
        match action {
            Action::RenewCode if !has_one => vec![Answer::Want(Intent::Door(DoorWish::Renew(row.role)))],
            Action::RenewCode => self.ask_twice(DoorWish::Renew(row.role), look.words.say("tables-renew-again", &who)),
            _ => self.ask_twice(DoorWish::Withdraw(row.role), look.words.say("tables-withdraw-again", &who)),
        }
    }

    /// The table in hand, with those that are parts of it.
    fn table_in_hand(&self, look: Look<'_>) -> Option<(TableNumber, Vec<TableNumber>)> {
        self.in_hand(look)?.standing.map(|standing| (standing.table, standing.parts))
    }

    /// For a table without a machine; the same key again takes it back.
    fn approve(&self, look: Look<'_>) -> Vec<Answer> {
        let table = self.table_in_hand(look).map(|(table, _)| table);
        table.map(|table| Answer::Want(Intent::Do(read_back::toggle(table, look)))).into_iter().collect()
    }

    fn merge(&self, look: Look<'_>) -> Vec<Answer> {
        let Some((table, _)) = self.table_in_hand(look) else { return Vec::new() };
        vec![Self::prefilled(Verb::TableMerge, &format!("{table} "), look)]
    }

    fn part(&self, look: Look<'_>) -> Vec<Answer> {
        let parts = self.table_in_hand(look).map(|(_, parts)| parts).unwrap_or_default();
        match parts[..] {
            [] => Vec::new(),
            [table] => vec![Answer::Want(Intent::Do(Command::Table(TableCommand::Part { table })))],
            _ => vec![Self::prefilled(Verb::TablePart, "", look)],
        }
    }

    /// The palette, for what is left to say.
    fn prefilled(verb: Verb, rest: &str, look: Look<'_>) -> Answer {
        Answer::Command(format!("{} {rest}", verb::entry(verb).name(look.words.language())))
    }
}

/// What the tables are told just now.
fn said(look: Look<'_>) -> Option<String> {
    let stands = |to: Option<TableNumber>, text: &str| {
        let text = one_line(text, 300);
        match to {
            None => look.words.say("tables-said-to-all", &[("text", text.into())]),
            Some(table) => look.words.say("tables-said-to-table", &[("table", table.0.into()), ("text", text.into())]),
        }
    };
    let now = look.view.meeting.messages.all().filter(|(to, message)| look.view.message(*to) == Some(message));
    let said: Vec<String> = now.map(|(to, message)| stands(to, &message.text)).collect();
    (!said.is_empty()).then(|| said.join(" · "))
}

/// That no table has come in, and the ways there are where a network keeps its guests apart.
fn nobody_yet(door: &Door, look: Look<'_>) -> Option<String> {
    let tables = look.view.meeting.tables.seated().count();
    let is_empty = door.invited.iter().all(|invited| invited.seated() == 0);
    (is_empty && tables > 0).then(|| look.words.say("tables-nobody-yet", &[("tables", tables.into())]))
}

/// What is wrong at the door: a disk that takes nothing, else where wrong codes came from.
fn trouble(look: Look<'_>) -> Option<String> {
    let refuses = open(look)?.disk_refuses;
    if refuses { Some(look.words.word("net-not-taken")) } else { strangers(look) }
}

/// Where wrong codes came from, the most first.
fn strangers(look: Look<'_>) -> Option<String> {
    let mut codes: Vec<&WrongCodes> = open(look)?.wrong_codes.iter().collect();
    codes.sort_by_key(|codes| Reverse(codes.count));
    let told: Vec<String> = codes.into_iter().map(|codes| reading_door::wrong_codes(look.words, codes)).collect();
    (!told.is_empty()).then(|| told.join(" "))
}

impl Screen for Tables {
    fn prepare(&mut self, look: Look<'_>) {
        let counted = Some((look.view.meeting.applied(), look.view.now.timestamp() / FRESH));
        if self.counted != counted {
            self.board = board::standing(look.view);
            self.counted = counted;
        }
        self.invites &= open(look).is_some();
    }

    fn reach(&self) -> &'static Reach {
        if self.invites { &IN_INVITATION } else { &IN_TABLES }
    }

    fn why_not(&self, action: Action, look: Look<'_>) -> Option<String> {
        match action {
            Action::Invite | Action::Cards | Action::RenewCode | Action::WithdrawCode if open(look).is_none() => {
                Some(look.words.word("reading-door-closed"))
            }
            Action::Merge | Action::Approve | Action::MessageTable if self.table_in_hand(look).is_none() => {
                Some(look.words.word("tables-no-table"))
            }
            Action::Approve => {
                let (table, _) = self.table_in_hand(look)?;
                saying::refused(look, &read_back::toggle(table, look))
            }
            Action::CloseRound => saying::refused(look, &round::toggle(look)),
            Action::SettleTheme if look.view.waiting_themes().next().is_none() => {
                Some(look.words.word("tables-no-theme-waits"))
            }
            Action::Merge if look.view.meeting.tables.seated().count() < 2 => Some(look.words.word("screens-only-one")),
            Action::Part if self.table_in_hand(look).is_none_or(|(_, parts)| parts.is_empty()) => {
                Some(look.words.word("tables-nothing-merged"))
            }
            Action::WithdrawCode => {
                let row = self.in_hand(look)?;
                let none = open(look)?.of(row.role).is_none_or(|invited| invited.code.is_none());
                none.then(|| look.words.word("tables-withdrawn-already"))
            }
            _ => None,
        }
    }

    fn act(&mut self, meant: Meant, look: Look<'_>) -> Vec<Answer> {
        let asked = self.asked.clone();
        let count = self.rows(look).len();
        let answers = match meant.action {
            Action::Door => self.door(look),
            Action::RenewCode | Action::WithdrawCode => self.code(meant.action, look),
            Action::Approve => self.approve(look),
            Action::CloseRound => vec![Answer::Want(Intent::Do(round::toggle(look)))],
            Action::SettleTheme => {
                let waiting = look.view.waiting_themes().next();
                let named = waiting.map(|theme| Self::prefilled(Verb::NewTheme, &format!("{} ", theme.number), look));
                named.into_iter().collect()
            }
            Action::MessageAll => vec![Self::prefilled(Verb::Message, "", look)],
            Action::MessageTable => {
                let table = self.table_in_hand(look).map(|(table, _)| table);
                let to = |table: TableNumber| look.words.say("tables-to-table", &[("table", table.0.into())]);
                table.map(|table| Self::prefilled(Verb::Message, &to(table), look)).into_iter().collect()
            }
            Action::Cards => vec![Answer::Want(Intent::Show(Query::Cards { folder: None }))],
            Action::Merge => self.merge(look),
            Action::Part => self.part(look),
            Action::Invite => {
                self.invites = true;
                Vec::new()
            }
            Action::Leave => {
                self.invites = false;
                Vec::new()
            }
            action => {
                if let Some(way) = way(action) {
                    self.hand.go(way, count);
                }
                Vec::new()
            }
        };
        // Any other key is a no.
        if self.asked == asked {
            self.asked = None;
        }
        answers
    }

    fn touch(&mut self, at: Position, _look: Look<'_>) -> Vec<Answer> {
        if let Some(row) = self.hand.at(at) {
            self.hand.choose(row);
            self.asked = None;
        }
        Vec::new()
    }

    fn draw(&mut self, area: Rect, look: Look<'_>, buf: &mut Buffer) -> Option<Position> {
        if let (true, Some(door), Some(row)) = (self.invites, open(look), self.in_hand(look))
            && let Some(invited) = door.of(row.role)
        {
            self.hand.hide();
            invitation::draw(area, door, invited, look, buf);
            return None;
        }
        let title = look.words.word("tables-title");
        let remark = match open(look) {
            Some(door) => {
                let address = door.address.clone().unwrap_or_default();
                look.words.say("tables-door-open", &[("address", address.into())])
            }
            None => look.words.word("tables-door-closed"),
        };
        Rule { title: &title, remark: &remark, focused: true, theme: look.theme }
            .render(Rect { height: 1, ..area }, buf);
        let rows = self.rows(look);
        let told: Vec<String> = round::board(look).into_iter().chain(said(look)).collect();
        let hint = match ((!told.is_empty()).then(|| told.join(" · ")), open(look)) {
            (Some(told), _) => Some(told),
            (None, None) => Some(look.words.word("tables-open-hint")),
            (None, Some(door)) => nobody_yet(door, look),
        };
        let trouble = trouble(look);
        let below = u16::from(hint.is_some()) + u16::from(trouble.is_some());
        let below = below + u16::from(below > 0);
        row::head(Rect { y: area.y + 1, height: 1, ..area }, look, buf);
        let body = Rect { y: area.y + 2, height: area.height.saturating_sub(2 + below), ..area };
        let chosen = self.hand.chosen(rows.len());
        let seen = self.hand.seen(rows.len(), body, |_| 1);
        for (y, (at, _)) in (body.y..body.bottom()).zip(&seen) {
            row::draw(Rect { y, height: 1, ..body }, &rows[*at], chosen == Some(*at), look, buf);
        }
        let notices = trouble.map(|told| (told, Role::Bad)).into_iter().chain(hint.map(|hint| (hint, Role::Quiet)));
        for (y, (text, role)) in (area.bottom().saturating_sub(below.saturating_sub(1))..).zip(notices) {
            let columns = usize::from(area.width);
            let text = cut(&text, columns.saturating_sub(2));
            buf.set_stringn(area.x + 1, y, text, columns, look.theme.style(role));
        }
        None
    }
}
