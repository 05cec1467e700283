//! The idea catalogue ("idékatalog"): every idea, where it comes from, and whether anybody has tried it.

use crate::documents::edition::State;
use crate::documents::kinds::parts::{catalogue, head, ideas};
use crate::documents::page::page::Page;
use crate::documents::report::report::Report;
use crate::language::words::Words;

/// Nothing where no table wrote an idea.
pub fn page(report: &Report, words: &Words) -> Option<Page> {
    let title = words.say("documents-idea-catalogue-title", &[("title", report.meeting.title.as_str().into())]);
    let mut page = Page { head: head::office(report, words), title, ..Page::default() };
    head::rehearsal(&mut page, report, words);
    page.list(head::frame(report, words));
    let mut about = words.word(match report.is_consultation() {
        true => "documents-idea-catalogue-about-answers",
        false => "documents-idea-catalogue-about",
    });
    // What is still to be done is for the one who sends it out.
    if report.state == State::Draft {
        about = format!("{about} {}", words.word("documents-idea-catalogue-ask"));
    }
    page.paragraph(about);
    let open = ["documents-entry-for-whom", "documents-entry-tried", "documents-entry-cost", "documents-entry-contact"];
    catalogue::push(&mut page, report, words, &ideas::by_theme(report), &open).then_some(page)
}
