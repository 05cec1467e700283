//! What is told of a theme beside its points: who discussed it, who added it, what it was called before, which points of
//! other themes it is in.

use crate::documents::kinds::parts::{findings, origin, parties};
use crate::documents::page::page::{Block, MORE_WORDS, Page, Span, WORDS, around, around_spans, spoken, text};
use crate::documents::report::point::Point;
use crate::documents::report::report::Report;
use crate::documents::report::theme::{Called, Question, Theme};
use crate::domain::id::TableNumber;
use crate::language::words::Words;

/// A paragraph under a theme's heading; nothing of what lies under no theme.
pub fn about(page: &mut Page, report: &Report, words: &Words, theme: Option<&Theme>) {
    let said: Vec<Vec<Span>> = theme.map(|theme| told(report, words, theme)).unwrap_or_default();
    if !said.is_empty() {
        page.push(Block::Paragraph(said.join(&text(" "))));
    }
}

/// "Se også tema 1: »…«", of each point that stands under another theme and has contributions to this one.
pub fn see_also(page: &mut Page, report: &Report, words: &Words, points: &[&Point]) {
    for point in points {
        let theme = point.theme.as_ref().and_then(|theme| report.theme(theme));
        let said = words.say("documents-see-also", &[("theme", MORE_WORDS.into()), ("point", WORDS.into())]);
        let called = [spoken(findings::one_line(&point.text))];
        page.push(Block::Paragraph(around_spans(&said, &called, &origin::theme_in_sentence(words, theme))));
    }
}

/// "Rebild Kommune kalder det »…«", of a question.
pub fn called(page: &mut Page, report: &Report, words: &Words, theme: Option<&Theme>, question: &Question) {
    let here = theme.into_iter().flat_map(|theme| &theme.called);
    for called in here.filter(|called| called.question.as_ref() == Some(&question.id)) {
        page.push(Block::Paragraph(called_by(report, words, called)));
    }
}

/// "Her kaldet »…«", of a theme in the words of one of those who answer it.
pub fn called_at(page: &mut Page, words: &Words, theme: Option<&Theme>, table: TableNumber) {
    let here = theme.into_iter().flat_map(|theme| &theme.called);
    for called in here.filter(|called| called.table == table && called.question.is_none()) {
        page.push(Block::Paragraph(around(
            &words.say("documents-called-here", &[("title", WORDS.into())]),
            &called.words,
        )));
    }
}

fn called_by(report: &Report, words: &Words, called: &Called) -> Vec<Span> {
    let said = words.say("documents-called-by", &[("party", MORE_WORDS.into()), ("title", WORDS.into())]);
    around_spans(&said, &[spoken(&called.words)], &origin::table(report, words, called.table))
}

fn told(report: &Report, words: &Words, theme: &Theme) -> Vec<Vec<Span>> {
    let mut said = Vec::new();
    said.extend(theme.added_by.map(|table| added_by(report, words, table)));
    if let Some(title) = &theme.earlier_title {
        let mut earlier = around(&words.say("documents-theme-earlier", &[("title", WORDS.into())]), title);
        // A title that is a question ends the sentence itself.
        if title.trim_end().ends_with(['?', '!', '.']) {
            earlier.retain(|span| span.as_str() != ".");
        }
        said.push(earlier);
    }
    let called = theme.called.iter().filter(|called| called.question.is_none());
    said.extend(called.map(|called| called_by(report, words, called)));
    // Of one table that it discussed the theme says nothing.
    let is_by_one_alone = origin::is_one_table(report) && theme.discussed_by.len() == 1;
    if !theme.discussed_by.is_empty() && !is_by_one_alone {
        let tables = parties::counted(report, words, theme.discussed_by.len());
        let id = if report.is_consultation() { "documents-theme-answered" } else { "documents-theme-discussed" };
        said.push(vec![text(words.say(id, &[("tables", tables.into())]))]);
    }
    said
}

fn added_by(report: &Report, words: &Words, table: TableNumber) -> Vec<Span> {
    match report.party(table) {
        Some(party) => around(&words.say("documents-theme-added-by-party", &[("party", WORDS.into())]), party),
        None => vec![text(words.say("documents-theme-added-by", &[("table", table.0.into())]))],
    }
}
