//! A line of the board of tables, and the headings over its columns.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::Widget;

use crate::device::board::TableStanding;
use crate::device::door::{Door, Invited};
use crate::device::{naming, reading_tables};
use crate::domain::role::Role as Seat;
use crate::tui::facilitator::tables::round;
use crate::tui::saying;
use crate::tui::screen::Look;
use crate::tui::theme::{Role, sign};
use crate::tui::widgets::text::{fit, fit_right, one_line, width as text_width};

/// From this width on the notes a minute and what is not sent stand there.
const WITH_RATES: u16 = 76;
/// From this width on the themes too.
const WITH_THEMES: u16 = 92;
/// From this width on the codes too, which are read off the invitation else.
const WITH_CODES: u16 = 118;

/// A table, or the collators' group.
pub struct Row {
    pub role: Seat,
    pub standing: Option<TableStanding>,
}

/// The door, while it is open.
pub fn open<'a>(look: Look<'a>) -> Option<&'a Door> {
    look.view.door.filter(|door| door.address.is_some())
}

/// What stands in the columns of a line, each with its role; the sign of the connection stands before its words.
struct Cells {
    name: (String, Role),
    sign: &'static str,
    state: (String, Role),
    notes: String,
    a_minute: String,
    unsent: (String, Role),
    wrote: String,
    told: (String, Role),
    themes: String,
    code: String,
}

/// What stands over the columns.
pub fn head(area: Rect, look: Look<'_>, buf: &mut Buffer) {
    let word = |id| look.words.word(id);
    let quiet = |id| (word(id), Role::Quiet);
    let cells = Cells {
        name: quiet("tables-head-table"),
        sign: " ",
        state: quiet("tables-head-machine"),
        notes: word("tables-head-notes"),
        a_minute: word("tables-head-a-minute"),
        unsent: quiet("tables-head-unsent"),
        wrote: word("tables-head-wrote"),
        told: quiet("tables-head-state"),
        themes: word("tables-head-themes"),
        code: open(look).map(|_| word("tables-head-code")).unwrap_or_default(),
    };
    Line::from(spans(area.width, " ", cells, Role::Quiet, look)).render(area, buf);
}

/// One line.
pub fn draw(area: Rect, row: &Row, in_hand: bool, look: Look<'_>, buf: &mut Buffer) {
    let invited = open(look).and_then(|door| door.of(row.role));
    let standing = row.standing.as_ref();
    let name = match standing {
        Some(standing) => saying::table_with_parts(look, standing.table, &standing.parts),
        None => who(row.role, name_columns(area.width), look),
    };
    let (sign, state) = state(row, invited, look);
    let of = |said: &dyn Fn(&TableStanding) -> String| standing.map(said).unwrap_or_default();
    let cells = Cells {
        name: (one_line(&name, 60), if in_hand { Role::Selected } else { Role::Text }),
        sign,
        state,
        notes: of(&|standing| standing.notes.to_string()),
        a_minute: of(&|standing| standing.notes_a_minute(look.words.language())),
        unsent: unsent(invited),
        wrote: of(&|standing| standing.last.map(|last| saying::clock(look, last)).unwrap_or_default()),
        told: standing.and_then(|standing| told(standing, look)).unwrap_or((String::new(), Role::Quiet)),
        themes: of(&|standing| {
            let (with, of) = standing.themes;
            look.words.say("tables-themes", &[("with", with.into()), ("of", of.into())])
        }),
        code: invited
            .map(|invited| invited.code.clone().unwrap_or_else(|| look.words.word("tables-withdrawn")))
            .unwrap_or_default(),
    };
    Line::from(spans(area.width, if in_hand { sign::HAND } else { " " }, cells, Role::Text, look)).render(area, buf);
}

/// What the hand, the columns that are always there and those that there is room for leave to the name.
fn name_columns(width: u16) -> usize {
    let more = [(WITH_RATES, 16), (WITH_THEMES, 12), (WITH_CODES, 25)];
    let more: usize = more.into_iter().filter(|(from, _)| width >= *from).map(|(_, columns)| columns).sum();
    usize::from(width).saturating_sub(50 + more)
}

/// Shorter where the whole has no room.
fn who(role: Seat, columns: usize, look: Look<'_>) -> String {
    let whole = naming::role(look.words, role);
    match role {
        Seat::CollatorAndStandBy if text_width(&whole) > columns => look.words.word("tables-both-in-short"),
        Seat::StandBy if text_width(&whole) > columns => look.words.word("tables-stand-by-in-short"),
        _ => whole,
    }
}

/// `role`: of what is counted.
fn spans(width: u16, hand: &'static str, cells: Cells, role: Role, look: Look<'_>) -> Vec<Span<'static>> {
    let style = |role| look.theme.style(role);
    let (rates, themes, codes) = (width >= WITH_RATES, width >= WITH_THEMES, width >= WITH_CODES);
    let quiet = if role == Role::Text { Role::Quiet } else { role };
    let mut spans = vec![
        Span::styled(hand, style(Role::Key)),
        Span::styled(fit(&cells.name.0, name_columns(width)), style(cells.name.1)),
        Span::styled(format!(" {} ", cells.sign), style(cells.state.1)),
        Span::styled(fit(&cells.state.0, 16), style(cells.state.1)),
        Span::styled(fit_right(&cells.notes, 7), style(role)),
    ];
    if rates {
        spans.push(Span::styled(fit_right(&cells.a_minute, 9), style(role)));
        spans.push(Span::styled(fit_right(&cells.unsent.0, 7), style(cells.unsent.1)));
    }
    spans.push(Span::styled(fit_right(&cells.wrote, 6), style(quiet)));
    spans.push(Span::styled(format!("  {}", fit(&cells.told.0, 15)), style(cells.told.1)));
    if themes {
        spans.push(Span::styled(format!("  {}", fit(&cells.themes, 10)), style(role)));
    }
    if codes {
        spans.push(Span::styled(format!(" {}", fit(&cells.code, 24)), style(Role::Quiet)));
    }
    spans
}

/// How the round stands there, whether its notes are approved, that it is silent, or that it told an own case.
fn told(standing: &TableStanding, look: Look<'_>) -> Option<(String, Role)> {
    let approved = reading_tables::approved(look.words, look.view, standing.read_back);
    let role = if standing.read_back.approved().is_some() { Role::Good } else { Role::Soon };
    let silence = || reading_tables::silence(look.words, standing).map(|text| (text, Role::Soon));
    let own_cases = || reading_tables::own_cases(look.words, standing).map(|text| (text, Role::Quiet));
    round::of_table(standing, look).or(approved.map(|text| (text, role))).or_else(silence).or_else(own_cases)
}

/// How much lies at the machine and not here. Of one that is gone it is not known, but that it may be more than it told.
fn unsent(invited: Option<&Invited>) -> (String, Role) {
    let Some(invited) = invited.filter(|invited| invited.seated() > 0) else { return (String::new(), Role::Quiet) };
    match (invited.present(), invited.unsent()) {
        (0, 0) => ("?".to_owned(), Role::Soon),
        (0, unsent) => (format!("{unsent}+"), Role::Soon),
        (_, unsent) => (unsent.to_string(), if unsent > 0 { Role::Soon } else { Role::Text }),
    }
}

/// Sign, words and role of who is there.
fn state(row: &Row, invited: Option<&Invited>, look: Look<'_>) -> (&'static str, (String, Role)) {
    let Some(invited) = invited else { return (sign::NONE, (String::new(), Role::Quiet)) };
    let told = match &row.standing {
        Some(standing) => reading_tables::connection(look.words, look.view, standing).unwrap_or_default(),
        None if invited.present() > 0 => {
            look.words.say("reading-table-connected", &[("count", invited.present().into())])
        }
        None => look.words.word("reading-table-not-come"),
    };
    match (invited.present(), invited.seated()) {
        (0, 0) => (sign::NONE, (told, Role::Quiet)),
        (0, _) => (sign::HERE, (told, Role::Soon)),
        _ => (sign::THERE, (told, Role::Good)),
    }
}
