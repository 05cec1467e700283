//! The minutes ("referat"): the items as they were held, what was discussed, what is decided, who did not agree.

use crate::documents::kinds::parts::{dissents, findings, head, next_steps, origin};
use crate::documents::page::page::{Block, ListItem, Page, strong};
use crate::documents::report::item::{Course, Item};
use crate::documents::report::report::Report;
use crate::documents::report::section::Section;
use crate::domain::programme::{ItemKind, MeetingKind};
use crate::language::dates;
use crate::language::words::Words;

pub fn page(report: &Report, words: &Words) -> Page {
    let date = head::date_after_noun(report, words);
    let title =
        words.say("documents-minutes-title", &[("title", report.meeting.title.as_str().into()), ("date", date.into())]);
    let mut page = Page { head: head::office(report, words), title, ..Page::default() };
    head::rehearsal(&mut page, report, words);
    // A record of a meeting has no decisions of its own: a body's minutes are a draft until somebody has written them.
    if needs_decision(report) {
        page.push(Block::Paragraph(vec![strong(words.word("documents-decision-missing"))]));
    }
    page.list(head::occasion(report, words));
    let absent = words.word("documents-not-stated");
    page.paragraph(words.say("documents-minutes-absent", &[("absent", absent.into())]));
    for (number, item) in report.programme.items.iter().filter(|item| is_business(item)).enumerate() {
        let title = words.say(
            "documents-minutes-item",
            &[("number", (number + 1).into()), ("title", findings::one_line(&item.title).into())],
        );
        page.heading(2, title);
        page.list(held(words, item));
        if item.kind == ItemKind::TableWork {
            page.paragraph(words.word("documents-minutes-discussed"));
        }
    }
    discussion(&mut page, report, words);
    page.heading(2, words.word("documents-heading-decision"));
    page.paragraph(words.word(if needs_decision(report) {
        "documents-decision-open"
    } else {
        "documents-decision-none"
    }));
    dissents::push(&mut page, report, words);
    page.heading(2, words.word("documents-heading-next-steps"));
    next_steps::push(&mut page, report, words);
    page.heading(2, words.word("documents-heading-approved"));
    page.paragraph(words.word("documents-minutes-approved"));
    page
}

/// A council decides; a dialogue meeting discusses.
fn needs_decision(report: &Report) -> bool {
    report.meeting.kind == MeetingKind::Council
}

fn is_business(item: &Item) -> bool {
    !matches!(item.kind, ItemKind::Arrival | ItemKind::Break | ItemKind::Meal)
}

fn held(words: &Words, item: &Item) -> Vec<ListItem> {
    let mut items = Vec::new();
    let clock = |at: chrono::DateTime<chrono::FixedOffset>| dates::clock(words.language(), at.time());
    match (item.course, item.actual_start, item.actual_end) {
        (Course::Skipped, ..) => items.push(ListItem::new(words.word("documents-skipped"))),
        (_, Some(start), Some(end)) => items.push(ListItem::new(
            words.say("documents-held", &[("start", clock(start).into()), ("end", clock(end).into())]),
        )),
        (_, Some(start), None) => {
            items.push(ListItem::new(words.say("documents-began", &[("start", clock(start).into())])));
        }
        _ => {}
    }
    if let Some(responsible) = &item.responsible {
        items.push(ListItem::new(format!("{}: {responsible}", words.word("documents-column-responsible"))));
    }
    items
}

fn discussion(page: &mut Page, report: &Report, words: &Words) {
    let sections: Vec<Section<'_>> =
        Section::all(report).into_iter().filter(|section| !section.points.is_empty()).collect();
    if sections.is_empty() {
        return;
    }
    page.heading(2, words.word("documents-heading-discussed"));
    for section in sections {
        page.heading(3, origin::theme_heading(words, section.theme));
        let line = |text: &str, share: String| ListItem::new(format!("{text} – {share}"));
        page.list(section.points.iter().map(|point| line(&point.text, origin::of_point(words, point))).collect());
    }
}
