//! What stands over a document: the office's head, draft or final, for whom, and what meeting it is about.

use crate::documents::edition::{Audience, State};
use crate::documents::page::page::{ListItem, Page};
use crate::documents::report::report::Report;
use crate::documents::report::when::When;
use crate::domain::programme::MeetingKind;
use crate::language::counts;
use crate::language::dates;
use crate::language::words::Words;

/// Draft or final, internal or public.
pub fn edition(report: &Report, words: &Words, audience: Audience) -> Vec<(String, String)> {
    let state = match report.state {
        State::Draft => words.word("documents-state-draft"),
        State::Final => words.word("documents-state-final"),
    };
    let audience = match audience {
        Audience::Internal => words.word("documents-audience-internal"),
        Audience::Public => words.word("documents-audience-public"),
    };
    vec![(words.word("documents-head-state"), state), (words.word("documents-head-audience"), audience)]
}

/// The head fields of the office in their order, the empty ones too, and the edition. The date, where it was left
/// open, is the day on which the document is made.
pub fn office(report: &Report, words: &Words) -> Vec<(String, String)> {
    let made = dates::day(words.language(), report.generated_at.date_naive());
    let date_label = words.word("documents-head-date");
    let mut head: Vec<(String, String)> = report
        .meeting
        .head
        .iter()
        .map(|field| {
            let is_open_date = field.value.trim().is_empty() && field.label.trim() == date_label;
            (field.label.clone(), if is_open_date { made.clone() } else { field.value.clone() })
        })
        .collect();
    head.extend(edition(report, words, report.audience));
    head
}

/// "dialogmøde"
pub fn meeting_kind(words: &Words, kind: MeetingKind) -> String {
    words.word(match kind {
        MeetingKind::Dialogue => "documents-meeting-dialogue",
        MeetingKind::Conference => "documents-meeting-conference",
        MeetingKind::ThemeDay => "documents-meeting-theme-day",
        MeetingKind::VisionDay => "documents-meeting-vision-day",
        MeetingKind::Council => "documents-meeting-council",
        MeetingKind::Public => "documents-meeting-public",
    })
}

/// "den 7. april 2022", or the words of a date that is no single day.
pub fn date_after_noun(report: &Report, words: &Words) -> String {
    match &report.meeting.date {
        When { day: Some(day), exact: true, .. } => dates::the_day(words.language(), *day),
        when => when.words.clone(),
    }
}

/// "torsdag den 7. april 2022 kl. 16.00–19.00"
pub fn time(report: &Report, words: &Words) -> String {
    let about = &report.meeting;
    let day = match &about.date {
        When { day: Some(day), exact: true, .. } => dates::weekday_and_day(words.language(), *day),
        when => when.words.clone(),
    };
    let span = dates::clock_span(words.language(), about.planned_start.time(), about.planned_end.time());
    words.say("documents-day-and-clocks", &[("day", day.into()), ("clocks", span.into())])
}

/// Subject, time, place, question and who sat at the tables as a list of labelled lines; what is not known is left out.
pub fn occasion(report: &Report, words: &Words) -> Vec<ListItem> {
    let about = &report.meeting;
    let known = |id: &str, value: Option<&str>| {
        let value = value.filter(|value| !value.trim().is_empty())?;
        Some(ListItem::new(format!("{}: {value}", words.word(id))))
    };
    let bodies = bodies(report);
    let bodies = Some(counts::joined(words, &bodies)).filter(|_| !bodies.is_empty());
    [
        known("documents-subject", Some(&about.title)),
        known("documents-time", Some(&time(report, words))),
        known("documents-place", about.place.as_deref()),
        known("documents-organiser", about.organiser.as_deref()),
        known("documents-question", about.question.as_deref()),
        known("documents-participants", bodies.as_deref()),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// Municipalities and organisations at the tables, each once, in the tables' order.
fn bodies(report: &Report) -> Vec<&str> {
    let mut seen = std::collections::HashSet::new();
    let bodies = report.tables.iter().flat_map(|table| table.bodies());
    bodies.filter(|body| seen.insert(*body)).collect()
}

/// Says that it was a rehearsal, if it was.
pub fn rehearsal(page: &mut Page, report: &Report, words: &Words) {
    if report.rehearsal {
        page.paragraph(words.word("documents-rehearsal-only"));
    }
}
