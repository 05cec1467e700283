//! The action plan ("handleplan"): what is missing counted first, then every action with who, when, form, source, status.

use crate::documents::kinds::parts::{changes, head, next_steps, summing_up};
use crate::documents::page::page::Page;
use crate::documents::report::report::Report;
use crate::language::words::Words;

pub fn page(report: &Report, words: &Words) -> Page {
    let title = words.say("documents-action-plan-title", &[("title", report.meeting.title.as_str().into())]);
    let mut page = Page { head: head::office(report, words), title, wide: true, ..Page::default() };
    head::rehearsal(&mut page, report, words);
    page.list(head::occasion(report, words));
    page.heading(2, words.word("documents-heading-next-steps"));
    next_steps::push(&mut page, report, words, &report.actions);
    changes::push_cancelled(&mut page, report, words);
    next_steps::promises(&mut page, report, words, &report.actions, 2);
    let milestones = next_steps::milestones_ahead(report, words, |_| true);
    if !milestones.is_empty() {
        page.heading(2, words.word("documents-heading-dates"));
        page.list(milestones);
    }
    page.heading(2, words.word("documents-heading-about"));
    summing_up::push_made(&mut page, report, words);
    page
}
