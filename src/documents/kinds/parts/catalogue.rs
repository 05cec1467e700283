//! A collection of what tables wrote of one kind: theme by theme, each with where it comes from and what nobody said yet.

use crate::documents::kinds::parts::{findings, origin};
use crate::documents::page::page::{Block, ListItem, Page, Span, WORDS, around, spoken, strong, text};
use crate::documents::report::note::Note;
use crate::documents::report::report::Report;
use crate::documents::report::section::Section;
use crate::domain::contribution::ContributionKind;
use crate::language::counts;
use crate::language::words::Words;

/// What is asked of each entry and was not typed: written out, so that the office sees what to ask for.
pub type Open = [&'static str];

/// Every contribution of a kind under its theme, each with a heading of its own; whether there was any.
pub fn push(page: &mut Page, report: &Report, words: &Words, kind: ContributionKind, open: &Open) -> bool {
    let mut any = false;
    for section in Section::all(report) {
        let notes: Vec<&Note> = section.of_kind(kind).collect();
        if notes.is_empty() {
            continue;
        }
        any = true;
        page.heading_of(2, origin::theme_heading(words, section.theme));
        for note in notes {
            let title = findings::one_line(&note.text);
            let number = note.number.to_string();
            let entry = words.say("documents-entry", &[("number", number.into()), ("title", WORDS.into())]);
            page.heading_of(3, around(&entry, &title));
            // A short one stands whole in its heading.
            if title.trim() != note.text.trim() {
                page.push(Block::Paragraph(vec![spoken(&note.text)]));
            }
            page.list(about(report, words, note, open));
        }
    }
    any
}

fn about(report: &Report, words: &Words, note: &Note, open: &Open) -> Vec<ListItem> {
    let bodies = report.table(note.table).map(|table| table.bodies()).unwrap_or_default();
    let mut from = origin::table(report, words, note.table);
    if !bodies.is_empty() && !report.is_consultation() {
        from.extend([text(" ("), spoken(counts::joined(words, &bodies)), text(")")]);
    }
    let mut items = vec![labelled(words, "documents-entry-from", from)];
    if let Some(point) = note.point.and_then(|point| report.point(point)) {
        let mut value = vec![spoken(findings::one_line(&point.text)), text(" – ")];
        value.extend(origin::of_point(report, words, point));
        items.push(labelled(words, "documents-entry-point", value));
    }
    let unknown = words.word("documents-not-stated");
    items.extend(open.iter().map(|id| labelled(words, id, vec![text(&unknown)])));
    items
}

/// "**Fra:** Bord 4"
fn labelled(words: &Words, id: &str, value: Vec<Span>) -> ListItem {
    ListItem::of([strong(format!("{}:", words.word(id))), text(" ")].into_iter().chain(value).collect())
}
