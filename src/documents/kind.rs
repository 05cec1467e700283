//! The kinds of documents.

use crate::documents::edition::{Audience, State};
use crate::documents::kinds::{
    action_plan, briefing, cards, collation, consultation, example_collection, idea_catalogue, letters, memo, minutes,
    participants, plenary_sheet, programme, reminders, run_sheet, seating_plan, table_notes, what_became,
};
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
    /// "Referat".
    Minutes,
    /// What, who, when ("handleplan").
    ActionPlan,
    /// "Høringssvar".
    Consultation,
    /// What came in from a consultation round ("høringsnotat").
    Collation,
    /// "Idékatalog".
    IdeaCatalogue,
    /// "Eksempelsamling".
    ExampleCollection,
    /// One for each receiver.
    Letters,
    /// One for each responsible, before a committee is informed ("påmindelse").
    Reminders,
    /// To a committee, on how far the actions are ("orientering").
    Briefing,
    /// "Det sagde I – det blev det til".
    WhatBecame,
    /// Every contribution, table by table: the annex of the summary.
    TableNotes,
    Programme,
    /// The organisers' script ("drejebog").
    RunSheet,
    /// In two editions.
    Participants,
    SeatingPlan,
    /// For the tables, with their questions.
    Cards,
    /// One sheet to speak from in the plenary.
    PlenarySheet,
}

impl Kind {
    pub const ALL: [Self; 19] = [
        Self::Data,
        Self::Memo,
        Self::Minutes,
        Self::ActionPlan,
        Self::Consultation,
        Self::Collation,
        Self::IdeaCatalogue,
        Self::ExampleCollection,
        Self::Letters,
        Self::Reminders,
        Self::Briefing,
        Self::WhatBecame,
        Self::TableNotes,
        Self::Programme,
        Self::RunSheet,
        Self::Participants,
        Self::SeatingPlan,
        Self::Cards,
        Self::PlenarySheet,
    ];

    /// As people call it: "Notat".
    pub fn name(self, words: &Words) -> String {
        words.word(match self {
            Self::Data => "documents-kind-data",
            Self::Memo => "documents-kind-memo",
            Self::Minutes => "documents-kind-minutes",
            Self::ActionPlan => "documents-kind-action-plan",
            Self::Consultation => "documents-kind-consultation",
            Self::Collation => "documents-kind-collation",
            Self::IdeaCatalogue => "documents-kind-idea-catalogue",
            Self::ExampleCollection => "documents-kind-example-collection",
            Self::Letters => "documents-kind-letter",
            Self::Reminders => "documents-kind-reminder",
            Self::Briefing => "documents-kind-briefing",
            Self::WhatBecame => "documents-kind-what-became",
            Self::TableNotes => "documents-kind-table-notes",
            Self::Programme => "documents-kind-programme",
            Self::RunSheet => "documents-kind-run-sheet",
            Self::Participants => "documents-kind-participants",
            Self::SeatingPlan => "documents-kind-seating-plan",
            Self::Cards => "documents-kind-cards",
            Self::PlenarySheet => "documents-kind-plenary-sheet",
        })
    }

    /// For whom it is, printed from a report for `audience`; nothing where it is not for them.
    ///
    /// The programme and the cards on the tables are public whatever the rest is. A run sheet is never published, names at
    /// tables can tell of an illness, and what tables wrote, table by table, is internal. A reminder is its receiver's.
    pub fn audience(self, audience: Audience) -> Option<Audience> {
        match self {
            Self::Programme | Self::Cards => Some(Audience::Public),
            Self::Data
            | Self::Memo
            | Self::Minutes
            | Self::ActionPlan
            | Self::Consultation
            | Self::Collation
            | Self::IdeaCatalogue
            | Self::ExampleCollection
            | Self::Letters
            | Self::Briefing
            | Self::PlenarySheet => Some(audience),
            Self::WhatBecame
            | Self::TableNotes
            | Self::RunSheet
            | Self::Participants
            | Self::SeatingPlan
            | Self::Reminders => (audience == Audience::Internal).then_some(Audience::Internal),
        }
    }

    /// Whether one table's notes alone make it. All else tells of the whole meeting, of which a table's machine knows little.
    pub fn is_of_a_table(self) -> bool {
        self == Self::TableNotes
    }

    /// Draft or final, printed from a report in a state: minutes without their decision are never final.
    pub fn state(self, report: &Report) -> State {
        match self {
            Self::Minutes if minutes::needs_decision(report) => State::Draft,
            _ => report.state,
        }
    }

    /// Whether it tells how things stand on the day it is made, and not what was said on the day of the meeting.
    pub fn is_of_its_own_day(self) -> bool {
        matches!(self, Self::Briefing | Self::Collation | Self::Reminders)
    }

    /// Whether it can be made anew of what was known on an earlier day: how things stood, and none of the words that
    /// were taken back since.
    pub fn is_of_an_earlier_day(self) -> bool {
        self == Self::Briefing
    }

    /// What stands on it, page by page; none for data, and where it would have nothing to say.
    pub fn pages(self, report: &Report, words: &Words) -> Vec<Page> {
        match self {
            Self::Data => Vec::new(),
            Self::Memo => vec![memo::page(report, words)],
            Self::Minutes => vec![minutes::page(report, words)],
            Self::ActionPlan => vec![action_plan::page(report, words)],
            Self::Consultation => consultation::page(report, words).into_iter().collect(),
            Self::Collation => collation::page(report, words).into_iter().collect(),
            Self::IdeaCatalogue => idea_catalogue::page(report, words).into_iter().collect(),
            Self::ExampleCollection => example_collection::page(report, words).into_iter().collect(),
            Self::Letters => letters::pages(report, words),
            Self::Reminders => reminders::pages(report, words),
            Self::Briefing => vec![briefing::page(report, words)],
            Self::WhatBecame => what_became::page(report, words).into_iter().collect(),
            Self::TableNotes => vec![table_notes::page(report, words)],
            Self::Programme => vec![programme::page(report, words)],
            Self::RunSheet => vec![run_sheet::page(report, words)],
            Self::Participants => participants::pages(report, words),
            Self::SeatingPlan => vec![seating_plan::page(report, words)],
            Self::Cards => cards::page(report, words).into_iter().collect(),
            Self::PlenarySheet => vec![plenary_sheet::page(report, words)],
        }
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
