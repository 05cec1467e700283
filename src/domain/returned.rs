//! Returns: one who was asked in a consultation round has held a meeting of its own. What was said there stands here as
//! notes and answers like any other; this tells where there each comes from, and what the same is called there.

use std::collections::{BTreeMap, HashMap};

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::domain::id::{ContributionId, EntryId, QuestionId, Stamp, TableNumber, ThemeId};
use crate::domain::register::Register;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ReturnedEvent {
    /// The table's answer as it then was, before the entries that bring its words.
    Came {
        table: TableNumber,
        /// When it was put together, by the clock there.
        made: DateTime<Utc>,
        notes: Vec<Origin>,
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        called: Vec<Called>,
        /// The views that were not that meeting's.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        views: Vec<Viewed>,
    },
}

/// Whose view it was and of what, as it is told from others here.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Viewed {
    /// Nobody by name.
    pub party: Option<String>,
    /// Nothing where it is of the whole.
    pub theme: Option<ThemeId>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub question: Option<QuestionId>,
}

/// Where a note comes from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Origin {
    pub note: ContributionId,
    /// The note or the point of the other record.
    pub source: EntryId,
    /// The tables there that said it.
    pub tables: Vec<TableNumber>,
}

/// What a theme or a question of ours is called there, where that is something else.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Called {
    pub theme: ThemeId,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub question: Option<QuestionId>,
    pub words: String,
}

#[derive(Clone, Debug, Default)]
pub struct Returns {
    origins: HashMap<ContributionId, Register<Option<Origin>>>,
    called: BTreeMap<TableNumber, Register<Vec<Called>>>,
    views: BTreeMap<TableNumber, Register<Vec<Viewed>>>,
}

impl Returns {
    /// The tables of the other meeting that said what a note says; none of a note that was written in this one.
    pub fn tables_of(&self, note: ContributionId) -> &[TableNumber] {
        self.origin(note).map_or(&[], |origin| &origin.tables)
    }

    /// Where a note comes from; nothing of one that was written in this meeting.
    pub fn origin(&self, note: ContributionId) -> Option<&Origin> {
        self.origins.get(&note)?.get().as_ref()
    }

    /// What the latest return of each table calls otherwise than we do.
    pub fn called(&self) -> impl Iterator<Item = (TableNumber, &Called)> {
        self.called.iter().flat_map(|(table, called)| called.get().iter().map(|called| (*table, called)))
    }

    /// The views that the latest return of a table brought.
    pub fn views(&self, table: TableNumber) -> &[Viewed] {
        self.views.get(&table).map_or(&[], |views| views.get())
    }

    pub fn apply(&mut self, stamp: Stamp, event: &ReturnedEvent) {
        let ReturnedEvent::Came { table, notes, called, views, .. } = event;
        for origin in notes {
            self.origins.entry(origin.note).or_default().set(stamp, Some(origin.clone()));
        }
        self.called.entry(*table).or_default().set(stamp, called.clone());
        self.views.entry(*table).or_default().set(stamp, views.clone());
    }
}
