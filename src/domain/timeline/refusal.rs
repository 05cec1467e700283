//! Why the timeline does not do what was asked. Data only; `timeline.ftl` has the words.

use chrono::{DateTime, Utc};
use thiserror::Error;

use crate::domain::id::ItemId;
use crate::domain::timeline::plan_name::{PlanName, WhyNot};

/// A refusal. It is no error: it is shown where the person looks.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum TimelineRefusal {
    #[error("the meeting has not started")]
    NotStarted,
    #[error("the meeting has ended")]
    AlreadyEnded,
    #[error("the meeting is paused already")]
    AlreadyPaused,
    #[error("the meeting is not paused")]
    NotPaused,
    #[error("the day is over")]
    DayOver,
    #[error("item {item} is planned for another day, at {start}")]
    TooEarly { item: ItemId, start: DateTime<Utc> },
    #[error("there is no item to go back to")]
    NothingToGoBackTo,
    #[error("there is no item ahead")]
    NothingAhead,
    #[error("it is so already")]
    NothingChanges,
    #[error("no item {item}")]
    UnknownItem { item: ItemId },
    #[error("item {item} is past")]
    ItemIsPast { item: ItemId },
    #[error("item {item} is under way")]
    ItemIsNow { item: ItemId },
    #[error("item {item} is skipped")]
    ItemIsSkipped { item: ItemId },
    #[error("item {item} is locked to {start}")]
    Locked { item: ItemId, start: DateTime<Utc> },
    /// `minutes` is what the item would have got.
    #[error("{minutes} minutes are not between {least} and {most}")]
    MinutesOutOfRange { minutes: i64, least: u32, most: u32 },
    #[error("a title is missing")]
    NoTitle,
    #[error("{length} characters are more than {most}")]
    TooLong { length: usize, most: usize },
    #[error("the plan is not on offer (any more)")]
    PlanGone { plan: PlanName },
    #[error("the plan cannot be kept")]
    PlanImpossible { plan: PlanName, why_not: WhyNot },
}
