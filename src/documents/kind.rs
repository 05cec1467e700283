//! The kinds of documents.

use crate::documents::edition::Audience;
use crate::documents::kinds::{action_plan, memo, plenary_sheet, programme, run_sheet, seating_plan, table_notes};
use crate::documents::page::page::Page;
use crate::documents::report::report::Report;
use crate::documents::sheet::sheet::Sheet;
use crate::documents::sheet::{actions, notes};
use crate::language::words::Words;

/// A kind is one file in `kinds/`, one variant and its arms here.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// The whole report, for other programs.
    Data,
    /// The summary ("notat").
    Memo,
    /// What, who, when ("handleplan").
    ActionPlan,
    /// Every contribution, table by table: the annex of the summary.
    TableNotes,
    Programme,
    /// The organisers' script ("drejebog").
    RunSheet,
    SeatingPlan,
    /// One sheet to speak from in the plenary.
    PlenarySheet,
}

impl Kind {
    pub const ALL: [Self; 8] = [
        Self::Data,
        Self::Memo,
        Self::ActionPlan,
        Self::TableNotes,
        Self::Programme,
        Self::RunSheet,
        Self::SeatingPlan,
        Self::PlenarySheet,
    ];

    /// As people call it: "Notat".
    pub fn name(self, words: &Words) -> String {
        words.word(match self {
            Self::Data => "documents-kind-data",
            Self::Memo => "documents-kind-memo",
            Self::ActionPlan => "documents-kind-action-plan",
            Self::TableNotes => "documents-kind-table-notes",
            Self::Programme => "documents-kind-programme",
            Self::RunSheet => "documents-kind-run-sheet",
            Self::SeatingPlan => "documents-kind-seating-plan",
            Self::PlenarySheet => "documents-kind-plenary-sheet",
        })
    }

    /// For whom it is, printed from a report for `audience`; nothing where it is not for them.
    ///
    /// The programme is public whatever the rest is. A run sheet is never published, names at tables can tell of an
    /// illness, and what tables wrote is internal.
    pub fn audience(self, audience: Audience) -> Option<Audience> {
        match self {
            Self::Programme => Some(Audience::Public),
            Self::Data | Self::Memo | Self::ActionPlan | Self::PlenarySheet => Some(audience),
            Self::TableNotes | Self::RunSheet | Self::SeatingPlan => {
                (audience == Audience::Internal).then_some(Audience::Internal)
            }
        }
    }

    /// What stands on it, page by page; none for data.
    pub fn pages(self, report: &Report, words: &Words) -> Vec<Page> {
        let page = match self {
            Self::Data => return Vec::new(),
            Self::Memo => memo::page(report, words),
            Self::ActionPlan => action_plan::page(report, words),
            Self::TableNotes => table_notes::page(report, words),
            Self::Programme => programme::page(report, words),
            Self::RunSheet => run_sheet::page(report, words),
            Self::SeatingPlan => seating_plan::page(report, words),
            Self::PlenarySheet => plenary_sheet::page(report, words),
        };
        vec![page]
    }

    /// It as a list with columns, where it is one.
    pub fn sheet(self, report: &Report, words: &Words) -> Option<Sheet> {
        match self {
            Self::ActionPlan => Some(actions::sheet(report, words)),
            Self::TableNotes => Some(notes::sheet(report, words)),
            _ => None,
        }
    }
}
