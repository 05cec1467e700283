//! What municipalities and organisations take home and go on with ("hvad tager vi med hjem"), a line each; who said nothing
//! is named too where it is a municipality.

use std::collections::BTreeSet;

use crate::documents::page::page::{ListItem, Page, Span, emphasis, spoken, text};
use crate::documents::report::report::Report;
use crate::language::sorting;
use crate::language::words::Words;

/// A heading and the lines; nothing where nobody has said anything.
pub fn push(page: &mut Page, report: &Report, words: &Words, level: u8) {
    let said = &report.summary.takes_home;
    if said.is_empty() {
        return;
    }
    let mut silent: BTreeSet<&str> = report.municipalities.iter().map(String::as_str).collect();
    said.iter().for_each(|taken| _ = silent.remove(taken.name.as_str()));
    let counted = [("count", (said.len() + silent.len()).into()), ("silent", silent.len().into())];
    page.heading(level, words.say("documents-heading-takes-home", &counted));
    let unknown = || emphasis(words.word("documents-not-stated"));
    let told = said.iter().map(|taken| (taken.name.as_str(), spoken(&taken.text)));
    let mut lines: Vec<(&str, Span)> = told.chain(silent.iter().map(|name| (*name, unknown()))).collect();
    lines.sort_by_cached_key(|(name, _)| (sorting::sort_key(name), *name));
    page.list(lines.into_iter().map(|(name, said)| ListItem::of(vec![spoken(name), text(": "), said])).collect());
}
