//! Every contribution in its table's own words, table by table; the annex of the summary, for the organisers.

use std::collections::BTreeMap;

use crate::documents::edition::Audience;
use crate::documents::kinds::parts::{head, origin, read_back, summing_up, themes};
use crate::documents::page::page::{ListItem, Page, WORDS, around};
use crate::documents::report::note::Note;
use crate::documents::report::report::Report;
use crate::domain::id::TableNumber;
use crate::language::sorting;
use crate::language::words::Words;

pub fn page(report: &Report, words: &Words) -> Page {
    let title = words.say("documents-table-notes-title", &[("title", report.meeting.title.as_str().into())]);
    let mut page = Page { head: head::edition(report, words, Audience::Internal), title, ..Page::default() };
    head::rehearsal(&mut page, report, words);
    page.list(head::frame(report, words));
    page.paragraph(format!("{}.", summing_up::notes_counted(report, words)));
    // By table, then by theme in their order; what is under a theme that was taken away comes last.
    let mut by_table: BTreeMap<TableNumber, BTreeMap<usize, Vec<&Note>>> = BTreeMap::new();
    for note in &report.contributions {
        let theme = report.theme_place(&note.theme).unwrap_or(report.themes.len());
        by_table.entry(note.table).or_default().entry(theme).or_default().push(note);
    }
    // Who answered a consultation round stands in the alphabet's order as everywhere.
    let mut by_table: Vec<(TableNumber, BTreeMap<usize, Vec<&Note>>)> = by_table.into_iter().collect();
    by_table.sort_by_cached_key(|(table, _)| (report.party(*table).map(sorting::sort_key), *table));
    for (table, themes) in &by_table {
        let late = origin::answered_late(report, *table).then(|| origin::late_mark(words));
        page.heading_of(2, origin::table_heading(report, words, *table).into_iter().chain(late).collect());
        if !report.is_consultation() {
            page.paragraph(read_back::of_table(report, words, *table));
        }
        for (theme, notes) in themes {
            page.heading_of(3, origin::theme_heading(words, report.themes.get(*theme)));
            themes::called_at(&mut page, words, report.themes.get(*theme), *table);
            page.list(notes.iter().map(|note| item(report, words, note)).collect());
        }
    }
    page
}

/// "12 (idé, spørgsmål 2): …"
fn item(report: &Report, words: &Words, note: &Note) -> ListItem {
    let kind = note.kind.map(|kind| origin::kind_of_note(words, kind));
    let question = note.question.as_ref().and_then(|id| report.theme(&note.theme)?.question(id));
    let question = question.map(|question| words.say("documents-at-question", &[("number", question.number.into())]));
    let star = note.starred.then(|| words.word("documents-starred"));
    let late = note.late.then(|| words.word("documents-note-late"));
    let own = (!note.sender_tables.is_empty()).then(|| origin::at_own_tables(words, note));
    let marks: Vec<String> = [own, kind, question, star, late].into_iter().flatten().collect();
    let marks = if marks.is_empty() { String::new() } else { format!(" ({})", marks.join(", ")) };
    let number = note.number.to_string();
    let said = words
        .say("documents-numbered-note", &[("number", number.into()), ("marks", marks.into()), ("text", WORDS.into())]);
    ListItem::of(around(&said, &note.text))
}
