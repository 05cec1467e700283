//! The contributions as a list: one row a contribution, in its table's own words.

use crate::documents::kinds::parts::origin;
use crate::documents::report::note::Note;
use crate::documents::report::report::Report;
use crate::documents::sheet::sheet::{Cell, Sheet};
use crate::language::dates;
use crate::language::words::Words;

const COLUMNS: [&str; 9] = [
    "documents-column-number",
    "documents-column-table",
    "documents-column-theme",
    "documents-column-question",
    "documents-column-kind",
    "documents-column-note",
    "documents-column-star",
    "documents-column-clock",
    "documents-column-point",
];

pub fn sheet(report: &Report, words: &Words) -> Sheet {
    Sheet {
        name: words.word("documents-kind-table-notes"),
        head: COLUMNS.iter().map(|id| words.word(id)).collect(),
        rows: report.contributions.iter().map(|note| row(report, words, note)).collect(),
    }
}

fn row(report: &Report, words: &Words, note: &Note) -> Vec<Cell> {
    let theme = report.theme(&note.theme);
    let question = note.question.as_ref().and_then(|id| theme?.question(id));
    let star = note.starred.then(|| words.word("documents-starred"));
    let point = note.point.and_then(|point| report.point(point));
    vec![
        // "4.12" alone would be the fourth of December to Excel.
        Cell::text(format!("#{}", note.number)),
        Cell::Number(note.table.0.into()),
        Cell::text(theme.map(|theme| theme.title.as_str()).unwrap_or_default()),
        question.map_or_else(|| Cell::text(""), |question| Cell::Number(question.number)),
        Cell::text(note.kind.map(|kind| origin::kind_of_note(words, kind)).unwrap_or_default()),
        Cell::text(&note.text),
        Cell::known(star.as_ref()),
        Cell::text(dates::clock(words.language(), note.said_at.unwrap_or(note.at).time())),
        Cell::text(point.map(|point| point.text.as_str()).unwrap_or_default()),
    ]
}
