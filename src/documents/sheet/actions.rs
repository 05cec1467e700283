//! The actions as a list that an office filters and sorts: one row an action.

use crate::documents::kinds::parts::{next_steps, numbers, origin};
use crate::documents::report::action::Action;
use crate::documents::report::report::Report;
use crate::documents::sheet::sheet::{Cell, Sheet};
use crate::domain::action::Missing;
use crate::language::words::Words;

const COLUMNS: [&str; 12] = [
    "documents-column-number",
    "documents-column-what",
    "documents-column-condition",
    "documents-column-who",
    "documents-column-on-behalf-of",
    "documents-column-when",
    "documents-column-day",
    "documents-column-certainty",
    "documents-column-form",
    "documents-column-source",
    "documents-column-status",
    "documents-column-missing",
];

pub fn sheet(report: &Report, words: &Words) -> Sheet {
    Sheet {
        name: words.word("documents-kind-action-plan"),
        head: COLUMNS.iter().map(|id| words.word(id)).collect(),
        rows: report.actions.iter().map(|action| row(report, words, action)).collect(),
    }
}

fn row(report: &Report, words: &Words, action: &Action) -> Vec<Cell> {
    let when = action.when.as_ref();
    let certainty = when.and_then(|when| {
        Some(words.word(match when.day {
            Some(_) if when.exact => "documents-certainty-exact",
            Some(_) => "documents-certainty-about",
            None if when.is_impossible => "documents-certainty-impossible",
            None => return None,
        }))
    });
    let missing = action.missing.iter().map(|missing| {
        words.word(match missing {
            Missing::Who => "documents-missing-who",
            Missing::When => "documents-missing-when",
        })
    });
    vec![
        Cell::text(numbers::told(report, &action.number).map(|number| format!("#{number}")).unwrap_or_default()),
        Cell::text(&action.what),
        Cell::known(action.condition.as_ref()),
        Cell::known(action.who.as_ref()),
        Cell::known(action.on_behalf_of.as_ref()),
        Cell::text(when.map(|when| when.words.as_str()).unwrap_or_default()),
        when.and_then(|when| when.day).map_or_else(|| Cell::text(""), Cell::Day),
        Cell::known(certainty.as_ref()),
        Cell::text(action.kind.map(|kind| next_steps::action_kind(words, kind)).unwrap_or_default()),
        Cell::text(origin::of_action(report, words, action)),
        Cell::text(next_steps::status(words, action.status)),
        Cell::text(missing.collect::<Vec<_>>().join(", ")),
    ]
}
