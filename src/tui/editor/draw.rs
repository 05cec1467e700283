//! How the editor looks: the sections, the list of one of them, the thing in hand as a form, what is wrong below.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::Widget;

use crate::language::dates;
use crate::language::words::Words;
use crate::preparation::overview;
use crate::preparation::place::Section;
use crate::preparation::rows::Row;
use crate::tui::editor::draw_form;
use crate::tui::editor::keeping::Kept;
use crate::tui::editor::sight::Sight;
use crate::tui::editor::writing::{For, Words as Written, Writing};
use crate::tui::eye::Eye;
use crate::tui::theme::{Role, sign};
use crate::tui::widgets::list::Selection;
use crate::tui::widgets::panel::Rule;
use crate::tui::widgets::text::{cut, fit, one_line, width, wrap};

/// From this width on the form stands beside the list.
const WIDE: u16 = 110;

pub fn editor(
    sight: Sight<'_>,
    list: &mut Selection,
    fields: &mut Selection,
    writing: Option<&mut Writing>,
    area: Rect,
    eye: Eye<'_>,
    buf: &mut Buffer,
) -> Option<Position> {
    let says_kept = draw_tabs(sight, Rect { height: 1, ..area }, eye, buf);
    draw_headline(sight, says_kept, Rect { y: area.y + 1, height: 1, ..area }, eye, buf);
    let body = Rect { y: area.y + 2, height: area.height - 3, ..area };
    draw_trouble(sight, Rect { y: body.bottom(), height: 1, ..area }, eye, buf);
    let (left, right) = parts(sight, body);
    if left.height > 0 {
        draw_list(sight, list, left, eye, buf);
    }
    match writing {
        Some(writing) if !is_in_its_line(writing) => draw_form::writing(writing, right, eye, buf),
        writing => draw_form::form(sight, fields, writing, right, eye, buf),
    }
}

/// A line is written where its field stands; what is longer or new has the room of the form.
fn is_in_its_line(writing: &Writing) -> bool {
    matches!((&writing.what, &writing.words), (For::Field(..), Written::Line(_)))
}

/// Where the list and the form are.
fn parts(sight: Sight<'_>, body: Rect) -> (Rect, Rect) {
    if sight.section == Section::Meeting {
        return (Rect { height: 0, ..body }, body);
    }
    if body.width >= WIDE {
        let left = body.width * 6 / 11;
        return (Rect { width: left, ..body }, Rect { x: body.x + left + 1, width: body.width - left - 1, ..body });
    }
    let wanted = u16::try_from(sight.form.len().max(3)).unwrap_or(8) + 1;
    let form = wanted.min(body.height / 2 + 1);
    (Rect { height: body.height - form, ..body }, Rect { y: body.bottom() - form, height: form, ..body })
}

/// Draws the sections; says whether there was room beside their names to say how the file stands.
fn draw_tabs(sight: Sight<'_>, area: Rect, eye: Eye<'_>, buf: &mut Buffer) -> bool {
    let (kept, role) = kept(sight.kept, eye.words);
    let room_beside = |kept: &str| usize::from(area.width).saturating_sub(width(kept) + 2);
    let spans_of = |names: bool, gap: &str| {
        let mut spans = Vec::new();
        for (at, section) in Section::ALL.into_iter().enumerate() {
            let mark = match () {
                () if overview::mistakes_in(sight.preparation, section) > 0 => sign::BAD,
                () if overview::guesses_in(sight.preparation, section) > 0 => draw_form::GUESSED,
                () => "",
            };
            let name = draw_form::section_name(section, eye.words);
            if section == sight.section {
                spans.push(Span::styled(format!(" {name}{mark} "), eye.theme.style(Role::TabOpen)));
                continue;
            }
            spans.push(Span::styled(format!(" {}", at + 1), eye.theme.style(Role::Quiet)));
            let name = if names { format!(" {name}") } else { String::new() };
            spans.push(Span::styled(format!("{name}{mark}{gap}"), eye.theme.style(Role::Text)));
        }
        spans
    };
    let cells = |spans: &[Span<'_>]| spans.iter().map(|span| width(&span.content)).sum::<usize>();
    let nothing = String::new();
    let forms = [(" ", &kept), ("", &kept), ("", &nothing)].map(|(gap, kept)| (spans_of(true, gap), kept));
    let fitting = forms.into_iter().find(|(spans, kept)| cells(spans) <= room_beside(kept));
    let (mut spans, said) = fitting.unwrap_or_else(|| (spans_of(false, ""), &kept));
    spans.push(Span::raw(" ".repeat((room_beside(said) + 1).saturating_sub(cells(&spans)))));
    spans.push(Span::styled(said.clone(), eye.theme.style(role)));
    Line::from(spans).render(area, buf);
    *said == kept
}

/// How the file on the disk stands.
fn kept(kept: &Kept, words: &Words) -> (String, Role) {
    match kept {
        Kept::Untouched => (String::new(), Role::Quiet),
        Kept::Saved(at) => {
            let clock = dates::clock(words.language(), *at);
            (format!("{} {}", sign::SAVED, words.say("editor-saved", &[("clock", clock.into())])), Role::Good)
        }
        Kept::NotSaved { .. } => (format!("{} {}", sign::BAD, words.word("editor-not-saved")), Role::Bad),
        Kept::OtherChange => (format!("{} {}", sign::BAD, words.word("editor-other-change")), Role::Bad),
    }
}

fn draw_headline(sight: Sight<'_>, says_kept: bool, area: Rect, eye: Eye<'_>, buf: &mut Buffer) {
    let (title, [when, shorter]) = overview::headline(sight.preparation, eye.words);
    let columns = usize::from(area.width);
    let name = cut(sight.name, columns / 3).into_owned();
    // When it is, is not cut before it is said in fewer words.
    let most = if says_kept { columns / 2 } else { columns * 2 / 5 };
    let when = if width(&when) <= most { when } else { cut(&shorter, columns / 2).into_owned() };
    let (kept, role) = kept(sight.kept, eye.words);
    let has_room = columns > width(&when) + width(&name) + 28;
    let (name, role) = match says_kept {
        true => (if has_room { name } else { String::new() }, Role::Quiet),
        false => (kept, role),
    };
    let room = columns.saturating_sub(width(&when) + width(&name) + 6);
    let title = cut(&one_line(&title, columns), room).into_owned();
    let gap = columns.saturating_sub(width(&title) + width(&when) + width(&name) + 5);
    Line::from(vec![
        Span::styled(format!(" {title}"), eye.theme.style(Role::Strong)),
        Span::styled(format!(" · {when}"), eye.theme.style(Role::Text)),
        Span::styled(format!("{}{name} ", " ".repeat(gap)), eye.theme.style(role)),
    ])
    .render(area, buf);
}

/// The line above the footer: what has happened to the file, or the first that is wrong or strange.
fn draw_trouble(sight: Sight<'_>, area: Rect, eye: Eye<'_>, buf: &mut Buffer) {
    let columns = usize::from(area.width);
    let (text, role) = match (sight.kept, sight.troubles) {
        (Kept::OtherChange, _) => (format!(" {} {}", sign::BAD, eye.words.word("editor-other-change-long")), Role::Bad),
        (Kept::NotSaved { why }, _) => (format!(" {} {why}", sign::BAD), Role::Bad),
        (_, []) => return,
        _ if sight.mistakes > 1 => {
            let text = eye.words.say("editor-mistakes", &[("count", sight.mistakes.into())]);
            (format!(" {} {text}", sign::BAD), Role::Bad)
        }
        (_, [only]) => (format!(" {} {only}", sign::BAD), Role::Soon),
        (_, [first, rest @ ..]) => {
            let more = eye.words.say("editor-more-troubles", &[("count", rest.len().into())]);
            let first = cut(&one_line(first, columns), columns.saturating_sub(width(&more) + 5)).into_owned();
            (format!(" {} {first} {more}", sign::BAD), Role::Soon)
        }
    };
    let text = cut(&one_line(&text, columns), columns.saturating_sub(2)).into_owned();
    buf.set_stringn(area.x + 1, area.y, text, columns, eye.theme.style(role));
}

fn draw_list(sight: Sight<'_>, list: &mut Selection, area: Rect, eye: Eye<'_>, buf: &mut Buffer) {
    let title = draw_form::section_name(sight.section, eye.words);
    let guesses = overview::guesses_in(sight.preparation, sight.section);
    let remark = match guesses {
        0 => eye.words.say("editor-count", &[("count", sight.rows.len().into())]),
        many => eye.words.say("editor-count-guessed", &[("count", sight.rows.len().into()), ("guesses", many.into())]),
    };
    let rule = Rule { title: &title, remark: &remark, focused: !sight.in_fields, theme: eye.theme };
    rule.render(Rect { height: 1, ..area }, buf);
    let body = Rect { y: area.y + 1, height: area.height.saturating_sub(1), ..area };
    if sight.rows.is_empty() {
        let text = eye.words.word(match sight.section {
            Section::Themes => "editor-empty-themes",
            Section::Tables => "editor-empty-tables",
            Section::Assignments => "editor-empty-assignments",
            Section::Milestones => "editor-empty-milestones",
            Section::Actions => "editor-empty-actions",
            _ => "editor-empty",
        });
        for (y, line) in (body.y..body.bottom()).zip(wrap(&text, usize::from(body.width).saturating_sub(4), 4)) {
            buf.set_stringn(body.x + 2, y, line, body.width.into(), eye.theme.style(Role::Quiet));
        }
        return;
    }
    let lead = sight.rows.iter().map(|row| width(&row.lead)).max().unwrap_or(0).min(usize::from(body.width) / 3);
    let kind = sight.rows.iter().map(|row| width(&row.kind)).max().unwrap_or(0);
    let has_room = usize::from(body.width) > lead + kind + 44;
    let columns = Columns { lead, kind: if has_room { kind } else { 0 }, all: body.width.into() };
    let chosen = list.chosen(sight.rows.len());
    let lines = |row: usize| 1 + usize::from(sight.rows[row].heading.is_some());
    let mut y = body.y;
    for (at, tall) in list.seen(sight.rows.len(), body, lines) {
        let row = &sight.rows[at];
        if tall > 1
            && let Some(heading) = &row.heading
        {
            buf.set_stringn(body.x + 2, y, heading, body.width.into(), eye.theme.style(Role::Title));
            y += 1;
        }
        let in_hand = chosen == Some(at);
        row_line(row, in_hand, !sight.in_fields, columns, eye).render(Rect { y, height: 1, ..body }, buf);
        y += 1;
    }
}

#[derive(Clone, Copy)]
struct Columns {
    lead: usize,
    kind: usize,
    all: usize,
}

fn row_line(row: &Row, in_hand: bool, focused: bool, columns: Columns, eye: Eye<'_>) -> Line<'static> {
    let style = |role| eye.theme.style(role);
    let hand = if in_hand { sign::HAND } else { " " };
    let mut spans = vec![Span::styled(hand, style(if focused { Role::Key } else { Role::Quiet }))];
    let mut used = 1;
    let mut push = |text: String, role: Role| {
        used += width(&text);
        spans.push(Span::styled(text, style(role)));
    };
    if columns.lead > 0 {
        push(format!(" {}", fit(&one_line(&row.lead, columns.all), columns.lead)), Role::Quiet);
    }
    if !row.amount.is_empty() {
        push(format!(" {:>4}", row.amount), Role::Text);
        push(if row.amount_is_guessed { draw_form::GUESSED.to_owned() } else { " ".to_owned() }, Role::Soon);
    }
    let (mark, role) = match () {
        () if row.mistakes > 0 => (sign::BAD, Role::Bad),
        () if row.guesses > 0 => (draw_form::GUESSED, Role::Soon),
        () if row.is_locked => (sign::LOCKED, Role::Quiet),
        () => (" ", Role::Text),
    };
    push(format!(" {mark} "), role);
    if row.is_under {
        push("  ".to_owned(), Role::Text);
    }
    let text = one_line(&row.text, columns.all);
    let kind = if columns.kind > 0 { format!("  {}", fit(&row.kind, columns.kind)) } else { String::new() };
    let room = columns.all.saturating_sub(used + width(&kind) + 1);
    let remark = one_line(&row.remark, columns.all);
    // Of an item the title is what counts; elsewhere what is said beside it keeps a third.
    let least = if row.kind.is_empty() { room / 3 } else { 0 };
    let beside = room.saturating_sub(width(&text) + 2).max(least.saturating_sub(2));
    let remark = if beside < 8 { String::new() } else { cut(&remark, beside).into_owned() };
    let text = cut(&text, room.saturating_sub(if remark.is_empty() { 0 } else { width(&remark) + 2 })).into_owned();
    let gap = room.saturating_sub(width(&text) + width(&remark));
    spans.push(Span::styled(text, style(if in_hand { Role::Selected } else { Role::Text })));
    spans.push(Span::raw(" ".repeat(gap)));
    spans.push(Span::styled(remark, style(Role::Quiet)));
    spans.push(Span::styled(kind, style(Role::Quiet)));
    Line::from(spans)
}
