//! Who answered which question: an answer, no remarks, not discussed, not answered, or nothing came.

use std::collections::BTreeSet;

use crate::documents::kinds::parts::origin;
use crate::documents::page::page::{Block, ListItem, Page, Span, text};
use crate::documents::report::report::Report;
use crate::documents::report::section::Section;
use crate::documents::report::table::Table;
use crate::documents::report::theme::{Given, Question, Theme};
use crate::domain::answer::Answer;
use crate::domain::id::{QuestionId, TableNumber};
use crate::language::figures::many;
use crate::language::words::Words;

/// What one of them did with one question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Did {
    Answered,
    NoRemarks,
    NotDiscussed,
    /// The theme as a whole was answered.
    WithTheTheme,
    /// Something came, but nothing on this.
    NotAnswered,
    NothingCame,
}

impl Did {
    const ALL: [Self; 6] =
        [Self::Answered, Self::WithTheTheme, Self::NoRemarks, Self::NotDiscussed, Self::NotAnswered, Self::NothingCame];

    fn in_words(self, words: &Words) -> String {
        words.word(match self {
            Self::Answered => "documents-did-answer",
            Self::NoRemarks => return in_words(words, Answer::NoRemarks),
            Self::NotDiscussed => return in_words(words, Answer::NotDiscussed),
            Self::WithTheTheme => "documents-did-answer-the-theme",
            Self::NotAnswered => "documents-did-not-answer",
            Self::NothingCame => "documents-nothing-came",
        })
    }
}

/// Whether anything came from a table, or somebody has noted that it did.
pub fn has_answered(report: &Report, table: TableNumber) -> bool {
    report.contributions.iter().any(|note| note.table == table)
        || report.answers.iter().any(|given| given.table == table)
        || report.summary.received.iter().any(|received| received.table == table)
}

/// In words for each of them, then a table for each theme: rows are those who were asked, columns the questions.
pub fn push(page: &mut Page, report: &Report, words: &Words, asked: &[&Table]) {
    let themes: Vec<&Theme> = report.themes.iter().filter(|theme| !theme.questions.is_empty()).collect();
    let grid: Vec<Vec<Vec<Did>>> = asked.iter().map(|table| row(report, &themes, table.number)).collect();
    let in_words = asked.iter().zip(&grid).map(|(table, row)| {
        let counts = Did::ALL.into_iter().map(|did| (did, row.iter().flatten().filter(|found| **found == did).count()));
        let said: Vec<String> = counts
            .filter(|(_, count)| *count > 0)
            .map(|(did, count)| format!("{} {}", many(words.language(), count), did.in_words(words).to_lowercase()))
            .collect();
        let mut line = origin::table(report, words, table.number);
        line.extend(origin::answered_late(report, table.number).then(|| origin::late_mark(words)));
        line.push(text(format!(": {}", said.join(", "))));
        ListItem::of(line)
    });
    page.list(in_words.collect());
    for (at, theme) in themes.iter().enumerate() {
        page.heading_of(3, origin::askers_heading(words, Some(theme)));
        let column =
            |question: &Question| text(words.say("documents-column-asked", &[("number", question.number.into())]));
        let mut head = vec![text(words.word("documents-column-party"))];
        head.extend(theme.questions.iter().map(column));
        let rows = asked.iter().zip(&grid).map(|(table, row)| {
            let mut cells: Vec<Vec<Span>> = vec![origin::table(report, words, table.number)];
            cells.extend(row[at].iter().map(|did| vec![text(did.in_words(words))]));
            cells
        });
        page.push(Block::Table { head, rows: rows.collect() });
    }
}

fn row(report: &Report, themes: &[&Theme], table: TableNumber) -> Vec<Vec<Did>> {
    let came = has_answered(report, table);
    let did = |theme: &Theme, question: &Question| {
        let noted = |question: Option<&QuestionId>| {
            let mut notes = report.contributions.iter().filter(|note| note.table == table && note.theme == theme.id);
            notes.any(|note| note.question.as_ref() == question)
        };
        if noted(Some(&question.id)) {
            return Did::Answered;
        }
        let of_theme = report.answers.iter().filter(|given| given.theme == theme.id);
        match given(of_theme, Some(question), table) {
            Some(Answer::NoRemarks) => Did::NoRemarks,
            Some(Answer::NotDiscussed) => Did::NotDiscussed,
            None if noted(None) => Did::WithTheTheme,
            None if came => Did::NotAnswered,
            None => Did::NothingCame,
        }
    };
    themes.iter().map(|theme| theme.questions.iter().map(|question| did(theme, question)).collect()).collect()
}

/// What a table said of the question itself, else of its theme as a whole.
fn given<'a>(
    of_theme: impl Iterator<Item = &'a Given> + Clone,
    question: Option<&Question>,
    table: TableNumber,
) -> Option<Answer> {
    let of = |id: Option<&QuestionId>| {
        let mut given = of_theme.clone().filter(|given| given.table == table);
        given.find(|given| given.question.as_ref() == id).map(|given| given.answer)
    };
    of(question.map(|question| &question.id)).or_else(|| of(None))
}

/// Which tables had no remarks to a question, and which did not discuss it.
pub fn silent(section: &Section<'_>, question: Option<&Question>) -> [(Answer, Vec<TableNumber>); 2] {
    let tables: BTreeSet<TableNumber> = section.answers.iter().map(|given| given.table).collect();
    [Answer::NoRemarks, Answer::NotDiscussed].map(|answer| {
        let gave = |table: &TableNumber| given(section.answers.iter().copied(), question, *table) == Some(answer);
        (answer, tables.iter().copied().filter(gave).collect())
    })
}

pub fn in_words(words: &Words, answer: Answer) -> String {
    words.word(match answer {
        Answer::NoRemarks => "documents-no-remarks",
        Answer::NotDiscussed => "documents-not-discussed",
    })
}

/// Of a theme which tables had no remarks and which did not discuss it, as a whole and question by question.
pub fn said_nothing(report: &Report, words: &Words, section: &Section<'_>) -> Vec<ListItem> {
    let theme = section.theme;
    let asked = |given: &Given| theme.and_then(|theme| theme.question(given.question.as_ref()?));
    let mut questions: Vec<Option<&Question>> = vec![None];
    questions.extend(theme.iter().flat_map(|theme| &theme.questions).map(Some));
    let mut items = Vec::new();
    for question in questions {
        for answer in [Answer::NoRemarks, Answer::NotDiscussed] {
            let here = section.answers.iter().filter(|given| given.answer == answer && asked(given) == question);
            let tables: Vec<TableNumber> = here.map(|given| given.table).collect();
            if tables.is_empty() {
                continue;
            }
            let mut said = vec![text(format!("{}: ", in_words(words, answer)))];
            said.extend(origin::tables(report, words, &tables));
            items.push(ListItem::of(match question {
                None => said,
                Some(question) => {
                    let mut heading = origin::question_heading(words, question);
                    heading.push(text(" – "));
                    heading.extend(said);
                    heading
                }
            }));
        }
    }
    items
}

/// Who had no remarks to a question, and who did not discuss it: not the same.
pub fn silences(report: &Report, words: &Words, section: &Section<'_>, question: Option<&Question>) -> Vec<ListItem> {
    let told = silent(section, question).into_iter().filter(|(_, tables)| !tables.is_empty());
    let item = |(answer, tables): (Answer, Vec<TableNumber>)| {
        let said = [text(format!("{}: ", in_words(words, answer)))].into_iter();
        ListItem::of(said.chain(origin::tables(report, words, &tables)).collect())
    };
    told.map(item).collect()
}
