//! What goes with the summary, numbered ("Bilag"): the programme, letters, the participants, the tables' own words.

use crate::documents::edition::{Audience, State};
use crate::documents::kinds::{consultation, letters};
use crate::documents::page::page::{ListItem, Page, Span, WORDS, around, spoken, text};
use crate::documents::report::report::Report;
use crate::language::counts;
use crate::language::words::Words;

/// A heading and the list, as an office staples it; what is internal is no annex of a public summary.
pub fn push(page: &mut Page, report: &Report, words: &Words) {
    let mut annexes: Vec<Vec<Span>> = vec![vec![text(words.word("documents-kind-programme"))]];
    let receivers = letters::receivers(report);
    if !receivers.is_empty() {
        let is_final = report.state == State::Final;
        let id = if is_final { "documents-annex-letters-final" } else { "documents-annex-letters" };
        let said = words.say(id, &[("bodies", WORDS.into())]);
        annexes.push(around(&said, &counts::joined(words, &receivers)));
    }
    if report.audience == Audience::Internal {
        let is_seated = report.tables.iter().any(|table| !table.members.is_empty());
        let participants = is_seated.then_some("documents-kind-participants");
        for id in participants.into_iter().chain(["documents-kind-table-notes"]) {
            let named = [("title", words.word(id).into())];
            annexes.push(vec![text(words.say("documents-annex-internal", &named))]);
        }
    }
    annexes.extend(own(report));
    list(page, words, annexes);
}

/// Of a briefing: every action, then what the office adds, then the tables' words for those who may read them.
pub fn of_briefing(page: &mut Page, report: &Report, words: &Words) {
    let name = words.word("documents-annex-status");
    // What somebody said anew stands instead of what the case's text has.
    let written: &[String] = if report.summary.annexes.is_empty() { &report.meeting.annexes } else { &[] };
    let mut annexes: Vec<Vec<Span>> = written.iter().map(|annex| vec![spoken(annex)]).collect();
    if !written.iter().any(|annex| annex.starts_with(&name)) {
        annexes.push(vec![text(words.word("documents-annex-status-of"))]);
    }
    annexes.extend(own(report));
    if report.audience == Audience::Internal && !report.contributions.is_empty() {
        let named = [("title", words.word("documents-kind-table-notes").into())];
        annexes.push(vec![text(words.say("documents-annex-internal", &named))]);
    }
    list(page, words, annexes);
}

/// Of a council's minutes: its answer to those who asked, then what the office adds.
pub fn of_minutes(page: &mut Page, report: &Report, words: &Words) {
    let answer = consultation::is_asked(report).then(|| vec![text(words.word("documents-kind-consultation"))]);
    let annexes: Vec<Vec<Span>> = answer.into_iter().chain(own(report)).collect();
    if annexes.is_empty() {
        page.heading(2, words.word("documents-heading-annexes"));
        page.paragraph(words.word("documents-annexes-none"));
    } else {
        list(page, words, annexes);
    }
}

fn own(report: &Report) -> impl Iterator<Item = Vec<Span>> {
    report.summary.annexes.iter().map(|annex| vec![spoken(annex)])
}

fn list(page: &mut Page, words: &Words, annexes: Vec<Vec<Span>>) {
    page.heading(2, words.word("documents-heading-annexes"));
    let numbered = |(at, mut annex): (usize, Vec<Span>)| {
        annex.insert(0, text(words.say("documents-annex", &[("number", (at + 1).into())])));
        annex.insert(1, text(" "));
        ListItem::of(annex)
    };
    page.list(annexes.into_iter().enumerate().map(numbered).collect());
}
