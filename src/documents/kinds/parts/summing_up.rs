//! How the summary came about ("Om opsamlingen"): how many notes, what was left out and why. Nothing is lost silently.

use std::collections::HashSet;

use crate::documents::edition::Audience;
use crate::documents::kinds::parts::{origin, parties, read_back};
use crate::documents::page::page::{ListItem, Page, spoken, text};
use crate::documents::report::moment::Moment;
use crate::documents::report::report::Report;
use crate::language::dates;
use crate::language::words::Words;

/// "148 indlæg fra 12 borde"
pub fn notes_counted(report: &Report, words: &Words) -> String {
    let tables: HashSet<_> = report.contributions.iter().map(|note| note.table).collect();
    words.say(
        "documents-notes-counted",
        &[
            ("count", report.contributions.len().into()),
            ("tables", parties::counted(report, words, tables.len()).into()),
        ],
    )
}

/// The method in short, and when the document was made, as a list.
pub fn push(page: &mut Page, report: &Report, words: &Words) {
    page.list(items(report, words));
    page.says_when_made = true;
}

fn items(report: &Report, words: &Words) -> Vec<ListItem> {
    let grouped = report.contributions.iter().filter(|note| note.point.is_some()).count();
    let mut counted = format!("{}.", notes_counted(report, words));
    if !report.contributions.is_empty() {
        let points = report.points.iter().filter(|point| !point.is_nobodys()).count();
        let points = words.say("documents-points", &[("count", points.into())]);
        let gathered = words.say("documents-notes-gathered", &[("count", grouped.into()), ("points", points.into())]);
        counted = format!("{counted} {gathered}");
    }
    let own = report.points.iter().filter(|point| point.is_nobodys()).count();
    if own > 0 {
        counted = format!("{counted} {}", words.say("documents-points-of-nobody", &[("count", own.into())]));
    }
    let mut items = vec![ListItem::new(counted)];
    for table in &report.tables {
        items.extend(origin::merged(words, table).map(ListItem::new));
    }
    items.extend(read_back::items(report, words));
    items.extend(left_out(report, words));
    let method = report.office.texts.method.clone();
    let usual = if report.is_consultation() { "documents-method-consultation" } else { "documents-method" };
    items.push(ListItem::of(vec![method.map_or_else(|| text(words.word(usual)), spoken)]));
    items.push(made(report, words));
    items
}

/// When the document was made, where nothing else is told of it.
pub fn push_made(page: &mut Page, report: &Report, words: &Words) {
    page.list(vec![made(report, words)]);
    page.says_when_made = true;
}

fn made(report: &Report, words: &Words) -> ListItem {
    let made = report.generated_at;
    let (day, clock) =
        (dates::the_day(words.language(), made.date_naive()), dates::at_clock(words.language(), made.time()));
    let id = match report.moment {
        Moment::Now => "documents-made-at",
        Moment::LastEntry => "documents-made-of-record",
        Moment::Day => "documents-made-on",
    };
    ListItem::new(words.say(id, &[("day", day.into()), ("clock", clock.into())]))
}

fn left_out(report: &Report, words: &Words) -> Vec<ListItem> {
    let left_out = &report.left_out;
    let counted = [
        ("documents-own-cases-left-out", left_out.own_cases, &left_out.why.own_cases),
        ("documents-withdrawn-left-out", left_out.withdrawn, &left_out.why.withdrawn),
        ("documents-erased-left-out", left_out.erased, &left_out.why.erased),
        ("documents-held-back-left-out", left_out.held_back, &left_out.why.held_back),
        ("documents-held-back-elsewhere", left_out.held_back_elsewhere, &left_out.why.held_back),
        ("documents-themes-waiting-left-out", left_out.themes_waiting, &left_out.why.themes_waiting),
    ];
    let said: Vec<ListItem> = counted
        .into_iter()
        .filter(|(_, count, _)| *count > 0)
        .map(|(id, count, why)| ListItem::new(format!("{} {why}", words.say(id, &[("count", count.into())]))))
        .collect();
    if !said.is_empty() {
        return said;
    }
    // Outside the house the notes themselves do not go along.
    let is_apart = report.audience == Audience::Public && !report.contributions.is_empty();
    let id = if is_apart { "documents-nothing-taken-out" } else { "documents-nothing-left-out" };
    vec![ListItem::new(words.word(id))]
}
