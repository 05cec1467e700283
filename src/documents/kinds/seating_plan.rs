//! The seating plan: who sits at each table and what it discusses, and the list for the wall. Internal: a name beside an
//! association can tell of an illness.

use crate::documents::edition::Audience;
use crate::documents::kinds::parts::{head, origin, seating};
use crate::documents::page::page::{Block, ListItem, Page, Span, spoken, text};
use crate::documents::report::report::Report;
use crate::documents::report::table::Table;
use crate::domain::programme::{Member, MemberRole};
use crate::language::sorting;
use crate::language::words::Words;

pub fn page(report: &Report, words: &Words) -> Page {
    let title = words.say("documents-seating-plan-title", &[("title", report.meeting.title.as_str().into())]);
    let mut page = Page { head: head::edition(report, words, Audience::Internal), title, ..Page::default() };
    head::rehearsal(&mut page, report, words);
    page.list(head::frame(report, words));
    if report.tables.is_empty() {
        page.paragraph(words.word("documents-no-tables"));
    }
    let everywhere = everywhere(report, words);
    if !everywhere.is_empty() {
        page.heading(2, words.word("documents-heading-themes-everywhere"));
        page.list(everywhere.iter().cloned().map(ListItem::of).collect());
    }
    for table in &report.tables {
        let mine = if everywhere.is_empty() { discussed(report, words, table) } else { Vec::new() };
        one_table(&mut page, report, words, table, mine);
    }
    wall_list(&mut page, report, words);
    page
}

fn discussed(report: &Report, words: &Words, table: &Table) -> Vec<Vec<Span>> {
    report.themes.iter().filter_map(|theme| seating::discusses(words, theme, table)).collect()
}

/// The themes of all tables, where they are the same: said once, and not at each of twelve.
fn everywhere(report: &Report, words: &Words) -> Vec<Vec<Span>> {
    let mut each = report.tables.iter().map(|table| discussed(report, words, table));
    let first = each.next().unwrap_or_default();
    if report.tables.len() > 1 && each.all(|themes| themes == first) { first } else { Vec::new() }
}

fn one_table(page: &mut Page, report: &Report, words: &Words, table: &Table, themes: Vec<Vec<Span>>) {
    page.heading_of(2, origin::table_heading(report, words, table.number));
    if let Some(merged) = origin::merged(words, table) {
        page.paragraph(merged);
    }
    if !themes.is_empty() {
        page.heading(3, words.word("documents-heading-themes"));
        page.list(themes.into_iter().map(ListItem::of).collect());
    }
    page.heading(3, words.word("documents-heading-members"));
    if table.members.is_empty() {
        page.paragraph(words.word("documents-nobody-seated"));
    }
    page.list(table.members.iter().map(|member| ListItem::of(named(words, member))).collect());
}

fn named(words: &Words, member: &Member) -> Vec<Span> {
    let role = member.role.filter(|role| *role != MemberRole::Other);
    let role = role.map(|role| text(format!(" ({})", words.word(role.word()))));
    let organisation = member.organisation.iter().flat_map(|organisation| [text(", "), spoken(organisation)]);
    [spoken(&member.name)].into_iter().chain(organisation).chain(role).collect()
}

/// Name and table, in the alphabet's order: what hangs at the door.
fn wall_list(page: &mut Page, report: &Report, words: &Words) {
    let mut seated: Vec<(&str, &Table)> = report
        .tables
        .iter()
        .flat_map(|table| table.members.iter().map(move |member| (member.name.as_str(), table)))
        .collect();
    if seated.is_empty() {
        return;
    }
    seated.sort_by_cached_key(|(name, table)| (sorting::sort_key(name), table.number));
    page.heading(2, words.word("documents-heading-wall-list"));
    page.push(Block::Table {
        head: vec![text(words.word("documents-column-name")), text(words.word("documents-column-table"))],
        rows: seated
            .into_iter()
            .map(|(name, table)| {
                let number = table.merged_into.unwrap_or(table.number);
                vec![vec![spoken(name)], vec![text(number.to_string())]]
            })
            .collect(),
    });
}
