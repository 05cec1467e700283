//! Who did not agree ("særstandpunkter"), each beside the point that it is about.

use crate::documents::kinds::parts::findings;
use crate::documents::page::page::{ListItem, Page, WORDS, spoken, spoken_strong, strong, text};
use crate::documents::report::report::Report;
use crate::language::words::Words;

/// A heading and the dissents; nothing where all agreed.
pub fn push(page: &mut Page, report: &Report, words: &Words) {
    let dissenting = report.points.iter().filter_map(|point| {
        let dissent = point.dissent.as_ref()?;
        let about = words.say("documents-dissent-about", &[("point", WORDS.into())]);
        let (before, after) = about.split_once(WORDS).unwrap_or((&about, ""));
        let point = spoken_strong(findings::one_line(&point.text));
        Some(ListItem::of(vec![strong(before), point, strong(after), text(" "), spoken(dissent)]))
    });
    let items: Vec<ListItem> = dissenting.collect();
    if !items.is_empty() {
        page.heading(2, words.word("documents-heading-dissents"));
        page.list(items);
    }
}
