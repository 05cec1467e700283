//! Contributions ("indlæg"): what a table says, in its own words, under a theme.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::domain::context::Context;
use crate::domain::id::{ContributionId, EntryId, PointId, QuestionId, Stamp, TableNumber, ThemeId};
use crate::domain::number::{Mark, Number};
use crate::domain::refusal::Refusal;
use crate::domain::register::Register;
use crate::domain::text;

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
    },
    Restored {
        contribution: ContributionId,
    },
    Grouped {
        contribution: ContributionId,
        point: Option<PointId>,
    },
}

/// How a note came to be; what of it can never be written twice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    pub number: Number,
    pub stamp: Stamp,
    pub at: DateTime<Utc>,
}

/// One note. What can be written twice is a register.
#[derive(Clone, Debug, PartialEq)]
pub struct Contribution {
    pub id: ContributionId,
    /// Nothing as long as other entries speak of it and its own has not come.
    written: Option<Written>,
    text: Register<String>,
    /// Every entry that ever held words of it; an erasure names them all.
    worded_by: Vec<EntryId>,
    place: Register<Option<Place>>,
    kind: Register<Option<ContributionKind>>,
    starred: Register<bool>,
    withdrawn: Register<bool>,
    point: Register<Option<PointId>>,
    erased: bool,
}

impl Contribution {
    fn unwritten(id: ContributionId) -> Self {
        Self {
            id,
            written: None,
            text: Register::default(),
            worded_by: Vec::new(),
            place: Register::default(),
            kind: Register::default(),
            starred: Register::default(),
            withdrawn: Register::default(),
            point: Register::default(),
            erased: false,
        }
    }

    /// Whether people see it: written, and neither withdrawn nor erased.
    pub fn stands(&self) -> bool {
        self.written.is_some() && !*self.withdrawn.get() && !self.erased
    }

    pub fn is_withdrawn(&self) -> bool {
        *self.withdrawn.get() && !self.erased && self.written.is_some()
    }

    pub fn text(&self) -> &str {
        self.text.get()
    }

    pub fn kind(&self) -> Option<ContributionKind> {
        *self.kind.get()
    }

    pub fn starred(&self) -> bool {
        *self.starred.get()
    }

    /// The point under which it was put; that point may since have been merged or withdrawn.
    pub fn point(&self) -> Option<PointId> {
        *self.point.get()
    }

    /// Every entry that ever held words of it.
    pub fn worded_by(&self) -> impl Iterator<Item = EntryId> + '_ {
        self.worded_by.iter().copied()
    }

    fn reword(&mut self, stamp: Stamp, text: &str) {
        self.worded_by.push(stamp.entry());
        // Words that come after the erasure (an edit made on another machine meanwhile) are not shown again.
        if !self.erased {
            self.text.set(stamp, text.to_owned());
        }
    }

    /// Whether the text is another than the one first written.
    pub fn is_edited(&self) -> bool {
        self.written.as_ref().is_some_and(|written| written.stamp != self.text.stamp())
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
}

/// All notes of a meeting, in the one order.
#[derive(Clone, Debug, Default)]
pub struct Contributions {
    list: Vec<Contribution>,
    index: HashMap<ContributionId, usize>,
    /// Places in `list` of the written ones, by stamp.
    order: Vec<(Stamp, usize)>,
    by_number: HashMap<Number, usize>,
    highest: HashMap<Mark, u32>,
}

impl Contributions {
    /// Those that stand, in the one order.
    pub fn standing(&self) -> impl DoubleEndedIterator<Item = Note<'_>> {
        self.all().filter(|note| note.contribution.stands())
    }

    /// All that were ever written, in the one order; the withdrawn and the erased too.
    pub fn all(&self) -> impl DoubleEndedIterator<Item = Note<'_>> {
        self.order.iter().filter_map(|(_, at)| note(&self.list[*at]))
    }

    /// How many were withdrawn and not brought back.
    pub fn withdrawn(&self) -> usize {
        self.list.iter().filter(|contribution| contribution.is_withdrawn()).count()
    }

    /// How many were erased on request.
    pub fn erased(&self) -> usize {
        self.list.iter().filter(|contribution| contribution.erased).count()
    }

    pub fn get(&self, id: ContributionId) -> Option<Note<'_>> {
        self.index.get(&id).and_then(|at| note(&self.list[*at]))
    }

    pub fn numbered(&self, number: &Number) -> Option<Note<'_>> {
        self.by_number.get(number).and_then(|at| note(&self.list[*at]))
    }

    pub fn decide(&self, command: &ContributionCommand, context: &Context) -> Result<Vec<ContributionEvent>, Refusal> {
        let one = |event| Ok(vec![event]);
        match command {
            ContributionCommand::Write { place, kind, text } => {
                let number = self.next_number(&context.mark);
                one(ContributionEvent::Written { number, place: place.clone(), kind: *kind, text: text::note(text)? })
            }
            ContributionCommand::Edit { contribution, text } => {
                let text = text::note(text)?;
                let changed = self.found(*contribution)?.text() != text;
                unless_same(changed, ContributionEvent::Edited { contribution: *contribution, text })
            }
            ContributionCommand::Place { moves } => {
                let mut events = Vec::new();
                for (contribution, place) in moves {
                    if self.found(*contribution)?.place != place {
                        events.push(ContributionEvent::Placed { contribution: *contribution, place: place.clone() });
                    }
                }
                if events.is_empty() { Err(Refusal::NothingChanged) } else { Ok(events) }
            }
            ContributionCommand::SetKind { contribution, kind } => {
                let changed = self.found(*contribution)?.contribution.kind() != *kind;
                unless_same(changed, ContributionEvent::KindSet { contribution: *contribution, kind: *kind })
            }
            ContributionCommand::Star { contribution, starred } => {
                let changed = self.found(*contribution)?.contribution.starred() != *starred;
                unless_same(changed, ContributionEvent::Starred { contribution: *contribution, starred: *starred })
            }
            ContributionCommand::Withdraw { contribution } => {
                self.found(*contribution)?;
                one(ContributionEvent::Withdrawn { contribution: *contribution })
            }
            ContributionCommand::Restore { contribution } => match self.get(*contribution) {
                Some(note) if note.contribution.is_withdrawn() => {
                    one(ContributionEvent::Restored { contribution: *contribution })
                }
                Some(_) => Err(Refusal::NothingChanged),
                None => Err(Refusal::NoSuchContribution),
            },
            ContributionCommand::Group { contributions, point } => {
                let mut events = Vec::new();
                for contribution in contributions {
                    if self.found(*contribution)?.contribution.point() != *point {
                        events.push(ContributionEvent::Grouped { contribution: *contribution, point: *point });
                    }
                }
                if events.is_empty() { Err(Refusal::NothingChanged) } else { Ok(events) }
            }
        }
    }

    pub fn apply(&mut self, stamp: Stamp, at: DateTime<Utc>, event: &ContributionEvent) {
        match event {
            ContributionEvent::Written { number, place, kind, text } => {
                let id = ContributionId(stamp.entry());
                let slot = self.slot(id);
                let contribution = &mut self.list[slot];
                if contribution.written.is_some() {
                    return;
                }
                contribution.written = Some(Written { number: number.clone(), stamp, at });
                contribution.reword(stamp, text);
                contribution.place.set(stamp, Some(place.clone()));
                contribution.kind.set(stamp, *kind);
                self.by_number.insert(number.clone(), slot);
                self.count(number);
                let after = self.order.partition_point(|(earlier, _)| *earlier < stamp);
                self.order.insert(after, (stamp, slot));
            }
            ContributionEvent::Edited { contribution, text } => {
                self.touch(*contribution).reword(stamp, text);
            }
            ContributionEvent::Placed { contribution, place } => {
                self.touch(*contribution).place.set(stamp, Some(place.clone()));
            }
            ContributionEvent::KindSet { contribution, kind } => {
                self.touch(*contribution).kind.set(stamp, *kind);
            }
            ContributionEvent::Starred { contribution, starred } => {
                self.touch(*contribution).starred.set(stamp, *starred);
            }
            ContributionEvent::Withdrawn { contribution } => {
                self.touch(*contribution).withdrawn.set(stamp, true);
            }
            ContributionEvent::Restored { contribution } => {
                self.touch(*contribution).withdrawn.set(stamp, false);
            }
            ContributionEvent::Grouped { contribution, point } => {
                self.touch(*contribution).point.set(stamp, *point);
            }
        }
    }

    /// What has to be written to take `event` of `entry` back, as things stand before it is applied.
    pub fn inverse(&self, entry: EntryId, event: &ContributionEvent) -> Option<ContributionEvent> {
        let before = |id: &ContributionId| self.get(*id);
        Some(match event {
            ContributionEvent::Written { .. } => ContributionEvent::Withdrawn { contribution: ContributionId(entry) },
            ContributionEvent::Edited { contribution, .. } => {
                let text = before(contribution)?.text().to_owned();
                ContributionEvent::Edited { contribution: *contribution, text }
            }
            ContributionEvent::Placed { contribution, .. } => {
                let place = before(contribution)?.place.clone();
                ContributionEvent::Placed { contribution: *contribution, place }
            }
            ContributionEvent::KindSet { contribution, .. } => {
                let kind = before(contribution)?.contribution.kind();
                ContributionEvent::KindSet { contribution: *contribution, kind }
            }
            ContributionEvent::Starred { contribution, .. } => {
                let starred = before(contribution)?.contribution.starred();
                ContributionEvent::Starred { contribution: *contribution, starred }
            }
            ContributionEvent::Withdrawn { contribution } => {
                ContributionEvent::Restored { contribution: *contribution }
            }
            ContributionEvent::Restored { contribution } => {
                ContributionEvent::Withdrawn { contribution: *contribution }
            }
            ContributionEvent::Grouped { contribution, .. } => {
                let point = before(contribution)?.contribution.point();
                ContributionEvent::Grouped { contribution: *contribution, point }
            }
        })
    }

    /// Takes the words out of memory; the number stays taken.
    pub fn erase(&mut self, id: ContributionId, number: &Number) {
        self.count(number);
        let contribution = self.touch(id);
        contribution.erased = true;
        contribution.text = Register::default();
    }

    fn next_number(&self, mark: &Mark) -> Number {
        Number { mark: mark.clone(), n: self.highest.get(mark).map_or(1, |n| n.saturating_add(1)) }
    }

    fn count(&mut self, number: &Number) {
        let highest = self.highest.entry(number.mark.clone()).or_default();
        *highest = number.n.max(*highest);
    }

    fn found(&self, id: ContributionId) -> Result<Note<'_>, Refusal> {
        let note = self.get(id).ok_or(Refusal::NoSuchContribution)?;
        if note.contribution.erased {
            return Err(Refusal::ContributionErased { number: note.number().clone() });
        }
        if !note.contribution.stands() {
            return Err(Refusal::ContributionWithdrawn { number: note.number().clone() });
        }
        Ok(note)
    }

    fn slot(&mut self, id: ContributionId) -> usize {
        *self.index.entry(id).or_insert_with(|| {
            self.list.push(Contribution::unwritten(id));
            self.list.len() - 1
        })
    }

    fn touch(&mut self, id: ContributionId) -> &mut Contribution {
        let slot = self.slot(id);
        &mut self.list[slot]
    }
}

fn note(contribution: &Contribution) -> Option<Note<'_>> {
    Some(Note { contribution, written: contribution.written.as_ref()?, place: contribution.place.get().as_ref()? })
}

fn unless_same(changed: bool, event: ContributionEvent) -> Result<Vec<ContributionEvent>, Refusal> {
    if changed { Ok(vec![event]) } else { Err(Refusal::NothingChanged) }
}
