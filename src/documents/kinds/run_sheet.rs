//! The run sheet ("drejebog"): the organisers' script of the day, with practical remarks. Never published.

use crate::documents::edition::Audience;
use crate::documents::kinds::parts::{days, head};
use crate::documents::page::page::{Block, Page, Span, spoken, text};
use crate::documents::report::item::{Course, Item};
use crate::documents::report::report::Report;
use crate::language::dates;
use crate::language::words::Words;

pub fn page(report: &Report, words: &Words) -> Page {
    let title = words.say("documents-run-sheet-title", &[("title", report.meeting.title.as_str().into())]);
    let mut page = Page { head: head::edition(report, words, Audience::Internal), title, ..Page::default() };
    head::rehearsal(&mut page, report, words);
    page.list(head::frame(report, words));
    if days::are_several(report) {
        for (day, items) in days::by_day(report, &report.programme.items) {
            page.heading(2, days::heading(words, day));
            page.push(table(report, words, items));
        }
    } else {
        page.push(table(report, words, &report.programme.items));
    }
    page
}

fn table<'a>(report: &Report, words: &Words, items: impl IntoIterator<Item = &'a Item>) -> Block {
    let columns = [
        "documents-column-time",
        "documents-column-item",
        "documents-column-purpose",
        "documents-column-responsible",
        "documents-column-remarks",
    ];
    Block::Table {
        head: columns.iter().map(|id| text(words.word(id))).collect(),
        rows: items.into_iter().map(|item| row(report, words, item)).collect(),
    }
}

fn row(report: &Report, words: &Words, item: &Item) -> Vec<Vec<Span>> {
    let language = words.language();
    let span = item.planned_start.zip(item.planned_end());
    let planned = span.map(|(start, end)| dates::clock_span(language, start.time(), end.time()));
    let cell = |known: Option<&String>| vec![spoken(known.map(String::as_str).unwrap_or_default())];
    vec![
        vec![text(planned.unwrap_or_else(|| words.word("documents-inserted")))],
        vec![spoken(&item.title)],
        cell(item.text.as_ref()),
        cell(item.responsible.as_ref()),
        remarks(report, words, item),
    ]
}

/// The organisers' remark, and what the program knows: locked, proposed, how it went.
fn remarks(report: &Report, words: &Words, item: &Item) -> Vec<Span> {
    let mut remarks: Vec<String> = Vec::new();
    if item.locked {
        remarks.push(match &item.locked_for {
            Some(reason) => words.say("documents-locked-for", &[("reason", reason.as_str().into())]),
            None => words.word("documents-locked"),
        });
    }
    if item.guessed.iter().any(|guess| guess == "start" || guess == "minutes") {
        remarks.push(words.word("documents-proposed"));
    }
    remarks.extend(match item.course {
        Course::AtTheTables => Some(words.word("documents-at-the-tables")),
        _ => days::held(report, words, item),
    });
    let known = remarks.join("\n");
    match &item.note {
        Some(note) if known.is_empty() => vec![spoken(note)],
        // Where there is no room for a line break, a sentence ends before the next.
        Some(note) => {
            let end = if note.trim_end().ends_with(['.', '!', '?', ':']) { "" } else { "." };
            vec![spoken(note.trim_end()), text(format!("{end}\n{known}"))]
        }
        None => vec![text(known)],
    }
}
