//! The summary's own sentences in a document, told apart from the tables' words: they stand as paragraphs, the tables'
//! words as quotations and lists with whose they are.

use crate::documents::page::page::Page;
use crate::documents::report::report::Report;
use crate::documents::report::theme::Theme;
use crate::language::words::Words;

/// Before everything else, if it is written.
pub fn intro(page: &mut Page, report: &Report) {
    page.paragraphs(report.summary.intro.as_deref().unwrap_or_default());
}

/// Under a heading of its own, if it is written.
pub fn conclusion(page: &mut Page, report: &Report, words: &Words) {
    if let Some(conclusion) = &report.summary.conclusion {
        page.heading(2, words.word("documents-heading-conclusion"));
        page.paragraphs(conclusion);
    }
}

/// Under the theme's heading, if it is written.
pub fn of_theme(page: &mut Page, theme: Option<&Theme>) {
    page.paragraphs(theme.and_then(|theme| theme.summary.as_deref()).unwrap_or_default());
}
