//! A collection of what tables wrote of one kind: theme by theme, each with where it comes from and what nobody said yet.

use crate::documents::kinds::parts::ideas::Entry;
use crate::documents::kinds::parts::{findings, labels, numbers, origin};
use crate::documents::page::page::{Block, ListItem, Page, Span, WORDS, around, spoken, strong, text};
use crate::documents::report::note::Note;
use crate::documents::report::report::Report;
use crate::documents::report::section::Section;
use crate::language::words::Words;

/// What is asked of each entry and was not typed: written out, so that the office sees what to ask for.
pub type Open = [&'static str];

/// Every entry under its theme, numbered in the order of the document, each with a heading of its own; whether there was
/// any.
pub fn push(
    page: &mut Page,
    report: &Report,
    words: &Words,
    sections: &[(Section<'_>, Vec<Entry<'_>>)],
    open: &Open,
) -> bool {
    let labels: Vec<String> = open.iter().map(|id| words.word(id)).collect();
    let mut number = 0_usize;
    for (section, entries) in sections {
        page.heading_of(2, origin::theme_heading(words, section.theme));
        for entry in entries {
            number += 1;
            match entry.gathered {
                Some(_) => gathered(page, report, words, entry, number),
                None => alone(page, words, entry, number, &labels),
            }
            page.list(about(report, words, entry, &labels));
        }
    }
    number > 0
}

/// The words of a person, up to what they labelled themselves.
fn alone(page: &mut Page, words: &Words, entry: &Entry<'_>, number: usize, labels: &[String]) {
    let said = entry.text();
    let read = labels::read(said, labels);
    let title = if read.before.is_empty() { said } else { read.before };
    heading(page, words, number, &findings::one_line(title));
    // A short one stands whole in its heading, and beside its labels.
    if findings::one_line(title).trim() != title.trim() || !read.is_whole {
        page.push(Block::Paragraph(vec![spoken(said)]));
    }
}

/// The point, and beneath it what each wrote; those who wrote the same are named together.
fn gathered(page: &mut Page, report: &Report, words: &Words, entry: &Entry<'_>, number: usize) {
    heading(page, words, number, &findings::one_line(entry.text()));
    let mut said: Vec<(&str, Vec<Span>)> = Vec::new();
    for note in &entry.notes {
        let by = from(report, words, note);
        match said.iter_mut().find(|(words, _)| *words == note.text) {
            Some((_, all)) => all.extend([text("; ")].into_iter().chain(by)),
            None => said.push((&note.text, by)),
        }
    }
    for (words, by) in said {
        page.push(Block::Quote { by, words: words.to_owned() });
    }
}

fn heading(page: &mut Page, words: &Words, number: usize, title: &str) {
    let entry = words.say("documents-entry", &[("number", number.into()), ("title", WORDS.into())]);
    page.heading_of(3, around(&entry, title));
}

/// "Bord 4 (Køge Kommune), indlæg 12"
fn from(report: &Report, words: &Words, note: &Note) -> Vec<Span> {
    let mut from = origin::table_to_others(report, words, note);
    let number = numbers::told(report, &note.number);
    let number = number.map(|number| words.say("documents-entry-note", &[("number", number.into())]));
    from.extend(number.map(|number| text(format!(", {number}"))));
    from
}

fn about(report: &Report, words: &Words, entry: &Entry<'_>, labels: &[String]) -> Vec<ListItem> {
    let mut items = Vec::new();
    match (entry.gathered, entry.notes.first()) {
        (Some(point), _) => {
            items.push(labelled(words.word("documents-entry-from"), origin::of_point(report, words, point)));
            let dissent = point.dissent.as_ref();
            items.extend(dissent.map(|said| labelled(words.word("documents-dissent"), vec![spoken(said)])));
        }
        (None, Some(note)) => {
            items.push(labelled(words.word("documents-entry-from"), from(report, words, note)));
            if let Some(point) = note.point.and_then(|point| report.point(point)) {
                let mut value = vec![spoken(findings::one_line(&point.text)), text(" – ")];
                value.extend(origin::of_point(report, words, point));
                items.push(labelled(words.word("documents-entry-point"), value));
            }
        }
        (None, None) => {}
    }
    let said: Vec<(usize, &str)> =
        entry.notes.iter().flat_map(|note| labels::read(&note.text, labels).values).collect();
    for (place, label) in labels.iter().enumerate() {
        let values: Vec<&str> = said.iter().filter(|(of, _)| *of == place).map(|(_, value)| *value).collect();
        let value =
            if values.is_empty() { text(words.word("documents-not-stated")) } else { spoken(values.join("; ")) };
        items.push(labelled(label.clone(), vec![value]));
    }
    items
}

/// "**Fra:** Bord 4"
fn labelled(label: String, value: Vec<Span>) -> ListItem {
    ListItem::of([strong(format!("{label}:")), text(" ")].into_iter().chain(value).collect())
}
