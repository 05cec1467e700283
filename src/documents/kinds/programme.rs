//! The printed programme: what, when, where, why, and the items with their start times. Public.

use crate::documents::edition::Audience;
use crate::documents::kinds::parts::{days, head, next_steps};
use crate::documents::page::page::{Block, ListItem, MORE_WORDS, Page, Span, WORDS, around_both, spoken, text};
use crate::documents::report::item::Item;
use crate::documents::report::report::Report;
use crate::language::dates;
use crate::language::words::Words;

pub fn page(report: &Report, words: &Words) -> Page {
    let about = &report.meeting;
    let head = head::edition(report, words, Audience::Public);
    let mut page = Page { head, title: about.title.clone(), ..Page::default() };
    head::rehearsal(&mut page, report, words);
    page.list(head::frame(report, words));
    if let Some(question) = &about.question {
        page.push(Block::Paragraph(vec![Span::SpokenEmphasis(question.clone())]));
    }
    if let Some(purpose) = &about.purpose {
        page.paragraphs(purpose);
    }
    page.heading(2, words.word("documents-kind-programme"));
    let mut planned: Vec<&Item> = report.programme.items.iter().filter(|item| item.is_planned()).collect();
    planned.sort_by_key(|item| item.planned_start);
    if days::are_several(report) {
        for (day, items) in days::by_day(report, planned.iter().copied()) {
            page.heading(3, days::heading(words, day));
            page.list(items.into_iter().map(|item| line(words, item)).collect());
        }
    } else {
        page.list(planned.iter().map(|item| line(words, item)).collect());
    }
    if planned.iter().any(|item| item.guessed.iter().any(|guess| guess == "start")) {
        page.paragraph(words.word("documents-times-proposed"));
    }
    let before = report
        .milestones
        .iter()
        .filter(|milestone| !milestone.internal && milestone.when.day.is_some_and(|day| day < about.day));
    let dates: Vec<ListItem> = before.map(|milestone| next_steps::milestone_item(report, words, milestone)).collect();
    if !dates.is_empty() {
        page.heading(2, words.word("documents-heading-before"));
        page.list(dates);
    }
    page
}

/// "16.00 Velkomst v/ formand for KKR", and what the programme adds under it.
fn line(words: &Words, item: &Item) -> ListItem {
    let start = item.planned_start.map(|start| dates::clock(words.language(), start.time())).unwrap_or_default();
    let mut spans = vec![text(format!("{start} "))];
    match &item.responsible {
        Some(responsible) => {
            let named = [("title", WORDS.into()), ("responsible", MORE_WORDS.into())];
            spans.extend(around_both(&words.say("documents-item-by", &named), &item.title, responsible));
        }
        None => spans.push(spoken(&item.title)),
    }
    let beneath = item.text.iter().map(|words| Block::Paragraph(vec![spoken(words)])).collect();
    ListItem { text: spans, beneath }
}
