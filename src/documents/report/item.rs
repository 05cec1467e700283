//! The programme as it was planned and as it was held.

use std::collections::HashMap;

use chrono::{DateTime, FixedOffset, Utc};
use schemars::JsonSchema;
use serde::Serialize;

use crate::documents::edition::Audience;
use crate::documents::report::when::local;
use crate::domain::id::ItemId;
use crate::domain::meeting::Meeting;
use crate::domain::programme::{ItemKind, Programme, ProgrammeItem};
use crate::domain::summary::Passage;
use crate::domain::timeline::standing::ItemStanding;
use crate::domain::timeline::state::ItemState;
use crate::domain::zone::Zone;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Held {
    /// In the order in which they are held.
    pub items: Vec<Item>,
}

/// One step of the timeline.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Item {
    pub id: ItemId,
    pub title: String,
    pub kind: ItemKind,
    /// As the programme says it after "v/".
    pub responsible: Option<String>,
    /// As settled before the meeting; null for an item inserted on the day.
    pub planned_start: Option<DateTime<FixedOffset>>,
    pub planned_minutes: Option<u32>,
    pub actual_start: Option<DateTime<FixedOffset>>,
    pub actual_end: Option<DateTime<FixedOffset>>,
    pub course: Course,
    /// Does not move by itself: the kitchen, the interpreter, the bus.
    pub locked: bool,
    /// What it is locked for ("tolk"); null in a public edition.
    pub locked_for: Option<String>,
    /// What the printed programme adds under the title.
    pub text: Option<String>,
    /// The run sheet's remark; null in a public edition.
    pub note: Option<String>,
    /// What the body decided on it.
    pub decision: Option<String>,
    /// Who took part in it only, or in a part of it.
    pub attendance: Option<String>,
    /// What the programme file did not say of it and the program proposed ("start", "minutes", "kind").
    pub guessed: Vec<String>,
}

/// How far an item is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Course {
    Done,
    Now,
    Ahead,
    Skipped,
    /// A break that is taken inside a table discussion.
    AtTheTables,
}

impl Item {
    /// Whether the plan knew it.
    pub fn is_planned(&self) -> bool {
        self.planned_start.is_some()
    }

    /// Whether it had begun by then and had not ended.
    pub fn was_held_at(&self, at: DateTime<FixedOffset>) -> bool {
        self.actual_start.is_some_and(|began| began <= at) && self.actual_end.is_none_or(|ended| at < ended)
    }

    /// Where the plan lets it end.
    pub fn planned_end(&self) -> Option<DateTime<FixedOffset>> {
        let minutes = chrono::TimeDelta::minutes(self.planned_minutes?.into());
        self.planned_start?.checked_add_signed(minutes)
    }

    /// Every item as things stand at `now`.
    pub fn all(
        meeting: &Meeting,
        programme: &Programme,
        zone: &Zone,
        now: DateTime<Utc>,
        audience: Audience,
    ) -> Vec<Item> {
        let prepared: HashMap<&ItemId, &ProgrammeItem> = programme.items.iter().map(|item| (&item.id, item)).collect();
        let standing = meeting.timeline.standing(now).items;
        let of = |item: &ItemStanding| {
            let said = |passage| meeting.summary.get(&passage).map(str::to_owned);
            Self {
                decision: said(Passage::Decision(item.id.clone())),
                attendance: said(Passage::Attendance(item.id.clone())),
                ..Self::of(item, prepared.get(&item.id).copied(), zone, audience)
            }
        };
        standing.iter().map(of).collect()
    }

    fn of(item: &ItemStanding, prepared: Option<&ProgrammeItem>, zone: &Zone, audience: Audience) -> Self {
        let local = |instant| local(zone, instant);
        let internal = prepared.filter(|_| audience == Audience::Internal);
        Self {
            id: item.id.clone(),
            title: item.title.clone(),
            kind: item.kind,
            responsible: item.responsible.clone(),
            // A meeting tried on another day is still planned for its own.
            planned_start: prepared.map(|item| local(zone.instant(item.start))),
            planned_minutes: item.planned_minutes,
            actual_start: item.actual_start.map(local),
            actual_end: item.actual_end.map(local),
            course: match item.state {
                ItemState::Done => Course::Done,
                ItemState::Now => Course::Now,
                ItemState::Ahead => Course::Ahead,
                ItemState::Skipped => Course::Skipped,
                ItemState::AtTheTables => Course::AtTheTables,
            },
            locked: item.locked.is_some(),
            locked_for: internal.filter(|_| item.locked.is_some()).and_then(|item| item.locked_for.clone()),
            text: prepared.and_then(|item| item.text.clone()),
            note: internal.and_then(|item| item.note.clone()),
            decision: None,
            attendance: None,
            guessed: prepared.map(|item| item.guessed.clone()).unwrap_or_default(),
        }
    }
}
