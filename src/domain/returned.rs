//! Returns: one who was asked in a consultation round has held a meeting of its own. What was said there stands here as
//! notes and answers like any other; this tells where there each comes from, and what the same is called there.

use std::collections::{BTreeMap, HashMap};

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::domain::id::{AuthorId, ContributionId, EntryId, QuestionId, Stamp, TableNumber, ThemeId};
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
        /// The dissents that stood beside its points.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        beside: Vec<Beside>,
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
    /// The sender's name under which it was written here; unknown of older returns.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<String>,
    /// By which its words are known again without being kept; unknown of older returns.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub said: Option<String>,
    /// The entry of the other record that brought it in there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<EntryId>,
}

/// A dissent beside a point of the other record.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Beside {
    pub point: EntryId,
    /// By which its words are known again without being kept.
    pub said: String,
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

/// What one return brought beside its notes.
#[derive(Clone, Debug)]
struct Brought {
    table: TableNumber,
    called: Vec<Called>,
    views: Vec<Viewed>,
    beside: Vec<Beside>,
}

#[derive(Clone, Debug, Default)]
pub struct Returns {
    origins: HashMap<ContributionId, Register<Option<Origin>>>,
    /// By who wrote it, as a table's page is another than its own meeting; in the order of the returns.
    brought: BTreeMap<AuthorId, BTreeMap<Stamp, Brought>>,
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
        let latest = self.brought.values().filter_map(|brought| brought.values().next_back());
        latest.flat_map(|brought| brought.called.iter().map(|called| (brought.table, called)))
    }

    /// The views that each return by `author` brought, those of the latest first.
    pub fn views(&self, author: AuthorId) -> impl Iterator<Item = &[Viewed]> {
        self.all_by(author).rev().map(|brought| brought.views.as_slice())
    }

    /// The dissents that returns by `author` have brought.
    pub fn beside(&self, author: AuthorId) -> impl Iterator<Item = &Beside> {
        self.all_by(author).flat_map(|brought| &brought.beside)
    }

    fn all_by(&self, author: AuthorId) -> impl DoubleEndedIterator<Item = &Brought> {
        self.brought.get(&author).into_iter().flat_map(BTreeMap::values)
    }

    pub fn apply(&mut self, stamp: Stamp, event: &ReturnedEvent) {
        let ReturnedEvent::Came { table, notes, called, views, beside, .. } = event;
        for origin in notes {
            self.origins.entry(origin.note).or_default().set(stamp, Some(origin.clone()));
        }
        let (table, called, views, beside) = (*table, called.clone(), views.clone(), beside.clone());
        self.brought.entry(stamp.author).or_default().insert(stamp, Brought { table, called, views, beside });
    }
}
