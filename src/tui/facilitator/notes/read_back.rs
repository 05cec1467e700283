//! Read-back: the line above a table's notes that asks for it in the last minutes, and what its key does.

use chrono::TimeDelta;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::device::intent::Intent;
use crate::device::reading_tables;
use crate::domain::approval::{ApprovalCommand, ReadBack};
use crate::domain::command::Command;
use crate::domain::id::TableNumber;
use crate::domain::programme::ItemKind;
use crate::tui::facilitator::notes::closing;
use crate::tui::keymap::{Action, Reach};
use crate::tui::saying;
use crate::tui::screen::{Answer, Look};
use crate::tui::theme::Role;
use crate::tui::widgets::text::{cut, width, wrap};

/// So long before the tables' time is over they are asked to read back.
const LAST: TimeDelta = TimeDelta::minutes(5);

/// Approves what a table has said; where that holds already, takes it back.
pub fn toggle(table: TableNumber, look: Look<'_>) -> Command {
    let approved = look.view.meeting.read_back(table).approved().is_some();
    Command::Approval(if approved { ApprovalCommand::Lift { table } } else { ApprovalCommand::Approve { table } })
}

/// How the table at the desk stands.
pub fn of_desk(look: Look<'_>) -> ReadBack {
    look.view.desk.table.map(|table| look.view.meeting.read_back(table)).unwrap_or_default()
}

/// The same wish for the table at the desk.
pub fn wish(look: Look<'_>) -> Option<Answer> {
    look.view.desk.table.map(|table| Answer::Want(Intent::Do(toggle(table, look))))
}

/// The table at the desk with those that are parts of it.
pub fn title(look: Look<'_>) -> String {
    let Some(table) = look.view.desk.table else { return String::new() };
    let parts: Vec<TableNumber> = look.view.meeting.tables.parts_of(table).collect();
    saying::table_with_parts(look, table, &parts)
}

/// "9 indlæg · 1 egen sag · godkendt 18.12", and at a table's machine what the signs mean; in so many cells. Where they are
/// few, what matters least goes first, and that the table vouches for its notes last.
pub fn remark(notes: usize, own_cases: usize, read_back: ReadBack, room: usize, look: Look<'_>) -> String {
    let count = Some(look.words.say("screens-notes-count", &[("count", notes.into())]));
    let own_cases = (own_cases > 0).then(|| look.words.say("screens-own-cases-count", &[("count", own_cases.into())]));
    let legend = |id: &str| look.view.line.map(|_| look.words.word(id));
    let (legend, short) = (legend("tables-legend"), legend("tables-legend-short"));
    let approved = reading_tables::approved(look.words, look.view, read_back);
    // What the line asked for is still to be done when the line is gone.
    let owed = read_back == ReadBack::NotYet && notes > 0 && look.view.line.is_some() && is_behind(look);
    let approved = approved.or_else(|| owed.then(|| look.words.word("tables-not-approved")));
    let ways = [
        [&count, &own_cases, &approved, &legend],
        [&count, &own_cases, &approved, &short],
        [&count, &own_cases, &approved, &None],
        [&count, &None, &approved, &None],
        [&None, &None, &approved, &None],
    ];
    let said = |parts: [&Option<String>; 4]| parts.into_iter().flatten().cloned().collect::<Vec<_>>().join(" · ");
    ways.into_iter().map(said).find(|text| width(text) <= room).unwrap_or_default()
}

/// What stands beside words of a table that does not vouch for them as they are now: "ikke godkendt", "ændret siden".
pub fn doubt(table: TableNumber, look: Look<'_>) -> Option<String> {
    let read_back = look.view.meeting.read_back(table);
    let changed = reading_tables::approved(look.words, look.view, read_back);
    let doubt = changed.unwrap_or_else(|| look.words.word("tables-not-approved"));
    read_back.approved().is_none().then_some(doubt)
}

/// What the facilitator says to this table, and what it is asked to do at the end of its time, a row each; gives the room
/// that is left.
pub fn draw(area: Rect, read_back: ReadBack, reach: &Reach, look: Look<'_>, buf: &mut Buffer) -> Rect {
    let Some(table) = look.view.desk.table else { return area };
    let message = look.view.message(Some(table)).map(|message| told(area, &message.text, reach, look));
    let message = message.into_iter().flatten().map(|line| (line, Role::Chip));
    let asked = asked(table, read_back, reach, look).map(|text| (text, Role::Soon));
    let mut area = area;
    for (text, role) in message.chain(closing::line(look)).chain(asked) {
        if area.height > 4 {
            let text = cut(&format!(" {text} "), area.width.into()).into_owned();
            buf.set_stringn(area.x, area.y, text, area.width.into(), look.theme.style(role));
            area = Rect { y: area.y + 1, height: area.height - 1, ..area };
        }
    }
    area
}

/// A message on as many lines as it takes, up to a third of the room; the last says then how all of it is read.
fn told(area: Rect, text: &str, reach: &Reach, look: Look<'_>) -> Vec<String> {
    let columns = usize::from(area.width).saturating_sub(2);
    let most = usize::from(area.height / 3).max(2);
    let mut lines = wrap(text, columns, usize::MAX);
    if lines.len() > most {
        lines.truncate(most - 1);
        let key = reach.row(Action::Palette).map(|row| row.shown(look.words.language(), reach.in_a_field));
        lines.push(look.words.say("tables-message-more", &[("key", key.unwrap_or_default().into())]));
    }
    lines
}

/// Nothing while the table discusses, once it has approved, and when its round is over: then the others have the word, and
/// how it stands is said beside the count.
fn asked(table: TableNumber, read_back: ReadBack, reach: &Reach, look: Look<'_>) -> Option<String> {
    let standing = &look.view.standing;
    standing.item_now().filter(|now| now.kind == ItemKind::TableWork)?;
    let id = match read_back {
        ReadBack::Approved { .. } => return None,
        ReadBack::Lifted { .. } => "tables-read-back-again",
        ReadBack::NotYet if standing.remaining <= LAST && look.view.notes_of(table).next().is_some() => {
            "tables-read-back"
        }
        ReadBack::NotYet => return None,
    };
    let row = reach.row(Action::Approve);
    let key = row.map(|row| row.shown(look.words.language(), reach.in_a_field)).unwrap_or_default();
    Some(look.words.say(id, &[("key", key.into())]))
}

/// Whether the tables have had all their rounds.
fn is_behind(look: Look<'_>) -> bool {
    let standing = &look.view.standing;
    let mut rounds = standing.items.iter().filter(|item| item.kind == ItemKind::TableWork).peekable();
    let at_the_tables = standing.item_now().is_none_or(|now| now.kind == ItemKind::TableWork);
    !at_the_tables && rounds.peek().is_some() && rounds.all(|item| item.actual_start.is_some())
}
