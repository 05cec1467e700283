//! The collection of examples ("eksempelsamling"): where, what, what came of it, whom to ask.

use crate::documents::kinds::parts::{catalogue, head};
use crate::documents::page::page::Page;
use crate::documents::report::report::Report;
use crate::domain::contribution::ContributionKind;
use crate::language::words::Words;

/// Nothing where no table wrote an example.
pub fn page(report: &Report, words: &Words) -> Option<Page> {
    let title = words.say("documents-example-collection-title", &[("title", report.meeting.title.as_str().into())]);
    let mut page = Page { head: head::edition(report, words, report.audience), title, ..Page::default() };
    head::rehearsal(&mut page, report, words);
    page.list(head::frame(report, words));
    let open = ["documents-entry-where", "documents-entry-outcome", "documents-entry-contact"];
    catalogue::push(&mut page, report, words, ContributionKind::Example, &open).then_some(page)
}
