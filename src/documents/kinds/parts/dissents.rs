//! Who did not agree ("særstandpunkter"): with a theme, a question or the whole, and beside the point that it is about.

use crate::documents::kinds::parts::findings;
use crate::documents::page::page::{
    ListItem, MORE_WORDS, Page, Span, WORDS, around, around_both, spoken, spoken_strong, strong, text,
};
use crate::documents::report::report::Report;
use crate::documents::report::summary::DissentingView;
use crate::documents::report::theme::{Question, Theme};
use crate::language::words::Words;

/// A heading and the dissents; nothing where all agreed.
pub fn push(page: &mut Page, report: &Report, words: &Words) {
    listed(page, report, words, |_| true, of_points(report, words));
}

/// The same without those that a document has told with their questions.
pub fn push_others(page: &mut Page, report: &Report, words: &Words) {
    listed(page, report, words, |view| question(report, view).is_none(), of_points(report, words));
}

/// Those about a question, for a document that goes question by question.
pub fn with_question(report: &Report, words: &Words, theme: &Theme, asked: &Question) -> Vec<ListItem> {
    let is_about =
        |view: &&DissentingView| view.theme.as_ref() == Some(&theme.id) && view.question.as_ref() == Some(&asked.id);
    let views = report.summary.dissenting_views.iter().filter(is_about);
    let said = words.say("documents-dissenting-view", &[("party", WORDS.into())]);
    views.map(|view| ListItem::of(followed(around(&said, &view.party), view))).collect()
}

/// Views that were gathered like points, and the dissents beside points.
fn of_points(report: &Report, words: &Words) -> Vec<ListItem> {
    let written = report.points.iter().filter(|point| point.is_dissenting_view());
    let written = written.map(|point| ListItem::of(vec![spoken(&point.text)]));
    let dissenting = report.points.iter().filter_map(|point| {
        let dissent = point.dissent.as_ref()?;
        let about = words.say("documents-dissent-about", &[("point", WORDS.into())]);
        let (before, after) = about.split_once(WORDS).unwrap_or((&about, ""));
        let point = spoken_strong(findings::one_line(&point.text));
        Some(ListItem::of(vec![strong(before), point, strong(after), text(" "), spoken(dissent)]))
    });
    written.chain(dissenting).collect()
}

/// The same without those beside points, for a document that has them beneath the points.
pub fn push_views(page: &mut Page, report: &Report, words: &Words) {
    listed(page, report, words, |_| true, Vec::new());
}

fn listed(
    page: &mut Page,
    report: &Report,
    words: &Words,
    is_told: impl Fn(&&DissentingView) -> bool,
    of_points: Vec<ListItem>,
) {
    let views = report.summary.dissenting_views.iter().filter(is_told);
    let views = views.map(|view| ListItem::of(line(report, words, view)));
    let items: Vec<ListItem> = views.chain(of_points).collect();
    if !items.is_empty() {
        page.heading(2, words.word("documents-heading-dissents"));
        page.list(items);
    }
}

/// "Særstandpunkt fra DH til »Fokusområde 3«, spørgsmål 2: Bedst før billigst."
fn line(report: &Report, words: &Words, view: &DissentingView) -> Vec<Span> {
    let theme = view.theme.as_ref().and_then(|id| report.theme(id));
    let question = question(report, view);
    let id = match (theme, question) {
        (None, _) => "documents-dissenting-view",
        (Some(_), None) => "documents-dissenting-view-of-theme",
        (Some(_), Some(_)) => "documents-dissenting-view-of-question",
    };
    let number = question.map_or(0, |question| question.number);
    let said = [("party", WORDS.into()), ("theme", MORE_WORDS.into()), ("question", number.into())];
    let title = theme.map(|theme| theme.title.as_str()).unwrap_or_default();
    followed(around_both(&words.say(id, &said), &view.party, title), view)
}

fn followed(mut line: Vec<Span>, view: &DissentingView) -> Vec<Span> {
    line.extend([text(" "), spoken(&view.text)]);
    line
}

fn question<'a>(report: &'a Report, view: &DissentingView) -> Option<&'a Question> {
    report.theme(view.theme.as_ref()?)?.question(view.question.as_ref()?)
}
