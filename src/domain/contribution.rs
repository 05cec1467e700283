//! Contributions ("indlæg"): what a table says, in its own words, under a theme.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::domain::grouping::Grouping;
use crate::domain::id::{ContributionId, EntryId, PointId, QuestionId, Stamp, TableNumber, ThemeId};
use crate::domain::number::Number;
use crate::domain::register::Register;
use crate::domain::wordings::Wordings;

/// Where a note belongs.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Place {
    pub table: TableNumber,
    pub theme: ThemeId,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub question: Option<QuestionId>,
}

/// glossary §3; a note need not be of a kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ContributionKind {
    Challenge,
    Idea,
    Example,
    Question,
}

impl ContributionKind {
    pub const ALL: [Self; 4] = [Self::Challenge, Self::Idea, Self::Example, Self::Question];
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ContributionCommand {
    Write {
        place: Place,
        kind: Option<ContributionKind>,
        text: String,
    },
    Edit {
        contribution: ContributionId,
        text: String,
    },
    /// Several at once: to another table, theme or question.
    Place {
        moves: Vec<(ContributionId, Place)>,
    },
    SetKind {
        contribution: ContributionId,
        kind: Option<ContributionKind>,
    },
    Star {
        contribution: ContributionId,
        starred: bool,
    },
    Withdraw {
        contribution: ContributionId,
    },
    Restore {
        contribution: ContributionId,
    },
    /// Under a point, or out of any.
    Group {
        contributions: Vec<ContributionId>,
        point: Option<PointId>,
    },
    /// When it was said, where it was typed later.
    SetTime {
        contribution: ContributionId,
        said: Option<DateTime<Utc>>,
    },
    /// Who owes the table an answer to it; an empty name takes that away.
    Owe {
        contribution: ContributionId,
        who: String,
    },
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ContributionEvent {
    Written {
        number: Number,
        place: Place,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        kind: Option<ContributionKind>,
        text: String,
        /// The end of the last closed round that its writer knew to be over.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        after: Option<DateTime<Utc>>,
    },
    Edited {
        contribution: ContributionId,
        text: String,
    },
    Placed {
        contribution: ContributionId,
        place: Place,
    },
    KindSet {
        contribution: ContributionId,
        kind: Option<ContributionKind>,
    },
    Starred {
        contribution: ContributionId,
        starred: bool,
    },
    Withdrawn {
        contribution: ContributionId,
        /// The writing itself was taken back: it was never said.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        unsaid: bool,
    },
    Restored {
        contribution: ContributionId,
    },
    Grouped {
        contribution: ContributionId,
        point: Option<PointId>,
    },
    /// Where its author has laid it since that entry does not count.
    Retracted {
        contribution: ContributionId,
        since: EntryId,
    },
    Owed {
        contribution: ContributionId,
        who: Option<String>,
    },
    /// Nothing: it was said when it was written.
    TimeSet {
        contribution: ContributionId,
        said: Option<DateTime<Utc>>,
    },
}

/// How a note came to be; what of it can never be written twice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    pub number: Number,
    pub stamp: Stamp,
    pub at: DateTime<Utc>,
    /// Where it was written; it may have been moved since.
    pub place: Place,
    /// The end of the last closed round that its writer knew to be over.
    pub after: Option<DateTime<Utc>>,
}

/// One note. What can be written twice is a register.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Contribution {
    pub id: ContributionId,
    /// Nothing as long as other entries speak of it and its own has not come.
    written: Option<Written>,
    words: Wordings,
    place: Register<Option<Place>>,
    /// Every table where it ever lay.
    tables: BTreeSet<TableNumber>,
    kind: Register<Option<ContributionKind>>,
    starred: Register<bool>,
    withdrawn: Register<bool>,
    unsaid: Register<bool>,
    point: Grouping,
    /// Who owes the table an answer.
    owed_by: Register<Option<String>>,
    /// When it was said, where it was typed later.
    said: Register<Option<DateTime<Utc>>>,
    /// The number that stays taken.
    erased: Option<Number>,
    /// It was erased because it is an own case.
    own_case: bool,
}

impl Contribution {
    /// A note of which nothing is known yet.
    pub fn unwritten(id: ContributionId) -> Self {
        Self { id, ..Self::default() }
    }

    /// The note as a reader meets it; nothing as long as it is not written, nor once its words are erased.
    pub fn note(&self) -> Option<Note<'_>> {
        let note = Note { contribution: self, written: self.written.as_ref()?, place: self.place.get().as_ref()? };
        self.erased.is_none().then_some(note)
    }

    /// Whether people see it: written, and neither withdrawn nor erased.
    pub fn stands(&self) -> bool {
        self.written.is_some() && !*self.withdrawn.get() && self.erased.is_none()
    }

    /// Whether it was said and is said no more; of what was written by mistake the writing is taken back.
    pub fn is_withdrawn(&self) -> bool {
        self.written.is_some() && !self.stands() && !*self.unsaid.get() && self.erased.is_none()
    }

    /// Whether its words were erased because somebody asked for it.
    pub fn was_erased_on_request(&self) -> bool {
        self.erased.is_some() && !self.own_case
    }

    /// The number of a note whose words were erased.
    pub fn erased(&self) -> Option<&Number> {
        self.erased.as_ref()
    }

    pub fn text(&self) -> &str {
        self.words.now()
    }

    /// What it says and what it said before.
    pub fn texts(&self) -> impl Iterator<Item = &str> {
        self.words.ever()
    }

    pub fn kind(&self) -> Option<ContributionKind> {
        *self.kind.get()
    }

    pub fn starred(&self) -> bool {
        *self.starred.get()
    }

    /// Who owes the table an answer to it, as far as anybody said.
    pub fn owed_by(&self) -> Option<&str> {
        self.owed_by.get().as_deref()
    }

    /// Whether it waits for an answer: as a question, or because somebody was named who owes one, whatever its kind.
    pub fn asks(&self) -> bool {
        self.owed_by().is_some() || self.kind() == Some(ContributionKind::Question)
    }

    /// The point under which it was put; that point may since have been merged or withdrawn.
    pub fn point(&self) -> Option<PointId> {
        self.point.now()
    }

    /// The point under which it had been put before that place in the one order.
    pub fn point_before(&self, stamp: Stamp) -> Option<PointId> {
        self.point.before(stamp)
    }

    /// Who wrote its words as they are now, laid it where it lies, and withdrew it or brought it back last.
    pub fn changed_by(&self) -> impl Iterator<Item = Stamp> {
        [self.words.stamp(), self.place.stamp(), self.withdrawn.stamp()].into_iter().filter(|stamp| stamp.number > 0)
    }

    /// Who wrote its words as they are now.
    pub fn reworded_by(&self) -> Stamp {
        self.words.stamp()
    }

    /// Who laid it where it lies.
    pub fn placed_by(&self) -> Stamp {
        self.place.stamp()
    }

    /// Every entry that ever held words of it.
    pub fn worded_by(&self) -> impl Iterator<Item = EntryId> + '_ {
        self.words.entries()
    }

    /// Takes in an event that speaks of it.
    pub fn apply(&mut self, stamp: Stamp, at: DateTime<Utc>, event: &ContributionEvent) {
        match event {
            ContributionEvent::Written { number, place, kind, text, after } => {
                let written = || Written { number: number.clone(), stamp, at, place: place.clone(), after: *after };
                self.written.get_or_insert_with(written);
                self.words.set(stamp, text);
                self.lay(stamp, place);
                self.kind.set(stamp, *kind);
            }
            ContributionEvent::Edited { text, .. } => self.words.set(stamp, text),
            ContributionEvent::Placed { place, .. } => self.lay(stamp, place),
            ContributionEvent::KindSet { kind, .. } => {
                self.kind.set(stamp, *kind);
            }
            ContributionEvent::Starred { starred, .. } => {
                self.starred.set(stamp, *starred);
            }
            ContributionEvent::Withdrawn { unsaid, .. } => {
                self.withdrawn.set(stamp, true);
                self.unsaid.set(stamp, *unsaid);
            }
            ContributionEvent::Restored { .. } => {
                self.withdrawn.set(stamp, false);
            }
            ContributionEvent::Grouped { point, .. } => self.point.lay(stamp, *point),
            ContributionEvent::Retracted { since, .. } => self.point.retract(stamp, *since),
            ContributionEvent::Owed { who, .. } => {
                self.words.hear(stamp.entry());
                if self.erased.is_none() {
                    self.owed_by.set(stamp, who.clone());
                }
            }
            ContributionEvent::TimeSet { said, .. } => {
                self.said.set(stamp, *said);
            }
        }
    }

    /// What takes `event` back, as the note stands before it. Of a note that never came, because its words were erased,
    /// the event itself says the most that is known, so that what else its entry did can still be taken back.
    pub fn inverse(&self, event: &ContributionEvent) -> ContributionEvent {
        let (contribution, unsaid) = (self.id, *self.unsaid.get());
        match event {
            ContributionEvent::Written { .. } => ContributionEvent::Withdrawn { contribution, unsaid: true },
            ContributionEvent::Restored { .. } => ContributionEvent::Withdrawn { contribution, unsaid },
            ContributionEvent::Withdrawn { .. } => ContributionEvent::Restored { contribution },
            ContributionEvent::Edited { text, .. } => {
                let text = self.note().map_or(text.as_str(), Note::text).to_owned();
                ContributionEvent::Edited { contribution, text }
            }
            ContributionEvent::Placed { place, .. } => {
                let place = self.place.get().as_ref().unwrap_or(place).clone();
                ContributionEvent::Placed { contribution, place }
            }
            ContributionEvent::KindSet { .. } => ContributionEvent::KindSet { contribution, kind: self.kind() },
            ContributionEvent::Starred { .. } => ContributionEvent::Starred { contribution, starred: self.starred() },
            ContributionEvent::Grouped { .. } | ContributionEvent::Retracted { .. } => {
                ContributionEvent::Grouped { contribution, point: self.point() }
            }
            ContributionEvent::Owed { .. } => {
                ContributionEvent::Owed { contribution, who: self.owed_by().map(str::to_owned) }
            }
            ContributionEvent::TimeSet { .. } => ContributionEvent::TimeSet { contribution, said: *self.said.get() },
        }
    }

    /// What people call it, erased or not; nothing as long as it is not written.
    pub fn number(&self) -> Option<&Number> {
        self.erased.as_ref().or_else(|| self.written.as_ref().map(|written| &written.number))
    }

    /// Takes the words out of memory; the number stays taken. That `entries` had words is known from the erasure alone.
    pub fn erase(&mut self, number: &Number, own_case: bool, entries: &[EntryId]) {
        self.words.forget(entries);
        self.erased = Some(number.clone());
        self.own_case |= own_case;
        self.owed_by = Register::default();
    }

    /// Every table where it ever lay.
    pub fn tables(&self) -> impl Iterator<Item = TableNumber> + '_ {
        self.tables.iter().copied()
    }

    fn lay(&mut self, stamp: Stamp, place: &Place) {
        self.tables.insert(place.table);
        self.place.set(stamp, Some(place.clone()));
    }
}

/// A note as a reader meets it: everything that must be there is there.
#[derive(Clone, Copy, Debug)]
pub struct Note<'a> {
    pub contribution: &'a Contribution,
    pub written: &'a Written,
    pub place: &'a Place,
}

impl<'a> Note<'a> {
    pub fn id(self) -> ContributionId {
        self.contribution.id
    }

    pub fn number(self) -> &'a Number {
        &self.written.number
    }

    pub fn text(self) -> &'a str {
        self.contribution.text()
    }

    /// When it was said, where it was typed later.
    pub fn said(self) -> Option<DateTime<Utc>> {
        *self.contribution.said.get()
    }

    /// When it was said; when it was written, where nobody says otherwise.
    pub fn at(self) -> DateTime<Utc> {
        self.said().unwrap_or(self.written.at)
    }
}
