//! One sheet to speak from in the plenary: per theme the points that recur most and one table's own words. No names.

use crate::documents::kinds::parts::{findings, head, next_steps, opposites, origin};
use crate::documents::page::page::{Block, ListItem, Page, spoken_strong};
use crate::documents::report::point::Point;
use crate::documents::report::report::Report;
use crate::documents::report::section::Section;
use crate::domain::contribution::ContributionKind;
use crate::language::dates;
use crate::language::words::Words;

/// Points of a theme.
const POINTS: usize = 3;

pub fn page(report: &Report, words: &Words) -> Page {
    let title = words.say("documents-plenary-sheet-title", &[("title", report.meeting.title.as_str().into())]);
    let mut page = Page { head: head::edition(report, words, report.audience), title, large: true, ..Page::default() };
    head::rehearsal(&mut page, report, words);
    let mut nothing = true;
    for section in Section::all(report) {
        let mut points: Vec<&Point> = section.recurring().collect();
        points.sort_by_key(|point| point.place());
        if points.is_empty() {
            continue;
        }
        nothing = false;
        let told = told(&points, report);
        let more = points.len() - told.len();
        page.heading_of(2, origin::theme_heading(words, section.theme));
        page.list(items(report, words, &told));
        if more > 0 {
            page.paragraph(words.say("documents-plenary-more-points", &[("count", more.into())]));
        }
    }
    if nothing {
        let answers = report.is_consultation();
        page.paragraph(words.word(if answers {
            "documents-nothing-recurs-in-answers"
        } else {
            "documents-nothing-recurs"
        }));
    }
    page.paragraph(counted(report, words));
    page
}

/// The first points, and whatever says the opposite of one of them.
fn told<'a>(points: &[&'a Point], report: &Report) -> Vec<&'a Point> {
    let mut told = Vec::new();
    for group in opposites::together(points, report.language) {
        if told.len() >= POINTS {
            break;
        }
        told.extend(group);
    }
    told
}

/// The points, a line each; the first that has somebody's own words bears them.
fn items(report: &Report, words: &Words, points: &[&Point]) -> Vec<ListItem> {
    let mut quoted = false;
    let mut items = Vec::new();
    for point in points {
        let mut item = findings::point_with_priority(report, words, point, usize::from(!quoted));
        quoted |= item.beneath.iter().any(|block| matches!(block, Block::Quote { .. }));
        item.text[0] = spoken_strong(findings::one_line(&point.text));
        items.push(item);
    }
    items
}

fn of_kind(kind: ContributionKind) -> &'static str {
    match kind {
        ContributionKind::Challenge => "documents-plenary-challenges",
        ContributionKind::Idea => "documents-plenary-ideas",
        ContributionKind::Example => "documents-plenary-examples",
        ContributionKind::Question => "documents-plenary-questions",
    }
}

/// "34 idéer, 9 spørgsmål, 7 indlæg uden slags, 4 handlinger. Opgjort kl. 18.12." Nothing that nobody has counted is none:
/// where tables wrote without saying of what sort a note is, the sheet says that.
fn counted(report: &Report, words: &Words) -> String {
    let of = |kind| report.contributions.iter().filter(|note| note.kind == kind).count();
    let (all, unsorted) = (report.contributions.len(), of(None));
    let notes = match all {
        _ if unsorted < all => {
            let sorted = ContributionKind::ALL.map(|kind| (of_kind(kind), of(Some(kind))));
            sorted.into_iter().chain([("documents-plenary-unsorted", unsorted)]).collect()
        }
        _ => vec![("documents-plenary-none-sorted", all)],
    };
    let mut counted: Vec<String> = notes
        .into_iter()
        .filter(|(_, count)| *count > 0)
        .map(|(id, count)| words.say(id, &[("count", count.into())]))
        .collect();
    counted.push(next_steps::counted(words, &report.actions));
    let clock = dates::at_clock(words.language(), report.generated_at.time());
    words.say("documents-plenary-counted", &[("counted", counted.join(", ").into()), ("clock", clock.into())])
}
