//! Who did not agree ("særstandpunkter"): with a theme or with the whole, and beside the point that it is about.

use crate::documents::kinds::parts::findings;
use crate::documents::page::page::{
    ListItem, MORE_WORDS, Page, Span, WORDS, around_both, spoken, spoken_strong, strong, text,
};
use crate::documents::report::report::Report;
use crate::documents::report::summary::DissentingView;
use crate::language::words::Words;

/// A heading and the dissents; nothing where all agreed.
pub fn push(page: &mut Page, report: &Report, words: &Words) {
    let written = report.points.iter().filter(|point| point.is_dissenting_view());
    let written = written.map(|point| ListItem::of(vec![spoken(&point.text)]));
    let dissenting = report.points.iter().filter_map(|point| {
        let dissent = point.dissent.as_ref()?;
        let about = words.say("documents-dissent-about", &[("point", WORDS.into())]);
        let (before, after) = about.split_once(WORDS).unwrap_or((&about, ""));
        let point = spoken_strong(findings::one_line(&point.text));
        Some(ListItem::of(vec![strong(before), point, strong(after), text(" "), spoken(dissent)]))
    });
    let points = written.chain(dissenting).collect();
    listed(page, report, words, points);
}

/// The same without those beside points, for a document that has them beneath the points.
pub fn push_views(page: &mut Page, report: &Report, words: &Words) {
    listed(page, report, words, Vec::new());
}

fn listed(page: &mut Page, report: &Report, words: &Words, of_points: Vec<ListItem>) {
    let views = report.summary.dissenting_views.iter().map(|view| ListItem::of(line(report, words, view)));
    let items: Vec<ListItem> = views.chain(of_points).collect();
    if !items.is_empty() {
        page.heading(2, words.word("documents-heading-dissents"));
        page.list(items);
    }
}

/// "Særstandpunkt fra DH til »Fokusområde 3«: Bedst før billigst."
fn line(report: &Report, words: &Words, view: &DissentingView) -> Vec<Span> {
    let theme = view.theme.as_ref().and_then(|id| report.theme(id));
    let id = if theme.is_some() { "documents-dissenting-view-of-theme" } else { "documents-dissenting-view" };
    let said = words.say(id, &[("party", WORDS.into()), ("theme", MORE_WORDS.into())]);
    let title = theme.map(|theme| theme.title.as_str()).unwrap_or_default();
    let mut line = around_both(&said, &view.party, title);
    line.extend([text(" "), spoken(&view.text)]);
    line
}
