//! The status briefing to a committee ("orientering"): what is done, what is late, what lacks somebody, when is the next.

use crate::documents::kinds::parts::{head, next_steps};
use crate::documents::page::page::{ListItem, Page};
use crate::documents::report::action::Action;
use crate::documents::report::report::Report;
use crate::domain::status::Status;
use crate::language::words::Words;

pub fn page(report: &Report, words: &Words) -> Page {
    let title = words.say("documents-briefing-title", &[("title", report.meeting.title.as_str().into())]);
    let mut page = Page { head: head::office(report, words), title, ..Page::default() };
    head::rehearsal(&mut page, report, words);
    page.heading(2, words.word("documents-heading-resume"));
    let kind = head::meeting_kind(words, report.meeting.kind);
    let date = head::date_after_noun(report, words);
    page.paragraph(words.say("documents-briefing-resume", &[("kind", kind.into()), ("date", date.into())]));
    page.paragraph(next_steps::count(report, words));
    page.heading(2, words.word("documents-heading-recommendation"));
    page.paragraph(words.word("documents-briefing-recommendation"));
    page.heading(2, words.word("documents-heading-presentation"));
    page.list(head::occasion(report, words));
    page.list(counted(report, words));
    late(&mut page, report, words);
    page.heading(2, words.word("documents-heading-status"));
    next_steps::push(&mut page, report, words);
    page.heading(2, words.word("documents-heading-economy"));
    page.paragraph(words.word("documents-not-stated"));
    page.heading(2, words.word("documents-heading-next-date"));
    let made = report.generated_at.date_naive();
    let next = report.milestones.iter().find(|milestone| milestone.when.day.is_some_and(|day| day > made));
    match next {
        Some(next) => page.list(vec![next_steps::milestone_item(report, words, next)]),
        None => page.paragraph(words.word("documents-not-stated")),
    }
    page
}

/// How many actions are how far; the states that none is in are left out.
fn counted(report: &Report, words: &Words) -> Vec<ListItem> {
    let count = |status| report.actions.iter().filter(|action| action.status == status).count();
    let states = Status::ALL.into_iter().map(|status| (status, count(status))).filter(|(_, count)| *count > 0);
    states.map(|(status, count)| ListItem::new(format!("{}: {count}", next_steps::status(words, status)))).collect()
}

/// Past its day when the document was made, and neither done nor dropped.
fn late(page: &mut Page, report: &Report, words: &Words) {
    let made = report.generated_at.date_naive();
    let is_late = |action: &&Action| {
        let day = action.when.as_ref().and_then(|when| when.day);
        day.is_some_and(|day| day < made) && !matches!(action.status, Status::Done | Status::Dropped)
    };
    let late: Vec<ListItem> = report.actions.iter().filter(is_late).map(|action| ListItem::new(&action.what)).collect();
    if !late.is_empty() {
        page.heading(3, words.word("documents-heading-late"));
        page.list(late);
    }
}
