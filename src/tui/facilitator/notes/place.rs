//! Where the next note goes, above the field: table, theme, question and kind, each with its key.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::Widget;

use crate::device::desk::Turn;
use crate::device::naming;
use crate::domain::contribution::{ContributionKind, Place};
use crate::domain::id::TableNumber;
use crate::tui::keymap::{Action, Reach};
use crate::tui::saying;
use crate::tui::screen::Look;
use crate::tui::theme::Role;
use crate::tui::widgets::text::{cut, one_line, width, wrap};

/// The next or the previous of a list, from its end to its beginning.
fn step<T: PartialEq + Clone>(all: &[T], now: Option<&T>, back: bool) -> Option<T> {
    let last = all.len().checked_sub(1)?;
    let at = match (now.and_then(|now| all.iter().position(|one| one == now)), back) {
        (None, false) => 0,
        (None, true) => last,
        (Some(at), false) => {
            if at == last {
                0
            } else {
                at + 1
            }
        }
        (Some(at), true) => at.checked_sub(1).unwrap_or(last),
    };
    all.get(at).cloned()
}

/// The turn of the desk that an action asks for, if it can.
pub fn turn(action: Action, look: Look<'_>) -> Option<Turn> {
    let (meeting, desk) = (look.view.meeting, look.view.desk);
    match action {
        Action::NextTable | Action::PreviousTable => {
            let tables: Vec<TableNumber> = meeting.tables.seated().map(|(number, _)| number).collect();
            let now = desk.table.map(|table| meeting.tables.now(table));
            step(&tables, now.as_ref(), action == Action::PreviousTable).map(Turn::Table)
        }
        Action::NextTheme | Action::PreviousTheme => {
            let themes: Vec<_> = look.view.themes().map(|theme| theme.id.clone()).collect();
            step(&themes, desk.theme.as_ref(), action == Action::PreviousTheme).map(Turn::Theme)
        }
        Action::NextQuestion | Action::PreviousQuestion => {
            let theme = meeting.themes.get(desk.theme.as_ref()?)?;
            if theme.questions.is_empty() {
                return None;
            }
            // The theme as a whole is one of the places.
            let mut questions = vec![None];
            questions.extend(theme.questions.iter().map(|question| Some(question.id.clone())));
            step(&questions, Some(&desk.question), action == Action::PreviousQuestion).map(Turn::Question)
        }
        Action::NextKind => {
            let mut kinds = vec![None];
            kinds.extend(ContributionKind::ALL.map(Some));
            step(&kinds, Some(&desk.kind), false).map(Turn::Kind)
        }
        _ => None,
    }
}

/// The turns after which the desk lies at a place, as far as that is still there.
pub fn turns_to(place: &Place, look: Look<'_>) -> Vec<Turn> {
    let meeting = look.view.meeting;
    let mut turns = Vec::new();
    turns.extend(meeting.tables.get(place.table).map(|_| Turn::Table(meeting.tables.now(place.table))));
    if meeting.themes.get(&place.theme).is_some() {
        turns.push(Turn::Theme(place.theme.clone()));
        let question = place.question.clone();
        turns.push(Turn::Question(question.filter(|asked| meeting.themes.question(&place.theme, asked).is_some())));
    }
    turns
}

/// Rows that `draw` would like in so many columns.
pub fn rows(look: Look<'_>, columns: u16, roomy: bool) -> u16 {
    let more = if roomy { 3 } else { 1 };
    let lines = title(look, columns, 1 + more).len() + question(look, columns, more).len();
    1 + u16::try_from(lines).unwrap_or(0)
}

/// Draws table, kind and question number on one line, the theme on the next, whole where no question is asked, and the
/// question's words below.
pub fn draw(area: Rect, reach: &Reach, look: Look<'_>, buf: &mut Buffer) {
    let area = area.intersection(buf.area);
    if area.is_empty() {
        return;
    }
    let (meeting, desk) = (look.view.meeting, look.view.desk);
    let key = |action| {
        let row = reach.row(action);
        row.map(|row| row.shown(look.words.language(), reach.in_a_field)).unwrap_or_default()
    };
    let theme = desk.theme.as_ref().and_then(|theme| meeting.themes.get(theme));
    let table = match desk.table {
        Some(table) => saying::table(look, table),
        None => look.words.word("screens-no-table"),
    };
    let asked = match theme {
        Some(theme) if !theme.questions.is_empty() => {
            let of = theme.questions.len();
            let number = desk.question.as_ref().and_then(|id| theme.questions.iter().find(|one| one.id == *id));
            Some(match number {
                Some(question) => {
                    let arguments = [("number", question.number.into()), ("of", of.into())];
                    look.words.say("screens-question-of", &arguments)
                }
                None => look.words.word("screens-whole-theme"),
            })
        }
        _ => None,
    };
    let chip = look.theme.style(Role::Chip);
    let quiet = look.theme.style(Role::Quiet);
    let mut spans = vec![Span::raw(" ")];
    let columns = usize::from(area.width);
    let kind = saying::kind(look.words, desk.kind);
    let others = [(kind, Action::NextKind)].into_iter().chain(asked.map(|asked| (asked, Action::NextQuestion)));
    let others: Vec<(String, String)> = others.map(|(text, action)| (text, key(action))).collect();
    let taken: usize = others.iter().map(|(text, key)| width(text) + width(key) + 5).sum();
    let table_key = key(Action::NextTable);
    let room = columns.saturating_sub(taken + width(&table_key) + 5);
    spans.push(Span::styled(cut(&table, room.max(8)).into_owned(), chip));
    spans.push(Span::styled(format!(" {table_key}"), quiet));
    for (text, key) in others {
        spans.push(Span::raw("   "));
        spans.push(Span::styled(text, chip));
        spans.push(Span::styled(format!(" {key}"), quiet));
    }
    Line::from(spans).render(Rect { height: 1, ..area }, buf);
    if area.height < 2 {
        return;
    }
    let title = title(look, area.width, usize::from(area.height - 1));
    let below = question(look, area.width, usize::from(area.height - 2));
    let first = area.y + 1;
    for (place, (y, text)) in (1..).zip((first..).zip(&title)) {
        let mut spans = vec![Span::raw(" "), Span::styled(text.clone(), look.theme.style(Role::Strong))];
        // Behind the last word, never inside the sentence.
        spans.extend((place == title.len()).then(|| Span::styled(format!(" {}", key(Action::NextTheme)), quiet)));
        Line::from(spans).render(Rect { y, height: 1, ..area }, buf);
    }
    let after = first.saturating_add(u16::try_from(title.len()).unwrap_or(u16::MAX));
    for (y, text) in (after..area.bottom()).zip(below) {
        Line::styled(format!("   {text}"), quiet).render(Rect { y, height: 1, ..area }, buf);
    }
}

/// Cells for the key behind the theme and the gaps around both.
const BESIDE_TITLE: usize = 10;

/// The theme's title, in one line where the question stands below.
fn title(look: Look<'_>, columns: u16, lines: usize) -> Vec<String> {
    let (meeting, desk) = (look.view.meeting, look.view.desk);
    let title = match desk.theme.as_ref().and_then(|theme| meeting.themes.get(theme)) {
        Some(theme) => saying::theme(look, theme) + &naming::waiting(look.words, look.view, theme),
        None => look.words.word("screens-no-theme"),
    };
    let room = usize::from(columns).saturating_sub(BESIDE_TITLE);
    if desk.question.is_some() { vec![cut(&title, room).into_owned()] } else { wrap(&title, room, lines) }
}

/// The words of the question at the desk.
fn question(look: Look<'_>, columns: u16, lines: usize) -> Vec<String> {
    let (meeting, desk) = (look.view.meeting, look.view.desk);
    let question = desk.theme.as_ref().zip(desk.question.as_ref());
    let text = question.and_then(|(theme, question)| meeting.themes.question(theme, question));
    match text {
        Some(question) => wrap(&one_line(&question.text, 600), usize::from(columns).saturating_sub(5), lines),
        None => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use crate::tui::facilitator::notes::place::step;

    #[test]
    fn steps_go_round_both_ways() {
        assert_eq!(step(&[1, 2, 3], Some(&3), false), Some(1));
        assert_eq!(step(&[1, 2, 3], Some(&1), true), Some(3));
        assert_eq!(step(&[1, 2, 3], None, false), Some(1));
        assert_eq!(step::<u8>(&[], None, false), None);
    }
}
