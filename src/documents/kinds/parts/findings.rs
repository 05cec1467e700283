//! What the tables said: points with their provenance, their own words, their dissent; notes of one kind.

use std::collections::HashSet;

use crate::documents::edition::Audience;
use crate::documents::kinds::parts::origin;
use crate::documents::page::page::{Block, ListItem, Span, WORDS, around, spoken, spoken_strong, strong, text};
use crate::documents::report::note::Note;
use crate::documents::report::point::Point;
use crate::documents::report::report::Report;
use crate::domain::contribution::ContributionKind;
use crate::language::folding::{comparison_key, is_same};
use crate::language::words::Words;

/// A quotation is to be read at a glance; a longer note is quoted only where there is no shorter one. Characters.
const QUOTE_LIMIT: usize = 300;

/// The point, at how many tables it was said, some of their own words, and who did not agree. What the plenary found of it
/// is not said.
pub fn point(report: &Report, words: &Words, point: &Point, quotes: usize) -> ListItem {
    point_by(report, words, point, quotes, origin::of_note)
}

/// The same with what the plenary found of it.
pub fn point_with_priority(report: &Report, words: &Words, point: &Point, quotes: usize) -> ListItem {
    with_priority(words, point, point_by(report, words, point, quotes, origin::of_note))
}

/// The same for those who do not know who sat at which table.
pub fn point_to_others(report: &Report, words: &Words, point: &Point, quotes: usize) -> ListItem {
    with_priority(words, point, point_by(report, words, point, quotes, origin::of_note_to_others))
}

fn point_by(
    report: &Report,
    words: &Words,
    point: &Point,
    quotes: usize,
    whose: fn(&Report, &Words, &Note) -> Vec<Span>,
) -> ListItem {
    let quoted = quoted(report, point, quotes);
    let own = |note: &Note| {
        let own = text(words.word("documents-own-words"));
        [own].into_iter().chain(origin::late(report, words, note)).collect()
    };
    let by = |note: &Note| if origin::is_one_table(report) { own(note) } else { whose(report, words, note) };
    // What stands here already, as the point or as a quotation, is no note more.
    let is_here = |note: &Note| {
        !note.held_back
            && (is_same(&note.text, &point.text) || quoted.iter().any(|quote| is_same(&quote.text, &note.text)))
    };
    let more = report.sources(point).filter(|note| !is_here(note)).count();
    let mut beneath: Vec<Block> =
        quoted.into_iter().map(|note| Block::Quote { by: by(note), words: excerpt(&note.text) }).collect();
    if quotes > 1 && more > 0 {
        // What tables wrote, table by table, is not for everybody.
        let is_public = report.audience == Audience::Public;
        let id = if is_public { "documents-more-words-untold" } else { "documents-more-words" };
        beneath.push(Block::paragraph(words.say(id, &[("count", more.into())])));
    }
    if let Some(dissent) = &point.dissent {
        let label = words.word("documents-dissent");
        beneath.push(Block::Paragraph(vec![strong(format!("{label}:")), text(" "), spoken(dissent)]));
    }
    let mut line = vec![spoken_strong(&point.text)];
    line.extend(origin::behind_point_of_theme(report, words, point));
    ListItem { text: line, beneath }
}

fn with_priority(words: &Words, point: &Point, mut item: ListItem) -> ListItem {
    if let Some(votes) = point.priority.in_words(words) {
        let label = words.word("documents-priority");
        item.beneath.push(Block::Paragraph(vec![strong(format!("{label}:")), text(format!(" {votes}"))]));
    }
    for before in &point.counted_before {
        let Some(votes) = before.priority.in_words(words) else { continue };
        let label = strong(words.word("documents-priority-before"));
        item.beneath.push(Block::Paragraph(vec![label, text(" "), spoken(&before.text), text(format!(": {votes}"))]));
    }
    item
}

/// The notes that speak for a point: starred ones first, each from another table and in other words, none that only repeats
/// the point.
fn quoted<'a>(report: &'a Report, point: &'a Point, most: usize) -> Vec<&'a Note> {
    let mut candidates: Vec<&Note> =
        report.sources(point).filter(|note| !note.held_back && !is_same(&note.text, &point.text)).collect();
    candidates.sort_by_key(|note| (is_long(&note.text), !note.starred));
    let (mut tables, mut said) = (HashSet::new(), HashSet::new());
    candidates.retain(|note| {
        !tables.contains(&note.table) && said.insert(comparison_key(&note.text)) && tables.insert(note.table)
    });
    candidates.truncate(most);
    candidates
}

fn is_long(text: &str) -> bool {
    text.chars().nth(QUOTE_LIMIT).is_some()
}

/// The text, or its beginning with a sign that it goes on.
fn excerpt(text: &str) -> String {
    if is_long(text) { format!("{} […]", shortened(text, QUOTE_LIMIT)) } else { text.to_owned() }
}

/// At most so many characters, cut between words.
fn shortened(text: &str, most: usize) -> &str {
    let Some((end, _)) = text.char_indices().nth(most) else { return text };
    let cut = &text[..end];
    match cut.rfind(char::is_whitespace) {
        Some(space) if space > end / 2 => cut[..space].trim_end(),
        _ => cut,
    }
}

/// The first line of a text, short enough for a line.
pub fn one_line(text: &str) -> String {
    const LINE: usize = 160;
    let first = text.lines().next().unwrap_or_default().trim_end();
    let line = shortened(first, LINE);
    if line.len() < text.trim_end().len() { format!("{line} …") } else { line.to_owned() }
}

/// "Bord 9: …", the whole note; of a question who answers it.
pub fn note(report: &Report, words: &Words, note: &Note) -> ListItem {
    note_by(report, words, note, origin::who(report, words, note))
}

/// The same for those who do not know who sat at which table: "Bord 9 (Køge Kommune): …"
pub fn note_to_others(report: &Report, words: &Words, note: &Note) -> ListItem {
    note_by(report, words, note, origin::table_to_others(report, words, note))
}

fn note_by(report: &Report, words: &Words, note: &Note, by: Vec<Span>) -> ListItem {
    let mut item = ListItem::of(vec![spoken(&note.text)]);
    let late = origin::late(report, words, note);
    if origin::is_one_table(report) {
        item.text.extend(late);
    } else {
        item.text.splice(0..0, by.into_iter().chain(late).chain([text(": ")]));
    }
    if let Some(answerer) = answerer(words, note) {
        item.text.push(text(" – "));
        item.text.extend(answerer);
    }
    item
}

/// "Direktøren svarer", or that nobody does; nothing of what is no question and is owed no answer.
pub fn answerer(words: &Words, note: &Note) -> Option<Vec<Span>> {
    match &note.owed_by {
        Some(who) => Some(around(&words.say("documents-owed-by", &[("who", WORDS.into())]), who)),
        None if note.kind == Some(ContributionKind::Question) => {
            Some(vec![strong(words.word("documents-owed-by-nobody"))])
        }
        None => None,
    }
}

/// "Idé fra bord 9: …", the whole note; at one table "… (idé)".
pub fn note_of_any_kind(report: &Report, words: &Words, note: &Note) -> ListItem {
    if origin::is_one_table(report) {
        let kind = note.kind.map(|kind| text(format!(" ({})", origin::kind_of_note(words, kind))));
        let said = [spoken(&note.text)].into_iter().chain(kind).chain(origin::late(report, words, note));
        return ListItem::of(said.collect());
    }
    let mut said = origin::of_note(report, words, note);
    said.extend([text(": "), spoken(&note.text)]);
    ListItem::of(said)
}
