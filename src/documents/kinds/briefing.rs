//! The status briefing to a committee ("orientering"): what is done, what is late, what lacks somebody, when is the next.

use crate::documents::kinds::parts::{findings, head, next_steps, owed};
use crate::documents::page::page::{Block, ListItem, Page, WORDS, around, spoken, text};
use crate::documents::report::action::{Action, StatusLine};
use crate::documents::report::report::Report;
use crate::domain::status::Status;
use crate::language::dates;
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
    let texts = &report.office.texts;
    let recommendation = texts.recommendation.clone();
    let usual = || text(words.word("documents-briefing-recommendation"));
    page.push(Block::Paragraph(vec![recommendation.map_or_else(usual, spoken)]));
    page.heading(2, words.word("documents-heading-presentation"));
    page.list(head::occasion(report, words));
    page.list(counted(report, words));
    late(&mut page, report, words);
    page.heading(2, words.word("documents-heading-status"));
    next_steps::push(&mut page, report, words);
    history(&mut page, report, words);
    owed::promises(&mut page, report, words, 2);
    page.heading(2, words.word("documents-heading-economy"));
    let economy = texts.economy.as_ref().map_or_else(|| text(words.word("documents-not-stated")), spoken);
    page.push(Block::Paragraph(vec![economy]));
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

/// How each action has gone since it was agreed, line by line with date and reason. One status without a reason says no
/// more than the table over it.
fn history(page: &mut Page, report: &Report, words: &Words) {
    let is_told = |action: &&Action| action.history.len() > 1 || action.history.iter().any(|line| line.why.is_some());
    let told: Vec<&Action> = report.actions.iter().filter(is_told).collect();
    if told.is_empty() {
        return;
    }
    page.heading(2, words.word("documents-heading-history"));
    for action in told {
        let number = action.number.to_string();
        let title = words.say("documents-entry", &[("number", number.into()), ("title", WORDS.into())]);
        page.heading_of(3, around(&title, &findings::one_line(&action.what)));
        page.list(action.history.iter().map(|line| told_line(words, line)).collect());
    }
}

/// "7. april 2022: I gang – stillingen er slået op"
fn told_line(words: &Words, line: &StatusLine) -> ListItem {
    let day = dates::day(words.language(), line.at.date_naive());
    let mut spans = vec![text(format!("{day}: {}", next_steps::status(words, line.status)))];
    if let Some(why) = &line.why {
        spans.extend([text(" – "), spoken(why)]);
    }
    ListItem::of(spans)
}

/// Past its day when the document was made, and neither done nor dropped.
fn late(page: &mut Page, report: &Report, words: &Words) {
    let made = report.generated_at.date_naive();
    let is_late = |action: &&Action| {
        let day = action.when.as_ref().and_then(|when| when.day);
        day.is_some_and(|day| day < made) && !matches!(action.status, Status::Done | Status::Dropped)
    };
    let late_line = |action: &Action| {
        let why = action.history.last().and_then(|line| line.why.as_ref());
        let why = why.into_iter().flat_map(|why| [text(" – "), spoken(why)]);
        ListItem::of([spoken(&action.what)].into_iter().chain(why).collect())
    };
    let late: Vec<ListItem> = report.actions.iter().filter(is_late).map(late_line).collect();
    if !late.is_empty() {
        page.heading(3, words.word("documents-heading-late"));
        page.list(late);
    }
}
