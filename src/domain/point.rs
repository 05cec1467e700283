//! Points ("pointer"): what several notes say, in one sentence; the notes' own words stay beneath it.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::domain::context::Context;
use crate::domain::dissent::Dissent;
use crate::domain::id::{EntryId, PointId, Stamp, ThemeId};
use crate::domain::number::{Mark, Number};
use crate::domain::priority::{Priority, Vote};
use crate::domain::rank::Rank;
use crate::domain::refusal::Refusal;
use crate::domain::register::Register;
use crate::domain::text;
use crate::domain::wordings::Wordings;

/// Which notes lie under a point is kept with the notes; here is what the point itself is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PointCommand {
    Make {
        text: String,
        theme: Option<ThemeId>,
    },
    Reword {
        point: PointId,
        text: String,
    },
    /// An empty text takes the dissent away.
    Dissent {
        point: PointId,
        text: String,
    },
    Merge {
        from: PointId,
        into: PointId,
    },
    /// What a merge made one becomes two again.
    Part {
        point: PointId,
    },
    /// Before another, or last.
    Move {
        point: PointId,
        before: Option<PointId>,
    },
    Withdraw {
        point: PointId,
    },
    /// What the plenary finds of it.
    Vote {
        point: PointId,
        vote: Vote,
    },
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PointEvent {
    Made {
        number: Number,
        text: String,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        theme: Option<ThemeId>,
        rank: Rank,
        /// The point that it was split from.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        from: Option<PointId>,
    },
    Reworded {
        point: PointId,
        text: String,
    },
    Dissented {
        point: PointId,
        text: Option<String>,
    },
    Merged {
        point: PointId,
        into: Option<PointId>,
    },
    Moved {
        point: PointId,
        rank: Rank,
    },
    Withdrawn {
        point: PointId,
        /// The making itself was taken back.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        unmade: bool,
    },
    Restored {
        point: PointId,
    },
    Voted {
        point: PointId,
        vote: Vote,
    },
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Made {
    pub number: Number,
    pub stamp: Stamp,
    pub at: DateTime<Utc>,
    pub from: Option<PointId>,
    /// The theme for which it was made; nothing lets its notes say.
    pub theme: Option<ThemeId>,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Point {
    made: Option<Made>,
    erased: bool,
    text: Wordings,
    /// Who did not agree with it.
    pub dissents: Dissent,
    into: Register<Option<PointId>>,
    withdrawn: Register<bool>,
    unmade: Register<bool>,
    /// Somebody else has laid something in it.
    shared: bool,
    rank: Register<Rank>,
    priority: Priority,
}

impl Point {
    pub fn text(&self) -> &str {
        self.text.now()
    }

    pub fn dissent(&self) -> Option<&str> {
        self.dissents.now()
    }

    /// The point that this one was merged into.
    pub fn merged_into(&self) -> Option<PointId> {
        *self.into.get()
    }

    pub fn rank(&self) -> &Rank {
        self.rank.get()
    }

    pub fn priority(&self) -> &Priority {
        &self.priority
    }

    /// Every sentence and every dissent that it has or had.
    pub fn texts(&self) -> impl Iterator<Item = &str> {
        self.text.ever().chain(self.dissents.ever())
    }

    /// Every entry that ever held words of it; an erasure names them all.
    pub fn worded_by(&self) -> impl Iterator<Item = EntryId> {
        self.text.entries()
    }

    /// Who made it takes back the making, and not over the head of somebody who laid something in it at the same moment.
    fn is_withdrawn(&self) -> bool {
        *self.withdrawn.get() && !(*self.unmade.get() && self.shared)
    }

    pub fn is_unmade(&self) -> bool {
        *self.unmade.get()
    }

    /// Nothing until its own entry has come, and nothing once its words are erased.
    pub fn made(&self) -> Option<&Made> {
        self.made.as_ref().filter(|_| !self.erased)
    }
}

/// A point as a reader meets it.
#[derive(Clone, Copy, Debug)]
pub struct PointView<'a> {
    pub id: PointId,
    pub point: &'a Point,
    pub made: &'a Made,
}

#[derive(Clone, Debug, Default)]
pub struct Points {
    points: HashMap<PointId, Point>,
    by_number: HashMap<Number, PointId>,
    highest: HashMap<Mark, u32>,
}

impl Points {
    /// Every one with words, whether it stands or not, in the order in which they were made.
    pub fn all(&self) -> Vec<PointView<'_>> {
        let mut views: Vec<PointView<'_>> = self.points.keys().filter_map(|id| self.get(*id)).collect();
        views.sort_by_key(|view| view.made.stamp);
        views
    }

    /// What is known of it, whether it has words or not.
    pub fn known(&self, id: PointId) -> Option<&Point> {
        self.points.get(&id)
    }

    /// Those whose words were erased.
    pub fn all_erased(&self) -> impl Iterator<Item = PointId> {
        self.points.iter().filter(|(_, point)| point.erased).map(|(id, _)| *id)
    }

    pub fn get(&self, id: PointId) -> Option<PointView<'_>> {
        let point = self.known(id)?;
        Some(PointView { id, point, made: point.made()? })
    }

    /// What people call the point, also when its words are erased or it was withdrawn.
    pub fn number_of(&self, id: PointId) -> Option<&Number> {
        let made = self.points.get(&id).and_then(|point| point.made.as_ref()).map(|made| &made.number);
        made.or_else(|| self.by_number.iter().find(|(_, point)| **point == id).map(|(number, _)| number))
    }

    pub fn numbered(&self, number: &Number) -> Option<PointView<'_>> {
        self.get(*self.by_number.get(number)?)
    }

    /// The point that `id` is part of now; nothing if it was withdrawn. Two devices may have merged two points into
    /// each other; then the smallest id of the ring is the point.
    pub fn now(&self, id: PointId) -> Option<PointId> {
        let mut path = vec![id];
        let mut at = id;
        loop {
            let point = self.points.get(&at).filter(|point| point.made().is_some())?;
            match point.merged_into() {
                None => return (!point.is_withdrawn()).then_some(at),
                Some(next) => match path.iter().position(|seen| *seen == next) {
                    // The ring stands or falls with the one that it is.
                    Some(start) => {
                        let ring = path[start..].iter().copied().min()?;
                        return self.points.get(&ring).filter(|point| !point.is_withdrawn()).map(|_| ring);
                    }
                    None => path.push(next),
                },
            }
            at = *path.last().expect("the path begins with id");
        }
    }

    pub fn decide(&self, command: &PointCommand, context: &Context) -> Result<Vec<PointEvent>, Refusal> {
        Ok(vec![match command {
            PointCommand::Make { text, theme } => self.make(text, theme.clone(), None, context)?,
            PointCommand::Reword { point, text } => {
                let text = text::note(text)?;
                if self.found(*point)?.point.text() == text {
                    return Err(Refusal::NothingChanged);
                }
                PointEvent::Reworded { point: *point, text }
            }
            PointCommand::Dissent { point, text } => {
                let text = match text::note(text) {
                    Err(Refusal::EmptyText) => None,
                    text => Some(text?),
                };
                if self.found(*point)?.point.dissent() == text.as_deref() {
                    return Err(Refusal::NothingChanged);
                }
                PointEvent::Dissented { point: *point, text }
            }
            PointCommand::Merge { from, into } => {
                self.found(*from)?;
                self.found(*into)?;
                if from == into {
                    return Err(Refusal::PointIntoItself);
                }
                PointEvent::Merged { point: *from, into: Some(*into) }
            }
            PointCommand::Part { point } => {
                let merged = self.get(*point).ok_or(Refusal::NoSuchPoint)?;
                merged.point.merged_into().ok_or(Refusal::NotMerged)?;
                PointEvent::Merged { point: *point, into: None }
            }
            PointCommand::Move { point, before } => {
                self.found(*point)?;
                PointEvent::Moved { point: *point, rank: self.rank_before(*point, *before)? }
            }
            PointCommand::Withdraw { point } => {
                self.found(*point)?;
                PointEvent::Withdrawn { point: *point, unmade: false }
            }
            PointCommand::Vote { point, vote } => {
                let standing = self.found(*point)?.point.priority().as_is(*vote);
                vote.in_bounds()?;
                if standing == *vote {
                    return Err(Refusal::NothingChanged);
                }
                PointEvent::Voted { point: *point, vote: *vote }
            }
        }])
    }

    /// The event that makes a point, last in order, or split from another.
    pub fn make(
        &self,
        text: &str,
        theme: Option<ThemeId>,
        from: Option<PointId>,
        context: &Context,
    ) -> Result<PointEvent, Refusal> {
        let last = self.points.values().map(Point::rank).max().cloned().unwrap_or_default();
        Ok(PointEvent::Made {
            number: self.next_number(&context.mark),
            text: text::note(text)?,
            theme,
            rank: Rank::between(&last, None),
            from,
        })
    }

    pub fn apply(&mut self, stamp: Stamp, at: DateTime<Utc>, event: &PointEvent) {
        match event {
            PointEvent::Made { number, text, theme, rank, from } => {
                let id = PointId(stamp.entry());
                let highest = self.highest.entry(number.mark.clone()).or_default();
                *highest = number.n.max(*highest);
                // Two devices that bear one mark by mistake may give a number twice; see `Contributions::count`.
                let holder = self.by_number.entry(number.clone()).or_insert(id);
                *holder = id.min(*holder);
                let point = self.touch(id);
                point.text.set(stamp, text);
                point.rank.set(stamp, rank.clone());
                point.made = Some(Made { number: number.clone(), stamp, at, from: *from, theme: theme.clone() });
            }
            PointEvent::Reworded { point, text } => {
                self.touch(*point).text.set(stamp, text);
            }
            PointEvent::Dissented { point, text } => {
                let point = self.touch(*point);
                point.text.hear(stamp.entry());
                point.dissents.set(stamp, at, text.as_deref());
            }
            PointEvent::Merged { point, into } => {
                self.touch(*point).into.set(stamp, *into);
                into.iter().for_each(|into| self.lay_in(stamp, *into));
            }
            PointEvent::Moved { point, rank } => {
                self.touch(*point).rank.set(stamp, rank.clone());
            }
            PointEvent::Withdrawn { point, unmade } => {
                let point = self.touch(*point);
                point.withdrawn.set(stamp, true);
                point.unmade.set(stamp, *unmade);
            }
            PointEvent::Restored { point } => {
                self.touch(*point).withdrawn.set(stamp, false);
            }
            PointEvent::Voted { point, vote } => self.touch(*point).priority.set(stamp, *vote),
        }
    }

    /// Takes the words out of memory; the number stays taken, and the notes beneath are loose again.
    pub fn erase(&mut self, id: PointId, number: &Number) {
        let highest = self.highest.entry(number.mark.clone()).or_default();
        *highest = number.n.max(*highest);
        self.by_number.entry(number.clone()).or_insert(id);
        let point = self.touch(id);
        point.erased = true;
        point.text.forget(&[]);
        point.dissents.forget();
    }

    pub fn erase_dissent(&mut self, id: PointId, entries: &[EntryId]) {
        self.touch(id).dissents.erase(entries);
    }

    fn rank_before(&self, point: PointId, before: Option<PointId>) -> Result<Rank, Refusal> {
        let others: Vec<PointView<'_>> = self.standing().into_iter().filter(|view| view.id != point).collect();
        let at = match before {
            None => others.len(),
            Some(before) => others.iter().position(|view| view.id == before).ok_or(Refusal::NoSuchPoint)?,
        };
        let lower = at.checked_sub(1).and_then(|at| others.get(at)).map(|view| view.point.rank().clone());
        Ok(Rank::between(&lower.unwrap_or_default(), others.get(at).map(|view| view.point.rank())))
    }

    pub fn found(&self, id: PointId) -> Result<PointView<'_>, Refusal> {
        let (view, now) = self.get(id).zip(self.now(id)).ok_or(Refusal::NoSuchPoint)?;
        let into = self.number_of(now).filter(|_| now != id).cloned();
        into.map_or(Ok(view), |into| Err(Refusal::PointMerged { point: view.made.number.clone(), into }))
    }

    fn next_number(&self, mark: &Mark) -> Number {
        Number { mark: mark.clone(), n: self.highest.get(mark).map_or(1, |n| n.saturating_add(1)) }
    }

    /// A note or another point was laid in it.
    pub fn lay_in(&mut self, stamp: Stamp, point: PointId) {
        self.touch(point).shared |= stamp.author != point.0.author;
    }

    fn touch(&mut self, id: PointId) -> &mut Point {
        self.points.entry(id).or_default()
    }
}
