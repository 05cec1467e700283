//! Read-back: which tables have approved what stands there as theirs, and which have not.

use std::collections::BTreeSet;

use crate::documents::kinds::parts::origin;
use crate::documents::page::page::{ListItem, plain};
use crate::documents::report::report::Report;
use crate::documents::report::table::Table;
use crate::domain::id::TableNumber;
use crate::language::dates;
use crate::language::words::Words;

/// "Godkendt ved bord 3 kl. 18.12.", "Ikke godkendt ved bordet." under a table's heading.
pub fn of_table(report: &Report, words: &Words, table: TableNumber) -> String {
    let at = report.table(table).and_then(|table| table.approved_at);
    match (at, report.table(table)) {
        (Some(at), Some(table)) => {
            let number = table.merged_into.unwrap_or(table.number).0;
            let clock = dates::at_clock(words.language(), at.time());
            words.say("documents-approved-at-table", &[("table", number.into()), ("clock", clock.into())])
        }
        _ => words.word("documents-not-approved-here"),
    }
}

/// Of the tables that have notes: who approved and when, and who did not.
pub fn items(report: &Report, words: &Words) -> Vec<ListItem> {
    // Who answers in writing has read it.
    if report.is_consultation() {
        return Vec::new();
    }
    let now = |number: TableNumber| report.table(number).map_or(number, |table| table.merged_into.unwrap_or(number));
    let wrote: BTreeSet<TableNumber> = report.contributions.iter().map(|note| now(note.table)).collect();
    let tables = || report.tables.iter().filter(|table| wrote.contains(&table.number));
    let approved: Vec<&Table> = tables().filter(|table| table.approved_at.is_some()).collect();
    let lacking: Vec<TableNumber> =
        tables().filter(|table| table.approved_at.is_none()).map(|table| table.number).collect();
    if approved.is_empty() {
        // Where all sit at one table there is no reading back at tables.
        let none = (!lacking.is_empty() && !origin::is_one_table(report))
            .then(|| ListItem::new(words.word("documents-nobody-approved")));
        return none.into_iter().collect();
    }
    let said = |table: &&Table| {
        let clock = table.approved_at.map(|at| dates::clock(words.language(), at.time())).unwrap_or_default();
        words.say("documents-approved-one", &[("table", table.number.0.into()), ("clock", clock.into())])
    };
    let approved: Vec<String> = approved.iter().map(said).collect();
    let mut items = vec![ListItem::new(words.say("documents-approved", &[("tables", approved.join(", ").into())]))];
    if !lacking.is_empty() {
        let lacking = plain(&origin::tables(report, words, &lacking));
        items.push(ListItem::new(words.say("documents-not-approved", &[("tables", lacking.into())])));
    }
    items
}
