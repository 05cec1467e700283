//! How the thing in hand looks as a form, and the field that is written in.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::Widget;

use crate::language::words::Words;
use crate::preparation::form::{Field, Origin};
use crate::preparation::place::Section;
use crate::tui::editor::sight::Sight;
use crate::tui::editor::writing::{For, Words as Written, Writing};
use crate::tui::eye::Eye;
use crate::tui::theme::{Role, sign};
use crate::tui::widgets::list::Selection;
use crate::tui::widgets::panel::Rule;
use crate::tui::widgets::text::{cut, fit, one_line, width, wrap};

/// The mark of what waits for a yes.
pub const GUESSED: &str = "?";
/// Cells of a field's label.
const LABEL: usize = 12;

/// What a section is called.
pub fn section_name(section: Section, words: &Words) -> String {
    words.word(match section {
        Section::Programme => "editor-section-programme",
        Section::Meeting => "editor-section-meeting",
        Section::Themes => "editor-section-themes",
        Section::Tables => "editor-section-tables",
        Section::Assignments => "editor-section-assignments",
        Section::Milestones => "editor-section-milestones",
        Section::Actions => "editor-section-actions",
        Section::Head => "editor-section-head",
    })
}

/// Draws the fields of what is in hand; the one that is written in, with its words and the cursor.
pub fn form(
    sight: Sight<'_>,
    fields: &mut Selection,
    writing: Option<&mut Writing>,
    area: Rect,
    eye: Eye<'_>,
    buf: &mut Buffer,
) -> Option<Position> {
    let title = match (sight.section, sight.row) {
        (Section::Meeting, _) => section_name(Section::Meeting, eye.words),
        (Section::Tables | Section::Themes, Some(row)) => {
            one_line(&format!("{} {}", row.lead, row.text), area.width.into())
        }
        (_, Some(row)) => one_line(&row.text, area.width.into()),
        (_, None) => String::new(),
    };
    let rule = Rule { title: &title, remark: "", focused: sight.in_fields, theme: eye.theme };
    rule.render(Rect { height: 1, ..area }, buf);
    let body = Rect { y: area.y + 1, height: area.height.saturating_sub(1), ..area };
    let columns = usize::from(body.width);
    let chosen = fields.chosen(sight.form.len()).filter(|_| sight.in_fields);
    // Where there is room, a field of several lines shows them.
    let free = usize::from(body.height).saturating_sub(sight.form.len());
    let lines_of = |field: &Field| value_lines(field, columns).min(1 + free.min(4));
    let mut cursor = None;
    let mut y = body.y;
    for (at, tall) in fields.seen(sight.form.len(), body, |at| lines_of(&sight.form[at])) {
        let field = &sight.form[at];
        let line = Rect { y, height: u16::try_from(tall).unwrap_or(1), ..body };
        let in_hand = chosen == Some(at);
        match &writing {
            Some(writing) if in_hand => cursor = draw_written(field, writing, line, eye, buf),
            _ => draw_field(field, in_hand, line, eye, buf),
        }
        y += line.height;
    }
    cursor
}

fn value_lines(field: &Field, columns: usize) -> usize {
    if field.mistake.is_some() {
        return 1;
    }
    wrap(&field.value, columns.saturating_sub(LABEL + 6), 5).len().max(1)
}

fn label(field: &Field, in_hand: bool, area: Rect, eye: Eye<'_>, buf: &mut Buffer) {
    let hand = if in_hand { sign::HAND } else { " " };
    Line::from(vec![
        Span::styled(hand, eye.theme.style(Role::Key)),
        Span::styled(format!(" {}", fit(&field.label, LABEL)), eye.theme.style(Role::Quiet)),
    ])
    .render(Rect { height: 1, ..area }, buf);
}

fn draw_field(field: &Field, in_hand: bool, area: Rect, eye: Eye<'_>, buf: &mut Buffer) {
    label(field, in_hand, area, eye, buf);
    let room = usize::from(area.width).saturating_sub(LABEL + 4);
    let x = area.x + u16::try_from(LABEL + 3).unwrap_or(area.width);
    let (remark, remark_role) = match (&field.mistake, field.origin) {
        (Some(mistake), _) => (format!("{} {mistake}", sign::BAD), Role::Bad),
        (None, Origin::Guessed) => {
            let yes = eye.words.word(if in_hand { "editor-guessed-yes" } else { "editor-guessed" });
            (format!("{GUESSED} {yes}"), Role::Soon)
        }
        (None, Origin::Follows) => (eye.words.word("editor-follows"), Role::Quiet),
        (None, Origin::Said | Origin::Empty) => (one_line(&field.remark, room), Role::Quiet),
    };
    let role = match (in_hand, field.origin) {
        (true, _) => Role::Selected,
        (false, Origin::Follows) => Role::Quiet,
        (false, _) => Role::Text,
    };
    let shown = match field.origin {
        Origin::Empty if field.value.is_empty() => "–".to_owned(),
        _ => field.value.clone(),
    };
    let tall = usize::from(area.height);
    let value = one_line(&shown, room.saturating_mul(5));
    let beside = if remark.is_empty() { 0 } else { width(&remark).min(room * 2 / 3) + 2 };
    let lines = match tall {
        0 | 1 => vec![cut(&value, room.saturating_sub(beside)).into_owned()],
        _ => wrap(&shown, room.saturating_sub(beside).max(room / 2), tall),
    };
    let last = lines.last().map_or(0, |line| width(line));
    let rows = u16::try_from(lines.len().saturating_sub(1)).unwrap_or(0);
    for (y, line) in (area.y..area.bottom()).zip(&lines) {
        buf.set_stringn(x, y, line, room, eye.theme.style(role));
    }
    let after = x + u16::try_from(last).unwrap_or(0) + 2;
    let left = usize::from(area.right().saturating_sub(after + 1));
    let remark = cut(&remark, left).into_owned();
    buf.set_stringn(after, area.y + rows, remark, left, eye.theme.style(remark_role));
}

/// The field that is written in, in its own line.
fn draw_written(field: &Field, writing: &Writing, area: Rect, eye: Eye<'_>, buf: &mut Buffer) -> Option<Position> {
    label(field, true, area, eye, buf);
    let x = area.x + u16::try_from(LABEL + 1).unwrap_or(area.width);
    buf.set_stringn(x, area.y, "› ", 2, eye.theme.style(Role::Key));
    let line = Rect { x: x + 2, y: area.y, width: area.width.saturating_sub(x + 3 - area.x), height: 1 };
    match &writing.words {
        Written::Line(words) => words.draw(line, eye.theme.style(Role::Strong), buf),
        Written::Text(_) => None,
    }
}

/// Draws what is new, or longer than a line, in the room of the form.
pub fn writing(writing: &mut Writing, area: Rect, eye: Eye<'_>, buf: &mut Buffer) -> Option<Position> {
    let title = match writing.what {
        For::Field(_, field) => eye.words.word(field.words()),
        For::New(section, _) => eye.words.word(match section {
            Section::Programme => "editor-new-item",
            Section::Themes => "editor-new-theme",
            Section::Milestones => "editor-new-milestone",
            Section::Actions => "editor-new-action",
            _ => "editor-new-line",
        }),
        For::Under(place) => eye.words.word(match place.section() {
            Section::Themes => "editor-new-question",
            _ => "editor-new-person",
        }),
        For::People => eye.words.word("editor-people-list"),
    };
    let hint = match (&writing.words, writing.what) {
        (_, For::People) => eye.words.word("editor-people-hint"),
        (Written::Text(_), _) => eye.words.word("editor-text-hint"),
        (Written::Line(_), _) => eye.words.word("editor-line-hint"),
    };
    Rule { title: &title, remark: "", focused: true, theme: eye.theme }.render(Rect { height: 1, ..area }, buf);
    let (text, role) = match &writing.complaint {
        Some(complaint) => (format!("{} {complaint}", sign::BAD), Role::Bad),
        None => (hint, Role::Quiet),
    };
    let columns = usize::from(area.width).saturating_sub(4);
    let hints = wrap(&text, columns, 2);
    let below = u16::try_from(hints.len()).unwrap_or(1);
    let tall = match writing.words {
        Written::Line(_) => 1,
        Written::Text(_) => area.height.saturating_sub(1 + below).max(1),
    };
    buf.set_stringn(area.x, area.y + 1, " ›", 2, eye.theme.style(Role::Key));
    let field = Rect { x: area.x + 3, y: area.y + 1, width: area.width.saturating_sub(4), height: tall };
    let cursor = match &mut writing.words {
        Written::Line(words) => words.draw(field, eye.theme.style(Role::Text), buf),
        Written::Text(words) => words.draw(field, eye.theme.style(Role::Text), buf),
    };
    for (y, line) in (area.y + 1 + tall..area.bottom()).zip(hints) {
        buf.set_stringn(area.x + 3, y, line, columns, eye.theme.style(role));
    }
    cursor
}
