//! A table's notes, the newest at the bottom, each with what was said of its saving.

use std::cell::RefCell;
use std::collections::HashMap;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::Widget;

use crate::device::rounds;
use crate::domain::contribution::{ContributionKind, Note};
use crate::domain::id::ContributionId;
use crate::language::folding::Sought;
use crate::tui::facilitator::notes::hits;
use crate::tui::saying;
use crate::tui::screen::Look;
use crate::tui::theme::{Role, sign};
use crate::tui::widgets::list::Selection;
use crate::tui::widgets::text::{cut, fit, fit_right, one_line, width, wrap};

/// How the list looks just now.
#[derive(Clone, Copy, Debug)]
pub struct Shape<'a> {
    /// Lines that a note may take, and the one in hand.
    pub lines: usize,
    pub lines_in_hand: usize,
    /// Whether a note is in hand.
    pub in_hand: bool,
    pub marked: &'a [ContributionId],
    /// Notes of several tables stand among each other.
    pub with_table: bool,
    /// What is marked in their words.
    pub sought: &'a Sought,
    /// What is said where there is none.
    pub nothing: &'a [String],
}

/// Cells of each column, as wide as what is on the screen needs.
struct Columns {
    number: usize,
    tag: usize,
    kind: usize,
    star: usize,
    saved: usize,
    text: usize,
}

impl Columns {
    fn of<'a>(
        seen: impl Iterator<Item = Note<'a>>,
        said: &Said,
        with_table: bool,
        look: Look<'_>,
        columns: usize,
    ) -> Self {
        let (mut number, mut tag, mut kind, mut star) = (3, 1, 0, 0);
        for note in seen {
            number = number.max(width(&note.number().to_string()) + 1);
            tag = tag.max(width(&tagged(note, with_table, look)));
            if columns >= 72 {
                kind = kind.max(said.kind(note).map_or(0, |name| width(name) + 2));
            }
            star = star.max(if note.contribution.starred() { 2 } else { 0 });
        }
        let saved = if columns >= 64 {
            [false, true]
                .map(|told| width(&said.saved(saved_sign(None, look), told, "00.00")))
                .into_iter()
                .max()
                .unwrap_or(1)
        } else {
            1
        };
        let mut these = Self { number, tag, kind, star, saved, text: 0 };
        these.text = columns.saturating_sub(these.before() + 1 + saved + 1);
        these
    }

    /// Cells before the text: the hand, number, tag, kind and star.
    fn before(&self) -> usize {
        1 + self.number + 2 + self.tag + 2 + self.kind + self.star
    }
}

/// Words that every note needs, made once a frame.
struct Said {
    kinds: HashMap<ContributionKind, String>,
    saved: String,
    told: String,
}

impl Said {
    fn of(look: Look<'_>) -> Self {
        let kinds = ContributionKind::ALL.map(|kind| (kind, saying::kind(look.words, Some(kind))));
        Self { kinds: kinds.into(), saved: look.words.word("screens-saved"), told: look.words.word("screens-said") }
    }

    fn kind(&self, note: Note<'_>) -> Option<&String> {
        note.contribution.kind().and_then(|kind| self.kinds.get(&kind))
    }

    /// "✓ gemt 17.05", and "✓ sagt 13.38" where it was typed later; on a table's machine "● 17.05" and "○ 17.05", whether
    /// the facilitator's holds it too.
    fn saved(&self, sign: &str, is_told: bool, clock: &str) -> String {
        let word = if is_told { &self.told } else { &self.saved };
        if sign == sign::SAVED { format!("{sign} {word} {clock}") } else { format!("{sign} {clock}") }
    }
}

/// The short name of its place: the table first, where there are notes of several; behind it, where the table that wrote it
/// is now a part of this. A note that came late says so.
fn tagged(note: Note<'_>, with_table: bool, look: Look<'_>) -> String {
    let place = saying::tag(look, &note.place.theme, note.place.question.as_ref());
    let late = rounds::late(look.words, look.view, note);
    let tag = late.map_or(place.clone(), |late| format!("{place} {late}"));
    let table = note.place.table;
    let called = || look.words.say("screens-tag-table", &[("table", table.0.into())]);
    if with_table {
        return format!("{} {tag}", called());
    }
    if look.view.meeting.tables.now(table) == table {
        return tag;
    }
    format!("{tag} {}", called())
}

/// How far a note has come: onto this machine's disk, or the facilitator's too where that is another machine.
fn saved_sign(note: Option<Note<'_>>, look: Look<'_>) -> &'static str {
    match look.view.line {
        None => sign::SAVED,
        Some(line) => {
            let words = note.map(|note| look.view.meeting.contributions.wording_entries(note.id()));
            if line.holds(words.into_iter().flatten()) { sign::THERE } else { sign::HERE }
        }
    }
}

/// Draws the notes, then those that are on their way to the disk.
pub fn draw<'t>(
    area: Rect,
    notes: &[ContributionId],
    on_the_way: impl Iterator<Item = &'t str>,
    scroll: &mut Selection,
    shape: Shape<'_>,
    look: Look<'_>,
    buf: &mut Buffer,
) {
    let area = area.intersection(buf.area);
    if area.is_empty() {
        return;
    }
    let contributions = &look.view.meeting.contributions;
    let note_at = |row: usize| notes.get(row).and_then(|id| contributions.get(*id));
    let said = Said::of(look);
    // Those around the one in hand; to look at all would cost with every note.
    let middle = scroll.chosen(notes.len()).unwrap_or(0);
    let around = middle.saturating_sub(area.height.into())..middle.saturating_add(area.height.into()).min(notes.len());
    let columns = Columns::of(around.filter_map(note_at), &said, shape.with_table, look, area.width.into());
    let waiting: Vec<&str> = on_the_way.take(usize::from(area.height / 2)).collect();
    if notes.is_empty() && waiting.is_empty() {
        let room = Rect { x: area.x + 2.min(area.width), width: area.width.saturating_sub(2), ..area };
        for (row, line) in room.rows().zip(shape.nothing) {
            Line::styled(cut(line, room.width.into()), look.theme.style(Role::Quiet)).render(row, buf);
        }
        return;
    }
    let waiting_rows = u16::try_from(waiting.len()).unwrap_or(0);
    let body = Rect { height: area.height - waiting_rows, ..area };
    let chosen = scroll.chosen(notes.len()).filter(|_| shape.in_hand);
    let most = |row: usize| if chosen == Some(row) { shape.lines_in_hand } else { shape.lines };
    // Scrolling asks for the same rows several times, and to wrap a text is the dearest thing here.
    let known: RefCell<HashMap<usize, usize>> = RefCell::default();
    let wrapped = |row: usize| {
        let most = most(row);
        if most == 1 { 1 } else { note_at(row).map_or(1, |note| wrap(note.text(), columns.text, most).len()) }
    };
    let lines = |row: usize| *known.borrow_mut().entry(row).or_insert_with(|| wrapped(row));
    let mut y = body.y;
    for (row, tall) in scroll.seen(notes.len(), body, lines) {
        let tall = u16::try_from(tall).unwrap_or(1);
        let in_hand = chosen == Some(row);
        if let Some(note) = note_at(row) {
            let row = Rect { y, height: tall, ..body };
            draw_note(row, note, in_hand, shape, (&columns, &said), look, buf);
        }
        y += tall;
    }
    for text in waiting {
        let state = fit_right(&format!("{} {}", sign::WAITING, look.words.word("screens-saving")), columns.saved);
        let text = fit(&one_line(text, columns.text), columns.text);
        let line = Line::from(vec![
            Span::raw(" ".repeat(columns.before())),
            Span::styled(text, look.theme.style(Role::Quiet)),
            Span::styled(format!(" {state}"), look.theme.style(Role::Soon)),
        ]);
        line.render(Rect { y, height: 1, ..area }, buf);
        y += 1;
    }
}

fn draw_note(
    area: Rect,
    note: Note<'_>,
    in_hand: bool,
    shape: Shape<'_>,
    (columns, said): (&Columns, &Said),
    look: Look<'_>,
    buf: &mut Buffer,
) {
    let style = |role| look.theme.style(role);
    let role = if in_hand { Role::Selected } else { Role::Text };
    let kind = said.kind(note).map_or("", String::as_str);
    let star = if note.contribution.starred() { sign::STAR } else { "" };
    let at = saying::clock(look, note.at());
    let sign = saved_sign(Some(note), look);
    let saved = if columns.saved > 1 { said.saved(sign, note.said().is_some(), &at) } else { sign.to_owned() };
    let tag = tagged(note, shape.with_table, look);
    let mark = if shape.marked.contains(&note.id()) { sign::PAST } else { " " };
    let tall = usize::from(area.height);
    let texts = if tall == 1 {
        vec![fit(&hits::excerpt(note.text(), shape.sought, columns.text), columns.text)]
    } else {
        wrap(note.text(), columns.text, tall).iter().map(|line| fit(line, columns.text)).collect()
    };
    let mut lead = vec![
        Span::styled(if in_hand { sign::HAND } else { " " }.to_owned(), style(Role::Key)),
        Span::styled(fit(&format!("#{}", note.number()), columns.number), style(Role::Quiet)),
        Span::styled(format!("{mark} "), style(Role::Good)),
        Span::styled(format!("{}  ", fit(&tag, columns.tag)), style(Role::Quiet)),
        Span::styled(fit(kind, columns.kind), style(Role::Quiet)),
        Span::styled(fit(star, columns.star), style(Role::Star)),
    ];
    let indent = columns.before();
    for (at, text) in texts.into_iter().enumerate() {
        let y = area.y + u16::try_from(at).unwrap_or(0);
        if y >= area.bottom() {
            return;
        }
        let mut spans = if at == 0 { std::mem::take(&mut lead) } else { vec![Span::raw(" ".repeat(indent))] };
        spans.extend(hits::marked(&text, shape.sought, role, look));
        if at == 0 {
            let role = if sign == sign::HERE { Role::Soon } else { Role::Good };
            spans.push(Span::styled(format!(" {}", fit_right(&saved, columns.saved)), style(role)));
        }
        Line::from(spans).render(Rect { y, height: 1, ..area }, buf);
    }
}
