//! What has happened: the chapters' events, and the body of an entry that bears them.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::domain::action::ActionEvent;
use crate::domain::answer::AnswerEvent;
use crate::domain::approval::ApprovalEvent;
use crate::domain::arrival::ArrivalEvent;
use crate::domain::contribution::ContributionEvent;
use crate::domain::erasure::{Erasable, ErasureEvent};
use crate::domain::floor::FloorEvent;
use crate::domain::id::EntryId;
use crate::domain::lead::LeadEvent;
use crate::domain::message::MessageEvent;
use crate::domain::no_own_case::NoOwnCaseEvent;
use crate::domain::opening::OpeningEvent;
use crate::domain::own_case::OwnCaseEvent;
use crate::domain::point::PointEvent;
use crate::domain::returned::ReturnedEvent;
use crate::domain::round::RoundEvent;
use crate::domain::seat::SeatEvent;
use crate::domain::summary::SummaryEvent;
use crate::domain::table::TableEvent;
use crate::domain::theme::ThemeEvent;
use crate::domain::timeline::event::TimelineEvent;

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Event {
    Opening(OpeningEvent),
    Timeline(TimelineEvent),
    Table(TableEvent),
    Theme(ThemeEvent),
    Contribution(ContributionEvent),
    Answer(AnswerEvent),
    OwnCase(OwnCaseEvent),
    Point(PointEvent),
    Action(ActionEvent),
    Summary(SummaryEvent),
    Floor(FloorEvent),
    Approval(ApprovalEvent),
    Message(MessageEvent),
    Erasure(ErasureEvent),
    Seat(SeatEvent),
    Lead(LeadEvent),
    Arrival(ArrivalEvent),
    Round(RoundEvent),
    Returned(ReturnedEvent),
    NoOwnCase(NoOwnCaseEvent),
}

/// Whether an entry is something new or takes back or repeats something of the same author.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum How {
    #[default]
    Do,
    Undo,
    Redo,
}

/// What one command made happen, whole: all its events or, if it was not saved, none. It makes at most one new thing
/// of each sort, which bears the entry's id.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Body {
    /// By the author's clock.
    pub at: DateTime<Utc>,
    #[serde(default, skip_serializing_if = "is_do")]
    pub how: How,
    /// The entry that is taken back, or whose taking back is. It is named because an erased entry between them is no
    /// longer there to be counted. Of what is done, the entry with which the deed began that this one goes on with: a
    /// file of notes is many entries and one deed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub of: Option<EntryId>,
    pub events: Vec<Event>,
}

impl Body {
    /// Whether the device of the one who led did it of itself: a seal, or the erasure of what bore the words of an erased
    /// note. Nobody asked for it, and nobody wants it taken back.
    pub fn is_unasked(&self) -> bool {
        let seals = |event: &Event| matches!(event, Event::Round(RoundEvent::Sealed { .. }));
        // The own case itself is somebody's wish, and stands first.
        let is_copy = |first: &Event| match first {
            Event::Erasure(ErasureEvent::Erased { what, own_case, .. }) => {
                *own_case && !matches!(what, Erasable::Contribution(_))
            }
            _ => false,
        };
        self.events.iter().any(seals) || self.events.first().is_some_and(is_copy)
    }
}

fn is_do(how: &How) -> bool {
    *how == How::Do
}
