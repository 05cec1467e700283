//! How loose notes and points stand on the screen, the points always with their sources.

use std::borrow::Cow;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::Widget;

use crate::domain::dissents::dissent;
use crate::domain::id::{ContributionId, PointId};
use crate::tui::facilitator::points::sentence::{For, Sentence};
use crate::tui::facilitator::points::sight::{Keyed, Row, Sight};
use crate::tui::keymap::{Action, IN_POINTS};
use crate::tui::saying;
use crate::tui::screen::Look;
use crate::tui::theme::{Role, sign};
use crate::tui::widgets::panel::Rule;
use crate::tui::widgets::text::{cut, fit, one_line, width, wrap};

/// So many lines tell why a sentence is not saved.
const TROUBLE: usize = 2;

/// The loose notes: the one in hand whole, the others by their beginnings.
pub fn loose(area: Rect, sight: &mut Sight, look: Look<'_>, buf: &mut Buffer) {
    let marked = sight.marked.len();
    let remark = if marked > 0 {
        look.words.say("screens-marked", &[("count", marked.into())])
    } else {
        look.words.say("points-count-loose", &[("count", sight.loose.len().into())])
    };
    let title = look.words.word("points-title-loose");
    let body = ruled(area, &title, &remark, !sight.on_points, look, buf);
    if sight.loose.is_empty() {
        let id = if !sight.search.is_empty() {
            "screens-not-found"
        } else if look.view.meeting.contributions.standing().next().is_none() {
            "points-no-notes"
        } else {
            "points-none-loose"
        };
        return quiet(body, &look.words.word(id), look, buf);
    }
    let room = usize::from(body.height);
    let columns = usize::from(body.width).saturating_sub(2);
    let in_hand = sight.notes.chosen(sight.loose.len()).filter(|_| !sight.on_points);
    let most = |row| if in_hand == Some(row) { (room / 2).max(2) } else { (room / sight.loose.len()).clamp(1, 2) };
    let lines_of = |row: usize| {
        let id = sight.loose[row];
        note_lines(id, most(row), columns, in_hand == Some(row), sight.marked.contains(&id), look)
    };
    let mut notes = std::mem::take(&mut sight.notes);
    let mut y = body.y;
    for (row, tall) in notes.seen(sight.loose.len(), body, |row| lines_of(row).len()) {
        y = lay(lines_of(row).into_iter().take(tall), Rect { y, ..body }, buf);
    }
    sight.notes = notes;
}

/// All points while one of them is in hand; each always with where it comes from.
pub fn points(area: Rect, sight: &mut Sight, look: Look<'_>, buf: &mut Buffer) {
    let title = look.words.word("points-title-points");
    let remark = sight.collated.count(look);
    let body = ruled(area, &title, &remark, true, look, buf);
    if sight.rows.is_empty() {
        let id = if sight.search.is_empty() { "points-none" } else { "screens-not-found" };
        return quiet(body, &look.words.word(id), look, buf);
    }
    whole_list(body, sight, look, buf);
}

/// Scrolled so that the one in hand is seen.
fn whole_list(body: Rect, sight: &mut Sight, look: Look<'_>, buf: &mut Buffer) {
    let chosen = sight.points.chosen(sight.rows.len());
    let numbered = sight.numbered();
    let lines_of = |row: usize| {
        let in_hand = chosen == Some(row);
        match sight.rows[row] {
            Row::Point(at) => {
                let key = numbered.iter().position(|keyed| *keyed == Keyed::Point(at));
                point_lines(at, key, if in_hand { 6 } else { 2 }, sight, in_hand, look, body.width)
            }
            Row::Note(note) => {
                let columns = usize::from(body.width).saturating_sub(6);
                let marked = sight.marked.contains(&note);
                let lines = note_lines(note, if in_hand { 6 } else { 1 }, columns, in_hand, marked, look);
                lines.into_iter().map(|line| indented(line, 4)).collect()
            }
        }
    };
    let mut selection = sight.points.clone();
    let mut y = body.y;
    for (row, tall) in selection.seen(sight.rows.len(), body, |row| lines_of(row).len()) {
        y = lay(lines_of(row).into_iter().take(tall), Rect { y, ..body }, buf);
    }
    sight.points = selection;
}

/// A note: hand, mark, number, place, text.
fn note_lines(
    id: ContributionId,
    most: usize,
    columns: usize,
    in_hand: bool,
    marked: bool,
    look: Look<'_>,
) -> Vec<Line<'static>> {
    let Some(note) = look.view.meeting.contributions.get(id) else { return vec![Line::default()] };
    let tag = saying::tag(look, &note.place.theme, note.place.question.as_ref());
    let lead = fit(&format!("#{}", note.number()), 5);
    // Names are longer than "Bord 12".
    let wide = if look.view.meeting.is_consultation() { 22 } else { 13 };
    let place = fit(&format!("{} · {tag}", saying::said_at(look, note.place.table)), wide);
    let star = if note.contribution.starred() { sign::STAR } else { " " };
    let before = 2 + width(&lead) + width(&place) + 3;
    let texts = wrap(&with_cue(note.text(), in_hand, look), columns.saturating_sub(before).max(10), most);
    let role = if in_hand { Role::Selected } else { Role::Text };
    let mut lines = Vec::new();
    for (at, text) in texts.into_iter().enumerate() {
        let text = Span::styled(text, look.theme.style(role));
        if at > 0 {
            lines.push(Line::from(vec![hand(in_hand, look), Span::raw(" ".repeat(before - 1)), text]));
            continue;
        }
        let mark = if marked { sign::PAST } else { " " };
        lines.push(Line::from(vec![
            hand(in_hand, look),
            Span::styled(mark, look.theme.style(Role::Good)),
            Span::styled(lead.clone(), look.theme.style(Role::Quiet)),
            Span::raw(" "),
            Span::styled(place.clone(), look.theme.style(Role::Quiet)),
            Span::styled(format!("{star} "), look.theme.style(Role::Star)),
            text,
        ]));
    }
    lines
}

/// A point: hand, number key, its number, sentence; its source beside it where there is room, else beneath; its dissent.
pub fn point_lines(
    at: usize,
    key: Option<usize>,
    most: usize,
    sight: &Sight,
    in_hand: bool,
    look: Look<'_>,
    columns: u16,
) -> Vec<Line<'static>> {
    let collection = &sight.collated.points[at];
    let Some(view) = look.view.meeting.points.get(collection.point) else { return vec![Line::default()] };
    let key = key.map_or(" ".to_owned(), |key| (key + 1).to_string());
    let opened = sight.is_opened(collection.point);
    // The number is what messages call it and what is typed to name it; the key is only where it stands now.
    let number = format!("#{} ", view.made.number);
    let room = usize::from(columns).saturating_sub(5);
    let beside_number = room.saturating_sub(width(&number));
    let notes = look.words.say("points-under", &[("count", collection.notes.len().into())]);
    let source = format!("{} · {notes}", collection.source);
    let role = if in_hand { Role::Selected } else { Role::Strong };
    let quiet = look.theme.style(Role::Quiet);
    let texts = wrap(&with_cue(view.point.text(), in_hand, look), beside_number, most);
    let beside = matches!(&texts[..], [text] if width(text) + 3 + width(&source) <= beside_number);
    let mut lines = Vec::new();
    for (row, text) in texts.into_iter().enumerate() {
        let mut spans = vec![hand(in_hand, look)];
        let (key, number) = if row == 0 { (key.as_str(), number.clone()) } else { (" ", " ".repeat(width(&number))) };
        spans.push(Span::styled(format!("{key}  "), look.theme.style(Role::Key)));
        spans.push(Span::styled(number, quiet));
        let gap = beside_number.saturating_sub(width(&text) + width(&source));
        spans.push(Span::styled(text, look.theme.style(role)));
        if beside {
            spans.push(Span::styled(format!("{}{source}", " ".repeat(gap)), quiet));
        }
        lines.push(Line::from(spans));
    }
    let more = |text: String, role: Role| {
        Line::from(vec![hand(in_hand, look), Span::raw("   "), Span::styled(text, look.theme.style(role))])
    };
    if !beside {
        lines.push(more(source, Role::Quiet));
    }
    lines.extend(collection.votes.clone().map(|votes| more(cut(&votes, room).into_owned(), Role::Strong)));
    if let Some(dissent) = dissent(&look.view.meeting.points, view.id) {
        let shown = one_line(&with_cue(&dissent, in_hand, look), 600);
        let text = look.words.say("points-dissent", &[("text", shown.into())]);
        let texts = wrap(&text, room, if in_hand || opened { 4 } else { 1 });
        lines.extend(texts.into_iter().map(|text| more(text, Role::Soon)));
    }
    lines
}

/// A text behind the mark that what looks like an own case bears, in signs and words; in hand also with the key that says
/// that it is none.
pub fn with_cue<'a>(text: &'a str, in_hand: bool, look: Look<'_>) -> Cow<'a, str> {
    if !look.view.meeting.looks_like_own_case(text) {
        return Cow::Borrowed(text);
    }
    let key = IN_POINTS.row(Action::NotOwnCase).filter(|_| in_hand).map(|row| row.shown(look.words.language(), false));
    let mark = match key {
        Some(key) => look.words.say("points-likely-own-case-in-hand", &[("key", key.into())]),
        None => look.words.word("points-likely-own-case"),
    };
    Cow::Owned(format!("{} {mark} {text}", sign::BAD))
}

pub fn hand(in_hand: bool, look: Look<'_>) -> Span<'static> {
    Span::styled(if in_hand { sign::HAND } else { " " }, look.theme.style(Role::Key))
}

fn indented(mut line: Line<'static>, by: usize) -> Line<'static> {
    // The hand stays at the edge.
    line.spans.insert(1.min(line.spans.len()), Span::raw(" ".repeat(by)));
    line
}

/// A rule with a title; gives what is below it.
pub fn ruled(area: Rect, title: &str, remark: &str, focused: bool, look: Look<'_>, buf: &mut Buffer) -> Rect {
    Rule { title, remark, focused, theme: look.theme }.render(Rect { height: area.height.min(1), ..area }, buf);
    Rect { y: area.y + area.height.min(1), height: area.height.saturating_sub(1), ..area }
}

pub fn quiet(area: Rect, text: &str, look: Look<'_>, buf: &mut Buffer) {
    let columns = usize::from(area.width).saturating_sub(3);
    let lines = wrap(text, columns, area.height.into());
    lay(lines.into_iter().map(|text| Line::styled(format!("  {text}"), look.theme.style(Role::Quiet))), area, buf);
}

/// Draws lines from the top of `area` on; gives the row below them.
pub fn lay(lines: impl Iterator<Item = Line<'static>>, area: Rect, buf: &mut Buffer) -> u16 {
    let mut y = area.y;
    for line in lines {
        if y >= area.bottom().min(buf.area.bottom()) {
            break;
        }
        line.render(Rect { y, height: 1, ..area }, buf);
        y += 1;
    }
    y
}

/// The field for a point's sentence or its dissent, and why what is in it is not saved.
pub fn sentence(area: Rect, sentence: &mut Sentence, look: Look<'_>, buf: &mut Buffer) -> Option<Position> {
    let arguments = |point| [("number", number(point, look).into())];
    let (title, hint) = match sentence.is_for()? {
        For::New => (look.words.word("points-field-new"), "points-field-hint"),
        For::Reword(point) => (look.words.say("points-field-reword", &arguments(point)), "points-field-hint"),
        For::Dissent(point) => (look.words.say("points-field-dissent", &arguments(point)), "points-field-dissent-hint"),
    };
    Rule { title: &title, remark: "", focused: true, theme: look.theme }.render(Rect { height: 1, ..area }, buf);
    let mut y = area.y + 1;
    // A row is left for the text itself.
    let most = usize::from(area.height.saturating_sub(2)).min(TROUBLE);
    let trouble = sentence.trouble().map(|why| wrap(why, usize::from(area.width).saturating_sub(4), most));
    for (nth, line) in trouble.iter().flatten().enumerate() {
        let text = format!(" {} {line}", if nth == 0 { sign::BAD } else { " " });
        buf.set_stringn(area.x, y, text, area.width.into(), look.theme.style(Role::Bad));
        y += 1;
    }
    buf.set_stringn(area.x, y, " › ", area.width.into(), look.theme.style(Role::Key));
    let field = Rect { x: area.x + 3, y, width: area.width.saturating_sub(4), height: area.bottom().saturating_sub(y) };
    let cursor = sentence.field.draw(field, look.theme.style(Role::Text), buf);
    if sentence.field.characters() == 0 {
        let hint = look.words.word(hint);
        let text = cut(&hint, field.width.into());
        buf.set_stringn(field.x, field.y, text, field.width.into(), look.theme.style(Role::Quiet));
    }
    cursor
}

/// A point's number as people see it.
pub fn number(point: PointId, look: Look<'_>) -> String {
    look.view.meeting.points.get(point).map(|view| view.made.number.to_string()).unwrap_or_default()
}
