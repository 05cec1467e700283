//! The collection of examples ("eksempelsamling"): where, what, what came of it, whom to ask.

use crate::documents::kinds::parts::ideas::Entry;
use crate::documents::kinds::parts::{catalogue, head};
use crate::documents::page::page::Page;
use crate::documents::report::report::Report;
use crate::documents::report::section::Section;
use crate::domain::contribution::ContributionKind;
use crate::language::words::Words;

/// Nothing where no table wrote an example.
pub fn page(report: &Report, words: &Words) -> Option<Page> {
    let title = words.say("documents-example-collection-title", &[("title", report.meeting.title.as_str().into())]);
    let mut page = Page { head: head::office(report, words), title, ..Page::default() };
    head::rehearsal(&mut page, report, words);
    page.list(head::frame(report, words));
    let open = ["documents-entry-where", "documents-entry-outcome", "documents-entry-contact"];
    catalogue::push(&mut page, report, words, &examples(report), &open).then_some(page)
}

/// Theme by theme, those with none left out. Each is of its own place, also where several are under one point.
fn examples(report: &Report) -> Vec<(Section<'_>, Vec<Entry<'_>>)> {
    let mut listed = Vec::new();
    for section in Section::all(report) {
        let entries: Vec<Entry<'_>> = section.of_kind(ContributionKind::Example).map(Entry::of).collect();
        if !entries.is_empty() {
            listed.push((section, entries));
        }
    }
    listed
}
