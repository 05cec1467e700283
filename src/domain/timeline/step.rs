//! One item of the course with what has happened to it, and where the plan puts it.

use chrono::{DateTime, TimeDelta, Utc};

use crate::domain::id::ItemId;
use crate::domain::programme::ItemKind;

/// Where the plan puts an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Planned {
    pub start: DateTime<Utc>,
    pub end: DateTime<Utc>,
}

/// One item with what has happened to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    pub id: ItemId,
    pub title: String,
    pub kind: ItemKind,
    pub responsible: Option<String>,
    /// Nothing for an inserted item.
    pub planned: Option<Planned>,
    pub planned_minutes: Option<u32>,
    pub minutes: u32,
    /// A plan leaves it so many, unless it has fewer anyway.
    pub least: u32,
    pub lock: Option<DateTime<Utc>>,
    /// The plan leaves time free before it (a long lunch, the night): it does not start earlier, but it is not locked.
    pub not_before: Option<DateTime<Utc>>,
    pub skipped: bool,
    /// The table discussion that a break is taken in.
    pub host: Option<ItemId>,
    pub started: Option<DateTime<Utc>>,
    pub ended: Option<DateTime<Utc>>,
    /// Pauses that are over.
    pub paused: TimeDelta,
}

impl Step {
    /// An item of the day. A plan may take half of it.
    pub fn inserted(item: &ItemId, title: &str, kind: ItemKind, minutes: u32, responsible: Option<&String>) -> Self {
        Self {
            id: item.clone(),
            title: title.to_owned(),
            kind,
            responsible: responsible.cloned(),
            planned: None,
            planned_minutes: None,
            minutes,
            least: minutes.div_ceil(2),
            lock: None,
            not_before: None,
            skipped: false,
            host: None,
            started: None,
            ended: None,
            paused: TimeDelta::zero(),
        }
    }
}
