//! Cards for the tables: the number to be read across the room, the table's themes, the questions in order, three house rules.

use crate::documents::edition::Audience;
use crate::documents::kinds::parts::{head, seating};
use crate::documents::page::page::{Block, ListItem, Page, Span, WORDS, around, spoken};
use crate::documents::report::report::Report;
use crate::documents::report::table::Table;
use crate::documents::report::theme::Theme;
use crate::domain::id::TableNumber;
use crate::language::words::Words;

/// Nothing where there are no tables.
pub fn page(report: &Report, words: &Words) -> Option<Page> {
    let title = words.say("documents-cards-title", &[("title", report.meeting.title.as_str().into())]);
    let head = head::edition(report, words, Audience::Public);
    let mut page = Page { head, title, large: true, ..Page::default() };
    head::rehearsal(&mut page, report, words);
    let mut any = false;
    for table in &report.tables {
        any = true;
        match table.merged_into {
            None => card(&mut page, report, words, table),
            Some(into) => moved(&mut page, words, table, into),
        }
    }
    any.then_some(page)
}

/// What stands on a table that became a part of another, for those who look for it.
fn moved(page: &mut Page, words: &Words, table: &Table, into: TableNumber) {
    page.push(Block::Placard(words.say("documents-card-table", &[("table", table.number.0.into())])));
    page.heading(3, words.say("documents-card-moved", &[("table", into.0.into())]));
}

fn card(page: &mut Page, report: &Report, words: &Words, table: &Table) {
    let number = words.say("documents-card-table", &[("table", table.number.0.into())]);
    page.push(Block::Placard(number));
    if let Some(name) = &table.name {
        page.push(Block::Paragraph(vec![spoken(name)]));
    }
    // Whoever comes by reads them.
    let public = report.themes.iter().filter(|theme| !theme.is_held_back);
    let themes: Vec<(&Theme, Vec<Span>)> =
        public.filter_map(|theme| Some((theme, seating::discusses(words, theme, table)?))).collect();
    // Headings with nothing beneath any of them are none.
    if themes.iter().all(|(theme, _)| theme.questions.is_empty()) {
        page.list(themes.into_iter().map(|(_, title)| ListItem::of(title)).collect());
    } else {
        themes.into_iter().for_each(|(theme, title)| questions(page, words, theme, title));
    }
    page.heading(3, words.word("documents-card-rules"));
    let rules = ["documents-card-rule-one", "documents-card-rule-common", "documents-card-rule-stars"];
    page.list(rules.iter().map(|id| ListItem::new(words.word(id))).collect());
}

fn questions(page: &mut Page, words: &Words, theme: &Theme, title: Vec<Span>) {
    page.heading_of(3, title);
    let question = |number: u32, text: &str| {
        let said = words.say("documents-card-question", &[("number", number.into()), ("text", WORDS.into())]);
        ListItem::of(around(&said, text))
    };
    page.list(theme.questions.iter().map(|asked| question(asked.number, &asked.text)).collect());
}
